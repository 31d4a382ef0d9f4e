/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a story goes, and what is asked before it does. */
#include "exa-story-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-file-dialogs.h"
#include "exa-story-save.h"
#include "exa-unsaved-question.h"

/* --- what waits for the answer about unsaved changes --- */

void
exa_story_window_forget_waiting (ExaStoryWindow *self)
{
  self->waiting = EXA_STORY_WAITING_NONE;
  g_clear_pointer (&self->waiting_id, g_free);
}

static void
open_now (ExaStoryWindow *self, const char *id)
{
  ExaDataset *dataset = exa_story_edit_get_dataset (self->edit);
  ExaStory *story = id != NULL ? exa_dataset_find (dataset, EXA_LIST_STORIES, id) : NULL;

  g_clear_object (&self->talk);
  exa_story_edit_open (self->edit, dataset, story, _ ("New story"));
}

/* Does what waited. */
static void
go_on (ExaStoryWindow *self)
{
  ExaStoryWaiting waiting = self->waiting;
  g_autofree char *id = g_steal_pointer (&self->waiting_id);

  exa_story_window_forget_waiting (self);
  if (waiting == EXA_STORY_WAITING_OPEN)
    open_now (self, id);
  else if (waiting == EXA_STORY_WAITING_CLOSE) {
    exa_story_draft_bar_end (self->draft_bar);
    gtk_window_destroy (GTK_WINDOW (self));
  }
}

/* --- saving --- */

static const char *const *
get_files (ExaStoryWindow *self)
{
  return (const char *const *)self->files;
}

/* A window that shows other files by now is left to them. */
static void
leave_other_files (ExaStoryWindow *self)
{
  g_autoptr (ExaSession) apart = NULL;

  if (exa_story_window_has_source_files (self))
    return;
  apart = exa_session_new (exa_figure_model_get_lang (exa_session_get_model (self->session)));
  exa_story_window_follow (self, apart);
}

/* The story is in @path now, and the window that its data came from shows it. @alone: it is a file of its own. */
static void
saved (ExaStoryWindow *self, const ExaStory *story, const char *path, gboolean alone)
{
  g_autofree char *name = g_filename_display_basename (path), *message = g_strdup_printf (_ ("%s is written."), name);
  const char *const own[] = {path, NULL};

  exa_story_edit_saved (self->edit, story->id, path);
  leave_other_files (self);
  if (alone) {
    g_strfreev (self->files);
    self->files = g_strdupv ((char **)own);
    exa_story_draft_bar_set_files (self->draft_bar, own);
    exa_session_load_async (self->source, own);
  } else {
    exa_session_load_async (self->source, get_files (self));
  }
  exa_toast_say (self->toast, message);
}

/* The story under @id (taken), to be written. */
static ExaStory *
take_copy (ExaStoryWindow *self, char *id)
{
  ExaStory *copy = exa_story_copy (exa_story_edit_get_story (self->edit));

  g_free (copy->id);
  copy->id = id;
  return copy;
}

static char *
make_id (ExaStoryWindow *self)
{
  return exa_story_make_id (exa_story_edit_get_dataset (self->edit), &exa_story_edit_get_story (self->edit)->title);
}

/* A reason not to save stays until it is dealt with: so does what waited for it. */
static gboolean
refuse (ExaStoryWindow *self, const GError *error)
{
  exa_story_window_forget_waiting (self);
  exa_toast_say (self->toast, error->message);
  return FALSE;
}

/* Whoever opens a story has its table as it is guessed. */
static gboolean
refuse_told (ExaStoryWindow *self)
{
  if (exa_table_told_is_empty (exa_session_get_told (self->session)))
    return FALSE;
  exa_story_window_forget_waiting (self);
  exa_toast_say (self->toast, _ ("How the table is read was chosen in the window, and a story does not keep that: it "
                                 "would show other figures. Save the table as data file, and tell the story of that."));
  return TRUE;
}

gboolean
exa_story_window_save (ExaStoryWindow *self)
{
  const ExaStory *story = exa_story_edit_get_story (self->edit), *before = exa_story_edit_get_saved (self->edit);
  g_autofree char *home = exa_story_find_home (story, get_files (self));
  g_autoptr (ExaStory) copy = NULL;
  g_autoptr (GError) error = NULL;

  if (refuse_told (self))
    return FALSE;
  if (home == NULL) {
    exa_story_window_save_as (self);
    return FALSE;
  }
  copy = take_copy (self, before != NULL ? g_strdup (story->id) : make_id (self));
  if (!exa_story_save_into (copy, before, home, get_files (self), &error))
    return refuse (self, error);
  saved (self, copy, home, FALSE);
  return TRUE;
}

static void
on_path_chosen (GtkWindow *parent, const char *chosen)
{
  ExaStoryWindow *self = EXA_STORY_WINDOW (parent);
  g_autofree char *path = NULL;
  g_autoptr (ExaStory) copy = take_copy (self, make_id (self));
  g_autoptr (GError) error = NULL;

  path = g_str_has_suffix (chosen, ".json") ? g_strdup (chosen) : g_strconcat (chosen, ".json", NULL);
  if (!exa_story_save_apart (copy, path, get_files (self), &error)) {
    refuse (self, error);
    return;
  }
  saved (self, copy, path, TRUE);
  go_on (self);
}

void
exa_story_window_save_as (ExaStoryWindow *self)
{
  g_autofree char *id = make_id (self), *name = g_strconcat (id, ".json", NULL), *folder = NULL;

  if (refuse_told (self))
    return;
  if (self->files != NULL && strcmp (self->files[0], "-") != 0)
    folder = g_path_get_dirname (self->files[0]);
  exa_file_dialog_save_in (GTK_WINDOW (self), _ ("Save the story"), folder, name, on_path_chosen);
}

/* --- unsaved changes --- */

static void
on_answered (GtkWindow *window, gboolean save)
{
  ExaStoryWindow *self = EXA_STORY_WINDOW (window);

  if (!save || exa_story_window_save (self))
    go_on (self);
}

/* Deals with unsaved changes first; FALSE where there are none. */
static gboolean
ask (ExaStoryWindow *self, ExaStoryWaiting waiting, const char *id)
{
  const ExaStory *story = exa_story_edit_get_story (self->edit);
  gboolean modified;

  g_object_get (self->edit, "modified", &modified, NULL);
  if (!modified)
    return FALSE;
  self->waiting = waiting;
  g_free (self->waiting_id);
  self->waiting_id = g_strdup (id);
  exa_unsaved_question_ask (GTK_WINDOW (self),
                            exa_text_get (&story->title,
                                          exa_figure_model_get_lang (exa_session_get_model (self->session))),
                            on_answered);
  return TRUE;
}

void
exa_story_window_open (ExaStoryWindow *self, const char *id)
{
  if (!ask (self, EXA_STORY_WAITING_OPEN, id))
    open_now (self, id);
}

gboolean
exa_story_window_hold (ExaStoryWindow *self)
{
  if (ask (self, EXA_STORY_WAITING_CLOSE, NULL))
    return TRUE;
  exa_story_draft_bar_end (self->draft_bar);
  return FALSE;
}
