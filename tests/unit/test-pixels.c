/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars measured in the exported picture: a scale is read off its grid lines, then what is painted of each mark is held
 * against its claim. The layout only says where to look, never how long anything is. */
#include <math.h>

#include "exa-base-enums.h"
#include "exa-nick.h"
#include "pixel-dots.h"
#include "pixel-fades.h"

/* Further from the paper than the grid is. */
#define NOT_GRID 75

/* --- the marks --- */

/* The painted length up to the outline that ends it, from @start on. */
static int
outlined_length (const Measure *m, double start, int direction, int most)
{
  int length = 0;

  for (int row = (int)m->mark->cross; row < (int)(m->mark->cross + m->mark->thickness); row++) {
    for (int n = length; n < most; n++)
      length = coverage (m, nth_from (start, direction, n), row) > 0.5 ? n + 1 : length;
  }
  return length;
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

/* So few rows may all have a line of the hatch where it begins. */
#define LEAST_ROWS 12

/* A bar or column whose value starts at @start. */
static void
measure_bar (Measure *m, double start, double low, double high)
{
  gboolean below = m->said.high <= 0 && m->said.low < 0;
  int direction = below ? -m->up : m->up, hidden = below ? m->zero_width : 0;
  double near = below ? high : low, far = below ? low : high;
  double solid = place (&m->ruler, near), end = isfinite (far) ? place (&m->ruler, far) : NAN;
  gboolean straddles = m->said.low < 0 && m->said.high > 0;
  gboolean upper = m->mark->encoding == EXA_ENCODE_UPPER, range = m->mark->encoding == EXA_ENCODE_RANGE;

  if (m->mark->hollow) {
    if (!upper && !straddles && fabs (solid - start) > 4)
      expect_hollow (m, start, solid, direction, m->mark->encoding == EXA_ENCODE_LOWER);
  } else if (upper || straddles) {
    if (fabs (end - start) > 16 && m->mark->thickness >= LEAST_ROWS)
      expect (m, "solid length of what is only bounded", solid_length (m, start, direction, hidden), 0, 2);
  } else if (fabs (solid - start) > hidden + 1 && (!range || m->mark->thickness >= LEAST_ROWS)) {
    expect (m, "length", start + direction * solid_length (m, start, direction, hidden), solid, HALF);
  }
  if ((upper || range) && !m->mark->hollow && !straddles && fabs (end - start) > 4)
    expect (m, "end", start + direction * outlined_length (m, start, direction, (int)fabs (end - start) + 4), end,
            HALF);
  if (upper)
    expect_hatched (m, start, end);
  if (range)
    expect_hatched (m, straddles ? start : solid, end);
  if (m->mark->encoding == EXA_ENCODE_LOWER)
    expect_fading (m, solid, isfinite (end) ? end : m->mark->high);
  else
    expect_nothing_beyond (m, round (end), direction);
}

static void
set_colors (Measure *m)
{
  const ExaTheme *theme = m->layout->theme;
  gboolean plain = theme->textures[m->mark->hue] == EXA_TEXTURE_NONE;

  m->fill = exa_theme_fill (theme, m->mark->hue, m->mark->shade);
  m->dark = plain ? m->fill : exa_color_mix (m->fill, theme->roles[EXA_ROLE_INK], EXA_TEXTURE_INK);
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

/* Without a grid, the longest mark is the ruler: its painted length and what was said of it. */
static void
read_longest (Measure *m, ExaDataset *dataset)
{
  double longest = 0;

  for (guint i = 0; i < m->layout->marks->len; i++) {
    const ExaLayoutMark *mark = &g_array_index (m->layout->marks, ExaLayoutMark, i);
    ExaQuantity said = ((ExaClaim *)exa_dataset_find (dataset, EXA_LIST_CLAIMS, mark->key))->value;
    gboolean below = said.high <= 0 && said.low < 0, lower = mark->encoding == EXA_ENCODE_LOWER;
    double value = (below != lower) ? said.low : said.high;
    if (fabs (value) <= longest)
      continue;
    longest = fabs (value);
    m->mark = mark;
    m->said = said;
    set_colors (m);
    read_zero (m, panel_of (m->layout, mark));
    int direction = below ? -m->up : m->up, most = (int)fabs (mark->high - mark->zero) + 4;
    int length = !mark->hollow && (lower || mark->encoding == EXA_ENCODE_SOLID)
                     ? solid_length (m, m->zero, direction, below ? m->zero_width : 0)
                     : outlined_length (m, m->zero, direction, most);
    m->ruler = (Ruler){.value = {0, value}, .at = {0, direction * length}};
  }
}

/* A dot is where its value is; the ends of a range are; an open end fades. */
static void
measure_point (Measure *m)
{
  double left, right, half = MAX (round (m->mark->thickness * (m->mark->hollow ? 0.45 : 0.275)), 2) / 2;
  double low = !m->ruler.log || m->said.low > 0 ? place (&m->ruler, m->said.low) : NAN;
  double high = place (&m->ruler, m->said.high);

  painted_span (m, &left, &right);
  switch (m->mark->encoding) {
  case EXA_ENCODE_SOLID:
    if (!meets_reference (m))
      expect (m, "middle of a dot", middle_of_dot (m), low, 0.5 + DOT_NOISE);
    break;
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
      right = distance (pixel (m->picture, i, row), paper_of (m)) > NOT_GRID ? i + 1 : right;
  }
  m->ruler = (Ruler){.value = {0, spec->limit}, .at = {left, right}};
  m->up = 1;
  for (guint i = 0; i < spec->n_bands; i++) {
    ExaLayoutMark strip = *layout_mark (m->layout, spec->bands[i].marks[0].id);
    /* Above what is written on it, and above what may be left. */
    strip.thickness = MAX (floor (strip.thickness / 4), 1);
    m->mark = &strip;
    m->said = spec->bands[i].marks[0].quantity;
    set_colors (m);
    gboolean lower = m->mark->encoding == EXA_ENCODE_LOWER;
    double end = lower ? m->said.low : m->said.high, start = round (place (&m->ruler, sum));
    double to = place (&m->ruler, sum + end);
    if (m->mark->hollow)
      expect_hollow (m, start, to, 1, lower);
    else if (m->mark->encoding == EXA_ENCODE_SOLID || lower)
      expect (m, "part of a stack", start + solid_length (m, start, 1, 0), to, HALF);
    else
      expect_hatched (m, place (&m->ruler, sum + (m->mark->encoding == EXA_ENCODE_RANGE ? m->said.low : 0)), to);
    sum += end;
  }
}

static void
measure_marks (Measure *m, ExaDataset *dataset, gboolean upright)
{
  guint n_read = G_MAXUINT;
  gboolean has_grid = FALSE;
  Ruler longest = {0};

  m->up = upright ? -1 : 1;
  for (guint i = 0; i < m->layout->lines->len; i++)
    has_grid = has_grid || g_str_has_prefix (g_array_index (m->layout->lines, ExaLayoutLine, i).key, "grid:");
  if (!has_grid) {
    read_longest (m, dataset);
    longest = m->ruler;
  }
  for (guint i = 0; i < m->layout->marks->len; i++) {
    m->mark = &g_array_index (m->layout->marks, ExaLayoutMark, i);
    m->said = ((ExaClaim *)exa_dataset_find (dataset, EXA_LIST_CLAIMS, m->mark->key))->value;
    set_colors (m);
    guint panel = panel_of (m->layout, m->mark);
    if (panel != n_read) {
      n_read = panel;
      read_zero (m, panel);
      if (has_grid)
        read_grid (m, panel);
      else
        m->ruler = (Ruler){.value = {0, longest.value[1]}, .at = {m->zero, m->zero + longest.at[1]}};
    }
    if (m->mark->shape == EXA_SHAPE_DOT || m->mark->shape == EXA_SHAPE_BOX)
      measure_dot (m);
    else if (m->mark->shape == EXA_SHAPE_POINT)
      measure_point (m);
    else
      measure_bar (m, m->zero, m->said.low, m->said.high);
  }
}

/* Every mark of one figure in one theme and size; returns their number. */
static guint
measure_figure (ExaDataset *dataset, const ExaFigure *figure, ExaFonts *fonts, ExaThemeId theme, int width, int height)
{
  const ExaSpec *spec = figure->spec;
  g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, width, height, theme);
  Picture picture = export_picture (figure, fonts, theme, width, height);
  g_autofree char *name =
      g_strdup_printf ("%s %s %s %dx%d", spec->id, exa_enum_to_nick (EXA_TYPE_LANG, (int)spec->lang),
                       exa_theme_to_string (theme), width, height);
  Measure m = {.picture = &picture, .layout = layout, .name = name, .spec = spec};
  guint n = layout->marks->len;

  ExaShape shape = n > 0 ? g_array_index (layout->marks, ExaLayoutMark, 0).shape : EXA_SHAPE_BAR;
  picture.upright = shape == EXA_SHAPE_COLUMN || shape == EXA_SHAPE_DOT || shape == EXA_SHAPE_BOX;
  if (layout->report.kind == EXA_FIGURE_STACKED)
    measure_stack (&m, spec);
  /* Nothing of a list has a length, and there is no axis to hold it against. */
  else if (spec->kind == EXA_FIGURE_LIST)
    g_assert_cmpuint (layout->front->len, ==, 0);
  else
    measure_marks (&m, dataset, picture.upright);
  cairo_surface_destroy (picture.surface);
  if (spec->kind == EXA_FIGURE_TIME && MIN (width, height) >= 1080 && n > 50)
    g_assert_cmpuint (m.n_dots, >, 10);
  return n;
}

/* Of all figures, one in so many is measured, by the seed of the run; all with EXA_ALL_PIXELS=1. */
#define ONE_IN 6

static gboolean
is_drawn (void)
{
  return g_strcmp0 (g_getenv ("EXA_ALL_PIXELS"), "1") == 0 || g_test_rand_int_range (0, ONE_IN) == 0;
}

static void
measure_all (ExaDataset *dataset, ExaThemeId theme, guint least)
{
  static const struct {
    int width, height;
  } sizes[] = {{1920, 1080}, {960, 540}, {1080, 1080}, {600, 1600}, {320, 180}};
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  guint n = 0;

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++) {
    for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
      for (int lang = 0; lang < EXA_N_LANGS; lang++) {
        if (!is_drawn ())
          continue;
        ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
        g_autoptr (ExaFigure) figure = exa_figure_new (chart, NULL, (ExaLang)lang, NULL, NULL);
        n += measure_figure (dataset, figure, fonts, theme, sizes[s].width, sizes[s].height);
      }
    }
  }
  g_assert_cmpuint (n, >=, least);
}

