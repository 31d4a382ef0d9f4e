/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-window-private.h"

#include <glib/gi18n.h>

#include "exa-minutes.h"
#include "exa-resources.h"
#include "exa-slide-headline.h"
#include "exa-toolbar.h"

G_DEFINE_FINAL_TYPE (ExaStoryWindow, exa_story_window, GTK_TYPE_APPLICATION_WINDOW)

/* --- the slide on the screen --- */

static void
show_slide (ExaStoryWindow *self)
{
  const ExaSlide *slide = exa_story_edit_get_slide (self->edit);
  ExaFigureModel *model = exa_session_get_model (self->session);
  const ExaViewState *shown = exa_figure_model_get_state (model);
  g_auto (ExaViewState) state = {0};

  gtk_stack_set_visible_child_name (self->pages, slide != NULL ? "slide" : "empty");
  if (slide == NULL)
    return;
  exa_view_state_init (&state, slide->chart, shown->theme, shown->lang);
  exa_slide_init_view (slide, exa_story_edit_get_step_number (self->edit), &state.view);
  state.title = g_strdup (exa_slide_headline (slide, &state.view, shown->lang));
  self->is_showing = TRUE;
  /* The row that has the keyboard says it. */
  exa_figure_said_set_quiet (self->figure_said, TRUE);
  if (!exa_figure_model_apply (model, &state, FALSE)) {
    /* As in a talk: a step that the data refuse shows the chart as it is. */
    exa_view_clear (&state.view);
    exa_figure_model_apply (model, &state, FALSE);
  }
  exa_figure_said_set_quiet (self->figure_said, FALSE);
  self->is_showing = FALSE;
}

/* A change of view is one of the slide. */
static void
on_figure_changed (ExaStoryWindow *self)
{
  const ExaViewState *shown = exa_figure_model_get_state (exa_session_get_model (self->session));
  const ExaSlide *slide = exa_story_edit_get_slide (self->edit);

  if (!self->is_showing && slide != NULL && shown->chart == slide->chart)
    exa_story_edit_set_view (self->edit, &shown->view);
}

static void
on_lang_changed (ExaStoryWindow *self)
{
  show_slide (self);
}

/* --- the head --- */

static char *
describe (ExaStoryWindow *self, const ExaStory *story)
{
  guint n = story->slides->len;
  g_autofree char *slides = g_strdup_printf (ngettext ("%u slide", "%u slides", n), n);
  g_autofree char *minutes = exa_minutes_write (story->minutes), *file = NULL;
  gboolean modified;

  g_object_get (self->edit, "modified", &modified, NULL);
  file = story->file != NULL ? g_filename_display_basename (story->file) : g_strdup (_ ("not saved yet"));
  if (*minutes == '\0')
    return g_strjoin (" · ", slides, file, modified ? _ ("changed") : NULL, NULL);
  return g_strjoin (" · ", slides, minutes, file, modified ? _ ("changed") : NULL, NULL);
}

static void
show_head (ExaStoryWindow *self)
{
  const ExaStory *story = exa_story_edit_get_story (self->edit);
  const char *title = exa_text_get (&story->title, exa_figure_model_get_lang (exa_session_get_model (self->session)));
  g_autofree char *words = describe (self, story);
  const char *const *notices = exa_story_edit_get_notices (self->edit);
  g_autofree char *all = g_strjoinv ("\n", (char **)notices);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, words);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_label_set_text (self->notice, all);
  gtk_widget_set_visible (self->notice_bar, *notices != NULL);
}

static void
on_edit_changed (ExaStoryWindow *self)
{
  show_head (self);
  show_slide (self);
}

/* --- data --- */

/* The stories of the data, for the menu. */
static void
list_stories (ExaStoryWindow *self)
{
  ExaDataset *dataset = exa_session_get_dataset (self->session);
  ExaLang lang = exa_figure_model_get_lang (exa_session_get_model (self->session));
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (EXA_RESOURCE_UI ("exa-story-menu.ui"));
  GMenu *stories = G_MENU (gtk_builder_get_object (builder, "stories"));

  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_STORIES); i++) {
    const ExaStory *story = exa_dataset_nth (dataset, EXA_LIST_STORIES, i);
    g_autoptr (GMenuItem) item = g_menu_item_new (exa_text_get (&story->title, lang), NULL);
    g_menu_item_set_action_and_target (item, "win.open-story", "s", story->id);
    g_menu_append_item (stories, item);
  }
  gtk_menu_button_set_menu_model (self->story_button, G_MENU_MODEL (gtk_builder_get_object (builder, "story_menu")));
}

static void
share (ExaStoryWindow *self)
{
  self->is_showing = TRUE;
  exa_session_share (self->session, self->source);
  self->is_showing = FALSE;
  list_stories (self);
}

/* Data that are read again are followed; other files are another matter. */
static void
on_source_loaded (ExaStoryWindow *self, gboolean good)
{
  ExaDataset *dataset = exa_session_get_dataset (self->source);

  if (!good || dataset == exa_story_edit_get_dataset (self->edit) || !exa_story_window_has_source_files (self))
    return;
  share (self);
  exa_story_edit_set_dataset (self->edit, dataset, exa_figure_model_get_lang (exa_session_get_model (self->session)));
}

