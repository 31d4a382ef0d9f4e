/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above the figures of a table, and beside them: lines, headers, times, units. */
#include "table-help.h"

#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* A header with numbers in it is one, where no figure of its columns has a word. */
static void
test_numbers_in_header (void)
{
  static const TableCase cases[] = {
      {"Firm,GDP 2021 (USD bn),GDP 2022 (USD bn)\nA,5,6\nB,7,8\n", "GDP", "A 6000000000 USD; B 8000000000 USD"},
      {"Vendor,3Q24 Units,3Q24 Share\nA,7.5,23 %\nB,5,15 %\n", "3Q24 Units|3Q24 Share", "A 7.5; B 5"},
      {"Vendor,3Q23,4Q23\nA,1,2\nB,4,5\n", "Some", "A 2; B 5"},
      {"Land,CPI (2015=100)\nA,120.5\nB,131\n", "CPI (2015=100)", "A 120.5; B 131"},
      {"Land,Item,2021 [YR2021],2022 [YR2022]\nA,GDP (US$),5,6\nB,GDP (US$),7,..\n", "GDP", "A 6 USD; B (2021) 7 USD"},
      {"land,X2020,X2021,X2022\nA,5,6,7\nB,7,8,9\n", "Some", "A 7; B 9"},
      {"Athlete,100m,200m\nA,9.58,19.2\nB,9.69,19.5\n", "100m|200m", "A 9.58; B 9.69"},
      {"Channel,2k,4k\nA,5,6\nB,7,8\n", "2k|4k", "A 5; B 7"},
      /* Figures with units of their own are none. */
      {"A,5k,6k\nB,7k,8k\nC,5,9\n", "Column 2|Column 3", "A 5000; B 7000; C 5", "“5” is read as 5; it could be 5,000."},
      {"A,12.5 est.\nB,13\nC,14\nD,15\n", "Column 2", "A 12.5; B 13; C 14; D 15"},
      {"A,5 kW,6 kg\nB,6 kW,7 kg\nC,7 kW,8 kg\n", "Column 2|Column 3", "A 5000 W; B 6000 W; C 7000 W"},
      /* Below lines of their own, in tables as short as these. */
      {"Power made\nby country\n\nLand,2021,2022\nA,85,88\nB,17,18\n", "Power made", "A 88; B 18"},
      {"Umsatz nach Art\nim Vergleich zum Vorjahr\n\nArt;2021;2022\nA;120,5;131,2\nB;411,0;506,8\n", "Umsatz nach Art",
       "A 131.2; B 506.8"},
  };
  CHECK (cases);
}

/* Below a word for what the rows are, figures are the names of columns where they rise or are written as none below. */
static void
test_figures_in_header (void)
{
  static const TableCase cases[] = {
      {"Model,4k,32k,1M\nA,96.1,94.5,\nB,95.5,94.8,88.5\n", "4k|32k|1M", "A 96.1; B 95.5"},
      {"GPUs,1,2,8\nbert,120,236,921\nresnet,2800,5510,21500\n", "1|2|8", "bert 120; resnet 2800",
       "“1” is read as the name of a column; it could be a figure of a first row."},
      {"Country,<$10k,$10k–$50k,>$50k\nA,61,30,9\nB,40,45,15\n", "<$10k|$10k–$50k|>$50k", "A 61; B 40"},
      {"Country,10%,50%,90%\nA,1200,4100,14200\nB,3300,9100,33100\n", "10%|50%|90%", "A 1200; B 3300"},
      {"Country,90 %,50 %\nA,1200,410\nB,3300,910\n", "90 %|50 %", "A 1200; B 3300"},
      {"Test part,-10 °C,20 °C\nR1,99.1,100.5\nR2,98.7,100.2\n", "-10 °C|20 °C", "R1 99.1; R2 98.7"},
      {"Answer,All (n=1),18–34 (n=512),35+ (n=690)\nYes,60%,62%,58%\nNo,40%,38%,42%\n",
       "All (n=1)|18–34 (n=512)|35+ (n=690)", "Yes 60 %; No 40 %"},
      {"国家,10万,20万\n甲,61,30\n乙,40,45\n", "10万|20万", "甲 61; 乙 40"},
      /* Rows of a table without a header. */
      {"H100,80,700\nA100,40,400\n", "Column 2|Column 3", "H100 80; A100 40"},
      {"Totals A,1,2,4\nA,5,6,8\nB,7,8,7\n", "Column 2|Column 3|Column 4", "Totals A 1; A 5; B 7"},
      {"Country,5,3\nA,7,8\nB,5,9\n", "Column 2|Column 3", "Country 5; A 7; B 5"},
      {"Model,$5,$3\nA,$7,$8\nB,$5,$9\n", "Column 2|Column 3", "Model 5 USD; A 7 USD; B 5 USD"},
  };
  CHECK (cases);
}

