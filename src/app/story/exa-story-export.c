/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-export.h"

#include "exa-deck-format.h"
#include "exa-export-runner.h"
#include "exa-file.h"

/* What the thread works on. */
typedef struct {
  ExaStory *story;
  ExaDeckOptions options;
  char *path;
  ExaStoryExportProgress progress;
  gpointer progress_data;

  /* of pictures */
  GTask *task; /* borrowed */
  guint done, all;
  GError *error; /* the first one */
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_object_unref (self->story);
  g_free (self->path);
  g_clear_error (&self->error);
  g_free (self);
}

/* --- a file --- */

static gboolean
write_file (const Request *request, const ExaDeck *deck, ExaFonts *fonts, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = exa_deck_options_get_format (&request->options)->encode (deck, fonts, error);

  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  exa_file_clear_abandoned (request->path);
  return exa_file_write (request->path, bytes, error);
}

/* --- pictures --- */

/* What is told in the main loop. */
typedef struct {
  GTask *task; /* owned: the request lives as long */
  guint done, all;
} Told;

static gboolean
on_told (gpointer data)
{
  const Told *told = data;
  const Request *request = g_task_get_task_data (told->task);

  if (!g_task_get_completed (told->task))
    request->progress (told->done, told->all, request->progress_data);
  return G_SOURCE_REMOVE;
}

static void
told_free (gpointer data)
{
  Told *told = data;

  g_object_unref (told->task);
  g_free (told);
}

static void
on_picture (const ExaExportJob *job, const GError *error, gpointer data)
{
  Request *request = data;

  request->done++;
  if (error != NULL && request->error == NULL)
    request->error = g_error_copy (error);
  if (request->progress != NULL) {
    Told *told = g_new (Told, 1);
    *told = (Told){g_object_ref (request->task), request->done, request->all};
    g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, on_told, told, told_free);
  }
}

static gboolean
write_pictures (Request *request, const ExaDeck *deck, ExaFonts *fonts, GCancellable *cancellable, GError **error)
{
  ExaExportOptions figure = EXA_EXPORT_OPTIONS_INIT;
  g_autoptr (ExaExportPlan) plan = NULL;

  figure.format = exa_format_find (exa_deck_options_get_format (&request->options)->name);
  figure.theme = request->options.theme;
  figure.lang = request->options.lang;
  plan = exa_export_plan_new (&figure, NULL);
  exa_export_plan_add_deck (plan, deck, request->path);
  request->all = plan->jobs->len;
  exa_export_run (plan, fonts, cancellable, on_picture, request, NULL);
  if (request->error != NULL)
    g_propagate_error (error, g_steal_pointer (&request->error));
  return *error == NULL;
}

/* --- the thread --- */

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ExaDeck) deck = exa_deck_new (request->story, &request->options, &error);

  request->task = task;
  if (deck != NULL && exa_deck_options_get_format (&request->options)->encode != NULL)
    write_file (request, deck, fonts, cancellable, &error);
  else if (deck != NULL)
    write_pictures (request, deck, fonts, cancellable, &error);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

void
exa_story_export_async (const ExaStory *story, const ExaDeckOptions *options, const char *path,
                        GCancellable *cancellable, ExaStoryExportProgress progress, gpointer progress_data,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->story = exa_story_copy (story);
  request->options = *options;
  request->path = g_strdup (path);
  request->progress = progress;
  request->progress_data = progress_data;
  g_task_set_source_tag (task, exa_story_export_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, run);
}

gboolean
exa_story_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, exa_story_export_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
