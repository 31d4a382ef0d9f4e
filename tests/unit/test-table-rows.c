/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What columns and rows mean: numbers that name, years of a status, times of computers, rows that hold others. */
#include "table-help.h"

#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* What is called an id is one, whatever its cells look like. */
static void
test_ids (void)
{
  static const TableCase cases[] = {
      {"Public ID,System,Minutes\n4.1-0060,B,5.47\n4.1-0061,C,3.40\n4.1-0001,A,28.07\n", "Minutes",
       "B 5.47; C 3.4; A 28.07"},
      {"name,id,score\nA,1.5,7\nB,2.5,8\n", "Score", "A 7; B 8"},
      {"Teil;Nr.;Menge\nA;4.10;7\nB;4.20;9\n", "Menge", "A 7; B 9"},
      {"名称,编号,数量\n甲,1.1,7\n乙,1.2,9\n", "数量", "甲 7; 乙 9"},
      {"Part,Key,Mass\nA,12-40,7\nB,13-50,9\n", "Mass", "A 7; B 9"},
      /* The answer, and what only has such a word in it. */
      {"Ask,Said yes,Said no\nA,7,8\nB,9,5\n", "Said yes|Said no", "A 7; B 9"},
      {"Repo,Lines of code\nA,700\nB,95\n", "Lines of code", "A 700; B 95"},
      {"Fund,Key rate\nA,7.5\nB,9.25\n", "Key rate", "A 7.5; B 9.25"},
  };
  CHECK (cases);
}

/* Whole numbers that name, or stand in an order. */
static void
test_codes (void)
{
  static const TableCase cases[] = {
      {"Material,Description,Plant,Qty\n100001,Server A,1000,1200\n100002,Server B,1000,350\n100003,Switch,2000,45\n",
       "Qty", "Server A 1200; Server B 350; Switch 45"},
      {"Kostenstelle;Bereich;Konto;Betrag\n4100;Netz;61000;1250\n4200;Gas;71000;975\n", "Betrag", "Netz 1250; Gas 975"},
      {"CODGEO,LIBGEO,Pop\n01,Ain,600\n02,Aisne,500\n2A,Corse,300\n", "Pop", "Ain 600; Aisne 500; Corse 300"},
      {"CODGEO,LIBGEO,Pop\n1,Ain,600\n75,Paris,500\n971,Guadeloupe,300\n", "Pop", "Ain 600; Paris 500; Guadeloupe 300"},
      {"System,Tier,Gen,First Appearance,Score\nA,1,3,60,5.5\nB,1,4,61,6.5\nC,2,4,58,7\n", "Score",
       "A 5.5; B 6.5; C 7"},
      /* They can tell rows apart. */
      {"Material,Plant,Qty\nM1,1000,120\nM1,2000,35\nM2,1000,45\nM2,2000,40\n", "Qty",
       "M1, Plant 1000 120; M1, Plant 2000 35; M2, Plant 1000 45; M2, Plant 2000 40"},
      /* What is made, or costs, is none. */
      {"Land,Generation\nA,1200\nB,96\n", "Generation", "A 1200; B 96"},
      {"Job,Material\nA,120\nB,96\nC,1500\n", "Material", "A 120; B 96; C 1500"},
  };
  CHECK (cases);
}

