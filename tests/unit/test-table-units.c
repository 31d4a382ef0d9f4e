/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scales, units and marks that stand in headers, beside figures and in columns of their own. */
#include "table-help.h"

typedef TableCase Case;
#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* A column "Scale" or "Currency" says what the header leaves open, and no more. */
static void
test_columns (void)
{
  static const Case cases[] = {
      {"Item,Amount ($),Scale\nA,1.2,billion\nB,450,million\nC,3,billion\n", "Amount",
       "A 1200000000 USD; B 450000000 USD; C 3000000000 USD"},
      {"Firm,Revenue (m),Currency\nA,120,USD\nB,9000,USD\nC,40,USD\n", "Revenue",
       "A 120000000 USD; B 9000000000 USD; C 40000000 USD"},
      {"Firm,Revenue (m),Currency\nA,120,USD\nB,9000,JPY\nC,40,USD\n", "Revenue|Revenue (JPY)",
       "A 120000000 USD; C 40000000 USD"},
      {"Firm,Revenue,Ccy\nA,120,$\nB,90,€\nC,40,$\n", "Revenue|Revenue (EUR)", "A 120 USD; C 40 USD"},
      /* The sign of two currencies stays in the name. */
      {"Firm,Revenue (m),Ccy\nA,120,¥\nB,90,¥\nC,40,$\n", "Revenue (¥)|Revenue", "A 120000000; B 90000000"},
      {"企业,收入（万）,币种\n甲,120,人民币\n乙,90,人民币\n", "收入", "甲 1200000 CNY; 乙 900000 CNY"},
      {"Item,Energy (MWh),Scale\nA,5,thousand\nB,6,thousand\n", "Energy", "A 5000000000 Wh; B 6000000000 Wh"},
      {"Item,Cost ($),Speed (km/h),Scale\nA,5,7,million\nB,6,8,million\n", "Cost|Speed",
       "A 5000000 USD; B 6000000 USD"},
      {"Item,Load (MW),Cost ($),Scale\nA,5,7,million\nB,6,8,million\n", "Load|Cost", "A 5000000 W; B 6000000 W"},
      /* A share, a scale of its own, and people stay what they are. */
      {"Item,Share (%),Scale\nA,12,million\nB,45,million\n", "Share", "A 12 %; B 45 %"},
      {"Item,Amount ($m),Scale\nA,12,million\nB,45,million\n", "Amount", "A 12000000 USD; B 45000000 USD"},
      {"Firm,Staff,Currency\nA,12,USD\nB,45,USD\n", "Staff", "A 12; B 45"},
      {"Ware;Menge;Preis;Währung\nA;12;3;EUR\nB;45;4;EUR\n", "Menge|Preis", "A 12; B 45"},
  };
  CHECK (cases);
}