/* A row of years is a header, however programs and people write them. */
static void
test_written_years (void)
{
  static const TableCase cases[] = {
      {"Land;2021 ;2022 ;2023*\nA;5;6;7\nB;8;9;9,5\n", "Some", "A 7; B 9.5"},
      {"Land;2023*;2022\nA;5;6\nB;8;9\n", "Some", "A 5; B 8"},
      {"Land,\"2,021\",\"2,022\"\nA,5,6\nB,8,9\n", "Some", "A 6; B 9"},
      {"Land,2021.0,2022.0\nA,5,6\nB,8,9\n", "Some", "A 6; B 9"},
      {"Land,X2021,X2022\nA,5,6\nB,8,9\n", "Some", "A 6; B 9"},
      /* Figures that could be years, and rows of a table without a header. */
      {"A,2021.5,2022.5\nB,5,6\nC,8,9\n", "Column 2|Column 3", "A 2021.5; B 5; C 8"},
      {"A,\"2,022\",\"2,021\"\nB,\"2,013\",\"1,998\"\nC,\"2,001\",\"2,012\"\n", "Column 2|Column 3",
       "A 2022; B 2013; C 2001"},
      {"Land,K2021,K2022\nA,5,6\nB,8,9\n", "K2021|K2022", "A 5; B 8"},
  };
  CHECK (cases);
}

/* Times as publishers write them. */
static void
test_times (void)
{
  static const TableCase cases[] = {
      {"Trimestre;PIB\nT1 2024;0,2\nT4 2023;0,4\n1T22;0,1\n", "PIB", "2022-Q1 0.1; 2023-Q4 0.4; 2024-Q1 0.2"},
      {"Period,Sales\nFY25 Q1,9\nFY24 Q4,15\nFY2024Q3,12\n", "Sales", "FY2024Q3 12; FY24 Q4 15; FY25 Q1 9"},
      {"Month,Sales\nJan'24,9\nDec'23,15\n", "Sales", "2023-12 15; 2024-01 9"},
      {"Period,Sales\n2025-M01,9\n2024M12,15\n", "Sales", "2024-12 15; 2025-01 9"},
      {"Month,Sales\n01/2025,9\n12/2024,15\n", "Sales", "2024-12 15; 2025-01 9"},
      {"Monat;Wert\n12.2024;15\n01.2025;9\n", "Some", "2024-12 15; 2025-01 9"},
      {"Item;Wert\n12.2024;15\n01.2025;9\n", "Item|Some", "Row 1 12.2024; Row 2 1.2025"},
      {"Mois;Valeur\navr. 2024;9\nfévr. 2024;12\n", "Some", "2024-02 12; 2024-04 9"},
      {"Monat;Wert\nJänner 2025;9\nDezember 2024;15\n", "Some", "2024-12 15; 2025-01 9"},
      {"Land;Jan. 24;Feb. 24\nA;1,5;3\nB;4;6\n", "Some", "A 3; B 6"},
      {"Date,Temp\n\"Wed, 1 Jan 2025 10:00:00 GMT\",15\n\"Tue, 31 Dec 2024 10:00:00 GMT\",12\n", "Temp",
       "2024-12-31 10:00:00 12; 2025-01-01 10:00:00 15"},
      {"Date,Temp\n\"Dec 31, 2024 4:00 PM\",12\n\"Dec 31, 2024 9:30 AM\",15\n", "Temp",
       "2024-12-31 09:30 15; 2024-12-31 16:00 12"},
      {"季度,出货\n2025年一季度,9\n2024年Q4,15\n", "出货", "2024-Q4 15; 2025-Q1 9"},
      {"期间,营收\n2024年上半年,9\n2023年下半年,15\n", "营收", "2023年下半年 15; 2024年上半年 9"},
      {"年度,売上\n令和元年度,9\n平成30年度,15\n", "売上", "平成30年度 15; 令和元年度 9"},
      /* What only looks like one. */
      {"Card,Price\nT4 16,2\nT4 80,3\n", "Price", "T4 16 2; T4 80 3"},
  };
  CHECK (cases);
}

