/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Totals that stand beside their parts, whichever column says so. */
#include "table-help.h"

typedef TableCase Case;
#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* In the column that tells rows of one name apart. */
static void
test_in_second_column (void)
{
  static const Case cases[] = {
      {"Site,Item,Litres\nQuay,Milk,20\nQuay,Cream,5\nQuay,Subtotal,25\nDock,Milk,30\nDock,Cream,8\nDock,Subtotal,38\n"
       "Grand total,,63\n",
       "Litres|Litres: totals and regions", "Quay, Milk 20; Quay, Cream 5; Dock, Milk 30; Dock, Cream 8",
       "“Subtotal” and 1 more are set apart: they include other rows."},
      {"Werk;Posten;Kosten\nA;Lohn;20\nA;Strom;5\nA;Zwischensumme;25\nB;Lohn;30\nB;Strom;8\nB;Zwischensumme;38\n",
       "Kosten|Kosten: totals and regions", "A, Lohn 20; A, Strom 5; B, Lohn 30; B, Strom 8",
       "“Zwischensumme” is set apart"},
      {"仓库,品类,存量\n甲,大米,20\n甲,面粉,5\n甲,小计,25\n乙,大米,30\n乙,面粉,8\n乙,小计,38\n",
       "存量|存量: totals and regions", "甲, 大米 20; 甲, 面粉 5; 乙, 大米 30; 乙, 面粉 8", "“小计” is set apart"},
      /* One that is said of two columns of three, by its word or by its figures alone. */
      {"Area,Sex,Jobs\nEast,Women,120\nEast,Men,130\nEast,Total,250\nWest,Women,140\nWest,Men,120\nWest,Total,260\n",
       "Jobs|Jobs: totals and regions", "East, Women 120; East, Men 130; West, Women 140; West, Men 120",
       "“Total” is set apart"},
      {"Area,Sex,Jobs\nEast,Women,120\nEast,Men,130\nEast,Persons,250\nWest,Women,140\nWest,Men,120\nWest,Persons,"
       "260\n",
       "Jobs|Jobs: totals and regions", "East, Women 120; East, Men 130; West, Women 140; West, Men 120",
       "“Persons” is set apart"},
      {"Area,Age,Cases\nEast,Under 15,7\nEast,15-64,12\nEast,All ages,25\nWest,Under 15,8\nWest,15-64,14\nWest,All "
       "ages,29\n",
       "Cases|Cases: totals and regions", "East, Under 15 7; East, 15-64 12; West, Under 15 8; West, 15-64 14",
       "“All ages” is set apart"},
      /* A subtotal need not add up; what cannot be read, or has no end, adds up to nothing. */
      {"Site,Item,Litres\nQuay,Milk,20\nQuay,Cream,5\nQuay,Subtotal,99\nDock,Milk,30\nDock,Cream,8\nDock,Subtotal,70\n",
       "Litres|Litres: totals and regions", "Quay, Milk 20; Quay, Cream 5; Dock, Milk 30; Dock, Cream 8",
       "“Subtotal” is set apart"},
      {"Area,Sex,Jobs\nEast,Women,120\nEast,Men,n/a\nEast,Total,250\nWest,Women,140\nWest,Men,> 100\nWest,Total,260\n",
       "Jobs|Jobs: totals and regions", "East, Women 120; West, Women 140; West, Men 100..", "“Total” is set apart"},
      {"Area,Sex,Jobs\nEast,Total,120\nEast,Sum,130\nWest,Total,140\nWest,Sum,150\n", "Jobs",
       "East, Total 120; East, Sum 130; West, Total 140; West, Sum 150"},
      /* Small figures add up by chance. */
      {"Area,Cars,Homes\nEast,Zero,7\nEast,One,12\nEast,More,5\nWest,Zero,8\nWest,One,14\nWest,More,6\n", "Homes",
       "East, Zero 7; East, One 12; East, More 5; West, Zero 8; West, One 14; West, More 6"},
      /* Of rates there is one of all, which is no sum; one beyond its parts is not theirs. */
      {"Area,Sex,Rate (%)\nEast,Women,5\nEast,Men,7\nEast,All,6\nWest,Women,4\nWest,Men,6\nWest,All,5\n",
       "Rate|Rate: totals and regions", "East, Women 5 %; East, Men 7 %; West, Women 4 %; West, Men 6 %",
       "“All” is set apart: it is of all others, and no sum of them."},
      {"Area,Sex,Rate (%)\nEast,Women,5\nEast,Men,7\nEast,All,8\nWest,Women,4\nWest,Men,6\nWest,All,5\n", "Rate",
       "East, Women 5 %; East, Men 7 %; East, All 8 %; West, Women 4 %; West, Men 6 %; West, All 5 %"},
      {"Area,Item,Rate (%)\nEast,Pears,5\nEast,Plums,7\nEast,Figs,6\nWest,Pears,4\nWest,Plums,6\nWest,Figs,5\n", "Rate",
       "East, Pears 5 %; East, Plums 7 %; East, Figs 6 %; West, Pears 4 %; West, Plums 6 %; West, Figs 5 %"},
      /* What adds up in one group only is no total. */
      {"Area,Fuel,Use\nEast,Oil,120\nEast,Gas,130\nEast,Coal,250\nWest,Oil,140\nWest,Gas,120\nWest,Coal,90\n", "Use",
       "East, Oil 120; East, Gas 130; East, Coal 250; West, Oil 140; West, Gas 120; West, Coal 90"},
  };

  CHECK (cases);
}

