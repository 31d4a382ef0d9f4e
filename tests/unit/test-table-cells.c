/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which cells belong together: tables side by side, figures that commas part, a currency that one cell has. */
#include "table-help.h"

typedef TableCase Case;
#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* Rows of one table are not those of another that stands beside it. */
static void
test_side_by_side (void)
{
  static const Case cases[] = {
      {"Firm,Sales,,Town,Sun\nA,5,,X,10\nB,6,,Y,20\nC,7,,Z,30\n,,,W,40\n", "Sales", "A 5; B 6; C 7",
       "Another table beside it, from “Town” on, is left out."},
      {"Firm,Sales,Firm,Sales\nA,5,X,10\nB,6,Y,20\nC,7,Z,30\n", "Sales", "A 5; B 6; C 7", "from “Firm” on"},
      {"Rank,Firm,Sales,Rank,Firm,Sales\n1,A,7,3,X,3\n2,B,6,4,Y,2\n", "Sales", "A 7; B 6", "from “Rank” on"},
      /* An empty column parts no names from what is theirs. */
      {"Firm,2019,,2020\nA,5,,10\nB,6,,20\n", "Some", "A 10; B 20"},
      {"Firm,Sales,,Class\nA,5,,x\nB,6,,x\nC,7,,y\n", "Sales", "A 5; B 6; C 7"},
  };
  CHECK (cases);
}

/* Commas between thousands part cells where nothing encloses the figure. */
static void
test_thousands (void)
{
  static const char says[] = "they are read as one figure.";
  static const Case cases[] = {
      {"Firm,Sales\nA,1,234\nB,5,678\nC,9,102\n", "Sales", "A 1234; B 5678; C 9102", says},
      {"Firm,Sales\nA,1,234\nB,567\nC,12,345\n", "Sales", "A 1234; B 567; C 12345", says},
      {"Firm,Sales,Kind\nA,1,234,567,x\nB,2,045,678,y\n", "Sales", "A 1234567; B 2045678", says},
      {"Firm,Sales\r\nA,$1,034.50\r\nB,$5,678.25\r\n", "Sales", "A 1034.5 USD; B 5678.25 USD", says},
      /* Names of rows without a header, texts with commas, and lines of their own. */
      {"Sales,Staff\nA,10,234\nB,2000,678\nC,3,900\n", "Sales|Staff", "A 10; B 2000; C 3",
       "Line 1 of the file was mended"},
  };
  CHECK (cases);
}

/* The sign of one cell is that of all where all can be so. */
static void
test_one_currency (void)
{
  static const Case cases[] = {
      {"Account,2020\nSales,$30\nCosts,20\nProfit,10\n", "2020", "Sales 30 USD; Costs 20 USD; Profit 10 USD"},
      {"Item,Price\nA,12\nB,$45\nC,13\n", "Price", "A 12 USD; B 45 USD; C 13 USD"},
      {"KPI,Level\nRevenue,$30\nSites,20\nCars,10\n", "Level|Level (USD)", "Sites 20; Cars 10",
       "1 figure in another unit (“$30”) is on a chart of its own."},
      {"Item,Level\nRevenue,$30\nEmployees,20\nCars,10\n", "Level|Level (USD)|Level (people)", "Cars 10", "(“$30”)"},
      {"Item,Level\nA,12\nB,$45\nC,13\n", "Level|Level (USD)", "A 12; C 13", "(“$45”)"},
  };
  CHECK (cases);
}

