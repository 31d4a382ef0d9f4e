/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be said of a figure: no more than the source said, in words that can be spoken. */
#include <math.h>
#include <string.h>

#include "exa-quantity-words.h"
#include "exa-said.h"
#include "figure-help.h"

static ExaSaid *
said_of (ExaDataset *dataset, const char *chart_id, const ExaView *view, ExaLang lang)
{
  g_autoptr (GError) error = NULL;
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, chart_id);

  g_assert_nonnull (chart);
  g_autoptr (ExaFigure) figure = exa_figure_new (chart, view, lang, NULL, &error);
  g_assert_no_error (error);
  return exa_said_new (figure);
}

static const ExaSaidLine *
line_at (const ExaSaid *said, guint n)
{
  g_assert_cmpuint (n, <, said->lines->len);
  return g_ptr_array_index (said->lines, n);
}

static const ExaSaidLine *
line_of (const ExaSaid *said, const char *claim_id)
{
  for (guint i = 0; i < said->lines->len; i++) {
    if (strcmp (line_at (said, i)->claim->id, claim_id) == 0)
      return line_at (said, i);
  }
  g_error ("nothing is said of %s", claim_id);
}

static void
test_quantity (void)
{
  static const struct {
    const char *text, *unit, *en, *zh;
  } cases[] = {
      {"68 %", "%", "68 per cent", "68%"},
      {"< 4 %", "%", "less than 4 per cent", "低于 4%"},
      {"at most 4 %", "%", "at most 4 per cent", "至多 4%"},
      {"> 70 %", "%", "more than 70 per cent", "超过 70%"},
      {"5–6 %", "%", "5 to 6 per cent", "5% 至 6%"},
      {"-3–4 %", "%", "−3 to 4 per cent", "−3% 至 4%"},
      {"about 8", "months", "about 8 months", "约 8 个月"},
      {"1", "months", "1 month", "1 个月"},
      {"> 17", "×", "more than 17 times", "超过 17 倍"},
      {"11.3–13.6", "×", "11.3 to 13.6 times", "11.3 至 13.6 倍"},
      {"1.6T", "parameters", "1.6 trillion", "1.6 万亿"},
      {"7B–9B", "parameters", "7 to 9 billion", "70 至 90 亿"},
      {"$725B", "USD", "$725 billion", "7,250 亿美元"},
      {"≥ 1.5M", "tokens", "at least 1.5 million tokens", "至少 150 万词元"},
      {"1.6 TB/s", "TB/s", "1.6 TB/s", "1.6 TB/s"},
      {"> 90", "TFLOPS", "more than 90 TFLOPS", "超过 90 TFLOPS"},
      {"1.8e28", "FLOP", "1.8 × 10²⁸ FLOP", "1.8 × 10²⁸ FLOP"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    const ExaUnit *unit = exa_unit_get (cases[i].unit);
    ExaQuantity q;
    g_assert_true (exa_quantity_parse (cases[i].text, unit, INFINITY, &q, NULL, NULL, &error));
    if (strcmp (cases[i].text, "-3–4 %") == 0)
      q = exa_quantity_interval (-3, FALSE, 4, FALSE, FALSE);
    g_autofree char *en = exa_quantity_in_words (q, unit, EXA_LANG_EN, 0, TRUE);
    g_autofree char *zh = exa_quantity_in_words (q, unit, EXA_LANG_ZH_CN, 0, TRUE);
    g_assert_cmpstr (en, ==, cases[i].en);
    g_assert_cmpstr (zh, ==, cases[i].zh);
  }
}

static void
test_bound_of_about (void)
{
  ExaQuantity q = exa_quantity_divide (exa_quantity_interval (68, FALSE, 68, FALSE, TRUE),
                                       exa_quantity_interval (0, FALSE, 4, TRUE, FALSE));
  g_autofree char *en = exa_quantity_in_words (q, exa_unit_get ("×"), EXA_LANG_EN, 3, TRUE);
  g_autofree char *number = exa_quantity_number_in_words (q, exa_unit_get ("×"), EXA_LANG_EN, 3);

  g_assert_cmpstr (en, ==, "more than about 17 times");
  g_assert_cmpstr (number, ==, "17");
}

/* A number that would change with its unit keeps it, and one that is bounded is cut, not rounded. */
static void
test_number (void)
{
  ExaQuantity power = exa_quantity_interval (12000, TRUE, INFINITY, TRUE, FALSE);
  ExaQuantity ratio = exa_quantity_interval (2.279, TRUE, INFINITY, TRUE, FALSE);
  g_autofree char *watts = exa_quantity_number_in_words (power, exa_unit_get ("W"), EXA_LANG_EN, 0);
  g_autofree char *times = exa_quantity_number_in_words (ratio, exa_unit_get ("×"), EXA_LANG_EN, 3);

  g_assert_cmpstr (watts, ==, "12 kW");
  g_assert_cmpstr (times, ==, "2.27");
}

typedef struct {
  const char *chart, *claim, *name, *say, *qualifier, *formula;
} Case;

static void
check_cases (const Case *cases, guint n, ExaLang lang)
{
  g_autoptr (ExaDataset) dataset = figures_load ();

  for (guint i = 0; i < n; i++) {
    g_autoptr (ExaSaid) said = said_of (dataset, cases[i].chart, NULL, lang);
    const ExaSaidLine *line = line_of (said, cases[i].claim);
    g_autofree char *formula = plain_spaces (line->formula);

    g_assert_cmpstr (line->name, ==, cases[i].name);
    g_assert_cmpstr (line->say, ==, cases[i].say);
    g_assert_cmpstr (line->qualifier, ==, cases[i].qualifier);
    g_assert_cmpstr (formula, ==, cases[i].formula);
  }
}

/* One of each relation, and what is computed: exact ones that are rounded are about. */
static void
test_english (void)
{
  static const Case cases[] = {
      {"relations", "us-capacity", "United States", "2,400 EFLOPS", "as reported", NULL},
      {"relations", "china-capacity", "China", "about 1,053 EFLOPS", "not “exactly 1,053”", NULL},
      {"relations", "japan-capacity", "Japan", "500 to 800 EFLOPS", "not “650”", NULL},
      {"relations", "germany-capacity", "Germany", "less than 600 EFLOPS", "not “600”", NULL},
      {"relations", "peru-capacity", "Peru", "more than 120 EFLOPS", "not “120”", NULL},
      /* In the unit of the axis, as on the screen. */
      {"relations", "acme-capacity", "Acme", "at least 90 EFLOPS", "not “90”", NULL},
      {"relations", "bamboo-capacity", "Bamboo", "at most 40 EFLOPS", "not “40”", NULL},
      {"stack", "lotus-share", "Lotus", "5 to 6 per cent", "not “5.5”", NULL},
      {"stack", "acme-share", "Acme", "more than 40 per cent", "not “40”", NULL},
      {"sizes", "large-model", "Oak", "more than 1.6 trillion", "not “1.6 trillion”", NULL},
      {"grouped", "lotus-money-25", "Lotus (2025)", "$14 billion", "as reported", NULL},
      {"columns", "acme-money-24", "Acme (2024)", "$10 billion", "as reported", NULL},
      {"computed", "both-capacity", "Both together", "about 3,453 EFLOPS", "not “exactly 3,453”",
       "computed: 2,400 EFLOPS + (≈ 1,053 EFLOPS)"},
      {"computed", "usable-capacity", "Usable", "720 to 1,200 EFLOPS", "not “960”",
       "computed: 2,400 EFLOPS × (30–50 %)"},
  };

  check_cases (cases, G_N_ELEMENTS (cases), EXA_LANG_EN);
}

static void
test_chinese (void)
{
  static const Case cases[] = {
      {"relations", "us-capacity", "美国", "2,400 EFLOPS", "与原文一致", NULL},
      {"relations", "china-capacity", "中国", "约 1,053 EFLOPS", "而非“正好 1,053 EFLOPS”", NULL},
      {"relations", "japan-capacity", "日本", "500 至 800 EFLOPS", "而非“650 EFLOPS”", NULL},
      {"relations", "acme-capacity", "顶点", "至少 90 EFLOPS", "而非“90 EFLOPS”", NULL},
      {"relations", "bamboo-capacity", "竹子", "至多 40 EFLOPS", "而非“40 EFLOPS”", NULL},
      {"stack", "lotus-share", "莲花", "5% 至 6%", "而非“5.5%”", NULL},
      {"stack", "bamboo-share", "竹子", "低于 4%", "而非“4%”", NULL},
      {"stack", "acme-share", "顶点", "超过 40%", "而非“40%”", NULL},
      {"grouped", "lotus-money-25", "莲花（2025）", "140 亿美元", "与原文一致", NULL},
      {"computed", "usable-capacity", "可用", "720 至 1,200 EFLOPS", "而非“960 EFLOPS”",
       "推算：2,400 EFLOPS × (30–50%)"},
  };

  check_cases (cases, G_N_ELEMENTS (cases), EXA_LANG_ZH_CN);
}

static const char *const more =
    "{\"format\": \"exascope\", \"version\": 1, \"claims\": ["
    "{\"id\": \"third\", \"subject\": \"peru\", \"measure\": \"share\", \"value\": \"8 %\", \"assumption\": \"a "
    "guess\","
    " \"differs\": [{\"in\": \"number\", \"readings\": ["
    "{\"source\": \"herald\", \"paragraph\": 3, \"says\": \"eight\"},"
    "{\"source\": \"gazette\", \"paragraph\": 4, \"says\": \"nine\"}], \"note\": \"Nobody knows.\"}]},"
    "{\"id\": \"us-share\", \"subject\": \"us\", \"measure\": \"share\", \"value\": \"61 %\","
    " \"sources\": [{\"source\": \"herald\", \"paragraph\": 1}]},"
    "{\"id\": \"most\", \"subject\": \"china\", \"measure\": \"share\", \"value\": \"70 %\","
    " \"sources\": [{\"source\": \"herald\", \"paragraph\": 1}]}],"
    "\"derived\": ["
    "{\"id\": \"sevenths\", \"subject\": \"japan\", \"measure\": \"share\", \"formula\": \"{zenith-share} / 7 * "
    "2.001\"},"
    "{\"id\": \"half\", \"subject\": \"japan\", \"measure\": \"share\", \"formula\": \"{zenith-share} / 2\"}],"
    "\"charts\": ["
    "{\"id\": \"ratio\", \"name\": \"R\", \"title\": \"R\", \"claims\": [\"lotus-share\", \"zenith-share\","
    " \"bamboo-share\"], \"compare\": {\"a\": \"zenith-share\", \"b\": \"bamboo-share\"}},"
    "{\"id\": \"assumed\", \"name\": \"A\", \"title\": \"A\", \"claims\": [\"third\", \"sevenths\"]},"
    "{\"id\": \"halved\", \"name\": \"H\", \"title\": \"H\", \"claims\": [\"half\"]},"
    "{\"id\": \"nested\", \"name\": \"N\", \"title\": \"N\", \"claims\": [\"us-share\", \"zenith-share\"]},"
    "{\"id\": \"too-much\", \"name\": \"T\", \"title\": \"T\", \"kind\": \"stacked\","
    " \"claims\": [\"most\", \"us-share\"]}]}";

static void
test_standing (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_with (more);
  g_autoptr (ExaSaid) said = said_of (dataset, "assumed", NULL, EXA_LANG_EN);
  g_autoptr (ExaSaid) halved = said_of (dataset, "halved", NULL, EXA_LANG_EN);

  g_assert_cmpstr (line_of (said, "third")->qualifier, ==, "assumed, not reported");
  /* 6.003 is written with three digits: what is left out makes it about. */
  g_assert_cmpstr (line_of (said, "sevenths")->say, ==, "about 6 per cent");
  g_assert_cmpstr (line_of (said, "sevenths")->qualifier, ==, "not “exactly 6”");
  g_assert_cmpstr (line_of (halved, "half")->say, ==, "10.5 per cent");
  g_assert_cmpstr (line_of (halved, "half")->qualifier, ==, "computed, not reported");
  g_assert_cmpuint (g_strv_length (said->disagreements), ==, 1);
  g_assert_cmpstr (said->disagreements[0], ==,
                   "Peru, in the number: “Herald”, ¶ 3: eight; “Gazette”, ¶ 4: nine. Nobody knows.");
  g_assert_null (said->agreement);
}

static void
check_comparison (const ExaSaid *said, const char *name, const char *say, const char *qualifier, const char *formula)
{
  g_assert_nonnull (said->comparison);
  g_autofree char *plain = plain_spaces (said->comparison->formula);

  g_assert_null (said->comparison->claim);
  g_assert_cmpstr (said->comparison->name, ==, name);
  g_assert_cmpstr (said->comparison->say, ==, say);
  g_assert_cmpstr (said->comparison->qualifier, ==, qualifier);
  g_assert_cmpstr (plain, ==, formula);
}

static void
test_comparison (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_with (more);
  g_auto (ExaView) points = EXA_VIEW_INIT;
  points.by_difference = TRUE;
  exa_view_set_compare (&points, "zenith-share", "lotus-share");
  g_autoptr (ExaSaid) ratio = said_of (dataset, "ratio", NULL, EXA_LANG_EN);
  g_autoptr (ExaSaid) chinese = said_of (dataset, "ratio", NULL, EXA_LANG_ZH_CN);
  g_autoptr (ExaSaid) difference = said_of (dataset, "ratio", &points, EXA_LANG_EN);
  g_autoptr (ExaSaid) money = said_of (dataset, "columns", NULL, EXA_LANG_EN);

  check_comparison (ratio, "Zenith Orchards & Daughters : Bamboo", "more than 5.25 times", "not “5.25”",
                    "computed: 21 % ÷ (< 4 %)");
  check_comparison (chinese, "天顶果园父女公司 : 竹子", "超过 5.25 倍", "而非“5.25 倍”", "推算：21% ÷ (< 4%)");
  /* Shares differ by points. */
  check_comparison (difference, "Zenith Orchards & Daughters − Lotus", "15 to 16 percentage points",
                    "not “15 to 16 per cent”", "computed: 21 % − (5–6 %)");
  check_comparison (money, "Acme (2025) − Acme (2024)", "$15 billion", "", "computed: $25 B − $10 B");
  g_assert_cmpfloat (ratio->comparison->value.low, ==, 5.25);
  g_assert_true (isinf (ratio->comparison->value.high));
}

/* The compared ones first, then the highlighted, then the others; without a comparison there is none. */
static void
test_order (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_with (more);
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (ExaSaid) said = said_of (dataset, "ratio", NULL, EXA_LANG_EN);
  g_autoptr (ExaSaid) plain = said_of (dataset, "relations", NULL, EXA_LANG_EN);

  g_assert_cmpstr (line_at (said, 0)->claim->id, ==, "zenith-share");
  g_assert_cmpstr (line_at (said, 1)->claim->id, ==, "bamboo-share");
  g_assert_cmpstr (line_at (said, 2)->claim->id, ==, "lotus-share");
  g_assert_true (line_at (said, 1)->compared);
  g_assert_false (line_at (said, 2)->compared);
  g_assert_null (plain->comparison);

  exa_view_set (&view, "highlight", "peru-capacity", NULL);
  g_autoptr (ExaSaid) step = said_of (dataset, "relations", &view, EXA_LANG_EN);
  g_assert_cmpstr (line_at (step, 0)->claim->id, ==, "peru-capacity");
  g_assert_cmpuint (step->lines->len, ==, plain->lines->len);
}

/* Both readings stand together, each with its source, and their difference is said though nobody explains it. */
static void
test_twins (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaSaid) said = said_of (dataset, "relations", NULL, EXA_LANG_EN);
  const ExaSaidLine *herald = line_of (said, "lotus-capacity-herald"), *gazette;
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autofree char *source = plain_spaces (herald->source);
  guint at;

  g_assert_true (g_ptr_array_find (said->lines, herald, &at));
  gazette = line_at (said, at + 1);
  g_assert_cmpstr (gazette->claim->id, ==, "lotus-capacity-gazette");
  g_assert_cmpstr (herald->name, ==, "Lotus (“Herald”)");
  g_assert_cmpstr (source, ==, "“The State of the Orchard”, 23 June 2026, ¶ 9");
  g_assert_nonnull (gazette->source);
  g_assert_null (line_of (said, "us-capacity")->source);
  exa_view_set_compare (&view, "us-capacity", "lotus-capacity-gazette");
  g_autoptr (ExaSaid) compared = said_of (dataset, "relations", &view, EXA_LANG_EN);
  g_assert_cmpstr (line_at (compared, 1)->claim->id, ==, "lotus-capacity-gazette");
  g_assert_cmpstr (line_at (compared, 2)->claim->id, ==, "lotus-capacity-herald");
  g_assert_cmpstr (compared->comparison->name, ==, "United States : Lotus (“Gazette”)");
  g_autofree char *plain = plain_spaces (said->disagreements[0]);
  g_assert_cmpstr (plain, ==, "Lotus: 310 EFLOPS (“Herald”); 275 EFLOPS (“Gazette”)");
  g_assert_null (said->agreement);
}

