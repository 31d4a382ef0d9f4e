/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-plane.h"

#include <math.h>
#include <string.h>

#include "exa-dots-in-place.h"
#include "exa-encode.h"
#include "exa-place.h"

/* At 1080 lines: texts at the axes and at dots, gaps, and dots that are one of many and that stand out. */
#define TICK_EM    22
#define NAME_EM    24
#define TICK_GAP   14
#define TICK_SIZE  8
#define LABEL_GAP  14
#define RADIUS     6.5
#define OUT_RADIUS 9
/* By how much a box is wider on either side than a dot, beside which its edges are seen. */
#define EDGE 4.5
/* Pixels, in the smallest figures. */
#define LEAST_RADIUS     2.5
#define LEAST_OUT_RADIUS 3.5
#define LEAST_LABEL_GAP  4.5
/* Pixels over which an open end fades. */
#define TAIL 64
/* Of the figure's height, what is left to the plot, and of that to the plane itself, where the texts of its axes are
 * large beside it; ems of those above and below it. */
#define LEAST       0.36
#define LEAST_PLANE 0.25
#define AXES        3.5
#define CRAMPED     0.27
/* Of the days that there are, so many more on the right. */
#define BEYOND 0.015

double
exa_plane_least_height (const ExaPage *page, guint n_bands)
{
  return MAX (page->height * LEAST, page->height * LEAST_PLANE + AXES * exa_page_em (page, TICK_EM));
}

double
exa_plane_cramped_height (const ExaPage *page, guint n_bands)
{
  return CRAMPED * page->height + AXES * exa_page_em (page, TICK_EM);
}

double
exa_plane_name_em (const ExaPage *page)
{
  return exa_page_data_em (page, NAME_EM);
}

double
exa_plane_text_em (const ExaPlot *plot)
{
  return exa_plane_name_em (plot->page);
}

static gboolean
is_one_of (const char *id, const char *a, const char *b)
{
  return g_strcmp0 (id, a) == 0 || g_strcmp0 (id, b) == 0;
}

gboolean
exa_plane_stands_out (const ExaSpec *spec, const ExaMark *mark)
{
  return mark->record || is_one_of (mark->id, spec->compare_a, spec->compare_b) ||
         (spec->highlight != NULL && g_strv_contains ((const char *const *)spec->highlight, mark->id));
}

/* --- the axes --- */

/* The first and the last of the days that are drawn, and the fewest that a date covers. */
static void
find_days (const ExaPlot *plot, double *low, double *high, double *least)
{
  *low = *least = INFINITY;
  *high = -INFINITY;
  for (guint i = 0; i < plot->n_bands; i++) {
    const ExaBand *band = exa_plot_band (plot, i);
    for (guint k = 0; k < band->n_marks; k++) {
      ExaQuantity x = band->marks[k].x;
      *low = MIN (*low, x.low);
      *high = MAX (*high, x.high);
      *least = MIN (*least, x.high - x.low);
    }
  }
}

static void
set_dates (ExaPlane *self)
{
  double low, high, least, as_of = self->page->spec->plane.as_of;

  find_days (self->plot, &low, &high, &least);
  /* What is known goes on to the day on which it was; data that end long before do not leave half of the plane empty.
   */
  if (as_of > high && as_of - high < (high - low) / 2)
    high = as_of;
  high += MAX ((high - low) * BEYOND, 1);
  self->dates = exa_calendar_new (self->page, low, high, self->panel.rect.width, self->em);
  self->panel.across =
      (ExaScale){.low = self->dates.low, .high = high, .p0 = self->panel.rect.x, .p1 = self->panel.rect.x};
  self->panel.across.p1 += self->panel.rect.width;
}

/* From the foot of the plane, on which a dot may stand, to the texts below it. */
static double
label_gap (const ExaPage *page)
{
  return MAX (exa_page_px (page, LABEL_GAP), LEAST_LABEL_GAP);
}

static double
widest_of_y (const ExaAxis *axis)
{
  double widest = 0;

  for (guint i = 0; i + 1 < axis->n_ticks; i++)
    widest = MAX (widest, axis->labels[i].width);
  return widest;
}

ExaPlane
exa_plane_new (const ExaPlot *plot, double above, double right)
{
  const ExaPage *page = plot->page;
  ExaRect r = plot->rect;
  ExaPlane self = {.plot = plot, .page = page, .em = exa_page_em (page, TICK_EM)};
  double top = round (r.y + above + self.em * 1.4 + exa_axis_unit_gap (page, TRUE));
  double bottom = round (r.y + r.height - label_gap (page) - self.em * 1.3);

  bottom = MAX (bottom, top + 1);
  self.y = exa_axis_new (plot, bottom - top, 100, TICK_EM);
  double low = exa_axis_trim (&self.y);
  double left = round (r.x + widest_of_y (&self.y) + exa_axis_tick_gap (page, TRUE));
  double end = floor (r.x + r.width - right);
  self.panel = (ExaLayoutPanel){
      .rect = {left, top, MAX (end - left, 1), bottom - top},
      .scale = {.log = self.y.log, .low = low, .high = self.y.ticks[self.y.n_ticks - 1], .p0 = bottom, .p1 = top},
      .is_plane = TRUE,
  };
  exa_axis_snap (&self.y, page, &self.panel.scale);
  if (page->spec->plane.dates) {
    set_dates (&self);
    return self;
  }
  self.x = exa_axis_new_across (plot, self.panel.rect.width, 200, TICK_EM);
  self.panel.across = (ExaScale){.log = self.x.log,
                                 .low = exa_axis_trim (&self.x),
                                 .high = self.x.ticks[self.x.n_ticks - 1],
                                 .p0 = left,
                                 .p1 = left + self.panel.rect.width};
  exa_axis_snap (&self.x, page, &self.panel.across);
  return self;
}

