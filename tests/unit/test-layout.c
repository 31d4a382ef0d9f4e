/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every chart that comes with the program, at many sizes, in both languages. */
#include <math.h>
#include <string.h>

#include "exa-base-enums.h"
#include "exa-nick.h"
#include "figure-help.h"
#include "layout-check.h"

static const struct {
  int width, height;
} sizes[] = {
    {320, 180},   {480, 270},   {600, 1600},  {640, 480},   {800, 600},   {960, 540},   {1024, 768},
    {1080, 1080}, {1000, 1250}, {1920, 1080}, {1080, 1920}, {3840, 2160}, {16384, 320}, {320, 16384},
};

typedef void (*EachFunc) (const ExaSpec *spec, ExaFonts *fonts, const char *name, GString *problems);

/* Calls @func with every bundled chart in both languages. */
static void
for_each_chart (EachFunc func)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GString) problems = g_string_new (NULL);

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    for (int lang = 0; lang < EXA_N_LANGS; lang++) {
      g_autoptr (ExaSpec) spec = figure_spec (dataset, chart->id, NULL, (ExaLang)lang);
      g_autofree char *name = g_strdup_printf ("%s %s", chart->id, exa_enum_to_nick (EXA_TYPE_LANG, lang));
      func (spec, fonts, name, problems);
    }
  }
  layout_assert_none (problems);
}

/* No headline is cut at any size that a preset or a person asks for; and what is measured stays beside it. */
static void
check_title (const ExaLayout *layout, const char *name, GString *problems)
{
  const ExaLayoutText *title = layout_text (layout, "title");

  if (title == NULL || exa_fonts_is_cut (title->layout))
    g_string_append_printf (problems, "%s: the headline is cut\n", name);
  if (layout_text (layout, "subtitle") == NULL)
    g_string_append_printf (problems, "%s: there is no subtitle\n", name);
}

/* Nor is a name, or what tells two bars apart, from the smallest preset on. */
static void
check_names (const ExaLayout *layout, const char *name, GString *problems)
{
  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    gboolean named = g_str_has_prefix (text->key, "label:") || g_str_has_prefix (text->key, "tag:");
    if (named && strstr (pango_layout_get_text (text->layout), "…") != NULL)
      g_string_append_printf (problems, "%s: %s is cut\n", name, text->key);
  }
}

static void
check_sizes (const ExaSpec *spec, ExaFonts *fonts, const char *name, GString *problems)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, sizes[i].width, sizes[i].height, EXA_THEME_LIGHT);
    g_autofree char *full = g_strdup_printf ("%s %dx%d", name, sizes[i].width, sizes[i].height);
    layout_check (layout, full, problems);
    layout_check_complete (layout, spec, full, problems);
    layout_check_picture (layout, full, problems);
    check_title (layout, full, problems);
    if (sizes[i].width >= 600)
      check_names (layout, full, problems);
    layout_check_plane (layout, spec, sizes[i].height >= 540, full, problems);
    if (sizes[i].width == 1920)
      layout_check_slide (layout, full, problems);
  }
}

static void
test_sizes (void)
{
  for_each_chart (check_sizes);
}

/* From 600 px on, the longest bar has its three fifths of a figure of whatever shape. */
static void
check_longest_bar (const ExaSpec *spec, ExaFonts *fonts, const char *name, GString *problems)
{
  static const int widths[] = {600, 640, 700, 800, 960, 1024, 1280, 1600, 1920};
  /* Of the width: the height, from wide to upright; none is below the least. */
  static const double shapes[] = {0.3, 0.45, 0.5625, 0.65, 0.75, 1, 1.25, 1.7778};
  const int least_height = 320;

  for (guint i = 0; i < G_N_ELEMENTS (widths) && spec->kind == EXA_FIGURE_BARS; i++) {
    for (guint k = 0; k < G_N_ELEMENTS (shapes); k++) {
      int height = MAX ((int)round (widths[i] * shapes[k]), least_height);
      g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, widths[i], height, EXA_THEME_LIGHT);
      g_autofree char *full = g_strdup_printf ("%s %dx%d", name, widths[i], height);
      layout_check (layout, full, problems);
      layout_check_complete (layout, spec, full, problems);
      layout_check_picture (layout, full, problems);
      if (layout->report.n_names_cut > 0)
        g_string_append_printf (problems, "%s: a name is cut\n", full);
    }
  }
}

