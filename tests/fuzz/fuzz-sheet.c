/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as a table: its encoding, its dialect, its cells. */
#include <string.h>

#include "exa-sheet.h"
#include "fuzz.h"

/* Of a header. */
#define MOST_ROWS 5

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  guint line = 0;
  gsize length = 0, headers = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (ExaSheet) sheet = exa_sheet_new (g_bytes_new (data, size), NULL, &line, &error);

  g_assert_true ((sheet == NULL) == (error != NULL));
  if (sheet == NULL)
    return 0;
  /* The rows of a header, a merged cell of which is said of each column below it. */
  for (guint i = 0; exa_sheet_has_header (sheet) && i < exa_sheet_n_columns (sheet); i++)
    headers += strlen (exa_sheet_header (sheet, i));
  for (guint row = 0; row < exa_sheet_n_rows (sheet); row++) {
    for (guint i = 0; i < exa_sheet_n_columns (sheet); i++) {
      const char *cell = exa_sheet_cell (sheet, row, i);

      g_assert_true (g_utf8_validate (cell, -1, NULL));
      length += strlen (cell);
    }
  }
  /* No cell says more than the file: GB18030 and UTF-16 grow to three bytes for two. */
  g_assert_cmpuint (length, <=, 4 * size + 16);
  g_assert_cmpuint (headers, <=, 4 * size + 16 + MOST_ROWS * EXA_SHEET_MOST_MERGED * exa_sheet_n_columns (sheet));
  return 0;
}
