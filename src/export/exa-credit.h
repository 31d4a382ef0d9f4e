/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table.h"

G_BEGIN_DECLS

/* Whose figures the table shows, and on which terms, as far as its sources say so:
 * "Figures: Epoch AI (CC BY 4.0); World Bank (CC BY 4.0)". Transfer full; NULL where they do not. */
char *exa_table_format_credit (const ExaTable *table, ExaLang lang);

G_END_DECLS
