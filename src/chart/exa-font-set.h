/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Fonts with Han glyphs in their Chinese variants, in order of preference. */
#define EXA_FONT_SET_HAN "Noto Sans CJK SC, Source Han Sans SC, Noto Sans SC, WenQuanYi Micro Hei"

/**
 * ExaFontSet: some fonts that Pango may choose from, and the context to lay out in them.
 * A layout made with its context keeps all it needs; the set may go before it.
 */
typedef struct {
  FcConfig *config;      /* owned; the fonts */
  PangoContext *context; /* owned; NULL until asked for */
  const char *families;  /* to be asked for; alone, Inter is what Pango measures it by too, and finds it once */
  gboolean complete;     /* nothing further to be had: covers whatever can be covered */
} ExaFontSet;

/* Inter Regular and SemiBold of the program's own data; NULL where they are missing. Reads nothing of the system's. */
ExaFontSet *exa_font_set_new_bundled (void);
/* All fonts of the system, read by fontconfig (tens of milliseconds), but for its Inter, and the bundled ones. */
ExaFontSet *exa_font_set_new_system (void);
/* The bundled fonts and the best font of @system in each weight for simplified Chinese; NULL where
 * there is none. It is the smaller set that makes Pango quick: it sorts all of a set for each size. */
ExaFontSet *exa_font_set_new_chinese (const ExaFontSet *system);

/* Frees the set; layouts that were made with it keep their fonts. */
void exa_font_set_free (ExaFontSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaFontSet, exa_font_set_free)

/* To lay out in (borrowed): unhinted, fractional positions. */
PangoContext *exa_font_set_get_context (ExaFontSet *self);

/* Whether every visible character of @text (UTF-8) is in a font of the set. */
gboolean exa_font_set_covers (const ExaFontSet *self, const char *text);

G_END_DECLS
