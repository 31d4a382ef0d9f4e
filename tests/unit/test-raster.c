/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is on the screen of a figure: painted once, however often it is shown. No display is needed. */
#include "exa-raster.h"
#include "figure-help.h"

static ExaLayout *
lay_out (FigureWorld *world, const char *chart)
{
  return figure_layout (world->dataset, chart, EXA_LANG_EN, world->fonts, 480, 270, EXA_THEME_LIGHT);
}

/* What is shown: a node for each tile (transfer full). */
static GskRenderNode *
show (ExaRaster *raster, ExaLayout *layout, int width, gboolean by_cairo)
{
  ExaRasterPlace place = {{0, 0, width, 270}, GRAPHENE_RECT_INIT (0, 0, (float)width, 270), by_cairo};
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  exa_raster_append (raster, layout, &place, snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

static guint
count_tiles (GskRenderNode *node)
{
  return gsk_container_node_get_n_children (node);
}

static guint
count_shared (GskRenderNode *a, GskRenderNode *b)
{
  guint n = 0;

  for (guint i = 0; i < count_tiles (a); i++)
    n += gsk_container_node_get_child (a, i) == gsk_container_node_get_child (b, i);
  return n;
}

static guint
count_plain (GskRenderNode *node)
{
  guint n = 0;

  for (guint i = 0; i < count_tiles (node); i++)
    n += gsk_render_node_get_node_type (gsk_container_node_get_child (node, i)) == GSK_COLOR_NODE;
  return n;
}

/* @width × 270 pixels as they are seen on a screen of that scale; to be freed. */
static guint32 *
draw (GskRenderNode *node, int width, double scale)
{
  guint32 *pixels = g_new0 (guint32, width * 270);
  cairo_surface_t *surface =
      cairo_image_surface_create_for_data ((guchar *)pixels, CAIRO_FORMAT_ARGB32, width, 270, width * 4);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return pixels;
}

/* What moves above a figure repaints nothing of it; another size does. */
static void
test_kept (FigureWorld *world, gconstpointer data)
{
  ExaRaster raster = {0};
  g_autoptr (ExaLayout) layout = lay_out (world, "relations");
  g_autoptr (GskRenderNode) first = show (&raster, layout, 480, FALSE), again = show (&raster, layout, 480, FALSE);
  g_autoptr (GskRenderNode) narrower = show (&raster, layout, 240, FALSE);
  graphene_rect_t bounds;

  g_assert_cmpuint (count_shared (first, again), ==, count_tiles (first));
  gsk_render_node_get_bounds (narrower, &bounds);
  g_assert_cmpfloat (bounds.size.width, ==, 240);
  exa_raster_clear (&raster);
}

/* From one picture to the next, all that looks alike is the same tile, and no other: the picture is right. */
static void
test_shared (FigureWorld *world, gconstpointer data)
{
  g_autoptr (ExaLayout) a = lay_out (world, "relations"), b = lay_out (world, "compared");

  for (gboolean by_cairo = FALSE; by_cairo <= TRUE; by_cairo++) {
    ExaRaster raster = {0}, fresh = {0};
    g_autoptr (GskRenderNode) first = show (&raster, a, 480, by_cairo), second = show (&raster, b, 480, by_cairo);
    g_autoptr (GskRenderNode) wanted = show (&fresh, b, 480, by_cairo);
    g_autofree guint32 *seen = draw (second, 480, 1), *pixels = draw (wanted, 480, 1);
    g_assert_cmpuint (count_tiles (first), ==, 4 * 3);
    g_assert_cmpuint (count_plain (first), >, 0);
    g_assert_cmpuint (count_plain (first), <, count_tiles (first));
    g_assert_cmpuint (count_shared (first, second), >, 0);
    g_assert_cmpuint (count_shared (first, second), <, count_tiles (first));
    g_assert_cmpmem (seen, 480 * 270 * 4, pixels, 480 * 270 * 4);
    exa_raster_clear (&raster);
    exa_raster_clear (&fresh);
  }
}

/* Where the screen has a fraction of a scale, too, no seam between tiles is seen. */
static void
test_fractions (FigureWorld *world, gconstpointer data)
{
  g_autoptr (ExaLayout) layout = lay_out (world, "relations");
  ExaRaster plain = {0};
  g_autoptr (GskRenderNode) wanted = show (&plain, layout, 480, TRUE);
  g_autofree guint32 *pixels = draw (wanted, 480, 1);

  for (int percent = 125; percent < 200; percent += 25) {
    ExaRaster raster = {0};
    double scale = percent / 100.0;
    ExaRasterPlace place = {{0, 0, 480, 270},
                            GRAPHENE_RECT_INIT (0, 0, (float)(480 / scale), (float)(270 / scale)),
                            TRUE};
    GtkSnapshot *snapshot = gtk_snapshot_new ();
    exa_raster_append (&raster, layout, &place, snapshot);
    g_autoptr (GskRenderNode) node = gtk_snapshot_free_to_node (snapshot);
    g_autofree guint32 *seen = draw (node, 480, scale);
    g_assert_cmpmem (seen, 480 * 270 * 4, pixels, 480 * 270 * 4);
    exa_raster_clear (&raster);
  }
  exa_raster_clear (&plain);
}

/* What was painted ahead is what is shown then, whatever was shown meanwhile; only the oldest is forgotten. */
static void
test_prepared (FigureWorld *world, gconstpointer data)
{
  const char *const names[] = {"relations", "compared", "negative", "grouped"};
  ExaRasterPlace place = {{0, 0, 480, 270}, GRAPHENE_RECT_INIT (0, 0, 480, 270), TRUE};
  ExaRaster raster = {0};
  ExaLayout *layouts[G_N_ELEMENTS (names)];
  GPtrArray *tiles;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    layouts[i] = lay_out (world, names[i]);
  g_autoptr (GskRenderNode) first = show (&raster, layouts[0], 480, TRUE);
  for (guint i = 1; i < G_N_ELEMENTS (names); i++)
    exa_raster_prepare (&raster, layouts[i], &place);
  exa_raster_prepare (&raster, layouts[3], &place);
  g_assert_true (raster.ahead[0].layout == layouts[3] && raster.ahead[1].layout == layouts[2]);
  tiles = raster.ahead[1].tiles;
  g_autoptr (GskRenderNode) shown = show (&raster, layouts[2], 480, TRUE);
  g_assert_true (raster.shown.tiles == tiles);
  g_assert_null (raster.ahead[1].layout);
  exa_raster_clear (&raster);
  g_autoptr (GskRenderNode) wanted = show (&raster, layouts[2], 480, TRUE);
  g_autofree guint32 *seen = draw (shown, 480, 1), *pixels = draw (wanted, 480, 1);
  g_assert_cmpmem (seen, 480 * 270 * 4, pixels, 480 * 270 * 4);
  exa_raster_clear (&raster);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    exa_layout_unref (layouts[i]);
}

/* A frame never changes while somebody still shows it, and outlives what painted it. */
static void
test_in_use (FigureWorld *world, gconstpointer data)
{
  ExaRaster raster = {0};
  g_autoptr (ExaLayout) a = lay_out (world, "relations"), b = lay_out (world, "compared");

  for (gboolean by_cairo = FALSE; by_cairo <= TRUE; by_cairo++) {
    g_autoptr (GskRenderNode) held = show (&raster, a, 480, by_cairo);
    g_autofree guint32 *before = draw (held, 480, 1);
    for (guint i = 0; i < 6; i++) {
      g_autoptr (GskRenderNode) node = show (&raster, i % 2 == 0 ? b : a, 480, by_cairo);
      g_autofree guint32 *after = draw (held, 480, 1);
      g_assert_cmpmem (before, 480 * 270 * 4, after, 480 * 270 * 4);
    }
    exa_raster_clear (&raster);
    g_autofree guint32 *after = draw (held, 480, 1);
    g_assert_cmpmem (before, 480 * 270 * 4, after, 480 * 270 * 4);
  }
}

#define ADD(name, func) FIGURE_WORLD_ADD ("/raster/" name, NULL, func)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* What is drawn with needs no display, but to be set up. */
  gtk_init_check ();
  ADD ("kept", test_kept);
  ADD ("shared", test_shared);
  ADD ("fractions", test_fractions);
  ADD ("prepared", test_prepared);
  ADD ("in-use", test_in_use);
  return g_test_run ();
}