/* A column of currencies or units under another name is known by its cells, and never by chance. */
static void
test_columns_by_cells (void)
{
  static const char says[] = "“EUR” is read as a name; it could be the currency of its row.";
  static const Case cases[] = {
      {"Deal,Amount Currency,Amount\nA,EUR,12\nB,USD,88\nC,EUR,3\n", "Some|Some (USD)", "A 12 EUR; C 3 EUR"},
      {"Deal,Amount,priceCurrency\nA,12,EUR\nB,88,USD\nC,3,EUR\n", "Some|Some (USD)", "A 12 EUR; C 3 EUR"},
      {"Deal,Amount,Curr.\nA,12,EUR\nB,88,USD\nC,3,EUR\n", "Some|Some (USD)", "A 12 EUR; C 3 EUR"},
      {"Kraj;Waluta;Cena\nA;EUR;5,1\nB;PLN;4,5\n", "Cena|Cena (PLN)", "A 5.1 EUR"},
      {"Land;Waehrung;Lohn\nA;EUR;5,1\nB;JPY;4,5\n", "Lohn|Lohn (JPY)", "A 5.1 EUR"},
      {"Страна;Валюта;Цена\nА;EUR;5,1\nБ;JPY;4,5\n", "Цена|Цена (JPY)", "А 5.1 EUR"},
      {"Ülke;Para birimi;Fiyat\nA;EUR;5,1\nB;JPY;4,5\n", "Fiyat|Fiyat (JPY)", "A 5.1 EUR"},
      {"Land,local currency,Burger\nA,EUR,5.1\nB,JPY,4.5\n", "Burger|Burger (JPY)", "A 5.1 EUR",
       "“Burger” is read as money in the currency of its row; it could be figures without a currency."},
      {"Deal,Code,Amount\nA,EUR,12\nB,USD,88\nC,EUR,3\n", "Some|Some (USD)", "A 12 EUR; C 3 EUR"},
      {"Deal,Notes,Amount\nA,€,12\nB,$,88\nC,€,3\n", "Some|Some (USD)", "A 12 EUR; C 3 EUR"},
      {"Deal,Code,Amount\nA,EUR,12\nB,KES,88\nC,USD,3\n", "Some|Some (KES)|Some (USD)", "A 12 EUR"},
      {"Ware;Maßeinheit;Menge\nA;kg;12\nB;m²;9\n", "Menge|Menge (m²)", "A 12 kg"},
      {"Item,Metric unit,Qty\nA,kg,12\nB,l,9\nC,kg,8\n", "Qty|Qty (l)", "A 12 kg; C 8 kg"},
      {"Item,measure_unit,Qty\nA,kg,12\nB,m²,9\nC,kg,8\n", "Qty|Qty (m²)", "A 12 kg; C 8 kg"},
      /* What could be one, and what is none. */
      {"Deal,Code,Size\nA,EUR,12\nB,USD,88\nC,EUR,3\n", "Size", "A 12; B 88; C 3", says},
      {"Bank,Code,Staff\nA,EUR,12\nB,USD,88\nC,EUR,3\n", "Staff", "A 12; B 88; C 3"},
      {"Code,Name,Rate\nEUR,euro,1.1\nUSD,dollar,1\nGBP,pound,1.3\n", "Rate", "euro 1.1; dollar 1; pound 1.3"},
      {"Item,Unit,Price\nApples,kg,3.2\nRice,kg,1.9\nBeans,kg,2.3\n", "Price (kg)", "Apples 3.2; Rice 1.9; Beans 2.3"},
      {"Code,Price\nEUR,1.1\nJPY,161\nEUR,1.2\n", "Price", "EUR (row 1) 1.1; JPY 161; EUR (row 3) 1.2"},
      {"Deal,Pays,Gets,Amount\nA,EUR,USD,12\nB,USD,EUR,88\nC,EUR,JPY,3\n", "Some", "A 12; B 88; C 3"},
      {"Deal,Code,Amount\nA,EUR,12\nB,n/a,88\nC,XLM,3\n", "Some", "A 12; B 88; C 3"},
      {"Site,Business unit,Amount\nA,Cloud,12\nB,Chips,88\nC,Cloud,3\n", "Some", "A 12; B 88; C 3"},
      {"Firm,Revenue ($),Code\nA,12,EUR\nB,88,USD\nC,3,EUR\n", "Revenue", "A 12 USD; B 88 USD; C 3 USD"},
  };
  CHECK (cases);
}

/* So is a column whose header ends in "unit" or "currency", or whose cells are nothing but currencies; not one whose
 * cells are whole texts, nor one of several that stand behind no figures. */
