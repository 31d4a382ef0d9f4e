/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "exa-axis.h"
#include "exa-build.h"

#define MAX_PANELS 12
/* From so many rows on, values are written without their unit. */
#define MANY 10
/* The least width of a panel, in ems of its smallest text. */
#define PANEL_EMS 22
/* The most that a bar with its gap takes, at 1080 lines, unless the plot is tall. */
#define MAX_PITCH 230
/* Of a bar's pitch. */
#define BAR_PART 0.625
/* The same of several bars under each other. */
#define GROUP_PART 0.8
/* Of the smallest text, at 1080 lines. */
#define LEAST_EM 12.5

/* One mark's text, measured. */
typedef struct {
  ExaLabel value, tag;
  double width; /* both, with the gap between them */
} End;

/* The bars being set: everything that several steps need. */
typedef struct {
  ExaBuild *build;
  guint n_panels, rows; /* rows in a panel, weights counted */
  double pitch;         /* of a band of weight 1, pixels */
  double panel_width, panel_gap;
  double label_em, value_em, label_width, label_gap;
  ExaLabel *labels; /* by band */
  End **ends;       /* by band and mark */
  double room;      /* right of the bars, for the bracket */
  /* Where the next label and the next value of the panel being set have room, pixels down. */
  double label_free, value_free;
} Bars;

/* Bands with several marks are taller, but not by as much as if each were a band. */
static double
weight (const ExaBand *band)
{
  return band->n_marks == 1 ? 1 : 0.36 + 0.56 * band->n_marks;
}

/* The sum of weights of the fullest of @n_panels. */
static double
fullest (const Bars *bars, guint n_panels)
{
  const ExaSpec *spec = bars->build->spec;
  guint per = (spec->n_bands + n_panels - 1) / n_panels;
  double most = 0;

  for (guint from = 0; from < spec->n_bands; from += per) {
    double sum = 0;
    for (guint i = from; i < MIN (from + per, spec->n_bands); i++)
      sum += weight (&spec->bands[i]);
    most = MAX (most, sum);
  }
  return most;
}

/* Of a band's height: its marks; the rest is gap. */
static double
thick_part (const ExaBand *band)
{
  return band->n_marks == 1 ? BAR_PART : GROUP_PART;
}

/* Of the pitch: what each mark of a band has for its text. */
static double
mark_part (const ExaBand *band)
{
  return band->n_marks == 1 ? 1 : weight (band) * GROUP_PART / band->n_marks;
}

/* The least that a bar takes before a further panel opens: the more there are, the closer they may stand, but never
 * closer than their texts. */
static double
least_pitch (const Bars *bars, guint n_panels)
{
  const ExaSpec *spec = bars->build->spec;
  double at_1080 = n_panels == 1 ? 20 : (n_panels == 2 ? 18 : 15), part = 1;

  for (guint i = 0; i < spec->n_bands; i++)
    part = MIN (part, mark_part (&spec->bands[i]));
  return MAX (exa_build_px (bars->build, at_1080), exa_build_em (bars->build, LEAST_EM) * 1.25 / part);
}

/* As many panels as it takes for every bar to have room for its label. */
static void
choose_panels (Bars *bars, double height)
{
  guint n = 1;

  while (n < MAX_PANELS && height / fullest (bars, n) < least_pitch (bars, n) && bars->build->spec->n_bands > n)
    n++;
  bars->n_panels = n;
  bars->rows = (bars->build->spec->n_bands + n - 1) / n;
  bars->pitch = MIN (height / fullest (bars, n), MAX (exa_build_px (bars->build, MAX_PITCH), height * 0.25));
  bars->panel_gap = exa_build_px (bars->build, n > 3 ? 28 : 48);
  bars->panel_width = (bars->build->plot.width - (n - 1) * bars->panel_gap) / n;
}

/* Of the tallest panel. */
static double
panel_height (const Bars *bars)
{
  return bars->pitch * fullest (bars, bars->n_panels);
}

static double
mark_pitch (const Bars *bars, const ExaBand *band)
{
  return bars->pitch * mark_part (band);
}

