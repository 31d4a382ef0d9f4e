/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-unit.h"

G_BEGIN_DECLS

/* Whether one of @words (NULL-terminated, lower case) is a word of @header: "launch" and "price" are those of
 * "launchPrice", "Launch price" and "launch_price". Chinese ones may stand anywhere. */
gboolean exa_header_has (const char *header, const char *const *words);

/* The words behind a number or in brackets, "million USD", "亿元", "$bn": each must be a unit, a factor or both. Sets
 * what is found; the rest stays as it is. */
gboolean exa_header_read_words (const char *text, const ExaUnit **unit, double *factor);

/* The unit that @header names, as in "Price (USD)", "Compute in H100e", "Share, %"; NULL where it names none.
 * @factor: 1e6 for "Transistors (millions)", else 1. */
void exa_header_read_unit (const char *header, const ExaUnit **unit, double *factor);

G_END_DECLS
