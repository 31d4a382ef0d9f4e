/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <png.h>
#include <setjmp.h>
#include <string.h>

#include "exa-export-error.h"
#include "exa-png.h"

/* --- what is painted: 800 × 400 and smaller --- */

static void
paint_paper (cairo_t *cr)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
}

/* Crosses the edges of bands with slanting lines, curves and edges between pixels, all in one ink: at most 256 colours.
 */
static void
paint_ink (cairo_t *cr, gconstpointer data)
{
  const gboolean *is_transparent = data;
  if (is_transparent == NULL || !*is_transparent)
    paint_paper (cr);
  cairo_set_source_rgb (cr, 0.08, 0.09, 0.11);
  cairo_set_line_width (cr, 3.3);
  for (int i = 0; i < 20; i++) {
    cairo_move_to (cr, 20 + i * 37, 10);
    cairo_line_to (cr, 60 + i * 29, 390);
  }
  cairo_rectangle (cr, 560, 30.5, 200, 100.25);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 300, 190, 150.3, 0, 2 * G_PI);
  cairo_stroke (cr);
}

/* The same below and above half transparent areas. */
static void
paint_figure (cairo_t *cr, gconstpointer data)
{
  paint_ink (cr, data);
  cairo_set_source_rgba (cr, 0.78, 0.27, 0.18, 0.5);
  cairo_arc (cr, 300, 190, 150.3, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_set_source_rgba (cr, 0.18, 0.37, 0.66, 0.7);
  cairo_rectangle (cr, 40, 30.5, 500, 100.25);
  cairo_fill (cr);
}

/* Of 65,536 colours. */
static void
paint_many_colors (cairo_t *cr, gconstpointer data)
{
  const gboolean *is_transparent = data;
  double alpha = is_transparent != NULL && *is_transparent ? 0.5 : 1;
  double left, top, right, bottom;
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  for (int y = (int)top; y < (int)bottom; y++) {
    for (int x = 0; x < (int)right; x++) {
      cairo_set_source_rgba (cr, x % 256 / 255.0, y % 256 / 255.0, 0.5, alpha);
      cairo_rectangle (cr, x, y, 1, 1);
      cairo_fill (cr);
    }
  }
}

/* Noise of as many colours as @data points to, in runs of four pixels: nothing in it repeats for long. */
static void
paint_noise (cairo_t *cr, gconstpointer data)
{
  const guint *n_colors = data;
  cairo_surface_t *target = cairo_get_target (cr);
  int width = cairo_image_surface_get_width (target);
  int n_rows = cairo_image_surface_get_height (target);
  double left, top, right, bottom;
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  cairo_surface_flush (target);
  guint8 *bytes = cairo_image_surface_get_data (target);
  for (int y = 0; y < MIN (n_rows, (int)(bottom - top)); y++) {
    guint32 *row = (guint32 *)(void *)(bytes + y * cairo_image_surface_get_stride (target));
    guint32 state = (guint32)((int)top + y) * 2654435761u + 1;
    for (int x = 0; x < width; x++) {
      if (x % 4 == 0)
        state = state * 1664525u + 1013904223u;
      row[x] = 0xff000000u | ((state >> 16) % *n_colors * 66051u & 0xffffffu);
    }
  }
  cairo_surface_mark_dirty (target);
}

static void
paint_blank (cairo_t *cr, gconstpointer data)
{
  paint_paper (cr);
}

/* --- reading back --- */

static void
read_bytes (png_structp png, png_bytep to, size_t n)
{
  const guint8 **from = png_get_io_ptr (png);
  memcpy (to, *from, n);
  *from += n;
}

typedef struct {
  png_byte color_type;
  int n_colors, n_alphas;
  int srgb_intent;
  png_uint_32 per_metre;
  int n_texts;
  char *texts[8]; /* keyword, text, in turn */
} Info;

/* What libpng makes of the file, to its very end. */
static Info
read_info (GBytes *file)
{
  Info found = {.srgb_intent = -1};
  const guint8 *bytes = g_bytes_get_data (file, NULL);
  png_structp png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);
  if (setjmp (png_jmpbuf (png)) != 0)
    g_assert_not_reached ();
  png_set_read_fn (png, &bytes, read_bytes);
  png_read_png (png, info, PNG_TRANSFORM_IDENTITY, NULL);

  found.color_type = png_get_color_type (png, info);
  png_colorp colors;
  png_bytep alphas;
  png_textp texts;
  int unit;
  png_uint_32 vertical;
  png_get_PLTE (png, info, &colors, &found.n_colors);
  png_get_tRNS (png, info, &alphas, &found.n_alphas, NULL);
  png_get_sRGB (png, info, &found.srgb_intent);
  png_get_pHYs (png, info, &found.per_metre, &vertical, &unit);
  png_get_text (png, info, &texts, &found.n_texts);
  for (int i = 0; i < MIN (found.n_texts, 4); i++) {
    found.texts[2 * i] = g_strdup (texts[i].key);
    found.texts[2 * i + 1] = g_strdup (texts[i].text);
  }
  png_destroy_read_struct (&png, &info, NULL);
  return found;
}

