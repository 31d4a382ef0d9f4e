/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A country among its parts: "Germany" beside Bavaria and Hesse is their whole, whether they are all there or not. */
#include "exa-table-roles.h"

#include <math.h>
#include <string.h>

#include "exa-aggregate.h"
#include "exa-column-header.h"
#include "exa-column-texts.h"
#include "exa-country-names.h"

/* Nobody lists more parts of countries below them. */
#define MOST_NAMES 1000
/* Fewer are no list of parts. */
#define LEAST_PARTS 2
/* By how much a whole may miss its parts, each of which is rounded. */
#define ROUNDING 0.006
/* Areas that are less of it may be countries that are not known by their names. */
#define LEAST_COVERED 0.25

static const char because[] = "a country, of which others are parts";

/* Headers of what countries are made of. */
static gboolean
is_of_parts (const char *header)
{
  static const char *const words[] = {"state",      "states", "province",    "provinces",   "prefecture", "county",
                                      "counties",   "canton", "bundesland",  "länder",      "kanton",     "oblast",
                                      "department", "estado", "departement", "département", "provincia",  "regione",
                                      "comunidad",  "uf",     "省",          "省份",        "州",         "省市",
                                      "直辖市",     "省市区", "都道府県",    "시도",        NULL};

  return exa_header_has (header, words);
}

/* Headers of what may be countries or their parts. */
static gboolean
is_of_areas (const char *header)
{
  static const char *const words[] = {"region",   "regions",   "land",   "territory", "area",
                                      "geo",      "geography", "région", "geography", "nuts",
                                      "location", "district",  "地区",   "地域",      NULL};

  return exa_header_has (header, words);
}

/* Cells that say of a row that it is a country. */
static gboolean
is_level_of_country (const char *cell)
{
  static const char *const words[] = {"country", "nation", "national", "nuts0", "nuts 0", "land", "staat",
                                      "pays",    "país",   "国家",     "全国",  "国",     "0",    NULL};
  g_autofree char *folded = g_utf8_casefold (cell, -1);

  return g_strv_contains (words, folded);
}

/* The column that says of each row what kind of area it is; EXA_NO_COLUMN if none does. */
static guint
find_levels (const ExaTableGuess *guess)
{
  static const char *const words[] = {"level",       "area type",  "geo level",  "geographic level",
                                      "region type", "geotype",    "geo type",   "type",
                                      "admin level", "nuts level", "area level", "级别",
                                      "层级",        NULL};
  const ExaTablePlan *plan = guess->plan;

  for (guint i = 0; i < plan->n_columns; i++) {
    g_autofree char *folded = g_utf8_casefold (plan->columns[i].header, -1);

    if (i != plan->name && g_strv_contains (words, g_strdelimit (folded, "_-", ' ')) &&
        guess->evidence[i].n_distinct > 1 && guess->evidence[i].n_distinct < 8)
      return i;
  }
  return EXA_NO_COLUMN;
}

/* What the figures of a row are beside those of its parts. */
typedef enum {
  AGAINST_NOTHING, /* in no column they could be added up to it */
  AGAINST_SOME,    /* in one they are a good part of it, and no more than it */
  AGAINST_ALL,     /* in one they add up to it, but for rounding */
} Against;

static gboolean
read_point (const ExaTableGuess *guess, guint row, guint column, double *value)
{
  const ExaColumn *self = &guess->plan->columns[column];
  const ExaUnit *unit;
  ExaQuantity q;

  if (!exa_column_read (self, exa_table_guess_cell (guess, row, column), &q, &unit) ||
      !exa_unit_comparable (unit, self->cells.unit) || q.low != q.high)
    return FALSE;
  *value = q.low;
  return TRUE;
}

