/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the speaker's window shows of a talk. */
#include <glib/gi18n.h>
#include <string.h>

#include "exa-announce.h"
#include "exa-asides.h"
#include "exa-slide-grid.h"
#include "exa-speaker-window-private.h"
#include "exa-talk-help.h"

static const ExaSlide *
nth_slide (ExaSpeakerWindow *self, guint n)
{
  return g_ptr_array_index (exa_talk_get_story (self->talk)->slides, n);
}

static gboolean
is_set (ExaSpeakerWindow *self, const char *property)
{
  gboolean value = FALSE;

  g_object_get (self->talk, property, &value, NULL);
  return value;
}

static void
set_count (ExaSpeakerWindow *self, GtkLabel *label, guint slide)
{
  g_autofree char *text = g_strdup_printf (_ ("%u of %u"), slide + 1, exa_talk_get_n_slides (self->talk));

  gtk_label_set_text (label, text);
}

/* --- now --- */

static void
show_now (ExaSpeakerWindow *self)
{
  ExaChart *chart = exa_figure_model_get_chart (exa_talk_get_model (self->talk));
  guint slide, step;

  exa_talk_get_audience (self->talk, &slide, &step);
  if (is_set (self, "aside") && !is_set (self, "frozen"))
    gtk_label_set_text (self->now_count, _ ("beside the plan"));
  else
    set_count (self, self->now_count, slide);
  gtk_label_set_text (self->now_name, chart != NULL ? exa_text_get (&chart->name, exa_talk_get_lang (self->talk)) : "");
}

/* Says what the audience does not see although it is shown here. */
static void
show_badge (ExaSpeakerWindow *self)
{
  ExaBlank blank = exa_talk_get_blank (self->talk);

  if (blank != EXA_BLANK_NONE) {
    gtk_label_set_text (self->badge,
                        blank == EXA_BLANK_BLACK ? _ ("The audience sees black") : _ ("The audience sees white"));
  } else if (self->frozen_since != 0) {
    g_autofree char *time = exa_talk_timer_format (g_get_monotonic_time () - self->frozen_since);
    g_autofree char *text = g_strdup_printf (_ ("Audience frozen %s"), time);
    gtk_label_set_text (self->badge, text);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->badge), blank != EXA_BLANK_NONE || self->frozen_since != 0);
}

static gboolean
on_tick (gpointer data)
{
  show_badge (data);
  return G_SOURCE_CONTINUE;
}

static void
count_frozen (ExaSpeakerWindow *self)
{
  gboolean frozen = is_set (self, "frozen");

  if (frozen == (self->frozen_since != 0))
    return;
  self->frozen_since = frozen ? g_get_monotonic_time () : 0;
  g_clear_handle_id (&self->tick, g_source_remove);
  if (frozen)
    self->tick = g_timeout_add_seconds (1, on_tick, self);
}

static void
show_place (ExaSpeakerWindow *self)
{
  guint typed = 0, offered = 0, n = exa_talk_get_slide (self->talk)->steps->len;
  g_autofree char *text = NULL;

  g_object_get (self->talk, "typed", &typed, "offered", &offered, NULL);
  if (offered > 0)
    text = g_strdup_printf (_ ("Broken off at slide %u: R goes on there"), offered);
  else if (typed > 0)
    text = g_strdup_printf (_ ("Return goes to slide %u"), typed);
  else if (n == 0)
    text = g_strdup (_ ("no steps"));
  else if (exa_talk_get_step_number (self->talk) == n)
    text = g_strdup (_ ("last step"));
  gtk_label_set_text (self->place, text != NULL ? text : "");
}

static void
show_notes (ExaSpeakerWindow *self)
{
  const ExaSlide *slide = exa_talk_get_slide (self->talk);
  guint n = exa_talk_get_step_number (self->talk);
  const ExaStep *step = n > 0 ? g_ptr_array_index (slide->steps, n - 1) : NULL;
  ExaLang lang = exa_talk_get_lang (self->talk);

  exa_notes_set_text (self->notes, step != NULL ? exa_text_get (&step->notes, lang) : "",
                      exa_text_get (&slide->notes, lang));
}

/* --- next --- */

/* Whether the talk is where the audience is not. */
static gboolean
is_unseen (ExaSpeakerWindow *self)
{
  guint slide, step;

  exa_talk_get_audience (self->talk, &slide, &step);
  return is_set (self, "frozen") &&
         (slide != exa_talk_get_slide_number (self->talk) || step != exa_talk_get_step_number (self->talk));
}

