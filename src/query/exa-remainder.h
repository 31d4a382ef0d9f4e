/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table.h"

G_BEGIN_DECLS

/**
 * What the rows of @table leave of its measure's whole, in the measure's unit. Nothing where one of them is computed as
 * the rest of others that are shown: the doubt of those is in it already, and would be counted twice.
 * @table: one of a measure that has a whole, its rows parts of that.
 */
ExaQuantity exa_remainder_find (const ExaTable *table);

G_END_DECLS
