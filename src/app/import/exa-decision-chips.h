/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-loader.h"

G_BEGIN_DECLS

/* Says in @box how a table is read, a chip each, in place of what it said before: how many rows, parted by what,
 * decimal signs, columns that are not charted, rows set apart, lines that did not fit, and, with @around, those that
 * stand around the table. */
void exa_decision_chips_fill (GtkBox *box, const ExaTableReading *reading, gboolean around);

/* Adds a chip that says @text (transfer full). */
void exa_decision_chips_add (GtkBox *box, char *text);

G_END_DECLS
