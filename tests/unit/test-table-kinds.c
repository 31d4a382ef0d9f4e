/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of every kind that people have, and what their first chart says. */
#include "table-help.h"

#include <string.h>

typedef TableCase Case;
#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* The scale stands in the header, in words, letters or figures; but metres and bytes are none. */
static void
test_scales (void)
{
  static const Case cases[] = {
      {"Firm,Revenue (£m)\nA,12.5\nB,30\n", "Revenue", "A 12500000 GBP; B 30000000 GBP"},
      {"Firm;Umsatz in Mio. EUR\nA;12,5\nB;30\n", "Umsatz", "A 12500000 EUR; B 30000000 EUR"},
      {"Firm,Turnover (£'000)\nA,125\nB,30\n", "Turnover", "A 125000 GBP; B 30000 GBP"},
      {"企业,收入（百万元）\n甲,125\n乙,30\n", "收入", "甲 125000000 CNY; 乙 30000000 CNY"},
      {"平台,用户数（万）\n甲,125\n乙,30\n", "用户数", "甲 1250000; 乙 300000"},
      {"State,Outlay (Rs crore)\nA,125\nB,30.5\n", "Outlay", "A 1250000000 INR; B 305000000 INR"},
      {"Model,Params (B)\nA,7\nB,70.5\n", "Params", "A 7000000000 parameters; B 70500000000 parameters"},
      {"Node,Disk (B)\nA,125\nB,300\n", "Disk", "A 125 byte; B 300 byte"},
      {"Tower,Height (m)\nA,125\nB,300\n", "Height", "A 125 m; B 300 m"},
      {"Game,Score (M)\nA,125\nB,300\n", "Score (M)", "A 125; B 300", "it could be millions"},
      /* A row of units under the header. */
      {"Site,Power,Cost\n,MW,USD m\nA,5,7\nB,6,8\n", "Power|Cost", "A 5000000 W; B 6000000 W"},
      /* A figure of 1000 is none, though a header can say so. */
      {"Firm,Staff\nA,1000\nB,993\nC,7\n", "Staff", "A 1000; B 993; C 7"},
      {"Site,Ore\n,1000 t\nA,5\nB,6\n", "Ore", "A 5000 t; B 6000 t"},
      /* Unit and scale in columns of their own. */
      {"Country,Unit,Scale,Year,Value\nA,USD,Billions,2020,5\nA,USD,Billions,2021,6\nB,USD,Billions,2021,7\n", "Some",
       "A 6000000000 USD; B 7000000000 USD"},
  };
  CHECK (cases);
}

/* Unit and scale stand in the cells. */
static void
test_cells (void)
{
  static const Case cases[] = {
      {"Firma;Umsatz\nA;€ 2,4 Mrd.\nB;€ 850 Mio.\n", "Umsatz", "A 2400000000 EUR; B 850000000 EUR"},
      {"Firm,Value\nA,1.2bn USD\nB,340m USD\n", "Some", "A 1200000000 USD; B 340000000 USD"},
      {"Firm,Value\nA,£3.4m\nB,£870k\n", "Some", "A 3400000 GBP; B 870000 GBP"},
      {"企业,营收\n甲,120亿元\n乙,3.4万亿元\n", "营收", "甲 12000000000 CNY; 乙 3.4e+12 CNY"},
      {"Item,Price\nA,\"Rs 45,000\"\nB,\"Rs 1,20,000\"\n", "Price", "A 45000 INR; B 120000 INR"},
      {"Item;Cena\nA;1 234 Kč\nB;990 Kč\n", "Cena", "A 1234 CZK; B 990 CZK"},
      {"App,Users\nA,1.2M\nB,860K\nC,2.6m\nD,14k\n", "Users", "A 1200000; B 860000; C 2600000; D 14000"},
      {"Gpu,Mem\nA,2 GiB\nB,512 MiB\n", "Mem", "A 2147483648 byte; B 536870912 byte"},
      {"Model,Price\nA,$0.50/1M tokens\nB,$15/1M tokens\n", "Price", "A 0.5 USD/1M tokens; B 15 USD/1M tokens"},
      {"Cloud,Price (USD per GPU hour)\nA,2.5\nB,$1.99\n", "Price", "A 2.5 USD/GPU hour; B 1.99 USD/GPU hour"},
      /* Figures that share no axis. */
      {"Desk,Sales\nA,$5\nB,€7\nC,$6\n", "Sales|Sales (EUR)", "A 5 USD; C 6 USD", "1 figure in another unit (“€7”)"},
      {"Firm,Currency,Sales\nA,USD,5\nB,EUR,7\n", "Sales|Sales (EUR)", "A 5 USD"},
      {"Figure,2022,2023\nArea (m²),5,6\nEnergy (MWh),9,8\n", "Area|Energy", "2022 5 m²; 2023 6 m²"},
  };
  CHECK (cases);
}

