/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars measured in the exported picture: a scale is read off its grid lines, then what is painted of each mark is held
 * against its claim. The layout only says where to look, never how long anything is. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "figure-help.h"
#include "picture.h"

/* The axis as it is painted: where two of its values stand. */
typedef struct {
  gboolean log;
  double value[2], at[2];
} Ruler;

typedef struct {
  const Picture *picture;
  const ExaLayout *layout;
  const ExaLayoutMark *mark;
  ExaQuantity said;
  Ruler ruler;
  double lines[MAX_LINES]; /* the middles of the grid lines, as painted */
  guint n_lines;
  double zero;         /* the edge of the zero line, as painted */
  int up;              /* 1 or -1: growth along the axis */
  ExaColor fill, dark; /* a mark's colour, and its texture's */
  const char *name;
} Measure;

static ExaColor
paper_of (const Measure *m)
{
  return m->layout->theme->roles[EXA_ROLE_PAPER];
}

/* Certain: the full colour, or its texture. */
static gboolean
is_solid (const Measure *m, int along, int across)
{
  return distance_to_blend (pixel (m->picture, along, across), m->fill, m->dark) <= SAME;
}

/* How much of the mark's colour there is, 0 to 1. */
static double
coverage (const Measure *m, int along, int across)
{
  return MIN (distance (pixel (m->picture, along, across), paper_of (m)) / distance (m->fill, paper_of (m)), 1);
}

/* The pixel that is the @n-th from the zero line on, in @direction. */
static int
nth_from (double edge, int direction, int n)
{
  return (int)edge + (direction > 0 ? n : -1 - n);
}

/* --- the ruler --- */

static gboolean
is_tick_of (const ExaLayoutLine *line, const char *kind, guint panel, double *value)
{
  char *end;

  if (!g_str_has_prefix (line->key, kind))
    return FALSE;
  *value = g_ascii_strtod (line->key + strlen (kind), &end);
  return panel == 0 ? *end == '\0' : *end == ':' && (guint)atoi (end + 1) == panel;
}

/* Sets the ruler from the first and the last grid line of panel @n in the picture, and finds its zero line. */
static void
read_ruler (Measure *m, guint n)
{
  const ExaLayoutPanel *panel = &g_array_index (m->layout->panels, ExaLayoutPanel, n);
  gboolean upright = m->picture->upright;
  /* Its first pixels, where no mark is yet, and no text that breaks the grid. */
  int across = (int)(upright ? panel->rect.x + 2 : panel->rect.y);
  int from = (int)(upright ? panel->rect.y : panel->rect.x) - 4;
  int to = from + (int)(upright ? panel->rect.height : panel->rect.width) + 9;
  double values[MAX_LINES], *lines = m->lines, value;
  guint n_values = 0;

  for (guint i = 0; i < m->layout->lines->len; i++) {
    if (is_tick_of (&g_array_index (m->layout->lines, ExaLayoutLine, i), "grid:", n, &value))
      values[n_values++] = value;
  }
  guint n_lines = find_lines (m->picture, m->layout->theme->roles[EXA_ROLE_GRID], across, from, to, lines);
  g_assert_cmpuint (n_lines, ==, n_values);
  g_assert_cmpuint (n_lines, >=, 1);
  m->n_lines = n_lines;
  m->up = upright ? -1 : 1;
  m->ruler.log = panel->scale.log;
  guint last = upright ? 0 : n_lines - 1;
  m->ruler.value[1] = values[n_values - 1];
  m->ruler.at[1] = lines[last];

  gboolean has_zero = FALSE;
  double inks[MAX_LINES];
  for (guint i = 0; i < m->layout->front->len; i++)
    has_zero = has_zero || is_tick_of (&g_array_index (m->layout->front, ExaLayoutLine, i), "zero:", n, &value);
  if (has_zero) {
    guint n_inks = find_lines (m->picture, m->layout->theme->roles[EXA_ROLE_INK], across, from, to, inks);
    g_assert_cmpuint (n_inks, ==, 1);
    /* Three pixels, all before zero: below it, for columns. */
    m->zero = inks[0] + m->up * 1.5;
    m->ruler.value[0] = 0;
    m->ruler.at[0] = m->zero;
  } else {
    g_assert_cmpuint (n_lines, >=, 2);
    m->ruler.value[0] = values[0];
    m->ruler.at[0] = lines[upright ? n_lines - 1 : 0];
  }
}

