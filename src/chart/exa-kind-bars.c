/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars and points: a row for each band, in one panel or several side by side. */
#include <math.h>

#include "exa-axis.h"
#include "exa-bracket.h"
#include "exa-encode.h"
#include "exa-kind.h"
#include "exa-place.h"
#include "exa-rows.h"

static gboolean
has_points (const ExaRows *rows)
{
  return rows->plot->kind == EXA_FIGURE_POINTS;
}

/* A panel being set. */
typedef struct {
  const ExaRows *rows;
  ExaLayout *layout;
  double x;                      /* its left end, that of the labels, pixels */
  double label_free, value_free; /* where the next label and the next value have room, pixels down */
} Panel;

/* What a point itself takes on either side. */
static double
point_radius (const ExaRows *rows)
{
  return has_points (rows) ? MIN (rows->pitch * 0.25, exa_page_px (rows->page, 13)) + 1 : 0;
}

/* Points may stand anywhere along a log axis: beyond its end stays room for the longest text. */
static ExaScale
fit_log_points (const ExaRows *rows, const ExaAxis *axis, double width)
{
  const ExaSpec *spec = rows->page->spec;
  double most = axis->last_width / 2;

  for (guint i = 0; i < rows->plot->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      double left, right;
      exa_rows_get_overhang (rows, i, k, &left, &right);
      most = MAX (most, right + rows->pitch * 0.25 + 1);
    }
  }
  return (ExaScale){axis->log, axis->ticks[0], axis->ticks[axis->n_ticks - 1], 0, MAX (width - most, width * 0.12)};
}

/* Narrows @scale, whose pixels begin at @scale->p0, until every mark has its room up to @width. */
static void
narrow (const ExaRows *rows, ExaScale *scale, double width)
{
  const ExaSpec *spec = rows->page->spec;
  double per_unit = (scale->p1 - scale->p0) / (scale->high - scale->low);

  for (guint i = 0; i < rows->plot->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      double from, to, left, right;
      exa_encode_extent (spec->bands[i].marks[k].quantity, &from, &to);
      exa_rows_get_overhang (rows, i, k, &left, &right);
      right += point_radius (rows);
      if (MAX (to, 0) > scale->low)
        per_unit = MIN (per_unit, (width - scale->p0 - right) / (MAX (to, 0) - scale->low));
    }
  }
  per_unit = MAX (per_unit, width * 0.12 / (scale->high - scale->low));
  scale->p1 = scale->p0 + per_unit * (scale->high - scale->low);
}

/* Pixels that marks below zero want before the axis begins. */
static double
room_before (const ExaRows *rows, const ExaScale *scale)
{
  const ExaSpec *spec = rows->page->spec;
  double per_unit = (scale->p1 - scale->p0) / (scale->high - scale->low), before = 0;

  for (guint i = 0; i < rows->plot->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      double from, to, left, right;
      exa_encode_extent (spec->bands[i].marks[k].quantity, &from, &to);
      exa_rows_get_overhang (rows, i, k, &left, &right);
      left += point_radius (rows);
      before = MAX (before, left - (MIN (from, 0) - scale->low) * per_unit);
    }
  }
  return before;
}

/* The scale that leaves every value's text its room within @width; @axis has its ticks. */
static ExaScale
fit_linear (const ExaRows *rows, const ExaAxis *axis, double width)
{
  double before = 0, most = width - (rows->room > 0 ? 0 : axis->last_width / 2);
  ExaScale scale = {.low = axis->ticks[0], .high = axis->ticks[axis->n_ticks - 1]};

  /* What stands before the axis makes it shorter, and what is shorter leaves more of it before. */
  for (guint i = 0; i < 6; i++) {
    scale.p0 = MIN (before, width * 0.5);
    scale.p1 = MAX (most, scale.p0 + 1);
    narrow (rows, &scale, width);
    before = room_before (rows, &scale);
  }
  return scale;
}

