/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-rows.h"

#include <math.h>

#include "exa-axis.h"

#define MAX_PANELS 12
/* From so many rows on, values are written without their unit. */
#define MANY 10
/* The least width of a panel, in ems of its smallest text. */
#define PANEL_EMS 22
/* The most that a bar with its gap takes, and a bar alone, at 1080 lines, unless the plot is tall. */
#define MAX_PITCH 400
#define MAX_THICK 190
/* Of a bar's pitch: the bar. What several bars under each other have instead: each with the gap to the next, and all
 * of them between them and the neighbours. So each is three quarters of a bar that stands alone, and two of them take
 * a third more. */
#define BAR_PART   0.625
#define MARK_PITCH 0.5
#define BAND_GAP   0.34
/* Of the smallest text, at 1080 lines. */
#define LEAST_EM 12.5

static double
weight_of (const ExaBand *band)
{
  return band->n_marks == 1 ? 1 : BAND_GAP + MARK_PITCH * band->n_marks;
}

/* What the smallest text takes from one baseline to the next, whole pixels. */
static double
least_line (const ExaRows *rows)
{
  return floor (exa_build_em (rows->build, LEAST_EM) * 1.25);
}

/* Whole pixels; several marks are never so close that their texts touch. */
static double
band_height (const ExaRows *rows, const ExaBand *band, double pitch)
{
  if (band->n_marks == 1)
    return pitch;
  double least = least_line (rows) * weight_of (band) / MARK_PITCH;
  return MAX (round (pitch * weight_of (band)), ceil (least));
}

double
exa_rows_band_height (const ExaRows *rows, const ExaBand *band)
{
  return band_height (rows, band, rows->pitch);
}

/* The height of the fullest of @n_panels. */
static double
fullest (const ExaRows *rows, guint n_panels, double pitch)
{
  const ExaSpec *spec = rows->build->spec;
  guint per = (spec->n_bands + n_panels - 1) / n_panels;
  double most = 0;

  for (guint from = 0; from < spec->n_bands; from += per) {
    double sum = 0;
    for (guint i = from; i < MIN (from + per, spec->n_bands); i++)
      sum += band_height (rows, &spec->bands[i], pitch);
    most = MAX (most, sum);
  }
  return most;
}

/* Of the tallest panel. */
double
exa_rows_panel_height (const ExaRows *rows)
{
  return fullest (rows, rows->n_panels, rows->pitch);
}

/* The largest pitch at which @n_panels keep within @height. In whole pixels: each row then stands on the pixels like
 * any other, its texts and its bar alike. */
static double
fit_pitch (const ExaRows *rows, guint n_panels, double height)
{
  double low = 1, high = MAX (floor (height), 1);

  while (low < high) {
    double middle = ceil ((low + high) / 2);
    if (fullest (rows, n_panels, middle) <= height)
      low = middle;
    else
      high = middle - 1;
  }
  return low;
}

/* The least that a bar takes before a further panel opens: the more there are, the closer they may stand, but never
 * closer than their texts. */
static double
least_pitch (const ExaRows *rows, guint n_panels)
{
  double at_1080 = n_panels == 1 ? 20 : (n_panels == 2 ? 18 : 15);

  return MAX (floor (exa_build_px (rows->build, at_1080)), least_line (rows));
}

/* As many panels as it takes for every bar to have room for its label. */
static void
choose_panels (ExaRows *rows, double height)
{
  guint n = 1;

  while (n < MAX_PANELS && fit_pitch (rows, n, height) < least_pitch (rows, n) && rows->build->spec->n_bands > n)
    n++;
  rows->n_panels = n;
  rows->per_panel = (rows->build->spec->n_bands + n - 1) / n;
  double most = MAX (exa_build_px (rows->build, MAX_PITCH), height * 0.25);
  rows->pitch = MIN (fit_pitch (rows, n, height), floor (most));
  rows->text_pitch = MIN (rows->pitch * height / exa_rows_panel_height (rows), MIN (rows->pitch + 1, most));
  rows->panel_gap = exa_build_px (rows->build, n > 3 ? 28 : 48);
  rows->panel_width = (rows->build->plot.width - (n - 1) * rows->panel_gap) / n;
}

double
exa_rows_mark_pitch (const ExaRows *rows, const ExaBand *band)
{
  if (band->n_marks == 1)
    return rows->pitch;
  return floor (exa_rows_band_height (rows, band) * MARK_PITCH / weight_of (band));
}

double
exa_rows_thickness (const ExaRows *rows, const ExaBand *band)
{
  double pitch = exa_rows_mark_pitch (rows, band), most = exa_build_px (rows->build, MAX_THICK);

  most = MAX (most, rows->build->plot.height * 0.16);
  if (band->n_marks == 1)
    return MAX (round (MIN (pitch * BAR_PART, most)), 1);
  return MAX (MIN (pitch - MAX (round (pitch * 0.08), 1), round (most * 0.74)), 1);
}

