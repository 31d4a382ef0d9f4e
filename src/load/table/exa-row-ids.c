/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-row-ids.h"

#include <stdlib.h>
#include <string.h>

#include "exa-parallel.h"
#include "exa-slug.h"

/* Rows whose slugs are hashed at once. */
#define PIECE 65536
/* From so many ids on that were asked for, all will be, and a table of them is made. */
#define MOST_SEARCHED 64
#define FALLBACK      "entity"

struct _ExaRowIds {
  ExaGrid *grid; /* owned */
  guint n_headers, column, n_rows;
  GHashTable *taken; /* a set of texts, owned */
  guint32 *hashes;   /* of each row's slug; NULL until somebody asks */
  guint n_asked;
  guint32 *last, mask; /* open addressing: the last row of each slug and one; NULL until many were asked for, as: */
  guint32 *numbers;    /* of each row: how many rows up to it have its slug */
};

ExaRowIds *
exa_row_ids_new (ExaGrid *grid, guint n_headers, guint column, GHashTable *taken)
{
  ExaRowIds *self = g_new0 (ExaRowIds, 1);
  GHashTableIter iter;
  gpointer id;

  self->grid = exa_grid_ref (grid);
  self->n_headers = n_headers;
  self->column = column;
  self->n_rows = exa_grid_n_rows (grid) - n_headers;
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, taken);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (self->taken, g_strdup (id));
  return self;
}

void
exa_row_ids_free (ExaRowIds *self)
{
  g_hash_table_unref (self->taken);
  g_free (self->hashes);
  g_free (self->last);
  g_free (self->numbers);
  exa_grid_unref (self->grid);
  g_free (self);
}

static const char *
get_name (const ExaRowIds *self, guint row)
{
  return exa_grid_cell (self->grid, self->n_headers + row, self->column);
}

static void
write_slug (const ExaRowIds *self, guint row, char slug[EXA_SLUG_MAX + 1])
{
  exa_slug_write (get_name (self, row), FALLBACK, slug);
}

static void
hash_piece (guint index, gpointer data)
{
  const ExaRowIds *self = data;
  guint first = index * PIECE;

  for (guint row = first; row < first + MIN (PIECE, self->n_rows - first); row++)
    self->hashes[row] = exa_slug_hash (get_name (self, row), FALLBACK);
}

static void
prepare (ExaRowIds *self)
{
  if (self->hashes != NULL)
    return;
  self->hashes = g_new (guint32, self->n_rows);
  exa_parallel_for (self->n_rows / PIECE + 1, hash_piece, self);
}

static gboolean
has_slug (const ExaRowIds *self, guint row, const char *wanted)
{
  char slug[EXA_SLUG_MAX + 1];

  write_slug (self, row, slug);
  return strcmp (slug, wanted) == 0;
}

/* The first row from @row on that has the slug; G_MAXUINT if none has. */
static guint
find_slug (const ExaRowIds *self, const char *wanted, guint row)
{
  guint32 hash = exa_slug_hash (wanted, FALLBACK);

  for (; row < self->n_rows; row++)
    if (self->hashes[row] == hash && has_slug (self, row, wanted))
      return row;
  return G_MAXUINT;
}

static gboolean
have_one_slug (const ExaRowIds *self, guint row, guint other)
{
  char slug[EXA_SLUG_MAX + 1];

  if (self->hashes[row] != self->hashes[other])
    return FALSE;
  write_slug (self, row, slug);
  return has_slug (self, other, slug);
}

/* Where the table has the slug of @row, or has room for it: most slugs are met once, and are then never written. */
static guint32
find_place_of_row (const ExaRowIds *self, guint row)
{
  guint32 at = self->hashes[row] & self->mask;

  while (self->last[at] != 0 && !have_one_slug (self, row, self->last[at] - 1))
    at = (at + 1) & self->mask;
  return at;
}

/* Where the table has the slug, or has room for it. */
static guint32
find_place (const ExaRowIds *self, const char *slug)
{
  guint32 hash = exa_slug_hash (slug, FALLBACK), at = hash & self->mask;

  while (self->last[at] != 0 &&
         (self->hashes[self->last[at] - 1] != hash || !has_slug (self, self->last[at] - 1, slug)))
    at = (at + 1) & self->mask;
  return at;
}

static void
make_table (ExaRowIds *self)
{
  self->mask = 1;
  while (self->mask / 2 < self->n_rows)
    self->mask = self->mask * 2 + 1;
  self->last = g_new0 (guint32, (gsize)self->mask + 1);
  self->numbers = g_new (guint32, self->n_rows);
  for (guint row = 0; row < self->n_rows; row++) {
    guint32 at = find_place_of_row (self, row);

    self->numbers[row] = self->last[at] == 0 ? 1 : self->numbers[self->last[at] - 1] + 1;
    self->last[at] = row + 1;
  }
}

static gboolean
is_slug (const ExaRowIds *self, const char *id)
{
  return self->last != NULL ? self->last[find_place (self, id)] != 0 : find_slug (self, id, 0) != G_MAXUINT;
}

/* How many rows up to @row have its slug. */
static guint
count_slugs (const ExaRowIds *self, guint row, const char *slug)
{
  guint n = 1;

  if (self->last != NULL)
    return self->numbers[row];
  for (guint other = find_slug (self, slug, 0); other < row; other = find_slug (self, slug, other + 1))
    n++;
  return n;
}

/* The @n-th id, from 1, that the slug gives. */
static char *
number_id (const ExaRowIds *self, const char *slug, guint n)
{
  g_autofree char *id = n > 1 ? g_strdup_printf ("%s-%u", slug, n) : g_strdup (slug);

  if (n > 1 && (is_slug (self, id) || g_hash_table_contains (self->taken, id)))
    return g_strdup_printf ("%s--%u", slug, n);
  return g_steal_pointer (&id);
}

char *
exa_row_ids_make (ExaRowIds *self, guint row)
{
  char slug[EXA_SLUG_MAX + 1];

  prepare (self);
  if (++self->n_asked > MOST_SEARCHED && self->last == NULL)
    make_table (self);
  write_slug (self, row, slug);
  return number_id (self, slug, count_slugs (self, row, slug) + (g_hash_table_contains (self->taken, slug) ? 1 : 0));
}

/* The row that has the id as one of those that @slug gives. */
static guint
find_numbered (const ExaRowIds *self, const char *slug, const char *id)
{
  guint n = g_hash_table_contains (self->taken, slug) ? 2 : 1;

  for (guint row = find_slug (self, slug, 0); row != G_MAXUINT; row = find_slug (self, slug, row + 1), n++) {
    g_autofree char *its = number_id (self, slug, n);

    if (strcmp (its, id) == 0)
      return row;
  }
  return G_MAXUINT;
}

guint
exa_row_ids_find (ExaRowIds *self, const char *id)
{
  g_autofree char *slug = g_strdup (id);
  char *end = slug + strlen (slug);
  guint row;

  prepare (self);
  row = find_numbered (self, slug, id);
  while (end > slug && g_ascii_isdigit (end[-1]))
    end--;
  if (row != G_MAXUINT || *end == '\0' || end == slug || end[-1] != '-')
    return row;
  end[-1] = '\0';
  if (end - 1 > slug && end[-2] == '-')
    end[-2] = '\0';
  return find_numbered (self, slug, id);
}
