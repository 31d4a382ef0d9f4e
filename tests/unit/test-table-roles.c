/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which column is what: names, times in one column or several, countries, units, classes, numbers that only count. */
#include "table-help.h"

typedef TableCase Case;
#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* Of a text that is longer than any name. */
#define STORY                                                                                                          \
  "What was told of it by those who were there and have seen it all from its very first day on until the last of the " \
  "days on which anything of it was left to be seen"

static void
test_parts_of_dates (void)
{
  static const Case cases[] = {
      {"Series,Year,Period,Sales\nX,2023,Q01,5\nX,2023,Q02,6\nX,2024,Q01,7\n", "Sales",
       "2023-Q1 5; 2023-Q2 6; 2024-Q1 7"},
      {"Series,Year,Period,Sales\nX,2023,M01,5\nX,2023,M02,6\nX,2024,M01,7\n", "Sales",
       "2023-01 5; 2023-02 6; 2024-01 7"},
      {"Year,Quarter,Sales\n2023,q1,5\n2023,q2,6\n2024,q1,7\n", "Sales", "2023-Q1 5; 2023-Q2 6; 2024-Q1 7"},
      {"Year,Quarter,Sales\n2023,1,5\n2023,2,6\n2024,1,7\n", "Sales", "2023-Q1 5; 2023-Q2 6; 2024-Q1 7"},
      {"Year,Month,Sales\n2023,1.0,5\n2023,2.0,6\n2024,1.0,7\n", "Sales", "2023-01 5; 2023-02 6; 2024-01 7"},
      {"年份,月份,销量\n2023,1月,5\n2023,2月,6\n2024,1月,7\n", "销量", "2023-01 5; 2023-02 6; 2024-01 7"},
      {"Year,Month,Day,Sales\n2023,1,30,5\n2023,1,31,6\n2023,2,1,7\n", "Sales",
       "2023-01-30 5; 2023-01-31 6; 2023-02-01 7"},
      {"Year,Quarter,Day,Sales\n2023,1,30,5\n2023,2,31,6\n2024,1,1,7\n", "Day|Sales",
       "2023-Q1 30; 2023-Q2 31; 2024-Q1 1"},
      {"Year,Jan,Feb,Mar\n2023,5,6,7\n2024,8,9,4\n", "Some",
       "2023-01 5; 2023-02 6; 2023-03 7; 2024-01 8; 2024-02 9; 2024-03 4"},
      {"Year,Q1,Q2\n2023,5,6\n2024,8,9\n", "Some", "2023-Q1 5; 2023-Q2 6; 2024-Q1 8; 2024-Q2 9"},
      {"Month,2023,2024\nJan,5,8\nFeb,6,9\n", "Some", "2023-01 5; 2023-02 6; 2024-01 8; 2024-02 9"},
      {"Year,01,02,03,04,05,06,07,08,09,10,11,12\n2023,5,6,7,8,9,1,2,3,4,5,6,7\n", "Some",
       "2023-01 5; 2023-02 6; 2023-03 7; 2023-04 8; 2023-05 9; 2023-06 1; 2023-07 2; 2023-08 3; 2023-09 4; 2023-10 5; "
       "2023-11 6; 2023-12 7"},
      {"Firm,F2020,F2021,F2022\nA,5,6,7\nB,8,9,4\n", "Some", "A 7; B 4"},
      {"Firm,X2021,X2022\nA,5,6\nB,8,9\n", "Some", "A 6; B 9"},
      {"Firm,2022 (USD m),2023 (USD m)\nA,5,6\nB,8,9\n", "Some", "A 6000000 USD; B 9000000 USD"},
      {"Firm,2023*,2024†\nA,5,6\nB,8,9\n", "Some", "A 6; B 9"},
      {"Series,Year,Period,Sales\nX,2023,S01,5\nX,2023,S02,6\nX,2024,S01,7\n", "Sales",
       "2023-01/2023-06 5; 2023-07/2023-12 6; 2024-01/2024-06 7"},
      {"Series,Year,Period,Sales\nX,2023,A01,5\nX,2024,A01,6\nX,2025,A01,7\n", "Sales", "2023 5; 2024 6; 2025 7"},
      {"Firm,2022 (USD m),2023 (EUR m)\nA,5,6\nB,8,9\n", "2022|2023", "A 5000000 USD; B 8000000 USD"},
      {"Firm,1,2,3,4,5,6,7,8,9,10,11,12\nA,5,6,7,8,9,1,2,3,4,5,6,7\nB,1,2,3,4,5,6,7,8,9,1,2,3\n",
       "1|2|3|4|5|6|7|8|9|10|11|12", "A 5; B 1"},
      {"Year,Jan,Feb\nFY2023,5,6\nFY2024,7,8\n", "Some", "FY2023 Jan 5; FY2023 Feb 6; FY2024 Jan 7; FY2024 Feb 8"},
      {"Month,FY2023,FY2024\nJan,5,7\nFeb,6,8\n", "Some", "Jan FY2023 5; Feb FY2023 6; Jan FY2024 7; Feb FY2024 8"},
      /* Years of account, of which a column may hold such as could be months. */
      {"Season,Goals\n2019/20,5\n2020/21,6\n2021/22,4\n", "Goals", "2019/20 5; 2020/21 6; 2021/22 4"},
      {"Season,Goals\n2011/12,5\n2012/13,6\n", "Goals", "2011/12 5; 2012/13 6"},
      {"Season,Goals\n2019/20,5\n2021,6\n2022,7\n", "Goals", "2019/20 5; 2021 6; 2022 7"},
      {"Season,Goals\n2011/12,5\n2013,6\n2014,7\n", "Goals", "2011/12 5; 2013 6; 2014 7"},
      {"Season,Goals\n1999/00,5\n2000/01,6\n", "Goals", "1999/00 5; 2000/01 6"},
      {"Month,Goals\n2011/12,5\n2012/01,6\n", "Goals", "2011-12 5; 2012-01 6"},
      /* Digits that are dates in every row, under any header; and months with what is none. */
      {"Seen,Load\n20250401,7\n20250331,5\n20250402,6\n", "Load", "2025-03-31 5; 2025-04-01 7; 2025-04-02 6"},
      {"Month,Load\nJan,1\nFeb,2\nMar,4\nTotal,7\n", "Load", "Jan 1; Feb 2; Mar 4", "set apart"},
      {"Month,Load\nJan,1\nFeb,2\nSome,4\nOther,7\n", "Load", "Jan 1; Feb 2; Some 4; Other 7"},
  };
  CHECK (cases);
}

