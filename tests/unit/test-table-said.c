/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said in words of how a table is read; and plans that a person writes. */
#include "exa-table-guess.h"
#include "exa-table-plan-json.h"
#include "exa-table-plan-words.h"

#include <string.h>

/* How @text is read as it is @told, in words; or what is wrong with what is told. Transfer full. */
static char *
describe (const char *text, const ExaTableTold *told)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaCsv) csv = exa_csv_parse (g_bytes_new (text, strlen (text)), NULL, "t.csv", problems);
  g_autoptr (ExaGrid) grid = NULL;
  g_autoptr (ExaTablePlan) plan = NULL;

  g_assert_nonnull (csv);
  grid = exa_grid_new (csv);
  plan = exa_table_plan_make (grid, told, "t.csv", problems);
  g_assert_true ((plan != NULL) == (exa_problems_count (problems) == 0));
  return plan != NULL ? exa_table_plan_describe (plan) : exa_problems_to_string (problems);
}

static void
test_rows (void)
{
  static const struct {
    const char *text, *where, *said;
  } cases[] = {
      {"Firm,Land,Sales\nA,Japan,5\nB,Chile,6\nC,Chile,8\n", NULL,
       "  3 rows, named by “Firm”; coloured by the country in “Land”\n  “Sales”: figures\n"},
      {"Firm,Kind,Sales\nA,x,5\nB,y,6\nC,y,8\n", "Kind=x",
       "  1 row where Kind=x, named by “Firm”\n  “Sales”: figures\n"},
      {"Firm,Kind,Sales\nA,x,5\nB,y,6\nC,y,8\n", "Kind=y|Firm=C",
       "  1 row where Kind=y and Firm=C, named by “Firm”\n  “Sales”: figures\n"},
      {"Firm,Kind,Sales\nA,x,5\nB,y,6\n", "Kind", "“Kind” names no value: write COLUMN=VALUE"},
      {"Firm,Kind,Sales\nA,x,5\nB,y,6\n", "Sort=x", "no column is called “Sort”"},
      {"Height (m),Mass (kg)\n4,5\n2,7\n4,7\n", NULL,
       "  3 rows, numbered, since no column names them\n"
       "  “Height (m)”: figures in m\n  “Mass (kg)”: figures in kg\n"},
      {"Year,Sales\n2022,5\n2023,6\n2024,4\n", NULL,
       "  3 rows, named by “Year”; a series over time\n  “Year”: dates\n  “Sales”: figures\n"},
      {"Firm,Year,Sales\nA,2022,5\nA,2023,6\nB,2022,4\nB,2023,8\n", NULL,
       "  4 rows, named by “Firm”; when, in “Year”; charts show the newest figure of each\n  “Sales”: figures\n"},
      {"Firm,2021,2022,2023\nA,5,6,7\nB,4,8,9\n", NULL,
       "  2 rows, named by “Firm”; charts show the newest figure of each\n"
       "  “2021” to “2023”: one measure at 3 times\n"},
      {"Firm,Founded,Sales\nA,1998-02-03,5\nB,1999-03-04,6\nC,1997-01-02,7\n", NULL,
       "  3 rows, named by “Firm”; a date of its own, not of its figures, in “Founded”\n  “Sales”: figures\n"},
      {"Runner,Finish\nA,1st\nB,2nd\nC,10th\n", NULL,
       "  3 rows, named by “Runner”\n  “Finish”: figures that are ranks: no length shows them\n"},
      {"Firm,Sales (USD m)\nA,5\nB,6\n", NULL,
       "  2 rows, named by “Firm”\n  “Sales (USD m)”: figures in USD, times 10^6\n"},
      {"Firm,Sign,Sales\nA,<,5\nB,=,6\nC,=,7\n", NULL,
       "  3 rows, named by “Firm”\n  “Sign”: not charted: the signs of another column's figures\n"
       "  “Sales”: figures; whether they are bounds, in “Sign”\n"},
      {"Firm,Sales forecast\nA,5\nB,6\n", NULL,
       "  2 rows, named by “Firm”\n  “Sales forecast”: figures; no facts: forecast\n"},
      {"Firm,Sales,,Town,Sun\nA,5,,X,10\nB,6,,Y,20\nC,7,,Z,30\n,,,W,40\n", NULL,
       "  another table beside it, from “Town” on, is not read\n"},
      {"Year,Jan,Feb\n2023,5,6\n2024,7,8\n", NULL, "  “Jan” to “Feb”: one measure at 2 times, with that of its row\n"},
      {"Chip,TDP (W)\nA,300\nB,350\nC,\"244,250\"\nD,400\n", NULL,
       "  “TDP (W)”: figures in W; the decimal sign is a point, as is usual; lists of figures in a cell are left "
       "out\n"},
      {"Datum;Wert\n01/02/2025;1,5\n03/04/2025;2,25\n", NULL,
       "  doubt about “Datum”: “01/02/2025” is read as 1 February 2025; it could be 2 January 2025. Likelier since the "
       "file has decimal commas, or days that follow each other.\n"},
      {"Date,Sales\n01/02/2025,5\n03/04/2025,6\n", NULL,
       "it could be 1 February 2025. Likelier since no row shows whether day or month stands first.\n"},
      {"Ort;Wert\nA;1,5\nB;2,25\n", NULL, "  “Wert”: figures; the decimal sign is a comma, as its cells show\n"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) where = cases[i].where != NULL ? g_strsplit (cases[i].where, "|", -1) : NULL;
    g_autofree char *said = describe (cases[i].text, &(ExaTableTold){.where = where});

    g_test_message ("%s", cases[i].text);
    if (strstr (said, cases[i].said) == NULL)
      g_assert_cmpstr (said, ==, cases[i].said);
  }
}

