/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The windows of an application in which stories are made. */
#include "exa-story-window-private.h"

static ExaStoryWindow *
find (GtkApplication *application, ExaSession *source)
{
  for (GList *list = gtk_application_get_windows (application); list != NULL; list = list->next) {
    ExaStoryWindow *self = EXA_IS_STORY_WINDOW (list->data) ? list->data : NULL;
    if (self != NULL && self->source == source && exa_story_window_has_source_files (self))
      return self;
  }
  return NULL;
}

ExaStoryWindow *
exa_story_window_get (GtkApplication *application, ExaSession *source, ExaStory *story)
{
  ExaStoryWindow *self = find (application, source);

  if (self != NULL)
    return self;
  self = exa_story_window_new (application, source, story);
  exa_story_window_add_actions (self);
  g_signal_connect (self, "close-request", G_CALLBACK (exa_story_window_hold), NULL);
  return self;
}

gboolean
exa_story_window_exists (GtkApplication *application, ExaSession *source)
{
  return find (application, source) != NULL;
}

ExaStoryWindow *
exa_story_window_find_modified (GtkApplication *application)
{
  for (GList *list = gtk_application_get_windows (application); list != NULL; list = list->next) {
    gboolean modified = FALSE;
    if (EXA_IS_STORY_WINDOW (list->data))
      g_object_get (EXA_STORY_WINDOW (list->data)->edit, "modified", &modified, NULL);
    if (modified)
      return list->data;
  }
  return NULL;
}
