/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The date of a thing, its release or founding, is no date of its figures: over time they may stand there, and it is
 * said what it is. */
#include <string.h>

#include "exa-describe.h"
#include "exa-piece-json.h"
#include "figure-help.h"

static ExaDataset *
load (const char *name, const char *text, char **message)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);

  exa_loader_add_text (loader, name, text, strlen (text));
  ExaDataset *dataset = exa_loader_finish (loader);
  g_autofree char *all = exa_problems_to_string (problems);
  if (message != NULL)
    *message = g_steal_pointer (&all);
  else
    g_assert_cmpstr (all, ==, "");
  return dataset;
}

/* The first chart over time. */
static ExaSpec *
over_time (ExaDataset *dataset, ExaLang lang)
{
  ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);
  g_auto (ExaView) view = EXA_VIEW_INIT;

  exa_view_set (&view, "kind", "time", NULL);
  return figure_spec (dataset, chart->id, &view, lang);
}

static guint
count_placed (ExaDataset *dataset)
{
  g_autoptr (ExaSpec) spec = over_time (dataset, EXA_LANG_EN);

  return exa_spec_count_marks (spec);
}

/* What kind of date it is says the header; of other dates, only one that nothing competes with. */
static void
test_headers (void)
{
  static const struct {
    const char *header, *other, *found;
  } cases[] = {
      {"Released", NULL, "Released"},
      {"Release date", NULL, "Release date"},
      {"releaseDate", NULL, "releaseDate"},
      {"Year of release", NULL, "Year of release"},
      {"Founded", NULL, "Founded"},
      {"Founding date", "Date of visit", "Founding date"},
      {"发布日期", NULL, "发布日期"},
      {"上市时间", "Last updated", "上市时间"},
      {"Date of visit", "Launched", "Launched"},
      {"First shipment", NULL, "First shipment"},
      {"Last updated", NULL, NULL},
      {"First shipment", "Last delivery", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *other = cases[i].other;
    g_autofree char *text = g_strdup_printf (
        "Chip,%s,%s,Rate (TFLOPS)\nAda,2020-03-01,%s,12\nBora,2021-06-15,%s,30\nCasa,2022-01-20,%s,7\n",
        cases[i].header, other != NULL ? other : "Maker", other != NULL ? "2019-05-01" : "Acme",
        other != NULL ? "2019-06-01" : "Bolt", other != NULL ? "2019-07-01" : "Acme");
    g_autoptr (ExaDataset) dataset = load ("chips.csv", text, NULL);
    ExaEntity *ada = exa_dataset_find (dataset, EXA_LIST_ENTITIES, "ada");
    g_autoptr (ExaSpec) spec = over_time (dataset, EXA_LANG_EN);
    g_test_message ("%s", cases[i].header);
    g_assert_cmpstr (spec->plane.x_name, ==, cases[i].found);
    g_assert_cmpstr (exa_text_get (&ada->date_name, EXA_LANG_EN), ==, cases[i].found != NULL ? cases[i].found : "");
    g_assert_cmpuint (spec->n_bands, ==, cases[i].found != NULL ? 3 : 0);
    /* The figures themselves have no date. */
    g_assert_false (exa_date_is_known (exa_chart_nth (exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0), 0)->as_of));
  }
}

/* Subtitle, dot and description say which date it is; bars say nothing of it. */
static void
test_said (void)
{
  const char *text = "Chip,Released,Rate (TFLOPS)\nAda,2020-03,12\nBora,2021-06,30\nCasa,,7\n";
  g_autoptr (ExaDataset) dataset = load ("chips.csv", text, NULL);
  g_autoptr (ExaSpec) spec = over_time (dataset, EXA_LANG_EN), chinese = over_time (dataset, EXA_LANG_ZH_CN);
  g_autofree char *words = exa_describe (spec, NULL), *plain = plain_spaces (words);
  ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);
  g_autoptr (ExaSpec) bars = figure_spec (dataset, chart->id, NULL, EXA_LANG_EN);

  g_assert_cmpstr (spec->subtitle, ==, "Rate, by “Released”");
  g_assert_cmpstr (chinese->subtitle, ==, "Rate，按“Released”");
  g_assert_cmpstr (spec->bands[0].marks[0].x_value, ==, "Released: March 2020");
  g_assert_nonnull (strstr (plain, "Ada, 12 TFLOPS, Released: March 2020"));
  g_assert_nonnull (strstr (plain, "1 figure has no date"));
  g_assert_cmpint (bars->kind, ==, EXA_FIGURE_BARS);
  g_assert_null (strstr (bars->subtitle, "Released"));
}

