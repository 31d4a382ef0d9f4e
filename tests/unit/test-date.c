/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates are read, written, ordered and counted by one type. */
#include "exa-date.h"

static ExaDate
date (const char *text)
{
  ExaDate date = {{0}};

  g_assert_true (exa_date_parse (text, &date));
  return date;
}

static void
test_parse (void)
{
  static const char *const good[] = {"2026", "2026-Q4",   "2026-06",         "2024-02-29",
                                     "0001", "2025/2026", "2025-Q1/2025-02", "2026/2026-03-01"};
  static const char *const bad[] = {"",          "26",        "0000",           "2026-Q5",       "2026-Q",
                                    "2026-13",   "2026-Q0",   "2026-00",        "2026-1",        "2026-02-29",
                                    "2026-06-",  "2026-06-1", "2026/2025",      "2026-06-00",    "2026/",
                                    "/2026",     "2026 ",     "2025/2026/2027", "2026-06-23T00", "2026-02/2026-01",
                                    "2026-Q1-01"};
  const ExaDate before = date ("1999");
  ExaDate read = before;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autofree char *text = exa_date_to_string (date (good[i]));
    g_assert_cmpstr (text, ==, good[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (exa_date_parse (bad[i], &read));
  g_assert_false (exa_date_parse (NULL, &read));
  g_assert_cmpint (exa_date_compare (read, before), ==, 0);
}

static void
test_format (void)
{
  static const struct {
    const char *text, *en, *zh;
  } cases[] = {
      {"2026", "2026", "2026 年"},
      {"2026-Q2", "Q2 2026", "2026 年第二季度"},
      {"2025-12", "December 2025", "2025 年 12 月"},
      {"2026-06-03", "3 June 2026", "2026 年 6 月 3 日"},
      {"2025/2026", "2025–2026", "2025 年–2026 年"},
      {"2025-Q4/2026-01-31", "Q4 2025–31 January 2026", "2025 年第四季度–2026 年 1 月 31 日"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *en = exa_date_format (date (cases[i].text), EXA_LANG_EN);
    g_autofree char *zh = exa_date_format (date (cases[i].text), EXA_LANG_ZH_CN);
    g_assert_cmpstr (en, ==, cases[i].en);
    g_assert_cmpstr (zh, ==, cases[i].zh);
  }
}

static void
test_unknown (void)
{
  const ExaDate unknown = {{0}};
  guint32 low, high;

  g_assert_false (exa_date_is_known (unknown));
  g_assert_null (exa_date_to_string (unknown));
  g_assert_null (exa_date_format (unknown, EXA_LANG_EN));
  g_assert_false (exa_date_get_days (unknown, &low, &high));
  g_assert_cmpint (exa_date_compare (unknown, date ("0001")), <, 0);
  g_assert_cmpint (exa_date_compare (unknown, unknown), ==, 0);
}

static void
test_order (void)
{
  /* Each before the next. */
  static const char *const ordered[] = {"0999",       "2025-12-31",      "2026",    "2026-01",    "2026-01-01",
                                        "2026-01-31", "2026-02/2026-03", "2026-Q2", "2026-04-01", "2026-12"};

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++) {
    for (guint k = 0; k < G_N_ELEMENTS (ordered); k++) {
      int order = exa_date_compare (date (ordered[i]), date (ordered[k]));
      g_assert_cmpint ((order > 0) - (order < 0), ==, (i > k) - (i < k));
    }
  }
  g_assert_cmpint (exa_date_compare (date ("2026-Q2"), date ("2026-04")), ==, 0);
  g_assert_cmpint (exa_date_compare (date ("2025/2026"), date ("2025")), ==, 0);
}

static void
test_days (void)
{
  static const struct {
    const char *text;
    guint32 from, n; /* days since the first of 2024, and how many */
  } cases[] = {
      {"2024", 0, 366},       {"2024-Q1", 0, 91}, {"2024-02", 31, 29},           {"2024-02-29", 59, 1},
      {"2024-Q4", 274, 92},   {"2025", 366, 365}, {"2024-12-31/2025", 365, 366}, {"2024/2025-01", 0, 397},
      {"2024-06-30", 181, 1},
  };
  guint32 first, low, high;

  g_assert_true (exa_date_get_days (date ("0001-01-01"), &low, &high));
  g_assert_cmpuint (low, ==, 1);
  g_assert_true (exa_date_get_days (date ("2024-01-01"), &first, &high));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_assert_true (exa_date_get_days (date (cases[i].text), &low, &high));
    g_assert_cmpuint (low - first, ==, cases[i].from);
    g_assert_cmpuint (high - low + 1, ==, cases[i].n);
  }
}

static void
append_part (GString *text)
{
  g_string_append_printf (text, "%04d", g_test_rand_int_range (1, 30));
  switch (g_test_rand_int_range (0, 4)) {
  case 0: break;
  case 1: g_string_append_printf (text, "-Q%d", g_test_rand_int_range (1, 5)); break;
  case 2: g_string_append_printf (text, "-%02d", g_test_rand_int_range (1, 13)); break;
  default:
    g_string_append_printf (text, "-%02d-%02d", g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 29));
    break;
  }
}

