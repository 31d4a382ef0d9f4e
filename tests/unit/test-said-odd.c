/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be said of what is rare, what does not add up and what does, who is credited, and the headline above it. */
#include <string.h>

#include "exa-said.h"
#include "exa-slide-headline.h"
#include "figure-help.h"

static ExaSaid *
said_of (ExaChart *chart, const ExaView *view, ExaLang lang)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ExaFigure) figure = exa_figure_new (chart, view, lang, NULL, &error);

  g_assert_no_error (error);
  return exa_said_new (figure);
}

static const ExaSaidLine *
first_line (const ExaSaid *said)
{
  return g_ptr_array_index (said->lines, 0);
}

/* --- lines --- */

/* What is no number is said as it was, what is assumed is said to be; of a figure that is nothing but its bounds, or
 * two that hardly differ, nothing lies near that it could be taken for. */
static void
test_lines (void)
{
  static const struct {
    const char *claim;
    ExaLang lang;
    const char *say, *qualifier;
  } cases[] = {
      {"order", EXA_LANG_EN, "more than China", "no number was given"},
      {"order", EXA_LANG_ZH_CN, "超过中国", "未给数字"},
      {"words", EXA_LANG_EN, "“a fortune”", "no number was given"},
      {"guess", EXA_LANG_EN, "$8", "assumed, not reported"},
      {"guess", EXA_LANG_ZH_CN, "8 美元", "假设，非原文"},
      {"plan", EXA_LANG_EN, "$9 to 11", "not “10”; A plan, not yet so"},
  };
  g_autoptr (ExaDataset) dataset = figures_load_claims ("order|us|money|>|'relative_to': 'china'\n"
                                                        "words|us|money||'wording': 'a fortune'\n"
                                                        "guess|us|money|8|'assumption': 'Nobody says'\n"
                                                        "plan|us|money|$9–11|'status': 'plan'\n",
                                                        "");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_LIST, cases[i].claim);
    g_autoptr (ExaSaid) said = said_of (chart, NULL, cases[i].lang);

    assert_plain (first_line (said)->say, cases[i].say);
    assert_plain (first_line (said)->qualifier, cases[i].qualifier);
  }
}

static void
test_points (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (ExaSaid) said = NULL;

  exa_view_set (&view, "compare", "zenith-share,lotus-share", NULL);
  view.by_difference = TRUE;
  said = said_of (exa_dataset_find (dataset, EXA_LIST_CHARTS, "shares"), &view, EXA_LANG_ZH_CN);
  assert_plain (said->comparison->say, "15 至 16 个百分点");
}

/* Who asks for what is not shown is told of the rest. */
static void
test_highlight (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, "stack");
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (ExaSaid) said = NULL;

  exa_view_set (&view, "highlight", "us-capacity,lotus-share", NULL);
  said = said_of (chart, &view, EXA_LANG_EN);
  g_assert_cmpuint (said->lines->len, ==, 4);
  g_assert_cmpstr (first_line (said)->claim->id, ==, "lotus-share");
}

/* As text: a line for each reading with its source, and one for each disagreement, in both languages. */
static void
test_text (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_claims (
      "third|peru|share|8 %|'sources': [{'source': 'herald', 'paragraph': 3}, {'source': 'almanac', 'row': 'Peru'}], "
      "'differs': [{'in': 'number', 'readings': [{'source': 'herald', 'paragraph': 3, 'says': 'eight'}, {'source': "
      "'almanac', 'paragraph': 2, 'says': 'nine'}], 'note': 'Nobody knows.'}]\n",
      "");
  g_autoptr (ExaChart) third = chart_of (dataset, EXA_CHART_BARS, "third"),
                       nothing = chart_of (dataset, EXA_CHART_BARS, "");
  g_autoptr (ExaSaid) said = said_of (third, NULL, EXA_LANG_EN), empty = said_of (nothing, NULL, EXA_LANG_EN);
  g_autoptr (ExaSaid) twins = said_of (exa_dataset_find (dataset, EXA_LIST_CHARTS, "relations"), NULL, EXA_LANG_ZH_CN);
  g_autofree char *text = exa_said_to_string (said), *plain = plain_spaces (text);
  g_autofree char *of_twins = exa_said_to_string (twins), *plain_twins = plain_spaces (of_twins);
  g_autofree char *of_nothing = exa_said_to_string (empty);

  g_assert_nonnull (strstr (plain, "Peru: “8 per cent”, as reported\n"));
  g_assert_nonnull (
      strstr (plain, "\nDisagreement: Peru, in the number: “Herald”, ¶ 3: eight; “Almanac”, ¶ 2: nine. Nobody knows."));
  g_assert_null (strstr (plain, "none known"));
  g_assert_nonnull (strstr (plain_twins, "莲花（《先驱》）：“310 EFLOPS”，与原文一致（《果园现状》"));
  g_assert_cmpstr (of_nothing, ==, "Disagreement: none known on these 0 figures");
}

