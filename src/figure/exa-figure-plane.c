/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-plane.h"

#include <math.h>
#include <string.h>

#include "exa-comparison.h"
#include "exa-country.h"
#include "exa-source-date.h"

/* Dates that are fewer than these are all named. */
#define MOST_NAMED 8

/* --- over time --- */

/* The date of the latest source; where none has one, that of the build that sets it, never the clock. */
static gboolean
find_as_of (const ExaTable *table, ExaDate *date)
{
  g_autoptr (GDateTime) fixed = NULL;

  *date = table->as_of;
  if (exa_date_is_known (*date))
    return TRUE;
  fixed = exa_source_date_get ();
  if (fixed == NULL)
    return FALSE;
  g_autofree char *text = g_date_time_format (fixed, "%Y-%m-%d");
  return exa_date_parse (text, date);
}

static void
set_as_of (ExaPlaneSpec *plane, const ExaTable *table, ExaLang lang)
{
  guint32 low, high;
  ExaDate date;

  if (!find_as_of (table, &date))
    return;
  exa_date_get_days (date, &low, &high);
  g_autofree char *when = exa_date_format (date, lang);
  plane->as_of = high + 1.0;
  plane->as_of_text = g_strdup_printf (lang == EXA_LANG_EN ? "as of %s" : "截至 %s", when);
}

static guint
count_cells (const ExaTable *table)
{
  guint n = 0;

  for (guint i = 0; i < exa_table_count (table); i++)
    n += exa_table_nth (table, i)->cells->len;
  return n;
}

/* What the dates are that are their subjects' own: "Released", "Released / Founded". Transfer full; NULL where none is.
 */
static char *
name_own_dates (const ExaTable *table, ExaLang lang, gboolean *all)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  *all = TRUE;
  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      const ExaCell *cell = &g_array_index (row->cells, ExaCell, k);
      const char *name = exa_text_get (&cell->claim->subject->date_name, lang);
      *all = *all && cell->own_date;
      if (cell->own_date && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer)name);
    }
  }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" / ", (char **)names->pdata);
}

/* What lies along x where that are not the dates of the figures alone. */
static char *
name_dates (const ExaTable *table, ExaLang lang)
{
  gboolean all;
  char *own = name_own_dates (table, lang, &all);

  if (own == NULL || all)
    return own;
  char *mixed = g_strdup_printf (lang == EXA_LANG_EN ? "Date / %s" : "日期 / %s", own);
  g_free (own);
  return mixed;
}

char *
exa_figure_plane_by_date (const ExaTable *table, ExaLang lang)
{
  gboolean all;
  g_autofree char *own = name_own_dates (table, lang, &all);

  if (own == NULL)
    return g_strdup (lang == EXA_LANG_EN ? ", by date" : "，按日期");
  if (all)
    return g_strdup_printf (lang == EXA_LANG_EN ? ", by “%s”" : "，按“%s”", own);
  return g_strdup_printf (lang == EXA_LANG_EN ? ", by date, else by “%s”" : "，按日期，无日期者按“%s”", own);
}

/* --- a scatter --- */

/* Of a measure and its unit: "Release price". */
static char *
axis_name (const ExaMeasure *measure, ExaLang lang)
{
  return g_strdup (exa_text_get (&measure->name, lang));
}

/* What a figure of one axis is per unit of the other: "TFLOPS/USD". NULL where there is none to be written. */
static const ExaUnit *
ratio_unit (const ExaUnit *y, const ExaUnit *x)
{
  if (exa_unit_comparable (y, x))
    return exa_unit_get ("×");
  if (*y->symbol[EXA_LANG_EN] == '\0' || exa_unit_is_percent (y) || exa_unit_is_percent (x))
    return NULL;
  g_autofree char *id = g_strconcat (y->base, "/", x->base, NULL);
  const ExaUnit *unit = exa_unit_get (id);
  return exa_unit_is_known (id) && unit->factor == 1 ? unit : NULL;
}

