/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-claim-index.h"

G_BEGIN_DECLS

/**
 * ExaChartSearch: a list of charts (ExaChart). Without a search those of "model", in its order; with one those that
 * show what is asked for, best first. What is searched is written down at the first search of a "dataset", and kept as
 * long as that; of many figures in a thread, and until then the list is as without a search. Of what is the same as
 * before it does not tell that it has changed; that something was searched is told by a change of nothing.
 *
 * Properties: model (GListModel of ExaChart), dataset, search (text, or NULL).
 */
#define EXA_TYPE_CHART_SEARCH (exa_chart_search_get_type ())
G_DECLARE_FINAL_TYPE (ExaChartSearch, exa_chart_search, EXA, CHART_SEARCH, GObject)

/* Without a list, data or a search. Transfer full. */
ExaChartSearch *exa_chart_search_new (void);
/* Whether the list is what was found, and not all of "model". */
gboolean exa_chart_search_is_searching (ExaChartSearch *self);
/* Whether every figure is searched; else those that charts show: there are more than EXA_CLAIM_INDEX_MAX. */
gboolean exa_chart_search_is_whole (ExaChartSearch *self);
/* The figure of @chart that was asked for; borrowed; NULL where its name or headline was, or nothing is searched. */
ExaClaim *exa_chart_search_get_claim (ExaChartSearch *self, ExaChart *chart);

G_END_DECLS
