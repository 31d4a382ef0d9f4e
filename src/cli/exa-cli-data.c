/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cli.h"

#include <stdio.h>
#include <string.h>

#include "exa-cli-error.h"
#include "exa-input.h"
#include "exa-load.h"
#include "exa-plain-text.h"
#include "exa-suggest.h"

void
exa_cli_print (const char *text)
{
  fputs (text, stdout);
}

void
exa_cli_print_error (const char *message)
{
  g_auto (GStrv) lines = g_strsplit (message, "\n", -1);

  for (char **line = lines; *line != NULL; line++) {
    g_autofree char *plain = exa_plain_text (*line);

    if (*plain != '\0')
      fprintf (stderr, "exascope: %s\n", plain);
  }
}

static void
offer_ids (ExaSuggest *suggest, ExaDataset *dataset, ExaList list)
{
  for (guint i = 0; i < exa_dataset_count (dataset, list); i++)
    exa_suggest_offer (suggest, exa_dataset_object_id (list, exa_dataset_nth (dataset, list, i)));
}

/* "no chart "gpu-shares"; did you mean "gpu-share"?" */
static gboolean
set_unknown (GError **error, const char *what, const ExaSuggest *suggest)
{
  g_autofree char *hint = exa_suggest_to_string (suggest);

  g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_USAGE, "no %s \"%s\"%s", what, suggest->word, hint);
  return FALSE;
}

gpointer
exa_cli_find (ExaDataset *dataset, ExaList list, const char *id, GError **error)
{
  static const char *const names[EXA_N_LISTS] = {"source", "speaker", "entity", "measure",
                                                 "claim",  "topic",   "chart",  "story"};
  gpointer found = exa_dataset_find (dataset, list, id);

  if (found == NULL) {
    ExaSuggest suggest;

    exa_suggest_init (&suggest, id);
    offer_ids (&suggest, dataset, list);
    set_unknown (error, names[list], &suggest);
  }
  return found;
}

static gboolean
check_country (ExaDataset *dataset, const char *id, GError **error)
{
  ExaEntity *entity = exa_dataset_find (dataset, EXA_LIST_ENTITIES, id);
  ExaSuggest suggest;

  if (entity != NULL && entity->kind == EXA_ENTITY_COUNTRY)
    return TRUE;
  exa_suggest_init (&suggest, id);
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_ENTITIES); i++) {
    ExaEntity *other = exa_dataset_nth (dataset, EXA_LIST_ENTITIES, i);

    if (other->kind == EXA_ENTITY_COUNTRY)
      exa_suggest_offer (&suggest, other->id);
  }
  return set_unknown (error, "country", &suggest);
}

static gboolean
check_compared (ExaDataset *dataset, const char *id, GError **error)
{
  ExaSuggest suggest;

  if (exa_dataset_find (dataset, EXA_LIST_CLAIMS, id) != NULL ||
      exa_dataset_find (dataset, EXA_LIST_ENTITIES, id) != NULL)
    return TRUE;
  exa_suggest_init (&suggest, id);
  offer_ids (&suggest, dataset, EXA_LIST_CLAIMS);
  offer_ids (&suggest, dataset, EXA_LIST_ENTITIES);
  return set_unknown (error, "claim or entity", &suggest);
}

/* Ids of --countries, --only and --compare that no file knows are slips on the command line. */
static gboolean
check_ids (ExaDataset *dataset, const ExaOptions *options, GError **error)
{
  const ExaView *view = &options->view;
  const char *const compared[] = {view->compare_a, view->compare_b};

  for (char **id = view->countries; id != NULL && *id != NULL; id++) {
    if (!check_country (dataset, *id, error))
      return FALSE;
  }
  for (guint i = 0; i < 2; i++) {
    for (char **id = i == 0 ? view->only : view->highlight; id != NULL && *id != NULL; id++) {
      if (exa_cli_find (dataset, EXA_LIST_CLAIMS, *id, error) == NULL)
        return FALSE;
    }
  }
  for (guint i = 0; i < G_N_ELEMENTS (compared); i++) {
    if (compared[i] != NULL && *compared[i] != '\0' && !check_compared (dataset, compared[i], error))
      return FALSE;
  }
  return TRUE;
}

/* Of the bundled data what @charts need; NULL where they are not all there, or something that an option names. */
static ExaDataset *
load_charts (const ExaOptions *options, const char *const *charts)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = exa_load_charts (charts, problems);

  for (guint i = 0; dataset != NULL && charts[i] != NULL; i++) {
    if (exa_dataset_find (dataset, EXA_LIST_CHARTS, charts[i]) == NULL)
      return NULL;
  }
  return dataset != NULL && check_ids (dataset, options, NULL) ? g_steal_pointer (&dataset) : NULL;
}

/* Reads the plan that was named, for every file that is a table. */
static gboolean
read_plan (const ExaOptions *options, ExaTableTold *told, GError **error)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaInput) input = exa_input_new ();
  g_autoptr (GBytes) bytes = options->plan != NULL ? exa_input_read (input, options->plan, problems) : NULL;
  g_autofree char *lines = exa_problems_to_string (problems);

  if (bytes != NULL)
    told->plan = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (bytes != NULL || options->plan == NULL)
    return TRUE;
  g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, "--plan: %s", g_strchomp (lines));
  return FALSE;
}

ExaDataset *
exa_cli_load (const ExaOptions *options, const char *const *charts, GError **error)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaDataset) dataset = NULL;
  ExaTableTold told = options->table; /* its strings are the options', but for the plan */

  if (options->data == NULL && charts != NULL && charts[0] != NULL) {
    dataset = load_charts (options, charts);
    if (dataset != NULL)
      return g_steal_pointer (&dataset);
  }
  if (!read_plan (options, &told, error))
    return NULL;
  dataset = exa_load_tables (NULL, (const char *const *)options->data, &told, NULL, problems);
  g_free (told.plan);
  if (dataset == NULL) {
    g_autofree char *lines = exa_problems_to_string (problems);

    g_set_error_literal (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, lines);
    return NULL;
  }
  if (!check_ids (dataset, options, error))
    return NULL;
  return g_steal_pointer (&dataset);
}
