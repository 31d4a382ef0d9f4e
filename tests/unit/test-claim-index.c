/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search of claims: what is found by which words, in which order, and the chart that shows it. */
#include <string.h>

#include "exa-claim-index.h"
#include "exa-loader.h"
#include "figure-help.h"

static const char *const more =
    "{\"format\": \"exascope\", \"version\": 1,"
    "\"entities\": [{\"id\": \"h100\", \"name\": \"H100\", \"kind\": \"chip\", \"country\": \"us\"},"
    "{\"id\": \"h1000\", \"name\": \"H1000\", \"kind\": \"chip\", \"country\": \"us\"},"
    "{\"id\": \"c910\", \"name\": {\"en\": \"Ascend 910C\", \"zh_CN\": \"昇腾 910C\"}, \"kind\": \"chip\","
    " \"country\": \"china\", \"belongs_to\": [\"lotus\"], \"also\": [\"Huawei 910C\"]},"
    "{\"id\": \"c310\", \"name\": \"Ascend 310\", \"kind\": \"chip\", \"country\": \"china\"},"
    "{\"id\": \"industry\", \"name\": \"Industry\", \"kind\": \"group\"}],"
    "\"measures\": [{\"id\": \"fp16\", \"name\": {\"en\": \"FP16 rate\", \"zh_CN\": \"算力\"}, \"unit\": \"TFLOPS\"},"
    "{\"id\": \"price\", \"name\": {\"en\": \"Price\", \"zh_CN\": \"价格\"}, \"unit\": \"USD\"},"
    "{\"id\": \"times\", \"name\": \"Rate, as a multiple\", \"unit\": \"×\"}],"
    "\"claims\": ["
    "{\"id\": \"h100-price\", \"subject\": \"h100\", \"measure\": \"price\", \"value\": \"33600\","
    " \"sources\": [{\"source\": \"herald\", \"paragraph\": 1}]},"
    "{\"id\": \"c910-fp16\", \"subject\": \"c910\", \"measure\": \"fp16\", \"value\": \"752\","
    " \"sources\": [{\"source\": \"herald\", \"paragraph\": 1}]},"
    "{\"id\": \"h100-fp16\", \"subject\": \"h100\", \"measure\": \"fp16\", \"value\": \"989.4\","
    " \"sources\": [{\"source\": \"herald\", \"paragraph\": 1}]},"
    "{\"id\": \"h1000-fp16\", \"subject\": \"h1000\", \"measure\": \"fp16\", \"value\": \"3760\","
    " \"sources\": [{\"source\": \"herald\", \"paragraph\": 1}]},"
    "{\"id\": \"c310-fp16\", \"subject\": \"c310\", \"measure\": \"fp16\", \"value\": \"8\","
    " \"sources\": [{\"source\": \"herald\", \"paragraph\": 1}]},"
    "{\"id\": \"peru-fp16\", \"subject\": \"peru\", \"measure\": \"fp16\", \"value\": \"0.3\","
    " \"sources\": [{\"source\": \"herald\", \"paragraph\": 1}]},"
    "{\"id\": \"industry-fp16\", \"subject\": \"industry\", \"measure\": \"fp16\", \"value\": \"> 376\","
    " \"sources\": [{\"source\": \"herald\", \"paragraph\": 1}]}],"
    "\"derived\": [{\"id\": \"against\", \"subject\": \"c910\", \"measure\": \"times\", \"relative_to\": \"h100\","
    " \"formula\": \"{c910-fp16} / {h100-fp16}\"}],"
    "\"charts\": ["
    "{\"id\": \"rates\", \"name\": \"Rates\", \"title\": \"R\", \"top\": 2,"
    " \"claims\": [\"h100-fp16\", \"c910-fp16\", \"h1000-fp16\", \"industry-fp16\", \"peru-fp16\"]},"
    "{\"id\": \"pair\", \"name\": \"Pair\", \"title\": \"P\", \"claims\": [\"h100-fp16\", \"c910-fp16\"]},"
    "{\"id\": \"three\", \"name\": \"Three\", \"title\": \"T\","
    " \"claims\": [\"h100-fp16\", \"c910-fp16\", \"industry-fp16\"]}]}";

/* The ids of what is found, best first, parted by spaces. Transfer full. */
static char *
found (const ExaClaimIndex *index, const char *text, guint max)
{
  g_autoptr (GPtrArray) hits = exa_claim_index_search (index, text, max);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++) {
    const ExaClaimHit *hit = g_ptr_array_index (hits, i);
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", hit->claim->id);
  }
  return g_string_free (out, FALSE);
}

typedef struct {
  const char *text, *ids;
} Case;

static void
check (ExaDataset *dataset, const Case *cases, guint n, guint max)
{
  g_autoptr (ExaClaimIndex) index = exa_claim_index_new (dataset);

  for (guint i = 0; i < n; i++) {
    g_autofree char *ids = found (index, cases[i].text, max);
    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (ids, ==, cases[i].ids);
  }
}

