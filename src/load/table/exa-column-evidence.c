/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column-evidence.h"

#include <stdlib.h>
#include <string.h>

#include "exa-cell.h"
#include "exa-column-texts.h"
#include "exa-status-words.h"

#define LONG_TEXT 60

/* How many texts, taken evenly from all, are tried as dates; if they are none, the others are none. */
#define N_TRIED 1000

/* What a text is made of, as far as one look at its bytes tells. */
typedef struct {
  gsize length;
  gboolean blank, foreign, digit; /* has a blank, bytes beyond ASCII, digits of ASCII */
} Look;

static Look
look_at (const char *text)
{
  Look look = {0};
  const char *p = text;

  for (; *p != '\0'; p++) {
    look.blank |= *p == ' ';
    look.foreign |= (*p & 0x80) != 0;
    look.digit |= g_ascii_isdigit (*p);
  }
  look.length = (gsize)(p - text);
  return look;
}

/* "2", "2.", "2nd". */
static gboolean
is_integer (const char *cell, gboolean *ordinal)
{
  static const char *const endings[] = {".", "st", "nd", "rd", "th", NULL};
  gsize n = 0;

  while (g_ascii_isdigit (cell[n]))
    n++;
  *ordinal = n > 0 && cell[n] != '\0' && (cell[n] != '.' || cell[n + 1] == '\0') && g_strv_contains (endings, cell + n);
  return n > 0 && (cell[n] == '\0' || *ordinal);
}

/* "2-1", "10 – 12". @rises: (out): the second is more. */
static gboolean
is_pair (const char *cell, gboolean *rises)
{
  char *end;
  guint64 first = g_ascii_strtoull (cell, &end, 10), second;
  gsize blanks = strspn (end, " "), dash;

  if (!g_ascii_isdigit (*cell))
    return FALSE;
  dash = end[blanks] == '-' ? 1 : g_str_has_prefix (end + blanks, "–") ? strlen ("–") : 0;
  end += blanks + dash;
  end += strspn (end, " ");
  if (dash == 0 || !g_ascii_isdigit (*end))
    return FALSE;
  second = g_ascii_strtoull (end, &end, 10);
  *rises = second > first;
  return *end == '\0';
}

static void
add_integer (ExaColumnEvidence *self, const char *cell, guint row, guint n_times)
{
  guint64 value = g_ascii_strtoull (cell, NULL, 10);

  if (self->n_integers == 0)
    self->counts_rows = value <= 1 && row == 0;
  else
    self->counts_rows &= value == row || value == (guint64)row + 1;
  self->goes_up = self->n_integers == 0 || (self->goes_up && value > self->largest);
  self->n_integers += n_times;
  self->largest = MAX (self->largest, value);
  self->n_zeros += cell[0] == '0' && g_ascii_isdigit (cell[1]) ? n_times : 0;
  self->n_bits += (cell[0] == '0' || cell[0] == '1') && cell[1] == '\0' ? n_times : 0;
}

static void
add_moment (ExaColumnEvidence *self, const char *cell, guint n_times)
{
  ExaMomentForm compact = {.compact = TRUE};
  gboolean certain;
  gsize n = strspn (cell, "0123456789");
  ExaMomentKind kind = exa_moment_read (cell, (ExaMomentForm){0}, NULL);

  self->n_moments[kind] += n_times;
  if (cell[n] == '\0' || (n == 1 && cell[1] == ',') || (n == 4 && strcmp (cell + n, ".0") == 0) ||
      (n == 5 && cell[n] == '.' && *cell < '6') ||
      ((n == 1 || n == 2) && cell[n] == '.' && strspn (cell + n + 1, "0123456789") == 4 && cell[n + 5] == '\0')) {
    kind = exa_moment_read (cell, compact, NULL);
    self->n_compact += kind == EXA_MOMENT_NUMBER || kind == EXA_MOMENT_YEAR ? n_times : 0;
    self->n_serials += kind == EXA_MOMENT_NUMBER && n != 6 && n != 8 ? n_times : 0;
    self->n_stamps += kind == EXA_MOMENT_NUMBER && n > 8 ? n_times : 0;
  }
  if (exa_moment_is_account_year (cell, &certain)) {
    self->n_account += n_times;
    self->n_account_certain += certain ? n_times : 0;
  }
  if (n == 4 && (cell[4] == '-' || cell[4] == '/') && strspn (cell + 5, "0123456789") == 2 && cell[7] == '\0')
    self->n_year_month += n_times;
}

/* Whether none of the texts of a long column is a date, since few of many, taken evenly, are. */
static gboolean
has_no_moments (const ExaGrid *grid, guint n_headers, guint column, const ExaColumnTexts *texts)
{
  ExaColumnEvidence sample = {0};
  guint n = 0;

  if (texts->n < 2 * N_TRIED)
    return FALSE;
  for (guint i = 0; i < N_TRIED; i++) {
    guint text = (guint)((guint64)i * texts->n / N_TRIED);
    const char *cell = exa_grid_cell (grid, n_headers + exa_column_texts_first (texts, text), column);

    if (exa_cell_is_missing (cell) || strlen (cell) > LONG_TEXT)
      continue;
    add_moment (&sample, cell, 1);
    n++;
  }
  return sample.n_moments[EXA_MOMENT_NONE] * 4 > n * 3 && sample.n_compact < n;
}

