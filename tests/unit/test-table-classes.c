/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns that say of which rows the figures are, though numbers stand in them: classes and settings. */
#include "table-help.h"

typedef TableCase Case;
#define CHECK(cases) table_check (cases, G_N_ELEMENTS (cases))

/* Ranges that follow each other without a gap are classes where they tell rows apart. */
static void
test_beside_names (void)
{
  static const Case cases[] = {
      {"Sex,Age,Area,Cases\nWomen,18-39,East,7\nWomen,40-64,East,12\nWomen,65+,East,30\nMen,18-39,East,9\n"
       "Men,40-64,East,14\nMen,65+,East,33\n",
       "Cases", "Women, 18-39 7; Women, 40-64 12; Women, 65+ 30; Men, 18-39 9; Men, 40-64 14; Men, 65+ 33"},
      {"Area,Cars,Homes\nEast,0,7\nEast,1,12\nEast,2+,5\nWest,0,8\nWest,1,14\nWest,2+,6\n", "Homes",
       "East, 0 7; East, 1 12; East, 2+ 5; West, 0 8; West, 1 14; West, 2+ 6"},
      {"Branch,Turnover,Firms\nMills,<£50k,7\nMills,£50k-£90k,12\nMills,£90k+,5\nDairies,<£50k,8\n"
       "Dairies,£50k-£90k,14\nDairies,£90k+,6\n",
       "Firms",
       "Mills, <£50k 7; Mills, £50k-£90k 12; Mills, £90k+ 5; Dairies, <£50k 8; Dairies, £50k-£90k 14; "
       "Dairies, £90k+ 6"},
      /* Classes that overlap, under a header that says what they are. */
      {"Sex,Age group,Share (%)\nWomen,15-64,70\nWomen,25-54,80\nMen,15-64,75\nMen,25-54,85\n", "Share",
       "Women, 15-64 70 %; Women, 25-54 80 %; Men, 15-64 75 %; Men, 25-54 85 %"},
      /* Figures of things that have a name are ranges, whether they follow each other or not. */
      {"Van,Range (km),Seats\nA,300-400,2\nB,400-500,3\nC,250-300,2\n", "Range|Seats",
       "A 300..400 km; B 400..500 km; C 250..300 km"},
      {"Firm,Staff,Sales\nA,11-50,5\nB,51-200,9\nC,11-50,7\n", "Staff|Sales", "A 11..50; B 51..200; C 11..50"},
      {"Year,Cost (USD)\n2020,5-10\n2021,10-20\n2022,20-30\n", "Cost",
       "2020 5..10 USD; 2021 10..20 USD; 2022 20..30 USD"},
  };

  CHECK (cases);
}

/* Classes of money are names as well. */
static void
test_of_money (void)
{
  static const Case cases[] = {
      {"Earnings,Homes\n\"$0–$15,000\",7\n\"$15,000–$40,000\",12\n\"$40,000+\",5\n", "Homes",
       "$0–$15,000 7; $15,000–$40,000 12; $40,000+ 5"},
      {"Verdienst;Haushalte\nunter 900 €;7\n900 € - 1.800 €;12\n1.800 € und mehr;5\n", "Haushalte",
       "unter 900 € 7; 900 € - 1.800 € 12; 1.800 € und mehr 5"},
      {"Price,Sold,Sent back\n0-5k,7,1\n5k-20k,12,3\n20k+,5,2\n", "Sold|Sent back", "0-5k 7; 5k-20k 12; 20k+ 5"},
  };

  CHECK (cases);
}

/* What was varied from row to row names the rows; what goes up and down is measured. */
static void
test_settings (void)
{
  static const Case cases[] = {
      {"noise,hits (%),misses\n0.0,61.5,4\n0.25,60.5,5\n0.5,44,9\n", "Hits|Misses",
       "0.0 61.5 %; 0.25 60.5 %; 0.5 44 %"},
      {"step size,error\n0.1,7\n0.01,5\n0.001,6\n", "Error", "0.1 7; 0.01 5; 0.001 6"},
      {"Net,noise,hits\nA,0.0,50\nA,0.5,48\nB,0.0,60\nB,0.5,59\n", "Hits",
       "A, noise 0.0 50; A, noise 0.5 48; B, noise 0.0 60; B, noise 0.5 59"},
      {"Voltage (V),Signal\n20,4\n40,7\n60,5\n", "Signal", "20 4; 40 7; 60 5"},
      {"Load (%),Signal\n0.5,4\n0.75,7\n0.875,5\n", "Signal", "0.5 4; 0.75 7; 0.875 5"},
      {"Voltage (V),Signal\n60,4\n40,7\n20,5\n", "Voltage|Signal", "Row 1 60 V; Row 2 40 V; Row 3 20 V"},
      {"hits,misses\n61.5,4\n60.5,5\n62.25,9\n", "Hits|Misses", "Row 1 61.5; Row 2 60.5; Row 3 62.25"},
      {"cost (EUR),sold\n1.5,4\n2.5,5\n9.5,9\n", "Sold", "1.5 4; 2.5 5; 9.5 9"},
      {"Net,loss,hits\nA,1.5,50\nA,2.5,48\nB,1.5,60\nC,2.5,59\n", "Loss|Hits",
       "A (row 1) 1.5; A (row 2) 2.5; B 1.5; C 2.5"},
  };

  CHECK (cases);
}

/* The numbers of rows of which some are gone. */
static void
test_row_numbers (void)
{
  static const Case cases[] = {
      {",shop,sold\n4,North,10\n5,South,20\n9,West,30\n", "Sold", "North 10; South 20; West 30"},
      {"\"\";\"shop\";\"sold\"\n\"4\";\"North\";\"0,5\"\n\"9\";\"West\";\"1,25\"\n", "Sold", "North 0.5; West 1.25"},
      {",sold,sent\n4,10,1\n5,20,2\n9,30,1\n", "Sold|Sent", "4 10; 5 20; 9 30"},
      /* Without any header, or not going up, they are figures; in another column, too. */
      {"4,10\n5,20\n9,35\n", "Column 1|Column 2", "Row 1 4; Row 2 5; Row 3 9"},
      {",shop,sold\n9,North,10\n5,South,20\n7,West,30\n", "Column 1|Sold", "North 9; South 5; West 7"},
  };

  CHECK (cases);
}

/* They are shown in the order of the table, of which the figures say nothing. */
static void
test_order (void)
{
  static const char *const texts[] = {
      "Price,Sold\n0-5k,7\n5k-20k,12\n20k+,5\n",
      "Sex,Age,Cases\nWomen,18-64,7\nWomen,65+,30\nMen,18-64,9\nMen,65+,33\n",
      "Age group,2022,2023\nUnder 18,50,52\n18 to 64,90,88\n65 and over,33,36\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (ExaDataset) dataset = table_read ("some.csv", texts[i]);
    const ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0);

    g_assert_cmpint (chart->sort, ==, EXA_SORT_SOURCE);
    g_assert_cmpint (chart->top, ==, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/classes/beside-names", test_beside_names);
  g_test_add_func ("/classes/of-money", test_of_money);
  g_test_add_func ("/classes/settings", test_settings);
  g_test_add_func ("/classes/row-numbers", test_row_numbers);
  g_test_add_func ("/classes/order", test_order);
  return g_test_run ();
}
