/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-rows.h"

#include <math.h>
#include <string.h>

#include "exa-axis.h"
#include "exa-bracket.h"
#include "exa-reference-line.h"
#include "exa-rows-bracket.h"
#include "exa-rows-fit.h"

#define MAX_PANELS 12
/* The most that a bar with its gap takes at 1080 lines, unless the plot is tall. */
#define MAX_PITCH 400
/* From so many rows on, values are written without their unit. */
#define MANY 10
/* The least width of a panel, in ems of its smallest text. */
#define PANEL_EMS 22
/* Of the figure's width: the least that the longest bar has; from so many pixels on, and below. */
#define LEAST_BAR   0.6
#define WIDE        600
#define LEAST_SMALL 0.36
/* Of the plot's width: the most that a bracket takes. */
#define MOST_BRACKET 0.42
/* Of so many rows or fewer, this part is enough to be drawn in one panel; of more, all are, in several if need be. */
#define FEW         24
#define LEAST_ALONE 0.8
/* Of the rows that have room: the least that stay where the others would cost the longest bar its length. */
#define LEAST_LONG 0.33
/* So few in all are each what the headline is about, whether it names them or not. */
#define HANDFUL 6
/* Of a panel beside others: the most that a label takes; in a list, which has no bars. */
#define PANEL_LABEL 0.42
#define LIST_LABEL  0.6
/* Of a panel: the most that a tag takes. */
#define MOST_TAG 0.3
/* Of a band with its label above the bars: the label's size. */
#define LABEL_PART 0.34

/* Texts that are no smaller are read with ease, at 1080 lines. */
#define EASY_EM 24
/* Of a value: what stands beside it in smaller letters, but never smaller than this at 1080 lines, if the value is not.
 */
#define TAG_PART 0.72
#define TAG_EM   18

/* Ways to set labels and values. */
typedef struct {
  gboolean above;    /* labels on a line of their own */
  double label_part; /* of the panel: the most a label beside the bars takes */
  double text_part;  /* of their usual size */
  gboolean brief;    /* statuses are left to outline and key, a unit that the subtitle has to it */
  gboolean inner;    /* what the bracket says stands left of its line */
} Form;

static const Form forms[] = {
    {FALSE, 0.32, 1, FALSE, FALSE},   {FALSE, 0.2, 1, FALSE, FALSE},    {FALSE, 0.32, 1, FALSE, TRUE},
    {TRUE, 1, 1, FALSE, FALSE},       {FALSE, 0.32, 0.8, FALSE, FALSE}, {FALSE, 0.32, 0.8, FALSE, TRUE},
    {FALSE, 0.32, 0.7, FALSE, FALSE}, {TRUE, 1, 0.8, TRUE, FALSE},      {FALSE, 0.32, 0.7, TRUE, TRUE},
    {TRUE, 1, 0.66, TRUE, FALSE},     {FALSE, 0.32, 0.66, TRUE, FALSE}, {FALSE, 0.32, 0.6, TRUE, TRUE},
    {TRUE, 1, 0.6, TRUE, TRUE},       {FALSE, 0.52, 0.66, TRUE, FALSE},
};

/* The largest pitch at which @n_panels keep within @height. In whole pixels: each row then stands on the pixels like
 * any other, its texts and its bar alike. */