static void
measure_labels (Bars *bars)
{
  ExaBuild *build = bars->build;
  const ExaSpec *spec = build->spec;
  double least = exa_build_em (build, LEAST_EM), widest = 0;
  double most = bars->panel_width * (bars->n_panels > 1 ? 0.42 : 0.32);

  bars->label_em = CLAMP (bars->pitch * 0.66, least, exa_build_em (build, 32));
  int lines = bars->pitch >= bars->label_em * 2.5 ? 2 : 1;
  bars->labels = g_new0 (ExaLabel, spec->n_bands);
  for (guint i = 0; i < spec->n_bands; i++) {
    bars->labels[i] = exa_build_label (build, spec->bands[i].label, EXA_WEIGHT_REGULAR, bars->label_em, most, lines,
                                       PANGO_ALIGN_RIGHT);
    widest = MAX (widest, bars->labels[i].width);
  }
  bars->label_width = widest;
  bars->label_gap = MIN (exa_build_px (build, 26), bars->label_em * 0.8);
}

static End
measure_end (const Bars *bars, const ExaMark *mark, double em)
{
  End end = {0};

  /* Of many bars, the axis alone says the unit. */
  const char *text = bars->build->spec->n_bands >= MANY && mark->bare != NULL ? mark->bare : mark->value;
  end.value = exa_build_label (bars->build, text, EXA_WEIGHT_SEMIBOLD, em, -1, 1, PANGO_ALIGN_LEFT);
  end.width = end.value.width;
  if (mark->tag != NULL) {
    end.tag = exa_build_label (bars->build, mark->tag, EXA_WEIGHT_REGULAR,
                               MAX (em * 0.72, exa_build_em (bars->build, LEAST_EM)), bars->panel_width * 0.3, 1,
                               PANGO_ALIGN_LEFT);
    end.width += em * 0.5 + end.tag.width;
  }
  return end;
}

static void
measure_ends (Bars *bars)
{
  ExaBuild *build = bars->build;
  const ExaSpec *spec = build->spec;
  double least = exa_build_em (build, LEAST_EM), most = exa_build_em (build, 34);

  bars->ends = g_new0 (End *, spec->n_bands);
  for (guint i = 0; i < spec->n_bands; i++) {
    const ExaBand *band = &spec->bands[i];
    double em = CLAMP (mark_pitch (bars, band) * (band->n_marks == 1 ? 0.62 : 0.72), least, most);
    bars->ends[i] = g_new0 (End, band->n_marks);
    for (guint k = 0; k < band->n_marks; k++)
      bars->ends[i][k] = measure_end (bars, &band->marks[k], em);
  }
}

static void
bars_clear (Bars *bars)
{
  for (guint i = 0; i < bars->build->spec->n_bands; i++) {
    exa_label_clear (&bars->labels[i]);
    for (guint k = 0; k < bars->build->spec->bands[i].n_marks; k++) {
      exa_label_clear (&bars->ends[i][k].value);
      exa_label_clear (&bars->ends[i][k].tag);
    }
    g_free (bars->ends[i]);
  }
  g_free (bars->labels);
  g_free (bars->ends);
}

static double
end_gap (const Bars *bars)
{
  return MIN (exa_build_px (bars->build, 22), bars->pitch * 0.3 + exa_build_px (bars->build, 4));
}

/* Pixels that a mark takes beyond the ends of its value: its text on the side of growth, what fades on either. */
static void
reach (const Bars *bars, guint band, guint k, double *left, double *right)
{
  ExaQuantity q = bars->build->spec->bands[band].marks[k].quantity;
  double fade = exa_build_fade (bars->build, bars->panel_width), text = end_gap (bars) + bars->ends[band][k].width;

  *left = (isfinite (q.low) ? 0 : fade) + (q.high <= 0 && q.low < 0 ? text : 0);
  *right = (isfinite (q.high) ? 0 : fade) + (q.high <= 0 && q.low < 0 ? 0 : text);
}

static gboolean
has_points (const Bars *bars)
{
  return bars->build->spec->kind == EXA_PLOT_POINTS;
}

/* Points may stand anywhere along the axis: beyond its end stays room for the longest text. */
static ExaScale
fit_points (const Bars *bars, const ExaAxis *axis, double width)
{
  const ExaSpec *spec = bars->build->spec;
  double most = axis->last_width / 2;

  for (guint i = 0; i < spec->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      double left, right;
      reach (bars, i, k, &left, &right);
      most = MAX (most, right + bars->pitch * 0.25 + 1);
    }
  }
  return (ExaScale){axis->log, axis->ticks[0], axis->ticks[axis->n_ticks - 1], 0, MAX (width - most, width * 0.12)};
}

