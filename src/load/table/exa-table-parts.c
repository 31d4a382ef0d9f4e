/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates that stand in several columns. */
#include "exa-table-parts.h"

#include <string.h>

#include "exa-column-header.h"
#include "exa-moment-parts.h"

/* Below this many cells, all are looked at; of more so many, taken evenly. */
#define N_TRIED 400

static const char *const quarters[] = {"quarter",   "qtr",     "q",    "quartal", "trimestre",
                                       "trimester", "kvartal", "季度", "四半期",  NULL};

/* "M01", "Q03", "S02" and "A01", as a letter and the number of the month, quarter or half; one more than there are is
 * the whole year, its mean: "M13". FALSE where the cell is none. */
static gboolean
read_lettered (const char *cell, char *letter, guint *number)
{
  static const char letters[] = "MQSA";
  static const guint8 most[] = {12, 4, 2, 0};
  const char *at = *cell != '\0' ? strchr (letters, *cell) : NULL;

  if (at == NULL || !g_ascii_isdigit (cell[1]) || !g_ascii_isdigit (cell[2]) || cell[3] != '\0')
    return FALSE;
  *letter = *cell;
  *number = (guint)(cell[1] - '0') * 10 + (guint)(cell[2] - '0');
  if (*number < 1 || *number > most[at - letters] + 1u)
    return FALSE;
  if (*number > most[at - letters])
    *number = 0;
  return TRUE;
}

/* The month, quarter or day that the cell says as a number or by its name; 0 if none. @quarter: (out): it is "Q2". */
static guint
read_part (const char *cell, gboolean *quarter)
{
  gsize n = strspn (cell, "0123456789");
  ExaMoment moment;

  *quarter = *cell == 'Q' || *cell == 'q';
  if (n > 0 && n < 3 && (cell[n] == '\0' || strcmp (cell + n, "月") == 0 || strcmp (cell + n, ".0") == 0))
    return (guint)g_ascii_strtoull (cell, NULL, 10);
  if (exa_moment_read (cell, (ExaMomentForm){0}, &moment) != EXA_MOMENT_ORDINAL)
    return 0;
  return moment.ordinal;
}

/* The column under one of @words whose cells are all numbers from 1 to @most, or names of such. */
static guint
find_part (const ExaTableGuess *guess, const char *const *words, guint most)
{
  const ExaTablePlan *plan = guess->plan;
  guint n = MIN (guess->n_rows, N_TRIED), column, i = 0;

  for (column = 0; column < plan->n_columns; column++) {
    g_autofree char *folded = g_utf8_casefold (plan->columns[column].header, -1);

    if (g_strv_contains (words, folded) && !plan->columns[column].is_time) /* "Mon" beside "Tue" is no month */
      break;
  }
  if (column == plan->n_columns)
    return EXA_NO_COLUMN;
  for (; i < n; i++) {
    guint row = (guint)((guint64)i * guess->n_rows / n);
    const char *cell = exa_grid_cell (guess->grid, plan->n_headers + row, column);
    gboolean quarter;
    guint part = read_part (cell, &quarter);

    if (part < 1 || part > most)
      return EXA_NO_COLUMN;
  }
  return column;
}

/* The column "Period" of letters and numbers; EXA_NO_COLUMN if there is none. */
static guint
find_lettered (const ExaTableGuess *guess)
{
  const ExaTablePlan *plan = guess->plan;
  guint n = MIN (guess->n_rows, N_TRIED), number;
  char letter;

  for (guint column = 0; column < plan->n_columns; column++) {
    guint i = 0;

    if (g_ascii_strcasecmp (plan->columns[column].header, "period") != 0)
      continue;
    while (i < n && read_lettered (exa_grid_cell (guess->grid,
                                                  plan->n_headers + (guint)((guint64)i * guess->n_rows / n), column),
                                   &letter, &number))
      i++;
    return i == n ? column : EXA_NO_COLUMN;
  }
  return EXA_NO_COLUMN;
}

static void
take (ExaTableGuess *guess, guint *role, guint column)
{
  *role = column;
  guess->plan->columns[column].kind = EXA_COLUMN_KEYS;
  guess->plan->columns[column].because = "a part of the date";
}

