/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-spec.h"
#include "exa-table.h"

G_BEGIN_DECLS

/* From the rows of a table to the bands of its figure. */

/* Adds the bands of @table to @spec, whose kind is known, up to the most that are drawn. What has none is counted once:
 * as a value that the scale cannot show, or as a row left out. */
void exa_figure_add_bands (ExaSpec *spec, const ExaTable *table, ExaLang lang);
/* Whether the scale of @table can show anything of @row. */
gboolean exa_figure_shows (const ExaTable *table, const ExaRow *row);

G_END_DECLS
