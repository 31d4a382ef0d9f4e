/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures over time and scatters: which claims have a place, which are records, where dots and names stand. */
#include <math.h>
#include <string.h>

#include "exa-choice.h"
#include "exa-describe.h"
#include "figure-help.h"
#include "layout-check.h"

static const ExaCell *
cell_of (const ExaTable *table, const char *id)
{
  for (guint i = 0; i < exa_table_count (table); i++) {
    const ExaCell *cell = &g_array_index (exa_table_nth (table, i)->cells, ExaCell, 0);
    if (strcmp (cell->claim->id, id) == 0)
      return cell;
  }
  return NULL;
}

/* A record is surely more than all before it, and has happened; what may be more is no step of the line. */
static void
test_records (void)
{
  static const struct {
    const char *id;
    ExaRecord record;
  } cases[] = {{"e1-rate", EXA_RECORD_SURE}, {"e2-rate", EXA_RECORD_NONE},  {"e3-rate", EXA_RECORD_SURE},
               {"c1-rate", EXA_RECORD_SURE}, {"c2-rate", EXA_RECORD_MAYBE}, {"c3-rate", EXA_RECORD_NONE}};
  g_autoptr (ExaDataset) dataset = planes_load ();
  g_autoptr (ExaTable) table = figure_table (dataset, "time", NULL);

  g_assert_cmpuint (exa_table_count (table), ==, 6);
  g_assert_cmpuint (table->unplaced->len, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cell_of (table, cases[i].id)->record, ==, cases[i].record);
  /* From left to right, whatever the sort. */
  for (guint i = 0; i + 1 < exa_table_count (table); i++)
    g_assert_cmpfloat (g_array_index (exa_table_nth (table, i)->cells, ExaCell, 0).x.low, <=,
                       g_array_index (exa_table_nth (table, i + 1)->cells, ExaCell, 0).x.low);
  g_assert_cmpint (table->as_of.first.year, ==, 2025);
}

/* Of "< 120" nothing is sure, not even that it is the first; of "> 80" its lower end. */
static void
test_record_bounds (void)
{
  static const struct {
    ExaRelation relation;
    double low, high;
    ExaRecord record;
  } cases[] = {{EXA_BELOW, 0, 120e12, EXA_RECORD_NONE},
               {EXA_AT_MOST, 0, 120e12, EXA_RECORD_NONE},
               {EXA_ABOVE, 80e12, INFINITY, EXA_RECORD_SURE}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaDataset) dataset = planes_load ();
    ExaClaim *claim = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "c1-rate");
    claim->value.relation = cases[i].relation;
    claim->value.low = cases[i].low;
    claim->value.high = cases[i].high;
    g_autoptr (ExaTable) table = figure_table (dataset, "time", NULL);
    g_assert_cmpint (cell_of (table, "c1-rate")->record, ==, cases[i].record);
  }
}

/* Of each subject the price of its own row, else all; what has none is counted. */
static void
test_partners (void)
{
  g_autoptr (ExaDataset) dataset = planes_load ();
  g_autoptr (ExaTable) table = figure_table (dataset, "scatter", NULL);

  g_assert_true (table->log_scale);
  g_assert_cmpuint (exa_table_count (table), ==, 4);
  g_assert_cmpuint (table->unplaced->len, ==, 3);
  g_assert_cmpfloat (cell_of (table, "e1-rate")->x.low, ==, 10000);
  g_assert_cmpfloat (cell_of (table, "e3-rate")->x.high, ==, 30000);
  g_assert_cmpint (cell_of (table, "c1-rate")->x.relation, ==, EXA_BELOW);
  g_assert_cmpfloat (cell_of (table, "c2-rate")->x.high, ==, 5000);
  g_assert_true (table->has_x_comparison);
  g_assert_cmpfloat (table->x_comparison.low, ==, 2);
  g_assert_cmpfloat (table->x_comparison.high, ==, 3);
}

