/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bare ROWS FILE: the figure of figure.h, painted from fixed coordinates and
 * encoded as Exascope encodes. What Exascope takes beyond this is what it
 * costs to read the data, to find the rows and to lay the figure out.
 */
#include <math.h>
#include <stdlib.h>

#include "exa-fonts.h"
#include "exa-png.h"
#include "figure.h"

#define MAX_TEXTS 64

/* Coordinates below are those of a figure of 1920 × 1080. */
enum { ZERO = 216, RIGHT = 1640, TOP = 293, BOTTOM = 809, PITCH = 43, BAR = 27 };

typedef struct {
  PangoLayout *layout; /* owned */
  double x, y, em;     /* upper left corner and size, pixels */
  guint rgb;
} Text;

typedef struct {
  ExaFonts *fonts;
  double unit; /* pixels in a pixel of 1080 rows */
  Text texts[MAX_TEXTS];
  int n_texts;
} Figure;

/* @align: 0 if @x is the text's left, 0.5 its middle, 1 its right; @y is its middle. */
static void
add_text (Figure *figure, const char *text, ExaWeight weight, double em, double x, double y, double align, guint rgb)
{
  Text *place = &figure->texts[figure->n_texts++];
  double left, width, height, most = align == 0 ? 1728 * figure->unit : -1;

  place->layout = exa_fonts_layout (figure->fonts, text, EXA_LANG_EN, weight, em * figure->unit, most,
                                    align == 0 ? 2 : 1, PANGO_ALIGN_LEFT);
  place->em = em * figure->unit;
  exa_fonts_measure (place->layout, place->em, &left, &width, &height);
  place->x = x * figure->unit - width * align;
  place->y = y * figure->unit - height / 2;
  place->rgb = rgb;
}

static double
bar_end (double value)
{
  return ZERO + (RIGHT - ZERO) * value / FIGURE_EXTENT;
}

static double
bar_middle (int row)
{
  return TOP + PITCH * (row + 0.5);
}

static void
add_texts (Figure *figure)
{
  add_text (figure, FIGURE_TITLE, EXA_WEIGHT_SEMIBOLD, 54, 96, 140, 0, 0x14161b);
  add_text (figure, FIGURE_SUBTITLE, EXA_WEIGHT_REGULAR, 30, 96, 235, 0, 0x5a6270);
  for (int i = 0; i < FIGURE_N_ROWS; i++) {
    const FigureRow *row = &figure_rows[i];
    add_text (figure, row->label, EXA_WEIGHT_REGULAR, 27, ZERO - 20, bar_middle (i), 1, 0x14161b);
    add_text (figure, row->text, EXA_WEIGHT_SEMIBOLD, 27, bar_end (row->value) + 18, bar_middle (i), 0, 0x14161b);
  }
  for (double tick = 0; tick <= FIGURE_EXTENT; tick += FIGURE_STEP) {
    g_autofree char *text =
        g_strdup_printf ("%g%s%s", tick / 1000, tick > 0 ? ",000" : "", tick < FIGURE_EXTENT ? "" : " " FIGURE_UNIT);
    add_text (figure, text, EXA_WEIGHT_REGULAR, 24, bar_end (tick), BOTTOM + 32, 0.5, 0x5a6270);
  }
  add_text (figure, FIGURE_RATIO, EXA_WEIGHT_SEMIBOLD, 32, 1745, (bar_middle (0) + bar_middle (8)) / 2, 0.5, 0xffffff);
  add_text (figure, FIGURE_NOTE, EXA_WEIGHT_REGULAR, 22, 96, 945, 0, 0x5a6270);
  add_text (figure, FIGURE_SOURCE, EXA_WEIGHT_REGULAR, 22, 96, 1014, 0, 0x5a6270);
  add_text (figure, "Exascope", EXA_WEIGHT_REGULAR, 22, 1824, 1014, 1, 0x5a6270);
}

static void
set_rgb (cairo_t *cr, guint rgb)
{
  cairo_set_source_rgb (cr, (rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
}

static void
fill (cairo_t *cr, guint rgb, double x, double y, double width, double height)
{
  set_rgb (cr, rgb);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
paint_bracket (cairo_t *cr)
{
  double first = bar_middle (0), last = bar_middle (8), middle = (first + last) / 2;

  fill (cr, 0x14161b, 1727, first - 1, 19, 2);
  fill (cr, 0x14161b, 1727, last - 1, 19, 2);
  fill (cr, 0x14161b, 1744, first, 2, last - first);
  cairo_arc (cr, 1701, middle, 30, G_PI / 2, 3 * G_PI / 2);
  cairo_arc (cr, 1789, middle, 30, -G_PI / 2, G_PI / 2);
  cairo_fill (cr);
}

static void
paint (cairo_t *cr, gconstpointer data)
{
  const Figure *figure = data;

  set_rgb (cr, 0xffffff);
  cairo_paint (cr);
  cairo_save (cr);
  cairo_scale (cr, figure->unit, figure->unit);
  for (double tick = FIGURE_STEP; tick <= FIGURE_EXTENT; tick += FIGURE_STEP)
    fill (cr, 0xe3e6ea, round (bar_end (tick)), TOP, 1, BOTTOM - TOP);
  for (int i = 0; i < FIGURE_N_ROWS; i++)
    fill (cr, figure_rows[i].chinese ? 0xc8452f : 0x2a5599, ZERO, round (bar_middle (i) - BAR / 2.0),
          round (bar_end (figure_rows[i].value)) - ZERO, BAR);
  fill (cr, 0x14161b, ZERO - 1, TOP, 2, BOTTOM - TOP);
  fill (cr, 0xe3e6ea, 96, 979, 1728, 1);
  paint_bracket (cr);
  cairo_restore (cr);
  for (int i = 0; i < figure->n_texts; i++) {
    set_rgb (cr, figure->texts[i].rgb);
    exa_fonts_show (cr, figure->texts[i].layout, figure->texts[i].em, figure->texts[i].x, figure->texts[i].y, FALSE);
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  int rows = argc == 3 ? atoi (argv[1]) : 0;
  ExaPngOptions options = {.width = rows * 16 / 9, .height = rows, .parallel = TRUE};
  Figure figure = {.unit = rows / 1080.0};
  gboolean written = FALSE;

  if (rows < 1) {
    g_printerr ("Usage: bare ROWS FILE\n");
    return 2;
  }
  exa_fonts_claim_process ();
  figure.fonts = exa_fonts_new ();
  add_texts (&figure);
  bytes = exa_png_encode (&options, paint, &figure, &error);
  if (bytes != NULL)
    written = g_file_set_contents (argv[2], g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  if (!written)
    g_printerr ("bare: %s\n", error->message);
  for (int i = 0; i < figure.n_texts; i++)
    g_object_unref (figure.texts[i].layout);
  exa_fonts_free (figure.fonts);
  return written ? 0 : 1;
}
