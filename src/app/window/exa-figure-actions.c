/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-actions.h"

#include <glib/gi18n.h>

#include "exa-announce.h"
#include "exa-copy.h"
#include "exa-export-dialog.h"
#include "exa-paint.h"
#include "exa-print.h"
#include "exa-speaker-window.h"
#include "exa-talk-story.h"
#include "exa-talk-news.h"
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

/* The export's own figure, as it looks here. */
static GdkContentProvider *
make_copy (ExaWindow *self)
{
  ExaFigureModel *model = exa_session_get_model (self->session);
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;

  options.theme = exa_figure_model_get_theme (model);
  options.lang = exa_figure_model_get_lang (model);
  return exa_copy_new (model, &options, exa_figure_model_get_state (model)->title);
}

static void
on_copy_data (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;
  g_autofree char *text = exa_table_view_to_tsv (exa_window_get_table_view (self));
  g_autoptr (GdkContentProvider) content = exa_copy_new_for_table (text);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  say (self, _ ("The figures are on the clipboard, as a table."));
}

static void
on_copy_figure (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;
  g_autoptr (GdkContentProvider) content = NULL;
  ExaPage page;

  /* Over the table, what is to be copied is its rows. */
  g_object_get (self->session, "page", &page, NULL);
  if (page == EXA_PAGE_TABLE) {
    on_copy_data (action, parameter, data);
    return;
  }
  content = make_copy (self);
  if (content == NULL)
    return;
  exa_copy_prepare (EXA_COPY (content));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  say (self, _ ("The figure is on the clipboard."));
}

static void
on_copy_as (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;

  exa_export_dialog_present_to_copy (GTK_WINDOW (self), self->session);
}

static void
on_copy_claim (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;
  ExaFigureModel *model = exa_session_get_model (self->session);
  ExaClaim *claim = exa_figure_model_get_inspected (model);
  g_autofree char *text = claim != NULL ? exa_copy_quote_claim (exa_figure_model_get_figure (model), claim) : NULL;
  g_autoptr (GdkContentProvider) content = NULL;

  if (text == NULL)
    return;
  content = exa_copy_new_for_text (text);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  say (self, text);
}

/* --- dragging it out --- */

/* The longer side of what is under the pointer, and how far it is from it, in pixels. */
#define DRAGGED_SIZE 240.0
#define DRAGGED_GAP  12

static GdkContentProvider *
on_drag_prepare (ExaWindow *self)
{
  GdkContentProvider *content = make_copy (self);

  if (content != NULL)
    exa_copy_prepare (EXA_COPY (content));
  return content;
}

/* Shows the figure under the pointer: small, or it would cover what it is to be dropped on. */
static void
on_drag_begin (ExaWindow *self, GdkDrag *drag, GtkDragSource *source)
{
  const ExaLayout *layout = exa_figure_view_get_layout (self->chart_view);
  double scale = DRAGGED_SIZE / MAX (layout->width, layout->height);
  graphene_rect_t place = GRAPHENE_RECT_INIT (0, 0, (float)(layout->width * scale), (float)(layout->height * scale));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GdkPaintable) icon = NULL;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &place);

  cairo_scale (cr, scale, scale);
  exa_paint (layout, cr);
  cairo_destroy (cr);
  icon = gtk_snapshot_free_to_paintable (snapshot, &place.size);
  gtk_drag_source_set_icon (source, icon, -DRAGGED_GAP, -DRAGGED_GAP);
}

static void
add_drag_source (ExaWindow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect_object (source, "prepare", G_CALLBACK (on_drag_prepare), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->chart_view), GTK_EVENT_CONTROLLER (source));
}

static void
on_print (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_print_figure (GTK_WINDOW (data), EXA_WINDOW (data)->session);
}

/* --- the talk --- */

/* A talk, or a rehearsal, that is gone on with is recorded as the same one. */
static void
record (ExaWindow *self, ExaTalkWindow *audience, gboolean rehearsal)
{
  if (self->recorder == NULL || !exa_talk_recorder_is_of (self->recorder, self->talk)) {
    g_clear_object (&self->recorder);
    self->recorder = exa_talk_recorder_new (self->talk, exa_session_get_files (self->session), rehearsal);
  }
  exa_talk_recorder_follow (self->recorder, GTK_WIDGET (audience));
}

static void
say_over (ExaWindow *self)
{
  exa_announce (GTK_WIDGET (self), _ ("The talk is over"));
}

/* Tells @story (taken; NULL: there is nothing to tell), from the slide of a chart (NULL: from the first one), or where
 * it was left; the slide of a chart is as that is seen in the window. Borrowed; NULL where there is nothing. */
