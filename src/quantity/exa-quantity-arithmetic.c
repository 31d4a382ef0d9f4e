/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interval arithmetic that keeps open ends. After Moore, Kearfott and Cloud, Introduction to Interval Analysis (SIAM
 * 2009), chapter 2. */
#include "exa-quantity.h"

#include <math.h>

/* One end of an interval, or of a result on its way. */
typedef struct {
  double at;
  gboolean open;
} End;

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

/* The ends of the hull of four corners. An end belongs to it if one of the corners that lie there does. */
static ExaQuantity
hull_of_corners (const End corners[4], gboolean inexact)
{
  End low = corners[0], high = corners[0];
  for (int i = 1; i < 4; i++) {
    const End *c = &corners[i];
    if (c->at < low.at || (c->at == low.at && !c->open))
      low = *c;
    if (c->at > high.at || (c->at == high.at && !c->open))
      high = *c;
  }
  return exa_quantity_interval (low.at, low.open, high.at, high.open, inexact);
}

/* Zero times anything is zero, also where the other factor only tends to its end. */
static gboolean
is_closed_zero (End x)
{
  return x.at == 0 && !x.open;
}

static End
product (End x, End y)
{
  gboolean zero = x.at == 0 || y.at == 0;
  return (End){zero ? 0 : x.at * y.at, (x.open || y.open) && !is_closed_zero (x) && !is_closed_zero (y)};
}

ExaQuantity
exa_quantity_multiply (ExaQuantity a, ExaQuantity b)
{
  if (!exa_quantity_is_valid (a) || !exa_quantity_is_valid (b))
    return not_valid ();
  End al = {a.low, a.low_open}, ah = {a.high, a.high_open};
  End bl = {b.low, b.low_open}, bh = {b.high, b.high_open};
  End corners[] = {product (al, bl), product (al, bh), product (ah, bl), product (ah, bh)};
  return hull_of_corners (corners, a.inexact || b.inexact);
}

/* x ÷ y at a corner. @sign is the side of zero on which the divisors lie, for where y is zero itself: no divisor is,
 * they only tend to it. */
static End
quotient (End x, End y, double sign)
{
  gboolean open = (x.open || y.open) && !is_closed_zero (x);
  if (x.at == 0 || isinf (y.at))
    return (End){0, open};
  if (y.at == 0)
    return (End){x.at * sign > 0 ? INFINITY : -INFINITY, TRUE};
  return (End){x.at / y.at, open};
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
  End al = {a.low, a.low_open}, ah = {a.high, a.high_open};
  End bl = {b.low, b.low_open}, bh = {b.high, b.high_open};
  End corners[] = {quotient (al, bl, sign), quotient (al, bh, sign), quotient (ah, bl, sign), quotient (ah, bh, sign)};
  return hull_of_corners (corners, inexact);
}

ExaQuantity
exa_quantity_scale (ExaQuantity a, double factor)
{
  ExaQuantity q = exa_quantity_multiply (a, exa_quantity_exact (factor));
  /* "More than 70 %" keeps saying so although it ends at 100; the ends alone would make it a range. */
  if (exa_quantity_is_valid (q) && factor > 0 && !exa_quantity_is_point (q))
    q.relation = a.relation;
  return q;
}

/* @q cut to [@least, @most]; what was bounded on one side only keeps saying so. */
static ExaQuantity
clamp (ExaQuantity q, double least, double most)
{
  if (!exa_quantity_is_valid (q))
    return q;
  if (q.high <= least)
    return exa_quantity_interval (least, FALSE, least, FALSE, q.inexact);
  if (q.low >= most)
    return exa_quantity_interval (most, FALSE, most, FALSE, q.inexact);
  End low = {q.low, q.low_open}, high = {q.high, q.high_open};
  if (low.at < least)
    low = (End){least, FALSE};
  if (high.at > most)
    high = (End){most, FALSE};
  ExaQuantity cut = exa_quantity_interval (low.at, low.open, high.at, high.open, q.inexact);
  gboolean above = q.relation == EXA_ABOVE || q.relation == EXA_AT_LEAST;
  if (above && cut.low == q.low && !exa_quantity_is_point (cut))
    cut.relation = q.relation;
  return cut;
}

ExaQuantity
exa_quantity_share (ExaQuantity part, ExaQuantity whole)
{
  return clamp (exa_quantity_divide (exa_quantity_scale (part, 100), whole), 0, 100);
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
  ExaQuantity q = exa_quantity_interval (low + low_lost, low_open, high + high_lost, high_open, inexact);
  return clamp (q, 0, INFINITY);
}
