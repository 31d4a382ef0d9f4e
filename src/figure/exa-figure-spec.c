/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-spec.h"

#include <math.h>
#include <string.h>

#include "exa-date-text.h"
#include "exa-figure-notes.h"
#include "exa-source-line.h"

/* Where a number has more digits, all of the figure are rounded to so many significant ones: they can be compared. */
#define MAX_DIGITS     9
#define ROUNDED_DIGITS 4
/* Columns that may have room for their names. */
#define MOST_NAMED 60
/* Significant digits of what is computed. */
#define DERIVED_DIGITS 3

/* How the values of a table are written. */
typedef struct {
  const ExaTable *table;
  ExaLang lang;
  gboolean sign_derived; /* computed figures have their sign: others are reported */
  gboolean unscaled;     /* without 万 */
  gboolean in_words;     /* marks are few enough to be read out */
  gboolean rounded;      /* to ROUNDED_DIGITS */
  gboolean needs_unit;   /* the numbers mean nothing without it */
} Writing;

static const struct {
  const char *country;
  ExaHue hue;
} hues[] = {
    {"us", EXA_HUE_BLUE},      {"china", EXA_HUE_RED},        {"cn", EXA_HUE_RED},       {"germany", EXA_HUE_AMBER},
    {"japan", EXA_HUE_PURPLE}, {"south-korea", EXA_HUE_TEAL}, {"taiwan", EXA_HUE_OLIVE}, {"uk", EXA_HUE_PINK},
};

ExaHue
exa_figure_hue (ExaEntity *entity)
{
  ExaEntity *country = exa_entity_get_country (entity);

  if (country == NULL)
    return EXA_HUE_NEUTRAL;
  for (guint i = 0; i < G_N_ELEMENTS (hues); i++) {
    if (strcmp (hues[i].country, country->id) == 0)
      return hues[i].hue;
  }
  /* More hues than these do not stay apart: any other country, or region of a table, is told by its label. */
  return EXA_HUE_NEUTRAL;
}

/* @value, its sign as a word: a voice passes over "≈" and "<". */
static char *
value_in_words (ExaRelation relation, const char *value, ExaLang lang)
{
  static const char *const signs[] = {"≈", "<", "≤", ">", "≥"};

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (!g_str_has_prefix (value, signs[i]))
      continue;
    const char *number = value + strlen (signs[i]);
    number += g_str_has_prefix (number, "\u00a0") ? strlen ("\u00a0") : 0;
    return g_strconcat (exa_relation_in_words (relation, lang), lang == EXA_LANG_EN ? " " : "", number, NULL);
  }
  return g_strdup (value);
}

/* A sentence for those who do not see the bar. */
static char *
claim_in_words (ExaClaim *claim, const char *label, const char *value, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN;
  g_autofree char *who = exa_source_of_claim (claim, lang);
  g_autofree char *date = claim->as_of != NULL ? exa_date_to_text (claim->as_of, lang) : NULL;
  g_autofree char *figure = value_in_words (claim->value.relation, value, lang);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, english ? "%s: %s" : "%s：%s", label, figure);
  if (date != NULL)
    g_string_append_printf (out, english ? ", %s" : "，%s", date);
  if (exa_claim_is_derived (claim))
    g_string_append (out, english ? ", computed" : "，推算所得");
  if (*who != '\0')
    g_string_append_printf (out, english ? "; %s" : "；%s", who);
  return g_string_free (out, FALSE);
}

/* Whether an end of some figure has too many digits for 万: then all of them are written without it, which can be
 * compared. */
static gboolean
is_unscaled (const ExaTable *table, ExaLang lang)
{
  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      ExaClaim *claim = g_array_index (row->cells, ExaCell, k).claim;
      int digits = exa_claim_is_derived (claim) ? DERIVED_DIGITS : 0;
      if (exa_number_is_in_full (claim->value.low, table->unit, lang, digits) ||
          exa_number_is_in_full (claim->value.high, table->unit, lang, digits))
        return TRUE;
    }
  }
  return FALSE;
}

/* The figure as said; a table's raw numbers, such as 105,435,039,507,024.1, are rounded for the eye. */
static char *
format_value (const Writing *w, ExaClaim *claim, gboolean with_unit)
{
  int digits = exa_claim_is_derived (claim) ? DERIVED_DIGITS : w->rounded ? ROUNDED_DIGITS : 0;
  const ExaUnit *unit = w->table->unit;

  return w->unscaled && !w->rounded ? exa_quantity_format_in_full (claim->value, unit, w->lang, digits, with_unit)
                                    : exa_quantity_format (claim->value, unit, w->lang, digits, with_unit);
}

