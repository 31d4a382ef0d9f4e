/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-doubt.h"

#include <math.h>
#include <string.h>

#include "exa-cell-aside.h"
#include "exa-column-header.h"
#include "exa-time-words.h"

/* Rows in which shares without a sign, and figures in brackets, are looked for. */
#define MOST_SEARCHED 400

void
exa_table_doubt_free (ExaTableDoubt *self)
{
  g_free (self->cell);
  exa_text_clear (&self->read_as);
  exa_text_clear (&self->other);
  g_free (self);
}

ExaTableDoubt *
exa_table_doubt_new (guint column, const char *cell, ExaText read_as, ExaText other, const char *because)
{
  ExaTableDoubt *self = g_new0 (ExaTableDoubt, 1);

  *self = (ExaTableDoubt){
      .column = column, .cell = g_strdup (cell), .read_as = read_as, .other = other, .because = because};
  return self;
}

/* The first cell of the column with @mark and three digits behind it. */
static const char *
find_open_cell (const ExaGrid *grid, guint n_headers, guint column)
{
  for (guint row = n_headers; row < exa_grid_n_rows (grid); row++) {
    const char *cell = exa_grid_cell (grid, row, column);
    ExaNumeralVotes votes = {0};

    exa_numeral_votes_add (&votes, cell, 1);
    if (votes.comma_open + votes.point_open > 0)
      return cell;
  }
  return NULL;
}

/* @cell's number with @decimal as its decimal sign, as people write it. */
static ExaText
write_reading (const char *cell, char decimal)
{
  g_autoptr (GString) number = g_string_new (NULL);
  const char *at = strpbrk (cell, "0123456789");
  g_autofree char *text = NULL;

  if (!exa_numeral_take (&at, decimal, number))
    return exa_text_new (cell, cell);
  text = exa_quantity_format (exa_quantity_exact (g_ascii_strtod (number->str, NULL)), exa_unit_get ("W"), EXA_LANG_EN,
                              0, FALSE);
  return exa_text_new (text, text);
}

static ExaTableDoubt *
doubt_decimal (const ExaColumn *self, guint column, const char *cell)
{
  const char *because = self->decimal == EXA_DECIDED_BY_FILE ? "other columns have the decimal sign so"
                        : self->cells.decimal == ','         ? "whole numbers stand beside it"
                                                             : "nothing speaks against it";
  ExaTableDoubt *doubt = exa_table_doubt_new (column, cell, write_reading (cell, self->cells.decimal),
                                              write_reading (cell, self->cells.decimal == '.' ? ',' : '.'), because);

  doubt->settles = TRUE;
  return doubt;
}

static ExaTableDoubt *
doubt_date (const ExaColumn *self, guint column, const char *cell)
{
  const char *because = self->moments.day_first ? "the file has decimal commas, or days that follow each other"
                                                : "no row shows whether day or month stands first";
  ExaTableDoubt *doubt = exa_table_doubt_new (column, cell, (ExaText){{NULL}}, (ExaText){{NULL}}, because);
  ExaMomentForm other = self->moments;
  ExaMoment a, b;

  other.day_first = !other.day_first;
  exa_moment_read (cell, self->moments, &a);
  exa_moment_read (cell, other, &b);
  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++) {
    doubt->read_as.in[lang] = exa_date_format (a.date, lang);
    doubt->other.in[lang] = exa_date_format (b.date, lang);
  }
  doubt->settles = TRUE;
  return doubt;
}

/* The letter in brackets that could be a scale, "M" of "Score (M)". */
static ExaTableDoubt *
doubt_letter (const ExaColumn *self, guint column)
{
  static const struct {
    char letter;
    const char *en, *zh;
  } scales[] = {{'k', "thousands", "千"},
                {'m', "millions", "百万"},
                {'b', "billions", "十亿"},
                {'t', "trillions", "万亿"}};
  const char *narrow = strpbrk (self->header, "([");
  char letter = narrow != NULL ? narrow[1] : strstr (self->header, "（")[strlen ("（")];
  ExaText other = {{NULL}};

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (scales[i].letter == g_ascii_tolower (letter))
      other = exa_text_new (scales[i].en, scales[i].zh);
  return exa_table_doubt_new (column, self->header, exa_text_new ("figures as they stand", "原数"), other,
                              "nothing says what the letter in its header stands for");
}

