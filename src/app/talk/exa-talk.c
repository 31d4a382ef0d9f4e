/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-base-enums.h"
#include "exa-talk-private.h"

enum {
  PROP_0,
  PROP_SLIDE,
  PROP_STEP,
  PROP_N_SLIDES,
  PROP_LANG,
  PROP_OFFERED,
  PROP_BLANK,
  PROP_FROZEN,
  PROP_ASIDE,
  PROP_TYPED,
  PROP_PAUSED,
  PROP_POINTER,
  PROP_ZOOMED,
  PROP_OVERVIEW,
  PROP_HELP,
  PROP_SPEAKER,
  PROP_NEWS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ExaTalk, exa_talk, G_TYPE_OBJECT)

/* --- moving --- */

static void
set_blank (ExaTalk *self, ExaBlank blank)
{
  if (self->blank == blank)
    return;
  self->blank = blank;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BLANK]);
}

static void
set_flag (ExaTalk *self, gboolean *flag, gboolean value, guint property)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
exa_talk_set_typed (ExaTalk *self, guint typed)
{
  if (self->typed == typed)
    return;
  self->typed = typed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TYPED]);
}

void
exa_talk_go_to_step (ExaTalk *self, guint slide, guint step)
{
  GObject *object = G_OBJECT (self);

  self->at.slide = MIN (slide, self->story->slides->len - 1);
  self->at.step = MIN (step, exa_talk_nth_slide (self, self->at.slide)->steps->len);
  g_object_freeze_notify (object);
  exa_talk_decline (self);
  /* What is frozen stays as it is, dark or not. */
  if (!self->frozen)
    set_blank (self, EXA_BLANK_NONE);
  set_flag (self, &self->aside, FALSE, PROP_ASIDE);
  set_flag (self, &self->zoomed, FALSE, PROP_ZOOMED);
  set_flag (self, &self->overview, FALSE, PROP_OVERVIEW);
  exa_talk_set_typed (self, 0);
  g_object_notify_by_pspec (object, properties[PROP_SLIDE]);
  g_object_notify_by_pspec (object, properties[PROP_STEP]);
  exa_talk_show (self);
  g_object_thaw_notify (object);
}

gboolean
exa_talk_next (ExaTalk *self)
{
  guint slide, step;

  if (exa_talk_return (self))
    return TRUE;
  if (!exa_talk_get_next (self, &slide, &step))
    return FALSE;
  exa_talk_go_to_step (self, slide, step);
  return TRUE;
}

gboolean
exa_talk_back (ExaTalk *self)
{
  ExaTalkPlace former;

  if (exa_talk_return (self))
    return TRUE;
  if (!exa_talk_get_former (self, &former))
    return FALSE;
  exa_talk_go_to_step (self, former.slide, former.step);
  return TRUE;
}

void
exa_talk_go_to (ExaTalk *self, guint slide)
{
  guint to = MIN (slide, self->story->slides->len - 1);

  exa_talk_go_to_step (self, to, exa_talk_first_step (self, to));
}

void
exa_talk_go_to_first (ExaTalk *self)
{
  exa_talk_go_to (self, exa_talk_get_first (self));
}

void
exa_talk_go_to_last (ExaTalk *self)
{
  guint last = self->story->slides->len - 1;

  exa_story_find_told (self->story, last, FALSE, &last);
  exa_talk_go_to_step (self, last, G_MAXUINT);
}

/* The first slide with @chart, of those that are skipped or of the others; FALSE where there is none. */
static gboolean
find_chart (ExaTalk *self, const ExaChart *chart, gboolean skipped, guint *slide)
{
  for (guint i = 0; i < self->story->slides->len; i++) {
    if (exa_talk_nth_slide (self, i)->chart != chart || exa_talk_nth_slide (self, i)->skip != skipped)
      continue;
    *slide = i;
    return TRUE;
  }
  return FALSE;
}

