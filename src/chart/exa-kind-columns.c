/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns, each with its name below it and its value above. */
#include <math.h>

#include "exa-axis.h"
#include "exa-bracket.h"
#include "exa-encode.h"
#include "exa-kind.h"
#include "exa-place.h"
#include "exa-rows.h"

#define MAX_PITCH   420
#define MIN_PITCH   96
#define COLUMN_PART 0.6
#define VALUE_PART  0.92
/* Of the columns' names, and of their values. */
#define LABEL_EM       28
#define LEAST_LABEL_EM 20
#define VALUE_EM       32
#define STATUS_EM      22
#define LEAST_EM       15
#define TAG_EM         20
/* The least between two names, about a blank and more: they must not read as one. */
#define NAME_GAP 28

/* Of pages this high, pixels, statuses are written; on smaller ones outline and key say them. */
#define STATUS_HEIGHT 240

static gboolean
writes_status (const ExaPage *page)
{
  const ExaSpec *spec = page->spec;

  for (guint i = 0; i < spec->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      if (spec->bands[i].marks[k].status != NULL)
        return page->height >= STATUS_HEIGHT;
    }
  }
  return FALSE;
}

/* Room for the largest value's text above its column, with its status under it. */
static double
head_room (const ExaPage *page)
{
  double lines = exa_page_data_em (page, VALUE_EM) + (writes_status (page) ? exa_page_data_em (page, STATUS_EM) : 0);

  return lines * 1.3 + exa_page_px (page, 12);
}

static guint
count_marks (const ExaSpec *spec)
{
  guint n = 0;

  for (guint i = 0; i < spec->n_bands; i++)
    n += spec->bands[i].n_marks;
  return n;
}

/* Of a band's pitch: its columns; the rest is gap. */
static double
thick_part (const ExaBand *band)
{
  return band->n_marks > 1 ? 0.8 : COLUMN_PART;
}

/* What a column's value may take: beside one column there is a gap on either side. */
static double
value_room (const ExaBand *band, double pitch)
{
  return band->n_marks > 1 ? pitch * thick_part (band) / band->n_marks : pitch * VALUE_PART;
}

static double
value_width (const ExaPage *page, const ExaMark *mark, double em)
{
  return exa_label_measure_width (page, mark->value, EXA_WEIGHT_SEMIBOLD, em);
}

/* Of the bands within @width; few of them do not get broad. */
static double
pitch_of (const ExaPage *page, double width)
{
  guint n_bands = page->spec->n_bands;

  return MIN (width / n_bands, exa_page_px (page, MAX_PITCH) * count_marks (page->spec) / n_bands);
}

/* Of a column's name. */
static double
name_width (const ExaPage *page, double pitch)
{
  return pitch - exa_page_px (page, NAME_GAP);
}

/* Whether each name, in @em, has room in two lines without a word being broken. */
static gboolean
names_fit (const ExaPage *page, double em, double pitch)
{
  gboolean fit = TRUE;

  for (guint i = 0; fit && i < page->spec->n_bands; i++) {
    ExaLabel label = exa_label_new (page, page->spec->bands[i].label, EXA_WEIGHT_REGULAR, em, name_width (page, pitch),
                                    2, PANGO_ALIGN_CENTER);
    g_autoptr (PangoLayout) whole = pango_layout_copy (label.layout);
    int width = pango_layout_get_width (whole), longest;
    pango_layout_set_wrap (whole, PANGO_WRAP_WORD);
    pango_layout_get_size (whole, &longest, NULL);
    fit = longest <= width && !exa_fonts_is_cut (label.layout);
    exa_label_clear (&label);
  }
  return fit;
}

/* The largest size at which the names of columns fit; 0 where none does. */
static double
name_em (const ExaPage *page, double pitch)
{
  for (double at_1080 = LABEL_EM; at_1080 >= LEAST_LABEL_EM; at_1080 -= 2) {
    double em = exa_page_data_em (page, at_1080);
    if (names_fit (page, em, pitch))
      return em;
  }
  return 0;
}

static gboolean
has_tags (const ExaSpec *spec)
{
  for (guint i = 0; i < spec->n_bands; i++) {
    for (guint k = 0; k < spec->bands[i].n_marks; k++) {
      if (spec->bands[i].marks[k].tag != NULL)
        return TRUE;
    }
  }
  return FALSE;
}

