/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times of which a row says one part and a column, or another cell, the other. */
#include "table-help.h"

typedef TableCase Case;
#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* A year and its months, quarters or halves are one date, whichever of them heads the columns. */
static void
test_years_and_parts (void)
{
  static const Case cases[] = {
      {"Year,Nov,Dec\n2019,4,5\n2020,6,7\n", "Some", "2019-11 4; 2019-12 5; 2020-11 6; 2020-12 7"},
      {"Month,2019,2020\nNov,4,6\nDec,5,7\n", "Some", "2019-11 4; 2019-12 5; 2020-11 6; 2020-12 7"},
      {"Year,Q1,Q2\n2019,4,5\n2020,6,7\n", "Some", "2019-Q1 4; 2019-Q2 5; 2020-Q1 6; 2020-Q2 7"},
      {"Year,H1,H2\n2019,4,5\n2020,6,7\n", "Some", "2019 H1 4; 2019 H2 5; 2020 H1 6; 2020 H2 7"},
      {"年份,3月,4月\n2019,4,5\n2020,6,7\n", "Some", "2019-03 4; 2019-04 5; 2020-03 6; 2020-04 7"},
      {"年份,一季度,二季度\n2019,4,5\n2020,6,7\n", "Some", "2019-Q1 4; 2019-Q2 5; 2020-Q1 6; 2020-Q2 7"},
      {"年份,上半年,下半年\n2019年,4,5\n2020年,6,7\n", "Some",
       "2019年上半年 4; 2019年下半年 5; 2020年上半年 6; 2020年下半年 7"},
      {"Year,1,2,3,4,5,6,7,8,9,10,11,12\n2019,1,2,3,4,5,6,7,8,9,10,11,99\n", "Some",
       "2019-01 1; 2019-02 2; 2019-03 3; 2019-04 4; 2019-05 5; 2019-06 6; 2019-07 7; 2019-08 8; 2019-09 9; "
       "2019-10 10; 2019-11 11; 2019-12 99"},
      {"Year,1,2,3,4,5,6,7,8,9,10,11,12,Total\n2019,1,2,3,4,5,6,7,8,9,10,11,12,78\n"
       "2020,2,3,4,5,6,7,8,9,10,11,12,13,90\n",
       "Some|Total",
       "2019-01 1; 2019-02 2; 2019-03 3; 2019-04 4; 2019-05 5; 2019-06 6; 2019-07 7; 2019-08 8; 2019-09 9; "
       "2019-10 10; 2019-11 11; 2019-12 12; 2020-01 2; 2020-02 3; 2020-03 4; 2020-04 5; 2020-05 6; 2020-06 7; "
       "2020-07 8; 2020-08 9; 2020-09 10; 2020-10 11; 2020-11 12; 2020-12 13"},
      /* Of years of their own the months come as the table has them. */
      {"FY,Dec,Jan\n2018/19,4,5\n2019/20,6,7\n", "Some", "2018/19 Dec 4; 2018/19 Jan 5; 2019/20 Dec 6; 2019/20 Jan 7"},
      {"FY,Q1,Q2\nFY2019,4,5\nFY2020,6,7\n", "Some", "FY2019 Q1 4; FY2019 Q2 5; FY2020 Q1 6; FY2020 Q2 7"},
      /* Weekdays are no parts of a year, and "Mon" among them is no month. */
      {"Year,Mon,Tue\n2019,4,5\n2020,6,7\n", "Some", "2019 Mon 4; 2019 Tue 5; 2020 Mon 6; 2020 Tue 7"},
      /* Of several things the newest. */
      {"Town,Year,Nov,Dec\nA,2019,4,5\nA,2020,6,7\nB,2019,8,9\nB,2020,10,\n", "Some", "A 7; B (2020-11) 10"},
      /* Two dates stay two. */
      {"Cohort,2019,2020\n2019,9,8\n2020,,7\n", "Some", "2019 8; 2020 7"},
  };
  CHECK (cases);
}

