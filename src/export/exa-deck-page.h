/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure.h"
#include "exa-story.h"

G_BEGIN_DECLS

/**
 * ExaDeckPage: a slide at one of its steps, with what goes with it in words.
 */
typedef struct {
  guint number;   /* of the slide, from 1 */
  guint step;     /* 0: before the first */
  char *title;    /* the headline, never empty */
  char *notes;    /* the speaker's, paragraphs with line breaks between them; may be empty */
  char *sources;  /* a paragraph each; may be empty */
  ExaView view;   /* of the chart; owned */
  char *headline; /* what the figure was made with, or NULL */
  ExaFigure *figure;
} ExaDeckPage;

/* @whole: the page stands for all steps up to @step, so it has all their notes; else those of the step alone, the
 * slide's own with its first. NULL with an EXA_QUERY_ERROR where the chart cannot be drawn. */
ExaDeckPage *exa_deck_page_new (const ExaSlide *slide, guint step, gboolean whole, ExaLang lang, GError **error);
void exa_deck_page_free (ExaDeckPage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaDeckPage, exa_deck_page_free)

/* The figure as a slide, 16:9: @height lines. Transfer full. */
ExaLayout *exa_deck_page_lay_out (const ExaDeckPage *self, ExaFonts *fonts, ExaThemeId theme, int height);

G_END_DECLS