static void
test_names (void)
{
  static const Case cases[] = {
      /* Texts that only say something of some dates, or of things that have their names elsewhere. */
      {"Day,Sales,Note\n2024-01-01,5,\n2024-01-02,6,rain\n2024-01-03,7,\n", "Sales",
       "2024-01-01 5; 2024-01-02 6; 2024-01-03 7"},
      {"Day,Who,Sales\n2024-01-01,X,5\n2024-01-02,Y,6\n2024-01-03,X,7\n2024-01-04,X,9\n", "Sales",
       "2024-01-01 5; 2024-01-02 6; 2024-01-03 7; 2024-01-04 9"},
      {"Month,Who,Sales\n2024-01,X,5\n2024-02,Y,6\n2024-03,X,7\n2024-04,X,9\n", "Sales",
       "2024-01 5; 2024-02 6; 2024-03 7; 2024-04 9"},
      {"Quarter,Who,Sales\n2024-Q1,X,5\n2024-Q2,Y,6\n2024-Q3,X,7\n2024-Q4,X,9\n", "Sales",
       "2024-Q1 5; 2024-Q2 6; 2024-Q3 7; 2024-Q4 9"},
      {"Time,Who,Sales\n2024-01-01 00:00,X,5\n2024-01-01 06:00,Y,6\n2024-01-01 12:00,X,7\n2024-01-01 18:00,X,9\n",
       "Sales", "2024-01-01 00:00 5; 2024-01-01 06:00 6; 2024-01-01 12:00 7; 2024-01-01 18:00 9"},
      {"Month,Who,Sales\nJan,X,5\nFeb,Y,6\nMar,X,7\nApr,X,9\n", "Sales", "Jan 5; Feb 6; Mar 7; Apr 9"},
      /* Numbers that are names, and such as count rows. */
      {"Batch,Loss\n8,5\n16,6\n32,7\n", "Loss", "8 5; 16 6; 32 7"},
      {"S.No.,City,Sales\n1,Rome,5\n2,Oslo,6\nTotal,,11\n", "Sales", "Rome 5; Oslo 6",
       "1 figure in a row without a name is left out."},
      {"Story,Name,Sales\n" STORY ",A,5\n" STORY " too,B,6\n" STORY " again,C,7\n", "Sales", "A 5; B 6; C 7"},
      {"Firm,Country code,Sales\nA,JPN,5\nB,CHL,6\n", "Sales", "A 5; B 6"},
      {"Firm,Date,Year,Sales\nA,2024-01-01,2024,5\nB,2024-01-01,2024,6\n", "Sales", "A 5; B 6"},
      {"Entity,Code,Year,Sales\nA,j1,2020,5\nB,c2,2020,6\n", "Sales", "A 5; B 6"},
      {"Name,Link,Score\nA,https://x.org,5\nB,http://y.org,6\n", "Score", "A 5; B 6"},
      {"Runner,Rank,Score\nA,1st,5\nB,2nd,7\nC,10th,6\n", "Score", "A 5; B 7; C 6"},
      {"Site,Power (MW),Cost\n,MW,USD\nA,5,7\nB,6,8\n", "Power (MW)|Cost", "A 5000000 W; B 6000000 W"},
      {"Flag,Name,Sales\n🔶,A,5\n🔷,B,6\n", "Sales", "A 5; B 6"},
      {"Sales,Supplier\n5,A\n6,B\n", "Sales", "A 5; B 6"},
      {"City,Sales,Supplier\nRome,5,A\nOslo,6,B\n", "Sales", "Rome 5; Oslo 6"},
      {"Lab,Country,Sales\nA,Japan,5\nB,Chile,6\n", "Sales", "A 5; B 6"},
      {"Country code,Sales\nJPN,5\nCHL,6\n", "Sales", "JPN 5; CHL 6"},
      {"Entity,Code,Year,Sales\nJapan,JPN,2020,5\nChile,CHL,2020,6\nEurope,OWID_EUR,2020,9\n", "Sales",
       "Japan 5; Chile 6", "Europe"},
      {"Model,Size,Score\nA big,big,5\nA big,small,6\nB big,big,8\nAbig,big,7\nAbig,small,4\n", "Score",
       "A big 5; A big, small 6; B big 8; Abig, big 7; Abig, small 4"},
      {"Cluster,Power (MW)\nA,5\nB,6\n", "Power", "A 5000000 W; B 6000000 W"},
  };
  CHECK (cases);
}

