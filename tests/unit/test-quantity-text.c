/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written is read back the same, tried on many figures from a fixed seed. */
#include "exa-quantity.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static double
any_number (GRand *rand)
{
  double magnitude = g_rand_boolean (rand) ? g_rand_double_range (rand, -12, 12) : g_rand_double_range (rand, -1, 3);
  double x = pow (10, magnitude);
  if (g_rand_int_range (rand, 0, 8) == 0)
    return 0;
  return g_rand_int_range (rand, 0, 4) == 0 ? -x : x;
}

static char *
any_text (GRand *rand)
{
  static const char *const before[] = {"", "", "≈ ", "< ", "≤ ", "> ", "≥ ", "> ≈ "};
  double x = any_number (rand), y = any_number (rand);
  int digits = g_rand_int_range (rand, 1, 18);
  g_autofree char *format = g_strdup_printf ("%%.%dg", digits);
  char a[G_ASCII_DTOSTR_BUF_SIZE], b[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (a, sizeof a, format, MIN (x, y));
  g_ascii_formatd (b, sizeof b, format, MAX (x, y));
  int form = g_rand_int_range (rand, 0, G_N_ELEMENTS (before) + 2);
  if (form < (int)G_N_ELEMENTS (before))
    return g_strconcat (before[form], b, NULL);
  return g_strconcat (form % 2 ? "≈ " : "", a, " to ", b, NULL);
}

static gboolean
same (const ExaQuantity *a, const ExaQuantity *b)
{
  return a->low == b->low && a->high == b->high && a->relation == b->relation && a->low_open == b->low_open &&
         a->high_open == b->high_open && a->inexact == b->inexact;
}

/* What is written is read back as the same figure, to the last bit. */
static void
test_text_round_trip (void)
{
  static const char *const units[] = {"EFLOPS",        "FLOPS",   "FLOP",  "TOPS",      "TB/s",    "parameters",
                                      "tokens",        "USD",     "H100e", "chips",     "%",       "×",
                                      "months",        "years",   "days",  "min",       "W",       "rank",
                                      "USD/parameter", "FLOPS/W", "mm²",   "USD/token", "gadgets", "tokens/parameter"};
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  for (int i = 0; i < 40000; i++) {
    const ExaUnit *unit = exa_unit_get (units[i % (int)G_N_ELEMENTS (units)]);
    g_autofree char *text = any_text (rand);
    g_autoptr (GError) error = NULL;
    ExaQuantity q, back;
    exa_quantity_parse (text, unit, INFINITY, &q, NULL, NULL, &error);
    g_assert_no_error (error);
    ExaLang lang = i & 64 ? EXA_LANG_ZH_CN : EXA_LANG_EN;
    g_autofree char *written = exa_quantity_format (q, unit, lang, 0, (i & 128) == 0);
    exa_quantity_parse (written, unit, INFINITY, &back, NULL, NULL, &error);
    g_assert_no_error (error);
    if (!same (&q, &back))
      g_error ("%s in %s was written %s", text, unit->id, written);
  }
}

/* Whatever is typed is read or refused with a reason; what is read can be written and read again. */
static void
test_any_text (void)
{
  static const char *const pieces[] = {"5",      "6.5", "1,000", "1/8",     "0",      "24", "-",      "–",      " ",
                                       " ",      "%",   "T",     "万",      "亿",     "B",  "EFLOPS", "≈",      "<",
                                       "≥",      "> ",  "to",    "+",       "以上",   "$",  "/",      "months", "× 10²",
                                       "about",  "e5",  "E-3",   ".",       ",",      "x",  "#",      "年",     "token",
                                       "per",    "and", "\xc3",  "９",      "～",     "约", "至",     "…",      "k",
                                       "\u00a0", "。",  "-5",    "between", "or more"};
  static const char *const units[] = {"EFLOPS", "%", "USD", "USD/token", "months", "rank", "×", "tokens", "byte"};
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  int read = 0;
  for (int i = 0; i < 200000; i++) {
    const ExaUnit *unit = exa_unit_get (units[i % (int)G_N_ELEMENTS (units)]), *said = NULL;
    double limit = exa_unit_is_percent (unit) ? 100 : INFINITY;
    char text[200] = "";
    for (int n = g_rand_int_range (rand, 0, 8); n > 0; n--)
      g_strlcat (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))], sizeof text);
    g_autoptr (GError) error = NULL;
    ExaQuantity q, back;
    gsize offset = G_MAXSIZE;
    if (!exa_quantity_parse (text, unit, limit, &q, &said, &offset, &error)) {
      g_assert_cmpint (error->domain, ==, EXA_QUANTITY_ERROR);
      g_assert_cmpstr (error->message, !=, "");
      g_assert_cmpuint (offset, <=, strlen (text));
      continue;
    }
    read++;
    g_assert_true (exa_quantity_is_valid (q) && q.high <= limit);
    g_autofree char *written = exa_quantity_format (q, said, i & 64 ? EXA_LANG_ZH_CN : EXA_LANG_EN, 0, TRUE);
    exa_quantity_parse (written, said, limit, &back, NULL, NULL, &error);
    g_assert_no_error (error);
    if (!same (&q, &back))
      g_error ("%s in %s was written %s", text, unit->id, written);
  }
  g_assert_cmpint (read, >, 1000);
}

