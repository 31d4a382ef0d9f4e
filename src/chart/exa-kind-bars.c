/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars and points: a row for each band, in one panel or several side by side. */
#include <math.h>

#include "exa-axis.h"
#include "exa-encode.h"
#include "exa-kind.h"
#include "exa-place.h"
#include "exa-reference-line.h"
#include "exa-rows-bracket.h"
#include "exa-rows-fit.h"
#include "exa-rows-texts.h"

/* Of a label above its bars: from the zero line, in its ems. */
#define INDENT 0.3
/* At 1080 lines: how far above a name the line is that parts it from the band before. */
#define PARTING 3

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

/* A tag that was cut to its share of a panel takes what its bar, being short, leaves: @room pixels. */
static void
widen_tag (const ExaRows *rows, guint band, const ExaMark *mark, ExaLabel *tag, double room)
{
  if (tag->layout == NULL || room <= tag->width || !tag->is_cut)
    return;
  double em = tag->em;
  g_autofree char *aside = exa_rows_texts_write_aside (rows, band, mark);
  exa_label_clear (tag);
  *tag = exa_label_new_name (rows->page, aside, EXA_WEIGHT_REGULAR, em, room, 1, PANGO_ALIGN_LEFT);
}

/* Puts a value at @x with its tag under it, both together around @middle. */
static void
place_stacked (Panel *panel, const char *id, ExaRowText *text, double x, double middle)
{
  double height = text->value.height + text->value.em * EXA_ROWS_STACK_GAP;
  double top = middle - (height + text->tag.height) / 2;

  exa_place_text (panel->layout, &text->tag, "tag", id, x, top + height, EXA_ROLE_MUTED);
  exa_place_text (panel->layout, &text->value, "value", id, x, top, EXA_ROLE_INK);
}

/* Puts the texts of the @k-th mark of @band beside it, on @baseline. What would lie on another text or run out of the
 * panel, which ends at
 * @right, is left out: no number is cut. */
static void
place_texts (Panel *panel, guint band, guint k, const ExaLayoutMark *m, double base, double baseline)
{
  const ExaRows *rows = panel->rows;
  const ExaMark *mark = &exa_plot_band (rows->plot, band)->marks[k];
  ExaRowText *text = &rows->texts[band][k];
  double radius = m->shape == EXA_SHAPE_POINT && m->encoding != EXA_ENCODE_LOWER ? m->thickness / 2 : 0;
  /* The tail of an upper bound has the left side to itself. */
  gboolean left = m->high < base && !(m->shape == EXA_SHAPE_POINT && m->encoding == EXA_ENCODE_UPPER);
  double far = left ? MIN (m->low, m->high) - radius : m->high + radius, gap = exa_rows_text_gap (rows);
  double x = left ? far - gap - text->width : far + gap;
  double right = panel->x + rows->panel_width - exa_rows_bracket_room (rows, band);
  double value_width = text->value.width;
  double least = panel->x + rows->label_width + rows->label_gap / 2;

  if (baseline < panel->value_free || x < least || x + value_width > right + 1)
    return;
  panel->value_free = baseline + text->value.height - 1;
  if (text->stacked) {
    place_stacked (panel, mark->id, text, x, m->cross + m->thickness / 2);
    return;
  }
  double aside = x + value_width + text->value.em * 0.5;
  if (!left)
    widen_tag (rows, band, mark, &text->tag, right - aside);
  if (text->tag.layout != NULL && x + text->width <= right + 1)
    exa_place_text_on (panel->layout, &text->tag, "tag", mark->id, aside, baseline, EXA_ROLE_MUTED);
  exa_place_text_on (panel->layout, &text->value, "value", mark->id, x, baseline, EXA_ROLE_INK);
}

/* Where the name of a band ends that stands beside its bars or points: before the longest of all, or, where some reach
 * below zero and leave others far from there, before its own bars and values. Lines lead from points to their names. */
static double
find_label_end (const Panel *panel, guint i, const ExaScale *scale)
{
  const ExaRows *rows = panel->rows;
  const ExaBand *band = exa_plot_band (rows->plot, i);
  double end = panel->x + rows->label_width, first = INFINITY;

  if (rows->axis || scale->low >= 0)
    return end;
  for (guint k = 0; k < band->n_marks; k++) {
    double from, to, left, right;
    exa_encode_extent (band->marks[k].quantity, &from, &to);
    exa_rows_get_overhang (rows, i, k, &left, &right);
    first = MIN (first, exa_scale_map (scale, MIN (from, 0)) - left);
  }
  return MAX (end, floor (first - rows->label_gap));
}

