/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "exa-text.h"

G_BEGIN_DECLS

/* ExaTopic: a heading under which charts are listed. */
#define EXA_TYPE_TOPIC (exa_topic_get_type ())
G_DECLARE_FINAL_TYPE (ExaTopic, exa_topic, EXA, TOPIC, GObject)

struct _ExaTopic {
  GObject parent_instance;

  char *id;
  ExaText name;
};

/* An empty one, for who fills it. Transfer full. */
ExaTopic *exa_topic_new (void);

G_END_DECLS
