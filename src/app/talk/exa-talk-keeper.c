/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-keeper.h"

#include "exa-talk-trace.h"

/* ms: a place is worth keeping when the talk stays there so long; and no key waits for a disk. */
#define DELAY 500

struct _ExaTalkKeeper {
  GObject parent_instance;

  ExaTalk *talk; /* owned */
  guint timeout; /* a source's id; 0: what is kept is where the talk stands */
  guint slide, step;
  gboolean left;
};

G_DEFINE_FINAL_TYPE (ExaTalkKeeper, exa_talk_keeper, G_TYPE_OBJECT)

static void
save (ExaTalkKeeper *self)
{
  ExaTalkTrace trace = {self->slide, self->step, exa_talk_get_elapsed (self->talk, g_get_monotonic_time ())};

  exa_talk_trace_save (exa_talk_get_story (self->talk), &trace);
}

static gboolean
on_timeout (gpointer data)
{
  ExaTalkKeeper *self = data;

  self->timeout = 0;
  save (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (ExaTalkKeeper *self)
{
  guint slide = exa_talk_get_slide_number (self->talk), step = exa_talk_get_step_number (self->talk);

  if (self->left || (slide == self->slide && step == self->step))
    return;
  self->slide = slide;
  self->step = step;
  if (self->timeout == 0)
    self->timeout = g_timeout_add (DELAY, on_timeout, self);
}

void
exa_talk_keeper_leave (ExaTalkKeeper *self)
{
  self->left = TRUE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  exa_talk_trace_forget (exa_talk_get_story (self->talk));
}

static void
exa_talk_keeper_dispose (GObject *object)
{
  ExaTalkKeeper *self = EXA_TALK_KEEPER (object);

  if (self->timeout != 0)
    save (self);
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (exa_talk_keeper_parent_class)->dispose (object);
}

static void
exa_talk_keeper_class_init (ExaTalkKeeperClass *class)
{
  G_OBJECT_CLASS (class)->dispose = exa_talk_keeper_dispose;
}

static void
exa_talk_keeper_init (ExaTalkKeeper *self)
{
}

/* Whether nothing has been told yet. */
static gboolean
begins (ExaTalk *talk)
{
  return exa_talk_get_slide_number (talk) == exa_talk_get_first (talk) &&
         exa_talk_get_step_number (talk) == exa_slide_first_step (exa_talk_get_slide (talk)) &&
         exa_talk_get_elapsed (talk, g_get_monotonic_time ()) == 0;
}

ExaTalkKeeper *
exa_talk_keeper_new (ExaTalk *talk)
{
  ExaTalkKeeper *self = g_object_new (EXA_TYPE_TALK_KEEPER, NULL);
  ExaTalkTrace trace;

  self->talk = g_object_ref (talk);
  self->slide = exa_talk_get_slide_number (talk);
  self->step = exa_talk_get_step_number (talk);
  if (begins (talk) && exa_talk_trace_load (exa_talk_get_story (talk), &trace))
    exa_talk_offer (talk, trace.slide, trace.step, trace.elapsed);
  g_signal_connect_object (talk, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return self;
}