/* Where no header says which, the sign is that of yuan. */
static ExaTableDoubt *
doubt_yen (guint column)
{
  return exa_table_doubt_new (column, "¥", exa_text_new ("yuan", "人民币元"), exa_text_new ("yen", "日元"),
                              "it is the sign of both");
}

/* That @cell, a share of @value, is that many percent, or that part of one. */
static ExaTableDoubt *
doubt_percent (guint column, const char *cell, double value, const char *because)
{
  ExaText read_as = {{NULL}}, other = {{NULL}};

  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++) {
    const char *sign = lang == EXA_LANG_EN ? " %" : "%";

    read_as.in[lang] = g_strdup_printf ("%s%s", cell, sign);
    other.in[lang] = g_strdup_printf ("%.12g%s", value * 100, sign);
  }
  return exa_table_doubt_new (column, cell, read_as, other, because);
}

/* A share without its sign, 0.15 among "12 %" and "3 %", of the first rows. NULL where none is so. */
static ExaTableDoubt *
doubt_share (const ExaColumn *self, guint column, const ExaGrid *grid, guint n_headers)
{
  for (guint row = n_headers; row < MIN (exa_grid_n_rows (grid), n_headers + MOST_SEARCHED); row++) {
    const char *cell = exa_grid_cell (grid, row, column);
    double value;

    if (exa_cell_read_plain (&self->cells, cell, &value) && value > 0 && value <= 1)
      return doubt_percent (column, cell, value, "other cells of the column have the sign");
  }
  return NULL;
}

/* Whether the header says in a word of its name that its figures are shares. */
static gboolean
says_in_words (const char *header)
{
  const ExaHeader read = exa_header_read (header);

  return read.unit != NULL && read.start == read.end && strchr (header, '%') == NULL;
}

/* What can be below zero, though it is no money: there brackets say so. */
static const char *const changes[] = {"growth", "change", "changes", "yoy",   "net",  "balance", "margin",
                                      "profit", "loss",   "gain",    "delta", "增",   "减",      "差",
                                      "损",     "利润",   "变化",    "同比",  "环比", "变动",    NULL};

/* Shares under a header with "%", none above 1: they may be parts of one. NULL where they are not so, or are changes,
 * of which many are small, unless these add up to 1 or the header says it in words. */
static ExaTableDoubt *
doubt_parts_of_one (const ExaColumn *self, guint column, const ExaGrid *grid, guint n_headers)
{
  const char *first = NULL;
  double sum = 0, value;
  guint n = 0;

  for (guint row = n_headers; row < exa_grid_n_rows (grid); row++) {
    const char *cell = exa_grid_cell (grid, row, column);

    if (exa_cell_is_missing (cell))
      continue;
    if (!exa_cell_read_plain (&self->cells, cell, &value) || value > 1)
      return NULL;
    first = first == NULL && value > 0 && value < 1 ? cell : first;
    sum += value;
    n++;
  }
  /* A total among them is another 1. */
  if (first == NULL || n < 2 ||
      (exa_table_is_change (self->header) && !says_in_words (self->header) &&
       MIN (fabs (sum - 1), fabs (sum - 2)) > 0.0051))
    return NULL;
  exa_cell_read_plain (&self->cells, first, &value);
  return doubt_percent (column, first, value, "the header has the sign");
}

/* What stands where there is no figure, "-9999", could be one. */
static ExaTableDoubt *
doubt_stand_in (const ExaColumn *self, guint column)
{
  return exa_table_doubt_new (column, self->stand_in, exa_text_new ("no figure", "缺失值"),
                              exa_text_new ("a figure below zero", "负数"),
                              "it stands there more than once, and no other figure is below zero");
}

/* A figure in brackets, "(8,1)", where nothing can be lost: offices write so what is uncertain. NULL where none is so.
 */
static ExaTableDoubt *
doubt_brackets (const ExaColumn *self, guint column, const ExaGrid *grid, guint n_headers)
{
  if (self->cells.context.money || self->of_accounts || exa_header_has (self->header, changes))
    return NULL;
  for (guint row = n_headers; row < MIN (exa_grid_n_rows (grid), n_headers + MOST_SEARCHED); row++) {
    const char *cell = exa_grid_cell (grid, row, column);
    const ExaUnit *unit;
    ExaQuantity q;

    if (*cell == '(' && exa_cell_read (&self->cells, cell, &q, &unit) && q.high < 0)
      return exa_table_doubt_new (column, cell, exa_text_new ("a figure below zero", "负数"),
                                  exa_text_new ("one above it that is uncertain", "存疑的正数"),
                                  "losses are written so");
  }
  return NULL;
}

