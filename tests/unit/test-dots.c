/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dots in a plane: each is seen, and who it is is said. */
#include <math.h>
#include <string.h>

#include "exa-paint.h"
#include "figure-help.h"
#include "layout-check.h"

/* Pixels within @reach of @x, @y that are all but in the colour. */
static guint
count_pixels (cairo_surface_t *picture, double x, double y, int reach, ExaColor color)
{
  const int stride = cairo_image_surface_get_stride (picture);
  guint n = 0;

  for (int row = (int)y - reach; row <= (int)y + reach; row++) {
    for (int column = (int)x - reach; column <= (int)x + reach; column++) {
      const guint8 *pixel = cairo_image_surface_get_data (picture) + row * stride + 4 * column;
      n += fabs (pixel[0] - 255 * color.b) + fabs (pixel[1] - 255 * color.g) + fabs (pixel[2] - 255 * color.r) < 90;
    }
  }
  return n;
}

/* Two dots of @hues at one place, @hollow, the @large one compared with a third. */
static ExaSpec *
spec_in_place (const ExaHue *hues, const gboolean *hollow, int large)
{
  const ExaQuantity up[] = {exa_quantity_exact (20), exa_quantity_exact (20), exa_quantity_exact (5)};
  const double along[] = {20, 20, 90};
  ExaSpec *spec = spec_of_quantities (EXA_FIGURE_SCATTER, up, 3, "TFLOPS", EXA_LANG_EN);

  spec->plane.limit = INFINITY;
  spec->plane.unit = exa_unit_get ("USD");
  spec->plane.x_name = g_strdup ("Price");
  spec->plane.y_name = g_strdup ("Rate");
  for (guint i = 0; i < 3; i++) {
    spec->bands[i].marks->x = exa_quantity_exact (along[i]);
    spec->bands[i].marks->x_value = g_strdup ("$20");
    spec->bands[i].marks->hue = i < 2 ? hues[i] : EXA_HUE_TEAL;
    spec->bands[i].marks->status = i < 2 && hollow[i] ? g_strdup ("forecast") : NULL;
  }
  if (large < 2) {
    spec->compare_a = g_strdup_printf ("m%d", large);
    spec->compare_b = g_strdup ("m2");
    spec->compare_text = g_strdup ("4×");
    spec->compare_words = g_strdup ("4×");
  }
  return spec;
}

static void
expect_both_seen (const ExaSpec *spec, const ExaHue *hues, int width, int height, ExaFonts *fonts)
{
  g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, width, height, EXA_THEME_LIGHT);
  cairo_surface_t *picture = figure_paint (layout);
  double x[2], y[2];

  for (guint i = 0; i < 2; i++) {
    const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, i);
    exa_layout_dot_center (mark, &x[i], &y[i]);
    g_assert_cmpfloat_with_epsilon (mark->cross + mark->thickness / 2, x[i], 0.01);
    g_assert_cmpuint (count_pixels (picture, x[i], y[i], 14 * height / 1080,
                                    exa_theme_fill (layout->theme, hues[i], 0)),
                      >=, 3);
  }
  g_assert_cmpfloat (x[0], ==, x[1]);
  g_assert_cmpfloat (y[0], ==, y[1]);
  cairo_surface_destroy (picture);
}

/* Of two dots in one place each is seen, whichever comes first, is hollow or stands out. */
static void
test_in_place (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (int turned = 0; turned < 2; turned++) {
    const ExaHue hues[] = {turned ? EXA_HUE_RED : EXA_HUE_BLUE, turned ? EXA_HUE_BLUE : EXA_HUE_RED};
    for (int hollow = 0; hollow < 4; hollow++) {
      for (int large = 0; large < 3; large++) {
        g_autoptr (ExaSpec) spec = spec_in_place (hues, (gboolean[]){hollow & 1, hollow & 2}, large);
        expect_both_seen (spec, hues, 1920, 1080, fonts);
        expect_both_seen (spec, hues, 3840, 2160, fonts);
      }
    }
  }
}

/* Of two in one place the one on top is picked. */
static void
test_pick_in_place (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaSpec) spec = spec_in_place ((ExaHue[]){EXA_HUE_BLUE, EXA_HUE_RED}, (gboolean[]){FALSE, FALSE}, 2);
  g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, 1920, 1080, EXA_THEME_LIGHT);
  double x, y;

  exa_layout_dot_center (&g_array_index (layout->marks, ExaLayoutMark, 0), &x, &y);
  g_assert_cmpint (exa_layout_pick (layout, x, y), ==, 1);
}