void
exa_table_parts_find (ExaTableGuess *guess, guint years)
{
  static const char *const months[] = {"month", "mon", "mo", "monat", "mois", "mes", "mese", "mês", "月", "月份", NULL};
  static const char *const days[] = {"day", "dy", "tag", "jour", "día", "dia", "giorno", "日", NULL};
  ExaTablePlan *plan = guess->plan;
  const ExaColumnEvidence *evidence = years != EXA_NO_COLUMN ? &guess->evidence[years] : NULL;
  guint part, day;

  if (evidence == NULL || evidence->n_moments[EXA_MOMENT_YEAR] < evidence->n_filled)
    return;
  part = find_part (guess, months, 12);
  day = part != EXA_NO_COLUMN ? find_part (guess, days, 31) : EXA_NO_COLUMN;
  if (part == EXA_NO_COLUMN)
    part = find_part (guess, quarters, 4);
  if (part == EXA_NO_COLUMN)
    part = find_lettered (guess);
  if (part != EXA_NO_COLUMN)
    take (guess, &plan->part, part);
  if (day != EXA_NO_COLUMN)
    take (guess, &plan->day, day);
}

/* Columns called 1 to 12, beside a column of years, are months. */
static gboolean
find_numbered (ExaTablePlan *plan)
{
  guint month = 0, n_years = 0;

  for (guint i = 0; i < plan->n_columns; i++) {
    g_autofree char *number = g_strdup_printf ("%u", month + 1);

    n_years += plan->columns[i].kind == EXA_COLUMN_DATES;
    month += month < 12 && plan->columns[i].kind == EXA_COLUMN_FIGURES &&
             strcmp (plan->columns[i].header + (month < 9 && *plan->columns[i].header == '0'), number) == 0;
  }
  if (month < 12 || n_years == 0)
    return FALSE;
  for (guint i = 0; i < plan->n_columns; i++) {
    guint64 number;

    plan->columns[i].is_time = plan->columns[i].kind == EXA_COLUMN_FIGURES &&
                               g_ascii_string_to_unsigned (plan->columns[i].header, 10, 1, 12, &number, NULL);
    if (plan->columns[i].is_time)
      plan->columns[i].when = (ExaMoment){.ordinal = (guint8)number, .own = TRUE};
  }
  return TRUE;
}

/* How many columns of figures have a header of @letter and a year: F2020. Programs write so that names begin with no
 * digit. */
static guint
count_lettered_years (const ExaTablePlan *plan, char letter)
{
  guint n = 0;

  for (guint i = 0; i < plan->n_columns; i++) {
    const char *header = plan->columns[i].header;

    n += plan->columns[i].kind == EXA_COLUMN_FIGURES && *header == letter && exa_date_looks_like_year (header + 1);
  }
  return n;
}

/* Whether all columns whose header is a time and its unit, "2022 (USD m)", have one unit: they are one measure. */
static gboolean
have_one_unit (const ExaTablePlan *plan)
{
  const ExaColumn *first = NULL;

  for (guint i = 0; i < plan->n_columns; i++) {
    const ExaColumn *column = &plan->columns[i];

    if (column->kind != EXA_COLUMN_FIGURES || strcmp (column->name, column->header) == 0 ||
        exa_moment_read (column->name, (ExaMomentForm){.account = TRUE}, NULL) == EXA_MOMENT_NONE)
      continue;
    if (first == NULL)
      first = column;
    if (column->cells.unit != first->cells.unit || column->cells.exponent != first->cells.exponent)
      return FALSE;
  }
  return first != NULL;
}

/* @header without the marks of notes behind it: "2023*". Transfer full. */
static char *
dup_unmarked (const char *header)
{
  static const char *const marks[] = {"*", "†", "‡", "¹", "²", "³", "⁴", "⁵", NULL};
  char *text = g_strdup (header);
  guint i = 0;

  while (marks[i] != NULL) {
    gsize length = strlen (text), n = strlen (marks[i]);

    if (length > n && g_str_has_suffix (text, marks[i])) {
      text[length - n] = '\0';
      g_strchomp (text);
      i = 0;
    } else {
      i++;
    }
  }
  return text;
}

/* The letter of "Q1" and "h2", in upper case, and its number; NUL for other headers. */
static char
read_short (const char *header, int *number)
{
  if (!g_ascii_isalpha (header[0]) || !g_ascii_isdigit (header[1]) || header[2] != '\0')
    return '\0';
  *number = header[1] - '0';
  return g_ascii_toupper (header[0]);
}