static void
test_columns_by_ends (void)
{
  static const Case cases[] = {
      {"Site,Metric,Metric unit,Value\nA,Power,MW,5\nA,Area,km2,7\nB,Power,,3\nB,Area,km2,4\n",
       "Power|Area|Power (count)", "A 5000000 W"},
      {"Site,Metric,Metric unit,Value\nA,Power,MW,5\nA,Vats,vats,7\nB,Power,MW,3\nB,Vats,vats,4\n", "Power|Vats (vats)",
       "A 5000000 W; B 3000000 W"},
      {"Site,Metric,Metric unit,Value\nA,Power,MW,5\nA,Jobs,full time posts,7\nB,Power,MW,3\nB,Jobs,full time "
       "posts,4\n",
       "Power|Jobs", "A 5; B 3"},
      {"Site,Metric,Metric unit,Value\nA,Power,MW,5\nA,Ships,at sea,7\nB,Power,MW,3\nB,Ships,at sea,4\n", "Power|Ships",
       "A 5; B 3"},
      {"Deal,From currency,To currency,Amount\nA,USD,EUR,7\nB,EUR,USD,8\nC,USD,JPY,9\n", "Some", "A 7; B 8; C 9"},
      {"Deal,Amount,Coin\nA,5,USD\nB,6,\nC,7,EUR\n", "Some|Some (count)|Some (EUR)", "A 5 USD"},
      {"Deal,Amount,Coin\nA,5,USD\nB,6,$/kg\nC,7,EUR\n", "Some", "A 5; B 6; C 7"},
      {"Deal,Amount,Coin\nA,5,USD\nB,6,ABC\nC,7,XYZ\n", "Some", "A 5; B 6; C 7"},
      /* The rows of these are the currencies. */
      {"Coin,Amount,Kind\nUSD,5,x\nEUR,6,x\nJPY,7,x\n", "Some", "USD 5; EUR 6; JPY 7"},
      {"Deal,Score,Coin\nA,5,USD\nB,6,EUR\nC,7,USD\n", "Score", "A 5; B 6; C 7"},
  };
  CHECK (cases);
}

/* "m" is a length of what has one, and a million of what is counted; where nothing says which, it is a doubt. */
static void
test_letter_m (void)
{
  static const Case cases[] = {
      {"City,Pop (m)\nRome,2.8\nParis,2.1\n", "Pop", "Rome 2800000; Paris 2100000"},
      {"Land,Jobs (m)\nA,2\nB,3\n", "Jobs", "A 2000000; B 3000000"},
      {"Land,Barrels (m)\nA,2\nB,3\n", "Barrels", "A 2000000; B 3000000"},
      {"Land,Market (m)\nA,2\nB,3\n", "Market", "A 2000000; B 3000000"},
      {"Land,Stuff (m)\nA,2\nB,3\n", "Stuff (m)", "A 2; B 3", "it could be millions"},
      {"Ship,Wave height (m)\nA,2\nB,3\n", "Wave height", "A 2 m; B 3 m"},
      {"Ship,Span\nA,2 m\nB,3 m\n", "Span", "A 2 m; B 3 m"},
      {"Port,Shipments (t)\nA,2\nB,3\n", "Shipments", "A 2 t; B 3 t"},
      {"Fund,Size\nA,12m\nB,1.5bn\nC,30m\n", "Size", "A 12000000; B 1500000000; C 30000000"},
      /* A thousandth of a processor. */
      {"Pod,CPU(cores)\nA,250m\nB,1\nC,8m\n", "CPU(cores)", "A 0.25; B 1; C 0.008"},
      {"Pod,cpu_request\nA,250m\nB,1200m\n", "CPU request", "A 0.25; B 1.2"},
      {"Pod,CPU cost\nA,250m\nB,1200m\n", "CPU cost", "A 250000000; B 1200000000"},
      {"Site,Cores length\nA,250m\nB,12m\n", "Cores length", "A 250 m; B 12 m"},
  };
  CHECK (cases);
}

/* Thousands of Spanish are no English miles. */
static void
test_miles (void)
{
  static const Case cases[] = {
      {"Car,Range (miles)\nA,300\nB,250\n", "Range (miles)", "A 300; B 250"},
      {"Wire,Gap (mil)\nA,3\nB,2\n", "Gap (mil)", "A 3; B 2", "it could be millions"},
      {"Empresa;Ingresos (miles de €)\nA;300\nB;250\n", "Ingresos", "A 300000 EUR; B 250000 EUR"},
      {"Ciudad;Población (miles)\nA;300\nB;250\n", "Población", "A 300000; B 250000"},
      {"Empresa;Receita (R$ mil)\nA;300\nB;250\n", "Receita", "A 300000 BRL; B 250000 BRL"},
  };
  CHECK (cases);
}

