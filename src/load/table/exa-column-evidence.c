/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column-evidence.h"

#include <stdlib.h>
#include <string.h>

#include "exa-cell.h"

#define LONG_TEXT  60
#define MOST_TRIED 2000

/* "2", "2.", "2nd". */
static gboolean
is_integer (const char *cell, gboolean *ordinal)
{
  static const char *const endings[] = {".", "st", "nd", "rd", "th", NULL};
  gsize n = strspn (cell, "0123456789");

  *ordinal = n > 0 && g_strv_contains (endings, cell + n);
  return n > 0 && (cell[n] == '\0' || *ordinal);
}

static void
add_integer (ExaColumnEvidence *self, const char *cell, guint row)
{
  guint64 value = g_ascii_strtoull (cell, NULL, 10);

  if (self->n_integers == 0)
    self->counts_rows = value <= 1 && row == 0;
  else
    self->counts_rows &= value == row || value == (guint64)row + 1;
  self->n_integers++;
  self->n_zeros += cell[0] == '0' && g_ascii_isdigit (cell[1]);
  self->n_bits += (cell[0] == '0' || cell[0] == '1') && cell[1] == '\0';
}

static void
add_moment (ExaColumnEvidence *self, const char *cell)
{
  ExaMomentForm compact = {.compact = TRUE};
  gboolean certain;
  gsize n = strspn (cell, "0123456789");
  ExaMomentKind kind = exa_moment_read (cell, (ExaMomentForm){0}, NULL);

  self->n_moments[kind]++;
  if (cell[n] == '\0' || (n == 1 && cell[1] == ',') || (n == 4 && strcmp (cell + n, ".0") == 0)) {
    kind = exa_moment_read (cell, compact, NULL);
    self->n_compact += kind == EXA_MOMENT_NUMBER || kind == EXA_MOMENT_YEAR;
    self->n_serials += kind == EXA_MOMENT_NUMBER && n != 6 && n != 8;
  }
  if (exa_moment_is_account_year (cell, &certain)) {
    self->n_account++;
    self->n_account_certain += certain;
  }
  self->n_year_month +=
      n == 4 && (cell[4] == '-' || cell[4] == '/') && strspn (cell + 5, "0123456789") == 2 && cell[7] == '\0';
}

ExaColumnEvidence
exa_column_evidence_gather (const ExaGrid *grid, guint n_headers, guint column)
{
  ExaColumnEvidence self = {0};
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint row = n_headers; row < exa_grid_n_rows (grid); row++) {
    const char *cell = exa_grid_cell (grid, row, column);
    gboolean ordinal;

    if (exa_cell_is_missing (cell))
      continue;
    self.n_filled++;
    g_hash_table_add (seen, (gpointer)cell);
    self.n_links += g_str_has_prefix (cell, "http://") || g_str_has_prefix (cell, "https://");
    self.n_long += strlen (cell) > LONG_TEXT;
    self.n_yen += strstr (cell, "¥") != NULL || strstr (cell, "￥") != NULL;
    if (strlen (cell) <= LONG_TEXT) {
      if (self.n_filled > MOST_TRIED && self.n_moments[EXA_MOMENT_NONE] + 1 == self.n_filled && self.n_compact == 0)
        self.n_moments[EXA_MOMENT_NONE]++; /* none of so many was a date */
      else
        add_moment (&self, cell);
      exa_numeral_votes_add (&self.numerals, cell);
    }
    self.n_phrases += strchr (cell, ' ') != NULL && g_ascii_isalpha (*cell);
    if (is_integer (cell, &ordinal)) {
      add_integer (&self, cell, row - n_headers);
      self.n_ordinals += ordinal;
    }
  }
  self.n_distinct = g_hash_table_size (seen);
  self.counts_rows &= self.n_integers == exa_grid_n_rows (grid) - n_headers;
  return self;
}

void
exa_table_witness_add (ExaTableWitness *self, const ExaColumnEvidence *evidence)
{
  guint comma = exa_numeral_votes_for_comma (&evidence->numerals);
  guint point = exa_numeral_votes_for_point (&evidence->numerals);

  /* Dates and times have marks of their own, and text has numbers in it that measure nothing. */
  if (evidence->n_moments[EXA_MOMENT_NONE] * 2 >= evidence->n_filled && evidence->n_links == 0 &&
      evidence->n_long == 0) {
    self->numerals.comma_decimal += comma > point;
    self->numerals.point_decimal += point > comma;
  }
  self->n_day_first += evidence->n_moments[EXA_MOMENT_DAY_FIRST] > 0;
  self->n_month_first += evidence->n_moments[EXA_MOMENT_MONTH_FIRST] > 0;
}
