/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-load.h"
#include "exa-loader.h"

#include <math.h>
#include <string.h>

static ExaDataset *
load (const char *const *texts, const char *const *names)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (ExaDataset) dataset = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; texts[i] != NULL; i++)
    exa_loader_add_text (loader, names[i], texts[i], strlen (texts[i]));
  dataset = exa_loader_finish (loader);
  all = exa_problems_to_string (problems);
  g_assert_cmpstr (all, ==, "");
  return g_steal_pointer (&dataset);
}

static ExaDataset *
load_one (const char *text)
{
  const char *const texts[] = {text, NULL}, *const names[] = {"dir/some.table.csv", NULL};

  return load (texts, names);
}

static void
test_chips (void)
{
  g_autoptr (ExaDataset) dataset = load_one ("No,Chip name,Manufacturer,Country,Released,Memory (GB),Price (USD),Link\n"
                                             "1,H100,NVIDIA,United States,2022-09-20,80,\"25,000\",https://a\n"
                                             "2,Ascend 910B,Huawei,China,2023-01-01,64,≈ 17K,https://b\n"
                                             "3,昇腾,Huawei,China,2023-01-01,32,unknown,https://c\n"
                                             "4,H100,NVIDIA,United States,2022-09-20,94,,\n");
  ExaSource *source = exa_dataset_nth (dataset, EXA_LIST_SOURCES, 0);
  ExaEntity *ascend = exa_dataset_find (dataset, EXA_LIST_ENTITIES, "ascend-910b");
  ExaClaim *price = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "price-usd-ascend-910b");
  ExaClaim *second = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "memory-gb-h100-2");
  ExaChart *memory = exa_dataset_find (dataset, EXA_LIST_CHARTS, "memory-gb");
  const ExaCite *cite = g_ptr_array_index (price->cites, 0);

  g_assert_cmpstr (exa_text_get (exa_dataset_get_title (dataset), EXA_LANG_EN), ==, "some.table.csv");
  g_assert_cmpstr (source->id, ==, "some");
  g_assert_cmpstr (exa_text_get (&source->title, EXA_LANG_EN), ==, "some.table.csv");
  g_assert_cmpstr (exa_text_get (&source->note, EXA_LANG_EN), ==,
                   "Cells that could not be read as figures and are left out: 1");
  g_assert_true (ascend->kind == EXA_ENTITY_CHIP);
  g_assert_cmpstr (ascend->country->id, ==, "china");
  g_assert_cmpstr (EXA_ENTITY (g_ptr_array_index (ascend->belongs_to, 0))->id, ==, "huawei");
  g_assert_true (EXA_ENTITY (g_ptr_array_index (ascend->belongs_to, 0))->country == ascend->country);
  g_assert_nonnull (exa_dataset_find (dataset, EXA_LIST_ENTITIES, "us"));
  g_assert_nonnull (exa_dataset_find (dataset, EXA_LIST_CLAIMS, "memory-gb-entity"));

  g_assert_true (price->value.relation == EXA_ABOUT);
  g_assert_cmpfloat (price->value.low, ==, 17000);
  g_assert_true (cite->source == source);
  g_assert_cmpstr (cite->row, ==, "Ascend 910B");
  g_assert_cmpfloat (second->value.low, ==, 94e9);
  g_assert_false (exa_date_is_known (second->as_of));
  g_assert_cmpstr (second->subject->id, ==, "h100");

  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_CHARTS), ==, 2);
  g_assert_cmpuint (exa_chart_count (memory), ==, 4);
  g_assert_cmpuint (memory->top, ==, 20);
  g_assert_true (memory->topic == exa_dataset_nth (dataset, EXA_LIST_TOPICS, 0));
  g_assert_cmpstr (exa_text_get (&memory->subtitle, EXA_LANG_EN), ==, "some.table.csv, GB");
}