void
exa_figure_plane_fill (ExaSpec *spec, const ExaTable *table, ExaLang lang)
{
  ExaPlaneSpec *plane = &spec->plane;

  if (table->kind == EXA_CHART_TIME) {
    plane->dates = TRUE;
    plane->lowest = table->lowest;
    plane->limit = INFINITY;
    plane->x_name = name_dates (table, lang);
    plane->y_name = table->measure != NULL ? axis_name (table->measure, lang) : NULL;
    set_as_of (plane, table, lang);
  }
  if (table->kind != EXA_CHART_SCATTER || table->measure == NULL)
    return;
  plane->unit = table->x_unit;
  plane->limit = exa_measure_get_limit (table->x_measure);
  plane->x_name = axis_name (table->x_measure, lang);
  plane->y_name = axis_name (table->measure, lang);
  plane->ratio = ratio_unit (table->unit, table->x_unit);
}

char *
exa_figure_plane_value (const ExaTable *table, const ExaCell *cell, ExaLang lang)
{
  if (table->kind == EXA_CHART_TIME)
    return cell->own_date ? exa_entity_write_date (cell->claim->subject, lang)
                          : exa_date_format (cell->claim->as_of, lang);
  if (table->kind != EXA_CHART_SCATTER)
    return NULL;
  if (cell->x_claims->len == 1)
    return exa_claim_format (g_ptr_array_index (cell->x_claims, 0), lang);
  return exa_quantity_format (cell->x, table->x_unit, lang, 0, TRUE);
}

void
exa_figure_plane_mark (ExaMark *mark, const ExaTable *table, const ExaCell *cell, ExaLang lang)
{
  if (!exa_table_is_plane (table))
    return;
  mark->x = cell->x;
  mark->x_value = exa_figure_plane_value (table, cell, lang);
  mark->line = cell->line;
  mark->record = cell->record == EXA_RECORD_SURE;
  mark->named =
      cell->record != EXA_RECORD_NONE || cell->claim->status > EXA_STATUS_ESTIMATE || count_cells (table) <= MOST_NAMED;
}

/* --- a comparison along both axes --- */

/* Whether a word of that length begins with a capital alone: "Release", not "FP16" nor "GDP". */
static gboolean
is_capitalized (const char *word, gsize length)
{
  gboolean lower = length > 1 && g_ascii_isupper (*word);

  for (gsize i = 1; i < length; i++)
    lower = lower && g_ascii_islower (word[i]);
  return lower;
}

/* Whether the names of what is shown begin with that word. */
static gboolean
names_a_thing (const ExaTable *table, const char *word, gsize length)
{
  for (guint i = 0; i < exa_table_count (table); i++) {
    const char *label = exa_row_get_label (exa_table_nth (table, i), EXA_LANG_EN);
    if (strncmp (label, word, length) == 0 && !g_ascii_isalpha (label[length]))
      return TRUE;
  }
  return FALSE;
}

/* The name of a measure within an English sentence: "release price" of "Release price", but "United States exports" and
 * "FP16 rate" as they are. Transfer full. */
static char *
within_sentence (const ExaTable *table, const char *name)
{
  gsize length = strcspn (name, " ");
  const char *next = name + length + strspn (name + length, " ");
  g_autofree char *word = g_strndup (name, length);
  char *text = g_strdup (name);

  if (is_capitalized (name, length) && !is_capitalized (next, strcspn (next, " ")) &&
      exa_country_get_id (word) == NULL && !names_a_thing (table, name, length))
    *text = g_ascii_tolower (*text);
  return text;
}

static gboolean
is_same (ExaQuantity ratio)
{
  return ratio.relation == EXA_EXACT && ratio.low == 1;
}

/* "1.99× the release price"; 发布价格为其 1.99 倍. Of a difference: "release price $17,000". Transfer full. */
static char *
compare_along (const ExaTable *table, const ExaMeasure *measure, ExaQuantity result, const char *text, ExaLang lang)
{
  gboolean same = !table->by_difference && is_same (result);
  const char *between = table->by_difference ? "相差" : "为其";
  const char *name = exa_text_get (&measure->name, lang);

  if (lang == EXA_LANG_EN) {
    g_autofree char *within = within_sentence (table, name);
    return table->by_difference ? g_strdup_printf ("%s %s", within, text)
           : same               ? g_strdup_printf ("the same %s", within)
                                : g_strdup_printf ("%s the %s", text, within);
  }
  g_autofree char *figure = exa_relation_read_out (result.relation, text, lang);
  GString *out = g_string_new (name);
  exa_text_append_spaced (out, same ? "相同" : between);
  if (!same)
    exa_text_append_spaced (out, figure);
  return g_string_free (out, FALSE);
}

