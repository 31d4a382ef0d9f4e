/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column.h"

#include "exa-status-words.h"

#include <math.h>
#include <string.h>

/* Bytes of a cell that says of its figure what it is; longer ones are no figures. */
#define LONGEST_FIGURE 64

/* Whether @cell is a date, and so no figure. What looks like a year is a figure among figures. */
static gboolean
is_date (const ExaColumn *self, const char *cell)
{
  if (strpbrk (cell, "-/.") == NULL || strpbrk (cell, "%$€£") != NULL || cell[strspn (cell, "0123456789.")] == '\0')
    return FALSE;
  switch (exa_moment_read (cell, self->moments, NULL)) {
  case EXA_MOMENT_DATE:
  case EXA_MOMENT_OPEN:
  case EXA_MOMENT_DAY_FIRST:
  case EXA_MOMENT_MONTH_FIRST: return TRUE;
  case EXA_MOMENT_NONE:
  case EXA_MOMENT_YEAR:
  case EXA_MOMENT_NUMBER:
  case EXA_MOMENT_ORDINAL: break;
  }
  return FALSE;
}

ExaStatus
exa_column_read_status (const ExaColumn *self, const char *cell)
{
  char figure[LONGEST_FIGURE];

  return MAX (self->status, exa_status_words_read_cell (cell, self->cells.flags, figure, sizeof figure));
}

gboolean
exa_column_read (const ExaColumn *self, const char *cell, ExaQuantity *q, const ExaUnit **unit)
{
  char figure[LONGEST_FIGURE];
  double value;

  if (exa_cell_read_plain (&self->cells, cell, &value)) {
    *q = exa_quantity_exact (value);
    *unit = self->cells.unit;
    return TRUE;
  }
  if (self->stand_in != NULL && *cell == '-' && g_ascii_strtod (cell, NULL) == g_ascii_strtod (self->stand_in, NULL))
    return FALSE;
  if (exa_status_words_read_cell (cell, self->cells.flags, figure, sizeof figure) != EXA_STATUS_REPORTED)
    cell = figure;
  if (is_date (self, cell) || !exa_cell_read (&self->cells, cell, q, unit))
    return FALSE;
  if (self->list_above > 0 && strchr (cell, ',') != NULL && q->low > self->list_above)
    return FALSE;
  if (self->has_negatives)
    *q = exa_quantity_open_below (*q);
  return TRUE;
}

gboolean
exa_column_read_moment (const ExaColumn *self, const char *cell, ExaMoment *moment)
{
  return exa_moment_read (cell, self->moments, moment) != EXA_MOMENT_NONE;
}

const char *
exa_column_get_time (const ExaColumn *self)
{
  return self->first_of > 0 ? self->said : self->header;
}