static double
fit_pitch (const ExaRows *rows, guint n_panels, double height)
{
  double low = 1, high = MAX (floor (height), 1);

  while (low < high) {
    double middle = ceil ((low + high) / 2);
    if (exa_rows_panel_height (rows, n_panels, middle) <= height)
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
  double labels = rows->label_line * rows->per_panel;
  double grown = (height - labels) / MAX (exa_rows_panel_height (rows, n, rows->pitch) - labels, 1);
  rows->text_pitch = MIN (rows->pitch * grown, MIN (rows->pitch + 1, most));
  rows->panel_gap = exa_page_px (rows->page, n > 3 ? 28 : 48);
  rows->panel_width = (rows->rect.width - (n - 1) * rows->panel_gap) / n;
}

static ExaWeight
weight_of_label (const ExaRows *rows, guint band)
{
  return exa_plot_is_compared (rows->plot, band) ? EXA_WEIGHT_SEMIBOLD : EXA_WEIGHT_REGULAR;
}

/* The compared ones alone are bold where there are any. */
static ExaWeight
weight_of_value (const ExaRows *rows, guint band)
{
  return !rows->plot->bracket || exa_plot_is_compared (rows->plot, band) ? EXA_WEIGHT_SEMIBOLD : EXA_WEIGHT_REGULAR;
}

static void
measure_labels (ExaRows *rows, const Form *form)
{
  const ExaPage *page = rows->page;
  guint n = rows->plot->n_bands;
  double least = exa_page_data_em (page, EXA_ROWS_LEAST_EM), widest = 0;
  double least_part = rows->n_panels == 1 ? 0 : rows->plot->kind == EXA_FIGURE_LIST ? LIST_LABEL : PANEL_LABEL;
  double most = rows->panel_width * MAX (form->label_part, least_part);

  if (!form->above)
    rows->label_em = CLAMP (rows->text_pitch * 0.66, least, exa_page_data_em (page, 32 * form->text_part));
  int lines = !form->above && rows->pitch >= rows->label_em * 2.5 ? 2 : 1;
  rows->labels = g_new0 (ExaLabel, n);
  for (guint i = 0; i < n; i++) {
    ExaLabel *label = &rows->labels[i];
    /* A line of its own ends at the bracket. */
    double width = form->above ? most - rows->label_em - exa_rows_bracket_room (rows, i) : most;
    *label = exa_label_new_name (page, exa_plot_band (rows->plot, i)->label, weight_of_label (rows, i), rows->label_em,
                                 width, lines, form->above ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
    widest = MAX (widest, label->width);
    rows->n_cut += label->is_cut ? 1 : 0;
  }
  if (form->above)
    return;
  rows->label_width = widest;
  rows->label_gap = MIN (exa_page_px (page, 26), rows->label_em * 0.8);
}

/* Whether the subtitle says what @mark has at its end beyond its number. */
static gboolean
says_unit (const ExaSpec *spec, const ExaMark *mark)
{
  gsize length = strlen (mark->bare);

  if (spec->subtitle == NULL || !g_str_has_prefix (mark->value, mark->bare))
    return FALSE;
  const char *unit = mark->value + length;
  while (*unit == ' ' || g_str_has_prefix (unit, "\u00a0"))
    unit += *unit == ' ' ? 1 : strlen ("\u00a0");
  return *unit != '\0' && strstr (spec->subtitle, unit) != NULL;
}

/* Of many rows, the first one alone says the unit; where room is scarce and the subtitle says it, none does. */
static const char *
text_of (const ExaRows *rows, guint band, const ExaMark *mark)
{
  gboolean first = band % rows->per_panel == 0 && mark == exa_plot_band (rows->plot, band)->marks;

  if (mark->bare == NULL)
    return mark->value;
  if (rows->brief && says_unit (rows->page->spec, mark))
    return mark->bare;
  return rows->plot->n_bands >= MANY && !first ? mark->bare : mark->value;
}

static ExaLabel
tag_label (const ExaRows *rows, const char *text, double em, int lines)
{
  return exa_label_new (rows->page, text, EXA_WEIGHT_REGULAR, em, rows->panel_width * MOST_TAG, lines,
                        PANGO_ALIGN_LEFT);
}

/* Sets the tag @aside under its value, in up to two lines, where bars that stand together are thick enough and it would
 * not be whole beside it, or bars are to be long. */
static void
stack_tag (const ExaRows *rows, const ExaBand *band, ExaRowText *end, const char *aside)
{
  if (band->n_marks == 1 || (!end->tag.is_cut && rows->label_line == 0))
    return;
  ExaLabel tag = tag_label (rows, aside, end->tag.em, 2);
  double height = end->value.height + end->value.em * EXA_ROWS_STACK_GAP + tag.height;
  if (height > exa_rows_thickness (rows, band)) {
    exa_label_clear (&tag);
    return;
  }
  exa_label_clear (&end->tag);
  end->tag = tag;
  end->stacked = TRUE;
  end->width = MAX (end->value.width, tag.width);
}

static ExaRowText
measure_text (const ExaRows *rows, guint band, const ExaMark *mark, double em)
{
  ExaRowText end = {.value = exa_label_new (rows->page, text_of (rows, band, mark), weight_of_value (rows, band), em,
                                            -1, 1, PANGO_ALIGN_LEFT)};

  end.width = end.value.width;
  /* Where room is scarce, outline and key say a status. */
  double least = exa_page_data_em (rows->page, rows->brief ? EXA_ROWS_LEAST_EM : TAG_EM);
  g_autofree char *aside = rows->brief ? g_strdup (mark->tag) : exa_mark_write_aside (mark, rows->page->spec->lang);
  if (aside != NULL) {
    end.tag = tag_label (rows, aside, MAX (em * TAG_PART, MIN (em, least)), 1);
    end.width += em * 0.5 + end.tag.width;
    stack_tag (rows, exa_plot_band (rows->plot, band), &end, aside);
  }
  return end;
}

static void
measure_texts (ExaRows *rows)
{
  const ExaPage *page = rows->page;
  guint n = rows->plot->n_bands;
  double least = exa_page_data_em (page, EXA_ROWS_LEAST_EM),
         most = MAX (exa_page_em (page, 34) * rows->text_part, least);

  rows->texts = g_new0 (ExaRowText *, n);
  for (guint i = 0; i < n; i++) {
    const ExaBand *band = exa_plot_band (rows->plot, i);
    double em = band->n_marks == 1 ? rows->text_pitch * 0.62 : exa_rows_mark_pitch (rows, band) * 0.78;
    rows->texts[i] = g_new0 (ExaRowText, band->n_marks);
    for (guint k = 0; k < band->n_marks; k++)
      rows->texts[i][k] = measure_text (rows, i, &band->marks[k], CLAMP (em, least, most));
  }
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

  rows->label_em = CLAMP (each * LABEL_PART, least, exa_page_data_em (rows->page, 30));
  rows->label_line = ceil (rows->label_em * 1.3);
  return exa_rows_panel_height (rows, 1, exa_rows_least_line (rows)) <= height;
}

/* Measures @rows (nothing is measured yet) in one form; FALSE where it has not the height. */
static gboolean
measure (ExaRows *rows, const Form *form, double height)
{
  rows->text_part = form->text_part;
  rows->brief = form->brief;
  if (form->above && (!may_lift (rows->plot) || !lift_labels (rows, height)))
    return FALSE;
  choose_panels (rows, height);
  if (form->above && rows->n_panels > 1)
    return FALSE;
  if (!exa_rows_bracket_reserve (rows, form->inner))
    return FALSE;
  measure_labels (rows, form);
  measure_texts (rows);
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
    for (guint k = 0; k < exa_plot_band (rows->plot, i)->n_marks; k++) {
      const ExaRowText *text = &rows->texts[i][k];
      least = MIN (least, tags && text->tag.layout != NULL ? text->tag.em : text->value.em);
    }
  }
  return least;
}

/* How good a form is: any that leaves the bars their length, by the size of its texts, is better than those that do
 * not, by the length that they leave. A name that is not whole is worse than a short bar. */
static double
rate (const ExaRows *rows)
{
  double part = bar_part (rows);
  gboolean long_enough = rows->plot->kind == EXA_FIGURE_LIST || part >= least_bar_part (rows->page);

  if (rows->n_cut == 0 && (rows->n_panels > 1 || long_enough))
    return 1 + least_em (rows, FALSE);
  return part * (rows->n_cut > 0 ? 0.5 : 1);
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
    if (best.plot != NULL && rated <= best_rate) {
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

/* Whether the rows of @plot, with a bracket or without, leave the longest bar its length, and every name is whole. */
static gboolean
is_long_enough (const ExaPlot *plot, gboolean bracket)
{
  ExaPlot tried = *plot;

  tried.bracket = bracket;
  ExaRows rows = exa_rows_new (&tried);
  gboolean enough = rows.n_panels > 1 || (rows.n_cut == 0 && bar_part (&rows) >= least_bar_part (plot->page));
  exa_rows_clear (&rows);
  return enough;
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

/* How many of @n bands leave the longest bar its length: names above the bars need the height of a few. Those that the
 * figure is about stay, and a part of all; where that is not enough, all do. */
static guint
count_long (const ExaPlot *plot, guint n)
{
  const ExaSpec *spec = plot->page->spec;
  ExaPlot shown = *plot;
  guint least = MIN (n, MAX (exa_choice_count_kept (spec), (guint)ceil (n * LEAST_LONG)));

  if (plot->kind != EXA_FIGURE_BARS || plot->page->width < WIDE || n > FEW || spec->n_bands <= HANDFUL ||
      !may_lift (plot) || has_endless_name (plot, n))
    return n;
  for (int bracket = plot->bracket ? 1 : 0; bracket >= 0; bracket--) {
    for (shown.n_bands = n; shown.n_bands >= MAX (least, 1); shown.n_bands--) {
      shown.choice = exa_choice_new (spec, shown.n_bands);
      if (is_long_enough (&shown, bracket))
        return shown.n_bands;
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
  gboolean alone = rows.n_panels == 1, long_enough = bar_part (&rows) >= least_bar_part (plot->page);
  gboolean whole = rows.n_cut == 0;

  exa_rows_clear (&rows);
  if (!alone || (long_enough && whole))
    return alone;
  /* Or is it not the bracket that leaves too little, to the bars or to their names? */
  ExaPlot without = *plot;
  without.bracket = FALSE;
  rows = exa_rows_new (&without);
  gboolean not_to_blame = long_enough ? rows.n_cut > 0 : bar_part (&rows) < least_bar_part (plot->page);
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
