/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "exa-unit.h"
#include "exa-weight.h"

G_BEGIN_DECLS

/**
 * ExaTextCache: texts that were set, by what they were set from; private to the fonts. A layout tries frame and rows in
 * several forms, and most figures of a batch share most of their texts: each is shaped once, which is most of what a
 * layout costs.
 */
typedef struct _ExaTextCache ExaTextCache;

/* What a text is set from: the arguments of exa_fonts_layout(), and what tells its emphasis. */
typedef struct {
  const char *text, *emphasis; /* borrowed */
  ExaLang lang;
  ExaWeight weight;
  double size, width;
  int max_lines;
  PangoAlignment align;
} ExaTextKey;

/* Nothing is set yet. Transfer full. Freeing it leaves the layouts that others hold. */
ExaTextCache *exa_text_cache_new (void);
void exa_text_cache_free (ExaTextCache *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaTextCache, exa_text_cache_free)

/* The layout kept for @key, borrowed until the next one is kept; NULL: none. */
PangoLayout *exa_text_cache_find (ExaTextCache *self, const ExaTextKey *key);
/* Keeps @layout (a reference of its own) for @key, which is copied. Forgets all others where they are too many: about
 * 3 KiB each. */
void exa_text_cache_keep (ExaTextCache *self, const ExaTextKey *key, PangoLayout *layout);

G_END_DECLS
