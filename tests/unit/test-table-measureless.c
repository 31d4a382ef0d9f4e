/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that measure nothing, or may: scores, row numbers, years of events, codes, hours of the day. */
#include "exa-table-plan-words.h"
#include "table-help.h"

#include <string.h>

typedef TableCase Case;
#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* Tables in which nothing is a figure. */
static void
check_refused (const char *const *tables)
{
  for (guint i = 0; tables[i] != NULL; i++) {
    World world;
    g_autofree char *all = NULL;

    g_test_message ("%s", tables[i]);
    world_load (&world, tables[i], NULL);
    all = exa_problems_to_string (world.problems);
    g_assert_nonnull (strstr (all, "no column of this table holds figures"));
    world_clear (&world);
  }
}

/* "3-1" and "2-2" are no ranges. */
static void
test_pairs (void)
{
  static const Case cases[] = {
      {"Team,Points,Score\nA,10,2-2\nB,12,3-1\nC,7,0-4\n", "Points", "A 10; B 12; C 7"},
      {"Team,Points,Away\nA,10,2 – 2\nB,12,3 – 1\nC,7,0 – 4\n", "Points", "A 10; B 12; C 7"},
      {"Size,Count\n2-2,5\n3-1,7\n", "Count", "2-2 5; 3-1 7"},
      {"Chip,Power\nA,10-5\nB,20-30\nC,30-40\n", "Power", "B 20..30; C 30..40",
       "“20-30” is read as a range; it could be two figures."},
      {"Firm,Change\nA,-2\nB,3\nC,2-2\n", "Change", "A -2; B 3; C 2",
       "“2-2” is read as a range; it could be two figures."},
      /* Ranges; of a price, which is none; of a score that could be. */
      {"Team,Load\nA,10-12\nB,15–18\nC,3-5\n", "Load", "A 10..12; B 15..18; C 3..5"},
      {"Team,Price (USD)\nA,2-4\nB,3-5\nC,7\n", "Price", "A 2..4 USD; B 3..5 USD; C 7 USD"},
      {"Team,Score\nA,1-2\nB,3-5\nC,2-4\n", "Score", "A 1..2; B 3..5; C 2..4",
       "“1-2” is read as a range; it could be two figures."},
  };
  static const char *const refused[] = {"Match,Result\nA,2-2\nB,3-1\nC,1-0\n", "Match,FT\nA,2–2\nB,3–1\nC,1–4\n",
                                        "赛事,比分\n甲,2-1\n乙,3-0\n丙,1-1\n", NULL};

  CHECK (cases);
  check_refused (refused);
}

/* What counts the rows before their names is their number. */
static void
test_row_numbers (void)
{
  static const Case cases[] = {
      {"c1,c2,c3\n1,A,20\n2,B,30\n3,C,10\n", "c3", "A 20; B 30; C 10"},
      {"Lfd,Firm,Umsatz\n1,A,20\n2,B,30\n3,C,10\n", "Umsatz", "A 20; B 30; C 10"},
      {"Seq,Firm,Sales\n1,A,20\n2,B,30\n3,C,10\n,Total,60\n", "Sales", "A 20; B 30; C 10",
       "“Total” is set apart: it includes other rows."},
      {"2,Firm,Sales\n1,A,20\n2,B,30\n3,C,10\n", "Sales", "A 20; B 30; C 10"},
      {"Team,c1,c2\nA,1,20\nB,2,30\nC,3,10\n", "c2", "A 20; B 30; C 10"},
      {"Year,Step,Gain\n2020,1,20\n2021,2,30\n2022,3,10\n2023,4,16\n2024,5,12\n", "Gain|Step",
       "2020 20; 2021 30; 2022 10; 2023 16; 2024 12"},
      {"Team,Folge\nA,1\nB,2\nC,3\nD,4\nE,5\n", "Folge", "A 1; B 2; C 3; D 4; E 5"},
      /* Amounts, an order of another kind, the names themselves, and the only figures. */
      {"Wins,Team,Points\n1,A,20\n2,B,30\n3,C,10\n", "Wins|Points", "A 1; B 2; C 3"},
      {"Load (W),Team,Points\n1,A,20\n2,B,30\n3,C,10\n", "Load|Points", "A 1 W; B 2 W; C 3 W"},
      {"Zahl,Team,Punkte\n3,A,20\n2,B,30\n1,C,10\n", "Zahl|Punkte", "A 3; B 2; C 1"},
      {"Level,Speed\n1,20\n2,30\n3,10\n", "Speed", "1 20; 2 30; 3 10"},
      {"Team,c1\nA,1\nB,2\nC,3\n", "c1", "A 1; B 2; C 3"},
  };
  g_autoptr (ExaDataset) dataset = NULL;
  const ExaChart *chart;

  CHECK (cases);
  dataset = table_read ("some.csv", "Team,Folge,Wert\nA,1,20\nB,2,30\nC,3,10\nD,4,16\nE,5,12\n");
  chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 1);
  g_assert_cmpstr (exa_text_get (&chart->name, EXA_LANG_EN), ==, "Folge");
  g_assert_cmpstr (exa_text_get (&chart->note, EXA_LANG_EN), ==,
                   "“1” is read as a figure; it could be the number of its row.");
}

