/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How figures are meant, by what stands beside them: signs and currencies in other columns, words behind them, and
 * whether their row is the whole of others. */
#include "table-help.h"

typedef TableCase Case;
#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

static void
test_relations (void)
{
  static const Case cases[] = {
      {"Firm,Rel,Share (%)\nA,<,4\nB,=,10\nC,>=,70\n", "Share", "A 0..4 %; B 10 %; C 70.. %"},
      {"Firm,Share (%),Qualifier\nA,4,≤\nB,10,\nC,70,>\n", "Share", "A 0..4 %; B 10 %; C 70.. %"},
      {"Sample,Lead,Lead sign,Zinc,Zinc sign\nA,5,<,\"1,200\",\nB,7,=,8,>\n", "Lead|Zinc", "A 0..5; B 7"},
      {"Sample,Sign of zinc,Lead,Zinc\nA,<,5,6\nB,=,7,8\n", "Lead|Zinc", "A 5; B 7"},
      /* A cell that has its own is not asked twice. */
      {"Firm,Rel,Share (%)\nA,<,<4\nB,=,10\nC,>,n/a\n", "Share", "A 0..4 %; B 10 %"},
      /* A direction is none, nor is a text. */
      {"Firm,Trend,Share (%)\nA,+,4\nB,-,10\nC,+,70\n", "Share", "A 4 %; B 10 %; C 70 %"},
      {"Firm,Mark,Share (%)\nA,<,4\nB,x,10\nC,=,70\n", "Share", "A 4 %; B 10 %; C 70 %"},
  };
  CHECK (cases);
}

/* A row knows its own currency. */
static void
test_currencies (void)
{
  static const Case cases[] = {
      {"Firm,Currency,Sales (USD)\nA,USD,30\nB,EUR,20\nC,USD,10\n", "Sales|Sales (EUR)", "A 30 USD; C 10 USD",
       "“EUR” is read as euros; it could be US dollars."},
      {"Firm,Ccy,Sales (£m)\nA,GBP,30\nB,GBP,20\nC,CHF,10\n", "Sales|Sales (CHF)", "A 30000000 GBP; B 20000000 GBP",
       "“CHF” is read as Swiss francs; it could be pounds sterling."},
      {"Item,Currency,Price ($/kg)\nA,$,30\nB,€,20\nC,$,10\n", "Price|Price (EUR/kg)", "A 30 USD/kg; C 10 USD/kg",
       "“€” is read as euros; it could be US dollars."},
      {"Firm,Currency,Sales (USD)\nA,$,30\nB,¥,20\nC,$,10\n", "Sales|Sales (¥)", "A 30 USD; C 10 USD",
       "“¥” is read as ¥; it could be US dollars."},
      /* The same money by another name, none at all, and a column that is of the rows' own. */
      {"Firm,Currency,Sales (USD)\nA,US$,30\nB,,20\n", "Sales", "A 30 USD; B 20 USD"},
      {"Firm,Unit,Cost (USD)\nA,kg,30\nB,m,20\n", "Cost", "A 30 USD; B 20 USD",
       "“kg” is read as no unit of “Cost (USD)”; it could be what that is per."},
      {"Firm,Currency,Sales (USD),Local sales\nA,EUR,30,25\nB,EUR,20,16\n", "Sales|Local sales", "A 30 USD; B 20 USD"},
  };
  CHECK (cases);
}