/* The word of a code names numbers as the last of its header; before others they may be amounts. */
static void
test_amounts (void)
{
  static const TableCase cases[] = {
      {"Site,Phone calls\nA,310\nB,2050\nC,45\n", "Phone calls", "A 310; B 2050; C 45"},
      {"Site,Zip files\nA,310\nB,205\nC,450\n", "Zip files", "A 310; B 205; C 450"},
      {"Site,Port calls\nA,310\nB,2050\nC,45\n", "Port calls", "A 310; B 2050; C 45"},
      {"Land,Mobile subscriptions (per 100)\nA,131.2\nB,88.5\n", "Mobile subscriptions (per 100)", "A 131.2; B 88.5"},
      {"Land,Mobile users (million)\nA,131\nB,885\n", "Mobile users", "A 131000000; B 885000000"},
      {"品牌,手机销量（万台）\n甲,310\n乙,205\n", "手机销量", "甲 3100000; 乙 2050000"},
      {"品牌,手机销量\n甲,310\n乙,205\n", "手机销量", "甲 310; 乙 205"},
      {"Site,Version downloads\nA,310\nB,2050\nC,45\n", "Version downloads", "A 310; B 2050; C 45"},
      {"Town,n\nA,310\nB,2050\nC,45\n", "n", "A 310; B 2050; C 45"},
      {"Town,Number\nA,310\nB,2050\nC,45\n", "Number", "A 310; B 2050; C 45"},
      /* They are names. */
      {"Site,Phone,Staff\nA,310,7\nB,2050,9\n", "Staff", "A 7; B 9"},
      {"Site,Phone no.,Staff\nA,310,7\nB,2050,9\n", "Staff", "A 7; B 9"},
      {"Site,Phone home,Staff\nA,3101,7\nB,2050,9\n", "Staff", "A 7; B 9"},
      {"Site,Zip codes,Staff\nA,310,7\nB,2050,9\n", "Staff", "A 7; B 9"},
      {"地点,手机号,人数\n甲,310,7\n乙,2050,9\n", "人数", "甲 7; 乙 9"},
      {"Site,Latitude (°),Staff\nA,41.5,7\nB,42.25,9\n", "Staff", "A 7; B 9"},
      {"n,Site,Staff\n1,A,7\n2,B,9\n4,C,8\n", "Staff", "A 7; B 9; C 8"},
  };
  CHECK (cases);
}

/* A year behind "planned" is no amount. */
static void
test_worded_years (void)
{
  static const TableCase cases[] = {
      {"Project,Status,MW\nA,planned 2027,200\nB,planned 2028,150\n", "MW", "A 200000000 W; B 150000000 W"},
      {"Project,Status,Units\nA,under construction 2027,2\nB,in service 2019,5\n", "Units", "A 2; B 5"},
      {"Project,Ready,Units\nA,planned 2027,2\nB,forecast 2028,5\n", "Units", "A 2; B 5"},
      {"项目,状态,台数\n甲,计划2027,20\n乙,计划2028,15\n", "台数", "甲 20; 乙 15"},
      /* An amount that looks like a year. */
      {"Firm,Sales ($m)\nA,planned 2027\nB,1500\n", "Sales", "A 2027000000 USD; B 1500000000 USD"},
  };
  CHECK (cases);
}

/* Seconds since 1970, and thousandth parts of them. */
static void
test_stamps (void)
{
  static const TableCase cases[] = {
      {"name,created,price\nA,1715558400,2.5\nB,1747930371,3\n", "Price", "A 2.5; B 3"},
      {"name,updated_at,price\nA,1715558400123,2.5\nB,1747930371456,3\n", "Price", "A 2.5; B 3"},
      {"name,lastSeen,price\nA,1715558400,2.5\nB,1747930371,3\n", "Price", "A 2.5; B 3"},
      {"Land,People\nA,1715558400\nB,1447930371\n", "People", "A 1715558400 people; B 1447930371 people"},
  };
  CHECK (cases);
}

/* How many were asked is no answer. */
static void
test_bases (void)
{
  static const TableCase cases[] = {
      {"Answer,Share\nYes,43%\nNo,57%\nBase,\"1,012\"\n", "Share", "Yes 43 %; No 57 %",
       "“Base” is set apart: it counts who was asked."},
      {"Answer,All,Men\nYes,435,210\nNo,577,290\nBase (n),1012,500\n", "All|Men", "Yes 435; No 577",
       "“Base (n)” is set apart: it counts who was asked."},
      {"Answer,Share\nYes,43\nNo,57\nUnweighted base,1012\n", "Share", "Yes 43; No 57", "“Unweighted base” is set"},
      {"答案,占比\n是,43%\n否,57%\n样本量,1012\n", "占比", "是 43 %; 否 57 %", "“样本量” is set apart"},
      {"Answer,Share\nYes,43%\nNo,57%\nNET,100%\n", "Share", "Yes 43 %; No 57 %",
       "“NET” is set apart: it includes other rows."},
      /* The smallest of three products. */
      {"Plan,Users\nBase,120\nPlus,840\nPro,35\n", "Users", "Base 120; Plus 840; Pro 35"},
  };
  CHECK (cases);
}