/* A date that stands in several columns is one. */
static void
test_parts_of_dates (void)
{
  static const TableCase cases[] = {
      {"Year,Month,Sales\n2024,1,9\n2023,11,12\n2023,12,15\n", "Sales", "2023-11 12; 2023-12 15; 2024-01 9"},
      {"Year,Quarter,Sales\n2024,Q1,9\n2023,Q4,15\n", "Sales", "2023-Q4 15; 2024-Q1 9"},
      {"Jahr;Quartal;Wert\n2024;1;9\n2023;4;15\n", "Some", "2023-Q4 15; 2024-Q1 9"},
      {"year,month,day,temp\n2025,1,2,2\n2024,12,31,3.5\n2025,1,1,4\n", "Temp",
       "2024-12-31 3.5; 2025-01-01 4; 2025-01-02 2"},
      {"Year,Month,Sales\n2024,January,9\n2023,December,15\n", "Sales", "2023-12 15; 2024-01 9"},
      {"Firm,Year,Month,Sales\nA,2023,12,15\nA,2024,1,9\nB,2023,12,7\nB,2024,1,8\n", "Sales", "A 9; B 8"},
      /* Month 13 is none. */
      {"Year,Month,Sales\n2024,13,9\n2023,12,15\n", "Month|Sales", "2023 12; 2024 13"},
  };
  CHECK (cases);
}

/* What a line above says of all figures holds for those that say nothing else. */
static void
test_lines_above (void)
{
  static const TableCase cases[] = {
      {"Power made\nUnit: TWh\n\nLand,2021,2022\nA,85,88\nB,17,18\n", "Power made", "A 8.8e+13 Wh; B 1.8e+13 Wh"},
      {"Umsatz nach Art\nin Mio. EUR\n\nArt;2021;2022\nA;120,5;131,2\nB;411,0;506,8\n", "Umsatz nach Art",
       "A 131200000 EUR; B 506800000 EUR"},
      {"(In millions of U.S. dollars)\nSegment,FY2023,FY2024\nA,15005,47525\nB,9067,10447\n", "Some",
       "A 47525000000 USD; B 10447000000 USD"},
      {"单位：亿元\n企业,营收,员工（人）\n甲,12.5,300\n乙,9,40\n", "营收|员工", "甲 1250000000 CNY; 乙 900000000 CNY"},
      {"GDP by land (USD bn)\n\nLand,2021,2022\nA,5,6\nB,7,8\n", "GDP by land", "A 6000000000 USD; B 8000000000 USD"},
      {"売上高の推移（単位：百万円）\n\n企業,2022,2023\n甲,105,106\n乙,107,108\n", "売上高の推移",
       "甲 106000000 JPY; 乙 108000000 JPY"},
      {"Rain (mm)\nMonthly means\n\nTown,2021,2022\nA,850,880\nB,170,181\n", "Rain", "A 880 mm; B 181 mm"},
      /* Their own unit stands; staff are no money. */
      {"in Mio. EUR\n\nFirma;Umsatz;Marge (%);Staff\nA;12,5;4,5;300\nB;9,5;3;40\n", "Umsatz|Marge|Staff",
       "A 12500000 EUR; B 9500000 EUR"},
      {"Currency: USD\n\nFirm,Sales (EUR m),Costs\nA,12,9\nB,9,8\n", "Sales|Costs", "A 12000000 EUR; B 9000000 EUR"},
      /* What is not understood is told. */
      {"Results\n(In millions, except per share amounts)\n\nItem,2023,2024\nRevenue,100,120\nCosts,60,70\n", "Results",
       "Revenue 120000000; Costs 70000000"},
      {"Results\n(In millions, except share and per share amounts)\n\nItem,2023,2024\nRevenue,100,120\nCosts,60,70\n",
       "Results", "Revenue 120; Costs 70", "“(In millions, except share and per share amounts)”"},
      {"Exports in millions of dollars and staff\n\nLand,Volume,Crew\nA,12,9\nB,9,8\n", "Volume|Crew", "A 12; B 9",
       "“Exports in millions of dollars and staff”"},
      {"Reporting period: 2024\n\nLand,Volume,Crew\nA,12,9\nB,9,8\n", "Volume|Crew", "A 12; B 9"},
  };
  CHECK (cases);
}

