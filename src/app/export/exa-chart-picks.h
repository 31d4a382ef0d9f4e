/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/**
 * ExaChartPicks: a popover in which charts are picked, each by a check button; at least one always is, at first the one
 * that is shown.
 *
 * Signal "changed": others are picked than before.
 */
#define EXA_TYPE_CHART_PICKS (exa_chart_picks_get_type ())
G_DECLARE_FINAL_TYPE (ExaChartPicks, exa_chart_picks, EXA, CHART_PICKS, GtkPopover)

/* Of the charts that @session has now. Becomes the popover of @button, whose label says how many are picked. */
ExaChartPicks *exa_chart_picks_new (ExaSession *session, GtkMenuButton *button);

/* Those of @dataset that are picked, which was read since, or has other charts, perhaps: ExaChart *, in the order in
 * which they are offered; transfer full. */
GPtrArray *exa_chart_picks_get_charts (ExaChartPicks *self, ExaDataset *dataset);

G_END_DECLS
