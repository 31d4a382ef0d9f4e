/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-plan.h"

#include <string.h>

#include "exa-cli.h"

static gboolean G_GNUC_PRINTF (2, 3) refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "export: %s", message);
  return FALSE;
}

static void
exa_export_job_free (ExaExportJob *job)
{
  g_clear_object (&job->chart);
  g_free (job->title);
  g_free (job->path);
  g_free (job);
}

void
exa_export_plan_free (ExaExportPlan *self)
{
  g_free (self->folder);
  g_ptr_array_unref (self->jobs);
  g_free (self);
}

/* --- where to, and in which format --- */

static gboolean
is_several (const ExaOptions *options)
{
  return options->all || options->story != NULL || g_strv_length (options->args) > 1;
}

/* What stands behind the last dot of the file's name; NULL without one. */
static const char *
get_ending (const char *path)
{
  const char *slash = strrchr (path, '/');
  const char *dot = strrchr (slash != NULL ? slash : path, '.');

  return dot != NULL ? dot + 1 : NULL;
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

/* Sets the folder, where @output names one; else the format may follow from the file's ending. */
static gboolean
read_output (ExaExportPlan *self, const ExaOptions *options, GError **error)
{
  const char *output = options->output;
  const char *ending = output != NULL ? get_ending (output) : NULL;
  ExaFormat by_ending;
  gboolean known = ending != NULL && exa_format_parse (ending, &by_ending);

  if (output == NULL) {
    self->folder = g_strdup (".");
    return TRUE;
  }
  if (*output == '\0')
    return refuse (error, "-o needs a name");
  if (g_str_has_suffix (output, "/") || g_file_test (output, G_FILE_TEST_IS_DIR)) {
    self->folder = g_strdup (output);
    return TRUE;
  }
  if (is_several (options)) {
    if (known)
      return refuse (error, "more than one figure goes to a folder, and \"%s\" is named like a file", output);
    self->folder = g_strdup (output);
    return TRUE;
  }
  if (known && options->format != NULL && by_ending != self->format)
    return refuse (error, "--format %s and the ending of \"%s\" disagree", options->format, output);
  if (known)
    self->format = by_ending;
  else if (ending != NULL && options->format == NULL && strcmp (output, "-") != 0)
    return refuse (error, "no format is called \"%s\": give --format, or an ending of png, svg, pdf, csv or json",
                   ending);
  return TRUE;
}

ExaExportPlan *
exa_export_plan_new (const ExaOptions *options, GError **error)
{
  g_autoptr (ExaExportPlan) self = g_new0 (ExaExportPlan, 1);

  self->jobs = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_export_job_free);
  self->format = EXA_FORMAT_PNG;
  if (!check_selection (options, error))
    return NULL;
  if (options->format != NULL && !exa_format_parse (options->format, &self->format)) {
    refuse (error, "--format takes png, svg, pdf, csv or json, not \"%s\"", options->format);
    return NULL;
  }
  if (!read_output (self, options, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* --- which figures --- */

static ExaExportJob *
add_job (ExaExportPlan *self, ExaChart *chart)
{
  ExaExportJob *job = g_new0 (ExaExportJob, 1);

  job->chart = g_object_ref (chart);
  g_ptr_array_add (self->jobs, job);
  return job;
}

/* The name without an ending, in the plan's folder; "./" is left out. */
static char *
make_path (ExaExportPlan *self, const char *stem)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", stem, exa_format_to_string (self->format));

  return strcmp (self->folder, ".") == 0 ? g_steal_pointer (&name) : g_build_filename (self->folder, name, NULL);
}

static gboolean
add_slides (ExaExportPlan *self, const ExaOptions *options, ExaDataset *dataset, GError **error)
{
  ExaStory *story = exa_cli_find (dataset, EXA_LIST_STORIES, options->story, error);

  if (story == NULL)
    return FALSE;
  for (guint i = 0; i < story->slides->len; i++) {
    const ExaSlide *slide = g_ptr_array_index (story->slides, i);
    g_autofree char *stem = g_strdup_printf ("%02u-%s", i + 1, slide->chart->id);
    ExaExportJob *job = add_job (self, slide->chart);

    if (!exa_text_is_empty (&slide->title))
      job->title = g_strdup (exa_text_get (&slide->title, exa_options_get_lang (options)));
    job->path = make_path (self, stem);
  }
  return TRUE;
}

static gboolean
add_charts (ExaExportPlan *self, const ExaOptions *options, ExaDataset *dataset, GError **error)
{
  if (options->all) {
    for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++)
      add_job (self, exa_dataset_nth (dataset, EXA_LIST_CHARTS, i));
    return TRUE;
  }
  for (char **id = options->args; *id != NULL; id++) {
    ExaChart *chart = exa_cli_find (dataset, EXA_LIST_CHARTS, *id, error);

    if (chart == NULL)
      return FALSE;
    add_job (self, chart);
  }
  return TRUE;
}

/* A chart that is asked for again gets a number; never the name of another chart. */
static void
name_charts (ExaExportPlan *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->jobs->len; i++) {
    ExaExportJob *job = g_ptr_array_index (self->jobs, i);

    if (g_hash_table_add (taken, g_strdup (job->chart->id)))
      job->path = make_path (self, job->chart->id);
  }
  for (guint i = 0; i < self->jobs->len; i++) {
    ExaExportJob *job = g_ptr_array_index (self->jobs, i);

    for (guint n = 2; job->path == NULL; n++) {
      g_autofree char *stem = g_strdup_printf ("%s-%u", job->chart->id, n);

      if (g_hash_table_add (taken, g_strdup (stem)))
        job->path = make_path (self, stem);
    }
  }
}

gboolean
exa_export_plan_fill (ExaExportPlan *self, const ExaOptions *options, ExaDataset *dataset, GError **error)
{
  if (options->story != NULL)
    return add_slides (self, options, dataset, error);
  if (!add_charts (self, options, dataset, error))
    return FALSE;
  if (self->folder != NULL) {
    name_charts (self);
  } else {
    ExaExportJob *job = g_ptr_array_index (self->jobs, 0);

    job->path = g_strdup (options->output);
  }
  return TRUE;
}
