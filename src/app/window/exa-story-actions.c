/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-actions.h"

#include <glib/gi18n.h>

#include "exa-story-draft.h"
#include "exa-story-export-dialog.h"
#include "exa-story-window.h"
#include "exa-talk-story.h"
#include "exa-times-window.h"
#include "exa-window-private.h"

static GtkApplication *
get_application (ExaWindow *self)
{
  return gtk_window_get_application (GTK_WINDOW (self));
}

/* A first chart shows where it went; more are only told of, so that one can go on looking. */
static void
on_add_to_story (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;
  ExaFigureModel *model = exa_session_get_model (self->session);
  gboolean is_new = !exa_story_window_exists (get_application (self), self->session);
  ExaStoryWindow *story = exa_story_window_get (get_application (self), self->session, NULL);
  g_autofree char *message = NULL;

  exa_story_window_add (story, exa_figure_model_get_chart (model), exa_figure_model_get_view (model));
  if (is_new) {
    gtk_window_present (GTK_WINDOW (story));
    return;
  }
  message = g_strdup_printf (_ ("The story has it now: slide %u."), exa_story_window_get_slide (story) + 1);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", message);
}

static void
on_edit_story (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;
  ExaStory *first = exa_dataset_nth (exa_session_get_dataset (self->session), EXA_LIST_STORIES, 0);

  gtk_window_present (GTK_WINDOW (exa_story_window_get (get_application (self), self->session, first)));
}

static void
on_export_story (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;
  g_autoptr (ExaStory) story = exa_story_to_tell (exa_session_get_dataset (self->session), NULL);

  if (story != NULL)
    exa_story_export_dialog_present (GTK_WINDOW (self), story, self->session);
}

static void
on_story_times (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;
  g_autoptr (ExaStory) story = exa_story_to_tell (exa_session_get_dataset (self->session), NULL);
  g_autofree char *path = NULL;

  if (story == NULL)
    return;
  path = exa_talk_times_find (story->id, exa_session_get_files (self->session));
  exa_times_window_present (GTK_WINDOW (self), exa_times_report_new (story, exa_talk_times_load (path)), self->session,
                            NULL);
}

static const GActionEntry entries[] = {
    {.name = "add-to-story", .activate = on_add_to_story},
    {.name = "edit-story", .activate = on_edit_story},
    {.name = "export-story", .activate = on_export_story},
    {.name = "story-times", .activate = on_story_times},
};

static void
on_figure_changed (ExaWindow *self)
{
  exa_window_enable_by_figure (self, entries, G_N_ELEMENTS (entries));
}

/* A story that was not saved when the program ended is offered where stories are made. */
static void
on_loaded (ExaWindow *self, gboolean good)
{
  g_auto (GStrv) drafts = exa_story_draft_list (exa_session_get_files (self->session));

  if (good && *drafts != NULL && !exa_story_window_exists (get_application (self), self->session))
    gtk_widget_activate_action (
        GTK_WIDGET (self), "win.say", "s",
        _ ("A story of these data was not saved when the program ended: Ctrl+Shift+D shows it."));
}

void
exa_story_actions_add (ExaWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect_object (window->session, "figure-changed", G_CALLBACK (on_figure_changed), window,
                           G_CONNECT_SWAPPED);
  on_figure_changed (window);
  g_signal_connect_object (window->session, "loaded", G_CALLBACK (on_loaded), window, G_CONNECT_SWAPPED);
}