/* Whether something says that the columns are times of a year: a date beside them, a year in a line above the table, or
 * amounts that have a unit. */
static gboolean
speaks_of_years (const ExaTableGuess *guess)
{
  const ExaTablePlan *plan = guess->plan;
  const GPtrArray *titles = exa_sheet_titles (exa_grid_sheet (guess->grid));

  for (guint i = 0; i < plan->n_columns; i++) {
    const ExaColumn *column = &plan->columns[i];
    gboolean unit = strcmp (column->cells.unit != NULL ? column->cells.unit->id : "count", "count") != 0 ||
                    column->cells.exponent != 0 || column->cells.context.money;

    if (column->kind == EXA_COLUMN_DATES || (column->is_time && unit))
      return TRUE;
  }
  for (guint i = 0; i < titles->len; i++)
    for (const char *p = titles->pdata[i]; *p != '\0'; p += MAX (1, strspn (p, "0123456789"))) {
      g_autofree char *digits = g_strndup (p, strspn (p, "0123456789"));

      if (exa_date_looks_like_year (digits))
        return TRUE;
    }
  return FALSE;
}

/* That "Q1" is read as a quarter. */
static void
doubt_short (ExaTablePlan *plan, guint column, char letter)
{
  ExaText part = letter == 'H' ? exa_text_new ("half a year", "半年") : exa_text_new ("a quarter of a year", "季度");

  g_ptr_array_add (plan->doubts,
                   exa_table_doubt_new (column, plan->columns[column].header, part,
                                        exa_text_new ("a question, or one of several things", "题目，或几样事物之一"),
                                        "its letter is a capital"));
}

/* Whether all times are such headers, in an order without years; @first: (out): the first of them. */
static gboolean
are_short (const ExaTablePlan *plan, guint *first)
{
  int number;

  *first = EXA_NO_COLUMN;
  for (guint i = 0; i < plan->n_columns; i++) {
    if (!plan->columns[i].is_time)
      continue;
    if (read_short (plan->columns[i].header, &number) == '\0')
      return FALSE;
    *first = MIN (*first, i);
  }
  return *first != EXA_NO_COLUMN;
}

/* Has "Q1" and "h2" be times only where they can be, and with a doubt where nothing else says so. */
static void
heed_short (const ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  guint first;
  int number;

  if (!are_short (plan, &first) || speaks_of_years (guess))
    return;
  const char letter = read_short (plan->columns[first].header, &number);
  plan->wide = g_ascii_isupper (*plan->columns[first].header);
  /* "Q5" is no quarter, and neither is what stands beside it. */
  for (guint i = 0; i < plan->n_columns; i++)
    plan->wide &= plan->columns[i].is_time || read_short (plan->columns[i].header, &number) != letter || number == 0;
  if (plan->wide)
    doubt_short (plan, first, letter);
}

void
exa_table_parts_find_times (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  gboolean one_unit = have_one_unit (plan);
  guint n = 0;

  for (guint i = 0; i < plan->n_columns; i++) {
    ExaColumn *column = &plan->columns[i];
    gboolean holds = column->kind == EXA_COLUMN_FIGURES || column->kind == EXA_COLUMN_EMPTY;
    gboolean lettered = g_ascii_isalpha (*column->header) && exa_date_looks_like_year (column->header + 1) &&
                        count_lettered_years (plan, *column->header) > (*column->header == 'X' ? 1 : 2);
    g_autofree char *header = dup_unmarked (one_unit ? column->name : column->header);

    column->is_time = holds && exa_moment_read (header + (lettered ? 1 : 0), (ExaMomentForm){.account = TRUE},
                                                &column->when) != EXA_MOMENT_NONE;
    if (column->is_time && column->kind == EXA_COLUMN_FIGURES)
      n++;
  }
  plan->wide = n > 1 || find_numbered (plan);
  if (plan->wide)
    heed_short (guess);
  for (guint i = 0; i < plan->n_columns && !plan->wide; i++)
    plan->columns[i].is_time = FALSE;
  if (!plan->wide)
    exa_table_stems_find (guess);
}

/* Whether the header of the column is about quarters, rather than months. */
static gboolean
is_of_quarters (const ExaTablePlan *plan)
{
  return exa_header_has (plan->columns[plan->part].header, quarters);
}