static void
test_origin (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaSaid) said = said_of (dataset, "compared", NULL, EXA_LANG_EN);
  g_autoptr (ExaSaid) chinese = said_of (dataset, "compared", NULL, EXA_LANG_ZH_CN);
  g_autoptr (ExaSaid) many = said_of (dataset, "relations", NULL, EXA_LANG_EN);
  g_autoptr (ExaSaid) nobody = said_of (dataset, "stack", NULL, EXA_LANG_EN);
  g_autofree char *where = plain_spaces (said->where);

  g_assert_cmpstr (said->who, ==, "Ada Institute (United States)");
  g_assert_cmpstr (where, ==,
                   "“The State of the Orchard”, 23 June 2026, ¶ 2, 7; “Harvest, Counted Twice”, Q2 2026, ¶ 3");
  g_assert_cmpstr (said->when, ==, "2025, June 2026");
  g_assert_cmpstr (chinese->when, ==, "2025 年、2026 年 6 月");
  g_assert_cmpstr (many->when, ==, "from 2025 to June 2026");
  g_assert_cmpstr (said->agreement, ==, "none known on these 2 figures");
  g_assert_cmpstr (chinese->agreement, ==, "这 2 个数字未见分歧");
  g_assert_null (nobody->who);
  g_assert_null (nobody->when);
}

