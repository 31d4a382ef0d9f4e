/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-fact.h"

G_BEGIN_DECLS

/* ExaFactRow: an ExaFact in a list box; can be activated where the fact leads somewhere. */
#define EXA_TYPE_FACT_ROW (exa_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (ExaFactRow, exa_fact_row, EXA, FACT_ROW, GtkListBoxRow)

/* What the row shows; borrowed. */
ExaFact *exa_fact_row_get_fact (ExaFactRow *self);

/* Shows @facts (ExaFact) in @list; hides @list where there are none. */
void exa_fact_row_fill (GtkListBox *list, GListModel *facts);
/* Heads the rows of each group with its name; a GtkListBoxUpdateHeaderFunc. */
void exa_fact_row_update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data);
/* A heading between rows; floating. */
GtkWidget *exa_heading_new (const char *text);

G_END_DECLS
