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

/* Whether @label, among countries, names more than one of them: "World", "Sub-Saharan Africa", "High income". */
gboolean exa_aggregate_is_region (const char *label);

G_END_DECLS