/* What is written around a figure, in cells that were made for people. */
static void
test_around_figures (void)
{
  static const Case cases[] = {
      {"Firm,Level\nA,**82.0**\nB,[74.5](http://x.org)\nC,`60.1`\n", "Level", "A 82; B 74.5; C 60.1"},
      {"Tower,Height\nA,82 m (269 ft)\nB,63 m (207 ft)\n", "Height", "A 82 m; B 63 m"},
      {"Tower,Height\nA,269 ft (82 m)\nB,207 ft (63 m)\n", "Height", "A 82 m; B 63 m"},
      {"Model,Cost\nA,$3 per 1M tokens\nB,$15 per 1M tokens\n", "Cost", "A 3 USD/1M tokens; B 15 USD/1M tokens"},
      {"企業,売上\n甲,3兆円\n乙,5000億円\n", "売上", "甲 3e+12 JPY; 乙 500000000000 JPY"},
      {"회사,매출\n가,3조원\n나,5억원\n", "매출", "가 3e+12 KRW; 나 500000000 KRW"},
      {"Land;Wert\nA;3,1 ²\nB;4,0 *)\nC;7,5 1)\nD;2,5\n", "Some", "A 3.1; B 4; C 7.5; D 2.5"},
      {"Land;Anteil (%)\nA;1 bis 2\nB;3 bis 5\nC;7\n", "Anteil", "A 1..2 %; B 3..5 %; C 7 %"},
      {"Ville;Écart\nA;−1,5\nB;– 0,8\nC;- 2,5\nD;﹣4,5\nE;3,5\n", "Écart", "A -1.5; B -0.8; C -2.5; D -4.5; E 3.5"},
      {"Ort;Betrag\nA;CHF 12'400.-\nB;CHF 3'150.50\nC;Fr. 980.–\n", "Betrag", "A 12400 CHF; B 3150.5 CHF; C 980 CHF"},
      {"Site,Age\nA,12400(150)\nB,980(25)\n", "Age", "A 12250..12550; B 955..1005"},
      {"Key,Ways\nA,10^6\nB,10**18\n", "Ways", "A 1000000; B 1e+18"},
      {"Pod,Limit\nA,512Mi\nB,2Gi\n", "Limit", "A 536870912 byte; B 2147483648 byte"},
      /* Behind a colon stand parts of a second. */
      {"Driver,Time\nA,1:31:44.742\nB,+22.457\nC,+35.111\n", "Time", "B 22.457; C 35.111",
       "1 cell that is no figure is left out"},
      {"Driver,Gap,Lap\nA,22.457,1:31.742\nB,35.111,1:32.058\n", "Gap", "A 22.457; B 35.111", "it could be 22,457."},
      {"Folder,Size\nA,12M\nB,4.5G\nC,820K\n", "Size", "A 12000000; B 4500000000; C 820000"},
      {"Land\t2020 \t2021 \nA\t91.4 p\t90.0 \nB\t88.5 \t87.1 \n", "Some", "A 90; B 87.1"},
      {"Land,N\nA,91.4 p\nB,88.5\n", "N", "A 91.4; B 88.5"},
      /* An estimate of a half stands in its place. */
      {"Half,Sales\n2H24E,15\n1H24,12\n2H23,10\n", "Sales", "2H23 10; 1H24 12; 2H24E 15"},
      {"Bond,Coupon\nA,3½%\nB,4¼%\nC,2%\n", "Coupon", "A 3.5 %; B 4.25 %; C 2 %"},
      {"Job,Time (h)\nA,½\nB,¾\n", "Time", "A 1800 s; B 2700 s"},
      {"المدينة,السكان (ألف)\nأ,٧٦٧٦\nب,٣٩٧٦\n", "السكان", "أ 7676000; ب 3976000"},
      {"会社,売上\n甲,\"1兆2,450億円\"\n乙,980億円\n", "売上", "甲 1.245e+12 JPY; 乙 98000000000 JPY"},
      {"Ciudad;Gasto\nA;10,2 mil millones €\nB;640 millones €\n", "Gasto", "A 10200000000 EUR; B 640000000 EUR"},
      {"Model,Tasks solved\nA,45/60\nB,52/60\nC,9 / 60\n", "Tasks solved (out of 60)", "A 45; B 52; C 9"},
      {"模型,得分\n甲,45/60\n乙,52/60\n", "得分（满分 60）", "甲 45; 乙 52"},
      {"Model,Score,Size\nA,45/60,3\nB,52/80,4\n", "Size", "A 3; B 4"},
      {"Model,Score,Size\nA,45/60,3\nB,62/60,4\n", "Size", "A 3; B 4"},
      {"Model,Ratio,Size\nA,45/60,3\nB,52/60,4\n", "Size", "A 3; B 4"},
      {"İl;Oran\nA;%12,5\nB;%-3,4\n", "Oran", "A 12.5 %; B -3.4 %"},
      /* A score is no range, and what is large no scale. */
      {"Match,Score\nA,10-12\nB,7-21\n", "Score", "A 10..12; B 7..21",
       "“10-12” is read as a range; it could be two figures."},
      {"Match,Span\nA,10-12\nB,7-21\n", "Span", "A 10..12; B 7..21"},
      {"Firm,Scale,Sales\nA,large,5\nB,small,4\n", "Sales", "A 5; B 4"},
  };
  CHECK (cases);
}