static double
place (const Ruler *r, double value)
{
  double t = r->log ? log (value / r->value[0]) / log (r->value[1] / r->value[0])
                    : (value - r->value[0]) / (r->value[1] - r->value[0]);

  return r->at[0] + (r->at[1] - r->at[0]) * t;
}

/* Half a pixel for the mark's end, and what half a pixel of the ruler's ends becomes at @value. */
static double
tolerance (const Ruler *r, double value)
{
  double t = fabs ((place (r, value) - r->at[0]) / (r->at[1] - r->at[0]));

  return 0.5 + 0.5 * MAX (t, r->value[0] == 0 ? t : 1) + 1e-6;
}

/* --- the marks --- */

static void
fail (const Measure *m, const char *what, double found, double expected)
{
  g_error ("%s: %s: %s: %.2f in the picture, %.2f expected", m->name, m->mark->key, what, found, expected);
}

static void
expect (const Measure *m, const char *what, double found, double expected, double slack)
{
  if (!(fabs (found - expected) <= slack))
    fail (m, what, found, expected);
}

/* Rows across the mark that its outline leaves free. */
static void
inner_rows (const Measure *m, int *from, int *to)
{
  int inset = m->mark->encoding == EXA_ENCODE_SOLID || m->mark->encoding == EXA_ENCODE_LOWER ? 1 : 4;

  *from = (int)m->mark->cross + inset;
  *to = (int)(m->mark->cross + m->mark->thickness) - inset;
  if (*to <= *from) {
    *from = (int)(m->mark->cross + m->mark->thickness / 2);
    *to = *from + 1;
  }
}

/* The painted length of what is certain, from @start on: that of the row in which it is shortest, since a hatch that
 * follows touches it in some rows only. The zero line hides the first @hidden pixels. */
static int
solid_length (const Measure *m, double start, int direction, int hidden)
{
  int from, to, least = G_MAXINT;

  inner_rows (m, &from, &to);
  for (int row = from; row < to; row++) {
    int n = hidden;
    while (n < 4000 && is_solid (m, nth_from (start, direction, n), row))
      n++;
    least = MIN (least, n == hidden ? 0 : n);
  }
  return least;
}

/* Between @from and @to nothing may be taken for solid: no window of 6 × 6 is covered by nine tenths. */
static void
expect_hatched (const Measure *m, double from, double to)
{
  enum { SIDE = 6, OUTLINE = 4 };
  int first = (int)MIN (from, to) + OUTLINE, last = (int)MAX (from, to) - OUTLINE;
  int top = (int)m->mark->cross + OUTLINE, bottom = (int)(m->mark->cross + m->mark->thickness) - OUTLINE;
  int width = last - first + 1, height = bottom - top + 1;

  if (width < SIDE || height < SIDE)
    return;
  /* Sums over all that lies before and above: of a window, four of them. */
  g_autofree double *sums = g_new0 (double, (width + 1) * (height + 1));
#define SUM(x, y) sums[(y) * (width + 1) + (x)]
  for (int y = 0; y < height; y++) {
    for (int x = 0; x < width; x++)
      SUM (x + 1, y + 1) = SUM (x, y + 1) + SUM (x + 1, y) - SUM (x, y) + coverage (m, first + x, top + y);
  }
  for (int y = SIDE; y <= height; y++) {
    for (int x = SIDE; x <= width; x++) {
      double sum = SUM (x, y) - SUM (x - SIDE, y) - SUM (x, y - SIDE) + SUM (x - SIDE, y - SIDE);
      if (sum >= 0.9 * SIDE * SIDE)
        fail (m, "coverage where nothing is certain", sum / (SIDE * SIDE), 0.9);
    }
  }
#undef SUM
}