/* Items whose figures have a name of their own are things; under "Value" they are what is measured. */
static void
test_items (void)
{
  static const Case cases[] = {
      {"Land,Item,Hectares\nPeru,Maize,10\nPeru,Rice,20\nCuba,Maize,30\nCuba,Rice,40\n", "Hectares",
       "Peru, Maize 10; Peru, Rice 20; Cuba, Maize 30; Cuba, Rice 40"},
      {"Land,Item,Value\nPeru,Maize,10\nPeru,Rice,20\nCuba,Maize,30\nCuba,Rice,40\n", "Maize|Rice", "Peru 10; Cuba 30"},
      /* What goes with the unit is what is measured, whatever it is called. */
      {"Land,Topic,Units,2020,2021\nPeru,Exports,US dollars,10,12\nPeru,Stock,t,20,21\nCuba,Exports,US dollars,30,31\n"
       "Cuba,Stock,t,40,41\n",
       "Exports|Stock", "Peru 12 USD; Cuba 31 USD"},
      {"Firm,Year,Currency,Sales\nA,2020,USD,5\nA,2021,USD,6\nB,2020,EUR,7\nB,2021,EUR,8\n", "Sales|Sales (EUR)",
       "2020 5 USD; 2021 6 USD"},
  };

  CHECK (cases);
}

/* What is called "Total" and is no sum: of firms one of them, else a total in doubt. */
static void
test_called_so (void)
{
  static const Case cases[] = {
      {"Firm,Sales,Staff\nTotal,310,2400\nShellfish Oil,280,1900\nNorda,95,610\n", "Sales|Staff",
       "Total 310; Shellfish Oil 280; Norda 95"},
      {"Brand,Pumps\nTotal,3300\nNorda,900\nAlba,700\n", "Pumps", "Norda 900; Alba 700",
       "“Total” is read as the total; it could be a row like the others."},
      {"Area,Cases\nTotal,40\nNorth,30\nNorth-east,25\nSouth,10\n", "Cases", "North 30; North-east 25; South 10",
       "it could be a row like the others"},
      {"Area,Cases\nNorth,30\nSouth,10\nTotal,45\n", "Cases", "North 30; South 10",
       "“Total” is set apart: it includes other rows."},
  };

  CHECK (cases);
}

/* Of rates there is one of all others, which is none of them, and no sum. */
static void
test_rates (void)
{
  static const Case cases[] = {
      {"Area,Unemployment rate (%)\nEast,5\nWest,7\nSouth,6\nTotal,6.1\n", "Unemployment rate",
       "East 5 %; West 7 %; South 6 %", "“Total” is set apart: it is of all others, and no sum of them."},
      {"Area,Income per head (USD)\nEast,50\nWest,70\nWorld,40\n", "Income per head", "East 50 USD; West 70 USD",
       "“World” is set apart: it is of all others, and no sum of them."},
      {"Item,Average price\nA,5\nB,7\nC,6\nAll,6\n", "Average price", "A 5; B 7; C 6",
       "“All” is set apart: it is of all others, and no sum of them."},
      {"地区,失业率\n甲,5\n乙,7\n丙,6\n合计,6.1\n", "失业率", "甲 5; 乙 7; 丙 6",
       "“合计” is set apart: it is of all others"},
      /* One that happens to be the sum of two. */
      {"Area,Share of women (%)\nEast,50\nWest,30\nTotal,80\n", "Share of women", "East 50 %; West 30 %",
       "“Total” is set apart: it is of all others"},
      /* Beside amounts it is their sum; and shares are parts of a hundred. */
      {"Area,Rate (%),Cases\nEast,5,100\nWest,7,200\nTotal,6.3,300\n", "Rate|Cases", "East 5 %; West 7 %",
       "“Total” is set apart: it includes other rows."},
      {"Part,Share (%)\nA,33\nB,33\nC,33\nTotal,100\n", "Share", "A 33 %; B 33 %; C 33 %",
       "“Total” is set apart: it includes other rows."},
      /* Nothing says that it is a rate; and a firm is called so. */
      {"Area,Level\nEast,5\nWest,7\nTotal,6.1\n", "Level", "East 5; West 7; Total 6.1",
       "“Total” is read as a row like the others; it could be the total."},
      {"Firm,Margin (%)\nA,5\nTotal,7\nC,9\n", "Margin", "A 5 %; Total 7 %; C 9 %",
       "“Total” is read as a row like the others; it could be the total."},
      {"Firm,Sales\nA,5\nTotal,6\nC,9\n", "Sales", "A 5; Total 6; C 9"},
  };

  CHECK (cases);
}