/* By flags, of a chart that is none; measures by id or by name. */
static void
test_asked (void)
{
  g_autoptr (ExaDataset) dataset = planes_load ();
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, "bars");
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (GError) error = NULL;

  exa_view_set (&view, "x", "Price", NULL);
  g_autoptr (ExaTable) table = exa_table_new (chart, &view, &error);
  g_assert_no_error (error);
  g_assert_cmpint (table->kind, ==, EXA_CHART_SCATTER);
  g_assert_cmpuint (exa_table_count (table), ==, 4);
  g_autoptr (ExaSpec) spec = figure_spec (dataset, "bars", &view, EXA_LANG_EN);
  g_assert_cmpstr (spec->title, ==, "Rate against Price");

  exa_view_set (&view, "y", "price", NULL);
  exa_view_set (&view, "x", "rate", NULL);
  g_autoptr (ExaTable) turned = exa_table_new (chart, &view, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (turned->measure->id, ==, "price");
  g_assert_cmpuint (exa_table_count (turned), ==, 4);

  exa_view_set (&view, "x", "weight", NULL);
  g_assert_null (exa_table_new (chart, &view, &error));
  g_assert_error (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_KIND);
  g_clear_error (&error);

  /* Where nobody says, the measure that most subjects have; where there is none, it is refused. */
  g_auto (ExaView) alone = EXA_VIEW_INIT;
  exa_view_set (&alone, "kind", "scatter", NULL);
  g_autoptr (ExaTable) guessed = exa_table_new (chart, &alone, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (guessed->x_measure->id, ==, "price");
  /* A chart of bars may say of its rows what is not so of all by date. */
  g_auto (ExaView) by_date = EXA_VIEW_INIT;
  exa_view_set (&by_date, "kind", "time", NULL);
  g_autoptr (ExaSpec) other = figure_spec (dataset, "bars", &by_date, EXA_LANG_EN);
  g_assert_cmpstr (other->subtitle, ==, "Rate, by date");
  /* Where none has a date, it is said what is missing. */
  g_autoptr (ExaChart) undated = chart_of (dataset, EXA_CHART_TIME, "c4-rate");
  g_autoptr (ExaTable) no_date = exa_table_new (undated, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (ExaSpec) empty = exa_figure_spec (no_date, EXA_LANG_EN, NULL);
  g_assert_cmpuint (empty->n_bands, ==, 0);
  g_assert_true (g_str_has_prefix (empty->empty, "None of these figures has a date"));
  g_autoptr (ExaChart) no_other = chart_of (dataset, EXA_CHART_BARS, "e1-rate e3-rate");
  g_assert_null (exa_table_new (no_other, &alone, &error));
  g_assert_error (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_KIND);
}

/* The unit of a chart is one of its own measure: laid along x, it leaves the other its own. */
static void
test_own_unit (void)
{
  static const char *const ids[] = {"scatter", "bars"};
  g_autoptr (ExaDataset) dataset = planes_load ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, ids[i]);
    const ExaUnit *own = exa_chart_nth (chart, 0)->unit;
    g_auto (ExaView) view = EXA_VIEW_INIT;
    g_autoptr (GError) error = NULL;
    chart->unit = own;
    exa_view_set (&view, "kind", "scatter", NULL);
    g_autoptr (ExaTable) table = exa_table_new (chart, &view, &error);
    g_assert_no_error (error);
    g_assert_true (table->unit == own);
    exa_view_set (&view, "x", "rate", NULL);
    exa_view_set (&view, "y", "price", NULL);
    g_autoptr (ExaTable) turned = exa_table_new (chart, &view, &error);
    g_assert_no_error (error);
    g_assert_true (turned->unit == turned->measure->unit);
    /* What a person asks for is refused, not passed over. */
    view.unit = own;
    g_assert_null (exa_table_new (chart, &view, &error));
    g_assert_error (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_INCOMPARABLE);
  }
}

/* What a chart says below itself is said of its own measures alone. */
static void
test_own_note (void)
{
  static const struct {
    const char *chart, *x, *y;
    gboolean said;
  } cases[] = {{"scatter", NULL, NULL, TRUE}, {"scatter", "rate", "price", FALSE}, {"scatter", "price", "price", FALSE},
               {"bars", "price", NULL, TRUE}, {"bars", "rate", "price", FALSE},    {"bars", NULL, NULL, TRUE}};
  g_autoptr (ExaDataset) dataset = planes_load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, cases[i].chart);
    g_auto (ExaView) view = EXA_VIEW_INIT;
    exa_text_set (&chart->note, EXA_LANG_EN, "Prices are estimates.");
    view.x = g_strdup (cases[i].x);
    view.y = g_strdup (cases[i].y);
    g_autoptr (ExaSpec) spec = figure_spec (dataset, cases[i].chart, &view, EXA_LANG_EN);
    g_autofree char *words = exa_describe (spec, NULL);
    g_assert_cmpint (strstr (words, "Prices are estimates.") != NULL, ==, cases[i].said);
  }
}

