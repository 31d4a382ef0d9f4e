/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-spec.h"

#include <string.h>

#include "exa-figure-bands.h"
#include "exa-figure-hue.h"
#include "exa-figure-notes.h"
#include "exa-figure-plane.h"
#include "exa-source-line.h"

/* Columns that may have room for their names. */
#define MOST_NAMED 60

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
    if (hue == EXA_HUE_NEUTRAL || unsaid[hue] != NULL || !exa_figure_shows (table, row) ||
        names_country (row, country, lang))
      continue;
    unsaid[hue] = country;
    n++;
  }
  if (n < 2)
    return;
  spec->key_by_country = TRUE;
  spec->key = g_new0 (ExaKeyEntry, n);
  for (guint i = 0; exa_figure_hue_nth (i) != EXA_HUE_NEUTRAL; i++) {
    ExaHue hue = exa_figure_hue_nth (i);
    if (unsaid[hue] != NULL)
      spec->key[spec->n_key++] = (ExaKeyEntry){g_strdup (exa_text_get (&unsaid[hue]->name, lang)), hue, 0};
    unsaid[hue] = NULL;
  }
}

/* Parts of one hue in a stack are told apart by shade, unless one is all solid and the other all hatched: a thing keeps
 * its blue from one figure to the next where that can be. Nothing else lies between them: a line would take from one.
 */
static void
shade_stack (ExaSpec *spec)
{
  guint n_solid[EXA_N_HUES] = {0}, n_hatched[EXA_N_HUES] = {0};

  for (guint i = 0; i < spec->n_bands; i++) {
    ExaMark *mark = spec->bands[i].marks;
    ExaRelation relation = mark->quantity.relation;
    gboolean hatched = relation == EXA_RANGE || relation == EXA_BELOW || relation == EXA_AT_MOST;
    gboolean solid = !hatched || relation == EXA_RANGE;

    mark->shade = MAX (solid ? n_solid[mark->hue] : 0, hatched ? n_hatched[mark->hue] : 0);
    if (solid)
      n_solid[mark->hue] = mark->shade + 1;
    if (hatched)
      n_hatched[mark->hue] = mark->shade + 1;
  }
}

static void
make_remainder (ExaSpec *spec, const ExaTable *table, ExaLang lang)
{
  ExaMark *rest = g_new0 (ExaMark, 1);
  g_autofree char *value = exa_quantity_format (table->remainder, table->unit, lang, EXA_COMPUTED_DIGITS, TRUE);
  g_autofree char *figure = exa_relation_read_out (table->remainder.relation, value, lang);
  guint n_claims, n_derived = exa_figure_count_computed (table, &n_claims);

  rest->id = g_strdup ("remainder");
  rest->quantity = table->remainder;
  rest->value = g_strconcat (value, n_derived < n_claims ? "\u00a0" EXA_DERIVED_SIGN : "", NULL);
  rest->tag =
      g_strdup (lang == EXA_LANG_EN ? "not attributed (what is left of 100\u00a0%)" : "未列明归属（100% 之余）");
  rest->words = g_strdup_printf (lang == EXA_LANG_EN ? "%s: %s, computed" : "%s：%s，推算所得", rest->tag, figure);
  rest->derived = TRUE;
  spec->remainder = rest;
}

