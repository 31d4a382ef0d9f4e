/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exports of what is rare: requests that are kept, names and sizes at their ends, figures in words, who is credited. */
#include <math.h>
#include <string.h>

#include "exa-credit.h"
#include "exa-deck-format.h"
#include "exa-export-bundle.h"
#include "exa-export-command.h"
#include "exa-export-geometry.h"
#include "exa-export-name.h"
#include "exa-export-request.h"
#include "exa-export.h"
#include "exa-inside-json.h"
#include "exa-piece-json.h"
#include "exa-source-list.h"
#include "figure-help.h"
#include "pdf-file.h"

/* --- requests --- */

/* It stays what it was when it was made, whatever becomes of what it was made of. */
static void
test_request (void)
{
  ExaDataset *dataset = figures_load ();
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_auto (ExaView) view = EXA_VIEW_INIT;
  char note[] = "A note", subtitle[] = "A subtitle";
  g_autoptr (ExaExportRequest) request = NULL, usual = NULL;
  g_autoptr (ExaFigure) figure = NULL;
  g_autoptr (GBytes) png = NULL, csv = NULL;
  g_autoptr (GError) error = NULL;

  options.dataset = dataset;
  options.note = note;
  options.subtitle = subtitle;
  exa_view_set (&view, "only", "acme-share", NULL);
  request = exa_export_request_new (exa_dataset_find (dataset, EXA_LIST_CHARTS, "shares"), &view, "Mine", &options);
  options.note = options.subtitle = NULL;
  options.dataset = NULL;
  usual = exa_export_request_new (exa_dataset_find (dataset, EXA_LIST_CHARTS, "shares"), NULL, NULL, &options);
  g_object_unref (dataset);
  memset (note, 'x', strlen (note));
  memset (subtitle, 'x', strlen (subtitle));
  exa_view_clear (&view);
  figure = exa_export_request_make_figure (request, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (figure->spec->title, ==, "Mine");
  g_assert_cmpstr (figure->spec->subtitle, ==, "A subtitle");
  g_assert_cmpuint (figure->spec->n_bands, ==, 1);
  png = exa_export_request_encode (request, NULL, fonts, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (png, NULL), 4, "\x89PNG", 4);
  csv = exa_export_request_encode (usual, "csv", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (csv, NULL), "label,subject"));
}

static void
test_request_refused (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_auto (ExaView) view = EXA_VIEW_INIT;
  g_autoptr (ExaExportRequest) request = NULL;
  g_autoptr (GError) error = NULL;

  exa_view_set (&view, "unit", "USD", NULL);
  request = exa_export_request_new (exa_dataset_find (dataset, EXA_LIST_CHARTS, "shares"), &view, NULL, &options);
  g_assert_null (exa_export_request_encode (request, "csv", NULL, &error));
  g_assert_error (error, EXA_QUERY_ERROR, EXA_QUERY_ERROR_INCOMPARABLE);
}

/* --- several in one file --- */

/* What has no headline is in the outline under its chart's id; a size that no figure has is an error. */
static void
test_bundle (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, "shares");
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_figure_free);
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;

  options.hide = EXA_HIDE_TITLE;
  g_ptr_array_add (figures, exa_export_make_figure (chart, NULL, NULL, &options, NULL));
  options.hide = 0;
  g_ptr_array_add (figures, exa_export_make_figure (chart, NULL, "", &options, NULL));
  pdf = exa_export_bundle_pdf (&options, NULL, figures, fonts, &error);
  g_assert_no_error (error);
  g_autoptr (PdfFile) read = pdf_file_new (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf));
  g_autofree char *first = pdf_file_get_text (read, "Root", "Outlines", "First", "Title", NULL);
  g_autofree char *second = pdf_file_get_text (read, "Root", "Outlines", "First", "Next", "Title", NULL);
  g_assert_cmpstr (first, ==, "shares");
  g_assert_cmpstr (second, ==, "shares");
  options.width = 10;
  g_assert_null (exa_export_bundle_pdf (&options, NULL, figures, fonts, &error));
  g_assert_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_SIZE);
}

