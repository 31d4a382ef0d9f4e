/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures held against those that were looked at and found good: layouts as text, pictures as PNG. With
 * EXA_UPDATE_GOLDEN=1 they are written anew: then look at each before keeping it. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "figure-help.h"

/* Fonts and their libraries measure a little differently from one system to the next, and marks follow their labels;
 * the system's Chinese fonts more so. */
#define SLACK         2.0
#define SLACK_CHINESE 10.0

/* A pixel is off where no neighbour has its colour to this, of 255. From cairo 1.17.4 on, letters stand between pixels,
 * and labels are wider by that: neighbours reach further there. */
#define OFF 40
/* Of all pixels: how many may be off; and the most that channels may differ in the mean, of 255. */
#define MOST_OFF  0.0002
#define MOST_MEAN 3.0
/* What the share is multiplied by where letters stand between pixels. */
#define LOOSE 16.0

typedef struct {
  const char *name, *chart;
  ExaLang lang;
  int width, height;
  ExaThemeId theme;
} Figure;

static const Figure layouts[] = {
    {"relations", "relations", EXA_LANG_EN, 1920, 1080, EXA_THEME_LIGHT},
    {"relations-chinese", "relations", EXA_LANG_ZH_CN, 1920, 1080, EXA_THEME_LIGHT},
    {"relations-small", "relations", EXA_LANG_EN, 480, 270, EXA_THEME_LIGHT},
    {"compared", "compared", EXA_LANG_EN, 1920, 1080, EXA_THEME_DARK},
    {"stack", "stack", EXA_LANG_EN, 1920, 1080, EXA_THEME_LIGHT},
    {"stack-chinese", "stack", EXA_LANG_ZH_CN, 1080, 1080, EXA_THEME_LIGHT},
    {"sizes", "sizes", EXA_LANG_EN, 1920, 1080, EXA_THEME_LIGHT},
    {"columns", "columns", EXA_LANG_EN, 1920, 1080, EXA_THEME_LIGHT},
    {"grouped", "grouped", EXA_LANG_EN, 1920, 1080, EXA_THEME_LIGHT},
    {"negative", "negative", EXA_LANG_EN, 1920, 1080, EXA_THEME_PRINT},
    {"computed-chinese", "computed", EXA_LANG_ZH_CN, 1920, 1080, EXA_THEME_LIGHT},
    {"top", "top", EXA_LANG_EN, 1000, 1250, EXA_THEME_LIGHT},
    {"time", "time", EXA_LANG_EN, 1920, 1080, EXA_THEME_LIGHT},
    {"time-small", "time", EXA_LANG_EN, 480, 270, EXA_THEME_DARK},
    {"scatter", "scatter", EXA_LANG_EN, 1920, 1080, EXA_THEME_LIGHT},
    {"scatter-chinese", "scatter", EXA_LANG_ZH_CN, 1080, 1080, EXA_THEME_PRINT},
    {"many", NULL, EXA_LANG_EN, 1920, 1080, EXA_THEME_LIGHT},
};

static const Figure pictures[] = {
    {"relations", "relations", EXA_LANG_EN, 960, 540, EXA_THEME_LIGHT},
    {"relations-dark", "relations", EXA_LANG_EN, 960, 540, EXA_THEME_DARK},
    {"relations-print", "relations", EXA_LANG_EN, 960, 540, EXA_THEME_PRINT},
    {"compared", "compared", EXA_LANG_EN, 960, 540, EXA_THEME_LIGHT},
    {"stack-dark", "stack", EXA_LANG_EN, 960, 540, EXA_THEME_DARK},
    {"sizes", "sizes", EXA_LANG_EN, 960, 540, EXA_THEME_LIGHT},
    {"columns-print", "columns", EXA_LANG_EN, 960, 540, EXA_THEME_PRINT},
    {"grouped", "grouped", EXA_LANG_EN, 960, 540, EXA_THEME_LIGHT},
    {"negative-dark", "negative", EXA_LANG_EN, 960, 540, EXA_THEME_DARK},
};

static ExaLayout *
lay_out (const Figure *figure)
{
  g_autoptr (ExaDataset) dataset = planes_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();

  if (figure->chart != NULL)
    return figure_layout (dataset, figure->chart, figure->lang, fonts, figure->width, figure->height, figure->theme);
  double values[200];
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = 2e9 * (200 - i);
  g_autoptr (ExaSpec) spec = spec_of_values (EXA_FIGURE_BARS, values, G_N_ELEMENTS (values));
  return spec_layout (spec, fonts, figure->width, figure->height, figure->theme);
}

static gboolean
is_updating (void)
{
  return g_strcmp0 (g_getenv ("EXA_UPDATE_GOLDEN"), "1") == 0;
}

static gboolean
begins_number (const char *p)
{
  return g_ascii_isdigit (*p) || (*p == '-' && g_ascii_isdigit (p[1]));
}