/* Units and scales in the words of several countries; never half of them. */
static void
test_units (void)
{
  static const TableCase cases[] = {
      {"Land,\"GDP, trln USD\"\nA,27.5\nB,18\n", "GDP", "A 2.75e+13 USD; B 1.8e+13 USD"},
      {"Paese;PIL (mld EUR)\nA;2.085,5\nB;462,1\n", "PIL", "A 2.0855e+12 EUR; B 462100000000 EUR"},
      {"Ort;Umsatz in 1 000 EUR\nA;7,5\nB;44,1\n", "Umsatz", "A 7500 EUR; B 44100 EUR"},
      {"Ort;Zahl (in 1.000)\nA;7.845,5\nB;441,2\n", "Zahl", "A 7845500; B 441200"},
      {"Pays;PIB (en millions d'euros)\nA;105 234\nB;10 123\n", "PIB", "A 105234000000 EUR; B 10123000000 EUR"},
      {"State,Budget (₹ lakh crore)\nA,7.5\nB,0.25\n", "Budget", "A 7.5e+12 INR; B 250000000000 INR"},
      {"企業,利益(百万円)\n甲,△320\n乙,1200\n", "利益", "甲 -320000000 JPY; 乙 1200000000 JPY"},
      {"企業,売上（億円）\n甲,12.5\n乙,9\n", "売上", "甲 1250000000 JPY; 乙 900000000 JPY"},
      {"기업,매출(억원)\nA,12.5\nB,9\n", "매출", "A 1250000000 KRW; B 900000000 KRW"},
      {"公司,收入（人民币百万元）\n甲,609\n乙,103\n", "收入", "甲 609000000 CNY; 乙 103000000 CNY"},
      {"Model,Price\nA,$2.50 / 1M tokens\nB,$0.50 / 1M tokens\n", "Price", "A 2.5 USD/1M tokens; B 0.5 USD/1M tokens"},
      /* A comma between semicolons may well be the decimal sign. */
      {"City;Visitors\nA;1,204\nB;3,871\n", "Visitors", "A 1204; B 3871", "it could be 1.204"},
      {"City\tVisitors\nA\t1,204\nB\t3,871\n", "Visitors", "A 1204; B 3871"},
  };
  CHECK (cases);
}

/* The name of a row is no count of rows and no size, a version is no figure, a unit may stand as a measure. */
static void
test_roles (void)
{
  static const TableCase cases[] = {
      {"S.No.,State,2021-22,2022-23\n1,Kerala,12,34\n2,Goa,5,6\n3,Sikkim,7,8\nTotal,,24,48\n", "Some",
       "Kerala 34; Goa 6; Sikkim 8", "without a name"},
      {"Instance type,CPUs,Storage (GB)\np5,192,8 x 3840 NVMe\np4,96,8 x 1000 NVMe\n", "CPUs", "p5 192; p4 96"},
      {"Release,Date,Downloads\n1.10,2024-01-01,500\n1.9,2023-06-01,300\n2.0,2024-06-01,900\n", "Downloads",
       "2023-06-01 300; 2024-01-01 500; 2024-06-01 900"},
      {"Country,Most recent year,Value (%)\nPeru,2022,5.5\nChile,2020,7\nCuba,2022,3\n", "Value",
       "Peru 5.5 %; Chile (2020) 7 %; Cuba 3 %"},
      {"地区,产量\n全国,1000\n广东,400\n江苏,350\n", "产量", "广东 400; 江苏 350", "“全国”"},
      {"LOCATION,INDICATOR,MEASURE,TIME,Value\nAUS,GDP,MLN_USD,2020,5\nAUS,GDP,MLN_USD,2021,6\n"
       "CAN,GDP,MLN_USD,2021,7\n",
       "GDP", "AUS 6000000 USD; CAN 7000000 USD"},
      {"geo,unit,value\nA,T,5\nB,T,6\n", "Some (T)", "A 5; B 6"},
      {"Firm,Growth\nA,12%\nB,0.15\nC,-3%\n", "Growth", "A 12 %; B 0.15 %; C -3 %", "it could be 15 %"},
      {"Firm,Growth (%)\nA,12%\nB,0.15\nC,-3%\n", "Growth", "A 12 %; B 0.15 %; C -3 %"},
  };
  CHECK (cases);
}

/* A number of JSON has its decimal point, with three digits behind it, too. */
static void
test_typed_numbers (void)
{
  g_autoptr (ExaDataset) dataset =
      table_read ("some.json", "[{\"lab\": \"A\", \"v\": 1.204}, {\"lab\": \"B\", \"v\": 7}]");
  ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);

  g_assert_cmpfloat (exa_chart_nth (chart, 0)->value.low, ==, 1.204);
  g_assert_cmpstr (exa_text_get (&chart->note, EXA_LANG_EN), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/headers/numbers", test_numbers_in_header);
  g_test_add_func ("/headers/figures-in-header", test_figures_in_header);
  g_test_add_func ("/headers/written-years", test_written_years);
  g_test_add_func ("/headers/times", test_times);
  g_test_add_func ("/headers/parts-of-dates", test_parts_of_dates);
  g_test_add_func ("/headers/lines-above", test_lines_above);
  g_test_add_func ("/headers/units", test_units);
  g_test_add_func ("/headers/roles", test_roles);
  g_test_add_func ("/headers/typed-numbers", test_typed_numbers);
  return g_test_run ();
}
