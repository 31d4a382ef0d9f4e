/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Single words and names, as tables have them: what they call a row, a figure, a column, a file, a time. */
#include "exa-aggregate.h"
#include "exa-moment-parts.h"
#include "exa-plain-words.h"
#include "exa-status-words.h"
#include "exa-table-order.h"

/* Names that go one way in steps: three of them are a scale. */
static void
test_order (void)
{
  static const struct {
    const char *names;
    gboolean scale;
  } cases[] = {
      {"10:30|11:00|11:30", TRUE},
      {"10:00:01|10:00:02|10:00:03", TRUE},
      {"11 am|12 pm|1 pm", TRUE},
      {"12 am|1 am|2 am", TRUE},
      {"11 pm|10 pm|9 pm", TRUE},
      {"<20|21-80|>80", TRUE},
      {"up to 5|over 5|over 10", TRUE},
      {"under 18|18-64|65+", TRUE},
      {"< $5|$5|$10", TRUE},
      {"-2|-1|0", TRUE},
      {"8B|16B|32B", TRUE},
      {"8|16", FALSE},
      {"8|8|16", FALSE},
      {"8|16|9", FALSE},
      {"8|Acme|16", FALSE},
      {"8|16Acme|32", FALSE},
      {"Acme|Bolt|Corp", FALSE},
      {"10:30 to 11|11:00|11:30", TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) names = g_strsplit (cases[i].names, "|", -1);
    ExaTableOrder order = {0};
    gboolean all = TRUE;

    for (guint k = 0; names[k] != NULL; k++)
      all &= exa_table_order_add (&order, names[k]);
    g_test_message ("%s", cases[i].names);
    g_assert_cmpint (all && exa_table_order_is_scale (&order), ==, cases[i].scale);
  }
}

static void
test_totals (void)
{
  static const struct {
    const char *label;
    ExaTotal total;
  } cases[] = {
      {"Total", EXA_TOTAL},
      {"TOTAL:", EXA_TOTAL},
      {"Grand total", EXA_TOTAL},
      {"合计", EXA_TOTAL},
      {"Gesamt", EXA_TOTAL},
      {"Sub-total", EXA_SUBTOTAL},
      {"小计", EXA_SUBTOTAL},
      {"Total EU", EXA_TOTAL_BEGINS},
      {"EU total", EXA_TOTAL_BEGINS},
      {"Sum of areas", EXA_TOTAL_BEGINS},
      {"Hospital", EXA_NO_TOTAL},
      {"Ordnungsamt", EXA_NO_TOTAL},
      {"Totnes", EXA_NO_TOTAL},
      {"T", EXA_NO_TOTAL},
      {"", EXA_NO_TOTAL},
      {"{a}", EXA_NO_TOTAL},
      {"tal", EXA_NO_TOTAL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].label);
    g_assert_cmpint (exa_aggregate_rate_total (cases[i].label), ==, cases[i].total);
  }
}

