/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-rows.h"

#include <math.h>
#include <string.h>

#include "exa-axis.h"
#include "exa-bracket.h"
#include "exa-reference-line.h"
#include "exa-rows-bracket.h"
#include "exa-rows-fit.h"
#include "exa-rows-texts.h"

#define MAX_PANELS 12
/* At 1080 lines: from this pitch on no text is higher than its bar. */
#define LARGE 90
/* Of the thickest bar: the most that a bar takes with its gap. */
#define MOST_PITCH 2.3
/* The same of several bars under one name alone, which leave no gap to a next one. */
#define GROUP_PITCH 1.65
/* The least width of a panel, in ems of its smallest text. */
#define PANEL_EMS 22
/* Of a height that the rows leave: what is above them. */
#define ABOVE_PART 0.4
/* Of the figure's width: the least that the longest bar has; from so many pixels on, and below. */
#define LEAST_BAR   0.6
#define WIDE        600
#define LEAST_SMALL 0.36
/* Of the plot's width: the most that a bracket takes. */
#define MOST_BRACKET 0.42
/* Where bars are too short in any form: what another one has to gain. */
#define LEAST_GAIN 1.15
/* By so much longer bars are worth more than a bracket. */
#define MOST_GAIN 1.5
/* Of so many rows or fewer, this part is enough to be drawn in one panel; of more, all are, in several if need be. */
#define FEW         24
#define LEAST_ALONE 0.8
/* Of the rows that have room: the least that stay where the others would cost the longest bar its length. */
#define LEAST_LONG 0.33
/* Of the part that a longest bar has of its length: the power by which it makes rows worth less. A hundredth is worth
 * a third of them, and three hundredths more than what may go. */
#define SHORTER_COSTS 40
/* Of a band with its label above the bars: the label's size. */
#define LABEL_PART 0.34
/* Its most at 1080 lines; and how much larger than its values it may be. */
#define LIFTED_EM   30
#define MOST_LARGER 1.15
/* Texts that are no smaller are read with ease, at 1080 lines. */
#define EASY_EM 24

/* Ways to set labels and values. */
typedef struct {
  gboolean above;    /* labels on a line of their own */
  gboolean behind;   /* a status stands behind the label, not beside the value */
  double label_part; /* of the panel: the most a label beside the bars takes */
  double text_part;  /* of their usual size */
  gboolean brief;    /* a unit that the subtitle has is left to it */
  gboolean inner;    /* what the bracket says stands left of its line */
} Form;

static const Form forms[] = {
    {FALSE, FALSE, 0.32, 1, FALSE, FALSE},   {FALSE, FALSE, 0.2, 1, FALSE, FALSE},
    {FALSE, FALSE, 0.32, 1, FALSE, TRUE},    {FALSE, TRUE, 0.32, 1, FALSE, FALSE},
    {TRUE, FALSE, 1, 1, FALSE, FALSE},       {TRUE, TRUE, 1, 1, FALSE, FALSE},
    {TRUE, TRUE, 1, 1, FALSE, TRUE},         {TRUE, TRUE, 1, 0.9, FALSE, TRUE},
    {FALSE, FALSE, 0.32, 0.8, FALSE, FALSE}, {FALSE, FALSE, 0.32, 0.8, FALSE, TRUE},
    {FALSE, TRUE, 0.32, 0.8, FALSE, FALSE},  {TRUE, TRUE, 1, 0.8, TRUE, TRUE},
    {FALSE, FALSE, 0.32, 0.7, FALSE, FALSE}, {TRUE, TRUE, 1, 0.8, TRUE, FALSE},
    {FALSE, FALSE, 0.32, 0.7, TRUE, TRUE},   {FALSE, TRUE, 0.32, 0.7, TRUE, FALSE},
    {TRUE, TRUE, 1, 0.66, TRUE, FALSE},      {TRUE, TRUE, 1, 0.66, TRUE, TRUE},
    {FALSE, FALSE, 0.32, 0.66, TRUE, FALSE}, {FALSE, FALSE, 0.32, 0.6, TRUE, TRUE},
    {FALSE, TRUE, 0.32, 0.6, TRUE, TRUE},    {TRUE, TRUE, 1, 0.6, TRUE, TRUE},
    {FALSE, FALSE, 0.32, 0.52, TRUE, FALSE}, {FALSE, TRUE, 0.32, 0.52, TRUE, FALSE},
    {TRUE, TRUE, 1, 0.6, TRUE, FALSE},       {TRUE, TRUE, 1, 0.52, TRUE, FALSE},
    {FALSE, FALSE, 0.32, 0.56, TRUE, TRUE},  {FALSE, FALSE, 0.52, 0.66, TRUE, FALSE},
};

