/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-choices.h"
#include "exa-fonts.h"
#include "exa-figure.h"

G_BEGIN_DECLS

/**
 * ExaTalk: a story being told: which slide, which step of it, whether the screen
 * is dark. Every screen of a talk shows one of these and knows no other screen.
 *
 * Properties: slide and step (from 0; step 0 is before the first), n-slides,
 * blank, lang. Signal "changed": the figure on the audience's screen is another.
 */
#define EXA_TYPE_TALK (exa_talk_get_type ())
G_DECLARE_FINAL_TYPE (ExaTalk, exa_talk, EXA, TALK, GObject)

/* @from: begins at the first slide with that chart, or NULL. @story has a slide. */
ExaTalk *exa_talk_new (ExaDataset *dataset, ExaStory *story, ExaChart *from, ExaLang lang);

/* Where it stands. */
ExaStory *exa_talk_get_story (ExaTalk *self);
const ExaSlide *exa_talk_get_slide (ExaTalk *self);
guint exa_talk_get_slide_number (ExaTalk *self);
guint exa_talk_get_step_number (ExaTalk *self);
ExaLang exa_talk_get_lang (ExaTalk *self);
ExaBlank exa_talk_get_blank (ExaTalk *self);

/* The figure; borrowed, until "changed". */
const ExaFigure *exa_talk_get_figure (ExaTalk *self);
ExaFonts *exa_talk_get_fonts (ExaTalk *self);

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