/* Both ratios are said in words, the bounds as they are; the same is said where they are the same. */
static void
test_compare (void)
{
  static const struct {
    const char *x, *y, *name;
    ExaLang lang;
    const char *text, *rates, *brief;
  } cases[] = {
      {"$20,000", "400 TFLOPS", "Price", EXA_LANG_EN, "2× the price, 4× the rate", "E3 per $: 2× E1",
       "E3: 2× $ · 4× TFLOPS"},
      {"$20,000", "400 TFLOPS", "Price", EXA_LANG_ZH_CN, "价格为其 2 倍，速率为其 4 倍", "E3/E1：每 $ 2 倍",
       "E3：$ 2 倍 · TFLOPS 4 倍"},
      {"$10,000", "< 400 TFLOPS", "List price", EXA_LANG_EN, "the same list price, < 4× the rate", "E3 per $: < 4× E1",
       "E3: 1× $ · < 4× TFLOPS"},
      {"$10,000", "> 400 TFLOPS", "List price", EXA_LANG_ZH_CN, "价格相同，速率为其超过 4 倍", NULL, NULL},
      {"about $30,000", "100–200 TFLOPS", "Japan price", EXA_LANG_EN, "≈ 3× the Japan price, 1–2× the rate", NULL,
       NULL},
      {"$20,000", "400 TFLOPS", "GDP share", EXA_LANG_EN, "2× the GDP share, 4× the rate", NULL, NULL},
      {"$20,000", "400 TFLOPS", "E1 price", EXA_LANG_EN, "2× the E1 price, 4× the rate", NULL, NULL},
      {"$20,000", "400 TFLOPS", "Acme Corp price", EXA_LANG_EN, "2× the Acme Corp price, 4× the rate", NULL, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaDataset) dataset = planes_load ();
    ExaClaim *x = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "e3-price");
    ExaClaim *y = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "e3-rate");
    g_assert_true (exa_quantity_parse (cases[i].x, x->measure->unit, INFINITY, &x->value, NULL, NULL, NULL));
    g_assert_true (exa_quantity_parse (cases[i].y, y->measure->unit, INFINITY, &y->value, NULL, NULL, NULL));
    exa_text_set (&x->measure->name, EXA_LANG_EN, cases[i].name);
    g_autoptr (ExaSpec) spec = figure_spec (dataset, "scatter", NULL, cases[i].lang);
    g_autofree char *text = plain_spaces (spec->compare_text), *brief = plain_spaces (spec->compare_brief);
    g_autofree char *rates = plain_spaces (spec->compare_rates);
    g_assert_cmpstr (text, ==, cases[i].text);
    if (cases[i].brief != NULL)
      g_assert_cmpstr (brief, ==, cases[i].brief);
    if (cases[i].rates != NULL)
      g_assert_cmpstr (rates, ==, cases[i].rates);
  }
}