/* @parts: their rows. */
static Against
weigh (const ExaTableGuess *guess, guint whole, const GArray *parts)
{
  const ExaTablePlan *plan = guess->plan;
  Against against = AGAINST_NOTHING;

  for (guint i = 0; i < plan->n_columns && against < AGAINST_ALL; i++) {
    double value, sum = 0, one;
    guint n = 0;

    if (!exa_table_plan_holds_figures (plan, i) || exa_unit_is_percent (plan->columns[i].cells.unit) ||
        exa_table_is_rank (plan->columns[i].cells.unit) || !read_point (guess, whole, i, &value) || value <= 0)
      continue;
    for (guint j = 0; j < parts->len; j++)
      if (read_point (guess, g_array_index (parts, guint, j), i, &one)) {
        sum += one;
        n++;
      }
    if (n >= LEAST_PARTS && fabs (sum - value) <= ROUNDING * value)
      against = AGAINST_ALL;
    else if (n >= LEAST_PARTS && sum <= value && sum >= value * LEAST_COVERED)
      against = AGAINST_SOME;
  }
  return against;
}

/* Whether both rows are of one date and measure, so that one can be a part of the other. */
static gboolean
belong_together (const ExaTableGuess *guess, guint a, guint b)
{
  const ExaTablePlan *plan = guess->plan;

  return strcmp (exa_table_guess_cell (guess, a, plan->date), exa_table_guess_cell (guess, b, plan->date)) == 0 &&
         strcmp (exa_table_guess_cell (guess, a, plan->measure), exa_table_guess_cell (guess, b, plan->measure)) == 0;
}

/* Whether @row is a part of the one @whole; not if it has its name or is set apart. */
static gboolean
is_part (const ExaTableGuess *guess, guint row, guint whole)
{
  const char *name = exa_table_guess_cell (guess, row, guess->plan->name);

  return *name != '\0' && strcmp (name, exa_table_guess_cell (guess, whole, guess->plan->name)) != 0 &&
         belong_together (guess, row, whole) && exa_table_plan_find_apart (guess->plan, name) == NULL;
}

/* The rows that are parts of the one @whole, those of all other names. */
static GArray *
find_parts (const ExaTableGuess *guess, guint whole)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint row = 0; row < guess->n_rows; row++)
    if (is_part (guess, row, whole))
      g_array_append_val (parts, row);
  return parts;
}

/* Of each name that has itself as its country the rows that have it as theirs, the name's own left out: each row stands
 * at one name, so that all of them together take no longer than one reading of the table. */
static GHashTable *
group_by_country (const ExaTableGuess *guess, const ExaColumnTexts *names)
{
  const ExaTablePlan *plan = guess->plan;
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);

  for (guint i = 0; plan->country != EXA_NO_COLUMN && i < names->n; i++) {
    guint row = exa_column_texts_first (names, i);
    const char *name = exa_table_guess_cell (guess, row, plan->name);

    if (*name != '\0' && strcmp (name, exa_table_guess_cell (guess, row, plan->country)) == 0)
      g_hash_table_insert (groups, (gpointer)name, g_array_new (FALSE, FALSE, sizeof (guint)));
  }
  for (guint row = 0; g_hash_table_size (groups) > 0 && row < guess->n_rows; row++) {
    const char *country = exa_table_guess_cell (guess, row, plan->country);

    if (strcmp (country, exa_table_guess_cell (guess, row, plan->name)) != 0) {
      GArray *group = g_hash_table_lookup (groups, country);

      if (group != NULL)
        g_array_append_val (group, row);
    }
  }
  return groups;
}

/* Names that their rows have as their country, too, as others do. */
static void
find_by_country (ExaTableGuess *guess, const ExaColumnTexts *names)
{
  ExaTablePlan *plan = guess->plan;
  g_autoptr (GHashTable) groups = group_by_country (guess, names);

  for (guint i = 0; g_hash_table_size (groups) > 0 && i < names->n; i++) {
    guint whole = exa_column_texts_first (names, i);
    const char *name = exa_table_guess_cell (guess, whole, plan->name);
    const GArray *group = g_hash_table_lookup (groups, name);
    g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));

    for (guint j = 0; group != NULL && j < group->len; j++)
      if (is_part (guess, g_array_index (group, guint, j), whole))
        g_array_append_val (parts, g_array_index (group, guint, j));
    if (parts->len >= LEAST_PARTS && exa_table_plan_find_apart (plan, name) == NULL &&
        weigh (guess, whole, parts) > AGAINST_NOTHING)
      exa_table_plan_set_apart (plan, EXA_NO_COLUMN, name, because);
  }
}