static void
test_over_time (void)
{
  g_autoptr (ExaDataset) dataset = load_one ("Country Name,Code,Year,Value\n"
                                             "China,CHN,2020,5\nChina,CHN,2022,7\nChina,CHN,2021,6\n"
                                             "Japan,JPN,2020,2\nJapan,JPN,2021,3\nJapan,JPN,2019,1\n");
  ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);
  ExaEntity *china = exa_dataset_find (dataset, EXA_LIST_ENTITIES, "china");

  g_assert_true (china->kind == EXA_ENTITY_COUNTRY);
  g_assert_null (china->country);
  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_CLAIMS), ==, 6);
  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_CHARTS), ==, 1);
  g_assert_cmpuint (exa_chart_count (chart), ==, 2);
  g_assert_cmpstr (EXA_CLAIM (exa_chart_nth (chart, 0))->id, ==, "value-china-2022");
  g_assert_cmpuint (EXA_CLAIM (exa_chart_nth (chart, 1))->as_of.first.year, ==, 2021);
  g_assert_cmpstr (exa_text_get (&chart->subtitle, EXA_LANG_ZH_CN), ==, "some.table.csv，各取最新一期（2021 至 2022）");
}

/* A table beside a data file uses what that has under the same names. */
static void
test_beside (void)
{
  static const char json[] =
      "{\"format\": \"exascope\", \"version\": 1, \"entities\": [\n"
      "{\"id\": \"zhongguo\", \"name\": {\"en\": \"China\", \"zh_CN\": \"中国\"}, \"kind\": \"country\"},\n"
      "{\"id\": \"hw\", \"name\": \"Huawei\", \"kind\": \"company\", \"also\": [\"HiSilicon\"]}]}";
  const char *const texts[] = {"公司,国家,Chips\nhisilicon,中国,5\nNew Co,China,6\n", json, NULL};
  const char *const names[] = {"t.csv", "d.json", NULL};
  g_autoptr (ExaDataset) dataset = load (texts, names);
  ExaClaim *first = exa_dataset_nth (dataset, EXA_LIST_CLAIMS, 0);
  ExaClaim *second = exa_dataset_nth (dataset, EXA_LIST_CLAIMS, 1);

  g_assert_cmpstr (first->subject->id, ==, "hw");
  g_assert_null (first->subject->country);
  g_assert_cmpstr (second->subject->id, ==, "new-co");
  g_assert_cmpstr (second->subject->country->id, ==, "zhongguo");
  g_assert_cmpstr (first->unit->id, ==, "chips");
}

/* Owners that own each other would keep each other alive, and long chains of them end in each other's release. */
static void
test_owners (void)
{
  g_autoptr (ExaDataset) dataset = load_one ("Company,Owner,Staff\nA,B,1\nB,A,2\nC,C,3\nD,A,4\n");
  ExaEntity *a = exa_dataset_find (dataset, EXA_LIST_ENTITIES, "a");
  ExaEntity *b = exa_dataset_find (dataset, EXA_LIST_ENTITIES, "b");
  ExaEntity *c = exa_dataset_find (dataset, EXA_LIST_ENTITIES, "c");
  ExaEntity *d = exa_dataset_find (dataset, EXA_LIST_ENTITIES, "d");

  g_assert_true (g_ptr_array_index (a->belongs_to, 0) == b);
  g_assert_cmpuint (b->belongs_to->len, ==, 0);
  g_assert_cmpuint (c->belongs_to->len, ==, 0);
  g_assert_cmpuint (d->belongs_to->len, ==, 0);
}

static void
test_factors (void)
{
  g_autoptr (ExaDataset) dataset =
      load_one ("Chip,Transistors (millions),Spend (USD billions)\nA,54200,1.5\nB,5–6,$2B\n");
  ExaClaim *plain = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "transistors-millions-a");
  ExaClaim *range = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "transistors-millions-b");
  ExaClaim *own = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "spend-usd-billions-b");
  ExaClaim *spend = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "spend-usd-billions-a");

  g_assert_cmpfloat (plain->value.low, ==, 54200e6);
  g_assert_cmpfloat (range->value.high, ==, 6e6);
  g_assert_true (range->value.relation == EXA_RANGE);
  g_assert_cmpfloat (spend->value.low, ==, 1.5e9);
  g_assert_cmpfloat (own->value.low, ==, 2e9);
}

