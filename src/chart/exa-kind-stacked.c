/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a whole end to end in one bar, each named in a row below it. */
#include <math.h>

#include "exa-axis.h"
#include "exa-encode.h"
#include "exa-kind.h"
#include "exa-place.h"

/* The bar itself, then a row for each of its segments: swatch, value, name. */
#define BAR_HEIGHT 190
#define ROW_PITCH  68
/* Of a row's text. */
#define ROW_EM   32
#define LEAST_EM 12.5
/* How much higher bar and rows may be in an upright figure, and how much larger the texts. */
#define MOST_UPRIGHT 2.4
#define MOST_LARGER  1.6
/* Rows that find no room under each other stand side by side. */
#define MAX_COLUMNS 5
/* The grid goes beyond the bar by this. */
#define TICK 14

typedef struct {
  const ExaPage *page; /* the plot's */
  ExaRect rect;        /* the plot's */
  ExaLayout *layout;
  ExaScale scale;
  double bar_y, bar_height;
  double rows_y, pitch;
  guint rows; /* in a column */
  double column_width;
  double em;
  double value_width; /* widest value */
} Stack;

/* The length of a segment, base units: segments stand end to end at their upper ends, so that what is left is what is
 * certainly left; a bound from below has no upper end of its own, it stands up to its bound. */
static double
length_of (const ExaMark *mark)
{
  return exa_encode (mark->quantity, EXA_SHAPE_BAR) == EXA_ENCODE_LOWER ? mark->quantity.low : mark->quantity.high;
}

static ExaLayoutMark
segment (const Stack *stack, const ExaMark *mark, guint band, double from, double to, ExaEncoding encoding)
{
  double certain = from + (encoding == EXA_ENCODE_UPPER ? 0 : mark->quantity.low);
  gboolean point = encoding != EXA_ENCODE_UPPER && encoding != EXA_ENCODE_RANGE;
  ExaLayoutMark m = {
      .key = g_strdup (mark->id),
      .band = band,
      .shape = EXA_SHAPE_BAR,
      .encoding = encoding,
      .zero = round (exa_scale_map (&stack->scale, from)),
      .low = round (exa_scale_map (&stack->scale, point ? to : certain)),
      .high = round (exa_scale_map (&stack->scale, to)),
      .cross = stack->bar_y,
      .thickness = stack->bar_height,
      .hollow = mark->status != NULL,
      .hue = mark->hue,
      .shade = mark->shade,
      .alpha = 1,
  };

  m.back = m.zero;
  return m;
}

/* Whether all that stands between @from and @at, the end of the segments, is only possible. */
static gboolean
is_unsure (const ExaSpec *spec, double from, double at)
{
  for (guint i = spec->n_bands; i-- > 0 && at > from;) {
    const ExaMark *mark = spec->bands[i].marks;
    double start = at - length_of (mark), certain = MAX (mark->quantity.low, 0);
    if (exa_encode (mark->quantity, EXA_SHAPE_BAR) != EXA_ENCODE_UPPER && certain > 0 && start + certain > from + 1e-9)
      return FALSE;
    at = start;
  }
  return TRUE;
}

gboolean
exa_stack_has_foot (const ExaSpec *spec)
{
  double at = 0, whole = isfinite (spec->limit) ? spec->limit : 100, first;

  if (spec->remainder == NULL)
    return FALSE;
  for (guint i = 0; i < spec->n_bands; i++)
    at += length_of (spec->bands[i].marks);
  first = MAX (whole, at) - spec->remainder->quantity.high;
  return first < at && is_unsure (spec, first, at);
}

/* What is left beyond @at: at the end of the whole what is certain of it; before that what is possible, which may be
 * where the segments are not certain either. */