static void
info_clear (Info *info)
{
  for (guint i = 0; i < G_N_ELEMENTS (info->texts); i++)
    g_free (info->texts[i]);
}

static cairo_status_t
read_stream (void *closure, guint8 *to, guint n)
{
  const guint8 **from = closure;
  memcpy (to, *from, n);
  *from += n;
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
encode (const ExaPngOptions *options, ExaPaintFunc paint, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GBytes *file = exa_png_encode (options, paint, data, &error);
  g_assert_no_error (error);
  g_assert_nonnull (file);
  return file;
}

static guint32
pixel_at (cairo_surface_t *surface, int x, int y)
{
  const guint8 *bytes = cairo_image_surface_get_data (surface);
  const guint32 *row = (const guint32 *)(const void *)(bytes + y * cairo_image_surface_get_stride (surface));
  return cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32 ? row[x] : row[x] | 0xff000000u;
}

/* Whether the pixel belongs to an area: four or more of one colour in its row. */
static gboolean
is_area (cairo_surface_t *surface, int x, int y)
{
  guint32 color = pixel_at (surface, x, y);
  int from = x, to = x + 1;
  while (from > 0 && x - from < 4 && pixel_at (surface, from - 1, y) == color)
    from--;
  while (to < cairo_image_surface_get_width (surface) && to - x < 4 && pixel_at (surface, to, y) == color)
    to++;
  return to - from >= 4;
}

/* The largest difference of a channel, 0 to 255. */
static guint
difference (guint32 a, guint32 b)
{
  guint most = 0;
  for (guint shift = 0; shift < 32; shift += 8) {
    int d = (int)(a >> shift & 0xff) - (int)(b >> shift & 0xff);
    most = MAX (most, (guint)ABS (d));
  }
  return most;
}

/* The file, read by cairo, against the same painting on one surface: equal, but for edges in a palette, which
 * may be off by three. */
static void
assert_same_pixels (GBytes *file, const ExaPngOptions *options, ExaPaintFunc paint, gconstpointer data, guint edge)
{
  const guint8 *bytes = g_bytes_get_data (file, NULL);
  cairo_surface_t *read = cairo_image_surface_create_from_png_stream (read_stream, &bytes);
  g_assert_cmpint (cairo_surface_status (read), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (read), ==, options->width);
  g_assert_cmpint (cairo_image_surface_get_height (read), ==, options->height);

  cairo_surface_t *whole = cairo_image_surface_create (options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                                       options->width, options->height);
  cairo_t *cr = cairo_create (whole);
  paint (cr, data);
  cairo_destroy (cr);
  cairo_surface_flush (whole);
  for (int y = 0; y < options->height; y++) {
    for (int x = 0; x < options->width; x++)
      g_assert_cmpuint (difference (pixel_at (read, x, y), pixel_at (whole, x, y)), <=,
                        is_area (whole, x, y) ? 0 : edge);
  }
  cairo_surface_destroy (whole);
  cairo_surface_destroy (read);
}

static GBytes *
check (const ExaPngOptions *options, ExaPaintFunc paint, gconstpointer data, png_byte color_type)
{
  GBytes *file = encode (options, paint, data);
  ExaPngOptions other = *options;
  other.parallel = !options->parallel;
  g_autoptr (GBytes) again = encode (&other, paint, data);
  g_assert_true (g_bytes_equal (file, again));
  Info info = read_info (file);
  g_assert_cmpint (info.color_type, ==, color_type);
  g_assert_cmpint (info.srgb_intent, ==, PNG_sRGB_INTENT_PERCEPTUAL);
  info_clear (&info);
  /* One more where cairo multiplies alpha out and in again. */
  guint edge = color_type != PNG_COLOR_TYPE_PALETTE ? 0 : (options->transparent ? 4 : 3);
  assert_same_pixels (file, options, paint, data, edge);
  return file;
}

static cairo_status_t
count_bytes (void *closure, const guint8 *bytes, guint n)
{
  gsize *total = closure;
  *total += n;
  return CAIRO_STATUS_SUCCESS;
}

/* Bytes of cairo's own PNG of the same. */
static gsize
measure_by_cairo (const ExaPngOptions *options, ExaPaintFunc paint, gconstpointer data)
{
  gsize total = 0;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, options->width, options->height);
  cairo_t *cr = cairo_create (surface);
  paint (cr, data);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, count_bytes, &total);
  cairo_surface_destroy (surface);
  return total;
}

