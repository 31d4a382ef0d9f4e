/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* ExaUnsavedQuestion: what becomes of changes that are not saved. */
#define EXA_TYPE_UNSAVED_QUESTION (exa_unsaved_question_get_type ())
G_DECLARE_FINAL_TYPE (ExaUnsavedQuestion, exa_unsaved_question, EXA, UNSAVED_QUESTION, GtkWindow)

/* @save: else they are given up. Not called where the person wants neither. */
typedef void (*ExaUnsavedAnswered) (GtkWindow *parent, gboolean save);

/* @title: of the story. */
void exa_unsaved_question_ask (GtkWindow *parent, const char *title, ExaUnsavedAnswered answered);

G_END_DECLS
