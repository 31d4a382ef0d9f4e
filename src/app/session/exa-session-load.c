/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-session-private.h"

#include <glib/gi18n.h>

#include "exa-loader.h"

/* What takes longer to read is said to be at work. */
#define SLOW_MS 300

/* What reading files gave: either is NULL. */
typedef struct {
  ExaDataset *dataset;
  char *problems;
} Loaded;

static void
loaded_free (Loaded *self)
{
  g_clear_object (&self->dataset);
  g_free (self->problems);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loaded, loaded_free)

/* cJSON keeps its place in a global: one load at a time. */
G_LOCK_DEFINE_STATIC (reading);

static Loaded *
read_files (const char *const *files)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  Loaded *loaded = g_new0 (Loaded, 1);

  G_LOCK (reading);
  loaded->dataset = exa_load (files, problems);
  G_UNLOCK (reading);
  if (loaded->dataset == NULL)
    loaded->problems = g_strchomp (exa_problems_to_string (problems));
  return loaded;
}

static void
set_files (char ***to, char **files)
{
  char **copy = g_strdupv (files);

  g_strfreev (*to);
  *to = copy;
}

static void
set_loading (ExaSession *self, gboolean loading)
{
  g_clear_handle_id (&self->slow, g_source_remove);
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify (G_OBJECT (self), "loading");
}

static void
set_problems (ExaSession *self, const char *problems)
{
  if (g_strcmp0 (self->problems, problems) == 0)
    return;
  g_free (self->problems);
  self->problems = g_strdup (problems);
  g_object_notify (G_OBJECT (self), "problems");
}

/* Takes over what was read; mistakes leave the data of before. */
static gboolean
take (ExaSession *self, Loaded *loaded)
{
  gboolean good = loaded->dataset != NULL;

  set_loading (self, FALSE);
  g_object_freeze_notify (G_OBJECT (self));
  set_problems (self, loaded->problems);
  if (good) {
    set_files (&self->files, self->wanted);
    exa_figure_model_set_dataset (self->model, loaded->dataset);
  }
  g_object_notify (G_OBJECT (self), "content");
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit_by_name (self, "loaded", good);
  return good;
}

/* Whatever is being read is no longer wanted. */
static void
begin (ExaSession *self, const char *const *files)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  set_files (&self->wanted, (char **)files);
}

gboolean
exa_session_load (ExaSession *self, const char *const *files)
{
  begin (self, files);
  g_autoptr (Loaded) loaded = read_files (files);
  return take (self, loaded);
}

void
exa_session_share (ExaSession *self, ExaSession *other)
{
  Loaded loaded = {.dataset = exa_figure_model_get_dataset (other->model)};

  begin (self, (const char *const *)other->files);
  take (self, &loaded);
}

/* --- beside the main loop --- */

static void
run (GTask *task, gpointer source, gpointer files, GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, read_files (files), (GDestroyNotify)loaded_free);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  ExaSession *self = EXA_SESSION (source);
  g_autoptr (Loaded) loaded = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Cancelled: other files are being read by now. */
  if (loaded == NULL)
    return;
  g_clear_object (&self->reading);
  take (self, loaded);
}

static gboolean
on_slow (gpointer data)
{
  ExaSession *self = data;

  self->slow = 0;
  set_loading (self, TRUE);
  return G_SOURCE_REMOVE;
}

void
exa_session_load_async (ExaSession *self, const char *const *files)
{
  g_autoptr (GTask) task = NULL;

  begin (self, files);
  self->reading = g_cancellable_new ();
  if (self->slow == 0 && !self->loading)
    self->slow = g_timeout_add (SLOW_MS, on_slow, self);
  task = g_task_new (self, self->reading, on_read, NULL);
  g_task_set_task_data (task, g_strdupv ((char **)files), (GDestroyNotify)g_strfreev);
  g_task_run_in_thread (task, run);
}

void
exa_session_reload (ExaSession *self)
{
  g_auto (GStrv) files = g_strdupv (self->wanted);

  if (files != NULL && g_strv_contains ((const char *const *)files, "-"))
    exa_figure_model_refuse (self->model, _ ("Standard input can be read but once; what was read of it stays."));
  else
    exa_session_load_async (self, (const char *const *)files);
}

void
exa_session_forget_problems (ExaSession *self)
{
  if (exa_figure_model_get_dataset (self->model) == NULL)
    return;
  set_files (&self->wanted, self->files);
  set_problems (self, NULL);
}