/* What was measured otherwise says so. */
static void
test_words_behind (void)
{
  static const Case cases[] = {
      {"Chip,TFLOPS\nA,90 (FP16)\nB,180 (FP8)\nC,70 (FP16)\n", "TFLOPS",
       "A (FP16) 9e+13 FLOPS; B (FP8) 1.8e+14 FLOPS; C (FP16) 7e+13 FLOPS"},
      {"Chip,Speed\nA,90\nB,180 (with sparsity)\nC,70\n", "Speed", "A 90; B (with sparsity) 180; C 70"},
      {"Chip,Speed\nA,90 @FP16\nB,180 @ INT8\n", "Speed", "A (FP16) 90; B (INT8) 180"},
      {"芯片,算力\n甲,90（稠密）\n乙,180（稀疏）\n", "算力", "甲 (稠密) 90; 乙 (稀疏) 180"},
      {"Year,Speed\n2020,90 (FP16)\n2021,180 (FP8)\n", "Speed", "2020 (FP16) 90; 2021 (FP8) 180"},
      {"Chip,Speed\nA,90 (FP16)\nB,180 (FP16)\n", "Speed", "A 90; B 180", "Behind each figure stands “FP16”."},
      /* Marks, units and what is no fact are what they were. */
      {"Chip,Speed\nA,90 (a)\nB,180 (ii)\nC,70 [1]\n", "Speed", "A 90; B 180; C 70"},
      {"Chip,Load\nA,90 (kW)\nB,180 (kW)\n", "Load", "A 90000 W; B 180000 W"},
      {"Firm,Sales\nA,90 (forecast)\nB,180\n", "Sales", "A 90; B 180"},
      {"Mail,Score\n2021@x.org,5\n2022@y.org,6\n", "Score", "2021@x.org 5; 2022@y.org 6"},
  };
  CHECK (cases);
}

/* A country among its parts is their whole. */
static void
test_countries (void)
{
  static const Case cases[] = {
      {"State,People\nGermany,83\nBavaria,13\nHesse,6\n", "People", "Bavaria 13 people; Hesse 6 people",
       "“Germany” is set apart: it includes other rows."},
      {"Land,Fläche\nÖsterreich,84\nTirol,13\nWien,9\nKärnten,10\n", "Fläche", "Tirol 13; Wien 9; Kärnten 10",
       "“Österreich” is set apart"},
      {"地区,产值\n中国,30\n广东,12\n江苏,10\n浙江,8\n", "产值", "广东 12; 江苏 10; 浙江 8", "“中国” is set apart"},
      /* A rate is none that is added up; the header says what the rows are. */
      {"State,Rate (%)\nBrazil,8\nBahia,9\nParaná,7\n", "Rate", "Bahia 9 %; Paraná 7 %", "“Brazil” is set apart"},
      {"Area,Level,Stock\nFrance,Country,30\nBretagne,Region,4\nCorse,Region,1\n", "Stock", "Bretagne 4; Corse 1",
       "“France” is set apart"},
      {"Place,Country,Stock\nIndia,India,30\nGoa,India,9\nKerala,India,8\n", "Stock", "Goa 9; Kerala 8",
       "“India” is set apart"},
      {"Place,Country,Stock\nIndia,India,30\nGoa,India,9\nLima,Peru,8\nKerala,India,7\nPeru,Peru,20\nCusco,Peru,3\n",
       "Stock|Stock: totals and regions", "Goa 9; Lima 8; Kerala 7; Cusco 3",
       "“India” and 1 more are set apart: they include other rows."},
      {"State,Year,Stock\nIndia,2020,30\nGoa,2020,9\nKerala,2020,8\nIndia,2021,31\nGoa,2021,7\nKerala,2021,6\n",
       "Stock|Stock: totals and regions", "Goa 7; Kerala 6", "“India” is set apart"},
      /* Countries, their regions, cities, and what is no sum of firms are not. */
      {"Country,Stock\nIndia,30\nJapan,20\nPeru,10\n", "Stock", "India 30; Japan 20; Peru 10"},
      {"Area,Stock\nIndia,300\nOne isle,2\nOther isle,1\n", "Stock", "India 300; One isle 2; Other isle 1"},
      {"City,Stock\nSingapore,30\nTokyo,20\nLima,10\n", "Stock", "Singapore 30; Tokyo 20; Lima 10"},
      {"Market,Stock\nIndia,30\nEurope,20\nRest of world,10\n", "Stock", "India 30; Europe 20; Rest of world 10"},
      {"Party,Stock\nJapan,30\nAcme,20\nBolt,11\n", "Stock", "Japan 30; Acme 20; Bolt 11"},
  };
  CHECK (cases);
}

