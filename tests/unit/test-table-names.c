/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that name columns and rows. */
#include "table-help.h"

#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* A year and its unit head a column, and are one measure over time where the unit is one. */
static void
test_years_with_units (void)
{
  static const TableCase cases[] = {
      {"Mode,2021 (%),2023 (%)\nTram,61,58\nFoot,39,42\n", "Some", "Tram 58 %; Foot 42 %"},
      {"Quay,2021 (t),2023 (t)\nA,610,590\nB,300,310\n", "Some", "A 590 t; B 310 t"},
      {"Firm,2021 (EUR m),2023 (EUR m)\nA,610,590\nB,300,310\n", "Some", "A 590000000 EUR; B 310000000 EUR"},
      {"省份,2021年(万人),2023年(万人)\n甲,610,590\n乙,300,310\n", "Some", "甲 5900000 people; 乙 3100000 people"},
      /* Of two units there are two measures. */
      {"Firm,2021 (EUR m),2021 (t),2023 (EUR m),2023 (t)\nA,610,5,590,6\nB,300,7,310,8\n",
       "2021 (EUR m)|2021 (t)|2023 (EUR m)|2023 (t)", "A 610000000 EUR; B 300000000 EUR"},
  };
  CHECK (cases);
}

/* What an export wrote: labels are no figures, whatever they look like. */
static void
test_export (void)
{
#define EXPORT                                                                                                         \
  "label,subject,measure,value,relation,low,high,unit,as_of,attributed_to,sources,derived,id,formula,wording,"         \
  "assumption,differs,note\n"
  static const TableCase cases[] = {
      {EXPORT "4090,4090,tdp,450 W,exact,450,450,W,,,cards row “4090”,false,a,,,,,\n"
              "3090,3090,tdp,350 W,exact,350,350,W,,,cards row “3090”,false,b,,,,,\n",
       "TDP", "4090 450 W; 3090 350 W"},
      {EXPORT "2022,2022,rain,30–40 mm,range,0.03,0.04,m,2022,,rain row “2022”,false,a,,,,,\n"
              "2021,2021,rain,60 mm,exact,0.06,0.06,m,2021,,rain row “2021”,false,b,,,,,\n",
       "Rain", "2021 60 mm; 2022 30..40 mm"},
  };
#undef EXPORT
  CHECK (cases);
}

/* Dates in digits are the axis, and no column of figures becomes the names beside them. */
static void
test_compact_months (void)
{
  static const TableCase cases[] = {
      {"YYYYMM,Riders,Trips\n202403,540,61\n202404,530,60\n202405,520,59\n", "Riders|Trips",
       "2024-03 540; 2024-04 530; 2024-05 520"},
      {"Month_ID,Riders,Trips\n202403,540,61\n202404,530,60\n", "Riders|Trips", "2024-03 540; 2024-04 530"},
      {"Unit;Jaar 2022;Jaar 2023\nNoord;610;590\nZuid;300;310\n", "Some", "Noord 590; Zuid 310"},
      {"Unit,2022,2023\nWest,610,590\nEast,300,310\n", "Some", "West 590; East 310"},
      {"Card,Year 2021,Year 2022\nA,5,6\nB,7,8\n", "Some", "A 6; B 8"},
  };
  CHECK (cases);
}