/* Of the page's height: the most that the texts of columns may take. */
#define MOST_TEXTS 0.24

/* Whether names, values and bracket leave the columns some of their height. */
static gboolean
has_height (const ExaPage *page)
{
  const ExaPlot plot = {.page = page, .bracket = page->spec->compare_text != NULL};
  double names = exa_page_data_em (page, LABEL_EM) * (has_tags (page->spec) ? 4 : 2.7);

  return names + head_room (page) + exa_bracket_height (&plot) <= page->height * MOST_TEXTS;
}

/* Whether names and values have room within the page. */
static gboolean
fits (const ExaPage *page)
{
  const ExaSpec *spec = page->spec;
  /* Left of the columns stand the ticks. */
  double width = page->content.width - exa_page_em (page, 24) * 4 - exa_page_px (page, 30);
  double least = exa_page_data_em (page, LEAST_EM);

  if (width / count_marks (spec) < exa_page_em (page, MIN_PITCH) || !has_height (page))
    return FALSE;
  for (guint i = 0; i < spec->n_bands; i++) {
    const ExaBand *band = &spec->bands[i];
    double room = value_room (band, pitch_of (page, width));
    for (guint k = 0; k < band->n_marks; k++) {
      if (value_width (page, &band->marks[k], least) > room)
        return FALSE;
    }
  }
  return name_em (page, pitch_of (page, width)) > 0;
}

/* One size for the values of all columns: that at which the widest keeps within its column. */
static double
value_em (const ExaPage *page, double pitch)
{
  const ExaSpec *spec = page->spec;
  double least = exa_page_data_em (page, LEAST_EM), em = exa_page_data_em (page, VALUE_EM);

  for (guint i = 0; i < spec->n_bands; i++) {
    const ExaBand *band = &spec->bands[i];
    double room = value_room (band, pitch);
    em = MIN (em, pitch * thick_part (band) / band->n_marks * 0.24);
    for (guint k = 0; k < band->n_marks; k++) {
      double width = value_width (page, &band->marks[k], MAX (em, least));
      em = width > room ? MAX (em, least) * room / width : em;
    }
  }
  return MAX (em, least);
}

/* "(forecast)" between a column's end, at @y, and its value; the outline alone says it where it has no room. Returns
 * what it takes, pixels. */
static double
place_status (const ExaPage *page, ExaLayout *layout, const ExaMark *mark, const ExaLayoutMark *m, double y,
              double room)
{
  g_autofree char *text = exa_mark_write_status (mark, page->spec->lang);
  double em = exa_page_data_em (page, STATUS_EM), gap = exa_page_px (page, 8);

  if (text == NULL || !writes_status (page))
    return 0;
  em = MIN (em, em * room / exa_label_measure_width (page, text, EXA_WEIGHT_REGULAR, em));
  if (em < exa_page_data_em (page, LEAST_EM) * 0.8 || em < page->least_em)
    return 0;
  ExaLabel label = exa_label_new (page, text, EXA_WEIGHT_REGULAR, em, -1, 1, PANGO_ALIGN_CENTER);
  double height = label.height, down = m->high > m->zero;
  exa_place_text (layout, &label, "status", mark->id, m->cross + (m->thickness - label.width) / 2,
                  down ? y + gap : y - gap - height, EXA_ROLE_MUTED);
  return ceil (height + exa_page_px (page, 3)) + 1;
}

static void
place_value (const ExaPage *page, ExaLayout *layout, const ExaMark *mark, const ExaLayoutMark *m, ExaWeight weight,
             double em, double room)
{
  ExaLabel label = exa_label_new (page, mark->value, weight, em, -1, 1, PANGO_ALIGN_CENTER);
  ExaRect r = exa_layout_mark_rect (m);
  gboolean down = m->high > m->zero;
  double gap = exa_page_px (page, 8), y = down ? r.y + r.height : r.y;
  double taken = place_status (page, layout, mark, m, y, room);

  exa_place_text (layout, &label, "value", mark->id, r.x + (r.width - label.width) / 2,
                  down ? y + taken + gap : y - taken - gap - label.height, EXA_ROLE_INK);
}

