/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sub-commands that write files share. */
#include "exa-cli.h"

#include <errno.h>
#include <string.h>

#include <glib/gstdio.h>

#include "exa-cli-error.h"
#include "exa-export-runner.h"

const char *
exa_cli_get_ending (const char *path)
{
  const char *slash = strrchr (path, '/');
  const char *dot = strrchr (slash != NULL ? slash : path, '.');

  return dot != NULL ? dot + 1 : NULL;
}

gboolean
exa_cli_make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, "cannot make the folder %s: %s", folder, g_strerror (errno));
  return FALSE;
}

/* What a run tells of each figure. */
typedef struct {
  const ExaExportPlan *plan;
  gboolean all; /* were written, so far */
} Report;

static void
on_done (const ExaExportJob *job, const GError *error, gpointer data)
{
  Report *report = data;

  if (error != NULL) {
    g_autofree char *message = g_strdup_printf ("%s: %s", job->chart->id, error->message);

    exa_cli_print_error (message);
    report->all = FALSE;
  } else if (report->plan->bundle_path == NULL && strcmp (job->path, "-") != 0) {
    exa_cli_print (job->path);
    exa_cli_print ("\n");
  }
}

gboolean
exa_cli_run_plan (const ExaExportPlan *plan, ExaFonts *fonts)
{
  Report report = {plan, TRUE};
  g_autoptr (GError) error = NULL;

  if (!exa_export_run (plan, fonts, NULL, on_done, &report, &error)) {
    exa_cli_print_error (error->message);
    return FALSE;
  }
  if (plan->bundle_path != NULL && g_file_test (plan->bundle_path, G_FILE_TEST_EXISTS)) {
    exa_cli_print (plan->bundle_path);
    exa_cli_print ("\n");
  }
  return report.all;
}

static gpointer
prepare_fonts (gpointer data)
{
  ExaFonts *fonts = exa_fonts_new ();

  exa_fonts_prepare (fonts);
  return fonts;
}

/* Fonts take almost as long to load as the data does: both are done at once. */
ExaDataset *
exa_cli_load_with_fonts (const ExaOptions *options, const char *const *charts, ExaFonts **fonts, GError **error)
{
  GThread *thread;
  ExaDataset *dataset;

  exa_fonts_claim_process ();
  thread = g_thread_try_new ("fonts", prepare_fonts, NULL, NULL);
  dataset = exa_cli_load (options, charts, error);
  *fonts = thread != NULL ? g_thread_join (thread) : prepare_fonts (NULL);
  return dataset;
}
