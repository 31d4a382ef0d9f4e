/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-story-edit-private.h"

#include <glib/gi18n.h>

#include "exa-story-changes.h"

#define MAX_MOMENTS 500

enum { PROP_0, PROP_SLIDE, PROP_STEP, PROP_RECORDING, PROP_MODIFIED, PROP_CAN_UNDO, PROP_CAN_REDO, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ExaStoryEdit, exa_story_edit, G_TYPE_OBJECT)

/* --- moments --- */

static ExaStoryMoment *
get_now (ExaStoryEdit *self)
{
  return g_ptr_array_index (self->moments, self->now);
}

static void
moment_free (gpointer data)
{
  ExaStoryMoment *moment = data;

  g_object_unref (moment->story);
  g_free (moment);
}

/* @story: taken. The place is kept within it. */
static ExaStoryMoment *
moment_new (ExaStory *story, guint slide, guint step)
{
  ExaStoryMoment *moment = g_new (ExaStoryMoment, 1);
  guint n = story->slides->len, at = n > 0 ? MIN (slide, n - 1) : 0;

  *moment = (ExaStoryMoment){story, at, 0};
  if (n > 0)
    moment->step = MIN (step, ((const ExaSlide *)g_ptr_array_index (story->slides, at))->steps->len);
  return moment;
}

static void
tell (ExaStoryEdit *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_SLIDE; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit_by_name (self, "changed");
}

static void
stop_typing (ExaStoryEdit *self)
{
  g_clear_pointer (&self->typing, g_free);
}

ExaStory *
exa_story_edit_begin (ExaStoryEdit *self)
{
  return exa_story_copy (get_now (self)->story);
}

void
exa_story_edit_commit (ExaStoryEdit *self, ExaStory *story, guint slide, guint step, const char *typing)
{
  gboolean goes_on = typing != NULL && g_strcmp0 (typing, self->typing) == 0;

  if (exa_story_equal (story, get_now (self)->story)) {
    g_object_unref (story);
    return;
  }
  g_ptr_array_set_size (self->moments, (gint)self->now + 1);
  if (goes_on)
    g_ptr_array_remove_index (self->moments, self->now--);
  g_ptr_array_add (self->moments, moment_new (story, slide, step));
  self->now++;
  if (self->moments->len > MAX_MOMENTS) {
    g_ptr_array_remove_index (self->moments, 0);
    self->now--;
  }
  if (!goes_on) {
    stop_typing (self);
    self->typing = g_strdup (typing);
  }
  tell (self);
}

static void
go_to (ExaStoryEdit *self, guint moment)
{
  stop_typing (self);
  self->now = moment;
  tell (self);
}

void
exa_story_edit_undo (ExaStoryEdit *self)
{
  if (self->now > 0)
    go_to (self, self->now - 1);
}

void
exa_story_edit_redo (ExaStoryEdit *self)
{
  if (self->now + 1 < self->moments->len)
    go_to (self, self->now + 1);
}

/* --- the place --- */

void
exa_story_edit_select (ExaStoryEdit *self, guint slide, guint step)
{
  ExaStoryMoment *now = get_now (self);
  ExaStoryMoment *place = moment_new (g_object_ref (now->story), slide, step);

  if (place->slide != now->slide || place->step != now->step) {
    stop_typing (self);
    now->slide = place->slide;
    now->step = place->step;
    tell (self);
  }
  moment_free (place);
}

const ExaStory *
exa_story_edit_get_story (ExaStoryEdit *self)
{
  return get_now (self)->story;
}

ExaDataset *
exa_story_edit_get_dataset (ExaStoryEdit *self)
{
  return self->dataset;
}

const ExaSlide *
exa_story_edit_get_slide (ExaStoryEdit *self)
{
  const ExaStoryMoment *now = get_now (self);

  return now->story->slides->len > 0 ? g_ptr_array_index (now->story->slides, now->slide) : NULL;
}

guint
exa_story_edit_get_slide_number (ExaStoryEdit *self)
{
  return get_now (self)->slide;
}

guint
exa_story_edit_get_step_number (ExaStoryEdit *self)
{
  return get_now (self)->step;
}

const ExaStory *
exa_story_edit_get_saved (ExaStoryEdit *self)
{
  return self->saved;
}

/* A new story that has nothing in it is no loss. */
static gboolean
is_modified (ExaStoryEdit *self)
{
  const ExaStory *story = get_now (self)->story;

  return self->saved != NULL ? !exa_story_equal (story, self->saved) : story->slides->len > 0;
}

/* --- its file and its data --- */

/* Changes what every moment holds: no change that could be undone. */
static void
for_each_story (ExaStoryEdit *self, void (*change) (ExaStory *story, gconstpointer data), gconstpointer data)
{
  for (guint i = 0; i < self->moments->len; i++)
    change (((ExaStoryMoment *)g_ptr_array_index (self->moments, i))->story, data);
}

/* Under which a story is kept. */
typedef struct {
  const char *id, *file;
} Home;

static void
set_home (ExaStory *story, gconstpointer data)
{
  const Home *home = data;

  g_free (story->id);
  g_free (story->file);
  story->id = g_strdup (home->id);
  story->file = g_strdup (home->file);
}

void
exa_story_edit_saved (ExaStoryEdit *self, const char *id, const char *file)
{
  g_autofree char *own_id = g_strdup (id), *own_file = g_strdup (file);

  for_each_story (self, set_home, &(Home){own_id, own_file});
  g_clear_object (&self->saved);
  if (file != NULL)
    self->saved = exa_story_copy (get_now (self)->story);
  stop_typing (self);
  tell (self);
}

