/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cli.h"

#include <string.h>

#include "exa-cli-error.h"
#include "exa-refuse.h"

#define refuse(error, ...) exa_refuse (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "export: " __VA_ARGS__)

/* --- where to, and in which format --- */

static gboolean
is_several (const ExaOptions *options)
{
  return options->all || options->story != NULL || g_strv_length (options->args) > 1;
}

static gboolean
check_selection (const ExaOptions *options, GError **error)
{
  guint n = (options->args[0] != NULL ? 1 : 0) + (options->all ? 1 : 0) + (options->story != NULL ? 1 : 0);

  if (n == 0)
    return refuse (error, "name a chart, or --all, or --story ID (exascope list charts)");
  if (n > 1)
    return refuse (error, "charts by name, --all and --story exclude each other");
  if (is_several (options) && options->title != NULL)
    return refuse (error, "--title is for one chart");
  if (is_several (options) && g_strcmp0 (options->output, "-") == 0)
    return refuse (error, "-o - is for one chart");
  return TRUE;
}

/* Whether that is the name of one file that several figures go into. */
static gboolean
is_bundle (const char *output)
{
  const char *ending = output != NULL ? exa_cli_get_ending (output) : NULL;

  return ending != NULL && (g_ascii_strcasecmp (ending, "pdf") == 0 || g_ascii_strcasecmp (ending, "zip") == 0) &&
         !g_str_has_suffix (output, "/") && !g_file_test (output, G_FILE_TEST_IS_DIR);
}

static gboolean
check_bundle (const char *output, const ExaFormat *format, GError **error)
{
  if (format != NULL && g_ascii_strcasecmp (exa_cli_get_ending (output), "pdf") == 0 &&
      strcmp (format->name, "pdf") != 0)
    return refuse (error, "--format %s and the ending of \"%s\" disagree", format->name, output);
  return TRUE;
}

/* Sets *@folder (transfer full) unless -o names a file or standard output, whose ending may say the format. */
static gboolean
read_output (const ExaOptions *options, char **folder, const ExaFormat **format, GError **error)
{
  const char *output = options->output;
  const char *ending = output != NULL ? exa_cli_get_ending (output) : NULL;
  const ExaFormat *by_ending = ending != NULL ? exa_format_find_by_extension (ending) : NULL;

  if (output == NULL) {
    *folder = g_strdup (".");
    return TRUE;
  }
  if (*output == '\0')
    return refuse (error, "-o needs a name");
  if (g_str_has_suffix (output, "/") || g_file_test (output, G_FILE_TEST_IS_DIR)) {
    *folder = g_strdup (output);
    return TRUE;
  }
  if (is_several (options)) {
    if (is_bundle (output))
      return check_bundle (output, *format, error);
    if (by_ending != NULL)
      return refuse (error, "more than one figure goes to a folder, and \"%s\" is named like a file", output);
    *folder = g_strdup (output);
    return TRUE;
  }
  if (by_ending != NULL && *format != NULL && by_ending != *format)
    return refuse (error, "--format %s and the ending of \"%s\" disagree", (*format)->name, output);
  if (by_ending == NULL && ending != NULL && *format == NULL && strcmp (output, "-") != 0) {
    g_autofree char *names = exa_format_list_names ();

    return refuse (error, "no format is called \"%s\": give --format, or an ending of %s", ending, names);
  }
  if (by_ending != NULL)
    *format = by_ending;
  return TRUE;
}

/* --- which figures --- */

static gboolean
add_charts (ExaExportPlan *plan, const ExaOptions *options, ExaDataset *dataset, const char *folder, GError **error)
{
  g_autoptr (GPtrArray) charts = g_ptr_array_new ();

  if (options->all) {
    for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++)
      g_ptr_array_add (charts, exa_dataset_nth (dataset, EXA_LIST_CHARTS, i));
  }
  for (char **id = options->args; *id != NULL; id++) {
    ExaChart *chart = exa_cli_find (dataset, EXA_LIST_CHARTS, *id, error);

    if (chart == NULL)
      return FALSE;
    g_ptr_array_add (charts, chart);
  }
  if (folder != NULL || is_several (options))
    exa_export_plan_add_charts (plan, charts, options->title, folder != NULL ? folder : ".");
  else
    exa_export_plan_add (plan, g_ptr_array_index (charts, 0), options->title, options->output);
  return TRUE;
}

static gboolean
add_figures (ExaExportPlan *plan, const ExaOptions *options, ExaDataset *dataset, const char *folder, GError **error)
{
  ExaStory *story;

  if (options->story == NULL)
    return add_charts (plan, options, dataset, folder, error);
  story = exa_cli_find (dataset, EXA_LIST_STORIES, options->story, error);
  if (story == NULL)
    return FALSE;
  exa_export_plan_add_story (plan, story, folder != NULL ? folder : ".");
  return TRUE;
}

/* Of the one file: that of the story, or of the data. */
static const char *
find_title (const ExaOptions *options, ExaDataset *dataset)
{
  const ExaStory *story = options->story != NULL ? exa_dataset_find (dataset, EXA_LIST_STORIES, options->story) : NULL;

  return exa_text_get (story != NULL ? &story->title : exa_dataset_get_title (dataset), options->figure.lang);
}

/* --- the writing --- */

gboolean
exa_cli_export (const ExaOptions *options, GError **error)
{
  ExaExportOptions figure = options->figure;
  g_autoptr (ExaExportPlan) plan = NULL;
  g_autoptr (ExaDataset) dataset = NULL;
  g_autoptr (ExaFonts) fonts = NULL;
  g_autofree char *folder = NULL;
  const char *const *charts;

  if (!check_selection (options, error) || !read_output (options, &folder, &figure.format, error))
    return FALSE;
  /* Whose files are enough; NULL: all are needed. */
  charts = options->all || options->story != NULL || figure.inside == EXA_INSIDE_ALL
               ? NULL
               : (const char *const *)options->args;
  dataset = exa_export_options_get_format (&figure)->is_picture
                ? exa_cli_load_with_fonts (options, charts, &fonts, error)
                : exa_cli_load (options, charts, error);
  if (dataset == NULL)
    return FALSE;
  figure.dataset = dataset;
  plan = exa_export_plan_new (&figure, &options->view);
  plan->needs_comparison = TRUE;
  if (is_several (options) && folder == NULL)
    exa_export_plan_set_bundle (plan, options->output, find_title (options, dataset));
  if (!add_figures (plan, options, dataset, folder, error))
    return FALSE;
  if (folder != NULL && !exa_cli_make_folder (folder, error))
    return FALSE;
  return exa_cli_run_plan (plan, fonts);
}
