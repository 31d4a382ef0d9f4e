/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-window-actions.h"

#include <glib/gi18n.h>

#include "exa-application.h"
#include "exa-export-dialog.h"
#include "exa-figure-picture.h"
#include "exa-file-dialogs.h"
#include "exa-print.h"
#include "exa-shortcuts-window.h"
#include "exa-talk-window.h"
#include "exa-window-private.h"

#define ZOOM_STEP 1.25

static ExaApplication *
get_application (ExaWindow *self)
{
  return EXA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

/* --- files --- */

static void
on_files_chosen (GtkWindow *window, const char *const *paths)
{
  exa_application_open (get_application (EXA_WINDOW (window)), EXA_WINDOW (window), paths);
}

void
exa_window_open (ExaWindow *self, GVariant *parameter)
{
  exa_file_dialog_open (GTK_WINDOW (self), on_files_chosen);
}

void
exa_window_open_path (ExaWindow *self, GVariant *parameter)
{
  const char *paths[] = {g_variant_get_string (parameter, NULL), NULL};

  exa_application_open (get_application (self), self, paths);
}

void
exa_window_open_another (ExaWindow *self, GVariant *parameter)
{
  exa_application_remember (get_application (self), self);
  exa_application_open (get_application (self), NULL, exa_session_get_files (self->session));
}

void
exa_window_open_bundled (ExaWindow *self, GVariant *parameter)
{
  exa_application_open (get_application (self), self, NULL);
}

void
exa_window_reload (ExaWindow *self, GVariant *parameter)
{
  exa_session_reload (self->session);
}

/* --- the figure elsewhere --- */

void
exa_window_export (ExaWindow *self, GVariant *parameter)
{
  if (exa_figure_model_get_table (exa_session_get_model (self->session)) != NULL)
    exa_export_dialog_present (self);
}

void
exa_window_copy_figure (ExaWindow *self, GVariant *parameter)
{
  g_autoptr (GdkTexture) texture = NULL;
  ExaPage page;

  /* Over the table, what is to be copied is its rows. */
  g_object_get (self->session, "page", &page, NULL);
  if (page == EXA_PAGE_TABLE) {
    exa_window_copy_data (self, parameter);
    return;
  }
  texture = exa_figure_picture_new (exa_session_get_model (self->session));
  if (texture == NULL)
    return;
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
  exa_window_say (self, _ ("The figure is on the clipboard."));
}

void
exa_window_copy_data (ExaWindow *self, GVariant *parameter)
{
  g_autofree char *text = exa_table_view_to_tsv (self->table_view);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  exa_window_say (self, _ ("The figures are on the clipboard, as a table."));
}

void
exa_window_print (ExaWindow *self, GVariant *parameter)
{
  if (exa_figure_model_get_table (exa_session_get_model (self->session)) != NULL)
    exa_print_figure (GTK_WINDOW (self), self->session);
}

static void
start_talk (ExaWindow *self, ExaStory *story, ExaChart *from)
{
  if (story == NULL || story->slides->len == 0) {
    exa_window_say (self, _ ("There is no story in these files."));
    return;
  }
  exa_talk_window_start (GTK_APPLICATION (get_application (self)), GTK_WINDOW (self),
                         exa_session_get_dataset (self->session), story, from,
                         exa_figure_model_get_lang (exa_session_get_model (self->session)),
                         exa_figure_model_get_theme (exa_session_get_model (self->session)));
}

static ExaStory *
get_first_story (ExaWindow *self)
{
  ExaDataset *dataset = exa_session_get_dataset (self->session);

  return dataset != NULL ? exa_dataset_nth (dataset, EXA_LIST_STORIES, 0) : NULL;
}

void
exa_window_present (ExaWindow *self, GVariant *parameter)
{
  start_talk (self, get_first_story (self), NULL);
}

void
exa_window_present_here (ExaWindow *self, GVariant *parameter)
{
  start_talk (self, get_first_story (self), exa_figure_model_get_chart (exa_session_get_model (self->session)));
}

void
exa_window_present_story (ExaWindow *self, GVariant *parameter)
{
  ExaDataset *dataset = exa_session_get_dataset (self->session);
  const char *id = g_variant_get_string (parameter, NULL);

  start_talk (self, dataset != NULL ? exa_dataset_find (dataset, EXA_LIST_STORIES, id) : NULL, NULL);
}

/* --- the view --- */

void
exa_window_undo (ExaWindow *self, GVariant *parameter)
{
  exa_figure_model_undo (exa_session_get_model (self->session));
}

void
exa_window_redo (ExaWindow *self, GVariant *parameter)
{
  exa_figure_model_redo (exa_session_get_model (self->session));
}

void
exa_window_reset_view (ExaWindow *self, GVariant *parameter)
{
  exa_figure_model_reset_view (exa_session_get_model (self->session));
}

void
exa_window_toggle_table (ExaWindow *self, GVariant *parameter)
{
  ExaPage page;

  g_object_get (self->session, "page", &page, NULL);
  g_object_set (self->session, "page", page == EXA_PAGE_TABLE ? EXA_PAGE_CHART : EXA_PAGE_TABLE, NULL);
}

void
exa_window_next_sort (ExaWindow *self, GVariant *parameter)
{
  ExaSort sort;

  g_object_get (self->session, "sort", &sort, NULL);
  g_object_set (self->session, "sort", sort == EXA_SORT_SOURCE ? EXA_SORT_VALUE : sort + 1, NULL);
}

void
exa_window_previous_chart (ExaWindow *self, GVariant *parameter)
{
  exa_sidebar_step (self->sidebar, -1);
}

void
exa_window_next_chart (ExaWindow *self, GVariant *parameter)
{
  exa_sidebar_step (self->sidebar, 1);
}

void
exa_window_zoom_in (ExaWindow *self, GVariant *parameter)
{
  exa_figure_view_zoom_by (self->chart_view, ZOOM_STEP);
}

void
exa_window_zoom_out (ExaWindow *self, GVariant *parameter)
{
  exa_figure_view_zoom_by (self->chart_view, 1 / ZOOM_STEP);
}

void
exa_window_zoom_reset (ExaWindow *self, GVariant *parameter)
{
  exa_figure_view_zoom_reset (self->chart_view);
}

void
exa_window_clear (ExaWindow *self, GVariant *parameter)
{
  if (!exa_panes_uncover (self->panes))
    exa_figure_model_clear_picks (exa_session_get_model (self->session));
}

/* --- the window --- */

static void
toggle (gpointer object, const char *property)
{
  gboolean now;

  g_object_get (object, property, &now, NULL);
  g_object_set (object, property, !now, NULL);
}

void
exa_window_search (ExaWindow *self, GVariant *parameter)
{
  g_object_set (self->panes, "show-start", TRUE, NULL);
  exa_sidebar_search (self->sidebar);
}

void
exa_window_toggle_sidebar (ExaWindow *self, GVariant *parameter)
{
  toggle (self->panes, "show-start");
}

void
exa_window_toggle_inspector (ExaWindow *self, GVariant *parameter)
{
  toggle (self->panes, "show-end");
}

void
exa_window_toggle_fullscreen (ExaWindow *self, GVariant *parameter)
{
  toggle (self, "fullscreened");
}

void
exa_window_show_shortcuts (ExaWindow *self, GVariant *parameter)
{
  exa_shortcuts_window_present (GTK_WINDOW (self));
}

void
exa_window_show_about (ExaWindow *self, GVariant *parameter)
{
  gtk_show_about_dialog (GTK_WINDOW (self), "program-name", "Exascope", "version", EXA_VERSION, "logo-icon-name",
                         "io.github.exascope.Exascope", "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("Compares AI chips, companies and countries, and draws what the source said, no more."),
                         NULL);
}

void
exa_window_close_it (ExaWindow *self, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (self));
}

void
exa_window_quit (ExaWindow *self, GVariant *parameter)
{
  exa_application_quit (get_application (self));
}