/* The other part stands in a column of its own, as a number or a name; where it is none, it is another figure. */
static void
test_parts_beside (void)
{
  static const Case cases[] = {
      {"Town,Year,Month,Sales\nA,2021,1月,5\nA,2021,2月,6\nA,2022,3月,7\n", "Sales", "2021-01 5; 2021-02 6; 2022-03 7"},
      {"Town,Year,Month,Sales\nA,2021,1.0,5\nA,2021,2.0,6\nA,2022,3.0,7\n", "Sales", "2021-01 5; 2021-02 6; 2022-03 7"},
      {"Year,Month,Day,Sales\n2021,Jan,1,5\n2021,Jan,2,6\n", "Sales", "2021-01-01 5; 2021-01-02 6"},
      /* No month has so many days. */
      {"Year,Month,Day,Sales\n2021,1,2,5\n2021,2,31,6\n2022,3,30,7\n", "Sales",
       "2021-01-02 5; 2021-02 6; 2022-03-30 7"},
      {"Town,Year,Month,Sales\nA,2021,13,5\nA,2021,2,6\nA,2022,3,7\n", "Month|Sales", "2021 13; 2021 2; 2022 3"},
      {"Town,Year,Month,Sales\nA,2021,101,5\nA,2021,102,6\nA,2022,103,7\n", "Month|Sales",
       "2021 101; 2021 102; 2022 103"},
  };
  CHECK (cases);
}

/* Times over columns have one unit, or are as many measures. */
static void
test_units_of_times (void)
{
  static const Case cases[] = {
      {"Firm,2022 (USD m),2023 (USD m)\nA,5,6\nB,7,8\n", "Some", "A 6000000 USD; B 8000000 USD"},
      {"Firm,2022 (USD m),2023 (EUR m)\nA,5,6\nB,7,8\n", "2022|2023", "A 5000000 USD; B 7000000 USD"},
      {"Firm,2022 (USD m),2023 (USD bn)\nA,5,6\nB,7,8\n", "2022|2023", "A 5000000 USD; B 7000000 USD"},
      {"Firm,Q1 ($),Q2 ($)\nA,1,2\nB,4,5\n", "Some", "A 2 USD; B 5 USD"},
      {"Firm,F2020,F2021,F2022,Final\nA,1,2,3,4\nB,4,5,6,7\n", "Some|Final", "A 3; B 6"},
      {"Firm,F2020,F2021,G2022,F20\nA,1,2,3,4\nB,4,5,6,7\n", "F2020|F2021|G2022|F20", "A 1; B 4"},
      {"Firm,Q1,Q2,Q5\nA,1,2,3\nB,4,5,6\n", "Q1|Q2|Q5", "A 1; B 4"},
      /* A year in the line above says that they are quarters, twelve firms do not. */
      {"Sales of 2023\nFirm,Q1,Q2,Q3\nA,1,2,3\nB,4,5,6\n", "Sales of 2023", "A 3; B 6"},
      {"Sales of 12 firms\nFirm,Q1,Q2,Q3\nA,1,2,3\nB,4,5,6\n", "Sales of 12 firms", "A 3; B 6",
       "“Q1” is read as a quarter of a year; it could be a question, or one of several things."},
  };
  CHECK (cases);
}

/* The months of statistics are numbered, and one more is the whole year. */
static void
test_numbered_periods (void)
{
  static const Case cases[] = {
      {"series_id,year,period,value\nA,2019,M11,4\nA,2019,M12,5\nA,2019,M13,9\nA,2020,M01,6\n", "Some",
       "2019-11 4; 2019-12 5; 2020-01 6", "“M13” is set apart: it is of the whole year."},
      {"series_id,year,period,value\nA,2019,Q04,4\nA,2019,Q05,9\nA,2020,Q01,6\n", "Some", "2019-Q4 4; 2020-Q1 6",
       "“Q05” is set apart"},
      {"series_id,year,period,value\nA,2019,M12,4\nA,2019,M13,9\nB,2019,M12,6\nB,2019,M13,8\n",
       "Some|Some: totals and regions", "A 4; B 6", "“M13” is set apart"},
      /* Years alone are what there is. */
      {"series_id,year,period,value\nA,2019,A01,4\nA,2020,A01,9\n", "Some", "2019 4; 2020 9"},
      {"Model,year,period,value\nA,2019,M40,4\nB,2019,M50,9\n", "Some", "A 4; B 9"},
  };
  CHECK (cases);
}