/* A tag that was cut to its share of a panel takes what its bar, being short, leaves: @room pixels. */
static void
widen_tag (const ExaRows *rows, const ExaMark *mark, ExaLabel *tag, double room)
{
  if (tag->layout == NULL || room <= tag->width || !pango_layout_is_ellipsized (tag->layout))
    return;
  double em = tag->em;
  g_autofree char *aside = exa_mark_write_aside (mark, rows->page->spec->lang);
  exa_label_clear (tag);
  *tag = exa_label_new (rows->page, aside, EXA_WEIGHT_REGULAR, em, room, 1, PANGO_ALIGN_LEFT);
}

/* Puts a mark's texts beside it, on @baseline. What would lie on another text or run out of the panel, which ends at
 * @right, is left out: no number is cut. */
static void
place_texts (Panel *panel, const ExaMark *mark, ExaRowText *text, const ExaLayoutMark *m, double base, double baseline)
{
  const ExaRows *rows = panel->rows;
  double radius = m->shape == EXA_SHAPE_POINT && m->encoding != EXA_ENCODE_LOWER ? m->thickness / 2 : 0;
  /* The tail of an upper bound has the left side to itself. */
  gboolean left = m->high < base && !(m->shape == EXA_SHAPE_POINT && m->encoding == EXA_ENCODE_UPPER);
  double far = left ? MIN (m->low, m->high) - radius : m->high + radius, gap = exa_rows_text_gap (rows);
  double x = left ? far - gap - text->width : far + gap, right = panel->x + rows->panel_width - rows->room;
  double value_width = text->value.width, em = text->value.em;
  double least = right + rows->room - rows->panel_width + rows->label_width + rows->label_gap / 2;

  if (baseline < panel->value_free || x < least || x + value_width > right + 1)
    return;
  panel->value_free = baseline + text->value.height - 1;
  if (!left)
    widen_tag (rows, mark, &text->tag, right - (x + value_width + em * 0.5));
  if (text->tag.layout != NULL && x + text->width <= right + 1)
    exa_place_text_on (panel->layout, &text->tag, "tag", mark->id, x + value_width + em * 0.5, baseline,
                       EXA_ROLE_MUTED);
  exa_place_text_on (panel->layout, &text->value, "value", mark->id, x, baseline, EXA_ROLE_INK);
}

static void
place_label (Panel *panel, guint i, double middle)
{
  const ExaRows *rows = panel->rows;
  ExaLabel *label = &rows->labels[i];
  double top = middle - label->height / 2, x = panel->x + rows->label_width - label->width;

  if (top < panel->label_free) {
    panel->layout->report.n_names_left_out++;
    return;
  }
  panel->label_free = top + label->height - 1;
  exa_place_text_beside (panel->layout, label, "label", rows->page->spec->bands[i].id, x, middle, EXA_ROLE_INK);
}

/* A thin line that leads the eye from @base to the point. */
static void
place_guide (const ExaPage *page, ExaLayout *layout, const ExaLayoutMark *m, double base)
{
  double y = m->cross + m->thickness / 2, radius = m->thickness / 2;
  double near = m->high < base ? MAX (m->low, m->high) : m->low;
  double from = MIN (base, near + radius), to = MAX (base, near - radius);

  if (ABS (near - base) > radius)
    exa_place_line (layout, FALSE, "row", m->key, from, y, to, y, exa_page_stroke (page, 1), EXA_ROLE_GRID);
}