/* Rows that say they are parts of the row above, and rows whose parts are set in below them. */
static void
test_parts (void)
{
  static const Case cases[] = {
      {"Source,Output (GWh)\nCoal,181\nGreen,234\n  of which wind,125\n  of which sun,61\nOther,26\n",
       "Output|Output: parts of rows", "Coal 181000000000 Wh; Green 234000000000 Wh; Other 26000000000 Wh",
       "“of which wind” and 1 more are set apart: they are parts of other rows."},
      {"Land;Werke\nA-Land;512\ndarunter: Astadt;140\nB-Land;231\nDavon Bstadt;35\n", "Werke|Werke: parts of rows",
       "A-Land 512; B-Land 231", "“darunter: Astadt” and 1 more are set apart"},
      {"Secteur,Effectif\nAuto,845\n- dont élec.,248\nGaz,79\nTotal,924\n",
       "Effectif|Effectif: totals and parts of rows", "Auto 845; Gaz 79",
       "“- dont élec.” is set apart: it is a part of another row. “Total” is set apart: it includes other rows."},
      {"项目,台数\n甲,512\n其中：乙,140\n丙,231\n", "台数", "甲 512; 丙 231",
       "“其中：乙” is set apart: it is a part of another row."},
      {"Item,Spend ($)\nHardware,700\n   Servers,450\n   Network,250\nSoftware,305\n   Licences,185\n   Support,120\n",
       "Spend|Spend: totals and regions", "Servers 450 USD; Network 250 USD; Licences 185 USD; Support 120 USD",
       "“Hardware” and 1 more are set apart: they include other rows."},
      {"Item,Spend ($)\nHardware,700\n- Servers,450\n- Network,250\nSoftware,305\n", "Spend",
       "- Servers 450 USD; - Network 250 USD; Software 305 USD", "“Hardware” is set apart: it includes other rows."},
      /* What adds up to something else, stands alone, or has another name. */
      {"Item,Spend ($)\nHardware,701\n   Servers,450\n   Network,250\nSoftware,305\n", "Spend",
       "Hardware 701 USD; Servers 450 USD; Network 250 USD; Software 305 USD"},
      {"Item,Qty\nA,7\n  B,7\nC,9\n", "Qty", "A 7; B 7; C 9"},
      {"Name,Qty\nAda,7\nDontrell,4\nDavonte,5\n", "Qty", "Ada 7; Dontrell 4; Davonte 5"},
  };

  CHECK (cases);
}

/* Totals in more languages, of small figures; what has another name is none. */
static void
test_small (void)
{
  static const char *const words[] = {"Sum",    "Σ",         "Gesamt",  "合计", "總計",    "Összesen",
                                      "Toplam", "Σύνολο",    "Всього",  "Общо", "Łącznie", "Sammanlagt",
                                      "Ukupno", "Tổng cộng", "المجموع", "Somme"};
  static const Case cases[] = {
      {"Item,Qty\nA,3\nB,4\nC,7\n", "Qty", "A 3; B 4; C 7"},
      {"Item,Qty\nA,33\nB,44\nC,77\n", "Qty", "A 33; B 44; C 77"},
      {"Place,Qty\nAisne,30\nSomme,40\nOise,50\n", "Qty", "Aisne 30; Somme 40; Oise 50"},
      {"Item,Qty\nA,3\nB,4\nSummary,7\n", "Qty", "A 3; B 4; Summary 7"},
  };

  CHECK (cases);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *text = g_strdup_printf ("Item,Qty\nA,3\nB,4\n%s,7\n", words[i]);
    g_autofree char *note = g_strdup_printf ("“%s” is set apart: it includes other rows.", words[i]);
    const Case one = {text, "Qty", "A 3; B 4", note};

    table_check (&one, 1);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/totals/in-second-column", test_in_second_column);
  g_test_add_func ("/totals/items", test_items);
  g_test_add_func ("/totals/called-so", test_called_so);
  g_test_add_func ("/totals/rates", test_rates);
  g_test_add_func ("/totals/parts", test_parts);
  g_test_add_func ("/totals/small", test_small);
  return g_test_run ();
}
