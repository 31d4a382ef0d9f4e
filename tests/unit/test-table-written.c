/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How headers and cells write what they say: units without a blank, second figures in brackets, words behind figures,
 * and the forms of numbers of programs and of other scripts. */
#include "table-help.h"

typedef TableCase Case;
#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* A unit ends a header with brackets or without, with a blank or without. */
static void
test_headers (void)
{
  static const Case cases[] = {
      {"Site,Draw(kW)\nA,4\nB,7\n", "Draw", "A 4000 W; B 7000 W"},
      {"Site,Cache(GB)\nA,4\nB,7\n", "Cache", "A 4000000000 byte; B 7000000000 byte"},
      {"Net,Params(M)\nA,4\nB,7\n", "Params", "A 4000000 parameters; B 7000000 parameters"},
      {"Job,Wait time(s)\nA,4\nB,7\n", "Wait time", "A 4 s; B 7 s"},
      {"Site,Draw/MW\nA,4\nB,7\n", "Draw", "A 4000000 W; B 7000000 W"},
      {"Site,Peak power W\nA,4\nB,7\n", "Peak power", "A 4 W; B 7 W"},
      {"Site,peak_power_w\nA,4\nB,7\n", "Peak power", "A 4 W; B 7 W"},
      {"Site,Draw {kW}\nA,4\nB,7\n", "Draw", "A 4000 W; B 7000 W"},
      {"Site,Draw.kW\nA,4\nB,7\n", "Draw", "A 4000 W; B 7000 W"},
      {"Firm,Sales..EUR.m.\nA,4\nB,7\n", "Sales", "A 4000000 EUR; B 7000000 EUR"},
      {"Site,drawKW\nA,4\nB,7\n", "Draw", "A 4000 W; B 7000 W"},
      {"Park,Rated (MWp)\nA,4\nB,7\n", "Rated", "A 4000000 W; B 7000000 W"},
      {"Firma;Umsatz in Mrd. US-Dollar\nA;4\nB;7\n", "Umsatz", "A 4000000000 USD; B 7000000000 USD"},
      {"Firm,Sales (EURm)\nA,4\nB,7\n", "Sales", "A 4000000 EUR; B 7000000 EUR"},
      {"Firm,Sales (¥ billion)\nA,4\nB,7\n", "Sales (¥)", "A 4000000000; B 7000000000"},
      {"Firma,Receita (R$ bi)\nA,4\nB,7\n", "Receita", "A 4000000000 BRL; B 7000000000 BRL"},
      {"Partei;Anteil in Prozent\nA;4\nB;7\n", "Anteil", "A 4 %; B 7 %"},
      /* What is so many to each, ends of words, and names of variables have none. */
      {"Fuel,Deaths/TWh\nA,4\nB,7\n", "Deaths/TWh", "A 4; B 7"},
      {"Land,Seat(s)\nA,4\nB,7\n", "Seat(s)", "A 4; B 7"},
      {"Test,Score/100\nA,4\nB,7\n", "Score/100", "A 4; B 7"},
      {"Test,Plan W\nA,4\nB,7\n", "Plan W", "A 4; B 7"},
  };

  CHECK (cases);
}

/* The figure is the first; of the one in brackets it is said that it is not drawn. */
static void
test_asides (void)
{
  static const Case cases[] = {
      {"City,Rent\nA,12.5 (+5%)\nB,11.25 (-2%)\n", "Rent", "A 12.5; B 11.25",
       "“12.5 (+5%)” is read as 12.5; what stands in its brackets is not drawn."},
      {"City,Score\nA,83 (▲2)\nB,71 (▼1)\n", "Score", "A 83; B 71", "what stands in its brackets is not drawn"},
      {"Firm,Users\nA,\"1,204 (12 %)\"\nB,804 (8 %)\n", "Users", "A 1204; B 804", "“1,204 (12 %)” is read as 1,204"},
      {"Arm,N (%)\nA,12 (40%)\nB,18 (60%)\n", "N (%)", "A 12; B 18", "“12 (40%)” is read as 12"},
      {"Arm,Odds (95% CI)\nA,1.25 (1.05–1.40)\nB,0.75 (0.7–0.9)\n", "Odds (95% CI)", "A 1.25; B 0.75", "is not drawn"},
      /* The year of a figure tells it from others; the same once more, and marks, are said by nobody. */
      {"Town,Flats\nA,12 (2023)\nB,31 (2022)\nC,8\n", "Flats", "A (2023) 12; B (2022) 31; C 8"},
      {"Hill,Height\nA,828 m (2717 ft)\nB,632 m (2073 ft)\n", "Height", "A 828 m; B 632 m"},
      {"Firm,Users\nA,12 (a)\nB,18 (b)\n", "Users", "A 12; B 18"},
  };

  CHECK (cases);
}

