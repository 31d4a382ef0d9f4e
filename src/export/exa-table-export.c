/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export.h"

#include "exa-claim-export.h"

char *
exa_table_to_csv (const ExaTable *table, ExaLang lang)
{
  g_autoptr (ExaCsvWriter) writer = exa_csv_writer_new ();

  exa_claim_write_csv_header (writer);
  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);

    for (guint j = 0; j < row->cells->len; j++) {
      ExaClaim *claim = g_array_index (row->cells, ExaCell, j).claim;

      exa_claim_write_csv (claim, exa_row_get_label (row, lang), lang, writer);
    }
  }
  return exa_csv_writer_finish (writer);
}

char *
exa_table_to_json (const ExaTable *table, ExaLang lang)
{
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();

  exa_json_writer_begin_array (writer, NULL);
  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);

    for (guint j = 0; j < row->cells->len; j++)
      exa_claim_write_json (g_array_index (row->cells, ExaCell, j).claim, lang, writer);
  }
  exa_json_writer_end_array (writer);
  return exa_json_writer_finish (writer);
}