/* Whether a number in @text has more digits than an eye takes in. */
static gboolean
is_long (const char *text)
{
  guint n = 0, most = 0;

  for (const char *p = text; *p != '\0'; p++) {
    if (g_ascii_isdigit (*p))
      n++;
    else if (*p != ',' && *p != '.')
      n = 0;
    most = MAX (most, n);
  }
  return most > MAX_DIGITS;
}

static gboolean
has_long_value (const Writing *w)
{
  for (guint i = 0; i < exa_table_count (w->table); i++) {
    const ExaRow *row = exa_table_nth (w->table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      ExaClaim *claim = g_array_index (row->cells, ExaCell, k).claim;
      g_autofree char *text = format_value (w, claim, TRUE);
      if (!exa_claim_is_derived (claim) && is_long (text))
        return TRUE;
    }
  }
  return FALSE;
}

/* Whether a number changes with its unit: 80 TB/s, left to the axis, would be 80,000,000,000,000. */
static gboolean
needs_unit (const Writing *w)
{
  guint n = MIN (exa_table_count (w->table), EXA_MAX_BANDS);

  for (guint i = 0; i < n; i++) {
    const ExaRow *row = exa_table_nth (w->table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      ExaClaim *claim = g_array_index (row->cells, ExaCell, k).claim;
      g_autofree char *value = format_value (w, claim, TRUE), *bare = format_value (w, claim, FALSE);
      if (strstr (value, bare) == NULL)
        return TRUE;
    }
  }
  return FALSE;
}

static ExaMark
make_mark (const Writing *w, const ExaRow *row, guint cell)
{
  const ExaTable *table = w->table;
  ExaLang lang = w->lang;
  const ExaCell *c = &g_array_index (row->cells, ExaCell, cell);
  gboolean derived = exa_claim_is_derived (c->claim);
  g_autofree char *value = format_value (w, c->claim, TRUE);
  g_autofree char *bare = format_value (w, c->claim, w->needs_unit);
  const char *tag = table->kind == EXA_CHART_GROUPED ? "" : exa_row_get_tag (row, cell, lang);

  return (ExaMark){
      .id = g_strdup (c->claim->id),
      .value = g_strconcat (value, derived && w->sign_derived ? "\u00a0" EXA_DERIVED_SIGN : "", NULL),
      .bare = g_strconcat (bare, derived && w->sign_derived ? EXA_DERIVED_SIGN : "", NULL),
      .tag = *tag != '\0' ? g_strdup (tag) : NULL,
      .words = w->in_words ? claim_in_words (c->claim, exa_row_get_label (row, lang), value, lang) : NULL,
      .quantity = c->claim->value,
      .hue = exa_figure_hue (row->subject),
      .shade = c->series,
      .derived = derived,
  };
}

/* On a log scale only what is above zero has a place. */
static gboolean
can_show (const ExaTable *table, const ExaCell *cell)
{
  return !table->log_scale || cell->claim->value.high > 0;
}

/* Whether the scale can show anything of @row. */
static gboolean
is_shown (const ExaTable *table, const ExaRow *row)
{
  for (guint k = 0; k < row->cells->len; k++) {
    if (can_show (table, &g_array_index (row->cells, ExaCell, k)))
      return TRUE;
  }
  return FALSE;
}

static ExaBand
make_band (const Writing *w, const ExaRow *row)
{
  ExaBand band = {
      .id = g_strdup (row->id),
      .label = g_strdup (exa_row_get_label (row, w->lang)),
      .marks = g_new0 (ExaMark, row->cells->len),
  };

  for (guint k = 0; k < row->cells->len; k++) {
    if (can_show (w->table, &g_array_index (row->cells, ExaCell, k)))
      band.marks[band.n_marks++] = make_mark (w, row, k);
  }
  return band;
}

/* Bands of the rows, up to the most that are drawn; what has none is counted once: as a value that the scale cannot
 * show, or as a row left out. */
