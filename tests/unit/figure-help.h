/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "exa-layout.h"
#include "exa-loader.h"
#include "exa-figure-hue.h"
#include "exa-figure-spec.h"

/* What the tests of the engine share: from a data file to a figure, failing at once where that fails. */

/* tests/golden/figures.json: small, made up, with everything in it. */
ExaDataset *figures_load (void);
/* The same with tests/golden/plane.json: rates by date of two countries, with a range, a bound, a forecast and one
 * without a date; prices of some of them, of one twice. */
ExaDataset *planes_load (void);
/* The data that come with the program. */
ExaDataset *bundled_load (void);
/* figures.json with @more (JSON texts of further claims and charts) beside it. */
ExaDataset *figures_load_with (const char *more);
/* The same of claims, one a line: "ID|SUBJECT|MEASURE|VALUE|MORE", MORE being further members of the claim; without a
 * source or an assumption among them it is cited from the almanac, and an empty value is none. @pieces: further members
 * of the file, "" for none. Both may have ' for ". */
ExaDataset *figures_load_claims (const char *claims, const char *pieces);

/* What a test of figures begins with, made anew for each. */
typedef struct {
  ExaDataset *dataset;
  ExaFonts *fonts;
} FigureWorld;

/* figures.json, or where @bundled is not NULL the data that come with the program. */
void figure_world_set_up (FigureWorld *world, gconstpointer bundled);
void figure_world_tear_down (FigureWorld *world, gconstpointer bundled);
#define FIGURE_WORLD_ADD(name, bundled, test)                                                                          \
  g_test_add (name, FigureWorld, bundled, figure_world_set_up, test, figure_world_tear_down)

/* A chart by hand of the claims named in @ids, parted by spaces. Transfer full. */
ExaChart *chart_of (ExaDataset *dataset, ExaChartKind kind, const char *ids);

ExaTable *figure_table (ExaDataset *dataset, const char *chart_id, const ExaView *view);
ExaSpec *figure_spec (ExaDataset *dataset, const char *chart_id, const ExaView *view, ExaLang lang);
ExaSpec *chart_spec (ExaChart *chart, const ExaView *view, ExaLang lang);
ExaLayout *figure_layout (ExaDataset *dataset, const char *chart_id, ExaLang lang, ExaFonts *fonts, int width,
                          int height, ExaThemeId theme);

/* A spec in that size, with texts of the usual size. */
ExaLayout *spec_layout (const ExaSpec *spec, ExaFonts *fonts, int width, int height, ExaThemeId theme);

/* A figure of @n bands of one mark each, by hand: ids "b0" and "m0" …, values from @values, in USD. */
ExaSpec *spec_of_values (ExaFigureKind kind, const double *values, guint n);
/* Bars of it, each a thousand million dollars longer than the next, the last as long as that; of at most 60. */
ExaSpec *spec_of_bars (guint n);
/* The same of any quantities in @unit, written as the plot would. */
ExaSpec *spec_of_quantities (ExaFigureKind kind, const ExaQuantity *quantities, guint n, const char *unit,
                             ExaLang lang);

/* @text with plain spaces for those that do not break; NULL for NULL. Transfer full. */
char *plain_spaces (const char *text);
/* The same is @expected, or both are NULL. */
void assert_plain (const char *text, const char *expected);
/* The notes below it, all drawn, one a line, with plain spaces. Transfer full. */
char *spec_notes (const ExaSpec *spec);

/* NULL where there is none. */
const ExaLayoutMark *layout_mark (const ExaLayout *layout, const char *id);
const ExaLayoutText *layout_text (const ExaLayout *layout, const char *key);
/* The same of its lines behind the marks. */
const ExaLayoutLine *layout_line (const ExaLayout *layout, const char *key);

/* The figure on an image of its size, flushed (transfer full). */
cairo_surface_t *figure_paint (const ExaLayout *layout);
/* A file of tests/golden. Transfer full. */
char *golden_path (const char *name, const char *ending);