/* Months, quarters and halves in words of other languages stand in the order of time, as classes do in theirs. */
static void
test_words (void)
{
  static const Case cases[] = {
      {"Mese,Vendite\nmarzo 2024,9\nfebbraio 2024,15\ngennaio 2024,12\n", "Vendite",
       "2024-01 12; 2024-02 15; 2024-03 9"},
      {"Miesiąc,Liczba\nmarzec 2024,9\nluty 2024,15\nstyczeń 2024,12\n", "Liczba", "2024-01 12; 2024-02 15; 2024-03 9"},
      {"Maand,Aantal\n3 maart 2024,9\n2 mei 2024,15\n1 februari 2024,12\n", "Aantal",
       "2024-02-01 12; 2024-03-03 9; 2024-05-02 15"},
      {"Месяц,Штук\nмарта 2024,9\nфевраля 2024,15\nянваря 2024,12\n", "Штук", "2024-01 12; 2024-02 15; 2024-03 9"},
      {"Quartal,Stück\n2. Quartal 2024,9\n1. Quartal 2024,15\n4. Quartal 2023,12\n", "Stück",
       "4. Quartal 2023 12; 1. Quartal 2024 15; 2. Quartal 2024 9"},
      {"Période,Ventes\n2e trimestre 2024,9\n1er trimestre 2024,15\n", "Ventes",
       "1er trimestre 2024 15; 2e trimestre 2024 9"},
      {"Okres,Liczba\nIII kwartał 2023,9\nII kwartał 2023,15\n", "Liczba", "II kwartał 2023 15; III kwartał 2023 9"},
      {"Zeit,Stück\n1. Halbjahr 2024,9\n2. Halbjahr 2023,15\n", "Stück", "2. Halbjahr 2023 15; 1. Halbjahr 2024 9"},
      {"Alter,Personen\nunter 20,9\n20-39,15\n40-64,30\nüber 64,12\n", "Personen",
       "unter 20 9; 20-39 15; 40-64 30; über 64 12"},
      {"Âge,Personnes\nmoins de 20,9\n20-39,15\n40-64,30\n65 et plus,12\n", "Personnes",
       "moins de 20 9; 20-39 15; 40-64 30; 65 et plus 12"},
      {"Maand,Aantal\nmrt,9\njan,15\nfeb,7\n", "Aantal", "jan 15; feb 7; mrt 9"},
      {"Mese,Vendite\nmag,9\ngen,15\nott,7\n", "Vendite", "gen 15; mag 9; ott 7"},
      {"Месяц,Штук\nмар,9\nянв,15\nфев,7\n", "Штук", "янв 15; фев 7; мар 9"},
      {"Месяц,Штук\nмарт,9\nянварь,15\nфевраль,7\n", "Штук", "январь 15; февраль 7; март 9"},
      {"Jour,Ventes\nmercredi,9\nlundi,15\nmardi,7\n", "Ventes", "lundi 15; mardi 7; mercredi 9"},
      {"Wochentag,Gäste\nMittwoch,9\nMontag,15\nSonntag,7\n", "Gäste", "Montag 15; Mittwoch 9; Sonntag 7"},
      {"Woche,Gäste\nKW 51/2024,9\nKW 50/2024,15\nKW 1/2025,7\n", "Gäste", "KW 50/2024 15; KW 51/2024 9; KW 1/2025 7"},
      {"Quartal,Stück\nII/2024,9\nI/2024,15\nIV/2023,7\n", "Stück", "IV/2023 7; I/2024 15; II/2024 9"},
      {"Time,Sold\nSecond quarter 2024,9\nFirst quarter 2024,15\n", "Sold",
       "First quarter 2024 15; Second quarter 2024 9"},
      {"Jour,Ventes\n1er avril 2025,9\n28 février 2025,15\n3 mars 2025,7\n", "Ventes",
       "2025-02-28 15; 2025-03-03 7; 2025-04-01 9"},
      {"Date,Level\n03Mar2025,12\n28Feb2025,14\n", "Level", "2025-02-28 14; 2025-03-03 12"},
      /* The mark of a note is no part of a year. */
      {"Year,Stock\n2023*,9\n2021,15\n2022,7\n", "Stock", "2021 15; 2022 7; 2023 9"},
      /* A total may stand below them. */
      {"Month,Calls\nMar,9\nJan,15\nFeb,7\nTotal,31\n", "Calls", "Jan 15; Feb 7; Mar 9",
       "“Total” is set apart: it includes other rows."},
      {"Weekday,Calls\nMon,9\nTue,15\nWed,7\nTotal,31\n", "Calls", "Mon 9; Tue 15; Wed 7", "“Total” is set apart"},
      /* A name is none of them. */
      {"Name,Stück\nOlga,9\nMaja,15\nHalf Moon,12\n", "Stück", "Olga 9; Maja 15; Half Moon 12"},
  };
  CHECK (cases);
}