/* @y: where the band begins; @middle: of its bars. */
static void
place_label (Panel *panel, guint i, double y, double middle, const ExaScale *scale)
{
  const ExaRows *rows = panel->rows;
  ExaLabel *label = &rows->labels[i];
  gboolean above = rows->label_line > 0;
  double at = above ? y + rows->label_line / 2 : middle, top = at - label->height / 2;
  double beyond = rows->statuses[i].layout != NULL ? exa_rows_status_gap (rows) + rows->statuses[i].width : 0;
  double x = above ? scale->p0 + rows->label_em * INDENT : find_label_end (panel, i, scale) - beyond - label->width;

  if (top < panel->label_free) {
    panel->layout->report.n_names_left_out++;
    return;
  }
  panel->label_free = top + label->height - 1;
  double behind = x + label->width + exa_rows_status_gap (rows);
  exa_place_text_beside (panel->layout, label, "label", exa_plot_band (rows->plot, i)->id, x, at, EXA_ROLE_INK);
  if (rows->statuses[i].layout != NULL)
    exa_place_text_on (panel->layout, &rows->statuses[i], "status", exa_plot_band (rows->plot, i)->id, behind,
                       exa_place_baseline (at, rows->label_em), EXA_ROLE_MUTED);
}

/* A thin line that leads the eye from @base, beside which the name stands, to the point. */
static void
place_guide (const ExaPage *page, ExaLayout *layout, const ExaLayoutMark *m, double base)
{
  double y = m->cross + m->thickness / 2, radius = m->thickness / 2;
  double near = m->high < base ? MAX (m->low, m->high) : m->low;
  double from = MIN (base, near + radius), to = MAX (base, near - radius);

  if (ABS (near - base) > radius)
    exa_place_line (layout, FALSE, "row", m->key, from, y, to, y, exa_page_stroke (page, 1), EXA_ROLE_GRID);
}

/* How thick one mark of a band is; the radius of a point is whole pixels, so that its tail begins on one. */
static double
mark_thickness (const ExaRows *rows, const ExaBand *band)
{
  double thickness = exa_rows_thickness (rows, band);

  return has_points (rows) ? MAX (2 * round (MIN (thickness * 0.8, exa_page_px (rows->page, 26)) / 2), 2) : thickness;
}

/* Sets the bars or points of one band around @middle. */
static void
place_marks (Panel *panel, guint i, double middle, const ExaScale *scale)
{
  const ExaRows *rows = panel->rows;
  const ExaPage *page = rows->page;
  const ExaBand *band = exa_plot_band (rows->plot, i);
  double each = exa_rows_mark_pitch (rows, band), thickness = exa_rows_thickness (rows, band);
  double step = band->n_marks > 1 ? thickness + MAX (round (each * 0.08), 1) : 0;
  /* One value stands on its label's line, whatever the size of either. */
  double line = exa_place_baseline (middle, rows->label_line > 0 ? rows->texts[i][0].value.em : rows->label_em);

  for (guint k = 0; k < band->n_marks; k++) {
    ExaLayoutMark m = exa_encode_mark (page, &band->marks[k], exa_choice_nth (&rows->plot->choice, i),
                                       has_points (rows) ? EXA_SHAPE_POINT : EXA_SHAPE_BAR, scale, rows->panel_width);
    double at = middle + step * (k - (band->n_marks - 1) / 2.0);
    m.thickness = mark_thickness (rows, band);
    m.cross = round (at - m.thickness / 2);
    double base = scale->log ? m.zero : round (exa_scale_map (scale, 0));
    if (has_points (rows) && rows->label_line == 0)
      place_guide (page, panel->layout, &m, base);
    double baseline = band->n_marks == 1 ? line : exa_place_baseline (at, rows->texts[i][k].value.em);
    place_texts (panel, i, k, &m, base, baseline);
    g_array_append_val (panel->layout->marks, m);
  }
}

/* From the first bar or point of a band to the end of its last one. */
static double
block_height (const ExaRows *rows, const ExaBand *band)
{
  double thickness = exa_rows_thickness (rows, band), step = thickness + exa_rows_mark_pitch (rows, band) * 0.08;

  return band->n_marks == 1 ? mark_thickness (rows, band) : thickness + (band->n_marks - 1) * step;
}

/* From the top of a band to the middle of its bars. Under a label of their own, bars are nearer to it than to the next
 * one. */
static double
middle_of_bars (const ExaRows *rows, guint i)
{
  const ExaBand *band = exa_plot_band (rows->plot, i);
  double height = exa_rows_band_height (rows, band);

  if (rows->label_line == 0)
    return height / 2;
  double text = band->n_marks == 1 ? rows->texts[i][0].value.height : 0;
  /* But no value reaches down to that one: Chinese lines are high. */
  double tall = MAX (block_height (rows, band), text),
         gap = MIN (rows->pitch * 0.07, exa_page_px (rows->page, EXA_ROWS_LABEL_GAP));
  /* The text of a point is higher than the point itself, so that there is a gap already. */
  double free = has_points (rows) ? 0 : height - rows->label_line - tall;
  return rows->label_line + CLAMP (free, 0, gap) + tall / 2;
}

/* Points hold less together than bars: where names stand above them, a thin line parts each band from the one before.
 */
static void
place_parting (Panel *panel, guint i, double y, const ExaScale *scale)
{
  const ExaRows *rows = panel->rows;
  double at = round (y - exa_page_px (rows->page, PARTING));

  if (has_points (rows) && rows->label_line > 0 && i % rows->per_panel > 0)
    exa_place_line (panel->layout, FALSE, "row", exa_plot_band (rows->plot, i)->id, scale->p0, at,
                    panel->x + rows->panel_width, at, exa_page_stroke (rows->page, 1.5), EXA_ROLE_RULE);
}