/* A column of directions is the sign of figures that change. */
static void
test_directions (void)
{
  static const Case cases[] = {
      {"Firm,Dir,Change\nA,+,5\nB,-,3\nC,+,2\n", "Change", "A 5; B -3; C 2"},
      {"Firm,Growth,Trend\nA,5,▲\nB,3,▼\n", "Growth", "A 5; B -3"},
      {"Firm,Sign,Result\nA,+,5\nB,−,3\n", "Result", "A 5; B -3"},
      {"Firm,Trend,Sales\nA,▲,5\nB,▼,3\n", "Sales", "A 5; B 3"},
      {"Firm,Trend,Change\nA,+,-5\nB,-,3\n", "Change", "A -5; B 3"},
  };

  CHECK (cases);
}

/* The same word behind every figure is what is counted. */
static void
test_words (void)
{
  static const Case cases[] = {
      {"Set,Pictures,Text\nA,2.5B frames,400M lines\nB,12M frames,1.5B lines\n", "Pictures|Text",
       "A 2500000000 frames; B 12000000 frames"},
      {"Chip,Speed\nA,989 FP16\nB,312 FP16\n", "Speed", "A 989 FP16; B 312 FP16"},
      {"Set;Views\nA;2,5 Mio. Aufrufe\nB;12 Mio. Aufrufe\n", "Views", "A 2500000 Aufrufe; B 12000000 Aufrufe"},
      {"Card,Price\n40 Ti,900\n30 Ti,600\n", "Price", "40 Ti 900; 30 Ti 600"},
      {"Shop,Street,Sales\nA,5 Main,3\nB,12 Main,4\n", "Sales", "A 3; B 4"},
      {"Shop,Place,Sales\nA,5 east,3\nB,12 west,4\n", "Sales", "A 3; B 4"},
  };

  CHECK (cases);
}

/* Numbers as programs and other scripts write them. */
static void
test_numbers (void)
{
  static const Case cases[] = {
      {"Name,Count\nA,'1204'\nB,'800'\n", "Count", "A 1204; B 800"},
      {"Name,Count\nA,1_204\nB,12_345_678\nC,800\n", "Count", "A 1204; B 12345678; C 800"},
      {"名称,数量\n甲,１２０４\n乙,８０\n", "数量", "甲 1204; 乙 80"},
      {"Name;Change (%)\nA;±0\nB;1,5\nC;,5\n", "Change", "A 0 %; B 1.5 %; C 0.5 %"},
      {"Name;Saldo\nA;12,50- €\nB;9,25 €\n", "Saldo", "A -12.5 EUR; B 9.25 EUR"},
      {"Name,Price\nA,\"₹45,67,890/-\"\nB,\"₹9,800/-\"\n", "Price", "A 4567890 INR; B 9800 INR"},
      {"Name,Price\nA,\"24,500 yen\"\nB,980 yen\n", "Price", "A 24500 JPY; B 980 JPY"},
      {"unit,geo\\TIME_PERIOD\t2024\t2023\nPC,XA\t12.5 b\t13\nPC,XB\t2\t1\n", "Some (PC)", "XA 12.5; XB 2"},
      {"Name,Ops\nA,3 x 10**22\nB,2 x 10**21\n", "Ops", "A 3e+22; B 2e+21"},
      {"Name,Count\nA,ca 5\nB,7\n", "Count", "A 5; B 7"},
      {"Name;Anteil\nA;30 Prozent\nB;45 v. H.\n", "Anteil", "A 30 %; B 45 %"},
      {"Ort;Besucher\nA;1,2 M\nB;850 mil\nC;45 mil\n", "Besucher", "A 1200000; B 850000; C 45000"},
      {"Name;Zahl\nA;entfällt\nB;nicht erhoben\nC;5\nD;7\nE;/\n", "Zahl", "C 5; D 7"},
      {"名称,数量\n甲,缺\n乙,不详\n丙,未披露\n丁,5\n", "数量", "丁 5"},
      {"unit,geo\\TIME_PERIOD\t2023\t2024\nPC,XA\t1.5\t2.5 d\nPC,XB\t2\t6 b\n", "Some (PC)", "XA 2.5; XB 6"},
  };

  CHECK (cases);
}

