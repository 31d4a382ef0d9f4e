/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-place.h"

#include <math.h>
#include <string.h>

/* Inter, of the em: from the top of a line to its baseline, and half the height of a capital. Texts in other fonts are
 * set by the same measures, so that neighbours keep one baseline whatever letters they have. */
#define ASCENT       0.9888
#define HALF_CAPITAL 0.364

static char *
make_key (const char *kind, const char *id)
{
  return id != NULL ? g_strconcat (kind, ":", id, NULL) : g_strdup (kind);
}

double
exa_place_baseline (double middle, double em)
{
  return round (middle + HALF_CAPITAL * em);
}

void
exa_place_text (ExaLayout *layout, ExaLabel *label, const char *kind, const char *id, double x, double y, ExaRole role)
{
  exa_place_text_on (layout, label, kind, id, x, y + ASCENT * label->em, role);
}

void
exa_place_text_beside (ExaLayout *layout, ExaLabel *label, const char *kind, const char *id, double x, double middle,
                       ExaRole role)
{
  double n_more = pango_layout_get_line_count (label->layout) - 1, line = label->height / (n_more + 1);

  exa_place_text_on (layout, label, kind, id, x, exa_place_baseline (middle - n_more * line / 2, label->em), role);
}

void
exa_place_text_on (ExaLayout *layout, ExaLabel *label, const char *kind, const char *id, double x, double baseline,
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

  if (label->is_cut && strcmp (kind, "label") == 0)
    layout->report.n_names_cut++;
  g_array_append_val (layout->texts, text);
}

/* The middle of the whole pixels that a line @width of them thick covers, nearest to @at. */
static double
snap (double at, double width)
{
  return round (at - width / 2) + width / 2;
}

void
exa_place_line (ExaLayout *layout, gboolean front, const char *kind, const char *id, double x1, double y1, double x2,
                double y2, double width, ExaRole role)
{
  ExaLayoutLine line = {
      .key = make_key (kind, id),
      .x1 = x1,
      .y1 = y1,
      .x2 = x2,
      .y2 = y2,
      .width = width,
      .role = role,
      .alpha = 1,
  };

  if (x1 == x2)
    line.x1 = line.x2 = snap (x1, width);
  if (y1 == y2)
    line.y1 = line.y2 = snap (y1, width);
  g_array_append_val (front ? layout->front : layout->lines, line);
}
