/* SPDX-License-Identifier: GPL-3.0-or-later */
/* More rows than a figure draws, and values that its scale cannot show. */
#include <string.h>

#include "exa-describe.h"
#include "figure-help.h"

/* @n claims and a chart "many" of them. Transfer full. */
static char *
many_claims (guint n)
{
  GString *json = g_string_new ("{\"format\":\"exascope\",\"version\":1,\"title\":\"many\",\"entities\":[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s{\"id\":\"e%u\",\"name\":\"Entity %u\",\"kind\":\"company\"}", i > 0 ? "," : "", i,
                            i);
  g_string_append (json, "],\"claims\":[");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (json,
                            "%s{\"id\":\"c%u\",\"subject\":\"e%u\",\"measure\":\"growth\",\"value\":\"%u\","
                            "\"sources\":[{\"source\":\"herald\",\"paragraph\":%u}]}",
                            i > 0 ? "," : "", i, i, n - i, i + 1);
  g_string_append (json, "],\"charts\":[{\"id\":\"many\",\"name\":\"Many\",\"title\":\"Many\",\"claims\":[");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s\"c%u\"", i > 0 ? "," : "", i);
  g_string_append (json, "]}]}");
  return g_string_free (json, FALSE);
}

static void
test_cut (void)
{
  static const struct {
    guint n;
    int top;
    guint drawn;
  } cases[] = {{200, -1, 200}, {230, -1, 200}, {230, 220, 200}, {230, 150, 150}, {201, 0, 200}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *json = many_claims (cases[i].n);
    g_autoptr (ExaDataset) dataset = figures_load_with (json);
    ExaView view = EXA_VIEW_INIT;
    view.top = cases[i].top;
    g_autoptr (ExaSpec) spec = figure_spec (dataset, "many", &view, EXA_LANG_EN);
    g_assert_cmpuint (spec->n_bands, ==, cases[i].drawn);
    g_assert_cmpuint (spec->n_left_out, ==, cases[i].n - cases[i].drawn);
    g_assert_cmpstr (spec->bands[0].id, ==, "e0");
    /* More paragraphs than can be read: the source alone. */
    assert_plain (spec->source, "Source: “The State of the Orchard”, 23 June 2026");
  }
}

/* Charts of @n claims on a log scale, of which every fifth is zero. Transfer full. */
static ExaSpec *
many_on_log (guint n, const ExaView *view)
{
  g_autofree char *text = many_claims (n);
  g_autoptr (GString) json = g_string_new (text);

  for (guint i = 4; i < n; i += 5) {
    g_autofree char *value = g_strdup_printf ("\"value\":\"%u\"", n - i);
    g_string_replace (json, value, "\"value\":\"0\"", 1);
  }
  g_autoptr (ExaDataset) dataset = figures_load_with (json->str);
  return figure_spec (dataset, "many", view, EXA_LANG_EN);
}

/* What is not drawn is counted once: as a value that the scale cannot show, or as a row left out. */
static void
test_cut_on_log (void)
{
  static const struct {
    guint n;
    int sort;
    guint drawn, left_out, unshown;
  } cases[] = {
      {250, EXA_SORT_VALUE, 200, 0, 50},  {250, EXA_SORT_SOURCE, 200, 0, 50},  {200, EXA_SORT_SOURCE, 160, 0, 40},
      {300, EXA_SORT_VALUE, 200, 40, 60}, {300, EXA_SORT_SOURCE, 200, 40, 60},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaView view = EXA_VIEW_INIT;
    view.log_scale = TRUE;
    view.sort = cases[i].sort;
    g_autoptr (ExaSpec) spec = many_on_log (cases[i].n, &view);
    g_assert_cmpuint (spec->n_bands, ==, cases[i].drawn);
    g_assert_cmpuint (spec->n_left_out, ==, cases[i].left_out);
    g_assert_cmpuint (spec->n_unshown, ==, cases[i].unshown);
  }
}

static void
assert_contains (const char *text, const char *part)
{
  g_autofree char *plain = plain_spaces (text);

  if (strstr (plain, part) == NULL)
    g_error ("“%s” is not in “%s”", part, plain);
}

/* Whether figure and description of @spec say its comparison @words, though one of the two has no mark. */
static void
assert_said (const ExaSpec *spec, const char *words)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  const ExaLayoutOptions options = EXA_LAYOUT_OPTIONS_INIT;
  g_autoptr (ExaLayout) layout = exa_layout_new (spec, fonts, &options);
  g_autofree char *description = exa_describe (spec, &layout->report), *of_all = exa_describe (spec, NULL);
  const char *notes = pango_layout_get_text (layout_text (layout, "notes")->layout);

  g_assert_cmpint (layout->report.comparison, ==, EXA_COMPARISON_NO_MARK);
  assert_contains (notes, words);
  assert_contains (description, words);
  assert_contains (of_all, words);
}