/* One of the pair keeps its size and is on top; the other in its place is seen around it. */
static void
test_pair_on_top (void)
{
  static const ExaHue hues[] = {EXA_HUE_BLUE, EXA_HUE_RED};
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint large = 0; large < 2; large++) {
    for (int hollow = 0; hollow < 2; hollow++) {
      gboolean hollows[2] = {FALSE, FALSE};
      hollows[1 - large] = hollow;
      g_autoptr (ExaSpec) spec = spec_in_place (hues, hollows, (int)large);
      g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, 1920, 1080, EXA_THEME_LIGHT);
      cairo_surface_t *picture = figure_paint (layout);
      ExaColor own = exa_theme_fill (layout->theme, hues[large], 0);
      double x, y, size = layout_mark (layout, "m2")->thickness;
      exa_layout_dot_center (&g_array_index (layout->marks, ExaLayoutMark, large), &x, &y);
      g_assert_cmpfloat (g_array_index (layout->marks, ExaLayoutMark, large).thickness, ==, size);
      g_assert_cmpuint (count_pixels (picture, x, y, (int)(size / 2 / G_SQRT2) - 1, own), >=, 100);
      g_assert_cmpint (exa_layout_pick (layout, x, y), ==, large);
      cairo_surface_destroy (picture);
    }
  }
}

/* Pixels that differ between the two, which are of one size. */
static guint
count_different (cairo_surface_t *a, cairo_surface_t *b)
{
  int stride = cairo_image_surface_get_stride (a), width = cairo_image_surface_get_width (a);
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (a); y++) {
    const guint8 *left = cairo_image_surface_get_data (a) + y * stride;
    const guint8 *right = cairo_image_surface_get_data (b) + y * stride;
    for (int x = 0; x < width; x++)
      n += ABS (left[4 * x + 1] - right[4 * x + 1]) > 24 ? 1 : 0;
  }
  return n;
}

/* What is painted around @r. */
static cairo_surface_t *
paint_around (const ExaLayout *layout, ExaRect r)
{
  enum { SLACK = 12 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (r.width) + 2 * SLACK,
                                                         (int)ceil (r.height) + 2 * SLACK);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, SLACK - floor (r.x), SLACK - floor (r.y));
  exa_paint_shapes (layout, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Whether the sign of another that looks like the @n-th says that several are there. */
static gboolean
is_one_of_several (const ExaLayout *layout, guint n)
{
  const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, n);
  double x, y, other_x, other_y;

  exa_layout_dot_center (mark, &x, &y);
  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *other = &g_array_index (layout->marks, ExaLayoutMark, i);
    exa_layout_dot_center (other, &other_x, &other_y);
    if (other->several && other->hue == mark->hue && other->hollow == mark->hollow &&
        hypot (x - other_x, y - other_y) < mark->thickness / 2)
      return TRUE;
  }
  return FALSE;
}

/* Of the middle of a full dot, which part is in its own colour. */
static double
part_seen (const ExaLayout *layout, cairo_surface_t *picture, const ExaLayoutMark *mark)
{
  int reach = (int)(mark->thickness / 2 / G_SQRT2) - 1;
  double x, y;

  exa_layout_dot_center (mark, &x, &y);
  return count_pixels (picture, x, y, reach, exa_theme_fill (layout->theme, mark->hue, 0)) / pow (2 * reach + 1, 2);
}

/* Without any one of the marks the picture is another: none is hidden under others, or all but hidden; the pair least.
 */
static void
test_seen (void)
{
  static const char *const charts[] = {"chips-fp16-per-watt", "chips-fp16-per-dollar", "chips-fp16-all"};
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GString) problems = g_string_new (NULL);

  for (guint c = 0; c < G_N_ELEMENTS (charts); c++) {
    g_autoptr (ExaSpec) spec = figure_spec (dataset, charts[c], NULL, EXA_LANG_EN);
    g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, 1920, 1080, EXA_THEME_LIGHT);
    g_autoptr (ExaLayout) unsigned_layout = spec_layout (spec, fonts, 1920, 1080, EXA_THEME_LIGHT);
    for (guint i = 0; i < layout->marks->len; i++)
      g_array_index (unsigned_layout->marks, ExaLayoutMark, i).several = FALSE;
    cairo_surface_t *picture = figure_paint (unsigned_layout);
    for (guint i = 0; i < layout->marks->len; i++) {
      ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, i);
      ExaRect r = exa_layout_mark_rect (mark);
      cairo_surface_t *with = paint_around (layout, r);
      mark->alpha = 0;
      cairo_surface_t *without = paint_around (layout, r);
      mark->alpha = 1;
      guint n = count_different (with, without);
      if (n < 15 && !is_one_of_several (layout, i))
        g_string_append_printf (problems, "%s: of %s %u pixels are seen\n", charts[c], mark->key, n);
      cairo_surface_destroy (with);
      cairo_surface_destroy (without);
      if (mark->compared && !mark->hollow && part_seen (layout, picture, mark) < 0.6)
        g_string_append_printf (problems, "%s: %s is covered\n", charts[c], mark->key);
    }
    cairo_surface_destroy (picture);
  }
  layout_assert_none (problems);
}

