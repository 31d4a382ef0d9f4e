/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways of writing units, headers and figures that are easily read as something else. */
#include "table-help.h"

#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* The header above the names says the unit and scale of the figures beside them. */
static void
test_corner (void)
{
  static const TableCase cases[] = {
      {"STATEMENTS - USD ($) $ in Millions,\"Dec. 31, 2024\"\nRevenue,\"$ 130,497\"\nCosts,\"$ 30,497\"\n",
       "Dec. 31, 2024", "Revenue 130497000000 USD; Costs 30497000000 USD"},
      {"(in thousands),2024,2023\nCash,\"$1,234\",\"$987\"\nDebt,\"$2,234\",\"$787\"\n", "Some",
       "Cash 1234000 USD; Debt 2234000 USD"},
      {"(RMB in millions),2024,2023\nCash,\"1,234\",987\nDebt,\"2,234\",787\n", "Some",
       "Cash 1234000000 CNY; Debt 2234000000 CNY"},
      {"USD million,2024,2023\nCash,\"1,234\",987\nDebt,\"2,234\",787\n", "Some",
       "Cash 1234000000 USD; Debt 2234000000 USD"},
      {"单位：万人,2023年,2022年\n北京,12,13\n上海,15,16\n", "Some", "北京 120000 people; 上海 150000 people"},
      {"Segment ($ in billions),Revenue,Staff\nCloud,12.5,300\nAds,30,400\n", "Revenue|Staff",
       "Cloud 12500000000 USD; Ads 30000000000 USD"},
      /* A currency before the figures, and the scale above them; a figure that says its own keeps it. */
      {"in millions\n\nItem,2024,2023\nCash,\"$1,234\",$987\nDebt,\"$2,234\",$787\n", "Some",
       "Cash 1234000000 USD; Debt 2234000000 USD"},
      {"(in thousands),2024,2023\nCash,$1.5bn,$987\nDebt,\"$2,234\",$787\n", "Some",
       "Cash 1500000000 USD; Debt 2234000 USD"},
      /* The unit of the names is not that of the figures. */
      {"Node (nm),Yield\n3 nm,0.5\n5 nm,0.25\n", "Yield", "3 nm 0.5; 5 nm 0.25"},
      {"Millions Club,Members\nA,5\nB,6\n", "Members", "A 5; B 6"},
      {"Item (in millions),Sales (EUR),Costs\nA,5,6\nB,7,8\n", "Sales|Costs", "A 5 EUR; B 7 EUR"},
  };
  CHECK (cases);
}

/* Bands of ages and sizes that follow each other head columns; other ranges are figures. */
static void
test_bands (void)
{
  static const TableCase cases[] = {
      {"Answer,18-29,30-49,50-64,65+\nOften,31,24,17,9\nNever,36,40,50,61\n", "18-29|30-49|50-64|65+",
       "Often 31; Never 36"},
      {"Land,<10,10–19,20–29\nA,31,24,17\nB,36,40,50\n", "<10|10–19|20–29", "A 31; B 36"},
      {"Land,Total,0 to 10,10 to 20\nA,31,24,17\nB,36,40,50\n", "Total|0 to 10|10 to 20", "A 31; B 36"},
      {"A,5-6,7-9\nB,6-7,8-9\nC,1-2,3-4\n", "Column 2|Column 3", "A 5..6; B 6..7; C 1..2"},
      {"A,5-6,9-10\nB,6,8\nC,1,3\n", "Column 2|Column 3", "A 5..6; B 6; C 1"},
  };
  CHECK (cases);
}

