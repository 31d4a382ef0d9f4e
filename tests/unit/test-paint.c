/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One painter for every surface: whole, in bands, under a clip, as vectors. */
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "cairo-leaks.h"
#include "exa-paint.h"
#include "figure-help.h"

/* Pixels of a band: the edges of a letter or two. */
#define FEW 64

static const char *const charts[] = {"relations", "stack", "sizes", "columns", "grouped", "negative", "compared"};

typedef void (*EachFunc) (ExaLayout *layout);

static void
for_each_figure (EachFunc func)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++) {
    for (int theme = 0; theme < EXA_N_THEMES; theme++) {
      g_autoptr (ExaLayout) layout =
          figure_layout (dataset, charts[i], (ExaLang)(i % EXA_N_LANGS), fonts, 640, 400, (ExaThemeId)theme);
      func (layout);
    }
  }
}

static const guchar *
row_of (cairo_surface_t *surface, int y)
{
  return cairo_image_surface_get_data (surface) + (gsize)y * (gsize)cairo_image_surface_get_stride (surface);
}

/* The most that a channel differs. */
static int
difference (guint32 a, guint32 b)
{
  int most = 0;

  for (int shift = 0; shift < 32; shift += 8)
    most = MAX (most, ABS ((int)(a >> shift & 0xff) - (int)(b >> shift & 0xff)));
  return most;
}

/* @slack: how much a channel may differ, of 255; @few: pixels that may differ by more, to half of all. */
static void
assert_rows_equal (cairo_surface_t *a, int a_from, cairo_surface_t *b, int b_from, int n, int slack, guint few)
{
  guint n_off = 0;

  for (int y = 0; y < n; y++) {
    const guint32 *x = (gconstpointer)row_of (a, a_from + y), *z = (gconstpointer)row_of (b, b_from + y);
    for (int i = 0; i < cairo_image_surface_get_width (a); i++) {
      int d = difference (x[i], z[i]);
      n_off += d > slack;
      g_assert_cmpint (d, <=, few > 0 ? 128 : slack);
    }
  }
  g_assert_cmpuint (n_off, <=, few);
}

/* The rows from @from on, painted on a surface of their own, as an export does to save memory. */
static cairo_surface_t *
paint_band (const ExaLayout *layout, int from, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, layout->width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, 0, -from);
  exa_paint (layout, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
check_bands (ExaLayout *layout)
{
  static const int heights[] = {64, 17, 1};
  cairo_surface_t *whole = figure_paint (layout);

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++) {
    for (int from = 0; from < layout->height; from += heights[i] * (heights[i] == 1 ? 13 : 1)) {
      int height = MIN (heights[i], layout->height - from);
      cairo_surface_t *band = paint_band (layout, from, height);
      /* The places of letters round a little otherwise; where they stand between pixels, one in a while by a step. */
      assert_rows_equal (whole, from, band, 0, height, 3, cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 4) ? 0 : FEW);
      cairo_surface_destroy (band);
    }
  }
  cairo_surface_destroy (whole);
}

static void
test_bands (void)
{
  for_each_figure (check_bands);
}

/* Inside the clip as without one, outside nothing is touched; and the state of @cr is kept. */
static void
check_clip (ExaLayout *layout)
{
  cairo_surface_t *whole = figure_paint (layout);
  cairo_surface_t *part = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, layout->width, layout->height);
  cairo_t *cr = cairo_create (part);
  cairo_rectangle_int_t clip = {101, 53, 222, 187};
  /* Letters that stand between pixels, as in the bands above. */
  guint n_off = 0, few = cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 4) ? 0 : FEW / 8;

  cairo_set_line_width (cr, 7);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_rectangle (cr, clip.x, clip.y, clip.width, clip.height);
  cairo_clip (cr);
  exa_paint (layout, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_cmpint (cairo_get_line_cap (cr), ==, CAIRO_LINE_CAP_ROUND);
  cairo_destroy (cr);
  cairo_surface_flush (part);
  for (int y = 0; y < layout->height; y++) {
    const guint32 *a = (gconstpointer)row_of (whole, y), *b = (gconstpointer)row_of (part, y);
    for (int x = 0; x < layout->width; x++) {
      gboolean in = x >= clip.x && x < clip.x + clip.width && y >= clip.y && y < clip.y + clip.height;
      int d = in ? difference (a[x], b[x]) : 0;
      n_off += d > 12; /* edges of slanted lines round a little otherwise */
      g_assert_cmpint (d, <=, 128);
      if (!in)
        g_assert_cmphex (b[x], ==, 0);
    }
  }
  g_assert_cmpuint (n_off, <=, few);
  cairo_surface_destroy (part);
  cairo_surface_destroy (whole);
}

