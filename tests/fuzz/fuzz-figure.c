/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table from its text to the picture: the first byte says how it is drawn. */
#include "exa-figure.h"
#include "exa-loader.h"
#include "exa-paint.h"
#include "fuzz.h"

/* Charts of one table that are drawn. */
#define MOST 3

static void
draw (ExaChart *chart, guint8 how, ExaFonts *fonts)
{
  static const int sizes[][2] = {{320, 180}, {960, 540}, {600, 1600}, {89, 70}};
  const int *size = sizes[how % G_N_ELEMENTS (sizes)];
  g_autoptr (GError) error = NULL;
  g_autoptr (ExaFigure) figure = exa_figure_new (chart, NULL, (ExaLang)(how >> 2 & 1), NULL, &error);
  g_autoptr (ExaLayout) layout = NULL;
  g_autofree char *words = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (figure == NULL)
    return;
  layout = exa_figure_lay_out (figure, fonts,
                               &(ExaLayoutOptions){.width = size[0],
                                                   .height = size[1],
                                                   .theme = (ExaThemeId)((how >> 3) % EXA_N_THEMES),
                                                   .text_scale = 1});
  words = exa_figure_describe (figure, layout);
  g_assert_true (g_utf8_validate (words, -1, NULL));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size[0], size[1]);
  cr = cairo_create (surface);
  exa_paint (layout, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static ExaFonts *fonts = NULL;
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (ExaDataset) dataset = NULL;

  if (size == 0)
    return 0;
  if (fonts == NULL)
    fonts = exa_fonts_new ();
  exa_loader_add_text (loader, "any.csv", (const char *)data + 1, size - 1);
  dataset = exa_loader_finish (loader);
  for (guint i = 0; dataset != NULL && i < MIN (exa_dataset_count (dataset, EXA_LIST_CHARTS), MOST); i++)
    draw (exa_dataset_nth (dataset, EXA_LIST_CHARTS, i), data[0], fonts);
  return 0;
}