/* The times of a day stand in their order, not in that of their figures. */
static void
test_clock (void)
{
  static const char *const texts[] = {"time,load\n10:00,5\n10:30,9\n11:00,7\n",
                                      "time,load\n10:00:01,5\n10:00:02,9\n10:00:03,7\n",
                                      "Hour,Load\n8 am,5\n12 am,9\n1 pm,7\n", "Hour,Load\n9 am,5\n12 pm,9\n1 pm,7\n"};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (ExaDataset) dataset = table_read ("some.csv", texts[i]);
    const ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);

    g_test_message ("%s", texts[i]);
    /* 12 am is midnight: those are no steps of one day. */
    g_assert_cmpint (chart->sort, ==, i == 2 ? EXA_SORT_VALUE : EXA_SORT_SOURCE);
  }
}

/* Days of a spreadsheet, as a data frame or with the hour writes them, stand under headers that say a day. */
static void
test_serials (void)
{
  static const Case cases[] = {
      {"Day,Rides\n45750.0,9\n45749.0,15\n45748.0,12\n", "Rides", "2025-04-01 12; 2025-04-02 15; 2025-04-03 9"},
      {"Date,Rides\n45748.25,9\n45748.75,15\n45749,12\n", "Rides",
       "2025-04-01 06:00 9; 2025-04-01 18:00 15; 2025-04-02 12"},
      {"Site,Opened on,Updated,Load\nA,45748,45801,5\nB,44200,45799,7\n", "Load", "A 5; B 7"},
      /* Elsewhere they are figures. */
      {"Site,Visits\nA,45748\nB,44200\n", "Visits", "A 45748; B 44200"},
      {"Site,Updates\nA,45748.5\nB,44200.5\n", "Updates", "A 45748.5; B 44200.5"},
      {"Day,Cost\n1,45748.5\n2,44200.5\n", "Cost", "1 45748.5; 2 44200.5"},
  };
  CHECK (cases);
}

/* Years under the word for them in other languages are times, in whatever order they stand. */
static void
test_languages (void)
{
  static const TableCase cases[] = {
      {"Год;Добыча\n2021;524\n2020;512\n2022;535\n", "Добыча", "2020 512; 2021 524; 2022 535"},
      {"Yıl;Rides\n2021;524\n2020;512\n2022;535\n", "Rides", "2020 512; 2021 524; 2022 535"},
      {"Vuosi;Rides\n2021;524\n2020;512\n2022;535\n", "Rides", "2020 512; 2021 524; 2022 535"},
      {"السنة;Rides\n2021;524\n2020;512\n2022;535\n", "Rides", "2020 512; 2021 524; 2022 535"},
      {"연도;Rides\n2021;524\n2020;512\n2022;535\n", "Rides", "2020 512; 2021 524; 2022 535"},
      {"Rides;Load\n2021;524\n2020;512\n2022;535\n", "Load", "2021 524; 2020 512; 2022 535"},
  };
  CHECK (cases);
}