/* Of two prices that differ the comparison has both; a difference is said as one. */
static void
test_compare_other (void)
{
  static const struct {
    const char *a, *b;
    gboolean by_difference;
    const char *en, *zh;
  } cases[] = {
      {"c2-rate", "e1-rate", FALSE, "0.5–0.6× the price, 0.7–1.5× the rate",
       "价格为其 0.5–0.6 倍，速率为其 0.7–1.5 倍"},
      {"c2-rate", "e1-rate", TRUE, "price −$5,000 to −$4,000, rate −30 to 50 TFLOPS",
       "价格相差−5,000至−4,000 美元，速率相差−30至50 TFLOPS"},
      {"e1-rate", "c2-rate", FALSE, "1.67–2× the price, 0.667–1.43× the rate",
       "价格为其 1.67–2 倍，速率为其 0.667–1.43 倍"},
      {"e1-rate", "c1-rate", FALSE, "> 1.11× the price, 0.833–1.25× the rate",
       "价格为其超过 1.11 倍，速率为其 0.833–1.25 倍"},
      {"e3-rate", "e1-rate", TRUE, "price $10,000–20,000, rate 300 TFLOPS", "价格相差 1–2 万美元，速率相差 300 TFLOPS"},
  };
  g_autoptr (ExaDataset) dataset = planes_load ();
  ExaClaim *claim = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "c2-rate");

  /* Of no row, so that both prices are its. */
  g_clear_pointer (&((ExaCite *)g_ptr_array_index (claim->cites, 0))->row, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (ExaView) view = EXA_VIEW_INIT;

    view.compare_a = g_strdup (cases[i].a);
    view.compare_b = g_strdup (cases[i].b);
    view.by_difference = cases[i].by_difference;
    g_autoptr (ExaSpec) en = figure_spec (dataset, "scatter", &view, EXA_LANG_EN);
    g_autoptr (ExaSpec) zh = figure_spec (dataset, "scatter", &view, EXA_LANG_ZH_CN);
    g_autofree char *en_text = plain_spaces (en->compare_text), *zh_text = plain_spaces (zh->compare_text);
    g_assert_cmpstr (en_text, ==, cases[i].en);
    g_assert_cmpstr (zh_text, ==, cases[i].zh);
  }
}

/* Each dot is where both of its figures are. */
static void
expect_places (const ExaSpec *spec, const ExaLayout *layout)
{
  const ExaLayoutPanel *panel = &g_array_index (layout->panels, ExaLayoutPanel, 0);

  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, i);
    const ExaMark *said = exa_spec_find (spec, mark->key);
    double x, y;
    exa_layout_dot_center (mark, &x, &y);
    if (mark->encoding == EXA_ENCODE_SOLID)
      g_assert_cmpfloat_with_epsilon (y, exa_scale_map (&panel->scale, said->quantity.low), 0.01);
    if (mark->encoding == EXA_ENCODE_RANGE)
      g_assert_cmpfloat_with_epsilon (mark->high, exa_scale_map (&panel->scale, said->quantity.high), 0.01);
    if (mark->across == EXA_ENCODE_SOLID)
      g_assert_cmpfloat_with_epsilon (
          x, (exa_scale_map (&panel->across, said->x.low) + exa_scale_map (&panel->across, said->x.high)) / 2, 0.01);
    if (mark->across == EXA_ENCODE_RANGE)
      g_assert_cmpfloat_with_epsilon (mark->x2, exa_scale_map (&panel->across, said->x.high), 0.01);
    g_assert_cmpint (exa_layout_pick (layout, x, y), >=, 0);
  }
}

/* The line of a country runs from record to record, on the worse end of a range, and ends where knowledge does. */
static void
test_lines (void)
{
  g_autoptr (ExaDataset) dataset = planes_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaSpec) spec = figure_spec (dataset, "time", NULL, EXA_LANG_EN);
  g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, 1920, 1080, EXA_THEME_LIGHT);
  const ExaLayoutPanel *panel = &g_array_index (layout->panels, ExaLayoutPanel, 0);
  const ExaLayoutLine *china = layout_line (layout, "record:c1-rate:level"), *rule = layout_line (layout, "as-of");

  expect_places (spec, layout);
  g_assert_nonnull (layout_line (layout, "record:e1-rate:step"));
  g_assert_null (layout_line (layout, "record:c2-rate:level"));
  g_assert_cmpfloat_with_epsilon (china->y1, exa_scale_map (&panel->scale, 80e12), 0.01);
  g_assert_nonnull (rule);
  g_assert_cmpfloat_with_epsilon (china->x2, rule->x1, 3);
  /* The forecast is hollow, and of the six all but one are named: E2 is no record; here all are few, and named. */
  g_assert_true (layout_mark (layout, "c3-rate")->hollow);
  g_assert_nonnull (layout_text (layout, "label:c3"));
}