/* Semicolons part cells where the comma is the decimal sign. */
static void
test_semicolons (void)
{
  static const Case cases[] = {
      {"Ort;Umsatz\nA;118.000 €\nB;96.500 €\n", "Umsatz", "A 118000 EUR; B 96500 EUR", "it could be 118."},
      {"Bank;Kurs\nEUR;4,285\nUSD;3,940\n", "Kurs", "EUR 4.285; USD 3.94", "it could be 4,285."},
      {"Ort;Zahl\nA;1,250\nB;950\n", "Zahl", "A 1250; B 950", "it could be 1.25."},
      {"Method;Rate (%)\nBase;71,2 ± 0,3\nNew;75,9 ± 0,5\n", "Rate", "Base 70.9..71.5 %; New 75.4..76.4 %"},
      /* Remarks above a header may hold what parts cells. */
      {"# Netz Nord\n# Stand: 12.03.2026; vorläufig\nOrt;Regen\nA;31,5\nB;44\nC;27,2\n", "Regen",
       "A 31.5; B 44; C 27.2"},
      {"#Ort;Regen\nA;31,5\nB;44\nC;27,2\n", "Regen", "A 31.5; B 44; C 27.2"},
  };
  CHECK (cases);
}

/* A second figure in brackets is said besides, whatever it is, unless it is a mark of a note. */
static void
test_second_figures (void)
{
  static const TableCase cases[] = {
      {"City,Sales\nA,12400 (150)\nB,13000 (160)\nC,9000 (90)\n", "Sales", "A 12400; B 13000; C 9000",
       "“12400 (150)” is read as 12400; what stands in its brackets is not drawn."},
      {"City,Sales\nA,12400 (1)\nB,13000\nC,9000 (2)\n", "Sales", "A 12400; B 13000; C 9000",
       "“12400 (1)” is read as 12400; what stands in its brackets is not drawn."},
      {"City,Sales\nA,12400 [150]\nB,13000 [160]\n", "Sales", "A 12400; B 13000",
       "“12400 [150]” is read as 12400; what stands in its brackets is not drawn."},
      {"City,Sales\nA,12400 (n=150)\nB,13000 (n=160)\n", "Sales", "A 12400; B 13000",
       "“12400 (n=150)” is read as 12400; what stands in its brackets is not drawn."},
      {"City,Sales\nA,12400 (#3)\nB,13000 (#1)\n", "Sales", "A 12400; B 13000",
       "“12400 (#3)” is read as 12400; what stands in its brackets is not drawn."},
      {"City,Sales\nA,12400（3）\nB,13000（1）\n", "Sales", "A 12400; B 13000",
       "“12400（3）” is read as 12400; what stands in its brackets is not drawn."},
      /* Without a blank, where it cannot be how uncertain the figure is. */
      {"City,Sales\nA,5(12)\nB,7(14)\nC,9(20)\n", "Sales", "A 5; B 7; C 9",
       "“5(12)” is read as 5; what stands in its brackets is not drawn."},
      {"City,Sales\nA,\"1,204(150)\"\nB,\"2,300(160)\"\n", "Sales", "A 1204; B 2300",
       "“1,204(150)” is read as 1,204; what stands in its brackets is not drawn."},
      {"City,Sales\nA,$12.5(13)\nB,$14.1(12)\n", "Sales", "A 12.5 USD; B 14.1 USD",
       "“$12.5(13)” is read as $12.5; what stands in its brackets is not drawn."},
      /* Marks of notes, how uncertain a figure is, losses, and years. */
      {"City,Sales\nA,12400 (1)\nB,13000 (2)\nC,9000\n\n(1) revised\n(2) counted\n", "Sales",
       "A 12400; B 13000; C 9000", "revised (marked “(1)”): A. counted (marked “(2)”): B."},
      {"City,Sales\nA,12400 [1]\nB,13000 [2]\n", "Sales", "A 12400; B 13000"},
      {"City,Sales\nA,12400(150)\nB,13000(160)\n", "Sales", "A 12250..12550; B 12840..13160"},
      {"Firm,Profit\nA,(150)\nB,13000\n", "Profit", "A -150; B 13000"},
      {"City,Sales\nA,12400 (2019)\nB,13000 (2020)\n", "Sales", "A (2019) 12400; B (2020) 13000"},
  };

  table_check (cases, G_N_ELEMENTS (cases));
}

