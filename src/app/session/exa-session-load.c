/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-session-private.h"

#include <glib/gi18n.h>

#include "exa-load.h"
#include "exa-nick.h"

/* What takes longer to read is said to be at work. */
#define SLOW_MS 300

static void
set_files (char ***to, char **files)
{
  char **copy = g_strdupv (files);

  g_strfreev (*to);
  *to = copy;
}

static gboolean
same_files (char **a, char **b)
{
  return a == NULL || b == NULL ? a == b : g_strv_equal ((const char *const *)a, (const char *const *)b);
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

/* Whether one of the problems is a quote that is never closed. */
static void
set_unclosed (ExaSession *self, gboolean unclosed)
{
  if (self->unclosed == unclosed)
    return;
  self->unclosed = unclosed;
  g_object_notify (G_OBJECT (self), "unclosed");
}

void
exa_session_show_picture (ExaSession *self)
{
  ExaDataset *dataset = exa_figure_model_get_dataset (self->model);
  const ExaShown *shown = dataset != NULL ? exa_dataset_get_shown (dataset) : NULL;
  ExaChart *chart = shown != NULL ? exa_dataset_find (dataset, EXA_LIST_CHARTS, shown->chart) : NULL;
  int theme = (int)EXA_FIGURE_THEME_WINDOW;
  g_auto (ExaViewState) state = {0};

  if (chart == NULL)
    return;
  exa_enum_from_nick (EXA_TYPE_FIGURE_THEME, shown->theme, &theme);
  exa_view_state_init (&state, chart, (ExaFigureTheme)theme,
                       shown->lang >= 0 ? (ExaLang)shown->lang : exa_figure_model_get_lang (self->model));
  exa_view_copy (&state.view, &shown->view);
  exa_figure_model_apply (self->model, &state, FALSE);
}

/* Shows @dataset, with how its tables were read, instead of the one before. */
static void
show (ExaSession *self, ExaDataset *dataset, GPtrArray *readings)
{
  g_autoptr (ExaDataset) before = NULL;
  g_autoptr (ExaDatasetChange) change = NULL;

  g_ptr_array_ref (readings);
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  self->readings = readings;
  g_set_object (&before, exa_figure_model_get_dataset (self->model));
  if (before != NULL && same_files (self->files, self->wanted) && !self->as_told) {
    /* What was changed of it since stays when it is read again. */
    exa_figure_model_renew_dataset (self->model, dataset);
    change = self->unasked ? exa_dataset_change_new (before, dataset) : NULL;
    /* Who asked for it knows, and who has a table read otherwise has not changed the file. What was said of a change is
     * still so where the file was only touched. */
    if (change == NULL || !exa_dataset_change_is_empty (change))
      exa_session_set_change (self, g_steal_pointer (&change));
    return;
  }
  set_files (&self->files, self->wanted);
  exa_session_set_change (self, NULL);
  /* A table that is read otherwise begins a history of its own: what was told is a step before all of it. */
  exa_figure_model_set_dataset (self->model, dataset);
  if (!self->as_told)
    exa_session_show_picture (self);
}

/* What was told is so (@good), or could not be read. */
static void
settle_told (ExaSession *self, gboolean good)
{
  gboolean as_told = self->as_told;

  self->as_told = FALSE;
  if (good)
    exa_session_told_set (&self->told, &self->wanted_told);
  else if (same_files (self->files, self->wanted))
    exa_session_told_set (&self->wanted_told, &self->told);
  if (good && as_told)
    exa_session_keep_told (self);
}

/* Takes over what was read, with how its tables were, or @problems; these leave the data of before. */
static gboolean
take (ExaSession *self, ExaDataset *dataset, GPtrArray *readings, const char *problems)
{
  gboolean unfinished = dataset == NULL && self->unasked && !self->late;

  set_loading (self, FALSE);
  /* Somebody is still writing, it seems, or was while it was read. */
  if (unfinished || self->outdated)
    exa_file_watch_doubt (self->watch);
  self->outdated = FALSE;
  if (unfinished)
    return FALSE;
  g_object_freeze_notify (G_OBJECT (self));
  set_problems (self, problems);
  if (dataset != NULL)
    show (self, dataset, readings);
  settle_told (self, dataset != NULL);
  g_object_notify (G_OBJECT (self), "content");
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit_by_name (self, "loaded", dataset != NULL);
  return dataset != NULL;
}

/* Of @files nobody has told anything, but of those that are shown. */
static void
want (ExaSession *self, const char *const *files)
{
  if (same_files (self->wanted, (char **)files))
    return;
  self->as_told = FALSE;
  exa_session_drop_recall (self);
  if (same_files (self->files, (char **)files))
    exa_session_told_set (&self->wanted_told, &self->told);
  else
    exa_session_told_clear (&self->wanted_told);
  set_files (&self->wanted, (char **)files);
}

/* What was stopped is no longer said of the files. */
static void
forget_stop (ExaSession *self)
{
  if (!self->stopped)
    return;
  self->stopped = FALSE;
  set_problems (self, NULL);
  g_object_notify (G_OBJECT (self), "content");
}

static void
cancel (ExaSession *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* Whatever is being read is no longer wanted. */
static void
begin (ExaSession *self, const char *const *files)
{
  cancel (self);
  forget_stop (self);
  want (self, files);
  self->outdated = FALSE;
  exa_file_watch_set_files (self->watch, files);
  self->unasked = FALSE;
}

gboolean
exa_session_load (ExaSession *self, const char *const *files)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func (exa_table_reading_free);
  g_autoptr (ExaDataset) dataset = NULL;
  g_autofree char *lines = NULL;

  begin (self, files);
  dataset = exa_load_tables (self->input, files, &self->wanted_told.now, readings, problems);
  if (dataset != NULL && exa_session_recall (self, dataset, readings)) {
    g_clear_object (&dataset);
    g_ptr_array_unref (readings);
    readings = g_ptr_array_new_with_free_func (exa_table_reading_free);
    dataset = exa_load_tables (self->input, files, &self->wanted_told.now, readings, problems);
  }
  lines = g_strchomp (exa_problems_to_string (problems));
  exa_session_end_recall (self, &dataset, &readings, &lines);
  set_unclosed (self, dataset == NULL && exa_problems_has_unclosed (problems));
  return take (self, dataset, readings, dataset == NULL ? lines : NULL);
}

void
exa_session_share (ExaSession *self, ExaSession *other)
{
  ExaInput *input = exa_input_ref (other->input);

  exa_input_unref (self->input);
  self->input = input;
  begin (self, (const char *const *)other->files);
  exa_session_told_set (&self->wanted_told, &other->told);
  take (self, exa_figure_model_get_dataset (other->model), other->readings, NULL);
}

/* --- beside the main loop --- */

static void read_beside (ExaSession *self);

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ExaSession) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) readings = NULL;
  g_autoptr (ExaDataset) dataset = exa_load_finish (result, &readings, &error);
  g_autofree char *problem = NULL;

  /* Other files are being read by now. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (dataset != NULL && exa_session_recall (self, dataset, readings)) {
    read_beside (self);
    return;
  }
  problem = error != NULL ? g_strchomp (g_strdup (error->message)) : NULL;
  exa_session_end_recall (self, &dataset, &readings, &problem);
  set_unclosed (self, dataset == NULL && g_error_matches (error, EXA_LOAD_ERROR, EXA_LOAD_ERROR_UNCLOSED));
  take (self, dataset, readings, dataset == NULL ? problem : NULL);
}

/* Reads the wanted files as is wanted of them. */
static void
read_beside (ExaSession *self)
{
  self->reading = g_cancellable_new ();
  exa_load_async (self->input, (const char *const *)self->wanted, &self->wanted_told.now, self->reading, on_read,
                  g_object_ref (self));
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
  begin (self, files);
  if (self->slow == 0 && !self->loading)
    self->slow = g_timeout_add (SLOW_MS, on_slow, self);
  read_beside (self);
}