/* A currency of rows is that of money: of no rate, count or score. Where nothing says which it is, that is told. */
static void
test_money_alone (void)
{
  static const Case cases[] = {
      {"Country,Inflation,Currency\nA,2.3,EUR\nB,3.1,JPY\n", "Inflation", "A 2.3; B 3.1"},
      {"Country,Inflation,GDP,Currency\nA,2.3,4,EUR\nB,3.1,6,JPY\n", "Inflation|GDP|GDP (JPY)", "A 2.3; B 3.1"},
      {"Firm,Revenue growth,Currency\nA,5,EUR\nB,6,USD\n", "Revenue growth", "A 5; B 6"},
      {"Firm,Share of revenue,Currency\nA,5,EUR\nB,6,USD\n", "Share of revenue", "A 5; B 6"},
      {"Firm,Share price,Currency\nA,5,EUR\nB,6,USD\n", "Share price|Share price (USD)", "A 5 EUR"},
      {"Firm,Earnings per share,Currency\nA,5,EUR\nB,6,USD\n", "Earnings per share|Earnings per share (USD)",
       "A 5 EUR"},
      {"Firm,PX_LAST,PE_RATIO,CRNCY\nA,5,7,EUR\nB,6,8,USD\n", "PX LAST|PX LAST (USD)|PE RATIO", "A 5 EUR"},
      {"Firm,Hourly rate,Currency\nA,5,EUR\nB,6,USD\n", "Hourly rate|Hourly rate (USD)", "A 5 EUR"},
      {"Firma;Quote;Mitarbeiter;Währung\nA;5;30;EUR\nB;6;40;USD\n", "Quote|Mitarbeiter", "A 5; B 6"},
      {"Land;Bruttolohn;Arbeitslosenquote;Währung\nA;5;3;EUR\nB;6;4;CHF\n",
       "Bruttolohn|Bruttolohn (CHF)|Arbeitslosenquote", "A 5 EUR"},
      {"Pays,Dette/PIB,Devise\nA,5,EUR\nB,6,CHF\n", "Dette/PIB", "A 5; B 6"},
      {"Hotel,Rate,Rooms,Currency\nA,5,30,EUR\nB,6,40,USD\n", "Rate|Rate (USD)|Rooms", "A 5 EUR",
       "“Rate” is read as money in the currency of its row; it could be figures without a currency."},
      {"国家,通胀率,币种\n甲,2.1,EUR\n乙,3.1,JPY\n", "通胀率", "甲 2.1; 乙 3.1"},
      {"Firm,Target,Currency\nA,5,EUR\nB,6,USD\n", "Target|Target (USD)", "A 5 EUR",
       "“Target” is read as money in the currency of its row; it could be figures without a currency."},
      {"Firm,Target,Sales,Currency\nA,5,30,EUR\nB,6,40,USD\n", "Target|Sales|Sales (USD)", "A 5; B 6",
       "“Target” is read as figures without a currency; it could be money in the currency of its row."},
      /* Times are no words of what they head. */
      {"Land,Currency,2021,2022\nA,EUR,5,6\nB,EUR,7,8\n", "Some", "A 6 EUR; B 8 EUR"},
      /* What is said of each row itself is heeded, but for indicators that are no money. */
      {"Land,Indicator,Value,Currency\nA,GDP,5,EUR\nA,Inflation,2,EUR\nB,GDP,7,JPY\nB,Inflation,3,JPY\n",
       "GDP|Inflation|GDP (JPY)", "A 5 EUR"},
      {"Firm,Target,Unit\nA,5,EUR\nB,6,USD\n", "Target|Target (USD)", "A 5 EUR"},
  };
  CHECK (cases);
}