/* Sets one band at @y. */
static void
place_band (Panel *panel, guint i, double y, const ExaScale *scale)
{
  const ExaRows *rows = panel->rows;
  double middle = y + middle_of_bars (rows, i);

  place_parting (panel, i, y, scale);

  place_label (panel, i, y, middle, scale);
  place_marks (panel, i, middle, scale);
}

/* What is empty below the bars of the @n-th panel and no axis: under labels of their own the last ones end it. */
static double
foot_of (const ExaRows *rows, guint n)
{
  guint last = MIN ((n + 1) * rows->per_panel, rows->plot->n_bands) - 1;
  const ExaBand *band = exa_plot_band (rows->plot, last);

  if (rows->label_line == 0 || rows->axis || rows->n_panels > 1)
    return 0;
  double below = exa_rows_band_height (rows, band) - middle_of_bars (rows, last) - block_height (rows, band) / 2;
  return MAX (floor (below -
                     MAX (rows->label_line - rows->label_em * 1.2, exa_page_px (rows->page, EXA_ROWS_LABEL_GAP))),
              0);
}

/* The line where bars begin, on the side of zero: no pixel of a bar hides under it. */
static void
place_zero (const ExaPage *page, const ExaLayoutPanel *panel, guint n, ExaLayout *layout)
{
  double width = exa_axis_zero_stroke (page), x = exa_scale_map (&panel->scale, 0) - width / 2;
  g_autofree char *id = n == 0 ? g_strdup ("0") : g_strdup_printf ("0:%u", n);

  exa_place_line (layout, TRUE, "zero", id, x, panel->rect.y, x, panel->rect.y + panel->rect.height, width,
                  EXA_ROLE_INK);
}

/* The @n-th panel; @fitted: its scale, pixels from its own zero line; @axis: NULL for none. */
static void
place_panel (const ExaRows *rows, guint n, const ExaAxis *axis, const ExaScale *fitted, ExaLayout *layout)
{
  double x = rows->rect.x + n * (rows->panel_width + rows->panel_gap), y = rows->rect.y;
  double zero = round (x + rows->label_width + rows->label_gap);
  Panel panel = {.rows = rows, .layout = layout, .x = x, .label_free = -INFINITY, .value_free = -INFINITY};
  ExaScale scale = *fitted;

  scale.p0 += zero;
  scale.p1 += zero;
  if (axis != NULL)
    exa_axis_snap (axis, rows->page, &scale);
  else
    exa_scale_snap (&scale, 0, 0, exa_rows_fit_reference (rows), 0);
  for (guint i = n * rows->per_panel; i < MIN ((n + 1) * rows->per_panel, rows->plot->n_bands); i++) {
    place_band (&panel, i, y, &scale);
    y += exa_rows_band_height (rows, exa_plot_band (rows->plot, i));
  }
  ExaLayoutPanel placed = {
      .rect = {zero, rows->rect.y, x + rows->panel_width - zero,
               exa_rows_panel_height (rows, rows->n_panels, rows->pitch) - foot_of (rows, n)},
      .scale = scale,
  };
  g_array_append_val (layout->panels, placed);
  if (axis != NULL)
    exa_axis_place_x (axis, rows->page, &placed, n, layout);
  else
    place_zero (rows->page, &placed, n, layout);
  exa_reference_line_place (rows->plot, &placed, n, layout);
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
  ExaAxis axis = {0}, *used = NULL;

  if (rows.axis) {
    axis = exa_axis_new (plot, width, rows.n_panels > 2 ? 200 : 320, tick_em (&rows));
    used = &axis;
  }
  ExaScale scale = exa_rows_fit (&rows, used);
  for (guint n = 0; n < rows.n_panels && n * rows.per_panel < plot->n_bands; n++)
    place_panel (&rows, n, used, &scale, layout);
  exa_rows_bracket_place (&rows, layout);
  exa_axis_clear (&axis);
  exa_rows_clear (&rows);
}

const ExaKind exa_kind_bars = {
    .name = {"Bar chart", "条形图"},
    .shape = EXA_SHAPE_BAR,
    .least_height = exa_rows_least_height,
    .kept_height = exa_rows_kept_height,
    .cramped_height = exa_rows_cramped_height,
    .is_cramped = exa_rows_are_short,
    .count_fitting = exa_rows_count_fitting,
    .bracket_fits = exa_rows_bracket_fits,
    .text_em = exa_rows_text_em,
    .place = place,
};

const ExaKind exa_kind_points = {
    .name = {"Dot plot", "点图"},
    .shape = EXA_SHAPE_POINT,
    .least_height = exa_rows_least_height,
    .kept_height = exa_rows_kept_height,
    .cramped_height = exa_rows_cramped_height,
    .is_cramped = exa_rows_are_short,
    .count_fitting = exa_rows_count_fitting,
    .bracket_fits = exa_rows_bracket_fits,
    .text_em = exa_rows_text_em,
    .place = place,
};
