/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure in words. */
#include <math.h>
#include <string.h>

#include "exa-describe.h"
#include "figure-help.h"

static void
assert_described (ExaDataset *dataset, const char *chart, const ExaView *view, ExaLang lang, const char *expected)
{
  g_autoptr (ExaSpec) spec = figure_spec (dataset, chart, view, lang);
  g_autofree char *text = exa_describe (spec, NULL);
  g_autofree char *plain = plain_spaces (text);

  g_assert_cmpstr (plain, ==, expected);
}

static void
test_whole (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();

  assert_described (
      dataset, "compared", NULL, EXA_LANG_EN,
      "The larger orchard has 2.3 times the capacity. Capacity. Bar chart of 2 figures in 2 rows. The largest is "
      "United "
      "States, 2,400 EFLOPS. The smallest is China, ≈ 1,053 EFLOPS. United States against China: ≈ 2.28×. In order: "
      "United States 2,400 EFLOPS; China ≈ 1,053 EFLOPS. 1 of 2 is approximate. Sources: “The State of the Orchard”, "
      "23 June 2026, ¶ 2, 7; “Harvest, Counted Twice”, Q2 2026, ¶ 3; named there: Ada Institute (United States).");
  assert_described (
      dataset, "compared", NULL, EXA_LANG_ZH_CN,
      "较大的果园算力为2.3倍。算力。条形图，2 行，共 2 个数字。最大的是美国，2,400 EFLOPS。最小的是中国，≈ 1,053 "
      "EFLOPS。美国约为中国的 2.28 倍。依次为：美国 2,400 EFLOPS；中国 ≈ 1,053 EFLOPS。2 个数字中有 1 个为约"
      "数。来源：《果园现状》，2026 年 6 月 23 日，第 2、7 段；《两次清点的收成》，2026 年第二季度，第 3 段；文中注明"
      "出处的有：艾达研究所（美国）。");
  assert_described (
      dataset, "stack", NULL, EXA_LANG_EN,
      "Four growers hold most of the apples. Share of apples. Stacked bar of 4 figures in 4 rows. The "
      "largest is Acme, > 40 %. The smallest is Bamboo, < 4 %. In order: Acme > 40 %; Zenith Orchards & "
      "Daughters 21 %; Lotus 5–6 %; Bamboo < 4 %; not attributed (what is left of 100 %) < 34 % †. 1 of 4 "
      "is given as a range. 1 of 4 is only an upper bound. 1 of 4 is only a lower bound. † Computed: not "
      "attributed = 100 % − (> 40 %) − 21 % − (5–6 %) − (< 4 %). Source: “The State of the Orchard”, 23 "
      "June 2026, ¶ 11, 12, 13.");
  assert_described (
      dataset, "grouped", NULL, EXA_LANG_EN,
      "Both spend more each year. Spending. Bar chart of 5 figures in 3 rows. The largest is Acme (2025), "
      "$25 B. The smallest is Peru (2025), < $3 B. In order: Acme (2024) $10 B; Acme (2025) $25 B; Lotus "
      "(2024) $8–12 B; Lotus (2025) $14 B; Peru (2025) < $3 B. 1 of 5 is given as a range. 1 of 5 is only "
      "an upper bound. Which is larger is not known, of “Acme” and “Lotus”: the figures overlap. Source: "
      "“The State of the Orchard”, 23 June 2026, ¶ 20, 21, 22.");
}

static void
assert_says (ExaDataset *dataset, const char *chart, const ExaView *view, ExaLang lang, const char *said,
             const char *unsaid)
{
  g_autoptr (ExaSpec) spec = figure_spec (dataset, chart, view, lang);
  g_autofree char *text = exa_describe (spec, NULL);
  g_autofree char *plain = plain_spaces (text);

  if (said != NULL && strstr (plain, said) == NULL)
    g_error ("“%s” is not in “%s”", said, plain);
  if (unsaid != NULL && strstr (plain, unsaid) != NULL)
    g_error ("“%s” is in “%s”", unsaid, plain);
}