/* The only name that a column of levels calls a country. */
static void
find_by_level (ExaTableGuess *guess, const ExaColumnTexts *names)
{
  guint levels = find_levels (guess), n = 0, whole = 0;
  const char *name;

  for (guint i = 0; levels != EXA_NO_COLUMN && i < names->n; i++)
    if (is_level_of_country (exa_table_guess_cell (guess, exa_column_texts_first (names, i), levels))) {
      whole = exa_column_texts_first (names, i);
      n++;
    }
  name = exa_table_guess_cell (guess, whole, guess->plan->name);
  if (n == 1 && *name != '\0' && exa_table_plan_find_apart (guess->plan, name) == NULL) {
    g_autoptr (GArray) parts = find_parts (guess, whole);

    if (parts->len >= LEAST_PARTS)
      exa_table_plan_set_apart (guess->plan, EXA_NO_COLUMN, name, because);
  }
}

/* Regions, and the rest of the world, stand beside countries and are no parts of one. */
static gboolean
is_beside_countries (const char *name)
{
  static const char *const words[] = {"rest", "other", "others", "row", "international", "overseas", "foreign",
                                      "其他", "其它",  "海外",   NULL};

  return exa_aggregate_is_region (name) || exa_header_has (name, words);
}

/* The only name of a country among others that are none; FALSE where there is no such. @row: (out): the first of it. */
static gboolean
find_only_country (const ExaTableGuess *guess, const ExaColumnTexts *names, guint *row)
{
  guint n = 0;

  *row = 0;
  for (guint i = 0; i < names->n && n < 2; i++) {
    guint first = exa_column_texts_first (names, i);
    const char *name = exa_table_guess_cell (guess, first, guess->plan->name);
    ExaCountryName is =
        exa_table_plan_find_apart (guess->plan, name) == NULL ? exa_country_name_read (name) : EXA_NO_COUNTRY;

    if (is == EXA_COUNTRY_NAME)
      *row = first;
    n += is == EXA_COUNTRY_NAME ? 1 : is == EXA_COUNTRY_OTHER || is_beside_countries (name) ? 2 : 0;
  }
  return n == 1;
}

/* The only name of a country: under a header of its parts, or where others add up to it. */
static void
find_by_name (ExaTableGuess *guess, const ExaColumnTexts *names)
{
  ExaTablePlan *plan = guess->plan;
  const char *header = plan->columns[plan->name].header;
  gboolean is_whole = is_of_parts (header);
  g_autoptr (GArray) parts = NULL;
  guint whole;

  if (!find_only_country (guess, names, &whole))
    return;
  parts = find_parts (guess, whole);
  if (!is_whole)
    is_whole = weigh (guess, whole, parts) >= (is_of_areas (header) ? AGAINST_SOME : AGAINST_ALL);
  if (is_whole && parts->len >= LEAST_PARTS)
    exa_table_plan_set_apart (plan, EXA_NO_COLUMN, exa_table_guess_cell (guess, whole, plan->name), because);
}

void
exa_table_country_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;
  g_autoptr (ExaColumnTexts) names = NULL;
  const ExaColumnEvidence *evidence = plan->name != EXA_NO_COLUMN ? &guess->evidence[plan->name] : NULL;

  if (evidence == NULL || evidence->n_distinct > MOST_NAMES || evidence->n_distinct <= LEAST_PARTS ||
      plan->columns[plan->name].kind != EXA_COLUMN_TEXT)
    return;
  names = exa_column_texts_new_counted (guess->grid, plan->n_headers, plan->name);
  find_by_country (guess, names);
  find_by_level (guess, names);
  find_by_name (guess, names);
}