#define IN_DOUBT "“Q1” is read as a quarter of a year; it could be a question, or one of several things."

/* "q1" is an answer as well as a quarter: it is a time where a year, an amount or a capital says so, the last in doubt.
 */
static void
test_questions (void)
{
  static const TableCase cases[] = {
      {"Person,q1,q2,q3\nAda,4,5,2\nBert,2,3,3\n", "q1|q2|q3", "Ada 4; Bert 2"},
      {"Person,h1,h2\nAda,4,5\nBert,2,3\n", "h1|h2", "Ada 4; Bert 2"},
      {"Person,Q1,Q2,Q3\nAda,4,5,2\nBert,2,3,3\n", "Some", "Ada 2; Bert 3", IN_DOUBT},
      {"Person,H1,H2\nAda,4,5\nBert,2,3\n", "Some", "Ada 5; Bert 3",
       "“H1” is read as half a year; it could be a question, or one of several things."},
      {"Person,Q1,Q2,Q3,Q4,Q5\nAda,4,5,2,3,1\nBert,2,3,3,5,2\n", "Q1|Q2|Q3|Q4|Q5", "Ada 4; Bert 2"},
      {"Sales of 2024\n\nShop,q1,q2\nTarn,4,5\nOro,2,3\n", "Sales of 2024", "Tarn 5; Oro 3"},
      {"Shop,q1,q2\nTarn,$4,$5\nOro,$2,$3\n", "Some", "Tarn 5 USD; Oro 3 USD"},
      {"Shop,Jan,Feb\nTarn,4,5\nOro,2,3\n", "Some", "Tarn 5; Oro 3"},
  };
  CHECK (cases);
}

/* Whole numbers that all could be years are some where no header says what they are. */
static void
test_unnamed_years (void)
{
  static const TableCase cases[] = {
      {"x,y\n2022,5\n2021,6\n2023,7\n", "y", "2021 6; 2022 5; 2023 7",
       "“2022” is read as a year; it could be a figure."},
      {"name,c1,c2\nA,2021,5.5\nB,2022,6.1\nC,2024,6.3\n", "c2", "A 5.5; B 6.1; C 6.3"},
      {"name,x,v\nA,2020,3\nA,2021,4\nB,2020,5\nB,2021,6\n", "v", "A 4; B 6",
       "“2020” is read as a year; it could be a figure."},
      {"c1,c2,c3\n2021,Lima,5\n2022,Lima,6\n2023,Lima,7\n", "c3", "2021 5; 2022 6; 2023 7",
       "“2021” is read as a year; it could be a figure."},
      {"name,Value\nA,2021\nB,2022\nC,2024\n", "Some", "A 2021; B 2022; C 2024",
       "“2021” is read as a figure; it could be a year."},
      {"V1,V2\nJan,2020\nFeb,2031\nMar,1999\n", "V2", "Jan 2020; Feb 2031; Mar 1999",
       "“2020” is read as a figure; it could be a year."},
      /* What no year of our time is, what comes again by chance, and what has a name. */
      {"name,c1,c2\nA,1890,5\nB,2022,6\nC,2024,7\n", "c1|c2", "A 1890; B 2022; C 2024"},
      {"name,c1,c2\nA,2021,5\nB,2021,6\nC,2024,7\n", "c1|c2", "A 2021; B 2021; C 2024"},
      {"GPU,Boost\nA,1980\nB,2010\nC,2055\n", "Boost", "A 1980; B 2010; C 2055"},
      {"name,Value\nA,2021\nB,2022\nC,2024.5\n", "Some", "A 2021; B 2022; C 2024.5"},
  };
  table_check (cases, G_N_ELEMENTS (cases));
}

