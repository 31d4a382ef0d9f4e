/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/**
 * ExaRecalledRow: says that what is open is read as was chosen the last time, with a way to forget that, or why that
 * did not fit. Hidden where nothing was remembered.
 */
#define EXA_TYPE_RECALLED_ROW (exa_recalled_row_get_type ())
G_DECLARE_FINAL_TYPE (ExaRecalledRow, exa_recalled_row, EXA, RECALLED_ROW, GtkBox)

/* Shows how it is with @session, which outlives it. */
void exa_recalled_row_show (ExaRecalledRow *self, ExaSession *session);

G_END_DECLS
