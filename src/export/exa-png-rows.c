/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-png-rows.h"

#include <string.h>

#include "exa-png-write.h"

/* Pixels. */
#define TRIM_STEP 32

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

/* Brings the row's bytes up to its pixels from @start to before @end. FALSE where there is one colour too many. */
static gboolean
convert (ExaPngRows *self, guint start, guint end)
{
  guint8 *bytes = self->bytes + 1;

  if (self->palette != NULL)
    return exa_png_palette_map (self->palette, self->pixels + start, end - start, self->opaque, bytes + start);
  for (guint x = start; x < end; x++) {
    guint8 rgba[4];
    exa_png_unpack (self->pixels[x] | self->opaque, rgba);
    memcpy (bytes + x * self->n_channels, rgba, self->n_channels);
  }
  return TRUE;
}

/* From where on @a and @b differ, and before where, as they do: in steps that memcmp() takes at once. */
static void
trim_equal (const guint32 *a, const guint32 *b, guint *start, guint *end)
{
  gsize step = TRIM_STEP * sizeof *a;
  while (*end - *start > TRIM_STEP && memcmp (a + *start, b + *start, step) == 0)
    *start += TRIM_STEP;
  while (*end - *start > TRIM_STEP && memcmp (a + *end - TRIM_STEP, b + *end - TRIM_STEP, step) == 0)
    *end -= TRIM_STEP;
}

gboolean
exa_png_rows_add (ExaPngRows *self, const guint32 *pixels, guint8 *bytes, gboolean *is_same)
{
  guint start = 0, end = self->width;

  *is_same = self->begun && memcmp (pixels, self->pixels, end * sizeof *pixels) == 0;
  if (*is_same)
    return TRUE;
  /* A row is mostly like the one above: only what differs is looked at. */
  if (self->begun)
    trim_equal (pixels, self->pixels, &start, &end);
  self->begun = TRUE;
  memcpy (self->pixels + start, pixels + start, (end - start) * sizeof *pixels);
  if (!convert (self, start, end))
    return FALSE;
  memcpy (bytes, self->bytes, self->n_bytes);
  return TRUE;
}