/* Codes, coordinates, years of events and days of a spreadsheet are no figures, in whichever language. */
static void
test_codes (void)
{
  static const TableCase cases[] = {
      {"Lp.;Nazwa;Kod;Sztuk\n1;A;4410;64\n2;B;4420;51\n3;C;4433;70\n", "Sztuk", "A 64; B 51; C 70"},
      {"Filiale;Kundennr.;Breitengrad;Längengrad;Stück\nA;5711;52,53;13,38;64\nB;5712;48,14;11,57;51\n", "Stück",
       "A 64; B 51"},
      {"Lamp,Batch,Stock\nA,20311,64\nB,20312,51\n", "Stock", "A 64; B 51"},
      {"Recipe,Batch size,Stock\nA,20,64\nB,1200,51\n", "Batch size|Stock", "A 20; B 1200"},
      {"Firma;Oprichtingsjaar;Aantal\nA;1998;64\nB;1874;51\n", "Aantal", "A 64; B 51"},
      {"Peak,First climbed,Ascents\nA,1865,64\nB,1855,51\n", "Ascents", "A 64; B 51"},
      {"Dock,Start date,Ships\nA,45000,64\nB,44562,51\n", "Ships", "A 64; B 51"},
      /* Ranks are no lengths. */
      {"Platz;Verein;Tore\n1;A;64\n2;B;51\n3;C;40\n", "Tore", "A 64; B 51; C 40"},
      /* A version has digits. */
      {"Pos,Driver,Team,Points\n1,Ruiz,Comet,25\n2,Bell,Drift,18\n3,Cole,Comet,15\n", "Points",
       "Ruiz 25; Bell 18; Cole 15"},
      {"Host,Driver,Load\nA,535.18,25\nB,550.54,18\n", "Load", "A 25; B 18"},
  };
  CHECK (cases);
}

/* Signs before the names are not the names. */
static void
test_signs (void)
{
  static const TableCase cases[] = {
      {"S,Station,Trains\n●,Nord,91\n○,Süd,72\n◐,West,40\n", "Trains", "Nord 91; Süd 72; West 40"},
      {"🔺,Station,Trains\n🔴,Nord,91\n🟢,Süd,72\n🔵,West,40\n", "Trains", "Nord 91; Süd 72; West 40"},
  };
  CHECK (cases);
}

/* "NA" is Namibia among the codes of countries, and nothing elsewhere. */
static void
test_words_of_nothing (void)
{
  static const TableCase cases[] = {
      {"Brand,Year,Sales\nNone,2020,5\nAcme,2020,6\nNone,2021,7\nAcme,2021,8\n", "Sales", "None 7; Acme 8"},
      {"iso2,Year,Sales\nNA,2020,5\nPE,2020,6\nNA,2021,7\nPE,2021,8\n", "Sales", "NA 7; PE 8"},
      {"Country,Product,Sales\nNA,A,5\nNA,B,5\nPE,A,6\nPE,B,6\n", "Sales", "A, NA 5; B, NA 5; A, PE 6; B, PE 6"},
      {"Brand,Sales\nnull,5\nAcme,6\n-,7\nBolt,8\nnone,9\n", "Sales", "null 5; Acme 6; - 7; Bolt 8; none 9"},
      {"Medal,Count\nGold,5\nSilver,4\nNone,19\n", "Count", "Gold 5; Silver 4; None 19"},
      /* Where it is nothing: a figure, an owner, a remark, and what comes more often than any name. */
      {"Brand,Sales\nA,NA\nB,none\nC,6\nD,7\n", "Sales", "C 6; D 7"},
      {"Item,Note,Sales\nA,none,5\nA,none,6\nB,late,7\n", "Sales", "A (row 1) 5; A (row 2) 6; B 7"},
  };
  g_autoptr (ExaDataset) dataset =
      table_read ("some.csv", "Firm,Country,Owner,Sales\nA,NA,None,5\nB,PE,Acme,6\nC,CL,Bolt,7\n");
  const ExaClaim *claim = exa_chart_nth (exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0), 0);

  g_assert_nonnull (claim->subject->country);
  g_assert_cmpuint (claim->subject->belongs_to->len, ==, 0);
  table_check (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-names/years-with-units", test_years_with_units);
  g_test_add_func ("/table-names/export", test_export);
  g_test_add_func ("/table-names/compact-months", test_compact_months);
  g_test_add_func ("/table-names/signs", test_signs);
  g_test_add_func ("/table-names/codes", test_codes);
  g_test_add_func ("/table-names/words-of-nothing", test_words_of_nothing);
  return g_test_run ();
}
