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

/* @all: whether all figures were written, so far. */
static void
on_done (const ExaExportJob *job, const GError *error, gpointer all)
{
  if (error != NULL) {
    g_autofree char *message = g_strdup_printf ("%s: %s", job->chart->id, error->message);

    exa_cli_print_error (message);
    *(gboolean *)all = FALSE;
  } else if (strcmp (job->path, "-") != 0) {
    exa_cli_print (job->path);
    exa_cli_print ("\n");
  }
}

gboolean
exa_cli_run_plan (const ExaExportPlan *plan, ExaFonts *fonts)
{
  gboolean all = TRUE;

  exa_export_run (plan, fonts, NULL, on_done, &all);
  return all;
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