/* "2 steps · 1:40" */
static char *
describe_slide (ExaSpeakerWindow *self, guint n)
{
  const ExaTalkPlan *plan = exa_talk_get_plan (self->talk);
  guint steps = nth_slide (self, n)->steps->len;
  g_autofree char *text =
      steps == 0 ? g_strdup (_ ("no steps")) : g_strdup_printf (ngettext ("%u step", "%u steps", steps), steps);
  g_autofree char *time = NULL;

  if (exa_talk_plan_get_total (plan) <= 0)
    return g_steal_pointer (&text);
  time = exa_talk_timer_format (exa_talk_plan_get_due (plan, n + 1) - exa_talk_plan_get_due (plan, n));
  return g_strdup_printf ("%s · %s", text, time);
}

static void
show_slide_beside (ExaSpeakerWindow *self, guint slide, guint step)
{
  const ExaSlide *what = nth_slide (self, slide);
  gboolean within = slide == exa_talk_get_slide_number (self->talk);
  g_autofree char *about = NULL;

  set_count (self, self->next_count, slide);
  gtk_label_set_text (self->next_name, exa_text_get (&what->chart->name, exa_talk_get_lang (self->talk)));
  if (within && step > 0)
    about = g_strdup_printf (_ ("step %u of %u"), step, what->steps->len);
  else
    about = describe_slide (self, slide);
  gtk_label_set_text (self->next_about, about);
}

/* At the end of the talk: what was shown beside the plan, to be passed on. */
static void
show_end (ExaSpeakerWindow *self)
{
  g_autofree char *asides = exa_asides_to_string (self->talk);

  gtk_label_set_text (self->next_heading, _ ("Next"));
  gtk_label_set_text (self->next_count, "");
  gtk_label_set_text (self->next_name, _ ("The talk ends here."));
  gtk_label_set_text (self->next_about, asides);
  gtk_widget_set_visible (self->copy_asides, *asides != '\0');
}

static void
show_next (ExaSpeakerWindow *self)
{
  guint slide, step;

  gtk_widget_set_visible (self->copy_asides, FALSE);
  if (is_unseen (self)) {
    gtk_label_set_text (self->next_heading, _ ("Only you see"));
    show_slide_beside (self, exa_talk_get_slide_number (self->talk), exa_talk_get_step_number (self->talk));
  } else if (exa_talk_get_next (self->talk, &slide, &step)) {
    gtk_label_set_text (self->next_heading, _ ("Next"));
    show_slide_beside (self, slide, step);
  } else {
    show_end (self);
  }
}

void
exa_speaker_window_update_next (ExaSpeakerWindow *self)
{
  ExaFigureModel *model =
      is_unseen (self) ? exa_talk_get_speaker_model (self->talk) : exa_talk_get_next_model (self->talk);

  exa_slide_picture_set_figure (self->next, exa_figure_model_get_figure (model), exa_figure_model_get_fonts (model),
                                exa_figure_model_get_theme (model));
}

void
exa_speaker_window_update_said (ExaSpeakerWindow *self)
{
  exa_said_view_set_figure (self->said, exa_figure_model_get_figure (exa_talk_get_model (self->talk)));
}

/* --- over all --- */

static void
show_overview (ExaSpeakerWindow *self)
{
  gboolean shown = is_set (self, "overview");

  if (shown && self->overview == NULL) {
    self->overview = exa_slide_grid_new (self->talk);
    gtk_overlay_add_overlay (self->stage, self->overview);
  } else if (!shown && self->overview != NULL) {
    gtk_overlay_remove_overlay (self->stage, self->overview);
    self->overview = NULL;
  }
}

static void
show_help (ExaSpeakerWindow *self)
{
  gboolean shown = is_set (self, "help");

  if (shown && self->help == NULL) {
    self->help = exa_talk_help_new ();
    gtk_overlay_add_overlay (self->stage, self->help);
  } else if (!shown && self->help != NULL) {
    gtk_overlay_remove_overlay (self->stage, self->help);
    self->help = NULL;
  }
}

/* What happened to the files, which the room is not told. */
static void
show_news (ExaSpeakerWindow *self)
{
  g_autofree char *news = NULL;

  g_object_get (self->talk, "news", &news, NULL);
  if (news != NULL && strcmp (gtk_label_get_text (self->news_label), news) != 0)
    exa_announce (GTK_WIDGET (self), news);
  gtk_label_set_text (self->news_label, news != NULL ? news : "");
  gtk_widget_set_visible (self->news, news != NULL);
}

void
exa_speaker_window_update (ExaSpeakerWindow *self)
{
  count_frozen (self);
  show_now (self);
  show_badge (self);
  show_place (self);
  show_notes (self);
  show_next (self);
  show_overview (self);
  show_help (self);
  show_news (self);
  exa_announce_slide (GTK_WINDOW (self), self->talk, &self->announced);
}
