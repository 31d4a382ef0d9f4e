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
/* Digits that arithmetic in doubles gets right: to so many, 0.1 + 0.2 is 0.3. */
#define TRUSTED_DIGITS 15
/* A figure as said that needs more decimals before 亿 or M than these is written without it: 1,234,567. */
#define MOST_DECIMALS_EN 3
#define MOST_DECIMALS_ZH 4
/* 万, ten thousand, shortens a number by little, so it is not worth many decimals: nobody writes 1.6854 万. */
#define MYRIAD_POWER         4
#define MOST_DECIMALS_MYRIAD 2
/* The smallest number of a range that is written in the magnitude of the larger one is 0.01: ExaDecimal.point. */
#define LEAST_POINT -1

typedef ExaQuantityFormat Format;

/* @value, in base units, as a decimal in the unit, without rounding wherever the conversion is a power of ten. */
static ExaDecimal
in_unit (double value, const Format *format)
{
  const ExaUnit *unit = format->unit;
  ExaDecimal d = exa_decimal_nearest (value / unit->ratio, TRUSTED_DIGITS);
  if (format->digits == 0 && unit->ratio == 1) {
    d = exa_decimal_shortest (value);
  } else if (format->digits == 0) {
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

/* How many decimals a number at magnitude @m is to have; 0: as many as its digits give. */
static int
decimals_at (const ExaMagnitude *m, const Format *format)
{
  return format->digits > 0 && m->power == 0 ? format->decimals : 0;
}

/* @d as it is to be read at magnitude @m: cut to the digits asked for, but never within the integer part that it has
 * in English: 410 B is 4,100 亿. */
static ExaDecimal
cut (ExaDecimal d, const ExaMagnitude *m, const Format *format, ExaRound round)
{
  int decimals = decimals_at (m, format);

  if (format->digits == 0 || exa_decimal_is_zero (&d))
    return d;
  if (decimals > 0)
    return exa_decimal_round (d, MAX (d.point + decimals, 1), round);
  return exa_decimal_round (d, MAX (format->digits, d.point - m->digits_power), round);
}

static gboolean
is_myriad (const ExaMagnitude *m)
{
  return m->word && m->power == MYRIAD_POWER;
}

static int
most_decimals (const ExaMagnitude *m, ExaLang lang)
{
  if (is_myriad (m))
    return MOST_DECIMALS_MYRIAD;
  return lang == EXA_LANG_ZH_CN ? MOST_DECIMALS_ZH : MOST_DECIMALS_EN;
}

/* @d: as it is shown, cut to the digits asked for. */
static gboolean
has_too_many_decimals (const ExaDecimal *d, const ExaMagnitude *m, const Format *format)
{
  if (format->digits > 0 && !is_myriad (m))
    return FALSE;
  return m->word && !exa_decimal_is_zero (d) &&
         exa_decimal_n_digits (d) - (d->point - m->power) > most_decimals (m, format->lang);
}

/* The magnitude of one number, after the rounding that may carry it into the next: 999.96 B is 1 T. */
static ExaMagnitude
magnitude_of (const ExaDecimal *d, const Format *format, ExaRound round)
{
  if (format->like != 0 && format->unit->style == EXA_SCALE_COUNT) {
    ExaDecimal like = in_unit (format->like, format);
    return exa_magnitude_choose (&like, format->unit, format->lang, format->with_unit);
  }
  ExaMagnitude m = exa_magnitude_choose (d, format->unit, format->lang, format->with_unit);
  ExaDecimal shown = cut (*d, &m, format, round);
  if (shown.point > d->point)
    m = exa_magnitude_choose (&shown, format->unit, format->lang, format->with_unit);
  gboolean plain = has_too_many_decimals (&shown, &m, format) || (format->avoid_myriads && is_myriad (&m));
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
before_number (const Format *format)
{
  const char *before = format->lang == EXA_LANG_ZH_CN ? format->unit->before_zh : format->unit->before;
  return format->with_unit && before ? before : "";
}

/* What stands behind it: magnitude and symbol. @one: the number is 1, in English "1 month". */
static void
append_behind (GString *text, const ExaMagnitude *m, const Format *format, gboolean one)
{
  if (m->science)
    append_power_of_ten (text, m->power);
  else if (m->word)
    g_string_append_printf (text, NBSP "%s", m->word);

  const ExaUnit *unit = format->unit;
  const char *symbol = unit->symbol[format->lang];
  if (!format->with_unit || *symbol == '\0')
    return;
  if (one && format->lang == EXA_LANG_EN && unit->singular)
    symbol = unit->singular;
  /* 万亿美元 and $/W are one word. */
  gboolean han = m->word && format->lang == EXA_LANG_ZH_CN && (guchar)*symbol >= 0xe2;
  /* Chinese sets the sign of per cent close to its number, English apart (ISO 80000-1). */
  gboolean close = format->lang == EXA_LANG_ZH_CN && exa_unit_is_percent (unit);
  /* 17×, but 17 倍. */
  gboolean tight = unit->tight && exa_magnitude_is_plain (m) && (guchar)*symbol < 0xe2;
  if (!tight && !han && !close && *symbol != '/')
    g_string_append (text, NBSP);
  g_string_append_printf (text, "%s%s%s", unit->prefix, m->prefix, symbol);
}

/* The number with @before, what stands before it: "−$5". */
static void
append_number (GString *text, const char *before, ExaDecimal d, const ExaMagnitude *m, const Format *format)
{
  if (d.negative)
    g_string_append (text, MINUS);
  g_string_append (text, before);
  /* $5, but 第 5 名. */
  g_string_append (text, (guchar)*before >= 0xe3 ? NBSP : "");
  if (!exa_decimal_is_zero (&d))
    d.point -= m->power;
  exa_decimal_append_digits (&d, !format->unit->ungrouped, text);
  int shown = MAX (exa_decimal_n_digits (&d) - d.point, 0), wanted = decimals_at (m, format);
  if (shown == 0 && wanted > 0)
    g_string_append_c (text, '.');
  for (; shown < wanted; shown++)
    g_string_append_c (text, '0');
}

static gboolean
is_one (const ExaDecimal *d, const ExaMagnitude *m)
{
  return !d->negative && d->point == 1 && strcmp (d->digits, "1") == 0 && exa_magnitude_is_plain (m);
}

/* One number with all that belongs to it: "$725 B". */
static void
append_figure (GString *text, double value, const Format *format, ExaRound round)
{
  ExaDecimal d = in_unit (value, format);
  ExaMagnitude m = magnitude_of (&d, format, round);
  d = cut (d, &m, format, round);
  append_number (text, before_number (format), d, &m, format);
  append_behind (text, &m, format, is_one (&d, &m));
}

/* Whether a lower endpoint, written on its own, has neither magnitude nor symbol: before an upper one that has, it
 * would be read with those, as "5–6 T" is. */
static gboolean
would_inherit_magnitude (const ExaDecimal *low, const Format *format)
{
  ExaMagnitude m = magnitude_of (low, format, EXA_ROUND_DOWN);
  return exa_magnitude_is_plain (&m) && (!format->with_unit || *format->unit->symbol[format->lang] == '\0');
}

/* How an end of a range is cut. An end that belongs to it is a figure of its own, and is rounded as it is where it
 * stands alone: 376 ÷ 989.4 is 0.38 there and here. One that is not reached is a bound, which stays true if it is cut
 * @outward. */
static ExaRound
round_of_end (gboolean open, ExaRound outward)
{
  return open ? outward : EXA_ROUND_NEAREST;
}

/* The magnitude in which both endpoints of a range are written, cut as @down and @up say; FALSE where each is to have
 * its own, since the shorter number would have too many zeros in that of the longer one: "5 M–1 B", not "0.005–1 B".
 */
static gboolean
shared_magnitude (const ExaDecimal *low, const ExaDecimal *high, ExaRound down, ExaRound up, const Format *format,
                  ExaMagnitude *m)
{
  gboolean low_is_longer = exa_decimal_is_zero (high) || (low->point > high->point && !exa_decimal_is_zero (low));
  const ExaDecimal *longer = low_is_longer ? low : high, *shorter = low_is_longer ? high : low;
  *m = magnitude_of (longer, format, low_is_longer ? down : up);
  gboolean vanishes = !exa_decimal_is_zero (shorter) && shorter->point - m->power < LEAST_POINT;
  if (vanishes && !would_inherit_magnitude (low, format))
    return FALSE;
  if ((vanishes && !m->science) || has_too_many_decimals (shorter, m, format))
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
append_range (GString *text, ExaQuantity q, Format format)
{
  ExaDecimal l = in_unit (q.low, &format), h = in_unit (q.high, &format);
  ExaRound down = round_of_end (q.low_open, EXA_ROUND_DOWN), up = round_of_end (q.high_open, EXA_ROUND_UP);
  const char *dash = dash_between (&l, &h, format.lang);
  ExaMagnitude m;
  if (!shared_magnitude (&l, &h, down, up, &format, &m)) {
    append_figure (text, q.low, &format, down);
    g_string_append (text, dash);
    append_figure (text, q.high, &format, up);
    return;
  }
  /* Endpoints that would be equal to the digits asked for get more of them. */
  for (int i = format.digits; 0 < i && i<TRUSTED_DIGITS; i++, format.decimals += format.decimals> 0 ? 1 : 0) {
    format.digits = i;
    ExaDecimal a = cut (l, &m, &format, EXA_ROUND_NEAREST), b = cut (h, &m, &format, EXA_ROUND_NEAREST);
    if (!exa_decimal_equal (&a, &b))
      break;
  }
  /* The sign of a currency stands once, save with minus signs: −$5 to −$3. */
  const char *before = before_number (&format), *again = l.negative || h.negative ? before : "";
  append_number (text, before, cut (l, &m, &format, down), &m, &format);
  g_string_append (text, dash);
  append_number (text, again, cut (h, &m, &format, up), &m, &format);
  append_behind (text, &m, &format, FALSE);
}

/* A bound: "> 17×", "> ≈ 17×" if it is inexact. @round: so that what is written is still true. */
static void
append_bound (GString *text, const char *sign, gboolean inexact, double value, const Format *format, ExaRound round)
{
  g_string_append_printf (text, "%s" NBSP "%s", sign, inexact ? "≈" NBSP : "");
  append_figure (text, value, format, round);
}

/* An interval whose relation has no sign of its own. */
static void
append_interval (GString *text, ExaQuantity q, const Format *format)
{
  if (isinf (q.low) && isinf (q.high)) {
    g_string_append (text, format->lang == EXA_LANG_ZH_CN ? "未知" : "unknown");
  } else if (isinf (q.high)) {
    append_bound (text, q.low_open ? ">" : "≥", q.inexact, q.low, format, EXA_ROUND_DOWN);
  } else if (isinf (q.low)) {
    append_bound (text, q.high_open ? "<" : "≤", q.inexact, q.high, format, EXA_ROUND_UP);
  } else {
    if (q.inexact)
      g_string_append (text, "≈" NBSP);
    if (q.low == q.high)
      append_figure (text, q.low, format, EXA_ROUND_NEAREST);
    else
      append_range (text, q, *format);
  }
}

static gboolean
is_lower_bound (ExaQuantity q)
{
  return (q.relation == EXA_ABOVE || q.relation == EXA_AT_LEAST) && isfinite (q.low);
}

static gboolean
is_upper_bound (ExaQuantity q)
{
  return (q.relation == EXA_BELOW || q.relation == EXA_AT_MOST) && isfinite (q.high);
}

char *
exa_quantity_format_with (ExaQuantity q, const ExaQuantityFormat *asked)
{
  g_return_val_if_fail (asked->unit != NULL, NULL);

  Format format = *asked;
  g_autoptr (GString) text = g_string_new (NULL);
  format.digits = CLAMP (format.digits, 0, TRUSTED_DIGITS);
  if (!exa_quantity_is_valid (q)) {
    g_string_append (text, format.lang == EXA_LANG_ZH_CN ? "无意义" : "undefined");
  } else if (is_lower_bound (q)) {
    append_bound (text, q.relation == EXA_ABOVE ? ">" : "≥", q.inexact, q.low, &format, EXA_ROUND_DOWN);
  } else if (is_upper_bound (q)) {
    append_bound (text, q.relation == EXA_BELOW ? "<" : "≤", q.inexact, q.high, &format, EXA_ROUND_UP);
  } else if (q.relation == EXA_DISPUTED && isfinite (q.low) && isfinite (q.high) && q.low < q.high) {
    if (q.inexact)
      g_string_append (text, "≈" NBSP);
    append_figure (text, q.low, &format, round_of_end (q.low_open, EXA_ROUND_DOWN));
    g_string_append (text, " · ");
    append_figure (text, q.high, &format, round_of_end (q.high_open, EXA_ROUND_UP));
  } else {
    append_interval (text, q, &format);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
exa_quantity_format (ExaQuantity q, const ExaUnit *unit, ExaLang lang, int digits, gboolean with_unit)
{
  const Format format = {.unit = unit, .lang = lang, .digits = digits, .with_unit = with_unit};

  return exa_quantity_format_with (q, &format);
}

gboolean
exa_number_avoids_myriads (double value, const ExaUnit *unit, ExaLang lang, int digits)
{
  g_return_val_if_fail (unit != NULL, FALSE);
  if (!isfinite (value))
    return FALSE;
  const Format format = {.unit = unit, .lang = lang, .digits = CLAMP (digits, 0, TRUSTED_DIGITS), .with_unit = TRUE};
  ExaDecimal d = in_unit (value, &format);
  ExaMagnitude by_size = exa_magnitude_choose (&d, unit, lang, TRUE);
  ExaMagnitude by_digits = magnitude_of (&d, &format, EXA_ROUND_NEAREST);
  return is_myriad (&by_size) && by_digits.word == NULL;
}

double
exa_numbers_find_like (const double *values, gsize n_values, const ExaUnit *unit, ExaLang lang)
{
  g_return_val_if_fail (unit != NULL, 0);
  const Format format = {.unit = unit, .lang = lang, .with_unit = TRUE};
  /* The digits of them all: from 10^most down to the last decimal. */
  int most = G_MININT, least = G_MAXINT, last = G_MININT, power = 0, n_full = 0;
  for (gsize i = 0; i < n_values; i++) {
    ExaDecimal d = in_unit (isfinite (values[i]) ? values[i] : 0, &format);
    if (exa_decimal_is_zero (&d))
      continue;
    ExaMagnitude by_size = exa_magnitude_choose (&d, unit, lang, TRUE);
    n_full += by_size.word != NULL && magnitude_of (&d, &format, EXA_ROUND_NEAREST).word == NULL;
    most = MAX (most, d.point);
    least = MIN (least, d.point);
    last = MAX (last, exa_decimal_n_digits (&d) - d.point);
  }
  for (gsize i = 0; n_full > 0 && i < n_values; i++) {
    ExaDecimal d = in_unit (isfinite (values[i]) ? values[i] : 0, &format);
    ExaMagnitude m = exa_magnitude_choose (&d, unit, lang, TRUE);
    gboolean suits = m.word != NULL && last + m.power <= most_decimals (&m, lang) &&
                     most - m.power <= EXA_MOST_WORD_DIGITS && least - m.power >= LEAST_POINT;
    if (suits)
      power = MAX (power, m.power);
  }
  return n_full > 0 ? unit->factor * pow (10, power) : 0;
}

double
exa_number_magnitude (double value, const ExaUnit *unit, ExaLang lang)
{
  g_return_val_if_fail (unit != NULL && isfinite (value), 1);
  const Format format = {.unit = unit, .lang = lang, .digits = TRUSTED_DIGITS, .with_unit = TRUE};
  ExaDecimal d = in_unit (value, &format);
  return unit->factor * pow (10, exa_magnitude_choose (&d, unit, lang, TRUE).power);
}

char *
exa_number_format (double value, double extent, const ExaUnit *unit, ExaLang lang, int digits, gboolean with_unit)
{
  g_return_val_if_fail (unit != NULL && isfinite (value) && isfinite (extent), NULL);

  /* Ticks are computed, hence 15 digits. Magnitudes are chosen as with the unit, so that all ticks have the same one.
   */
  const Format format = {
      .unit = unit,
      .lang = lang,
      .digits = digits > 0 ? MIN (digits, TRUSTED_DIGITS) : TRUSTED_DIGITS,
      .with_unit = TRUE,
  };
  ExaDecimal d = in_unit (value, &format), most = in_unit (extent, &format);
  ExaMagnitude m = exa_magnitude_choose (&most, unit, lang, TRUE);
  d = cut (d, &m, &format, EXA_ROUND_NEAREST);

  g_autoptr (GString) text = g_string_new (NULL);
  append_number (text, with_unit ? before_number (&format) : "", d, &m, &format);
  if (with_unit)
    append_behind (text, &m, &format, is_one (&d, &m));
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
