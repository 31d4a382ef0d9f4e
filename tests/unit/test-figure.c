/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table in the words, numbers and colours of a figure. */
#include <string.h>

#include "exa-notes.h"
#include "figure-help.h"

/* The notes of @spec, one a line. */
static void
assert_notes (ExaDataset *dataset, const char *chart, const ExaView *view, ExaLang lang, const char *expected)
{
  g_autoptr (ExaSpec) spec = figure_spec (dataset, chart, view, lang);
  g_autofree char *notes = spec_notes (spec);

  g_assert_cmpstr (notes, ==, expected);
}

static void
assert_mark (const ExaSpec *spec, const char *id, const char *value, const char *tag)
{
  const ExaMark *mark = exa_spec_find (spec, id);

  g_assert_nonnull (mark);
  assert_plain (mark->value, value);
  assert_plain (mark->tag, tag);
}

static void
test_values (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaSpec) spec = figure_spec (dataset, "relations", NULL, EXA_LANG_EN);
  ExaView view = EXA_VIEW_INIT;

  assert_mark (spec, "us-capacity", "2,400 EFLOPS", NULL);
  assert_mark (spec, "china-capacity", "≈ 1,053 EFLOPS", NULL);
  assert_mark (spec, "japan-capacity", "500–800 EFLOPS", NULL);
  assert_mark (spec, "germany-capacity", "< 600 EFLOPS", NULL);
  assert_mark (spec, "peru-capacity", "> 120 EFLOPS", NULL);
  /* Said in PFLOPS, written in the unit of the axis. */
  assert_mark (spec, "acme-capacity", "≥ 90 EFLOPS", NULL);
  assert_mark (spec, "bamboo-capacity", "≤ 40 EFLOPS", NULL);
  assert_plain (exa_spec_find (spec, "japan-capacity")->bare, "500–800");
  g_assert_cmpfloat (exa_spec_find (spec, "acme-capacity")->quantity.low, ==, 90e18);

  view.unit = exa_unit_get ("PFLOPS");
  g_autoptr (ExaSpec) peta = figure_spec (dataset, "relations", &view, EXA_LANG_EN);
  assert_mark (peta, "us-capacity", "2,400,000 PFLOPS", NULL);
  g_autoptr (ExaSpec) chinese = figure_spec (dataset, "sizes", NULL, EXA_LANG_ZH_CN);
  assert_mark (chinese, "large-model", "> 1.6 万亿", NULL);
  assert_mark (chinese, "small-model", "70–90 亿", NULL);
  g_assert_cmpstr (chinese->bands[0].label, ==, "橡树");
  g_assert_cmpstr (chinese->title, ==, "模型规模横跨四个数量级");
  g_assert_cmpstr (chinese->subtitle, ==, "参数量，对数坐标");
}

static void
test_tags (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaSpec) spec = figure_spec (dataset, "relations", NULL, EXA_LANG_EN);
  g_autoptr (ExaSpec) chinese = figure_spec (dataset, "relations", NULL, EXA_LANG_ZH_CN);
  g_autoptr (ExaSpec) grouped = figure_spec (dataset, "grouped", NULL, EXA_LANG_EN);

  assert_mark (spec, "lotus-capacity-herald", "310 EFLOPS", "“Herald”");
  assert_mark (spec, "lotus-capacity-gazette", "275 EFLOPS", "“Gazette”");
  assert_mark (chinese, "lotus-capacity-gazette", "275 EFLOPS", "《公报》");
  /* In groups the key tells the bars apart. */
  assert_mark (grouped, "acme-money-24", "$10 B", NULL);
  g_assert_cmpuint (grouped->n_key, ==, 2);
  g_assert_cmpstr (grouped->key[0].label, ==, "2024");
  g_assert_cmpint (grouped->key[0].hue, ==, EXA_HUE_NEUTRAL);
  g_assert_cmpuint (exa_spec_find (grouped, "acme-money-24")->shade, ==, 0);
  g_assert_cmpuint (exa_spec_find (grouped, "acme-money-25")->shade, ==, 1);
  g_assert_cmpuint (exa_spec_find (grouped, "peru-money-25")->shade, ==, grouped->key[1].shade);
}