static void
make_bands (ExaSpec *spec, const ExaTable *table, ExaLang lang)
{
  guint n_rows = exa_table_count (table), n_claims;
  gboolean some_reported = exa_figure_count_derived (table, &n_claims) < n_claims;
  Writing w = {
      .table = table,
      .lang = lang,
      .sign_derived = some_reported,
      .unscaled = is_unscaled (table, lang),
      .in_words = spec->kind != EXA_FIGURE_SKYLINE,
  };
  guint most = spec->kind == EXA_FIGURE_SKYLINE ? n_rows : MIN (n_rows, EXA_MAX_BANDS);

  w.rounded = has_long_value (&w);
  w.needs_unit = needs_unit (&w);
  spec->unscaled = w.unscaled;
  spec->bands = g_new0 (ExaBand, most);
  spec->n_left_out = table->n_left_out;
  for (guint i = 0; i < n_rows; i++) {
    const ExaRow *row = exa_table_nth (table, i);
    gboolean shown = is_shown (table, row);
    if (shown && spec->n_bands == most) {
      spec->n_left_out++;
      continue;
    }
    if (shown)
      spec->bands[spec->n_bands++] = make_band (&w, row);
    spec->n_unshown += row->cells->len - (shown ? spec->bands[spec->n_bands - 1].n_marks : 0);
  }
}

static void
make_key (ExaSpec *spec, const ExaTable *table, ExaLang lang)
{
  ExaHue hue = spec->n_bands > 0 ? spec->bands[0].marks[0].hue : EXA_HUE_NEUTRAL;

  for (guint i = 1; i < spec->n_bands; i++) {
    if (spec->bands[i].marks[0].hue != hue)
      hue = EXA_HUE_NEUTRAL;
  }
  spec->key = g_new0 (ExaKeyEntry, table->series->len);
  for (guint i = 0; i < table->series->len; i++)
    spec->key[spec->n_key++] =
        (ExaKeyEntry){g_strdup (exa_text_get (g_ptr_array_index (table->series, i), lang)), hue, i};
}

/* Whether @row's label says its country: "China (Li)", "Chinese vendors", "US companies". */
static gboolean
names_country (const ExaRow *row, ExaEntity *country, ExaLang lang)
{
  const char *label = exa_row_get_label (row, lang), *name = exa_text_get (&country->name, lang);
  glong length = g_utf8_strlen (name, -1);
  g_autofree char *stem = g_utf8_substring (name, 0, length > 4 ? length - 1 : length);
  g_autofree char *initials = g_ascii_strup (country->id, -1);

  if (country == row->subject && !row->by_claim)
    return TRUE;
  return strstr (label, stem) != NULL || (strlen (initials) == 2 && strstr (label, initials) != NULL);
}

/* Which hue is which country, where rows of at least two countries do not say it; in one order in every figure. */
static void
make_country_key (ExaSpec *spec, const ExaTable *table, ExaLang lang)
{
  ExaEntity *unsaid[EXA_N_HUES] = {NULL};
  guint n = 0;

  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    ExaHue hue = exa_figure_hue (row->subject);
    ExaEntity *country = exa_entity_get_country (row->subject);
    if (hue == EXA_HUE_NEUTRAL || unsaid[hue] != NULL || !is_shown (table, row) || names_country (row, country, lang))
      continue;
    unsaid[hue] = country;
    n++;
  }
  if (n < 2)
    return;
  spec->key = g_new0 (ExaKeyEntry, n);
  for (guint i = 0; i < G_N_ELEMENTS (hues); i++) {
    ExaEntity *country = unsaid[hues[i].hue];
    if (country != NULL)
      spec->key[spec->n_key++] = (ExaKeyEntry){g_strdup (exa_text_get (&country->name, lang)), hues[i].hue, 0};
    unsaid[hues[i].hue] = NULL;
  }
}

/* Parts of one hue beside each other in a stack are told apart by shade. */
static void
shade_stack (ExaSpec *spec)
{
  guint seen[EXA_N_HUES] = {0};

  for (guint i = 0; i < spec->n_bands; i++)
    spec->bands[i].marks[0].shade = seen[spec->bands[i].marks[0].hue]++;
}

static void
make_remainder (ExaSpec *spec, const ExaTable *table, ExaLang lang)
{
  ExaMark *rest = g_new0 (ExaMark, 1);
  g_autofree char *value = exa_quantity_format (table->remainder, table->unit, lang, DERIVED_DIGITS, TRUE);
  g_autofree char *figure = value_in_words (table->remainder.relation, value, lang);
  guint n_claims, n_derived = exa_figure_count_derived (table, &n_claims);

  rest->id = g_strdup ("remainder");
  rest->quantity = table->remainder;
  rest->value = g_strconcat (value, n_derived < n_claims ? "\u00a0" EXA_DERIVED_SIGN : "", NULL);
  rest->tag = g_strdup (lang == EXA_LANG_EN ? "not attributed (what is left of 100\u00a0%)" : "未说明归属（100%之余）");
  rest->words = g_strdup_printf (lang == EXA_LANG_EN ? "%s: %s, computed" : "%s：%s，推算所得", rest->tag, figure);
  rest->derived = TRUE;
  spec->remainder = rest;
}

