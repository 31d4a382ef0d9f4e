/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-load.h"

#include "exa-bundled.h"
#include "exa-json-part.h"
#include "exa-loader.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

G_DEFINE_QUARK (exa - load - error - quark, exa_load_error)

/* What a thread loads. */
typedef struct {
  ExaInput *input;
  char **paths;
  ExaTableTold told;
  GPtrArray *readings; /* ExaTableReading: written by the thread, taken when it is done */
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  exa_input_unref (self->input);
  g_strfreev (self->paths);
  exa_table_told_clear (&self->told);
  g_ptr_array_unref (self->readings);
  g_free (self);
}

/* Contents that a file does not have yet. */
typedef struct {
  const char *path;
  GBytes *bytes;
} AsIf;

static void
add_file (ExaLoader *loader, ExaInput *input, const char *path, const AsIf *as_if, ExaProblems *problems)
{
  gboolean as_is = as_if == NULL || strcmp (path, as_if->path) != 0;
  GBytes *bytes = as_is ? exa_input_read (input, path, problems) : g_bytes_ref (as_if->bytes);

  if (bytes != NULL)
    exa_loader_add_bytes (loader, path, bytes);
}

/* The file itself, by whichever way it is named. */
static char *
resolve (const char *path)
{
  char *real = realpath (path, NULL), *copy = g_strdup (real != NULL ? real : path);

  free (real);
  return copy;
}

/* What is shown where no file is named. */
static void
add_bundled (ExaLoader *loader, ExaInput *input, GHashTable *known, ExaProblems *problems)
{
  for (const char *const *name = exa_bundled_get_names (); *name != NULL; name++) {
    g_autofree char *path = exa_bundled_find (*name);

    if (path != NULL) {
      g_hash_table_add (known, resolve (path));
      add_file (loader, input, path, NULL, problems);
    } else
      exa_problems_add (problems, *name, NULL, _ ("is not installed; EXASCOPE_DATA can name its folder"));
  }
}

/* What the files build upon, each once, and not those that were named. */
static void
add_uses (ExaLoader *loader, ExaInput *input, GHashTable *known, const AsIf *as_if, GCancellable *cancellable,
          ExaProblems *problems)
{
  char *path;

  while ((path = exa_loader_take_use (loader)) != NULL) {
    if (!g_cancellable_is_cancelled (cancellable) && g_hash_table_add (known, resolve (path)))
      add_file (loader, input, path, as_if, problems);
    g_free (path);
  }
}

/* NULL after adding a problem, or when @cancellable (optional) is cancelled. @as_if: or NULL. */
static ExaDataset *
load_into (ExaLoader *loader, ExaInput *input, const char *const *paths, const AsIf *as_if, GCancellable *cancellable,
           ExaProblems *problems)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (paths == NULL || paths[0] == NULL)
    add_bundled (loader, input, known, problems);
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    g_hash_table_add (known, resolve (paths[i]));
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++) {
    if (g_cancellable_is_cancelled (cancellable))
      return NULL;
    add_file (loader, input, paths[i], as_if, problems);
  }
  add_uses (loader, input, known, as_if, cancellable, problems);
  return g_cancellable_is_cancelled (cancellable) ? NULL : exa_loader_finish (loader);
}

static ExaDataset *
load (ExaInput *input, const char *const *paths, const AsIf *as_if, GCancellable *cancellable, ExaProblems *problems)
{
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);

  return load_into (loader, input, paths, as_if, cancellable, problems);
}

ExaDataset *
exa_load_tables (ExaInput *input, const char *const *paths, const ExaTableTold *told, GPtrArray *readings,
                 ExaProblems *problems)
{
  g_autoptr (ExaInput) own = input != NULL ? exa_input_ref (input) : exa_input_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);

  exa_loader_tell (loader, told, readings);
  return load_into (loader, own, paths, NULL, NULL, problems);
}

ExaDataset *
exa_load (ExaInput *input, const char *const *paths, ExaProblems *problems)
{
  g_autoptr (ExaInput) own = input != NULL ? exa_input_ref (input) : exa_input_new ();

  return load (own, paths, NULL, NULL, problems);
}

ExaDataset *
exa_load_as_if (const char *const *paths, const char *path, GBytes *bytes, ExaProblems *problems)
{
  g_autoptr (ExaInput) input = exa_input_new ();

  return load (input, paths, &(AsIf){path, bytes}, NULL, problems);
}

/* Of the file at @path what the charts @ids show; NULL where it is not to be had alone. */
static ExaDataset *
load_part (ExaInput *input, const char *path, const char *const *ids)
{
  g_autoptr (ExaProblems) aside = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (aside);
  g_autoptr (GBytes) bytes = exa_input_read (input, path, aside), part = NULL;

  part = bytes != NULL ? exa_json_part_of (bytes, ids) : NULL;
  if (part == NULL)
    return NULL;
  exa_loader_add_bytes (loader, path, g_steal_pointer (&part));
  return exa_loader_finish (loader);
}

ExaDataset *
exa_load_charts (const char *const *ids, ExaProblems *problems)
{
  g_autoptr (ExaInput) input = exa_input_new ();
  g_auto (GStrv) paths = exa_bundled_find_naming (ids);
  ExaDataset *part = g_strv_length (paths) == 1 ? load_part (input, paths[0], ids) : NULL;

  if (part != NULL)
    return part;
  return load (input, (const char *const *)paths, NULL, NULL, problems);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autofree char *all = NULL;
  ExaDataset *dataset;

  exa_loader_tell (loader, &request->told, request->readings);
  dataset = load_into (loader, request->input, (const char *const *)request->paths, NULL, cancellable, problems);
  all = exa_problems_to_string (problems);
  if (dataset != NULL)
    g_task_return_pointer (task, dataset, g_object_unref);
  else
    g_task_return_new_error (task, EXA_LOAD_ERROR,
                             (gint)(exa_problems_has_unclosed (problems) ? EXA_LOAD_ERROR_UNCLOSED
                                                                         : EXA_LOAD_ERROR_PROBLEMS),
                             "%s", all);
}

void
exa_load_async (ExaInput *input, const char *const *paths, const ExaTableTold *told, GCancellable *cancellable,
                GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request;

  g_task_set_source_tag (task, exa_load_async);
  if (g_task_return_error_if_cancelled (task))
    return;
  request = g_new0 (Request, 1);
  request->input = exa_input_ref (input);
  request->paths = g_strdupv ((char **)paths);
  request->readings = g_ptr_array_new_with_free_func (exa_table_reading_free);
  if (told != NULL)
    exa_table_told_copy (&request->told, told);
  g_task_set_task_data (task, request, request_free);
  /* Nobody waits for a standard input that does not end; the thread goes on reading it for the next load. */
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, run);
}

ExaDataset *
exa_load_finish (GAsyncResult *result, GPtrArray **readings, GError **error)
{
  ExaDataset *dataset;

  g_return_val_if_fail (g_async_result_is_tagged (result, exa_load_async), NULL);

  dataset = g_task_propagate_pointer (G_TASK (result), error);
  /* The thread is done with them: only then is there a Dataset. */
  if (readings != NULL)
    *readings =
        dataset != NULL ? g_ptr_array_ref (((Request *)g_task_get_task_data (G_TASK (result)))->readings) : NULL;
  return dataset;
}
