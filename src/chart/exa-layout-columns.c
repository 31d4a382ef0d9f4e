/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "exa-axis.h"
#include "exa-build.h"

#define MAX_PITCH   420
#define MIN_PITCH   96
#define COLUMN_PART 0.6
#define VALUE_PART  0.92
/* Of the columns' names, and of their values. */
#define LABEL_EM       28
#define LEAST_LABEL_EM 20
#define VALUE_EM       32
#define LEAST_EM       15

/* Room for the largest value's text above its column. */
static double
head_room (const ExaBuild *build)
{
  return exa_build_em (build, VALUE_EM) * 1.3 + exa_build_px (build, 12);
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
value_width (const ExaBuild *build, const ExaMark *mark, double em)
{
  ExaLabel label = exa_build_label (build, mark->value, EXA_WEIGHT_SEMIBOLD, em, -1, 1, PANGO_ALIGN_CENTER);
  double width = label.width;

  exa_label_clear (&label);
  return width;
}

/* Of the bands within @width; few of them do not get broad. */
static double
pitch_of (const ExaBuild *build, double width)
{
  guint n_bands = build->spec->n_bands;

  return MIN (width / n_bands, exa_build_px (build, MAX_PITCH) * count_marks (build->spec) / n_bands);
}

/* Of a column's name. */
static double
name_width (const ExaBuild *build, double pitch)
{
  return pitch - exa_build_px (build, 12);
}

/* Whether each name, in @em, has room in two lines without a word being broken. */
static gboolean
names_fit (const ExaBuild *build, double em, double pitch)
{
  gboolean fit = TRUE;

  for (guint i = 0; fit && i < build->spec->n_bands; i++) {
    ExaLabel label = exa_build_label (build, build->spec->bands[i].label, EXA_WEIGHT_REGULAR, em,
                                      name_width (build, pitch), 2, PANGO_ALIGN_CENTER);
    int width = pango_layout_get_width (label.layout), longest;
    pango_layout_set_wrap (label.layout, PANGO_WRAP_WORD);
    pango_layout_get_size (label.layout, &longest, NULL);
    fit = longest <= width && !pango_layout_is_ellipsized (label.layout);
    exa_label_clear (&label);
  }
  return fit;
}

/* The largest size at which the names of columns fit; 0 where none does. */
static double
name_em (const ExaBuild *build, double pitch)
{
  for (double at_1080 = LABEL_EM; at_1080 >= LEAST_LABEL_EM; at_1080 -= 2) {
    double em = exa_build_em (build, at_1080);
    if (names_fit (build, em, pitch))
      return em;
  }
  return 0;
}

gboolean
exa_build_columns_fit (const ExaBuild *build)
{
  const ExaSpec *spec = build->spec;
  /* Left of the columns stand the ticks. */
  double width = build->plot.width - exa_build_em (build, 24) * 4 - exa_build_px (build, 30);
  double least = exa_build_em (build, LEAST_EM);

  if (width / count_marks (spec) < exa_build_em (build, MIN_PITCH))
    return FALSE;
  for (guint i = 0; i < spec->n_bands; i++) {
    const ExaBand *band = &spec->bands[i];
    double room = value_room (band, pitch_of (build, width));
    for (guint k = 0; k < band->n_marks; k++) {
      if (value_width (build, &band->marks[k], least) > room)
        return FALSE;
    }
  }
  return name_em (build, pitch_of (build, width)) > 0;
}

/* One size for the values of all columns: that at which the widest keeps within its column. */
static double
value_em (const ExaBuild *build, double pitch)
{
  const ExaSpec *spec = build->spec;
  double least = exa_build_em (build, LEAST_EM), em = exa_build_em (build, VALUE_EM);

  for (guint i = 0; i < spec->n_bands; i++) {
    const ExaBand *band = &spec->bands[i];
    double room = value_room (band, pitch);
    em = MIN (em, pitch * thick_part (band) / band->n_marks * 0.24);
    for (guint k = 0; k < band->n_marks; k++) {
      double width = value_width (build, &band->marks[k], MAX (em, least));
      em = width > room ? MAX (em, least) * room / width : em;
    }
  }
  return MAX (em, least);
}

static void
place_value (ExaBuild *build, const ExaMark *mark, const ExaLayoutMark *m, double em)
{
  ExaLabel label = exa_build_label (build, mark->value, EXA_WEIGHT_SEMIBOLD, em, -1, 1, PANGO_ALIGN_CENTER);
  ExaRect r = exa_layout_mark_rect (m);
  gboolean down = m->high > m->zero;
  double gap = exa_build_px (build, 8);

  exa_build_place (build, &label, "value", mark->id, r.x + (r.width - label.width) / 2,
                   down ? r.y + r.height + gap : r.y - gap - label.height, EXA_ROLE_INK);
}

/* What the columns of a figure share. */
typedef struct {
  double pitch;             /* from one band to the next */
  double name_em, value_em; /* sizes of their texts */
  double names_y;           /* where the names begin */
  const ExaScale *scale;
} Columns;

static void
place_band (ExaBuild *build, const Columns *columns, guint i, double x)
{
  const ExaBand *band = &build->spec->bands[i];
  double pitch = columns->pitch, labels_y = columns->names_y;
  double thick = pitch * thick_part (band), left = x + (pitch - thick) / 2;
  double each = thick / band->n_marks, gap = band->n_marks > 1 ? MAX (round (each * 0.06), 1) : 0;
  ExaLabel label =
      exa_build_name (build, band->label, columns->name_em, name_width (build, pitch), 2, PANGO_ALIGN_CENTER);

  exa_build_place (build, &label, "label", band->id, x + (pitch - label.width) / 2, labels_y, EXA_ROLE_INK);
  for (guint k = 0; k < band->n_marks; k++) {
    ExaLayoutMark m = exa_build_mark (build, &band->marks[k], i, EXA_SHAPE_COLUMN, columns->scale, build->plot.height);
    m.cross = round (left + k * each);
    m.thickness = MAX (round (each - gap), 1);
    if (band->marks[k].tag != NULL) {
      ExaLabel tag = exa_build_label (build, band->marks[k].tag, EXA_WEIGHT_REGULAR, exa_build_em (build, 20), each, 1,
                                      PANGO_ALIGN_CENTER);
      exa_build_place (build, &tag, "tag", band->marks[k].id, m.cross + (m.thickness - tag.width) / 2,
                       labels_y + exa_build_em (build, LABEL_EM) * 2.7, EXA_ROLE_MUTED);
    }
    place_value (build, &band->marks[k], &m, columns->value_em);
    g_array_append_val (build->layout->marks, m);
  }
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

/* Pixels beyond the ends of @q that its column takes: what fades, and below zero its text. */
static void
reach (const ExaBuild *build, ExaQuantity q, double *down, double *up)
{
  double fade = exa_build_fade (build, build->plot.height);

  *up = isfinite (q.high) ? 0 : fade;
  *down = (isfinite (q.low) ? 0 : fade) + (q.high <= 0 && q.low < 0 ? head_room (build) : 0);
}

/* The pixels of one base unit at which every column, its open end too, keeps within @height; @below: in, the pixels
 * kept free below the axis; out, those that are wanted. */
static double
fit_unit (const ExaBuild *build, double low, double high, double height, double *below)
{
  const ExaSpec *spec = build->spec;
  double per_unit = (height - *below) / (high - low), free_height = height - *below, wanted = 0;

  for (guint pass = 0; pass < 2; pass++) {
    for (guint i = 0; i < spec->n_bands; i++) {
      for (guint k = 0; k < spec->bands[i].n_marks; k++) {
        double from, to, down, up;
        exa_build_extent (spec, spec->bands[i].marks[k].quantity, &from, &to);
        reach (build, spec->bands[i].marks[k].quantity, &down, &up);
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
fit_scale (const ExaBuild *build, const ExaAxis *axis, double top, double bottom)
{
  double low = axis->ticks[0], high = axis->ticks[axis->n_ticks - 1], below = 0, used = 0, per_unit = 0;

  /* What stands below the axis makes it shorter, and what is shorter leaves more of it below. */
  for (guint trial = 0; trial < 6; trial++) {
    used = below;
    per_unit = fit_unit (build, low, high, bottom - top, &below);
  }
  double start = round (bottom - used);
  return (ExaScale){.low = low, .high = high, .p0 = start, .p1 = start - per_unit * (high - low)};
}

void
exa_build_columns (ExaBuild *build)
{
  const ExaSpec *spec = build->spec;
  ExaAxis axis = {0};
  double labels = exa_build_em (build, LABEL_EM) * (has_tags (spec) ? 4 : 2.7) + exa_build_px (build, 14);
  double head = exa_build_bracket_head (build);
  double top = build->plot.y + head + head_room (build), bottom = build->plot.y + build->plot.height - labels;

  exa_axis_init (&axis, build, bottom - top, 110, 24);
  double left = round (build->plot.x + axis.widest + exa_build_px (build, 30));
  double right = build->plot.x + build->plot.width;
  ExaLayoutPanel panel = {
      .rect = {left, top, right - left, round (bottom) - top},
      .scale = fit_scale (build, &axis, top, bottom),
  };
  exa_axis_place_y (build, &axis, &panel);
  double pitch = pitch_of (build, panel.rect.width);
  double x = left + (panel.rect.width - pitch * spec->n_bands) / 2;
  const Columns columns = {
      .pitch = pitch,
      .name_em = MAX (name_em (build, pitch), exa_build_em (build, LEAST_LABEL_EM)),
      .value_em = value_em (build, pitch),
      .names_y = bottom + exa_build_px (build, 14),
      .scale = &panel.scale,
  };
  for (guint i = 0; i < spec->n_bands; i++, x += pitch)
    place_band (build, &columns, i, x);
  g_array_append_val (build->layout->panels, panel);
  if (head > 0)
    exa_build_bracket_above (build, build->plot.y);
  exa_axis_clear (&axis);
}