/* Narrows @scale, whose pixels begin at @scale->p0, until every mark has its room up to @width. */
static void
narrow (const Bars *bars, ExaScale *scale, double width)
{
  const ExaSpec *spec = bars->build->spec;
  double per_unit = (scale->p1 - scale->p0) / (scale->high - scale->low);

  for (guint i = 0; i < spec->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      double from, to, left, right;
      exa_build_extent (spec, spec->bands[i].marks[k].quantity, &from, &to);
      reach (bars, i, k, &left, &right);
      if (MAX (to, 0) > scale->low)
        per_unit = MIN (per_unit, (width - scale->p0 - right) / (MAX (to, 0) - scale->low));
    }
  }
  per_unit = MAX (per_unit, width * 0.12 / (scale->high - scale->low));
  scale->p1 = scale->p0 + per_unit * (scale->high - scale->low);
}

/* Pixels that marks below zero want before the axis begins. */
static double
room_before (const Bars *bars, const ExaScale *scale)
{
  const ExaSpec *spec = bars->build->spec;
  double per_unit = (scale->p1 - scale->p0) / (scale->high - scale->low), before = 0;

  for (guint i = 0; i < spec->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      double from, to, left, right;
      exa_build_extent (spec, spec->bands[i].marks[k].quantity, &from, &to);
      reach (bars, i, k, &left, &right);
      before = MAX (before, left - (MIN (from, 0) - scale->low) * per_unit);
    }
  }
  return before;
}

/* The scale that leaves every value's text its room within @width; @axis has its ticks. */
static ExaScale
fit_bars (const Bars *bars, const ExaAxis *axis, double width)
{
  double before = 0, most = width - (bars->room > 0 ? 0 : axis->last_width / 2);
  ExaScale scale = {.low = axis->ticks[0], .high = axis->ticks[axis->n_ticks - 1]};

  /* What stands before the axis makes it shorter, and what is shorter leaves more of it before. */
  for (guint i = 0; i < 6; i++) {
    scale.p0 = MIN (before, width * 0.5);
    scale.p1 = MAX (most, scale.p0 + 1);
    narrow (bars, &scale, width);
    before = room_before (bars, &scale);
  }
  return scale;
}

/* Puts a mark's texts beside it. What would lie on another text or run out of the panel, which ends at @right, is left
 * out: no number is cut. */
static void
place_end (Bars *bars, const ExaMark *mark, End *end, const ExaLayoutMark *m, double room, double right)
{
  ExaBuild *build = bars->build;
  double radius = m->shape == EXA_SHAPE_POINT && m->encoding != EXA_ENCODE_LOWER ? m->thickness / 2 : 0;
  double far = m->high + radius, middle = m->cross + m->thickness / 2;
  gboolean left = far < m->zero;
  double x = left ? far - end_gap (bars) - end->width : MAX (far, m->zero) + end_gap (bars);
  double y = middle - end->value.height / 2;
  double value_width = end->value.width, em = end->value.height / 1.25;
  double least = right + bars->room - bars->panel_width + bars->label_width + bars->label_gap / 2;

  if (y < bars->value_free || end->value.height > room || x < least || x + value_width > right + 1)
    return;
  bars->value_free = y + end->value.height - 1;
  if (end->tag.layout != NULL && x + end->width <= right + 1)
    exa_build_place (build, &end->tag, "tag", mark->id, x + value_width + em * 0.5, middle - end->tag.height / 2,
                     EXA_ROLE_MUTED);
  exa_build_place (build, &end->value, "value", mark->id, x, y, EXA_ROLE_INK);
}

static void
place_label (Bars *bars, guint i, double x, double y)
{
  ExaLabel *label = &bars->labels[i];

  if (y < bars->label_free)
    return;
  bars->label_free = y + label->height - 1;
  exa_build_place (bars->build, label, "label", bars->build->spec->bands[i].id, x, y, EXA_ROLE_INK);
}

