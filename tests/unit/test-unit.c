/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-base-enums.h"
#include "exa-nick.h"
#include "exa-unit-spelling.h"
#include "exa-unit.h"

#include <string.h>

static void
test_factors (void)
{
  static const struct {
    const char *text, *base;
    double factor;
    ExaScaleStyle style;
    const char *prefix, *symbol_en, *symbol_zh;
  } rows[] = {
      {"FLOPS", "FLOPS", 1, EXA_SCALE_SI, "", "FLOPS", "FLOPS"},
      {"EFLOPS", "FLOPS", 1e18, EXA_SCALE_SI, "E", "FLOPS", "FLOPS"},
      {"YFLOPS", "FLOPS", 1e24, EXA_SCALE_SI, "Y", "FLOPS", "FLOPS"},
      {"FLOP/s", "FLOPS", 1, EXA_SCALE_SI, "", "FLOPS", "FLOPS"},
      {"PFLOP", "FLOP", 1e15, EXA_SCALE_SI, "P", "FLOP", "FLOP"},
      {"TOPS", "OP/s", 1e12, EXA_SCALE_SI, "T", "OPS", "OPS"},
      {"TOP/s", "OP/s", 1e12, EXA_SCALE_SI, "T", "OPS", "OPS"},
      {"OP/s/W", "OP/s/W", 1, EXA_SCALE_SI, "", "OPS/W", "OPS/W"},
      {"TOPS/W", "OP/s/W", 1e12, EXA_SCALE_SI, "T", "OPS/W", "OPS/W"},
      {"FLOPS/W", "FLOPS/W", 1, EXA_SCALE_SI, "", "FLOPS/W", "FLOPS/W"},
      {"FLOPS/kW", "FLOPS/W", 1e-3, EXA_SCALE_SI, "", "FLOPS/kW", "FLOPS/kW"},
      {"FLOPS/USD", "FLOPS/USD", 1, EXA_SCALE_SI, "", "FLOPS/$", "FLOPS/美元"},
      {"GW", "W", 1e9, EXA_SCALE_SI, "G", "W", "W"},
      {"GB", "byte", 1e9, EXA_SCALE_SI, "G", "B", "B"},
      {"TB/s", "byte/s", 1e12, EXA_SCALE_SI, "T", "B/s", "B/s"},
      {"KB", "byte", 1e3, EXA_SCALE_SI, "k", "B", "B"},
      {"Gbit/s", "bit/s", 1e9, EXA_SCALE_SI, "G", "bit/s", "bit/s"},
      {"MHz", "Hz", 1e6, EXA_SCALE_SI, "M", "Hz", "Hz"},
      {"months", "months", 1, EXA_SCALE_NONE, "", "months", "个月"},
      {"years", "months", 12, EXA_SCALE_NONE, "", "years", "年"},
      {"s", "s", 1, EXA_SCALE_NONE, "", "s", "秒"},
      {"ms", "s", 1e-3, EXA_SCALE_NONE, "", "ms", "毫秒"},
      {"min", "s", 60, EXA_SCALE_NONE, "", "min", "分钟"},
      {"h", "s", 3600, EXA_SCALE_NONE, "", "h", "小时"},
      {"days", "s", 86400, EXA_SCALE_NONE, "", "days", "天"},
      {"%", "%", 1, EXA_SCALE_NONE, "", "%", "%"},
      {"×", "×", 1, EXA_SCALE_NONE, "", "×", "倍"},
      {"nm", "nm", 1, EXA_SCALE_NONE, "", "nm", "nm"},
      {"mm²", "mm²", 1, EXA_SCALE_NONE, "", "mm²", "mm²"},
      {"mm2", "mm²", 1, EXA_SCALE_NONE, "", "mm²", "mm²"},
      {"parameters", "parameters", 1, EXA_SCALE_COUNT, "", "", ""},
      {"tokens", "tokens", 1, EXA_SCALE_COUNT, "", "tokens", "词元"},
      {"H100e", "H100e", 1, EXA_SCALE_COUNT, "", "H100e", "H100e"},
      {"chips", "chips", 1, EXA_SCALE_COUNT, "", "", ""},
      {"data-centres", "data-centres", 1, EXA_SCALE_COUNT, "", "", ""},
      {"USD", "USD", 1, EXA_SCALE_COUNT, "", "", "美元"},
      {"USD/parameter", "USD/parameters", 1, EXA_SCALE_COUNT, "", "/parameter", "美元/参数"},
      {"USD/token", "USD/tokens", 1, EXA_SCALE_COUNT, "", "/token", "美元/词元"},
      {"W/count", "W/count", 1, EXA_SCALE_SI, "", "W\u00a0each", "W/个"},
      {"USD/count", "USD/count", 1, EXA_SCALE_COUNT, "", "each", "美元/个"},
      {"USD/day", "USD/s", 1.0 / 86400, EXA_SCALE_COUNT, "", "/day", "美元/天"},
      {"tokens/parameter", "tokens/parameters", 1, EXA_SCALE_COUNT, "", "tokens/parameter", "词元/参数"},
      {"rank", "rank", 1, EXA_SCALE_NONE, "", "", "名"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const ExaUnit *unit = exa_unit_get (rows[i].text);
    g_test_message ("%s", rows[i].text);
    g_assert_true (exa_unit_is_known (rows[i].text));
    g_assert_cmpstr (unit->id, ==, rows[i].text);
    g_assert_cmpstr (unit->base, ==, rows[i].base);
    g_assert_cmpfloat (unit->factor, ==, rows[i].factor);
    g_assert_cmpint (unit->style, ==, rows[i].style);
    g_assert_cmpstr (unit->prefix, ==, rows[i].prefix);
    g_assert_cmpstr (unit->symbol[EXA_LANG_EN], ==, rows[i].symbol_en);
    g_assert_cmpstr (unit->symbol[EXA_LANG_ZH_CN], ==, rows[i].symbol_zh);
  }
}

/* Ways of writing that a table has and the data format has not. */
static void
test_spelled (void)
{
  static const struct {
    const char *text, *id;
  } rows[] = {
      {"megawatts", "MW"},
      {"Mega-watts", "MW"},
      {"mega watt", "MW"},
      {"petaFLOP", "PFLOP"},
      {"gigaW", "GW"},
      {"gigaHz", "GHz"},
      {"kilobyte", "kbyte"},
      {"teraflops", "TFLOPS"},
      {"megafoo", NULL},
      {"mega", NULL},
      {"TFlop/s", "TFLOPS"},
      {"Gbps", "Gbps"},
      {"Gb/s", "Gbit/s"},
      {"b/s", "bit/s"},
      {"MBps", "Mbyte/s"},
      {"watts per dollar", "W/USD"},
      {"$ per token", "USD/tokens"},
      {"TFLOPS / W", "TFLOPS/W"},
      {" per W", NULL},
      {"/W", NULL},
      {"W/", NULL},
      {"foo/W", NULL},
      {"W/foo", NULL},
      {"", NULL},
      {"US dollars", "USD"},
      {"$", "USD"},
      {"£/MWh", "£/MWh"},
      {"CNY/MWh", "CNY/MWh"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const ExaUnit *unit = exa_unit_find_spelled (rows[i].text);

    if (g_strcmp0 (unit != NULL ? unit->id : NULL, rows[i].id) != 0)
      g_test_fail_printf ("“%s” is %s", rows[i].text, unit != NULL ? unit->id : "none");
  }
  {
    g_autofree char *long_text = g_strnfill (2000, 'W');

    g_assert_null (exa_unit_find_spelled (long_text));
  }
}

/* Every unit that the data format names. */
static void
test_format_names (void)
{
  static const char *const names[] = {
      "FLOPS",
      "FLOP",
      "OP/s",
      "parameters",
      "tokens",
      "USD",
      "%",
      "×",
      "H100e",
      "chips",
      "W",
      "byte",
      "byte/s",
      "bit/s",
      "months",
      "years",
      "s",
      "min",
      "h",
      "days",
      "nm",
      "mm²",
      "Hz",
      "transistors",
      "models",
      "people",
      "count",
      "rank",
      "FLOPS/W",
      "OP/s/W",
      "year",
      "data-centres",
      "EFLOPS",
      "TOP/s",
      "TOPS",
      "GW",
      "TB/s",
      "USD/parameter",
      "tokens/parameter",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    const ExaUnit *unit = exa_unit_get (names[i]);
    g_test_message ("%s", names[i]);
    g_assert_true (exa_unit_is_known (names[i]));
    g_assert_cmpfloat (unit->factor, >, 0);
    for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++)
      g_assert_cmpstr (exa_unit_name (unit, lang), !=, "");
  }
}

static void
test_unknown (void)
{
  static const char *const words[] = {"万美元", "gadgets", "Tparameters", "kUSD", "flops", "TFLOPs", "FLOPS/gadget",
                                      "/W",     "FLOPS/",  "E",           "mW",   "b/s",   "NM",     "Months of work"};
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    const ExaUnit *unit = exa_unit_get (words[i]);
    g_test_message ("%s", words[i]);
    g_assert_false (exa_unit_is_known (words[i]));
    g_assert_cmpstr (unit->id, ==, words[i]);
    g_assert_cmpstr (unit->base, ==, words[i]);
    g_assert_cmpstr (unit->symbol[EXA_LANG_EN], ==, words[i]);
    g_assert_cmpstr (exa_unit_name (unit, EXA_LANG_ZH_CN), ==, words[i]);
    g_assert_cmpint (unit->style, ==, EXA_SCALE_NONE);
    g_assert_cmpfloat (unit->factor, ==, 1);
  }
  g_assert_null (exa_unit_get (""));
  g_assert_false (exa_unit_is_known (""));

  /* A long quotient is a word like any other, and no deep recursion. */
  g_autoptr (GString) deep = g_string_new ("s");
  for (int i = 0; i < 100000; i++)
    g_string_append (deep, "/s");
  g_assert_false (exa_unit_is_known (deep->str));
  g_assert_cmpstr (exa_unit_get (deep->str)->id, ==, deep->str);
}

