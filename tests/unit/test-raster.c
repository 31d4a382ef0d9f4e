/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is on the screen of a figure: painted once, however often it is shown. No display is needed. */
#include "exa-raster.h"
#include "figure-help.h"

typedef struct {
  ExaDataset *dataset;
  ExaFonts *fonts;
} World;

static void
set_up (World *world, gconstpointer data)
{
  world->dataset = figures_load ();
  world->fonts = exa_fonts_new ();
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_object (&world->dataset);
  g_clear_pointer (&world->fonts, exa_fonts_free);
}

static ExaLayout *
lay_out (World *world, const char *chart)
{
  return figure_layout (world->dataset, chart, EXA_LANG_EN, world->fonts, 480, 270, EXA_THEME_LIGHT);
}

/* The texture that is shown (transfer full). */
static GdkTexture *
show (World *world, ExaRaster *raster, ExaLayout *layout, int width)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  exa_raster_append (raster, layout, &(GdkRectangle){0, 0, width, 270}, &GRAPHENE_RECT_INIT (0, 0, (float)width, 270),
                     FALSE, snapshot);
  GskRenderNode *node = gtk_snapshot_free_to_node (snapshot);
  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_TEXTURE_NODE);
  GdkTexture *texture = g_object_ref (gsk_texture_node_get_texture (node));
  gsk_render_node_unref (node);
  return texture;
}

static void
test_kept (World *world, gconstpointer data)
{
  ExaRaster raster = {0};
  g_autoptr (ExaLayout) layout = lay_out (world, "relations"), other = lay_out (world, "compared");
  g_autoptr (GdkTexture) first = show (world, &raster, layout, 480), again = show (world, &raster, layout, 480);
  g_autoptr (GdkTexture) another = show (world, &raster, other, 480), narrower = show (world, &raster, other, 240);

  /* What moves above a figure repaints nothing of it. */
  g_assert_true (first == again);
  g_assert_true (another != first);
  g_assert_cmpint (gdk_texture_get_width (narrower), ==, 240);
  exa_raster_clear (&raster);
}

/* A frame is never painted over while somebody still shows it. */
static void
test_in_use (World *world, gconstpointer data)
{
  ExaRaster raster = {0};
  g_autoptr (ExaLayout) a = lay_out (world, "relations"), b = lay_out (world, "compared");
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree guint8 *before = g_malloc (480 * 270 * 4), *after = g_malloc (480 * 270 * 4);

  g_ptr_array_add (held, show (world, &raster, a, 480));
  gdk_texture_download (g_ptr_array_index (held, 0), before, 480 * 4);
  for (guint i = 0; i < 2 * EXA_RASTER_IMAGES; i++) {
    g_ptr_array_add (held, show (world, &raster, i % 2 == 0 ? b : a, 480));
    gdk_texture_download (g_ptr_array_index (held, 0), after, 480 * 4);
    g_assert_cmpmem (before, 480 * 270 * 4, after, 480 * 270 * 4);
  }
  exa_raster_clear (&raster);
  /* They outlive what painted them. */
  gdk_texture_download (g_ptr_array_index (held, 0), after, 480 * 4);
  g_assert_cmpmem (before, 480 * 270 * 4, after, 480 * 270 * 4);
}

#define ADD(name, func) g_test_add ("/raster/" name, World, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* What is drawn with needs no display, but to be set up. */
  gtk_init_check ();
  ADD ("kept", test_kept);
  ADD ("in-use", test_in_use);
  return g_test_run ();
}
