/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a figure before it goes out; and several figures in one file. */
#include <string.h>

#include <glib/gstdio.h>

#include "exa-export-check.h"
#include "exa-export-runner.h"
#include "exa-export.h"
#include "figure-help.h"
#include "packed-file.h"
#include "pdf-file.h"

/* Of all tests: to make them takes longer than what is asked of them. */
static ExaFonts *fonts;

/* Whether a finding with @text and that way to mend it is among those of the chart. */
static gboolean
finds_of (ExaChart *chart, const ExaView *view, const char *title, const ExaExportOptions *options, const char *text,
          ExaMend mend)
{
  g_autoptr (ExaFigure) figure = exa_export_make_figure (chart, view, title, options, NULL);
  g_autoptr (ExaLayout) layout = exa_export_lay_out (figure, options, fonts, NULL);
  g_autoptr (GPtrArray) findings = exa_export_check (figure, layout, options);

  for (guint i = 0; i < findings->len; i++) {
    const ExaFinding *finding = g_ptr_array_index (findings, i);

    if (strstr (finding->text, text) != NULL)
      return finding->mend == mend;
  }
  return FALSE;
}

/* The same of a chart of @dataset. */
static gboolean
finds (ExaDataset *dataset, const char *id, const ExaView *view, const char *title, const ExaExportOptions *options,
       const char *text, ExaMend mend)
{
  return finds_of (exa_dataset_find (dataset, EXA_LIST_CHARTS, id), view, title, options, text, mend);
}

static void
test_text (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;

  g_assert_false (finds (dataset, "gpu-server-share", NULL, NULL, &options, "pt on paper", EXA_MEND_LARGER_SIZE));
  g_assert_true (exa_export_options_set (&options, "size", "column", NULL));
  g_assert_false (finds (dataset, "gpu-server-share", NULL, NULL, &options, "pt on paper", EXA_MEND_LARGER_SIZE));
  /* Smaller than any layout, where larger text has no room. */
  g_assert_true (exa_export_options_set (&options, "size", "60x45mm", NULL));
  g_assert_true (finds (dataset, "gpu-server-share", NULL, NULL, &options, "pt on paper", EXA_MEND_LARGER_SIZE));
}

static void
test_source (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;

  g_assert_false (finds (dataset, "gpu-server-share", NULL, NULL, &options, "who said it", EXA_MEND_SHOW_SOURCE));
  options.hide = EXA_HIDE_SOURCE;
  g_assert_true (finds (dataset, "gpu-server-share", NULL, NULL, &options, "who said it", EXA_MEND_SHOW_SOURCE));
}

static void
test_headline (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_auto (ExaView) view = EXA_VIEW_INIT;

  g_assert_true (exa_view_set (&view, "top", "1", NULL));
  g_assert_false (finds (dataset, "gpu-server-share", NULL, NULL, &options, "headline names", EXA_MEND_OWN_HEADLINE));
  g_assert_false (finds (dataset, "gpu-server-share", &view, NULL, &options, "headline names", EXA_MEND_OWN_HEADLINE));
  g_assert_true (finds (dataset, "gpu-server-share", &view, "NVIDIA is far ahead of AMD", &options,
                        "headline names “AMD”", EXA_MEND_OWN_HEADLINE));
}

static void
test_left_out (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;

  g_assert_true (exa_export_options_set (&options, "size", "320x180", NULL));
  g_assert_true (finds (dataset, "chips-fp16", NULL, NULL, &options, "left out", EXA_MEND_LARGER_SIZE));
}

/* What is no fact says so in a word, or it is said before the figure goes out. */
static void
test_statuses (void)
{
  static const char *const kinds[] = {"columns", "bars", "points"};
  g_autoptr (ExaDataset) dataset = bundled_load ();
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_auto (ExaView) view = EXA_VIEW_INIT;

    g_assert_true (exa_view_set (&view, "kind", kinds[i], NULL));
    g_assert_false (finds (dataset, "capital-spending", &view, NULL, &options, "outline", EXA_MEND_LARGER_SIZE));
  }
  g_assert_true (exa_export_options_set (&options, "size", "column", NULL));
  g_assert_true (finds (dataset, "chips-fp16-all", NULL, NULL, &options, "outline", EXA_MEND_LARGER_SIZE));
}

