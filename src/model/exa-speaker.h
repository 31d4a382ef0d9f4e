/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "exa-text.h"

G_BEGIN_DECLS

/* ExaSpeaker: the person or institute that a source names behind a figure. */
#define EXA_TYPE_SPEAKER (exa_speaker_get_type ())
G_DECLARE_FINAL_TYPE (ExaSpeaker, exa_speaker, EXA, SPEAKER, GObject)

struct _ExaSpeaker {
  GObject parent_instance;

  char *id;
  ExaText name, about;
};

/* An empty one, for who fills it. Transfer full. */
ExaSpeaker *exa_speaker_new (void);

G_END_DECLS
