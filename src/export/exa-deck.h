/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-deck-options.h"
#include "exa-deck-page.h"

G_BEGIN_DECLS

/**
 * ExaDeck: a story to be taken away: its pages in their order, in one language. Every format is made of it.
 */
typedef struct {
  ExaDeckOptions options;
  char *title;      /* the story's, owned */
  GPtrArray *pages; /* ExaDeckPage */
} ExaDeck;

/* Slides that are skipped are left out; the others keep their numbers. A step that the data refuse shows the chart as
 * it is, as in a talk. NULL with an EXA_QUERY_ERROR where a chart cannot be drawn at all. */
ExaDeck *exa_deck_new (ExaStory *story, const ExaDeckOptions *options, GError **error);
void exa_deck_free (ExaDeck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaDeck, exa_deck_free)

/* "en", "zh-CN": as files name the language. */
const char *exa_deck_get_lang (const ExaDeck *self);

G_END_DECLS
