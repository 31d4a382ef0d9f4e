/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-axis.h"

#include <math.h>
#include <string.h>

#include "exa-encode.h"
#include "exa-place.h"

#define TICK_GAP 16
/* Pixels, and at 1080 lines above a plane: a dot on its edge reaches out of it. */
#define PLANE_GAP       14
#define LEAST_PLANE_GAP 6
/* Of the grid, and of the zero line. */
#define GRID_STROKE 1.5
#define ZERO_STROKE 2.5

static void
find_domain (const ExaPlot *plot, gboolean across, double *low, double *high)
{
  gboolean log = plot->page->spec->log_scale;

  *low = log ? INFINITY : 0;
  *high = 0;
  for (guint i = 0; i < plot->n_bands; i++) {
    const ExaBand *band = exa_plot_band (plot, i);
    for (guint k = 0; k < band->n_marks; k++) {
      double from, to;
      exa_encode_extent (across ? band->marks[k].x : band->marks[k].quantity, &from, &to);
      if (log && from <= 0)
        from = to;
      *low = from > 0 || !log ? MIN (*low, from) : *low;
      *high = MAX (*high, to);
    }
  }
  if (plot->page->spec->reference_name != NULL && !across) {
    *low = MIN (*low, plot->page->spec->reference);
    *high = MAX (*high, plot->page->spec->reference);
  }
  if (!isfinite (*low) || (log && *low <= 0))
    *low = 1;
  if (*high <= *low)
    *high = log ? *low * 10 : (*low < 0 ? 0 : 1);
}

void
exa_axis_find_domain (const ExaPlot *plot, double *low, double *high)
{
  find_domain (plot, FALSE, low, high);
}

#define LEAST_TICKS 3
#define MOST_WANTED (EXA_MAX_TICKS / 2)

/* Sets the ticks, in units of @factor: about @wanted, the last one at the largest value or next beyond it, but none
 * above a whole. */
static void
set_ticks (ExaAxis *axis, double low, double high, double factor, double limit, guint wanted)
{
  do {
    axis->n_ticks = axis->log ? exa_ticks_log (low / factor, high / factor, wanted + 2, axis->ticks)
                              : exa_ticks_linear (low / factor, high / factor, wanted, axis->ticks);
    while (!axis->log && axis->n_ticks > 2 && axis->ticks[axis->n_ticks - 1] * factor > limit * (1 + 1e-9))
      axis->n_ticks--;
  } while (axis->n_ticks < LEAST_TICKS && ++wanted <= MOST_WANTED);
  for (guint i = 0; i < axis->n_ticks; i++)
    axis->ticks[i] *= factor;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* What an axis is of: the figures up y, or in a plane those along x. */
typedef struct {
  const ExaUnit *unit;
  ExaLang lang;
  gboolean log, avoid_myriads;
  double limit;
  gboolean across; /* of a mark, its x */
} Subject;

static Subject
subject_of (const ExaSpec *spec, gboolean across)
{
  const ExaPlaneSpec *plane = &spec->plane;

  if (across)
    return (Subject){plane->unit, spec->lang, spec->log_scale, plane->avoid_myriads, plane->limit, TRUE};
  return (Subject){spec->unit, spec->lang, spec->log_scale, spec->avoid_myriads, spec->limit, FALSE};
}

/* The figure in the middle of all that are drawn. */
static double
median (const ExaPlot *plot, gboolean across)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < plot->n_bands; i++) {
    const ExaBand *band = exa_plot_band (plot, i);
    for (guint k = 0; k < band->n_marks; k++) {
      double from, to;
      exa_encode_extent (across ? band->marks[k].x : band->marks[k].quantity, &from, &to);
      g_array_append_val (all, to);
    }
  }
  g_array_sort (all, compare_doubles);
  return all->len > 0 ? g_array_index (all, double, (all->len - 1) / 2) : 0;
}

/* The figure whose scale the ticks share: the largest, but that of most where it spares the ticks their decimals:
 * 500, not 0.5 T, beside $725 B. */
static double
scale_like (const ExaPlot *plot, const Subject *spec, const ExaAxis *axis, double high)
{
  double step = axis->ticks[1] - axis->ticks[0], last = axis->ticks[axis->n_ticks - 1];
  double most = spec->lang == EXA_LANG_EN ? 1e4 : 1e5;

  /* Some stand without 万: then so do the ticks. */
  if (spec->avoid_myriads && exa_number_magnitude (high, spec->unit, spec->lang) == 1e4 * spec->unit->factor)
    return spec->unit->factor;
  if (high <= 0)
    return last;
  if (step >= exa_number_magnitude (high, spec->unit, spec->lang))
    return high;
  double middle = median (plot, spec->across);
  double least = exa_number_magnitude (middle, spec->unit, spec->lang);
  return middle > 0 && step >= least && last < most * least ? middle : high;
}

/* Whether each tick is written in a scale of its own: a log axis runs from thousands to trillions, and what would be
 * $1,000 B beside a bar of $1.1 T is $1 T. */
