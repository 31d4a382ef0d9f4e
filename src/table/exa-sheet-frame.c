/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-frame.h"

#include <string.h>

/* Rows that are looked at for years. */
#define MOST_YEARS 50

static void
find_years (ExaFrame *frame)
{
  const ExaSheet *sheet = frame->sheet;
  guint from = MIN (sheet->end_row / 2, 8);

  for (guint i = 0; i < frame->n; i++) {
    guint n_years = 0, n_filled = 0;

    for (guint row = from; row < MIN (sheet->end_row, from + MOST_YEARS); row++) {
      const char *cell = exa_frame_get (frame, row, i);

      n_filled += *cell != '\0';
      n_years += exa_cell_is_year (cell, strlen (cell));
    }
    frame->has_years[i] = n_years > 0;
    frame->yearly[i] = n_years * 2 > n_filled;
  }
}

gboolean
exa_sheet_frame (ExaSheet *self, ExaShapes *const *shapes, GError **error)
{
  guint n = self->dialect.n_columns;
  g_autofree ExaCellKind *kinds = g_new (ExaCellKind, n);
  g_autofree gboolean *has_years = g_new (gboolean, n), *yearly = g_new (gboolean, n);
  ExaFrame frame = {self, n, shapes, kinds, has_years, yearly, 0};

  for (guint i = 0; i < n; i++) {
    kinds[i] = exa_shapes_kind (shapes[i]);
    frame.n_values += exa_cell_kind_is_value (kinds[i]);
  }
  find_years (&frame);
  if (!exa_frame_find_top (&frame, error))
    return FALSE;
  exa_frame_find_second_table (&frame);
  exa_frame_find_bottom (&frame);
  return TRUE;
}