/* A comparison is said where one of the two is beyond the last row, or at zero on a log scale. */
static void
test_compare_unseen (void)
{
  g_autofree char *json = many_claims (230);
  g_autoptr (ExaDataset) dataset = figures_load_with (json);
  ExaView view = EXA_VIEW_INIT;

  view.compare_a = (char *)"e0";
  view.compare_b = (char *)"e229";
  g_autoptr (ExaSpec) beyond = figure_spec (dataset, "many", &view, EXA_LANG_EN);
  assert_said (beyond, "Entity 0 against Entity 229: 230×");

  view.compare_b = (char *)"e4";
  view.by_difference = TRUE;
  view.log_scale = TRUE;
  view.sort = EXA_SORT_SOURCE;
  g_autoptr (ExaSpec) zero = many_on_log (20, &view);
  assert_said (zero, "Entity 0 against Entity 4: 20 percentage points");
}

/* In the smallest figure the headline gives way before a part of the sum that it is about, and before the plane is
 * flat; what stands beside its unit names both of the pair. */
static void
test_small (void)
{
  static const char *const planes[] = {"chips-fp16-per-watt", "chips-fp16-per-dollar", "chips-fp16-all"};
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (int lang = 0; lang < EXA_N_LANGS; lang++) {
    g_autoptr (ExaLayout) sum =
        figure_layout (dataset, "colossus-count", (ExaLang)lang, fonts, 320, 180, EXA_THEME_LIGHT);
    g_assert_cmpuint (sum->report.n_left_out, ==, 0);
    for (guint i = 0; i < G_N_ELEMENTS (planes); i++) {
      g_autoptr (ExaLayout) plane = figure_layout (dataset, planes[i], (ExaLang)lang, fonts, 320, 180, EXA_THEME_LIGHT);
      g_assert_cmpfloat (g_array_index (plane->panels, ExaLayoutPanel, 0).rect.height, >=, 44);
    }
    g_autoptr (ExaSpec) spec = figure_spec (dataset, planes[0], NULL, (ExaLang)lang);
    g_assert_nonnull (strstr (spec->compare_rates, "H100"));
    g_assert_nonnull (strstr (spec->compare_rates, "910C"));
  }
}

/* What is said of the pair above a plane does not leave it flat. */
static void
test_above_flat (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (int lang = 0; lang < EXA_N_LANGS; lang++) {
    g_autoptr (ExaLayout) layout =
        figure_layout (dataset, "chips-fp16-per-dollar", (ExaLang)lang, fonts, 1080, 1080, EXA_THEME_LIGHT);
    g_assert_cmpuint (layout->pills->len, ==, 1);
    g_assert_cmpfloat (g_array_index (layout->panels, ExaLayoutPanel, 0).rect.height, >, 240);
  }
}

/* No row of a small figure loses the figure that tells it from another one. */
static void
test_told_apart (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaLayout) layout =
      figure_layout (dataset, "training-time", EXA_LANG_ZH_CN, fonts, 320, 180, EXA_THEME_LIGHT);
  guint n = 0;

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    if (!g_str_has_prefix (text->key, "label:"))
      continue;
    g_assert_null (strstr (pango_layout_get_text (text->layout), "国…"));
    n++;
  }
  g_assert_cmpuint (n, >=, 2);
}

/* A short list, which has no bars, has larger texts than rows of bars have, but smaller ones than the headline. */
static void
test_short_list (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaLayout) list = figure_layout (dataset, "gb300-order", EXA_LANG_EN, fonts, 1920, 1080, EXA_THEME_LIGHT);
  guint n = 0;

  for (guint i = 0; i < list->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (list->texts, ExaLayoutText, i);
    if (!g_str_has_prefix (text->key, "value:"))
      continue;
    g_assert_cmpfloat (text->em, >, 40);
    g_assert_cmpfloat (text->em, <, 50);
    n++;
  }
  g_assert_cmpuint (n, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-rows/cut", test_cut);
  g_test_add_func ("/figure-rows/cut-on-log", test_cut_on_log);
  g_test_add_func ("/figure-rows/compare-unseen", test_compare_unseen);
  g_test_add_func ("/figure-rows/small", test_small);
  g_test_add_func ("/figure-rows/above-flat", test_above_flat);
  g_test_add_func ("/figure-rows/told-apart", test_told_apart);
  g_test_add_func ("/figure-rows/short-list", test_short_list);
  return g_test_run ();
}
