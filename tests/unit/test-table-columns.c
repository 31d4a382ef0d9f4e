/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of a table say of each other: signs, a second table, units, names and whose rows they are. */
#include "table-help.h"

#include <string.h>

typedef TableCase Case;
#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

static void
test_directions (void)
{
  static const Case cases[] = {
      {"Firm,Sign,Change\nA,+,5\nB,-,3\nC,=,4\n", "Change", "A 5; B -3; C 4"},
      {"Firm,Change,Dir\nA,5,▲\nB,3,▼\nC,4,\n", "Change", "A 5; B -3; C 4"},
      {"Firm,Town,Dir,Land,Change\nA,x,▲,u,5\nB,y,▼,v,3\nC,z,▼,w,4\n", "Change", "A 5; B -3; C -4"},
      {"Firm,Dir,Change\nA,▲,5\nB,▼,n/a\nC,▼,4\n", "Change", "A 5; C -4"},
      {"Firm,Sign,Sales\nA,+,5\nB,-,3\n", "Sales", "A 5; B -3"},
      /* Figures have their signs, or are no changes; other words are among the directions, or all are one. */
      {"Firm,Dir,Change\nA,▲,5\nB,▼,-3\n", "Change", "A 5; B -3"},
      {"Firm,Dir,Sales\nA,▲,5\nB,▼,3\n", "Sales", "A 5; B 3"},
      {"Firm,Dir,Change\nA,▲,5\nB,▼,3\nC,x,4\n", "Change", "A 5; B 3; C 4"},
      {"Firm,Dir,Change\nA,▼,5\nB,▼,3\nC,▼,4\n", "Change", "A 5; B 3; C 4"},
      {"Firm,Dir,Change,Dir2\nA,▲,5,▲\nB,▼,3,▼\n", "Change", "A 5; B -3"},
  };
  CHECK (cases);
}

static void
test_bounds (void)
{
  static const Case cases[] = {
      {"Firm,Sign,Town,Sales\nA,<,x,5\nB,=,y,6\nC,=,z,7\n", "Sales", "A 0..5; B 6; C 7"},
      {"Firm,Sales,Town,Sign\nA,5,x,<\nB,6,y,=\nC,7,z,=\n", "Sales", "A 0..5; B 6; C 7"},
      {"Firm,Op,Low,Op,High\nA,<,5,=,7\nB,=,6,=,8\n", "Low|High", "A 0..5; B 6"},
      {"Firm,Low,Op,High,Op\nA,5,<,7,>\nB,6,=,8,=\n", "Low|High", "A 0..5; B 6"},
      {"Firm,Sign,Sales\nA,<,< 5\nB,=,6\nC,=,7\n", "Sales", "A 0..5; B 6; C 7"},
      {"Firm,Sign,Sales\nA,=,5\nB,=,6\nC,=,7\n", "Sales", "A 5; B 6; C 7"},
      {"Firm,Op,Op2,Sales\nA,<,<,5\nB,=,=,6\nC,=,=,7\n", "Sales", "A 0..5; B 6; C 7"},
      {"Firm,Low,Op,Town,Op,High\nA,5,<,x,<,7\nB,6,=,y,=,8\n", "Low|High", "A 0..5; B 6"},
      {"Firm,Sign,Sales\nA,<,5\nB,x,6\nC,=,7\n", "Sales", "A 5; B 6; C 7"},
  };
  CHECK (cases);
}

static void
test_second_table (void)
{
  static const Case cases[] = {
      {"Firm,Sales,,Day,Sun\nA,5,,2024-01-01,10\nB,6,,2024-01-02,20\nC,7,,2024-01-03,30\n", "Sales", "A 5; B 6; C 7",
       "Another table beside it, from “Day” on, is left out."},
      {"Firm,Sales,,,Town,Sun\nA,5,,,X,10\nB,6,,,Y,20\nC,7,,,Z,30\n", "Sales", "A 5; B 6; C 7", "from “Town” on"},
      {"Firm,Sales,,Town,Sun,,River,Length\nA,5,,X,10,,U,1\nB,6,,Y,20,,V,2\nC,7,,Z,30,,W,3\n", "Sales", "A 5; B 6; C 7",
       "from “Town” on"},
      {"Firm,Sales,Firm,Sales\nA,5,1,10\nB,6,2,20\nC,7,3,30\n", "Sales|Firm|Sales (2)", "A 5; B 6; C 7"},
      {"Firm,Sales,,Town,\nA,5,,X,10\nB,6,,Y,20\nC,7,,Z,30\n", "Sales|Column 5", "A 5; B 6; C 7"},
      {"Firm,Sales,,Class,Sun\nA,5,,x,10\nB,6,,x,20\nC,7,,x,30\n", "Sales|Sun", "A 5; B 6; C 7"},
  };
  CHECK (cases);
}