/* Letters behind figures are remarks only where nothing else fits. */
static void
test_letters (void)
{
  static const Case cases[] = {
      {"Firm,Revenue ($m)\nA,1.3bn\nB,300\nC,20\n", "Revenue", "A 1300000000 USD; B 300000000 USD; C 20000000 USD"},
      {"Firm,Revenue ($m)\nA,5b\nB,300\nC,20\n", "Revenue", "A 5000000000 USD; B 300000000 USD; C 20000000 USD"},
      {"Firm,Revenue ($m)\nA,5 bn\nB,300\nC,20\n", "Revenue", "A 5000000000 USD; B 300000000 USD; C 20000000 USD"},
      {"Land,Revenue ($m)\nA,5 b\nB,300\nC,20 p\n", "Revenue", "A 5000000 USD; B 300000000 USD; C 20000000 USD"},
      {"Op,Latency\nA,500 ns\nB,1 us\nC,20 ns\nD,60 ps\n", "Latency", "A 5e-07 s; B 1e-06 s; C 2e-08 s; D 6e-11 s"},
      {"Op,Latency (us)\nA,5\nB,1\n", "Latency", "A 5e-06 s; B 1e-06 s"},
      {"Site,Load us\nA,5\nB,7\n", "Load us", "A 5; B 7"},
      {"Runner,Finish\nA,1st\nB,2nd\nC,10th\n", "Finish", "A 1 rank; B 2 rank; C 10 rank"},
  };
  CHECK (cases);
}

/* A power of ten beside a unit, and bytes a second. */
static void
test_headers (void)
{
  static const Case cases[] = {
      {"Dam,Cost (×10^6 USD)\nA,2\nB,3\n", "Cost", "A 2000000 USD; B 3000000 USD"},
      {"Dam,Cost (x 10^6 USD)\nA,2\nB,3\n", "Cost", "A 2000000 USD; B 3000000 USD"},
      {"Dam,Volume (× 10⁸ USD)\nA,2\nB,3\n", "Volume", "A 200000000 USD; B 300000000 USD"},
      {"Disk,Speed (MBps)\nA,2\nB,3\n", "Speed", "A 2000000 byte/s; B 3000000 byte/s"},
      {"Disk,Speed\nA,2 GBps\nB,3 MBps\n", "Speed", "A 2000000000 byte/s; B 3000000 byte/s"},
      {"Disk,Speed (Mbps)\nA,2\nB,3\n", "Speed", "A 2000000 bit/s; B 3000000 bit/s"},
  };
  CHECK (cases);
}

/* Two figures in a cell are not one. */
static void
test_two_figures (void)
{
  static const Case cases[] = {
      {"Site,Load\nA,12 / 45\nB,5\nC,7\n", "Load", "B 5; C 7", "“12 / 45”"},
      {"Site,Load\nA,400 / 450 W\nB,5 W\nC,7 W\n", "Load", "B 5 W; C 7 W", "“400 / 450 W”"},
      {"Site,Load\nA,400/450 W\nB,5 W\nC,7 W\n", "Load", "B 5 W; C 7 W", "“400/450 W”"},
      {"Site,Load\nA,0.5 / 1M tokens\nB,5\nC,7\n", "Load", "B 5; C 7", "“0.5 / 1M tokens”"},
      {"Site,Load\nA,100 20\nB,5\nC,7\n", "Load", "B 5; C 7", "“100 20”"},
      {"Site,Load\nA,5 6\nB,5\nC,7\n", "Load", "B 5; C 7", "“5 6”"},
      {"Site,Load\nA,555 1234\nB,5\nC,7\n", "Load", "B 5; C 7", "“555 1234”"},
      {"Site,Load\nA,5 123 456\nB,5\nC,7\n", "Load", "A 5123456; B 5; C 7"},
      {"Site,Share (%)\nA,1/8\nB,5\nC,7\n", "Share", "A 12.5 %; B 5 %; C 7 %"},
  };
  CHECK (cases);
}