static void
test_comparable (void)
{
  static const struct {
    const char *a, *b;
    gboolean comparable;
  } rows[] = {
      {"EFLOPS", "TFLOPS", TRUE},
      {"TOPS", "OP/s", TRUE},
      {"TOPS", "TFLOPS", FALSE},
      {"FLOP", "FLOPS", FALSE},
      {"months", "years", TRUE},
      {"months", "days", FALSE},
      {"h", "days", TRUE},
      {"year", "years", FALSE},
      {"GB/s", "byte/s", TRUE},
      {"byte/s", "bit/s", FALSE},
      {"%", "×", FALSE},
      {"month", "个月", TRUE},
      {"TFLOPS/W", "GFLOPS/kW", TRUE},
      {"USD/token", "USD", FALSE},
      {"gadgets", "gadgets", TRUE},
      {"gadgets", "widgets", FALSE},
      {"Tokens", "tokens", TRUE},
      {"data centers", "data-centres", TRUE},
      {"USD/day", "dollars/min", TRUE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s, %s", rows[i].a, rows[i].b);
    g_assert_cmpint (exa_unit_comparable (exa_unit_get (rows[i].a), exa_unit_get (rows[i].b)), ==, rows[i].comparable);
  }
  g_assert_true (exa_unit_is_percent (exa_unit_get ("per cent")));
  g_assert_false (exa_unit_is_percent (exa_unit_get ("×")));
}

static void
test_names (void)
{
  static const struct {
    const char *text, *en, *zh;
  } rows[] = {
      {"%", "per cent", "百分比"},
      {"×", "times", "倍"},
      {"chips", "chips", "颗"},
      {"parameters", "parameters", "参数"},
      {"H100e", "H100 equivalents", "H100 当量"},
      {"EFLOPS", "EFLOPS", "EFLOPS"},
      {"TB/s", "TB/s", "TB/s"},
      {"USD", "US dollars", "美元"},
      {"USD/parameter", "US dollars per parameter", "美元/参数"},
      {"W/count", "watts each", "瓦/个"},
      {"FLOPS/W", "FLOPS per watt", "FLOPS/瓦"},
      {"months", "months", "个月"},
      /* Of how many of them stays in what is divided by. */
      {"$/MWh", "US dollars per MWh", "美元/MWh"},
      {"$/kWh", "US dollars per kWh", "美元/kWh"},
      {"$/GB", "US dollars per GB", "美元/GB"},
      {"€/t", "euros per tonne", "欧元/吨"},
      {"g/kWh", "grams per kWh", "克/kWh"},
      {"TFLOPS/kW", "TFLOPS per kW", "TFLOPS/kW"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const ExaUnit *unit = exa_unit_get (rows[i].text);
    g_assert_cmpstr (exa_unit_name (unit, EXA_LANG_EN), ==, rows[i].en);
    g_assert_cmpstr (exa_unit_name (unit, EXA_LANG_ZH_CN), ==, rows[i].zh);
  }
}

static gpointer
get_many (gpointer data)
{
  GPtrArray *units = g_ptr_array_new ();
  for (int i = 0; i < 500; i++) {
    g_autofree char *word = g_strdup_printf ("word-%d", i);
    g_ptr_array_add (units, (gpointer)exa_unit_get (word));
    g_ptr_array_add (units, (gpointer)exa_unit_get ("ZFLOPS/MW"));
  }
  return units;
}

static void
test_threads (void)
{
  GThread *threads[4];
  GPtrArray *units[G_N_ELEMENTS (threads)];
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("units", get_many, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    units[i] = g_thread_join (threads[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++) {
    g_assert_cmpuint (units[i]->len, ==, units[0]->len);
    g_assert_cmpmem (units[i]->pdata, units[i]->len * sizeof (gpointer), units[0]->pdata,
                     units[0]->len * sizeof (gpointer));
  }
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_ptr_array_unref (units[i]);
}

static void
test_lang (void)
{
  static const char *const chinese[] = {"zh_CN", "zh", "zh-CN", "ZH_cn"};
  ExaLang lang = EXA_LANG_EN;
  for (gsize i = 0; i < G_N_ELEMENTS (chinese); i++) {
    g_assert_true (exa_lang_parse (chinese[i], &lang));
    g_assert_cmpint (lang, ==, EXA_LANG_ZH_CN);
    lang = EXA_LANG_EN;
  }
  lang = EXA_LANG_ZH_CN;
  g_assert_true (exa_lang_parse ("en", &lang));
  g_assert_cmpint (lang, ==, EXA_LANG_EN);
  g_assert_false (exa_lang_parse ("de", &lang));
  g_assert_false (exa_lang_parse ("", &lang));
  g_assert_cmpstr (exa_enum_to_nick (EXA_TYPE_LANG, EXA_LANG_EN), ==, "en");
  g_assert_cmpstr (exa_enum_to_nick (EXA_TYPE_LANG, EXA_LANG_ZH_CN), ==, "zh_CN");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit/spelled", test_spelled);
  g_test_add_func ("/unit/factors", test_factors);
  g_test_add_func ("/unit/format-names", test_format_names);
  g_test_add_func ("/unit/unknown", test_unknown);
  g_test_add_func ("/unit/comparable", test_comparable);
  g_test_add_func ("/unit/names", test_names);
  g_test_add_func ("/unit/threads", test_threads);
  g_test_add_func ("/unit/lang", test_lang);
  return g_test_run ();
}