gboolean
exa_talk_go_to_chart (ExaTalk *self, ExaChart *chart)
{
  guint slide;

  if (exa_talk_get_slide (self)->chart == chart) {
    exa_talk_return (self);
    exa_talk_unblank (self);
    return TRUE;
  }
  if (!find_chart (self, chart, FALSE, &slide) && !find_chart (self, chart, TRUE, &slide))
    return FALSE;
  exa_talk_go_to (self, slide);
  return TRUE;
}

void
exa_talk_offer (ExaTalk *self, guint slide, guint step, gint64 elapsed)
{
  self->offer = (ExaTalkPlace){slide, step};
  self->offer_elapsed = elapsed;
  set_flag (self, &self->offered, TRUE, PROP_OFFERED);
}

gboolean
exa_talk_decline (ExaTalk *self)
{
  gboolean was_offered = self->offered;

  set_flag (self, &self->offered, FALSE, PROP_OFFERED);
  return was_offered;
}

gboolean
exa_talk_resume (ExaTalk *self, gint64 now)
{
  gboolean running = self->clock.running;

  if (!self->offered)
    return FALSE;
  self->clock = (ExaTalkClock){.before = self->offer_elapsed, .since = now, .running = running};
  exa_talk_go_to_step (self, self->offer.slide, self->offer.step);
  return TRUE;
}

/* --- what the audience sees --- */

void
exa_talk_move_pointer (ExaTalk *self, double x, double y)
{
  self->pointer_x = CLAMP (x, 0, 1);
  self->pointer_y = CLAMP (y, 0, 1);
  g_signal_emit_by_name (self, "pointer-moved");
}

void
exa_talk_toggle_blank (ExaTalk *self, ExaBlank blank)
{
  set_blank (self, self->blank == blank ? EXA_BLANK_NONE : blank);
}

gboolean
exa_talk_unblank (ExaTalk *self)
{
  gboolean was_blank = self->blank != EXA_BLANK_NONE;

  set_blank (self, EXA_BLANK_NONE);
  return was_blank;
}

