/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-spec.h"

#include <math.h>
#include <string.h>

#include "exa-country.h"
#include "exa-figure-notes.h"
#include "exa-source-line.h"

/* Numbers of more digits are shortened, to so many: all of a figure, so that they can be compared. */
#define MAX_DIGITS     9
#define SHORTER_DIGITS 4
/* Columns that may have room for their names. */
#define MOST_NAMED 60

/* How the values of a table are written. */
typedef struct {
  const ExaTable *table;
  ExaLang lang;
  gboolean sign_derived;  /* computed figures have their sign: others are reported */
  gboolean avoid_myriads; /* without 万 */
  gboolean in_words;      /* marks are few enough to be read out */
  gboolean shorter;       /* than said */
  gboolean needs_unit;    /* the numbers mean nothing without it */
} Plot;

static const struct {
  const char *country;
  ExaHue hue;
} hues[] = {
    {"us", EXA_HUE_BLUE},          {"china", EXA_HUE_RED},    {"germany", EXA_HUE_AMBER}, {"japan", EXA_HUE_PURPLE},
    {"south-korea", EXA_HUE_TEAL}, {"taiwan", EXA_HUE_OLIVE}, {"uk", EXA_HUE_PINK},
};

ExaHue
exa_figure_hue (ExaEntity *entity)
{
  ExaEntity *country = exa_entity_get_country (entity);
  const char *id = country != NULL ? exa_country_get_id (country->id) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (hues); i++) {
    if (g_strcmp0 (hues[i].country, id) == 0)
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
  g_autofree char *date = exa_date_format (claim->as_of, lang);
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

/* Whether an end of some figure has too many digits for 万: then all of them stand in full, which can be compared. */
static gboolean
avoids_myriads (const ExaTable *table, ExaLang lang)
{
  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      ExaClaim *claim = g_array_index (row->cells, ExaCell, k).claim;
      int digits = exa_claim_get_digits (claim);
      if (exa_number_avoids_myriads (claim->value.low, table->unit, lang, digits) ||
          exa_number_avoids_myriads (claim->value.high, table->unit, lang, digits))
        return TRUE;
    }
  }
  return FALSE;
}

