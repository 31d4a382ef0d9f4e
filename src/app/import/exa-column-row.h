/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/**
 * ExaColumnRow: "Column … holds …": what any column of the table of a session is taken for, and may be told to be. The
 * menus of the columns in the table's preview say the same; this is in reach where that is closed.
 */
#define EXA_TYPE_COLUMN_ROW (exa_column_row_get_type ())
G_DECLARE_FINAL_TYPE (ExaColumnRow, exa_column_row, EXA, COLUMN_ROW, GtkBox)

/* Shows the table of @session, which has one, and outlives it. */
void exa_column_row_show (ExaColumnRow *self, ExaSession *session);

G_END_DECLS