/* 1998 homes, or homes of 1998. */
static void
test_events (void)
{
  static const Case cases[] = {
      {"Town,Homes built\nA,1998\nB,2004\nC,2011\n", "Homes built", "A 1998; B 2004; C 2011",
       "“1998” is read as a count; it could be a year."},
      {"Town,Orders completed,Load\nA,1998,2\nB,2004,3\nC,2011,4\n", "Orders completed|Load", "A 1998; B 2004; C 2011",
       "“1998” is read as a count; it could be a year."},
      {"Town,Babies born\nA,n/a\nB,2004\nC,2011\n", "Babies born", "B 2004; C 2011",
       "“2004” is read as a count; it could be a year."},
      /* Not all could be years, and what counts whatever the figures are. */
      {"Town,Homes built\nA,998\nB,2004\nC,2011\n", "Homes built", "A 998; B 2004; C 2011"},
      {"Firm,Units sold\nA,1998\nB,2004\nC,2011\n", "Units sold", "A 1998; B 2004; C 2011"},
      /* Years. */
      {"Firm,Founded,Staff\nA,1998,2\nB,2004,3\nC,2011,4\n", "Staff", "A 2; B 3; C 4"},
      {"Firm,Year built,Staff\nA,1998,2\nB,2004,3\nC,2011,4\n", "Staff", "A 2; B 3; C 4"},
      {"Firm,First released,Staff\nA,1998,2\nB,2004,3\nC,2011,4\n", "Staff", "A 2; B 3; C 4"},
      {"Firm,Estimates start after,Staff\nA,1998,2\nB,2004,3\nC,2011,4\n", "Staff", "A 2; B 3; C 4"},
      {"Firm,Bridge opened,Staff\nA,1998,2\nB,2004,3\nC,2011,4\n", "Staff", "A 2; B 3; C 4"},
  };
  World world;
  g_autofree char *said = NULL;

  CHECK (cases);
  world_load (&world, "Firm,Bridge opened,Staff\nA,1998,2\nB,2004,3\n", NULL);
  said = exa_table_plan_describe (((const ExaTableReading *)g_ptr_array_index (world.readings, 0))->plan);
  g_assert_nonnull (strstr (said, "“1998” is read as a year; it could be a count."));
  world_clear (&world);
}

/* The last word of a header decides whether numbers are codes. */
static void
test_codes (void)
{
  static const Case cases[] = {
      {"Fibre,Code strength\nA,210\nB,230\nC,180\n", "Code strength", "A 210; B 230; C 180"},
      {"Town,Port capacity\nA,120\nB,930\nC,150\n", "Port capacity", "A 120; B 930; C 150"},
      {"Region,No. of sites\nA,12\nB,90\nC,15\n", "No. of sites", "A 12; B 90; C 15"},
      {"Channel,ID rate\nA,12\nB,93\nC,15\n", "ID rate", "A 12; B 93; C 15"},
      {"Team,Long jump\nA,720\nB,730\nC,750\n", "Long jump", "A 720; B 730; C 750"},
      {"Place,Index\nA,101\nB,99\nC,105\n", "Index", "A 101; B 99; C 105"},
      /* Where nothing else is a figure, it may be one. */
      {"Produit,Code produit\nA,120\nB,930\nC,150\n", "Code produit", "A 120; B 930; C 150",
       "“120” is read as a figure; it could be a code."},
      {"Anlage,Charge\nA,120\nB,930\nC,150\n", "Charge", "A 120; B 930; C 150",
       "“120” is read as a figure; it could be a code."},
      {"Produit,Code produit,Prix\nA,120,4\nB,930,5\nC,150,6\n", "Prix", "A 4; B 5; C 6"},
      {"Town,Long,Lat,Stock\nA,12,47,5\nB,13,48,6\n", "Stock", "A 5; B 6"},
  };
  static const char *const refused[] = {"Firm,ID\nA,120\nB,930\nC,150\n", "Firm,Phone number\nA,12055\nB,93066\n",
                                        "Firm,Staff no.\nA,120\nB,930\nC,150\n",
                                        "Fibre,Code strengths\nA,021\nB,023\nC,180\n", NULL};

  CHECK (cases);
  check_refused (refused);
}

static void
test_hours (void)
{
  static const Case cases[] = {
      {"Tienda,Hora,Visitas\nA,8,20\nB,14,30\nC,10,25\n", "Visitas", "A 20; B 30; C 25"},
      {"Laden,Uhrzeit,Besucher\nA,8,20\nB,14,30\nC,10,25\n", "Besucher", "A 20; B 30; C 25"},
      {"店,時刻,人数\nA,8,20\nB,14,30\nC,10,25\n", "人数", "A 20; B 30; C 25"},
      {"Magasin,Heure,Visites\nA,8,20\nB,8,30\nC,10,25\n", "Visites", "A 20; B 30; C 25"},
      {"ora,visite\n0,20\n1,30\n2,25\n", "Visite", "0 20; 1 30; 2 25"},
      {"Site,Hour,Visits\nNorth,8,20\nNorth,9,30\nSouth,8,25\nSouth,9,22\n", "Visits",
       "North, Hour 8 20; North, Hour 9 30; South, Hour 8 25; South, Hour 9 22"},
      /* How long, and more than a day has. */
      {"Shop,Hours,Visits\nA,8,20\nB,14,30\nC,10,25\n", "Hours|Visits", "A 8; B 14; C 10"},
      {"Shop,Hora,Visits\nA,8,20\nB,140,30\nC,10,25\n", "Hora|Visits", "A 8; B 140; C 10"},
      {"Shop,Stunde,Visits\nA,8.5,20\nB,14,30\nC,10,25\n", "Stunde|Visits", "A 8.5; B 14; C 10"},
  };

  CHECK (cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-measureless/pairs", test_pairs);
  g_test_add_func ("/table-measureless/row-numbers", test_row_numbers);
  g_test_add_func ("/table-measureless/events", test_events);
  g_test_add_func ("/table-measureless/codes", test_codes);
  g_test_add_func ("/table-measureless/hours", test_hours);
  return g_test_run ();
}
