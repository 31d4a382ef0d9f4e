/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-window-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "exa-announce.h"
#include "exa-keys.h"
#include "exa-pane-round.h"
#include "exa-speaker-window.h"
#include "exa-story-export-dialog.h"
#include "exa-talk-window.h"
#include "exa-times-window.h"

/* --- files --- */

static void
on_new_story (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_story_window_open (data, NULL);
}

static void
on_open_story (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_story_window_open (data, g_variant_get_string (parameter, NULL));
}

static void
on_save (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_story_window_forget_waiting (data);
  exa_story_window_save (data);
}

static void
on_save_as (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_story_window_forget_waiting (data);
  exa_story_window_save_as (data);
}

static void
on_close (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
}

static void
on_forget_notices (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_story_edit_forget_notices (EXA_STORY_WINDOW (data)->edit);
}

static void
on_export (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaStoryWindow *self = data;

  exa_story_export_dialog_present (GTK_WINDOW (self), exa_story_edit_get_story (self->edit), self->session);
}

/* --- undo --- */

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_announce (data, _ ("Undone"));
  exa_story_edit_undo (EXA_STORY_WINDOW (data)->edit);
}

static void
on_redo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_announce (data, _ ("Done again"));
  exa_story_edit_redo (EXA_STORY_WINDOW (data)->edit);
}

/* --- slides --- */

static void
on_add_slide (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_story_slides_ask_chart (EXA_STORY_WINDOW (data)->slides);
}

static void
on_duplicate_slide (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaStoryEdit *edit = EXA_STORY_WINDOW (data)->edit;

  exa_story_edit_duplicate_slide (edit, exa_story_edit_get_slide_number (edit));
}

static void
on_delete_slide (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaStoryEdit *edit = EXA_STORY_WINDOW (data)->edit;

  exa_story_edit_remove_slide (edit, exa_story_edit_get_slide_number (edit));
}

static void
on_slide_up (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaStoryEdit *edit = EXA_STORY_WINDOW (data)->edit;
  guint n = exa_story_edit_get_slide_number (edit);

  if (n > 0)
    exa_story_edit_move_slide (edit, n, n - 1);
}

static void
on_slide_down (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaStoryEdit *edit = EXA_STORY_WINDOW (data)->edit;
  guint n = exa_story_edit_get_slide_number (edit);

  exa_story_edit_move_slide (edit, n, n + 1);
}

static void
on_skip_slide (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaStoryEdit *edit = EXA_STORY_WINDOW (data)->edit;
  const ExaSlide *slide = exa_story_edit_get_slide (edit);

  if (slide != NULL)
    exa_story_edit_set_slide_skip (edit, !slide->skip);
}

/* --- steps --- */

static void
on_add_step (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaStoryWindow *self = data;

  exa_story_edit_add_step (self->edit, exa_figure_model_get_view (exa_session_get_model (self->session)));
}

static void
on_delete_step (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaStoryEdit *edit = EXA_STORY_WINDOW (data)->edit;

  exa_story_edit_remove_step (edit, exa_story_edit_get_step_number (edit));
}

static void
on_step_up (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaStoryEdit *edit = EXA_STORY_WINDOW (data)->edit;
  guint n = exa_story_edit_get_step_number (edit);

  if (n > 1)
    exa_story_edit_move_step (edit, n, n - 1);
}

static void
on_step_down (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaStoryEdit *edit = EXA_STORY_WINDOW (data)->edit;
  guint n = exa_story_edit_get_step_number (edit);

  exa_story_edit_move_step (edit, n, n + 1);
}

static void
on_reset_view (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_figure_model_reset_view (exa_session_get_model (EXA_STORY_WINDOW (data)->session));
}

static void
on_clear (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_figure_model_clear_picks (exa_session_get_model (EXA_STORY_WINDOW (data)->session));
}

/* --- panes --- */

static void
enter_slides (GtkWindow *window)
{
  gtk_widget_grab_focus (GTK_WIDGET (EXA_STORY_WINDOW (window)->slides));
}

static void
enter_figure (GtkWindow *window)
{
  exa_figure_view_enter (EXA_STORY_WINDOW (window)->figure, FALSE);
}