/* A cell that only repeats the header's unit is as large as its neighbours; one that says its own size is not. */
static void
test_factor_and_unit (void)
{
  static const struct {
    const char *header, *cell;
    double value;
  } cases[] = {
      {"X (million EUR)", "5", 5e6},
      {"X (million EUR)", "5 EUR", 5e6},
      {"X (million EUR)", "€5", 5e6},
      {"X (million EUR)", "5 €", 5e6},
      {"X (million EUR)", "EUR 5", 5e6},
      {"X (million EUR)", "5–6 EUR", 5e6},
      {"X (million EUR)", "5 million EUR", 5e6},
      {"X (million EUR)", "5 billion EUR", 5e9},
      {"X (million EUR)", "5B", 5e9},
      {"X (million EUR)", "€5k", 5e3},
      {"X (million kWh)", "5 kWh", 5e9},
      {"X (million kWh)", "5 MWh", 5e6},
      {"X (millions)", "5 EUR", 5e6},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = g_strdup_printf ("Name,%s\na,%s\nb,%s\n", cases[i].header, cases[i].cell, cases[i].cell);
    g_autoptr (ExaDataset) dataset = load_one (text);

    g_test_message ("%s under %s", cases[i].cell, cases[i].header);
    g_assert_cmpfloat (EXA_CLAIM (exa_dataset_nth (dataset, EXA_LIST_CLAIMS, 0))->value.low, ==, cases[i].value);
  }
}

/* What a blank stands before is what it is without it. */
static void
test_blanks (void)
{
  g_autoptr (ExaDataset) dataset = load_one ("Country, Year, Value\n China , 2020, 5\nChina, 2021, ..\n"
                                             "Japan, 2021, 7\nJapan, 2020, 6\n");

  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_CHARTS), ==, 1);
  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_ENTITIES), ==, 2);
  g_assert_nonnull (exa_dataset_find (dataset, EXA_LIST_CLAIMS, "value-china-2020"));
  g_assert_null (exa_dataset_find (dataset, EXA_LIST_CLAIMS, "value-china-2021"));
}

/* 2039 is a year only where years are looked for; and what is left out is said on the chart. */
static void
test_like_years (void)
{
  g_autoptr (ExaDataset) dataset = load_one ("Chip,Bandwidth (GB/s),Dies\nA,3350,2\nB,2039,n/a\nC,1000,odd\nD,7,-\n");
  ExaClaim *b = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "bandwidth-gb-s-b");
  ExaClaim *c = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "bandwidth-gb-s-c");
  ExaChart *complete = exa_dataset_find (dataset, EXA_LIST_CHARTS, "bandwidth-gb-s");
  ExaChart *partly = exa_dataset_find (dataset, EXA_LIST_CHARTS, "dies");

  g_assert_cmpfloat (b->value.low, ==, 2039e9);
  g_assert_cmpfloat (c->value.low, ==, 1000e9);
  g_assert_true (exa_text_is_empty (&complete->note));
  g_assert_cmpstr (exa_text_get (&partly->note, EXA_LANG_EN), ==, "1 cell that is no figure is left out (“odd”).");
}

/* As most of Europe writes: the comma is the decimal sign where a column shows that it is. */
static void
test_decimal_commas (void)
{
  g_autoptr (ExaDataset) dataset =
      load_one ("Name;Price;Share (%);Sold\nA;1.234,56;12,5 %;2,400\nB;99,9;< 3,4 %;1,200\nC;1 234,5;2–3,5;5\n");
  static const struct {
    const char *id;
    double low, high;
  } cases[] = {
      {"price-a", 1234.56, 1234.56}, {"price-b", 99.9, 99.9}, {"price-c", 1234.5, 1234.5}, {"share-a", 12.5, 12.5},
      {"share-b", 0, 3.4},           {"share-c", 2, 3.5},     {"sold-a", 2.4, 2.4},        {"sold-b", 1.2, 1.2},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaClaim *claim = exa_dataset_find (dataset, EXA_LIST_CLAIMS, cases[i].id);

    g_assert_nonnull (claim);
    g_assert_cmpfloat (claim->value.low, ==, cases[i].low);
    g_assert_cmpfloat (claim->value.high, ==, cases[i].high);
  }
}

