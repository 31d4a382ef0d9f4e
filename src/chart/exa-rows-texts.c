/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-rows-texts.h"

#include <string.h>

#include "exa-rows-bracket.h"
#include "exa-shorten.h"
#include "exa-unit-words.h"

/* From so many rows on, values are written without their unit. */
#define MANY 10
/* Of a panel beside others: the most that a label takes; in a list, which has no bars. */
#define PANEL_LABEL 0.42
#define LIST_LABEL  0.6
/* By so much its texts are larger, if it is short. */
#define LIST_LARGER 1.3
/* Of a panel: the most that a tag takes; and in figures of less than so many pixels. */
#define MOST_TAG       0.3
#define MOST_SMALL_TAG 0.36
#define SMALL_PAGE     600
/* Of a value: what stands beside it in smaller letters, but never smaller than this at 1080 lines, if the value is not.
 */
#define TAG_PART 0.72
#define TAG_EM   18
/* Of a name's em: the pitch at which its two lines are parted from those of the next. */
#define TWO_LINES 2.8
/* Of a text in one line: what two of about one length are wide. */
#define HALF 0.6
/* Of a name or a value: the status alone behind it. */
#define STATUS_PART 0.85

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

/* The status of all of @band's marks; NULL where they differ, or are facts. */
static const char *
shared_status (const ExaBand *band)
{
  const char *status = band->marks[0].status;

  for (guint k = 1; k < band->n_marks; k++) {
    if (g_strcmp0 (band->marks[k].status, status) != 0)
      return NULL;
  }
  return status;
}

/* Behind the name, which ends where the status has its room. */
static void
measure_status (ExaRows *rows, guint band)
{
  const ExaBand *shown = exa_plot_band (rows->plot, band);
  double em = MAX (rows->label_em * STATUS_PART, exa_page_data_em (rows->page, EXA_ROWS_LEAST_EM));

  if (!rows->status_behind || shared_status (shown) == NULL)
    return;
  g_autofree char *text = exa_mark_write_status (&shown->marks[0], rows->page->spec->lang);
  rows->statuses[band] = exa_label_new (rows->page, text, EXA_WEIGHT_REGULAR, em, -1, 1, PANGO_ALIGN_LEFT);
}

/* A list of a handful has no bars: its texts fill a wide figure instead. */
static double
larger_part (const ExaRows *rows)
{
  gboolean few = rows->n_panels == 1 && rows->plot->n_bands <= EXA_ROWS_HANDFUL;
  gboolean wide = rows->page->width > rows->page->height;

  return rows->plot->kind == EXA_FIGURE_LIST && few && wide ? rows->text_part * LIST_LARGER : rows->text_part;
}

/* Whether two names that are not whole read the same. */
static gboolean
have_twins (const ExaRows *rows)
{
  for (guint i = 0; i < rows->plot->n_bands; i++) {
    for (guint k = 0; k < i && rows->labels[i].is_cut; k++) {
      const char *one = pango_layout_get_text (rows->labels[i].layout);
      if (rows->labels[k].is_cut && strcmp (one, pango_layout_get_text (rows->labels[k].layout)) == 0)
        return TRUE;
    }
  }
  return FALSE;
}

/* Of the characters of @name: those that @label has. */
static double
kept_of (const ExaLabel *label, const char *name)
{
  double n = (double)g_utf8_strlen (pango_layout_get_text (label->layout), -1);

  return MIN (n / (double)MAX (g_utf8_strlen (name, -1), 1), 1);
}

static gboolean
loses_figure (const ExaLabel *label, const char *name)
{
  return exa_shorten_has_figure (name) && !exa_shorten_has_figure (pango_layout_get_text (label->layout));
}

