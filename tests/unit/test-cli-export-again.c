/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `exascope export` held against the library that the dialog uses: each setting by the command line that the dialog
 * shows; and what is left where the disk is full. */
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cairo-leaks.h"
#include "cli-run.h"
#include "exa-export-command.h"
#include "exa-export.h"
#include "exa-fonts.h"
#include "figure-help.h"

#define CHART "gpu-server-share"

/* --- settings --- */

/* What a setting can be, one of which is drawn; of each there is one that is not the usual. */
typedef struct {
  const char *name;
  const char *values[5];
} Choices;

static const Choices choices[] = {
    {"size", {"slide", "640x360", "column", "3.5x2.6in", "89.5x70mm"}},
    {"scale", {"1", "0.5", "2"}},
    {"dpi", {"150", "96", "300"}},
    {"text", {"1", "1.25", "2"}},
    {"hide", {"source", "title,key", "title,key,source"}},
    {"theme", {"light", "dark", "print"}},
    {"transparent", {"no", "yes"}},
    {"format", {"png", "svg", "pdf", "csv", "json"}},
    {"inside", {"shown", "none", "all"}},
    {"svg-text", {"outlines", "text"}},
    {"lang", {"en", "zh_CN"}},
};

static const Choices views[] = {
    {"kind", {"columns", "bars"}}, {"scale-type", {"log", "linear"}},  {"sort", {"name", "value"}},
    {"top", {"2", "all"}},         {"highlight", {"amd-gpu-servers"}}, {"compare", {"nvidia,amd", "none"}},
};

static guint
count (const Choices *choice)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (choice->values) && choice->values[n] != NULL)
    n++;
  return n;
}

/* Runs the line and gives what it wrote; NULL where it refuses. */
static GBytes *
run_line (const char *line, const char *path, gboolean refuses)
{
  g_autofree char *out = NULL, *err = NULL, *data = NULL;
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  int status;

  g_assert_true (g_shell_parse_argv (line, NULL, &argv, &error));
  g_free (argv[0]);
  argv[0] = g_strdup (g_getenv ("EXASCOPE"));
  g_spawn_sync (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  if ((status != 0) != refuses)
    g_test_message ("%s: %s", line, err);
  g_assert_true ((status != 0) == refuses);
  if (refuses)
    return NULL;
  data = exa_read_file (path, &length);
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

static GBytes *
encode (const ExaFigure *figure, const ExaExportOptions *options)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  CAIRO_LEAKS_BEGIN ();
  bytes = exa_export_encode (figure, options, fonts, &error);
  CAIRO_LEAKS_END ();
  g_assert_no_error (error);
  return bytes;
}

/* The same bytes from the dialog's way and from the line that it shows; what one cannot show, the other refuses. */
static void
check_same (ExaDataset *dataset, ExaExportOptions *options, const ExaView *view, const char *title)
{
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, CHART);
  g_autoptr (GError) error = NULL;
  g_autoptr (ExaFigure) figure = exa_export_make_figure (chart, view, title, options, &error);
  g_autofree char *name = g_strconcat ("it's a figure.", exa_export_options_get_format (options)->extension, NULL);
  g_autofree char *path = exa_scratch_path (name), *line = NULL;
  g_autoptr (GBytes) ours = NULL, theirs = NULL;

  options->view = view;
  options->dataset = dataset;
  line = exa_export_command (options, view, CHART, title, path, NULL, NULL);
  theirs = run_line (line, path, figure == NULL);
  if (figure == NULL)
    return;
  ours = encode (figure, options);
  if (!g_bytes_equal (ours, theirs))
    g_test_message ("%s", line);
  g_assert_true (g_bytes_equal (ours, theirs));
}

static void
test_each_setting (void)
{
  g_autoptr (ExaDataset) dataset = bundled_load ();
  const ExaExportField *field;

  for (guint i = 0; (field = exa_export_options_nth_field (i)) != NULL; i++) {
    g_assert_cmpuint (i, <, G_N_ELEMENTS (choices));
    g_assert_cmpstr (choices[i].name, ==, field->name);
    for (guint k = 0; k < count (&choices[i]); k++) {
      ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
      g_auto (ExaView) view = EXA_VIEW_INIT;

      g_assert_true (exa_export_options_set (&options, "size", "640x400", NULL));
      g_assert_true (exa_export_options_set (&options, field->name, choices[i].values[k], NULL));
      check_same (dataset, &options, &view, NULL);
    }
  }
}