/* 01/02 is read as the rest of its column is: here the 1st of February. */
static void
test_day_first (void)
{
  g_autoptr (ExaDataset) dataset = load_one ("Name,Date,Value\nA,31/01/2025,10\nA,01/02/2025,20\n");
  g_autoptr (ExaDataset) american = load_one ("Name,Date,Value\nA,01/31/2025,10\nA,02/01/2025,20\n");

  g_assert_nonnull (exa_dataset_find (dataset, EXA_LIST_CLAIMS, "value-a-2025-02-01"));
  g_assert_nonnull (exa_dataset_find (american, EXA_LIST_CLAIMS, "value-a-2025-02-01"));
}

/* Rows of one name are rows of their own, unless their dates tell them apart. */
static void
test_rows_alike (void)
{
  g_autoptr (ExaDataset) alike = load_one ("Name,Value\nA,1\nB,2\nA,3\n");
  g_autoptr (ExaDataset) dated = load_one ("Name,Date,Value\nA,2024-01-01,1\nB,2025-01-01,2\nA,2025-01-01,3\n");

  g_assert_true (EXA_CHART (exa_dataset_find (alike, EXA_LIST_CHARTS, "value"))->row_per_claim);
  g_assert_false (EXA_CHART (exa_dataset_find (dated, EXA_LIST_CHARTS, "value"))->row_per_claim);
}

/* A rank stays among the figures, but a bar as long as a rank says nothing. */
static void
test_ranks (void)
{
  g_autoptr (ExaDataset) scored = load_one ("Model,Rank,Score\nA,1,90\nB,2,80\n");
  g_autoptr (ExaDataset) ranked = load_one ("Model,Rank\nA,1\nB,2\n");

  g_assert_nonnull (exa_dataset_find (scored, EXA_LIST_CLAIMS, "rank-b"));
  g_assert_null (exa_dataset_find (scored, EXA_LIST_CHARTS, "rank"));
  g_assert_nonnull (exa_dataset_find (scored, EXA_LIST_CHARTS, "score"));
  g_assert_nonnull (exa_dataset_find (ranked, EXA_LIST_CHARTS, "rank"));
}

static void
assert_value (ExaDataset *dataset, const char *id, double low, double high)
{
  ExaClaim *claim = exa_dataset_find (dataset, EXA_LIST_CLAIMS, id);

  g_assert_nonnull (claim);
  g_assert_cmpfloat (claim->value.low, ==, low);
  g_assert_cmpfloat (claim->value.high, ==, high);
}

/* Where the header says no unit, the cells may. */
static void
test_cells (void)
{
  g_autoptr (ExaDataset) dataset = load_one ("Chip,Memory,Price,Sold,Shipped\n"
                                             "A,80 GB,€450,1 234 567,3 万颗\n"
                                             "B,0.2 TB,€1.2K,1'234,2 万颗\n"
                                             "C,unknown,n/a,12’000,\n");
  ExaMeasure *memory = exa_dataset_find (dataset, EXA_LIST_MEASURES, "memory");
  ExaMeasure *price = exa_dataset_find (dataset, EXA_LIST_MEASURES, "price");

  g_assert_cmpstr (memory->unit->id, ==, "GB");
  g_assert_cmpstr (price->unit->id, ==, "EUR");
  assert_value (dataset, "memory-b", 0.2e12, 0.2e12);
  assert_value (dataset, "price-b", 1200, 1200);
  assert_value (dataset, "sold-a", 1234567, 1234567);
  assert_value (dataset, "sold-b", 1234, 1234);
  assert_value (dataset, "sold-c", 12000, 12000);
  assert_value (dataset, "shipped-a", 30000, 30000);
}

/* What is below a bound may be below zero where others are. */
static void
test_open_bounds (void)
{
  g_autoptr (ExaDataset) dataset = load_one ("Name,Growth (%),Size\nA,-3,5\nB,< 3,< 7\n");

  assert_value (dataset, "growth-b", -INFINITY, 3);
  assert_value (dataset, "size-b", 0, 7);
}

