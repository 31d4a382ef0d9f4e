/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-details.h"

#include <glib/gi18n.h>

#include "exa-minutes.h"
#include "exa-resources.h"
#include "exa-said-view.h"

struct _ExaStoryDetails {
  GtkWidget parent_instance;

  ExaStoryEdit *edit;
  ExaSession *session;
  gboolean is_showing; /* the fields are being brought up to date: what they say is no change */
  GtkEditable *title;
  GtkSpinButton *minutes, *slide_minutes;
  GtkCheckButton *skip;
  GtkLabel *sum, *slide_heading, *own_headline, *notes_other, *step_heading;
  GtkTextBuffer *headline, *notes, *step_notes;
  GtkWidget *slide_box, *step_box;
  ExaSaidView *said;
};

G_DEFINE_FINAL_TYPE (ExaStoryDetails, exa_story_details, GTK_TYPE_WIDGET)

static ExaLang
get_lang (ExaStoryDetails *self)
{
  return exa_figure_model_get_lang (exa_session_get_model (self->session));
}

/* --- from the story to the fields: only where they differ, since the cursor is in one --- */

static char *
get_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_text (GtkTextBuffer *buffer, const char *text)
{
  g_autofree char *shown = get_text (buffer);

  if (g_strcmp0 (shown, text) != 0)
    gtk_text_buffer_set_text (buffer, text, -1);
}

/* "Slides add up to 18:20 of 20:00". */
static void
show_sum (ExaStoryDetails *self, const ExaStory *story)
{
  double sum = 0;
  guint n_open = 0;
  g_autofree char *whole = exa_minutes_write (story->minutes), *slides = NULL, *text = NULL;

  for (guint i = 0; i < story->slides->len; i++) {
    const ExaSlide *slide = g_ptr_array_index (story->slides, i);
    if (slide->skip)
      continue;
    sum += slide->minutes;
    n_open += slide->minutes <= 0;
  }
  slides = exa_minutes_write (sum);
  if (sum > 0 && story->minutes > 0 && n_open == 0)
    text = g_strdup_printf (_ ("Slides add up to %s of %s"), slides, whole);
  else if (sum > 0 && story->minutes > 0)
    text = g_strdup_printf (ngettext ("%u slide without a time has a share of what %s leaves of %s",
                                      "%u slides without a time share what %s leaves of %s", n_open),
                            n_open, slides, whole);
  else if (sum > 0)
    text = g_strdup_printf (_ ("Slides add up to %s"), slides);
  gtk_label_set_text (self->sum, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sum), text != NULL);
}

static void
show_story (ExaStoryDetails *self, const ExaStory *story)
{
  const char *title = exa_text_get (&story->title, get_lang (self));

  if (g_strcmp0 (gtk_editable_get_text (self->title), title) != 0)
    gtk_editable_set_text (self->title, title);
  exa_minutes_set (self->minutes, story->minutes);
  show_sum (self, story);
}

/* That notes are given in the other language, too: what is changed here is to be changed there. */
static void
show_other (ExaStoryDetails *self, const ExaSlide *slide)
{
  gboolean both = slide->notes.in[EXA_LANG_EN] != NULL && slide->notes.in[EXA_LANG_ZH_CN] != NULL;

  gtk_label_set_text (self->notes_other, !both                               ? ""
                                         : get_lang (self) == EXA_LANG_ZH_CN ? _ ("English also given")
                                                                             : _ ("中文 also given"));
}

static void
show_slide (ExaStoryDetails *self, const ExaSlide *slide)
{
  ExaLang lang = get_lang (self);
  g_autofree char *heading =
      g_strdup_printf (_ ("Headline of slide %u"), exa_story_edit_get_slide_number (self->edit) + 1);
  g_autofree char *own = g_strdup_printf (_ ("The chart’s own: %s"), exa_text_get (&slide->chart->title, lang));

  gtk_label_set_text (self->slide_heading, heading);
  gtk_label_set_text (self->own_headline, own);
  gtk_widget_set_visible (GTK_WIDGET (self->own_headline), exa_text_is_empty (&slide->title));
  show_text (self->headline, exa_text_get (&slide->title, lang));
  show_text (self->notes, exa_text_get (&slide->notes, lang));
  exa_minutes_set (self->slide_minutes, slide->minutes);
  gtk_check_button_set_active (self->skip, slide->skip);
  show_other (self, slide);
}