/* What looks like a unit and is none, and the other way round. */
static void
test_units (void)
{
  static const TableCase cases[] = {
      {"Area,\"Staff (x 1,000)\",Ratio (x)\nA,5,1.5\nB,6,2.5\n", "Staff|Ratio", "A 5000; B 6000"},
      {"Area,Cars (x1000)\nA,5\nB,6\n", "Cars", "A 5000; B 6000"},
      {"Area,Cars (× 1 000)\nA,5\nB,6\n", "Cars", "A 5000; B 6000"},
      {"Area,Cars (1 000)\nA,5\nB,6\n", "Cars", "A 5000; B 6000"},
      {"Area,Cars (×10^6)\nA,5\nB,6\n", "Cars", "A 5000000; B 6000000"},
      {"Bond,Spread (bps)\nA,25\nB,30\n", "Spread", "A 25 basis points; B 30 basis points"},
      {"Bond,Change in yield\nA,+5 bps\nB,-3 bp\n", "Change in yield", "A 5 basis points; B -3 basis points"},
      {"Link,Speed (bps)\nA,25\nB,30\n", "Speed", "A 25 bit/s; B 30 bit/s"},
      {"Link,Data rate (bps)\nA,25\nB,30\n", "Data rate", "A 25 bit/s; B 30 bit/s"},
      {"Link,Rate (Mbps)\nA,25\nB,30\n", "Rate", "A 25000000 bit/s; B 30000000 bit/s"},
      {"Gene,Length (bp)\nA,25\nB,30\n", "Length (bp)", "A 25; B 30"},
      {"Model,Score per $\nA,5\nB,7\n", "Score per $", "A 5; B 7"},
      {"Model,Tokens per USD\nA,5\nB,7\n", "Tokens per USD", "A 5 tokens/USD; B 7 tokens/USD"},
      {"Model,Tokens\nA,1.5\nB,15\n", "Tokens", "A 1.5; B 15"},
      {"Model,Tokens\nA,1\nB,15\n", "Tokens", "A 1 tokens; B 15 tokens"},
      {"Firm,Market cap USD\nA,1.5\nB,15\n", "Market cap USD", "A 1.5 USD; B 15 USD"},
      {"Owner,Compute H100e\nA,1.5\nB,15\n", "Compute H100e", "A 1.5 H100e; B 15 H100e"},
  };
  CHECK (cases);
}

/* Signs before and behind a figure that are a part of it. */
static void
test_signs (void)
{
  static const TableCase cases[] = {
      {"Run,Acc\nA,67.60 (± 2.1)\nB,67.6 (+/- 2.1)\nC,50 ± 1\n", "Acc", "A 65.5..69.7; B 65.5..69.7; C 49..51"},
      {"Run,Time\nA,13.4 s (± 0.4 s)\nB,12 s\n", "Time", "A 13..13.8 s; B 12 s"},
      {"Firm,Sales\nA,–35\nB,▲120\nC,77\nD,△5\n", "Sales", "A -35; B -120; C 77; D -5"},
      {"Firm,Change\nA,▲ 3.2 %\nB,▼1.1 %\nC,▲2 %\n", "Change", "A 3.2 %; B -1.1 %; C 2 %"},
      {"Firm,Sales\nA,–\nB,7\nC,5–6\n", "Sales", "B 7; C 5..6"},
  };
  CHECK (cases);
}

/* Words that bound a figure, in other languages. */
static void
test_bounds (void)
{
  static const TableCase cases[] = {
      {"Firma;Wert\nA;über 10 Mrd. €\nB;rund 1 Mrd. €\nC;5 Mrd. €\n", "Some",
       "A 10000000000.. EUR; B 1000000000 EUR; C 5000000000 EUR"},
      {"Werk,Leistung\nA,bis zu 300 MW\nB,mind. 200 MW\nC,100 MW\nD,約100MW\n", "Leistung",
       "A 0..300000000 W; B 200000000.. W; C 100000000 W; D 100000000 W"},
      {"Item,Price\nA,from $2.08\nB,$3\nC,$4\n", "Price", "A 2.08.. USD; B 3 USD; C 4 USD"},
      {"Firm,Staff\nA,\"nearly 50,000\"\nB,\"60,000\"\nC,\"70,000\"\n", "Staff", "A 50000; B 60000; C 70000"},
  };
  CHECK (cases);
}

/* The columns of units and currencies, in the words of several countries. */
static void
test_unit_columns (void)
{
  static const char *const words[] = {"Unit",     "単位",         "단위",    "Einheit",         "Währung",
                                      "Currency", "Unité",        "Unidad",  "Unité de mesure", "Devise",
                                      "Moneda",   "UNIT_MEASURE", "Eenheid", "WÄHRUNG",         "币种",
                                      "通貨"};

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *text = g_strdup_printf ("Item,Value,%s\nLoad,30,USD\nPeak,12,USD\n", words[i]);
    const TableCase cases[] = {{text, "Some", "Load 30 USD; Peak 12 USD"}};

    CHECK (cases);
  }
}

