/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* ExaTotal: how surely the name of a row is that of a total. */
typedef enum {
  EXA_NO_TOTAL,
  EXA_TOTAL_BEGINS, /* its name begins or ends as a total's does: "Total assets", "Asia total" */
  EXA_SUBTOTAL,     /* "Subtotal US", "小计": no name begins so */
  EXA_TOTAL,        /* "Total", "合计", and nothing else */
} ExaTotal;

/* Whether the name of a row is that of a total. */
ExaTotal exa_aggregate_rate_total (const char *label);

/* Whether @label says how many were asked, "Unweighted base", "n=1,012". @sure: (out): it is nothing else, as "Base"
 * can be. */
gboolean exa_aggregate_is_base (const char *label, gboolean *sure);

/* Whether @label says that its row is a mean of others: "Average", "Ø", "平均". */
gboolean exa_aggregate_is_mean (const char *label);

/* Whether @label, among areas, is a bloc of countries: "EU27_2020", "EA20", "EFTA". */
gboolean exa_aggregate_is_bloc (const char *label);

/* Whether that bloc is one of Europe, and whether @label, among areas, surely is no part of one: "US", "China", "Asia",
 * "Rest of world". */
gboolean exa_aggregate_is_of_europe (const char *label);
gboolean exa_aggregate_is_beyond_europe (const char *label);

/* Whether @label, among countries, names more than one of them: "World", "Sub-Saharan Africa", "High income". */
gboolean exa_aggregate_is_region (const char *label);

G_END_DECLS
