/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements of accounts, whose rows are money, shares, people and figures per share. */
#include "table-help.h"

typedef TableCase Case;
#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* What is per share has its own axis, and no thousands. */
static void
test_per_share (void)
{
  static const Case cases[] = {
      {"\"Oaks (in millions, except per share data)\",,\nItem,2023,2024\nRevenue,118,147\nNet income,9,15\nEarnings "
       "per "
       "share,0.31,0.48\n",
       "Oaks|Oaks (per share)", "Revenue 147000000; Net income 15000000"},
      {"Metric,2023,2024\nRevenue (USD m),118,147\nEPS (USD),0.31,0.48\n", "Revenue|EPS",
       "2023 118000000 USD; 2024 147000000 USD"},
      {"指标,2023,2024\n营业收入(亿元),118,147\n每股收益(元),0.31,0.48\n", "营业收入|每股收益",
       "2023 11800000000 CNY; 2024 14700000000 CNY"},
      /* Foam is no earning, and of a share in the market nobody has one. */
      {"Foam,2023,2024\nEPS,118,147\nXPS,90,80\n", "Some", "EPS 147; XPS 80"},
      {"Firm,Dividend per share\nA,1.2\nB,1.4\n", "Dividend per share", "A 1.2; B 1.4"},
  };
  CHECK (cases);
}

/* "in millions" is said of money; a share of it and people are not counted so. */
static void
test_other_rows (void)
{
  static const Case cases[] = {
      {"(in millions),2023,2024\nRevenue,12250,14100\nStaff costs,9100,9900\nEmployees,12000,14000\n",
       "Some|Some (people)", "Revenue 14100000000; Staff costs 9900000000"},
      {"(in millions),2023,2024\nRevenue,12250,14100\nCosts,9100,9900\nGross margin (%),25.7,29.8\n", "Some|Some (%)",
       "Revenue 14100000000; Costs 9900000000"},
      {"(in millions),2023,2024\nEmployees,12,14\nCustomers,3,4\n", "Some", "Employees 14000000; Customers 4000000"},
  };
  CHECK (cases);
}

/* The sign stands in the first row and in sums, and is meant of all amounts. */
static void
test_signs (void)
{
  static const char says[] = "“90” is read as US dollars; it could be a figure without a currency.";
  static const Case cases[] = {
      {"Item,2023,2024\nRevenue,$118,$147\nCosts,90,99\nShares,5,6\nRent,9,8\nNet income,$28,$48\n",
       "Some|Some (count)", "Revenue 147 USD; Costs 99 USD; Rent 8 USD; Net income 48 USD", says},
      {"Item,2023,2024\nRevenue,$118,$147\nCosts,90,99\nEmployees,5,6\nMargin (%),9,8\nNet income,$28,$48\n",
       "Some|Some (people)|Margin", "Revenue 147 USD; Costs 99 USD; Net income 48 USD", says},
      {"Item,Amount\nRevenue,€118\nCosts,90\nShares,50\nRent,9\nNet income,€28\n", "Some|Some (count)",
       "Revenue 118 EUR; Costs 90 EUR; Rent 9 EUR; Net income 28 EUR",
       "“90” is read as euros; it could be a figure without a currency."},
      /* One sign is none of others, a later one neither, two are two, and things are no accounts. */
      {"Item,2023,2024\nRevenue,$118,$147\nCosts,90,99\nShares,5,6\nNet income,28,48\n", "Some|Some (USD)",
       "Costs 99; Shares 6; Net income 48", "are on charts of their own"},
      {"Item,2023,2024\nCosts,90,99\nRevenue,$118,$147\nShares,5,6\nRent,9,8\nNet income,$28,$48\n", "Some|Some (USD)",
       "Costs 99; Shares 6; Rent 8", "are on charts of their own"},
      {"Item,2023,2024\nRevenue,$118,$147\nCosts,90,99\nShares,5,6\nRent,9,8\nNet income,€28,€48\n",
       "Some|Some (USD)|Some (EUR)", "Costs 99; Shares 6; Rent 8", "are on charts of their own"},
      {"Thing,2023,2024\nA,$118,$147\nB,90,99\nShares,9,8\nD,7,6\nE,$28,$48\n", "Some|Some (USD)",
       "B 99; Shares 8; D 6", "are on charts of their own"},
  };
  CHECK (cases);
}

/* The other parenthesis of a loss in a cell of its own. */
static void
test_parted_losses (void)
{
  static const Case cases[] = {
      {"Firm,2023,,2024,\nA,118,,147,\nB,(91,),(96,)\nC,305,,276,\n", "Some", "A 147; B -96; C 276",
       "“(91” is read as a figure below zero; it could be one above it that is uncertain."},
      {"Item,2023,,2024,\nRevenue,118,,147,\nInterest,(91,),(96,)\n", "Some", "Revenue 147; Interest -96"},
      {"Item,Net income ($m),\nA,\"(1,150\",)\nB,240,\nC,$(12.5,)\n", "Net income",
       "A -1150000000 USD; B 240000000 USD; C -12500000 USD"},
      {"Item,Share of sales,\nA,(15 %,)\nB,40 %,\nC,12 %,\n", "Share of sales", "A -15 %; B 40 %; C 12 %"},
      /* One digit may be that of a note, and words are no figure. */
      {"Item,Sales,Note\nA,15,(1\nB,40,(2\n", "Sales", "A 15; B 40"},
      {"Item,Sales\nA,15\nB,40\nC,(12 of 15\n", "Sales", "A 15; B 40",
       "1 cell that is no figure is left out (“(12 of 15”)."},
  };
  CHECK (cases);
}

/* Beside what is measured, codes under "MEASURE" are units, of which each has its own axis. */
static void
test_measure_codes (void)
{
  static const Case cases[] = {
      {"LOCATION,INDICATOR,MEASURE,TIME,Value\nAUS,RD,MLN_USD,2019,21155.2\nAUS,RD,PC_GDP,2019,1.8\nAUT,RD,MLN_USD,"
       "2019,"
       "15003.4\nAUT,RD,PC_GDP,2019,3.1\n",
       "RD|RD (PC_GDP)", "AUS 21155200000 USD; AUT 15003400000 USD"},
      {"LOCATION,INDICATOR,MEASURE,TIME,Value\nAUS,CPI,IDX2015,2022,120.1\nAUS,CPI,AGRWTH,2022,6.6\nAUT,CPI,IDX2015,"
       "2022,118.2\nAUT,CPI,AGRWTH,2022,6.9\n",
       "CPI (IDX2015)|CPI (AGRWTH)", "AUS 120.1; AUT 118.2"},
      {"Firm,Indicator,Measure,Value\nA,Sales,Gross,12\nA,Sales,Net,9\nB,Sales,Gross,14\nB,Sales,Net,10\n", "Sales",
       "A, Gross 12; A, Net 9; B, Gross 14; B, Net 10"},
  };
  CHECK (cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/accounts/per-share", test_per_share);
  g_test_add_func ("/accounts/other-rows", test_other_rows);
  g_test_add_func ("/accounts/signs", test_signs);
  g_test_add_func ("/accounts/parted-losses", test_parted_losses);
  g_test_add_func ("/accounts/measure-codes", test_measure_codes);
  return g_test_run ();
}