/* With rows left out, or values that the scale cannot show, what is seen is not all there is. */
static void
test_left_out (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  ExaView view = EXA_VIEW_INIT;
  const char *const only[] = {"no-model", "tiny-model", "middle-model", NULL};

  assert_says (dataset, "top", NULL, EXA_LANG_EN, "The largest shown is United States", "The largest is");
  assert_says (dataset, "top", NULL, EXA_LANG_EN, "The smallest shown is China", "The smallest is");
  assert_says (dataset, "top", NULL, EXA_LANG_EN, "And 3 more, not shown.", NULL);
  assert_says (dataset, "top", NULL, EXA_LANG_ZH_CN, "所示各项中最大的是美国", "。最大的是");
  assert_says (dataset, "top", NULL, EXA_LANG_ZH_CN, "所示各项中最小的是中国", "。最小的是");
  view.only = (char **)only;
  assert_says (dataset, "sizes", &view, EXA_LANG_EN, "The largest is Sapling", NULL);
  assert_says (dataset, "sizes", &view, EXA_LANG_EN, "The smallest shown is Seed", "The smallest is");
}

/* The words stand for a picture: what has no room in it is not said to be seen. */
static void
test_picture (void)
{
  double values[30];
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = 30 - i;
  g_autoptr (ExaSpec) spec = spec_of_values (EXA_FIGURE_COLUMNS, values, G_N_ELEMENTS (values));
  spec->compare_a = g_strdup ("m0");
  spec->compare_b = g_strdup ("m29");
  spec->compare_words = g_strdup ("Band 0 against Band 29: 30×");
  spec->compare_text = g_strdup ("30×");
  const ExaLayoutOptions small = {.width = 320, .height = 180, .text_scale = 1};
  g_autoptr (ExaLayout) layout = exa_layout_new (spec, fonts, &small);
  g_autofree char *seen = exa_describe (spec, &layout->report), *all = exa_describe (spec, NULL);
  guint n = layout->report.n_drawn;
  g_autofree char *bars = g_strdup_printf ("Bar chart of %u figures in %u rows. The largest shown is Band 0, ", n, n);
  g_autofree char *rest =
      g_strdup_printf ("And %u more, not shown. Drawn as bars: columns would have no room for their names.", 30 - n);
  /* The last one is compared: it stays. */
  g_autofree char *last = g_strdup_printf ("Band %u ", n - 2), *unseen = g_strdup_printf ("Band %u ", n - 1);

  g_assert_cmpuint (n, <, 12);
  g_assert_nonnull (strstr (seen, bars));
  g_assert_nonnull (strstr (seen, rest));
  g_assert_nonnull (strstr (seen, "Band 0 against Band 29: 30×."));
  g_assert_nonnull (strstr (seen, last));
  g_assert_null (strstr (seen, unseen));
  g_assert_nonnull (strstr (all, "Column chart of 30 figures in 30 rows. The largest is Band 0, "));
  g_assert_nonnull (strstr (all, "Band 0 against Band 29: 30×."));
  g_assert_null (strstr (all, "not shown"));
}

static void
test_few (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  const char *const none[] = {NULL}, *const one[] = {"us-capacity", NULL};
  ExaView view = EXA_VIEW_INIT;

  view.only = (char **)one;
  assert_says (dataset, "relations", &view, EXA_LANG_EN, "Bar chart of 1 figure in 1 row.", "largest");
  view.only = (char **)none;
  assert_says (dataset, "relations", &view, EXA_LANG_EN, "No figure to show: nothing is left by this choice.", "Bar");
  assert_says (dataset, "relations", &view, EXA_LANG_ZH_CN, "没有可显示的数据", "条形图");
  assert_says (dataset, "relations", NULL, EXA_LANG_EN, "Which is the largest is not known", "The largest");
  assert_says (dataset, "relations", NULL, EXA_LANG_EN, "Lotus (“Gazette”) 275 EFLOPS", NULL);
}