/* How far an end may be from what it was: that of a range is a figure of its own, rounded to three digits. */
static double
slack_of_end (const char *text, double end, gboolean open)
{
  return strstr (text, " to ") != NULL && !open ? 0.005 * fabs (end) : 0;
}

/* Cut to few digits, a bound still holds what it held, and a range does but for the rounding of its ends. */
static void
test_cut_is_true (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  const ExaUnit *units[] = {exa_unit_get ("tokens"), exa_unit_get ("EFLOPS"), exa_unit_get ("%")};
  for (int i = 0; i < 20000; i++) {
    const ExaUnit *unit = units[i % 3];
    g_autofree char *text = any_text (rand);
    ExaQuantity q, back;
    g_assert_true (exa_quantity_parse (text, unit, INFINITY, &q, NULL, NULL, NULL));
    if (exa_quantity_is_point (q))
      continue;
    g_autofree char *written = exa_quantity_format (q, unit, i & 64 ? EXA_LANG_ZH_CN : EXA_LANG_EN, 3, TRUE);
    g_assert_true (exa_quantity_parse (written, unit, INFINITY, &back, NULL, NULL, NULL));
    if (!(back.low <= q.low + slack_of_end (text, q.low, q.low_open) &&
          back.high >= q.high - slack_of_end (text, q.high, q.high_open)))
      g_error ("%s in %s was written %s", text, unit->id, written);
  }
}

static void
test_number_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  for (int i = 0; i < 100000; i++) {
    guint64 bits = ((guint64)g_rand_int (rand) << 32) | g_rand_int (rand);
    double x;
    if (i < 2046)
      bits = (guint64)(i + 1) << 52; /* all powers of two */
    memcpy (&x, &bits, sizeof x);
    if (!isfinite (x))
      continue;
    g_autofree char *text = exa_number_to_string (x);
    g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, x);
    g_assert_null (strchr (text, ','));

    /* No decimal with a digit less is read back as it. */
    int digits = 0;
    gboolean leading = TRUE;
    for (const char *p = text; *p && *p != 'e'; p++) {
      leading = leading && (*p == '0' || *p == '.' || *p == '-');
      digits += g_ascii_isdigit (*p) && !leading;
    }
    if (digits < 2 || (i >= 2046 && i % 10 != 0))
      continue;
    char format[16], buffer[G_ASCII_DTOSTR_BUF_SIZE];
    g_snprintf (format, sizeof format, "%%.%de", digits - 2);
    g_ascii_formatd (buffer, sizeof buffer, format, x);
    g_assert_true (g_ascii_strtod (buffer, NULL) != x || text[strlen (text) - 1] == '0');
  }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "de_DE.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/text/round-trip", test_text_round_trip);
  g_test_add_func ("/quantity/text/any", test_any_text);
  g_test_add_func ("/quantity/text/cut-is-true", test_cut_is_true);
  g_test_add_func ("/quantity/text/number-round-trip", test_number_round_trip);
  return g_test_run ();
}
