/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole numbers that stand for something with a name, or for classes, are no figures to begin with. */
#include "table-help.h"

#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* One number for each name, under a header of what is named, or beside a column that is called its name. */
static void
test_named (void)
{
  static const TableCase cases[] = {
      {"Region/Country/Area,,Year,Series,Value\n4,Estria,2015,Population (millions),5.2\n"
       "4,Estria,2024,Population (millions),5.4\n8,Norland,2015,Population (millions),30.1\n"
       "8,Norland,2024,Population (millions),31.5\n",
       "Population", "Estria 5400000; Norland 31500000"},
      {"Country or Area,Name,Oil\n4,Estria,5.4\n8,Norland,31.5\n12,Velmark,2.1\n", "Oil",
       "Estria 5.4; Norland 31.5; Velmark 2.1"},
      {"Geo,Geo name,Oil\n804,Estria,5.4\n616,Norland,31.5\n", "Oil", "Estria 5.4; Norland 31.5"},
      {"Lane,lane_name,Cars\n7,North,54\n3,South,31\n7,North,54\n", "Cars",
       "North (row 1) 54; South 31; North (row 3) 54"},
      {"Estria,Bank,BankLabel\n5.4,31,Tarn\n2.1,17,Oro\n", "Estria", "Tarn 5.4; Oro 2.1"},
      {"Country,Country name,Oil\n1,Estria,5\n1,Norland,6\n2,Velmark,7\n3,Velmark,9\n", "Oil",
       "Estria 5; Norland 6; Velmark (row 3) 7; Velmark (row 4) 9"},
      {"State;Bezeichnung;Milch\n9;Obertal;54\n3;Untertal;31\n", "Milch", "Obertal 54; Untertal 31"},
      {"国家,国家名称,产量\n804,甲国,54\n616,乙国,31\n", "产量", "甲国 54; 乙国 31"},
  };
  CHECK (cases);
}

/* Beside labels they are likely codes: they are drawn behind the others, and said to be in doubt. */
static void
test_in_doubt (void)
{
  static const TableCase cases[] = {
      {"Herd;Bezeichnung;Milch\n19;Obertal;54\n13;Untertal;31\n", "Milch|Herd", "Obertal 54; Untertal 31"},
      {"sex,age,weight\n1,34,1.04\n2,51,0.88\n2,29,1.21\n1,62,0.94\n", "Age|Sex|Weight",
       "Row 1 34; Row 2 51; Row 3 29; Row 4 62"},
      {"Farm,Education level,Milk\nTarn,3,41\nOro,1,26\nWex,3,88\n", "Milk|Education level", "Tarn 41; Oro 26; Wex 88"},
      {"Hof;Gruppe;Milch\nTarn;2;41\nOro;1;26\nWex;2;88\n", "Milch|Gruppe", "Tarn 41; Oro 26; Wex 88"},
      {"农场,类型,产量\n甲,2,41\n乙,1,26\n丙,2,88\n", "产量|类型", "甲 41; 乙 26; 丙 88"},
  };
  CHECK (cases);
}

/* What is said of such a figure in its own chart. */
static void
test_said (void)
{
  g_autoptr (ExaDataset) dataset = table_read ("some.csv", "Farm,Sex,Milk\nTarn,1,41\nOro,2,26\nWex,2,88\n");
  const ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 1);

  g_assert_cmpstr (exa_text_get (&chart->note, EXA_LANG_EN), ==,
                   "“1” is read as a figure; it could be the code of a class.");
}

/* Codes of classes name no rows that have a number of their own. */
static void
test_no_names (void)
{
  static const TableCase cases[] = {
      {"id,region_code,bmi\n1,3,24.1\n2,1,31\n3,2,22.8\n4,4,27.7\n", "Bmi",
       "Row 1 24.1; Row 2 31; Row 3 22.8; Row 4 27.7"},
      {"BUKRS;Konto;Betrag;Hauswährung\n1000;400000;9;EUR\n2000;410000;8;EUR\n", "Betrag", "1000 9 EUR; 2000 8 EUR"},
      {"region_code,bmi\n3,24.1\n1,31\n2,22.8\n4,27.7\n", "Bmi", "3 24.1; 1 31; 2 22.8; 4 27.7"},
  };
  CHECK (cases);
}

/* What only looks like them: counts, areas, what differs within a name, figures behind the names. */
static void
test_figures (void)
{
  static const TableCase cases[] = {
      {"Points,Name,Age\n81,Ada,34\n77,Bert,51\n", "Points|Age", "Ada 81; Bert 77"},
      {"Country,Region,Oil\nEstria,7,5.4\nNorland,3,31.5\n", "Region|Oil", "Estria 7; Norland 3"},
      {"Area,Country,Oil\n804,Estria,5.4\n616,Norland,31.5\n", "Area|Oil", "Estria 804; Norland 616"},
      {"Stores,Stores label,Oil\n8,Estria,5.4\n6,Norland,31.5\n", "Stores|Oil", "Estria 8; Norland 6"},
      {"State,Lake,Oil\n8,Estria,5.4\n8,Norland,31.5\n", "State|Oil", "Estria 8; Norland 8"},
      {"Lake,Level (m),Oil\nEstria,3,5.4\nNorland,3,31.5\nVelmark,4,7\n", "Level|Oil",
       "Estria 3 m; Norland 3 m; Velmark 4 m"},
      {"Lake,Level,Oil\nEstria,303,5.4\nNorland,303,31.5\nVelmark,404,7\n", "Level|Oil",
       "Estria 303; Norland 303; Velmark 404"},
      {"Name,Long jump,Lat pulldown\nA,7.9,80\nB,7.8,90\n", "Long jump|Lat pulldown", "A 7.9; B 7.8"},
      {"Name,Long,Lat (deg),Jump\nA,7.9,51.5,3\nB,7.8,52,4\n", "Jump", "A 3; B 4"},
  };
  CHECK (cases);
}

/* "#" is above numbers of rows, of tickets, and above how many there are: these do not all have as many digits. */
static void
test_number_signs (void)
{
  static const TableCase cases[] = {
      {"Farm,#,Milk\nTarn,8,41\nOro,64,26\nWex,1024,88\n", "Milk|#", "Tarn 41; Oro 26; Wex 88"},
      {"Farm,#,Milk\nTarn,12031,41\nOro,12044,26\nWex,12050,88\n", "Milk", "Tarn 41; Oro 26; Wex 88"},
      {"#,Farm,Milk\n1,Tarn,41\n2,Oro,26\n10,Wex,88\n", "Milk", "Tarn 41; Oro 26; Wex 88"},
      {"Farm,#,Kind\nTarn,98304,a\nOro,37888,b\nWex,13824,c\n", "#", "Tarn 98304; Oro 37888; Wex 13824",
       "“98304” is read as a figure; it could be a code."},
      {"Pos,Bib,Runner,Points\n1,12,Ann,90\n2,7,Bob,80\n3,102,Cid,70\n", "Points", "Ann 90; Bob 80; Cid 70"},
  };
  CHECK (cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-codes/named", test_named);
  g_test_add_func ("/table-codes/in-doubt", test_in_doubt);
  g_test_add_func ("/table-codes/said", test_said);
  g_test_add_func ("/table-codes/no-names", test_no_names);
  g_test_add_func ("/table-codes/figures", test_figures);
  g_test_add_func ("/table-codes/number-signs", test_number_signs);
  return g_test_run ();
}
