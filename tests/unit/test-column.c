/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the header of a column says, and the characters of a table. */
#include "exa-cell.h"
#include "exa-column-header.h"

#include <math.h>
#include <string.h>

static void
test_units (void)
{
  static const struct {
    const char *header, *unit;
    int exponent;
    const char *name;
  } cases[] = {
      {"Release price (USD)", "USD", 0, "Release price"},
      {"FP16 performance (FLOP/s)", "FLOP/s", 0, "FP16 performance"},
      {"FP64 (double precision) performance (FLOP/s)", "FLOP/s", 0, "FP64 (double precision) performance"},
      {"Tensor-FP16/BF16 performance (FLOP/s)", "FLOP/s", 0, "Tensor-FP16/BF16 performance"},
      {"Accuracy (FP16/BF16)", NULL, 0, "Accuracy (FP16/BF16)"},
      {"Total TDP (W) (5th percentile)", "W", 0, "Total TDP (5th percentile)"},
      {"Memory size [GB]", "GB", 0, "Memory size"},
      {"价格（美元）", "美元", 0, "价格"},
      {"Transistors (millions)", "transistors", 6, "Transistors"},
      {"Spend (USD billions)", "USD", 9, "Spend"},
      {"Price ($/1M tokens)", "USD/1M tokens", 0, "Price"},
      {"Total processing (bit-OP/s)", "bit-OP/s", 0, "Total processing"},
      {"ML OP/s", "OP/s", 0, "ML OP/s"},
      {"H100e (median)", "H100e", 0, "H100e (median)"},
      {"market share, %", "%", 0, "market share"},
      {"95_pct_ci", "%", 0, "95_pct_ci"},
      {"rank_stylectrl", "rank", 0, "rank_stylectrl"},
      {"Organization (from Organizations)", NULL, 0, NULL},
      {"Product Domain(s)", NULL, 0, NULL},
      {"launchPrice", NULL, 0, "launchPrice"},
      {"Cost (GBP)", "GBP", 0, "Cost"},
      /* The scale is said in words, letters, figures. */
      {"Revenue ($bn)", "USD", 9, "Revenue"},
      {"Revenue (US$ million)", "US$", 6, "Revenue"},
      {"Profit (€m)", "EUR", 6, "Profit"},
      {"Profit (USD m)", "USD", 6, "Profit"},
      {"Profit (USD, millions)", "USD", 6, "Profit"},
      {"Profit, US$ bn", "US$", 9, "Profit"},
      {"Profit in EUR k", "EUR", 3, "Profit"},
      {"Profit (Mio. €)", "€", 6, "Profit"},
      {"Umsatz (T€)", "EUR", 3, "Umsatz"},
      {"Sales ('000)", NULL, 3, "Sales"},
      {"Sales ($000)", "USD", 3, "Sales"},
      {"Outlay (₹ crore)", "₹", 7, "Outlay"},
      {"Outlay (INR lakh)", "INR", 5, "Outlay"},
      {"Population (millions)", NULL, 6, "Population"},
      {"GDP (current US$)", "US$", 0, "GDP"},
      {"GDP (constant 2015 US$)", "US$", 0, "GDP"},
      {"营收（亿元）", "元", 8, "营收"},
      {"营收(亿美元)", "美元", 8, "营收"},
      {"员工（万人）", "人", 4, "员工"},
      {"出货量（万）", NULL, 4, "出货量"},
      {"出货量（万张）", "张", 4, "出货量"},
      /* A letter is a scale of what is counted or paid, and else the unit that it is. */
      {"Parameters (B)", "parameters", 9, "Parameters"},
      {"#Params (B)", "parameters", 9, "#Params"},
      {"Tokens (T)", "tokens", 12, "Tokens"},
      {"Users (m)", NULL, 6, "Users"},
      {"Revenue (m)", NULL, 6, "Revenue"},
      {"Memory (B)", "B", 0, "Memory"},
      {"Height (m)", "m", 0, "Height"},
      {"Temperature (K)", "K", 0, "Temperature"},
      {"Field (T)", NULL, 0, "Field (T)"},
      {"Score (M)", NULL, 0, "Score (M)"},
      /* Spellings of units, and quotients; half a unit is none. */
      {"Rmax [TFlop/s]", "TFLOP/s", 0, "Rmax"},
      {"Efficiency [GFlops/Watts]", "GFLOPS/W", 0, "Efficiency"},
      {"Training compute (petaFLOP)", "PFLOP", 0, "Training compute"},
      {"Training compute (FLOPs)", "FLOP", 0, "Training compute"},
      {"Peak (TFLOPs)", "TFLOPS", 0, "Peak"},
      {"Rate (tokens/s)", "tokens/s", 0, "Rate"},
      {"Rate (tokens per second)", "tokens/s", 0, "Rate"},
      {"Price (USD per GPU hour)", "USD/GPU hour", 0, "Price"},
      {"单价（元/百万 tokens）", "CNY/百万 tokens", 0, "单价"},
      {"Area (mm2)", "mm2", 0, "Area"},
      {"memory.total [MiB]", "MiB", 0, "memory.total"},
      {"memory_gb", "GB", 0, "memory"},
      {"price_usd", "USD", 0, "price"},
      {"Growth (pp)", "pp", 0, "Growth"},
      {"Sum (GB W)", NULL, 0, "Sum (GB W)"},
      {"log10 (FLOP)", NULL, 0, "log10 (FLOP)"},
      {"Power {kW}", "kW", 0, "Power"},
      {"Weight{kg}", "kg", 0, "Weight"},
      {"Power {kW", NULL, 0, "Power {kW"},
      {"{kW}", NULL, 0, "{kW}"},
      {"Power/MW", "MW", 0, "Power"},
      {"Power/", NULL, 0, "Power/"},
      {"/MW", NULL, 0, "/MW"},
      {"Deaths/TWh", NULL, 0, "Deaths/TWh"},
      {"Memory/GB", "GB", 0, "Memory"},
      {"Deaths/GB", NULL, 0, "Deaths/GB"},
      {"Power..kW.", "kW", 0, "Power"},
      {"Sales..m.", "count", 6, "Sales"},
      {"..kW.", NULL, 0, "..kW."},
      {"Power..some.", NULL, 0, "Power..some."},
      {"Power.kW", "kW", 0, "Power"},
      {"Voltage.V", "V", 0, "Voltage"},
      {"Model.V", NULL, 0, "Model.V"},
      {".kW", NULL, 0, ".kW"},
      {"Power.", NULL, 0, "Power."},
      {"powerKW", "kW", 0, "power"},
      {"weightKg", "kg", 0, "weight"},
      {"powerW", NULL, 0, "powerW"},
      {"power", NULL, 0, "power"},
      {"power_w", "W", 0, "power"},
      {"voltage_v", "V", 0, "voltage"},
      {"time_s", "s", 0, "time"},
      {"score_w", NULL, 0, "score_w"},
      {"x_w", NULL, 0, "x_w"},
      {"Share (%, of all)", "%", 0, "Share (%, of all)"},
      {"Use (B, int8)", NULL, 0, "Use (B, int8)"},
      {"Use (, int8)", NULL, 0, "Use (, int8)"},
      {"Use (some, int8)", NULL, 0, "Use (some, int8)"},
      {"Use (millions, est)", NULL, 0, "Use (millions, est)"},
      {"Time(s)", "s", 0, "Time"},
      {"Organisation(s)", NULL, 0, "Organisation(s)"},
      {"Price (¥ billion)", NULL, 9, "Price (¥)"},
      {"Price (in ¥)", NULL, 0, "Price (in ¥)"},
      {", USD m", "USD", 6, NULL},
      {"revenue_m", NULL, 6, "revenue"},
      {"height_m", "m", 0, "height"},
      {"memory_", NULL, 0, "memory_"},
      {"_gb", NULL, 0, NULL},
      {"Runs per km/foo", NULL, 0, "Runs per km/foo"},
      {"OP/s per chip", "OP/s/chip", 0, "OP/s per chip"},
      {"参数量（B）", "parameters", 9, "参数量"},
      {"Params", "parameters", 0, "Params"},
      {"Name(n)", NULL, 0, "Name(n)"},
      {"Runs km/foo now", NULL, 0, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaHeader read = exa_header_read (cases[i].header);
    g_autofree char *name = exa_header_get_name (cases[i].header, &read);
    const ExaUnit *wanted = exa_unit_get (cases[i].unit);

    g_test_message ("%s", cases[i].header);
    g_assert_cmpint (read.exponent, ==, cases[i].exponent);
    if (cases[i].name != NULL)
      g_assert_cmpstr (name, ==, cases[i].name);
    g_assert_cmpstr (read.unit != NULL ? read.unit->base : NULL, ==, wanted != NULL ? wanted->base : NULL);
    if (wanted != NULL && exa_unit_is_known (cases[i].unit))
      g_assert_cmpfloat (read.unit->factor, ==, wanted->factor);
  }
}

/* A letter that nothing explains is no scale, and a doubt. */
static void
test_doubtful (void)
{
  g_assert_true (exa_header_read ("Score (M)").doubtful);
  g_assert_false (exa_header_read ("Users (M)").doubtful);
  g_assert_false (exa_header_read ("Score (x)").doubtful);
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

/* A plain number is read without the grammar of figures, to the very same value. */
static void
test_plain (void)
{
  static const char *const others[] = {"",
                                       ".",
                                       "5.",
                                       ".5",
                                       "007",
                                       "0.0.1",
                                       "1,5",
                                       "1 000",
                                       "-3",
                                       "1e5",
                                       "< 4",
                                       "12 %",
                                       "1234567890123456",
                                       "0.1234567890123456",
                                       "٣",
                                       "3 "};
  const ExaCellForm form = {.decimal = '.', .unit = exa_unit_get ("USD")};
  /* In units and under headers that scale, with either sign. */
  const ExaCellForm forms[] = {form,
                               {.decimal = '.', .unit = exa_unit_get ("USD"), .exponent = 6},
                               {.decimal = ',', .unit = exa_unit_get ("USD")},
                               {.decimal = '.', .unit = exa_unit_get ("MWh")},
                               {.decimal = ',', .unit = exa_unit_get ("TFLOPS"), .exponent = 3},
                               {.decimal = '.', .unit = exa_unit_get ("nm")},
                               {.decimal = '.', .unit = exa_unit_get ("months")},
                               {.decimal = '.', .unit = exa_unit_get ("GiB")},
                               {.decimal = '.', .unit = exa_unit_get ("%")}};
  double value;

  for (guint i = 0; i < 20000; i++) {
    const ExaCellForm *as = &forms[i % G_N_ELEMENTS (forms)];
    guint n_behind = (guint)g_test_rand_int_range (0, 8);
    guint64 whole = (guint64)g_test_rand_int_range (0, i % 2 == 0 ? 100 : 10000000);
    guint behind = (guint)g_test_rand_int_range (0, 1 << 24) % 10000000;
    g_autofree char *all = g_strdup_printf ("%07u", behind);
    g_autofree char *point =
        g_strdup_printf ("%" G_GUINT64_FORMAT "%s%.*s", whole, n_behind > 0 ? "." : "", (int)MIN (n_behind, 7), all);
    g_autofree char *cell = g_strdelimit (g_strdup (point), ".", as->decimal);
    g_autofree char *scaled =
        as->exponent != 0 ? g_strdup_printf ("%s × 10^%d", point, as->exponent) : g_strdup (point);
    const ExaUnit *unit;
    ExaQuantity q;

    g_assert_true (exa_cell_read_plain (as, cell, &value));
    g_assert_true (exa_quantity_parse (scaled, as->unit, INFINITY, &q, &unit, NULL, NULL));
    g_assert_true (value == q.low && value == q.high && q.relation == EXA_EXACT);
    /* The other sign parts thousands, or nothing. */
    if (n_behind > 0) {
      g_autofree char *other = g_strdelimit (g_strdup (point), ".", as->decimal == '.' ? ',' : '.');
      g_assert_false (exa_cell_read_plain (as, other, &value));
    }
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (exa_cell_read_plain (&form, others[i], &value));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column/units", test_units);
  g_test_add_func ("/column/words", test_words);
  g_test_add_func ("/column/doubtful", test_doubtful);
  g_test_add_func ("/column/plain", test_plain);
  return g_test_run ();
}