/* Decimal signs and marks between thousands. */
static void
test_numerals (void)
{
  static const Case cases[] = {
      {"Ort;Wert\nA;2.407.000\nB;318.500\n", "Some", "A 2407000; B 318500"},
      {"Ort;Quote;Zahl\nA;11,5;96.410\nB;7,2;8.055\n", "Quote|Zahl", "A 11.5; B 7.2"},
      {"Ort;Zahl;Quote\nA;96.410;11,5\nB;8.055;7,2\n", "Zahl|Quote", "A 96410; B 8055"},
      {"Rod,Length\nA,0.225\nB,1.450\n", "Length", "A 0.225; B 1.45"},
      {"Rod,Length\nA,1.204\nB,1.450\n", "Length", "A 1.204; B 1.45", "“1.204” is read as 1.204; it could be 1,204."},
      {"Ort;Zahl\nA;12.480\nB;540\n", "Zahl", "A 12480; B 540", "“12.480” is read as 12,480; it could be 12.48."},
      {"Town,Meters\nA,\"2,931\"\nB,\"1,062,417\"\n", "Meters", "A 2931; B 1062417"},
      {"State,Outlay\nA,\"45,67,890\"\nB,\"98,250\"\n", "Outlay", "A 4567890; B 98250"},
      {"Ville;Dépense\nA;1\u202f426\u202f083,50\nB;87\u00a0200,00\n", "Dépense", "A 1426083.5; B 87200"},
      {"Chip,TDP (W)\nA,300\nB,350\nC,\"244,250\"\nD,400\n", "TDP", "A 300 W; B 350 W; D 400 W", "“244,250”"},
      {"Run,Acc\nA,91.2 ± 0.5\nB,90±1\n", "Acc", "A 90.7..91.7; B 89..91"},
      {"Net,FLOP\nA,10^23\nB,3.4×10^25\nC,6E+25\nD,10²⁵\n", "FLOP",
       "A 1e+23 FLOP; B 3.4e+25 FLOP; C 6e+25 FLOP; D 1e+25 FLOP"},
      {"Till,Saldo\nA,($365)\nB,51.07-\nC,−8\nD,(5)\n", "Saldo", "A -365 USD; B -51.07 USD; C -8 USD; D -5 USD"},
      {"Basin,Storage\nA,63.4*\nB,8.6 [1]\nC,7.4²\nD,12.9 (e)\n", "Storage", "A 63.4; B 8.6; C 7.4; D 12.9"},
      {"Land;Quote\nA;12.2 p\nB;6.1 b\nC;3.4\n", "Quote", "A 12.2; B 6.1; C 3.4"},
      {"X,Val\na,N/A\nb,5\nc,(n/a)\nd,7\ne,#DIV/0!\nf,\\N\ng,: c\n", "Val", "b 5; d 7"},
  };
  CHECK (cases);
}

