/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-topic.h"

G_DEFINE_FINAL_TYPE (ExaTopic, exa_topic, G_TYPE_OBJECT)

static void
exa_topic_finalize (GObject *object)
{
  ExaTopic *self = EXA_TOPIC (object);

  g_free (self->id);
  exa_text_clear (&self->name);

  G_OBJECT_CLASS (exa_topic_parent_class)->finalize (object);
}

static void
exa_topic_class_init (ExaTopicClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_topic_finalize;
}

static void
exa_topic_init (ExaTopic *self)
{
}

ExaTopic *
exa_topic_new (void)
{
  return g_object_new (EXA_TYPE_TOPIC, NULL);
}