/* Blocs of countries beside countries, by their codes and their long names. */
static void
test_blocs (void)
{
  static const TableCase cases[] = {
      {"geo,Rate\nEU27_2020,100\nEA20,80\nDE,30\nFR,20\n", "Rate|Rate: totals and regions", "DE 30; FR 20",
       "“EU27_2020” and 1 more are set apart"},
      {"Country,GDP\nEuropean Union - 27 countries (from 2020),100\nEuro area – 20 countries (from 2023),80\n"
       "OECD - Total,300\nGermany,30\nFrance,20\nBRICS,50\nEFTA,7\n",
       "GDP|GDP: totals and regions", "Germany 30; France 20", "and 4 more are set apart"},
      {"Chip,Score\nEA20,100\nEU28,80\nAB,30\n", "Score", "EA20 100; EU28 80; AB 30"},
      /* Beside what is no part of it, one of Europe is an area as the others are. */
      {"Region,Spend\nEU,5\nUS,6\nChina,7\n", "Spend", "EU 5; US 6; China 7"},
      {"Country,Spend\nEU,5\nOECD,9\nUS,6\n", "Spend", "EU 5; US 6", "“OECD” is set apart: it includes other rows."},
      {"Country,Spend\nEuro area,50\nJapan,6\nWorld,7\n", "Spend", "Euro area 50; Japan 6",
       "“World” is set apart: it includes other rows."},
      {"Region,Spend\nEU,5\nUS,6\nGermany,7\n", "Spend", "US 6; Germany 7",
       "“EU” is set apart: it includes other rows."},
  };
  CHECK (cases);
}

/* A row that is the exact sum of others in several columns, whatever it is called. */
static void
test_sums (void)
{
  static const TableCase cases[] = {
      {"Item,2023,2024\nRevenue,60922,130497\nData Center,47525,115186\nGaming,10447,11350\nOther,2950,3961\n",
       "Some|Some: totals and regions", "Data Center 115186; Gaming 11350; Other 3961",
       "“Revenue” is set apart: it includes other rows."},
      {"Item,Power,Area\nA,1200,310\nB,1500,420\nC,1800,1430\nHall 1,4500,2160\nD,900,55\n", "Power|Area",
       "A 1200; B 1500; C 1800; D 900", "“Hall 1” is set apart"},
      /* Of one column the last row, whatever it is called, and the first one where that is sure. */
      {"Region,Units\nNord,310\nSued,205\nIsle,45\nToplam,560\n", "Units", "Nord 310; Sued 205; Isle 45",
       "“Toplam” is set apart: it includes other rows."},
      {"Region,Units\nNationwide,5600\nNord,3100\nSued,2050\nIsle,450\n", "Units", "Nord 3100; Sued 2050; Isle 450",
       "“Nationwide” is set apart: it includes other rows."},
      {"Region,Units\nNord,310\nSued,560\nIsle,205\nHill,45\n", "Units", "Nord 310; Sued 560; Isle 205; Hill 45"},
      {"Region,Units\nNord,560\nSued,310\nIsle,205\nHill,45\n", "Units", "Nord 560; Sued 310; Isle 205; Hill 45"},
      {"Region,Units\nNord,31\nSued,20\nIsle,4\nHill,55\n", "Units", "Nord 31; Sued 20; Isle 4; Hill 55"},
      {"Region,Units\nNord,< 310\nSued,> 205\nIsle,515\nHill,515\n", "Units",
       "Nord 0..310; Sued 205..; Isle 515; Hill 515"},
      {"Region,Units\nNord,310\nSued,205\nIsle,515\n", "Units", "Nord 310; Sued 205; Isle 515"},
      /* One column, or small figures, can add up by chance. */
      {"Team,Gold,Silver\nA,6,6\nB,2,1\nC,2,3\nD,2,2\n", "Gold|Silver", "A 6; B 2; C 2; D 2"},
      {"Item,Power,Area\nA,1200,310\nB,1500,420\nC,1800,1430\nD,4500,2161\n", "Power|Area",
       "A 1200; B 1500; C 1800; D 4500"},
      {"Item,Power,Area\nA,1200,310\nB,1500,420\nC,2700,730\n", "Power|Area", "A 1200; B 1500; C 2700"},
  };
  CHECK (cases);
}