static void
test_names (void)
{
  static const Case cases[] = {
      {"Bamboo", "bamboo-capacity bamboo-share bamboo-growth small-model"},
      {"竹子 份额", "bamboo-share"},
      {"bamboo share", "bamboo-share"},
      {"SHARE, bamboo", "bamboo-share"},
      /* Other names; what it belongs to comes after what is called so. */
      {"huawei fp16", "c910-fp16"},
      {"lotus rate", "c910-fp16 against"},
      /* A whole word is better than the beginning of one, and no number is found inside another. */
      {"h100 fp16", "h100-fp16"},
      {"price", "h100-price"},
      {"价格", "h100-price"},
      /* A label, a speaker, a date, a country. */
      {"oak", "large-model"},
      {"ada", "us-capacity"},
      {"2026-q1", "japan-capacity"},
      {"us price", "h100-price"},
      /* Not in "industry". */
      {"st fp16", "h100-fp16 h1000-fp16"},
      /* A slip counts where the word is found nowhere as it is. */
      {"bambo share", "bamboo-share"},
      {"bmaboo share", "bamboo-share"},
      {"bamboo chare", "bamboo-share"},
      {"nothing", ""},
      {"bamboo nothing", ""},
      {"", ""},
      {" , ", ""},
  };
  g_autoptr (ExaDataset) dataset = figures_load_with (more);

  check (dataset, cases, G_N_ELEMENTS (cases), 0);
}

/* Names of two things ask for both; what was said comes before what was computed. Two words of one name do not. */
static void
test_both (void)
{
  static const Case cases[] = {
      {"h100 910c fp16", "h100-fp16 c910-fp16"},
      {"910c h100 rate", "h100-fp16 c910-fp16 against"},
      {"ascend 910c fp16", "c910-fp16"},
      {"acme bamboo share", "acme-share bamboo-share acme-pears"},
  };
  g_autoptr (ExaDataset) dataset = figures_load_with (more);

  check (dataset, cases, G_N_ELEMENTS (cases), 0);
}

static void
test_figures (void)
{
  static const Case cases[] = {
      {"1.6T", "large-model"},
      {"1.6 T", "large-model"},
      {"1.6 trillion", "large-model"},
      {"> 1.6 trillion", "large-model"},
      {"more than 1.6 trillion", "large-model"},
      {"1.6万亿", "large-model"},
      {"1600000000000", "large-model"},
      {"1,600,000,000,000", "large-model"},
      {"2400", "us-capacity"},
      {"2,400 EFLOPS", "us-capacity"},
      {"2.4 ZFLOPS", "us-capacity"},
      {"$10B", "acme-money-24"},
      {"100 亿美元", "acme-money-24"},
      {"8 billion", "lotus-money-24"},
      {"< 4 %", "bamboo-share"},
      {"<4%", "bamboo-share"},
      {"less than 4 per cent", "bamboo-share"},
      {"less than 21 per cent", ""},
      {"5-6 %", "lotus-share"},
      {"5.5", ""},
      {"989.4", "h100-fp16"},
      /* Not the 376 of 3,760, nor the 6 of 1.6, nor the 40 of 400. */
      {"376", "industry-fp16"},
      {"fp16 752", "c910-fp16"},
      {"21 acme", ""},
      {"0.76", "against"},
  };
  g_autoptr (ExaDataset) dataset = figures_load_with (more);

  check (dataset, cases, G_N_ELEMENTS (cases), 0);
}

/* Titles of sources are on every claim: their words find none. */
static void
test_sources (void)
{
  static const Case cases[] = {{"orchard", "zenith-share zenith-growth bounded-model"},
                               {"harvest", ""},
                               {"almanac", ""}};
  g_autoptr (ExaDataset) dataset = figures_load ();

  check (dataset, cases, G_N_ELEMENTS (cases), 0);
}

static void
test_max (void)
{
  static const Case cases[] = {{"bamboo", "bamboo-capacity bamboo-share"}};
  g_autoptr (ExaDataset) dataset = figures_load ();

  check (dataset, cases, 1, 2);
}

static void
check_chart (const ExaClaimIndex *index, const char *text, const char *chart_id, gboolean shown)
{
  g_autoptr (GPtrArray) hits = exa_claim_index_search (index, text, 0);
  g_assert_cmpuint (hits->len, ==, 1);
  const ExaClaimHit *hit = g_ptr_array_index (hits, 0);

  g_assert_cmpstr (hit->chart != NULL ? hit->chart->id : NULL, ==, chart_id);
  g_assert_cmpint (hit->shown, ==, shown);
}

/* The chart that shows it among the fewest; one that cuts it off only where there is no other. */
static void
test_chart (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_with (more);
  g_autoptr (ExaClaimIndex) index = exa_claim_index_new (dataset);

  check_chart (index, "h100 fp16", "pair", TRUE);
  check_chart (index, "industry rate", "three", TRUE);
  check_chart (index, "h1000 rate", "rates", TRUE);
  check_chart (index, "h100 price", NULL, FALSE);
  check_chart (index, "peru capacity", "relations", TRUE);
  check_chart (index, "peru rate", "rates", FALSE);
}