static ExaLayoutMark
rest_segment (const Stack *stack, const ExaSpec *spec, double at, double whole)
{
  ExaQuantity q = spec->remainder->quantity;
  ExaLayoutMark m = segment (stack, spec->remainder, spec->n_bands, at, whole, EXA_ENCODE_REST);
  double first = whole - q.high;

  m.low = round (exa_scale_map (&stack->scale, CLAMP (whole - q.low, at, whole)));
  if (first < at && is_unsure (spec, first, at))
    m.back = round (exa_scale_map (&stack->scale, MAX (first, 0)));
  return m;
}

/* The row below the bar that names a segment. */
static void
place_row (const Stack *stack, const ExaMark *mark, const char *name, const ExaLayoutMark *m)
{
  const ExaPage *page = stack->page;
  guint n = m->band;
  double y = stack->rows_y + n % stack->rows * stack->pitch, x = stack->rect.x + n / stack->rows * stack->column_width;
  double most = stack->column_width - exa_page_px (page, 44 + 24 + 28 + 30) - stack->value_width;

  /* More than there is room for: the segment stands without its name. */
  if (y + stack->pitch > stack->rect.y + stack->rect.height + 1 || n / stack->rows >= MAX_COLUMNS || most < stack->em) {
    stack->layout->report.n_names_left_out++;
    return;
  }
  double swatch_width = round (exa_page_px (page, 44)), swatch_height = round (stack->em * 0.9);
  ExaLabel value = exa_label_new (page, mark->value, EXA_WEIGHT_SEMIBOLD, stack->em, -1, 1, PANGO_ALIGN_RIGHT);
  g_autofree char *status = exa_mark_write_status (mark, page->spec->lang);
  g_autofree char *text = status != NULL ? g_strjoin (" ", status, name, NULL) : g_strdup (name);
  ExaLabel label = exa_label_new_name (page, text, EXA_WEIGHT_REGULAR, stack->em, most, 1, PANGO_ALIGN_LEFT);
  /* "not…" says nothing of what is left. */
  if (label.is_cut && mark == page->spec->remainder) {
    exa_label_clear (&label);
    label = exa_label_new (page, page->spec->lang == EXA_LANG_EN ? "rest" : "其余", EXA_WEIGHT_REGULAR, stack->em, most,
                           1, PANGO_ALIGN_LEFT);
  }
  ExaLayoutSwatch swatch = {
      .key = g_strdup_printf ("segment:%s", mark->id),
      .rect = {round (x), round (y + (stack->pitch - swatch_height) / 2), swatch_width, swatch_height},
      .shape = EXA_SHAPE_BAR,
      .encoding = m->encoding == EXA_ENCODE_REST && m->low >= m->high ? EXA_ENCODE_UPPER : m->encoding,
      .hollow = m->hollow,
      .hue = m->hue,
      .shade = m->shade,
      .alpha = 1,
  };

  g_array_append_val (stack->layout->swatches, swatch);
  double value_x = x + swatch_width + exa_page_px (page, 24), label_x = value_x + stack->value_width;
  exa_place_text_beside (stack->layout, &value, "value", mark->id, label_x - value.width, y + stack->pitch / 2,
                         EXA_ROLE_INK);
  exa_place_text_beside (stack->layout, &label, "label", mark->id, label_x + exa_page_px (page, 28),
                         y + stack->pitch / 2, EXA_ROLE_INK);
}