/* Dates in every usual form; they stand in the order of time. */
static void
test_times (void)
{
  static const Case cases[] = {
      {"Datum;Wert\n1. April 2024;9\n3. März 2024;12\n", "Some", "2024-03-03 12; 2024-04-01 9"},
      {"Mois,Ventes\nfévrier,15\njanvier,12\nmars,9\n", "Ventes", "janvier 12; février 15; mars 9"},
      {"Week,Sales\n2024-W02,15\n2024-W01,12\n", "Sales", "2024-W01 12; 2024-W02 15"},
      {"Period,Sales\n2Q23,15\n1Q23,12\n", "Sales", "2023-Q1 12; 2023-Q2 15"},
      {"Half,Sales\nH1 2024,9\nH2 2023,15\n", "Sales", "H2 2023 15; H1 2024 9"},
      {"Decade,Sales\n2010s,9\n1990s,12\n", "Sales", "1990s 12; 2010s 9"},
      {"FY,Sales\nFY24,15\nFY23,12\n", "Sales", "FY23 12; FY24 15"},
      {"Year,Sales\n2010-11,15\n2009-10,12\n", "Sales", "2009-10 12; 2010-11 15"},
      {"Month,Sales\n2010-11,15\n2010-10,12\n", "Sales", "2010-10 12; 2010-11 15"},
      {"日期,销量\n2025年6月10日,9\n2025年6月3日,12\n", "销量", "2025-06-03 12; 2025-06-10 9"},
      {"timestamp,load\n1735693200,7\n1735689600,5\n", "Load", "2025-01-01 00:00:00 5; 2025-01-01 01:00:00 7"},
      {"time,load\n2025-01-01T07:00Z,7\n2025-01-01T06:00Z,5\n", "Load", "2025-01-01 06:00 5; 2025-01-01 07:00 7"},
      {"Date,Load\n45749,7\n45748,5\n", "Load", "2025-04-01 5; 2025-04-02 7"},
      {"Date,Load\n20250401,7\n20250331,5\n", "Load", "2025-03-31 5; 2025-04-01 7"},
      {"Year,Load\n\"2,015\",7\n\"2,014\",5\n", "Load", "2014 5; 2015 7"},
      {"Date,Load\n01/31/25,10\n02/01/25,12\n", "Load", "2025-01-31 10; 2025-02-01 12"},
      {"Ordered,Date,Load\n13/05/2025,02/06/2025,1\n14/05/2025,03/06/2025,2\n", "Load", "2025-06-02 1; 2025-06-03 2"},
      {"Date,Load\n01/02/2025,1\n02/02/2025,2\n", "Load", "2025-01-02 1; 2025-02-02 2", "it could be 1 February 2025"},
      /* Years and months as columns are one measure over time. */
      {"Firm,FY2022,FY2023\nA,1,2\nB,4,5\n", "Some", "A 2; B 5"},
      {"City,Jan,Feb,Mar\nA,1,2,3\nB,4,5,\n", "Some", "A 3; B (Feb) 5"},
      {"Land,Indicator,2020,2021\nA,GDP (USD bn),1,2\nB,GDP (USD bn),3,4\n", "GDP",
       "A 2000000000 USD; B 4000000000 USD"},
      {"Land,Item,Year,Value\nA,GDP (USD),2020,1\nA,Rate (%),2020,5\nB,GDP (USD),2020,3\nB,Rate (%),2020,6\n",
       "GDP|Rate", "A 1 USD; B 3 USD"},
      {"freq,unit,geo\\TIME_PERIOD\t2020\t2021\t2022\nA,PC,XA\t1\t1.5\t2.5 p\nA,PC,XB\t2\t:\t6 b\n", "Some (PC)",
       "XA 2.5; XB 6"},
      /* A figure of another year says so. */
      {"Land,Year,GDP\nA,2020,1\nA,2021,2\nB,2020,3\nC,2021,4\n", "GDP", "A 2; B (2020) 3; C 4"},
  };
  CHECK (cases);
}

