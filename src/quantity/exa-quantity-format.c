/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-quantity.h"

#include <math.h>
#include <string.h>

#include "exa-decimal.h"
#include "exa-magnitude.h"

/* Text breaks into lines at plain spaces only, so a figure stays in one piece. */
#define NBSP    "\u00a0"
#define EN_DASH "–"
#define MINUS   "\u2212"
/* What arithmetic in doubles can be trusted with: 0.1 + 0.2 is 0.3. */
#define TRUSTED_DIGITS 15
/* A figure as said that needs more decimals behind 亿 or M than these is clearer in full: 1,234,567. */
#define MOST_DECIMALS_EN 3
#define MOST_DECIMALS_ZH 4
/* 万 is close to the number in full: nobody writes 1.6854 万. */
#define WAN_POWER         4
#define MOST_DECIMALS_WAN 2

/* What is asked for. */
typedef struct {
  const ExaUnit *unit;
  ExaLang lang;
  int digits;
  gboolean with_unit;
  gboolean full; /* without 万 */
} Style;

/* @value, in base units, as a decimal in the unit: the point moves, nothing is rounded that need not be. */
static ExaDecimal
in_unit (double value, const Style *style)
{
  const ExaUnit *unit = style->unit;
  ExaDecimal d = exa_decimal_nearest (value / unit->ratio, TRUSTED_DIGITS);
  if (style->digits == 0 && unit->ratio == 1) {
    d = exa_decimal_shortest (value);
  } else if (style->digits == 0) {
    /* 1.1 years are 13.200000000000001 months: find the decimal that gives this double. */
    for (int n = TRUSTED_DIGITS; n <= TRUSTED_DIGITS + 2; n++) {
      ExaDecimal longer = exa_decimal_nearest (value / unit->ratio, n);
      if (exa_decimal_to_double (&longer) * unit->ratio == value) {
        d = longer;
        break;
      }
    }
  }
  if (!exa_decimal_is_zero (&d))
    d.point -= unit->exponent;
  return d;
}

/* @d as it is to be read at magnitude @m: cut to the digits asked for, but never within the integer part that it has
 * in English: 410 B is 4,100 亿. */
static ExaDecimal
cut (ExaDecimal d, const ExaMagnitude *m, int digits, ExaRound round)
{
  return digits > 0 ? exa_decimal_round (d, MAX (digits, d.point - m->digits_power), round) : d;
}

static gboolean
is_wan (const ExaMagnitude *m)
{
  return m->word && m->power == WAN_POWER;
}

/* @d: as it is shown, cut to the digits asked for. */
static gboolean
has_too_many_decimals (const ExaDecimal *d, const ExaMagnitude *m, const Style *style)
{
  int most = style->lang == EXA_LANG_ZH_CN ? MOST_DECIMALS_ZH : MOST_DECIMALS_EN;
  if (is_wan (m))
    most = MOST_DECIMALS_WAN;
  else if (style->digits > 0)
    return FALSE;
  return m->word && !exa_decimal_is_zero (d) && exa_decimal_n_digits (d) - (d->point - m->power) > most;
}

/* The magnitude of one number, after the rounding that may carry it into the next: 999.96 B is 1 T. */
static ExaMagnitude
magnitude_of (const ExaDecimal *d, const Style *style, ExaRound round)
{
  ExaMagnitude m = exa_magnitude_choose (d, style->unit, style->lang, style->with_unit);
  ExaDecimal shown = cut (*d, &m, style->digits, round);
  if (shown.point > d->point)
    m = exa_magnitude_choose (&shown, style->unit, style->lang, style->with_unit);
  gboolean plain = has_too_many_decimals (&shown, &m, style) || (style->full && is_wan (&m));
  return plain ? exa_magnitude_none () : m;
}