/* A segment wide enough also says its value on itself. */
static void
place_inside (const Stack *stack, const ExaMark *mark, const ExaLayoutMark *m)
{
  const ExaPage *page = stack->page;
  const ExaTheme *theme = page->theme;
  double em = MIN (exa_page_data_em (page, 34), MAX (stack->bar_height * 0.4, exa_page_data_em (page, LEAST_EM)));
  ExaColor fill = exa_theme_fill (theme, m->hue, m->shade), paper = theme->roles[EXA_ROLE_PAPER];
  gboolean solid = m->encoding == EXA_ENCODE_SOLID || m->encoding == EXA_ENCODE_LOWER;
  gboolean readable = !solid || m->hollow || exa_color_contrast (fill, paper) >= 4.5;
  ExaLabel label = exa_label_new (page, mark->value, EXA_WEIGHT_SEMIBOLD, em, -1, 1, PANGO_ALIGN_CENTER);
  double from = m->encoding == EXA_ENCODE_REST ? m->low : m->zero, width = (solid ? m->low : m->high) - from;
  gboolean hatched = m->encoding == EXA_ENCODE_UPPER || m->encoding == EXA_ENCODE_RANGE;

  if (!readable || hatched || theme->textures[m->hue] != EXA_TEXTURE_NONE || label.width + em > width ||
      label.height + 1 > m->thickness) {
    exa_label_clear (&label);
    return;
  }
  exa_place_text_beside (stack->layout, &label, "inside", mark->id, from + (width - label.width) / 2,
                         m->cross + m->thickness / 2, solid && !m->hollow ? EXA_ROLE_PAPER : EXA_ROLE_MUTED);
}

/* The @i-th row's mark and name; the last one is what is left of the whole. */
static const ExaMark *
nth_row (const ExaSpec *spec, guint i, const char **name)
{
  *name = i < spec->n_bands ? spec->bands[i].label : spec->remainder->tag;
  return i < spec->n_bands ? spec->bands[i].marks : spec->remainder;
}

/* The em, no less than @least, in which names and values of one column have room beside each other; about @em. */
static double
fit_em (const Stack *stack, guint n_rows, double em, double least)
{
  const ExaPage *page = stack->page;
  double names = 0, values = 0, gaps = exa_page_px (page, 44 + 24 + 28 + 30);

  for (guint i = 0; i < n_rows; i++) {
    const char *name;
    const ExaMark *mark = nth_row (page->spec, i, &name);
    g_autofree char *status = exa_mark_write_status (mark, page->spec->lang);
    g_autofree char *text = status != NULL ? g_strjoin (" ", status, name, NULL) : g_strdup (name);
    names = MAX (names, exa_label_measure_width (page, text, EXA_WEIGHT_REGULAR, em));
    values = MAX (values, exa_label_measure_width (page, mark->value, EXA_WEIGHT_SEMIBOLD, em));
  }
  double part = (stack->column_width - gaps) / MAX (names + values, 1);
  return MAX (floor (em * MIN (part, 1)), least);
}

/* Shares the height among the bar and @n_rows rows, in as many columns as that takes. */
static void
divide (Stack *stack, guint n_rows)
{
  const ExaPage *page = stack->page;
  double axis = exa_axis_height (page, 24), gap = exa_page_px (page, 34), tick = round (exa_page_px (page, TICK));
  double height = stack->rect.height - axis - gap - 2 * tick, least = exa_page_data_em (page, LEAST_EM) * 1.25;
  guint n = 1;

  while (n < MAX_COLUMNS && (height - exa_page_px (page, 40)) / ((n_rows + n - 1) / n) < least)
    n++;
  stack->rows = (n_rows + n - 1) / n;
  stack->column_width = stack->rect.width / n;
  /* In an upright figure all of it is larger, the texts as far as the width allows. */
  double upright = n == 1 ? CLAMP (height / stack->rect.width, 1, MOST_UPRIGHT) : 1;
  stack->pitch = MAX (MIN (exa_page_px (page, ROW_PITCH) * upright, height * 0.72 / stack->rows), least);
  stack->em = MAX (MIN (exa_page_data_em (page, ROW_EM), stack->pitch * 0.66), exa_page_data_em (page, LEAST_EM));
  if (upright > 1)
    stack->em = fit_em (stack, n_rows, stack->em * MIN (upright, MOST_LARGER), stack->em);
  /* Whole pixels: the rows are alike. */
  stack->pitch = floor (stack->pitch);
  stack->bar_height = round (CLAMP (height - stack->pitch * stack->rows, 4, exa_page_px (page, BAR_HEIGHT) * upright));
  stack->bar_y = round (stack->rect.y) + tick;
  stack->rows_y = round (stack->bar_y + stack->bar_height + tick + axis + gap);
}