void
exa_rows_texts_measure_labels (ExaRows *rows, double part)
{
  const ExaPage *page = rows->page;
  guint n = rows->plot->n_bands;
  gboolean above = rows->label_line > 0;
  double least = exa_page_data_em (page, EXA_ROWS_LEAST_EM), widest = 0;
  double least_part = rows->n_panels == 1 ? 0 : rows->plot->kind == EXA_FIGURE_LIST ? LIST_LABEL : PANEL_LABEL;
  double most = rows->panel_width * MAX (part, least_part);

  if (!above)
    rows->label_em = CLAMP (rows->text_pitch * 0.66, least, exa_page_data_em (page, 32 * larger_part (rows)));
  int lines = !above && !rows->status_behind && rows->pitch >= rows->label_em * TWO_LINES ? 2 : 1;
  rows->least_kept = 1;
  rows->labels = g_new0 (ExaLabel, n);
  rows->statuses = g_new0 (ExaLabel, n);
  for (guint i = 0; i < n; i++) {
    ExaLabel *label = &rows->labels[i];
    measure_status (rows, i);
    /* A line of its own ends at the bracket. */
    double beyond = rows->statuses[i].layout != NULL ? rows->statuses[i].width + exa_rows_status_gap (rows) : 0;
    double width = above ? most - rows->label_em - exa_rows_bracket_name_room (rows, i) - beyond : most;
    *label = exa_label_new_name (page, exa_plot_band (rows->plot, i)->label, weight_of_label (rows, i), rows->label_em,
                                 width, lines, above ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
    widest = MAX (widest, label->width + beyond);
    if (label->is_cut) {
      rows->n_cut++;
      rows->loses_figure = rows->loses_figure || loses_figure (label, exa_plot_band (rows->plot, i)->label);
      rows->least_kept = MIN (rows->least_kept, kept_of (label, exa_plot_band (rows->plot, i)->label));
    }
  }
  rows->has_twins = rows->n_cut > 1 && have_twins (rows);
  if (above)
    return;
  rows->label_width = widest;
  rows->label_gap = MIN (exa_page_px (page, 26), rows->label_em * 0.8);
}

/* Whether the subtitle says what @mark has at its end beyond its number. */
static gboolean
says_unit (const ExaSpec *spec, const ExaMark *mark)
{
  g_autofree char *unit = exa_unit_words_of (mark);

  return unit != NULL && exa_unit_words_find (spec->subtitle, unit) != NULL;
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

char *
exa_rows_texts_write_aside (const ExaRows *rows, guint band, const ExaMark *mark)
{
  return rows->statuses[band].layout != NULL ? g_strdup (mark->tag)
                                             : exa_mark_write_aside (mark, rows->page->spec->lang);
}

static double
most_tag (const ExaRows *rows)
{
  return rows->panel_width * (rows->page->width < SMALL_PAGE ? MOST_SMALL_TAG : MOST_TAG);
}

static ExaLabel
tag_label (const ExaRows *rows, const char *text, double em)
{
  return exa_label_new_name (rows->page, text, EXA_WEIGHT_REGULAR, em, most_tag (rows), 1, PANGO_ALIGN_LEFT);
}

/* The tag @aside within @width, in up to two lines, if it is no higher under its value than the bar; else an
 * empty one. */
static ExaLabel
stacked_label (const ExaRows *rows, const ExaBand *band, const ExaRowText *end, const char *aside, double width)
{
  ExaLabel tag = exa_label_new_name (rows->page, aside, EXA_WEIGHT_REGULAR, end->tag.em, MIN (width, most_tag (rows)),
                                     2, PANGO_ALIGN_LEFT);
  double height = end->value.height + end->value.em * EXA_ROWS_STACK_GAP + tag.height;

  if (height > exa_rows_thickness (rows, band))
    exa_label_clear (&tag);
  return tag;
}

/* Sets the tag @aside under its value, if it can in two lines of about one length, where bars that stand together are
 * thick enough and it would not be whole beside it, or bars are to be long. */
static void
stack_tag (const ExaRows *rows, const ExaBand *band, ExaRowText *end, const char *aside)
{
  if (band->n_marks == 1 || (!end->tag.is_cut && rows->label_line == 0))
    return;
  double whole = exa_label_measure_width (rows->page, aside, EXA_WEIGHT_REGULAR, end->tag.em);
  ExaLabel tag = stacked_label (rows, band, end, aside, whole * HALF);
  if (tag.layout == NULL || tag.is_cut || exa_label_parts_words (&tag)) {
    exa_label_clear (&tag);
    tag = stacked_label (rows, band, end, aside, whole + 1);
  }
  if (tag.layout == NULL)
    return;
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
  double least = exa_page_data_em (rows->page, rows->brief ? EXA_ROWS_LEAST_EM : TAG_EM);
  g_autofree char *aside = exa_rows_texts_write_aside (rows, band, mark);
  if (aside != NULL) {
    /* A status alone is short: it may be as large as behind a name. */
    double part = mark->tag == NULL && rows->brief ? STATUS_PART : TAG_PART;
    end.tag = tag_label (rows, aside, MAX (em * part, MIN (em, least)));
    end.width += em * 0.5 + end.tag.width;
    stack_tag (rows, exa_plot_band (rows->plot, band), &end, aside);
  }
  return end;
}

void
exa_rows_texts_measure_values (ExaRows *rows)
{
  const ExaPage *page = rows->page;
  guint n = rows->plot->n_bands;
  double least = exa_page_data_em (page, EXA_ROWS_LEAST_EM),
         most = MAX (exa_page_em (page, 34) * larger_part (rows), least);

  rows->texts = g_new0 (ExaRowText *, n);
  for (guint i = 0; i < n; i++) {
    const ExaBand *band = exa_plot_band (rows->plot, i);
    double em = band->n_marks == 1 ? rows->text_pitch * 0.62 : exa_rows_mark_pitch (rows, band) * 0.78;
    rows->texts[i] = g_new0 (ExaRowText, band->n_marks);
    for (guint k = 0; k < band->n_marks; k++)
      rows->texts[i][k] = measure_text (rows, i, &band->marks[k], CLAMP (em, least, most));
  }
}
