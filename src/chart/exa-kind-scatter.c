/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two figures of each subject against each other, with lines on which their ratio is the same. */
#include <math.h>
#include <string.h>

#include "exa-bracket.h"
#include "exa-encode.h"
#include "exa-kind.h"
#include "exa-layout-private.h"
#include "exa-place.h"
#include "exa-plane-names.h"

/* Of its usual size, what is said of two; the most of the plot that it takes; pixels of a low one from it to a dot on
 * the upper edge. */
#define PART      0.72
#define MOST_PILL 0.62
#define OFF_DOTS  3
#define NAME_EM   22
#define RATIO_EM  22
/* In ems: a plot that is lower is low. */
#define LOW    14
#define TINY   9
#define STROKE 2
/* What it costs what is said to lie on a dot, in its heights. */
#define ON_DOT 4.0
/* At 1080 lines, between two lines of equal ratio. */
#define RATIO_EVERY 34
#define MOST_RATIOS 12

/* --- lines of equal ratio --- */

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

/* Whether the plot is so low that the axes' names share a line and ratios have no room. */
static gboolean
is_low (const ExaPlot *plot)
{
  return plot->rect.height < LOW * exa_page_em (plot->page, NAME_EM);
}

/* Whether it is so low that the subtitle alone says what the axes are. */
static gboolean
is_tiny (const ExaPlot *plot)
{
  return plot->rect.height < TINY * exa_page_em (plot->page, NAME_EM);
}

static gboolean
has_ratios (const ExaPlot *plot)
{
  return plot->page->spec->plane.ratio != NULL && !is_low (plot);
}

/* In the scale of @like. */
static ExaLabel
ratio_label (const ExaPage *page, double ratio, double like, gboolean with_unit)
{
  g_autofree char *text =
      exa_number_format (ratio, like, page->spec->plane.ratio, page->spec->lang, EXA_COMPUTED_DIGITS, with_unit);

  return exa_label_new (page, text, EXA_WEIGHT_SEMIBOLD, exa_page_em (page, RATIO_EM), -1, 1, PANGO_ALIGN_LEFT);
}

static guint
count_marks_on (const ExaLayout *layout, ExaRect r)
{
  guint n = 0;

  for (guint i = 0; i < layout->marks->len; i++) {
    ExaRect m = exa_layout_mark_rect (&g_array_index (layout->marks, ExaLayoutMark, i));
    n += r.x < m.x + m.width && m.x < r.x + r.width && r.y < m.y + m.height && m.y < r.y + r.height ? 1 : 0;
  }
  return n;
}

