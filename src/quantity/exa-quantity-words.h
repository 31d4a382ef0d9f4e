/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-quantity.h"

G_BEGIN_DECLS

/**
 * exa_quantity_in_words: the figure as it is said aloud, in its unit: "less than 4 per cent", "5 to 6 per cent", "about
 * 8 months", "more than 17 times", "$1.6 trillion"; "低于 4%", "5% 至 6%", "约 8 个月". Numbers and their rounding are
 * those of exa_quantity_format(), whose arguments these are. Spaces are plain ones. Transfer full.
 */
char *exa_quantity_in_words (ExaQuantity q, const ExaUnit *unit, ExaLang lang, int digits, gboolean with_unit);
/* What is left of it when its relation is dropped, as careless people do: "4" of "< 4 %", in Chinese with its unit,
 * "4%". Transfer full. */
char *exa_quantity_number_in_words (ExaQuantity q, const ExaUnit *unit, ExaLang lang, int digits);

G_END_DECLS