/* Times of which both ends are said, or one, stand in their order. */
static void
test_spans (void)
{
  static const Case cases[] = {
      {"MTU (UTC),Load [MW]\n01.03.2025 02:00 - 01.03.2025 03:00,5\n01.03.2025 00:00 - 01.03.2025 01:00,9\n", "Load",
       "2025-03-01 00:00 9000000 W; 2025-03-01 02:00 5000000 W"},
      {"Interval,Load (MW)\n2025-03-01T01:00Z/2025-03-01T02:00Z,5\n2025-03-01T00:00Z/2025-03-01T01:00Z,9\n", "Load",
       "2025-03-01 00:00 9000000 W; 2025-03-01 01:00 5000000 W"},
      {"Built,Homes\nafter 2010,220\n1990s,310\nbefore 1980,410\n1980s,120\n", "Homes",
       "before 1980 410; 1980s 120; 1990s 310; after 2010 220"},
      {"Period,Sales\n12M 2024,500\n9M 2024,360\n3M 2024,110\n", "Sales", "3M 2024 110; 9M 2024 360; 12M 2024 500"},
      {"Fiscal year,Sales\nFY3/24,9\nFY3/22,5\nFY3/23,7\n", "Sales", "FY3/22 5; FY3/23 7; FY3/24 9"},
      {"Pollster,Fieldwork,Sample,Red (%)\nA,12–15 Mar 2025,1204,31\nB,28 Feb–3 Mar 2025,1518,30\n"
       "A,8–10 Feb 2025,1190,32\n",
       "Red|Sample", "A 31 %; B (28 Feb–3 Mar 2025) 30 %"},
      /* A firm, and sizes. */
      {"Maker,Sales\n3M,9\n4M,5\n", "Sales", "3M 9; 4M 5"},
      {"Homes of,Share\nup to 2000,9\nfrom 2000,5\nfrom 5000,7\n", "Share", "up to 2000 9; from 2000 5; from 5000 7"},
  };
  CHECK (cases);
}

/* Years of the Republic of China, below a word for years. */
static void
test_republic (void)
{
  static const Case cases[] = {
      {"年度,營收(NT$億)\n112年,9\n111年,5\n113年,7\n", "營收",
       "111年 500000000 TWD; 112年 900000000 TWD; 113年 700000000 TWD",
       "“112年” is read as 2023; it could be a figure."},
      {"年度,營收(億元)\n111,5\n112,9\n", "營收", "111 500000000 TWD; 112 900000000 TWD",
       "“營收(億元)” is read as New Taiwan dollars; it could be yuan."},
      {"年度,营收(亿元)\n111,5\n112,9\n", "营收", "111 500000000 CNY; 112 900000000 CNY",
       "“营收(亿元)” is read as yuan; it could be New Taiwan dollars."},
      {"民國,戶數\n98,5\n99,9\n", "戶數", "98 5; 99 9"},
      /* They could be of another century, or none at all. */
      {"年,户数\n98,5\n99,9\n", "户数", "98 5; 99 9"},
      {"年度,户数\n111,5\n512,9\n", "户数", "111 5; 512 9"},
      {"编号,户数\n111,5\n112,9\n", "户数", "111 5; 112 9"},
  };
  static const struct {
    const char *text, *time; /* of the first figure; NULL where it has none */
  } times[] = {{"年度,戶數\n111年,5\n112年,9\n113年,7\n", "2022"},
               {"年,户数\n98,5\n99,9\n", NULL},
               {"年度,户数\n111,5\n512,9\n", NULL}};

  CHECK (cases);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    g_autoptr (ExaDataset) dataset = table_read ("some.csv", times[i].text);
    const ExaClaim *claim = exa_chart_nth (exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0), 0);
    g_autofree char *time = exa_date_to_string (claim->as_of);

    g_assert_cmpstr (time, ==, times[i].time);
  }
}