/* Sets one band at @y. */
static void
place_band (Panel *panel, guint i, double y, const ExaScale *scale)
{
  const ExaRows *rows = panel->rows;
  const ExaPage *page = rows->page;
  const ExaBand *band = &page->spec->bands[i];
  double height = exa_rows_band_height (rows, band), each = exa_rows_mark_pitch (rows, band);
  double thickness = exa_rows_thickness (rows, band), gap = band->n_marks > 1 ? MAX (round (each * 0.08), 1) : 0;
  double step = band->n_marks > 1 ? thickness + gap : 0, middle = y + height / 2;
  /* One value stands on its label's line, whatever the size of either. */
  double line = exa_place_baseline (middle, rows->label_em);

  place_label (panel, i, middle);
  for (guint k = 0; k < band->n_marks; k++) {
    ExaLayoutMark m = exa_encode_mark (page, &band->marks[k], i, has_points (rows) ? EXA_SHAPE_POINT : EXA_SHAPE_BAR,
                                       scale, rows->panel_width);
    double at = middle + step * (k - (band->n_marks - 1) / 2.0);
    m.thickness = has_points (rows) ? MAX (round (MIN (thickness * 0.8, exa_page_px (page, 26))), 1) : thickness;
    m.cross = round (at - m.thickness / 2);
    double base = scale->log ? m.zero : round (exa_scale_map (scale, 0));
    if (has_points (rows))
      place_guide (page, panel->layout, &m, base);
    double baseline = band->n_marks == 1 ? line : exa_place_baseline (at, rows->texts[i][k].value.em);
    place_texts (panel, &band->marks[k], &rows->texts[i][k], &m, base, baseline);
    g_array_append_val (panel->layout->marks, m);
  }
}

/* The @n-th panel; @fitted: its scale, pixels from its own zero line. */
static void
place_panel (const ExaRows *rows, guint n, const ExaAxis *axis, const ExaScale *fitted, ExaLayout *layout)
{
  const ExaSpec *spec = rows->page->spec;
  double x = rows->rect.x + n * (rows->panel_width + rows->panel_gap), y = rows->rect.y;
  double zero = round (x + rows->label_width + rows->label_gap);
  Panel panel = {.rows = rows, .layout = layout, .x = x, .label_free = -INFINITY, .value_free = -INFINITY};
  ExaScale scale = *fitted;

  scale.p0 += zero;
  scale.p1 += zero;
  for (guint i = n * rows->per_panel; i < MIN ((n + 1) * rows->per_panel, rows->plot->n_bands); i++) {
    place_band (&panel, i, y, &scale);
    y += exa_rows_band_height (rows, &spec->bands[i]);
  }
  ExaLayoutPanel placed = {
      .rect = {zero, rows->rect.y, x + rows->panel_width - zero, exa_rows_panel_height (rows)},
      .scale = scale,
  };
  g_array_append_val (layout->panels, placed);
  exa_axis_place_x (axis, rows->page, &placed, n, layout);
}

/* At 1080 lines: ticks are never larger than the rows beside them. */
static double
tick_em (const ExaRows *rows)
{
  return CLAMP (rows->label_em / rows->page->unit, rows->n_panels > 2 ? 14 : 18, 24);
}

static void
place (const ExaPlot *plot, ExaLayout *layout)
{
  ExaRows rows = exa_rows_new (plot);
  double width = rows.panel_width - rows.label_width - rows.label_gap - rows.room;
  ExaAxis axis = exa_axis_new (plot, width, rows.n_panels > 2 ? 200 : 320, tick_em (&rows));
  ExaScale scale = axis.log ? fit_log_points (&rows, &axis, width) : fit_linear (&rows, &axis, width);

  for (guint n = 0; n < rows.n_panels && n * rows.per_panel < plot->n_bands; n++)
    place_panel (&rows, n, &axis, &scale, layout);
  if (plot->bracket)
    exa_bracket_place_right (plot, layout, plot->rect.x + plot->rect.width - rows.room);
  exa_axis_clear (&axis);
  exa_rows_clear (&rows);
}

const ExaKind exa_kind_bars = {
    .name = {"Bar chart", "条形图"},
    .shape = EXA_SHAPE_BAR,
    .least_height = exa_rows_least_height,
    .count_fitting = exa_rows_count_fitting,
    .bracket_fits = exa_rows_bracket_fits,
    .place = place,
};

const ExaKind exa_kind_points = {
    .name = {"Dot plot", "点图"},
    .shape = EXA_SHAPE_POINT,
    .least_height = exa_rows_least_height,
    .count_fitting = exa_rows_count_fitting,
    .bracket_fits = exa_rows_bracket_fits,
    .place = place,
};