static void
assert_words (const ExaSpec *spec, const char *id, const char *expected)
{
  assert_plain (exa_spec_find (spec, id)->words, expected);
}

static void
test_words (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaSpec) spec = figure_spec (dataset, "relations", NULL, EXA_LANG_EN);
  g_autoptr (ExaSpec) chinese = figure_spec (dataset, "relations", NULL, EXA_LANG_ZH_CN);
  g_autoptr (ExaSpec) computed = figure_spec (dataset, "computed", NULL, EXA_LANG_EN);

  /* Each is heard often: its date where others have another, and not its source, which is asked for. */
  assert_words (spec, "us-capacity", "United States: 2,400 EFLOPS, June 2026, exactly");
  assert_words (spec, "china-capacity", "China: about 1,053 EFLOPS, 2025");
  assert_words (spec, "germany-capacity", "Germany: less than 600 EFLOPS");
  assert_words (spec, "acme-capacity", "Acme: at least 90 EFLOPS, 2026");
  assert_words (chinese, "us-capacity", "美国：2,400 EFLOPS，2026 年 6 月，恰为");
  assert_words (chinese, "germany-capacity", "德国：低于 600 EFLOPS");
  assert_words (chinese, "japan-capacity", "日本：500–800 EFLOPS，2026 年第一季度");
  g_assert_nonnull (strstr (exa_spec_find (computed, "both-capacity")->words, "computed"));
  g_autoptr (ExaSpec) stack = figure_spec (dataset, "stack", NULL, EXA_LANG_ZH_CN);
  assert_plain (stack->remainder->words, "未列明归属（100% 之余）：低于 34%，推算所得");
}

/* A dagger parts computed figures from reported ones; where all are computed it would part nothing. */
static void
test_dagger (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaSpec) both = figure_spec (dataset, "computed", NULL, EXA_LANG_EN);
  g_autoptr (ExaSpec) alone = figure_spec (dataset, "only-computed", NULL, EXA_LANG_EN);

  assert_mark (both, "us-capacity", "2,400 EFLOPS", NULL);
  assert_mark (both, "both-capacity", "≈ 3,453 EFLOPS †", NULL);
  assert_mark (both, "usable-capacity", "720–1,200 EFLOPS †", NULL);
  assert_mark (alone, "both-capacity", "≈ 3,453 EFLOPS", NULL);
  assert_mark (alone, "usable-capacity", "720–1,200 EFLOPS", NULL);
  g_assert_true (exa_spec_find (alone, "both-capacity")->derived);
  g_assert_false (exa_spec_find (both, "us-capacity")->derived);
}

static void
test_notes (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();

  assert_notes (dataset, "relations", NULL, EXA_LANG_EN,
                "Nothing here is true.\n"
                "Which is larger is not known for 14 pairs, among them "
                "“United States” and “Peru”, “United States” and “Acme”: the figures overlap.");
  assert_notes (dataset, "relations", NULL, EXA_LANG_ZH_CN,
                "以上均为虚构。\n有 14 对的数字区间重叠，大小次序未知，如“美国”与“秘鲁”、“美国”与“顶点”。");
  assert_notes (dataset, "sizes", NULL, EXA_LANG_EN,
                "1 value not shown: zero or less.\n"
                "Which is larger is not known, of “Hedge” and “Sprout”, “Hedge” and “Seed”: "
                "the figures overlap.");
  assert_notes (dataset, "sizes", NULL, EXA_LANG_ZH_CN,
                "有 1 个数值未显示：为零或负数。\n“树篱”与“新芽”、“树篱”与“种子”的数字区间重叠，大小次序未知。");
  assert_notes (dataset, "top", NULL, EXA_LANG_EN, "");
  assert_notes (dataset, "top", NULL, EXA_LANG_ZH_CN, "");
  assert_notes (dataset, "computed", NULL, EXA_LANG_EN,
                "† Computed: Both together = 2,400 EFLOPS + (≈ 1,053 EFLOPS); Usable = 2,400 EFLOPS × (30–50 %).\n"
                "Utilisation 30–50 % is assumed, not reported.");
  assert_notes (dataset, "only-computed", NULL, EXA_LANG_EN,
                "Computed: Both together = 2,400 EFLOPS + (≈ 1,053 EFLOPS); Usable = 2,400 EFLOPS × (30–50 %).\n"
                "Utilisation 30–50 % is assumed, not reported.");
  assert_notes (dataset, "computed", NULL, EXA_LANG_ZH_CN,
                "† 推算：两者合计 = 2,400 EFLOPS + (≈ 1,053 EFLOPS)；可用 = 2,400 EFLOPS × (30–50%)。\n"
                "假设（非原文）：利用率 30–50%。");
  assert_notes (dataset, "compared", NULL, EXA_LANG_EN, "");
}