/* "planned 2027", "2028 (forecast)", "计划2027": when something will be so, which measures nothing. */
static gboolean
is_worded_year (const char *cell, gsize length)
{
  char figure[32];
  const char *last = cell + length - 4;
  gboolean first, behind;

  if (length < 6)
    return FALSE;
  /* Most cells are told from it by few of their bytes: "Part 123456". */
  first = (*cell == '1' || *cell == '2') && strspn (cell, "0123456789") == 4;
  behind = (*last == '1' || *last == '2') && !g_ascii_isdigit (last[-1]) && strspn (last, "0123456789") == 4;
  if (!first && !behind)
    return FALSE;
  return exa_status_words_read_cell (cell, FALSE, figure, sizeof figure) != EXA_STATUS_REPORTED &&
         exa_date_looks_like_year (figure);
}

static void
add_text (ExaColumnEvidence *self, const char *cell, guint row, guint n_times, gboolean no_moments)
{
  Look look = look_at (cell);
  gboolean ordinal, rises;

  if (self->n_filled == 0)
    self->length = look.length;
  self->of_many_lengths |= look.length != self->length;
  self->n_filled += n_times;
  self->n_distinct++;
  if (*cell == 'h' && (g_str_has_prefix (cell, "http://") || g_str_has_prefix (cell, "https://")))
    self->n_links += n_times;
  self->n_long += look.length > LONG_TEXT ? n_times : 0;
  self->has_stand_ins |= cell[0] == '-' && cell[1] == '9' && cell[2] == '9';
  self->has_arrows_down |= look.foreign && (g_str_has_prefix (cell, "▼") || g_str_has_prefix (cell, "▽"));
  if (look.foreign && (strstr (cell, "¥") != NULL || strstr (cell, "￥") != NULL))
    self->n_yen += n_times;
  if (look.length <= LONG_TEXT) {
    if (no_moments)
      self->n_moments[EXA_MOMENT_NONE] += n_times;
    else
      add_moment (self, cell, n_times);
    exa_numeral_votes_add (&self->numerals, cell, n_times);
    self->n_worded_years += is_worded_year (cell, look.length) ? n_times : 0;
  }
  self->n_numbered += look.digit ? n_times : 0;
  if (look.length <= LONG_TEXT && is_pair (cell, &rises)) {
    self->n_pairs += n_times;
    self->n_no_ranges += rises ? 0 : n_times;
  }
  self->n_phrases += look.blank && g_ascii_isalpha (*cell) ? n_times : 0;
  if (is_integer (cell, &ordinal)) {
    add_integer (self, cell, row, n_times);
    self->n_ordinals += ordinal ? n_times : 0;
  }
}

/* Whether what says elsewhere that there is nothing is a word, "NA", "None". */
static gboolean
is_word_of_nothing (const char *cell)
{
  gsize n = 0;

  while (g_ascii_isalpha (cell[n]))
    n++;
  return n > 0 && cell[n] == '\0' && exa_cell_is_missing (cell);
}

/* Words of nothing are names where every row has a name, and none of theirs comes more often than others do: Namibia
 * among the codes of countries. */
static void
add_words_of_nothing (ExaColumnEvidence *self, const ExaGrid *grid, guint n_headers, guint column,
                      const ExaColumnTexts *texts)
{
  guint n = 0, most = 0, most_of_nothing = 0;

  if (self->n_filled == texts->n_rows || self->n_numbered * 2 >= self->n_filled)
    return;
  for (guint text = 0; text < texts->n; text++) {
    const char *cell = exa_grid_cell (grid, n_headers + exa_column_texts_first (texts, text), column);
    guint n_times = exa_column_texts_count (texts, text);

    if (is_word_of_nothing (cell)) {
      n += n_times;
      most_of_nothing = MAX (most_of_nothing, n_times);
    } else {
      most = MAX (most, n_times);
    }
  }
  if (n == 0 || self->n_filled + n != texts->n_rows || most_of_nothing > most)
    return;
  self->names_nothing = TRUE;
  for (guint text = 0; text < texts->n; text++) {
    guint row = exa_column_texts_first (texts, text);
    const char *cell = exa_grid_cell (grid, n_headers + row, column);

    if (is_word_of_nothing (cell))
      add_text (self, cell, row, exa_column_texts_count (texts, text), TRUE);
  }
}

ExaColumnEvidence
exa_column_evidence_gather (const ExaGrid *grid, guint n_headers, guint column)
{
  ExaColumnEvidence self = {0};
  g_autoptr (ExaColumnTexts) texts = exa_column_texts_new_counted (grid, n_headers, column);
  gboolean no_moments = has_no_moments (grid, n_headers, column, texts);

  for (guint text = 0; text < texts->n; text++) {
    guint row = exa_column_texts_first (texts, text);
    const char *cell = exa_grid_cell (grid, n_headers + row, column);

    if (!exa_cell_is_missing (cell))
      add_text (&self, cell, row, exa_column_texts_count (texts, text), no_moments);
  }
  add_words_of_nothing (&self, grid, n_headers, column, texts);
  /* "1.204" of a number is no 1,204. */
  self.numerals.point_decimal += exa_sheet_has_points (exa_grid_sheet (grid), column);
  /* What counts rows comes once, and in each. */
  self.counts_rows &= self.n_integers == texts->n_rows && texts->n == texts->n_rows;
  self.goes_up &= self.n_integers == texts->n_rows && texts->n == texts->n_rows;
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
