/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * encode: what a picture costs inside the program, held against cairo's own PNG writer, given the same pixels in the
 * same run: encoding alone; all of it, as a preview is made after a changed setting; and what a copy does before the
 * window goes on. Prints a table; exit status 1 if a bound is broken.
 */
#include <stdio.h>

#include "exa-export-request.h"
#include "exa-load.h"
#include "exa-paint.h"
#include "exa-png.h"
#include "figure.h"
#include "run.h"

#define TIMES 21

typedef struct {
  ExaExportRequest *request;
  ExaFonts *fonts;
  cairo_surface_t *picture;
  gboolean broken;
} Bench;

static double
now_ms (void)
{
  return (double)g_get_monotonic_time () / 1e3;
}

static cairo_status_t
write_nowhere (void *data, const unsigned char *bytes, unsigned int length)
{
  *(gsize *)data += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
write_by_cairo (Bench *bench)
{
  gsize length = 0;

  cairo_surface_write_to_png_stream (bench->picture, write_nowhere, &length);
}

static void
copy_pixels (cairo_t *cr, gconstpointer picture)
{
  cairo_set_source_surface (cr, (cairo_surface_t *)picture, 0, 0);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
}

static void
encode (Bench *bench)
{
  ExaPngOptions options = {.width = cairo_image_surface_get_width (bench->picture),
                           .height = cairo_image_surface_get_height (bench->picture)};
  g_autoptr (GBytes) file = exa_png_encode (&options, copy_pixels, bench->picture, NULL);

  g_assert (file != NULL);
}

static void
make_preview (Bench *bench)
{
  g_autoptr (GBytes) file = exa_export_request_encode (bench->request, "png", bench->fonts, NULL);

  g_assert (file != NULL);
}

/* What Ctrl+C does at once; the files are made in a thread, when they are asked for. */
static void
begin_copy (Bench *bench)
{
  g_autoptr (ExaExportRequest) request =
      exa_export_request_new (bench->request->chart, &bench->request->view, NULL, &bench->request->options);
  g_autoptr (ExaFigure) figure = exa_export_request_make_figure (request, NULL);

  g_assert (figure != NULL);
}

static void
compare (Bench *bench, const char *what, void (*ours) (Bench *), double bound)
{
  double ratios[TIMES], our_times[TIMES], their_times[TIMES];
  double ratio;

  for (int i = -1; i < TIMES; i++) {
    double start = now_ms (), between, end;

    ours (bench);
    between = now_ms ();
    write_by_cairo (bench);
    end = now_ms ();
    if (i < 0)
      continue;
    our_times[i] = between - start;
    their_times[i] = end - between;
    ratios[i] = our_times[i] / their_times[i];
  }
  ratio = median (ratios, TIMES);
  printf ("%-34s %7.2f ms : %7.2f ms %12.3f ×    at most %6.2f   %s\n", what, median (our_times, TIMES),
          median (their_times, TIMES), ratio, bound, ratio <= bound ? "kept" : "BROKEN");
  fflush (stdout);
  bench->broken |= !(ratio <= bound);
}

static void
set_size (Bench *bench, int width, int height)
{
  ExaLayoutOptions options = EXA_LAYOUT_OPTIONS_INIT;
  g_autoptr (ExaFigure) figure = exa_export_request_make_figure (bench->request, NULL);
  g_autoptr (ExaLayout) layout = NULL;
  cairo_t *cr;

  options.width = width;
  options.height = height;
  bench->request->options.width = width;
  bench->request->options.height = height;
  layout = exa_figure_lay_out (figure, bench->fonts, &options);
  g_clear_pointer (&bench->picture, cairo_surface_destroy);
  bench->picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (bench->picture);
  exa_paint (layout, cr);
  cairo_destroy (cr);
  cairo_surface_flush (bench->picture);
}

int
main (void)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = exa_load (NULL, NULL, problems);
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_auto (ExaView) view = EXA_VIEW_INIT;
  Bench bench = {.fonts = exa_fonts_new ()};

  if (dataset == NULL || !exa_view_set (&view, "top", FIGURE_TOP, NULL))
    return 1;
  bench.request =
      exa_export_request_new (exa_dataset_find (dataset, EXA_LIST_CHARTS, FIGURE_CHART), &view, NULL, &options);
  set_size (&bench, 1920, 1080);
  compare (&bench, "1920x1080: encoding, cairo's", encode, 0.2);
  compare (&bench, "1920x1080: preview, cairo's", make_preview, 0.35);
  compare (&bench, "1920x1080: begin of a copy, cairo's", begin_copy, 0.05);
  set_size (&bench, 3840, 2160);
  compare (&bench, "3840x2160: encoding, cairo's", encode, 0.2);
  cairo_surface_destroy (bench.picture);
  exa_export_request_free (bench.request);
  exa_fonts_free (bench.fonts);
  return bench.broken;
}
