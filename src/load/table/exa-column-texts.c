/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column-texts.h"

#include "exa-heap.h"

#include <string.h>

/* Rows that are looked up together. */
#define AHEAD 16

/* A place in the table of what was met: open addressing, a power of two of them, at most half of them taken. */
typedef struct {
  guint32 hash;
  guint32 text; /* its number and one; 0 where the place is free */
} Slot;

typedef struct {
  const ExaGrid *grid;
  guint n_headers, column;
  ExaColumnTexts *texts;
  gboolean no_rows; /* which text each row has is not kept */
  Slot *slots;
  guint32 mask;
} Making;

static guint32
hash_text (const char *text)
{
  const guint64 factor = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  gsize length = strlen (text);
  guint64 hash = length * factor, word;

  for (; length >= sizeof word; text += sizeof word, length -= sizeof word) {
    memcpy (&word, text, sizeof word);
    hash = (hash ^ word) * factor;
    hash ^= hash >> 29;
  }
  for (word = 0; length > 0; length--)
    word = word << 8 | (guchar)text[length - 1];
  hash = (hash ^ word) * factor;
  return (guint32)(hash >> 32);
}

static const char *
get_cell (const Making *making, guint row)
{
  return exa_grid_cell (making->grid, making->n_headers + row, making->column);
}

/* Makes more room; where nearly all texts so far were different, soon for those of all rows. */
static void
grow (Making *making, guint n_rows_so_far)
{
  guint32 n = making->mask + 1, more = 2 * n;
  Slot *old = making->slots;

  if (making->texts->n > n_rows_so_far / 8 * 7)
    while (more < 16 * n && more / 2 < making->texts->n_rows)
      more *= 2;
  making->mask = more - 1;
  making->slots = g_new0 (Slot, more);
  exa_heap_use_large_pages (making->slots, more * sizeof (Slot));
  for (guint32 i = 0; i < n; i++) {
    guint32 at = old[i].hash & making->mask;

    if (old[i].text == 0)
      continue;
    while (making->slots[at].text != 0)
      at = (at + 1) & making->mask;
    making->slots[at] = old[i];
  }
  g_free (old);
}

/* From the first row on that is like one before, numbers are kept. */
static void
keep_numbers (ExaColumnTexts *self, gboolean no_rows)
{
  self->of_row = no_rows ? NULL : g_new (guint32, self->n_rows);
  self->first = g_new (guint32, self->n_rows);
  self->n_times = g_new (guint32, self->n_rows);
  for (guint i = 0; i < self->n; i++) {
    if (!no_rows)
      self->of_row[i] = i;
    self->first[i] = i;
    self->n_times[i] = 1;
  }
}

static void
add_row (Making *making, guint row, const char *cell, guint32 hash)
{
  ExaColumnTexts *self = making->texts;
  guint32 at = hash & making->mask;

  for (; making->slots[at].text != 0; at = (at + 1) & making->mask) {
    guint text = making->slots[at].text - 1;

    if (making->slots[at].hash != hash || strcmp (get_cell (making, exa_column_texts_first (self, text)), cell) != 0)
      continue;
    if (self->first == NULL)
      keep_numbers (self, making->no_rows);
    if (!making->no_rows)
      self->of_row[row] = text;
    self->n_times[text]++;
    return;
  }
  making->slots[at] = (Slot){hash, self->n + 1};
  if (self->first != NULL) {
    if (!making->no_rows)
      self->of_row[row] = self->n;
    self->first[self->n] = row;
    self->n_times[self->n] = 1;
  }
  self->n++;
  if (self->n * 2 > making->mask)
    grow (making, row + 1);
}

/* The slots of many different texts lie all over the memory: those of the next rows are asked for before they are read,
 * which halves what a column of a million names takes. */
static void
add_rows (Making *making, guint row, guint n)
{
  const char *cells[AHEAD];
  guint32 hashes[AHEAD];

  for (guint i = 0; i < n; i++) {
    cells[i] = get_cell (making, row + i);
    hashes[i] = hash_text (cells[i]);
    __builtin_prefetch (&making->slots[hashes[i] & making->mask]);
  }
  for (guint i = 0; i < n; i++)
    add_row (making, row + i, cells[i], hashes[i]);
}

static ExaColumnTexts *
make_texts (const ExaGrid *grid, guint n_headers, guint column, gboolean no_rows)
{
  ExaColumnTexts *self = g_new0 (ExaColumnTexts, 1);
  Making making = {grid, n_headers, column, self, no_rows, g_new0 (Slot, 1024), 1023};

  self->n_rows = exa_grid_n_rows (grid) - n_headers;
  for (guint row = 0; row < self->n_rows; row += AHEAD)
    add_rows (&making, row, MIN (AHEAD, self->n_rows - row));
  if (self->first != NULL) {
    self->first = g_renew (guint32, self->first, self->n);
    self->n_times = g_renew (guint32, self->n_times, self->n);
  }
  g_free (making.slots);
  return self;
}

ExaColumnTexts *
exa_column_texts_new (const ExaGrid *grid, guint n_headers, guint column)
{
  return make_texts (grid, n_headers, column, FALSE);
}

ExaColumnTexts *
exa_column_texts_new_counted (const ExaGrid *grid, guint n_headers, guint column)
{
  return make_texts (grid, n_headers, column, TRUE);
}

void
exa_column_texts_free (ExaColumnTexts *self)
{
  g_free (self->of_row);
  g_free (self->first);
  g_free (self->n_times);
  g_free (self);
}