/* --- names, sizes, flags --- */

static void
test_names (void)
{
  static const struct {
    const char *size, *template, *name;
  } cases[] = {
      {"640x400", "{width}x{height}-{lang}{date}", "640x400-zh_CN"},
      {"89x67mm", "{width}x{height}", "89x67"},
      {"640x400",
       "a\x01"
       "b\x7f"
       "c\ufdd0",
       "a-b-c-"},
      {"640x400", "a\xff.b", "a\ufffd.b"},
      {"640x400", "{chart} {", "c {"},
      {"640x400", "  ", "figure"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
    g_autofree char *name = NULL;

    options.lang = EXA_LANG_ZH_CN;
    g_assert_true (exa_export_options_set (&options, "size", cases[i].size, NULL));
    name = exa_export_name (cases[i].template, "c", &options, NULL);
    g_assert_cmpstr (name, ==, cases[i].name);
  }
  /* A table holds nothing beside itself. */
  ExaExportOptions table = EXA_EXPORT_OPTIONS_INIT;
  table.format = exa_format_find ("csv");
  g_assert_cmpstr (exa_export_name_get_usual (&table), ==, "{chart}");
}

/* Neither side may be less than a figure has, or more than any file; on paper the layout grows, but not from nothing.
 */
static void
test_sizes (void)
{
  static const struct {
    double width, height;
    ExaSizeUnit unit;
    double scale, dpi;
    gboolean good;
  } cases[] = {
      {320, 180, EXA_SIZE_PX, 1, 0, TRUE},    {319, 180, EXA_SIZE_PX, 1, 0, FALSE},
      {320, 179, EXA_SIZE_PX, 1, 0, FALSE},   {320, 17000, EXA_SIZE_PX, 1, 0, FALSE},
      {17000, 320, EXA_SIZE_PX, 1, 0, FALSE}, {9000, 320, EXA_SIZE_PX, 2, 0, FALSE},
      {320, 9000, EXA_SIZE_PX, 2, 0, FALSE},  {320, 180, EXA_SIZE_PX, 0.5, 0, FALSE},
      {10, 10, EXA_SIZE_MM, 1, 0, TRUE},      {0, 10, EXA_SIZE_MM, 1, 0, FALSE},
      {10, 0, EXA_SIZE_MM, 1, 0, FALSE},      {10, 5, EXA_SIZE_IN, 1, 2400, FALSE},
      {5, 10, EXA_SIZE_IN, 1, 2400, FALSE},   {0.2, 0.001, EXA_SIZE_MM, 1, 0, FALSE},
      {0.001, 0.2, EXA_SIZE_MM, 1, 0, FALSE}, {5, 4, EXA_SIZE_IN, 1, 1, TRUE},
      {0.3, 0.3, EXA_SIZE_IN, 1, 1, FALSE},   {0.3, 0.6, EXA_SIZE_IN, 1, 1, FALSE},
      {0.6, 0.3, EXA_SIZE_IN, 1, 1, FALSE},   {1, 9, EXA_SIZE_IN, 1, 2400, FALSE},
      {9, 1, EXA_SIZE_IN, 1, 2400, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
    ExaExportGeometry size;

    options.width = cases[i].width;
    options.height = cases[i].height;
    options.unit = cases[i].unit;
    options.scale = cases[i].scale;
    options.dpi = cases[i].dpi;
    if (exa_export_geometry_init (&size, &options) != cases[i].good)
      g_error ("%g × %g: %d × %d", cases[i].width, cases[i].height, size.width, size.height);
  }
}

static void
test_options_refused (void)
{
  static const char *const bad[][2] = {
      {"size", "1.2.3x4mm"},       {"size", "89x"},         {"size", "89x67px5"}, {"size", "100000x5mm"},
      {"size", "640x400pt"},       {"svg-text", "letters"}, {"scale", "nan"},     {"scale", ""},
      {"dpi", "300dpi"},

      {"no-such-option", "value"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
    g_autoptr (GError) error = NULL;

    if (exa_export_options_set (&options, bad[i][0], bad[i][1], &error))
      g_error ("--%s takes “%s”", bad[i][0], bad[i][1]);
    g_assert_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_VALUE);
  }
  ExaExportOptions pixels = EXA_EXPORT_OPTIONS_INIT;
  g_assert_true (exa_export_options_set (&pixels, "size", "640x400px", NULL));
  g_assert_cmpint (pixels.unit, ==, EXA_SIZE_PX);
}

static void
test_deck_options (void)
{
  static const char *const good[][2] = {{"format", "PDF"}, {"notes", "yes"},    {"sources", "no"}, {"handout", "2"},
                                        {"paper", "A4"},   {"paper", "letter"}, {"steps", "yes"},  {"scale", "4"},
                                        {"theme", "dark"}, {"author", "Ada"}};
  static const char *const bad[][2] = {{"format", "gif"}, {"notes", "perhaps"}, {"notes", ""},    {"handout", "3"},
                                       {"paper", "a5"},   {"scale", "0.2"},     {"scale", "4.1"}, {"scale", ""},
                                       {"scale", "two"},  {"scale", "2x"},      {"scale", "nan"}, {"theme", "Dark"},
                                       {"nothing", "yes"}};
  ExaDeckOptions options = {0}, none = {0};

  g_assert_cmpint (exa_deck_options_get_handout (&none), ==, 0);
  none.sources = TRUE;
  g_assert_cmpint (exa_deck_options_get_handout (&none), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (exa_deck_options_set (&options, good[i][0], good[i][1], NULL));
  g_assert_true (options.notes && !options.sources && options.steps);
  g_assert_cmpint (options.paper, ==, EXA_PAPER_LETTER);
  g_assert_cmpint (exa_deck_options_get_handout (&options), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    ExaDeckOptions other = {0};
    g_autoptr (GError) error = NULL;

    g_assert_false (exa_deck_options_set (&other, bad[i][0], bad[i][1], &error));
    g_assert_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_VALUE);
  }
  g_assert_null (exa_deck_options_nth_field (99));
  g_assert_null (exa_deck_format_nth (99));
}

/* Without a file the format is a flag; sizes that differ in one of three are written, the usual one is not. */
static void
test_command (void)
{
  static const char *const sizes[][2] = {{"1920x1081", " --size 1920x1081"},
                                         {"1920x1080mm", " --size 1920x1080mm"},
                                         {"1921x1080", " --size 1921x1080"},
                                         {"slide", ""},
                                         {"4k", " --size 4k"}};

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
    g_auto (ExaView) view = EXA_VIEW_INIT;
    g_autofree char *command = NULL, *expected = NULL;

    g_assert_true (exa_export_options_set (&options, "size", sizes[i][0], NULL));
    g_assert_true (exa_export_options_set (&options, "format", "pdf", NULL));
    g_assert_true (exa_export_options_set (&options, "lang", "zh_CN", NULL));
    command = exa_export_command (&options, &view, "shares", NULL, NULL, NULL, NULL);
    expected = g_strdup_printf ("exascope export shares%s --format pdf --lang zh_CN", sizes[i][1]);
    g_assert_cmpstr (command, ==, expected);
  }
  ExaExportOptions usual = EXA_EXPORT_OPTIONS_INIT;
  g_assert_null (exa_export_options_get (&usual, "no-such-option"));
}

/* --- tables --- */

/* Words are no number and have no relation; what a dot has along x has a row of its own; who is cited and where. */
static void
test_tables (void)
{
  g_autoptr (ExaDataset) dataset =
      figures_load_claims ("words|us|money||'wording': 'a fortune'\n"
                           "guess|china|money|5|'assumption': 'Nobody says'\n"
                           "near|peru|money|6|'sources': [{'source': 'herald', 'paragraph': 4}]\n",
                           "");
  g_autoptr (ExaDataset) planes = planes_load ();
  g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_LIST, "words guess near");
  g_autoptr (ExaFigure) list = exa_figure_new (chart, NULL, EXA_LANG_EN, NULL, NULL);
  g_autoptr (ExaFigure) dots =
      exa_figure_new (exa_dataset_find (planes, EXA_LIST_CHARTS, "scatter"), NULL, EXA_LANG_EN, NULL, NULL);
  const ExaFormat *csv = exa_format_find ("csv"), *json = exa_format_find ("json");
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_autoptr (GBytes) table = csv->encode (list, NULL, &options, NULL),
                     across = csv->encode (dots, NULL, &options, NULL);
  g_autoptr (GBytes) tree = json->encode (list, NULL, &options, NULL),
                     tree_across = json->encode (dots, NULL, &options, NULL);
  const char *text = g_bytes_get_data (table, NULL), *of_dots = g_bytes_get_data (across, NULL);
  g_autofree char *of_tree = g_strndup (g_bytes_get_data (tree, NULL), g_bytes_get_size (tree));
  g_autofree char *tree_of_dots = g_strndup (g_bytes_get_data (tree_across, NULL), g_bytes_get_size (tree_across));

  g_assert_nonnull (strstr (text, "United States,us,money,“a fortune”,,,,USD,,,almanac row “x”,false,words"));
  g_assert_nonnull (strstr (text, "China,china,money,$5,exact,5,5,USD,,,,false,guess"));
  g_assert_nonnull (strstr (text, "Peru,peru,money,$6,exact,6,6,USD,,,herald ¶ 4,false,near"));
  g_assert_nonnull (strstr (of_dots, ",e1-rate,"));
  g_assert_nonnull (strstr (of_dots, "E1,e1,price,\"$10,000\",exact,10000,10000,USD"));
  g_assert_nonnull (strstr (of_tree, "\"relation\": null"));
  g_assert_nonnull (strstr (of_tree, "\"low\": null"));
  g_assert_nonnull (strstr (tree_of_dots, "\"id\": \"e1-price\""));
}