static void
test_any_settings (void)
{
  static const char *const texts[] = {NULL, "", "Mine: “$HOME” 'n' `x` \\ --top", "我的 <b>"};
  g_autoptr (ExaDataset) dataset = bundled_load ();

  for (int n = 0; n < 20; n++) {
    ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
    g_auto (ExaView) view = EXA_VIEW_INIT;

    for (guint i = 0; i < G_N_ELEMENTS (choices); i++) {
      guint k = (guint)g_test_rand_int_range (0, (int)count (&choices[i]) + 1);

      if (k < count (&choices[i]))
        g_assert_true (exa_export_options_set (&options, choices[i].name, choices[i].values[k], NULL));
    }
    for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
      guint k = (guint)g_test_rand_int_range (0, 6);

      if (k < count (&views[i]))
        g_assert_true (exa_view_set (&view, views[i].name, views[i].values[k], NULL));
    }
    options.subtitle = texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];
    options.note = texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];
    check_same (dataset, &options, &view, texts[g_test_rand_int_range (0, 4)]);
  }
}

/* --- what is left --- */

/* The files of @folder that are no whole figure: each one is unfinished, and named so. */
static guint
count_unfinished (const char *folder, guint *n_whole)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  *n_whole = 0;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL), *data = NULL;
    gsize length;

    if (g_str_has_prefix (name, ".exascope-unfinished-")) {
      n++;
      continue;
    }
    data = exa_read_file (path, &length);
    g_assert_cmpuint (length, >, 100);
    g_assert_cmpmem (data + length - 8, 4, "IEND", 4);
    *n_whole += 1;
  }
  return n;
}

static void
limit_files (gpointer data)
{
  struct rlimit limit = {.rlim_cur = 12 << 10, .rlim_max = 12 << 10};

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &limit);
}

/* What has no room is said of each figure, the others are written, and nothing half is left: neither beside them nor in
 * the place of what was there. */
static void
test_full (void)
{
  g_autofree char *folder = exa_scratch_path ("full"), *old = g_build_filename (folder, CHART ".png", NULL);
  g_autofree char *err = NULL, *kept = NULL;
  const char *argv[] = {g_getenv ("EXASCOPE"), "export", CHART, "lag", "--size", "1280x720", "-o", folder, NULL};
  const char *small[] = {g_getenv ("EXASCOPE"), "export", CHART, "lag", "--format", "csv", "-o", folder, NULL};
  g_autoptr (GError) error = NULL;
  guint n_whole;
  int status;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (old, "what was there", -1, NULL));
  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, limit_files, NULL, NULL, &err, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 1);
  g_assert_nonnull (strstr (err, CHART ".png: cannot be written"));
  g_assert_nonnull (strstr (err, "lag.png: cannot be written"));
  kept = exa_read_file (old, NULL);
  g_assert_cmpstr (kept, ==, "what was there");
  g_assert_cmpint (g_remove (old), ==, 0);
  g_assert_cmpuint (count_unfinished (folder, &n_whole), ==, 0);
  g_assert_cmpuint (n_whole, ==, 0);
  g_spawn_sync (NULL, (char **)small, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, limit_files, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  /* cairo 1.16 loses memory over Han text in a PDF: leaks of what is run are looked for elsewhere. */
  g_setenv ("ASAN_OPTIONS", "detect_leaks=0", TRUE);
  g_test_init (&argc, &argv, NULL);
  exa_fonts_claim_process ();
  g_test_add_func ("/cli/export-again/each-setting", test_each_setting);
  g_test_add_func ("/cli/export-again/any-settings", test_any_settings);
  g_test_add_func ("/cli/export-again/full", test_full);
  status = g_test_run ();
  exa_scratch_remove ();
  return status;
}