/* A number that is the same in every row describes the table, if more than two rows say it and others differ. */
static void
test_constants (void)
{
  static const Case cases[] = {
      {"Firm,Sales,Staff\nA,5,7\nB,6,7\n", "Sales|Staff", "A 5; B 6"},
      {"Firm,Sales,Staff\nA,5,7\nB,6,7\nC,8,7\n", "Sales", "A 5; B 6; C 8"},
      {"Firm,Sales,Staff\nA,5,7\nB,6,\nC,8,7\n", "Sales|Staff", "A 5; B 6; C 8"},
      {"Firm,Sales,Staff\nA,5,7\nB,5,7\nC,5,7\n", "Sales|Staff", "A 5; B 5; C 5"},
  };
  CHECK (cases);
}

/* A country beside its own parts is set apart; beside what does not add up to it, it stays. */
static void
test_countries (void)
{
  static const char says[] = "set apart";
  static const Case cases[] = {
      {"Area,Country,Sales\nJapan,Japan,60\nEast,Japan,10\nWest,Japan,20\nNorth,Japan,30\n", "Sales",
       "East 10; West 20; North 30", says},
      {"Area,Country,Share (%)\nJapan,Japan,60\nEast,Japan,10\nWest,Japan,20\nNorth,Japan,30\n", "Share",
       "Japan 60 %; East 10 %; West 20 %; North 30 %"},
      {"Area,Level,Sales\nChile,country,60\nEast,region,10\nWest,region,20\nNorth,region,30\n", "Sales",
       "East 10; West 20; North 30", says},
      {"Region,Sales\nChile,60\nEast,10\nWest,20\nNorth,30\n", "Sales", "East 10; West 20; North 30", says},
      {"State,Sales\nChile,60\nEast,10\nWest,20\nNorth,30\n", "Sales", "East 10; West 20; North 30", says},
      {"Region,Sales\nChile,60\nPeru,10\nWest,20\nNorth,30\n", "Sales", "Chile 60; Peru 10; West 20; North 30"},
      {"Market,Sales\nChile,60\nRest,10\nWest,20\nNorth,30\n", "Sales", "Chile 60; Rest 10; West 20; North 30"},
      {"Area,Level,Sales\nChile,area,60\nEast,area,10\nWest,area,20\nNorth,area,31\n", "Sales",
       "Chile 60; East 10; West 20; North 31"},
      {"Area,Level,Sales\nChile,country,61\nPeru,country,5\nEast,region,10\nWest,region,20\nNorth,region,30\n", "Sales",
       "Chile 61; Peru 5; East 10; West 20; North 30"},
      {"Region,Sales\nChile,60\nEast,10\nWest,20\nNorth,30\nSouth,n/a\n", "Sales", "East 10; West 20; North 30", says},
      {"State,Sales,Staff\nChile,60,6\nEast,10,1\nWest,20,2\nNorth,30,3\n", "Sales|Staff", "East 10; West 20; North 30",
       says},
      {"Region,Sales\nChile,60\nEast,10\nWest,20\nNorth,30\nTotal,60\n", "Sales|Sales: totals and regions",
       "East 10; West 20; North 30", says},
      {"Area,Country,Sales\nJapan,Japan,60\nEast,Japan,10\nWest,Japan,20\nNorth,Japan,30\nLima,Peru,5\n,Japan,3\n",
       "Sales", "East 10; West 20; North 30; Lima 5", says},
      {"Region,Year,Sales\nChile,2020,60\nEast,2020,10\nWest,2020,20\nNorth,2020,30\nChile,2021,6\nEast,2021,1\nWest,"
       "2021,"
       "2\nNorth,2021,3\n",
       "Sales|Sales: totals and regions", "East 1; West 2; North 3", says},
      {"Area,Sales\nChile,7\nEast,10\nWest,20\nNorth,30\n", "Sales", "Chile 7; East 10; West 20; North 30"},
  };
  CHECK (cases);
}

