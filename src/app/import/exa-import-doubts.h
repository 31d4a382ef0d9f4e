/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/* Says in @box what of the table of @session can be read in two ways, a line each with a button for either reading, and
 * which cells are no figures, with what they may have meant, in place of what it said before. Where the keyboard was in
 * it, it goes on to what is left, or to @next. */
void exa_import_doubts_fill (GtkBox *box, ExaSession *session, GtkWidget *next);
/* The first of it in two ways of several tables, each with its file; a line for the others. */
void exa_import_doubts_fill_joined (GtkBox *box, ExaSession *session);
/* How many there are, and the first of them, to be heard; NULL: none. */
char *exa_import_doubts_write (ExaSession *session);

/* Adds to @box a line in amber that says @text, for buttons behind it; borrowed. */
GtkBox *exa_import_doubts_add_row (GtkBox *box, const char *text);

G_END_DECLS
