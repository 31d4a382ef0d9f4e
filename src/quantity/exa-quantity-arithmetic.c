/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interval arithmetic with open endpoints. After Moore, Kearfott and Cloud, Introduction to Interval Analysis (SIAM
 * 2009), chapter 2. */
#include "exa-quantity.h"

#include <math.h>

/* An endpoint of an interval, or of a result that is being computed. */
typedef struct {
  double value;
  gboolean open; /* the value itself does not belong to the interval */
} Endpoint;

static ExaQuantity
not_valid (void)
{
  return exa_quantity_interval (NAN, FALSE, NAN, FALSE, FALSE);
}

ExaQuantity
exa_quantity_add (ExaQuantity a, ExaQuantity b)
{
  if (!exa_quantity_is_valid (a) || !exa_quantity_is_valid (b))
    return not_valid ();
  return exa_quantity_interval (a.low + b.low, a.low_open || b.low_open, a.high + b.high, a.high_open || b.high_open,
                                a.inexact || b.inexact);
}

static ExaQuantity
negate (ExaQuantity a)
{
  return exa_quantity_interval (-a.high, a.high_open, -a.low, a.low_open, a.inexact);
}

ExaQuantity
exa_quantity_subtract (ExaQuantity a, ExaQuantity b)
{
  return exa_quantity_add (a, negate (b));
}

/* The interval that the four corners span. An endpoint belongs to it if one of the corners at its value does. */
static ExaQuantity
hull_of_corners (const Endpoint corners[4], gboolean inexact)
{
  Endpoint low = corners[0], high = corners[0];
  for (int i = 1; i < 4; i++) {
    const Endpoint *c = &corners[i];
    if (c->value < low.value || (c->value == low.value && !c->open))
      low = *c;
    if (c->value > high.value || (c->value == high.value && !c->open))
      high = *c;
  }
  return exa_quantity_interval (low.value, low.open, high.value, high.open, inexact);
}

/* Zero times anything is zero, even if the other factor has no bound. */
static gboolean
is_closed_zero (Endpoint x)
{
  return x.value == 0 && !x.open;
}

static Endpoint
product (Endpoint x, Endpoint y)
{
  gboolean zero = x.value == 0 || y.value == 0;
  return (Endpoint){zero ? 0 : x.value * y.value, (x.open || y.open) && !is_closed_zero (x) && !is_closed_zero (y)};
}

ExaQuantity
exa_quantity_multiply (ExaQuantity a, ExaQuantity b)
{
  if (!exa_quantity_is_valid (a) || !exa_quantity_is_valid (b))
    return not_valid ();
  Endpoint al = {a.low, a.low_open}, ah = {a.high, a.high_open};
  Endpoint bl = {b.low, b.low_open}, bh = {b.high, b.high_open};
  Endpoint corners[] = {product (al, bl), product (al, bh), product (ah, bl), product (ah, bh)};
  return hull_of_corners (corners, a.inexact || b.inexact);
}

/* x ÷ y at a corner. Where y is zero, divisors only approach it, from below if @sign is negative, else from above: the
 * quotient is then infinite, with the sign that follows. */
static Endpoint
quotient (Endpoint x, Endpoint y, double sign)
{
  gboolean open = (x.open || y.open) && !is_closed_zero (x);
  if (x.value == 0 || isinf (y.value))
    return (Endpoint){0, open};
  if (y.value == 0)
    return (Endpoint){x.value * sign > 0 ? INFINITY : -INFINITY, TRUE};
  return (Endpoint){x.value / y.value, open};
}

ExaQuantity
exa_quantity_divide (ExaQuantity a, ExaQuantity b)
{
  if (!exa_quantity_is_valid (a) || !exa_quantity_is_valid (b) || (b.low == 0 && b.high == 0))
    return not_valid ();
  gboolean inexact = a.inexact || b.inexact;
  if (b.low < 0 && b.high > 0)
    return exa_quantity_interval (-INFINITY, TRUE, INFINITY, TRUE, inexact);

  double sign = b.low < 0 ? -1 : 1;
  Endpoint al = {a.low, a.low_open}, ah = {a.high, a.high_open};
  Endpoint bl = {b.low, b.low_open}, bh = {b.high, b.high_open};
  Endpoint corners[] = {quotient (al, bl, sign), quotient (al, bh, sign), quotient (ah, bl, sign),
                        quotient (ah, bh, sign)};
  return hull_of_corners (corners, inexact);
}

ExaQuantity
exa_quantity_scale (ExaQuantity a, double factor)
{
  ExaQuantity q = exa_quantity_multiply (a, exa_quantity_exact (factor));
  /* "More than 70 %" ends at 100, so by its endpoints alone it would become a range. */
  if (exa_quantity_is_valid (q) && factor > 0 && !exa_quantity_is_point (q))
    q.relation = a.relation;
  return q;
}

/* @q without what lies below zero; zero where all of it does. */
static ExaQuantity
cut_at_zero (ExaQuantity q)
{
  if (q.high <= 0)
    return exa_quantity_interval (0, FALSE, 0, FALSE, q.inexact);
  return q.low < 0 ? exa_quantity_interval (0, FALSE, q.high, q.high_open, q.inexact) : q;
}

ExaQuantity
exa_quantity_open_below (ExaQuantity q)
{
  if ((q.relation == EXA_BELOW || q.relation == EXA_AT_MOST) && q.low == 0) {
    q.low = -INFINITY;
    q.low_open = TRUE;
  }
  return q;
}

/* Adds @x to @sum; @lost collects what rounding dropped, so that 100 − 68.1 − 5.3 is 26.6 (Neumaier's sum). */
static void
add_carefully (double *sum, double *lost, double x)
{
  double t = *sum + x;
  if (isfinite (t))
    *lost += fabs (*sum) >= fabs (x) ? (*sum - t) + x : (x - t) + *sum;
  *sum = t;
}

ExaQuantity
exa_quantity_remainder (double whole, const ExaQuantity *parts, gsize n_parts)
{
  double low = whole, low_lost = 0, high = whole, high_lost = 0;
  gboolean low_open = FALSE, high_open = FALSE, inexact = FALSE;
  for (gsize i = 0; i < n_parts; i++) {
    if (!exa_quantity_is_valid (parts[i]))
      return not_valid ();
    add_carefully (&low, &low_lost, -parts[i].high);
    add_carefully (&high, &high_lost, -parts[i].low);
    low_open = low_open || parts[i].high_open;
    high_open = high_open || parts[i].low_open;
    inexact = inexact || parts[i].inexact;
  }
  return cut_at_zero (exa_quantity_interval (low + low_lost, low_open, high + high_lost, high_open, inexact));
}
