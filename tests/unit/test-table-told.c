/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of a table is not guessed; and how it is read can be written, changed and taken again. */
#include "exa-status-words.h"
#include "exa-table-guess.h"
#include "exa-table-plan-amend.h"
#include "exa-table-plan-json.h"
#include "exa-table-plan-words.h"

#include <string.h>

/* A table and the plan for it. */
typedef struct {
  ExaCsv *csv;
  ExaGrid *grid;
  ExaTablePlan *plan; /* NULL where it was refused */
  char *problems;
} Made;

static void
made_clear (Made *made)
{
  g_clear_pointer (&made->plan, exa_table_plan_free);
  exa_grid_unref (made->grid);
  exa_csv_unref (made->csv);
  g_free (made->problems);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Made, made_clear)

static Made
make (const char *text, const ExaTableTold *told)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  Made made = {exa_csv_parse (g_bytes_new (text, strlen (text)), NULL, "t.csv", problems)};

  g_assert_nonnull (made.csv);
  made.grid = exa_grid_new (made.csv);
  made.plan = exa_table_plan_make (made.grid, told, "t.csv", problems);
  made.problems = exa_problems_to_string (problems);
  return made;
}

static const char table[] =
    "Chip,Maker,Land,Seen,Code,Price\nA,X,Japan,01/02/2025,5,1.204\nB,Y,Chile,03/02/2025,6,2.500\n";

static void
test_columns (void)
{
  const ExaTableTold told = {.name = "maker", .figure = "5", .colour = "Land", .date = "Seen", .decimal = ","};
  g_auto (Made) guessed = make (table, NULL);
  g_auto (Made) made = make (table, &told);

  g_assert_cmpuint (guessed.plan->name, ==, 0);
  g_assert_false (exa_table_plan_holds_figures (guessed.plan, 4));
  g_assert_cmpuint (guessed.plan->doubts->len, ==, 2);

  g_assert_cmpuint (made.plan->name, ==, 1);
  g_assert_cmpuint (made.plan->country, ==, 2);
  g_assert_cmpuint (made.plan->date, ==, 3);
  g_assert_true (exa_table_plan_holds_figures (made.plan, 4));
  g_assert_false (exa_table_plan_holds_figures (made.plan, 5));
  g_assert_cmpint (made.plan->columns[5].cells.decimal, ==, ',');
  /* What is told is no doubt. */
  g_assert_cmpuint (made.plan->doubts->len, ==, 1);
}

static void
test_where (void)
{
  char *where[] = {(char *)"Land=Chile", NULL};
  const ExaTableTold told = {.where = where};
  g_auto (Made) made = make (table, &told);

  g_assert_cmpuint (made.plan->n_rows, ==, 1);
  g_assert_cmpstr (exa_grid_cell (made.grid, 1, 0), ==, "B");
}

/* The rows of which a plan is are written into it and taken again; what is told now goes before. */
/* Rows that are left out have said before how their columns are read. */
static void
test_where_as_all (void)
{
  char *where[] = {(char *)"Model=B", NULL};
  char *set[] = {(char *)"B/Price=7", NULL};
  const ExaTableTold told = {.where = where}, with_set = {.where = where, .set = set};
  const char *text = "Model;Context;Price\nA;1.048.576;3\nB;204.800;?\nC;12.500;5\n";
  g_auto (Made) made = make (text, &told), mended = make (text, &with_set);

  g_assert_cmpuint (made.plan->n_rows, ==, 1);
  g_assert_cmpint (made.plan->columns[1].cells.decimal, ==, ',');
  g_assert_cmpuint (made.plan->doubts->len, ==, 0);
  g_assert_nonnull (mended.plan);
  g_assert_cmpint (mended.plan->columns[1].cells.decimal, ==, ',');
}

static void
test_where_in_plan (void)
{
  char *where[] = {(char *)"Land=Chile", NULL}, *other[] = {(char *)"Maker=X", NULL};
  const ExaTableTold told = {.where = where};
  g_auto (Made) made = make (table, &told);
  g_autofree char *written = exa_table_plan_write (made.plan);
  const ExaTableTold again = {.plan = written}, changed = {.plan = written, .where = other};
  g_auto (Made) taken = make (table, &again);
  g_auto (Made) next = make (table, &changed);

  g_assert_cmpuint (taken.plan->n_rows, ==, 1);
  g_assert_cmpstr (exa_grid_cell (taken.grid, 1, 0), ==, "B");
  g_assert_cmpstr (g_ptr_array_index (taken.plan->where, 0), ==, "Land=Chile");
  g_assert_cmpstr (exa_grid_cell (next.grid, 1, 0), ==, "A");
}