static void
test_clip (void)
{
  for_each_figure (check_clip);
}

/* Twice the same: nothing hangs on what was painted before. */
static void
check_again (ExaLayout *layout)
{
  cairo_surface_t *first = figure_paint (layout), *second = figure_paint (layout);

  assert_rows_equal (first, 0, second, 0, layout->height, 0, 0);
  cairo_surface_destroy (first);
  cairo_surface_destroy (second);
}

static void
test_again (void)
{
  for_each_figure (check_again);
}

static cairo_status_t
count_bytes (void *closure, const guchar *data, guint length)
{
  *(gsize *)closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
check_vectors (ExaLayout *layout)
{
  gsize n_svg = 0, n_pdf = 0;
  cairo_surface_t *surfaces[] = {
      cairo_svg_surface_create_for_stream (count_bytes, &n_svg, layout->width, layout->height),
      cairo_pdf_surface_create_for_stream (count_bytes, &n_pdf, layout->width, layout->height),
  };

  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++) {
    cairo_t *cr = cairo_create (surfaces[i]);
    exa_paint (layout, cr);
    g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
    cairo_destroy (cr);
    CAIRO_LEAKS_BEGIN ();
    cairo_surface_finish (surfaces[i]);
    CAIRO_LEAKS_END ();
    g_assert_cmpint (cairo_surface_status (surfaces[i]), ==, CAIRO_STATUS_SUCCESS);
    cairo_surface_destroy (surfaces[i]);
  }
  g_assert_cmpuint (n_svg, >, 2000);
  g_assert_cmpuint (n_pdf, >, 2000);
}

static void
test_vectors (void)
{
  for_each_figure (check_vectors);
}

/* Paper everywhere, or nowhere. */
static void
check_paper (ExaLayout *layout)
{
  cairo_surface_t *surface = figure_paint (layout);
  guint32 corner;

  memcpy (&corner, row_of (surface, 0), sizeof corner);
  g_assert_cmphex (corner >> 24, ==, 0xff);
  g_assert_cmpfloat_with_epsilon ((corner >> 16 & 0xff) / 255.0, layout->theme->roles[EXA_ROLE_PAPER].r, 0.003);
  cairo_surface_destroy (surface);
  layout->transparent = TRUE;
  surface = figure_paint (layout);
  memcpy (&corner, row_of (surface, 0), sizeof corner);
  g_assert_cmphex (corner, ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_paper (void)
{
  for_each_figure (check_paper);
}

/* A context that has failed stays failed and takes no harm. */
static void
test_failed (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (ExaLayout) layout = figure_layout (dataset, "relations", EXA_LANG_EN, fonts, 640, 400, EXA_THEME_LIGHT);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 640, 400);
  cairo_t *cr = cairo_create (surface);

  cairo_restore (cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_INVALID_RESTORE);
  exa_paint (layout, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_INVALID_RESTORE);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/bands", test_bands);
  g_test_add_func ("/paint/clip", test_clip);
  g_test_add_func ("/paint/again", test_again);
  g_test_add_func ("/paint/vectors", test_vectors);
  g_test_add_func ("/paint/paper", test_paper);
  g_test_add_func ("/paint/failed", test_failed);
  return g_test_run ();
}
