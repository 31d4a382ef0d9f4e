/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from one figure to another. */
#include <math.h>
#include <string.h>

#include "exa-figure.h"
#include "exa-paint.h"
#include "figure-help.h"

static ExaLayout *
lay_out (FigureWorld *world, const char *chart)
{
  return figure_layout (world->dataset, chart, EXA_LANG_EN, world->fonts, 960, 540, EXA_THEME_LIGHT);
}

static void
test_ends (FigureWorld *world, gconstpointer data)
{
  g_autoptr (ExaLayout) a = lay_out (world, "relations");
  g_autoptr (ExaLayout) b = lay_out (world, "compared");
  const double before[] = {0, -1, -INFINITY}, after[] = {1, 2, INFINITY};

  for (guint i = 0; i < G_N_ELEMENTS (before); i++) {
    g_autoptr (ExaLayout) start = exa_layout_mix (a, b, before[i]);
    g_autoptr (ExaLayout) end = exa_layout_mix (a, b, after[i]);
    g_assert_true (start == a);
    g_assert_true (end == b);
  }
  /* Close to the ends everything is close to them. */
  g_autoptr (ExaLayout) early = exa_layout_mix (a, b, 1e-9);
  g_assert_cmpfloat_with_epsilon (layout_mark (early, "us-capacity")->high, layout_mark (a, "us-capacity")->high, 1e-3);
  g_autoptr (ExaLayout) late = exa_layout_mix (a, b, 1 - 1e-9);
  g_assert_cmpfloat_with_epsilon (layout_mark (late, "us-capacity")->high, layout_mark (b, "us-capacity")->high, 1e-3);
}

static double
between (double a, double b, double t)
{
  return a + (b - a) * t;
}

static void
test_moving (FigureWorld *world, gconstpointer data)
{
  g_autoptr (ExaLayout) a = lay_out (world, "relations");
  g_autoptr (ExaLayout) b = lay_out (world, "compared");
  const double times[] = {0.25, 0.5, 0.9};

  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    double t = times[i];
    g_autoptr (ExaLayout) mixed = exa_layout_mix (a, b, t);
    const char *const ids[] = {"us-capacity", "china-capacity"};
    for (guint k = 0; k < G_N_ELEMENTS (ids); k++) {
      const ExaLayoutMark *x = layout_mark (a, ids[k]), *y = layout_mark (b, ids[k]), *m = layout_mark (mixed, ids[k]);
      g_assert_cmpfloat_with_epsilon (m->low, between (x->low, y->low, t), 1e-9);
      g_assert_cmpfloat_with_epsilon (m->high, between (x->high, y->high, t), 1e-9);
      g_assert_cmpfloat_with_epsilon (m->zero, between (x->zero, y->zero, t), 1e-9);
      g_assert_cmpfloat_with_epsilon (m->cross, between (x->cross, y->cross, t), 1e-9);
      g_assert_cmpfloat_with_epsilon (m->thickness, between (x->thickness, y->thickness, t), 1e-9);
      g_assert_cmpfloat (m->alpha, ==, 1);
    }
    const ExaLayoutText *from = layout_text (a, "label:us"), *to = layout_text (b, "label:us");
    g_assert_cmpfloat_with_epsilon (layout_text (mixed, "label:us")->rect.y, between (from->rect.y, to->rect.y, t),
                                    1e-9);
  }
}