gboolean
exa_story_window_has_source_files (ExaStoryWindow *self)
{
  const char *const *shown = exa_session_get_files (self->source), *const *own = (const char *const *)self->files;

  return shown == own || (shown != NULL && own != NULL && g_strv_equal (shown, own));
}

void
exa_story_window_follow (ExaStoryWindow *self, ExaSession *source)
{
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_func (self->source, on_source_loaded, self);
  g_set_object (&self->source, source);
  g_signal_connect_object (source, "loaded", G_CALLBACK (on_source_loaded), self, G_CONNECT_SWAPPED);
}

/* --- the object --- */

static void
exa_story_window_dispose (GObject *object)
{
  ExaStoryWindow *self = EXA_STORY_WINDOW (object);

  g_clear_object (&self->story_said);
  g_clear_object (&self->figure_said);
  g_clear_object (&self->edit);
  g_clear_object (&self->session);
  g_clear_object (&self->source);
  g_clear_object (&self->talk);
  g_clear_object (&self->recorder);
  g_clear_pointer (&self->files, g_strfreev);
  g_clear_pointer (&self->waiting_id, g_free);

  G_OBJECT_CLASS (exa_story_window_parent_class)->dispose (object);
}

/* A focus within a window that is not realized yet makes it no window to a screen reader. */
static void
exa_story_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (exa_story_window_parent_class)->map (widget);
  if (gtk_window_get_focus (GTK_WINDOW (widget)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (EXA_STORY_WINDOW (widget)->slides));
}

static void
exa_story_window_class_init (ExaStoryWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_story_window_dispose;
  widget_class->map = exa_story_window_map;
  g_type_ensure (EXA_TYPE_FIGURE_VIEW);
  g_type_ensure (EXA_TYPE_STORY_DETAILS);
  g_type_ensure (EXA_TYPE_STORY_DRAFT_BAR);
  g_type_ensure (EXA_TYPE_STORY_SLIDES);
  g_type_ensure (EXA_TYPE_STORY_STEPS);
  g_type_ensure (EXA_TYPE_TOAST);
  g_type_ensure (EXA_TYPE_TOOLBAR);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-story-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaStoryWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryWindow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryWindow, draft_bar);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryWindow, story_button);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryWindow, slides);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryWindow, details);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryWindow, figure);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryWindow, toolbar);
}

/* GTK calls a page by its type, where it has no name; a template cannot give it one. */
static void
name_page (ExaStoryWindow *self, const char *page, const char *name)
{
  GtkStackPage *at = gtk_stack_get_page (self->pages, gtk_stack_get_child_by_name (self->pages, page));

  gtk_accessible_update_property (GTK_ACCESSIBLE (at), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
exa_story_window_init (ExaStoryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_page (self, "slide", _ ("Slide"));
  name_page (self, "empty", _ ("Message"));
}

/* Drafts that are at work in the windows of @application: paths, ended by NULL; transfer full. */
static char **
list_drafts (GtkApplication *application)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GList *list = gtk_application_get_windows (application); list != NULL; list = list->next) {
    ExaStoryWindow *self = EXA_IS_STORY_WINDOW (list->data) ? list->data : NULL;
    if (self != NULL && exa_story_draft_bar_get_path (self->draft_bar) != NULL)
      g_strv_builder_add (builder, exa_story_draft_bar_get_path (self->draft_bar));
  }
  return g_strv_builder_end (builder);
}

ExaStoryWindow *
exa_story_window_new (GtkApplication *application, ExaSession *source, ExaStory *story)
{
  ExaStoryWindow *self = g_object_new (EXA_TYPE_STORY_WINDOW, "application", application, NULL);
  ExaLang lang = exa_figure_model_get_lang (exa_session_get_model (source));
  g_auto (GStrv) drafts = list_drafts (application);

  exa_story_window_follow (self, source);
  self->session = exa_session_new (lang);
  self->files = g_strdupv ((char **)exa_session_get_files (source));
  g_object_bind_property (source, "dark", self->session, "dark", G_BINDING_SYNC_CREATE);
  self->edit = exa_story_edit_new (exa_session_get_dataset (source), story, _ ("New story"));
  exa_story_draft_bar_set_edit (self->draft_bar, self->edit, self->session, (const char *const *)self->files,
                                (const char *const *)drafts);
  share (self);
  g_object_set (self->figure, "model", exa_session_get_model (self->session), NULL);
  g_object_set (self->toolbar, "session", self->session, NULL);
  exa_story_slides_set_edit (self->slides, self->edit, self->session);
  exa_story_steps_set_edit (self->steps, self->edit, self->session);
  exa_story_details_set_edit (self->details, self->edit, self->session);
  g_signal_connect_object (self->edit, "changed", G_CALLBACK (on_edit_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "figure-changed", G_CALLBACK (on_figure_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::lang", G_CALLBACK (on_lang_changed), self, G_CONNECT_SWAPPED);
  self->figure_said = exa_figure_said_new (self->figure, exa_session_get_model (self->session));
  self->story_said = exa_story_said_new (GTK_WIDGET (self), self->edit);
  on_edit_changed (self);
  return self;
}

void
exa_story_window_add (ExaStoryWindow *self, ExaChart *chart, const ExaView *view)
{
  exa_story_edit_add_slide (self->edit, chart, view);
}

guint
exa_story_window_get_slide (ExaStoryWindow *self)
{
  return exa_story_edit_get_slide_number (self->edit);
}