/* A figure's own date comes first; then both are named. */
static void
test_own_first (void)
{
  const char *text =
      "Chip,Date,Released,Rate (TFLOPS)\nAda,2024-01,2020-03,12\nBora,,2021-06,30\nCasa,2023-02,2022-01,7\n";
  g_autoptr (ExaDataset) dataset = load ("chips.csv", text, NULL);
  g_autoptr (ExaSpec) spec = over_time (dataset, EXA_LANG_EN), chinese = over_time (dataset, EXA_LANG_ZH_CN);

  g_assert_cmpuint (spec->n_bands, ==, 3);
  g_assert_cmpstr (spec->bands[0].marks[0].x_value, ==, "Released: June 2021");
  g_assert_cmpstr (spec->bands[2].marks[0].x_value, ==, "January 2024");
  g_assert_cmpstr (spec->plane.x_name, ==, "Date / Released");
  g_assert_cmpstr (spec->subtitle, ==, "Rate, by date, else by “Released”");
  g_assert_cmpstr (chinese->plane.x_name, ==, "日期 / Released");
}

/* Rows that give one thing two dates give it none; one that is told is the figures'. */
static void
test_doubtful (void)
{
  const char *text =
      "Chip,Memory,Released,Rate (TFLOPS)\nAda,8 GB,2020-03,12\nAda,16 GB,2021-06,30\nCasa,8 GB,2022-01,7\n"
      "Casa,16 GB,2022-01,9\n";
  g_autoptr (ExaDataset) dataset = load ("chips.csv", text, NULL);
  ExaEntity *ada = exa_dataset_find (dataset, EXA_LIST_ENTITIES, "ada");
  ExaEntity *casa = exa_dataset_find (dataset, EXA_LIST_ENTITIES, "casa");

  g_assert_false (exa_date_is_known (ada->date));
  g_assert_true (exa_date_is_known (casa->date));
}

/* A long table, whose things are made when they are asked for, has the same. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("Chip,Released,Rate (TFLOPS)\n");

  for (int i = 0; i < 1200; i++)
    g_string_append_printf (text, "Chip %c%d,%d-%02d,%d\n", 'A' + i % 26, i, 2000 + i % 20, 1 + i % 12, 10 + i);
  g_autoptr (ExaDataset) dataset = load ("chips.csv", text->str, NULL);
  g_autoptr (ExaSpec) spec = over_time (dataset, EXA_LANG_EN);
  g_assert_cmpstr (spec->plane.x_name, ==, "Released");
  g_assert_cmpuint (count_placed (dataset), ==, 1200);
}

/* In a data file, date and name come together; both are written again. */
static void
test_json (void)
{
  static const char *const start =
      "{ \"format\": \"exascope\", \"version\": 1, \"entities\": [{\"id\": \"ada\", \"name\": "
      "\"Ada\", \"kind\": \"chip\", \"date\": \"2020-03\"";
  g_autofree char *whole = g_strconcat (start, ", \"date_name\": {\"en\": \"Released\", \"zh_CN\": \"发布\"}}]}", NULL);
  g_autofree char *half = g_strconcat (start, "}]}", NULL), *message = NULL;
  g_autoptr (ExaDataset) dataset = load ("chips.json", whole, NULL), none = load ("half.json", half, &message);
  ExaEntity *ada = exa_dataset_find (dataset, EXA_LIST_ENTITIES, "ada");
  g_autofree char *date = exa_date_to_string (ada->date);

  g_assert_cmpstr (date, ==, "2020-03");
  g_assert_cmpstr (exa_text_get (&ada->date_name, EXA_LANG_ZH_CN), ==, "发布");
  g_assert_null (none);
  g_assert_nonnull (strstr (message, "\"date\" needs \"date_name\""));
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();
  exa_entity_write (ada, TRUE, writer);
  g_autofree char *written = exa_json_writer_finish (writer);
  g_assert_nonnull (strstr (written, "2020-03"));
  g_assert_nonnull (strstr (written, "发布"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-date/headers", test_headers);
  g_test_add_func ("/own-date/said", test_said);
  g_test_add_func ("/own-date/own-first", test_own_first);
  g_test_add_func ("/own-date/doubtful", test_doubtful);
  g_test_add_func ("/own-date/long", test_long);
  g_test_add_func ("/own-date/json", test_json);
  return g_test_run ();
}