static ExaFigureKind
figure_kind (const ExaTable *table)
{
  if (table->log_scale)
    return EXA_FIGURE_POINTS;
  switch (table->kind) {
  case EXA_CHART_COLUMNS: return exa_table_count (table) > MOST_NAMED ? EXA_FIGURE_SKYLINE : EXA_FIGURE_COLUMNS;
  case EXA_CHART_STACKED: return EXA_FIGURE_STACKED;
  case EXA_CHART_POINTS: return EXA_FIGURE_POINTS;
  case EXA_CHART_BARS:
  case EXA_CHART_GROUPED: break;
  }
  return EXA_FIGURE_BARS;
}

/* The name of what @claim is a figure of, told from the others in its row. Transfer full. */
static char *
name_of (const ExaTable *table, const ExaClaim *claim, ExaLang lang)
{
  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      const ExaCell *cell = &g_array_index (row->cells, ExaCell, k);
      if (cell->claim != claim)
        continue;
      if (table->kind != EXA_CHART_GROUPED || table->series->len < 2)
        return exa_row_write_name (row, k, lang);
      return g_strdup_printf (lang == EXA_LANG_EN ? "%s (%s)" : "%s（%s）", exa_row_get_label (row, lang),
                              exa_text_get (g_ptr_array_index (table->series, cell->series), lang));
    }
  }
  return g_strdup ("");
}

/* A headline says what all figures of the chart show; of some of them it might be untrue. */
static char *
own_title (const ExaTable *table, ExaLang lang)
{
  const ExaText *title = table->n_filtered > 0 ? &table->chart->name : &table->chart->title;

  return g_strdup (exa_text_get (title, lang));
}

/* The chart's, or what is measured; a logarithmic scale, on which no length is a share of another, is always named. */
static char *
subtitle (const ExaTable *table, ExaLang lang)
{
  const ExaText *own = &table->chart->subtitle;
  const char *text = exa_text_get (exa_text_is_empty (own) ? &table->measure->name : own, lang);

  return g_strconcat (text, !table->log_scale ? "" : lang == EXA_LANG_EN ? ", logarithmic scale" : "，对数刻度", NULL);
}

ExaSpec *
exa_figure_spec (const ExaTable *table, ExaLang lang, const char *title)
{
  ExaSpec *spec = exa_spec_new ();

  spec->id = g_strdup (table->chart->id);
  spec->kind = figure_kind (table);
  spec->lang = lang;
  spec->unit = table->unit;
  spec->log_scale = table->log_scale;
  spec->title = title != NULL ? g_strdup (title) : own_title (table, lang);
  if (table->measure != NULL) {
    spec->subtitle = subtitle (table, lang);
    spec->limit = exa_measure_get_limit (table->measure);
  }
  make_bands (spec, table, lang);
  if (table->kind == EXA_CHART_GROUPED && table->series->len > 1)
    make_key (spec, table, lang);
  else
    make_country_key (spec, table, lang);
  if (spec->kind == EXA_FIGURE_STACKED)
    shade_stack (spec);
  if (table->has_remainder && table->remainder.high > 0)
    make_remainder (spec, table, lang);
  if (table->compare_a != NULL) {
    spec->compare_a = g_strdup (table->compare_a->id);
    spec->compare_b = g_strdup (table->compare_b->id);
    spec->compare_name_a = name_of (table, table->compare_a, lang);
    spec->compare_name_b = name_of (table, table->compare_b, lang);
    spec->compare_text = exa_table_format_comparison (table, lang);
  }
  spec->notes = exa_figure_notes (table, lang, spec->n_unshown, spec->kind == EXA_FIGURE_SKYLINE ? spec->n_bands : 0);
  spec->source = exa_source_line (table, lang);
  spec->brand = g_strdup ("Exascope");
  spec->empty = g_strdup (lang == EXA_LANG_EN ? "No figure to show: nothing is left by this choice."
                                              : "没有可显示的数据：当前筛选未留下任何数字。");
  return spec;
}