static void
set_lettered (ExaMoment *moment, int year, char letter, int part)
{
  if (letter == 'M') {
    exa_moment_set_month (moment, year, part);
  } else if (letter == 'Q') {
    exa_moment_set_quarter (moment, year, part);
  } else {
    exa_moment_set_half (moment, year, part);
    moment->own = FALSE; /* the cell says a code, and no half */
  }
}

const char *
exa_table_parts_find_whole (const ExaTablePlan *plan, const ExaGrid *grid, guint row)
{
  const char *cell = plan->part != EXA_NO_COLUMN ? exa_grid_cell (grid, plan->n_headers + row, plan->part) : "";
  guint part;
  char letter;

  return read_lettered (cell, &letter, &part) && part == 0 && letter != 'A' ? cell : NULL;
}

gboolean
exa_table_parts_read (const ExaTablePlan *plan, const ExaGrid *grid, guint row, guint column, ExaMoment *moment)
{
  guint times = plan->date != EXA_NO_COLUMN ? plan->date : plan->name, part, day;
  gboolean quarter, of_quarters;
  char letter;
  int year;

  if (!exa_column_read_moment (&plan->columns[column], exa_grid_cell (grid, plan->n_headers + row, column), moment))
    return FALSE;
  if (column != times || plan->part == EXA_NO_COLUMN)
    return TRUE;
  year = moment->date.first.year;
  if (read_lettered (exa_grid_cell (grid, plan->n_headers + row, plan->part), &letter, &part)) {
    if (part > 0)
      set_lettered (moment, year, letter, (int)part);
    return TRUE;
  }
  part = read_part (exa_grid_cell (grid, plan->n_headers + row, plan->part), &quarter);
  of_quarters = quarter || is_of_quarters (plan);
  if (!(of_quarters ? exa_moment_set_quarter (moment, year, (int)part)
                    : exa_moment_set_month (moment, year, (int)part)))
    return TRUE;
  day = plan->day != EXA_NO_COLUMN ? read_part (exa_grid_cell (grid, plan->n_headers + row, plan->day), &quarter) : 0;
  if (day > 0 && !of_quarters)
    exa_moment_set_day (moment, year, (int)part, (int)day);
  return TRUE;
}

/* The part @part of the year @year, each as a cell or header says it: "Mar", "Q1", "3月", "3" of twelve columns. */
static gboolean
read_together (const char *year, const char *part, ExaMoment *joined)
{
  g_autofree char *behind = g_strdup_printf ("%s %s", part, year), *before = g_strdup_printf ("%s %s", year, part);
  g_autofree char *han = g_strdup_printf ("%s年%s", year, part);
  const char *const ways[] = {behind, before, han};
  const char *end = part;
  gsize digits;
  int month = exa_moment_read_number (&end, &digits), number = (int)g_ascii_strtoull (year, NULL, 10);

  *joined = (ExaMoment){{{0}}};
  if (digits > 0 && *end == '\0')
    return exa_moment_set_month (joined, number, month);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (exa_moment_read (ways[i], (ExaMomentForm){0}, joined) == EXA_MOMENT_DATE &&
        joined->date.first.day == 0) /* the 22 of "Apr 2021/22" is no day */
      return TRUE;
  return FALSE;
}

/* Whether @moment is a year without a part: "2021", "FY2021", "2019/20". */
static gboolean
is_year (const ExaMoment *moment)
{
  const ExaDatePart *first = &moment->date.first;

  return first->year > 0 && first->month == 0 && first->quarter == 0 && !moment->timed;
}

gboolean
exa_table_parts_join (const ExaMoment *row, const char *said, const ExaColumn *column, guint position,
                      ExaMoment *joined)
{
  gboolean by_row = is_year (row) && column->when.ordinal > 0;
  const ExaMoment *year = by_row ? row : &column->when;
  g_autofree char *number = NULL;

  if (!by_row && !(is_year (&column->when) && row->ordinal > 0))
    return FALSE;
  number = year->own ? g_strdup (by_row ? said : column->header) : g_strdup_printf ("%u", year->date.first.year);
  if (read_together (number, by_row ? column->header : said, joined))
    return TRUE;
  /* "FY2021" has months, but which is its first is not known: they come as the columns do. */
  *joined = *year;
  joined->own = TRUE;
  joined->ordinal = by_row ? (guint8)MIN (position + 1, 255) : row->ordinal;
  return TRUE;
}
