/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a table is likely to be read, and reading it as a plan says, each without the other. */
#include "exa-aggregate.h"
#include "exa-table-apply.h"
#include "exa-table-guess.h"

#include <string.h>

static ExaCsv *
parse (const char *text)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaCsv) csv = exa_csv_parse (g_bytes_new (text, strlen (text)), NULL, "t.csv", problems);

  g_assert_cmpuint (exa_problems_count (problems), ==, 0);
  return g_steal_pointer (&csv);
}

static ExaTablePlan *
guess (const char *text)
{
  g_autoptr (ExaCsv) csv = parse (text);
  g_autoptr (ExaGrid) grid = exa_grid_new (csv);

  return exa_table_plan_guess (grid);
}

/* Whether the first row names the columns or holds data already. */
static void
test_headers (void)
{
  static const struct {
    const char *text, *header; /* of the last column */
    guint n_headers;
  } cases[] = {
      {"Name,Value\na,1\n", "Value", 1},
      {"a,1\nb,2\n", "", 0},
      {"a,1,45 %\nb,2,3.5 %\n", "", 0},
      {"a,b\nc,d\n", "b", 1},
      /* Years, steps of a scale, and what has words beside the numbers, are names. */
      {"Name,2024,2025\na,1,2\n", "2025", 1},
      {"Name,10,20,30\na,1,5,2\n", "30", 1},
      {"Name,1,2,4\na,1,5,2\n", "4", 1},
      {"Name,1,4,2\na,1,5,2\n", "", 0},
      {"Name,5,Sum\na,1,2\n", "Sum", 1},
      {"Name,Q1 24\na,1\n", "Q1 24", 1},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaTablePlan) plan = guess (cases[i].text);

    g_assert_cmpstr (plan->columns[plan->n_columns - 1].header, ==, cases[i].header);
    g_assert_cmpuint (plan->n_headers, ==, cases[i].n_headers);
  }
}

/* What each column is: figures, dates, keys, text, nothing. */
static void
test_kinds (void)
{
  static const struct {
    const char *text;
    ExaColumnKind last; /* of the last column */
  } cases[] = {
      {"Name,X\na,1\nb,2\n", EXA_COLUMN_FIGURES},
      {"Name,X\na,x\nb,y\n", EXA_COLUMN_TEXT},
      {"Name,No\na,1\nb,2\n", EXA_COLUMN_KEYS},
      {"Name,X\na,..\nb,\n", EXA_COLUMN_EMPTY},
      {"Name,Date\na,2024-05\nb,2024-06\n", EXA_COLUMN_DATES},
      /* At least half of what is filled must be figures. */
      {"Name,X\na,1\nb,2\nc,x\nd,y\n", EXA_COLUMN_FIGURES},
      {"Name,X\na,1\nb,2\nc,x\nd,y\ne,z\n", EXA_COLUMN_TEXT},
      {"Name,X\na,1\nb,x\nc,y\n", EXA_COLUMN_TEXT},
      {"Name,X (USD)\na,1\nb,x\nc,y\n", EXA_COLUMN_TEXT},
      {"Name,X\na,€ 1\nb,x\nc,y\n", EXA_COLUMN_TEXT},
      {"Name,X\na,1\nb,\nc,n/a\n", EXA_COLUMN_FIGURES},
      /* Spaces around cells are no part of them. */
      {"Name, Year\na, 2024\nb, 2025\n", EXA_COLUMN_DATES},
      {"Name, X\na, ..\nb, 1\n", EXA_COLUMN_FIGURES},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaTablePlan) plan = guess (cases[i].text);

    g_test_message ("case %u", i);
    g_assert_cmpint (plan->columns[plan->n_columns - 1].kind, ==, cases[i].last);
  }
}

/* Rows of five names, of which as many are left empty or repeat as @pattern has - and = in it, before a second column
 * of names that are all there. */
static ExaTablePlan *
guess_names (const char *pattern)
{
  g_autoptr (GString) text = g_string_new ("First,Second,Value\n");

  for (guint i = 0; pattern[i] != '\0'; i++) {
    g_autofree char *first = pattern[i] == '-'   ? g_strdup ("")
                             : pattern[i] == '=' ? g_strdup ("same")
                                                 : g_strdup_printf ("a%u", i);
    g_string_append_printf (text, "%s,b%u,%u\n", first, i, i * 7 + 3);
  }
  return guess (text->str);
}

