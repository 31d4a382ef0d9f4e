/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cli.h"

#include "exa-cli-error.h"
#include "exa-export-check.h"
#include "exa-export.h"
#include "exa-file.h"
#include "exa-join.h"
#include "exa-load.h"
#include "exa-table-plan-json.h"
#include "exa-table-plan-words.h"
#include "exa-whole-file.h"

static void
append_count (GString *line, guint n, const char *one, const char *many)
{
  g_string_append_printf (line, "%s%u %s", line->len > 0 ? ", " : "", n, n == 1 ? one : many);
}

static char *
count (ExaDataset *dataset)
{
  GString *line = g_string_new (NULL);
  guint derived = exa_dataset_count_derived (dataset), claims = exa_dataset_count (dataset, EXA_LIST_CLAIMS);

  append_count (line, claims, "claim", "claims");
  if (derived > 0)
    g_string_append_printf (line, " (%u derived)", derived);
  append_count (line, exa_dataset_count (dataset, EXA_LIST_CHARTS), "chart", "charts");
  append_count (line, exa_dataset_count (dataset, EXA_LIST_STORIES), "story", "stories");
  append_count (line, exa_dataset_count (dataset, EXA_LIST_ENTITIES), "entity", "entities");
  append_count (line, exa_dataset_count (dataset, EXA_LIST_MEASURES), "measure", "measures");
  append_count (line, exa_dataset_count (dataset, EXA_LIST_SOURCES), "source", "sources");
  return g_string_free (line, FALSE);
}

/* The lines above and below the table, which are no rows of it. */
static void
print_around (const ExaSheet *sheet)
{
  const GPtrArray *titles = exa_sheet_titles (sheet), *notes = exa_sheet_notes (sheet);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < titles->len; i++)
    g_string_append_printf (lines, "  above the table: %s%s\n", (char *)titles->pdata[i],
                            titles->pdata[i] == exa_sheet_title_in_doubt (sheet) ? " (it could be the header)" : "");
  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (lines, "  below the table: %s\n", (char *)notes->pdata[i]);
  if (lines->len > 0)
    exa_cli_print (lines->str);
}

/* How each table was read, in words. */
static void
print_readings (const GPtrArray *readings, gboolean several)
{
  for (guint i = 0; i < readings->len; i++) {
    const ExaTableReading *reading = g_ptr_array_index (readings, i);
    g_autofree char *words = exa_table_plan_describe (reading->plan);
    g_autofree char *head = several ? g_strdup_printf ("%s:\n", reading->file) : g_strdup ("");
    g_autofree char *all = g_strconcat (head, words, NULL);

    exa_cli_print (all);
    print_around (reading->sheet);
  }
}

/* How the rows of several tables meet. */
static void
print_join (const ExaOptions *options, ExaDataset *dataset, const GPtrArray *readings)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (ExaJoin) join = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < readings->len; i++)
    g_ptr_array_add (sources, ((const ExaTableReading *)g_ptr_array_index (readings, i))->source);
  if (sources->len < 2)
    return;
  join = exa_join_new (dataset, sources, options->table.different);
  words = exa_join_describe (join);
  exa_cli_print (words);
}

static gboolean
write_plan (const char *path, const GPtrArray *readings, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (readings->len != 1) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "check: --plan takes the plan of one table; there are %u",
                 readings->len);
    return FALSE;
  }
  text = exa_table_plan_write (((const ExaTableReading *)g_ptr_array_index (readings, 0))->plan);
  bytes = g_bytes_new_static (text, strlen (text));
  exa_whole_file_clear_abandoned (path);
  if (exa_file_write (path, bytes, error))
    return TRUE;
  g_prefix_error (error, "check: ");
  return FALSE;
}

/* Of the picture that the first file is. */
static void
print_changed (char **files, ExaDataset *dataset)
{
  const ExaShown *shown = exa_dataset_get_shown (dataset);
  g_autofree char *line = NULL;

  if (shown == NULL || !shown->is_other)
    return;
  line = g_strdup_printf ("%s: the picture was changed after it was written: it may show something else than its "
                          "figures say\n",
                          files[0]);
  exa_cli_print (line);
}

/* Files are checked together, since ids refer across them: several have one count. */
static void
print_good (char **files, ExaDataset *dataset)
{
  g_autofree char *counts = count (dataset);
  g_autoptr (GString) lines = g_string_new (NULL);

  if (files[1] == NULL) {
    g_string_append_printf (lines, "%s: %s\n", files[0], counts);
  } else {
    for (char **file = files; *file != NULL; file++)
      g_string_append_printf (lines, "%s: no problems\n", *file);
    g_string_append_printf (lines, "together: %s\n", counts);
  }
  exa_cli_print (lines->str);
}