/* --- what is left of a whole --- */

/* It has no name where the rows are parts of one whole at one time, none within another, and all are there. */
static void
test_gaps (void)
{
  static const struct {
    const char *claims, *filter;
    gboolean has_rest;
  } cases[] = {
      {"acme zenith", NULL, TRUE},        {"acme again", NULL, FALSE},  {"acme", NULL, FALSE},
      {"acme zenith lotus", "us", FALSE}, {"us acme", NULL, FALSE},     {"club acme", NULL, TRUE},
      {"club member", NULL, FALSE},       {"member club", NULL, FALSE}, {"acme acme-too", NULL, FALSE},
      {"acme zenith-25", NULL, FALSE},    {"us china", NULL, TRUE},     {"club other-club", NULL, TRUE},
  };
  g_autoptr (ExaDataset) dataset =
      figures_load_claims ("member|member|share|20 %\n"
                           "us|us|share|20 %\n"
                           "china|china|share|20 %\n"
                           "acme|acme|share|20 %\n"
                           "zenith|zenith|share|20 %\n"
                           "lotus|lotus|share|20 %\n"
                           "again|zenith|again-share|20 %\n"
                           "acme-too|acme|share|20 %\n"
                           "zenith-25|zenith|share|20 %|'as_of': '2025'\n"
                           "club|a-club|share|20 %\n"
                           "other-club|b-club|share|20 %\n",
                           "'entities': [{'id': 'a-club', 'name': 'Club', 'kind': 'group'},"
                           " {'id': 'b-club', 'name': 'Other', 'kind': 'group'},"
                           " {'id': 'member', 'name': 'Member', 'kind': 'company', 'belongs_to': ['a-club']}],"
                           "'measures': [{'id': 'again-share', 'name': 'Again', 'unit': '%', 'of': 'all apples'}]");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_BARS, cases[i].claims);
    g_auto (ExaView) view = EXA_VIEW_INIT;
    g_autoptr (ExaSaid) said = NULL;

    if (cases[i].filter != NULL)
      g_assert_true (exa_view_set (&view, "countries", cases[i].filter, NULL));
    said = said_of (chart, &view, EXA_LANG_EN);
    if ((said->gaps[0] != NULL) != cases[i].has_rest)
      g_error ("of %s: %s", cases[i].claims, said->gaps[0]);
    if (cases[i].has_rest)
      assert_plain (said->gaps[0], "60 per cent of all apples has no name");
  }
}

/* --- who is credited --- */

/* Of a speaker the first three things are named; a publisher that speaks is no reporter, and what nobody printed is
 * credited to who said it alone. */
