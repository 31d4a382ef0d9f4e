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

/* Whether a finding with @text and that way to mend it is among those of the chart. */
static gboolean
finds (ExaDataset *dataset, const char *id, const ExaView *view, const char *title, const ExaExportOptions *options,
       const char *text, ExaMend mend)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, id);
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
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-check/text", test_text);
  g_test_add_func ("/export-check/source", test_source);
  g_test_add_func ("/export-check/headline", test_headline);
  g_test_add_func ("/export-check/left-out", test_left_out);
  g_test_add_func ("/export-check/statuses", test_statuses);
  g_test_add_func ("/export-check/glyphs", test_glyphs);
  g_test_add_func ("/export-bundle/pdf", test_pdf);
  g_test_add_func ("/export-bundle/zip", test_zip);
  g_test_add_func ("/export-bundle/cancelled", test_cancelled);
  return g_test_run ();
}