/* Numbers that measure nothing. */
static void
test_codes (void)
{
  static const Case cases[] = {
      {"Hall,Postcode,Racks\nA,01453,46\nB,00712,27\n", "Racks", "A 46; B 27"},
      {"Hall,Route,Racks\nA,01453,46\nB,00712,27\n", "Racks", "A 46; B 27"},
      {",name,val\n0,a,10\n1,b,20\n", "Val", "a 10; b 20"},
      {"Unnamed: 0,name,val\n0,a,10\n1,b,20\n", "Val", "a 10; b 20"},
      {"Rank,City,People\n1.,A,100\n2.,B,90\n", "People", "A 100 people; B 90 people"},
      {"City,lat,lng,Staff\nA,48.1,11.5,15\nB,52.5,13.4,36\n", "Staff", "A 15; B 36"},
      {"Model,Open,Score\nA,1,50\nB,0,60\nC,1,70\n", "Score", "A 50; B 60; C 70"},
      {"Pkg,Version,Size (kB)\nA,1.2,5\nB,10.1,6\n", "Size", "A 5000 byte; B 6000 byte"},
      {"Museum,Founded,Visitors\nA,1998,41\nB,1874,28\n", "Visitors", "A 41; B 28"},
      {"Team,Points\nA,2019\nB,1998\n", "Points", "A 2019; B 1998"},
      {"Region,Index\nA,104.2\nB,98.7\n", "Index", "A 104.2; B 98.7"},
      {"Land,OBS_VALUE,DECIMALS\nA,5,1\nB,6,1\nC,7,1\n", "Some", "A 5; B 6; C 7"},
  };
  CHECK (cases);
}

/* What a row is about. */
static void
test_names (void)
{
  static const Case cases[] = {
      {"Node,Density\n3nm,290\n5nm,171\n", "Density", "3nm 290; 5nm 171"},
      {"Card,Price (USD)\n4090,1599\n3070,499\n", "Price", "4090 1599 USD; 3070 499 USD"},
      {"Size class,Firms\n1-20,14\n21-80,33\n>80,4\n", "Firms", "1-20 14; 21-80 33; >80 4"},
      {"Site,Shift,Out\nA,Day,1\nA,Night,2\nB,Day,3\nB,Night,4\n", "Out", "A, Day 1; A, Night 2; B, Day 3; B, Night 4"},
      {"Type,Batch,Rate\nfp8,1,5\nfp8,16,9\nfp4,1,6\nfp4,16,8\n", "Rate",
       "fp8, Batch 1 5; fp8, Batch 16 9; fp4, Batch 1 6; fp4, Batch 16 8"},
      {"City,Country,Staff\nParis,France,2\nParis,United States,1\nRome,Italy,3\n", "Staff",
       "Paris, France 2; Paris, United States 1; Rome, Italy 3"},
      {"Tool,Users\nmake,10\nMake,20\n", "Users", "make 10; Make 20"},
  };
  CHECK (cases);
}

/* Totals are not rows like the others. */
static void
test_totals (void)
{
  static const Case cases[] = {
      {"Region,Sales\nTotal,30\nNorth,10\nSouth,20\n", "Sales", "North 10; South 20", "“Total” is set apart"},
      {"厂商,出货\n甲,10\n乙,20\n合计,30\n", "出货", "甲 10; 乙 20", "set apart"},
      {"Sparte;Zahl\nNetz;10\nGas;5\nInsgesamt;15\n", "Zahl", "Netz 10; Gas 5", "set apart"},
      {"Area,Sales\nA1,1\nA2,2\nA total,3\nB1,4\nB2,5\nB total,9\n", "Sales|Sales: totals and regions",
       "A1 1; A2 2; B1 4; B2 5", "“A total” and 1 more are set apart"},
      {"Firm,Sales\nShell,380\nTotal,260\nBP,240\n", "Sales", "Shell 380; Total 260; BP 240"},
      {"Firm,Sales\nTotal Power,30\nAlba,20\nNorda,5\n", "Sales", "Total Power 30; Alba 20; Norda 5"},
      {"Country,GDP\nChina,17\nJapan,4\nWorld,100\nHeavily indebted poor countries (HIPC),2\n",
       "GDP|GDP: totals and regions", "China 17; Japan 4", "set apart"},
  };
  CHECK (cases);
}