/* Signs of losses, and of nothing. */
static void
test_signs (void)
{
  static const Case cases[] = {
      {"Firm,Change\nA,△1.2\nB,▽0.8\nC,3\n", "Change", "A 1.2; B -0.8; C 3"},
      {"Firm,Change\nA,▲1.2\nB,▼ 0.8\nC,3\n", "Change", "A 1.2; B -0.8; C 3"},
      {"Firm,Change\nA,△1.2\nB,0.8\nC,3\n", "Change", "A -1.2; B 0.8; C 3"},
      {"Site,Rain\nA,5\nB,-9999\nC,7\nD,-9999\nE,4\n", "Rain", "A 5; C 7; E 4",
       "“-9999” is read as no figure; it could be a figure below zero."},
      {"Site,Rain\nA,5\nB,-99\nC,7\nD,-98\nE,-99\n", "Rain", "A 5; B -99; C 7; D -98; E -99"},
      {"Site,Rain\nA,5\nB,-99\nC,7\nD,8\nE,4\n", "Rain", "A 5; B -99; C 7; D 8; E 4"},
  };
  CHECK (cases);
}

/* Parts of one under a header of per cent, and years of what happened once. */
static void
test_shares_and_years (void)
{
  static const Case cases[] = {
      {"Party,Votes (%)\nRed,0.45\nBlue,0.35\nGreen,0.20\n", "Votes", "Red 0.45 %; Blue 0.35 %; Green 0.2 %",
       "“0.45” is read as 0.45 %; it could be 45 %."},
      {"Party,Votes (%)\nRed,0.45\nBlue,0.35\nGreen,0.30\n", "Votes", "Red 0.45 %; Blue 0.35 %; Green 0.3 %",
       "“0.45” is read as 0.45 %; it could be 45 %."},
      {"Team,Win %\nA,0.62\nB,0.41\nC,0.55\n", "Win %", "A 0.62 %; B 0.41 %; C 0.55 %", "it could be 62 %."},
      {"Team,Conversion (%)\nA,0.062\nB,0.041\n", "Conversion", "A 0.062 %; B 0.041 %", "it could be 6.2 %."},
      {"Team,Conversion (%)\nA,0.062\nB,1.041\n", "Conversion", "A 0.062 %; B 1.041 %"},
      {"Team,Conversion (%)\nA,0.062%\nB,0.041%\n", "Conversion", "A 0.062 %; B 0.041 %"},
      {"Land,Change (%)\nA,0.4\nB,0.6\n", "Change", "A 0.4 %; B 0.6 %", "it could be 40 %."},
      {"Person,Died,Works\nBach,1750,1128\nMozart,1791,626\n", "Works", "Bach 1128; Mozart 626"},
      {"Person,Retired,Works\nBach,1950,8\nMozart,1991,6\n", "Works", "Bach 8; Mozart 6"},
      {"Person,Year of marriage,Works\nBach,1750,8\nMozart,1791,6\n", "Works", "Bach 8; Mozart 6"},
  };
  CHECK (cases);
}

