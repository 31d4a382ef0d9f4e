/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-rows.h"

G_BEGIN_DECLS

/* The texts of rows whose pitch, panels and bracket are known: measured; private to the chart folder. */

/* Names, and the statuses that stand behind them. @part: of a panel, the most that a name beside the bars takes. */
void exa_rows_texts_measure_labels (ExaRows *rows, double part);
/* Values, and what stands beside them. */
void exa_rows_texts_measure_values (ExaRows *rows);
/* What stands beside the value of @mark, of the @band-th band: see exa_mark_write_aside(), without a status that stands
 * behind the name. Transfer full; NULL for nothing. */
char *exa_rows_texts_write_aside (const ExaRows *rows, guint band, const ExaMark *mark);

G_END_DECLS
