/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-chart.h"
#include "exa-table-plan.h"

G_BEGIN_DECLS

/* The chart of a column of figures of the table @title: of its @claims (at least one) those that the plan's form shows,
 * in the order and kind that go with it. Id, topic and note are left to the caller. Transfer full. */
ExaChart *exa_table_chart_new (const ExaTablePlan *plan, const char *title, ExaMeasure *measure,
                               const GPtrArray *claims);

/* Whether figures in @unit are ranks: no length shows them. */
gboolean exa_table_is_rank (const ExaUnit *unit);

G_END_DECLS