/* Each row keeps its own country and owner. */
/* A column of figures and two that say their ends are one column: "< 4 %" is never a bar of 4. */
static void
test_ends (void)
{
  static const Case cases[] = {
      {"label,value,low,high\nA,68 %,68,68\nB,5–6 %,5,6\nC,< 4 %,0,4\n", "Some", "A 68 %; B 5..6 %; C 0..4 %"},
      {"Firm,From,To,Sales (USD m)\nA,5,6,5–6\nB,70,,> 70\n", "Sales", "A 5000000..6000000 USD; B 70000000.. USD"},
      /* What an export writes, of exact figures. */
      {"label,value,relation,low,high,derived,formula\nA,68 %,exact,68,68,false,\nB,12.5 %,exact,12.5,12.5,true,12.5 "
       "%\n",
       "Some", "A 68 %; B 12.5 %"},
      /* Two more figures, which are no ends. */
      {"label,value,low,high\nA,68,60,70\nB,5–6,5,7\n", "Some|Low|High", "A 68; B 5..6"},
      {"label,value,low,high\nA,68,68,68\nB,5,5,5\n", "Some|Low|High", "A 68; B 5"},
  };

  CHECK (cases);
}

/* A forecast in a table is one: a column says so in words that are all of the kind, or in the letters of statistics. */
static void
test_status (void)
{
  static const struct {
    const char *text;
    ExaStatus second;
  } cases[] = {
      {"Firm,Sales (USD),Status\nA,5,reported\nB,6,forecast\n", EXA_STATUS_FORECAST},
      {"Firm,status,Sales (USD)\nA,,5\nB,plan,6\n", EXA_STATUS_PLAN},
      {"Firm,Sales (USD),Status\nA,5,open\nB,6,forecast\n", EXA_STATUS_REPORTED},
      {"Site,Power (MW),Status\nA,200,Operational\nB,900,Under construction\n", EXA_STATUS_PLAN},
      {"Site,Power (MW),Status\nA,200,Closed\nB,900,Late discussions\n", EXA_STATUS_PLAN},
      {"Site,Power (MW),Status\nA,200,Done\nB,900,Rumoured\n", EXA_STATUS_FORECAST},
      {"Site,Power (MW),Status\nA,200,Closed\nB,900,Pending\n", EXA_STATUS_PLAN},
      {"Firm,Capex (USD),Type\nA,5,Actual\nB,6,Guidance\n", EXA_STATUS_FORECAST},
      {"Firm,Capex (USD),Type\nA,5,Actual\nB,6,Guidance\nC,7,Foundry\n", EXA_STATUS_REPORTED},
      {"Land,Rate,OBS_FLAG\nA,5,\nB,6,be\nC,7,u\n", EXA_STATUS_ESTIMATE},
      {"Land,Rate,OBS_STATUS\nA,5,A\nB,6,F\n", EXA_STATUS_FORECAST},
      {"Land,Rate,Flags\nA,5,Normal value\nB,6,Estimated value\n", EXA_STATUS_ESTIMATE},
      {"Land,Rate,is_forecast\nA,5,FALSE\nB,6,TRUE\n", EXA_STATUS_FORECAST},
      {"项目,功率 (MW),状态\nA,5,在运\nB,6,在建\n", EXA_STATUS_PLAN},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaDataset) dataset = table_read ("some.csv", cases[i].text);
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);
    g_assert_cmpint (exa_chart_nth (chart, 0)->status, ==, EXA_STATUS_REPORTED);
    g_assert_cmpint (exa_chart_nth (chart, 1)->status, ==, cases[i].second);
  }
}

/* From which year on a row's figures are estimates, as outlooks have it. */
static void
test_last_fact (void)
{
  g_autoptr (ExaDataset) dataset =
      table_read ("some.csv", "Land,2023,2024,2025,Estimates Start After\nA,5,6,7,2023\nB,8,9,10,2024\n");
  static const char *const estimates[] = {"A 2024", "A 2025", "B 2025"};
  guint n = 0;

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CLAIMS); i++) {
    ExaClaim *claim = exa_dataset_nth (dataset, EXA_LIST_CLAIMS, i);
    g_autofree char *name =
        g_strdup_printf ("%s %u", exa_text_get (&claim->subject->name, EXA_LANG_EN), claim->as_of.first.year);

    if (claim->status == EXA_STATUS_ESTIMATE)
      g_assert_cmpstr (name, ==, estimates[n++]);
  }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (estimates));
}