/* In the smallest figure, which has no key, the subtitle names the countries; a larger one has the key. */
static void
test_small_hues (void)
{
  static const char *const charts[] = {"chips-fp16-per-watt", "chips-fp16-per-dollar", "chips-fp16-all"};
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint c = 0; c < G_N_ELEMENTS (charts); c++) {
    for (int lang = 0; lang < EXA_N_LANGS; lang++) {
      g_autoptr (ExaSpec) spec = figure_spec (dataset, charts[c], NULL, (ExaLang)lang);
      g_autoptr (ExaLayout) small = spec_layout (spec, fonts, 320, 180, EXA_THEME_LIGHT),
                            large = spec_layout (spec, fonts, 1920, 1080, EXA_THEME_LIGHT);
      const char *own = pango_layout_get_text (layout_text (small, "subtitle")->layout);
      g_test_message ("%s", own);
      for (guint i = 0; i < spec->n_key; i++)
        g_assert_nonnull (strstr (own, spec->key[i].label));
      g_assert_false (pango_layout_is_ellipsized (layout_text (small, "subtitle")->layout));
      g_assert_cmpuint (small->swatches->len, ==, 0);
      g_assert_cmpuint (large->swatches->len, >, 0);
    }
  }
}

/* Dots on the edges of a plane reach into no text beside it. */
static void
test_edges (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaSpec) spec = spec_in_place ((ExaHue[]){EXA_HUE_BLUE, EXA_HUE_RED}, (gboolean[]){FALSE, FALSE}, 0);
  g_autoptr (GString) problems = g_string_new (NULL);

  spec->bands[0].marks->x = spec->bands[1].marks->x = exa_quantity_exact (0);
  for (double height = 0; height <= 20; height += 10) {
    g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, 320, 180, EXA_THEME_LIGHT);
    for (guint i = 0; i < layout->marks->len; i++) {
      ExaRect r = exa_layout_mark_rect (&g_array_index (layout->marks, ExaLayoutMark, i));
      for (guint k = 0; k < layout->texts->len; k++) {
        const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, k);
        double right = text->rect.x + text->rect.width, bottom = text->rect.y + text->rect.height;
        if (r.x < right && r.x + r.width > text->rect.x && r.y < bottom && r.y + r.height > text->rect.y)
          g_string_append_printf (problems, "%g: %u is on %s\n", height, i, text->key);
      }
    }
    spec->bands[0].marks->quantity = exa_quantity_exact (height);
  }
  layout_assert_none (problems);
}

/* Of several estimates the note names each where that is short. */
static void
test_estimates (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaSpec) spec = figure_spec (dataset, "chips-fp16-per-dollar", NULL, EXA_LANG_EN);
  g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, 1920, 1080, EXA_THEME_LIGHT);
  const char *notes = pango_layout_get_text (layout_text (layout, "notes")->layout);
  guint n = 0;

  for (guint i = 0; i < spec->n_bands; i++) {
    if (spec->bands[i].marks->status == NULL)
      continue;
    n++;
    g_assert_nonnull (strstr (strstr (notes, "An estimate: "), spec->bands[i].label));
  }
  g_assert_cmpuint (n, ==, 7);
}

/* Of several in one place that look alike the topmost has a sign, which the key explains, and no outline, which is that
 * of an estimate; those that look otherwise are seen themselves. */
