/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table.h"

G_BEGIN_DECLS

/* "Source: TrendForce, as reported in “…”, 23 June 2026, ¶ 52, and “…”, ¶ 38": who said what @table
 * shows, derived claims through what they are made of. Transfer full; NULL where nobody is named. */
char *exa_source_line (const ExaTable *table, ExaLang lang);

/* The two halves of it: "TrendForce, Huawei", and "“…”, 23 June 2026, ¶ 52; “…”, ¶ 38". Transfer full; NULL where
 * nobody is named, and no source. */
char *exa_source_line_who (const ExaTable *table, ExaLang lang);
char *exa_source_line_where (const ExaTable *table, ExaLang lang);

/* "TrendForce, in “…”, ¶ 52": the same for one claim, without the leading word. Transfer full; "" if nobody. */
char *exa_source_of_claim (ExaClaim *claim, ExaLang lang);

G_END_DECLS
