/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-loader.h"

G_BEGIN_DECLS

/* Says in @box what was decided of a table, a chip each, in place of what it said before: decimal signs, columns that
 * are not charted, rows set apart, lines that did not fit. Hides it where there is nothing to be said. */
void exa_decision_chips_fill (GtkFlowBox *box, const ExaTableReading *reading);

/* "39 rows · separated by “;” · Windows-1252". Transfer full. */
char *exa_decision_chips_summarize (const ExaTableReading *reading);

/* Adds a chip that says @text (transfer full). */
void exa_decision_chips_add (GtkFlowBox *box, char *text);

G_END_DECLS