/* Scales and units as other languages, and other ways of writing, have them. */
static void
test_words_of_scales (void)
{
  static const TableCase cases[] = {
      {"Район,Оборот (млн руб.)\nА,512.5\nБ,870\n", "Оборот", "А 512500000 RUB; Б 870000000 RUB"},
      {"Станция,Выработка (МВт·ч)\nА,512\nБ,87\n", "Выработка", "А 512000000 Wh; Б 87000000 Wh"},
      {"Miasto,Wydatki (tys. zł)\nA,51\nB,87\n", "Wydatki", "A 51000 PLN; B 87000 PLN"},
      {"Miasto,Domy (tys.)\nA,51\nB,87\n", "Domy", "A 51000; B 87000"},
      {"Bransch,\"Omsättning, mdkr\"\nA,51\nB,87\n", "Omsättning", "A 51000000000 SEK; B 87000000000 SEK"},
      {"Bransch,Omsättning (tkr)\nA,51\nB,87\n", "Omsättning", "A 51000 SEK; B 87000 SEK"},
      {"Provincia,Ocupados (miles)\nA,51\nB,87\n", "Ocupados", "A 51000; B 87000"},
      {"회사,판매량(만 대)\nA,51\nB,87\n", "판매량", "A 510000; B 870000"},
      {"站点,发电量（万千瓦时）\n甲,51\n乙,87\n", "发电量", "甲 510000000 Wh; 乙 870000000 Wh"},
      {"Site,Area\nA,\"998,000 sq ft\"\nB,\"785,000 sq ft\"\n", "Area", "A 998000 ft²; B 785000 ft²"},
      {"Site,Area (sq. ft.)\nA,51\nB,87\n", "Area", "A 51 ft²; B 87 ft²"},
      {"Site,Area (square feet)\nA,51\nB,87\n", "Area", "A 51 ft²; B 87 ft²"},
      {"Site,Area\nA,51 ft²\nB,87 ft²\nC,9 m²\n", "Area|Area (m²)", "A 51 ft²; B 87 ft²",
       "1 figure in another unit (“9 m²”)"},
      {"Flat,Area (sq m)\nA,51\nB,87\n", "Area", "A 51 m²; B 87 m²"},
      {"Run,\"Use (GB, int8)\"\nA,51\nB,87\n", "Use (GB, int8)", "A 51000000000 byte; B 87000000000 byte"},
  };
  CHECK (cases);
}

/* Rows of different kinds: a figure without a unit has none of its neighbours', and names are read as headers are. */
static void
test_rows_of_kinds (void)
{
  static const TableCase cases[] = {
      {"Spec,Value\nMemory,80 GB\nPower,700 W\nCores,16896\n", "Some|Some (GB)|Some (W)", "Cores 16896",
       "2 figures in other units (“80 GB”) are on charts of their own."},
      {"Merkmal;Wert\nGewicht;12 kg\nLänge;310 mm\nPole;44\n", "Some|Some (kg)|Some (mm)", "Pole 44",
       "2 figures in other units (“12 kg”) are on charts of their own."},
      {"Item,Value\nStaff,4400\nFloor area,5200 m²\n", "Some|Some (m²)", "Staff 4400",
       "1 figure in another unit (“5200 m²”) is on a chart of its own."},
      {"Figure,2022,2023\nRevenue ($m),52,61\nProfit ($m),5,6\nStaff,91,87\n", "Some|Some (people)",
       "Revenue 61000000 USD; Profit 6000000 USD"},
      {"Kennzahl;2022;2023\nUmsatz in Mio. €;52;61\nMitarbeiter;91;87\nQuote in %;3;4\n", "Umsatz|Some (people)|Quote",
       "2022 52000000 EUR; 2023 61000000 EUR"},
      {"Line,2022,2023\n\"Revenue, USD m\",52,61\n\"Staff, thousands\",9,8\n", "Revenue|Staff",
       "2022 52000000 USD; 2023 61000000 USD"},
      /* Of one kind, most cells say it for all. */
      {"Pump,Power\nA,12 kW\nB,15\nC,9 kW\n", "Power", "A 12000 W; B 15000 W; C 9000 W"},
      {"Item,Price\nA,$12\nB,15\nC,9\n", "Price", "A 12 USD; B 15 USD; C 9 USD"},
  };
  CHECK (cases);
}

/* Scales as more languages write them. */
static void
test_words_of_more_scales (void)
{
  static const TableCase cases[] = {
      {"Firme;Ventes (Md€)\nAulne;4,1\nIf;0,8\n", "Ventes", "Aulne 4100000000 EUR; If 800000000 EUR"},
      {"Canal;Vues\nA;1,2 M\nB;3 Md\n", "Vues", "A 1200000; B 3000000000"},
      {"Firma;Receita (R$ milhões);Alunos (mil)\nA;4,5;3,1\nB;8;1,2\n", "Receita|Alunos",
       "A 4500000 BRL; B 8000000 BRL"},
      {"Ditta;Addetti (migliaia)\nA;3,1\nB;1,2\n", "Addetti", "A 3100; B 1200"},
      {"城市,机架数（万架）\n甲,12.5\n乙,8\n", "机架数", "甲 125000; 乙 80000"},
      {"Land,Prices,Units\nA,3.1,Percent change\nB,4.5,Percent change\n", "Prices", "A 3.1 %; B 4.5 %"},
  };
  CHECK (cases);
}