/* Headers that say what is measured and when are one measure over time, of which the newest is shown. */
static void
test_measures_and_times (void)
{
  static const Case cases[] = {
      {"Firm,Capex 2022 ($bn),Capex 2023 ($bn)\nA,5,6\nB,7,8\n", "Capex", "A 6000000000 USD; B 8000000000 USD"},
      {"Firm,Sales FY22,Sales FY23,Staff FY23\nA,5,6,80\nB,7,,90\n", "Sales|Staff FY23", "A 6; B (FY22) 7"},
      {"Firm,sales_2023,staff_2023,sales_2022,staff_2022\nA,5,60,4,50\nB,7,80,6,70\n", "Sales|Staff", "A 5; B 7"},
      {"Firm,Sales (Q1 2024),Sales (Q2 2024)\nA,5,6\nB,7,8\n", "Sales", "A 6; B 8"},
      {"Firm,Sales Q1 2024,Sales Q2 2024,Growth (%)\nA,5,6,20\nB,7,8,14\n", "Sales|Growth", "A 6; B 8"},
      /* Other units, the years that figures are held against, and rows that are times themselves. */
      {"Firm,Sales 2022 (EUR),Sales 2023 (t)\nA,5,6\nB,7,8\n", "Sales 2022|Sales 2023", "A 5 EUR; B 7 EUR"},
      {"Firm,Change since 2010,Change since 2015\nA,5,6\nB,7,8\n", "Change since 2010|Change since 2015", "A 5; B 7"},
      {"Day,Plan 2023,Plan 2024\n2022-01-05,5,6\n2022-01-06,7,8\n", "Plan 2023|Plan 2024",
       "2022-01-05 5; 2022-01-06 7"},
      {"Firm,Sales 2022,Staff 2023\nA,5,6\nB,7,8\n", "Sales 2022|Staff 2023", "A 5; B 7"},
      {"Firm,Hall 10,Hall 20\nA,5,6\nB,7,8\n", "Hall 10|Hall 20", "A 5; B 7"},
  };
  CHECK (cases);
}

/* What is counted one after the other stays in its order. */
static void
test_counted (void)
{
  static const Case cases[] = {
      {"Step,Loss\nEpoch 1,2\nEpoch 2,5\nEpoch 10,4\n", "Loss", "Epoch 1 2; Epoch 2 5; Epoch 10 4"},
      {"Schritt,Verlust\nRunde 1,2\nRunde 2,5\nRunde 3,4\n", "Verlust", "Runde 1 2; Runde 2 5; Runde 3 4"},
      {"Rig,Loss\nModel 1,2\nModel 2,5\nModel 10,4\n", "Loss", "Model 1 2; Model 2 5; Model 10 4"},
  };
  static const ExaSort sorts[] = {EXA_SORT_SOURCE, EXA_SORT_SOURCE, EXA_SORT_VALUE};

  CHECK (cases);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaDataset) dataset = table_read ("some.csv", cases[i].text);
    const ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);

    g_assert_cmpint (chart->sort, ==, sorts[i]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-times/years-and-parts", test_years_and_parts);
  g_test_add_func ("/table-times/parts-beside", test_parts_beside);
  g_test_add_func ("/table-times/units-of-times", test_units_of_times);
  g_test_add_func ("/table-times/numbered-periods", test_numbered_periods);
  g_test_add_func ("/table-times/words", test_words);
  g_test_add_func ("/table-times/clock", test_clock);
  g_test_add_func ("/times/serials", test_serials);
  g_test_add_func ("/table-times/questions", test_questions);
  g_test_add_func ("/table-times/spans", test_spans);
  g_test_add_func ("/table-times/republic", test_republic);
  g_test_add_func ("/table-times/measures-and-times", test_measures_and_times);
  g_test_add_func ("/table-times/counted", test_counted);
  g_test_add_func ("/table-times/languages", test_languages);
  g_test_add_func ("/table-times/unnamed-years", test_unnamed_years);
  return g_test_run ();
}
