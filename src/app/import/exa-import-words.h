/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/**
 * ExaImportWords: the words that the figures of a table stand with: headline, subtitle and note of the chart that is
 * shown, and who says it, where and when; and what it lacks to be quoted. They are told as one step of undo.
 */
#define EXA_TYPE_IMPORT_WORDS (exa_import_words_get_type ())
G_DECLARE_FINAL_TYPE (ExaImportWords, exa_import_words, EXA, IMPORT_WORDS, GtkPopover)

/* Becomes the popover of @button, which owns it. @session: borrowed, outlives it. */
ExaImportWords *exa_import_words_new (GtkMenuButton *button, ExaSession *session);

G_END_DECLS
