/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells that a person reads otherwise than the file has them. */
#include "exa-cell-repair.h"
#include "exa-table-by-hand.h"

#include <string.h>

#include "table-help.h"

#define TABLE "Firm,Sales ($m),Staff\nAcme,40,7\nBolt,n/a?,9\nCore,12,3\nCore,13,2\n"

static void
load (World *world, const char *text, const char *set)
{
  ExaTableTold told = {.set = set != NULL ? g_strsplit (set, "|", -1) : NULL};

  world_load (world, text, &told);
  exa_table_told_clear (&told);
}

/* "Acme 40 M; Bolt < 30 M" of the n-th chart. */
static char *
describe (const World *world, guint n)
{
  ExaChart *chart = exa_dataset_nth (world->dataset, EXA_LIST_CHARTS, n);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < exa_chart_count (chart); i++) {
    ExaClaim *claim = exa_chart_nth (chart, i);
    g_autofree char *value = exa_claim_format (claim, EXA_LANG_EN);
    const char *status = exa_status_in_words (claim->status, EXA_LANG_EN);

    g_string_append_printf (out, "%s%s %s", i > 0 ? "; " : "", exa_claim_get_label (claim, EXA_LANG_EN), value);
    if (status != NULL)
      g_string_append_printf (out, " %s", status);
  }
  g_strdelimit (out->str, "\n", ' ');
  g_string_replace (out, "\302\240", " ", 0);
  return g_string_free (out, FALSE);
}

