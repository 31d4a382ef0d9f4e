/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-quantity.h"

#include <float.h>
#include <math.h>
#include <string.h>

GQuark
exa_quantity_error_quark (void)
{
  return g_quark_from_static_string ("exa-quantity-error-quark");
}

static ExaQuantity
not_valid (void)
{
  return (ExaQuantity){.low = NAN, .high = NAN};
}

ExaQuantity
exa_quantity_exact (double value)
{
  return isfinite (value) ? exa_quantity_interval (value, FALSE, value, FALSE, FALSE) : not_valid ();
}

static ExaRelation
relation_of (const ExaQuantity *q)
{
  if (q->low == q->high)
    return q->inexact ? EXA_ABOUT : EXA_EXACT;
  /* Unbounded on both sides: there is no relation for it. */
  if (isinf (q->low) && isinf (q->high))
    return EXA_RANGE;
  if (isinf (q->high))
    return q->low_open ? EXA_ABOVE : EXA_AT_LEAST;
  /* (0, x) counts as "< x", like [0, x): whether zero itself belongs to it is not written. */
  if (isinf (q->low) || q->low == 0)
    return q->high_open ? EXA_BELOW : EXA_AT_MOST;
  return EXA_RANGE;
}

ExaQuantity
exa_quantity_interval (double low, gboolean low_open, double high, gboolean high_open, gboolean inexact)
{
  ExaQuantity q = {.low = low, .high = high, .inexact = inexact != FALSE};
  if (!(low <= high))
    return not_valid ();

  /* An endpoint that overflowed: the figure lies beyond the largest double, which is then its bound. */
  if (low == INFINITY)
    q.low = DBL_MAX;
  if (high == -INFINITY)
    q.high = -DBL_MAX;
  q.low_open = low_open || isinf (low);
  q.high_open = high_open || isinf (high);
  /* An open interval that rounding made a point: the figure is about there. */
  if (q.low == q.high && (q.low_open || q.high_open)) {
    q.low_open = q.high_open = FALSE;
    q.inexact = TRUE;
  }
  q.low += 0.0; /* no -0 */
  q.high += 0.0;
  q.relation = relation_of (&q);
  return q;
}

gboolean
exa_quantity_is_valid (ExaQuantity q)
{
  return q.low <= q.high;
}

gboolean
exa_quantity_is_point (ExaQuantity q)
{
  return q.low == q.high;
}

static gboolean
equal (const ExaQuantity *a, const ExaQuantity *b)
{
  return a->low == b->low && a->high == b->high && a->relation == b->relation && a->low_open == b->low_open &&
         a->high_open == b->high_open && a->inexact == b->inexact;
}

ExaQuantity
exa_quantity_dispute (const ExaQuantity *said, gsize n_said)
{
  if (n_said == 0)
    return not_valid ();

  ExaQuantity hull = said[0];
  gboolean agreed = TRUE;
  for (gsize i = 0; i < n_said; i++) {
    const ExaQuantity *q = &said[i];
    if (!exa_quantity_is_valid (*q))
      return not_valid ();
    agreed = agreed && equal (&said[0], q);
    if (q->low < hull.low || (q->low == hull.low && !q->low_open)) {
      hull.low = q->low;
      hull.low_open = q->low_open;
    }
    if (q->high > hull.high || (q->high == hull.high && !q->high_open)) {
      hull.high = q->high;
      hull.high_open = q->high_open;
    }
    hull.inexact = hull.inexact || q->inexact;
  }
  if (!agreed)
    hull.relation = EXA_DISPUTED;
  return hull;
}

/* All of @a lies below all of @b. */
static gboolean
lies_below (const ExaQuantity *a, const ExaQuantity *b)
{
  if (a->high < b->low)
    return TRUE;
  return a->high == b->low && (a->high_open || b->low_open) && !a->inexact && !b->inexact;
}

ExaOrder
exa_quantity_compare (ExaQuantity a, ExaQuantity b)
{
  if (!exa_quantity_is_valid (a) || !exa_quantity_is_valid (b))
    return EXA_ORDER_UNKNOWN;
  if (lies_below (&a, &b))
    return EXA_ORDER_LESS;
  if (lies_below (&b, &a))
    return EXA_ORDER_GREATER;
  gboolean exact = exa_quantity_is_point (a) && exa_quantity_is_point (b) && !a.inexact && !b.inexact;
  return exact && a.low == b.low ? EXA_ORDER_EQUAL : EXA_ORDER_UNKNOWN;
}

const char *
exa_relation_in_words (ExaRelation relation, ExaLang lang)
{
  static const char *const words[][EXA_N_LANGS] = {
      [EXA_EXACT] = {"exactly", "恰为"},     [EXA_ABOUT] = {"about", "约"},
      [EXA_RANGE] = {"between", "介于"},     [EXA_BELOW] = {"less than", "低于"},
      [EXA_AT_MOST] = {"at most", "至多"},   [EXA_ABOVE] = {"more than", "超过"},
      [EXA_AT_LEAST] = {"at least", "至少"}, [EXA_DISPUTED] = {"disputed", "说法不一"},
  };
  g_return_val_if_fail ((gsize)relation < G_N_ELEMENTS (words), "");
  return words[relation][lang];
}

const char *
exa_relation_skip_sign (const char *value)
{
  static const char *const signs[] = {"≈", "<", "≤", ">", "≥"};

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (!g_str_has_prefix (value, signs[i]))
      continue;
    const char *number = value + strlen (signs[i]);
    return number + (g_str_has_prefix (number, "\u00a0") ? strlen ("\u00a0") : 0);
  }
  return value;
}

char *
exa_relation_read_out (ExaRelation relation, const char *value, ExaLang lang)
{
  const char *number = exa_relation_skip_sign (value);

  if (number == value)
    return g_strdup (value);
  return g_strconcat (exa_relation_in_words (relation, lang), " ", number, NULL);
}