static void
go_round (ExaStoryWindow *self, int step)
{
  const ExaPaneStop stops[] = {
      {GTK_WIDGET (self->slides), NULL, enter_slides},
      {self->toolbar, _ ("Ways to show the figure"), NULL},
      {GTK_WIDGET (self->figure), _ ("Chart"), enter_figure},
      {GTK_WIDGET (self->steps), _ ("Steps of the slide"), NULL},
      {GTK_WIDGET (self->details), _ ("Slide and story"), NULL},
  };

  exa_pane_round (GTK_WINDOW (self), stops, G_N_ELEMENTS (stops), step);
}

static void
on_next_pane (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  go_round (data, 1);
}

static void
on_previous_pane (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  go_round (data, -1);
}

/* --- the talk --- */

/* Whether the talk that was left tells the story as it is now. */
static gboolean
can_go_on (ExaStoryWindow *self, const ExaStory *story)
{
  return self->talk != NULL && exa_talk_get_dataset (self->talk) == exa_session_get_dataset (self->session) &&
         exa_story_equal (exa_talk_get_story (self->talk), story);
}

static void
make_talk (ExaStoryWindow *self, ExaStory *story, gboolean rehearsal)
{
  ExaFigureModel *model = exa_session_get_model (self->session);

  g_clear_object (&self->talk);
  g_clear_object (&self->recorder);
  self->talk = exa_talk_new (exa_session_get_dataset (self->session), story, NULL, exa_figure_model_get_lang (model),
                             exa_figure_model_get_theme (model));
  self->recorder = exa_talk_recorder_new (self->talk, (const char *const *)self->files, rehearsal);
}

/* Tells the story as it is now, saved or not; where it was left, it goes on, unless it is to begin anew. */
static void
present (ExaStoryWindow *self, gboolean anew, gboolean rehearsal)
{
  g_autoptr (ExaStory) story = exa_story_copy (exa_story_edit_get_story (self->edit));
  ExaTalkWindow *audience;

  if (story->id == NULL)
    story->id = g_strdup ("");
  if (anew || !can_go_on (self, story))
    make_talk (self, story, rehearsal);
  audience =
      exa_talk_window_start (gtk_window_get_application (GTK_WINDOW (self)), GTK_WINDOW (self), self->talk, NULL);
  exa_talk_recorder_follow (self->recorder, GTK_WIDGET (audience));
  exa_speaker_window_follow (audience);
}

static void
on_present (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  present (data, FALSE, FALSE);
}

static void
on_present_here (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaStoryWindow *self = data;

  present (self, FALSE, FALSE);
  exa_talk_go_to (self->talk, exa_story_edit_get_slide_number (self->edit));
}

static void
on_rehearse (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  present (data, TRUE, TRUE);
}

/* The time of each slide that is told, to the second, becomes its minutes: one step of undo. */
static void
on_use_times (GtkWindow *parent, const gint64 *slides)
{
  ExaStoryEdit *edit = EXA_STORY_WINDOW (parent)->edit;
  const GPtrArray *all = exa_story_edit_get_story (edit)->slides;
  g_autofree double *minutes = g_new (double, all->len);

  for (guint i = 0; i < all->len; i++) {
    const ExaSlide *slide = g_ptr_array_index (all, i);
    minutes[i] = slide->skip ? slide->minutes : round ((double)slides[i] / G_USEC_PER_SEC) / 60;
  }
  exa_story_edit_set_all_minutes (edit, minutes);
}

static void
on_story_times (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaStoryWindow *self = data;
  g_autoptr (ExaStory) story = exa_story_copy (exa_story_edit_get_story (self->edit));
  g_autofree char *path = exa_talk_times_find (story->id != NULL ? story->id : "", (const char *const *)self->files);

  exa_times_window_present (GTK_WINDOW (self), exa_times_report_new (story, exa_talk_times_load (path)), self->session,
                            on_use_times);
}

/* --- all of them --- */

static const GActionEntry entries[] = {
    {.name = "new-story", .activate = on_new_story},
    {.name = "open-story", .activate = on_open_story, .parameter_type = "s"},
    {.name = "save", .activate = on_save},
    {.name = "save-as", .activate = on_save_as},
    {.name = "close", .activate = on_close},
    {.name = "forget-notices", .activate = on_forget_notices},
    {.name = "export-story", .activate = on_export},
    {.name = "undo", .activate = on_undo},
    {.name = "redo", .activate = on_redo},
    {.name = "add-slide", .activate = on_add_slide},
    {.name = "duplicate-slide", .activate = on_duplicate_slide},
    {.name = "delete-slide", .activate = on_delete_slide},
    {.name = "skip-slide", .activate = on_skip_slide},
    {.name = "slide-up", .activate = on_slide_up},
    {.name = "slide-down", .activate = on_slide_down},
    {.name = "add-step", .activate = on_add_step},
    {.name = "delete-step", .activate = on_delete_step},
    {.name = "step-up", .activate = on_step_up},
    {.name = "step-down", .activate = on_step_down},
    {.name = "reset-view", .activate = on_reset_view},
    {.name = "clear", .activate = on_clear},
    {.name = "next-pane", .activate = on_next_pane},
    {.name = "previous-pane", .activate = on_previous_pane},
    {.name = "present", .activate = on_present},
    {.name = "present-here", .activate = on_present_here},
    {.name = "rehearse", .activate = on_rehearse},
    {.name = "story-times", .activate = on_story_times},
};