static gboolean
has_own_scales (const Subject *spec, const ExaAxis *axis, double extent)
{
  double last = axis->ticks[axis->n_ticks - 1];

  if (spec->unit == NULL || spec->unit->style != EXA_SCALE_COUNT)
    return FALSE;
  return axis->log || (!spec->avoid_myriads && exa_number_magnitude (last, spec->unit, spec->lang) >
                                                   exa_number_magnitude (extent, spec->unit, spec->lang));
}

static void
axis_set (ExaAxis *axis, const ExaPlot *plot, const Subject *spec, double low, double high, double length, double every,
          double em)
{
  const ExaPage *page = plot->page;
  double factor = spec->unit != NULL ? spec->unit->factor : 1;
  guint wanted = (guint)CLAMP (length / exa_page_px (page, every), LEAST_TICKS, 8);

  axis->log = spec->log;
  axis->low = low;
  axis->high = high;
  /* Ticks are round in the unit that is written, which need not be the base unit. */
  set_ticks (axis, low, high, factor, spec->limit, wanted);
  double extent = scale_like (plot, spec, axis, high);
  gboolean own = has_own_scales (spec, axis, extent);
  for (guint i = 0; i < axis->n_ticks; i++) {
    gboolean with_unit = i + 1 == axis->n_ticks || (own && axis->ticks[i] != 0);
    g_autofree char *text =
        exa_number_format (axis->ticks[i], own ? axis->ticks[i] : extent, spec->unit, spec->lang, 0, with_unit);
    axis->labels[i] = exa_label_new (page, text, EXA_WEIGHT_REGULAR, exa_page_em (page, em), -1, 1, PANGO_ALIGN_LEFT);
    axis->widest = MAX (axis->widest, axis->labels[i].width);
  }
  axis->last_width = axis->labels[axis->n_ticks - 1].width;
}

ExaAxis
exa_axis_new (const ExaPlot *plot, double length, double every, double em)
{
  ExaAxis axis = {0};
  double low, high;

  find_domain (plot, FALSE, &low, &high);
  Subject subject = subject_of (plot->page->spec, FALSE);
  axis_set (&axis, plot, &subject, low, high, length, every, em);
  return axis;
}

ExaAxis
exa_axis_new_across (const ExaPlot *plot, double length, double every, double em)
{
  ExaAxis axis = {0};
  double low, high;

  find_domain (plot, TRUE, &low, &high);
  Subject subject = subject_of (plot->page->spec, TRUE);
  axis_set (&axis, plot, &subject, low, high, length, every, em);
  return axis;
}

ExaAxis
exa_axis_new_to (const ExaPlot *plot, double high, double length, double every, double em)
{
  ExaAxis axis = {0};

  Subject subject = subject_of (plot->page->spec, FALSE);
  axis_set (&axis, plot, &subject, 0, high, length, every, em);
  return axis;
}

void
exa_axis_clear (ExaAxis *axis)
{
  for (guint i = 0; i < axis->n_ticks; i++)
    exa_label_clear (&axis->labels[i]);
}

double
exa_axis_trim (ExaAxis *axis)
{
  static const double fine[] = {5, 2, 1};
  double power = axis->low > 0 ? pow (10, floor (log10 (axis->low) + 1e-9)) : 0, low = power;
  guint n = 0;

  if (!axis->log || !(power > 0))
    return axis->ticks[0];
  for (guint i = 0; i < G_N_ELEMENTS (fine) && low == power; i++)
    low = fine[i] * power < axis->low * 0.999 ? fine[i] * power : low;
  low = MAX (low, axis->ticks[0]);
  while (n + LEAST_TICKS < axis->n_ticks && axis->ticks[n] < low * (1 - 1e-9))
    exa_label_clear (&axis->labels[n++]);
  if (axis->ticks[n] < low * (1 - 1e-9))
    low = axis->ticks[n];
  axis->n_ticks -= n;
  memmove (axis->ticks, axis->ticks + n, axis->n_ticks * sizeof *axis->ticks);
  memmove (axis->labels, axis->labels + n, axis->n_ticks * sizeof *axis->labels);
  return low;
}

double
exa_axis_zero_stroke (const ExaPage *page)
{
  return exa_page_stroke (page, ZERO_STROKE);
}

double
exa_axis_height (const ExaPage *page, double em)
{
  return exa_page_px (page, TICK_GAP) + exa_page_em (page, em) * 1.3;
}

void
exa_axis_snap (const ExaAxis *axis, const ExaPage *page, ExaScale *scale)
{
  double middle = fmod (exa_page_stroke (page, GRID_STROKE), 2) / 2;
  double first = axis->log ? axis->ticks[0] : 0, last = axis->ticks[axis->n_ticks - 1];

  if (!axis->log && last <= 0)
    last = axis->ticks[0];
  exa_scale_snap (scale, first, axis->log ? middle : 0, last, middle);
}