/* What the columns of a figure share. */
typedef struct {
  const ExaPlot *plot;
  const ExaPage *page;      /* its */
  double height;            /* of the plot */
  double pitch;             /* from one band to the next */
  double name_em, value_em; /* sizes of their texts */
  double names_y;           /* where the names begin */
  const ExaScale *scale;
} Columns;

/* Sets what tells the marks of one band apart, below its name. */
static void
place_tag (const Columns *columns, ExaLayout *layout, const ExaMark *mark, const ExaLayoutMark *m, double width)
{
  const ExaPage *page = columns->page;

  if (mark->tag == NULL)
    return;
  ExaLabel tag = exa_label_new (page, mark->tag, EXA_WEIGHT_REGULAR, exa_page_data_em (page, TAG_EM), width, 1,
                                PANGO_ALIGN_CENTER);
  exa_place_text (layout, &tag, "tag", mark->id, m->cross + (m->thickness - tag.width) / 2,
                  columns->names_y + exa_page_data_em (page, LABEL_EM) * 2.7, EXA_ROLE_MUTED);
}

static void
place_band (const Columns *columns, ExaLayout *layout, guint i, double x)
{
  const ExaPage *page = columns->page;
  const ExaBand *band = &page->spec->bands[i];
  double pitch = columns->pitch;
  double thick = pitch * thick_part (band), left = x + (pitch - thick) / 2;
  /* The compared ones alone are bold where there are any. */
  gboolean compared = exa_plot_is_compared (columns->plot, i);
  ExaWeight name_weight = compared ? EXA_WEIGHT_SEMIBOLD : EXA_WEIGHT_REGULAR;
  ExaWeight value_weight = compared || !columns->plot->bracket ? EXA_WEIGHT_SEMIBOLD : EXA_WEIGHT_REGULAR;
  double each = thick / band->n_marks, gap = band->n_marks > 1 ? MAX (round (each * 0.06), 1) : 0;
  ExaLabel label = exa_label_new_name (page, band->label, name_weight, columns->name_em, name_width (page, pitch), 2,
                                       PANGO_ALIGN_CENTER);

  exa_place_text (layout, &label, "label", band->id, x + (pitch - label.width) / 2, columns->names_y, EXA_ROLE_INK);
  for (guint k = 0; k < band->n_marks; k++) {
    ExaLayoutMark m = exa_encode_mark (page, &band->marks[k], i, EXA_SHAPE_COLUMN, columns->scale, columns->height);
    m.cross = round (left + k * each);
    m.thickness = MAX (round (each - gap), 1);
    place_tag (columns, layout, &band->marks[k], &m, each);
    place_value (page, layout, &band->marks[k], &m, value_weight, columns->value_em, value_room (band, pitch));
    g_array_append_val (layout->marks, m);
  }
}

/* Pixels beyond the ends of @q that its column takes in a plot of @height: what fades, and below zero its text. */
static void
get_overhang (const ExaPage *page, ExaQuantity q, double height, double *down, double *up)
{
  double fade = exa_encode_fade (page, height);

  *up = isfinite (q.high) ? 0 : fade;
  *down = (isfinite (q.low) ? 0 : fade) + (q.high <= 0 && q.low < 0 ? head_room (page) : 0);
}

/* The pixels of one base unit at which every column, its open end too, keeps within @height; @below: in, the pixels
 * kept free below the axis; out, those that are wanted. */
static double
fit_unit (const ExaPlot *plot, double low, double high, double height, double *below)
{
  const ExaSpec *spec = plot->page->spec;
  double per_unit = (height - *below) / (high - low), free_height = height - *below, wanted = 0;

  for (guint pass = 0; pass < 2; pass++) {
    for (guint i = 0; i < plot->n_bands; i++) {
      for (guint k = 0; k < spec->bands[i].n_marks; k++) {
        double from, to, down, up;
        exa_encode_extent (spec->bands[i].marks[k].quantity, &from, &to);
        get_overhang (plot->page, spec->bands[i].marks[k].quantity, plot->rect.height, &down, &up);
        if (pass == 0 && MAX (to, 0) > low)
          per_unit = MIN (per_unit, (free_height - up) / (MAX (to, 0) - low));
        wanted = pass == 0 ? 0 : MAX (wanted, down - (MIN (from, 0) - low) * per_unit);
      }
    }
  }
  *below = MIN (wanted, height / 2);
  return per_unit;
}