/* A date of few years, so that many begin alike, or none. */
static ExaDate
random_date (void)
{
  for (;;) {
    g_autoptr (GString) text = g_string_new (NULL);
    ExaDate read = {{0}};

    if (g_test_rand_int_range (0, 20) == 0)
      return read;
    append_part (text);
    if (g_test_rand_bit ()) {
      g_string_append_c (text, '/');
      append_part (text);
    }
    if (!exa_date_parse (text->str, &read))
      continue; /* a span upside down */
    g_autofree char *again = exa_date_to_string (read);
    g_assert_cmpstr (again, ==, text->str);
    return read;
  }
}

static gboolean
same (ExaDate a, ExaDate b)
{
  return a.first.year == b.first.year && a.first.quarter == b.first.quarter && a.first.month == b.first.month &&
         a.first.day == b.first.day && a.last.year == b.last.year && a.last.quarter == b.last.quarter &&
         a.last.month == b.last.month && a.last.day == b.last.day;
}

/* What is written is read back as the same; the order is one of all dates, and that of the days on which they begin. */
static void
test_property (void)
{
  for (guint trial = 0; trial < 20000; trial++) {
    ExaDate a = random_date (), b = random_date (), c = random_date (), again;
    g_autofree char *text = exa_date_to_string (a);
    guint32 low, high, low_b, high_b;

    g_assert_true (exa_date_parse (text, &again) == exa_date_is_known (a));
    g_assert_true (text == NULL || same (a, again));
    g_assert_cmpint (exa_date_compare (a, a), ==, 0);
    g_assert_true ((exa_date_compare (a, b) < 0) == (exa_date_compare (b, a) > 0));
    g_assert_true ((exa_date_compare (a, b) == 0) == (exa_date_compare (b, a) == 0));
    if (exa_date_compare (a, b) <= 0 && exa_date_compare (b, c) <= 0)
      g_assert_cmpint (exa_date_compare (a, c), <=, 0);
    if (!exa_date_get_days (a, &low, &high) || !exa_date_get_days (b, &low_b, &high_b))
      continue;
    g_assert_cmpuint (low, <=, high);
    if (low < low_b)
      g_assert_cmpint (exa_date_compare (a, b), <, 0);
  }
}

static void
test_years (void)
{
  static const char *const good[] = {"1000", "1984", "2026", "2999"};
  static const char *const bad[] = {"", "999", "0999", "3000", "20260", "2O26", "-202", "2026-"};

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (exa_date_looks_like_year (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (exa_date_looks_like_year (bad[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/unknown", test_unknown);
  g_test_add_func ("/date/order", test_order);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/property", test_property);
  g_test_add_func ("/date/years", test_years);
  return g_test_run ();
}