/* Sets one band at @y within a panel that starts at @x. */
static void
place_band (Bars *bars, guint i, double x, double y, const ExaScale *scale)
{
  ExaBuild *build = bars->build;
  const ExaBand *band = &build->spec->bands[i];
  double height = bars->pitch * weight (band), thick = height * thick_part (band), top = y + (height - thick) / 2;
  double gap = band->n_marks > 1 ? MAX (round (thick * 0.07), 1) : 0;
  double each = MAX ((thick - gap * (band->n_marks - 1)) / band->n_marks, 1);
  ExaLabel *label = &bars->labels[i];
  /* Between the marks on either side; those of one band have next to no gap. */
  double room = mark_pitch (bars, band) * (band->n_marks == 1 ? 1.35 : 1.05) + 0.5;

  if (has_points (bars))
    exa_build_line (build, FALSE, "row", band->id, scale->p0, y + height / 2, scale->p1, y + height / 2,
                    exa_build_stroke (build, 1), EXA_ROLE_GRID);
  place_label (bars, i, x + bars->label_width - label->width, y + (height - label->height) / 2);
  for (guint k = 0; k < band->n_marks; k++) {
    ExaLayoutMark m = exa_build_mark (build, &band->marks[k], i, has_points (bars) ? EXA_SHAPE_POINT : EXA_SHAPE_BAR,
                                      scale, bars->panel_width);
    double thickness = has_points (bars) ? MIN (each * 0.8, exa_build_px (build, 26)) : each;
    m.thickness = MAX (round (thickness), 1);
    m.cross = round (top + k * (each + gap) + (each - m.thickness) / 2);
    place_end (bars, &band->marks[k], &bars->ends[i][k], &m, room, x + bars->panel_width - bars->room);
    g_array_append_val (build->layout->marks, m);
  }
}

static void
place_panel (Bars *bars, guint n, const ExaAxis *axis, const ExaScale *fitted)
{
  ExaBuild *build = bars->build;
  const ExaSpec *spec = build->spec;
  double x = build->plot.x + n * (bars->panel_width + bars->panel_gap), y = build->plot.y;
  double zero = round (x + bars->label_width + bars->label_gap);
  ExaScale scale = *fitted;

  scale.p0 += zero;
  scale.p1 += zero;
  bars->label_free = bars->value_free = -INFINITY;
  for (guint i = n * bars->rows; i < MIN ((n + 1) * bars->rows, spec->n_bands); i++) {
    place_band (bars, i, x, y, &scale);
    y += bars->pitch * weight (&spec->bands[i]);
  }
  ExaLayoutPanel panel = {
      .rect = {zero, build->plot.y, x + bars->panel_width - zero, panel_height (bars)},
      .scale = scale,
  };
  g_array_append_val (build->layout->panels, panel);
  exa_axis_place_x (build, axis, &panel, n);
}

/* At 1080 lines: ticks are never larger than the rows beside them. */
static double
tick_em (const Bars *bars)
{
  return CLAMP (bars->label_em / bars->build->unit, bars->n_panels > 2 ? 14 : 18, 24);
}

gboolean
exa_build_fit_rows (ExaBuild *build)
{
  Bars bars = {.build = build};
  double height = build->plot.height - exa_axis_height (build, 24);
  guint most = (guint)CLAMP (build->plot.width / (exa_build_em (build, 12.5) * PANEL_EMS), 1, MAX_PANELS);
  double room = height / least_pitch (&bars, most) * most;
  gboolean changed = FALSE;

  if (build->spec->n_bands == 0)
    return FALSE;
  if (fullest (&bars, most) * most > room * 1.1 && build->spec->n_bands > 1) {
    build->shown = *build->spec;
    build->shown.n_bands = MAX ((guint)(build->spec->n_bands * room / (fullest (&bars, most) * most)), 1);
    build->shown.n_left_out += build->spec->n_bands - build->shown.n_bands;
    build->spec = &build->shown;
    changed = TRUE;
  }
  choose_panels (&bars, height);
  if (bars.n_panels > 1 && build->spec->compare_text != NULL && !build->compare_in_words)
    changed = build->compare_in_words = TRUE;
  return changed;
}

void
exa_build_bars (ExaBuild *build)
{
  Bars bars = {.build = build};
  ExaAxis axis = {0};
  double tick_height = exa_axis_height (build, 24);

  choose_panels (&bars, build->plot.height - tick_height);
  exa_build_settle (build, panel_height (&bars) + tick_height);
  bars.room = bars.n_panels == 1 ? exa_build_bracket_room (build) : 0;
  measure_labels (&bars);
  measure_ends (&bars);
  double width = bars.panel_width - bars.label_width - bars.label_gap - bars.room;
  exa_axis_init (&axis, build, width, bars.n_panels > 2 ? 200 : 320, tick_em (&bars));
  ExaScale scale = has_points (&bars) ? fit_points (&bars, &axis, width) : fit_bars (&bars, &axis, width);
  for (guint n = 0; n < bars.n_panels && n * bars.rows < build->spec->n_bands; n++)
    place_panel (&bars, n, &axis, &scale);
  if (bars.room > 0)
    exa_build_bracket (build, build->plot.x + build->plot.width - bars.room);
  exa_axis_clear (&axis);
  bars_clear (&bars);
}
