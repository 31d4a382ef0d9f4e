/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as a table of which encoding, delimiter and header are told: three bytes say them. */
#include "exa-sheet.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const encodings[] = {NULL, "UTF-8", "UTF-16", "GB18030", "BIG5", "SHIFT_JIS", "ISO-8859-1"};
  static const char signs[] = {'\0', ',', ';', '\t', '|', ' ', ':', '^'};
  g_autoptr (GError) error = NULL;
  guint line;

  if (size < 3)
    return 0;
  const ExaSheetTold told = {
      .encoding = encodings[data[0] % G_N_ELEMENTS (encodings)],
      .delimiter = signs[data[1] % G_N_ELEMENTS (signs)],
      .header = data[2] % 4 > 0,
      .first = data[2] % 4,
      .last = data[2] % 4 + data[2] / 4 % 3,
  };
  g_autoptr (ExaSheet) sheet = exa_sheet_new (g_bytes_new (data + 3, size - 3), &told, &line, &error);

  g_assert_true ((sheet == NULL) == (error != NULL));
  for (guint row = 0; sheet != NULL && row < exa_sheet_n_rows (sheet); row++)
    for (guint i = 0; i < exa_sheet_n_columns (sheet); i++)
      g_assert_true (g_utf8_validate (exa_sheet_cell (sheet, row, i), -1, NULL));
  return 0;
}