/* "10-12" of a score: it may be two figures, and no range; so may others where some, @mixed, cannot be ranges. NULL
 * where none is so. */
static ExaTableDoubt *
doubt_pair (const ExaColumn *self, guint column, const ExaGrid *grid, guint n_headers, gboolean mixed)
{
  static const char *const words[] = {"score",    "scores", "result", "results", "record", "match", "ergebnis",
                                      "won lost", "w l",    "比分",   "赛果",    "战绩",   NULL};

  if (!mixed && !exa_header_has (self->header, words))
    return NULL;
  for (guint row = n_headers; row < MIN (exa_grid_n_rows (grid), n_headers + MOST_SEARCHED); row++) {
    const char *cell = exa_grid_cell (grid, row, column);
    gsize n = strspn (cell, "0123456789");
    const ExaUnit *unit;
    ExaQuantity q;

    if (n > 0 && n <= 3 && (cell[n] == '-' || g_str_has_prefix (cell + n, "–")) &&
        exa_cell_read (&self->cells, cell, &q, &unit))
      return exa_table_doubt_new (column, cell, exa_text_new ("a range", "范围"),
                                  exa_text_new ("two figures", "两个数字"),
                                  "most figures that are written so are ranges");
  }
  return NULL;
}

/* "1,204 (12 %)" in the first rows: the second figure is not drawn. NULL where none is so. */
static ExaTableDoubt *
doubt_aside (const ExaColumn *self, guint column, const ExaGrid *grid, guint n_headers)
{
  for (guint row = n_headers; row < MIN (exa_grid_n_rows (grid), n_headers + MOST_SEARCHED); row++) {
    const char *cell = exa_grid_cell (grid, row, column), *open, *end;
    g_autofree char *aside = exa_cell_find_aside (cell), *first = NULL;
    const ExaUnit *unit;
    ExaTableDoubt *doubt;
    ExaQuantity q;

    if (aside == NULL || !exa_column_read (self, cell, &q, &unit))
      continue;
    open = g_str_has_suffix (cell, "]")   ? strrchr (cell, '[')
           : g_str_has_suffix (cell, ")") ? strrchr (cell, '(')
                                          : g_strrstr (cell, "（");
    /* A line around the table says what "(1)" is. */
    if (open == NULL || (exa_note_key_read (open, &end) & self->cells.keys) != 0)
      continue;
    first = g_strchomp (g_strndup (cell, (gsize)(open - cell)));
    doubt = exa_table_doubt_new (column, cell, exa_text_new (first, first), exa_text_new (aside, aside),
                                 "what stands in brackets is said besides");
    doubt->aside = TRUE;
    return doubt;
  }
  return NULL;
}

/* All are years below what has happened, "Homes built": so many, or in that year. NULL where they are not so. */
static ExaTableDoubt *
doubt_events (const ExaColumn *self, guint column, const ExaGrid *grid, guint n_headers,
              const ExaColumnEvidence *evidence)
{
  gboolean figures = self->kind == EXA_COLUMN_FIGURES;
  const char *first = NULL;

  if (evidence->n_moments[EXA_MOMENT_YEAR] != evidence->n_filled ||
      exa_header_find_events (self->header) != (figures ? EXA_COUNTS_EVENTS : EXA_MAYBE_EVENTS))
    return NULL;
  for (guint row = n_headers; first == NULL && row < exa_grid_n_rows (grid); row++)
    if (!exa_cell_is_missing (exa_grid_cell (grid, row, column)))
      first = exa_grid_cell (grid, row, column);
  return figures ? exa_table_doubt_new (column, first, exa_text_new ("a count", "计数"),
                                        exa_text_new ("a year", "年份"), "its header counts things")
                 : exa_table_doubt_new (column, first, exa_text_new ("a year", "年份"),
                                        exa_text_new ("a count", "计数"), "its header says what happened");
}

ExaTableDoubt *
exa_table_doubt_find_remark (guint column, const ExaGrid *grid, guint n_headers)
{
  guint n = exa_grid_n_rows (grid), n_marked = 0;
  const char *first = NULL;

  for (guint row = n_headers; row < MIN (n, n_headers + MOST_SEARCHED); row++) {
    const char *cell = exa_grid_cell (grid, row, column);

    n_marked += *cell == '#';
    if (first == NULL && *cell == '#' && g_ascii_isalpha (cell[1 + (cell[1] == ' ')]))
      first = cell;
  }
  if (first == NULL || n_marked * 2 > n - n_headers)
    return NULL;
  return exa_table_doubt_new (column, first, exa_text_new ("a row", "一行数据"), exa_text_new ("a remark", "注释行"),
                              "it has a cell in every column");
}