/* Rows are about the first text that is there and different in nine of ten. */
static void
test_names (void)
{
  static const struct {
    const char *pattern;
    guint name;
  } cases[] = {
      {"..........", 0}, {".........-", 0}, {"........--", 1}, {"....------", 1},
      {"==........", 0}, {"===.......", 1}, {"=======...", 1},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaTablePlan) plan = guess_names (cases[i].pattern);

    g_test_message ("%s", cases[i].pattern);
    g_assert_cmpuint (plan->name, ==, cases[i].name);
  }
}

static void
test_roles (void)
{
  g_autoptr (ExaTablePlan) chips = guess ("Chip,Vendor,Country,Price (USD m)\nA,X,China,1\nB,Y,Japan,2\n");
  g_autoptr (ExaTablePlan) years = guess ("Year,Value\n2020,5\n2021,6\n");
  g_autoptr (ExaTablePlan) dated = guess ("Country, Year, Value\nA, 2020, 5\nB, 2020, 6\nA, 2021, 7\n");
  g_autoptr (ExaTablePlan) one = guess ("Company,Date,Value\nX,2024-01,5\nX,2024-02,6\n");
  g_autoptr (ExaTablePlan) bare = guess ("x,y\n1,2\n3,4\n");

  g_assert_cmpuint (chips->name, ==, 0);
  g_assert_cmpuint (chips->owner, ==, 1);
  g_assert_cmpuint (chips->country, ==, 2);
  g_assert_cmpuint (chips->date, ==, EXA_NO_COLUMN);
  g_assert_cmpint (chips->kind, ==, EXA_ENTITY_CHIP);
  g_assert_cmpint (chips->form, ==, EXA_TABLE_THINGS);

  g_assert_cmpuint (years->name, ==, 0);
  g_assert_cmpuint (years->date, ==, EXA_NO_COLUMN);
  g_assert_cmpint (years->form, ==, EXA_TABLE_TIMES);

  g_assert_cmpuint (dated->date, ==, 1);
  g_assert_cmpint (dated->kind, ==, EXA_ENTITY_COUNTRY);
  g_assert_cmpint (dated->form, ==, EXA_TABLE_THINGS_OVER_TIME);
  g_assert_true (exa_table_plan_holds_figures (dated, 2));
  g_assert_false (exa_table_plan_holds_figures (dated, 1));

  g_assert_cmpuint (one->date, ==, 1);
  g_assert_cmpint (one->form, ==, EXA_TABLE_TIMES);
  /* Where there is no text, the first numbers that all differ name the rows. */
  g_assert_cmpuint (bare->name, ==, 0);
}

/* How the cells of each column are read. */
static void
test_readings (void)
{
  g_autoptr (ExaTablePlan) plan = guess ("Name;Spend (EUR millions);Seen;Growth;Size\n"
                                         "a;1.234,5;31/12/2024;-3 %;80 GB\nb;2,5;01/02/2025;< 4 %;96 GB\n");

  g_assert_cmpstr (plan->columns[1].cells.unit->id, ==, "EUR");
  g_assert_cmpint (plan->columns[1].cells.exponent, ==, 6);
  g_assert_cmpint (plan->columns[1].cells.decimal, ==, ',');
  g_assert_false (plan->columns[1].has_negatives);
  g_assert_true (plan->columns[2].moments.day_first);
  g_assert_cmpstr (plan->columns[3].cells.unit->id, ==, "%");
  g_assert_true (plan->columns[3].has_negatives);
  g_assert_cmpstr (plan->columns[4].cells.unit->id, ==, "GB");
}

/* Over time, the newest shares of each name must add up, not all that there ever were. */
static void
test_wholes (void)
{
  static const struct {
    const char *text;
    gboolean whole;
  } cases[] = {
      {"Vendor,Year,Share (%)\nA,2023,60\nB,2023,40\nA,2024,70\nB,2024,30\n", TRUE},
      {"Vendor,Year,Share (%)\nA,2024,70\nB,2024,30\nA,2023,60\nB,2023,40\n", TRUE},
      {"Vendor,Year,Share (%)\nA,2023,60\nB,2023,40\nA,2024,70\nB,2024,40\n", FALSE},
      {"Vendor,Year,Share (%)\nA,2023,60\nA,2024,30\n", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaTablePlan) plan = guess (cases[i].text);

    g_test_message ("case %u", i);
    g_assert_cmpint (plan->columns[2].of_whole, ==, cases[i].whole);
  }
}