static void
test_owners (void)
{
  g_autoptr (ExaDataset) twins =
      table_read ("some.csv", "City,Country,Staff\nParis,France,2\nParis,United States,1\nRome,Italy,3\n");
  g_autoptr (ExaDataset) several =
      table_read ("some.csv",
                  "Model,Country,Score\nA,\"China,China\",7\nB,\"China,Japan\",8\nC,Japan,8\nD,\"Korea, Rep.\",3\n");
  static const char *const countries[] = {"China", "Several countries", "Japan", "Korea, Rep."};

  g_assert_true (EXA_CLAIM (exa_dataset_nth (twins, EXA_LIST_CLAIMS, 0))->subject->country !=
                 EXA_CLAIM (exa_dataset_nth (twins, EXA_LIST_CLAIMS, 1))->subject->country);
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++) {
    ExaClaim *claim = exa_dataset_nth (several, EXA_LIST_CLAIMS, i);
    g_assert_cmpstr (exa_text_get (&claim->subject->country->name, EXA_LANG_EN), ==, countries[i]);
  }
}

/* A unit that is not known is kept in the name, and shares no axis with another one. */
static void
test_unknown_units (void)
{
  static const Case cases[] = {
      {"Country,Indicator,Unit,Value\nPeru,Output,widgets,10\nPeru,Output,THS_T,20\nCuba,Output,widgets,30\n"
       "Cuba,Output,THS_T,40\nCuba,Energy,GWh,50\nPeru,Energy,GWh,60\n",
       "Output (widgets)|Output (THS_T)|Energy", "Peru 10; Cuba 30", NULL},
      {"REF_AREA,MEASURE,UNIT_MEASURE,OBS_VALUE,UNIT_MULT\nPER,GDP,USD_PPP,4.5,6\nCUB,GDP,USD_PPP,3,6\n",
       "GDP (USD_PPP)", "PER 4500000; CUB 3000000", NULL},
      {"Item,Value,Unit\nLoad,30,MW\nCount,12,\nSpare,7,n/a\n", "Some|Some (count)", "Load 30000000 W", NULL},
  };

  CHECK (cases);
}

/* Rows that measure different things, some of them in a unit: none shares the axis of another unit. */
static void
test_units_in_names (void)
{
  static const Case cases[] = {
      {"Metric,Acme,Bolt\nRevenue ($m),120,80\nEmployees,1000,700\nMargin (%),12.5,8\n",
       "Acme|Acme (people)|Acme (%)|Bolt|Bolt (people)|Bolt (%)", "Revenue 120000000 USD", NULL},
      {"Film,Length\nAlien (m),120\nUp (%),90\nHeat,170\nBig,104\nIt,130\nGo,101\n", "Length",
       "Alien (m) 120; Up (%) 90; Heat 170; Big 104; It 130; Go 101", NULL},
  };

  CHECK (cases);
}

/* The statuses of all figures of a table, in their order. */
static char *
write_statuses (ExaDataset *dataset)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CLAIMS); i++) {
    ExaClaim *claim = exa_dataset_nth (dataset, EXA_LIST_CLAIMS, i);
    const char *words = exa_status_in_words (claim->status, EXA_LANG_EN);

    g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", words != NULL ? words : "");
  }
  return g_string_free (out, FALSE);
}

