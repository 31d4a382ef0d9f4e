/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-unit.h"

G_BEGIN_DECLS

/* The unit that ends @header in a form other than brackets: "Power/MW", "Power {kW}", "Power..kW.", "powerKW", "Power
 * W"; NULL if none does. @start: (out): the byte from which on the header says it; @exponent: (out): the power of ten
 * that it says with it, 0 of most. */
const ExaUnit *exa_header_find_tail (const char *header, gsize *start, int *exponent);

/* Whether the words of @header say what is measured in @unit: "Power" in watts, "Latency" in seconds. */
gboolean exa_header_measures (const char *header, const ExaUnit *unit);

/* Whether what follows the first @length bytes of @header, which may be all of it, is what something is divided by:
 * "kg" of "Cost per kg", "cost_per_kg", "costPerKg" and "Stars/kg". */
gboolean exa_header_ends_in_per (const char *header, gsize length);

/* Whether @word, the last one of the name of a program @header, has another meaning than its unit unless that is what
 * is measured: the minimum in "temp_min", an hour of the day in "peak_hour". */
gboolean exa_header_means_other (const char *header, const char *word);

G_END_DECLS