static void
test_several (void)
{
  static const struct {
    ExaHue hues[2];
    gboolean hollow[2];
    int large;
    guint n_signs;
  } cases[] = {
      {{EXA_HUE_BLUE, EXA_HUE_BLUE}, {FALSE, FALSE}, 2, 1}, {{EXA_HUE_RED, EXA_HUE_RED}, {FALSE, FALSE}, 0, 1},
      {{EXA_HUE_RED, EXA_HUE_RED}, {TRUE, TRUE}, 2, 1},     {{EXA_HUE_BLUE, EXA_HUE_RED}, {FALSE, FALSE}, 2, 0},
      {{EXA_HUE_BLUE, EXA_HUE_BLUE}, {FALSE, TRUE}, 2, 0},  {{EXA_HUE_BLUE, EXA_HUE_BLUE}, {TRUE, FALSE}, 1, 0},
  };
  static const char *const words[EXA_N_LANGS] = {"several figures in one place", "多个数值位于同一处"};
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases) * EXA_N_LANGS; i++) {
    guint c = i / EXA_N_LANGS, n_signs = 0, n_said = 0;
    g_autoptr (ExaSpec) spec = spec_in_place (cases[c].hues, cases[c].hollow, cases[c].large);
    spec->lang = (ExaLang)(i % EXA_N_LANGS);
    g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, 1920, 1080, EXA_THEME_LIGHT);
    for (guint k = 0; k < layout->marks->len; k++)
      n_signs += g_array_index (layout->marks, ExaLayoutMark, k).several;
    for (guint k = 0; k < layout->texts->len; k++)
      n_said += strcmp (pango_layout_get_text (g_array_index (layout->texts, ExaLayoutText, k).layout),
                        words[spec->lang]) == 0;
    g_assert_cmpuint (n_signs, ==, cases[c].n_signs);
    g_assert_cmpuint (n_said, ==, cases[c].n_signs);
    /* A sign in a small dot would leave it hollow, as what is no fact is: the notes say so instead. */
    static const char *const notes[EXA_N_LANGS] = {"Some dots stand for several figures", "部分点代表多个数字"};
    g_autoptr (ExaLayout) small = spec_layout (spec, fonts, 960, 540, EXA_THEME_LIGHT);
    for (guint k = 0; k < small->marks->len; k++)
      g_assert_false (g_array_index (small->marks, ExaLayoutMark, k).several);
    const ExaLayoutText *said = layout_text (small, "notes");
    gboolean told = said != NULL && strstr (pango_layout_get_text (said->layout), notes[spec->lang]) != NULL;
    g_assert_true (told == (n_signs > 0));
    if (n_signs == 0)
      continue;
    /* Nothing is seen around it: the two are as large. */
    cairo_surface_t *with = paint_around (layout, exa_layout_mark_rect (layout_mark (layout, "m0")));
    const ExaLayoutMark *a = layout_mark (layout, "m0"), *b = layout_mark (layout, "m1");
    ExaLayoutMark *top = &g_array_index (layout->marks, ExaLayoutMark, a->several ? 0 : 1);
    g_assert_cmpfloat (top->thickness, >=, (top == a ? b : a)->thickness);
    top->several = FALSE;
    cairo_surface_t *without = paint_around (layout, exa_layout_mark_rect (layout_mark (layout, "m0")));
    g_assert_cmpuint (count_different (with, without), >=, 12);
    cairo_surface_destroy (with);
    cairo_surface_destroy (without);
  }
}

/* An estimate beneath one of the pair has its name, with a word that says so. */
static void
test_covered_estimate (void)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaSpec) spec = spec_in_place ((ExaHue[]){EXA_HUE_BLUE, EXA_HUE_RED}, (gboolean[]){TRUE, FALSE}, 1);
  g_autoptr (ExaLayout) layout = spec_layout (spec, fonts, 1920, 1080, EXA_THEME_LIGHT);

  g_assert_true (layout_mark (layout, "m0")->covered);
  g_assert_nonnull (strstr (pango_layout_get_text (layout_text (layout, "value:m0")->layout), "(forecast)"));
  /* So it has among more dots than can be named. */
  g_autoptr (ExaDataset) dataset = bundled_load ();
  for (int lang = 0; lang < EXA_N_LANGS; lang++) {
    g_autoptr (ExaLayout) many =
        figure_layout (dataset, "chips-fp16-per-watt", (ExaLang)lang, fonts, 1920, 1080, EXA_THEME_LIGHT);
    g_assert_nonnull (layout_text (many, "label:trainium3"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dots/in-place", test_in_place);
  g_test_add_func ("/dots/pick-in-place", test_pick_in_place);
  g_test_add_func ("/dots/pair-on-top", test_pair_on_top);
  g_test_add_func ("/dots/seen", test_seen);
  g_test_add_func ("/dots/several", test_several);
  g_test_add_func ("/dots/covered-estimate", test_covered_estimate);
  g_test_add_func ("/dots/small-hues", test_small_hues);
  g_test_add_func ("/dots/edges", test_edges);
  g_test_add_func ("/dots/estimates", test_estimates);
  return g_test_run ();
}