/* What a header, or the time of a row, says is no fact is none, and what only looks like it is one. */
static void
test_no_facts (void)
{
  static const struct {
    const char *text, *statuses;
  } cases[] = {
      {"Firm,2023A,2024E,2025F\nA,1,2,3\nB,4,5,6\n", "||estimate|estimate|forecast|forecast"},
      {"Year,Sales\n2023,10\n2024E,12\n2025F,15\n", "|estimate|forecast"},
      {"Year,Sales\n2023,10\n2024 (est.),12\n2025 (forecast),15\n", "|estimate|forecast"},
      {"年份,营收\n2024,10\n2025（预计）,12\n2026（预测）,15\n", "|forecast|forecast"},
      {"Firma;Anteil 2023;Anteil 2024 (Prognose)\nA;40 %;42 %\nB;30 %;28 %\n", "||forecast|forecast"},
      {"Site,Power (MW),Power (planned)\nA,5,9\nB,6,8\n", "||plan|plan"},
      {"Site,Projected power\nA,5\nB,6\n", "forecast|forecast"},
      {"Site,Temperature (F),Clock 2025e7,Model 25E\nA,5,1,2\nB,6,3,4\n", "|||||"},
      {"Model,Forecast error,Plan\nA,5,1\nB,6,3\n", "|||"},
      /* Beside the figure, in its own cell. */
      {"Firm,Sales ($m)\nA,40 (forecast)\nB,31 (F)\nC,22\nD,12.5 est.\nE,< 9 (planned)\nF,target 7\n",
       "forecast|forecast||estimate|plan|target"},
      {"公司,营收（亿元）\n甲,预计19\n乙,12\n丙,15（预测）\n丁,约8（估计）\n", "forecast||forecast|estimate"},
      {"Area,Births\nA,12.2 e\nB,11.9 f\nC,13.1 b\nD,10.4\nE,10.6\nF,9.9\nG,8.1\n", "estimate|forecast|||||"},
      {"Site,Note mark\nA,5 (a)\nB,6 (e)\nC,7\n", "||"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaDataset) dataset = table_read ("some.csv", cases[i].text);
    g_autofree char *statuses = write_statuses (dataset);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (statuses, ==, cases[i].statuses);
  }
}

/* A table that is long enough to be kept in columns says it as well. */
static void
test_no_facts_in_long (void)
{
  g_autoptr (GString) text = g_string_new ("Firm,Sales ($m)\n");

  for (int i = 0; i < 1500; i++)
    g_string_append_printf (text, "Firm %c%d,%d%s\n", 'A' + i % 26, i, i, i == 1400 ? " (forecast)" : "");
  g_autoptr (ExaDataset) dataset = table_read ("some.csv", text->str);
  for (guint i = 0; i < 1500; i++)
    g_assert_cmpint (EXA_CLAIM (exa_dataset_nth (dataset, EXA_LIST_CLAIMS, i))->status, ==,
                     i == 1400 ? EXA_STATUS_FORECAST : EXA_STATUS_REPORTED);
}

/* Times below what they are times of are a header's second row. */
static void
test_times_in_header (void)
{
  static const Case cases[] = {
      {"Company,Revenue ($M),,Staff,\n,2023,2024,2023,2024\nAcme,10,12,15,19\nBolt,8,9,11,13\n", "Revenue|Staff",
       "Acme 12000000 USD; Bolt 9000000 USD", NULL},
      {"Model,Price,Cores\nA,2000,1999\nB,100,20\nC,150,30\nD,160,31\n", "Price|Cores", "A 2000; B 100; C 150; D 160",
       NULL},
  };

  CHECK (cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinds/scales", test_scales);
  g_test_add_func ("/kinds/cells", test_cells);
  g_test_add_func ("/kinds/numerals", test_numerals);
  g_test_add_func ("/kinds/times", test_times);
  g_test_add_func ("/kinds/codes", test_codes);
  g_test_add_func ("/kinds/names", test_names);
  g_test_add_func ("/kinds/totals", test_totals);
  g_test_add_func ("/kinds/ends", test_ends);
  g_test_add_func ("/kinds/status", test_status);
  g_test_add_func ("/kinds/last-fact", test_last_fact);
  g_test_add_func ("/kinds/owners", test_owners);
  g_test_add_func ("/kinds/no-facts", test_no_facts);
  g_test_add_func ("/kinds/no-facts-in-long", test_no_facts_in_long);
  g_test_add_func ("/kinds/units-in-names", test_units_in_names);
  g_test_add_func ("/kinds/unknown-units", test_unknown_units);
  g_test_add_func ("/kinds/times-in-header", test_times_in_header);
  return g_test_run ();
}