gboolean
exa_session_wait (ExaSession *self)
{
  while (self->reading != NULL)
    g_main_context_iteration (NULL, TRUE);
  return exa_figure_model_get_dataset (self->model) != NULL;
}

gboolean
exa_session_stop_reading (ExaSession *self)
{
  if (self->reading == NULL || !self->loading)
    return FALSE;
  cancel (self);
  /* What is remembered of the table was only tried. */
  if (self->guessed != NULL)
    exa_session_told_clear (&self->wanted_told);
  exa_session_drop_recall (self);
  self->unasked = FALSE;
  self->stopped = TRUE;
  set_unclosed (self, FALSE);
  take (self, NULL, NULL, _ ("The reading was stopped."));
  return TRUE;
}

gboolean
exa_session_was_stopped (ExaSession *self)
{
  return self->stopped;
}

void
exa_session_reload (ExaSession *self)
{
  g_auto (GStrv) files = g_strdupv (self->wanted);

  exa_session_load_async (self, (const char *const *)files);
}

void
exa_session_reload_quoted (ExaSession *self, const char *quote)
{
  ExaTableTold told = {NULL};

  exa_table_told_copy (&told, &self->wanted_told.now);
  g_free (told.quote);
  told.quote = g_strdup (quote);
  exa_session_told_tell (&self->wanted_told, &told);
  exa_table_told_clear (&told);
  exa_session_reload (self);
}

void
exa_session_read_as_told (ExaSession *self)
{
  set_files (&self->wanted, self->files);
  exa_session_reload (self);
  self->as_told = TRUE;
}

/* A file that changes more often than it can be read is shown as it was read. */
static void
on_files_changed (ExaSession *self, gboolean late, const char *cut)
{
  g_autofree char *message = NULL;

  if (self->reading != NULL) {
    self->outdated = TRUE;
    return;
  }
  self->unasked = FALSE;
  if (cut != NULL && exa_figure_model_get_dataset (self->model) != NULL) {
    message =
        g_strdup_printf (_ ("%s: is shorter than it was, and ends in the middle of a line: it may be half written"),
                         cut);
    forget_stop (self);
    take (self, NULL, NULL, message);
    return;
  }
  exa_session_reload (self);
  self->unasked = TRUE;
  self->late = late;
}

gboolean
exa_session_was_asked (ExaSession *self)
{
  return !self->unasked;
}

void
exa_session_watch (ExaSession *self)
{
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (on_files_changed), self, G_CONNECT_SWAPPED);
}

void
exa_session_forget_problems (ExaSession *self)
{
  g_auto (GStrv) files = g_strdupv (self->files);

  if (exa_figure_model_get_dataset (self->model) == NULL)
    return;
  begin (self, (const char *const *)files);
  set_loading (self, FALSE);
  set_problems (self, NULL);
  set_unclosed (self, FALSE);
}