static void
test_describe (void)
{
  g_autoptr (ExaDataset) dataset = planes_load ();
  g_autoptr (ExaSpec) time = figure_spec (dataset, "time", NULL, EXA_LANG_EN);
  g_autoptr (ExaSpec) scatter = figure_spec (dataset, "scatter", NULL, EXA_LANG_EN);
  g_autofree char *one = exa_describe (time, NULL), *two = exa_describe (scatter, NULL);
  g_autofree char *plain_one = plain_spaces (one), *plain_two = plain_spaces (two);

  g_assert_nonnull (strstr (plain_one, "Chart over time"));
  g_assert_nonnull (strstr (plain_one, "E1 100 TFLOPS, 1 March 2020"));
  g_assert_nonnull (strstr (plain_one, "Highest so far: United States, E3 400 TFLOPS, 2024; China, C1 80–120 TFLOPS"));
  g_assert_nonnull (strstr (plain_one, "1 figure has no date"));
  g_assert_nonnull (strstr (plain_two, "Scatter plot"));
  g_assert_nonnull (strstr (plain_two, "E1 100 TFLOPS, $10,000"));
  g_assert_nonnull (strstr (plain_two, "2–3× the price, 4× the rate"));
  g_assert_nonnull (strstr (plain_two, "3 figures have no “Price”"));
}

/* In every theme, language and size: nothing outside, nothing on another, and the same twice. */
static void
test_sizes (void)
{
  static const struct {
    int width, height;
  } sizes[] = {{320, 180}, {480, 270}, {600, 1600}, {960, 540}, {1080, 1080}, {1920, 1080}, {3840, 2160}};
  static const char *const charts[] = {"time", "scatter"};
  g_autoptr (ExaDataset) dataset = planes_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GString) problems = g_string_new (NULL);

  for (guint c = 0; c < G_N_ELEMENTS (charts); c++) {
    for (int log = 0; log < 2; log++) {
      for (int lang = 0; lang < EXA_N_LANGS; lang++) {
        g_auto (ExaView) view = EXA_VIEW_INIT;
        view.log_scale = log;
        g_autoptr (ExaSpec) spec = figure_spec (dataset, charts[c], &view, (ExaLang)lang);
        for (guint s = 0; s < G_N_ELEMENTS (sizes); s++) {
          g_autofree char *name = g_strdup_printf ("%s %s %d %dx%d", charts[c], log ? "log" : "linear", lang,
                                                   sizes[s].width, sizes[s].height);
          g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, sizes[s].width, sizes[s].height, EXA_THEME_LIGHT);
          g_autoptr (ExaLayout) again = spec_layout (spec, fonts, sizes[s].width, sizes[s].height, EXA_THEME_LIGHT);
          g_autofree char *a = exa_layout_to_string (layout), *b = exa_layout_to_string (again);
          g_assert_cmpstr (a, ==, b);
          layout_check (layout, name, problems);
          layout_check_complete (layout, spec, name, problems);
          layout_check_picture (layout, name, problems);
          layout_check_plane (layout, spec, sizes[s].height >= 540, name, problems);
          expect_places (spec, layout);
        }
      }
    }
  }
  layout_assert_none (problems);
}

/* How many of the compared pair have names. */
static guint
count_named (const ExaSpec *spec, const ExaLayout *layout)
{
  guint n = 0;

  for (guint i = 0; i < spec->n_bands; i++) {
    const char *id = spec->bands[i].marks[0].id;
    g_autofree char *key = g_strconcat ("label:", spec->bands[i].id, NULL);
    gboolean compared = g_strcmp0 (id, spec->compare_a) == 0 || g_strcmp0 (id, spec->compare_b) == 0;
    n += compared && layout_text (layout, key) != NULL ? 1 : 0;
  }
  return n;
}

/* In the smallest figures the compared have names, above the plane if there is no room in it, unless one lies on the
 * other; in print no less than in colour, whose key takes no line of its own. */
static void
test_small_pair (void)
{
  static const char *const charts[] = {"chips-fp16-all", "chips-fp16-per-dollar", "chips-fp16-per-watt"};
  static const ExaThemeId themes[] = {EXA_THEME_LIGHT, EXA_THEME_PRINT};
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GString) problems = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (charts) * EXA_N_LANGS * 2; i++) {
    const char *chart = charts[i / 4];
    g_autofree char *name = g_strdup_printf ("%s %u", chart, i % 4);
    g_autoptr (ExaSpec) spec = figure_spec (dataset, chart, NULL, (ExaLang)(i % 4 / 2));
    g_autoptr (ExaLayout) layout =
        spec_layout (spec, fonts, EXA_LAYOUT_MIN_WIDTH, EXA_LAYOUT_MIN_HEIGHT, themes[i % 2]);
    layout_check_picture (layout, name, problems);
    layout_check_plane (layout, spec, FALSE, name, problems);
    if (layout_text (layout, "comparison") == NULL)
      g_string_append_printf (problems, "%s: no comparison\n", name);
    if (i / 4 < 2 && count_named (spec, layout) != 2)
      g_string_append_printf (problems, "%s: not both are named\n", name);
  }
  layout_assert_none (problems);
}