static void
test_find_chart (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_with (more);
  g_autoptr (ExaClaimIndex) index = exa_claim_index_new (dataset);
  ExaClaim *h100 = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "h100-fp16");
  ExaClaim *h1000 = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "h1000-fp16");
  ExaClaim *industry = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "industry-fp16");
  ExaClaim *price = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "h100-price");
  gboolean shown;

  g_assert_cmpstr (exa_claim_index_find_chart (index, h100, industry, &shown)->id, ==, "three");
  g_assert_true (shown);
  g_assert_cmpstr (exa_claim_index_find_chart (index, h1000, industry, &shown)->id, ==, "rates");
  g_assert_false (shown);
  g_assert_null (exa_claim_index_find_chart (index, h100, price, &shown));
}

/* What people ask of the data that come with the program; the first is what they mean. */
static void
test_bundled (void)
{
  static const Case cases[] = {
      {"DeepSeek parameters", "deepseek-parameters"},
      {"h100 fp16", "h100-fp16"},
      {"1.6T", "deepseek-parameters"},
      {"1.6 T", "deepseek-parameters"},
      {"1.6 trillion", "deepseek-parameters"},
      {"nvidia gpu server share", "nvidia-gpu-servers"},
      {"英伟达 GPU 服务器 份额", "nvidia-gpu-servers"},
      {"< 4 %", "chinese-gpu-servers"},
      {"2,400 EFLOPS", "us-capacity"},
  };
  g_autoptr (ExaDataset) dataset = bundled_load ();

  check (dataset, cases, G_N_ELEMENTS (cases), 1);
}

static void
test_bundled_many (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaClaimIndex) index = exa_claim_index_new (dataset);
  g_autofree char *both = found (index, "h100 910c fp16", 2), *price = found (index, "price", 1);
  g_autoptr (GPtrArray) huawei = exa_claim_index_search (index, "华为", 0);
  g_autoptr (GPtrArray) source = exa_claim_index_search (index, "dilemma", 0);

  g_assert_cmpstr (both, ==, "h100-fp16 ascend-910c-fp16");
  g_assert_true (g_str_has_suffix (price, "-price"));
  g_assert_cmpuint (huawei->len, >, 10);
  g_assert_cmpuint (source->len, <, 10);
  for (guint i = 0; i < huawei->len; i++) {
    const ExaClaimHit *hit = g_ptr_array_index (huawei, i);
    g_assert_true (hit->chart == NULL || exa_chart_has (hit->chart, hit->claim));
    if (i > 0)
      g_assert_cmpuint (hit->score, <=, ((ExaClaimHit *)g_ptr_array_index (huawei, i - 1))->score);
  }
}

/* What @text finds in a table of @n rows, of which its chart shows the longest twenty: rows 1 to 20. */
static char *
find_in_many (guint n, const char *text)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (GString) rows = g_string_new ("Part,Output (MWh)\n");
  g_autoptr (ExaDataset) dataset = NULL;
  g_autoptr (ExaClaimIndex) index = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (rows, "Part %u,%u\n", i, 3 * (n + 1 - i));
  exa_loader_add_text (loader, "parts.csv", rows->str, rows->len);
  dataset = exa_loader_finish (loader);
  index = exa_claim_index_new (dataset);
  hits = exa_claim_index_search (index, text, 1);
  g_assert_cmpint (exa_claim_index_is_whole (index), ==, n <= EXA_CLAIM_INDEX_MAX);
  if (hits->len == 0)
    return NULL;
  g_assert_nonnull (((ExaClaimHit *)g_ptr_array_index (hits, 0))->chart);
  return g_strdup (exa_text_get (&((ExaClaimHit *)g_ptr_array_index (hits, 0))->claim->subject->name, EXA_LANG_EN));
}

/* Of very many figures those that charts show are searched, and that is known. */
static void
test_very_many (void)
{
  g_autofree char *shown = find_in_many (EXA_CLAIM_INDEX_MAX + 1, "part 7");
  g_autofree char *beyond = find_in_many (EXA_CLAIM_INDEX_MAX + 1, "part 7007");
  g_autofree char *whole = find_in_many (EXA_CLAIM_INDEX_MAX, "part 7007");

  g_assert_cmpstr (shown, ==, "Part 7");
  g_assert_cmpstr (beyond, ==, NULL);
  g_assert_cmpstr (whole, ==, "Part 7007");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim-index/names", test_names);
  g_test_add_func ("/claim-index/both", test_both);
  g_test_add_func ("/claim-index/figures", test_figures);
  g_test_add_func ("/claim-index/sources", test_sources);
  g_test_add_func ("/claim-index/max", test_max);
  g_test_add_func ("/claim-index/chart", test_chart);
  g_test_add_func ("/claim-index/find-chart", test_find_chart);
  g_test_add_func ("/claim-index/very-many", test_very_many);
  g_test_add_func ("/claim-index/bundled/best", test_bundled);
  g_test_add_func ("/claim-index/bundled/many", test_bundled_many);
  return g_test_run ();
}