/* Beyond @end there is nothing of the mark. */
static void
expect_nothing_beyond (const Measure *m, double end, int direction)
{
  int from, to;

  inner_rows (m, &from, &to);
  for (int row = from; row < to; row++) {
    for (int n = 1; n <= 3; n++) {
      if (coverage (m, nth_from (end, direction, n), row) > 0.5)
        fail (m, "painted beyond its end", n, 0);
    }
  }
}

static gboolean
is_on_grid (const Measure *m, int along)
{
  for (guint i = 0; i < m->n_lines; i++) {
    if (fabs (along + 0.5 - m->lines[i]) <= 2)
      return TRUE;
  }
  return FALSE;
}

/* From @from to @to the colour only gets lighter, and is gone at the end: no line ends it. Grid lines may shine
 * through. */
static void
expect_fading (const Measure *m, double from, double to)
{
  int direction = to > from ? 1 : -1, length = (int)fabs (to - from);
  int row = (int)(m->mark->cross + m->mark->thickness / 2);
  double last = 1;

  for (int n = 1; n < length; n++) {
    double now = coverage (m, nth_from (from, direction, n), row);
    if (is_on_grid (m, nth_from (from, direction, n)))
      continue;
    if (now > last + 0.05) /* a palette rounds */
      fail (m, "colour of an open end", now, last);
    if (now > 0.8)
      fail (m, "colour of an open end", now, 0.8);
    last = MIN (now, last);
  }
  if (length > 20 && last > 0.15)
    fail (m, "colour where an open end ends", last, 0);
}

/* What is no fact: its outline ends where a solid bar would, within it nothing is darker than a tint; the end of a
 * lower bound has no line. */
static void
expect_hollow (const Measure *m, double start, double end, int direction, gboolean open)
{
  enum { OUTLINE = 4 };
  int length = (int)fabs (round (end) - start), from, to;

  inner_rows (m, &from, &to);
  from += OUTLINE;
  to = MAX (to - OUTLINE, from + 1);
  for (int row = from; row < to && length > 3 * OUTLINE; row++) {
    for (int n = OUTLINE; n < length - (open ? 0 : OUTLINE); n++) {
      if (coverage (m, nth_from (start, direction, n), row) > 0.6)
        fail (m, "darker than a tint within its outline", n, 0);
    }
    double at_end = 0;
    for (int n = length - OUTLINE; !open && n <= length; n++)
      at_end = MAX (at_end, coverage (m, nth_from (start, direction, n), row));
    if (!open && at_end < 0.6)
      fail (m, "no outline at its end", at_end, 1);
  }
}

/* A bar or column whose value starts at @start. */
static void
measure_bar (Measure *m, double start, double low, double high)
{
  gboolean below = m->said.high <= 0 && m->said.low < 0;
  int direction = below ? -m->up : m->up, hidden = below ? 3 : 0;
  double near = below ? high : low, far = below ? low : high;
  double solid = place (&m->ruler, near), end = isfinite (far) ? place (&m->ruler, far) : NAN;
  double slack = tolerance (&m->ruler, near);
  gboolean straddles = m->said.low < 0 && m->said.high > 0;

  if (m->mark->hollow) {
    gboolean bounded = m->mark->encoding == EXA_ENCODE_UPPER || straddles;
    if (!bounded && fabs (solid - start) > 4)
      expect_hollow (m, start, solid, direction, m->mark->encoding == EXA_ENCODE_LOWER);
  } else if (m->mark->encoding == EXA_ENCODE_UPPER || straddles) {
    if (fabs (end - start) > 16)
      expect (m, "solid length of what is only bounded", solid_length (m, start, direction, hidden), 0, 2);
  } else if (fabs (solid - start) > 4) {
    expect (m, "length", start + direction * solid_length (m, start, direction, hidden), solid, slack);
  }
  if (m->mark->encoding == EXA_ENCODE_UPPER)
    expect_hatched (m, start, end);
  if (m->mark->encoding == EXA_ENCODE_RANGE)
    expect_hatched (m, straddles ? start : solid, end);
  if (m->mark->encoding == EXA_ENCODE_LOWER)
    expect_fading (m, solid, isfinite (end) ? end : m->mark->high);
  else
    expect_nothing_beyond (m, round (end), direction);
}