static void
test_longest_bar (void)
{
  for_each_chart (check_longest_bar);
}

/* The same as columns, which most charts are not. */
static void
test_columns (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GString) problems = g_string_new (NULL);
  const ExaView view = {.kind = EXA_CHART_COLUMNS, .sort = -1, .top = -1, .log_scale = FALSE};

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    for (int lang = 0; lang < EXA_N_LANGS; lang++) {
      g_autoptr (ExaSpec) spec = figure_spec (dataset, chart->id, &view, (ExaLang)lang);
      for (guint k = 0; k < G_N_ELEMENTS (sizes); k++) {
        g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, sizes[k].width, sizes[k].height, EXA_THEME_LIGHT);
        g_autofree char *name = g_strdup_printf ("%s %d %dx%d", chart->id, lang, sizes[k].width, sizes[k].height);
        layout_check (layout, name, problems);
      }
    }
  }
  layout_assert_none (problems);
}

/* A tick that the scale of the others would make $1,000 B is $1 T, as bars are. */
static void
test_ticks (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaLayout) layout =
      figure_layout (dataset, "capital-spending", EXA_LANG_EN, fonts, 1920, 1080, EXA_THEME_LIGHT);
  g_autofree char *half = plain_spaces (pango_layout_get_text (layout_text (layout, "tick:5e+11")->layout));
  g_autofree char *whole = plain_spaces (pango_layout_get_text (layout_text (layout, "tick:1e+12")->layout));

  g_assert_cmpstr (half, ==, "$500 B");
  g_assert_cmpstr (whole, ==, "$1 T");
}

static double
least_em (const ExaLayout *layout)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < layout->texts->len; i++)
    least = MIN (least, g_array_index (layout->texts, ExaLayoutText, i).em);
  return least;
}

static gboolean
labels_above (const ExaLayout *layout)
{
  for (guint i = 0; i < layout->texts->len && layout->panels->len > 0; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    if (g_str_has_prefix (text->key, "label:"))
      return text->rect.x > g_array_index (layout->panels, ExaLayoutPanel, 0).rect.x;
  }
  return FALSE;
}

/* A figure reads the same at any size. */
static void
check_scaled (const ExaSpec *spec, ExaFonts *fonts, const char *name, GString *problems)
{
  g_autoptr (ExaLayout) reference = spec_layout (spec, fonts, 1920, 1080, EXA_THEME_LIGHT);
  g_autoptr (ExaLayout) half = spec_layout (spec, fonts, 960, 540, EXA_THEME_LIGHT);
  g_autoptr (ExaLayout) twice = spec_layout (spec, fonts, 3840, 2160, EXA_THEME_LIGHT);
  g_autofree char *small = g_strdup_printf ("%s half", name);
  g_autofree char *large = g_strdup_printf ("%s twice", name);

  /* At one size a name may just have room, at another it may just have none, and the notes tell of it. */
  if (reference->report.n_unnamed != twice->report.n_unnamed || reference->report.n_unnamed != half->report.n_unnamed)
    return;
  /* So may names beside the bars. */
  if (labels_above (reference) != labels_above (twice) || labels_above (reference) != labels_above (half))
    return;
  /* Text that would get too small to read stays larger, and takes its room from the bars. */
  if (least_em (reference) / 2 > 12)
    layout_check_scaled (half, reference, 2, small, problems);
  /* Rows are whole pixels high, and texts grow with them: a word more at a value's end is a little more or less. */
  layout_check_scaled (twice, reference, 9, large, problems);
}

static void
test_scaled (void)
{
  for_each_chart (check_scaled);
}

/* Every mark is found up to its edges: what begins where it ends is another one. */
static void
check_pick_corners (const ExaLayout *layout, const char *name, GString *problems)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, i);
    ExaRect r = exa_layout_mark_rect (mark);
    /* What may be left of a stack lies on its other parts, too. */
    if (mark->encoding == EXA_ENCODE_REST)
      continue;
    const double xs[] = {r.x, r.x + r.width - 0.01}, ys[] = {r.y, r.y + r.height - 0.01};
    for (guint k = 0; k < 4 && r.width >= 1 && r.height >= 1; k++) {
      int found = exa_layout_pick (layout, xs[k % 2], ys[k / 2]);
      if (found != (int)i)
        g_string_append_printf (problems, "%s: %d is picked at corner %u of mark %u\n", name, found, k, i);
    }
  }
}

