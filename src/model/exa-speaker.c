/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-speaker.h"

G_DEFINE_FINAL_TYPE (ExaSpeaker, exa_speaker, G_TYPE_OBJECT)

static void
exa_speaker_finalize (GObject *object)
{
  ExaSpeaker *self = EXA_SPEAKER (object);

  g_free (self->id);
  exa_text_clear (&self->name);
  exa_text_clear (&self->about);

  G_OBJECT_CLASS (exa_speaker_parent_class)->finalize (object);
}

static void
exa_speaker_class_init (ExaSpeakerClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_speaker_finalize;
}

static void
exa_speaker_init (ExaSpeaker *self)
{
}

ExaSpeaker *
exa_speaker_new (void)
{
  return g_object_new (EXA_TYPE_SPEAKER, NULL);
}