static ExaFigureKind
figure_kind (const ExaTable *table)
{
  if (table->log_scale && !exa_table_is_plane (table))
    return EXA_FIGURE_POINTS;
  switch (table->kind) {
  case EXA_CHART_TIME: return EXA_FIGURE_TIME;
  case EXA_CHART_SCATTER: return EXA_FIGURE_SCATTER;
  case EXA_CHART_COLUMNS: return exa_table_count (table) > MOST_NAMED ? EXA_FIGURE_SKYLINE : EXA_FIGURE_COLUMNS;
  case EXA_CHART_STACKED: return EXA_FIGURE_STACKED;
  case EXA_CHART_POINTS: return EXA_FIGURE_POINTS;
  case EXA_CHART_LIST: return EXA_FIGURE_LIST;
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

/* Of both compared claims, what each is set against along x counted, the weaker one. */
static ExaStatus
status_of_pair (const ExaTable *table)
{
  ExaStatus status = EXA_STATUS_REPORTED;

  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaRow *row = exa_table_nth (table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      const ExaCell *cell = &g_array_index (row->cells, ExaCell, k);
      if (cell->claim == table->compare_a || cell->claim == table->compare_b)
        status = MAX (status, exa_cell_get_status (cell));
    }
  }
  return MAX (status, MAX (table->compare_a->status, table->compare_b->status));
}

/* 美国是中国的 2.28 倍，超过中国的 2 倍; with two axes 与乙相比，甲的价格为其 1.99 倍，算力为其 2.63 倍 */
static void
compare_in_chinese (GString *out, const ExaTable *table, const char *a, const char *b, const char *text)
{
  static const char *const verbs[] = {
      [EXA_EXACT] = "是",       [EXA_ABOUT] = "约为", [EXA_RANGE] = "是",        [EXA_BELOW] = "不足",
      [EXA_AT_MOST] = "至多是", [EXA_ABOVE] = "超过", [EXA_AT_LEAST] = "至少是", [EXA_DISPUTED] = "是",
  };
  ExaRelation relation = table->comparison.relation;
  g_autofree char *figure = exa_relation_read_out (relation, text, EXA_LANG_ZH_CN);
  gboolean more = table->comparison.low >= 0;
  const char *ratio[] = {a, verbs[relation], b, "的", exa_relation_skip_sign (text), NULL};
  const char *difference[] = {a, more ? "比" : "与", b, more ? "多" : "之差为", figure, NULL};
  const char *two[] = {"与", b, "相比，", a, "的", text, NULL};
  const char **words = table->has_x_comparison ? two : table->by_difference ? difference : ratio;

  for (guint i = 0; words[i] != NULL; i++)
    exa_text_append_spaced (out, words[i]);
}

/* "Acme against Bolt: 2.3×" */
static char *
compare_in_words (const ExaTable *table, const char *text, ExaLang lang)
{
  g_autofree char *a = name_of (table, table->compare_a, lang), *b = name_of (table, table->compare_b, lang);
  const char *status = exa_status_in_words (status_of_pair (table), lang);
  GString *out = g_string_new (NULL);

  if (lang == EXA_LANG_EN)
    g_string_append_printf (out, "%s against %s: %s", a, b, text);
  else
    compare_in_chinese (out, table, a, b, text);
  if (status != NULL)
    g_string_append_printf (out, lang == EXA_LANG_EN ? " (%s)" : "（%s）", status);
  return g_string_free (out, FALSE);
}

/* The same with who is compared on a line of their own. Transfer full. */
static char *
compare_on_lines (const ExaTable *table, const char *text, ExaLang lang)
{
  g_autofree char *second = g_strconcat ("\n", text, NULL), *words = compare_in_words (table, second, lang);
  g_auto (GStrv) lines = g_strsplit (words, "\n", 2);

  g_strchomp (lines[0]);
  return g_strjoinv ("\n", lines);
}

/* "2.3× (est.)". Transfer full. */
static char *
add_status (const char *text, const char *status, ExaLang lang)
{
  return g_strconcat (text, lang == EXA_LANG_EN ? " (" : "（", status, lang == EXA_LANG_EN ? ")" : "）", NULL);
}

/* The short forms of what both ratios give, with what they would be misread without, as far as the little room there is
 * allows: that they hold of estimates, else of whom they hold. "Acme per $: 2.3× Bolt (est.)", "2.3× $ · 1.5× W
 * (est.)", "Acme: 2.3× $ · 1.5× W". */
static void
compare_briefly (ExaSpec *spec, const ExaTable *table, ExaLang lang)
{
  static const char *const of_estimates[] = {"est.", "估"};
  g_autofree char *a = name_of (table, table->compare_a, lang), *b = name_of (table, table->compare_b, lang);
  ExaStatus of_pair = status_of_pair (table);
  const char *status = of_pair == EXA_STATUS_ESTIMATE ? of_estimates[lang] : exa_status_in_words (of_pair, lang);
  g_autofree char *rates = exa_figure_plane_compare_rates (spec, table, a, b, lang);
  g_autofree char *brief = g_steal_pointer (&spec->compare_brief);

  if (brief != NULL && status == NULL)
    spec->compare_brief = g_strconcat (a, lang == EXA_LANG_EN ? ": " : "：", brief, NULL);
  else if (brief != NULL)
    spec->compare_brief = add_status (brief, status, lang);
  spec->compare_rates = rates != NULL && status != NULL ? add_status (rates, status, lang) : g_steal_pointer (&rates);
}

/* Whether somebody asked for a scatter of other measures than the chart's, which neither its headline nor its subtitle
 * speaks of. */
static gboolean
is_other_scatter (const ExaTable *table)
{
  const ExaChart *chart = table->chart;
  const ExaClaim *first = exa_chart_count (chart) > 0 ? exa_chart_nth (chart, 0) : NULL;

  return table->kind == EXA_CHART_SCATTER && first != NULL &&
         (table->x_measure != chart->x || first->measure != table->measure);
}

/* "Price against Power" */
static char *
title_of_axes (const ExaTable *table, ExaLang lang)
{
  const char *y = exa_text_get (&table->measure->name, lang), *x = exa_text_get (&table->x_measure->name, lang);

  if (lang == EXA_LANG_EN)
    return g_strdup_printf ("%s against %s", y, x);
  GString *out = g_string_new (y);
  exa_text_append_spaced (out, "与");
  exa_text_append_spaced (out, x);
  return g_string_free (out, FALSE);
}

/* A headline says what all figures of the chart show; of some of them it might be untrue. */
static char *
own_title (const ExaTable *table, ExaLang lang)
{
  if (is_other_scatter (table))
    return title_of_axes (table, lang);
  const ExaText *title = table->n_filtered > 0 ? &table->chart->name : &table->chart->title;

  return g_strdup (exa_text_get (title, lang));
}

/* The chart's, or what is measured; a logarithmic scale, on which no length is a share of another, is always named. */
static char *
subtitle (const ExaTable *table, ExaLang lang)
{
  const ExaText *own = &table->chart->subtitle;
  if (is_other_scatter (table)) {
    const char *linear[] = {"Linear scales", "线性坐标"}, *log[] = {"Logarithmic scales", "双对数坐标"};
    return g_strdup (table->log_scale ? log[lang] : linear[lang]);
  }
  /* What a chart says of its rows ("the 20 highest") is not so of all figures by date. */
  gboolean other_time = table->kind == EXA_CHART_TIME && table->chart->kind != EXA_CHART_TIME;
  const char *text = exa_text_get (exa_text_is_empty (own) || other_time ? &table->measure->name : own, lang);
  g_autofree char *in_order = other_time ? exa_figure_plane_by_date (table, lang) : g_strdup ("");

  const char *one[] = {", logarithmic scale", "，对数坐标"}, *two[] = {", logarithmic scales", "，双对数坐标"};

  return g_strconcat (text, in_order,
                      !table->log_scale                  ? ""
                      : table->kind == EXA_CHART_SCATTER ? two[lang]
                                                         : one[lang],
                      NULL);
}

static void
add_reference (ExaSpec *spec, const ExaTable *table, ExaLang lang)
{
  const ExaReference *reference = &table->chart->reference;
  const char *name = exa_text_get (&reference->name, lang);

  if (exa_text_is_empty (&reference->name) || table->unit == NULL || (table->log_scale && reference->value <= 0) ||
      (spec->kind != EXA_FIGURE_BARS && spec->kind != EXA_FIGURE_POINTS))
    return;
  g_autofree char *value = exa_quantity_format (exa_quantity_exact (reference->value), table->unit, lang, 0, TRUE);
  spec->reference = reference->value;
  spec->reference_name = g_strdup (name);
  spec->reference_words = g_strdup_printf (lang == EXA_LANG_EN ? "Line at %s: %s" : "参考线：%s（%s）", value, name);
}

/* What is said in place of figures where none is drawn. */
static const char *
why_empty (const ExaTable *table, ExaLang lang)
{
  const char *nothing[] = {"No figure to show: nothing is left by this choice.",
                           "没有可显示的数据：当前筛选未留下任何数字。"};
  const char *no_date[] = {"None of these figures has a date; of a table, say which column gives it.",
                           "这些数字均无日期；如来自表格，请指明日期列。"};

  return table->kind == EXA_CHART_TIME && table->unplaced->len > 0 ? no_date[lang] : nothing[lang];
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
  exa_figure_plane_fill (spec, table, lang);
  exa_figure_add_bands (spec, table, lang);
  if (table->kind == EXA_CHART_GROUPED && table->series->len > 1)
    make_key (spec, table, lang);
  else
    make_country_key (spec, table, lang);
  if (spec->kind == EXA_FIGURE_STACKED)
    shade_stack (spec);
  if (table->has_remainder && table->remainder.high > 0)
    make_remainder (spec, table, lang);
  add_reference (spec, table, lang);
  if (table->compare_a != NULL) {
    spec->compare_a = g_strdup (table->compare_a->id);
    spec->compare_b = g_strdup (table->compare_b->id);
    spec->compare_text = exa_table_format_comparison (table, lang);
    exa_figure_plane_compare (spec, table, lang);
    spec->compare_words = compare_in_words (table, spec->compare_text, lang);
    compare_briefly (spec, table, lang);
    if (spec->compare_lines != NULL) {
      spec->compare_told = compare_on_lines (table, spec->compare_text, lang);
      spec->compare_told_lines = compare_on_lines (table, spec->compare_lines, lang);
    }
  }
  /* As long as it is that headline. */
  spec->about = title == NULL && table->n_filtered == 0 ? g_strdupv (table->chart->about) : NULL;
  exa_figure_notes_add (spec, table, lang);
  spec->source = exa_source_line (table, lang);
  spec->brand = g_strdup ("Exascope");
  spec->empty = g_strdup (why_empty (table, lang));
  return spec;
}