static void
test_said (void)
{
  static const struct {
    const char *set, *figures, *note;
  } cases[] = {
      {NULL, "Acme $40 M; Core (row 3) $12 M; Core (row 4) $13 M", "1 cell that is no figure is left out (“n/a?”)."},
      {"Acme/Sales ($m)=< 40", "Acme < $40 M; Core (row 3) $12 M; Core (row 4) $13 M",
       "1 cell that is no figure is left out (“n/a?”). Changed by hand: Acme."},
      {"Bolt/Sales ($m)=30–35", "Acme $40 M; Bolt $30–35 M; Core (row 3) $12 M; Core (row 4) $13 M",
       "Changed by hand: Bolt."},
      {"Acme/Sales ($m)=41 (forecast)|Bolt/Sales ($m)=≈ 30",
       "Acme $41 M forecast; Bolt ≈ $30 M; Core (row 3) $12 M; Core (row 4) $13 M", "Changed by hand: Acme, Bolt."},
      {"Bolt/Sales ($m)=n/a", "Acme $40 M; Core (row 3) $12 M; Core (row 4) $13 M", ""},
      {"Acme/Firm=Acme Ltd|#4/Firm=Core South|Bolt/Sales ($m)=-", "Acme Ltd $40 M; Core $12 M; Core South $13 M",
       "Changed by hand: Acme Ltd, Core South."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    World world;

    load (&world, TABLE, cases[i].set);
    g_test_message ("%s", cases[i].set != NULL ? cases[i].set : "nothing");
    g_assert_nonnull (world.dataset);
    g_autofree char *figures = describe (&world, 0);
    g_assert_cmpstr (figures, ==, cases[i].figures);
    ExaChart *chart = exa_dataset_nth (world.dataset, EXA_LIST_CHARTS, 0);
    g_assert_cmpstr (exa_text_get (&chart->note, EXA_LANG_EN), ==, cases[i].note);
    world_clear (&world);
  }
}

/* The source still says what it said. */
static void
test_cited (void)
{
  World world;

  load (&world, TABLE, "Acme/Firm=Acme Ltd|Acme/Sales ($m)=44");
  ExaClaim *claim = exa_dataset_nth (world.dataset, EXA_LIST_CLAIMS, 0);
  g_assert_cmpstr (exa_text_get (&claim->subject->name, EXA_LANG_EN), ==, "Acme Ltd");
  g_assert_cmpstr (((ExaCite *)claim->cites->pdata[0])->row, ==, "Acme");
  g_assert_cmpstr (exa_text_get (&claim->note, EXA_LANG_EN), ==, "Changed by hand: the table has “40”.");
  /* That of another column was not changed, but for its name. */
  claim = exa_dataset_nth (world.dataset, EXA_LIST_CLAIMS, exa_dataset_count (world.dataset, EXA_LIST_CLAIMS) - 1);
  g_assert_cmpstr (exa_text_get (&claim->note, EXA_LANG_EN), ==, "");
  world_clear (&world);
}

static void
test_colour (void)
{
  World world;
  ExaClaim *claim;

  load (&world, TABLE, "Acme/colour=China");
  claim = exa_dataset_nth (world.dataset, EXA_LIST_CLAIMS, 0);
  g_assert_cmpstr (claim->subject->country->id, ==, "china");
  world_clear (&world);
  /* A column that says it is set itself. */
  load (&world, "Firm,Country,Sales\nAcme,France,4\nBolt,Japan,5\n", "Acme/Country=Germany");
  claim = exa_dataset_nth (world.dataset, EXA_LIST_CLAIMS, 0);
  g_assert_cmpstr (exa_text_get (&claim->subject->country->name, EXA_LANG_EN), ==, "Germany");
  world_clear (&world);
}

static void
test_refused (void)
{
  g_autoptr (GString) text = g_string_new ("Firm,Sales\n");
  static const char *const none[] = {"Nobody/Sales ($m)=3", "Acme/Profit=3", "#9/Staff=3", "#0/Staff=3", "Acme"};
  World world;

  for (guint i = 0; i < G_N_ELEMENTS (none); i++) {
    load (&world, TABLE, none[i]);
    g_autofree char *problems = exa_problems_to_string (world.problems);
    g_assert_null (world.dataset);
    g_assert_nonnull (strstr (problems, "names no cell of this table"));
    world_clear (&world);
  }
  for (int i = 0; i < 20001; i++)
    g_string_append_printf (text, "Firm %d,%d\n", i, i);
  load (&world, text->str, "Firm 7/Sales=8");
  g_assert_null (world.dataset);
  world_clear (&world);
}

/* A long table is no longer kept in columns, which have no room for it. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("Firm,Sales\n");
  World world;

  for (int i = 0; i < 1500; i++)
    g_string_append_printf (text, "Firm %c%d,%d\n", 'A' + i % 26, i, i);
  load (&world, text->str, "Firm C2/Sales=> 900");
  ExaClaim *claim = exa_dataset_nth (world.dataset, EXA_LIST_CLAIMS, 2);
  g_autofree char *value = exa_claim_format (claim, EXA_LANG_EN);
  g_assert_cmpstr (value, ==, ">\302\240900");
  g_assert_cmpstr (exa_text_get (&claim->note, EXA_LANG_EN), ==, "Changed by hand: the table has “2”.");
  world_clear (&world);
}

static void
test_named (void)
{
  World world;

  load (&world, "Firm/Site,a=b\nX/Y,1\nZ,2\nZ,3\n", "X/Y/a=b=7");
  const ExaTableReading *reading = g_ptr_array_index (world.readings, 0);
  g_autofree char *figures = describe (&world, 0);
  g_assert_cmpstr (figures, ==, "X/Y 7; Z (row 2) 2; Z (row 3) 3");
  g_autofree char *one = exa_table_by_hand_name (reading->grid, reading->plan, 1, 1);
  g_autofree char *twin = exa_table_by_hand_name (reading->grid, reading->plan, 3, 1);
  g_assert_cmpstr (one, ==, "X/Y/a=b=");
  g_assert_cmpstr (twin, ==, "#3/a=b=");

  char **set = exa_table_by_hand_add (NULL, one, "<= 4");
  set = exa_table_by_hand_add (set, twin, "5");
  set = exa_table_by_hand_add (set, one, "9");
  g_assert_cmpuint (g_strv_length (set), ==, 2);
  g_assert_true (g_strv_contains ((const char *const *)set, "X/Y/a=b=9"));
  set = exa_table_by_hand_add (set, one, "");
  set = exa_table_by_hand_add (set, twin, "");
  g_assert_null (set);
  world_clear (&world);
}

/* What is offered for a cell that is no figure. */
static void
test_repairs (void)
{
  static const struct {
    const char *cell, *repairs;
  } cases[] = {
      {"n/a?", "–"},
      {"12 per quarter", "12|–"},
      {"12?", "≈ 12|–"},
      {"1O4", "104|–"},
      {"see note", "–"},
      {"Q3: 15", "15|–"},
      {"15 or 20", "–"},
      {"was < 7", "< 7|–"},
      {"30 bn USD??", "≈ 30 bn USD|–"},
      {"5 apples", "5|–"},
      {"$0100% off", "–"},
      {"v12", "–"},
      {"1l2", "112|–"},
      {"I5", "15|–"},
      {"5o", "50|–"},
      {"Oslo", "–"},
      {"", "–"},
      {"~5 or so", "~5|–"},
  };
  World world;

  load (&world, TABLE, NULL);
  const ExaTableReading *reading = g_ptr_array_index (world.readings, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) repairs = exa_cell_repair (&reading->plan->columns[1], cases[i].cell);
    g_autofree char *all = g_strjoinv ("|", repairs);

    g_test_message ("%s", cases[i].cell);
    g_assert_cmpstr (all, ==, cases[i].repairs);
  }
  world_clear (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/by-hand/said", test_said);
  g_test_add_func ("/by-hand/cited", test_cited);
  g_test_add_func ("/by-hand/colour", test_colour);
  g_test_add_func ("/by-hand/refused", test_refused);
  g_test_add_func ("/by-hand/long", test_long);
  g_test_add_func ("/by-hand/named", test_named);
  g_test_add_func ("/by-hand/repairs", test_repairs);
  return g_test_run ();
}