/* What a scale of powers cannot show is said, and what has no place for its bracket. */
static void
test_unshown (void)
{
  g_autoptr (ExaDataset) dataset = figures_load ();
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_auto (ExaView) log = EXA_VIEW_INIT, compared = EXA_VIEW_INIT;

  g_assert_true (exa_view_set (&log, "scale-type", "log", NULL));
  g_assert_false (finds (dataset, "negative", NULL, NULL, &options, "zero or less", EXA_MEND_NONE));
  g_assert_true (finds (dataset, "negative", &log, NULL, &options, "2 values are zero or less", EXA_MEND_NONE));
  g_assert_true (exa_view_set (&compared, "compare", "acme-share,zenith-share", NULL));
  g_assert_true (exa_view_set (&log, "compare", "acme-growth,zenith-growth", NULL));
  log.by_difference = TRUE;
  g_assert_false (finds (dataset, "columns", NULL, NULL, &options, "no bracket", EXA_MEND_LARGER_SIZE));
  g_assert_true (finds (dataset, "stack", &compared, NULL, &options, "no bracket", EXA_MEND_NONE));
  g_assert_true (finds (dataset, "negative", &log, NULL, &options, "no bracket", EXA_MEND_LARGER_SIZE));
}

/* Names that are cut: of few rows a larger size mends it, of many fewer rows. */
static void
test_cut_names (void)
{
  static const guint numbers[] = {4, 22};
  static const ExaMend mends[] = {EXA_MEND_LARGER_SIZE, EXA_MEND_FEWER_ROWS};

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autoptr (GString) claims = g_string_new (NULL), entities = g_string_new ("'entities': [");
    g_autoptr (GString) ids = g_string_new (NULL);
    ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;

    for (guint n = 0; n < numbers[i]; n++) {
      g_string_append_printf (claims, "c%u|t%u|money|%u\n", n, n, n + 1);
      g_string_append_printf (ids, "%sc%u", n > 0 ? " " : "", n);
      g_string_append_printf (entities,
                              "%s{'id': 't%u', 'kind': 'chip', 'name': '%u, a thing that is called by a name of "
                              "many, many words, which is longer than any figure has room for, and longer'}",
                              n > 0 ? "," : "", n, n);
    }
    g_string_append_c (entities, ']');
    g_autoptr (ExaDataset) dataset = figures_load_claims (claims->str, entities->str);
    g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_BARS, ids->str);
    g_assert_true (exa_export_options_set (&options, "size", i == 0 ? "320x240" : "320x900", NULL));
    g_assert_true (finds_of (chart, NULL, NULL, &options, "shortened", mends[i]));
  }
}

/* A headline that is not there names nobody; a letter is no name; a row is shown under its label as well. */
static void
test_named (void)
{
  g_autoptr (ExaDataset) dataset = figures_load_claims (
      "a|t1|money|1\nb|t2|money|9\nc|t3|money|8|'label': 'Charlie'\n",
      "'entities': [{'id': 't1', 'name': 'A', 'kind': 'chip'}, {'id': 't2', 'name': 'Bolt', 'kind': 'chip'},"
      " {'id': 't3', 'name': 'Cog', 'kind': 'chip'}]");
  g_autoptr (ExaChart) chart = chart_of (dataset, EXA_CHART_BARS, "a b c");
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT, hidden = EXA_EXPORT_OPTIONS_INIT;
  g_auto (ExaView) top = EXA_VIEW_INIT, only = EXA_VIEW_INIT;

  chart->row_per_claim = TRUE;
  hidden.hide = EXA_HIDE_TITLE;
  g_assert_true (exa_view_set (&top, "top", "1", NULL));
  g_assert_true (exa_view_set (&only, "only", "a", NULL));
  g_assert_false (finds_of (chart, &top, "A leads", &options, "headline names", EXA_MEND_OWN_HEADLINE));
  g_assert_false (finds_of (chart, NULL, "Cog follows", &options, "headline names", EXA_MEND_OWN_HEADLINE));
  g_assert_true (finds_of (chart, &only, "Cog follows", &options, "headline names “Cog”", EXA_MEND_OWN_HEADLINE));
  g_assert_true (finds_of (chart, &only, "Bolt leads", &options, "headline names “Bolt”", EXA_MEND_OWN_HEADLINE));
  g_assert_false (finds_of (chart, &only, "Bolt leads", &hidden, "headline names", EXA_MEND_OWN_HEADLINE));
}

/* Bars of one colour that stand for two series look alike to everybody, but for who prints with textures; few shades
 * are told apart, and dots say what they are in a key. */
static void
test_colors (void)
{
  static const char grey[] = "Printed without colour", red[] = "tell red from green";
  g_autoptr (GString) claims = g_string_new (NULL), ids = g_string_new (NULL);
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT, print = EXA_EXPORT_OPTIONS_INIT;

  for (guint n = 0; n < 9; n++) {
    g_string_append_printf (claims, "c%u|us|money|%u|'as_of': '%u'\n", n, n + 1, 2010 + n);
    g_string_append_printf (ids, "%sc%u", n > 0 ? " " : "", n);
  }
  g_autoptr (ExaDataset) dataset = figures_load_claims (claims->str, "");
  g_autoptr (ExaChart) many = chart_of (dataset, EXA_CHART_GROUPED, ids->str);
  g_autoptr (ExaChart) two = chart_of (dataset, EXA_CHART_GROUPED, "c0 c1");
  many->series = two->series = EXA_SERIES_AS_OF;
  print.theme = EXA_THEME_PRINT;
  g_assert_true (finds_of (many, NULL, NULL, &options, grey, EXA_MEND_PRINT_THEME));
  g_assert_true (finds_of (many, NULL, NULL, &options, red, EXA_MEND_PRINT_THEME));
  g_assert_false (finds_of (many, NULL, NULL, &print, grey, EXA_MEND_PRINT_THEME));
  g_assert_false (finds_of (two, NULL, NULL, &options, grey, EXA_MEND_PRINT_THEME));
  g_assert_false (finds_of (two, NULL, NULL, &options, red, EXA_MEND_PRINT_THEME));
}