/* Two columns of one name are told apart, by their units or by their place. */
static void
test_names (void)
{
  static const Case cases[] = {
      {"Item,Weight (kg),Weight (lb)\nA,1,2.5\nB,2,5\n", "Weight (kg)|Weight (lb)", "A 1 kg; B 2 kg"},
      {"Item,Cost (USD),Cost (EUR)\nA,1,2.5\nB,2,5\n", "Cost (USD)|Cost (EUR)", "A 1 USD; B 2 USD"},
      {"Item,Weight,Weight\nA,1,2.5\nB,2,5\n", "Weight|Weight (2)", "A 1; B 2"},
      {"Item,Price,Unit,Fee,Unit\nA,5,USD,4,EUR\nB,6,USD,5,EUR\n", "Price|Fee", "A 5 USD; B 6 USD"},
      {"Item,Load,Unit,Cost,Unit\nA,5,kg,4,EUR\nB,6,t,5,USD\n", "Load|Load (t)", "A 5 kg"},
      {"Item,Fee,Unit,Fee,Unit\nA,5,USD,4,EUR\nB,6,USD,5,EUR\n", "Fee|Fee (EUR)", "A 5 USD; B 6 USD"},
  };

  CHECK (cases);
}

/* Years of events, numbers of things and places in a race have no chart. */
static void
test_no_figures (void)
{
  static const char *const headers[] = {"Painted", "Closed",  "Online",    "Inbetriebnahme", "Estreno",
                                        "Seit",    "Vintage", "Renovated", "Eröffnet",       "Ouverture"};
  static const char *const codes[] = {"Ticket #", "Floor no.", "Postleitzahl", "GEOID", "VLAN", "Rechtswert"};

  for (guint i = 0; i < G_N_ELEMENTS (headers) + G_N_ELEMENTS (codes); i++) {
    gboolean year = i < G_N_ELEMENTS (headers);
    g_autofree char *text =
        g_strdup_printf (year ? "Hall,%s,Racks\nA,1998,46\nB,2011,27\n" : "Hall,%s,Racks\nA,45311,46\nB,71200,27\n",
                         year ? headers[i] : codes[i - G_N_ELEMENTS (headers)]);
    const Case one = {text, "Racks", "A 46; B 27"};

    table_check (&one, 1);
  }
  table_check (&(Case){"Place,Rider,Team,Time\n3,Ann,X,70\n1,Bob,Y,61\n2,Cem,X,66\n", "Time", "Ann 70; Bob 61; Cem 66"},
               1);
  table_check (&(Case){"Hall,Betrieb,Last\n,Jahr,MW\nA,1998,46\nB,2011,27\n", "Last", "A 46000000 W; B 27000000 W"}, 1);
}

/* A row that begins as the remarks of its file do is in doubt; a table without a name is called by its times. */
static void
test_remarks_and_titles (void)
{
  static const Case cases[] = {
      {"# made by a tool\nname,load\nalpha,5\nbeta,6\n#gamma,7\n", "Load", "alpha 5; beta 6; #gamma 7",
       "“#gamma” is read as a row; it could be a remark."},
      {"Branch,Commits\nmain,50\n# beta,12\ndev,30\n", "Commits", "main 50; # beta 12; dev 30",
       "“# beta” is read as a row; it could be a remark."},
      {"Colour,Uses\n#ff0000,50\n#00ff00,12\n#0000ff,30\n", "Uses", "#ff0000 50; #00ff00 12; #0000ff 30"},
      {"name,load\nalpha,5\n#2,6\ngamma,7\n", "Load", "alpha 5; #2 6; gamma 7"},
  };
  g_autoptr (ExaDataset) dataset = table_read ("in.csv", "Area,Q1,Q2\nNorth,7,8\nSouth,5,6\n");
  const ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);

  CHECK (cases);
  g_assert_cmpstr (exa_text_get (&chart->name, EXA_LANG_EN), ==, "Q1–Q2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/written/headers", test_headers);
  g_test_add_func ("/written/asides", test_asides);
  g_test_add_func ("/written/directions", test_directions);
  g_test_add_func ("/written/words", test_words);
  g_test_add_func ("/written/numbers", test_numbers);
  g_test_add_func ("/written/names", test_names);
  g_test_add_func ("/written/remarks-and-titles", test_remarks_and_titles);
  g_test_add_func ("/written/no-figures", test_no_figures);
  return g_test_run ();
}