static void
check_gap (ExaDataset *dataset, const char *chart, ExaLang lang, const char *gap)
{
  g_autoptr (ExaSaid) said = said_of (dataset, chart, NULL, lang);
  g_autofree char *plain = plain_spaces (said->gaps[0]);

  g_assert_cmpstr (plain, ==, gap);
}

static void
test_gaps (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_with (more);

  check_gap (dataset, "stack", EXA_LANG_EN, "less than 34 per cent of all apples has no name");
  check_gap (dataset, "stack", EXA_LANG_ZH_CN, "全部苹果中，低于 34% 未列明归属");
  /* Bars of the parts of one whole leave the same; a country and its company are no such parts. */
  check_gap (dataset, "shares", EXA_LANG_EN, "less than 34 per cent of all apples has no name");
  check_gap (dataset, "nested", EXA_LANG_EN, NULL);
  check_gap (dataset, "too-much", EXA_LANG_EN, "Not stacked: as reported, the parts may add up to more than 100 %.");
  check_gap (dataset, "sizes", EXA_LANG_EN,
             "Which is larger is not known for 3 pairs, among them “Hedge” and “Sprout”, “Hedge” and “Seed”: "
             "the figures overlap.");
  check_gap (dataset, "compared", EXA_LANG_EN, NULL);
}