/* The figure as said; a table's raw numbers, such as 105,435,039,507,024.1, are shortened for the eye. */
static char *
format_value (const Plot *plot, ExaClaim *claim, gboolean with_unit)
{
  ExaQuantityFormat format = {
      .unit = plot->table->unit,
      .lang = plot->lang,
      .digits = exa_claim_get_digits (claim),
      .with_unit = with_unit,
      .avoid_myriads = plot->avoid_myriads && !plot->shorter,
  };

  if (plot->shorter && !exa_claim_is_derived (claim))
    format.digits = SHORTER_DIGITS;
  return exa_quantity_format_with (claim->value, &format);
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
has_long_value (const Plot *plot)
{
  for (guint i = 0; i < exa_table_count (plot->table); i++) {
    const ExaRow *row = exa_table_nth (plot->table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      ExaClaim *claim = g_array_index (row->cells, ExaCell, k).claim;
      g_autofree char *text = format_value (plot, claim, TRUE);
      if (!exa_claim_is_derived (claim) && is_long (text))
        return TRUE;
    }
  }
  return FALSE;
}

/* Whether a number changes with its unit: 80 TB/s, left to the axis, would be 80,000,000,000,000. */
static gboolean
needs_unit (const Plot *plot)
{
  guint n = MIN (exa_table_count (plot->table), EXA_MAX_BANDS);

  for (guint i = 0; i < n; i++) {
    const ExaRow *row = exa_table_nth (plot->table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      ExaClaim *claim = g_array_index (row->cells, ExaCell, k).claim;
      g_autofree char *value = format_value (plot, claim, TRUE), *bare = format_value (plot, claim, FALSE);
      if (strstr (value, bare) == NULL)
        return TRUE;
    }
  }
  return FALSE;
}

static ExaMark
make_mark (const Plot *plot, const ExaRow *row, guint cell)
{
  const ExaTable *table = plot->table;
  ExaLang lang = plot->lang;
  const ExaCell *c = &g_array_index (row->cells, ExaCell, cell);
  gboolean derived = exa_claim_is_derived (c->claim);
  g_autofree char *value = format_value (plot, c->claim, TRUE);
  g_autofree char *bare = format_value (plot, c->claim, plot->needs_unit);

  return (ExaMark){
      .id = g_strdup (c->claim->id),
      .value = g_strconcat (value, derived && plot->sign_derived ? "\u00a0" EXA_DERIVED_SIGN : "", NULL),
      .bare = g_strconcat (bare, derived && plot->sign_derived ? EXA_DERIVED_SIGN : "", NULL),
      .tag = table->kind != EXA_CHART_GROUPED ? exa_row_write_tag (row, cell, lang) : NULL,
      .words = plot->in_words ? claim_in_words (c->claim, exa_row_get_label (row, lang), value, lang) : NULL,
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

static ExaBand
make_band (const Plot *plot, const ExaRow *row, guint *n_unshown)
{
  ExaBand band = {
      .id = g_strdup (row->id),
      .label = g_strdup (exa_row_get_label (row, plot->lang)),
      .marks = g_new0 (ExaMark, row->cells->len),
  };

  for (guint k = 0; k < row->cells->len; k++) {
    if (can_show (plot->table, &g_array_index (row->cells, ExaCell, k)))
      band.marks[band.n_marks++] = make_mark (plot, row, k);
    else
      (*n_unshown)++;
  }
  return band;
}

static guint
make_bands (ExaSpec *spec, const ExaTable *table, ExaLang lang, guint *n_beyond)
{
  guint n_rows = exa_table_count (table), n_claims, n_unshown = 0;
  gboolean some_reported = exa_figure_count_derived (table, &n_claims) < n_claims;
  Plot plot = {table, lang, some_reported, avoids_myriads (table, lang), spec->kind != EXA_PLOT_SKYLINE, FALSE, FALSE};

  plot.shorter = has_long_value (&plot);
  plot.needs_unit = needs_unit (&plot);

  guint most = spec->kind == EXA_PLOT_SKYLINE ? n_rows : MIN (n_rows, EXA_MAX_BANDS);

  spec->bands = g_new0 (ExaBand, most);
  for (guint i = 0; i < n_rows && spec->n_bands < most; i++) {
    ExaBand band = make_band (&plot, exa_table_nth (table, i), &n_unshown);
    if (band.n_marks > 0) {
      spec->bands[spec->n_bands++] = band;
    } else {
      g_free (band.id);
      g_free (band.label);
      g_free (band.marks);
    }
  }
  spec->in_full = plot.avoid_myriads;
  *n_beyond = n_rows - most;
  return n_unshown;
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

static gboolean
is_shown (const ExaTable *table, const ExaRow *row)
{
  for (guint k = 0; k < row->cells->len; k++) {
    if (can_show (table, &g_array_index (row->cells, ExaCell, k)))
      return TRUE;
  }
  return FALSE;
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
  g_autofree char *value = exa_quantity_format (table->remainder, table->unit, lang, EXA_COMPUTED_DIGITS, TRUE);
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

static ExaPlotKind
plot_kind (const ExaTable *table)
{
  if (table->log_scale)
    return EXA_PLOT_POINTS;
  switch (table->kind) {
  case EXA_CHART_COLUMNS: return exa_table_count (table) > MOST_NAMED ? EXA_PLOT_SKYLINE : EXA_PLOT_COLUMNS;
  case EXA_CHART_STACKED: return EXA_PLOT_STACKED;
  case EXA_CHART_POINTS: return EXA_PLOT_POINTS;
  case EXA_CHART_BARS:
  case EXA_CHART_GROUPED: break;
  }
  return EXA_PLOT_BARS;
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
  guint n_beyond = 0;

  spec->id = g_strdup (table->chart->id);
  spec->kind = plot_kind (table);
  spec->lang = lang;
  spec->unit = table->unit;
  spec->log_scale = table->log_scale;
  spec->title = title != NULL ? g_strdup (title) : own_title (table, lang);
  if (table->measure != NULL) {
    spec->subtitle = subtitle (table, lang);
    spec->limit = exa_measure_get_limit (table->measure);
  }
  spec->n_unshown = make_bands (spec, table, lang, &n_beyond);
  spec->n_left_out = table->n_left_out + n_beyond;
  if (table->kind == EXA_CHART_GROUPED && table->series->len > 1)
    make_key (spec, table, lang);
  else
    make_country_key (spec, table, lang);
  if (spec->kind == EXA_PLOT_STACKED)
    shade_stack (spec);
  if (table->has_remainder && table->remainder.high > 0)
    make_remainder (spec, table, lang);
  if (table->compare_a != NULL) {
    spec->compare_a = g_strdup (table->compare_a->id);
    spec->compare_b = g_strdup (table->compare_b->id);
    spec->compare_text = exa_table_format_comparison (table, lang);
  }
  spec->notes = exa_figure_notes (table, lang, spec->n_unshown, spec->kind == EXA_PLOT_SKYLINE ? spec->n_bands : 0);
  spec->source = exa_source_line (table, lang);
  spec->brand = g_strdup ("Exascope");
  spec->empty = g_strdup (lang == EXA_LANG_EN ? "No figure to show: nothing is left by this choice."
                                              : "没有可显示的数据：当前筛选未留下任何数字。");
  return spec;
}
