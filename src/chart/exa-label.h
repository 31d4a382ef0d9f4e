/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-page.h"

G_BEGIN_DECLS

/* ExaLabel: a text that is measured but has no place yet; private to the chart folder. */
typedef struct {
  PangoLayout *layout;  /* owned, until it is placed */
  double width, height; /* pixels */
  double em;            /* size of the text, pixels */
  double indent;        /* from the layout's own origin to the box, pixels */
  gboolean is_cut;      /* some of it is left out: it ends in an ellipsis, or has one in its middle */
} ExaLabel;

/* @text: NULL for an empty one. @em: pixels. @width: the most it may be wide, pixels, in at most @lines lines, then
 * it ends in an ellipsis; < 0: one line of any width. */
ExaLabel exa_label_new (const ExaPage *page, const char *text, ExaWeight weight, double em, double width, int lines,
                        PangoAlignment align);
/* Evens out the lines of @label if it is whole; see exa_fonts_balance(). */
void exa_label_balance (ExaLabel *label, gboolean sentence);
/* Whether a line ends within what is to stay together, since that would be too wide. */
gboolean exa_label_parts_words (const ExaLabel *label);

/* As exa_label_new(), aligned to the left, with @n_words of it set bold; what does not occur in @text is passed
 * over. */
ExaLabel exa_label_new_emphasized (const ExaPage *page, const char *text, ExaWeight weight, double em, double width,
                                   int lines, const ExaEmphasis *words, guint n_words);
/* The name of a row, a column or a segment. One too long loses its middle: names differ at their ends, too. One of two
 * lines has them about as long. */
ExaLabel exa_label_new_name (const ExaPage *page, const char *name, ExaWeight weight, double em, double width,
                             int lines, PangoAlignment align);
void exa_label_clear (ExaLabel *label);
/* The width that @text would have in one line, pixels. */
double exa_label_measure_width (const ExaPage *page, const char *text, ExaWeight weight, double em);

G_END_DECLS