/* More rows than are named are counted. */
/* Figures that are not understood are named, with the reason; names and other texts are not. */
static void
test_unread (void)
{
#define WORDS  "not charted: figures with words or letters behind them that are not understood\n"
#define SECOND "not charted: two figures in a cell\n"
  static const char *const cases[][2] = {
      {"Disk,Avail,Load\nA,53G,5\nB,550G,6\n", "  “Avail”: " WORDS "  “Load”: figures\n"},
      {"Site,Seen,Load\nA,41 foos,5\nB,55 bars,6\n", "  “Seen”: " WORDS "  “Load”: figures\n"},
      {"Assay,Result,Load\nA,5.4 mmol/L,5\nB,14.2 g/dL,6\nC,141 mmol/L,7\n",
       "  “Result”: " WORDS "  “Load”: figures\n"},
      {"Site,Part,Load\nA,1/3,5\nB,2/3,6\n", "  “Part”: " SECOND "  “Load”: figures\n"},
      {"Site,Size,Load\nA,12 x 30,5\nB,10 x 40,6\n", "  “Size”: " SECOND "  “Load”: figures\n"},
      {"Box,Memory in use,Load\nA,310MiB / 7GiB,5\nB,12MiB / 7GiB,6\n",
       "  “Memory in use”: " SECOND "  “Load”: figures\n"},
      {"Way,Time,Load\nA,1h 20m,5\nB,2h05m,6\nC,45m,7\n", "  “Time”: " SECOND "  “Load”: figures\n"},
      {"Atom,Half-life,Load\nA,1.248(3)e9 y,5\nB,4.468(6)e9 y,6\n", "  “Half-life”: " WORDS "  “Load”: figures\n"},
      {"Site,Place,Load\nA,12 Northern 5,5\nB,14 Southern 6,6\n", "  “Load”: figures\n"},
      {"Site,Place,Load\nA,12(a) North,5\nB,14(b) High,6\n", "  “Load”: figures\n"},
      {"Site,Class,Load\nA,a1,5\nB,b2,6\n", "  “Load”: figures\n"},
      {"Site,Place,Load\nA,12 North Street,5\nB,14 High Street,6\n", "  “Load”: figures\n"},
      {"Site,Words,Load\nA,12 a,5\nB,none said,6\nC,much more,7\n", "  “Load”: figures\n"},
      {"Site,Load\n53G,5\n55G,6\n", "  “Load”: figures\n"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *said = describe (cases[i][0], NULL);

    g_assert_cmpstr (strchr (said, '\n') + 1, ==, cases[i][1]);
  }
}

static void
test_set_apart (void)
{
  static const char *const wanted[] = {"  set apart: “Chip H” (set apart by hand)\n",
                                       "  set apart: “Chip H” (set apart by hand)\n  and 1 more row is set apart\n",
                                       "  set apart: “Chip H” (set apart by hand)\n  and 2 more rows are set apart\n"};

  for (guint n = 8; n < 11; n++) {
    g_autoptr (GString) text = g_string_new ("Chip,Sales\n"), apart = g_string_new (NULL);
    g_autofree char *plan = NULL, *said = NULL;

    for (guint i = 0; i < 12; i++) {
      g_string_append_printf (text, "Chip %c,%u\n", 'A' + i, 3 * i + 1);
      if (i < n)
        g_string_append_printf (apart, "%s{\"row\": \"Chip %c\"}", i > 0 ? ", " : "", 'A' + i);
    }
    plan = g_strdup_printf ("{\"format\": \"%s\", \"set_apart\": [%s]}", EXA_TABLE_PLAN_FORMAT, apart->str);
    said = describe (text->str, &(ExaTableTold){.plan = plan});
    g_assert_true (g_str_has_suffix (said, wanted[n - 8]));
  }
}

/* A plan that was written down is the same when it is taken again. */
static void
test_again (void)
{
  static const char *const texts[] = {
      "Firm,Land,Sales\nA,Japan,5\nB,Chile,6\nC,Chile,8\n",
      "Firm,Year,Sales\nA,2022,5\nA,2023,6\nB,2022,4\nB,2023,8\n",
      "Firm,2021,2022,2023\nA,5,6,7\nB,4,8,9\n",
      "Area,Cases\nNorth,30\nSouth,10\nTotal,40\n",
      "Area,Sex,Jobs\nEast,Women,120\nEast,Men,130\nEast,Total,250\nWest,Women,140\nWest,Men,120\nWest,Total,260\n",
      "Land,Item,Unit,Scale,Year,Value\nA,GDP,USD,6,2020,1\nA,Rate,%,0,2020,5\nB,GDP,USD,6,2020,3\nB,Rate,%,0,2020,6\n",
      "Date,Sales\n01/02/2025,5\n03/04/2025,6\n",
      "Ort;Zahl\nA;12.480\nB;540\n",
      "Party,Votes (%)\nRed,0.45\nBlue,0.35\nGreen,0.20\n",
      "x\ty\nx\ty\n1\t2\n3\t4\n",
      "Disk,Avail,Load\nA,53G,5\nB,550G,6\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (ExaProblems) problems = exa_problems_new ();
    g_autoptr (ExaCsv) csv = exa_csv_parse (g_bytes_new (texts[i], strlen (texts[i])), NULL, "t.csv", problems);
    g_autoptr (ExaGrid) grid = exa_grid_new (csv);
    g_autoptr (ExaTablePlan) plan = exa_table_plan_guess (grid);
    g_autofree char *written = exa_table_plan_write (plan), *first = exa_table_plan_describe (plan);
    g_autofree char *again = describe (texts[i], &(ExaTableTold){.plan = written});

    g_assert_cmpstr (again, ==, first);
  }
}

/* What a plan says is taken, in every member; what it cannot say is refused with the reason. */
static void
test_plans (void)
{
  static const char table[] = "Chip,Maker,Seen,Price\nA,X,2025-02-01,1.5\nB,Y,2025-03-02,2.25\nC,Y,2025-04-02,7\n";
  static const struct {
    const char *members, *said;
  } cases[] = {
      {"\"columns\": [{\"header\": \"Price\", \"unit\": \"USD\", \"power_of_ten\": 6}]",
       "“Price”: figures in USD, times 10^6; the decimal sign is a point, as its cells show"},
      {"\"columns\": [{\"header\": \"Price\", \"unit\": \"\", \"power_of_ten\": 31, \"name\": \"\"}]",
       "“Price”: figures; the decimal sign"},
      {"\"columns\": [{\"header\": \"Price\", \"unit\": 5, \"power_of_ten\": -31, \"name\": 5, \"status\": \"none\"}]",
       "“Price”: figures; the decimal sign"},
      {"\"columns\": [{\"header\": \"Price\", \"decimal\": \",\"}]", "the decimal sign is a comma, as told"},
      {"\"columns\": [{\"header\": \"Price\", \"decimal\": \".\"}]", "the decimal sign is a point, as its cells show"},
      {"\"columns\": [{\"header\": \"Price\", \"decimal\": \"x\"}]", "the decimal sign is a point, as its cells show"},
      {"\"columns\": [{\"header\": \"Price\", \"status\": \"plan\"}]", "no facts: plan"},
      {"\"columns\": [{\"header\": \"Price\", \"of_whole\": true}]", "; shares of one whole"},
      {"\"columns\": [{\"header\": \"Maker\", \"kind\": \"keys\", \"because\": \"of no use\"}]",
       "“Maker”: not charted: of no use"},
      {"\"columns\": [{\"header\": \"Maker\", \"kind\": \"keys\"}]", "“Maker”: not charted: names, not figures"},
      {"\"columns\": [{\"header\": \"Chip\", \"kind\": \"keys\"}]", "named by “Maker”"},
      {"\"columns\": [{\"header\": \"Chip\", \"kind\": \"keys\"}, {\"header\": \"Maker\", \"kind\": \"keys\"}]",
       "numbered, since no column names them"},
      {"\"columns\": [{\"header\": \"Seen\", \"kind\": \"text\"}]",
       "  3 rows, named by “Chip”; belonging to “Maker”\n"},
      {"\"columns\": [{\"header\": \"Price\", \"column\": 0}, {\"header\": \"Price\", \"column\": 99}, {}, 5]",
       "“Price”: figures"},
      {"\"columns\": [{\"header\": \"Price\", \"column\": 4, \"unit\": \"kg\"}]", "“Price”: figures in kg"},
      {"\"columns\": [{\"header\": \"Price\", \"is_time\": true}]",
       "the plan says that “Price” is a time, which it is not"},
      {"\"columns\": [{\"header\": \"Cost\"}]", "the plan is of another table: no column is called “Cost”"},
      {"\"columns\": [{\"header\": \"Price\", \"kind\": \"colour\"}]", "the plan says “colour” where it cannot: kind"},
      {"\"form\": \"heap\"", "the plan says “heap” where it cannot: form"},
      {"\"form\": \"things\", \"subject\": \"chip\"", "named by “Chip”"},
      {"\"roles\": {\"name\": \"Maker\"}", "  3 rows, named by “Maker”\n"},
      {"\"roles\": {\"name\": \"Maker\", \"second\": \"Chip\", \"third\": \"Seen\"}",
       "named by “Maker” with “Chip” and “Seen”"},
      {"\"roles\": {\"name\": \"Mine\"}", "no column is called “Mine”"},
      {"\"roles\": {\"name\": \"Chip\"}", "  “Seen”: dates\n"},
      {"\"set_apart\": [{\"row\": \"A\", \"because\": \"old\"}, {\"column\": \"Price\"}, 5]",
       "  set apart: “A” (old)\n"},
      {"\"set_apart\": [{\"row\": \"A\", \"column\": \"Maker\"}]", "  set apart: “A” (set apart by hand)\n"},
      {"\"set_apart\": [{\"row\": \"A\", \"column\": \"Mine\"}]", "no column is called “Mine”"},
      {"\"columns\": 5, \"roles\": [], \"set_apart\": {}, \"doubts\": 1, \"where\": 3", "named by “Chip”"},
      {"\"where\": [\"Chip=A\", 5]", "  1 row where Chip=A,"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = g_strdup_printf ("{\"format\": \"%s\", %s}", EXA_TABLE_PLAN_FORMAT, cases[i].members);
    g_autofree char *said = describe (table, &(ExaTableTold){.plan = plan});

    g_test_message ("%s", cases[i].members);
    if (strstr (said, cases[i].said) == NULL)
      g_assert_cmpstr (said, ==, cases[i].said);
  }
}

static void
test_no_plans (void)
{
  static const char *const texts[] = {"", "[]", "5", "{}", "{\"format\": 5}", "{\"format\": \"other\"}"};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *said = describe ("A,B\nx,1\ny,2\n", &(ExaTableTold){.plan = (char *)texts[i]});

    g_assert_nonnull (strstr (said, "the plan is none: expected JSON with \"format\""));
  }
}

/* What a plan says of the file is written as it is read. */
static void
test_sheets (void)
{
  static const struct {
    const char *sheet, *error; /* NULL: it is taken */
  } cases[] = {
      {"{\"encoding\": \"GB18030\", \"delimiter\": \"tab\", \"quote\": \"'\", \"header\": \"2-3\"}", NULL},
      {"{\"mend\": [\"3=>a,5\", \"4=>b,6\", 7]}", NULL},
      {"{\"mend\": 5}", NULL},
      {"{\"mend\": [\"x\"]}", "“x”"},
      {"{\"encoding\": \"no such\"}", "“no such”"},
      {"{\"delimiter\": \"ab\"}", "“ab”"},
      {"{\"quote\": \"ab\"}", "“ab”"},
      {"{\"header\": \"x\"}", "“x”"},
      {"5", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = g_strdup_printf ("{\"sheet\": %s}", cases[i].sheet);
    const ExaTableTold told = {.plan = plan};
    g_autoptr (GError) error = NULL;
    ExaSheetTold sheet;
    gboolean taken = exa_table_told_get_sheet (&told, &sheet, &error);

    g_test_message ("%s", cases[i].sheet);
    g_assert_true (taken == (cases[i].error == NULL));
    if (!taken)
      g_assert_nonnull (strstr (error->message, cases[i].error));
  }
}

/* What is told of columns that are not there, or that says nothing of the file. */
static void
test_told_wrong (void)
{
  char *mend[] = {(char *)"x", NULL}, *none[] = {NULL}, *each[] = {(char *)"", NULL};
  const struct {
    ExaTableTold told;
    const char *said;
  } columns[] = {{{.name = (char *)"Sort"}, "no column is called “Sort”"},
                 {{.figure = (char *)"Sort"}, "no column is called “Sort”"},
                 {{.colour = (char *)"Sort"}, "no column is called “Sort”"},
                 {{.date = (char *)"Sort"}, "no column is called “Sort”"}},
    files[] = {{{.header = (char *)"x"}, "“x”"},
               {{.delimiter = (char *)"ab"}, "“ab”"},
               {{.quote = (char *)"ab"}, "“ab”"},
               {{.encoding = (char *)"no such"}, "“no such”"},
               {{.mend = mend}, "“x”"}};

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    g_autofree char *said = describe ("Firm,Kind,Sales\nA,x,5\nB,y,6\n", &columns[i].told);

    g_assert_nonnull (strstr (said, columns[i].said));
  }
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autoptr (GError) error = NULL;
    ExaSheetTold sheet;

    g_assert_false (exa_table_told_get_sheet (&files[i].told, &sheet, &error));
    g_assert_nonnull (strstr (error->message, files[i].said));
  }
  g_assert_true (exa_table_told_is_empty (&(ExaTableTold){.where = none}));
  g_assert_false (exa_table_told_is_empty (&(ExaTableTold){.each = each}));
  g_assert_null (exa_table_told_get_flags (&(ExaTableTold){.each = each}));
}

