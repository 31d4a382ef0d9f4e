/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-figure-model.h"

G_BEGIN_DECLS

/* ExaRowsChooser: a popover of the figures of a chart, of which some can be shown alone, or highlighted. */
#define EXA_TYPE_ROWS_CHOOSER (exa_rows_chooser_get_type ())
G_DECLARE_FINAL_TYPE (ExaRowsChooser, exa_rows_chooser, EXA, ROWS_CHOOSER, GtkPopover)

/* Those of the chart that @model shows now. */
GtkWidget *exa_rows_chooser_new (ExaFigureModel *model);

G_END_DECLS