void
exa_plane_clear (ExaPlane *self)
{
  exa_axis_clear (&self->y);
  exa_axis_clear (&self->x);
  exa_calendar_clear (&self->dates);
}

/* The line that the plane stands on; a linear axis has its zero line. */
static void
place_foot (const ExaPlane *self, ExaLayout *layout)
{
  ExaRect r = self->panel.rect;
  double width = exa_axis_zero_stroke (self->page), y = r.y + r.height + width / 2;

  if (self->y.log || self->y.ticks[0] != 0)
    exa_place_line (layout, TRUE, "foot", NULL, r.x, y, r.x + r.width, y, width, EXA_ROLE_INK);
}

/* Puts @label (taken) below the plane with its middle at @x, unless it meets the one before or leaves the figure. */
static void
place_below (const ExaPlane *self, ExaLayout *layout, ExaLabel *label, const char *id, double x, double *free_from)
{
  const ExaPage *page = self->page;
  ExaRect r = self->panel.rect;
  double most = page->content.x + page->content.width - label->width, left = x - label->width / 2;
  double y = r.y + r.height + label_gap (page);

  left = CLAMP (left, r.x, MAX (most, r.x));
  if (left < *free_from) {
    exa_label_clear (label);
    return;
  }
  *free_from = left + label->width + self->em * 0.4;
  exa_place_text (layout, label, "tick", id, left, y, EXA_ROLE_MUTED);
}

static ExaLabel
copy_label (const ExaLabel *label)
{
  ExaLabel copy = *label;

  g_object_ref (copy.layout);
  return copy;
}

static char *
tick_id (double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup_printf ("x:%s", g_ascii_formatd (number, sizeof number, "%.8g", value));
}

static void
place_dates (const ExaPlane *self, ExaLayout *layout)
{
  const ExaCalendar *dates = &self->dates;
  ExaRect r = self->panel.rect;
  double free_from = r.x, foot = r.y + r.height + exa_axis_zero_stroke (self->page);

  for (guint i = 0; i < dates->n; i++) {
    double at = exa_scale_map (&self->panel.across, dates->days[i]), next = r.x + r.width;
    g_autofree char *id = tick_id (dates->days[i]);
    if (at >= r.x - 0.5)
      exa_place_line (layout, FALSE, "notch", id, at, foot, at, foot + exa_page_px (self->page, TICK_SIZE),
                      exa_page_stroke (self->page, 1.5), EXA_ROLE_MUTED);
    if (i + 1 < dates->n)
      next = exa_scale_map (&self->panel.across, dates->days[i + 1]);
    double from = MAX (at, r.x);
    /* A year that is cut off at either end still has its name, where it has room. */
    if (dates->in_cells && next - from < dates->labels[i].width)
      continue;
    if (!dates->in_cells && at < r.x - 0.5)
      continue;
    ExaLabel label = copy_label (&dates->labels[i]);
    place_below (self, layout, &label, id, dates->in_cells ? (from + next) / 2 : at, &free_from);
  }
}

static void
place_figures (const ExaPlane *self, ExaLayout *layout)
{
  ExaRect r = self->panel.rect;
  guint last = self->x.n_ticks - 1;
  double free_from = r.x, end = exa_scale_map (&self->panel.across, self->x.ticks[last]);
  double least = MIN (end - self->x.labels[last].width / 2,
                      self->page->content.x + self->page->content.width - self->x.labels[last].width);

  for (guint i = 0; i <= last; i++) {
    double at = exa_scale_map (&self->panel.across, self->x.ticks[i]);
    g_autofree char *id = tick_id (self->x.ticks[i]);
    gboolean zero = self->x.ticks[i] == 0 && !self->x.log;

    if (zero)
      exa_place_line (layout, TRUE, "zero", id, at, r.y, at, r.y + r.height, exa_axis_zero_stroke (self->page),
                      EXA_ROLE_INK);
    else
      exa_place_line (layout, FALSE, "grid", id, at, r.y, at, r.y + r.height, exa_page_stroke (self->page, 1.5),
                      EXA_ROLE_GRID);
    /* The last one, with the unit, is kept. */
    if (i < last && at + self->x.labels[i].width / 2 + self->em * 0.4 > least)
      continue;
    ExaLabel label = copy_label (&self->x.labels[i]);
    place_below (self, layout, &label, id, at, &free_from);
  }
}