static void
take_charts (ExaStory *story, gconstpointer data)
{
  ExaDataset *dataset = (ExaDataset *)data;

  for (guint i = 0; i < story->slides->len; i++) {
    ExaSlide *slide = g_ptr_array_index (story->slides, i);
    ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, slide->chart->id);
    if (chart != NULL)
      g_set_object (&slide->chart, chart);
  }
}

/* What the file says of the story by now. Where nothing of it is changed here, that is taken over; FALSE where
 * something is. */
static gboolean
follow_file (ExaStoryEdit *self)
{
  ExaStory *found = self->saved != NULL ? exa_dataset_find (self->dataset, EXA_LIST_STORIES, self->saved->id) : NULL;
  gboolean modified = is_modified (self);

  if (found == NULL || exa_story_equal (found, self->saved))
    return TRUE;
  g_object_unref (self->saved);
  self->saved = exa_story_copy (found);
  if (!modified)
    exa_story_edit_commit (self, exa_story_copy (found), get_now (self)->slide, get_now (self)->step, NULL);
  return !modified;
}

static void
add_notice (ExaStoryEdit *self, const char *notice)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **)self->notices);
  g_strv_builder_add (builder, notice);
  g_strfreev (self->notices);
  self->notices = g_strv_builder_end (builder);
}

void
exa_story_edit_set_dataset (ExaStoryEdit *self, ExaDataset *dataset, ExaLang lang)
{
  g_strfreev (self->notices);
  self->notices = exa_story_changes (get_now (self)->story, dataset, lang);
  g_set_object (&self->dataset, dataset);
  for_each_story (self, take_charts, dataset);
  if (self->saved != NULL)
    take_charts (self->saved, dataset);
  if (!follow_file (self))
    add_notice (self, _ ("The story was changed in its file, too: saving it replaces what stands there now."));
  tell (self);
}

const char *const *
exa_story_edit_get_notices (ExaStoryEdit *self)
{
  return (const char *const *)self->notices;
}

void
exa_story_edit_forget_notices (ExaStoryEdit *self)
{
  g_strfreev (self->notices);
  self->notices = g_new0 (char *, 1);
  tell (self);
}

/* --- the object --- */

static void
exa_story_edit_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaStoryEdit *self = EXA_STORY_EDIT (object);

  switch (id) {
  case PROP_SLIDE: g_value_set_uint (value, get_now (self)->slide); break;
  case PROP_STEP: g_value_set_uint (value, get_now (self)->step); break;
  case PROP_RECORDING: g_value_set_boolean (value, self->recording); break;
  case PROP_MODIFIED: g_value_set_boolean (value, is_modified (self)); break;
  case PROP_CAN_UNDO: g_value_set_boolean (value, self->now > 0); break;
  case PROP_CAN_REDO: g_value_set_boolean (value, self->now + 1 < self->moments->len); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
exa_story_edit_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaStoryEdit *self = EXA_STORY_EDIT (object);

  if (id != PROP_RECORDING) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  } else if (self->recording != g_value_get_boolean (value)) {
    self->recording = g_value_get_boolean (value);
    stop_typing (self);
    tell (self);
  }
}

static void
exa_story_edit_finalize (GObject *object)
{
  ExaStoryEdit *self = EXA_STORY_EDIT (object);

  g_clear_object (&self->dataset);
  g_clear_object (&self->saved);
  g_ptr_array_unref (self->moments);
  g_free (self->typing);
  g_strfreev (self->notices);

  G_OBJECT_CLASS (exa_story_edit_parent_class)->finalize (object);
}

static void
exa_story_edit_class_init (ExaStoryEditClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags get = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags set = get | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = exa_story_edit_get_property;
  object_class->set_property = exa_story_edit_set_property;
  object_class->finalize = exa_story_edit_finalize;
  properties[PROP_SLIDE] = g_param_spec_uint ("slide", NULL, NULL, 0, G_MAXUINT, 0, get);
  properties[PROP_STEP] = g_param_spec_uint ("step", NULL, NULL, 0, G_MAXUINT, 0, get);
  properties[PROP_RECORDING] = g_param_spec_boolean ("recording", NULL, NULL, FALSE, set);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, get);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, get);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, get);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_signal_new ("changed", EXA_TYPE_STORY_EDIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
exa_story_edit_init (ExaStoryEdit *self)
{
  self->moments = g_ptr_array_new_with_free_func (moment_free);
  self->notices = g_new0 (char *, 1);
}

ExaStoryEdit *
exa_story_edit_new (ExaDataset *dataset, ExaStory *story, const char *title)
{
  ExaStoryEdit *self = g_object_new (EXA_TYPE_STORY_EDIT, NULL);

  exa_story_edit_open (self, dataset, story, title);
  return self;
}

void
exa_story_edit_open (ExaStoryEdit *self, ExaDataset *dataset, ExaStory *story, const char *title)
{
  ExaStory *first = story != NULL ? exa_story_copy (story) : exa_story_new ();

  if (story == NULL)
    exa_text_set (&first->title, EXA_LANG_EN, title);
  g_set_object (&self->dataset, dataset);
  g_clear_object (&self->saved);
  self->saved = story != NULL ? exa_story_copy (story) : NULL;
  g_ptr_array_set_size (self->moments, 0);
  g_ptr_array_add (self->moments, moment_new (first, 0, 0));
  self->now = 0;
  self->recording = FALSE;
  stop_typing (self);
  g_strfreev (self->notices);
  self->notices = g_new0 (char *, 1);
  tell (self);
}