static void
test_sources (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_claims (
      "one|us|money|1|'sources': [{'source': 'free', 'row': 'r'}]\n"
      "two|us|money|2|'sources': [{'source': 'bare', 'row': 'r'}]\n"
      "six|us|money|6|'sources': [{'source': 'full', 'row': 'r'}]\n",
      "'sources': [{'id': 'free', 'title': 'Free', 'licence': 'CC0'}, {'id': 'bare', 'title': 'Bare'},"
      " {'id': 'full', 'title': 'Full', 'publisher': 'P', 'url': 'https://example.org/', 'licence': 'CC BY 4.0'}]");
  static const struct {
    const char *claims, *credit, *list;
  } cases[] = {
      {"one", "Figures: Free (CC0)", "“Free”: CC0"},
      {"two", NULL, ""},
      {"six two", "Figures: P (CC BY 4.0)", "“Full”: P, https://example.org/, CC BY 4.0"},
      {"six one", "Figures: P (CC BY 4.0); Free (CC0)", "“Full”: P, https://example.org/, CC BY 4.0\n“Free”: CC0"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_BARS, cases[i].claims);
    g_autoptr (ExaTable) table = exa_table_new (chart, NULL, NULL);
    g_autofree char *credit = exa_table_format_credit (table, EXA_LANG_EN),
                    *list = exa_source_list (table, EXA_LANG_EN);

    g_assert_cmpstr (credit, ==, cases[i].credit);
    g_assert_cmpstr (list, ==, cases[i].list);
  }
}