/* Every mark is found where it is, and nothing where nothing is. */
static void
check_pick (const ExaSpec *spec, ExaFonts *fonts, const char *name, GString *problems)
{
  g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, 1920, 1080, EXA_THEME_LIGHT);

  /* Dots lie on each other: the nearest is found, see test-plane. */
  if (exa_spec_is_plane (spec))
    return;
  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, i);
    ExaRect r = exa_layout_mark_rect (mark);
    int found = exa_layout_pick (layout, r.x + r.width / 2, r.y + r.height / 2);
    if (r.width >= 1 && r.height >= 1 && found != (int)i)
      g_string_append_printf (problems, "%s: %d is picked on mark %u\n", name, found, i);
    g_assert_cmpint (exa_layout_find (layout, mark->key), ==, (int)i);
  }
  check_pick_corners (layout, name, problems);
  g_assert_cmpint (exa_layout_pick (layout, 3, 3), ==, -1);
  g_assert_cmpint (exa_layout_pick (layout, 1917, 1077), ==, -1);
  g_assert_cmpint (exa_layout_find (layout, "nobody's"), ==, -1);
}

static void
test_pick (void)
{
  for_each_chart (check_pick);
}

static void
assert_picked (const ExaLayout *layout, double x, double y, int expected)
{
  if (exa_layout_pick (layout, x, y) != expected)
    g_error ("%d is picked at %.1f, %.1f, not %d", exa_layout_pick (layout, x, y), x, y, expected);
}

/* Beside a bar: over the whole length of its axis, and across up to a third of its thickness and no more. */
static void
test_pick_beside (void)
{
  const double values[] = {4, 1};
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaSpec) spec = spec_of_values (EXA_FIGURE_BARS, values, 2);
  g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, 1080, 1080, EXA_THEME_LIGHT);
  ExaRect panel = g_array_index (layout->panels, ExaLayoutPanel, 0).rect;

  for (guint i = 0; i < 2; i++) {
    ExaRect r = exa_layout_mark_rect (&g_array_index (layout->marks, ExaLayoutMark, i));
    double middle = r.y + r.height / 2, far = panel.x + panel.width - 1, beside = r.height * 0.34;
    /* Of the panel, all of the row; outside of it, nothing. */
    assert_picked (layout, far, middle, (int)i);
    assert_picked (layout, panel.x + panel.width + 1, middle, -1);
    assert_picked (layout, panel.x - 1, middle, -1);
    assert_picked (layout, far, r.y - beside, (int)i);
    assert_picked (layout, far, r.y + r.height + beside, (int)i);
    assert_picked (layout, far, r.y - r.height * 0.36, -1);
    assert_picked (layout, far, r.y + r.height * 1.36, -1);
  }
}

/* Between two bars closer than that, the nearer one; above the parts of a stack, the one below. */
static void
test_pick_between (void)
{
  double values[20];
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = 4;
  g_autoptr (ExaSpec) rows = spec_of_values (EXA_FIGURE_BARS, values, 20);
  g_autoptr (ExaLayout) bars = spec_layout (rows, fonts, 1920, 1080, EXA_THEME_LIGHT);
  for (guint i = 1; i < bars->marks->len; i++) {
    ExaRect r = exa_layout_mark_rect (&g_array_index (bars->marks, ExaLayoutMark, i - 1));
    double top = exa_layout_mark_rect (&g_array_index (bars->marks, ExaLayoutMark, i)).y;
    double gap = top - r.y - r.height;
    assert_picked (bars, r.x + 1, top - gap * 0.45, (int)i);
    assert_picked (bars, r.x + 1, top - gap * 0.55, (int)i - 1);
  }
  g_autoptr (ExaSpec) parts = spec_of_values (EXA_FIGURE_STACKED, values, 20);
  parts->limit = 100;
  g_autoptr (ExaLayout) stack = spec_layout (parts, fonts, 1920, 1080, EXA_THEME_LIGHT);
  for (guint i = 0; i < stack->marks->len; i++) {
    ExaRect r = exa_layout_mark_rect (&g_array_index (stack->marks, ExaLayoutMark, i));
    assert_picked (stack, r.x + r.width / 2, r.y - 3, (int)i);
    assert_picked (stack, r.x + r.width / 2, r.y + r.height + 3, (int)i);
  }
}