gboolean
exa_table_is_change (const char *header)
{
  return exa_header_has (header, changes);
}

ExaTableDoubt *
exa_table_doubt_find (const ExaColumn *self, guint column, const ExaGrid *grid, guint n_headers,
                      const ExaColumnEvidence *evidence, const ExaTableWitness *file)
{
  ExaTableDoubt *doubt = NULL;
  const guint *moments = evidence->n_moments;
  gboolean by_file = file->n_day_first != file->n_month_first;

  if (self->kind == EXA_COLUMN_FIGURES) {
    /* Three decimals in every row, only since other columns have the decimal sign so, are likely but not sure. */
    gboolean open = self->decimal == EXA_DECIDED_BY_CHANCE ||
                    (self->decimal == EXA_DECIDED_BY_FILE &&
                     (self->cells.decimal == ',' ? evidence->numerals.comma_open : evidence->numerals.point_open) > 0);
    const char *cell = open ? find_open_cell (grid, n_headers, column) : NULL;
    if (cell != NULL)
      doubt = doubt_decimal (self, column, cell);
    else if (exa_header_read (self->header).doubtful && strcmp (self->cells.unit->id, "count") == 0)
      doubt = doubt_letter (self, column);
    else if (evidence->n_yen > 0 && exa_header_read (self->header).unit == NULL)
      doubt = doubt_yen (column);
    else if (exa_unit_is_percent (self->cells.unit) && exa_header_read (self->header).unit == NULL)
      doubt = doubt_share (self, column, grid, n_headers);
    else if (exa_unit_is_percent (self->cells.unit))
      doubt = doubt_parts_of_one (self, column, grid, n_headers);
    if (doubt == NULL && self->stand_in != NULL)
      doubt = doubt_stand_in (self, column);
    if (doubt == NULL)
      doubt = doubt_brackets (self, column, grid, n_headers);
    if (doubt == NULL)
      doubt = doubt_pair (self, column, grid, n_headers, evidence->n_no_ranges > 0);
    if (doubt == NULL)
      doubt = doubt_events (self, column, grid, n_headers, evidence);
    if (doubt == NULL)
      doubt = doubt_aside (self, column, grid, n_headers);
  }
  if (self->kind == EXA_COLUMN_DATES && moments[EXA_MOMENT_OPEN] > 0 && moments[EXA_MOMENT_DAY_FIRST] == 0 &&
      moments[EXA_MOMENT_MONTH_FIRST] == 0 && !by_file)
    for (guint row = n_headers; doubt == NULL && row < exa_grid_n_rows (grid); row++)
      if (exa_moment_read (exa_grid_cell (grid, row, column), self->moments, NULL) == EXA_MOMENT_OPEN)
        doubt = doubt_date (self, column, exa_grid_cell (grid, row, column));
  if (self->kind == EXA_COLUMN_DATES && doubt == NULL)
    doubt = doubt_events (self, column, grid, n_headers, evidence);
  return doubt;
}

/* What stands in Chinese between a word and the digit or Latin letter @beside. */
static const char *
gap (char beside)
{
  return g_ascii_isalnum (beside) ? " " : "";
}

char *
exa_table_doubt_write (const ExaTableDoubt *self, ExaLang lang)
{
  const char *read_as = exa_text_get (&self->read_as, lang), *other = exa_text_get (&self->other, lang);

  if (self->aside)
    return g_strdup_printf (lang == EXA_LANG_EN ? "“%s” is read as %s; what stands in its brackets is not drawn."
                                                : "“%s”按 %s 读取，括号中的数值未画出。",
                            self->cell, read_as);
  if (lang == EXA_LANG_EN)
    return g_strdup_printf ("“%s” is read as %s; it could be %s.", self->cell, read_as, other);
  return g_strdup_printf ("“%s”按%s%s%s读取，也可能是%s%s。", self->cell, gap (read_as[0]), read_as,
                          read_as[0] != '\0' ? gap (read_as[strlen (read_as) - 1]) : "", gap (other[0]), other);
}
