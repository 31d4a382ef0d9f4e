/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaNotes: what the speaker wants to say: first the step's notes, in semi-bold,
 * then the slide's. Lines are kept; one that begins with "- " is an item of a list.
 * Scrolls where there is no room. Property: size, of the text in per cent.
 */
#define EXA_TYPE_NOTES (exa_notes_get_type ())
G_DECLARE_FINAL_TYPE (ExaNotes, exa_notes, EXA, NOTES, GtkWidget)

/* Either may be empty. Begins at the top. */
void exa_notes_set_text (ExaNotes *self, const char *step, const char *slide);
/* Scrolls by so many lines; below zero: up. */
void exa_notes_scroll (ExaNotes *self, int lines);

G_END_DECLS