/* Rows that a view leaves out are no remainder. */
static void
test_filtered (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_auto (ExaView) view = EXA_VIEW_INIT;

  exa_view_set (&view, "only", "zenith-share,lotus-share", NULL);
  g_autoptr (ExaSaid) said = said_of (dataset, "shares", &view, EXA_LANG_EN);
  g_assert_cmpuint (said->lines->len, ==, 2);
  g_assert_cmpstr (said->gaps[0], ==, NULL);
}

static void
test_bundled_text (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaSaid) said = said_of (dataset, "gpu-server-share", NULL, EXA_LANG_EN);
  g_autoptr (ExaSaid) chinese = said_of (dataset, "gpu-server-share", NULL, EXA_LANG_ZH_CN);
  g_autofree char *text = exa_said_to_string (said), *zh = exa_said_to_string (chinese);
  g_autofree char *plain = plain_spaces (text), *plain_zh = plain_spaces (zh);

  g_assert_true (g_str_has_prefix (plain, "NVIDIA: “68 per cent”, as reported\n"
                                          "Chinese vendors: “less than 4 per cent”, not “4”\n"
                                          "AMD: “5 to 6 per cent”, not “5.5”\n"
                                          "NVIDIA : Chinese vendors: “more than 17 times”, not “17”; computed: 68 % ÷ "
                                          "(< 4 %)\nWho said it: TrendForce\nWhere: “"));
  g_assert_true (g_str_has_suffix (plain, "\nWhen: Q1 2026\nDisagreement: none known on these 3 figures\n"
                                          "What does not add up: 22 to 27 per cent of the global GPU server market has "
                                          "no name"));
  g_assert_true (g_str_has_prefix (plain_zh, "英伟达：“68%”，与原文一致\n"
                                             "中国厂商：“低于 4%”，而非“4%”\n"
                                             "AMD：“5% 至 6%”，而非“5.5%”\n"
                                             "英伟达 : 中国厂商：“超过 17 倍”，而非“17 倍”；推算：68% ÷ (< 4%)\n"));
}