static void
assert_key (ExaDataset *dataset, const char *chart, ExaLang lang, const char *expected)
{
  g_autoptr (ExaSpec) spec = figure_spec (dataset, chart, NULL, lang);
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < spec->n_key; i++)
    g_string_append_printf (key, "%s%s", i > 0 ? ", " : "", spec->key[i].label);
  g_assert_cmpstr (key->str, ==, expected);
}

/* Which colour is which country is said where rows do not say it, however few they are, and always in one order. */
static void
test_country_key (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaDataset) bundled = bundled_load ();

  assert_key (dataset, "relations", EXA_LANG_EN, "United States, China");
  assert_key (dataset, "relations", EXA_LANG_ZH_CN, "美国, 中国");
  assert_key (dataset, "compared", EXA_LANG_EN, "");
  assert_key (bundled, "chip-orders", EXA_LANG_EN, "United States, China");
  assert_key (bundled, "chips-ascend-a100-int8", EXA_LANG_ZH_CN, "美国, 中国");
  assert_key (bundled, "chips-vs-h100", EXA_LANG_EN, "United States, China");
  /* “Chinese vendors” are the only ones in their colour. */
  assert_key (bundled, "gpu-server-share", EXA_LANG_EN, "");
  assert_key (bundled, "gpu-server-share", EXA_LANG_ZH_CN, "");
}

/* On a log scale what is zero or less is counted, not drawn; in bars it is drawn. */
static void
test_log (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaSpec) log = figure_spec (dataset, "sizes", NULL, EXA_LANG_EN);
  ExaView view = EXA_VIEW_INIT;

  g_assert_null (exa_spec_find (log, "no-model"));
  g_assert_cmpuint (log->n_bands, ==, 5);
  g_assert_cmpint (log->kind, ==, EXA_FIGURE_POINTS);
  view.log_scale = FALSE;
  view.kind = EXA_CHART_BARS;
  g_autoptr (ExaSpec) bars = figure_spec (dataset, "sizes", &view, EXA_LANG_EN);
  g_assert_nonnull (exa_spec_find (bars, "no-model"));
  g_assert_cmpint (bars->kind, ==, EXA_FIGURE_BARS);
  view = (ExaView)EXA_VIEW_INIT;
  view.log_scale = TRUE; /* a log scale makes points of bars */
  g_autoptr (ExaSpec) points = figure_spec (dataset, "negative", &view, EXA_LANG_EN);
  g_assert_cmpint (points->kind, ==, EXA_FIGURE_POINTS);
  /* The scale is named whoever chose it, and only where it is one. */
  g_assert_true (g_str_has_suffix (points->subtitle, ", logarithmic scale"));
  g_assert_true (g_str_has_suffix (log->subtitle, ", logarithmic scale"));
  g_assert_null (strstr (bars->subtitle, "logarithmic"));
  /* Of what cannot be shown no order is spoken of. */
  assert_notes (dataset, "negative", &view, EXA_LANG_EN, "2 values not shown: zero or less.");
  view.log_scale = FALSE;
  assert_notes (dataset, "negative", &view, EXA_LANG_EN,
                "Which is larger is not known, of “Lotus” and “Bamboo”: the figures overlap.");
}

static void
assert_source (ExaDataset *dataset, const char *chart, ExaLang lang, const char *expected)
{
  g_autoptr (ExaSpec) spec = figure_spec (dataset, chart, NULL, lang);

  assert_plain (spec->source, expected);
}

