/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cli.h"

#include <string.h>

#include "exa-claim-export.h"
#include "exa-cli-error.h"
#include "exa-columns.h"
#include "exa-list-kind.h"
#include "exa-suggest.h"

static char *
list_as_text (ExaDataset *dataset, const ExaListKind *kind, ExaLang lang)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < exa_dataset_count (dataset, kind->list); i++)
    g_ptr_array_add (rows, kind->get_cells (exa_dataset_nth (dataset, kind->list, i), lang));
  return exa_columns_format (rows, kind->n_text);
}

static char *
list_as_json (ExaDataset *dataset, const ExaListKind *kind, ExaLang lang)
{
  g_autoptr (ExaJsonWriter) writer = exa_json_writer_new ();

  exa_json_writer_begin_array (writer, NULL);
  for (guint i = 0; i < exa_dataset_count (dataset, kind->list); i++)
    kind->write_json (exa_dataset_nth (dataset, kind->list, i), lang, writer);
  exa_json_writer_end_array (writer);
  return exa_json_writer_finish (writer);
}

static char *
list_claims_as_csv (ExaDataset *dataset, ExaLang lang)
{
  g_autoptr (ExaCsvWriter) writer = exa_csv_writer_new ();

  exa_claim_write_csv_header (writer);
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CLAIMS); i++) {
    ExaClaim *claim = exa_dataset_nth (dataset, EXA_LIST_CLAIMS, i);

    exa_claim_write_csv (claim, exa_claim_get_label (claim, lang), lang, writer);
  }
  return exa_csv_writer_finish (writer);
}

static char *
list_as_csv (ExaDataset *dataset, const ExaListKind *kind, ExaLang lang)
{
  g_autoptr (ExaCsvWriter) writer = exa_csv_writer_new ();
  g_auto (GStrv) columns = g_strsplit (kind->columns, " ", -1);

  if (kind->list == EXA_LIST_CLAIMS)
    return list_claims_as_csv (dataset, lang);
  for (char **column = columns; *column != NULL; column++)
    exa_csv_writer_text (writer, *column);
  exa_csv_writer_end_row (writer);
  for (guint i = 0; i < exa_dataset_count (dataset, kind->list); i++) {
    g_autoptr (GPtrArray) cells = kind->get_cells (exa_dataset_nth (dataset, kind->list, i), lang);

    for (guint j = 0; j < cells->len; j++)
      exa_csv_writer_text (writer, g_ptr_array_index (cells, j));
    exa_csv_writer_end_row (writer);
  }
  return exa_csv_writer_finish (writer);
}

/* What is to be listed; charts where nothing is named. NULL is a usage error. */
static const ExaListKind *
choose_kind (char **args, GError **error)
{
  const char *name = args[0] != NULL ? args[0] : "charts";
  const ExaListKind *kind = exa_list_kind_get (name);

  if (kind == NULL) {
    const char *const *names = exa_list_kind_names ();
    g_autofree char *all = g_strjoinv (", ", (char **)names);
    g_autofree char *hint = NULL;
    ExaSuggest suggest;

    exa_suggest_init (&suggest, name);
    for (; *names != NULL; names++)
      exa_suggest_offer (&suggest, *names);
    hint = exa_suggest_to_string (&suggest);
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "list: cannot list \"%s\", only %s%s", name, all, hint);
    return NULL;
  }
  if (args[0] != NULL && args[1] != NULL) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "list: one kind at a time, not also \"%s\"", args[1]);
    return NULL;
  }
  return kind;
}

static gboolean
list_kind (const ExaOptions *options, const ExaListKind *kind, GError **error)
{
  const char *format = options->format != NULL ? options->format : "text";
  char *(*list) (ExaDataset * dataset, const ExaListKind *kind, ExaLang lang) = NULL;
  g_autoptr (ExaDataset) dataset = NULL;
  g_autofree char *text = NULL;

  if (strcmp (format, "text") == 0)
    list = list_as_text;
  else if (strcmp (format, "json") == 0)
    list = list_as_json;
  else if (strcmp (format, "csv") == 0)
    list = list_as_csv;
  if (list == NULL) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "list: --format takes text, json or csv, not \"%s\"",
                 format);
    return FALSE;
  }
  dataset = exa_cli_load (options, NULL, error);
  if (dataset == NULL)
    return FALSE;
  text = list (dataset, kind, options->figure.lang);
  exa_cli_print (text);
  return TRUE;
}

gboolean
exa_cli_list (const ExaOptions *options, GError **error)
{
  const ExaListKind *kind = choose_kind (options->args, error);

  return kind != NULL && list_kind (options, kind, error);
}

gboolean
exa_cli_story_list (const ExaOptions *options, GError **error)
{
  if (options->args[0] != NULL) {
    g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "story list: takes no name, and there is \"%s\"",
                 options->args[0]);
    return FALSE;
  }
  return list_kind (options, exa_list_kind_get ("stories"), error);
}
