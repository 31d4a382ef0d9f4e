/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure-help.h"

#include <string.h>

#include "exa-load.h"
#include "exa-notes.h"
#include "exa-paint.h"

char *
golden_path (const char *name, const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);

  return g_build_filename (g_getenv ("EXA_TEST_SRCDIR"), "golden", file, NULL);
}

static ExaDataset *
load_paths (const char *const *paths)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  ExaDataset *dataset = exa_load (NULL, paths, problems);
  g_autofree char *said = exa_problems_to_string (problems);

  g_assert_cmpstr (said, ==, "");
  g_assert_nonnull (dataset);
  return dataset;
}

ExaDataset *
figures_load (void)
{
  g_autofree char *path = golden_path ("figures", ".json");

  return load_paths ((const char *const[]){path, NULL});
}

ExaDataset *
bundled_load (void)
{
  return load_paths (NULL);
}

void
figure_world_set_up (FigureWorld *world, gconstpointer bundled)
{
  world->dataset = bundled != NULL ? bundled_load () : figures_load ();
  world->fonts = exa_fonts_new ();
}

void
figure_world_tear_down (FigureWorld *world, gconstpointer bundled)
{
  g_clear_object (&world->dataset);
  g_clear_pointer (&world->fonts, exa_fonts_free);
}

ExaDataset *
figures_load_with (const char *more)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autofree char *path = golden_path ("figures", ".json"), *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  exa_loader_add_text (loader, path, text, length);
  exa_loader_add_text (loader, "more", more, strlen (more));
  ExaDataset *dataset = exa_loader_finish (loader);
  g_autofree char *said = exa_problems_to_string (problems);
  g_assert_cmpstr (said, ==, "");
  g_assert_nonnull (dataset);
  return dataset;
}

/* A line of figures_load_claims(). */
static void
append_claim (GString *out, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "|", 5);
  gboolean has_more = g_strv_length (parts) > 4;

  g_string_append_printf (out, "{'id': '%s', 'subject': '%s', 'measure': '%s'", parts[0], parts[1], parts[2]);
  if (*parts[3] != '\0')
    g_string_append_printf (out, ", 'value': '%s'", parts[3]);
  if (has_more)
    g_string_append_printf (out, ", %s", parts[4]);
  if (!has_more || (strstr (parts[4], "'sources'") == NULL && strstr (parts[4], "'assumption'") == NULL))
    g_string_append (out, ", 'sources': [{'source': 'almanac', 'row': 'x'}]");
  g_string_append_c (out, '}');
}

ExaDataset *
figures_load_claims (const char *claims, const char *pieces)
{
  g_auto (GStrv) lines = g_strsplit (claims, "\n", -1);
  g_autoptr (GString) text = g_string_new ("{'format': 'exascope', 'version': 1, 'claims': [");

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
    g_string_append (text, i > 0 ? ", " : "");
    append_claim (text, lines[i]);
  }
  g_string_append_printf (text, "]%s%s}", *pieces != '\0' ? ", " : "", pieces);
  return figures_load_with (g_strdelimit (text->str, "'", '"'));
}

ExaDataset *
planes_load (void)
{
  g_autofree char *path = golden_path ("plane", ".json"), *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return figures_load_with (text);
}

ExaChart *
chart_of (ExaDataset *dataset, ExaChartKind kind, const char *ids)
{
  ExaChart *chart = exa_chart_new ();
  g_auto (GStrv) names = g_strsplit (ids, " ", -1);

  chart->id = g_strdup ("by-hand");
  chart->kind = kind;
  for (guint i = 0; names[i] != NULL; i++) {
    ExaClaim *claim = exa_dataset_find (dataset, EXA_LIST_CLAIMS, names[i]);
    g_assert_nonnull (claim);
    g_ptr_array_add (chart->own, g_object_ref (claim));
  }
  return chart;
}

ExaTable *
figure_table (ExaDataset *dataset, const char *chart_id, const ExaView *view)
{
  g_autoptr (GError) error = NULL;
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, chart_id);

  g_assert_nonnull (chart);
  ExaTable *table = exa_table_new (chart, view, &error);
  g_assert_no_error (error);
  g_assert_nonnull (table);
  return table;
}

ExaSpec *
figure_spec (ExaDataset *dataset, const char *chart_id, const ExaView *view, ExaLang lang)
{
  g_autoptr (ExaTable) table = figure_table (dataset, chart_id, view);

  return exa_figure_spec (table, lang, NULL);
}

ExaSpec *
chart_spec (ExaChart *chart, const ExaView *view, ExaLang lang)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ExaTable) table = exa_table_new (chart, view, &error);

  g_assert_no_error (error);
  return exa_figure_spec (table, lang, NULL);
}