/* Paragraphs of one source are merged and in order; a voice is named for what it said, not for what follows. */
static void
test_source (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();

  assert_source (dataset, "stack", EXA_LANG_EN, "Source: “The State of the Orchard”, 23 June 2026, ¶ 11, 12, 13");
  assert_source (dataset, "stack", EXA_LANG_ZH_CN, "来源：《果园现状》，2026 年 6 月 23 日，第 11、12、13 段");
  assert_source (dataset, "relations", EXA_LANG_EN,
                 "Sources: “The State of the Orchard”, 23 June 2026, ¶ 2, 7, 9; “Harvest, Counted Twice”, Q2 2026, "
                 "¶ 3, 4, 5, 9; “Almanac”, 2025; named there: Ada Institute (United States), Bo & Co (Japan)");
  assert_source (
      dataset, "relations", EXA_LANG_ZH_CN,
      "来源：《果园现状》，2026 年 6 月 23 日，第 2、7、9 段；《两次清点的收成》，2026 年第二季度，第 3、4、5、9 段；"
      "《Almanac》，2025 年；文中注明出处的有：艾达研究所（美国）、薄氏公司（日本）");
  assert_source (dataset, "only-computed", EXA_LANG_EN,
                 "Sources: “The State of the Orchard”, 23 June 2026, ¶ 2, 7; “Harvest, Counted Twice”, Q2 2026, "
                 "¶ 3; named there: Ada Institute (United States)");
}

static void
assert_hue (ExaDataset *dataset, const char *entity, ExaHue hue)
{
  g_assert_cmpint (exa_figure_hue (exa_dataset_find (dataset, EXA_LIST_ENTITIES, entity)), ==, hue);
}

/* Whatever the chart, whoever else is in it: one country, one hue. */
static void
assert_hues_agree (ExaDataset *dataset)
{
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    g_autoptr (ExaSpec) spec = figure_spec (dataset, chart->id, NULL, EXA_LANG_EN);
    for (guint k = 0; k < exa_chart_count (chart); k++) {
      ExaClaim *claim = exa_chart_nth (chart, k);
      ExaEntity *country = exa_entity_get_country (claim->subject);
      const ExaMark *mark = exa_spec_find (spec, claim->id);
      if (mark == NULL)
        continue;
      g_assert_cmpint (mark->hue, ==, country != NULL ? exa_figure_hue (country) : EXA_HUE_NEUTRAL);
      g_assert_cmpint (mark->hue == EXA_HUE_BLUE, ==, country != NULL && strcmp (country->id, "us") == 0);
      g_assert_cmpint (mark->hue == EXA_HUE_RED, ==, country != NULL && strcmp (country->id, "china") == 0);
    }
  }
}

static void
test_hues (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaDataset) bundled = bundled_load ();

  assert_hue (dataset, "us", EXA_HUE_BLUE);
  assert_hue (dataset, "zenith", EXA_HUE_BLUE);
  assert_hue (dataset, "china", EXA_HUE_RED);
  assert_hue (dataset, "bamboo", EXA_HUE_RED);
  assert_hue (dataset, "rest", EXA_HUE_NEUTRAL);
  assert_hues_agree (dataset);
  assert_hues_agree (bundled);
  /* Parts of one hue in a stack differ in shade. */
  g_autoptr (ExaSpec) stack = figure_spec (dataset, "stack", NULL, EXA_LANG_EN);
  g_assert_cmpuint (exa_spec_find (stack, "acme-share")->shade, !=, exa_spec_find (stack, "zenith-share")->shade);
  g_assert_cmpuint (exa_spec_find (stack, "lotus-share")->shade, !=, exa_spec_find (stack, "bamboo-share")->shade);
}

