/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-dataset.h"

G_BEGIN_DECLS

/* ExaChartChooser: a popover of the charts of @dataset, with a search above them; it closes when one is chosen. */
#define EXA_TYPE_CHART_CHOOSER (exa_chart_chooser_get_type ())
G_DECLARE_FINAL_TYPE (ExaChartChooser, exa_chart_chooser, EXA, CHART_CHOOSER, GtkPopover)

/* @owner: as it was given. */
typedef void (*ExaChartChosen) (GtkWidget *owner, ExaChart *chart);

/* @owner outlives it. */
GtkWidget *exa_chart_chooser_new (ExaDataset *dataset, ExaLang lang, ExaChartChosen chosen, GtkWidget *owner);

G_END_DECLS
