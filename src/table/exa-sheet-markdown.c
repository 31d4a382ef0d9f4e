/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of Markdown in the cells of its tables: "**Qw-2**", "[Lla-3](https://x.org)". */
#include "exa-sheet-private.h"

#include <string.h>

/* Puts the text of each link, "[Lla-3](https://x.org)", in its place. */
static void
take_links (char *cell)
{
  for (char *open = strchr (cell, '['); open != NULL; open = strchr (open + 1, '[')) {
    char *close = strstr (open, "]("), *end = close != NULL ? strchr (close, ')') : NULL;
    gsize length;

    if (end == NULL || memchr (open + 1, '[', (gsize)(close - open) - 1) != NULL || close == open + 1)
      continue;
    length = (gsize)(close - open) - 1;
    memmove (open, open + 1, length);
    memmove (open + length, end + 1, strlen (end + 1) + 1);
  }
}

/* Takes the marks away that stand around all of a cell: "*", "**", "_", "`". */
static void
take_marks (char *cell)
{
  gsize length = strlen (cell);

  while (length > 2 && strchr ("*_`", *cell) != NULL && cell[length - 1] == *cell &&
         (cell[1] == *cell) == (cell[length - 2] == *cell)) {
    memmove (cell, cell + 1, length - 2);
    length -= 2;
    cell[length] = '\0';
  }
}

static void
strip (char *cell)
{
  if (strpbrk (cell, "[*_`") == NULL)
    return;
  take_links (cell);
  take_marks (cell);
  take_links (cell);
}

void
exa_sheet_strip_markdown (ExaSheet *self)
{
  guint n = self->dialect.n_columns;

  for (guint i = 0; self->header != NULL && i < n; i++)
    strip (self->header[i]);
  for (guint row = self->first_row; row < self->end_row; row++)
    for (guint i = 0; i < n; i++)
      strip ((char *)exa_sheet_at (self, row, i));
}