static void
append_power_of_ten (GString *text, int power)
{
  static const char *const superscripts[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  char plain[16];
  g_snprintf (plain, sizeof plain, "%d", power);
  g_string_append (text, NBSP "×" NBSP "10");
  for (const char *p = plain; *p; p++)
    g_string_append (text, *p == '-' ? "⁻" : superscripts[*p - '0']);
}

/* What stands before the number: "$", "#", "第"; "" if nothing does. */
static const char *
before_number (const Style *style)
{
  const char *before = style->lang == EXA_LANG_ZH_CN ? style->unit->before_zh : style->unit->before;
  return style->with_unit && before ? before : "";
}

/* What stands behind it: magnitude and symbol. @one: the number is 1, in English "1 month". */
static void
append_behind (GString *text, const ExaMagnitude *m, const Style *style, gboolean one)
{
  if (m->science)
    append_power_of_ten (text, m->power);
  else if (m->word)
    g_string_append_printf (text, NBSP "%s", m->word);

  const ExaUnit *unit = style->unit;
  const char *symbol = unit->symbol[style->lang];
  if (!style->with_unit || *symbol == '\0')
    return;
  if (one && style->lang == EXA_LANG_EN && unit->singular)
    symbol = unit->singular;
  /* 万亿美元 and $/W are one word. */
  gboolean han = m->word && style->lang == EXA_LANG_ZH_CN && (guchar)*symbol >= 0xe2;
  /* Chinese sets the sign of per cent close to its number, English apart (ISO 80000-1). */
  gboolean close = style->lang == EXA_LANG_ZH_CN && exa_unit_is_percent (unit);
  if (!(unit->tight && exa_magnitude_is_plain (m)) && !han && !close && *symbol != '/')
    g_string_append (text, NBSP);
  g_string_append_printf (text, "%s%s%s", unit->prefix, m->prefix, symbol);
}

/* The number with @before, what stands before it: "−$5". */
static void
append_number (GString *text, const char *before, ExaDecimal d, const ExaMagnitude *m, const Style *style)
{
  if (d.negative)
    g_string_append (text, MINUS);
  g_string_append (text, before);
  if (!exa_decimal_is_zero (&d))
    d.point -= m->power;
  exa_decimal_append_digits (&d, !style->unit->ungrouped, text);
}

static gboolean
is_one (const ExaDecimal *d, const ExaMagnitude *m)
{
  return !d->negative && d->point == 1 && strcmp (d->digits, "1") == 0 && exa_magnitude_is_plain (m);
}

/* One number with all that belongs to it: "$725 B". */
static void
append_figure (GString *text, double value, const Style *style, ExaRound round)
{
  ExaDecimal d = in_unit (value, style);
  ExaMagnitude m = magnitude_of (&d, style, round);
  d = cut (d, &m, style->digits, round);
  append_number (text, before_number (style), d, &m, style);
  append_behind (text, &m, style, is_one (&d, &m));
}

/* A lower end that is written without magnitude or symbol would be read in those of the upper end: "5–6 T". */
static gboolean
borrows_magnitude (const ExaDecimal *low, const Style *style)
{
  ExaMagnitude m = magnitude_of (low, style, EXA_ROUND_DOWN);
  return exa_magnitude_is_plain (&m) && (!style->with_unit || *style->unit->symbol[style->lang] == '\0');
}

/* The magnitude that both ends of a range share; FALSE if each is better off with its own: the lower one would vanish
 * in that of the upper one. */
static gboolean
shared_magnitude (const ExaDecimal *low, const ExaDecimal *high, const Style *style, ExaMagnitude *m)
{
  gboolean low_is_longer = exa_decimal_is_zero (high) || (low->point > high->point && !exa_decimal_is_zero (low));
  const ExaDecimal *longer = low_is_longer ? low : high, *shorter = low_is_longer ? high : low;
  *m = magnitude_of (longer, style, low_is_longer ? EXA_ROUND_DOWN : EXA_ROUND_UP);
  gboolean vanishes = !exa_decimal_is_zero (shorter) && shorter->point - m->power < -1;
  if (vanishes && !borrows_magnitude (low, style))
    return FALSE;
  if ((vanishes && !m->science) || has_too_many_decimals (shorter, m, style))
    *m = exa_magnitude_none ();
  return TRUE;
}

static const char *
dash_between (const ExaDecimal *low, const ExaDecimal *high, ExaLang lang)
{
  /* A dash beside a minus sign cannot be read. */
  if (!low->negative && !high->negative)
    return EN_DASH;
  return lang == EXA_LANG_ZH_CN ? "至" : NBSP "to" NBSP;
}

static void
append_range (GString *text, double low, double high, Style style)
{
  ExaDecimal l = in_unit (low, &style), h = in_unit (high, &style);
  const char *dash = dash_between (&l, &h, style.lang);
  ExaMagnitude m;
  if (!shared_magnitude (&l, &h, &style, &m)) {
    append_figure (text, low, &style, EXA_ROUND_DOWN);
    g_string_append (text, dash);
    append_figure (text, high, &style, EXA_ROUND_UP);
    return;
  }
  /* Ends that the digits asked for cannot tell apart get more of them. */
  for (int i = style.digits; 0 < i && i < TRUSTED_DIGITS; i++) {
    ExaDecimal a = cut (l, &m, i, EXA_ROUND_NEAREST), b = cut (h, &m, i, EXA_ROUND_NEAREST);
    style.digits = i;
    if (!exa_decimal_equal (&a, &b))
      break;
  }
  /* Once is enough, but for −$5 to −$3. */
  const char *before = before_number (&style), *again = l.negative || h.negative ? before : "";
  append_number (text, before, cut (l, &m, style.digits, EXA_ROUND_DOWN), &m, &style);
  g_string_append (text, dash);
  append_number (text, again, cut (h, &m, style.digits, EXA_ROUND_UP), &m, &style);
  append_behind (text, &m, &style, FALSE);
}

/* A bound: "> 17×", "> ≈ 17×" if "about" entered it. It is rounded away from what it excludes. */
static void
append_bound (GString *text, const char *sign, gboolean inexact, double value, const Style *style, ExaRound round)
{
  g_string_append_printf (text, "%s" NBSP "%s", sign, inexact ? "≈" NBSP : "");
  append_figure (text, value, style, round);
}

/* An interval by the signs that its ends call for. */
static void
append_interval (GString *text, ExaQuantity q, const Style *style)
{
  if (isinf (q.low) && isinf (q.high)) {
    g_string_append (text, style->lang == EXA_LANG_ZH_CN ? "未知" : "unknown");
  } else if (isinf (q.high)) {
    append_bound (text, q.low_open ? ">" : "≥", q.inexact, q.low, style, EXA_ROUND_DOWN);
  } else if (isinf (q.low)) {
    append_bound (text, q.high_open ? "<" : "≤", q.inexact, q.high, style, EXA_ROUND_UP);
  } else {
    if (q.inexact)
      g_string_append (text, "≈" NBSP);
    if (q.low == q.high)
      append_figure (text, q.low, style, EXA_ROUND_NEAREST);
    else
      append_range (text, q.low, q.high, *style);
  }
}

static char *
format (ExaQuantity q, Style style)
{
  ExaLang lang = style.lang;
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean ends = isfinite (q.low) && isfinite (q.high);
  if (!exa_quantity_is_valid (q)) {
    g_string_append (text, lang == EXA_LANG_ZH_CN ? "无意义" : "undefined");
  } else if ((q.relation == EXA_ABOVE || q.relation == EXA_AT_LEAST) && isfinite (q.low)) {
    append_bound (text, q.relation == EXA_ABOVE ? ">" : "≥", q.inexact, q.low, &style, EXA_ROUND_DOWN);
  } else if ((q.relation == EXA_BELOW || q.relation == EXA_AT_MOST) && isfinite (q.high)) {
    append_bound (text, q.relation == EXA_BELOW ? "<" : "≤", q.inexact, q.high, &style, EXA_ROUND_UP);
  } else if (q.relation == EXA_DISPUTED && ends && q.low < q.high) {
    if (q.inexact)
      g_string_append (text, "≈" NBSP);
    append_figure (text, q.low, &style, EXA_ROUND_DOWN);
    g_string_append (text, " · ");
    append_figure (text, q.high, &style, EXA_ROUND_UP);
  } else {
    append_interval (text, q, &style);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
exa_quantity_format (ExaQuantity q, const ExaUnit *unit, ExaLang lang, int digits, gboolean with_unit)
{
  g_return_val_if_fail (unit != NULL, NULL);
  return format (q, (Style){unit, lang, CLAMP (digits, 0, TRUSTED_DIGITS), with_unit, FALSE});
}

char *
exa_quantity_format_in_full (ExaQuantity q, const ExaUnit *unit, ExaLang lang, int digits, gboolean with_unit)
{
  g_return_val_if_fail (unit != NULL, NULL);
  return format (q, (Style){unit, lang, CLAMP (digits, 0, TRUSTED_DIGITS), with_unit, TRUE});
}

gboolean
exa_number_is_in_full (double value, const ExaUnit *unit, ExaLang lang, int digits)
{
  g_return_val_if_fail (unit != NULL, FALSE);
  if (!isfinite (value))
    return FALSE;
  const Style style = {unit, lang, CLAMP (digits, 0, TRUSTED_DIGITS), TRUE, FALSE};
  ExaDecimal d = in_unit (value, &style);
  ExaMagnitude might = exa_magnitude_choose (&d, unit, lang, TRUE), is = magnitude_of (&d, &style, EXA_ROUND_NEAREST);
  return is_wan (&might) && !is.word;
}

double
exa_number_magnitude (double value, const ExaUnit *unit, ExaLang lang)
{
  g_return_val_if_fail (unit != NULL, 1);
  if (!isfinite (value))
    return unit->factor;
  const Style style = {unit, lang, TRUSTED_DIGITS, TRUE, FALSE};
  ExaDecimal d = in_unit (value, &style);
  return unit->factor * pow (10, exa_magnitude_choose (&d, unit, lang, TRUE).power);
}

char *
exa_number_format (double value, double extent, const ExaUnit *unit, ExaLang lang, int digits, gboolean with_unit)
{
  g_return_val_if_fail (unit != NULL, NULL);
  if (!isfinite (value) || !isfinite (extent))
    return g_strdup (isnan (value) || isnan (extent) ? "–" : value < 0 ? "−∞" : "∞");

  /* Ticks are computed, hence 15 digits; and all of an axis must choose alike, so with the unit or without. */
  Style style = {unit, lang, digits > 0 ? MIN (digits, TRUSTED_DIGITS) : TRUSTED_DIGITS, TRUE, FALSE};
  ExaDecimal d = in_unit (value, &style), most = in_unit (extent, &style);
  ExaMagnitude m = exa_magnitude_choose (&most, unit, lang, TRUE);
  d = cut (d, &m, style.digits, EXA_ROUND_NEAREST);

  g_autoptr (GString) text = g_string_new (NULL);
  append_number (text, with_unit ? before_number (&style) : "", d, &m, &style);
  if (with_unit)
    append_behind (text, &m, &style, is_one (&d, &m));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
exa_count_to_string (guint n)
{
  ExaDecimal d = exa_decimal_shortest (n);
  GString *text = g_string_new (NULL);

  exa_decimal_append_digits (&d, TRUE, text);
  return g_string_free (text, FALSE);
}

char *
exa_number_to_string (double value)
{
  if (!isfinite (value))
    return g_strdup (isnan (value) ? "nan" : value < 0 ? "-inf" : "inf");
  ExaDecimal d = exa_decimal_shortest (value);
  if (!exa_decimal_is_zero (&d) && (d.point > TRUSTED_DIGITS || d.point < -4))
    return g_strdup_printf ("%s%c%s%se%d", d.negative ? "-" : "", d.digits[0], d.digits[1] ? "." : "", d.digits + 1,
                            d.point - 1);
  g_autoptr (GString) text = g_string_new (d.negative ? "-" : NULL);
  exa_decimal_append_digits (&d, FALSE, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
