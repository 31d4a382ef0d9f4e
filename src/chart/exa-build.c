/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-build.h"

#include <math.h>

/* Below this em no text is readable on any screen. */
#define MIN_EM 8.5

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
      .layout =
          exa_fonts_layout (build->fonts, text != NULL ? text : "", build->spec->lang, weight, em, width, lines, align),
  };

  PangoRectangle box;

  exa_fonts_measure (label.layout, &label.width, &label.height);
  pango_layout_get_extents (label.layout, NULL, &box);
  label.indent = (double)box.x / PANGO_SCALE;
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

void
exa_build_place (ExaBuild *build, ExaLabel *label, const char *kind, const char *id, double x, double y, ExaRole role)
{
  ExaLayoutText text = {
      .key = make_key (kind, id),
      .layout = g_steal_pointer (&label->layout),
      .rect = {x, y, label->width, label->height},
      .indent = label->indent,
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

ExaEncoding
exa_build_encode (ExaQuantity quantity)
{
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

/* The end of an open interval: a pixel's length beyond what is certain, in the direction of growth. */
static double
open_end (const ExaScale *scale, double certain, double fade)
{
  double direction = scale->p1 > scale->p0 ? 1 : -1;

  return certain + direction * fade;
}

ExaLayoutMark
exa_build_mark (const ExaBuild *build, const ExaMark *mark, guint band, ExaShape shape, const ExaScale *scale,
                double length)
{
  ExaQuantity q = mark->quantity;
  double fade = exa_build_fade (build, length);
  ExaLayoutMark m = {
      .key = g_strdup (mark->id),
      .band = band,
      .shape = shape,
      .encoding = exa_build_encode (q),
      .hue = mark->hue,
      .shade = mark->shade,
      .alpha = 1,
  };
  double low = isfinite (q.low) ? round (exa_scale_map (scale, q.low)) : 0;
  double high = isfinite (q.high) ? round (exa_scale_map (scale, q.high)) : 0;

  m.zero = round (shape == EXA_SHAPE_POINT ? scale->p0 : exa_scale_map (scale, 0));
  m.back = m.zero;
  if (!isfinite (q.high))
    high = open_end (scale, low, fade);
  if (!isfinite (q.low))
    low = m.zero - (open_end (scale, high, fade) - high);
  if (shape == EXA_SHAPE_POINT || q.low >= 0 || !isfinite (q.low)) {
    m.low = low;
    m.high = high;
  } else if (q.high <= 0) {
    m.low = high;
    m.high = low;
  } else {
    m.low = m.zero;
    m.high = high;
    m.back = low;
  }
  if (m.encoding == EXA_ENCODE_UPPER)
    m.low = m.zero;
  if (build->spec->highlight != NULL && !g_strv_contains ((const char *const *)build->spec->highlight, mark->id))
    m.alpha = 0.3;
  return m;
}

void
exa_build_settle (ExaBuild *build, double used)
{
  double spare = build->plot.height - used;

  if (spare <= 0)
    return;
  /* A little above the middle, where the eye looks for it. */
  build->plot.y += round (spare * 0.36);
  build->plot.height -= round (spare * 0.36);
}
