/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-columns.h"

#include "exa-plain-text.h"

guint
exa_text_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (!g_unichar_iszerowidth (c))
      width += g_unichar_iswide (c) ? 2 : 1;
  }
  return width;
}

/* A row stays a line, and no data commands the terminal. */
static void
append_cell (GString *text, const char *cell, guint width)
{
  g_autofree char *line = g_strdelimit (g_strdup (cell), "\r\n\t", ' '), *plain = exa_plain_text (line);

  g_string_append (text, plain);
  for (guint n = exa_text_width (cell); n < width; n++)
    g_string_append_c (text, ' ');
}

/* The last cell of a row that is not empty: nothing is padded behind it. */
static guint
count_filled (GPtrArray *cells, guint n_columns)
{
  while (n_columns > 0 && *(const char *)g_ptr_array_index (cells, n_columns - 1) == '\0')
    n_columns--;
  return n_columns;
}

char *
exa_columns_format (GPtrArray *rows, guint n_columns)
{
  g_autofree guint *widths = g_new0 (guint, n_columns);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    GPtrArray *cells = g_ptr_array_index (rows, i);

    for (guint j = 0; j < n_columns; j++)
      widths[j] = MAX (widths[j], exa_text_width (g_ptr_array_index (cells, j)));
  }
  for (guint i = 0; i < rows->len; i++) {
    GPtrArray *cells = g_ptr_array_index (rows, i);
    guint n = count_filled (cells, n_columns);

    for (guint j = 0; j < n; j++)
      append_cell (text, g_ptr_array_index (cells, j), j + 1 < n ? widths[j] + 2 : 0);
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}