static void
measure (Stack *stack, guint n_rows)
{
  const ExaSpec *spec = stack->page->spec;

  divide (stack, n_rows);
  for (guint i = 0; i <= spec->n_bands; i++) {
    const ExaMark *mark = i < spec->n_bands ? spec->bands[i].marks : spec->remainder;
    if (mark != NULL)
      stack->value_width =
          MAX (stack->value_width, exa_label_measure_width (stack->page, mark->value, EXA_WEIGHT_SEMIBOLD, stack->em));
  }
}

static void
place_segment (const Stack *stack, const ExaMark *mark, const char *name, ExaLayoutMark m)
{
  place_row (stack, mark, name, &m);
  place_inside (stack, mark, &m);
  g_array_append_val (stack->layout->marks, m);
}

/* The bar with room for half a label at its left end, and for the ends of the grid above and below; the last label ends
 * with the bar, as all else does at the margin. */
static ExaLayoutPanel
panel_around (const Stack *stack, const ExaAxis *axis)
{
  const ExaPage *page = stack->page;
  double tick = round (exa_page_px (page, TICK)), most = stack->rect.x * 0.8;
  double left = MIN (axis->labels[0].width / 2, most);

  return (ExaLayoutPanel){
      .rect = {stack->rect.x - left, stack->bar_y - tick, stack->rect.width + left, stack->bar_height + 2 * tick},
      .scale = stack->scale,
  };
}

/* Room for the bar, its ticks and a line for each segment. */
static double
least_height (const ExaPage *page, guint n_bands)
{
  guint n_rows = n_bands + (page->spec->remainder != NULL ? 1 : 0);
  double wanted = exa_page_px (page, 100) + exa_page_em (page, 24) * 1.3 + n_rows * exa_page_em (page, 13) * 1.3;

  return CLAMP (wanted, page->height * 0.34, page->height * 0.55);
}

static double
text_em (const ExaPlot *plot)
{
  const ExaSpec *spec = plot->page->spec;
  Stack stack = {.page = plot->page, .rect = plot->rect};

  divide (&stack, spec->n_bands + (spec->remainder != NULL ? 1 : 0));
  return stack.em;
}

static void
place (const ExaPlot *plot, ExaLayout *layout)
{
  const ExaSpec *spec = plot->page->spec;
  Stack stack = {.page = plot->page, .rect = plot->rect, .layout = layout};
  double at = 0, whole = isfinite (spec->limit) ? spec->limit : 100;

  measure (&stack, spec->n_bands + (spec->remainder != NULL ? 1 : 0));
  for (guint i = 0; i < spec->n_bands; i++)
    at += length_of (spec->bands[i].marks);
  whole = MAX (whole, at);
  stack.scale = (ExaScale){.high = whole, .p0 = round (plot->rect.x), .p1 = round (plot->rect.x + plot->rect.width)};
  ExaAxis axis = exa_axis_new_to (plot, whole, plot->rect.width, 300, 24);
  ExaLayoutPanel panel = panel_around (&stack, &axis);
  exa_axis_place_x (&axis, plot->page, &panel, 0, layout);
  at = 0;
  for (guint i = 0; i < spec->n_bands; i++) {
    const ExaMark *mark = spec->bands[i].marks;
    double end = at + length_of (mark);
    place_segment (&stack, mark, spec->bands[i].label,
                   segment (&stack, mark, i, at, end, exa_encode (mark->quantity, EXA_SHAPE_BAR)));
    at = end;
  }
  if (spec->remainder != NULL)
    place_segment (&stack, spec->remainder, spec->remainder->tag, rest_segment (&stack, spec, at, whole));
  g_array_append_val (layout->panels, panel);
  exa_axis_clear (&axis);
}

const ExaKind exa_kind_stacked = {
    .name = {"Stacked bar", "堆叠图"},
    .shape = EXA_SHAPE_BAR,
    .least_height = least_height,
    .text_em = text_em,
    .place = place,
};
