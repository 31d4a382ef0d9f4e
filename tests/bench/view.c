/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * view: what a change of view costs in the window: painting a figure anew,
 * as each frame of a movement does, and finding the rows of a large table.
 * Prints milliseconds, medians; exit status 1 if a bound is broken.
 */
#include <stdio.h>
#include <stdlib.h>

#include "exa-loader.h"
#include "exa-paint.h"
#include "exa-figure-spec.h"
#include "run.h"

#define TIMES 15

typedef struct {
  ExaDataset *dataset;
  ExaChart *chart;
  const char *country; /* id of the first of two */
  ExaFonts *fonts;
  gboolean broken;
} Bench;

static double
now_ms (void)
{
  return (double)g_get_monotonic_time () / 1e3;
}

static void
report (Bench *bench, const char *what, double *times, double bound)
{
  double value = median (times, TIMES);
  gboolean broken = !(value <= bound);

  printf ("%-61s %8.3f ms  at most %6.2f   %s\n", what, value, bound, broken ? "BROKEN" : "kept");
  fflush (stdout);
  bench->broken |= broken;
}

/* A table of @n models of two countries. */
static gboolean
bench_open (Bench *bench, guint n)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (GString) text = g_string_new ("Model,Country,Score\n");
  g_autoptr (GRand) numbers = g_rand_new_with_seed (n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "Model %u,%s,%d\n", i, i % 2 == 0 ? "United States" : "China",
                            g_rand_int_range (numbers, 1000, 100000));
  exa_loader_add_text (loader, "table.csv", text->str, text->len);
  g_clear_object (&bench->dataset);
  bench->dataset = exa_loader_finish (loader);
  if (bench->dataset == NULL) {
    g_autofree char *lines = exa_problems_to_string (problems);
    g_printerr ("view: %s", lines);
    return FALSE;
  }
  bench->chart = exa_dataset_nth (bench->dataset, EXA_LIST_CHARTS, 0);
  ExaClaim *first = exa_chart_nth (bench->chart, 0);
  bench->country = exa_entity_get_country (first->subject)->id;
  return TRUE;
}

/* One that is painted on again and again, as the window does. */
static void
bench_redraw (Bench *bench, const char *what, int kind, int width, int height, double bound)
{
  ExaView view = EXA_VIEW_INIT;
  view.top = 0;
  view.kind = kind;
  g_autoptr (ExaTable) table = exa_table_new (bench->chart, &view, NULL);
  g_autoptr (ExaSpec) spec = exa_figure_spec (table, EXA_LANG_EN, NULL);
  g_autoptr (ExaLayout) layout =
      exa_layout_new (spec, bench->fonts,
                      &(ExaLayoutOptions){.width = width, .height = height, .theme = EXA_THEME_LIGHT, .text_scale = 1});
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  double times[TIMES];

  for (int i = -1; i < TIMES; i++) {
    double start = now_ms ();
    cairo_t *cr = cairo_create (surface);
    exa_paint (layout, cr);
    cairo_destroy (cr);
    cairo_surface_flush (surface);
    if (i >= 0)
      times[i] = now_ms () - start;
  }
  cairo_surface_destroy (surface);
  report (bench, what, times, bound);
}

static void
bench_query (Bench *bench, const char *what, ExaSort sort, double bound)
{
  const char *const countries[] = {bench->country, NULL};
  double times[TIMES];

  for (int i = -1; i < TIMES; i++) {
    ExaView view = EXA_VIEW_INIT;
    view.sort = (int)sort;
    view.top = 0;
    view.countries = (char **)countries;
    double start = now_ms ();
    g_autoptr (ExaTable) table = exa_table_new (bench->chart, &view, NULL);
    if (i >= 0)
      times[i] = now_ms () - start;
    g_assert (exa_table_count (table) == exa_chart_count (bench->chart) / 2);
  }
  report (bench, what, times, bound);
}

int
main (void)
{
  Bench bench = {.fonts = exa_fonts_new ()};
  gboolean done = bench_open (&bench, 200);

  if (done) {
    bench_redraw (&bench, "200 bars, 1920x1080: redraw", -1, 1920, 1080, 4);
    bench_redraw (&bench, "200 bars, 3840x2160: redraw", -1, 3840, 2160, 8);
    done = bench_open (&bench, 10000);
  }
  if (done) {
    bench_query (&bench, "10,000 claims: filter by country, sort by value", EXA_SORT_VALUE, 16);
    bench_query (&bench, "10,000 claims: filter by country, sort by name", EXA_SORT_NAME, 16);
    done = bench_open (&bench, 100000);
  }
  if (done)
    bench_redraw (&bench, "100,000 columns, 1920x1080: redraw", EXA_CHART_COLUMNS, 1920, 1080, 16);
  g_clear_object (&bench.dataset);
  exa_fonts_free (bench.fonts);
  return done && !bench.broken ? 0 : 1;
}