static void
test_credits (void)
{
  static const struct {
    const char *claims, *en, *zh;
  } cases[] = {
      {"ada-us ada-china ada-japan ada-peru us-money",
       "Source: “Almanac”, 2025; named there: Ada Institute (United States, China, Japan …)",
       "来源：《Almanac》，2025 年；文中注明出处的有：艾达研究所（美国、中国、日本等）"},
      {"ada-us", "Source: Ada Institute, as reported in “Almanac”, 2025",
       "来源：艾达研究所，转引自《Almanac》，2025 年"},
      {"own", "Source: P. Press, “Harvest, Counted Twice”, Q2 2026, ¶ 2",
       "来源：P. Press《两次清点的收成》，2026 年第二季度，第 2 段"},
      {"us-money", "Source: “Almanac”, 2025", "来源：《Almanac》，2025 年"},
  };
  g_autoptr (ExaDataset) dataset = figures_load_claims (
      "ada-us|us|money|9|'attributed_to': 'ada'\n"
      "ada-china|china|money|8|'attributed_to': 'ada'\n"
      "ada-japan|japan|money|7|'attributed_to': 'ada'\n"
      "ada-peru|peru|money|6|'attributed_to': 'ada'\n"
      "us-money|acme|money|5\n"
      "own|us|money|3|'attributed_to': 'press', 'sources': [{'source': 'gazette', 'paragraph': 2}]\n",
      "'speakers': [{'id': 'press', 'name': 'P. Press', 'about': 'Prints'}]");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_BARS, cases[i].claims);
    g_autoptr (ExaSpec) en = chart_spec (chart, NULL, EXA_LANG_EN), zh = chart_spec (chart, NULL, EXA_LANG_ZH_CN);

    assert_plain (en->source, cases[i].en);
    assert_plain (zh->source, cases[i].zh);
  }
}

/* --- headlines of slides --- */

/* A step that leaves one row of several goes without the headline, which speaks of all; no other does. */
static void
test_headlines (void)
{
  static const struct {
    const char *field, *text;
    gboolean stands;
  } cases[] = {
      {"only", "us-capacity", FALSE},
      {"only", "us-capacity,china-capacity", TRUE},
      {"countries", "germany", FALSE},
      {"top", "1", FALSE},
      {"top", "3", TRUE},
      {"sort", "name", TRUE},
      {"highlight", "us-capacity", TRUE},
      {"unit", "PFLOPS", TRUE},
  };
  g_autoptr (ExaDataset) dataset = figures_load ();
  ExaSlide *slide = exa_slide_new ();

  g_set_object (&slide->chart, exa_dataset_find (dataset, EXA_LIST_CHARTS, "relations"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (ExaView) view = EXA_VIEW_INIT;
    const char *title;

    g_assert_true (exa_view_set (&view, cases[i].field, cases[i].text, NULL));
    title = exa_slide_headline (slide, &view, EXA_LANG_EN);
    g_assert_cmpstr (title, ==, cases[i].stands ? exa_text_get (&slide->chart->title, EXA_LANG_EN) : NULL);
  }
  /* One that shows one row itself has its own; what cannot be drawn leaves nothing alone. */
  g_auto (ExaView) refused = EXA_VIEW_INIT;
  exa_view_set (&refused, "only", "us-capacity", NULL);
  exa_view_set (&refused, "unit", "USD", NULL);
  g_assert_nonnull (exa_slide_headline (slide, &refused, EXA_LANG_EN));
  g_auto (ExaView) one = EXA_VIEW_INIT;
  exa_view_set (&one, "only", "us-capacity", NULL);
  exa_view_set (&slide->view, "only", "us-capacity", NULL);
  exa_text_set (&slide->title, EXA_LANG_EN, "Alone");
  g_assert_cmpstr (exa_slide_headline (slide, &one, EXA_LANG_EN), ==, "Alone");
  exa_view_set (&one, "highlight", "us-capacity", NULL);
  g_assert_cmpstr (exa_slide_headline (slide, &one, EXA_LANG_EN), ==, "Alone");
  exa_text_set (&slide->title, EXA_LANG_EN, "");
  g_assert_null (exa_slide_headline (slide, &one, EXA_LANG_EN));
  exa_slide_free (slide);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/said-odd/lines", test_lines);
  g_test_add_func ("/said-odd/points", test_points);
  g_test_add_func ("/said-odd/highlight", test_highlight);
  g_test_add_func ("/said-odd/text", test_text);
  g_test_add_func ("/said-odd/gaps", test_gaps);
  g_test_add_func ("/said-odd/credits", test_credits);
  g_test_add_func ("/said-odd/headlines", test_headlines);
  return g_test_run ();
}