/* Quarters, and years with their sign, head columns. */
static void
test_times (void)
{
  static const TableCase cases[] = {
      {"Item,2023Q3,2023Q4\nConsumption,19000.1,19237.8\nWages,2000.1,3000.2\n", "Some",
       "Consumption 19237.8; Wages 3000.2"},
      {"Item,2023 H1,2023 H2\nA,9.1,7.8\nB,2.1,3.2\n", "Some", "A 7.8; B 3.2"},
      {"시도,2022년,2023년\n서울,12,13\n부산,15,16\n", "Some", "서울 13; 부산 16"},
      {"시도,2022년도,2023년도\n서울,12,13\n부산,15,16\n", "Some", "서울 13; 부산 16"},
      {"날짜,판매\n2024년 3월 5일,9\n2024년 2월 5일,8\n", "판매", "2024-02-05 8; 2024-03-05 9"},
      {"Period,Sales\n2023Q4,9\n2023Q3,8\n", "Sales", "2023-Q3 8; 2023-Q4 9"},
      {"\"Employment, monthly (x 1,000)\",\nProvince,Dec 2024\nOntario,\"8,141.1\"\nQuebec,\"4,141.1\"\n", "Dec 2024",
       "Ontario 8141100; Quebec 4141100"},
  };
  CHECK (cases);
}

/* The last words of names of programs, whatever parts them. */
static void
test_names_of_programs (void)
{
  static const TableCase cases[] = {
      {"chip,memory.gb\nA,80\nB,40\n", "Memory", "A 80000000000 byte; B 40000000000 byte"},
      {"chip,power.w\nA,80\nB,40\n", "Power", "A 80 W; B 40 W"},
      {"chip,price.usd\nA,80\nB,40\n", "Price", "A 80 USD; B 40 USD"},
      {"chip,memory-gb\nA,80\nB,40\n", "Memory", "A 80000000000 byte; B 40000000000 byte"},
      {"chip,price-usd\nA,80\nB,40\n", "Price", "A 80 USD; B 40 USD"},
      {"land,gdp.usd.bn\nA,80\nB,40\n", "GDP", "A 80000000000 USD; B 40000000000 USD"},
      {"land,gdp_eur_m\nA,80\nB,40\n", "GDP", "A 80000000 EUR; B 40000000 EUR"},
      /* What it is paid for is no unit of a price, but part of one. */
      {"land,price_eur_kwh\nA,80\nB,40\n", "Price", "A 0.08 EUR/Wh; B 0.04 EUR/Wh"},
      {"land,capex_usd_mw\nA,80\nB,40\n", "Capex", "A 8e-05 USD/W; B 4e-05 USD/W"},
      {"land,price_usd_t\nA,80\nB,40\n", "Price USD t", "A 80 USD; B 40 USD"},
      {"land,sales_t\nA,80\nB,40\n", "Sales t", "A 80; B 40"},
      {"land,sales_kg\nA,80\nB,40\n", "Sales", "A 80 kg; B 40 kg"},
      {"land,gdp_usd_t\nA,80\nB,40\n", "GDP", "A 8e+13 USD; B 4e+13 USD"},
      {"land,cap_mw\nA,80\nB,40\n", "Cap", "A 80000000 W; B 40000000 W"},
      {"land,cost_kwh\nA,80\nB,40\n", "Cost kwh", "A 80; B 40"},
      /* Minima, hours of the day, pressures of blood, and names that end otherwise. */
      {"city,temp_min,temp_max\nA,3,9\nB,4,8\n", "Temp min|Temp max", "A 3; B 4"},
      {"city,temp.min\nA,3\nB,4\n", "temp.min", "A 3; B 4"},
      {"city,wait_min,wait_max\nA,3,9\nB,4,8\n", "Wait min|Wait max", "A 3; B 4"},
      {"city,wait_min\nA,3\nB,4\n", "Wait", "A 180 s; B 240 s"},
      {"city,peak_hour\nA,13\nB,14\n", "Peak hour", "A 13; B 14"},
      {"who,systolic_bp\nA,130\nB,140\n", "Systolic bp", "A 130; B 140"},
      {"poll,mean,95_pct_ci_low,95_pct_ci_high\nA,5,3,8\nB,6,4,9\n", "Mean|95 pct ci low|95 pct ci high", "A 5; B 6"},
      {"poll,95_pct_ci_low\nA,5\nB,6\n", "95 pct ci low", "A 5; B 6"},
      {"poll,pct_low\nA,5\nB,6\n", "Pct low", "A 5 %; B 6 %"},
      {"chip,chip.transistors\nA,80\nB,40\n", "chip.transistors", "A 80 transistors; B 40 transistors"},
      {"flower,Petal.Length\nA,80\nB,40\n", "Petal.Length", "A 80; B 40"},
      {"line,passenger-km\nA,80\nB,40\n", "passenger-km", "A 80; B 40"},
      {"car,mpg.us,x.m,top.1000\nA,8,9,1\nB,4,3,2\n", "mpg.us|x.m|top.1000", "A 8; B 4"},
  };
  CHECK (cases);
}

