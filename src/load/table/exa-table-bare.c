/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures without the scale that the others of their column have. */
#include "exa-table-bare.h"

#include <math.h>
#include <string.h>

#include "exa-column-header.h"

/* Rows that are looked at, and different scales. */
#define MOST_SEARCHED 400
#define MOST_SCALES   16
/* What reads as so many times the largest figure that says its scale is none of that scale. */
#define MOST_TIMES 100

/* What stands behind some figures of a column. */
typedef struct {
  double factor;       /* how many base units one of it is */
  const ExaUnit *unit; /* in which it is written */
  guint n;
} Scale;

typedef struct {
  Scale scales[MOST_SCALES];
  guint n_scales, n, n_scaled;
  double largest;   /* of the figures that say their scale, in base units */
  const char *bare; /* the first cell that does not, and may be of one; borrowed */
  double number;    /* as it stands */
} Column;

static void
add_scale (Column *all, double factor, const ExaUnit *unit)
{
  guint i = 0;

  while (i < all->n_scales && all->scales[i].factor != factor)
    i++;
  all->n_scaled++;
  if (i == MOST_SCALES)
    return;
  if (i == all->n_scales)
    all->scales[all->n_scales++] = (Scale){factor, unit, 0};
  all->scales[i].n++;
}

/* Whether @cell has @suffix for its scale, or for a unit of the column's kind that is no base unit. @scale: (out). */
static gboolean
read_scale (const ExaColumn *self, const char *suffix, Scale *scale)
{
  ExaUnitContext context = self->cells.context;
  const ExaUnit *unit = NULL;
  int exponent = 0;

  context.letters = TRUE;
  if (!exa_unit_phrase_read (suffix, context, &unit, &exponent))
    return FALSE;
  if (unit == NULL || !exa_unit_comparable (unit, self->cells.unit))
    unit = self->cells.unit;
  *scale = (Scale){unit->factor * pow (10, exponent), unit, 0};
  return exponent > 0 || unit->factor != 1;
}

static void
add_cell (const ExaColumn *self, Column *all, const char *cell)
{
  const ExaUnit *unit;
  ExaQuantity q;
  Scale scale;
  g_autofree char *suffix = NULL;

  if (exa_cell_is_missing (cell) || !exa_column_read (self, cell, &q, &unit) || !exa_quantity_is_point (q))
    return;
  all->n++;
  suffix = exa_cell_get_suffix (cell);
  if (*suffix == '\0' && all->bare == NULL && q.low != 0) {
    all->bare = cell;
    all->number = q.low / self->cells.unit->factor;
  } else if (read_scale (self, suffix, &scale)) {
    add_scale (all, scale.factor, scale.unit);
    all->largest = MAX (all->largest, fabs (q.low));
  }
}

/* The commonest scale that the bare figure may have and is not read in; NULL if there is none. */
static const Scale *
find_other (const ExaColumn *self, const Column *all)
{
  const Scale *found = NULL;
  double least = INFINITY;

  for (guint i = 0; i < all->n_scales; i++) {
    const Scale *scale = &all->scales[i];

    least = MIN (least, scale->factor);
    if (scale->factor != self->cells.unit->factor && fabs (all->number) * scale->factor <= MOST_TIMES * all->largest &&
        (found == NULL || scale->n > found->n))
      found = scale;
  }
  /* "912,345" among "850K" and "1.2M" has no need of one. */
  return self->cells.unit->factor == 1 && fabs (all->number) >= least ? NULL : found;
}

static ExaText
write_value (double value, const ExaUnit *unit)
{
  ExaText text = {{NULL}};

  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++)
    text.in[lang] = exa_quantity_format (exa_quantity_exact (value), unit, lang, 0, TRUE);
  return text;
}

/* Whether most cells end in more than digits: of most columns no cell has to be read. */
static gboolean
may_say_scales (const ExaGrid *grid, guint first, guint column)
{
  guint n = 0, n_more = 0;

  for (guint row = first; row < MIN (exa_grid_n_rows (grid), first + MOST_SEARCHED); row++) {
    const char *cell = exa_grid_cell (grid, row, column);
    gsize length = strlen (cell);

    n += length > 0;
    n_more += length > 0 && !g_ascii_isdigit (cell[length - 1]);
  }
  return n_more * 2 > n;
}

ExaTableDoubt *
exa_table_bare_find_doubt (const ExaColumn *self, guint column, const ExaGrid *grid, guint n_headers)
{
  const ExaHeader header = exa_header_read (self->header);
  const Scale *other;
  Column all = {.n = 0};

  if (self->cells.exponent != 0 || self->cells.flags || (header.unit != NULL && header.unit->factor != 1) ||
      !may_say_scales (grid, n_headers, column))
    return NULL;
  for (guint row = n_headers; row < MIN (exa_grid_n_rows (grid), n_headers + MOST_SEARCHED); row++)
    add_cell (self, &all, exa_grid_cell (grid, row, column));
  if (all.bare == NULL || all.n_scaled * 2 <= all.n || (other = find_other (self, &all)) == NULL)
    return NULL;
  return exa_table_doubt_new (column, all.bare, write_value (all.number * self->cells.unit->factor, self->cells.unit),
                              write_value (all.number * other->factor, other->unit),
                              "it says no scale, and most cells of the column do");
}