/* What is told of what is not there is refused, with its reason. */
static void
test_refused (void)
{
  static char *const nowhere[] = {(char *)"Land=Peru", NULL}, *const no_value[] = {(char *)"Land", NULL};
  static const struct {
    ExaTableTold told;
    const char *says;
  } cases[] = {
      {{.name = (char *)"Vendor"}, "t.csv: no column is called “Vendor”\n"},
      {{.date = (char *)"7"}, "t.csv: no column is called “7”\n"},
      {{.where = (char **)nowhere}, "t.csv: in no row is Land=Peru\n"},
      {{.where = (char **)no_value}, "t.csv: “Land” names no value: write COLUMN=VALUE\n"},
      {{.plan = (char *)"{}"}, "t.csv: the plan is none: expected JSON with \"format\": \"exascope-table-plan\"\n"},
      {{.plan = (char *)"{\"format\": \"exascope-table-plan\", \"roles\": {\"name\": \"Vendor\"}}"},
       "t.csv: the plan is of another table: no column is called “Vendor”\n"},
      {{.plan = (char *)"{\"format\": \"exascope-table-plan\", \"form\": \"odd\"}"},
       "t.csv: the plan says “odd” where it cannot: form\n"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (Made) made = make (table, &cases[i].told);

    g_assert_null (made.plan);
    g_assert_cmpstr (made.problems, ==, cases[i].says);
  }
}

/* A plan that is written is the same when it is taken again; what a person changes in it is done. */
static void
test_plan (void)
{
  g_auto (Made) guessed = make (table, NULL);
  g_autofree char *text = exa_table_plan_write (guessed.plan);
  const ExaTableTold told = {.plan = text};
  g_auto (Made) taken = make (table, &told);
  g_autofree char *again = exa_table_plan_write (taken.plan);
  const ExaTableTold changed = {.plan = (char *)"{\"format\": \"exascope-table-plan\", \"version\": 1,"
                                                "\"roles\": {\"name\": \"Maker\"}, \"set_apart\": [{\"row\": \"X\"}],"
                                                "\"columns\": [{\"header\": \"Code\", \"kind\": \"figures\","
                                                "\"unit\": \"USD\", \"power_of_ten\": 6}], \"doubts\": []}"};
  g_auto (Made) other = make (table, &changed);

  g_assert_cmpstr (text, ==, again);
  g_assert_cmpuint (other.plan->name, ==, 1);
  g_assert_cmpuint (other.plan->doubts->len, ==, 0);
  g_assert_true (exa_table_plan_holds_figures (other.plan, 4));
  g_assert_cmpint (other.plan->columns[4].cells.exponent, ==, 6);
  g_assert_cmpstr (other.plan->columns[4].cells.unit->id, ==, "USD");
  g_assert_nonnull (exa_table_plan_find_apart (other.plan, "X"));
}

static void
test_words (void)
{
  g_auto (Made) made = make ("Vendor,Code,Share (%),Sold\nA,01,60,1.204\nB,02,40,2.5\nTotal,,100,3.704\n", NULL);
  g_auto (Made) doubtful = make (table, NULL);
  g_auto (Made) bracketed = make ("Vendor,Share (%),Growth (%),Profit (USD m)\nA,60.5,(3.1),12.5\nB,(8.1),4.2,(7.5)\n"
                                  "C,12.4,5.5,8.25\n",
                                  NULL);
  g_autofree char *words = exa_table_plan_describe (made.plan), *doubts = exa_table_plan_describe (doubtful.plan);
  g_autofree char *brackets = exa_table_plan_describe (bracketed.plan);

  g_assert_cmpstr (words, ==,
                   "  3 rows, named by “Vendor”\n"
                   "  “Code”: not charted: codes\n"
                   "  “Share (%)”: figures in %; shares of one whole\n"
                   "  “Sold”: figures; the decimal sign is a point, as its cells show\n"
                   "  set apart: “Total” (the sum of the others)\n");
  g_assert_nonnull (strstr (brackets,
                            "doubt about “Share (%)”: “(8.1)” is read as a figure below zero; it could be one "
                            "above it that is uncertain. Likelier since losses are written so.\n"));
  g_assert_null (strstr (brackets, "doubt about “Growth (%)”"));
  g_assert_null (strstr (brackets, "doubt about “Profit (USD m)”"));
  g_assert_nonnull (strstr (doubts, "doubt about “Price”: “1.204” is read as 1.204; it could be 1,204. Likelier since "
                                    "nothing speaks against it.\n"));
  g_assert_nonnull (strstr (doubts, "“01/02/2025” is read as 2 January 2025; it could be 1 February 2025."));
}

/* A subtotal need not be the sum of the rows above it: not all parts are in the table. */
static void
test_subtotal (void)
{
  g_auto (Made) made = make ("Region,Revenue\nTexas,25\nOhio,5\nSubtotal US,50\nBavaria,70\nOthers,8\n", NULL);
  const ExaTableApart *apart = exa_table_plan_find_apart (made.plan, "Subtotal US");

  g_assert_nonnull (apart);
  g_assert_cmpstr (apart->because, ==, "it is called a subtotal");
  g_assert_cmpuint (made.plan->apart->len, ==, 1);
}

/* Names that are made of other columns and a date are things over time. */
static void
test_panel (void)
{
  g_auto (Made) made =
      make ("Name,Owner,Chip,End date,Units\n"
            "X A to March,X,A,2025-03-31,1\nX B to March,X,B,2025-03-31,2\nX A to June,X,A,2025-06-30,3\n"
            "X B to June,X,B,2025-06-30,4\nY A to March,Y,A,2025-03-31,5\nY B to March,Y,B,2025-03-31,6\n"
            "Y A to June,Y,A,2025-06-30,7\nY B to June,Y,B,2025-06-30,8\n",
            NULL);
  g_auto (Made) rounds = make ("Id,Company,Funding\nSeries A,X,1\nSeries B,Y,2\nSeries C,X,3\n", NULL);

  g_assert_cmpuint (made.plan->name, ==, 1);
  g_assert_cmpuint (made.plan->second, ==, 2);
  g_assert_cmpuint (made.plan->date, ==, 3);
  g_assert_cmpint (made.plan->form, ==, EXA_TABLE_THINGS_OVER_TIME);
  g_assert_cmpuint (rounds.plan->name, ==, 0);
  g_assert_cmpuint (rounds.plan->second, ==, 1);
}

/* A doubt that is settled says its one column; what else is told stays as it is, and the rest is guessed as before. */
static void
test_settled (void)
{
  g_auto (Made) guessed = make (table, NULL);
  const ExaTableDoubt *first = g_ptr_array_index (guessed.plan->doubts, 0);
  guint price = guessed.plan->columns[first->column].kind == EXA_COLUMN_FIGURES ? 0 : 1;
  g_autofree char *kept = exa_table_plan_settle (guessed.plan, NULL, price, FALSE);
  g_autofree char *other = exa_table_plan_settle (guessed.plan, NULL, price, TRUE);
  g_auto (Made) same = make (table, &(ExaTableTold){.plan = kept}),
                turned = make (table, &(ExaTableTold){.plan = other});
  g_autofree char *both = exa_table_plan_settle (turned.plan, other, 0, TRUE);
  g_auto (Made) settled = make (table, &(ExaTableTold){.plan = both, .colour = "Land"});
  g_autofree char *none = exa_table_plan_amend_kind (settled.plan, both, 5, EXA_COLUMN_KEYS);
  g_auto (Made) last = make (table, &(ExaTableTold){.plan = none});

  g_assert_cmpint (same.plan->columns[5].cells.decimal, ==, guessed.plan->columns[5].cells.decimal);
  g_assert_cmpuint (same.plan->doubts->len, ==, 1);
  g_assert_cmpint (turned.plan->columns[5].cells.decimal, !=, guessed.plan->columns[5].cells.decimal);
  g_assert_cmpint (turned.plan->columns[5].decimal, ==, EXA_DECIDED_BY_PERSON);
  g_assert_cmpuint (turned.plan->doubts->len, ==, 1);
  g_assert_cmpuint (settled.plan->doubts->len, ==, 0);
  g_assert_cmpuint (settled.plan->country, ==, 2);
  g_assert_cmpint (settled.plan->columns[3].moments.day_first, !=, guessed.plan->columns[3].moments.day_first);
  g_assert_cmpint (settled.plan->columns[5].cells.decimal, ==, turned.plan->columns[5].cells.decimal);
  g_assert_false (exa_table_plan_holds_figures (last.plan, 5));
  g_assert_cmpuint (last.plan->doubts->len, ==, 0);
}

/* What is settled of one column is settled: not those of others, whatever their cells say next month; and a forecast
 * stays one. */
static void
test_settled_alone (void)
{
  const char *before = "Company,A,Revenue (forecast)\nX,1.500,2.500\nY,3.000,4.000\n";
  const char *after = "Company,A,Revenue (forecast)\nX,1.250,2.750\nY,3.000,4.000\n";
  g_auto (Made) guessed = make (before, NULL);
  guint n_doubts = guessed.plan->doubts->len;
  const ExaTableDoubt *last = g_ptr_array_index (guessed.plan->doubts, n_doubts - 1);
  g_autofree char *plan = exa_table_plan_settle (guessed.plan, NULL, n_doubts - 1, TRUE);
  g_auto (Made) later = make (after, &(ExaTableTold){.plan = plan});

  g_assert_cmpuint (n_doubts, ==, 2);
  g_assert_cmpuint (last->column, ==, 2);
  g_assert_cmpuint (later.plan->doubts->len, ==, 1);
  g_assert_cmpuint (((ExaTableDoubt *)g_ptr_array_index (later.plan->doubts, 0))->column, ==, 1);
  g_assert_cmpint (guessed.plan->columns[2].status, ==, EXA_STATUS_FORECAST);
  g_assert_cmpint (later.plan->columns[2].status, ==, EXA_STATUS_FORECAST);
  g_assert_cmpint (later.plan->columns[2].cells.decimal, !=, guessed.plan->columns[2].cells.decimal);
}

/* Columns of one name, and of none, are told apart by their number. */
static void
test_same_headers (void)
{
  static const char *const tables[] = {"Company,Rev,Rev\nX,1.5,2.5\nY,3.25,4\n", "X;1,5;2,5\nY;3,25;4\nZ;5;6\n"};

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_auto (Made) guessed = make (tables[i], NULL);
    g_autofree char *second = exa_table_plan_amend_kind (guessed.plan, NULL, 2, EXA_COLUMN_KEYS);
    g_auto (Made) one = make (tables[i], &(ExaTableTold){.plan = second});
    g_autofree char *both = exa_table_plan_amend_kind (one.plan, second, 1, EXA_COLUMN_KEYS);
    g_autofree char *back = exa_table_plan_amend_kind (one.plan, both, 2, EXA_COLUMN_FIGURES);
    g_auto (Made) other = make (tables[i], &(ExaTableTold){.plan = back});

    g_assert_true (exa_table_plan_holds_figures (one.plan, 1));
    g_assert_false (exa_table_plan_holds_figures (one.plan, 2));
    g_assert_false (exa_table_plan_holds_figures (other.plan, 1));
    g_assert_true (exa_table_plan_holds_figures (other.plan, 2));
  }
}

