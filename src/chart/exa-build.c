/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-build.h"

#include <math.h>

/* Below this em no text is readable on any screen. */
#define MIN_EM 8.5
/* Inter, of the em: from the top of a line to its baseline, and half the height of a capital. Texts in other fonts are
 * set by the same measures, so that neighbours keep one baseline whatever letters they have. */
#define ASCENT       0.9888
#define HALF_CAPITAL 0.364
/* Of a name whose middle is left out. */
#define LEAST_CHARS 3

double
exa_build_px (const ExaBuild *build, double at_1080)
{
  return at_1080 * build->unit;
}

double
exa_build_em (const ExaBuild *build, double at_1080)
{
  return MAX (at_1080 * build->unit, MIN_EM);
}

double
exa_build_stroke (const ExaBuild *build, double at_1080)
{
  return MAX (round (at_1080 * build->unit), 1);
}

ExaLabel
exa_build_label (const ExaBuild *build, const char *text, ExaWeight weight, double em, double width, int lines,
                 PangoAlignment align)
{
  ExaLabel label = {
      .em = em,
      .layout =
          exa_fonts_layout (build->fonts, text != NULL ? text : "", build->spec->lang, weight, em, width, lines, align),
  };

  exa_fonts_measure (label.layout, em, &label.indent, &label.width, &label.height);
  return label;
}

/* @name with @n characters of it around an ellipsis; no mark is parted from its letter. Transfer full. */
static char *
cut_middle (const char *name, glong n)
{
  const char *tail = g_utf8_offset_to_pointer (name, g_utf8_strlen (name, -1) - n / 2);
  g_autofree char *head = g_utf8_substring (name, 0, n - n / 2);

  while (g_unichar_ismark (g_utf8_get_char (tail)) || g_unichar_isspace (g_utf8_get_char (tail)))
    tail = g_utf8_next_char (tail);
  return g_strconcat (g_strchomp (head), "…", tail, NULL);
}

ExaLabel
exa_build_name (const ExaBuild *build, const char *name, double em, double width, int lines, PangoAlignment align)
{
  ExaLabel label = exa_build_label (build, name, EXA_WEIGHT_REGULAR, em, width, lines, align);

  if (!pango_layout_is_ellipsized (label.layout))
    return label;
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  glong n = g_utf8_strlen (valid, -1);
  ExaLabel whole = exa_build_label (build, valid, EXA_WEIGHT_REGULAR, em, -1, 1, align);
  /* About so much of it has room, seldom a little more. */
  glong most = (glong)(n * width * lines / whole.width * 1.05);
  exa_label_clear (&whole);
  for (n = MIN (n - 1, most); n >= LEAST_CHARS; n -= 1 + n / 24) {
    g_autofree char *cut = cut_middle (valid, n);
    ExaLabel tried = exa_build_label (build, cut, EXA_WEIGHT_REGULAR, em, width, lines, align);
    if (!pango_layout_is_ellipsized (tried.layout)) {
      exa_label_clear (&label);
      return tried;
    }
    exa_label_clear (&tried);
  }
  return label;
}

void
exa_label_clear (ExaLabel *label)
{
  g_clear_object (&label->layout);
}

static char *
make_key (const char *kind, const char *id)
{
  return id != NULL ? g_strconcat (kind, ":", id, NULL) : g_strdup (kind);
}

double
exa_build_baseline (double middle, double em)
{
  return round (middle + HALF_CAPITAL * em);
}

void
exa_build_place (ExaBuild *build, ExaLabel *label, const char *kind, const char *id, double x, double y, ExaRole role)
{
  exa_build_place_on (build, label, kind, id, x, y + ASCENT * label->em, role);
}

void
exa_build_place_beside (ExaBuild *build, ExaLabel *label, const char *kind, const char *id, double x, double middle,
                        ExaRole role)
{
  double n_more = pango_layout_get_line_count (label->layout) - 1, line = label->height / (n_more + 1);

  exa_build_place_on (build, label, kind, id, x, exa_build_baseline (middle - n_more * line / 2, label->em), role);
}

