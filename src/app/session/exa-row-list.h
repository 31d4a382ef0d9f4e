/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exa-row-item.h"

G_BEGIN_DECLS

/* ExaRowList: a GListModel of ExaRowItem over a table, also of rows that its figure does not show: items are made when
 * they are asked for. */
#define EXA_TYPE_ROW_LIST (exa_row_list_get_type ())
G_DECLARE_FINAL_TYPE (ExaRowList, exa_row_list, EXA, ROW_LIST, GObject)

/* A list of no table. Transfer full. */
ExaRowList *exa_row_list_new (void);
/* @table: borrowed, and valid until the next call; NULL for none. */
void exa_row_list_set_table (ExaRowList *self, const ExaTable *table, ExaLang lang);

G_END_DECLS
