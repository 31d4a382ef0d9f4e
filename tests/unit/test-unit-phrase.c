/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words in which units and scales are said: in brackets of headers, behind figures and in lines above tables. */
#include "exa-table-above.h"
#include "exa-unit-phrase.h"

static void
check_read (gboolean understood, const ExaUnit *unit, int exponent, const char *wanted_unit, int wanted_exponent)
{
  g_assert_true (understood);
  g_assert_cmpstr (unit != NULL ? unit->base : NULL, ==, wanted_unit != NULL ? exa_unit_get (wanted_unit)->base : NULL);
  g_assert_cmpint (exponent, ==, wanted_exponent);
}

static void
test_understood (void)
{
  static const struct {
    const char *text, *unit;
    int exponent;
    ExaUnitContext context;
  } cases[] = {
      {"constant 2015 US$", "USD", 0},
      {"1000 t", "t", 3},
      {"1 000 t", "t", 3},
      {"lakh crore INR", "INR", 12},
      {"x 1,000 USD", "USD", 3},
      {"×1000 USD", "USD", 3},
      {"10^6 USD", "USD", 6},
      {"USDbn", "USD", 9},
      {"EURm", "EUR", 6},
      {"mkr", "SEK", 6},
      {"亿元", "元", 8},
      {"人民币百万元", "元", 6},
      {"人民幣億元", "元", 8},
      {"万辆次", NULL, 4},
      {"mln€", "EUR", 6},
      {"k€", "EUR", 3},
      {"T€", "EUR", 3},
      {"M$", "USD", 6},
      /* German thousands stand before the money, English trillions behind it. */
      {"T EUR", "EUR", 3},
      {"T Euro", "EUR", 3},
      {"T €", "EUR", 3},
      {"in T CHF", "CHF", 3},
      {"T USD", "USD", 12},
      {"US$ T", "USD", 12},
      {"EUR T", "EUR", 12},
      {"$T", "USD", 12},
      {"T tokens", "tokens", 12},
      /* A million millions in most languages but English. */
      {"billions d'euros", "EUR", 12},
      {"billions d’euros", "EUR", 12},
      {"billions de dollars", "USD", 12},
      {"billions EUR", "EUR", 9},
      {"bln zł", "PLN", 12},
      {"bil. Kč", "CZK", 12},
      {"PLN bln", "PLN", 9},
      {"bln EUR", "EUR", 9},
      {"mld zł", "PLN", 9},
      {"Billionen Euro", "EUR", 12},
      {"Bio. €", "EUR", 12},
      {"billones de €", "EUR", 12},
      {"biliões de euros", "EUR", 12},
      {"biljoen euro", "EUR", 12},
      {"trilyon TL", "TRY", 12},
      {"mil millones €", "EUR", 9},
      {"miles de millones de euros", "EUR", 9},
      {"mil milhões de euros", "EUR", 9},
      {"mille miliardi di euro", "EUR", 12},
      {"thousand million USD", "USD", 9},
      {"R$ bi", "BRL", 9},
      {"R$ mi", "BRL", 6},
      {"R$ mil", "BRL", 3},
      {"miles de €", "EUR", 3},
      {"mil", NULL, 3, {.spanish = TRUE}},
      {"bps", "basis points", 0, {.yield = TRUE}},
      {"bps", "bit/s", 0},
      {"U.S. dollars", "USD", 0},
      {"million U.S. dollar", "USD", 6},
      {"U.S.$", "USD", 0},
      {"mm", NULL, 6, {.money = TRUE}},
      {"mm", "mm", 0},
      {"USD mm", "USD", 6},
      {"USD,  millions", "USD", 6},
      {"USD; millions", "USD", 6},
      {"millions d'euros", "EUR", 6},
      {"milliards d’euros", "EUR", 9},
      {"us", "µs", 0, {.brackets = TRUE}},
      {"us", "µs", 0, {.beside = TRUE}},
      {"m", NULL, 6, {.counted = TRUE}},
      {"m", "m", 0, {.length = TRUE, .brackets = TRUE}},
      {"m", NULL, 6, {.letters = TRUE}},
      {"t", "t", 0, {.counted = TRUE}},
      {"K", "K", 0, {.heat = TRUE}},
      {"B", "B", 0, {.memory = TRUE}},
      {"B tokens", "tokens", 9},
      {"million B", "B", 6},
      {"USD per GPU hour", "USD/GPU hour", 0},
      {"$m/MW", "USD/MW", 6},
      {"kg/head", "kg/head", 0},
      {"bit-OP/s", "bit-OP/s", 0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const ExaUnit *unit = NULL;
    int exponent = 0;
    gboolean understood = exa_unit_phrase_read (cases[i].text, cases[i].context, &unit, &exponent);

    g_test_message ("%s", cases[i].text);
    check_read (understood, unit, exponent, cases[i].unit, cases[i].exponent);
  }
}

/* Two units, two scales, and words that are not understood: half a unit would be a wrong one. */
static void
test_refused (void)
{
  static const struct {
    const char *text;
    ExaUnitContext context;
  } cases[] = {
      {""},
      {"of the"},
      {"million billion"},
      {"thousand thousand"},
      {"thousand lakh"},
      {"million mil"},
      {"lakh lakh"},
      {"lakh million"},
      {"10^6ish"},
      {"3000 t"},
      {"USDT"},
      {"EURzone"},
      {"USD EURm"},
      {"million USDbn"},
      {"USDxy"},
      {"USD tkr"},
      {"million mkr"},
      {"万某某某"},
      {"万abc"},
      {"USD 亿元"},
      {"人民币亿"},
      {"million 亿元"},
      {"mln€x"},
      {"abc€"},
      {"million mln€"},
      {"k€x"},
      {"USD k€"},
      {"million k€"},
      {"k B"},
      {"m m"},
      {"m tokens"},
      {"USD bi"},
      {"bi"},
      {"R$ million bi"},
      {"USD mil"},
      {"million miles de €"},
      {"USD bps", {.yield = TRUE}},
      {"m", {.brackets = TRUE}},
      {"T"},
      {"K"},
      {"us"},
      {"millions d'"},
      {"millions d'1"},
      {"USD/"},
      {"rank m"},
      {"USD mln€"},
      {"1 001 t"},
      {"/s"},
      {"FP16/BF16"},
      {"USD per a thing that is told at far more length than any unit"},
      {"things that are told at far more length/s"},
      {"million/s"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const ExaUnit *unit = NULL;
    int exponent = 0;

    g_test_message ("%s", cases[i].text);
    g_assert_false (exa_unit_phrase_read (cases[i].text, cases[i].context, &unit, &exponent));
    g_assert_null (unit);
    g_assert_cmpint (exponent, ==, 0);
  }
}

static void
test_above (void)
{
  static const struct {
    const char *line, *unit;
    int exponent;
    const char *bare;
  } cases[] = {
      {"(in millions of USD)", "USD", 6, ""},
      {"(in thousands)", NULL, 3, ""},
      {"Unit: TWh", "TWh", 0, ""},
      {"in millions", NULL, 6, ""},
      {"单位：亿元", "元", 8, ""},
      {"（单位：亿元）", "元", 8, ""},
      {"（亿元）", "元", 8, ""},
      {"USD million", "USD", 6, ""},
      {"GDP by country (USD bn)", "USD", 9, "GDP by country"},
      {"Share of votes (%)", "%", 0, "Share of votes"},
      {"Sales（单位：亿元）", "元", 8, "Sales"},
      {"（亿元）营收", "元", 8, "营收"},
      {"Sales (Unit: USD m)", "USD", 6, "Sales"},
      {"BALANCE SHEETS - USD ($) $ in Millions", "USD", 6, "BALANCE SHEETS"},
  };
  g_autofree char *longest = g_strnfill (161, 'a');
  const char *const others[] = {
      "Storage by country",
      "million",
      "USD",
      "(x)",
      "(İ)",
      "Umsatz Unit: USD)",
      "Unit: USD)",
      "Sales (Unit: nonsense)",
      "SHEETS - US ($) $ in Millions",
      "SHEETS - XYZ ($) $ in Millions",
      "SHEETS - USD ($) nonsense",
      "SHEETS - USD ($) € in Millions",
      "Height of towers (m)",
      longest,
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaHeader read;
    g_autofree char *bare = NULL;
    gboolean understood = exa_table_above_read (cases[i].line, &read, &bare);

    g_test_message ("%s", cases[i].line);
    check_read (understood, read.unit, read.exponent, cases[i].unit, cases[i].exponent);
    g_assert_cmpstr (bare, ==, cases[i].bare);
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    ExaHeader read;
    g_autofree char *bare = NULL;

    g_test_message ("%s", others[i]);
    g_assert_false (exa_table_above_read (others[i], &read, &bare));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit-phrase/understood", test_understood);
  g_test_add_func ("/unit-phrase/refused", test_refused);
  g_test_add_func ("/unit-phrase/above", test_above);
  return g_test_run ();
}