/* What large bars under names of their own leave empty at the end of a single panel: the gap to a next name. */
static double
foot_of (const ExaRows *rows, guint n_panels, double pitch)
{
  const ExaPlot *plot = rows->plot;
  gboolean large = pitch >= exa_page_em (rows->page, LARGE);

  if (rows->label_line == 0 || rows->axis || n_panels > 1 || !large ||
      exa_plot_band (plot, plot->n_bands - 1)->n_marks > 1)
    return 0;
  double bar = MIN (pitch * EXA_ROWS_BAR_PART, exa_rows_most_thickness (rows));
  return MAX (floor (pitch - bar - 2 * exa_page_px (rows->page, EXA_ROWS_LABEL_GAP)), 0);
}

/* The largest pitch at which @n_panels keep within @height. In whole pixels: each row then stands on the pixels like
 * any other, its texts and its bar alike. */
static double
fit_pitch (const ExaRows *rows, guint n_panels, double height)
{
  double low = 1, high = MAX (floor (height), 1);

  while (low < high) {
    double middle = ceil ((low + high) / 2);
    if (exa_rows_panel_height (rows, n_panels, middle) - foot_of (rows, n_panels, middle) <= height)
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

  return MAX (floor (exa_page_px (rows->page, at_1080)), exa_rows_least_line (rows));
}

/* Whether all bars stand under one name. */
static gboolean
has_single_group (const ExaPlot *plot)
{
  return plot->n_bands == 1 && exa_plot_band (plot, 0)->n_marks > 1;
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
  double part = has_single_group (rows->plot) ? GROUP_PITCH : MOST_PITCH;
  double most = MAX (floor (exa_rows_most_thickness (rows) * part), 1);
  rows->pitch = MIN (fit_pitch (rows, n, height), most);
  double labels = rows->label_line * rows->per_panel;
  double grown = (height - labels) / MAX (exa_rows_panel_height (rows, n, rows->pitch) - labels, 1);
  rows->text_pitch = MIN (rows->pitch * grown, MIN (rows->pitch + 1, most));
  /* What not even thick bars fill is shared out above and below them. */
  double taken = exa_rows_panel_height (rows, n, rows->pitch) - foot_of (rows, n, rows->pitch);
  if (rows->pitch >= most)
    rows->rect.y += floor (MAX (height - taken, 0) * ABOVE_PART);
  rows->panel_gap = exa_page_px (rows->page, n > 3 ? 28 : 48);
  rows->panel_width = (rows->rect.width - (n - 1) * rows->panel_gap) / n;
}

/* The rows of @plot, of which nothing is measured yet, and the height that they have above the ticks. */
static ExaRows
rows_within (const ExaPlot *plot, double *height)
{
  ExaRows rows = {.plot = plot, .page = plot->page, .rect = plot->rect, .axis = plot->kind == EXA_FIGURE_POINTS};

  double top = round (rows.rect.y) + exa_reference_line_height (plot);
  rows.rect.height -= top - rows.rect.y;
  rows.rect.y = top;
  *height = rows.rect.height - (rows.axis ? exa_axis_height (plot->page, 24) : 0);
  return rows;
}

/* Whether names may stand above the bars: the zero line must not run through them, and a list has no bars that could
 * use the width. */
static gboolean
may_lift (const ExaPlot *plot)
{
  double low, high;

  exa_axis_find_domain (plot, &low, &high);
  return plot->kind != EXA_FIGURE_LIST && (low >= 0 || plot->page->spec->log_scale);
}

/* Sets aside a line above each band for its label; FALSE where the rows have not the height. */
static gboolean
lift_labels (ExaRows *rows, double height)
{
  double weights = 0, least = exa_page_data_em (rows->page, EXA_ROWS_LEAST_EM);

  for (guint i = 0; i < rows->plot->n_bands; i++)
    weights += exa_rows_band_weight (exa_plot_band (rows->plot, i));
  double each = height / MAX (weights, 1);

  /* A name is about as large as the values below it. */
  double most = exa_page_data_em (rows->page, LIFTED_EM * MIN (rows->text_part * MOST_LARGER, 1));
  rows->label_em = CLAMP (each * LABEL_PART, least, most);
  rows->label_line = ceil (rows->label_em * 1.3);
  return exa_rows_panel_height (rows, 1, exa_rows_least_line (rows)) <= height;
}

static gboolean
has_status (const ExaPlot *plot)
{
  for (guint i = 0; i < plot->n_bands; i++) {
    if (exa_plot_band (plot, i)->marks[0].status != NULL)
      return TRUE;
  }
  return FALSE;
}

/* Measures @rows (nothing is measured yet) in one form; FALSE where it has not the height, or is like another one. */
static gboolean
measure (ExaRows *rows, const Form *form, double height)
{
  if (form->behind && !form->above && (rows->plot->kind == EXA_FIGURE_LIST || !has_status (rows->plot)))
    return FALSE;
  rows->text_part = form->text_part;
  rows->brief = form->brief;
  rows->status_behind = form->behind;
  if (form->above && (!may_lift (rows->plot) || !lift_labels (rows, height)))
    return FALSE;
  choose_panels (rows, height);
  if (form->above && rows->n_panels > 1)
    return FALSE;
  if (!exa_rows_bracket_reserve (rows, form->inner))
    return FALSE;
  exa_rows_texts_measure_labels (rows, form->label_part);
  exa_rows_texts_measure_values (rows);
  return TRUE;
}

/* Of the figure's width: the longest bar. */
static double
bar_part (const ExaRows *rows)
{
  return exa_rows_fit_longest (rows) / rows->page->width;
}

static double
least_bar_part (const ExaPage *page)
{
  return page->width >= WIDE ? LEAST_BAR : LEAST_SMALL;
}

/* The smallest of names and values, and with @tags of all texts, pixels. */
static double
least_em (const ExaRows *rows, gboolean tags)
{
  double least = rows->label_em;

  for (guint i = 0; i < rows->plot->n_bands; i++) {
    if (tags && rows->statuses[i].layout != NULL)
      least = MIN (least, rows->statuses[i].em);
    for (guint k = 0; k < exa_plot_band (rows->plot, i)->n_marks; k++) {
      const ExaRowText *text = &rows->texts[i][k];
      least = MIN (least, tags && text->tag.layout != NULL ? text->tag.em : text->value.em);
    }
  }
  return least;
}

/* How good a form is: any that leaves the bars their length, by the size of its texts, is better than those that do
 * not, by the length that they leave. Names that are not whole are worse than short bars, by what is left of them: a
 * length beyond the least is worth nothing then. */
static double
rate (const ExaRows *rows)
{
  double part = bar_part (rows), least = least_bar_part (rows->page);
  gboolean long_enough = rows->plot->kind == EXA_FIGURE_LIST || part >= least;

  if (rows->n_cut == 0 && (rows->n_panels > 1 || long_enough))
    return 1 + least_em (rows, FALSE);
  double worse = rows->n_cut > 0 ? MIN (part, least) * 0.5 * rows->least_kept : part;
  /* A text that has no room would not be there at all. */
  return exa_rows_fit_has_room (rows) ? worse : worse * 0.1;
}

ExaRows
exa_rows_new (const ExaPlot *plot)
{
  ExaRows best = {0};
  double best_rate = -INFINITY;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    double height;
    ExaRows rows = rows_within (plot, &height);
    if (!measure (&rows, &forms[i], height))
      continue;
    double rated = rate (&rows);
    /* For a little length no text is made smaller. */
    if (best.plot != NULL && rated <= best_rate * (rated < 1 ? LEAST_GAIN : 1)) {
      exa_rows_clear (&rows);
      continue;
    }
    if (best.plot != NULL)
      exa_rows_clear (&best);
    best = rows;
    best_rate = rated;
    /* Smaller texts can do no better. */
    if (rated > 1 && (rows.n_panels > 1 || i == 0 || rated >= 1 + exa_page_data_em (plot->page, EASY_EM)))
      break;
  }
  return best;
}