/* Scales, money, marks and times as some languages have them. */
static void
test_languages (void)
{
  static const TableCase cases[] = {
      {"Ürün;Fiyat\nA;4.990,00 TL\nB;1.250,50 TL\n", "Fiyat", "A 4990 TRY; B 1250.5 TRY"},
      {"Şehir;Nüfus\nA;4,9 milyon\nB;1,2 milyon\n", "Nüfus", "A 4900000; B 1200000"},
      {"Şehir;Nüfus (bin)\nA;490\nB;120\n", "Nüfus", "A 490000; B 120000"},
      {"Yer;Pay (bin TL)\nA;490\nB;120\n", "Pay", "A 490000 TRY; B 120000 TRY"},
      {"Store,Stock (bin)\nA,490\nB,120\n", "Stock (bin)", "A 490; B 120"},
      {"Vara;Pris\nA;kr 4 990,00\nB;kr 1 250,50\n", "Pris", "A 4990 kr; B 1250.5 kr"},
      {"Vara;Pris\nA;4 990,00 kr.\nB;1 250,50 kr.\n", "Pris", "A 4990 kr; B 1250.5 kr"},
      {"Item,Price\nA,RM 15.50\nB,RM 22.75\n", "Price", "A 15.5 MYR; B 22.75 MYR"},
      {"Név;Ár\nA;15 500 Ft\nB;22 500 Ft\n", "Ár", "A 15500 Ft; B 22500 Ft"},
      {"Ware,Stock\nA,*412\nB,388\nC,† 120\n", "Stock", "A 412; B 388; C 120"},
      {"Ware,Stock\nA,*412\nB,388\nC,120\n* estimated\n", "Stock", "A 412; B 388; C 120", "estimated (marked “*”): A."},
      {"날짜,값\n2025. 3. 8.,7\n2025. 3. 7.,5\n", "값", "2025-03-07 5; 2025-03-08 7"},
      {"Dátum;Kurs\n2025.03.08.;7\n2025.03.07.;5\n", "Kurs", "2025-03-07 5; 2025-03-08 7"},
      {"Time,Load\n9:00 AM,5\n10:00 AM,7\n1:00 PM,6\n", "Load", "9:00 AM 5; 10:00 AM 7; 1:00 PM 6"},
      {"Version,Load\n2025.3.7.1,5\n2025.3.8.1,7\n", "Load", "2025.3.7.1 5; 2025.3.8.1 7"},
  };
  CHECK (cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/corner", test_corner);
  g_test_add_func ("/forms/bands", test_bands);
  g_test_add_func ("/forms/units", test_units);
  g_test_add_func ("/forms/bounds", test_bounds);
  g_test_add_func ("/forms/signs", test_signs);
  g_test_add_func ("/forms/unit-columns", test_unit_columns);
  g_test_add_func ("/forms/times", test_times);
  g_test_add_func ("/forms/names-of-programs", test_names_of_programs);
  g_test_add_func ("/forms/languages", test_languages);
  return g_test_run ();
}