void
exa_talk_set_frozen (ExaTalk *self, gboolean frozen)
{
  if (self->frozen == frozen)
    return;
  g_object_freeze_notify (G_OBJECT (self));
  set_flag (self, &self->frozen, frozen, PROP_FROZEN);
  exa_talk_show (self);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
aside_free (ExaTalkAside *aside)
{
  g_clear_object (&aside->chart);
  exa_view_clear (&aside->view);
  g_free (aside);
}

gboolean
exa_talk_push (ExaTalk *self, ExaChart *chart, const ExaView *view)
{
  g_autoptr (ExaFigure) figure = exa_figure_new (chart, view, self->lang, NULL, NULL);
  ExaTalkAside *aside;

  if (figure == NULL)
    return FALSE;
  aside = g_new (ExaTalkAside, 1);
  *aside = (ExaTalkAside){.chart = g_object_ref (chart), .view = EXA_VIEW_INIT, .slide = self->at.slide};
  if (view != NULL)
    exa_view_copy (&aside->view, view);
  g_ptr_array_add (self->asides, aside);
  g_object_freeze_notify (G_OBJECT (self));
  set_blank (self, EXA_BLANK_NONE);
  set_flag (self, &self->frozen, FALSE, PROP_FROZEN);
  set_flag (self, &self->zoomed, FALSE, PROP_ZOOMED);
  set_flag (self, &self->aside, TRUE, PROP_ASIDE);
  exa_talk_show (self);
  g_object_thaw_notify (G_OBJECT (self));
  return TRUE;
}

gboolean
exa_talk_return (ExaTalk *self)
{
  if (!self->aside)
    return FALSE;
  exa_talk_go_to_step (self, self->at.slide, self->at.step);
  return TRUE;
}

/* --- time --- */

void
exa_talk_start (ExaTalk *self, gint64 now)
{
  if (!self->paused)
    exa_talk_clock_resume (&self->clock, now);
}

void
exa_talk_stop (ExaTalk *self, gint64 now)
{
  exa_talk_clock_pause (&self->clock, now);
}

void
exa_talk_toggle_pause (ExaTalk *self, gint64 now)
{
  if (self->paused)
    exa_talk_clock_resume (&self->clock, now);
  else
    exa_talk_clock_pause (&self->clock, now);
  set_flag (self, &self->paused, !self->paused, PROP_PAUSED);
}

gint64
exa_talk_get_elapsed (ExaTalk *self, gint64 now)
{
  return exa_talk_clock_get_elapsed (&self->clock, now);
}

void
exa_talk_set_minutes (ExaTalk *self, double minutes)
{
  self->minutes = minutes;
  exa_talk_plan_clear (&self->plan);
  exa_talk_plan_init (&self->plan, self->story, minutes);
}

ExaTalkPace
exa_talk_get_pace (ExaTalk *self, gint64 now, gint64 *seconds)
{
  return exa_talk_plan_get_pace (&self->plan, self->at.slide, exa_talk_get_elapsed (self, now), seconds);
}

/* --- the object --- */

static void
exa_talk_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaTalk *self = EXA_TALK (object);

  switch (id) {
  case PROP_SLIDE: g_value_set_uint (value, self->at.slide); break;
  case PROP_STEP: g_value_set_uint (value, self->at.step); break;
  case PROP_N_SLIDES: g_value_set_uint (value, self->story->slides->len); break;
  case PROP_LANG: g_value_set_enum (value, (int)self->lang); break;
  case PROP_OFFERED: g_value_set_uint (value, self->offered ? self->offer.slide + 1 : 0); break;
  case PROP_BLANK: g_value_set_enum (value, (int)self->blank); break;
  case PROP_FROZEN: g_value_set_boolean (value, self->frozen); break;
  case PROP_ASIDE: g_value_set_boolean (value, self->aside); break;
  case PROP_TYPED: g_value_set_uint (value, self->typed); break;
  case PROP_PAUSED: g_value_set_boolean (value, self->paused); break;
  case PROP_POINTER: g_value_set_boolean (value, self->pointer); break;
  case PROP_ZOOMED: g_value_set_boolean (value, self->zoomed); break;
  case PROP_OVERVIEW: g_value_set_boolean (value, self->overview); break;
  case PROP_HELP: g_value_set_boolean (value, self->help); break;
  case PROP_SPEAKER: g_value_set_boolean (value, self->speaker); break;
  case PROP_NEWS: g_value_set_string (value, self->news); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
exa_talk_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaTalk *self = EXA_TALK (object);

  switch (id) {
  case PROP_BLANK: set_blank (self, (ExaBlank)g_value_get_enum (value)); break;
  case PROP_LANG:
    self->lang = (ExaLang)g_value_get_enum (value);
    g_object_notify_by_pspec (object, pspec);
    exa_talk_show (self);
    break;
  case PROP_FROZEN: exa_talk_set_frozen (self, g_value_get_boolean (value)); break;
  case PROP_POINTER: set_flag (self, &self->pointer, g_value_get_boolean (value), id); break;
  case PROP_ZOOMED: set_flag (self, &self->zoomed, g_value_get_boolean (value), id); break;
  case PROP_OVERVIEW: set_flag (self, &self->overview, g_value_get_boolean (value), id); break;
  case PROP_HELP: set_flag (self, &self->help, g_value_get_boolean (value), id); break;
  case PROP_SPEAKER: set_flag (self, &self->speaker, g_value_get_boolean (value), id); break;
  case PROP_NEWS:
    g_free (self->news);
    self->news = g_value_dup_string (value);
    g_object_notify_by_pspec (object, properties[id]);
    break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
exa_talk_dispatch_properties_changed (GObject *object, guint n, GParamSpec **pspecs)
{
  G_OBJECT_CLASS (exa_talk_parent_class)->dispatch_properties_changed (object, n, pspecs);
  g_signal_emit_by_name (object, "changed");
}

static void
exa_talk_finalize (GObject *object)
{
  ExaTalk *self = EXA_TALK (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->model);
  g_clear_object (&self->speaker_model);
  g_clear_object (&self->next_model);
  g_clear_object (&self->story);
  g_clear_object (&self->dataset);
  g_free (self->news);
  g_ptr_array_unref (self->asides);
  exa_talk_plan_clear (&self->plan);

  G_OBJECT_CLASS (exa_talk_parent_class)->finalize (object);
}

static void
exa_talk_class_init (ExaTalkClass *class)
{
  static const char *const signals[] = {"changed", "pointer-moved"};
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags get = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags set = get | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = exa_talk_get_property;
  object_class->set_property = exa_talk_set_property;
  object_class->dispatch_properties_changed = exa_talk_dispatch_properties_changed;
  object_class->finalize = exa_talk_finalize;
  properties[PROP_SLIDE] = g_param_spec_uint ("slide", NULL, NULL, 0, G_MAXUINT, 0, get);
  properties[PROP_STEP] = g_param_spec_uint ("step", NULL, NULL, 0, G_MAXUINT, 0, get);
  properties[PROP_N_SLIDES] = g_param_spec_uint ("n-slides", NULL, NULL, 0, G_MAXUINT, 0, get);
  properties[PROP_LANG] = g_param_spec_enum ("lang", NULL, NULL, EXA_TYPE_LANG, EXA_LANG_EN, set);
  properties[PROP_OFFERED] = g_param_spec_uint ("offered", NULL, NULL, 0, G_MAXUINT, 0, get);
  properties[PROP_BLANK] = g_param_spec_enum ("blank", NULL, NULL, EXA_TYPE_BLANK, EXA_BLANK_NONE, set);
  properties[PROP_FROZEN] = g_param_spec_boolean ("frozen", NULL, NULL, FALSE, set);
  properties[PROP_ASIDE] = g_param_spec_boolean ("aside", NULL, NULL, FALSE, get);
  properties[PROP_TYPED] = g_param_spec_uint ("typed", NULL, NULL, 0, 999, 0, get);
  properties[PROP_PAUSED] = g_param_spec_boolean ("paused", NULL, NULL, FALSE, get);
  properties[PROP_POINTER] = g_param_spec_boolean ("pointer", NULL, NULL, FALSE, set);
  properties[PROP_ZOOMED] = g_param_spec_boolean ("zoomed", NULL, NULL, FALSE, set);
  properties[PROP_OVERVIEW] = g_param_spec_boolean ("overview", NULL, NULL, FALSE, set);
  properties[PROP_HELP] = g_param_spec_boolean ("help", NULL, NULL, FALSE, set);
  properties[PROP_NEWS] = g_param_spec_string ("news", NULL, NULL, NULL, set);
  properties[PROP_SPEAKER] = g_param_spec_boolean ("speaker", NULL, NULL, FALSE, set);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_new (signals[i], EXA_TYPE_TALK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("command", EXA_TYPE_TALK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                EXA_TYPE_TALK_COMMAND);
}

static void
exa_talk_init (ExaTalk *self)
{
  self->asides = g_ptr_array_new_with_free_func ((GDestroyNotify)aside_free);
}

static ExaFigureTheme
fixed_theme (ExaThemeId theme)
{
  switch (theme) {
  case EXA_THEME_DARK: return EXA_FIGURE_THEME_DARK;
  case EXA_THEME_PRINT: return EXA_FIGURE_THEME_PRINT;
  default: return EXA_FIGURE_THEME_LIGHT;
  }
}

ExaTalk *
exa_talk_new (ExaDataset *dataset, ExaStory *story, ExaChart *from, ExaLang lang, ExaThemeId theme)
{
  ExaTalk *self = g_object_new (EXA_TYPE_TALK, NULL);

  self->dataset = g_object_ref (dataset);
  self->story = g_object_ref (story);
  self->lang = lang;
  self->theme = fixed_theme (theme);
  exa_talk_plan_init (&self->plan, story, 0);
  exa_talk_get_model (self);
  exa_talk_go_to_first (self);
  if (from != NULL)
    exa_talk_go_to_chart (self, from);
  return self;
}