/* The outermost painted pixels of a point's row, as edges. */
static void
painted_span (const Measure *m, double *left, double *right)
{
  int row = (int)(m->mark->cross + m->mark->thickness / 2), middle = (int)((m->mark->low + m->mark->high) / 2);
  int from = (int)(MIN (m->mark->low, m->mark->high) - m->mark->thickness) - 20;
  int to = (int)(MAX (m->mark->low, m->mark->high) + m->mark->thickness) + 3;

  *left = *right = middle;
  for (int i = from; i < to; i++) {
    if (coverage (m, i, row) > 0.5) {
      *left = *left == middle ? i : MIN (*left, i);
      *right = i + 1;
    }
  }
}

/* A dot is where its value is; the ends of a range are; an open end fades. */
static void
measure_point (Measure *m)
{
  double left, right, half = MAX (round (m->mark->thickness * (m->mark->hollow ? 0.45 : 0.275)), 2) / 2;
  double low = m->said.low > 0 ? place (&m->ruler, m->said.low) : NAN, high = place (&m->ruler, m->said.high);

  painted_span (m, &left, &right);
  switch (m->mark->encoding) {
  case EXA_ENCODE_SOLID: expect (m, "middle of a dot", (left + right) / 2, low, 1.5); break;
  case EXA_ENCODE_RANGE:
    expect (m, "lower end of a range", left + half, low, 2);
    expect (m, "upper end of a range", right - half, high, 2);
    break;
  case EXA_ENCODE_UPPER: expect (m, "upper bound", right - half, high, 2); break;
  case EXA_ENCODE_LOWER:
    expect (m, "lower bound", left + half, low, 2);
    expect_fading (m, m->mark->low + half + 1, m->mark->high);
    break;
  case EXA_ENCODE_TEXT:
  case EXA_ENCODE_REST: break;
  }
}

static void
set_colors (Measure *m)
{
  const ExaTheme *theme = m->layout->theme;
  gboolean plain = theme->textures[m->mark->hue] == EXA_TEXTURE_NONE;

  m->fill = exa_theme_fill (theme, m->mark->hue, m->mark->shade);
  m->dark = plain ? m->fill : exa_color_mix (m->fill, theme->roles[EXA_ROLE_INK], 0.62);
}

/* The parts of a stack, end to end: the whole bar, as painted, is the ruler. */
static void
measure_stack (Measure *m, const ExaSpec *spec)
{
  const ExaLayoutMark *first = &g_array_index (m->layout->marks, ExaLayoutMark, 0);
  int top = (int)first->cross, left = (int)first->zero, right = left;
  double sum = 0;

  /* Past the last painted pixel of the bar, whose outline may be dashed, there is nothing but paper. */
  for (int row = top; row < top + (int)first->thickness; row++) {
    for (int i = right; i < m->picture->width; i++)
      right = distance (pixel (m->picture, i, row), paper_of (m)) > 40 ? i + 1 : right;
  }
  m->ruler = (Ruler){.value = {0, spec->limit}, .at = {left, right}};
  m->up = 1;
  for (guint i = 0; i < spec->n_bands; i++) {
    ExaLayoutMark strip = *layout_mark (m->layout, spec->bands[i].marks[0].id);
    /* Above what is written on it. */
    strip.thickness = MIN (strip.thickness, 24);
    m->mark = &strip;
    m->said = spec->bands[i].marks[0].quantity;
    set_colors (m);
    gboolean lower = m->mark->encoding == EXA_ENCODE_LOWER;
    double end = lower ? m->said.low : m->said.high, start = round (place (&m->ruler, sum));
    if (m->mark->hollow)
      expect_hollow (m, start, place (&m->ruler, sum + end) - strip.gap, 1, lower);
    else if (m->mark->encoding == EXA_ENCODE_SOLID || lower)
      expect (m, "part of a stack", solid_length (m, start, 1, 0), place (&m->ruler, sum + end) - start - strip.gap,
              1.01);
    else
      expect_hatched (m, place (&m->ruler, sum + (m->mark->encoding == EXA_ENCODE_RANGE ? m->said.low : 0)),
                      place (&m->ruler, sum + end) - strip.gap);
    sum += end;
  }
}

