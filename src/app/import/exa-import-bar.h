/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/**
 * ExaImportBar: how the table of a session is read, above its chart: what its rows, figures, colours and dates are,
 * each decision in words, each doubt with both readings to choose from, and the table itself. Every choice reads the
 * table anew beside the main loop and can be undone. Hidden where the data are no table.
 */
#define EXA_TYPE_IMPORT_BAR (exa_import_bar_get_type ())
G_DECLARE_FINAL_TYPE (ExaImportBar, exa_import_bar, EXA, IMPORT_BAR, GtkWidget)

/* Of @session, of which it holds a reference. Floating. */
GtkWidget *exa_import_bar_new (ExaSession *session);
/* Has a screen reader say what is in doubt of the table, where that is other than when this was last asked for: whether
 * it is. */
gboolean exa_import_bar_say_doubts (GtkWidget *self);
/* Opens the words of its chart to be changed. */
void exa_import_bar_edit_words (GtkWidget *self);
/* The same for the figure that the inspector shows. */
void exa_import_bar_edit_figure (GtkWidget *self);

G_END_DECLS