static ExaTalkWindow *
start_talk (ExaWindow *self, ExaStory *story, ExaChart *from, gboolean rehearsal)
{
  g_autoptr (ExaStory) owned = story;
  ExaFigureModel *model = exa_session_get_model (self->session);
  ExaDataset *dataset = exa_session_get_dataset (self->session);
  ExaLang lang = exa_figure_model_get_lang (model);
  ExaTalkWindow *audience;

  if (story == NULL || story->slides->len == 0) {
    say (self, _ ("There is no chart in these files."));
    return NULL;
  }
  if (self->talk != NULL &&
      (exa_talk_get_dataset (self->talk) != dataset || g_strcmp0 (exa_talk_get_story (self->talk)->id, story->id) != 0))
    g_clear_object (&self->talk);
  if (self->talk == NULL) {
    self->talk = exa_talk_new (dataset, story, NULL, lang, exa_figure_model_get_theme (model));
    exa_view_state_clear (&self->presented);
  }
  g_object_set (self->talk, "lang", lang, NULL);
  if (from != NULL) {
    g_autoptr (ExaStory) seen = exa_story_as_seen (story, from, exa_figure_model_get_view (model));
    exa_view_state_clear (&self->presented);
    exa_view_state_copy (&self->presented, exa_figure_model_get_state (model));
    exa_talk_set_story (self->talk, dataset, seen);
    exa_talk_go_to_chart (self->talk, from);
  }
  audience =
      exa_talk_window_start (gtk_window_get_application (GTK_WINDOW (self)), GTK_WINDOW (self), self->talk, NULL);
  record (self, audience, rehearsal);
  g_signal_connect_object (audience, "unmap", G_CALLBACK (say_over), self, G_CONNECT_SWAPPED);
  exa_speaker_window_follow (audience);
  return audience;
}

static void
on_present (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  start_talk (data, exa_story_to_tell (exa_session_get_dataset (EXA_WINDOW (data)->session), NULL), NULL, FALSE);
}

/* A rehearsal is one from its beginning. */
static void
on_rehearse (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;

  g_clear_object (&self->talk);
  start_talk (self, exa_story_to_tell (exa_session_get_dataset (self->session), NULL), NULL, TRUE);
}

static void
on_present_here (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaSession *session = EXA_WINDOW (data)->session;
  ExaChart *chart = exa_figure_model_get_chart (exa_session_get_model (session));

  start_talk (data, exa_story_to_tell (exa_session_get_dataset (session), chart), chart, FALSE);
}

static void
show_speaker (ExaTalk *talk)
{
  exa_talk_run (talk, EXA_TALK_SPEAKER, 0, g_get_monotonic_time ());
}

/* It may be asked first where the room is. */
static void
on_present_speaker (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;
  ExaTalkWindow *audience =
      start_talk (self, exa_story_to_tell (exa_session_get_dataset (self->session), NULL), NULL, FALSE);

  if (audience == NULL)
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (audience)))
    show_speaker (self->talk);
  else
    g_signal_connect_object (audience, "map", G_CALLBACK (show_speaker), self->talk, G_CONNECT_SWAPPED);
}

static void
on_present_story (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaDataset *dataset = exa_session_get_dataset (EXA_WINDOW (data)->session);
  ExaStory *story = exa_dataset_find (dataset, EXA_LIST_STORIES, g_variant_get_string (parameter, NULL));

  start_talk (data, story != NULL ? g_object_ref (story) : NULL, NULL, FALSE);
}

/* A talk that goes on follows the data when they are read again. */
static void
on_loaded (ExaWindow *self, gboolean good)
{
  ExaDataset *dataset = exa_session_get_dataset (self->session);
  g_autoptr (ExaStory) story = NULL, seen = NULL;
  ExaChart *chart;

  if (self->talk != NULL)
    exa_talk_news_tell (self->talk, self->session);
  if (!good || self->talk == NULL || dataset == exa_talk_get_dataset (self->talk))
    return;
  story = exa_story_again (dataset, exa_talk_get_story (self->talk));
  if (story == NULL)
    return;
  chart = self->presented.chart != NULL ? exa_dataset_find (dataset, EXA_LIST_CHARTS, self->presented.chart->id) : NULL;
  if (chart != NULL)
    seen = exa_story_as_seen (story, chart, &self->presented.view);
  exa_talk_set_story (self->talk, dataset, seen != NULL ? seen : story);
}

static const GActionEntry entries[] = {
    {.name = "export", .activate = on_export},
    {.name = "copy-figure", .activate = on_copy_figure},
    {.name = "copy-data", .activate = on_copy_data},
    {.name = "copy-as", .activate = on_copy_as},
    {.name = "copy-claim", .activate = on_copy_claim},
    {.name = "print", .activate = on_print},
    {.name = "present", .activate = on_present},
    {.name = "rehearse", .activate = on_rehearse},
    {.name = "present-here", .activate = on_present_here},
    {.name = "present-speaker", .activate = on_present_speaker},
    {.name = "present-story", .activate = on_present_story, .parameter_type = "s"},
};

static void
on_figure_changed (ExaWindow *self)
{
  exa_window_enable_by_figure (self, entries, G_N_ELEMENTS (entries));
}

void
exa_figure_actions_add (ExaWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect_object (window->session, "figure-changed", G_CALLBACK (on_figure_changed), window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window->session, "loaded", G_CALLBACK (on_loaded), window, G_CONNECT_SWAPPED);
  on_figure_changed (window);
  add_drag_source (window);
}