static void
check_line (const ExaSaidLine *line)
{
  static const char *const never[] = {"exactly", "正好", "<", ">", "≈", "≤", "≥", "†", "\u00a0", "–"};

  g_assert_cmpstr (line->name, !=, "");
  g_assert_cmpstr (line->say, !=, "");
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    g_assert_null (strstr (line->say, never[i]));
  /* Bounds and ranges are never left without the warning, nor is what was computed without its formula. */
  if (line->value.relation != EXA_EXACT && (line->claim == NULL || line->claim->form == EXA_FORM_FIGURE))
    g_assert_nonnull (line->avoid);
  g_assert_cmpint (line->formula != NULL, ==, line->claim == NULL || exa_claim_is_derived (line->claim));
}

/* Every figure of the bundled data in both languages: all marks are counted, none is said too strongly. */
static void
test_bundled (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();

  for (guint i = 0; i < 2 * exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i / 2);
    g_autoptr (ExaFigure) figure = exa_figure_new (chart, NULL, (ExaLang)(i % 2), NULL, NULL);
    g_assert_nonnull (figure);
    g_autoptr (ExaSaid) said = exa_said_new (figure);
    guint n_marks = 0;
    for (guint k = 0; k < figure->spec->n_bands; k++)
      n_marks += figure->spec->bands[k].n_marks;
    g_assert_cmpuint (said->lines->len + said->n_more, ==, n_marks);
    for (guint k = 0; k < said->lines->len; k++)
      check_line (line_at (said, k));
    g_assert_cmpint (said->comparison != NULL, ==, figure->table->compare_a != NULL);
    if (said->comparison != NULL)
      check_line (said->comparison);
    g_assert_cmpint (said->agreement == NULL, ==, said->disagreements[0] != NULL);
    g_assert_nonnull (said->where);
  }
}