/* The scale that keeps every column between @top and @bottom. */
static ExaScale
fit_scale (const ExaPlot *plot, const ExaAxis *axis, double top, double bottom)
{
  double low = axis->ticks[0], high = axis->ticks[axis->n_ticks - 1], below = 0, used = 0, per_unit = 0;

  /* What stands below the axis makes it shorter, and what is shorter leaves more of it below. */
  for (guint trial = 0; trial < 6; trial++) {
    used = below;
    per_unit = fit_unit (plot, low, high, bottom - top, &below);
  }
  double start = round (bottom - used);
  return (ExaScale){.low = low, .high = high, .p0 = start, .p1 = start - per_unit * (high - low)};
}

/* Whether what stands in the bracket is no wider than the page. */
static gboolean
bracket_fits (const ExaPlot *plot)
{
  return exa_bracket_width (plot, 1) <= plot->page->content.width;
}

static void
place (const ExaPlot *plot, ExaLayout *layout)
{
  const ExaPage *page = plot->page;
  const ExaSpec *spec = page->spec;
  double labels = exa_page_data_em (page, LABEL_EM) * (has_tags (spec) ? 4 : 2.7) + exa_page_px (page, 14);
  double top = plot->rect.y + exa_bracket_height (plot) + head_room (page);
  double bottom = plot->rect.y + plot->rect.height - labels;
  ExaAxis axis = exa_axis_new (plot, bottom - top, 110, 24);
  double left = round (plot->rect.x + axis.widest + exa_page_px (page, 30));
  double right = plot->rect.x + plot->rect.width;
  ExaLayoutPanel panel = {
      .rect = {left, top, right - left, round (bottom) - top},
      .scale = fit_scale (plot, &axis, top, bottom),
  };

  exa_axis_snap (&axis, page, &panel.scale);
  exa_axis_place_y (&axis, page, &panel, layout);
  double pitch = pitch_of (page, panel.rect.width);
  double x = left + (panel.rect.width - pitch * plot->n_bands) / 2;
  const Columns columns = {
      .plot = plot,
      .page = page,
      .height = plot->rect.height,
      .pitch = pitch,
      .name_em = MAX (name_em (page, pitch), exa_page_data_em (page, LEAST_LABEL_EM)),
      .value_em = value_em (page, pitch),
      .names_y = bottom + exa_page_px (page, 14),
      .scale = &panel.scale,
  };
  for (guint i = 0; i < plot->n_bands; i++, x += pitch)
    place_band (&columns, layout, i, x);
  g_array_append_val (layout->panels, panel);
  if (plot->bracket)
    exa_bracket_place_above (plot, layout, plot->rect.y);
  exa_axis_clear (&axis);
}

/* Names and values beside an axis as it will be. */
static double
text_em (const ExaPlot *plot)
{
  const ExaPage *page = plot->page;
  ExaAxis axis = exa_axis_new (plot, plot->rect.height, 110, 24);
  double pitch = pitch_of (page, plot->rect.width - axis.widest - exa_page_px (page, 31));
  double least = MIN (MAX (name_em (page, pitch), exa_page_data_em (page, LEAST_LABEL_EM)), value_em (page, pitch));

  exa_axis_clear (&axis);
  /* The axis of the plot as it will be may be a little wider. */
  least *= 0.97;
  return has_tags (page->spec) ? MIN (least, exa_page_data_em (page, TAG_EM)) : least;
}

const ExaKind exa_kind_columns = {
    .name = {"Column chart", "柱形图"},
    .shape = EXA_SHAPE_COLUMN,
    .fits = fits,
    .instead = EXA_FIGURE_BARS,
    .instead_note = {"Drawn as bars: columns would have no room for their names", "柱下排不下名称，改为条形图"},
    .least_height = exa_rows_least_height,
    .bracket_fits = bracket_fits,
    .text_em = text_em,
    .place = place,
};