/* Without a header no cell is a name; a name may have "=" in it. */
static void
test_where_named (void)
{
  char *second[] = {(char *)"1=5", NULL}, *first[] = {(char *)"1=4", NULL}, *sign[] = {(char *)"a=b=r", NULL};
  g_auto (Made) none = make ("3;1;2\n4;5;6\n7;8;9\n", &(ExaTableTold){.where = second});
  g_auto (Made) some = make ("3;1;2\n4;5;6\n7;8;9\n", &(ExaTableTold){.where = first});
  g_auto (Made) equal = make ("a=b,V\nr,1\ns,2\nr,3\n", &(ExaTableTold){.where = sign});

  g_assert_cmpuint (some.plan->n_headers, ==, 0);
  g_assert_cmpuint (exa_grid_n_rows (some.grid), ==, 1);
  g_assert_null (none.plan);
  g_assert_nonnull (strstr (none.problems, "in no row is 1=5"));
  g_assert_cmpuint (exa_grid_n_rows (equal.grid), ==, 3);
}

/* A column that is left out has no part any more. */
static void
test_left_out (void)
{
  const char *text = "Name,Kind,Date,V\nA,x,2024-01-02,3\nB,y,2024-02-03,4\nA,x,2024-03-01,5\n";
  g_auto (Made) guessed = make (text, NULL);
  g_autofree char *dates = exa_table_plan_amend_kind (guessed.plan, NULL, 2, EXA_COLUMN_KEYS);
  g_autofree char *names = exa_table_plan_amend_kind (guessed.plan, dates, 0, EXA_COLUMN_KEYS);
  g_auto (Made) made = make (text, &(ExaTableTold){.plan = names});

  g_assert_cmpuint (guessed.plan->date, ==, 2);
  g_assert_cmpint (guessed.plan->form, ==, EXA_TABLE_THINGS_OVER_TIME);
  g_assert_cmpuint (made.plan->date, ==, EXA_NO_COLUMN);
  g_assert_cmpint (made.plan->form, ==, EXA_TABLE_THINGS);
  g_assert_cmpuint (made.plan->name, ==, 1);
}

