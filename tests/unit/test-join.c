/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several tables at once: rows meet by their names, near names wait for a person, and what both say stands side by
 * side. */
#include "exa-join.h"
#include "exa-loader.h"
#include "exa-near-name.h"

#include <string.h>

#define MILLS "Mill,Output (MWh)\nNorth Mill,120\nSouth Mill,75\nWest Mill Ltd,40\n"
#define AUDIT "Mill,Output (MWh),Staff\nNORTH MILL,126,9\nSouth Mill,75,4\nWest Mill,41,3\nEast Mill,12,2\n"

typedef struct {
  ExaTableTold told;
  GPtrArray *readings, *sources;
  ExaDataset *dataset;
} World;

static void
load (World *world, const char *a, const char *b)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);

  world->readings = g_ptr_array_new_with_free_func (exa_table_reading_free);
  world->sources = g_ptr_array_new ();
  exa_loader_tell (loader, &world->told, world->readings);
  exa_loader_add_text (loader, "mills.csv", a, strlen (a));
  if (b != NULL)
    exa_loader_add_text (loader, "audit.csv", b, strlen (b));
  world->dataset = exa_loader_finish (loader);
  g_assert_nonnull (world->dataset);
  for (guint i = 0; i < world->readings->len; i++)
    g_ptr_array_add (world->sources, ((ExaTableReading *)g_ptr_array_index (world->readings, i))->source);
}

static void
clear (World *world)
{
  exa_table_told_clear (&world->told);
  g_ptr_array_unref (world->readings);
  g_ptr_array_unref (world->sources);
  g_object_unref (world->dataset);
}

static ExaChart *
get_chart (const World *world, guint n)
{
  return exa_dataset_nth (world->dataset, EXA_LIST_CHARTS, n);
}

/* The claim of the chart that the n-th table makes about @name. */
static ExaClaim *
find_claim (const World *world, const ExaChart *chart, guint table, const char *name)
{
  for (guint i = 0; i < exa_chart_count (chart); i++) {
    ExaClaim *claim = exa_chart_nth (chart, i);

    if (((ExaCite *)g_ptr_array_index (claim->cites, 0))->source == g_ptr_array_index (world->sources, table) &&
        strcmp (exa_text_get (&claim->subject->name, EXA_LANG_EN), name) == 0)
      return claim;
  }
  return NULL;
}

