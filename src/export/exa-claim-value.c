/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure back into the words of a data file. */
#include "exa-piece-json.h"

#include "exa-decimal.h"

#include <math.h>
#include <string.h>

/* "2400", " EFLOPS": what stands behind a number to make it one of @unit. */
static char *
unit_behind (const ExaUnit *unit, ExaClaim *claim)
{
  return unit == claim->measure->unit ? g_strdup ("") : g_strconcat (" ", unit->id, NULL);
}

static gboolean
reads_back (const char *number, const char *behind, ExaClaim *claim, double value)
{
  g_autofree char *text = g_strconcat (number, behind, NULL);
  ExaQuantity read;

  return exa_quantity_parse (text, claim->measure->unit, INFINITY, &read, NULL, NULL, NULL) && read.low == value;
}

/* The shortest number of @unit that is read back as @value, which is in base units; NULL where none is. */
static char *
write_number (double value, const ExaUnit *unit, const char *behind, ExaClaim *claim)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE], format[] = "%.17g";
  ExaDecimal shortest = exa_decimal_shortest (value / unit->factor);

  /* What has fewer digits than the quotient is another number, unless that is off by its rounding. */
  for (int digits = MIN (MAX (exa_decimal_n_digits (&shortest), 1), 15); digits <= 17; digits++) {
    g_snprintf (format, sizeof format, "%%.%dg", digits);
    g_ascii_formatd (number, sizeof number, format, value / unit->factor);
    if (reads_back (number, behind, claim, value))
      return g_strdup (number);
  }
  return NULL;
}

static const char *
sign_of (ExaRelation relation)
{
  switch (relation) {
  case EXA_BELOW: return "< ";
  case EXA_AT_MOST: return "≤ ";
  case EXA_ABOVE: return "> ";
  case EXA_AT_LEAST: return "≥ ";
  case EXA_EXACT:
  case EXA_ABOUT:
  case EXA_RANGE:
  case EXA_DISPUTED: break;
  }
  return "";
}

/* The figure in @unit; NULL where its digits would change. */
static char *
write_in (ExaClaim *claim, const ExaUnit *unit)
{
  const ExaQuantity *q = &claim->value;
  gboolean upper = q->relation == EXA_BELOW || q->relation == EXA_AT_MOST;
  const char *about = q->inexact ? "≈ " : "";
  g_autofree char *behind = unit_behind (unit, claim);
  g_autofree char *first = write_number (upper ? q->high : q->low, unit, behind, claim), *last = NULL;

  if (first == NULL)
    return NULL;
  if (q->relation != EXA_RANGE)
    return g_strconcat (sign_of (q->relation), about, first, behind, NULL);
  last = write_number (q->high, unit, behind, claim);
  return last != NULL ? g_strconcat (about, first, " to ", last, behind, NULL) : NULL;
}

/* Which of two is more: the sign, without the number that stands in for their ratio. */
static char *
write_order (ExaClaim *claim)
{
  switch (claim->value.relation) {
  case EXA_EXACT: return g_strdup ("=");
  case EXA_ABOUT: return g_strdup ("≈");
  default: return g_strchomp (g_strdup (sign_of (claim->value.relation)));
  }
}

char *
exa_claim_write_value (ExaClaim *claim)
{
  char *text;

  if (claim->form == EXA_FORM_WORDS)
    return NULL;
  if (claim->form == EXA_FORM_ORDER)
    return write_order (claim);
  text = write_in (claim, claim->unit);

  /* Every double is a decimal of its base unit. */
  return text != NULL ? text : write_in (claim, exa_unit_get (claim->unit->base));
}
