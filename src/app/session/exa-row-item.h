/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table.h"

G_BEGIN_DECLS

/**
 * ExaRowItem: one claim of the shown table, for list widgets. Its texts are
 * written when they are asked for, in the figure's language and unit.
 */
#define EXA_TYPE_ROW_ITEM (exa_row_item_get_type ())
G_DECLARE_FINAL_TYPE (ExaRowItem, exa_row_item, EXA, ROW_ITEM, GObject)

/* @row: of @table, which it does not keep. @rank: of the row, from 1. @like: how numbers that stand below each other
 * are written, as ExaQuantityFormat has it. */
ExaRowItem *exa_row_item_new (const ExaTable *table, const ExaRow *row, guint cell, guint rank, double like,
                              ExaLang lang);

/* The claim, and its name in the table; both borrowed. */
ExaClaim *exa_row_item_get_claim (ExaRowItem *self);
const char *exa_row_item_get_label (ExaRowItem *self);

/* "NVIDIA\t68 %\texact\t…", as the table shows it, and the line of headings. Transfer full. */
char *exa_row_item_to_tsv (ExaRowItem *self);
const char *exa_row_item_tsv_header (void);

G_END_DECLS