/* What a header or a time says of its figures, and where it says nothing. */
static void
test_status_words (void)
{
  static const struct {
    const char *text;
    ExaStatus status;
  } cases[] = {
      {"Revenue forecast ($bn)", EXA_STATUS_FORECAST},
      {"Revenue (forecast, $bn)", EXA_STATUS_FORECAST},
      {"Revenue forecast, $bn", EXA_STATUS_FORECAST},
      {"Forecast revenue", EXA_STATUS_FORECAST},
      {"Revenue forecast 2026 ($bn)", EXA_STATUS_FORECAST},
      {"Forecast error 2025", EXA_STATUS_REPORTED},
      {"Expected revenue ($bn)", EXA_STATUS_FORECAST},
      {"收入预测（亿元）", EXA_STATUS_FORECAST},
      {"2026F", EXA_STATUS_FORECAST},
      {"FY26F", EXA_STATUS_FORECAST},
      {"Estimated revenue", EXA_STATUS_ESTIMATE},
      {"Revenue 2025E ($bn)", EXA_STATUS_ESTIMATE},
      {"2025E ($bn)", EXA_STATUS_ESTIMATE},
      {"2025(E)", EXA_STATUS_ESTIMATE},
      {"2025 (P)", EXA_STATUS_ESTIMATE},
      {"2025P", EXA_STATUS_ESTIMATE},
      {"2025 est.", EXA_STATUS_ESTIMATE},
      {"Q2 2024e", EXA_STATUS_ESTIMATE},
      {"Price target", EXA_STATUS_TARGET},
      {"目标产能（万片）", EXA_STATUS_TARGET},
      {"Planned capacity [GW]", EXA_STATUS_PLAN},
      {"Announced power (MW)", EXA_STATUS_ANNOUNCED},
      {"2025A", EXA_STATUS_REPORTED},
      {"2025 (A)", EXA_STATUS_REPORTED},
      {"Revenue ($bn)", EXA_STATUS_REPORTED},
      {"Fee", EXA_STATUS_REPORTED},
      {"Model 3E", EXA_STATUS_REPORTED},
      {"Cumulative (TWh)", EXA_STATUS_REPORTED},
      {"", EXA_STATUS_REPORTED},
      {"(E)", EXA_STATUS_REPORTED},
      {"Class E", EXA_STATUS_REPORTED},
      {"Planet", EXA_STATUS_REPORTED},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (exa_status_words_read (cases[i].text) != cases[i].status)
      g_error ("“%s” is read as %d", cases[i].text, exa_status_words_read (cases[i].text));
}

/* Years in a header stay years with what they are behind them. */
static void
test_marked_years (void)
{
  g_auto (Made) made = make ("Company,2023A,2024 est.,2025(E)\nX,3,4,5\nY,4.5,5,6\n", NULL);

  g_assert_cmpuint (made.plan->n_headers, ==, 1);
  g_assert_true (made.plan->wide);
  g_assert_cmpint (made.plan->columns[1].status, ==, EXA_STATUS_REPORTED);
  g_assert_cmpint (made.plan->columns[2].status, ==, EXA_STATUS_ESTIMATE);
  g_assert_cmpint (made.plan->columns[3].status, ==, EXA_STATUS_ESTIMATE);
}

/* A unit and a scale that the file does not say. */
static void
test_unit (void)
{
  g_auto (Made) guessed = make (table, NULL);
  g_autofree char *text = exa_table_plan_amend_unit (guessed.plan, NULL, 5, "USD", 6);
  g_auto (Made) made = make (table, &(ExaTableTold){.plan = text});
  g_autofree char *none = exa_table_plan_amend_unit (made.plan, text, 5, "count", 0);
  g_auto (Made) last = make (table, &(ExaTableTold){.plan = none});

  g_assert_cmpstr (guessed.plan->columns[5].cells.unit->id, ==, "count");
  g_assert_cmpstr (made.plan->columns[5].cells.unit->id, ==, "USD");
  g_assert_cmpint (made.plan->columns[5].cells.exponent, ==, 6);
  g_assert_cmpstr (last.plan->columns[5].cells.unit->id, ==, "count");
  g_assert_cmpint (last.plan->columns[5].cells.exponent, ==, 0);
}

/* What is told is the same when it was written down. */
static void
test_written (void)
{
  char *where[] = {"Land=Chile", "Maker=Y; Z", NULL}, *words[] = {"headline en a=B\nis = most", NULL};
  const ExaTableTold told = {.name = "Maker", .where = where, .plan = "{\"a\": 1}", .words = words};
  g_autofree char *text = exa_table_told_write (&told), *again = NULL;
  ExaTableTold read = {NULL};

  g_assert_true (exa_table_told_read (&read, text));
  g_assert_cmpstr (read.name, ==, "Maker");
  g_assert_null (read.colour);
  g_assert_true (g_strv_equal ((const char *const *)read.where, (const char *const *)where));
  g_assert_true (g_strv_equal ((const char *const *)read.words, (const char *const *)words));
  again = exa_table_told_write (&read);
  g_assert_cmpstr (again, ==, text);
  g_assert_false (exa_table_told_is_empty (&read));
  exa_table_told_clear (&read);
  g_assert_true (exa_table_told_is_empty (&read));
  g_assert_false (exa_table_told_read (&read, "no such text"));
}

/* What flags can say is said by them, each filter for itself; a plan is said by none. */
static void
test_flags (void)
{
  char *where[] = {"Year=2024", "Maker=A B", NULL}, *words[] = {"date  =2026", NULL};
  const ExaTableTold nothing = {NULL}, told = {.name = "Maker", .where = where, .decimal = ","};
  const ExaTableTold planned = {.name = "Maker", .plan = "{}"}, worded = {.words = words};
  g_auto (GStrv) none = exa_table_told_get_flags (&nothing), flags = exa_table_told_get_flags (&told);
  g_autofree char *line = g_strjoinv ("|", flags);

  g_assert_nonnull (none);
  g_assert_null (none[0]);
  g_assert_cmpstr (line, ==, "name|Maker|where|Year=2024|where|Maker=A B|decimal|,");
  g_assert_null (exa_table_told_get_flags (&planned));
  g_assert_null (exa_table_told_get_flags (&worded));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/told/columns", test_columns);
  g_test_add_func ("/told/where", test_where);
  g_test_add_func ("/told/where-as-all", test_where_as_all);
  g_test_add_func ("/told/refused", test_refused);
  g_test_add_func ("/told/plan", test_plan);
  g_test_add_func ("/told/words", test_words);
  g_test_add_func ("/told/subtotal", test_subtotal);
  g_test_add_func ("/told/panel", test_panel);
  g_test_add_func ("/table-told/where-in-plan", test_where_in_plan);
  g_test_add_func ("/table-told/settled", test_settled);
  g_test_add_func ("/table-told/settled-alone", test_settled_alone);
  g_test_add_func ("/table-told/same-headers", test_same_headers);
  g_test_add_func ("/table-told/where-named", test_where_named);
  g_test_add_func ("/table-told/left-out", test_left_out);
  g_test_add_func ("/table-told/status-words", test_status_words);
  g_test_add_func ("/table-told/marked-years", test_marked_years);
  g_test_add_func ("/table-told/flags", test_flags);
  g_test_add_func ("/table-told/unit", test_unit);
  g_test_add_func ("/table-told/written", test_written);
  return g_test_run ();
}