/* Sizes beyond the bounds are brought within them. */
static void
test_bounds (void)
{
  const double values[] = {3, 2, 1};
  g_autoptr (ExaSpec) spec = spec_of_values (EXA_FIGURE_BARS, values, 3);
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaLayout) small = spec_layout (spec, fonts, 1, -5, EXA_THEME_LIGHT);
  g_autoptr (ExaLayout) large = spec_layout (spec, fonts, 99999, 99999, EXA_THEME_LIGHT);

  g_assert_cmpint (small->width, ==, 320);
  g_assert_cmpint (small->height, ==, 180);
  g_assert_cmpint (large->width, ==, 16384);
  g_assert_cmpint (large->height, ==, 16384);
}

/* What may be left of a stack is hatched at the foot of its rest, as far as no part is certain there. */
static void
test_stack_rest (void)
{
  const ExaQuantity exact = exa_quantity_exact (60), bound = exa_quantity_interval (0, FALSE, 10, TRUE, FALSE),
                    range = exa_quantity_interval (50, FALSE, 60, FALSE, FALSE),
                    narrow = exa_quantity_interval (55, FALSE, 60, FALSE, FALSE);
  /* The rest begins at 70 and may begin at 60; where it is hatched from, NAN: nowhere. */
  const struct {
    ExaQuantity parts[2];
    double from;
  } cases[] = {{{exact, bound}, 60}, {{bound, exact}, NAN}, {{bound, narrow}, NAN}, {{bound, range}, 60}};
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaSpec) spec = spec_of_quantities (EXA_FIGURE_STACKED, cases[i].parts, 2, "%", EXA_LANG_EN);
    spec->limit = 100;
    spec->remainder = g_new0 (ExaMark, 1);
    spec->remainder->id = g_strdup ("remainder");
    spec->remainder->value = g_strdup ("30–40 %");
    spec->remainder->tag = g_strdup ("not attributed");
    spec->remainder->quantity = exa_quantity_interval (30, FALSE, 40, FALSE, FALSE);
    g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, 1920, 1080, EXA_THEME_LIGHT);
    const ExaLayoutMark *rest = layout_mark (layout, "remainder");
    const ExaScale *scale = &g_array_index (layout->panels, ExaLayoutPanel, 0).scale;
    g_assert_cmpint (rest->encoding, ==, EXA_ENCODE_REST);
    g_assert_cmpfloat (rest->zero, ==, round (exa_scale_map (scale, 70)));
    g_assert_cmpfloat (rest->back, ==,
                       isnan (cases[i].from) ? rest->zero : round (exa_scale_map (scale, cases[i].from)));
  }
}

/* A difference too wide for its bracket stands in the notes, in both languages. */
static void
test_compared (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GString) problems = g_string_new (NULL);
  ExaView view = EXA_VIEW_INIT;

  view.compare_a = (char *)"nvidia";
  view.compare_b = (char *)"amd";
  view.by_difference = TRUE;
  for (int lang = 0; lang < EXA_N_LANGS; lang++) {
    g_autoptr (ExaSpec) spec = figure_spec (dataset, "gpu-server-share", &view, (ExaLang)lang);
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
      g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, sizes[i].width, sizes[i].height, EXA_THEME_LIGHT);
      g_autofree char *name = g_strdup_printf ("%d %dx%d", lang, sizes[i].width, sizes[i].height);
      g_assert_nonnull (spec->compare_text);
      layout_check_complete (layout, spec, name, problems);
    }
  }
  layout_assert_none (problems);
}

/* Boxes that stand for letters without a font are said to be that, at every size and in both languages; and where
 * there are none nothing is said of any. U+10FFF0 is for private use: no font of a distribution has it. */
