/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cell looks like, by its characters alone. */
#include "exa-cell-kind.h"

#include <string.h>

static void
test_kinds (void)
{
  static const struct {
    ExaCellKind kind;
    const char *texts[24];
  } cases[] = {
      {EXA_CELL_EMPTY, {"", "-", "n/a", "NULL", "\\N", ":", "…", "#DIV/0!"}},
      {EXA_CELL_NUMBER,
       {"1,204.5", "$1.4b", "80 GB", "< 4 %", "5–6", "USD 5", "US$5", "5.", "5-", "3×10^-4", "3e+5", "3 x", "1 204",
        "約 5", "5 to 6", "5 ± 1", "▲ 3", "(5)"}},
      {EXA_CELL_DATE,
       {"2025-06-30", "30/06/2025", "30 June 2025", "Jun-25", "June 30, 2025", "30th June 2025", "2025年6月", "2025년",
        "2025-06", "2025-06-30T12:30", "2025-06-30 12:30:05.25", "2025-06-30T12:30:05Z", "2025-06-30T12:30+01:00",
        "2025-06-30T12:30-0100", "2025-06-30 1:30 PM"}},
      {EXA_CELL_TIME, {"12:30", "12:30:05", "1:30 PM"}},
      {EXA_CELL_LINK, {"https://tarn.org", "www.tarn.org", "ftp://x"}},
      {EXA_CELL_CODE, {"MG-8769", "H100", "a1", "x_2"}},
      {EXA_CELL_WORD, {"Tarn", "and/or", "R&D", "www."}},
      {EXA_CELL_TEXT,
       {"two words", "a, b", "12:3", "12:30:5", "123:30", "5: 6", "5 @x", "2025-06-30 noon", "Mayor 5 of them",
        "12:30 o'clock"}},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint k = 0; k < G_N_ELEMENTS (cases[i].texts) && cases[i].texts[k] != NULL; k++) {
      const char *text = cases[i].texts[k];

      g_test_message ("“%s”", text);
      g_assert_cmpint (exa_cell_kind_of (text, strlen (text)), ==, cases[i].kind);
    }
}

static void
test_years (void)
{
  static const char *const years[] = {"2025",        "1900",         "2100",           "2025E",         "2025 (F)",
                                      "2024 est.",   "2024 est",     "2025E ($bn)",    "2025Q3",        "2025 H1",
                                      "2025-Q4",     "2025年",       "2025年度",       "2025년",        "2025 (%)",
                                      "2025(USD m)", "2025（万人）", "2025年（万人）", "2025 [YR2025]", "2025 A",
                                      "2025p"};
  static const char *const others[] = {"202",      "1899",      "2101",      "20x5",          "2025x",         "2025Q5",
                                       "2025 H3",  "2025 (2)",  "2025年x",   "2025 [YR2024]", "2025 [YR2025)", "2025 ",
                                       "2025est.", "2025E (bn", "2025（2）", "2025（万人",    "20250"};

  for (guint i = 0; i < G_N_ELEMENTS (years); i++) {
    g_test_message ("“%s”", years[i]);
    g_assert_true (exa_cell_is_year (years[i], strlen (years[i])));
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_test_message ("“%s”", others[i]);
    g_assert_false (exa_cell_is_year (others[i], strlen (others[i])));
  }
}

static void
test_worded (void)
{
  static const char *const worded[] = {"3Q23", "1h24", "3月", "12月", "GDP 2021", "5 kg", "産出 5"};
  static const char *const others[] = {"", "5", "5 m", "3Q", "123月", "5 a 6", "1.5"};

  for (guint i = 0; i < G_N_ELEMENTS (worded); i++) {
    g_test_message ("“%s”", worded[i]);
    g_assert_true (exa_cell_is_worded (worded[i]));
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_test_message ("“%s”", others[i]);
    g_assert_false (exa_cell_is_worded (others[i]));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell-kind/kinds", test_kinds);
  g_test_add_func ("/cell-kind/years", test_years);
  g_test_add_func ("/cell-kind/worded", test_worded);
  return g_test_run ();
}