ExaLayout *
spec_layout (const ExaSpec *spec, ExaFonts *fonts, int width, int height, ExaThemeId theme)
{
  return exa_layout_new (spec, fonts,
                         &(ExaLayoutOptions){.width = width, .height = height, .theme = theme, .text_scale = 1});
}

ExaLayout *
figure_layout (ExaDataset *dataset, const char *chart_id, ExaLang lang, ExaFonts *fonts, int width, int height,
               ExaThemeId theme)
{
  g_autoptr (ExaSpec) spec = figure_spec (dataset, chart_id, NULL, lang);

  return spec_layout (spec, fonts, width, height, theme);
}

ExaSpec *
spec_of_quantities (ExaFigureKind kind, const ExaQuantity *quantities, guint n, const char *unit, ExaLang lang)
{
  ExaSpec *spec = exa_spec_new ();

  spec->id = g_strdup ("by-hand");
  spec->kind = kind;
  spec->lang = lang;
  spec->log_scale = kind == EXA_FIGURE_POINTS;
  spec->unit = exa_unit_get (unit);
  spec->title = g_strdup ("A figure made by hand");
  spec->subtitle = g_strdup ("What is measured");
  spec->source = g_strdup ("Source: nobody");
  spec->brand = g_strdup ("Exascope");
  spec->bands = g_new0 (ExaBand, n);
  spec->n_bands = n;
  for (guint i = 0; i < n; i++) {
    ExaMark *mark = g_new0 (ExaMark, 1);
    mark->id = g_strdup_printf ("m%u", i);
    mark->value = exa_quantity_format (quantities[i], spec->unit, lang, 0, TRUE);
    mark->bare = exa_quantity_format (quantities[i], spec->unit, lang, 0, FALSE);
    mark->words = g_strdup (mark->value);
    mark->quantity = quantities[i];
    mark->hue = (ExaHue)(i % EXA_N_HUES);
    spec->bands[i] = (ExaBand){g_strdup_printf ("b%u", i), g_strdup_printf ("Band %u", i), mark, 1};
  }
  return spec;
}

ExaSpec *
spec_of_values (ExaFigureKind kind, const double *values, guint n)
{
  g_autofree ExaQuantity *quantities = g_new (ExaQuantity, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    quantities[i] = exa_quantity_exact (values[i]);
  return spec_of_quantities (kind, quantities, n, "USD", EXA_LANG_EN);
}

ExaSpec *
spec_of_bars (guint n)
{
  double values[60];

  g_assert_cmpuint (n, <=, G_N_ELEMENTS (values));
  for (guint i = 0; i < n; i++)
    values[i] = 1e9 * (n - i);
  ExaSpec *spec = spec_of_values (EXA_FIGURE_BARS, values, n);
  g_free (spec->subtitle);
  spec->subtitle = g_strdup ("What is measured, in dollars");
  return spec;
}

char *
plain_spaces (const char *text)
{
  if (text == NULL)
    return NULL;
  g_auto (GStrv) parts = g_strsplit (text, "\u00a0", -1);
  g_autofree char *wide = g_strjoinv (" ", parts);
  g_auto (GStrv) narrow = g_strsplit (wide, "\u202f", -1);
  return g_strjoinv (" ", narrow);
}

const ExaLayoutMark *
layout_mark (const ExaLayout *layout, const char *id)
{
  int at = exa_layout_find (layout, id);

  return at < 0 ? NULL : &g_array_index (layout->marks, ExaLayoutMark, at);
}

const ExaLayoutText *
layout_text (const ExaLayout *layout, const char *key)
{
  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    if (strcmp (text->key, key) == 0)
      return text;
  }
  return NULL;
}

const ExaLayoutLine *
layout_line (const ExaLayout *layout, const char *key)
{
  for (guint i = 0; i < layout->lines->len; i++) {
    const ExaLayoutLine *line = &g_array_index (layout->lines, ExaLayoutLine, i);
    if (strcmp (line->key, key) == 0)
      return line;
  }
  return NULL;
}

cairo_surface_t *
figure_paint (const ExaLayout *layout)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, layout->width, layout->height);
  cairo_t *cr = cairo_create (surface);

  exa_paint (layout, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

void
assert_plain (const char *text, const char *expected)
{
  g_autofree char *plain = plain_spaces (text);

  g_assert_cmpstr (plain, ==, expected);
}

char *
spec_notes (const ExaSpec *spec)
{
  g_auto (GStrv) notes = exa_notes_list (spec, spec->n_bands);
  g_autofree char *joined = g_strjoinv ("\n", notes);

  return plain_spaces (joined);
}