static void
test_near (void)
{
  static const struct {
    const char *a, *b;
    gboolean near;
  } cases[] = {
      {"Intel", "Intel Corp.", TRUE},
      {"Intel", "INTEL CORPORATION", TRUE},
      {"A. P. Møller Group", "A.P. Møller", TRUE},
      {"Société Générale SA", "Societe Generale", TRUE},
      {"Samsung", "Samsung Electronics", TRUE},
      {"Microsoft", "Micorsoft", TRUE},
      {"Microsoft", "Mircosoft Inc.", TRUE},
      {"华为技术有限公司", "华为技术", TRUE},
      {"H100", "H200", FALSE},
      {"H100", "H100 80GB", FALSE}, /* digits that the other has not */
      {"Iran", "Iraq", FALSE},
      {"Ireland", "Iceland", FALSE},
      {"Niger", "Nigeria", FALSE},
      {"Company", "Corporation", FALSE}, /* nothing is left of either */
      {"Guinea", "Guinea-Bissau", TRUE}, /* to be said by a person: they are two */
      {"Levi's", "Levi’s", TRUE},
      {"(Intel)", "intel -- corp", TRUE},
      {"Microsoft", "Micrsoft", TRUE},
      {"Microsoft", "Microsofft", TRUE},
      {"Microsoft", "Microsofts", TRUE},
      {"Microsoft", "Xmicrosoft", TRUE},
      {"Microsoft", "Micrxsofty", FALSE},
      {"Microsoft", "Microsxft", TRUE},
      {"Microsoft", "Macrosxft", FALSE}, /* two letters are other ones */
      {"Microsoft", "Micosrxft", FALSE},
      {"Microsoft", "Microsfto", FALSE}, /* as far apart as two letters changed about, and are not */
      {"Microsoft", "Microsoftie", FALSE},
      {"公司", "集团", FALSE}, /* nothing else is left of a name than this */
      {"华为集团", "华为", TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *a = exa_near_name_fold (cases[i].a), *b = exa_near_name_fold (cases[i].b);
    gboolean near = *a != '\0' && *b != '\0' && exa_near_name_match (a, b);

    g_test_message ("%s, %s: “%s”, “%s”", cases[i].a, cases[i].b, a, b);
    g_assert_cmpint (near, ==, cases[i].near);
    if (near)
      g_assert_true (exa_near_name_match (b, a));
  }
}

static void
test_side_by_side (void)
{
  World world = {{NULL}};

  load (&world, MILLS, AUDIT);
  ExaChart *chart = get_chart (&world, 0);
  g_assert_cmpint (chart->kind, ==, EXA_CHART_GROUPED);
  g_assert_cmpint (chart->series, ==, EXA_SERIES_SOURCE);
  g_assert_cmpuint (exa_chart_count (chart), ==, 7);
  /* One measure, of which both have figures; those of each stay a chart of its own. */
  g_assert_cmpuint (exa_dataset_count (world.dataset, EXA_LIST_MEASURES), ==, 2);
  g_assert_cmpuint (exa_dataset_count (world.dataset, EXA_LIST_CHARTS), ==, 4);

  ExaClaim *one = find_claim (&world, chart, 0, "North Mill"), *other = find_claim (&world, chart, 1, "North Mill");
  g_assert_true (one->subject == other->subject && one->measure == other->measure);
  g_assert_cmpuint (one->differences->len, ==, 1);
  g_assert_cmpuint (other->differences->len, ==, 1);
  ExaDifference *difference = g_ptr_array_index (one->differences, 0);
  g_assert_cmpstr (exa_text_get (&difference->note, EXA_LANG_EN), ==, "“audit.csv” says 5.0 % more");
  g_assert_cmpstr (difference->with[0], ==, other->id);
  g_assert_cmpstr (exa_text_get (&((ExaReading *)difference->readings->pdata[1])->says, EXA_LANG_EN), ==,
                   "126\302\240MWh");
  /* Each table's word for it stays where it is cited. */
  g_assert_cmpstr (((ExaCite *)other->cites->pdata[0])->row, ==, "NORTH MILL");
  /* What agrees does not differ. */
  g_assert_cmpuint (find_claim (&world, chart, 0, "South Mill")->differences->len, ==, 0);
  clear (&world);
}

static void
test_left_over (void)
{
  World world = {{NULL}};

  load (&world, MILLS, AUDIT);
  g_autoptr (ExaJoin) join = exa_join_new (world.dataset, world.sources, NULL);
  g_assert_cmpuint (join->shared->len, ==, 2);
  g_assert_cmpuint (join->alone[0]->len, ==, 1);
  g_assert_cmpuint (join->alone[1]->len, ==, 2);
  g_assert_cmpuint (join->near->len, ==, 1);
  ExaNearNames *near = g_ptr_array_index (join->near, 0);
  g_assert_cmpstr (near->a, ==, "West Mill Ltd");
  g_assert_cmpstr (near->b, ==, "West Mill");
  /* The figure says so, too. */
  g_assert_nonnull (strstr (exa_text_get (&get_chart (&world, 0)->note, EXA_LANG_EN), "West Mill Ltd and West Mill"));
  g_assert_nonnull (find_claim (&world, get_chart (&world, 0), 0, "West Mill Ltd"));
  clear (&world);
}

static void
test_confirmed (void)
{
  World world = {.told = {.same = g_strsplit ("west mill=West Mill Ltd", "\n", -1)}};

  load (&world, MILLS, AUDIT);
  g_autoptr (ExaJoin) join = exa_join_new (world.dataset, world.sources, NULL);
  ExaClaim *claim = find_claim (&world, get_chart (&world, 0), 1, "West Mill Ltd");
  g_assert_nonnull (claim);
  g_assert_cmpstr (((ExaCite *)claim->cites->pdata[0])->row, ==, "West Mill");
  g_assert_cmpuint (claim->differences->len, ==, 1);
  g_assert_cmpuint (join->near->len, ==, 0);
  g_assert_cmpuint (join->shared->len, ==, 3);
  clear (&world);
}

/* What names no two things confirms nothing. */
static void
test_half_confirmed (void)
{
  World world = {.told = {.same = g_strsplit ("West Mill=|West Mill", "|", -1)}};

  load (&world, MILLS, AUDIT);
  g_autoptr (ExaJoin) join = exa_join_new (world.dataset, world.sources, NULL);
  g_assert_cmpuint (join->near->len, ==, 1);
  g_assert_cmpuint (join->shared->len, ==, 2);
  clear (&world);
}

static void
test_refused (void)
{
  World world = {.told = {.different = g_strsplit ("West Mill=West Mill Ltd", "\n", -1)}};

  load (&world, MILLS, AUDIT);
  g_autoptr (ExaJoin) join = exa_join_new (world.dataset, world.sources, world.told.different);
  g_assert_cmpuint (join->near->len, ==, 0);
  g_assert_cmpuint (join->alone[1]->len, ==, 2);
  g_assert_cmpstr (exa_text_get (&get_chart (&world, 0)->note, EXA_LANG_EN), ==, "");
  clear (&world);
}

static void
test_not_joined (void)
{
  static const struct {
    const char *what, *a, *b;
    guint n_charts;
  } cases[] = {
      {"one table", MILLS, NULL, 1},
      {"nothing in both", "Mill,Output (MWh)\nA Mill,1\nB Mill,2\n", "Mill,Output (MWh)\nC Mill,1\nD Mill,2\n", 2},
      {"another measure", "Mill,Output (MWh)\nA Mill,1\nB Mill,2\n", "Mill,Staff\nA Mill,1\nB Mill,2\n", 2},
      {"a unit that is no energy", "Mill,Output (MWh)\nA Mill,1\nB Mill,2\n", "Mill,Output (%)\nA Mill,1\nB Mill,2\n",
       2},
      {"columns without a name", "Mill,\nA Mill,1\nB Mill,2\n", "Mill,\nA Mill,1\nB Mill,2\n", 2},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    World world = {{NULL}};

    g_test_message ("%s", cases[i].what);
    load (&world, cases[i].a, cases[i].b);
    g_assert_cmpuint (exa_dataset_count (world.dataset, EXA_LIST_CHARTS), ==, cases[i].n_charts);
    for (guint k = 0; k < cases[i].n_charts; k++)
      g_assert_cmpint (get_chart (&world, k)->kind, !=, EXA_CHART_GROUPED);
    clear (&world);
  }
}

/* Figures of two years are no disagreement. */
static void
test_other_times (void)
{
  World world = {{NULL}};

  load (&world, "Mill,Year,Output (MWh)\nNorth Mill,2023,120\nSouth Mill,2023,75\n",
        "Mill,Year,Output (MWh)\nNorth Mill,2024,126\nSouth Mill,2024,80\n");
  ExaChart *chart = get_chart (&world, 0);
  g_assert_cmpint (chart->kind, ==, EXA_CHART_GROUPED);
  for (guint i = 0; i < exa_chart_count (chart); i++)
    g_assert_cmpuint (exa_chart_nth (chart, i)->differences->len, ==, 0);
  g_assert_cmpstr (exa_text_get (&chart->note, EXA_LANG_EN), ==, "Of different dates: North Mill, South Mill.");
  clear (&world);
}

/* More names than a note can hold are counted, in either language. */
static void
test_many_times (void)
{
  g_autoptr (GString) a = g_string_new ("Mill,Year,Staff\n"), b = g_string_new ("Mill,Year,Staff\n");
  World world = {{NULL}};

  for (guint i = 0; i < 7; i++) {
    g_string_append_printf (a, "%c Mill,2023,%u\n", 'A' + i, i + 1);
    g_string_append_printf (b, "%c Mill,2024,%u\n", 'A' + i, i + 2);
  }
  load (&world, a->str, b->str);
  g_assert_cmpstr (exa_text_get (&get_chart (&world, 0)->note, EXA_LANG_EN), ==,
                   "Of different dates: A Mill, B Mill, C Mill, D Mill, E Mill and 2 more.");
  g_assert_cmpstr (exa_text_get (&get_chart (&world, 0)->note, EXA_LANG_ZH_CN), ==,
                   "数字日期不同：A Mill、B Mill、C Mill、D Mill、E Mill 等 7 个。");
  clear (&world);
}

/* What is told of a cell is of whichever table has it, and of both where both have; a cell that none has is none. */
static void
test_set (void)
{
  World world = {{NULL}};
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (ExaDataset) none = NULL;
  g_autofree char *text = NULL;

  world.told.set = g_strsplit ("East Mill/Staff=5|West Mill Ltd/Output (MWh)=42|South Mill/Output (MWh)=76", "|", -1);
  load (&world, MILLS, AUDIT);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (exa_grid_count_set (((ExaTableReading *)g_ptr_array_index (world.readings, i))->grid), ==, 2);
  clear (&world);

  world.told.set = g_strsplit ("East Mill/Staff=5|North Mill/Profit=7", "|", -1);
  exa_loader_tell (loader, &world.told, NULL);
  exa_loader_add_text (loader, "mills.csv", MILLS, strlen (MILLS));
  exa_loader_add_text (loader, "audit.csv", AUDIT, strlen (AUDIT));
  none = exa_loader_finish (loader);
  g_assert_null (none);
  text = exa_problems_to_string (problems);
  g_assert_nonnull (strstr (text, "“North Mill/Profit=7” names no cell of this table, nor of those beside it"));
  g_assert_null (strstr (text, "East Mill"));
  exa_table_told_clear (&world.told);
}

/* By how much the second table's figure differs from the first one's: of exact figures above and below nothing. */
static void
test_by_how_much (void)
{
  static const struct {
    const char *a, *b, *en, *zh; /* NULL: they say the same */
  } cases[] = {
      {"120", "126", "“audit.csv” says 5.0 % more", "《audit.csv》高 5.0%"},
      {"126", "120", "“audit.csv” says 4.8 % less", "《audit.csv》低 4.8%"},
      {"10000", "10001", "“audit.csv” says less than 0.1 % more", "《audit.csv》高 不到 0.1%"},
      {"100", "150", "“audit.csv” says 50 % more", "《audit.csv》高 50%"},
      {"-100", "-150", "“audit.csv” says 50 % less", "《audit.csv》低 50%"},
      {"0", "5", "", ""},
      {"2-3", "2-4", "", ""},
      {"2-3", "2", "", ""},
      {"2", "1-2", "", ""},
      {"<5", "≤5", "", ""},
      {">5", "≥5", "", ""},
      {">5", ">5", NULL, NULL},
      {"5", "5.0", NULL, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    World world = {{NULL}};
    g_autofree char *a = g_strdup_printf ("Mill,Output (MWh)\nA Mill,%s\nB Mill,7\n", cases[i].a);
    g_autofree char *b = g_strdup_printf ("Mill,Output (MWh)\nA Mill,%s\nB Mill,7\n", cases[i].b);
    ExaClaim *claim;
    const ExaDifference *difference;

    g_test_message ("%s, %s", cases[i].a, cases[i].b);
    load (&world, a, b);
    claim = find_claim (&world, get_chart (&world, 0), 0, "A Mill");
    g_assert_cmpuint (claim->differences->len, ==, cases[i].en != NULL);
    if (cases[i].en != NULL) {
      difference = g_ptr_array_index (claim->differences, 0);
      g_assert_cmpstr (exa_text_get (&difference->note, EXA_LANG_EN), ==, cases[i].en);
      g_assert_cmpstr (exa_text_get (&difference->note, EXA_LANG_ZH_CN), ==, cases[i].zh);
    }
    clear (&world);
  }
}

/* What the command line says of tables that meet, and what stands under their chart. */
static void
test_words (void)
{
  static const struct {
    const char *a, *b, *same, *different, *said, *note, *subtitle;
  } cases[] = {
      {MILLS, AUDIT, NULL, NULL,
       "joined by name: 2 names in more than one table\n"
       "  “West Mill Ltd” and “West Mill” may be one: --same 'West Mill=West Mill Ltd', or --different 'West "
       "Mill=West Mill Ltd'\n"
       "  only in mills.csv: West Mill Ltd\n"
       "  only in audit.csv: West Mill, East Mill\n",
       "Perhaps one under two names: West Mill Ltd and West Mill.", "mills.csv, audit.csv, MWh"},
      {MILLS, AUDIT, "West Mill=West Mill Ltd", "North Mill=South Mill",
       "joined by name: 3 names in more than one table\n  only in audit.csv: East Mill\n", "",
       "mills.csv, audit.csv, MWh"},
      /* More names than a line can hold, and one that ends in a stop. */
      {"Mill,Staff\nA Mill,1\nWest Mill,2\n",
       "Mill,Staff\nA Mill,1\nB Mill,2\nC Mill,3\nD Mill,4\nE Mill,5\nF Mill,6\nWest Mill Corp.,7\n", NULL, NULL,
       "joined by name: 1 name in more than one table\n"
       "  “West Mill” and “West Mill Corp.” may be one: --same 'West Mill Corp.=West Mill', or --different 'West Mill "
       "Corp.=West Mill'\n"
       "  only in mills.csv: West Mill\n"
       "  only in audit.csv: B Mill, C Mill, D Mill, E Mill, F Mill and 1 more\n",
       "Perhaps one under two names: West Mill and West Mill Corp.", "mills.csv, audit.csv"},
      {"Mill,Year,Staff\nA Mill,2023,1\nWest Mill,2023,2\n", "Mill,Year,Staff\nA Mill,2024,1\nWest Mill AG,2024,2\n",
       NULL, NULL,
       "joined by name: 1 name in more than one table\n"
       "  “West Mill” and “West Mill AG” may be one: --same 'West Mill AG=West Mill', or --different 'West Mill "
       "AG=West Mill'\n"
       "  only in mills.csv: West Mill\n"
       "  only in audit.csv: West Mill AG\n",
       "Perhaps one under two names: West Mill and West Mill AG. Of different dates: A Mill.", "mills.csv, audit.csv"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    World world = {{NULL}};
    g_autoptr (ExaJoin) join = NULL;
    g_autofree char *said = NULL;

    world.told.same = cases[i].same != NULL ? g_strsplit (cases[i].same, "|", -1) : NULL;
    world.told.different = cases[i].different != NULL ? g_strsplit (cases[i].different, "|", -1) : NULL;
    load (&world, cases[i].a, cases[i].b);
    join = exa_join_new (world.dataset, world.sources, world.told.different);
    said = exa_join_describe (join);
    g_assert_cmpstr (said, ==, cases[i].said);
    g_assert_cmpstr (exa_text_get (&get_chart (&world, 0)->note, EXA_LANG_EN), ==, cases[i].note);
    g_assert_cmpstr (exa_text_get (&get_chart (&world, 0)->subtitle, EXA_LANG_EN), ==, cases[i].subtitle);
    clear (&world);
  }
}

/* Each measure that both have is a chart of its own; of one year there is a difference, and so where one says none. */
static void
test_several (void)
{
  static const struct {
    const char *a, *b;
    guint n_joined, n_differences;
  } cases[] = {
      {"Mill,Output (MWh),Staff\nA Mill,1,2\nB Mill,3,4\n", "Mill,Output (MWh),Staff\nA Mill,1,2\nB Mill,3,4\n", 2, 0},
      {"Mill,Year,Staff\nA Mill,2023,1\nB Mill,2023,2\n", "Mill,Year,Staff\nA Mill,2023,1\nB Mill,2023,3\n", 1, 1},
      {"Mill,Year,Staff\nA Mill,2023,1\nB Mill,2023,2\n", "Mill,Staff\nA Mill,1\nB Mill,3\n", 1, 1},
      {"Mill,Staff\nA Mill,1\nB Mill,2\n", "Mill,Year,Staff\nA Mill,2023,1\nB Mill,2023,3\n", 1, 1},
      {"Year,Staff\n2022,1\n2023,2\n", "Year,Staff\n2022,1\n2023,2\n", 0, 0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    World world = {{NULL}};
    guint n_joined = 0, n_differences = 0;

    g_test_message ("%s", cases[i].a);
    load (&world, cases[i].a, cases[i].b);
    for (guint k = 0; k < exa_dataset_count (world.dataset, EXA_LIST_CHARTS); k++) {
      const ExaChart *chart = get_chart (&world, k);

      n_joined += chart->kind == EXA_CHART_GROUPED;
      for (guint c = 0; chart->kind == EXA_CHART_GROUPED && c < exa_chart_count (chart); c++)
        n_differences += exa_chart_nth (chart, c)->differences->len;
    }
    g_assert_cmpuint (n_joined, ==, cases[i].n_joined);
    g_assert_cmpuint (n_differences, ==, 2 * cases[i].n_differences); /* on either claim */
    clear (&world);
  }
}

/* Of many names those are near that are the same but for the form of a company; slips are not looked for. */
static void
test_many_names (void)
{
  g_autoptr (GString) a = g_string_new ("Part,Price (USD)\n"), b = g_string_new ("Part,Price (USD)\n");
  World world = {{NULL}};
  g_autoptr (ExaJoin) join = NULL;

  for (int i = 0; i < 501; i++) {
    g_string_append_printf (a, "Part %d,%d\n", i, i + 1);
    g_string_append_printf (b, "%s %d%s,%d\n", i == 7 ? "Prat" : "Part", i, i == 3 ? " Ltd" : "x", i + 1);
  }
  load (&world, a->str, b->str);
  join = exa_join_new (world.dataset, world.sources, NULL);
  g_assert_cmpuint (join->shared->len, ==, 0);
  g_assert_cmpuint (join->near->len, ==, 1);
  g_assert_cmpstr (((ExaNearNames *)g_ptr_array_index (join->near, 0))->b, ==, "Part 3 Ltd");
  clear (&world);
}

/* As many rows as would be kept in columns, were they alone. */
static void
test_long (void)
{
  g_autoptr (GString) a = g_string_new ("Part,Price (USD)\n"), b = g_string_new ("Part,Price (USD)\n");
  World world = {{NULL}};

  for (int i = 0; i < 1500; i++) {
    g_string_append_printf (a, "Part %c%d,%d\n", 'A' + i % 26, i, i + 1);
    g_string_append_printf (b, "Part %c%d,%d\n", 'A' + i % 26, i, i % 2 == 0 ? i + 1 : i + 2);
  }
  load (&world, a->str, b->str);
  g_assert_cmpint (get_chart (&world, 0)->kind, ==, EXA_CHART_GROUPED);
  g_assert_cmpuint (exa_chart_count (get_chart (&world, 0)), ==, 3000);
  clear (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/join/near", test_near);
  g_test_add_func ("/join/side-by-side", test_side_by_side);
  g_test_add_func ("/join/left-over", test_left_over);
  g_test_add_func ("/join/confirmed", test_confirmed);
  g_test_add_func ("/join/half-confirmed", test_half_confirmed);
  g_test_add_func ("/join/refused", test_refused);
  g_test_add_func ("/join/not-joined", test_not_joined);
  g_test_add_func ("/join/other-times", test_other_times);
  g_test_add_func ("/join/many-times", test_many_times);
  g_test_add_func ("/join/set", test_set);
  g_test_add_func ("/join/long", test_long);
  g_test_add_func ("/join/by-how-much", test_by_how_much);
  g_test_add_func ("/join/words", test_words);
  g_test_add_func ("/join/several", test_several);
  g_test_add_func ("/join/many-names", test_many_names);
  return g_test_run ();
}