/* Letters behind the numbers of models are no scale, and "Ti" is memory only of what has some. */
static void
test_models (void)
{
  static const Case cases[] = {
      {"GPU,Variant,Sales\nA,3080 Ti,5\nB,4070 Ti,6\nC,3060 Ti,7\n", "Sales", "A 5; B 6; C 7"},
      {"GPU,Variant,Sales\nA,3080 Ti,5\nB,3080,6\nC,3060 Ti,7\n", "Sales", "A 5; B 6; C 7"},
      {"Rank,Card,Score\n1,3080 Ti,9\n2,4070 Ti,8\n3,3060Ti,7\n", "Score", "3080 Ti 9; 4070 Ti 8; 3060Ti 7"},
      {"Phone,Model,Price\nA,9 T,500\nB,8 T,400\n", "Price", "9 T 500; 8 T 400"},
      {"Car,Type,Price\nA,320M,500\nB,340M,400\n", "Price", "A 500; B 400"},
      {"Node,Memory\nA,3 Ti\nB,2 Ti\n", "Memory", "A 3.29853488333e+12 byte; B 2.19902325555e+12 byte"},
      {"Node,Available\nA,3 Ti\nB,2 Ti\n", "Available", "A 3.29853488333e+12 byte; B 2.19902325555e+12 byte"},
      {"Pod,Needs\nA,512Mi\nB,2Gi\n", "Needs", "A 536870912 byte; B 2147483648 byte"},
      {"Node,Load\nA,3 TiB\nB,2 TiB\n", "Load", "A 3.29853488333e+12 byte; B 2.19902325555e+12 byte"},
      {"Process,RSS\nA,1.2g\nB,800m\n", "RSS", "A 1200000000; B 800000000"},
      {"Bag,Weight\nA,1.2 g\nB,800 g\n", "Weight", "A 1.2 g; B 800 g"},
      {"Channel,Views\nA,7M\nB,13M\n", "Views", "A 7000000; B 13000000"},
      {"Model,Parameters\nA,7B\nB,13B\n", "Parameters", "A 7000000000 parameters; B 13000000000 parameters"},
  };
  CHECK (cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-cells/side-by-side", test_side_by_side);
  g_test_add_func ("/table-cells/thousands", test_thousands);
  g_test_add_func ("/table-cells/one-currency", test_one_currency);
  g_test_add_func ("/table-cells/around-figures", test_around_figures);
  g_test_add_func ("/table-cells/semicolons", test_semicolons);
  g_test_add_func ("/table-cells/second-figures", test_second_figures);
  g_test_add_func ("/table-cells/models", test_models);
  return g_test_run ();
}
