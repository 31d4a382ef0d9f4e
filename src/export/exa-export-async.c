/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-async.h"

#include "exa-deck-export.h"
#include "exa-export-runner.h"

/* --- what is told in the main loop --- */

typedef struct {
  GTask *task; /* owned */
  ExaExportProgress progress;
  gpointer data;
  guint done, all;
  char *name; /* or NULL */
} Told;

static void
told_free (gpointer data)
{
  Told *self = data;

  g_object_unref (self->task);
  g_free (self->name);
  g_free (self);
}

static gboolean
on_told (gpointer data)
{
  const Told *told = data;

  if (!g_task_get_completed (told->task))
    told->progress (told->done, told->all, told->name, told->data);
  return G_SOURCE_REMOVE;
}

/* @told: copied, but for the name, which is taken. */
static void
tell (const Told *told)
{
  Told *copy = g_new (Told, 1);

  *copy = *told;
  g_object_ref (copy->task);
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, on_told, copy, told_free);
}

/* --- a plan --- */

typedef struct {
  ExaExportPlan *plan;
  ExaDataset *dataset; /* the plan's, owned: files may be read again meanwhile; or NULL */
  ExaExportProgress progress;
  gpointer data;
  GTask *task; /* borrowed */
  GString *problems;
  guint n_done, n_made;
} Run;

static void
run_free (gpointer data)
{
  Run *self = data;

  exa_export_plan_free (self->plan);
  g_clear_object (&self->dataset);
  g_string_free (self->problems, TRUE);
  g_free (self);
}

static void
add_problem (Run *self, const char *what, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (self->problems->len > 0)
    g_string_append_c (self->problems, '\n');
  if (what != NULL)
    g_string_append_printf (self->problems, "%s: ", what);
  g_string_append (self->problems, error->message);
}

static void
on_done (const ExaExportJob *job, const GError *error, gpointer data)
{
  Run *self = data;

  self->n_done++;
  if (error == NULL)
    self->n_made++;
  else
    add_problem (self, job->chart->id, error);
  if (self->progress != NULL)
    tell (&(Told){self->task, self->progress, self->data, self->n_done, self->plan->jobs->len,
                  g_filename_display_basename (job->path)});
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *self = data;
  g_autoptr (GError) error = NULL;

  if (!exa_export_run (self->plan, NULL, cancellable, on_done, self, &error))
    add_problem (self, NULL, error);
  g_task_return_boolean (task, TRUE);
}

void
exa_export_run_async (ExaExportPlan *plan, GCancellable *cancellable, ExaExportProgress progress,
                      GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Run *run = g_new0 (Run, 1);

  run->plan = plan;
  g_set_object (&run->dataset, plan->options.dataset);
  run->progress = progress;
  run->data = data;
  run->task = task;
  run->problems = g_string_new (NULL);
  g_task_set_task_data (task, run, run_free);
  g_task_run_in_thread (task, run_in_thread);
}

char *
exa_export_run_finish (GAsyncResult *result, guint *n_made)
{
  const Run *run = g_task_get_task_data (G_TASK (result));

  *n_made = run->n_made;
  return run->problems->len > 0 ? g_strdup (run->problems->str) : NULL;
}

/* --- a deck --- */

typedef struct {
  ExaDeck *deck;
  char *path;
  ExaExportProgress progress;
  gpointer data;
  GTask *task; /* borrowed */
} Writing;

static void
writing_free (gpointer data)
{
  Writing *self = data;

  exa_deck_free (self->deck);
  g_free (self->path);
  g_free (self);
}

static void
on_page (guint done, guint all, gpointer data)
{
  const Writing *self = data;

  if (self->progress != NULL)
    tell (&(Told){self->task, self->progress, self->data, done, all, NULL});
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *self = data;
  const ExaDeckWatch watch = {on_page, self, cancellable};
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  GError *error = NULL;

  if (exa_deck_write (self->deck, self->path, fonts, &watch, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
exa_deck_write_async (ExaDeck *deck, const char *path, GCancellable *cancellable, ExaExportProgress progress,
                      GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Writing *writing = g_new (Writing, 1);

  *writing = (Writing){deck, g_strdup (path), progress, data, task};
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_in_thread);
}

char *
exa_deck_write_finish (GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  return g_strdup (error->message);
}
