/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that have no room whole. */
#include <string.h>

#include "exa-shorten.h"
#include "figure-help.h"

/* Names are shortened by whole words, their ends last, and in no figure. */
static void
test_name (void)
{
  static const struct {
    const char *name;
    glong most;
    const char *shortened;
  } cases[] = {
      {"Four giants, 2026, projected", 24, "Four giants…projected"},
      {"Four giants, 2026, projected", 16, "Four…projected"},
      {"Four giants 2025", 13, "Four…2025"},
      {"A chip of 2025 or later", 8, "A chip…"},
      {"NVIDIA over Chinese vendors", 20, "NVIDIA over…vendors"},
      {"US, “Hashrate constraints”", 15, "US, “Hashrate…”"},
      {"US, “Hashrate constraints”", 14, "US…"},
      {"910B, “Hashrate constraints”", 18, "910B, “Hashrate…”"},
      {"An eighth of the US’s", 18, "An eighth…the US’s"},
      {"An eighth of the US’s", 14, "An eighth of…"},
      {"Hyperscaler", 8, NULL},
      {"xAI 10 万亿参数模型", 12, "xAI 10 万亿参数…"},
      {"xAI 10 万亿参数模型", 8, "xAI…模型"},
      {"中国，若仅激活一成（假设）", 9, "中国…（假设）"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *shortened = exa_shorten_name (cases[i].name, cases[i].most);
    g_assert_cmpstr (shortened, ==, cases[i].shortened);
  }
}

/* A subtitle that has no room loses what follows its unit, then what says more of what is measured: never the unit. */
static void
test_subtitle (void)
{
  static const struct {
    ExaLang lang;
    const char *subtitle, *value, *bare, *kept, *noun;
  } cases[] = {
      {EXA_LANG_EN, "Peak rate of one chip or package as listed by Epoch AI, TFLOPS", "752 TFLOPS", "752", "…, TFLOPS",
       "Peak"},
      {EXA_LANG_EN, "Computing power, equivalents (H100e), date not given", "15 M H100e †", "15 M †", " (H100e)",
       "Computing"},
      {EXA_LANG_ZH_CN, "Epoch AI 所列单颗芯片或封装的显存带宽（TB/s）", "8 TB/s", "8", "（TB/s）", "带宽"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaSpec) spec = spec_of_values (EXA_FIGURE_BARS, (const double[]){1}, 1);
    ExaMark *mark = &spec->bands[0].marks[0];
    guint step = 1;
    spec->lang = cases[i].lang;
    g_free (spec->subtitle);
    spec->subtitle = g_strdup (cases[i].subtitle);
    g_free (mark->value);
    mark->value = g_strdup (cases[i].value);
    g_free (mark->bare);
    mark->bare = g_strdup (cases[i].bare);
    for (char *text; (text = exa_shorten_subtitle (spec, step)) != NULL; step++) {
      g_assert_null (strstr (text, " of…"));
      g_assert_false (g_str_has_prefix (text, "…"));
      g_assert_nonnull (strstr (text, cases[i].kept));
      g_assert_nonnull (strstr (text, cases[i].noun));
      g_free (text);
    }
    g_assert_cmpuint (step, >=, 2);
  }
}

/* A Chinese subtitle says what is measured at its end: that stays when lists, asides and clauses go. */
static void
test_measure (void)
{
  static const struct {
    const char *subtitle;
    guint step;
    const char *text;
  } cases[] = {
      {"FP16 算力与 H100（989.4 TFLOPS）之比：所列的中国芯片", 1, "FP16 算力与 H100（989.4 TFLOPS）之比…"},
      {"FP16 算力与 H100（989.4 TFLOPS）之比：所列的中国芯片", 2, "FP16 算力与 H100 之比…"},
      {"计划于年底前部署（甲）与采购（乙）的芯片数量（片）", 1, "计划于年底前部署与采购的芯片数量"},
      {"计划于年底前部署（甲）与采购（乙）的芯片数量（片）", 2, "芯片数量"},
      {"美国相当于中国的倍数，据今年报道（算力规模为年初）", 2, "美国相当于中国的倍数…"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaSpec) spec = spec_of_values (EXA_FIGURE_BARS, (const double[]){1}, 1);
    spec->lang = EXA_LANG_ZH_CN;
    g_free (spec->subtitle);
    spec->subtitle = g_strdup (cases[i].subtitle);
    g_autofree char *text = exa_shorten_subtitle (spec, cases[i].step);
    g_assert_cmpstr (text, ==, cases[i].text);
  }
  g_autofree char *name = exa_shorten_name ("中国，若激活一成（假设）", 10);
  g_assert_nonnull (strstr (name, "激活一成"));
}

/* A source that has no room loses whole items, and says so where one who spoke is lost. */
static void
test_source (void)
{
  static const struct {
    const char *source;
    guint step;
    const char *text;
  } cases[] = {
      {"Source: Epoch AI, “Machine Learning, Hardware”, December 2025", 1,
       "Source: Epoch AI, “Machine Learning, Hardware”"},
      {"Source: Epoch AI, “Machine Learning, Hardware”, December 2025", 2, "Source: Epoch AI"},
      {"Source: Epoch AI, “Machine Learning, Hardware”, December 2025", 3, NULL},
      {"Sources: “One”, ¶ 3, 10; “Other”, ¶ 5", 2, "Sources: “One”, ¶ 3, 10…"},
      {"来源：IDC，转引自《甲，乙》，第 46 段", 1, "来源：IDC，转引自《甲，乙》"},
      {"来源：IDC，转引自《甲，乙》，第 46 段", 2, "来源：IDC…"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = exa_shorten_source (cases[i].source, cases[i].step);
    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shorten/name", test_name);
  g_test_add_func ("/shorten/subtitle", test_subtitle);
  g_test_add_func ("/shorten/measure", test_measure);
  g_test_add_func ("/shorten/source", test_source);
  return g_test_run ();
}
