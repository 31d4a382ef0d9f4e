/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cli.h"

#include <string.h>

#include "exa-cli-error.h"
#include "exa-columns.h"
#include "exa-csv-writer.h"
#include "exa-json-writer.h"
#include "exa-times-report.h"

static const ExaSlide *
nth_slide (const ExaTimesReport *report, guint n)
{
  return g_ptr_array_index (report->story->slides, n);
}

static const ExaTimesColumn *
nth_column (const ExaTimesReport *report, guint n)
{
  return g_ptr_array_index (report->columns, n);
}

/* --- the table --- */

static GPtrArray *
new_row (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static GPtrArray *
make_head (const ExaTimesReport *report, ExaLang lang)
{
  GPtrArray *row = new_row ();

  g_ptr_array_add (row, g_strdup (""));
  for (guint i = 0; i < report->columns->len; i++)
    g_ptr_array_add (row, exa_times_column_name (nth_column (report, i), lang));
  g_ptr_array_add (row, g_strdup (""));
  return row;
}

static GPtrArray *
make_row (const ExaTimesReport *report, guint n, ExaLang lang)
{
  GPtrArray *row = new_row ();

  g_ptr_array_add (row, g_strdup_printf ("%u", n + 1));
  for (guint i = 0; i < report->columns->len; i++)
    g_ptr_array_add (row, exa_times_write (nth_column (report, i)->slides[n]));
  g_ptr_array_add (row, g_strdup (exa_slide_get_title (nth_slide (report, n), lang)));
  return row;
}

static GPtrArray *
make_sum (const ExaTimesReport *report)
{
  GPtrArray *row = new_row ();

  g_ptr_array_add (row, g_strdup ("="));
  for (guint i = 0; i < report->columns->len; i++)
    g_ptr_array_add (row, exa_times_write (nth_column (report, i)->total));
  g_ptr_array_add (row, g_strdup (""));
  return row;
}

static char *
write_text (const ExaTimesReport *report, ExaLang lang)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  g_ptr_array_add (rows, make_head (report, lang));
  for (guint i = 0; i < report->story->slides->len; i++)
    g_ptr_array_add (rows, make_row (report, i, lang));
  g_ptr_array_add (rows, make_sum (report));
  return exa_columns_format (rows, report->columns->len + 2);
}

/* In seconds, as a spreadsheet can reckon with. */
static char *
write_csv (const ExaTimesReport *report, ExaLang lang)
{
  g_autoptr (ExaCsvWriter) writer = exa_csv_writer_new ();

  exa_csv_writer_text (writer, "slide");
  exa_csv_writer_text (writer, "title");
  for (guint i = 0; i < report->columns->len; i++)
    exa_csv_writer_text (writer, nth_column (report, i)->id);
  exa_csv_writer_end_row (writer);
  for (guint n = 0; n < report->story->slides->len; n++) {
    g_autofree char *number = g_strdup_printf ("%u", n + 1);
    exa_csv_writer_text (writer, number);
    exa_csv_writer_text (writer, exa_slide_get_title (nth_slide (report, n), lang));
    for (guint i = 0; i < report->columns->len; i++)
      exa_csv_writer_number (writer, (double)nth_column (report, i)->slides[n] / G_USEC_PER_SEC);
    exa_csv_writer_end_row (writer);
  }
  return exa_csv_writer_finish (writer);
}

static void
write_column (ExaJsonWriter *writer, const ExaTimesColumn *column, guint n)
{
  exa_json_writer_begin_object (writer, NULL);
  exa_json_writer_string (writer, "kind", column->is_plan ? "plan" : column->rehearsal ? "rehearsal" : "talk");
  exa_json_writer_string (writer, "when", column->is_plan ? NULL : column->id);
  exa_json_writer_number (writer, "seconds", (double)column->total / G_USEC_PER_SEC);
  exa_json_writer_begin_array (writer, "slides");
  for (guint i = 0; i < n; i++)
    exa_json_writer_number (writer, NULL, (double)column->slides[i] / G_USEC_PER_SEC);
  exa_json_writer_end_array (writer);
  exa_json_writer_end_object (writer);
}

static char *
write_json (const ExaTimesReport *report, ExaLang lang)
{
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();

  exa_json_writer_begin_array (writer, NULL);
  for (guint i = 0; i < report->columns->len; i++)
    write_column (writer, nth_column (report, i), report->story->slides->len);
  exa_json_writer_end_array (writer);
  return exa_json_writer_finish (writer);
}

static char *
write_table (const ExaTimesReport *report, const char *format, ExaLang lang, GError **error)
{
  if (format == NULL || strcmp (format, "text") == 0)
    return write_text (report, lang);
  if (strcmp (format, "csv") == 0)
    return write_csv (report, lang);
  if (strcmp (format, "json") == 0)
    return write_json (report, lang);
  g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "story times: --format takes text, json or csv, not \"%s\"",
               format);
  return NULL;
}

/* --- the chart --- */

static gboolean
write_chart (const ExaTimesReport *report, const ExaOptions *options, GError **error)
{
  const char *ending = exa_cli_get_ending (options->output);
  ExaExportOptions figure = options->figure;
  g_autoptr (ExaDataset) dataset = exa_times_report_to_dataset (report);
  g_autoptr (ExaExportPlan) plan = NULL;

  figure.format = ending != NULL ? exa_format_find (ending) : NULL;
  if (figure.format == NULL) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE,
                 "story times: -o takes a name that ends in png, svg, pdf, csv or json, not \"%s\"", options->output);
    return FALSE;
  }
  if (dataset == NULL) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, "story times: %s was not rehearsed yet", report->story->id);
    return FALSE;
  }
  plan = exa_export_plan_new (&figure, NULL);
  exa_export_plan_add (plan, exa_dataset_find (dataset, EXA_LIST_CHARTS, EXA_TIMES_CHART), NULL, options->output);
  return exa_cli_run_plan (plan, NULL);
}

gboolean
exa_cli_story_times (const ExaOptions *options, GError **error)
{
  g_autoptr (ExaDataset) dataset = NULL;
  g_autoptr (ExaTimesReport) report = NULL;
  g_autofree char *path = NULL, *table = NULL;
  ExaStory *story;

  if (g_strv_length (options->args) != 1) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "story times: name one story (exascope story list)");
    return FALSE;
  }
  dataset = exa_cli_load (options, NULL, error);
  story = dataset != NULL ? exa_cli_find (dataset, EXA_LIST_STORIES, options->args[0], error) : NULL;
  if (story == NULL)
    return FALSE;
  path = exa_talk_times_find (story->id, (const char *const *)options->data);
  report = exa_times_report_new (story, exa_talk_times_load (path));
  if (options->output != NULL)
    return write_chart (report, options, error);
  table = write_table (report, options->format, options->figure.lang, error);
  if (table == NULL)
    return FALSE;
  exa_cli_print (table);
  return TRUE;
}