/* Who is asked to be named and is not is told of in the notes. */
static void
expect_told (const ExaSpec *spec, const ExaLayout *layout, const char *name, GString *problems)
{
  const ExaLayoutText *notes = layout_text (layout, "notes");
  const char *said = notes != NULL ? pango_layout_get_text (notes->layout) : "";

  for (guint i = 0; i < spec->n_bands; i++) {
    const ExaBand *band = &spec->bands[i];
    g_autofree char *key = g_strconcat ("label:", band->id, NULL);
    gboolean asked = spec->kind == EXA_FIGURE_TIME ? band->marks->record : layout->marks->len < 60;
    gboolean told = strstr (said, band->label) != NULL || layout->report.n_unnamed > EXA_MOST_UNNAMED;
    if (asked && layout_text (layout, key) == NULL && !told)
      g_string_append_printf (problems, "%s: %s is neither named nor told of\n", name, band->label);
  }
}

/* What is said of a pair of two axes says of which two. */
static void
expect_pair_told (const ExaSpec *spec, const ExaLayout *layout, const char *name, GString *problems)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    if (g_str_has_prefix (text->key, "comparison"))
      g_string_append (said, pango_layout_get_text (text->layout));
  }
  for (guint i = 0; i < spec->n_bands && spec->kind == EXA_FIGURE_SCATTER; i++) {
    const ExaBand *band = &spec->bands[i];
    gboolean compared = exa_band_has_mark (band, spec->compare_a) || exa_band_has_mark (band, spec->compare_b);
    if (compared && strstr (said->str, band->label) == NULL)
      g_string_append_printf (problems, "%s: “%s” does not say %s\n", name, said->str, band->label);
  }
}

/* In figures of many dots, too, each name is that of its own dot, and nothing is passed over in silence. */
static void
test_names (void)
{
  static const char *const charts[] = {"chips-fp16-all", "chips-fp16-per-dollar", "chips-fp16-per-watt"};
  static const int sizes[][2] = {{1920, 1080}, {960, 540},  {1080, 1080}, {1000, 1250}, {600, 1600},
                                 {1080, 1920}, {1024, 768}, {800, 600},   {1400, 700},  {720, 1280}};
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GString) problems = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (charts) * EXA_N_LANGS; i++) {
    g_autoptr (ExaSpec) spec = figure_spec (dataset, charts[i / EXA_N_LANGS], NULL, (ExaLang)(i % EXA_N_LANGS));
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++) {
      g_autofree char *name =
          g_strdup_printf ("%s %u %dx%d", charts[i / EXA_N_LANGS], i % EXA_N_LANGS, sizes[s][0], sizes[s][1]);
      g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, sizes[s][0], sizes[s][1], EXA_THEME_LIGHT);
      layout_check (layout, name, problems);
      layout_check_complete (layout, spec, name, problems);
      layout_check_plane (layout, spec, TRUE, name, problems);
      expect_told (spec, layout, name, problems);
      expect_pair_told (spec, layout, name, problems);
      if (count_named (spec, layout) != 2)
        g_string_append_printf (problems, "%s: not both are named\n", name);
    }
  }
  layout_assert_none (problems);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plane/compare/other", test_compare_other);
  g_test_add_func ("/plane/records", test_records);
  g_test_add_func ("/plane/record-bounds", test_record_bounds);
  g_test_add_func ("/plane/partners", test_partners);
  g_test_add_func ("/plane/asked", test_asked);
  g_test_add_func ("/plane/own-note", test_own_note);
  g_test_add_func ("/plane/own-unit", test_own_unit);
  g_test_add_func ("/plane/compare", test_compare);
  g_test_add_func ("/plane/lines", test_lines);
  g_test_add_func ("/plane/describe", test_describe);
  g_test_add_func ("/plane/small-pair", test_small_pair);
  g_test_add_func ("/plane/sizes", test_sizes);
  g_test_add_func ("/plane/names", test_names);
  return g_test_run ();
}