/* "(B)" are bytes of files and billions of what is counted; of other things it is in doubt. */
static void
test_letter_b (void)
{
  static const Case cases[] = {
      {"File,Size (B)\nnotes,1200\nplan,800\n", "Size", "notes 1200 byte; plan 800 byte"},
      {"Source,Size (B),Lines\nmain.c,1200,9\nutil.c,800,7\n", "Size|Lines", "main.c 1200 byte; util.c 800 byte"},
      {"Process,Peak (B)\ninit,1200\nshell,800\n", "Peak", "init 1200 byte; shell 800 byte"},
      {"File,Tokens (B)\nnotes,1200\nplan,800\n", "Tokens", "notes 1.2e+12 tokens; plan 800000000000 tokens"},
      {"Net,Size (B)\nA,7\nB,70\n", "Size (B)", "A 7; B 70", "it could be billions"},
      {"Land,People (B)\nA,1.4\nB,0.3\n", "People", "A 1400000000; B 300000000"},
  };
  CHECK (cases);
}

/* A word behind every figure is a unit of its own, also where it is short, a quotient, or thousands stand apart. */
static void
test_words_of_their_own (void)
{
  static const TableCase cases[] = {
      {"Engine,Torque\nA,320 Nm\nB,410 Nm\n", "Torque", "A 320 Nm; B 410 Nm"},
      {"Drug,Dose\nA,320 IU\nB,410 IU\n", "Dose", "A 320 IU; B 410 IU"},
      {"Assay,Result\nA,5.4 mmol/L\nB,1.1 mmol/L\n", "Result", "A 5.4 mmol/L; B 1.1 mmol/L"},
      {"Vara;Pris\nA;12 490 kr\nB;899,50 kr\n", "Pris", "A 12490 kr; B 899.5 kr"},
      {"Site,Load,Seen\nA,7,9 am\nB,8,10 am\n", "Load", "A 7; B 8"},
      {"Site,Load,House\nA,7,9 St\nB,8,10 St\n", "Load", "A 7; B 8"},
  };

  table_check (cases, G_N_ELEMENTS (cases));
}

/* What something is divided by is no unit of it, in names of programs as in words. */
static void
test_divided (void)
{
  static const TableCase cases[] = {
      {"Net,tokens_per_s\nA,412\nB,88\n", "Tokens per s", "A 412 tokens/s; B 88 tokens/s"},
      {"Ore,usd_per_kg\nA,3.1\nB,2.4\n", "USD per kg", "A 3.1 USD/kg; B 2.4 USD/kg"},
      {"Ore,price_usd_per_kg\nA,3.1\nB,2.4\n", "Price", "A 3.1 USD/kg; B 2.4 USD/kg"},
      {"Site,cost_per_kwh\nA,3.1\nB,2.4\n", "Cost per kwh", "A 3.1; B 2.4"},
      {"Site,costPerKg\nA,3.1\nB,2.4\n", "Cost per kg", "A 3.1; B 2.4"},
      {"Site,cost.per.kg\nA,3.1\nB,2.4\n", "cost.per.kg", "A 3.1; B 2.4"},
      {"Site,weight_per_g\nA,3.1\nB,2.4\n", "Weight per g", "A 3.1; B 2.4"},
      {"Ort,kosten_je_kg\nA,3.1\nB,2.4\n", "Kosten je kg", "A 3.1; B 2.4"},
      {"Site,requests_s\nA,31\nB,24\n", "Requests s", "A 31; B 24"},
      {"Net,tokens_sec\nA,31\nB,24\n", "Tokens sec", "A 31; B 24"},
      {"Net,chip.tokens\nA,31\nB,24\n", "chip.tokens", "A 31 tokens; B 24 tokens"},
      {"Net,chip.transistors\nA,76.3\nB,24\n", "chip.transistors", "A 76.3; B 24"},
      /* What is a unit of it. */
      {"Net,price.usd\nA,31\nB,24\n", "Price", "A 31 USD; B 24 USD"},
      {"Net,tokens_latency_s\nA,31\nB,24\n", "Tokens latency", "A 31 s; B 24 s"},
      {"Site,time_s\nA,31\nB,24\n", "Time", "A 31 s; B 24 s"},
      {"Site,users_m\nA,31\nB,24\n", "Users", "A 31000000; B 24000000"},
      {"Ore,super_kg\nA,31\nB,24\n", "Super", "A 31 kg; B 24 kg"},
  };

  table_check (cases, G_N_ELEMENTS (cases));
}