/* "$", "TFLOPS"; NULL of what is only counted. Transfer full. */
static char *
unit_sign (const ExaUnit *unit, ExaLang lang)
{
  const char *symbol = unit->before != NULL ? unit->before : unit->symbol[lang];

  return *symbol != '\0' ? g_strconcat (unit->prefix, symbol, NULL) : NULL;
}

/* "0.446× $ · 1.32× TFLOPS"; NULL where the units do not tell the axes. Transfer full. */
static char *
compare_units (const ExaTable *table, const char *x, const char *y, ExaLang lang)
{
  g_autofree char *x_unit = unit_sign (table->x_unit, lang), *y_unit = unit_sign (table->unit, lang);

  if (x_unit == NULL || y_unit == NULL || strcmp (x_unit, y_unit) == 0 || table->by_difference)
    return NULL;
  return lang == EXA_LANG_EN ? g_strdup_printf ("%s %s · %s %s", x, x_unit, y, y_unit)
                             : g_strdup_printf ("%s %s · %s %s", x_unit, x, y_unit, y);
}

char *
exa_figure_plane_compare_rates (const ExaSpec *spec, const ExaTable *table, const char *a, const char *b, ExaLang lang)
{
  if (spec->plane.ratio == NULL || !table->has_x_comparison || table->by_difference ||
      exa_unit_comparable (table->unit, table->x_unit))
    return NULL;
  ExaQuantity rates = exa_quantity_divide (table->comparison, table->x_comparison);
  g_autofree char *unit = unit_sign (table->x_unit, lang);
  if (unit == NULL || !exa_quantity_is_valid (rates))
    return NULL;
  g_autofree char *times = exa_comparison_format (rates, FALSE, table->unit, lang);
  return lang == EXA_LANG_EN ? g_strdup_printf ("%s per %s: %s %s", a, unit, times, b)
                             : g_strdup_printf ("%s/%s：每 %s %s", a, b, unit, times);
}

void
exa_figure_plane_compare (ExaSpec *spec, const ExaTable *table, ExaLang lang)
{
  g_autofree char *x = exa_table_format_x_comparison (table, lang), *y = exa_table_format_comparison (table, lang);

  if (x == NULL)
    return;
  g_autofree char *along = compare_along (table, table->x_measure, table->x_comparison, x, lang);
  g_autofree char *up = compare_along (table, table->measure, table->comparison, y, lang);
  g_free (spec->compare_text);
  spec->compare_text = g_strdup_printf (lang == EXA_LANG_EN ? "%s, %s" : "%s，%s", along, up);
  spec->compare_lines = g_strdup_printf (lang == EXA_LANG_EN ? "%s,\n%s" : "%s\n%s", along, up);
  spec->compare_brief = compare_units (table, x, y, lang);
}

char *
exa_figure_plane_note (const ExaTable *table, ExaLang lang)
{
  guint n = table->unplaced->len;

  if (n == 0)
    return NULL;
  g_autofree char *some = exa_count_to_string (n);
  gboolean one = n == 1;
  if (table->kind == EXA_CHART_TIME)
    return g_strdup_printf (lang != EXA_LANG_EN ? "另有 %s 个数字没有日期，未画出。"
                            : one               ? "%s figure has no date and is not shown."
                                                : "%s figures have no date and are not shown.",
                            some);
  return g_strdup_printf (lang != EXA_LANG_EN ? "另有 %s 个数字没有对应的“%s”，未画出。"
                          : one               ? "%s figure has no “%s” beside it and is not shown."
                                              : "%s figures have no “%s” beside them and are not shown.",
                          some, exa_text_get (&table->x_measure->name, lang));
}