/* Prices of a kilogram and of a litre share no axis. */
static void
test_prices (void)
{
  static const Case cases[] = {
      {"Item,Price (EUR),per\nFlour,3.2,kg\nMilk,1.1,litre\nRice,2,kg\n", "Price|Price (EUR/litre)",
       "Flour 3.2 EUR/kg; Rice 2 EUR/kg"},
      {"Item,Price (EUR),Unit\nFlour,3.2,kg\nMilk,1.1,litre\nRice,2,kg\n", "Price|Price (EUR/litre)",
       "Flour 3.2 EUR/kg; Rice 2 EUR/kg"},
      {"Artikel;Preis (EUR);je\nMehl;3,2;kg\nReis;2,1;kg\n", "Preis", "Mehl 3.2 EUR/kg; Reis 2.1 EUR/kg"},
      {"Item,Price (EUR),basis\nFlour,3.2,per kg\nRice,2,per kg\n", "Price", "Flour 3.2 EUR/kg; Rice 2 EUR/kg"},
      {"Item,Price (EUR),per\nFlour,3.2,100 g\nMilk,2,1 l\n", "Price|Price (EUR/1 l)", "Flour 3.2 EUR/100 g"},
      {"Model,Input $,per\nA,3,1M tokens\nB,4,1M tokens\n", "Input $", "A 3 USD/1M tokens; B 4 USD/1M tokens"},
      {"Item,Price (EUR),Stock,Unit\nFlour,3.2,5,kg\nRice,2,6,kg\n", "Price|Stock", "Flour 3.2 EUR/kg; Rice 2 EUR/kg"},
      {"Item,Price,Stock,Unit\nFlour,3.2,5,kg\nRice,2,6,kg\n", "Price (kg)|Stock", "Flour 3.2; Rice 2"},
      {"Item,Cost,Stock,Unit\nFlour,3.2,5,kg\nRice,2,6,kg\n", "Cost|Stock", "Flour 3.2; Rice 2",
       "“kg” is read as no unit of “Cost”; it could be what that is per."},
      {"Metal,Price,Unit,Currency\nTin,8500,t,USD\nGold,2300,oz,USD\nSilver,27,oz,EUR\n",
       "Price|Price (USD/oz)|Price (EUR/oz)", "Tin 8500 USD/t"},
      {"Metal,Price,per,Currency\nTin,8500,t,USD\nGold,2300,oz,USD\n", "Price|Price (USD/oz)", "Tin 8500 USD/t"},
      {"Metal,Sales,Unit,Currency\nTin,8500,kg,USD\nGold,2300,kg,USD\n", "Sales", "Tin 8500 USD; Gold 2300 USD",
       "“kg” is read as no unit of “Sales”; it could be what that is per."},
      /* Of all that is sold is no price of one. */
      {"Item,Price (EUR),Total price (EUR),per\nFlour,3,9,kg\nRice,2,8,kg\n", "Price|Total price",
       "Flour 3 EUR/kg; Rice 2 EUR/kg"},
      {"Item,Ext price (EUR),Unit\nFlour,9,kg\nRice,8,kg\n", "Ext price", "Flour 9 EUR; Rice 8 EUR"},
      {"Item,Stock,per\nFlour,3,shelf\nRice,2,box\n", "Stock", "Flour 3; Rice 2"},
      {"Item,Revenue (EUR),Unit\nFlour,3,Cloud 1\nRice,2,Chips 2\n", "Revenue", "Flour 3 EUR; Rice 2 EUR"},
      {"Flat,Price (EUR),Unit\nA,3,A1\nB,2,B2\n", "Price", "A 3 EUR; B 2 EUR"},
  };
  CHECK (cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meant/relations", test_relations);
  g_test_add_func ("/meant/currencies", test_currencies);
  g_test_add_func ("/meant/words-behind", test_words_behind);
  g_test_add_func ("/meant/countries", test_countries);
  g_test_add_func ("/meant/money-alone", test_money_alone);
  g_test_add_func ("/meant/prices", test_prices);
  return g_test_run ();
}