/* Per cent in words, of many languages. */
static void
test_per_cent_in_words (void)
{
  static const TableCase cases[] = {
      {"Land,Percent of total labor force\nA,12\nB,14\n", "Percent of total labor force", "A 12 %; B 14 %"},
      {"Land,Debt as % of GDP\nA,12\nB,14\n", "Debt as % of GDP", "A 12 %; B 14 %"},
      {"Land,Prozent der Bevölkerung\nA,12\nB,14\n", "Prozent der Bevölkerung", "A 12 %; B 14 %"},
      {"Pays,Pourcentage du PIB\nA,12\nB,14\n", "Pourcentage du PIB", "A 12 %; B 14 %"},
      {"País,Porcentaje del PIB\nA,12\nB,14\n", "Porcentaje del PIB", "A 12 %; B 14 %"},
      {"国家,占比\n甲,12\n乙,14\n", "占比", "甲 12 %; 乙 14 %"},
      /* Shares of one, perhaps. */
      {"Land,Percent of adults\nA,0.12\nB,0.14\n", "Percent of adults", "A 0.12 %; B 0.14 %",
       "“0.12” is read as 0.12 %; it could be 12 %."},
      {"Land,Percent of adults\nA,0.12\nB,1.4\n", "Percent of adults", "A 0.12 %; B 1.4 %"},
      {"Land,Growth (%)\nA,0.12\nB,0.14\n", "Growth", "A 0.12 %; B 0.14 %"},
      /* What is none. */
      {"Land,Percentile\nA,12\nB,14\n", "Percentile", "A 12; B 14"},
      {"Land,Anteil an Stimmen\nA,12\nB,14\n", "Anteil an Stimmen", "A 12; B 14"},
      {"Land,Percent of labour (thousands)\nA,12\nB,14\n", "Percent of labour", "A 12000; B 14000"},
  };

  table_check (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/units/columns", test_columns);
  g_test_add_func ("/units/columns-by-cells", test_columns_by_cells);
  g_test_add_func ("/units/columns-by-ends", test_columns_by_ends);
  g_test_add_func ("/units/letter-m", test_letter_m);
  g_test_add_func ("/units/miles", test_miles);
  g_test_add_func ("/units/letter-b", test_letter_b);
  g_test_add_func ("/units/letters", test_letters);
  g_test_add_func ("/units/headers", test_headers);
  g_test_add_func ("/units/two-figures", test_two_figures);
  g_test_add_func ("/units/signs", test_signs);
  g_test_add_func ("/units/shares-and-years", test_shares_and_years);
  g_test_add_func ("/units/words-of-scales", test_words_of_scales);
  g_test_add_func ("/units/rows-of-kinds", test_rows_of_kinds);
  g_test_add_func ("/units/words-of-more-scales", test_words_of_more_scales);
  g_test_add_func ("/units/words-of-their-own", test_words_of_their_own);
  g_test_add_func ("/units/divided", test_divided);
  g_test_add_func ("/units/per-cent-in-words", test_per_cent_in_words);
  return g_test_run ();
}