static void
test_aggregates (void)
{
  static const struct {
    const char *label;
    gboolean base, sure, mean, bloc;
  } cases[] = {
      {"Base", TRUE},
      {"Sample size", TRUE, TRUE},
      {"n = 100", TRUE, TRUE},
      {"N=5", TRUE, TRUE},
      {"n 5"},
      {"Base 5"},
      {"Average", FALSE, FALSE, TRUE},
      {"平均", FALSE, FALSE, TRUE},
      {"Average 5"},
      {"EU27", FALSE, FALSE, FALSE, TRUE},
      {"EU27_2020", FALSE, FALSE, FALSE, TRUE},
      {"EA19", FALSE, FALSE, FALSE, TRUE},
      {"EU27_x"},
      {"EU27-2020"},
      {"EU2"},
      {"Europe"},
      {"European Union - 27 countries", FALSE, FALSE, FALSE, TRUE},
      {"European Union – 27 countries", FALSE, FALSE, FALSE, TRUE},
      {"Euro area – 20 countries", FALSE, FALSE, FALSE, TRUE},
      {"OECD - Total", FALSE, FALSE, FALSE, TRUE},
      {"Euston"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    gboolean sure;

    g_test_message ("%s", cases[i].label);
    g_assert_cmpint (exa_aggregate_is_base (cases[i].label, &sure), ==, cases[i].base);
    g_assert_cmpint (sure, ==, cases[i].sure);
    g_assert_cmpint (exa_aggregate_is_mean (cases[i].label), ==, cases[i].mean);
    g_assert_cmpint (exa_aggregate_is_bloc (cases[i].label), ==, cases[i].bloc);
  }
}

/* What a cell says of its figure, which stands alone then. */
static void
test_statuses (void)
{
  static const struct {
    const char *cell, *figure; /* NULL: it says nothing */
    ExaStatus status;
    gboolean flags;
  } cases[] = {
      {"5 (forecast)", "5", EXA_STATUS_FORECAST},
      {"5 [forecast]", "5", EXA_STATUS_FORECAST},
      {"15（预测）", "15", EXA_STATUS_FORECAST},
      {"预计19", "19", EXA_STATUS_FORECAST},
      {"19预计", "19", EXA_STATUS_FORECAST},
      {"forecast: 5", "5", EXA_STATUS_FORECAST},
      {"12.5 est.", "12.5", EXA_STATUS_ESTIMATE},
      {"target 7", "7", EXA_STATUS_TARGET},
      {"31 (F)", "31", EXA_STATUS_FORECAST},
      {"31 (f)", "31", EXA_STATUS_FORECAST, TRUE},
      {"31 e", "31 e", EXA_STATUS_ESTIMATE, TRUE},
      {"31 (f)", NULL},
      {"31 (x)", NULL},
      {"31 ()", NULL},
      {"(forecast)", NULL},
      {"31 b", NULL, EXA_STATUS_REPORTED, TRUE},
      {"31", NULL},
      {"预计", NULL},
      {"31 of them", NULL},
      {"31 (a remark that takes up more room than any word does)", NULL},
      {"a figure that takes up more room than is there (forecast)", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    char figure[32] = "";
    ExaStatus status = exa_status_words_read_cell (cases[i].cell, cases[i].flags, figure, sizeof figure);

    g_test_message ("%s", cases[i].cell);
    g_assert_cmpint (status, ==, cases[i].status);
    if (cases[i].figure != NULL)
      g_assert_cmpstr (figure, ==, cases[i].figure);
  }
}

/* A year without what it is. */
static void
test_cut (void)
{
  static const struct {
    const char *text, *bare; /* NULL: there is nothing to cut off */
  } cases[] = {
      {"2025E", "2025"},    {"2025 E", "2025"},
      {"2025 (E)", "2025"}, {"2025 (forecast)", "2025"},
      {"FY26F", "FY26"},    {"FY2026F", "FY2026"},
      {"2H24E", "2H24"},    {"Q2 2024e", "Q2 2024"},
      {"FY6F", NULL},       {"2H2E", NULL},
      {"2125E", NULL},      {"X2025E", NULL},
      {"2025 (x)", NULL},   {"2025 (of it)", NULL},
      {"E", NULL},          {"2025", NULL},
      {"25E", NULL},        {"a text that takes more room than there is 2025E", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    char bare[32];
    gboolean cut = exa_status_words_cut (cases[i].text, bare, sizeof bare);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpint (cut, ==, cases[i].bare != NULL);
    if (cut)
      g_assert_cmpstr (bare, ==, cases[i].bare);
  }
}

static void
test_plain (void)
{
  static const char *const columns[][2] = {
      {"launchPrice", "Launch price"},
      {"memoryGB", "Memory GB"},
      {"xAI", "xAI"},
      {"DeepSeek", "DeepSeek"},
      {"gdp_per_capita", "GDP per capita"},
      {"gpus", "GPUs"},
      {"as", "As"},
      {"x__y", "x y"},
      {"launch price", "Launch price"},
      {"kWh used", "kWh used"},
      {"launch_price (tokens)", "Launch price (tokens)"},
      {"launch price (tokens)", "Launch price (tokens)"},
      {" (x)", " (x)"},
      {"", ""},
  };
  static const char *const files[][2] = {
      {"sales", "Sales"},
      {"chip-sales_2025-12", "Chip sales 2025-12"},
      {"chip sales-2025", "Chip sales-2025"},
      {"2025-12", NULL},
      {"data", NULL},
      {"data_2", NULL},
      {"data (1)", NULL},
      {"x", NULL},
      {"数据", NULL},
      {"data_gpus", "Data GPUs"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    g_autofree char *words = exa_plain_words_of_column (columns[i][0]);

    g_assert_cmpstr (words, ==, columns[i][1]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *words = exa_plain_words_of_file (files[i][0]);

    g_assert_cmpstr (words, ==, files[i][1]);
  }
}

/* What is no day, month, quarter, half or run of years is none, and leaves the moment as it was. */
static void
test_moments (void)
{
  ExaMoment moment = {{{0}}};

  g_assert_false (exa_moment_set_day (&moment, 0, 1, 1));
  g_assert_false (exa_moment_set_day (&moment, 10000, 1, 1));
  g_assert_false (exa_moment_set_day (&moment, 2025, 0, 1));
  g_assert_false (exa_moment_set_day (&moment, 2025, 13, 1));
  g_assert_false (exa_moment_set_day (&moment, 2025, 1, 0));
  g_assert_false (exa_moment_set_day (&moment, 2025, 2, 29));
  g_assert_false (exa_moment_set_day (&moment, 2025, 1, 400));
  g_assert_false (exa_moment_set_month (&moment, 0, 1));
  g_assert_false (exa_moment_set_month (&moment, 10000, 1));
  g_assert_false (exa_moment_set_month (&moment, 2025, 0));
  g_assert_false (exa_moment_set_month (&moment, 2025, 13));
  g_assert_false (exa_moment_set_quarter (&moment, 999, 1));
  g_assert_false (exa_moment_set_quarter (&moment, 3000, 1));
  g_assert_false (exa_moment_set_quarter (&moment, 2025, 0));
  g_assert_false (exa_moment_set_quarter (&moment, 2025, 5));
  g_assert_false (exa_moment_set_years (&moment, 999, 1000));
  g_assert_false (exa_moment_set_years (&moment, 3000, 3001));
  g_assert_false (exa_moment_set_years (&moment, 2025, 2024));
  g_assert_false (exa_moment_set_years (&moment, 2025, 3000));
  g_assert_false (exa_moment_set_half (&moment, 2025, 0));
  g_assert_false (exa_moment_set_half (&moment, 2025, 3));
  g_assert_false (exa_moment_set_half (&moment, 999, 1));
  g_assert_false (exa_moment_set_half (&moment, 3000, 1));
  g_assert_false (exa_date_is_known (moment.date));
  g_assert_true (exa_moment_set_day (&moment, 2024, 2, 29));
  g_assert_true (exa_moment_set_half (&moment, 2025, 2));
  g_assert_cmpint (moment.date.first.month, ==, 7);
  g_assert_cmpint (moment.date.last.month, ==, 12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/order", test_order);
  g_test_add_func ("/words/totals", test_totals);
  g_test_add_func ("/words/aggregates", test_aggregates);
  g_test_add_func ("/words/statuses", test_statuses);
  g_test_add_func ("/words/cut", test_cut);
  g_test_add_func ("/words/plain", test_plain);
  g_test_add_func ("/words/moments", test_moments);
  return g_test_run ();
}