/* A copy of a tick's text for one more panel. */
static ExaLabel
label_copy (const ExaLabel *label)
{
  return (ExaLabel){g_object_ref (label->layout), label->width, label->height, label->em, label->indent};
}

static char *
tick_id (const ExaAxis *axis, guint i, guint panel)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.6g", axis->ticks[i]);
  return panel == 0 ? g_strdup (number) : g_strdup_printf ("%s:%u", number, panel);
}

/* Whether tick @i has room for its label, from @at on, the last one's always kept. */
static gboolean
has_room (const ExaAxis *axis, guint i, double at, double last, double *free_from, double gap)
{
  if (at < *free_from || (i + 1 < axis->n_ticks && at + axis->labels[i].width + gap > last))
    return FALSE;
  *free_from = at + axis->labels[i].width + gap;
  return TRUE;
}

/* Where the label of tick @i begins: under it, but not beyond the panel. */
static double
label_x (const ExaPage *page, const ExaAxis *axis, guint i, const ExaLayoutPanel *panel)
{
  double most = panel->rect.x + panel->rect.width - axis->labels[i].width;
  double x = exa_scale_map (&panel->scale, axis->ticks[i]) - axis->labels[i].width / 2;

  double least = MIN (page->content.x, panel->rect.x);

  return CLAMP (x, least, MAX (most, least));
}

void
exa_axis_place_x (const ExaAxis *axis, const ExaPage *page, const ExaLayoutPanel *panel, guint n, ExaLayout *layout)
{
  double top = panel->rect.y, bottom = top + panel->rect.height;
  double last = label_x (page, axis, axis->n_ticks - 1, panel), free_from = -INFINITY;
  double y = bottom + exa_page_px (page, TICK_GAP);

  for (guint i = 0; i < axis->n_ticks; i++) {
    double at = exa_scale_map (&panel->scale, axis->ticks[i]);
    g_autofree char *id = tick_id (axis, i, n);
    gboolean zero = axis->ticks[i] == 0 && !axis->log;

    if (zero) {
      double width = exa_axis_zero_stroke (page);
      /* Its right edge is zero: no pixel of a bar hides under it. */
      exa_place_line (layout, TRUE, "zero", id, at - width / 2, top, at - width / 2, bottom, width, EXA_ROLE_INK);
    } else {
      exa_place_line (layout, FALSE, "grid", id, at, top, at, bottom, exa_page_stroke (page, GRID_STROKE),
                      EXA_ROLE_GRID);
    }
    double x = label_x (page, axis, i, panel);
    if (axis->labels[i].width > panel->rect.width || !has_room (axis, i, x, last, &free_from, exa_page_px (page, 14)))
      continue;
    ExaLabel label = label_copy (&axis->labels[i]);
    exa_place_text (layout, &label, "tick", id, x, y, EXA_ROLE_MUTED);
  }
}

double
exa_axis_unit_gap (const ExaPage *page, gboolean is_plane)
{
  return is_plane ? MAX (exa_page_px (page, PLANE_GAP), LEAST_PLANE_GAP) : MAX (exa_page_px (page, 4), 4);
}

double
exa_axis_tick_gap (const ExaPage *page, gboolean is_plane)
{
  return MAX (exa_page_px (page, TICK_GAP), is_plane ? LEAST_PLANE_GAP : 0);
}

void
exa_axis_place_y (const ExaAxis *axis, const ExaPage *page, const ExaLayoutPanel *panel, ExaLayout *layout)
{
  double left = panel->rect.x, right = left + panel->rect.width, free_below = INFINITY;
  double last = exa_scale_map (&panel->scale, axis->ticks[axis->n_ticks - 1]);

  for (guint i = 0; i < axis->n_ticks; i++) {
    double at = exa_scale_map (&panel->scale, axis->ticks[i]);
    g_autofree char *id = tick_id (axis, i, 0);

    if (axis->ticks[i] == 0) {
      double width = exa_axis_zero_stroke (page);
      exa_place_line (layout, TRUE, "zero", id, left, at + width / 2, right, at + width / 2, width, EXA_ROLE_INK);
    } else {
      exa_place_line (layout, FALSE, "grid", id, left, at, right, at, exa_page_stroke (page, GRID_STROKE),
                      EXA_ROLE_GRID);
    }
    double height = axis->labels[i].height, y = at - height / 2;
    /* The last one, with the unit, is kept. */
    if (y + height > free_below || (i + 1 < axis->n_ticks && y < last + axis->labels[axis->n_ticks - 1].height / 2))
      continue;
    free_below = y;
    ExaLabel label = label_copy (&axis->labels[i]);
    double x = left - exa_axis_tick_gap (page, panel->is_plane) - label.width, start = MIN (page->content.x, left);
    /* The last one, longer by its unit, may stand above its line. */
    if (x < start - 0.5)
      exa_place_text (layout, &label, "tick", id, start, at - height - exa_axis_unit_gap (page, panel->is_plane),
                      EXA_ROLE_MUTED);
    else
      exa_place_text (layout, &label, "tick", id, x, y, EXA_ROLE_MUTED);
  }
}
