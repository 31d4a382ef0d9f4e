/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-rows.h"

#include <math.h>

#include "exa-axis.h"
#include "exa-bracket.h"
#include "exa-encode.h"

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
/* Of the plot's width: the most that a bracket takes. */
#define MOST_BRACKET 0.42

static double
weight_of (const ExaBand *band)
{
  return band->n_marks == 1 ? 1 : BAND_GAP + MARK_PITCH * band->n_marks;
}

/* What the smallest text takes from one baseline to the next, whole pixels. */
static double
least_line (const ExaRows *rows)
{
  return floor (exa_page_em (rows->page, LEAST_EM) * 1.25);
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
  const ExaSpec *spec = rows->page->spec;
  guint n = rows->plot->n_bands, per = (n + n_panels - 1) / n_panels;
  double most = 0;

  for (guint from = 0; from < n; from += per) {
    double sum = 0;
    for (guint i = from; i < MIN (from + per, n); i++)
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

  /* A list needs no width: its texts are large instead. */
  if (rows->plot->kind == EXA_FIGURE_LIST && n_panels < 3)
    at_1080 = 40;

  return MAX (floor (exa_page_px (rows->page, at_1080)), least_line (rows));
}

/* As many panels as it takes for every bar to have room for its label. */
static void
choose_panels (ExaRows *rows, double height)
{
  guint n = 1;

  while (n < MAX_PANELS && fit_pitch (rows, n, height) < least_pitch (rows, n) && rows->plot->n_bands > n)
    n++;
  rows->n_panels = n;
  rows->per_panel = (rows->plot->n_bands + n - 1) / n;
  double most = MAX (exa_page_px (rows->page, MAX_PITCH), height * 0.25);
  rows->pitch = MIN (fit_pitch (rows, n, height), floor (most));
  rows->text_pitch = MIN (rows->pitch * height / exa_rows_panel_height (rows), MIN (rows->pitch + 1, most));
  rows->panel_gap = exa_page_px (rows->page, n > 3 ? 28 : 48);
  rows->panel_width = (rows->rect.width - (n - 1) * rows->panel_gap) / n;
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
  double pitch = exa_rows_mark_pitch (rows, band), most = exa_page_px (rows->page, MAX_THICK);

  most = MAX (most, rows->rect.height * 0.16);
  if (band->n_marks == 1)
    return MAX (round (MIN (pitch * BAR_PART, most)), 1);
  return MAX (MIN (pitch - MAX (round (pitch * 0.08), 1), round (most * 0.74)), 1);
}

static void
measure_labels (ExaRows *rows)
{
  const ExaPage *page = rows->page;
  const ExaSpec *spec = page->spec;
  guint n = rows->plot->n_bands;
  double least = exa_page_em (page, LEAST_EM), widest = 0;
  double most = rows->panel_width * (rows->n_panels > 1 ? 0.42 : 0.32);

  rows->label_em = CLAMP (rows->text_pitch * 0.66, least, exa_page_em (page, 32));
  int lines = rows->pitch >= rows->label_em * 2.5 ? 2 : 1;
  rows->labels = g_new0 (ExaLabel, n);
  for (guint i = 0; i < n; i++) {
    rows->labels[i] = exa_label_new_name (page, spec->bands[i].label, rows->label_em, most, lines, PANGO_ALIGN_RIGHT);
    widest = MAX (widest, rows->labels[i].width);
  }
  rows->label_width = widest;
  rows->label_gap = MIN (exa_page_px (page, 26), rows->label_em * 0.8);
}

static ExaRowText
measure_text (const ExaRows *rows, const ExaMark *mark, double em)
{
  ExaRowText end = {0};

  /* Of many rows, the axis alone says the unit. */
  const char *text = rows->plot->n_bands >= MANY && mark->bare != NULL ? mark->bare : mark->value;
  end.value = exa_label_new (rows->page, text, EXA_WEIGHT_SEMIBOLD, em, -1, 1, PANGO_ALIGN_LEFT);
  end.width = end.value.width;
  g_autofree char *aside = exa_mark_write_aside (mark, rows->page->spec->lang);
  if (aside != NULL) {
    end.tag = exa_label_new (rows->page, aside, EXA_WEIGHT_REGULAR, MAX (em * 0.72, exa_page_em (rows->page, LEAST_EM)),
                             rows->panel_width * 0.3, 1, PANGO_ALIGN_LEFT);
    end.width += em * 0.5 + end.tag.width;
  }
  return end;
}

static void
measure_texts (ExaRows *rows)
{
  const ExaPage *page = rows->page;
  const ExaSpec *spec = page->spec;
  guint n = rows->plot->n_bands;
  double least = exa_page_em (page, LEAST_EM), most = exa_page_em (page, 34);

  rows->texts = g_new0 (ExaRowText *, n);
  for (guint i = 0; i < n; i++) {
    const ExaBand *band = &spec->bands[i];
    double em = band->n_marks == 1 ? rows->text_pitch * 0.62 : exa_rows_mark_pitch (rows, band) * 0.78;
    rows->texts[i] = g_new0 (ExaRowText, band->n_marks);
    for (guint k = 0; k < band->n_marks; k++)
      rows->texts[i][k] = measure_text (rows, &band->marks[k], CLAMP (em, least, most));
  }
}

void
exa_rows_clear (ExaRows *rows)
{
  for (guint i = 0; i < rows->plot->n_bands; i++) {
    exa_label_clear (&rows->labels[i]);
    for (guint k = 0; k < rows->page->spec->bands[i].n_marks; k++) {
      exa_label_clear (&rows->texts[i][k].value);
      exa_label_clear (&rows->texts[i][k].tag);
    }
    g_free (rows->texts[i]);
  }
  g_free (rows->labels);
  g_free (rows->texts);
}

double
exa_rows_text_gap (const ExaRows *rows)
{
  return MIN (exa_page_px (rows->page, 22), rows->pitch * 0.3 + exa_page_px (rows->page, 4));
}

void
exa_rows_get_overhang (const ExaRows *rows, guint band, guint k, double *left, double *right)
{
  ExaQuantity q = rows->page->spec->bands[band].marks[k].quantity;
  double fade = exa_encode_fade (rows->page, rows->panel_width);
  double text = exa_rows_text_gap (rows) + rows->texts[band][k].width;

  gboolean tail = rows->plot->kind == EXA_FIGURE_POINTS && !isfinite (q.low);
  gboolean on_left = q.high <= 0 && q.low < 0 && !tail;

  *left = (isfinite (q.low) ? 0 : fade) + (on_left ? text : 0);
  *right = (isfinite (q.high) ? 0 : fade) + (on_left ? 0 : text);
}

/* The rows of @plot, of which nothing is measured yet, and the height that they have above the ticks. */
static ExaRows
rows_within (const ExaPlot *plot, double *height)
{
  ExaRows rows = {.plot = plot, .page = plot->page, .rect = plot->rect};

  rows.rect.height -= round (rows.rect.y) - rows.rect.y;
  rows.rect.y = round (rows.rect.y);
  *height = rows.rect.height - exa_axis_height (plot->page, 24);
  return rows;
}

ExaRows
exa_rows_new (const ExaPlot *plot)
{
  double height;
  ExaRows rows = rows_within (plot, &height);

  choose_panels (&rows, height);
  rows.room = exa_bracket_width (plot);
  measure_labels (&rows);
  measure_texts (&rows);
  return rows;
}

guint
exa_rows_count_fitting (const ExaPlot *plot)
{
  ExaPlot shown = *plot;
  double height;
  ExaRows rows = rows_within (&shown, &height);
  guint most = (guint)CLAMP (rows.rect.width / (exa_page_em (rows.page, 12.5) * PANEL_EMS), 1, MAX_PANELS);

  while (shown.n_bands > 1 && fullest (&rows, most, least_pitch (&rows, most)) > height)
    shown.n_bands--;
  return shown.n_bands;
}

gboolean
exa_rows_bracket_fits (const ExaPlot *plot)
{
  double height;
  ExaRows rows = rows_within (plot, &height);

  choose_panels (&rows, height);
  /* Beside several panels it could not tell whose rows it joins, and a long text would leave none for the bars. */
  return rows.n_panels == 1 && exa_bracket_width (plot) <= rows.rect.width * MOST_BRACKET;
}

double
exa_rows_least_height (const ExaPage *page, guint n_bands)
{
  guint n_marks = 0;

  for (guint i = 0; i < n_bands; i++)
    n_marks += page->spec->bands[i].n_marks;
  double wanted = exa_page_px (page, 60) + n_marks * exa_page_em (page, 17) * 1.3;
  /* Many rows stand in several panels: there a caveat is worth more than a little of each row. */
  return CLAMP (wanted, page->height * 0.34, page->height * (n_marks > 60 ? 0.6 : n_marks > 24 ? 0.46 : 0.52));
}