/* How many bands, those chosen first, have room in @n_panels. */
static guint
count_within (ExaRows *rows, ExaPlot *shown, guint n_panels, double height)
{
  double least = least_pitch (rows, n_panels);

  shown->n_bands = MIN (shown->n_bands, MAX ((guint)(height / least) * n_panels, 1));
  for (;;) {
    shown->choice = exa_choice_new (shown->page->spec, shown->n_bands);
    if (shown->n_bands == 1 || exa_rows_panel_height (rows, n_panels, least) <= height)
      return shown->n_bands;
    shown->n_bands--;
  }
}

/* Of the figure's width: the longest bar of the rows of @plot, with a bracket or without, or what is enough where that
 * needs no looking at; 0 where a name is not whole. */
static double
longest_part (const ExaPlot *plot, gboolean bracket)
{
  ExaPlot tried = *plot;

  tried.bracket = bracket;
  ExaRows rows = exa_rows_new (&tried);
  double part = rows.n_panels > 1 ? 1 : rows.n_cut == 0 ? bar_part (&rows) : 0;
  exa_rows_clear (&rows);
  return part;
}

/* Whether one of the first @n names is not whole even on a line of its own. */
static gboolean
has_endless_name (const ExaPlot *plot, guint n)
{
  const ExaPage *page = plot->page;
  double em = exa_page_data_em (page, EXA_ROWS_LEAST_EM);
  const ExaChoice choice = exa_choice_new (page->spec, n);

  for (guint i = 0; i < n; i++) {
    const char *name = page->spec->bands[exa_choice_nth (&choice, i)].label;
    if (exa_label_measure_width (page, name, EXA_WEIGHT_REGULAR, em) > plot->rect.width - em)
      return TRUE;
  }
  return FALSE;
}