static void
show_step (ExaStoryDetails *self, const ExaSlide *slide)
{
  guint n = exa_story_edit_get_step_number (self->edit);
  const ExaStep *step = slide != NULL ? exa_slide_nth_step (slide, n) : NULL;
  g_autofree char *heading = g_strdup_printf (_ ("Notes of step %u"), n);

  gtk_widget_set_visible (self->step_box, step != NULL);
  gtk_label_set_text (self->step_heading, heading);
  show_text (self->step_notes, step != NULL ? exa_text_get (&step->notes, get_lang (self)) : "");
}

static void
on_changed (ExaStoryDetails *self)
{
  const ExaSlide *slide = exa_story_edit_get_slide (self->edit);

  self->is_showing = TRUE;
  show_story (self, exa_story_edit_get_story (self->edit));
  gtk_widget_set_visible (self->slide_box, slide != NULL);
  if (slide != NULL)
    show_slide (self, slide);
  show_step (self, slide);
  self->is_showing = FALSE;
}

static void
on_figure_changed (ExaStoryDetails *self)
{
  exa_said_view_set_figure (self->said, exa_figure_model_get_figure (exa_session_get_model (self->session)));
}

/* --- from the fields to the story --- */

static void
on_title (ExaStoryDetails *self)
{
  if (!self->is_showing)
    exa_story_edit_set_title (self->edit, get_lang (self), gtk_editable_get_text (self->title));
}

static void
on_minutes (ExaStoryDetails *self)
{
  if (!self->is_showing)
    exa_story_edit_set_minutes (self->edit, exa_minutes_get (self->minutes));
}

static void
on_slide_minutes (ExaStoryDetails *self)
{
  if (!self->is_showing)
    exa_story_edit_set_slide_minutes (self->edit, exa_minutes_get (self->slide_minutes));
}

static void
on_skip (ExaStoryDetails *self)
{
  if (!self->is_showing)
    exa_story_edit_set_slide_skip (self->edit, gtk_check_button_get_active (self->skip));
}

/* A headline is one line, wherever it is broken on the slide. */
static void
on_headline (ExaStoryDetails *self)
{
  g_autofree char *text = get_text (self->headline);

  if (!self->is_showing)
    exa_story_edit_set_slide_title (self->edit, get_lang (self), g_strdelimit (text, "\r\n", ' '));
}

static void
on_notes (ExaStoryDetails *self)
{
  g_autofree char *text = get_text (self->notes);

  if (!self->is_showing)
    exa_story_edit_set_slide_notes (self->edit, get_lang (self), text);
}

static void
on_step_notes (ExaStoryDetails *self)
{
  g_autofree char *text = get_text (self->step_notes);

  if (!self->is_showing)
    exa_story_edit_set_step_notes (self->edit, get_lang (self), text);
}

/* --- the object --- */

static void
exa_story_details_dispose (GObject *object)
{
  ExaStoryDetails *self = EXA_STORY_DETAILS (object);
  GtkWidget *child;

  self->is_showing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->edit);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (exa_story_details_parent_class)->dispose (object);
}

static void
bind_callbacks (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_callback (class, on_title);
  gtk_widget_class_bind_template_callback (class, on_minutes);
  gtk_widget_class_bind_template_callback (class, on_slide_minutes);
  gtk_widget_class_bind_template_callback (class, on_skip);
  gtk_widget_class_bind_template_callback (class, on_headline);
  gtk_widget_class_bind_template_callback (class, on_notes);
  gtk_widget_class_bind_template_callback (class, on_step_notes);
}

static void
exa_story_details_class_init (ExaStoryDetailsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_story_details_dispose;
  g_type_ensure (EXA_TYPE_SAID_VIEW);
  gtk_widget_class_set_css_name (widget_class, "storydetails");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-story-details.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, title);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, minutes);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, slide_minutes);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, skip);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, sum);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, slide_heading);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, own_headline);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, notes_other);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, step_heading);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, headline);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, notes);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, step_notes);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, slide_box);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, step_box);
  gtk_widget_class_bind_template_child (widget_class, ExaStoryDetails, said);
  bind_callbacks (widget_class);
}

static void
exa_story_details_init (ExaStoryDetails *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  exa_minutes_set_up (self->minutes);
  exa_minutes_set_up (self->slide_minutes);
  exa_said_view_set_whole (self->said);
}

void
exa_story_details_set_edit (ExaStoryDetails *self, ExaStoryEdit *edit, ExaSession *session)
{
  self->edit = g_object_ref (edit);
  self->session = g_object_ref (session);
  g_signal_connect_object (edit, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::lang", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "figure-changed", G_CALLBACK (on_figure_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  on_figure_changed (self);
}
