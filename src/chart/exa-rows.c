/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-rows.h"

#include <math.h>

#include "exa-encode.h"

/* The most that a bar alone takes, at 1080 lines, unless the plot is tall; of its height and its width, then. */
#define MAX_THICK       190
#define THICK_OF_HEIGHT 0.16
#define THICK_OF_WIDTH  0.28
/* What several bars under each other have instead of EXA_ROWS_BAR_PART: each with the gap to the next, and all
 * of them between them and the neighbours. So each is three quarters of a bar that stands alone, and two of them take
 * a third more. */
#define MARK_PITCH 0.5
#define BAND_GAP   0.34

double
exa_rows_band_weight (const ExaBand *band)
{
  return band->n_marks == 1 ? 1 : BAND_GAP + MARK_PITCH * band->n_marks;
}

double
exa_rows_least_line (const ExaRows *rows)
{
  return floor (exa_page_data_em (rows->page, EXA_ROWS_LEAST_EM) * 1.25);
}

/* Of the bars alone. Whole pixels; several marks are never so close that their texts touch. */
static double
bars_height (const ExaRows *rows, const ExaBand *band, double pitch)
{
  if (band->n_marks == 1)
    return pitch;
  /* A single band may do without the gap to its neighbours. */
  double gap = rows->plot->n_bands > 1 ? BAND_GAP / MARK_PITCH : 0.1;
  double least = exa_rows_least_line (rows) * (band->n_marks + gap);
  return MAX (round (pitch * exa_rows_band_weight (band)), ceil (least));
}

double
exa_rows_band_height (const ExaRows *rows, const ExaBand *band)
{
  return rows->label_line + bars_height (rows, band, rows->pitch);
}

double
exa_rows_panel_height (const ExaRows *rows, guint n_panels, double pitch)
{
  guint n = rows->plot->n_bands, per = (n + n_panels - 1) / n_panels;
  double most = 0;

  for (guint from = 0; from < n; from += per) {
    double sum = 0;
    for (guint i = from; i < MIN (from + per, n); i++)
      sum += rows->label_line + bars_height (rows, exa_plot_band (rows->plot, i), pitch);
    most = MAX (most, sum);
  }
  return most;
}

double
exa_rows_mark_pitch (const ExaRows *rows, const ExaBand *band)
{
  if (band->n_marks == 1)
    return rows->pitch;
  double height = bars_height (rows, band, rows->pitch);
  return MAX (floor (height * MARK_PITCH / exa_rows_band_weight (band)),
              MIN (exa_rows_least_line (rows), floor (height / band->n_marks)));
}

double
exa_rows_most_thickness (const ExaRows *rows)
{
  double tall = MIN (rows->rect.height * THICK_OF_HEIGHT, rows->rect.width * THICK_OF_WIDTH);

  return MAX (exa_page_px (rows->page, MAX_THICK), tall);
}

double
exa_rows_thickness (const ExaRows *rows, const ExaBand *band)
{
  double pitch = exa_rows_mark_pitch (rows, band), most = exa_rows_most_thickness (rows);

  if (band->n_marks == 1)
    return MAX (round (MIN (pitch * EXA_ROWS_BAR_PART, most)), 1);
  return MAX (MIN (pitch - MAX (round (pitch * 0.08), 1), round (most * 0.74)), 1);
}

void
exa_rows_clear (ExaRows *rows)
{
  for (guint i = 0; i < rows->plot->n_bands; i++) {
    exa_label_clear (&rows->labels[i]);
    exa_label_clear (&rows->statuses[i]);
    for (guint k = 0; k < exa_plot_band (rows->plot, i)->n_marks; k++) {
      exa_label_clear (&rows->texts[i][k].value);
      exa_label_clear (&rows->texts[i][k].tag);
    }
    g_free (rows->texts[i]);
  }
  g_free (rows->labels);
  g_free (rows->statuses);
  g_free (rows->texts);
}

double
exa_rows_status_gap (const ExaRows *rows)
{
  return rows->label_em * 0.5;
}

double
exa_rows_text_gap (const ExaRows *rows)
{
  return MIN (exa_page_px (rows->page, 22), rows->pitch * 0.3 + exa_page_px (rows->page, 4));
}

void
exa_rows_get_overhang (const ExaRows *rows, guint band, guint k, double *left, double *right)
{
  ExaQuantity q = exa_plot_band (rows->plot, band)->marks[k].quantity;
  double fade = exa_encode_fade (rows->page, rows->panel_width);
  double text = exa_rows_text_gap (rows) + rows->texts[band][k].width;

  gboolean tail = rows->plot->kind == EXA_FIGURE_POINTS && !isfinite (q.low);
  gboolean on_left = q.high <= 0 && q.low < 0 && !tail;

  *left = (isfinite (q.low) ? 0 : fade) + (on_left ? text : 0);
  *right = (isfinite (q.high) ? 0 : fade) + (on_left ? 0 : text);
}