/* --figure names a chart here, not the column of a table. */
static ExaDataset *
load_for_figure (const ExaOptions *options, ExaFonts **fonts, GError **error)
{
  ExaOptions given = *options;

  given.table.figure = NULL;
  return exa_cli_load_with_fonts (&given, NULL, fonts, error);
}

/* What a reader of the figure could miss, a line each. */
static gboolean
check_figure (const ExaOptions *options, GError **error)
{
  g_autoptr (ExaFonts) fonts = NULL;
  g_autoptr (ExaDataset) dataset = load_for_figure (options, &fonts, error);
  ExaChart *chart = dataset != NULL ? exa_cli_find (dataset, EXA_LIST_CHARTS, options->table.figure, error) : NULL;
  g_autoptr (ExaFigure) figure = NULL;
  g_autoptr (ExaLayout) layout = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (chart == NULL)
    return FALSE;
  figure = exa_export_make_figure (chart, &options->view, options->title, &options->figure, error);
  layout = figure != NULL ? exa_export_lay_out (figure, &options->figure, fonts, error) : NULL;
  if (layout == NULL)
    return FALSE;
  findings = exa_export_check (figure, layout, &options->figure);
  for (guint i = 0; i < findings->len; i++) {
    g_autofree char *line =
        g_strdup_printf ("%s: %s\n", chart->id, ((ExaFinding *)g_ptr_array_index (findings, i))->text);

    exa_cli_print (line);
  }
  if (findings->len == 0)
    return TRUE;
  g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, "check: %u %s", findings->len,
               findings->len == 1 ? "finding" : "findings");
  return FALSE;
}

/* The lines of the tables that are not read as they stand there, each by its place. FALSE with @error where lines are
 * left out: what they say is in no chart. */
static gboolean
check_lines (const GPtrArray *readings, GError **error)
{
  guint n_left_out = 0;

  for (guint i = 0; i < readings->len; i++) {
    const ExaTableReading *reading = g_ptr_array_index (readings, i);
    const GArray *odds = exa_sheet_odds (reading->sheet);

    if (exa_sheet_has_joined_thousands (reading->sheet)) {
      g_autofree char *line =
          g_strdup_printf ("%s: commas between thousands part cells, and are read as parts of figures\n",
                           reading->file);

      exa_cli_print (line);
    }
    for (guint k = 0; k < odds->len; k++) {
      const ExaOdd *odd = &g_array_index (odds, ExaOdd, k);
      gboolean apart = odd->fate == EXA_ODD_SET_APART;
      const char *done = odd->told ? (apart ? "is left out, as told" : "is read as told")
                         : apart   ? "does not fit the columns, and is left out"
                                   : "had a cell too many or too few, and is repaired";
      g_autofree char *line = g_strdup_printf ("%s:%u:1: %s\n", reading->file, odd->line, done);

      n_left_out += apart && !odd->told;
      exa_cli_print (line);
    }
  }
  if (n_left_out == 0)
    return TRUE;
  g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, "check: %u %s left out", n_left_out,
               n_left_out == 1 ? "line is" : "lines are");
  return FALSE;
}

gboolean
exa_cli_check (const ExaOptions *options, GError **error)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = NULL;
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func (exa_table_reading_free);

  if (options->args[0] == NULL && options->table.figure != NULL)
    return check_figure (options, error);
  if (options->args[0] == NULL) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "check: name a file (see exascope check --help)");
    return FALSE;
  }
  dataset = exa_load_tables (NULL, (const char *const *)options->args, &options->table, readings, problems);
  if (dataset == NULL) {
    g_autofree char *lines = exa_problems_to_string (problems);
    guint n = exa_problems_count (problems);

    /* The findings are what was asked for, so they go to standard output, as a linter's do. */
    exa_cli_print (lines);
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, "check: %u %s", n, n == 1 ? "problem" : "problems");
    return FALSE;
  }
  print_changed (options->args, dataset);
  print_good (options->args, dataset);
  print_readings (readings, options->args[1] != NULL);
  print_join (options, dataset, readings);
  if (options->plan != NULL && !write_plan (options->plan, readings, error))
    return FALSE;
  return check_lines (readings, error);
}