/* Whether @words follow "The largest is " or the like: the name of the mark that is said to be it. */
static const ExaMark *
claimed (const ExaSpec *spec, const char *text, const char *lead)
{
  const char *at = strstr (text, lead);

  for (guint i = 0; at != NULL && i < spec->n_bands; i++) {
    g_autofree char *name = g_strdup_printf ("%s%s, %s.", lead, spec->bands[i].label, spec->bands[i].marks[0].value);
    if (g_str_has_prefix (at, name))
      return &spec->bands[i].marks[0];
  }
  g_assert_null (at);
  return NULL;
}

static ExaQuantity
random_quantity (void)
{
  double a = g_test_rand_int_range (0, 12), b = a + g_test_rand_int_range (1, 5);

  switch (g_test_rand_int_range (0, 6)) {
  case 0: return exa_quantity_interval (a, FALSE, a, FALSE, TRUE);
  case 1: return exa_quantity_interval (a, FALSE, b, FALSE, FALSE);
  case 2: return exa_quantity_interval (0, FALSE, b, TRUE, FALSE);
  case 3: return exa_quantity_interval (a, TRUE, INFINITY, TRUE, FALSE);
  default: return exa_quantity_exact (a);
  }
}

/* Whether exact figures that are the same are, surely, above all others. */
static gboolean
has_equal_largest (const ExaQuantity *said, guint n)
{
  double most = -INFINITY;
  guint n_most = 0;

  for (guint i = 0; i < n; i++)
    most = MAX (most, said[i].high);
  for (guint i = 0; i < n; i++) {
    gboolean exact = exa_quantity_is_point (said[i]) && !said[i].inexact;
    if (exact && said[i].low == most)
      n_most++;
    else if (!(said[i].high < most) && !(said[i].high == most && said[i].high_open))
      return FALSE;
  }
  return n_most > 1;
}

/* What is called the largest is larger than every other figure, whatever those turn out to be. */
static void
test_never_claims (void)
{
  guint n_claimed = 0;

  for (guint trial = 0; trial < 3000; trial++) {
    ExaQuantity said[4];
    guint n = (guint)g_test_rand_int_range (2, 5);
    for (guint i = 0; i < n; i++)
      said[i] = random_quantity ();
    g_autoptr (ExaSpec) spec = spec_of_quantities (EXA_FIGURE_BARS, said, n, "count", EXA_LANG_EN);
    g_autofree char *text = exa_describe (spec, NULL);
    const ExaMark *most = claimed (spec, text, "The largest is "), *least = claimed (spec, text, "The smallest is ");
    for (guint i = 0; i < n; i++) {
      if (most != NULL && most != &spec->bands[i].marks[0])
        g_assert_cmpfloat (most->quantity.low, >=, said[i].high);
      if (least != NULL && least != &spec->bands[i].marks[0])
        g_assert_cmpfloat (least->quantity.high, <=, said[i].low);
      /* The same figure twice is no largest. */
      if (most != NULL && most != &spec->bands[i].marks[0] && exa_quantity_is_point (said[i]))
        g_assert_false (exa_quantity_is_point (most->quantity) && most->quantity.low == said[i].low);
    }
    n_claimed += most != NULL ? 1 : 0;
    gboolean equal = strstr (text, "The largest are equal") != NULL;
    g_assert_cmpint (most == NULL && !equal, ==, strstr (text, "Which is the largest is not known") != NULL);
    g_assert_cmpint (equal, ==, has_equal_largest (said, n));
  }
  g_assert_cmpuint (n_claimed, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/describe/whole", test_whole);
  g_test_add_func ("/describe/left-out", test_left_out);
  g_test_add_func ("/describe/picture", test_picture);
  g_test_add_func ("/describe/few", test_few);
  g_test_add_func ("/describe/never-claims", test_never_claims);
  return g_test_run ();
}
