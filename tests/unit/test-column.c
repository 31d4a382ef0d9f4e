/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column of a table is: its unit, its dates, its characters. */
#include "exa-column-header.h"
#include "exa-column.h"
#include "exa-encoding.h"

#include <string.h>

static void
test_units (void)
{
  static const struct {
    const char *header, *unit;
    double factor;
  } cases[] = {
      {"Release price (USD)", "USD", 1},
      {"FP16 performance (FLOP/s)", "FLOP/s", 1},
      {"FP64 (double precision) performance (FLOP/s)", "FLOP/s", 1},
      {"Total TDP (W) (5th percentile)", "W", 1},
      {"Memory size [GB]", "GB", 1},
      {"价格（美元）", "美元", 1},
      {"Transistors (millions)", "transistors", 1e6},
      {"Spend (USD billions)", "USD", 1e9},
      {"Price ($/1M tokens)", "$/1M tokens", 1},
      {"Total processing (bit-OP/s)", "bit-OP/s", 1},
      {"ML OP/s", "OP/s", 1},
      {"H100e (median)", "H100e", 1},
      {"market share, %", "%", 1},
      {"95_pct_ci", "%", 1},
      {"rank_stylectrl", "rank", 1},
      {"Organization (from Organizations)", NULL, 1},
      {"Product Domain(s)", NULL, 1},
      {"launchPrice", NULL, 1},
      {"Revenue ($bn)", "USD", 1e9},
      {"Revenue (US$ million)", "US$", 1e6},
      {"Profit (€m)", "EUR", 1e6},
      {"Cost (GBP)", "GBP", 1},
      {"Height (m)", NULL, 1},
      {"营收（亿元）", "元", 1e8},
      {"营收(亿美元)", "美元", 1e8},
      {"员工（万人）", "人", 1e4},
      {"出货量（万）", NULL, 1e4},
      {"Sum (GB W)", NULL, 1},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const ExaUnit *unit;
    double factor;

    exa_header_read_unit (cases[i].header, &unit, &factor);
    g_assert_cmpstr (unit != NULL ? unit->id : NULL, ==, cases[i].unit);
    g_assert_cmpfloat (factor, ==, cases[i].factor);
  }
}

static void
test_words (void)
{
  static const char *const price[] = {"price", NULL}, *const country[] = {"country", "国家", NULL};

  g_assert_true (exa_header_has ("launchPrice", price));
  g_assert_true (exa_header_has ("Launch price (USD)", price));
  g_assert_true (exa_header_has ("launch_price", price));
  g_assert_false (exa_header_has ("Priceless", price));
  g_assert_true (exa_header_has ("所属国家", country));
}

static void
test_dates (void)
{
  static const struct {
    const char *cell, *date;
    gboolean day_first;
  } cases[] = {
      {"2022-10-12", "2022-10-12"},
      {"12/1/2015", "2015-12-01"},
      {"25/1/2015", NULL},
      {"25/1/2015", "2015-01-25", TRUE},
      {"12/1/2015", "2015-01-12", TRUE},
      {"2023/4", "2023-04"},
      {"2023/4/9", "2023-04-09"},
      {"2020", "2020"},
      {"2020-Q3", "2020-Q3"},
      {"1/8", NULL},
      {"5-6", NULL},
      {"2023/13", NULL},
      {"12.5", NULL},
      {"", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *date = exa_cell_read_date (cases[i].cell, cases[i].day_first);

    g_assert_cmpstr (date, ==, cases[i].date);
  }
}

static void
test_encodings (void)
{
  static const struct {
    const char *bytes;
    gsize length;
    const char *text;
  } cases[] = {
      {"a,\xc3\xa9", 4, "a,é"},
      {"\xef\xbb\xbf"
       "a,b",
       6, "a,b"},
      {"\xff\xfe"
       "a\0,\0",
       6, "a,"},
      {"\xfe\xff\0a\0,\x4e\x2d", 8, "a,中"},
      {"caf\xe9,x", 6, "café,x"},
      {"\xd6\xd0\xb9\xfa,x", 6, "中国,x"},
      /* Rare characters: of two bytes, the second below 0xA1 (镕), and of four (㐀); and the euro sign of GB 18030. */
      {"\xd6\xec\xe9\x46\xbb\xf9,5", 8, "朱镕基,5"},
      {"\xc0\xee\x86\xb4\xd0\xa1\xc1\xfa,x", 10, "李喆小龙,x"},
      {"\x81\x39\xee\x39,x", 6, "㐀,x"},
      {"\xa2\xe3,5", 4, "€,5"},
      /* Accents before and behind letters, two in a row too, and quotation marks. */
      {"mod\xe8le,caf\xe9ine", 14, "modèle,caféine"},
      {"cr\xe9\xe9\x65,mod\xe8le", 12, "créée,modèle"},
      {"it\x92s,\x93\x41\x94", 8, "it’s,“A”"},
  };
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = exa_encoding_to_utf8 (cases[i].bytes, cases[i].length, &length);

    g_assert_cmpstr (text, ==, cases[i].text);
    g_assert_cmpuint (length, ==, strlen (text));
  }
  g_assert_null (exa_encoding_to_utf8 ("a\0b", 3, &length));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column/units", test_units);
  g_test_add_func ("/column/words", test_words);
  g_test_add_func ("/column/dates", test_dates);
  g_test_add_func ("/column/encodings", test_encodings);
  return g_test_run ();
}