/* --- tests --- */

static void
test_palette (void)
{
  const ExaPngOptions options = {.width = 800, .height = 400};
  g_autoptr (GBytes) file = check (&options, paint_ink, NULL, PNG_COLOR_TYPE_PALETTE);
  g_assert_cmpfloat ((double)g_bytes_get_size (file), <, 0.65 * (double)measure_by_cairo (&options, paint_ink, NULL));
}

static void
test_sizes (void)
{
  const int sizes[][2] = {{1, 1}, {1, 200}, {200, 1}, {3, 64}, {5, 65}, {31, 128}, {257, 129}, {799, 63}};
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    const ExaPngOptions options = {.width = sizes[i][0], .height = sizes[i][1]};
    g_autoptr (GBytes) figure = check (&options, paint_ink, NULL, PNG_COLOR_TYPE_PALETTE);
    g_autoptr (GBytes) blank = check (&options, paint_blank, NULL, PNG_COLOR_TYPE_PALETTE);
    g_assert_cmpuint (g_bytes_get_size (blank), <=, g_bytes_get_size (figure));
  }
}

static void
test_transparent (void)
{
  const gboolean yes = TRUE;
  const ExaPngOptions options = {.width = 800, .height = 400, .transparent = TRUE};
  g_autoptr (GBytes) file = check (&options, paint_ink, &yes, PNG_COLOR_TYPE_PALETTE);
  Info info = read_info (file);
  g_assert_cmpint (info.n_alphas, >, 1);
  g_assert_cmpint (info.n_alphas, <=, info.n_colors);
  info_clear (&info);
}

static void
test_many_colors (void)
{
  const gboolean yes = TRUE;
  const ExaPngOptions whole = {.width = 800, .height = 400};
  g_autoptr (GBytes) figure = check (&whole, paint_figure, NULL, PNG_COLOR_TYPE_PALETTE);
  const ExaPngOptions options = {.width = 300, .height = 150};
  g_autoptr (GBytes) rgb = check (&options, paint_many_colors, NULL, PNG_COLOR_TYPE_RGB);
  const ExaPngOptions transparent = {.width = 300, .height = 150, .transparent = TRUE};
  g_autoptr (GBytes) rgba = check (&transparent, paint_many_colors, &yes, PNG_COLOR_TYPE_RGB_ALPHA);
}

/* Exactly as many colours as a palette holds, and one more. */
static void
test_palette_limit (void)
{
  const ExaPngOptions options = {.width = 4000, .height = 130};
  const guint full = 256, over = 257;
  g_autoptr (GBytes) palette = check (&options, paint_noise, &full, PNG_COLOR_TYPE_PALETTE);
  g_autoptr (GBytes) rgb = check (&options, paint_noise, &over, PNG_COLOR_TYPE_RGB);
  Info info = read_info (palette);
  g_assert_cmpint (info.n_colors, ==, 256);
  info_clear (&info);
}

