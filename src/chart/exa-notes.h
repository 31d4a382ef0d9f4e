/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"

G_BEGIN_DECLS

/* Sentences on what a figure does not show, for the notes below it and for its description. */

/* Adds @sentence (NULL or empty: nothing) to @out, parted from what is there, and ended. */
void exa_notes_add (GString *out, const char *sentence, ExaLang lang);
/* Adds how many rows are not drawn, if any. */
void exa_notes_add_left_out (GString *out, const ExaLayoutReport *report, ExaLang lang);
/* Adds the comparison, if there is one. */
void exa_notes_add_comparison (GString *out, const ExaSpec *spec);
/* Adds why another kind is drawn than @spec asks for, if it is: to a description; below the picture it can be seen. */
void exa_notes_add_kind (GString *out, const ExaLayoutReport *report, const ExaSpec *spec);

/* Adds that letters are missing, if they are: in English, too, since the fonts of a language may be what is missing. */
void exa_notes_add_unlettered (GString *out, const ExaLayoutReport *report, ExaLang lang);

/* What stands below the figure: what @report says is missing, the comparison where no bracket says it; then the first
 * @most of the spec's own notes and, where these are all, who has no name; else that there are more.
 * Transfer full; "" for nothing. */
char *exa_notes_write (const ExaLayoutReport *report, const ExaSpec *spec, guint most);
/* The same without the rows left out and without the spec's notes, where there is no room for more; and these in a few
 * words for the foot's end, with what the sign of computed figures means (transfer full; NULL for nothing). */
char *exa_notes_write_least (const ExaLayoutReport *report, const ExaSpec *spec);
char *exa_notes_write_corner (const ExaLayoutReport *report, const ExaSpec *spec);
/* The spec's own notes, of figures with @n_drawn of its bands: those of marks that are not drawn are not among them.
 * Transfer full, NULL-terminated. */
char **exa_notes_list (const ExaSpec *spec, guint n_drawn);

G_END_DECLS
