/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure-model.h"
#include "exa-talk-enums.h"

G_BEGIN_DECLS

/* What a dark screen shows in a talk. */
typedef enum {
  EXA_BLANK_NONE,
  EXA_BLANK_BLACK,
  EXA_BLANK_WHITE,
} ExaBlank;

/**
 * ExaTalk: a story being told: which slide, which step of it, whether the screen
 * is dark. Its figure model shows that step, and has the next one prepared when
 * there was time for it. Every screen of a talk shows one of these and knows no
 * other screen. Needs no display.
 *
 * Properties: slide and step (from 0; step 0 is before the first), n-slides,
 * blank, lang.
 */
#define EXA_TYPE_TALK (exa_talk_get_type ())
G_DECLARE_FINAL_TYPE (ExaTalk, exa_talk, EXA, TALK, GObject)

/* @from: begins at the first slide with that chart, or NULL. @story has a slide. */
ExaTalk *exa_talk_new (ExaDataset *dataset, ExaStory *story, ExaChart *from, ExaLang lang, ExaThemeId theme);

/* Borrowed; the same as long as @self. */
ExaFigureModel *exa_talk_get_model (ExaTalk *self);

/* Where it stands. */
ExaStory *exa_talk_get_story (ExaTalk *self);
const ExaSlide *exa_talk_get_slide (ExaTalk *self);
guint exa_talk_get_slide_number (ExaTalk *self);
guint exa_talk_get_step_number (ExaTalk *self);
ExaBlank exa_talk_get_blank (ExaTalk *self);

/* Moving leaves the dark. FALSE at either end. */
gboolean exa_talk_next (ExaTalk *self);
gboolean exa_talk_back (ExaTalk *self);
void exa_talk_go_to (ExaTalk *self, guint slide);
void exa_talk_go_to_last (ExaTalk *self);
/* @blank again takes it back. */
void exa_talk_toggle_blank (ExaTalk *self, ExaBlank blank);
/* Leaves the dark; FALSE if it was light. */
gboolean exa_talk_unblank (ExaTalk *self);

G_END_DECLS