/* A row longer than the compressor's reach, of noise and of nothing. */
static void
test_widest (void)
{
  const ExaPngOptions options = {.width = EXA_PNG_MAX_SIDE, .height = 70};
  const guint few = 3, many = 60000;
  g_autoptr (GBytes) palette = check (&options, paint_noise, &few, PNG_COLOR_TYPE_PALETTE);
  g_autoptr (GBytes) rgb = check (&options, paint_noise, &many, PNG_COLOR_TYPE_RGB);
  g_autoptr (GBytes) blank = check (&options, paint_blank, NULL, PNG_COLOR_TYPE_PALETTE);
  const ExaPngOptions transparent = {.width = EXA_PNG_MAX_SIDE, .height = 5, .transparent = TRUE};
  g_autoptr (GBytes) rgba = check (&transparent, paint_noise, &many, PNG_COLOR_TYPE_RGB_ALPHA);
}

static void
test_chunks (void)
{
  const char *text[] = {"Title", "plain", "Source", "“算力”", NULL};
  const ExaPngOptions options = {.width = 100, .height = 100, .dpi = 300, .text = text};
  g_autoptr (GBytes) file = encode (&options, paint_ink, NULL);
  Info info = read_info (file);
  g_assert_cmpuint (info.per_metre, ==, 11811);
  g_assert_cmpint (info.n_texts, ==, 2);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpstr (info.texts[i], ==, text[i]);
  info_clear (&info);

  gsize size;
  const guint8 *bytes = g_bytes_get_data (file, &size);
  g_autoptr (GString) order = g_string_new (NULL);
  for (gsize at = 8; at < size;) {
    guint32 length;
    memcpy (&length, bytes + at, sizeof length);
    g_string_append_len (order, (const char *)bytes + at + 4, 4);
    g_string_append_c (order, ' ');
    at += 12 + GUINT32_FROM_BE (length);
  }
  g_assert_cmpstr (order->str, ==, "IHDR sRGB PLTE pHYs tEXt iTXt IDAT IEND ");
}

static void
test_bad_sizes (void)
{
  const int sizes[][2] = {{0, 10}, {10, 0}, {-1, 10}, {EXA_PNG_MAX_SIDE + 1, 10}, {10, G_MAXINT}};
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    const ExaPngOptions options = {.width = sizes[i][0], .height = sizes[i][1]};
    g_autoptr (GError) error = NULL;
    g_assert_null (exa_png_encode (&options, paint_blank, NULL, &error));
    g_assert_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_SIZE);
  }
}

static void
paint_unbalanced (cairo_t *cr, gconstpointer data)
{
  cairo_restore (cr);
}

static void
paint_bad_matrix (cairo_t *cr, gconstpointer data)
{
  double left, top, right, bottom;
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  paint_paper (cr);
  if (top > 0)
    cairo_scale (cr, 0, 0);
}

static void
paint_finished (cairo_t *cr, gconstpointer data)
{
  cairo_surface_finish (cairo_get_target (cr));
}

static void
test_bad_painters (void)
{
  const ExaPaintFunc painters[] = {paint_unbalanced, paint_bad_matrix, paint_finished};
  for (guint i = 0; i < G_N_ELEMENTS (painters); i++) {
    /* A finished surface in a single band too, where nothing is painted on it afterwards. */
    gboolean is_single = painters[i] == paint_finished;
    const ExaPngOptions options = {.width = 50, .height = is_single ? 20 : 150, .transparent = i % 2 == 1};
    ExaPngOptions parallel = options;
    parallel.parallel = TRUE;
    g_autoptr (GError) error = NULL, parallel_error = NULL;
    g_assert_null (exa_png_encode (&options, painters[i], NULL, &error));
    g_assert_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_PAINT);
    g_assert_null (exa_png_encode (&parallel, painters[i], NULL, &parallel_error));
    g_assert_error (parallel_error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_PAINT);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png/palette", test_palette);
  g_test_add_func ("/png/sizes", test_sizes);
  g_test_add_func ("/png/transparent", test_transparent);
  g_test_add_func ("/png/many-colors", test_many_colors);
  g_test_add_func ("/png/palette-limit", test_palette_limit);
  g_test_add_func ("/png/widest", test_widest);
  g_test_add_func ("/png/chunks", test_chunks);
  g_test_add_func ("/png/bad-sizes", test_bad_sizes);
  g_test_add_func ("/png/bad-painters", test_bad_painters);
  return g_test_run ();
}
