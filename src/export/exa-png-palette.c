/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-png-palette.h"

#include <string.h>

/* Runs of a colour shorter than this are the edges of shapes and letters, but for those that go on below: the steps in
 * which an open end fades. */
#define SHORT_RUN 4
#define STEP_RUN  2
/* In a palette of so many colours those have to do with others' as well. */
#define NEARLY_FULL 240
/* How far such an edge may be off, in steps of a channel: less than any eye sees. */
#define TOLERANCE 3

static gboolean
is_near (guint32 a, guint32 b)
{
  for (guint shift = 0; shift < 32; shift += 8) {
    int difference = (int)(a >> shift & 0xff) - (int)(b >> shift & 0xff);
    if (ABS (difference) > TOLERANCE)
      return FALSE;
  }
  return TRUE;
}

static int
find_near (const ExaPngPalette *self, guint32 color)
{
  for (guint i = 0; i < self->n_colors; i++) {
    if (is_near (self->colors[i], color))
      return (int)i;
  }
  return -1;
}

/* The slot of @color in the hash: its own, or the free one where it belongs. */
static guint
find_slot (const ExaPngPalette *self, guint32 color)
{
  guint slot = color * 2654435761u >> (32 - EXA_PNG_PALETTE_BITS);

  while (self->slots[slot].index > 0 && self->slots[slot].color != color)
    slot = (slot + 1) % G_N_ELEMENTS (self->slots);
  return slot;
}

static int
add_color (ExaPngPalette *self, guint32 color)
{
  if (self->n_colors == G_N_ELEMENTS (self->colors))
    return -1;
  self->colors[self->n_colors++] = color;
  return (int)self->n_colors - 1;
}

/* The index of @color, or -1 where there is no room for it. An edge may take that of a colour close to it. */
static int
find_color (ExaPngPalette *self, guint32 color, gboolean is_edge)
{
  guint slot = find_slot (self, color);
  gboolean known = self->slots[slot].index > 0;
  int index = known ? self->slots[slot].index - 1 : -1;

  if (known && (is_edge || self->colors[index] == color))
    return index;
  /* The hash is never filled: beyond its half, edges are looked up anew. */
  if (!known && is_edge)
    index = find_near (self, color);
  else
    index = -1;
  if (index < 0)
    index = add_color (self, color);
  if (index >= 0 && (known || self->n_slots < G_N_ELEMENTS (self->slots) / 2)) {
    self->n_slots += known ? 0 : 1;
    self->slots[slot] = (ExaPngSlot){color, (guint16)(index + 1)};
  }
  return index;
}

/* Whether the run of one colour from @start to before @end is part of an edge, together with what goes on beyond. */
static gboolean
is_edge (const ExaPngPalette *self, const guint32 *row, const guint32 *below, guint width, guint start, guint end)
{
  guint32 color = row[start];

  while (start > 0 && end - start < SHORT_RUN && row[start - 1] == color)
    start--;
  while (end < width && end - start < SHORT_RUN && row[end] == color)
    end++;
  if (end - start >= SHORT_RUN)
    return FALSE;
  if (end - start < STEP_RUN || self->n_colors >= NEARLY_FULL)
    return TRUE;
  for (guint i = start; below != NULL && i < end; i++)
    if (below[i] != color)
      return TRUE;
  return FALSE;
}

gboolean
exa_png_palette_map (ExaPngPalette *self, const guint32 *row, const guint32 *below, guint width, guint start, guint end,
                     guint32 alpha, guint8 *indices)
{
  for (guint i = start; i < end;) {
    guint32 color = row[i];
    guint first = i;
    while (i < end && row[i] == color)
      i++;
    int index = find_color (self, color | alpha, is_edge (self, row, below, width, first, i));
    if (index < 0)
      return FALSE;
    memset (indices + first, index, i - first);
  }
  return TRUE;
}