static void
test_compare (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaSpec) spec = figure_spec (dataset, "compared", NULL, EXA_LANG_EN);
  g_autoptr (ExaTable) table = figure_table (dataset, "stack", NULL);
  ExaView view = EXA_VIEW_INIT;

  g_assert_cmpstr (spec->compare_a, ==, "us-capacity");
  g_assert_cmpstr (spec->compare_b, ==, "china-capacity");
  assert_plain (spec->compare_text, "≈ 2.28×");
  g_autoptr (ExaSpec) titled = exa_figure_spec (table, EXA_LANG_EN, "Another headline");
  g_assert_cmpstr (titled->title, ==, "Another headline");
  g_assert_null (titled->compare_text);
  const char *const none[] = {NULL};
  view.only = (char **)none;
  g_autoptr (ExaSpec) empty = figure_spec (dataset, "stack", &view, EXA_LANG_EN);
  g_assert_cmpuint (empty->n_bands, ==, 0);
  g_assert_null (empty->remainder);
  assert_plain (empty->empty, "No figure to show: nothing is left by this choice.");
}

/* In a dense chart the axis has the unit, but not where the number is another one without it. */
static void
test_bare_values (void)
{
  static const struct {
    const char *value, *unit, *bare;
  } cases[] = {{"8 TB/s", "byte/s", "8 TB/s"}, {"8 TB/s", "TB/s", "8"}, {"700", "W", "700"}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *json =
        g_strdup_printf ("{\"format\":\"exascope\",\"version\":1,\"title\":\"l\",\"measures\":["
                         "{\"id\":\"some\",\"name\":\"Some\",\"unit\":\"%s\"}],\"claims\":["
                         "{\"id\":\"one\",\"subject\":\"us\",\"measure\":\"some\",\"value\":\"%s\","
                         "\"sources\":[{\"source\":\"herald\",\"paragraph\":1}]}],"
                         "\"charts\":[{\"id\":\"bare\",\"name\":\"Bare\",\"title\":\"Bare\",\"claims\":[\"one\"]}]}",
                         cases[i].unit, cases[i].value);
    g_autoptr (ExaDataset) dataset = figures_load_with (json);
    g_autoptr (ExaSpec) spec = figure_spec (dataset, "bare", NULL, EXA_LANG_EN);
    assert_plain (exa_spec_find (spec, "one")->bare, cases[i].bare);
  }
}

/* Raw numbers of a table: where one has more digits than an eye takes in, all are shortened; none is where all are
 * short. */
static void
test_long_values (void)
{
  static const struct {
    const char *one, *other, *shown_one, *shown_other;
  } cases[] = {
      {"41559721641424.8", "27360935000000", "$41.56 T", "$27.36 T"},
      {"5033.2", "27360.5", "$5,033.2", "$27,360.5"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *json = g_strdup_printf (
        "{\"format\":\"exascope\",\"version\":1,\"title\":\"l\",\"claims\":["
        "{\"id\":\"one\",\"subject\":\"us\",\"measure\":\"money\",\"value\":\"%s\","
        "\"sources\":[{\"source\":\"herald\",\"paragraph\":1}]},"
        "{\"id\":\"other\",\"subject\":\"china\",\"measure\":\"money\",\"value\":\"%s\","
        "\"sources\":[{\"source\":\"herald\",\"paragraph\":1}]}],"
        "\"charts\":[{\"id\":\"long\",\"name\":\"Long\",\"title\":\"Long\",\"claims\":[\"one\",\"other\"]}]}",
        cases[i].one, cases[i].other);
    g_autoptr (ExaDataset) dataset = figures_load_with (json);
    g_autoptr (ExaSpec) spec = figure_spec (dataset, "long", NULL, EXA_LANG_EN);
    assert_plain (exa_spec_find (spec, "one")->value, cases[i].shown_one);
    assert_plain (exa_spec_find (spec, "other")->value, cases[i].shown_other);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/values", test_values);
  g_test_add_func ("/figure/tags", test_tags);
  g_test_add_func ("/figure/words", test_words);
  g_test_add_func ("/figure/dagger", test_dagger);
  g_test_add_func ("/figure/notes", test_notes);
  g_test_add_func ("/figure/country-key", test_country_key);
  g_test_add_func ("/figure/log", test_log);
  g_test_add_func ("/figure/source", test_source);
  g_test_add_func ("/figure/hues", test_hues);
  g_test_add_func ("/figure/compare", test_compare);
  g_test_add_func ("/figure/long-values", test_long_values);
  g_test_add_func ("/figure/bare-values", test_bare_values);
  return g_test_run ();
}
