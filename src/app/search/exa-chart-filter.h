/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaChartFilter: keeps the charts in which the property "search" is found:
 * their titles, entities, figures and sources, in every language. What is
 * searched is written down at the first search, and kept as long as the chart.
 */
#define EXA_TYPE_CHART_FILTER (exa_chart_filter_get_type ())
G_DECLARE_FINAL_TYPE (ExaChartFilter, exa_chart_filter, EXA, CHART_FILTER, GtkFilter)

G_END_DECLS