/* How many of @n bands of a small figure are told apart by their names, as short as these are there: none is like
 * another one, or has lost its figure. Those that the figure is about stay. */
static guint
count_distinct (const ExaPlot *plot, guint n)
{
  const ExaSpec *spec = plot->page->spec;
  guint least = MAX (exa_choice_count_kept (spec), 1);
  ExaPlot shown = *plot;
  guint apart = 0;

  for (shown.n_bands = n; shown.n_bands > least && n <= FEW; shown.n_bands--) {
    /* That a name says less is worth less than half of the rows. */
    if (apart > 0 && shown.n_bands * 2 < n)
      break;
    shown.choice = exa_choice_new (spec, shown.n_bands);
    ExaRows rows = exa_rows_new (&shown);
    gboolean distinct = !rows.has_twins, whole = !rows.loses_figure;
    exa_rows_clear (&rows);
    if (distinct && whole)
      return shown.n_bands;
    apart = distinct ? MAX (apart, shown.n_bands) : apart;
  }
  return apart > 0 ? apart : n;
}

/* Whether @n bands, whose longest bar lacks a little of its length, are worth more than @n_long, where it has all. */
static gboolean
is_worth (const ExaPlot *plot, guint n, guint n_long, gboolean bracket)
{
  ExaPlot shown = *plot;

  shown.n_bands = n;
  shown.choice = exa_choice_new (plot->page->spec, n);
  return n * pow (longest_part (&shown, bracket) / least_bar_part (plot->page), SHORTER_COSTS) > n_long;
}

