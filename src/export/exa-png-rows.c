/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-png-rows.h"

#include <string.h>

#include "exa-png-write.h"

/* Pixels that are compared at once. */
#define STEP 32

/* PNG's filters: a row as it is, and a row as the difference from the one above. */
#define FILTER_NONE 0
#define FILTER_UP   2

void
exa_png_rows_init (ExaPngRows *self, const ExaPngOptions *options, ExaPngPalette *palette)
{
  *self = (ExaPngRows){
      .width = (guint)options->width,
      .n_channels = palette != NULL        ? 1
                    : options->transparent ? 4
                                           : 3,
      /* Without transparency, what the fourth byte holds is not defined. */
      .opaque = options->transparent ? 0 : 0xff000000u,
      .palette = palette,
  };
  self->n_bytes = 1 + self->width * self->n_channels;
  self->same = g_malloc0 (self->n_bytes);
  self->same[0] = FILTER_UP;
  self->pixels = g_new (guint32, self->width);
  self->bytes = g_malloc0 (self->n_bytes);
  self->bytes[0] = FILTER_NONE;
}

void
exa_png_rows_clear (ExaPngRows *self)
{
  g_free (self->same);
  g_free (self->pixels);
  g_free (self->bytes);
}

/* Makes bytes of the pixels of @row from @start to before @end. FALSE where there is one colour too many. */
static gboolean
convert (ExaPngRows *self, const guint32 *row, const guint32 *below, guint start, guint end)
{
  guint8 *bytes = self->bytes + 1;

  if (self->palette != NULL)
    return exa_png_palette_map (self->palette, row, below, self->width, start, end, self->opaque, bytes);
  for (guint x = start; x < end; x++) {
    guint8 rgba[4];
    exa_png_unpack (row[x] | self->opaque, rgba);
    memcpy (bytes + x * self->n_channels, rgba, self->n_channels);
  }
  return TRUE;
}

/* The next pixels that are not as above, from *@end on to before *@end as it is then. FALSE: there are none. */
static gboolean
find_changed (const ExaPngRows *self, const guint32 *row, guint *start, guint *end)
{
  gboolean found = FALSE;

  for (guint x = *end; x < self->width; x += STEP) {
    guint next = MIN (x + STEP, self->width);
    gboolean same = self->begun && memcmp (row + x, self->pixels + x, (next - x) * sizeof *row) == 0;
    if (same && found)
      break;
    if (same)
      continue;
    if (!found)
      *start = x;
    found = TRUE;
    *end = next;
  }
  return found;
}

gboolean
exa_png_rows_add (ExaPngRows *self, const guint32 *pixels, const guint32 *below, guint8 *bytes, gboolean *is_same)
{
  guint start = 0, end = 0;

  /* A row is mostly like the one above: only what differs is looked at. */
  *is_same = TRUE;
  while (find_changed (self, pixels, &start, &end)) {
    if (!convert (self, pixels, below, start, end))
      return FALSE;
    memcpy (self->pixels + start, pixels + start, (end - start) * sizeof *pixels);
    *is_same = FALSE;
  }
  self->begun = TRUE;
  if (!*is_same)
    memcpy (bytes, self->bytes, self->n_bytes);
  return TRUE;
}