/* --- as data again --- */

/* A story that is written is read as it was: views, steps of each kind, what is skipped. */
static void
test_story (void)
{
  static const struct {
    const char *field, *text;
    gboolean whole;
  } steps[] = {{"highlight", "us-capacity", FALSE},
               {"only", "us-capacity,china-capacity", FALSE},
               {"compare", "us-capacity,china-capacity", FALSE},
               {"sort", "name", TRUE}};
  g_autoptr (ExaDataset) dataset = figures_load (), again = NULL;
  g_autoptr (ExaStory) story = exa_story_new ();
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();
  g_autofree char *text = NULL, *file = NULL;

  story->id = g_strdup ("told");
  exa_text_set (&story->title, EXA_LANG_EN, "Told");
  story->minutes = 12;
  for (guint n = 0; n < 2; n++) {
    ExaSlide *slide = exa_slide_new ();

    g_set_object (&slide->chart, exa_dataset_find (dataset, EXA_LIST_CHARTS, "relations"));
    slide->skip = n > 0;
    if (n > 0)
      g_assert_true (exa_view_set (&slide->view, "top", "3", NULL));
    for (guint i = 0; n == 0 && i < G_N_ELEMENTS (steps); i++) {
      ExaStep *step = exa_step_new ();

      g_assert_true (exa_view_set (&step->view, steps[i].field, steps[i].text, NULL));
      if (strcmp (steps[i].field, "compare") == 0)
        step->view.by_difference = FALSE;
      step->whole = steps[i].whole;
      exa_text_set (&step->notes, EXA_LANG_EN, steps[i].field);
      g_ptr_array_add (slide->steps, step);
    }
    g_ptr_array_add (story->slides, slide);
  }
  exa_story_write (story, writer);
  text = exa_json_writer_finish (writer);
  file = g_strdup_printf ("{\"format\": \"exascope\", \"version\": 1, \"stories\": [%s]}", text);
  again = figures_load_with (file);
  g_assert_true (exa_story_equal (story, exa_dataset_find (again, EXA_LIST_STORIES, "told")));
}