/* Those of a view, as in a window for browsing. */
static const char *const properties[] = {
    "kind", "x", "y", "sort", "top", "unit", "figure-theme", "lang", "by-difference", "log-scale",
};

/* Behind whatever has the focus: letters typed into a text are the text's. */
static const ExaKey keys[] = {
    {"<Control>n", "win.new-story"},
    {"<Control>s", "win.save"},
    {"<Control><Shift>s", "win.save-as"},
    {"<Control>w", "win.close"},
    {"<Control>q", "app.quit"},
    {"<Control>e", "win.export-story"},
    {"<Control>d", "win.add-slide"},
    {"<Control><Shift>d", "win.duplicate-slide"},
    {"<Control><Shift>h", "win.skip-slide"},
    {"<Control><Shift>r", "win.recording"},
    {"<Control><Shift>0|<Control>parenright", "win.reset-view"},
    {"Escape", "win.clear"},
    {"F6", "win.next-pane"},
    {"<Shift>F6", "win.previous-pane"},
    {"F5", "win.present"},
    {"<Shift>F5", "win.present-here"},
    {"<Control>F5", "win.rehearse"},
};

/* Letters alone, which can be turned off. */
static const ExaKey letters[] = {
    {"l", "win.log-scale"},
    {"r", "win.by-difference"},
};

/* Before it: one undo goes through texts and slides alike. */
static const ExaKey first_keys[] = {
    {"<Control>z", "win.undo"},
    {"<Control><Shift>z|<Control>y", "win.redo"},
};

static void
enable (ExaStoryWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

static void
update (ExaStoryWindow *self)
{
  const ExaSlide *slide = exa_story_edit_get_slide (self->edit);
  guint at = exa_story_edit_get_slide_number (self->edit), n = exa_story_edit_get_story (self->edit)->slides->len;
  guint step = exa_story_edit_get_step_number (self->edit), n_steps = slide != NULL ? slide->steps->len : 0;
  gboolean undo, redo;

  g_object_get (self->edit, "can-undo", &undo, "can-redo", &redo, NULL);
  enable (self, "undo", undo);
  enable (self, "redo", redo);
  enable (self, "save", n > 0);
  enable (self, "save-as", n > 0);
  enable (self, "export-story", n > 0);
  enable (self, "present", n > 0);
  enable (self, "present-here", n > 0);
  enable (self, "rehearse", n > 0);
  enable (self, "story-times", n > 0);
  enable (self, "duplicate-slide", n > 0);
  enable (self, "delete-slide", n > 0);
  enable (self, "slide-up", at > 0);
  enable (self, "slide-down", at + 1 < n);
  enable (self, "add-step", n > 0);
  enable (self, "delete-step", step > 0);
  enable (self, "step-up", step > 1);
  enable (self, "step-down", step > 0 && step < n_steps);
}

void
exa_story_window_add_actions (ExaStoryWindow *self)
{
  g_autoptr (GPropertyAction) recording = g_property_action_new ("recording", self->edit, "recording");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (recording));
  exa_toast_add_actions (self->toast, G_ACTION_MAP (self));
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++) {
    g_autoptr (GPropertyAction) action = g_property_action_new (properties[i], self->session, properties[i]);
    g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  }
  exa_keys_add (GTK_WIDGET (self), keys, G_N_ELEMENTS (keys), GTK_PHASE_BUBBLE);
  exa_keys_make_optional (exa_keys_add (GTK_WIDGET (self), letters, G_N_ELEMENTS (letters), GTK_PHASE_BUBBLE),
                          gtk_window_get_application (GTK_WINDOW (self)));
  exa_keys_add (GTK_WIDGET (self), first_keys, G_N_ELEMENTS (first_keys), GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->edit, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
