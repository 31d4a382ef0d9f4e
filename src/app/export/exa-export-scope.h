/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-chart-picks.h"

G_BEGIN_DECLS

/* What is exported or printed: an item of a drop-down, which are the chart that is shown, charts that are picked one by
 * one, each story, and all charts. */
#define EXA_EXPORT_SCOPE_CHART  0
#define EXA_EXPORT_SCOPE_PICKED 1

/* @button is shown as long as charts are to be picked: it is @picks's. */
void exa_export_scope_fill (GtkDropDown *drop_down, GtkWidget *button, ExaSession *session);
/* The id of the story that is selected, which data that were read since may not have any more; NULL where no story is.
 * Borrowed. */
const char *exa_export_scope_get_story (GtkDropDown *drop_down);
/* ExaChart *, of @dataset, where neither a story is selected nor the chart that is shown: those of @picks, or all;
 * transfer full. */
GPtrArray *exa_export_scope_get_charts (GtkDropDown *drop_down, ExaDataset *dataset, ExaChartPicks *picks);

G_END_DECLS
