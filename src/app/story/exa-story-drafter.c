/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-drafter.h"

#include "exa-story-draft.h"

/* ms: no letter waits for a disk. */
#define DELAY 1000

struct _ExaStoryDrafter {
  GObject parent_instance;

  ExaStoryEdit *edit; /* owned; NULL once it has ended */
  GStrv files;        /* NULL: the bundled data */
  char *path;         /* of the draft; NULL: there is none */
  guint timeout;      /* a source's id; 0: the draft is what the story is */
};

G_DEFINE_FINAL_TYPE (ExaStoryDrafter, exa_story_drafter, G_TYPE_OBJECT)

static void
forget (ExaStoryDrafter *self)
{
  if (self->path != NULL)
    exa_story_draft_forget (self->path);
  g_clear_pointer (&self->path, g_free);
}

void
exa_story_drafter_flush (ExaStoryDrafter *self)
{
  const char *const *files = (const char *const *)self->files;
  gboolean modified;

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_object_get (self->edit, "modified", &modified, NULL);
  if (!modified) {
    forget (self);
    return;
  }
  if (self->path == NULL)
    self->path = exa_story_draft_find_place (files);
  if (self->path != NULL)
    exa_story_draft_save (exa_story_edit_get_story (self->edit), self->path, files);
}

static gboolean
on_timeout (gpointer data)
{
  ExaStoryDrafter *self = data;

  self->timeout = 0;
  exa_story_drafter_flush (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (ExaStoryDrafter *self)
{
  if (self->timeout == 0 && self->edit != NULL)
    self->timeout = g_timeout_add (DELAY, on_timeout, self);
}

/* The program ends without having asked: at the end of the session, say. */
static void
flush_at_end (ExaStoryDrafter *self)
{
  if (self->timeout != 0)
    exa_story_drafter_flush (self);
}

void
exa_story_drafter_set_files (ExaStoryDrafter *self, const char *const *files)
{
  GStrv copy = g_strdupv ((char **)files);

  forget (self);
  g_strfreev (self->files);
  self->files = copy;
  on_changed (self);
}

void
exa_story_drafter_adopt (ExaStoryDrafter *self, const char *path)
{
  char *copy = g_strdup (path);

  forget (self);
  self->path = copy;
  on_changed (self);
}

const char *
exa_story_drafter_get_path (ExaStoryDrafter *self)
{
  return self->path;
}

void
exa_story_drafter_end (ExaStoryDrafter *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  forget (self);
  g_clear_object (&self->edit);
}

static void
exa_story_drafter_finalize (GObject *object)
{
  ExaStoryDrafter *self = EXA_STORY_DRAFTER (object);

  flush_at_end (self);
  g_clear_object (&self->edit);
  g_strfreev (self->files);
  g_free (self->path);

  G_OBJECT_CLASS (exa_story_drafter_parent_class)->finalize (object);
}

static void
exa_story_drafter_class_init (ExaStoryDrafterClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_story_drafter_finalize;
}

static void
exa_story_drafter_init (ExaStoryDrafter *self)
{
}

ExaStoryDrafter *
exa_story_drafter_new (ExaStoryEdit *edit, const char *const *files)
{
  ExaStoryDrafter *self = g_object_new (EXA_TYPE_STORY_DRAFTER, NULL);

  self->edit = g_object_ref (edit);
  self->files = g_strdupv ((char **)files);
  g_signal_connect_object (edit, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  /* Windows that are open then are not always taken down. */
  if (g_application_get_default () != NULL)
    g_signal_connect_object (g_application_get_default (), "shutdown", G_CALLBACK (flush_at_end), self,
                             G_CONNECT_SWAPPED);
  return self;
}