/* Names that go one way in steps are an axis: charts keep their order. */
static void
test_classes (void)
{
  static const Case cases[] = {
      {"Age,Sex,People\n0-14,m,5\n15-64,m,9\n65+,m,3\n0-14,f,4\n15-64,f,8\n65+,f,6\n", "People",
       "0-14, m 5 people; 15-64, m 9 people; 65+, m 3 people; 0-14, f 4 people; 15-64, f 8 people; "
       "65+, f 6 people"},
      {"Hour,Load\n10:00,5\n11:00,9\n12:00,3\n", "Load", "10:00 5; 11:00 9; 12:00 3"},
      {"Hour,Load\n11 am,5\n12 pm,9\n1 pm,3\n", "Load", "11 am 5; 12 pm 9; 1 pm 3"},
      {"Size,Load\n<20,5\n21-80,9\n>80,3\n", "Load", "<20 5; 21-80 9; >80 3"},
      {"Firm,Range\nA,5-9\nB,4-7\nC,6-8\n", "Range", "A 5..9; B 4..7; C 6..8"},
      {"Firm,Range,Sales\nA,5-9,1\nB,4-7,2\nC,6-8,3\n", "Range|Sales", "A 5..9; B 4..7; C 6..8"},
  };
  CHECK (cases);
}