static void
measure_labels (ExaRows *rows)
{
  ExaBuild *build = rows->build;
  const ExaSpec *spec = build->spec;
  double least = exa_build_em (build, LEAST_EM), widest = 0;
  double most = rows->panel_width * (rows->n_panels > 1 ? 0.42 : 0.32);

  rows->label_em = CLAMP (rows->text_pitch * 0.66, least, exa_build_em (build, 32));
  int lines = rows->pitch >= rows->label_em * 2.5 ? 2 : 1;
  rows->labels = g_new0 (ExaLabel, spec->n_bands);
  for (guint i = 0; i < spec->n_bands; i++) {
    rows->labels[i] = exa_build_name (build, spec->bands[i].label, rows->label_em, most, lines, PANGO_ALIGN_RIGHT);
    widest = MAX (widest, rows->labels[i].width);
  }
  rows->label_width = widest;
  rows->label_gap = MIN (exa_build_px (build, 26), rows->label_em * 0.8);
}

static ExaRowEnd
measure_end (const ExaRows *rows, const ExaMark *mark, double em)
{
  ExaRowEnd end = {0};

  /* Of many rows, the axis alone says the unit. */
  const char *text = rows->build->spec->n_bands >= MANY && mark->bare != NULL ? mark->bare : mark->value;
  end.value = exa_build_label (rows->build, text, EXA_WEIGHT_SEMIBOLD, em, -1, 1, PANGO_ALIGN_LEFT);
  end.width = end.value.width;
  if (mark->tag != NULL) {
    end.tag = exa_build_label (rows->build, mark->tag, EXA_WEIGHT_REGULAR,
                               MAX (em * 0.72, exa_build_em (rows->build, LEAST_EM)), rows->panel_width * 0.3, 1,
                               PANGO_ALIGN_LEFT);
    end.width += em * 0.5 + end.tag.width;
  }
  return end;
}

static void
measure_ends (ExaRows *rows)
{
  ExaBuild *build = rows->build;
  const ExaSpec *spec = build->spec;
  double least = exa_build_em (build, LEAST_EM), most = exa_build_em (build, 34);

  rows->ends = g_new0 (ExaRowEnd *, spec->n_bands);
  for (guint i = 0; i < spec->n_bands; i++) {
    const ExaBand *band = &spec->bands[i];
    double em = band->n_marks == 1 ? rows->text_pitch * 0.62 : exa_rows_mark_pitch (rows, band) * 0.78;
    rows->ends[i] = g_new0 (ExaRowEnd, band->n_marks);
    for (guint k = 0; k < band->n_marks; k++)
      rows->ends[i][k] = measure_end (rows, &band->marks[k], CLAMP (em, least, most));
  }
}

void
exa_rows_clear (ExaRows *rows)
{
  for (guint i = 0; i < rows->build->spec->n_bands; i++) {
    exa_label_clear (&rows->labels[i]);
    for (guint k = 0; k < rows->build->spec->bands[i].n_marks; k++) {
      exa_label_clear (&rows->ends[i][k].value);
      exa_label_clear (&rows->ends[i][k].tag);
    }
    g_free (rows->ends[i]);
  }
  g_free (rows->labels);
  g_free (rows->ends);
}

double
exa_rows_end_gap (const ExaRows *rows)
{
  return MIN (exa_build_px (rows->build, 22), rows->pitch * 0.3 + exa_build_px (rows->build, 4));
}

/* Pixels that a mark takes beyond the ends of its value: its text on the side of growth, what fades on either. */
void
exa_rows_reach (const ExaRows *rows, guint band, guint k, double *left, double *right)
{
  ExaQuantity q = rows->build->spec->bands[band].marks[k].quantity;
  double fade = exa_build_fade (rows->build, rows->panel_width),
         text = exa_rows_end_gap (rows) + rows->ends[band][k].width;

  gboolean tail = rows->build->spec->kind == EXA_PLOT_POINTS && !isfinite (q.low);
  gboolean on_left = q.high <= 0 && q.low < 0 && !tail;

  *left = (isfinite (q.low) ? 0 : fade) + (on_left ? text : 0);
  *right = (isfinite (q.high) ? 0 : fade) + (on_left ? 0 : text);
}

void
exa_rows_init (ExaRows *rows, ExaBuild *build)
{
  double ticks = exa_axis_height (build, 24);

  *rows = (ExaRows){.build = build};
  build->plot.height -= round (build->plot.y) - build->plot.y;
  build->plot.y = round (build->plot.y);
  choose_panels (rows, build->plot.height - ticks);
  rows->room = rows->n_panels == 1 ? exa_build_bracket_room (build) : 0;
  measure_labels (rows);
  measure_ends (rows);
}

gboolean
exa_build_fit_rows (ExaBuild *build)
{
  ExaRows rows = {.build = build};
  double height = build->plot.height - exa_axis_height (build, 24);
  guint most = (guint)CLAMP (build->plot.width / (exa_build_em (build, 12.5) * PANEL_EMS), 1, MAX_PANELS);
  guint n_all = build->spec->n_bands;

  if (n_all == 0)
    return FALSE;
  while (build->spec->n_bands > 1 && fullest (&rows, most, least_pitch (&rows, most)) > height) {
    guint n = build->spec->n_bands - 1;
    build->shown = *build->spec;
    build->shown.n_bands = n;
    build->shown.n_left_out++;
    build->spec = &build->shown;
  }
  gboolean changed = build->spec->n_bands < n_all;
  choose_panels (&rows, height);
  if (rows.n_panels > 1 && build->spec->compare_text != NULL && !build->compare_in_words)
    changed = build->compare_in_words = TRUE;
  return changed;
}
