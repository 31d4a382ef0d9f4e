/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-column-header.h"
#include "exa-table-roles.h"

G_BEGIN_DECLS

/* Reads a line above a table for the unit and the scale that it says of its figures: "(in millions of USD)",
 * "Unit: TWh", "单位：亿元", "USD million", "GDP by country (USD bn)". FALSE where it says none. @bare: (out) (transfer
 * full): the line without them, "" of one that says nothing else. */
gboolean exa_table_above_read (const char *line, ExaHeader *read, char **bare);

/* Gives the figures that say neither unit nor scale themselves those of a line above the table, or of the header
 * above the names, where they are surely meant; where they may be, or the line is not understood, the plan keeps the
 * line, which charts tell. The roles are known by then. */
void exa_table_above_apply (ExaTableGuess *guess);

/* Whether the figures of the column say no scale, and no unit either but for the currency that stands before each: what
 * stands above the table may be meant of them. */
gboolean exa_table_above_is_open (const ExaTablePlan *plan, guint column);

G_END_DECLS