/* Whether two lines say the same, numbers to @slack, what stands in “ ” exactly. */
static gboolean
lines_agree (const char *a, const char *b, double slack)
{
  gboolean quoted = FALSE;

  while (*a != '\0' && *b != '\0') {
    if (!quoted && begins_number (a) && begins_number (b)) {
      char *a_end, *b_end;
      double x = g_ascii_strtod (a, &a_end), y = g_ascii_strtod (b, &b_end);
      if (fabs (x - y) > slack + 1e-9 * fabs (x))
        return FALSE;
      a = a_end;
      b = b_end;
      continue;
    }
    quoted = quoted || g_str_has_prefix (a, "“");
    if (*a++ != *b++)
      return FALSE;
  }
  return *a == *b;
}

static void
test_layout (gconstpointer data)
{
  const Figure *figure = data;
  double slack = figure->lang == EXA_LANG_EN ? SLACK : SLACK_CHINESE;
  g_autoptr (ExaLayout) layout = lay_out (figure);
  g_autofree char *found = exa_layout_to_string (layout);
  g_autofree char *path = golden_path (figure->name, ".layout");
  g_autofree char *golden = NULL;

  if (is_updating ())
    g_assert_true (g_file_set_contents (path, found, -1, NULL));
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_auto (GStrv) is = g_strsplit (found, "\n", -1);
  g_auto (GStrv) should_be = g_strsplit (golden, "\n", -1);
  for (guint i = 0; is[i] != NULL && should_be[i] != NULL; i++) {
    if (!lines_agree (is[i], should_be[i], slack))
      g_error ("%s, line %u:\n  is        %s\n  should be %s", path, i + 1, is[i], should_be[i]);
  }
  g_assert_cmpuint (g_strv_length (is), ==, g_strv_length (should_be));
}

static const guchar *
pixel (cairo_surface_t *surface, int x, int y)
{
  return cairo_image_surface_get_data (surface) + (gsize)y * (gsize)cairo_image_surface_get_stride (surface) +
         (gsize)x * 4;
}

static int
difference (const guchar *a, const guchar *b)
{
  int most = 0;

  for (int i = 0; i < 3; i++)
    most = MAX (most, ABS ((int)a[i] - (int)b[i]));
  return most;
}

/* Whether @a's pixel has its colour nowhere around in @b: an edge may stand half a pixel elsewhere. */
static gboolean
is_off (cairo_surface_t *a, cairo_surface_t *b, int x, int y)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  const guchar *color = pixel (a, x, y);

  if (difference (color, pixel (b, x, y)) <= OFF)
    return FALSE;
  int reach = cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 4) ? 1 : 3;
  for (int v = MAX (y - reach, 0); v <= MIN (y + reach, height - 1); v++) {
    for (int u = MAX (x - reach, 0); u <= MIN (x + reach, width - 1); u++) {
      if (difference (color, pixel (b, u, v)) <= OFF)
        return FALSE;
    }
  }
  return TRUE;
}

static void
compare_pictures (cairo_surface_t *is, cairo_surface_t *should_be, const char *path)
{
  int width = cairo_image_surface_get_width (is), height = cairo_image_surface_get_height (is);
  guint n_off = 0;
  double sum = 0;

  g_assert_cmpint (cairo_surface_status (should_be), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (should_be), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (should_be), ==, height);
  for (int y = 0; y < height; y++) {
    for (int x = 0; x < width; x++) {
      const guchar *a = pixel (is, x, y), *b = pixel (should_be, x, y);
      for (int i = 0; i < 3; i++)
        sum += abs ((int)a[i] - (int)b[i]);
      n_off += is_off (is, should_be, x, y) || is_off (should_be, is, x, y) ? 1 : 0;
    }
  }
  double mean = sum / 3 / width / height, share = (double)n_off / width / height;
  g_test_message ("%s: %u pixels off, channels differ by %.4f in the mean", path, n_off, mean);
  double loose = cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 4) ? 1 : LOOSE;
  if (share > MOST_OFF * loose || mean > MOST_MEAN)
    g_error ("%s: %.4f %% of the pixels are off, channels differ by %.2f in the mean", path, share * 100, mean);
}

static void
test_picture (gconstpointer data)
{
  const Figure *figure = data;
  g_autoptr (ExaLayout) layout = lay_out (figure);
  g_autofree char *path = golden_path (figure->name, ".png");
  cairo_surface_t *found = figure_paint (layout);

  if (is_updating ())
    g_assert_cmpint (cairo_surface_write_to_png (found, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_t *golden = cairo_image_surface_create_from_png (path);
  compare_pictures (found, golden, path);
  cairo_surface_destroy (golden);
  cairo_surface_destroy (found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++) {
    g_autofree char *path = g_strdup_printf ("/golden/layout/%s", layouts[i].name);
    g_test_add_data_func (path, &layouts[i], test_layout);
  }
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++) {
    g_autofree char *path = g_strdup_printf ("/golden/picture/%s", pictures[i].name);
    g_test_add_data_func (path, &pictures[i], test_picture);
  }
  return g_test_run ();
}