void
exa_plane_place_axes (const ExaPlane *self, ExaLayout *layout)
{
  exa_axis_place_y (&self->y, self->page, &self->panel, layout);
  place_foot (self, layout);
  if (self->page->spec->plane.dates)
    place_dates (self, layout);
  else
    place_figures (self, layout);
  g_array_append_val (layout->panels, self->panel);
}

double
exa_plane_unit_end (const ExaPlane *self)
{
  return self->plot->rect.x + self->y.last_width;
}

double
exa_plane_unit_line (const ExaPlane *self)
{
  return self->panel.rect.y - exa_axis_unit_gap (self->page, TRUE) - self->y.labels[self->y.n_ticks - 1].height / 2;
}

/* --- the marks --- */

/* From @low to @high along an axis, pixels: what is open ends where it has faded, but within @from to @to, which are
 * the axis' own ends. */
static void
set_ends (ExaEncoding encoding, ExaQuantity q, const ExaScale *scale, double tail, double *low, double *high)
{
  double up = scale->p1 > scale->p0 ? 1 : -1;
  double from = MIN (scale->p0, scale->p1), to = MAX (scale->p0, scale->p1);

  *low = isfinite (q.low) ? exa_scale_map (scale, q.low) : scale->p0;
  *high = isfinite (q.high) ? exa_scale_map (scale, q.high) : *low;
  if (encoding == EXA_ENCODE_UPPER)
    *low = CLAMP (*high - up * tail, from, to);
  if (encoding == EXA_ENCODE_LOWER)
    *high = CLAMP (*low + up * tail, from, to);
}

/* A date that is less exact than others, and wider than its dot, is a range. */
static ExaEncoding
encode_date (const ExaPlane *self, ExaQuantity x, double least, double size)
{
  double per_day = self->panel.rect.width / (self->panel.across.high - self->panel.across.low);

  return x.high - x.low > 1.5 * least && (x.high - x.low) * per_day > size ? EXA_ENCODE_RANGE : EXA_ENCODE_SOLID;
}

static gboolean
is_range_of_point (ExaEncoding along, ExaEncoding other)
{
  return along == EXA_ENCODE_RANGE && other == EXA_ENCODE_SOLID;
}

static ExaLayoutMark
make_mark (const ExaPlane *self, const ExaMark *mark, guint band, ExaShape shape, double least)
{
  const ExaPage *page = self->page;
  const ExaSpec *spec = page->spec;
  gboolean out = exa_plane_stands_out (spec, mark);
  double radius =
      out ? MAX (exa_page_px (page, OUT_RADIUS), LEAST_OUT_RADIUS) : MAX (exa_page_px (page, RADIUS), LEAST_RADIUS);
  ExaLayoutMark m = {
      .key = g_strdup (mark->id),
      .band = band,
      .shape = shape,
      .encoding = exa_encode (mark->quantity, shape),
      .across = spec->plane.dates ? encode_date (self, mark->x, least, 2 * radius) : exa_encode (mark->x, shape),
      .zero = self->panel.rect.y + self->panel.rect.height,
      .compared = is_one_of (mark->id, spec->compare_a, spec->compare_b),
      .hollow = mark->status != NULL,
      .hue = mark->hue,
      .shade = mark->shade,
      .alpha = 1,
  };
  double tail = exa_page_px (page, TAIL), x, y;

  if (shape == EXA_SHAPE_BOX && (is_range_of_point (m.encoding, m.across) || is_range_of_point (m.across, m.encoding)))
    radius += exa_page_px (page, EDGE);
  m.thickness = 2 * radius;
  m.back = m.zero;
  set_ends (m.encoding, mark->quantity, &self->panel.scale, tail, &m.low, &m.high);
  set_ends (m.across, mark->x, &self->panel.across, tail, &m.x1, &m.x2);
  if (m.across == EXA_ENCODE_SOLID)
    m.x1 = m.x2 = (m.x1 + m.x2) / 2;
  if (spec->highlight != NULL && !g_strv_contains ((const char *const *)spec->highlight, mark->id))
    m.alpha = 0.3;
  exa_layout_dot_center (&m, &x, &y);
  m.cross = x - radius;
  return m;
}

void
exa_plane_place_marks (const ExaPlane *self, ExaShape shape, ExaLayout *layout)
{
  double low, high, least;

  find_days (self->plot, &low, &high, &least);
  for (guint i = 0; i < self->plot->n_bands; i++) {
    const ExaBand *band = exa_plot_band (self->plot, i);
    for (guint k = 0; k < band->n_marks; k++) {
      ExaLayoutMark m = make_mark (self, &band->marks[k], exa_choice_nth (&self->plot->choice, i), shape, least);
      g_array_append_val (layout->marks, m);
    }
  }
  exa_dots_in_place_show (self->page, layout->marks);
}