static void
test_descriptions (void)
{
  static const Case cases[] = {
      /* What is measured, in what, and how much. */
      {"Land,Measure,Sales\nA,MLN_USD,5\nB,MLN_USD,6\n", "Sales", "A 5000000 USD; B 6000000 USD"},
      {"Land,Measure,Value\nA,Output,5\nB,Output,6\n", "Output", "A 5; B 6"},
      {"Land,Scale,Sales\nA,6,5\nB,6,6\n", "Sales", "A 5000000; B 6000000"},
      {"Land,Scale,Sales\nA,,5\nB,Billions,6\n", "Sales", "A 5; B 6000000000"},
      {"Item,Weight,Weight（lb）\nA,5,11\nB,6,13\n", "Weight|Weight（lb）", "A 5; B 6"},
      {"Land,Scale,Sales\nA,1000,5\nB,1000,6\n", "Sales", "A 5000; B 6000"},
      {"Land,Scale,Sales\nA,USD million,5\nB,USD thousand,6\n", "Sales", "A 5000000 USD; B 6000 USD"},
      {"Land,Unit,Scale,Sales\nA,EUR,USD million,5\nB,EUR,thousand,6\n", "Sales", "A 5000000 EUR; B 6000 EUR"},
      {"Unit,Racks\nA,5\nB,6\n", "Racks", "A 5; B 6"},
      {"Item,Tonnes\nIron,5\nCoal,6\n", "Tonnes", "Iron 5; Coal 6"},
      {"Item,Price,Shop\nPen,5,X\nCup,6,Y\n", "Price", "Pen 5; Cup 6"},
      {"Item,2023,2024\nGDP (USD),5,6\nRate (%),7,8\n", "GDP|Rate", "2023 5 USD; 2024 6 USD"},
      {"Land,Subject,Units,Value\nA,Output,t,5\nA,Rate,%,6\nB,Output,t,7\nB,Rate,%,8\n", "Output|Rate", "A 5 t; B 7 t"},
      {"Land,Topic,Theme,Units,Value\nA,Output,x,t,5\nA,Rate,y,%,6\nB,Output,x,t,7\nB,Rate,y,%,8\n", "Output|Rate",
       "A 5 t; B 7 t"},
      {"Land,Load,Unit,Cost,Unit\nA,5,MW,7,million\nB,6,GW,8,million\n", "Load|Cost", "A 5000000 W; B 6000000000 W"},
      {"Net,Share pct\nA,5 GB\nB,6 GB\n", "Share pct", "A 5000000000 byte; B 6000000000 byte"},
      {"App,Users\nA,5b\nB,6b\nC,7\n", "Users", "A 5000000000; B 6000000000; C 7",
       "“7” is read as 7; it could be 7\u00a0B."},
      {"geo\\TIME,2020,2021\nXA,1 p,2\nXB,3,4\nXC,5,6\n", "Some", "XA 2; XB 4; XC 6"},
      {"Land,Load,Unit,Cost,Unit\nA,5,MW,7,USD\nB,6,MW,8,USD\n", "Load|Cost", "A 5000000 W; B 6000000 W"},
      {"Land,Load,Unit,Cost,Unit\nA,5,MW,7,USD\nB,6,MW,8,EUR\n", "Load", "A 5000000 W; B 6000000 W"},
  };
  CHECK (cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roles/parts-of-dates", test_parts_of_dates);
  g_test_add_func ("/roles/names", test_names);
  g_test_add_func ("/roles/constants", test_constants);
  g_test_add_func ("/roles/countries", test_countries);
  g_test_add_func ("/roles/classes", test_classes);
  g_test_add_func ("/roles/descriptions", test_descriptions);
  return g_test_run ();
}