/* What is asked for is read, in whichever table it stands. */
static void
test_second_told (void)
{
  static const char text[] = "Firm,Sales,,Town,Sun,Land,Day\nA,5,,X,10,Chile,2024-01-01\nB,6,,Y,20,Japan,2024-01-02\n"
                             "C,7,,Z,30,Chile,2024-01-03\n";
  ExaTableTold told = {.name = (char *)"Town",
                       .figure = (char *)"Sun",
                       .colour = (char *)"Land",
                       .date = (char *)"Day"};
  World world = {NULL};

  world_load (&world, text, &told);
  g_assert_nonnull (world.dataset);
  g_assert_cmpstr (exa_claim_get_label (exa_dataset_nth (world.dataset, EXA_LIST_CLAIMS, 0), EXA_LANG_EN), ==, "X");
  g_assert_cmpfloat (((ExaClaim *)exa_dataset_nth (world.dataset, EXA_LIST_CLAIMS, 0))->value.low, ==, 10);
  world_clear (&world);
}

/* Lines above a table, and the header above the names, give their unit to the figures for which they are surely meant.
 */
static void
test_above (void)
{
  static const Case cases[] = {
      {"(in millions)\nFirm,Sales,Town\nA,5,x\nB,6,y\n", "Sales", "A 5000000; B 6000000"},
      {"(in USD million)\nFirm,Revenue,Town\nA,€5,x\nB,€6,y\n", "Revenue", "A 5 EUR; B 6 EUR", "in USD million"},
      {"(in USD million)\nFirm,2021,2022\nA,5,7\nB,6,8\n", "Some", "A 7000000 USD; B 8000000 USD"},
      {"(in USD million)\nFirm,Revenue,Staff\nA,5,7\nB,6,8\n", "Revenue|Staff", "A 5000000 USD; B 6000000 USD"},
      {"(in USD million)\nFirm,Staff,Revenue\nA,5,7\nB,6,8\n", "Staff|Revenue", "A 5; B 6", "in USD million"},
      {"(in USD million)\nFirm,Total sales,2021,2022\nA,9,5,7\nB,8,6,8\n", "Total sales|Some", "A 9; B 8",
       "in USD million"},
      {"(in GWh)\nFirm,Users,Size\nA,5,7\nB,6,8\n", "Users|Size", "A 5; B 6", "in GWh"},
      {"Segment (%),Sales\nA,5\nB,6\n", "Sales", "A 5; B 6"},
      /* What stands above a column of values names them, if it is a title. */
      {"(in millions)\nSales by firm\nFirm,Value,Town\nA,5,x\nB,6,y\n", "Sales by firm", "A 5000000; B 6000000"},
      {"Sales by firm\nFirm,Value,Town\nA,5,x\nB,6,y\n", "Sales by firm", "A 5; B 6"},
      {"Made on: Monday\nFirm,Value,Town\nA,5,x\nB,6,y\n", "Some", "A 5; B 6"},
      {"2025 in figures\nFirm,Value,Town\nA,5,x\nB,6,y\n", "Some", "A 5; B 6"},
      {"Sales of all firms that were asked in this year and in the years before it by the office of figures\n"
       "Firm,Value,Town\nA,5,x\nB,6,y\n",
       "Some", "A 5; B 6"},
      {"(in GWh)\nFirm,Revenue,Size\nA,5,7\nB,6,8\n", "Revenue|Size", "A 5000000000 Wh; B 6000000000 Wh"},
      {"(in millions)\nFirm,Temperature,Revenue\nA,5,7\nB,6,8\n", "Temperature|Revenue", "A 5; B 6", "in millions"},
      {"Height of towers (m)\nFirm,Size,Town\nA,5,x\nB,6,y\n", "Size", "A 5; B 6"},
      {"Segment ($ in billions),Sales\nA,5\nB,6\n", "Sales", "A 5000000000 USD; B 6000000000 USD"},
      {"(in thousands),Sales\nA,5\nB,6\n", "Sales", "A 5000; B 6000"},
      {"Segment (in whole millions),Sales\nA,5\nB,6\n", "Sales", "A 5; B 6", "in whole millions"},
      {"Node (nm),Density\n3 nm,290\n5 nm,171\n", "Density", "3 nm 290; 5 nm 171"},
  };
  CHECK (cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/columns/directions", test_directions);
  g_test_add_func ("/columns/bounds", test_bounds);
  g_test_add_func ("/columns/second-table", test_second_table);
  g_test_add_func ("/columns/second-told", test_second_told);
  g_test_add_func ("/columns/above", test_above);
  return g_test_run ();
}