static void
test_coming_and_going (FigureWorld *world, gconstpointer data)
{
  g_autoptr (ExaLayout) a = lay_out (world, "relations");
  g_autoptr (ExaLayout) b = lay_out (world, "compared");
  double going = 1, coming = 0;

  for (int i = 1; i < 20; i++) {
    double t = i / 20.0;
    g_autoptr (ExaLayout) mixed = exa_layout_mix (a, b, t);
    double japan = layout_mark (mixed, "japan-capacity")->alpha;
    double pill = g_array_index (mixed->pills, ExaLayoutPill, 0).alpha;
    g_assert_cmpfloat (japan, <=, going);
    g_assert_cmpfloat (pill, >=, coming);
    /* What goes is gone before what comes is there. */
    g_assert_cmpfloat (MIN (japan, pill), <=, 1e-9);
    going = japan;
    coming = pill;
  }
  g_assert_cmpfloat (going, ==, 0);
  g_assert_cmpfloat (coming, >, 0.8);
  g_autoptr (ExaLayout) half = exa_layout_mix (a, b, 0.5);
  /* What moves comes first, in the order of where it goes. */
  g_assert_cmpstr (g_array_index (half->marks, ExaLayoutMark, 0).key, ==, "us-capacity");
  g_assert_cmpuint (half->marks->len, ==, a->marks->len);
}

/* Where nothing goes, what comes does not wait: a step that only adds is seen at once. */
static void
test_only_coming (FigureWorld *world, gconstpointer data)
{
  ExaChart *chart = exa_dataset_find (world->dataset, EXA_LIST_CHARTS, "compared");
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (ExaFigure) bare = NULL;
  g_autoptr (ExaLayout) a = NULL, b = lay_out (world, "compared"), early = NULL;
  ExaLayoutOptions options = {.width = 960, .height = 540, .theme = EXA_THEME_LIGHT, .text_scale = 1};

  exa_view_set_compare (&view, "", NULL);
  bare = exa_figure_new (chart, &view, EXA_LANG_EN, NULL, NULL);
  a = exa_figure_lay_out (bare, world->fonts, &options);
  g_assert_cmpuint (a->pills->len, ==, 0);
  early = exa_layout_mix (a, b, 0.1);
  g_assert_cmpfloat (g_array_index (early->pills, ExaLayoutPill, 0).alpha, >, 0.05);
}

/* What comes or goes begins at the zero line that moves, with its label before it. */
static void
test_zero_line (FigureWorld *world, gconstpointer data)
{
  g_autoptr (ExaLayout) a = lay_out (world, "negative");
  g_autoptr (ExaLayout) b = lay_out (world, "relations");
  double from = g_array_index (a->marks, ExaLayoutMark, 0).zero, to = layout_mark (b, "japan-capacity")->zero;
  const ExaLayoutMark *there = layout_mark (b, "japan-capacity");

  g_assert_cmpfloat (fabs (from - to), >, 2);
  for (int i = 1; i < 10; i++) {
    g_autoptr (ExaLayout) coming = exa_layout_mix (a, b, i / 10.0);
    g_autoptr (ExaLayout) going = exa_layout_mix (b, a, 1 - i / 10.0);
    double zero = between (from, to, i / 10.0);
    const ExaLayoutMark *mark = layout_mark (coming, "japan-capacity");
    g_assert_cmpfloat_with_epsilon (mark->zero, zero, 1e-9);
    g_assert_cmpfloat_with_epsilon (mark->high - mark->zero, there->high - there->zero, 1e-9);
    g_assert_cmpfloat_with_epsilon (layout_mark (going, "japan-capacity")->zero, zero, 1e-9);
    g_assert_cmpfloat_with_epsilon (layout_text (coming, "label:japan")->rect.x - zero,
                                    layout_text (b, "label:japan")->rect.x - to, 1e-9);
  }
}

