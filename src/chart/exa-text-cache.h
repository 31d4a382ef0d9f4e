/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-fonts.h"

G_BEGIN_DECLS

/**
 * ExaTextCache: texts that were set while one figure is laid out; private to the chart folder. Frame and rows are tried
 * in several forms, most of whose texts are the same: each is shaped once, which is most of what a layout costs.
 */
typedef struct _ExaTextCache ExaTextCache;

/* Nothing is set yet. Transfer full. Freeing it leaves the layouts that others hold. */
ExaTextCache *exa_text_cache_new (void);
void exa_text_cache_free (ExaTextCache *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaTextCache, exa_text_cache_free)

/* As exa_fonts_layout(); the same text set the same way is the same layout (transfer full), not to be changed. */
PangoLayout *exa_text_cache_layout (ExaTextCache *self, ExaFonts *fonts, const char *text, ExaLang lang,
                                    ExaWeight weight, double size, double width, int max_lines, PangoAlignment align);

G_END_DECLS
