/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-ratio-lines.h"

#include <math.h>

#include "exa-encode.h"
#include "exa-place.h"
#include "exa-plane-room.h"

#define RATIO_EM 22
/* At 1080 lines, between two lines of equal ratio, and from a line's end to its text. */
#define RATIO_EVERY 34
#define MOST_RATIOS 12
#define ASIDE       8
#define ABOVE       4

typedef struct {
  double ratio;          /* of y to x, base units */
  double x1, y1, x2, y2; /* where it enters the plane and leaves it, pixels */
} Ratio;

/* Where the line of @ratio crosses the plane; FALSE where it does not. */
static gboolean
cross (const ExaPlane *plane, double ratio, Ratio *line)
{
  const ExaScale *across = &plane->panel.across, *up = &plane->panel.scale;
  double from = MAX (across->low, up->low / ratio), to = MIN (across->high, up->high / ratio);

  if (!(from < to))
    return FALSE;
  *line = (Ratio){ratio, exa_scale_map (across, from), exa_scale_map (up, from * ratio), exa_scale_map (across, to),
                  exa_scale_map (up, to * ratio)};
  return TRUE;
}

/* Pixels between two lines whose ratios are as 1 to @factor, on two log axes. */
static double
gap_of (const ExaPlane *plane, double factor)
{
  const ExaScale *across = &plane->panel.across, *up = &plane->panel.scale;
  double x = (across->p1 - across->p0) / log10 (across->high / across->low);
  double y = (up->p0 - up->p1) / log10 (up->high / up->low);

  return log10 (factor) * x * y / hypot (x, y);
}

/* The least and the largest ratio of the figures, base units. */
static void
find_range (const ExaPlane *plane, double *least, double *most)
{
  *least = INFINITY;
  *most = 0;
  for (guint i = 0; i < plane->plot->n_bands; i++) {
    const ExaBand *band = exa_plot_band (plane->plot, i);
    for (guint k = 0; k < band->n_marks; k++) {
      double x1, x2, y1, y2;
      exa_encode_extent (band->marks[k].x, &x1, &x2);
      exa_encode_extent (band->marks[k].quantity, &y1, &y2);
      if (x1 > 0 && y2 > 0)
        *most = MAX (*most, y2 / x1);
      if (x2 > 0 && y1 > 0)
        *least = MIN (*least, y1 / x2);
    }
  }
}

/* Ratios of 1, 2 and 5 × 10^n around those of the figures, the steeper ones first; powers of ten where they are close.
 */
static guint
collect_ratios (const ExaPlane *plane, Ratio ratios[MOST_RATIOS])
{
  static const double fine[] = {5, 2, 1};
  double factor = plane->page->spec->plane.ratio->factor, every = exa_page_px (plane->page, RATIO_EVERY), least, most;
  gboolean close = plane->panel.scale.log && gap_of (plane, 2) < every;
  guint n = 0, skip = close ? 2 : 0;

  find_range (plane, &least, &most);
  if (!(least <= most) || !isfinite (least))
    return 0;
  double beyond = close ? 10 : 2.5;
  for (int power = (int)ceil (log10 (most * beyond / factor)); n < MOST_RATIOS; power--) {
    if (pow (10, power + 1) * factor < least / beyond)
      break;
    for (guint i = skip; i < G_N_ELEMENTS (fine) && n < MOST_RATIOS; i++) {
      double ratio = fine[i] * pow (10, power) * factor;
      Ratio line;
      if (ratio > most * beyond || ratio < least / beyond || !cross (plane, ratio, &line))
        continue;
      if (hypot (line.x2 - line.x1, line.y2 - line.y1) > every &&
          (n == 0 || hypot (line.x2 - ratios[n - 1].x2, line.y2 - ratios[n - 1].y2) >= every))
        ratios[n++] = line;
    }
  }
  return n;
}

/* In the scale of @like. */
static ExaLabel
ratio_label (const ExaPage *page, double ratio, double like, gboolean with_unit)
{
  g_autofree char *text =
      exa_number_format (ratio, like, page->spec->plane.ratio, page->spec->lang, EXA_COMPUTED_DIGITS, with_unit);

  return exa_label_new (page, text, EXA_WEIGHT_SEMIBOLD, exa_page_em (page, RATIO_EM), -1, 1, PANGO_ALIGN_LEFT);
}

static gboolean
overlap (ExaRect a, ExaRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

static gboolean
meets_anything (const ExaLayout *layout, ExaRect r)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    if (overlap (r, exa_layout_mark_rect (&g_array_index (layout->marks, ExaLayoutMark, i))))
      return TRUE;
  }
  for (guint i = 0; i < layout->front->len; i++) {
    if (exa_plane_room_meets (&g_array_index (layout->front, ExaLayoutLine, i), r))
      return TRUE;
  }
  for (guint i = 0; i < layout->texts->len; i++) {
    if (overlap (r, g_array_index (layout->texts, ExaLayoutText, i).rect))
      return TRUE;
  }
  return FALSE;
}

/* Puts @text (taken) above the plane, or right of it, where the line leaves it; FALSE where it has no room. */
static gboolean
place_ratio_text (const ExaPlane *plane, ExaLayout *layout, const Ratio *ratio, ExaLabel *text, const char *id)
{
  const ExaPage *page = plane->page;
  ExaRect r = plane->panel.rect;
  ExaLabel label = *text;
  gboolean above = ratio->x2 < r.x + r.width - 1;
  double end = page->content.x + page->content.width - label.width;
  double x =
      above ? CLAMP (ratio->x2 - label.width / 2, r.x, MAX (end, r.x)) : MIN (ratio->x2 + ASIDE * page->unit, end);
  double y = above ? r.y - label.height - ABOVE * page->unit : ratio->y2 - label.height / 2;

  if (meets_anything (layout, (ExaRect){x - label.em / 2, y, label.width + label.em, label.height}) || x < r.x) {
    exa_label_clear (&label);
    return FALSE;
  }
  exa_place_text (layout, &label, "ratio", id, x, y, EXA_ROLE_MUTED);
  return TRUE;
}

void
exa_ratio_lines_place (const ExaPlane *plane, ExaLayout *layout)
{
  Ratio ratios[MOST_RATIOS];
  guint n = collect_ratios (plane, ratios);
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  /* In one scale, which the first says, or each in its own. */
  gboolean one_scale = n > 0 && ratios[0].ratio / ratios[n - 1].ratio < 1e4, said = FALSE;

  for (guint i = 0; i < n; i++) {
    const char *id = g_ascii_formatd (number, sizeof number, "%.6g", ratios[i].ratio);
    exa_place_line (layout, FALSE, "ratio", id, ratios[i].x1, ratios[i].y1, ratios[i].x2, ratios[i].y2,
                    exa_page_stroke (plane->page, 1.5), EXA_ROLE_RULE);
    double like = one_scale ? ratios[n / 2].ratio : ratios[i].ratio;
    ExaLabel label = ratio_label (plane->page, ratios[i].ratio, like, !one_scale || !said);
    said = place_ratio_text (plane, layout, &ratios[i], &label, id) || said;
  }
}

double
exa_ratio_lines_room (const ExaPlot *plot)
{
  double factor = plot->page->spec->plane.ratio->factor;
  ExaLabel label = ratio_label (plot->page, 2000 * factor, 2000 * factor, FALSE);
  double width = label.width + exa_page_px (plot->page, ASIDE + ABOVE);

  exa_label_clear (&label);
  return MIN (width, plot->rect.width * 0.2);
}