/* Of many marks the first are gone through, the others counted. */
static void
test_many (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaChart) chart = exa_chart_new ();
  g_autoptr (ExaFigure) figure = NULL;
  GListModel *claims = exa_dataset_get_list (dataset, EXA_LIST_CLAIMS);

  chart->id = g_strdup ("many");
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++) {
    g_autoptr (ExaClaim) claim = g_list_model_get_item (claims, i);
    if (strcmp (claim->measure->id, "memory-size") == 0)
      g_ptr_array_add (chart->own, g_steal_pointer (&claim));
  }
  figure = exa_figure_new (chart, NULL, EXA_LANG_EN, NULL, NULL);
  g_autoptr (ExaSaid) said = exa_said_new (figure);
  g_autofree char *text = exa_said_to_string (said);
  g_assert_cmpuint (said->lines->len, ==, EXA_SAID_MAX);
  g_assert_cmpuint (said->n_more, ==, exa_chart_count (chart) - EXA_SAID_MAX);
  g_assert_nonnull (strstr (text, "\nFurther figures shown: "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/said/quantity", test_quantity);
  g_test_add_func ("/said/bound-of-about", test_bound_of_about);
  g_test_add_func ("/said/number", test_number);
  g_test_add_func ("/said/english", test_english);
  g_test_add_func ("/said/chinese", test_chinese);
  g_test_add_func ("/said/standing", test_standing);
  g_test_add_func ("/said/comparison", test_comparison);
  g_test_add_func ("/said/order", test_order);
  g_test_add_func ("/said/twins", test_twins);
  g_test_add_func ("/said/origin", test_origin);
  g_test_add_func ("/said/gaps", test_gaps);
  g_test_add_func ("/said/filtered", test_filtered);
  g_test_add_func ("/said/bundled/text", test_bundled_text);
  g_test_add_func ("/said/bundled/all", test_bundled);
  g_test_add_func ("/said/bundled/many", test_many);
  return g_test_run ();
}
