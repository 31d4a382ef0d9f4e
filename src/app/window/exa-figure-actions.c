/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-actions.h"

#include <glib/gi18n.h>

#include "exa-export-dialog.h"
#include "exa-figure-picture.h"
#include "exa-print.h"
#include "exa-talk-window.h"
#include "exa-window-private.h"

static void
say (ExaWindow *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", message);
}

static void
on_export (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;

  exa_export_dialog_present (GTK_WINDOW (self), self->session);
}

static void
on_copy_data (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;
  g_autofree char *text = exa_table_view_to_tsv (exa_window_get_table_view (self));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  say (self, _ ("The figures are on the clipboard, as a table."));
}

static void
on_copy_figure (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;
  g_autoptr (GdkTexture) texture = NULL;
  ExaPage page;

  /* Over the table, what is to be copied is its rows. */
  g_object_get (self->session, "page", &page, NULL);
  if (page == EXA_PAGE_TABLE) {
    on_copy_data (action, parameter, data);
    return;
  }
  texture = exa_figure_picture_new (exa_session_get_model (self->session));
  if (texture == NULL)
    return;
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
  say (self, _ ("The figure is on the clipboard."));
}

static void
on_print (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_print_figure (GTK_WINDOW (data), EXA_WINDOW (data)->session);
}

/* --- the talk --- */

static void
start_talk (ExaWindow *self, ExaStory *story, ExaChart *from)
{
  if (story == NULL || story->slides->len == 0) {
    say (self, _ ("There is no story in these files."));
    return;
  }
  exa_talk_window_start (gtk_window_get_application (GTK_WINDOW (self)), GTK_WINDOW (self),
                         exa_session_get_dataset (self->session), story, from,
                         exa_figure_model_get_lang (exa_session_get_model (self->session)),
                         exa_figure_model_get_theme (exa_session_get_model (self->session)));
}

static ExaStory *
get_first_story (ExaWindow *self)
{
  return exa_dataset_nth (exa_session_get_dataset (self->session), EXA_LIST_STORIES, 0);
}

static void
on_present (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  start_talk (data, get_first_story (data), NULL);
}

static void
on_present_here (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  start_talk (data, get_first_story (data),
              exa_figure_model_get_chart (exa_session_get_model (EXA_WINDOW (data)->session)));
}

static void
on_present_story (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaDataset *dataset = exa_session_get_dataset (EXA_WINDOW (data)->session);

  start_talk (data, exa_dataset_find (dataset, EXA_LIST_STORIES, g_variant_get_string (parameter, NULL)), NULL);
}

static const GActionEntry entries[] = {
    {.name = "export", .activate = on_export},
    {.name = "copy-figure", .activate = on_copy_figure},
    {.name = "copy-data", .activate = on_copy_data},
    {.name = "print", .activate = on_print},
    {.name = "present", .activate = on_present},
    {.name = "present-here", .activate = on_present_here},
    {.name = "present-story", .activate = on_present_story, .parameter_type = "s"},
};

static void
on_figure_changed (ExaWindow *self)
{
  gboolean shown = exa_figure_model_get_table (exa_session_get_model (self->session)) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name)),
                                 shown);
}

void
exa_figure_actions_add (ExaWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect_object (window->session, "figure-changed", G_CALLBACK (on_figure_changed), window,
                           G_CONNECT_SWAPPED);
  on_figure_changed (window);
}