/* What is told of one of several tables stands before what is told of all, and its plan is its own. */
static void
test_each (void)
{
  char *where[] = {(char *)"Land=Chile", NULL}, *set[] = {(char *)"A/Price=5", NULL}, *same[] = {(char *)"A=B", NULL};
  char *own_set[] = {(char *)"B/Price=6", NULL};
  g_autofree char *own = exa_table_told_write (&(ExaTableTold){.name = (char *)"Maker", .set = own_set});
  char *each[] = {(char *)"", own, (char *)"no such text", NULL};
  const ExaTableTold all = {.name = (char *)"Chip", .where = where, .set = set, .same = same, .each = each};
  static const struct {
    const char *name, *set;
    gboolean where;
  } wanted[] = {{"Chip", "A/Price=5", TRUE},
                {"Maker", "B/Price=6|A/Price=5", FALSE},
                {"Chip", "A/Price=5", TRUE},
                {"Chip", "A/Price=5", TRUE}};
  ExaTableTold copy = {NULL};

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++) {
    ExaTableTold told = {NULL};
    g_autofree char *sets = NULL;

    exa_table_told_get_each (&all, i, &told);
    sets = g_strjoinv ("|", told.set);
    g_assert_cmpstr (told.name, ==, wanted[i].name);
    g_assert_cmpstr (sets, ==, wanted[i].set);
    g_assert_true ((told.where != NULL) == wanted[i].where);
    g_assert_cmpstr (told.same[0], ==, "A=B");
    exa_table_told_clear (&told);
  }

  exa_table_told_copy (&copy, &all);
  for (guint i = 0; i < 3; i++) {
    ExaTableTold told = {NULL};

    exa_table_told_set_plan_of (&copy, i, 4, g_strdup_printf ("{\"n\": %u}", i));
    g_assert_cmpuint (g_strv_length (copy.each), ==, 4);
    g_assert_true (exa_table_told_read (&told, copy.each[i]));
    g_assert_cmpstr (told.name, ==, i == 1 ? "Maker" : "Chip");
    g_assert_cmpint (told.plan[6], ==, '0' + (int)i);
    exa_table_told_clear (&told);
  }
  g_assert_cmpstr (copy.each[3], ==, "");
  exa_table_told_clear (&copy);
}