/* How many of @n bands leave the longest bar its length: names above the bars need the height of a few. Those that the
 * figure is about stay, and a part of all; where that is not enough, all do. */
static guint
count_long (const ExaPlot *plot, guint n)
{
  const ExaSpec *spec = plot->page->spec;
  ExaPlot shown = *plot;
  guint least = MIN (n, MAX (exa_choice_count_kept (spec), (guint)ceil (n * LEAST_LONG)));

  if (plot->page->width < WIDE)
    return count_distinct (plot, n);
  if (plot->kind != EXA_FIGURE_BARS || n > FEW || spec->n_bands <= EXA_ROWS_HANDFUL || !may_lift (plot) ||
      has_endless_name (plot, n))
    return n;
  for (int bracket = plot->bracket ? 1 : 0; bracket >= 0; bracket--) {
    for (shown.n_bands = n; shown.n_bands >= MAX (least, 1); shown.n_bands--) {
      shown.choice = exa_choice_new (spec, shown.n_bands);
      guint more = n;
      if (longest_part (&shown, bracket) < least_bar_part (plot->page))
        continue;
      while (more > shown.n_bands && !is_worth (plot, more, shown.n_bands, bracket))
        more--;
      return more;
    }
  }
  return n;
}

guint
exa_rows_count_fitting (const ExaPlot *plot)
{
  ExaPlot shown = *plot;
  double height;
  ExaRows rows = rows_within (&shown, &height);
  guint most =
      (guint)CLAMP (rows.rect.width / (exa_page_data_em (rows.page, EXA_ROWS_LEAST_EM) * PANEL_EMS), 1, MAX_PANELS);

  /* Side by side, bars are short and nothing joins the compared ones: a few rows less are the smaller loss. */
  if (plot->kind != EXA_FIGURE_LIST && most > 1 && plot->n_bands <= FEW) {
    guint alone = count_within (&rows, &shown, 1, height);
    if (alone >= plot->n_bands * LEAST_ALONE)
      return count_long (plot, alone);
    shown.n_bands = plot->n_bands;
  }
  return count_long (plot, count_within (&rows, &shown, most, height));
}

gboolean
exa_rows_bracket_fits (const ExaPlot *plot)
{
  ExaRows rows = exa_rows_new (plot);
  /* Beside several panels it could not tell whose rows it joins. */
  double part = bar_part (&rows);
  gboolean alone = rows.n_panels == 1, long_enough = part >= least_bar_part (plot->page);
  gboolean whole = rows.n_cut == 0, has_room = exa_rows_fit_has_room (&rows);

  exa_rows_clear (&rows);
  if (!alone || !has_room || (long_enough && whole))
    return alone && has_room;
  /* Or is it not the bracket that leaves too little, to the bars or to their names? */
  ExaPlot without = *plot;
  without.bracket = FALSE;
  rows = exa_rows_new (&without);
  gboolean not_to_blame =
      long_enough ? rows.n_cut > 0 : bar_part (&rows) < MIN (least_bar_part (plot->page), part * MOST_GAIN);
  gboolean fits = not_to_blame && exa_bracket_width (plot, rows.text_part) <= rows.rect.width * MOST_BRACKET;
  exa_rows_clear (&rows);
  return fits;
}

double
exa_rows_text_em (const ExaPlot *plot)
{
  ExaRows rows = exa_rows_new (plot);
  double least = least_em (&rows, TRUE);

  exa_rows_clear (&rows);
  return least;
}

gboolean
exa_rows_are_short (const ExaPlot *plot)
{
  return plot->kind == EXA_FIGURE_BARS && plot->page->width >= WIDE && plot->page->spec->n_bands <= EXA_ROWS_HANDFUL &&
         longest_part (plot, plot->bracket) < least_bar_part (plot->page);
}