/* A figure that nobody would miss is missed all the same. */
static void
test_unnamed (void)
{
  g_autoptr (ExaDataset) dataset = load_one ("Name,Value\nA,1\n,2\nB,3\n");
  g_autoptr (ExaDataset) both = load_one ("Name,Value\nA,1\n,2\n,4\nB,odd\nC,5\n");
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, "value");
  ExaChart *other = exa_dataset_find (both, EXA_LIST_CHARTS, "value");

  g_assert_cmpuint (exa_chart_count (chart), ==, 2);
  g_assert_cmpstr (exa_text_get (&chart->note, EXA_LANG_EN), ==, "1 figure in a row without a name is left out.");
  g_assert_cmpstr (exa_text_get (&other->note, EXA_LANG_EN), ==,
                   "1 cell that is no figure is left out (“odd”). 2 figures in rows without a name are left out.");
  g_assert_cmpstr (exa_text_get (&other->note, EXA_LANG_ZH_CN), ==,
                   "略去 1 个无法读作数值的单元格（“odd”）。略去无名称行中的 2 个数值。");
}

static void
assert_claims (ExaDataset *dataset, const char *expected)
{
  ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < exa_chart_count (chart); i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            exa_claim_get_label (exa_chart_nth (chart, i), EXA_LANG_EN));
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_true (chart->kind == EXA_CHART_COLUMNS);
  g_assert_true (chart->sort == EXA_SORT_SOURCE);
  g_assert_cmpuint (chart->top, ==, 0);
}

/* One thing at many times: the times are the columns, in their order, whatever that of the file. */
static void
test_series (void)
{
  g_autoptr (ExaDataset) years = load_one ("Year,Revenue\n2024,5\n2022,7\n2023,9\n");
  g_autoptr (ExaDataset) bare = load_one ("2024,5\n2022,7\n2023,9\n");
  g_autoptr (ExaDataset) one = load_one ("Company,Date,Revenue\nX,2024-07,5\nX,2024-01,7\nX,2024-04,9\n");
  ExaChart *chart = exa_dataset_nth (one, EXA_LIST_CHARTS, 0);

  assert_claims (years, "2022 2023 2024");
  assert_claims (bare, "2022 2023 2024");
  assert_claims (one, "2024-01 2024-04 2024-07");
  g_assert_true (chart->row_per_claim);
  g_assert_cmpstr (exa_text_get (&chart->subtitle, EXA_LANG_EN), ==, "X, some.table.csv");
}

/* Shares that can be of one whole end at it. */
static void
test_shares (void)
{
  static const struct {
    const char *text;
    gboolean whole;
  } cases[] = {
      {"Vendor,Share (%)\nA,60\nB,30\n", TRUE},
      {"Vendor,Share (%)\nA,60\nB,42\n", TRUE},
      {"Vendor,Share (%)\nA,60\nB,43\n", FALSE},
      {"Vendor,Growth (%)\nA,60\nB,30\n", FALSE},
      {"Vendor,Share (%)\nA,60\nB,-3\n", FALSE},
      {"Vendor,Share (%)\nA,60\nB,> 3\n", FALSE},
      {"厂商,市场份额（%）\nA,60\nB,30\n", TRUE},
      {"Vendor,Year,Share (%)\nA,2020,3\nA,2021,5\nB,2020,40\nB,2021,50\n", TRUE},
      {"Vendor,Year,Share (%)\nA,2020,-3\nA,2021,5\nB,2020,40\nB,2021,50\n", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaDataset) dataset = load_one (cases[i].text);
    ExaMeasure *measure = exa_dataset_nth (dataset, EXA_LIST_MEASURES, 0);

    g_assert_cmpfloat (exa_measure_get_limit (measure), ==, cases[i].whole ? 100 : INFINITY);
  }
}

static void
test_no_names (void)
{
  g_autoptr (ExaDataset) years = load_one ("Year,Value\n2020,5\n2021,6\n");
  g_autoptr (ExaDataset) numbers = load_one ("x,y\n1,2\n3,4\n");
  g_autoptr (ExaDataset) bare = load_one ("1,2\n5,4\n");

  g_assert_nonnull (exa_dataset_find (years, EXA_LIST_CLAIMS, "value-2021"));
  g_assert_nonnull (exa_dataset_find (numbers, EXA_LIST_CLAIMS, "y-3"));
  g_assert_nonnull (exa_dataset_find (bare, EXA_LIST_CLAIMS, "column-2-row-2"));
}

