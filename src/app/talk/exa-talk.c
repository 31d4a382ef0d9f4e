/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk.h"

#include "exa-base-enums.h"

struct _ExaTalk {
  GObject parent_instance;

  ExaStory *story;
  ExaLang lang;
  ExaFigureTheme theme;
  guint slide, step;
  ExaBlank blank;
  ExaFigureModel *model;
  guint idle; /* the source that prepares the next step; 0: none */
};

enum { PROP_0, PROP_SLIDE, PROP_STEP, PROP_N_SLIDES, PROP_BLANK, PROP_LANG, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ExaTalk, exa_talk, G_TYPE_OBJECT)

/* --- the figure of a step --- */

static const ExaSlide *
nth_slide (ExaTalk *self, guint n)
{
  return g_ptr_array_index (self->story->slides, n);
}

/* What the model shows at a step. */
static void
init_state (ExaTalk *self, ExaViewState *state, guint slide_number, guint step)
{
  const ExaSlide *slide = nth_slide (self, slide_number);

  exa_view_state_init (state, slide->chart, self->theme, self->lang);
  exa_slide_init_view (slide, step, &state->view);
  /* The author of the story stands for the headline, whatever a step leaves out. */
  state->title = g_strdup (exa_slide_get_title (slide, self->lang));
}

static void
show_step (ExaTalk *self)
{
  g_auto (ExaViewState) state = {0};

  init_state (self, &state, self->slide, self->step);
  if (exa_figure_model_apply (self->model, &state, FALSE))
    return;
  /* A step that the data refuse leaves the chart as it is. */
  exa_view_clear (&state.view);
  exa_figure_model_apply (self->model, &state, FALSE);
}

/* --- moving --- */

static void
set_blank (ExaTalk *self, ExaBlank blank)
{
  if (self->blank == blank)
    return;
  self->blank = blank;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BLANK]);
}

/* Where the talk goes on; FALSE at its end. */
static gboolean
find_next (ExaTalk *self, guint *slide, guint *step)
{
  gboolean within = self->step < nth_slide (self, self->slide)->steps->len;

  if (!within && self->slide + 1 >= self->story->slides->len)
    return FALSE;
  *slide = within ? self->slide : self->slide + 1;
  *step = within ? self->step + 1 : exa_slide_first_step (nth_slide (self, *slide));
  return TRUE;
}

static gboolean
on_idle (gpointer data)
{
  ExaTalk *self = data;
  g_auto (ExaViewState) state = {0};
  guint slide, step;

  self->idle = 0;
  if (find_next (self, &slide, &step)) {
    init_state (self, &state, slide, step);
    exa_figure_model_prepare (self->model, &state);
  }
  return G_SOURCE_REMOVE;
}

static void
move_to (ExaTalk *self, guint slide, guint step)
{
  self->slide = slide;
  self->step = step;
  g_object_freeze_notify (G_OBJECT (self));
  set_blank (self, EXA_BLANK_NONE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SLIDE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
  show_step (self);
  g_object_thaw_notify (G_OBJECT (self));
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

gboolean
exa_talk_next (ExaTalk *self)
{
  guint slide, step;

  if (!find_next (self, &slide, &step))
    return FALSE;
  move_to (self, slide, step);
  return TRUE;
}

gboolean
exa_talk_back (ExaTalk *self)
{
  if (self->step > exa_slide_first_step (nth_slide (self, self->slide)))
    move_to (self, self->slide, self->step - 1);
  else if (self->slide > 0)
    move_to (self, self->slide - 1, nth_slide (self, self->slide - 1)->steps->len);
  else
    return FALSE;
  return TRUE;
}

void
exa_talk_go_to (ExaTalk *self, guint slide)
{
  guint to = MIN (slide, self->story->slides->len - 1);

  move_to (self, to, exa_slide_first_step (nth_slide (self, to)));
}

void
exa_talk_go_to_last (ExaTalk *self)
{
  guint last = self->story->slides->len - 1;

  move_to (self, last, nth_slide (self, last)->steps->len);
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

/* --- the object --- */

static void
exa_talk_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaTalk *self = EXA_TALK (object);

  switch (id) {
  case PROP_SLIDE: g_value_set_uint (value, self->slide); break;
  case PROP_STEP: g_value_set_uint (value, self->step); break;
  case PROP_N_SLIDES: g_value_set_uint (value, self->story->slides->len); break;
  case PROP_BLANK: g_value_set_enum (value, (int)self->blank); break;
  case PROP_LANG: g_value_set_enum (value, (int)self->lang); break;
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
    move_to (self, self->slide, self->step);
    break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
exa_talk_finalize (GObject *object)
{
  ExaTalk *self = EXA_TALK (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->model);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (exa_talk_parent_class)->finalize (object);
}

static void
exa_talk_class_init (ExaTalkClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags get = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags set = get | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = exa_talk_get_property;
  object_class->set_property = exa_talk_set_property;
  object_class->finalize = exa_talk_finalize;
  properties[PROP_SLIDE] = g_param_spec_uint ("slide", NULL, NULL, 0, G_MAXUINT, 0, get);
  properties[PROP_STEP] = g_param_spec_uint ("step", NULL, NULL, 0, G_MAXUINT, 0, get);
  properties[PROP_N_SLIDES] = g_param_spec_uint ("n-slides", NULL, NULL, 0, G_MAXUINT, 0, get);
  properties[PROP_BLANK] = g_param_spec_enum ("blank", NULL, NULL, EXA_TYPE_BLANK, EXA_BLANK_NONE, set);
  properties[PROP_LANG] = g_param_spec_enum ("lang", NULL, NULL, EXA_TYPE_LANG, EXA_LANG_EN, set);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
exa_talk_init (ExaTalk *self)
{
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

static guint
find_slide (ExaTalk *self, ExaChart *chart)
{
  for (guint i = 0; chart != NULL && i < self->story->slides->len; i++) {
    if (nth_slide (self, i)->chart == chart)
      return i;
  }
  return 0;
}

ExaTalk *
exa_talk_new (ExaDataset *dataset, ExaStory *story, ExaChart *from, ExaLang lang, ExaThemeId theme)
{
  ExaTalk *self = g_object_new (EXA_TYPE_TALK, NULL);

  self->story = g_object_ref (story);
  self->lang = lang;
  self->theme = fixed_theme (theme);
  self->model = exa_figure_model_new (lang);
  exa_figure_model_set_dataset (self->model, dataset);
  exa_talk_go_to (self, find_slide (self, from));
  return self;
}

ExaFigureModel *
exa_talk_get_model (ExaTalk *self)
{
  return self->model;
}

ExaStory *
exa_talk_get_story (ExaTalk *self)
{
  return self->story;
}

const ExaSlide *
exa_talk_get_slide (ExaTalk *self)
{
  return nth_slide (self, self->slide);
}

guint
exa_talk_get_slide_number (ExaTalk *self)
{
  return self->slide;
}

guint
exa_talk_get_step_number (ExaTalk *self)
{
  return self->step;
}

ExaBlank
exa_talk_get_blank (ExaTalk *self)
{
  return self->blank;
}
