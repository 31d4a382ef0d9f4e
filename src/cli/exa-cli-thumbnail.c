/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cli.h"

#include "exa-cli-error.h"
#include "exa-load.h"

/* Of its sides, in a file manager. */
#define SMALLEST 16
#define LARGEST  4096

/* Of the page that the figure is laid out for, in inches: no text of it would be read at the size of a thumbnail, so
 * it is a larger figure made small. */
#define PAGE_WIDTH  (640 / 96.0)
#define PAGE_HEIGHT (360 / 96.0)

gboolean
exa_cli_thumbnail (const ExaOptions *options, GError **error)
{
  const char *const files[] = {options->args[0], NULL};
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = NULL;
  g_autoptr (ExaExportPlan) plan = NULL;
  ExaExportOptions figure = EXA_EXPORT_OPTIONS_INIT;
  guint64 width;

  if (g_strv_length (options->args) != 3 ||
      !g_ascii_string_to_unsigned (options->args[2], 10, SMALLEST, LARGEST, &width, NULL)) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE,
                 "thumbnail: takes a file, a picture and a size from %d to %d", SMALLEST, LARGEST);
    return FALSE;
  }
  dataset = exa_load (NULL, files, problems);
  if (dataset == NULL) {
    g_autofree char *lines = exa_problems_to_string (problems);

    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, "%s", lines);
    return FALSE;
  }
  if (exa_dataset_count (dataset, EXA_LIST_CHARTS) == 0) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, "thumbnail: %s holds no chart", files[0]);
    return FALSE;
  }
  figure.format = exa_format_find ("png");
  figure.inside = EXA_INSIDE_NONE;
  figure.unit = EXA_SIZE_IN;
  figure.width = PAGE_WIDTH;
  figure.height = PAGE_HEIGHT;
  figure.dpi = (double)width / PAGE_WIDTH;
  plan = exa_export_plan_new (&figure, NULL);
  exa_export_plan_add (plan, exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0), NULL, options->args[1]);
  return exa_cli_run_plan (plan, NULL);
}