static void
test_bundled (gconstpointer theme)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();

  measure_all (dataset, (ExaThemeId)GPOINTER_TO_INT (theme), 200);
}

/* Everything that a figure can hold: see the file. */
static void
test_figures (gconstpointer theme)
{
  g_autoptr (ExaDataset) dataset = figures_load ();

  measure_all (dataset, (ExaThemeId)GPOINTER_TO_INT (theme), 20);
}

static void
measure_growing (ExaDataset *dataset, const char *chart, gconstpointer theme, const int (*sizes)[2])
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaFigure) figure =
      exa_figure_new (exa_dataset_find (dataset, EXA_LIST_CHARTS, chart), NULL, EXA_LANG_EN, NULL, NULL);

  for (int part = 0; part <= 8; part++)
    measure_figure (dataset, figure, fonts, (ExaThemeId)GPOINTER_TO_INT (theme),
                    sizes[0][0] + (sizes[1][0] - sizes[0][0]) * part / 8,
                    sizes[0][1] + (sizes[1][1] - sizes[0][1]) * part / 8);
}

/* The tint of a plan with an open end, which fades over more and more pixels. */
static void
test_tint (gconstpointer theme)
{
  static const int sizes[][2] = {{560, 1600}, {800, 1600}};
  g_autoptr (ExaDataset) dataset = bundled_load ();

  measure_growing (dataset, "chip-orders", theme, sizes);
}

/* A range that is no wider than an outline, and then is. */
static void
test_narrow (gconstpointer theme)
{
  static const int sizes[][2] = {{320, 180}, {960, 540}};
  g_autoptr (ExaDataset) dataset = figures_load ();

  measure_growing (dataset, "shares", theme, sizes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int theme = 0; theme < EXA_N_THEMES; theme++) {
    static const struct {
      const char *name;
      GTestDataFunc run;
    } tests[] = {{"bundled", test_bundled}, {"figures", test_figures}, {"tint", test_tint}, {"narrow", test_narrow}};
    for (guint i = 0; i < G_N_ELEMENTS (tests); i++) {
      g_autofree char *path = g_strdup_printf ("/pixels/%s/%s", tests[i].name, exa_theme_to_string ((ExaThemeId)theme));
      g_test_add_data_func (path, GINT_TO_POINTER (theme), tests[i].run);
    }
  }
  return g_test_run ();
}