static void
test_no_figures (void)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);

  exa_loader_add_text (loader, "t.csv", "a,b\nx,y\n", 8);
  exa_loader_add_text (loader, "u.csv", "a\0b", 3);
  g_assert_null (exa_loader_finish (loader));
  g_assert_cmpstr (exa_problems_nth (problems, 0), ==, "u.csv: is no text: save the table as CSV in UTF-8");
  g_assert_null (exa_problems_nth (problems, 1));
}

/* --- tables that nobody made for this: they open --- */

static char *
real_path (const char *name)
{
  const char *shared = g_getenv ("EXA_TEST_SHARED");

  return shared != NULL ? g_build_filename (shared, "realdata", name, NULL) : NULL;
}

static void
test_real (void)
{
  static const struct {
    const char *file;
    guint n_charts, n_claims;
    const char *entity;
    ExaEntityKind kind;
  } cases[] = {
      {"worldbank-gdp/gdp.csv", 2, 13979, "us", EXA_ENTITY_COUNTRY},
      {"gpu-list/gpu_models.csv", 6, 60, "rtx-4090", EXA_ENTITY_MODEL},
      {"lmarena/lmarena_text.csv", 2, 1064, "glm-4-5", EXA_ENTITY_MODEL},
      {"epoch-ml-hardware/ml_hardware_2025-12.csv", 29, 2451, "amazon-trainium3", EXA_ENTITY_CHIP},
      {"epoch-ai-companies/ai_companies_revenue_reports.csv", 1, 32, "anthropic", EXA_ENTITY_COMPANY},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = real_path (cases[i].file);
    const char *const paths[] = {path, NULL};
    g_autoptr (ExaProblems) problems = exa_problems_new ();
    g_autoptr (ExaDataset) dataset = exa_load (NULL, paths, problems);
    ExaEntity *entity;

    g_assert_nonnull (dataset);
    entity = exa_dataset_find (dataset, EXA_LIST_ENTITIES, cases[i].entity);
    g_assert_nonnull (entity);
    g_assert_true (entity->kind == cases[i].kind);
    g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_CHARTS), ==, cases[i].n_charts);
    g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_CLAIMS), ==, cases[i].n_claims);
  }
}

/* A page that was saved, and what programs write under the name of a spreadsheet. */
static void
test_page (void)
{
  const char *const texts[] = {"<html><body><h1>Chips</h1><table><tr><th>Chip</th><th>Memory (GB)</th></tr>"
                               "<tr><td>B200</td><td>180</td></tr><tr><td>MI325X</td><td>256</td></tr></table>",
                               NULL},
                    *const names[] = {"chips.xls", NULL};
  g_autoptr (ExaDataset) dataset = load (texts, names);
  ExaClaim *claim = exa_dataset_find (dataset, EXA_LIST_CLAIMS, "memory-gb-mi325x");

  g_assert_nonnull (claim);
  g_assert_cmpfloat (claim->value.low, ==, 256e9);
}

int
main (int argc, char **argv)
{
  g_autofree char *real = real_path (".");

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/chips", test_chips);
  g_test_add_func ("/table/over-time", test_over_time);
  g_test_add_func ("/table/beside", test_beside);
  g_test_add_func ("/table/owners", test_owners);
  g_test_add_func ("/table/factors", test_factors);
  g_test_add_func ("/table/factor-and-unit", test_factor_and_unit);
  g_test_add_func ("/table/blanks", test_blanks);
  g_test_add_func ("/table/like-years", test_like_years);
  g_test_add_func ("/table/decimal-commas", test_decimal_commas);
  g_test_add_func ("/table/day-first", test_day_first);
  g_test_add_func ("/table/rows-alike", test_rows_alike);
  g_test_add_func ("/table/ranks", test_ranks);
  g_test_add_func ("/table/cells", test_cells);
  g_test_add_func ("/table/open-bounds", test_open_bounds);
  g_test_add_func ("/table/unnamed", test_unnamed);
  g_test_add_func ("/table/series", test_series);
  g_test_add_func ("/table/shares", test_shares);
  g_test_add_func ("/table/no-names", test_no_names);
  g_test_add_func ("/table/no-figures", test_no_figures);
  if (real != NULL && g_file_test (real, G_FILE_TEST_IS_DIR))
    g_test_add_func ("/table/real", test_real);
  g_test_add_func ("/table/page", test_page);
  return g_test_run ();
}