static gboolean
meets_anything (const ExaLayout *layout, ExaRect r)
{
  if (count_marks_on (layout, r) > 0)
    return TRUE;
  for (guint i = 0; i < layout->texts->len; i++) {
    ExaRect t = g_array_index (layout->texts, ExaLayoutText, i).rect;
    if (r.x < t.x + t.width && t.x < r.x + r.width && r.y < t.y + t.height && t.y < r.y + r.height)
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
  gboolean above = ratio->y2 <= r.y + 0.5;
  double end = page->content.x + page->content.width - label.width;
  double x = above ? CLAMP (ratio->x2 - label.width / 2, r.x, MAX (end, r.x)) : MIN (ratio->x2 + 8 * page->unit, end);
  double y = above ? r.y - label.height - 4 * page->unit : ratio->y2 - label.height / 2;

  if (meets_anything (layout, (ExaRect){x - label.em / 2, y, label.width + label.em, label.height}) || x < r.x) {
    exa_label_clear (&label);
    return FALSE;
  }
  exa_place_text (layout, &label, "ratio", id, x, y, EXA_ROLE_MUTED);
  return TRUE;
}

static void
place_ratios (const ExaPlane *plane, ExaLayout *layout)
{
  Ratio ratios[MOST_RATIOS];
  guint n = has_ratios (plane->plot) ? collect_ratios (plane, ratios) : 0;
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

/* What the texts of the lines take right of the plane. */
static double
ratio_room (const ExaPlot *plot)
{
  const ExaPage *page = plot->page;

  if (!has_ratios (plot))
    return exa_page_px (page, 24);
  double factor = page->spec->plane.ratio->factor;
  ExaLabel label = ratio_label (page, 200 * factor, 200 * factor, TRUE);
  double width = label.width;
  exa_label_clear (&label);
  return MIN (width + exa_page_px (page, 14), plot->rect.width * 0.2);
}

/* --- what the axes are --- */

static double
name_height (const ExaPage *page)
{
  return exa_page_em (page, NAME_EM) * 1.5;
}

static void
place_names (const ExaPlane *plane, ExaLayout *layout)
{
  const ExaPage *page = plane->page;
  const ExaPlaneSpec *spec = &page->spec->plane;
  ExaRect plot = plane->plot->rect, r = plane->panel.rect;
  gboolean low = is_low (plane->plot);
  double em = exa_page_em (page, NAME_EM), most = plot.width * (low ? 0.48 : 0.7);
  g_autofree char *up = g_strdup_printf ("↑ %s", spec->y_name), *along = g_strdup_printf ("%s →", spec->x_name);
  ExaLabel y = exa_label_new (page, up, EXA_WEIGHT_SEMIBOLD, em, most, 1, PANGO_ALIGN_LEFT);
  ExaLabel x = exa_label_new (page, along, EXA_WEIGHT_SEMIBOLD, em, most, 1, PANGO_ALIGN_RIGHT);

  exa_place_text (layout, &y, "axis", "y", plot.x, plot.y, EXA_ROLE_MUTED);
  exa_place_text (layout, &x, "axis", "x", r.x + r.width - x.width, low ? plot.y : plot.y + plot.height - x.height,
                  EXA_ROLE_MUTED);
}

/* The plane within @plot, @above pixels left free above it. */
static ExaPlane
make_plane (const ExaPlot *plot, double above)
{
  ExaPlot inner = *plot;

  if (!is_low (plot))
    inner.rect.height = MAX (inner.rect.height - name_height (plot->page), 1);
  double names = is_tiny (plot) ? 0 : name_height (plot->page);
  ExaPlane plane = exa_plane_new (&inner, names + above, ratio_room (plot));
  plane.plot = plot;
  return plane;
}

/* --- the compared pair --- */

/* Whether it has room beside the unit above a low plane. */
static gboolean
fits_beside_unit (const ExaPlot *plot, double width)
{
  ExaPlane plane = make_plane (plot, 0);
  double end = plane.panel.rect.x + plane.panel.rect.width;
  gboolean fits = exa_plane_unit_end (&plane) + plane.em + width <= end;

  exa_plane_clear (&plane);
  return fits;
}

static gboolean
pill_fits (const ExaPlot *plot, const char *text)
{
  double width, height;

  if (text == NULL)
    return FALSE;
  exa_bracket_measure_pill (plot, text, PART, &width, &height);
  if (is_low (plot))
    return fits_beside_unit (plot, width);
  return width <= MOST_PILL * (plot->rect.width - ratio_room (plot)) && height * 4 <= plot->rect.height;
}

/* What is said of the pair, in words or in signs; NULL where neither has room. */
static const char *
pair_text (const ExaPlot *plot)
{
  const ExaSpec *spec = plot->page->spec;

  return pill_fits (plot, spec->compare_text)    ? spec->compare_text
         : pill_fits (plot, spec->compare_brief) ? spec->compare_brief
                                                 : NULL;
}

/* The place nearest to the middle of the line between the two where what is said lies on few dots; on how many. */
static guint
find_pill (const ExaPlane *plane, const ExaLayout *layout, const ExaLayoutLine *line, double *x, double *y)
{
  guint n_on = G_MAXUINT;
  enum { UP = 8, ASIDE = 6 };
  ExaRect r = plane->panel.rect;
  double width, height, least = INFINITY, middle_x = (line->x1 + line->x2) / 2, middle_y = (line->y1 + line->y2) / 2;

  exa_bracket_measure_pill (plane->plot, pair_text (plane->plot), PART, &width, &height);
  for (int up = -UP; up <= UP; up++) {
    for (int aside = -ASIDE; aside <= ASIDE; aside++) {
      double px = middle_x + aside * width / 6, py = middle_y + up * height * 0.75;
      px = CLAMP (px, r.x + width / 2 + 2, MAX (r.x + r.width - width / 2 - 2, r.x + width / 2 + 2));
      py = CLAMP (py, r.y + height / 2 + 2, MAX (r.y + r.height - height / 2 - 2, r.y + height / 2 + 2));
      ExaRect box = {px - width / 2 - height / 3, py - height * 0.8, width + height / 1.5, height * 1.6};
      guint n = count_marks_on (layout, box);
      double cost = n * ON_DOT + hypot (px - middle_x, py - middle_y) / height;
      if (cost >= least)
        continue;
      least = cost;
      n_on = n;
      *x = px;
      *y = py;
    }
  }
  return n_on;
}

/* From the line between the two to what is said of it, where that stands aside. */
static void
place_tie (const ExaPlane *plane, ExaLayout *layout, const ExaLayoutLine *line, double y)
{
  ExaLayoutLine tie = *line;
  const ExaLayoutPill *pill = &g_array_index (layout->pills, ExaLayoutPill, layout->pills->len - 1);

  tie.key = g_strdup ("tie");
  tie.x1 = (line->x1 + line->x2) / 2;
  tie.y1 = (line->y1 + line->y2) / 2;
  tie.x2 =
      CLAMP (tie.x1, pill->rect.x + pill->rect.height / 2, pill->rect.x + pill->rect.width - pill->rect.height / 2);
  tie.y2 = y;
  tie.width = exa_page_stroke (plane->page, 1);
  g_array_append_val (layout->lines, tie);
}

/* The line between the two. @key: taken. */
static ExaLayoutLine
join (const ExaPlane *plane, const ExaLayout *layout, char *key)
{
  const ExaSpec *spec = plane->page->spec;
  int a = exa_layout_find (layout, spec->compare_a), b = exa_layout_find (layout, spec->compare_b);
  ExaLayoutLine line = {
      .key = key,
      .width = exa_page_stroke (plane->page, STROKE),
      .role = EXA_ROLE_INK,
      .alpha = 1,
  };

  exa_layout_dot_center (&g_array_index (layout->marks, ExaLayoutMark, a), &line.x1, &line.y1);
  exa_layout_dot_center (&g_array_index (layout->marks, ExaLayoutMark, b), &line.x2, &line.y2);
  return line;
}

/* What is said of the two on the line of the unit, as far right as it goes, clear of the dots below. */
static void
find_pill_beside_unit (const ExaPlane *plane, double *x, double *y)
{
  ExaRect r = plane->panel.rect;
  double width, height;

  exa_bracket_measure_pill (plane->plot, pair_text (plane->plot), PART, &width, &height);
  *x = r.x + r.width - width / 2;
  *y = exa_plane_unit_line (plane) - OFF_DOTS;
}

/* @above: pixels above the plane that are left for what is said of the two; 0: it stands among the dots. */
static void
place_pair (const ExaPlane *plane, ExaLayout *layout, double above)
{
  ExaLayoutLine line = join (plane, layout, g_strdup ("bracket:line"));
  double x = 0, y = 0;

  g_array_append_val (layout->lines, line);
  if (is_low (plane->plot))
    find_pill_beside_unit (plane, &x, &y);
  else
    find_pill (plane, layout, &line, &x, &y);
  if (above > 0 && !is_low (plane->plot))
    y = plane->plot->rect.y + name_height (plane->page) + above / 2;
  exa_bracket_place_pill (plane->plot, layout, pair_text (plane->plot), PART, x, y);
  place_tie (plane, layout, &line, y);
}

static gboolean
bracket_fits (const ExaPlot *plot)
{
  return pair_text (plot) != NULL;
}

/* What the pair takes above the plane: nothing where it has room among the dots. */
static double
room_for_pair (const ExaPlot *plot)
{
  double width, height, x, y;

  if (!plot->bracket)
    return 0;
  if (is_low (plot))
    return OFF_DOTS;
  ExaLayout *tried = exa_layout_alloc (plot->page->width, plot->page->height, plot->page->theme);
  ExaPlane plane = make_plane (plot, 0);
  exa_plane_place_marks (&plane, EXA_SHAPE_BOX, tried);
  ExaLayoutLine line = join (&plane, tried, NULL);
  gboolean free = find_pill (&plane, tried, &line, &x, &y) == 0;
  exa_plane_clear (&plane);
  exa_layout_unref (tried);
  exa_bracket_measure_pill (plot, pair_text (plot), PART, &width, &height);
  return free ? 0 : height * 1.2;
}

static void
place (const ExaPlot *plot, ExaLayout *layout)
{
  double above = room_for_pair (plot);
  ExaPlane plane = make_plane (plot, above);

  exa_plane_place_axes (&plane, layout);
  if (!is_tiny (plot))
    place_names (&plane, layout);
  exa_plane_place_marks (&plane, EXA_SHAPE_BOX, layout);
  place_ratios (&plane, layout);
  if (plot->bracket)
    place_pair (&plane, layout, above);
  exa_plane_names_place (&plane, layout, TRUE);
  exa_plane_clear (&plane);
}

const ExaKind exa_kind_scatter = {
    .name = {"Scatter plot", "散点图"},
    .shape = EXA_SHAPE_BOX,
    .least_height = exa_plane_least_height,
    .bracket_fits = bracket_fits,
    .text_em = exa_plane_text_em,
    .place = place,
};