/* A plan is followed even where nobody would have guessed it. */
static void
test_apply (void)
{
  g_autoptr (ExaCsv) csv = parse ("1,2024,5\n2,2024,6\n1,2025,7\n2,2025,8\n");
  g_autoptr (ExaGrid) grid = exa_grid_new (csv);
  g_autoptr (ExaTablePlan) plan = exa_table_plan_new (3);
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = exa_dataset_new ();
  ExaClaim *claim;
  ExaChart *chart;

  plan->name = 0;
  plan->date = 1;
  plan->kind = EXA_ENTITY_MODEL;
  plan->form = EXA_TABLE_THINGS_OVER_TIME;
  plan->columns[2].kind = EXA_COLUMN_FIGURES;
  plan->columns[2].cells.exponent = 3;
  plan->columns[2].cells.unit = exa_unit_get ("USD");
  g_assert_true (exa_table_plan_apply (plan, grid, "dir/t.csv", dataset, problems));

  chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);
  g_assert_cmpstr (exa_text_get (&chart->title, EXA_LANG_EN), ==, "Column 3");
  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_CLAIMS), ==, 4);
  g_assert_cmpuint (exa_chart_count (chart), ==, 2);
  claim = exa_chart_nth (chart, 1);
  g_assert_cmpfloat (claim->value.low, ==, 8000);
  g_assert_cmpuint (claim->as_of.first.year, ==, 2025);
  g_assert_cmpstr (claim->unit->id, ==, "USD");
  g_assert_cmpint (claim->subject->kind, ==, EXA_ENTITY_MODEL);
  g_assert_cmpstr (exa_text_get (&claim->subject->name, EXA_LANG_EN), ==, "2");
}

/* A plan without figures says so, and leaves nothing behind. */
static void
test_apply_nothing (void)
{
  g_autoptr (ExaCsv) csv = parse ("a,b\nc,1\n");
  g_autoptr (ExaGrid) grid = exa_grid_new (csv);
  g_autoptr (ExaTablePlan) plan = exa_table_plan_new (2);
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = exa_dataset_new ();

  g_assert_false (exa_table_plan_apply (plan, grid, "t.csv", dataset, problems));
  g_assert_cmpstr (exa_problems_nth (problems, 0), ==, "t.csv: no column of this table holds figures");
  g_assert_cmpuint (exa_dataset_count (dataset, EXA_LIST_SOURCES), ==, 0);
}

/* Words of a total in any case, with marks and brackets behind; and what only looks like one. */
static void
test_totals (void)
{
  static const char *const totals[] = {"Total", "WELT",    "Monde",     "Razem",  "i alt",    "Ogółem", "总计",
                                       "合计",  "TOTAL*:", "Sum (all)", "Total†", "Yhteensä", "Celkem", "zusammen"};
  static const char *const subtotals[] = {"Subtotal", "SUB-TOTAL Asia", "小计",
                                          "华东小计", "US subtotal:",   "Sous-total (1)"};
  static const char *const begins[] = {"Total 2024", "Germany, Gesamt", "All others", "Grid total", "项目合计"};
  static const char *const none[] = {"Substation", "Tottenham", "", "T", "Item 17", "Metal", "Portal", "总部"};

  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    g_assert_cmpint (exa_aggregate_rate_total (totals[i]), ==, EXA_TOTAL);
  for (guint i = 0; i < G_N_ELEMENTS (subtotals); i++)
    g_assert_cmpint (exa_aggregate_rate_total (subtotals[i]), ==, EXA_SUBTOTAL);
  for (guint i = 0; i < G_N_ELEMENTS (begins); i++)
    g_assert_cmpint (exa_aggregate_rate_total (begins[i]), ==, EXA_TOTAL_BEGINS);
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_cmpint (exa_aggregate_rate_total (none[i]), ==, EXA_NO_TOTAL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/headers", test_headers);
  g_test_add_func ("/plan/kinds", test_kinds);
  g_test_add_func ("/plan/names", test_names);
  g_test_add_func ("/plan/roles", test_roles);
  g_test_add_func ("/plan/readings", test_readings);
  g_test_add_func ("/plan/wholes", test_wholes);
  g_test_add_func ("/plan/apply", test_apply);
  g_test_add_func ("/plan/apply-nothing", test_apply_nothing);
  g_test_add_func ("/table-plan/totals", test_totals);
  return g_test_run ();
}
