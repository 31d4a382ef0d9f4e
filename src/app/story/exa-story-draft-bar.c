/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-draft-bar.h"

#include <glib/gi18n.h>

#include "exa-resources.h"
#include "exa-story-draft.h"
#include "exa-story-drafter.h"

struct _ExaStoryDraftBar {
  GtkWidget parent_instance;

  ExaStoryEdit *edit;
  ExaSession *session;
  ExaStoryDrafter *drafter;
  GStrv files;   /* NULL: the bundled data */
  char *offered; /* a draft of an earlier run; NULL: there is none */
  GtkWidget *bar;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (ExaStoryDraftBar, exa_story_draft_bar, GTK_TYPE_WIDGET)

static void
stop_offering (ExaStoryDraftBar *self)
{
  g_clear_pointer (&self->offered, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Whether the story that is worked on is the one that was kept under @id, "" for one that was never saved. */
static gboolean
is_open (ExaStoryDraftBar *self, const char *id)
{
  const ExaStory *saved = exa_story_edit_get_saved (self->edit);

  return g_strcmp0 (saved != NULL ? saved->id : "", id) == 0;
}

static void
on_take (ExaStoryDraftBar *self)
{
  ExaDataset *dataset = exa_story_edit_get_dataset (self->edit);
  g_autoptr (GError) error = NULL;
  g_autoptr (ExaStory) story = exa_story_draft_load (self->offered, (const char *const *)self->files,
                                                     exa_session_get_told (self->session), dataset, &error);
  gboolean modified;

  g_object_get (self->edit, "modified", &modified, NULL);
  if (story == NULL) {
    gtk_label_set_text (self->words, error->message);
    return;
  }
  if (!is_open (self, story->id) && modified) {
    gtk_label_set_text (self->words, _ ("It is another story than this one: save this one first."));
    return;
  }
  if (!is_open (self, story->id))
    exa_story_edit_open (self->edit, dataset, exa_dataset_find (dataset, EXA_LIST_STORIES, story->id), _ ("New story"));
  exa_story_edit_replace (self->edit, story);
  exa_story_drafter_adopt (self->drafter, self->offered);
  stop_offering (self);
}

static void
on_discard (ExaStoryDraftBar *self)
{
  exa_story_draft_forget (self->offered);
  stop_offering (self);
}

static void
offer (ExaStoryDraftBar *self, const char *const *taken)
{
  g_auto (GStrv) drafts = exa_story_draft_list ((const char *const *)self->files);

  for (char **draft = drafts; *draft != NULL && self->offered == NULL; draft++) {
    if (!g_strv_contains (taken, *draft))
      self->offered = g_strdup (*draft);
  }
  gtk_widget_set_visible (GTK_WIDGET (self), self->offered != NULL);
}

void
exa_story_draft_bar_set_edit (ExaStoryDraftBar *self, ExaStoryEdit *edit, ExaSession *session, const char *const *files,
                              const char *const *taken)
{
  self->session = g_object_ref (session);
  self->edit = g_object_ref (edit);
  self->files = g_strdupv ((char **)files);
  offer (self, taken);
  self->drafter = exa_story_drafter_new (edit, files);
}

void
exa_story_draft_bar_set_files (ExaStoryDraftBar *self, const char *const *files)
{
  g_strfreev (self->files);
  self->files = g_strdupv ((char **)files);
  stop_offering (self);
  exa_story_drafter_set_files (self->drafter, files);
}

const char *
exa_story_draft_bar_get_path (ExaStoryDraftBar *self)
{
  return self->drafter != NULL ? exa_story_drafter_get_path (self->drafter) : NULL;
}

void
exa_story_draft_bar_end (ExaStoryDraftBar *self)
{
  if (self->drafter != NULL)
    exa_story_drafter_end (self->drafter);
  g_clear_object (&self->drafter);
}

static void
exa_story_draft_bar_dispose (GObject *object)
{
  ExaStoryDraftBar *self = EXA_STORY_DRAFT_BAR (object);

  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_object (&self->drafter);
  g_clear_object (&self->edit);
  g_clear_object (&self->session);
  g_clear_pointer (&self->files, g_strfreev);
  g_clear_pointer (&self->offered, g_free);

  G_OBJECT_CLASS (exa_story_draft_bar_parent_class)->dispose (object);
}

static void
exa_story_draft_bar_class_init (ExaStoryDraftBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_story_draft_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-story-draft-bar.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDraftBar, bar);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDraftBar, words);
  gtk_widget_class_bind_template_callback (widget_class, on_take);
  gtk_widget_class_bind_template_callback (widget_class, on_discard);
}

static void
exa_story_draft_bar_init (ExaStoryDraftBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
