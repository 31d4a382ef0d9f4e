/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-column.h"

G_BEGIN_DECLS

/* The text that stands for nothing in a cell. */
#define EXA_CELL_NOTHING "–"

/* What a person may have meant by @cell, of which @column reads no figure: the figure that stands in it, "12" of "12
 * per quarter", about so much where it is in doubt, "≈ 12" of "12?"; and nothing. The likelier first; one or two.
 * Transfer full. */
char **exa_cell_repair (const ExaColumn *column, const char *cell);

G_END_DECLS
