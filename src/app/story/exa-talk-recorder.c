/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-recorder.h"

#include "exa-talk-times.h"

/* Of a talk that was given; µs. */
#define SHORTEST_TALK (60 * G_USEC_PER_SEC)
/* Seconds: what is lost of a talk at most when the program is killed. */
#define INTERVAL 5

struct _ExaTalkRecorder {
  GObject parent_instance;

  ExaTalk *talk;
  ExaTalkTimes *times;
  char *path;
  guint timer;  /* a source's id, while a window shows the talk; or 0 */
  gint64 saved; /* µs of the talk that are kept */
};

G_DEFINE_FINAL_TYPE (ExaTalkRecorder, exa_talk_recorder, G_TYPE_OBJECT)

static void
on_moved (ExaTalkRecorder *self)
{
  exa_talk_times_move (self->times, exa_talk_get_slide_number (self->talk), exa_talk_get_step_number (self->talk),
                       exa_talk_get_elapsed (self->talk, g_get_monotonic_time ()));
}

/* Keeps what there is of the talk, unless that is as it was or none. */
static void
save (ExaTalkRecorder *self)
{
  gint64 total;

  on_moved (self);
  total = exa_talk_times_get_total (self->times);
  if (total == self->saved || (!self->times->rehearsal && total < SHORTEST_TALK))
    return;
  /* What could not be written is written the next time. */
  if (exa_talk_times_save (self->times, self->path))
    self->saved = total;
}

static gboolean
on_timer (gpointer data)
{
  save (data);
  return G_SOURCE_CONTINUE;
}

static void
on_gone (ExaTalkRecorder *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  save (self);
}

static void
exa_talk_recorder_finalize (GObject *object)
{
  ExaTalkRecorder *self = EXA_TALK_RECORDER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->talk);
  g_clear_pointer (&self->times, exa_talk_times_free);
  g_free (self->path);

  G_OBJECT_CLASS (exa_talk_recorder_parent_class)->finalize (object);
}

static void
exa_talk_recorder_class_init (ExaTalkRecorderClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_talk_recorder_finalize;
}

static void
exa_talk_recorder_init (ExaTalkRecorder *self)
{
}

ExaTalkRecorder *
exa_talk_recorder_new (ExaTalk *talk, const char *const *files, gboolean rehearsal)
{
  ExaTalkRecorder *self = g_object_new (EXA_TYPE_TALK_RECORDER, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");
  const ExaStory *story = exa_talk_get_story (talk);

  self->talk = g_object_ref (talk);
  self->times = exa_talk_times_new (story, when, rehearsal);
  self->path = exa_talk_times_find (story->id, files);
  g_signal_connect_object (talk, "notify::slide", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talk, "notify::step", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  on_moved (self);
  return self;
}

static void
release (gpointer data, GClosure *closure)
{
  g_object_unref (data);
}

void
exa_talk_recorder_follow (ExaTalkRecorder *self, GtkWidget *audience)
{
  if (self->timer == 0)
    self->timer = g_timeout_add_seconds (INTERVAL, on_timer, self);
  g_signal_connect_data (audience, "destroy", G_CALLBACK (on_gone), g_object_ref (self), release, G_CONNECT_SWAPPED);
}

gboolean
exa_talk_recorder_is_of (ExaTalkRecorder *self, ExaTalk *talk)
{
  return self->talk == talk;
}