/* A mean of the others is not one of them. */
static void
test_means (void)
{
  static const TableCase cases[] = {
      {"Site,Load\nNorth,10\nSouth,20\nAverage,15\n", "Load", "North 10; South 20",
       "“Average” is set apart: it is a mean of other rows."},
      {"Monat;Regen\nJan 2024;54\nFeb 2024;41\nMär 2024;60\nMittel;51,7\n", "Regen",
       "2024-01 54; 2024-02 41; 2024-03 60", "“Mittel” is set apart"},
      {"城市,得分\n甲,10\n乙,20\n平均,15\n", "得分", "甲 10; 乙 20", "“平均” is set apart"},
      /* What lies beyond them is a name. */
      {"Class,Load\nLow,10\nHigh,20\nAverage,35\n", "Load", "Low 10; High 20; Average 35"},
  };
  CHECK (cases);
}

/* Where each row has its own date, a text beside it is no name, by which all but the newest would be lost. */
static void
test_remarks_on_dates (void)
{
  static const TableCase cases[] = {
      {"Day,Riders,Note\n2025-01-01,120,\n2025-01-02,131,holiday\n2025-01-03,98,\n2025-01-04,99,strike\n", "Riders",
       "2025-01-01 120; 2025-01-02 131; 2025-01-03 98; 2025-01-04 99"},
      {"Date,Sky,Temp\n2025-01-01,rain,5\n2025-01-02,sun,4\n2025-01-03,rain,6\n", "Temp",
       "2025-01-01 5; 2025-01-02 4; 2025-01-03 6"},
      {"Year,Mayor,Budget\n2018,Ott,54\n2019,Ott,41\n2020,Ott,60\n2021,Ines,71\n", "Budget",
       "2018 54; 2019 41; 2020 60; 2021 71"},
      {"Quarter,Output,State\nQ1 2024,54,final\nQ2 2024,41,final\nQ3 2024,60,open\n", "Output",
       "2024-Q1 54; 2024-Q2 41; 2024-Q3 60"},
      {"Year,Harvest,Comment\n2019,412,dry\n2020,388,late frost\n2021,455,good\n", "Harvest",
       "2019 412; 2020 388; 2021 455"},
      {"Datum;Wochentag;Gäste\n01.02.2025;Sa;540\n02.02.2025;So;610\n08.02.2025;Sa;488\n09.02.2025;So;702\n", "Gäste",
       "2025-02-01 540; 2025-02-02 610; 2025-02-08 488; 2025-02-09 702"},
      {"created_at,queue,wait\n2026-03-04 11:00,main,41\n2026-03-04 09:00,main,12\n2026-03-04 10:00,main,31\n", "Wait",
       "2026-03-04 09:00 12; 2026-03-04 10:00 31; 2026-03-04 11:00 41"},
      {"Date,Buyer,Item,Price\n2025-01-03,Ada,Desk,120\n2025-02-11,Bee,Lamp,90\n2025-07-01,Cas,Chair,300\n", "Price",
       "Ada 120; Bee 90; Cas 300"},
      /* Events are named; and what two things are at dates of no order, each at its newest. */
      {"Date,Event,Visitors\n2025-01-03,Fair,120\n2025-02-11,Show,90\n2025-07-01,Race,300\n", "Visitors",
       "Fair 120; Show 90; Race 300"},
      {"Date,Model,Score\n2025-01-03,Ada,12\n2025-02-11,Bee,9\n2025-07-01,Ada,30\n2025-07-09,Bee,11\n", "Score",
       "Ada (2025-07-01) 30; Bee 11"},
  };
  CHECK (cases);
}