static void
test_glyphs (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;

  g_assert_true (finds (dataset, "gpu-server-share", NULL, "A letter without a font: \U0001b171", &options,
                        "No font of this machine", EXA_MEND_NONE));
}

/* --- several in one file --- */

static void
on_done (const ExaExportJob *job, const GError *error, gpointer data)
{
  *(guint *)data += error == NULL;
}

static char *
write_all (const char *name, GCancellable *cancellable)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  g_autoptr (GPtrArray) charts = g_ptr_array_new ();
  g_autofree char *folder = g_dir_make_tmp ("exa-XXXXXX", NULL);
  char *path = g_build_filename (folder, name, NULL);
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_autoptr (ExaExportPlan) plan = exa_export_plan_new (&options, NULL);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (charts, exa_dataset_nth (dataset, EXA_LIST_CHARTS, i));
  exa_export_plan_set_bundle (plan, path, "The title");
  exa_export_plan_add_charts (plan, charts, NULL, ".");
  exa_export_run (plan, NULL, cancellable, on_done, &n, &error);
  if (cancellable == NULL) {
    g_assert_no_error (error);
    g_assert_cmpuint (n, ==, 3);
  } else {
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  }
  return path;
}

static void
remove_all (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_remove (path);
  /* Nothing else is left there. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Each page says what it shows. */
static void
check_pages (const PdfFile *pdf)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();

  for (guint i = 0; i < 3; i++) {
    const ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    g_autofree char *n = g_strdup_printf ("%u", i);
    g_autofree char *alt = pdf_file_get_text (pdf, "Root", "StructTreeRoot", "K", "K", n, "Alt", NULL);

    g_assert_nonnull (alt);
    g_assert_true (g_str_has_prefix (alt, exa_text_get (&chart->title, EXA_LANG_EN)));
  }
}

static void
test_pdf (void)
{
  g_autofree char *path = write_all ("all.pdf", NULL), *data = NULL, *title = NULL, *count = NULL, *first = NULL;
  g_autoptr (PdfFile) pdf = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  pdf = pdf_file_new (data, size);
  title = pdf_file_get_text (pdf, "Info", "Title", NULL);
  count = pdf_file_get (pdf, "Root", "Pages", "Count", NULL);
  first = pdf_file_get_text (pdf, "Root", "Outlines", "First", "Title", NULL);
  g_assert_cmpstr (title, ==, "The title");
  g_assert_cmpstr (count, ==, "3");
  g_assert_cmpuint (strlen (first), >, 10);
  check_pages (pdf);
  remove_all (path);
}

static void
test_zip (void)
{
  g_autofree char *path = write_all ("all.zip", NULL), *data = NULL;
  g_autoptr (PackedFile) zip = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  bytes = g_bytes_new (data, size);
  zip = packed_file_new (bytes);
  g_assert_cmpuint (packed_file_count (zip), ==, 3);
  g_assert_true (g_str_has_suffix (packed_file_nth (zip, 0), ".png"));
  remove_all (path);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = NULL;

  g_cancellable_cancel (cancellable);
  path = write_all ("all.pdf", cancellable);
  remove_all (path);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  fonts = exa_fonts_new ();
  g_test_add_func ("/export-check/text", test_text);
  g_test_add_func ("/export-check/source", test_source);
  g_test_add_func ("/export-check/headline", test_headline);
  g_test_add_func ("/export-check/left-out", test_left_out);
  g_test_add_func ("/export-check/statuses", test_statuses);
  g_test_add_func ("/export-check/glyphs", test_glyphs);
  g_test_add_func ("/export-check/unshown", test_unshown);
  g_test_add_func ("/export-check/cut-names", test_cut_names);
  g_test_add_func ("/export-check/named", test_named);
  g_test_add_func ("/export-check/colors", test_colors);
  g_test_add_func ("/export-bundle/pdf", test_pdf);
  g_test_add_func ("/export-bundle/zip", test_zip);
  g_test_add_func ("/export-bundle/cancelled", test_cancelled);
  result = g_test_run ();
  g_clear_pointer (&fonts, exa_fonts_free);
  return result;
}