void
exa_build_place_on (ExaBuild *build, ExaLabel *label, const char *kind, const char *id, double x, double baseline,
                    ExaRole role)
{
  /* Letters stand on whole pixels: sharp, and the same wherever a band of the image begins. */
  double y = round (baseline) - exa_fonts_baseline (label->layout, label->em);
  ExaLayoutText text = {
      .key = make_key (kind, id),
      .layout = g_steal_pointer (&label->layout),
      .rect = {x, y, label->width, label->height},
      .indent = label->indent,
      .em = label->em,
      .role = role,
      .alpha = 1,
  };

  g_array_append_val (build->layout->texts, text);
}

/* Where the middle of a line of whole-pixel @width must stand to cover whole pixels. */
static double
crisp (double at, double width)
{
  return fmod (width, 2) == 1 ? floor (at) + 0.5 : round (at);
}

void
exa_build_line (ExaBuild *build, gboolean front, const char *kind, const char *id, double x1, double y1, double x2,
                double y2, double width, ExaRole role)
{
  ExaLayoutLine line = {make_key (kind, id), x1, y1, x2, y2, width, role, 1};

  if (x1 == x2)
    line.x1 = line.x2 = crisp (x1, width);
  if (y1 == y2)
    line.y1 = line.y2 = crisp (y1, width);
  g_array_append_val (front ? build->layout->front : build->layout->lines, line);
}

gboolean
exa_build_is_below_zero (ExaQuantity quantity)
{
  return !isfinite (quantity.low) && quantity.high <= 0;
}

ExaEncoding
exa_build_encode (ExaQuantity quantity, ExaShape shape)
{
  /* "−2 or less" is bounded on the side of zero: a bar is certain to there. */
  if (shape != EXA_SHAPE_POINT && exa_build_is_below_zero (quantity))
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
exa_build_extent (const ExaSpec *spec, ExaQuantity quantity, double *low, double *high)
{
  double far = isfinite (quantity.high) ? quantity.high : quantity.low;
  double near = isfinite (quantity.low) ? quantity.low : quantity.high;

  *low = isfinite (near) ? near : 0;
  *high = isfinite (far) ? far : 0;
}

double
exa_build_fade (const ExaBuild *build, double length)
{
  return round (MIN (exa_build_px (build, 120), length * 0.1));
}

/* Where @value stands, or, if it is open, the length of a fade from @from on in @direction. */
static double
end_at (const ExaScale *scale, double value, double from, double direction, double fade)
{
  return isfinite (value) ? round (exa_scale_map (scale, value)) : from + direction * fade;
}

/* What is open never outgrows what is certain, @certain pixels of it. */
static double
capped (double fade, double certain)
{
  return round (MIN (fade, MAX (ABS (certain) / 3, fade / 6)));
}

/* The ends of @q along the axis: what is certain reaches from zero to the nearer one. */
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
exa_build_mark (const ExaBuild *build, const ExaMark *mark, guint band, ExaShape shape, const ExaScale *scale,
                double length)
{
  ExaQuantity q = mark->quantity;
  ExaLayoutMark m = {
      .key = g_strdup (mark->id),
      .band = band,
      .shape = shape,
      .encoding = exa_build_encode (q, shape),
      .hue = mark->hue,
      .shade = mark->shade,
      .alpha = 1,
  };

  m.zero = m.back = round (shape == EXA_SHAPE_POINT ? scale->p0 : exa_scale_map (scale, 0));
  set_ends (&m, q, scale, exa_build_fade (build, length));
  if (m.encoding == EXA_ENCODE_UPPER)
    m.low = m.zero;
  if (build->spec->highlight != NULL && !g_strv_contains ((const char *const *)build->spec->highlight, mark->id))
    m.alpha = 0.3;
  return m;
}