static void
test_unlettered (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (int lang = 0; lang < EXA_N_LANGS; lang++) {
    g_autoptr (ExaSpec) spec = figure_spec (dataset, "gpu-server-share", NULL, (ExaLang)lang);

    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
      g_autoptr (ExaLayout) whole = spec_layout (spec, fonts, sizes[i].width, sizes[i].height, EXA_THEME_LIGHT);
      g_autoptr (ExaLayout) layout = NULL;
      g_autofree char *title = g_steal_pointer (&spec->title);
      const char *notes;

      g_assert_false (whole->report.unlettered);
      spec->title = (char *)"Shares of \U0010FFF0";
      layout = spec_layout (spec, fonts, sizes[i].width, sizes[i].height, EXA_THEME_LIGHT);
      spec->title = g_steal_pointer (&title);
      g_assert_true (layout->report.unlettered);
      notes = pango_layout_get_text (layout_text (layout, "notes")->layout);
      g_assert_nonnull (strstr (notes, lang == EXA_LANG_EN ? "Boxes stand for letters" : "方框代替"));
    }
  }
}

/* The plot alone: its marks, and nothing of header and footer. */
static void
test_plot_only (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaSpec) spec = figure_spec (dataset, "gpu-server-share", NULL, EXA_LANG_EN);
  g_autoptr (ExaLayout) layout =
      exa_layout_new (spec, fonts,
                      &(ExaLayoutOptions){.width = 960, .height = 540, .text_scale = 1, .plot_only = TRUE});

  for (guint i = 0; i < layout->texts->len; i++) {
    const char *key = g_array_index (layout->texts, ExaLayoutText, i).key;
    if ((strchr (key, ':') == NULL && strcmp (key, "comparison") != 0) || g_str_has_prefix (key, "key:"))
      g_error ("%s is not of the plot", key);
  }
  g_assert_cmpuint (layout->report.n_drawn, ==, spec->n_bands);
  g_assert_nonnull (spec->title);
  g_assert_null (layout_text (layout, "title"));
}

/* Columns narrower than a pixel: each column of pixels is that of the highest of those on it, whatever their order. */
static void
test_skyline (void)
{
  enum { N = 100000, WIDTH = 960 };
  g_autofree double *values = g_new (double, N);

  for (guint i = 0; i < N; i++)
    values[i] = 1 + (double)(i * 7919u % N);
  g_autoptr (ExaSpec) spec = spec_of_values (EXA_FIGURE_SKYLINE, values, N);
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, WIDTH, 540, EXA_THEME_LIGHT);
  const ExaLayoutPanel *panel = &g_array_index (layout->panels, ExaLayoutPanel, 0);
  guint n_columns = layout->marks->len;
  double end = panel->rect.x;

  g_assert_cmpuint (n_columns, ==, (guint)panel->rect.width);
  for (guint c = 0; c < n_columns; c++) {
    const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, c);
    double highest = 0;
    for (guint i = (guint)((guint64)c * N / n_columns); i < (guint)((guint64)(c + 1) * N / n_columns); i++)
      highest = MAX (highest, values[i]);
    g_assert_cmpfloat (values[mark->band], ==, highest);
    g_assert_cmpfloat_with_epsilon (mark->high, exa_scale_map (&panel->scale, highest), 0.51);
    /* They stand side by side, none on another, none left out. */
    g_assert_cmpfloat (mark->cross, ==, end);
    end = mark->cross + mark->thickness;
  }
  g_assert_cmpfloat_with_epsilon (end, panel->rect.x + panel->rect.width, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/sizes", test_sizes);
  g_test_add_func ("/layout/longest-bar", test_longest_bar);
  g_test_add_func ("/layout/columns", test_columns);
  g_test_add_func ("/layout/ticks", test_ticks);
  g_test_add_func ("/layout/scaled", test_scaled);
  g_test_add_func ("/layout/pick", test_pick);
  g_test_add_func ("/layout/pick-beside", test_pick_beside);
  g_test_add_func ("/layout/pick-between", test_pick_between);
  g_test_add_func ("/layout/compared", test_compared);
  g_test_add_func ("/layout/unlettered", test_unlettered);
  g_test_add_func ("/layout/stack-rest", test_stack_rest);
  g_test_add_func ("/layout/plot-only", test_plot_only);
  g_test_add_func ("/layout/bounds", test_bounds);
  g_test_add_func ("/layout/skyline", test_skyline);
  return g_test_run ();
}