/* What a picture holds: nothing where nothing is shown, parts that are too much as what they were asked for. */
static void
test_inside (void)
{
  static const struct {
    const char *claims, *unit, *found, *not_found;
  } cases[] = {
      {"a b", NULL, "\"kind\": \"stacked\"", "\"unit\": \"EFLOPS\""},
      {"us-capacity", "PFLOPS", "\"unit\": \"PFLOPS\"", "\"in_all\""},
  };
  g_autoptr (ExaDataset) dataset = figures_load_claims ("a|us|share|60 %\nb|peru|share|> 50 %\n", "");
  g_autoptr (ExaChart) nothing = chart_of (dataset, EXA_CHART_BARS, "");
  g_autoptr (ExaFigure) empty = exa_figure_new (nothing, NULL, EXA_LANG_EN, NULL, NULL);
  const ExaInsideOptions options = {0};

  g_assert_null (exa_inside_to_json (empty, &options));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ExaChart) chart = chart_of (dataset, i == 0 ? EXA_CHART_STACKED : EXA_CHART_BARS, cases[i].claims);
    g_autoptr (ExaFigure) figure = NULL;
    g_autofree char *json = NULL;

    chart->unit = cases[i].unit != NULL ? exa_unit_get (cases[i].unit) : NULL;
    figure = exa_figure_new (chart, NULL, EXA_LANG_EN, NULL, NULL);
    json = exa_inside_to_json (figure, &options);
    g_assert_nonnull (strstr (json, cases[i].found));
    g_assert_null (strstr (json, cases[i].not_found));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  exa_fonts_claim_process ();
  g_test_add_func ("/export-odd/request", test_request);
  g_test_add_func ("/export-odd/request/refused", test_request_refused);
  g_test_add_func ("/export-odd/bundle", test_bundle);
  g_test_add_func ("/export-odd/names", test_names);
  g_test_add_func ("/export-odd/sizes", test_sizes);
  g_test_add_func ("/export-odd/options", test_options_refused);
  g_test_add_func ("/export-odd/deck-options", test_deck_options);
  g_test_add_func ("/export-odd/command", test_command);
  g_test_add_func ("/export-odd/tables", test_tables);
  g_test_add_func ("/export-odd/sources", test_sources);
  g_test_add_func ("/export-odd/story", test_story);
  g_test_add_func ("/export-odd/inside", test_inside);
  return g_test_run ();
}
