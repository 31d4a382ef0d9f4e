/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exa-dataset.h"
#include "exa-table.h"

G_BEGIN_DECLS

/* What there is to say about a claim, or about all claims of a table: lists of ExaFact. Transfer full. */

/* @claim against every other bar: ratios, or differences, in interval arithmetic. */
GListModel *exa_facts_compared (const ExaTable *table, ExaClaim *claim, gboolean by_difference, ExaLang lang);
/* Who says it, in which paragraph; of a derived claim, what it is made of. */
GListModel *exa_facts_sources (ExaClaim *claim, ExaLang lang);
/* Each disagreement about it with its readings; one line saying so where there is none. */
GListModel *exa_facts_disagreements (ExaClaim *claim, ExaLang lang);
/* What else is known of the claim's subject and not on the screen; the same measure at other times last, the newest
 * first. */
GListModel *exa_facts_also (ExaDataset *dataset, const ExaTable *table, ExaClaim *claim, ExaLang lang);
/* All of @table by source, and behind them all disagreements. */
GListModel *exa_facts_of_table (const ExaTable *table, ExaLang lang);

/* What is measured, as its chart is named: "Arena score" of a column "arena_score". Transfer full. */
char *exa_facts_name_measure (ExaMeasure *measure, ExaLang lang);

G_END_DECLS