static guint
panel_of (const ExaLayout *layout, const ExaLayoutMark *mark)
{
  double x = mark->shape == EXA_SHAPE_COLUMN ? mark->cross : mark->zero;

  for (guint i = layout->panels->len; i-- > 0;) {
    if (x >= g_array_index (layout->panels, ExaLayoutPanel, i).rect.x - 1)
      return i;
  }
  g_assert_not_reached ();
}

/* Every mark of one chart in one theme; returns their number. */
static guint
measure_chart (ExaDataset *dataset, const char *chart, ExaFonts *fonts, ExaThemeId theme)
{
  g_autoptr (ExaFigure) figure =
      exa_figure_new (exa_dataset_find (dataset, EXA_LIST_CHARTS, chart), NULL, EXA_LANG_EN, NULL, NULL);
  const ExaSpec *spec = figure->spec;
  g_autoptr (ExaLayout) layout =
      exa_layout_new (spec, fonts, &(ExaLayoutOptions){.width = 1920, .height = 1080, .theme = theme, .text_scale = 1});
  Picture picture = export_picture (figure, fonts, theme);
  g_autofree char *name = g_strdup_printf ("%s %s", chart, exa_theme_to_string (theme));
  Measure m = {.picture = &picture, .layout = layout, .name = name};
  guint n_read = G_MAXUINT, n = layout->marks->len;

  if (spec->kind == EXA_FIGURE_STACKED)
    measure_stack (&m, spec);
  /* Nothing of a list has a length, and there is no axis to hold it against. */
  g_assert_true (spec->kind != EXA_FIGURE_LIST || layout->front->len == 0);
  for (guint i = 0; i < n && spec->kind != EXA_FIGURE_STACKED && spec->kind != EXA_FIGURE_LIST; i++) {
    m.mark = &g_array_index (layout->marks, ExaLayoutMark, i);
    picture.upright = m.mark->shape == EXA_SHAPE_COLUMN;
    if (panel_of (layout, m.mark) != n_read)
      read_ruler (&m, n_read = panel_of (layout, m.mark));
    m.said = ((ExaClaim *)exa_dataset_find (dataset, EXA_LIST_CLAIMS, m.mark->key))->value;
    set_colors (&m);
    if (m.mark->shape == EXA_SHAPE_POINT)
      measure_point (&m);
    else
      measure_bar (&m, m.zero, m.said.low, m.said.high);
  }
  cairo_surface_destroy (picture.surface);
  return n;
}

static void
measure_all (ExaDataset *dataset, ExaThemeId theme, guint least)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  guint n = 0;

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    n += measure_chart (dataset, chart->id, fonts, theme);
  }
  g_assert_cmpuint (n, >=, least);
}

static void
test_bundled (gconstpointer theme)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();

  measure_all (dataset, (ExaThemeId)GPOINTER_TO_INT (theme), 300);
}

/* Everything that a figure can hold: see the file. */
static void
test_figures (gconstpointer theme)
{
  g_autoptr (ExaDataset) dataset = figures_load ();

  measure_all (dataset, (ExaThemeId)GPOINTER_TO_INT (theme), 40);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int theme = 0; theme < EXA_N_THEMES; theme++) {
    g_autofree char *bundled = g_strdup_printf ("/pixels/bundled/%s", exa_theme_to_string ((ExaThemeId)theme));
    g_autofree char *figures = g_strdup_printf ("/pixels/figures/%s", exa_theme_to_string ((ExaThemeId)theme));
    g_test_add_data_func (bundled, GINT_TO_POINTER (theme), test_bundled);
    g_test_add_data_func (figures, GINT_TO_POINTER (theme), test_figures);
  }
  return g_test_run ();
}
