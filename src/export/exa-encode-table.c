/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV and JSON: the claims behind the figure, one after the other. */
#include "exa-encode.h"

#include <string.h>

#include "exa-claim-export.h"

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

/* What a dot has along x is a figure like that up y. */
static void
write_csv_across (const ExaCell *cell, const ExaRow *row, ExaLang lang, ExaCsvWriter *writer)
{
  for (guint i = 0; cell->x_claims != NULL && i < cell->x_claims->len; i++)
    exa_claim_write_csv (g_ptr_array_index (cell->x_claims, i), exa_row_get_label (row, lang), lang, writer);
}

GBytes *
exa_encode_csv (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options, GError **error)
{
  g_autoptr (ExaCsvWriter) writer = exa_csv_writer_new ();
  ExaLang lang = figure->spec->lang;

  exa_claim_write_csv_header (writer);
  for (guint i = 0; i < exa_table_count_all (figure->table); i++) {
    g_autoptr (ExaRow) row = exa_table_make_row (figure->table, i);

    for (guint j = 0; j < row->cells->len; j++) {
      ExaClaim *claim = g_array_index (row->cells, ExaCell, j).claim;

      exa_claim_write_csv (claim, exa_row_get_label (row, lang), lang, writer);
      write_csv_across (&g_array_index (row->cells, ExaCell, j), row, lang, writer);
    }
  }
  return take_text (exa_csv_writer_finish (writer));
}

GBytes *
exa_encode_json (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options, GError **error)
{
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();

  exa_json_writer_begin_array (writer, NULL);
  for (guint i = 0; i < exa_table_count_all (figure->table); i++) {
    g_autoptr (ExaRow) row = exa_table_make_row (figure->table, i);

    for (guint j = 0; j < row->cells->len; j++) {
      const ExaCell *cell = &g_array_index (row->cells, ExaCell, j);

      exa_claim_write_json (cell->claim, figure->spec->lang, writer);
      for (guint n = 0; cell->x_claims != NULL && n < cell->x_claims->len; n++)
        exa_claim_write_json (g_ptr_array_index (cell->x_claims, n), figure->spec->lang, writer);
    }
  }
  exa_json_writer_end_array (writer);
  return take_text (exa_json_writer_finish (writer));
}
