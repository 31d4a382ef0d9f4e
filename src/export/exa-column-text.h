/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-fonts.h"
#include "exa-theme.h"

G_BEGIN_DECLS

/**
 * ExaColumnText: paragraphs in a column, wrapped, and painted line by line over as many pages as they
 * need: nothing of them is cut.
 */
typedef struct _ExaColumnText ExaColumnText;

/* @fonts: borrowed, has to live as long. @width: of the column. */
ExaColumnText *exa_column_text_new (ExaFonts *fonts, ExaLang lang, double width);
void exa_column_text_free (ExaColumnText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaColumnText, exa_column_text_free)

/* @text: a paragraph a line. @size: the em. @space: above its first line, but for the top of a page. */
void exa_column_text_add (ExaColumnText *self, const char *text, ExaWeight weight, double size, ExaRole role,
                          double space);

/* Wraps what is left to be painted anew. */
void exa_column_text_set_width (ExaColumnText *self, double width);

/* Paints what is left from @y on, as far as it goes to @bottom, one line at the least; @y: moved below it. TRUE once
 * all is painted. */
gboolean exa_column_text_paint (ExaColumnText *self, cairo_t *cr, double x, double *y, double bottom);

G_END_DECLS