/* Names stand left of the figures: who sells it, or what is remarked, names a row only where nothing else does. */
static void
test_behind_figures (void)
{
  static const TableCase cases[] = {
      {"Site,Shift,Output,Contact\nEast,Day,131,p1@a.test\nEast,Night,64,p2@a.test\nWest,Day,97,p3@a.test\n", "Output",
       "East, Day 131; East, Night 64; West, Day 97"},
      {"Site,Shift,Output,Seen,Contact\nEast,Day,131,no,p1@a.test\nEast,Night,64,yes,p2@a.test\n"
       "West,Day,97,no,p3@a.test\nWest,Night,78,yes,p4@a.test\n",
       "Output", "East, Day 131; East, Night 64; West, Day 97; West, Night 78"},
      {"Date,Output,Contact\n2025-01-03,131,p1@a.test\n2025-02-11,64,p2@a.test\n2025-07-01,97,p3@a.test\n", "Output",
       "2025-01-03 131; 2025-02-11 64; 2025-07-01 97"},
      {"Batch size,Rate,Updated\n1,48,2025-01-03\n4,330,2025-01-04\n16,960,2025-01-09\n", "Rate",
       "1 48; 4 330; 16 960"},
      {"Batch size,Rate,Checked\n1,48,True\n4,330,True\n16,960,False\n", "Rate", "1 48; 4 330; 16 960"},
      {"Size class,Sites,Seen by\n1-20,14,Ada\n21-80,33,Bee\n81-300,19,Cas\n", "Sites", "1-20 14; 21-80 33; 81-300 19"},
      {"Power,Sites,Place\n120,14,Ayr\n210,33,Bath\n90,19,Cork\n", "Power|Sites", "Ayr 120; Bath 210; Cork 90"},
      {"Kind,Power,Name\nwind,120,Ayr\nwind,210,Bath\nsun,90,Cork\n", "Power", "Ayr 120; Bath 210; Cork 90"},
  };
  CHECK (cases);
}

/* Groups stand above their members, which have the names; where no row with a figure has one, it is said. */
static void
test_groups_above (void)
{
  static const TableCase cases[] = {
      {"Group,Lab,Staff\nA,,\n,Oro,5\n,Tarn,7\nB,,\n,Bo,9\n,Co,8\n", "Staff", "Oro 5; Tarn 7; Bo 9; Co 8"},
      {"Group,Lab,Staff\nA,,12\n,Oro,5\n,Tarn,7\nB,,17\n,Bo,9\n,Co,8\n", "Staff", "Oro 5; Tarn 7; Bo 9; Co 8",
       "2 figures in rows without a name are left out."},
  };
  World world;

  CHECK (cases);
  world_load (&world, "Group,Staff\nA,\n,5\n,7\nB,\n,9\n,8\n", NULL);
  g_assert_null (world.dataset);
  g_assert_cmpstr (exa_problems_nth (world.problems, 0), ==,
                   "firms.csv: no row of this table that has a figure has a name");
  world_clear (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/ids", test_ids);
  g_test_add_func ("/rows/codes", test_codes);
  g_test_add_func ("/rows/amounts", test_amounts);
  g_test_add_func ("/rows/worded-years", test_worded_years);
  g_test_add_func ("/rows/stamps", test_stamps);
  g_test_add_func ("/rows/bases", test_bases);
  g_test_add_func ("/rows/blocs", test_blocs);
  g_test_add_func ("/rows/sums", test_sums);
  g_test_add_func ("/rows/means", test_means);
  g_test_add_func ("/rows/remarks-on-dates", test_remarks_on_dates);
  g_test_add_func ("/rows/behind-figures", test_behind_figures);
  g_test_add_func ("/rows/groups-above", test_groups_above);
  return g_test_run ();
}
