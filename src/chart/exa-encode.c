/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-encode.h"

#include <math.h>

gboolean
exa_encode_is_below_zero (ExaQuantity quantity)
{
  return !isfinite (quantity.low) && quantity.high <= 0;
}

ExaEncoding
exa_encode (ExaQuantity quantity, ExaShape shape)
{
  /* "−2 or less" is bounded on the side of zero: a bar is certain to there. */
  if ((shape == EXA_SHAPE_BAR || shape == EXA_SHAPE_COLUMN) && exa_encode_is_below_zero (quantity))
    return EXA_ENCODE_LOWER;
  switch (quantity.relation) {
  case EXA_BELOW:
  case EXA_AT_MOST: return EXA_ENCODE_UPPER;
  case EXA_ABOVE:
  case EXA_AT_LEAST: return EXA_ENCODE_LOWER;
  case EXA_EXACT:
  case EXA_ABOUT:
  case EXA_RANGE:
  case EXA_DISPUTED: break;
  }
  if (!isfinite (quantity.high))
    return EXA_ENCODE_LOWER;
  if (!isfinite (quantity.low))
    return EXA_ENCODE_UPPER;
  return exa_quantity_is_point (quantity) ? EXA_ENCODE_SOLID : EXA_ENCODE_RANGE;
}

void
exa_encode_extent (ExaQuantity quantity, double *low, double *high)
{
  double far = isfinite (quantity.high) ? quantity.high : quantity.low;
  double near = isfinite (quantity.low) ? quantity.low : quantity.high;

  *low = isfinite (near) ? near : 0;
  *high = isfinite (far) ? far : 0;
}

double
exa_encode_fade (const ExaPage *page, double length)
{
  return round (MIN (exa_page_px (page, 120), length * 0.1));
}

/* Where @value stands, or, if it is open, the length of a fade from @from on in @direction. */
static double
end_at (const ExaScale *scale, double value, double from, double direction, double fade)
{
  return isfinite (value) ? round (exa_scale_map (scale, value)) : from + direction * fade;
}

/* An open end fades over at most a third of the @certain pixels before it, so that a small figure does not look large;
 * but over a sixth of a full fade at least, so that it is seen to be open. */
static double
capped (double fade, double certain)
{
  return round (MIN (fade, MAX (ABS (certain) / 3, fade / 6)));
}

/* The ends of @q along the axis: what is certain is from zero to the nearer one. */
static void
set_ends (ExaLayoutMark *m, ExaQuantity q, const ExaScale *scale, double fade)
{
  double up = scale->p1 > scale->p0 ? 1 : -1;

  if (m->shape == EXA_SHAPE_POINT || q.low >= 0) {
    m->low = end_at (scale, q.low, m->zero, 0, 0);
    m->high = end_at (scale, q.high, m->low, up, capped (fade, m->low - m->zero));
  } else if (q.high <= 0) {
    m->low = end_at (scale, q.high, m->zero, 0, 0);
    m->high = end_at (scale, q.low, m->low, -up, capped (fade, m->low - m->zero));
  } else {
    m->low = m->zero;
    m->high = end_at (scale, q.high, m->zero, up, fade);
    m->back = end_at (scale, q.low, m->zero, -up, fade);
  }
}

ExaLayoutMark
exa_encode_mark (const ExaPage *page, const ExaMark *mark, guint band, ExaShape shape, const ExaScale *scale,
                 double length)
{
  ExaQuantity q = mark->quantity;
  ExaLayoutMark m = {
      .key = g_strdup (mark->id),
      .band = band,
      .shape = shape,
      .encoding = exa_encode (q, shape),
      .hollow = mark->status != NULL,
      .hue = mark->hue,
      .shade = mark->shade,
      .alpha = 1,
  };

  m.zero = m.back = round (shape == EXA_SHAPE_POINT ? scale->p0 : exa_scale_map (scale, 0));
  set_ends (&m, q, scale, exa_encode_fade (page, length));
  if (m.encoding == EXA_ENCODE_UPPER)
    m.low = m.zero;
  if (page->spec->highlight != NULL && !g_strv_contains ((const char *const *)page->spec->highlight, mark->id))
    m.alpha = 0.3;
  return m;
}