/* What is told of a table alone, nothing of all, and no list of its own beside one of all. */
static void
test_each_alone (void)
{
  char *set[] = {(char *)"A/Price=5", NULL}, *mend[] = {(char *)"3=>A,5", NULL};
  g_autofree char *own = exa_table_told_write (&(ExaTableTold){.date = (char *)"Seen"});
  char *each[] = {own, NULL};
  const ExaTableTold all = {.set = set, .mend = mend, .each = each}, none = {.each = each};
  ExaTableTold told = {NULL}, alone = {NULL}, made = {NULL};

  exa_table_told_get_each (&all, 0, &told);
  g_assert_cmpstr (told.date, ==, "Seen");
  g_assert_cmpstr (told.set[0], ==, "A/Price=5");
  g_assert_cmpstr (told.mend[0], ==, "3=>A,5");
  exa_table_told_get_each (&none, 0, &alone);
  g_assert_cmpstr (alone.date, ==, "Seen");
  g_assert_null (alone.set);
  exa_table_told_set_plan_of (&made, 1, 2, g_strdup ("{}"));
  g_assert_cmpstr (made.each[0], ==, "");
  g_assert_nonnull (strstr (made.each[1], "plan={}"));
  exa_table_told_clear (&told);
  exa_table_told_clear (&alone);
  exa_table_told_clear (&made);
  g_assert_false (exa_table_told_read (&told, "[Other]\na=b\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-said/rows", test_rows);
  g_test_add_func ("/table-said/unread", test_unread);
  g_test_add_func ("/table-said/set-apart", test_set_apart);
  g_test_add_func ("/table-said/again", test_again);
  g_test_add_func ("/table-said/plans", test_plans);
  g_test_add_func ("/table-said/no-plans", test_no_plans);
  g_test_add_func ("/table-said/sheets", test_sheets);
  g_test_add_func ("/table-said/told-wrong", test_told_wrong);
  g_test_add_func ("/table-said/each", test_each);
  g_test_add_func ("/table-said/each-alone", test_each_alone);
  return g_test_run ();
}
