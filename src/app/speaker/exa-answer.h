/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-talk.h"

G_BEGIN_DECLS

/**
 * ExaAnswer: looks for the claims that a question is about, shows a figure of one
 * or of a pair to the speaker alone, with what may be said of it, and pushes it to
 * the audience. Bars of the figure can be picked, too.
 *
 * Signal "pushed": the audience sees it.
 */
#define EXA_TYPE_ANSWER (exa_answer_get_type ())
G_DECLARE_FINAL_TYPE (ExaAnswer, exa_answer, EXA, ANSWER, GtkWidget)

/* Once. */
void exa_answer_set_talk (ExaAnswer *self, ExaTalk *talk);
/* Takes the keyboard for another question. */
void exa_answer_begin (ExaAnswer *self);
/* Does what @keyval means in all of it; FALSE where it is for the part that has the keyboard. */
gboolean exa_answer_take_key (ExaAnswer *self, guint keyval);

G_END_DECLS