static void
test_words_change (FigureWorld *world, gconstpointer data)
{
  g_autoptr (ExaLayout) a = lay_out (world, "relations");
  g_autoptr (ExaLayout) b = lay_out (world, "compared");
  g_autoptr (ExaLayout) early = exa_layout_mix (a, b, 0.4);
  g_autoptr (ExaLayout) late = exa_layout_mix (a, b, 0.6);
  const ExaLayoutText *old = layout_text (early, "title"), *new = layout_text (late, "title");

  g_assert_true (g_str_has_prefix (pango_layout_get_text (old->layout), "Every way"));
  g_assert_true (g_str_has_prefix (pango_layout_get_text (new->layout), "The larger"));
  g_assert_cmpfloat_with_epsilon (old->alpha, 0.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (new->alpha, 0.2, 1e-9);
  g_assert_cmpfloat (layout_text (early, "label:us")->alpha, ==, 1);
}

static void
assert_sane (const ExaLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *m = &g_array_index (layout->marks, ExaLayoutMark, i);
    g_assert_true (isfinite (m->zero + m->low + m->high + m->back + m->cross + m->thickness));
    g_assert_true (m->alpha >= 0 && m->alpha <= 1);
  }
  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    g_assert_true (isfinite (text->rect.x + text->rect.y + text->rect.width + text->rect.height));
    g_assert_true (text->alpha >= 0 && text->alpha <= 1);
  }
  for (guint i = 0; i < layout->lines->len; i++) {
    const ExaLayoutLine *line = &g_array_index (layout->lines, ExaLayoutLine, i);
    g_assert_true (isfinite (line->x1 + line->y1 + line->x2 + line->y2 + line->width));
    g_assert_true (line->alpha >= 0 && line->alpha <= 1);
  }
}

/* From any figure to any other, of another kind, size and theme too; it can be painted on the way, and mixed again. */
static void
test_any_pair (FigureWorld *world, gconstpointer data)
{
  guint n = exa_dataset_count (world->dataset, EXA_LIST_CHARTS);
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_layout_unref);

  for (guint i = 0; i < n; i++) {
    ExaChart *chart = exa_dataset_nth (world->dataset, EXA_LIST_CHARTS, i);
    g_ptr_array_add (layouts, figure_layout (world->dataset, chart->id, (ExaLang)(i % EXA_N_LANGS), world->fonts,
                                             480 + 40 * (int)i, 270, (ExaThemeId)(i % EXA_N_THEMES)));
  }
  for (guint i = 0; i < n; i++) {
    for (guint k = 0; k < n; k++) {
      ExaLayout *a = g_ptr_array_index (layouts, i), *b = g_ptr_array_index (layouts, k);
      g_autoptr (ExaLayout) mixed = exa_layout_mix (a, b, g_test_rand_double_range (0.01, 0.99));
      g_autoptr (ExaLayout) again = exa_layout_mix (mixed, a, 0.3);
      assert_sane (mixed);
      assert_sane (again);
      g_assert_cmpint (mixed->width, ==, b->width);
      g_assert_true (mixed->theme == b->theme);
      for (guint m = 0; m < b->marks->len; m++)
        g_assert_nonnull (layout_mark (mixed, g_array_index (b->marks, ExaLayoutMark, m).key));
      if (k == (i + 1) % n) {
        cairo_surface_t *surface = figure_paint (mixed);
        g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
        cairo_surface_destroy (surface);
      }
    }
  }
}

/* A mixed layout keeps what it needs when the two it came from are gone. */
static void
test_owned (FigureWorld *world, gconstpointer data)
{
  ExaLayout *a = lay_out (world, "relations"), *b = lay_out (world, "stack");
  g_autoptr (ExaLayout) mixed = exa_layout_mix (a, b, 0.5);

  exa_layout_unref (a);
  exa_layout_unref (b);
  g_autofree char *text = exa_layout_to_string (mixed);
  g_assert_nonnull (strstr (text, "us-capacity"));
  g_assert_nonnull (strstr (text, "acme-share"));
}

#define ADD(name, func) FIGURE_WORLD_ADD ("/mix/" name, NULL, func)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("ends", test_ends);
  ADD ("moving", test_moving);
  ADD ("coming-and-going", test_coming_and_going);
  ADD ("only-coming", test_only_coming);
  ADD ("zero-line", test_zero_line);
  ADD ("words-change", test_words_change);
  ADD ("any-pair", test_any_pair);
  ADD ("owned", test_owned);
  return g_test_run ();
}
