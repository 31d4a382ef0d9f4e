/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "exa-theme.h"
#include "exa-unit.h"
#include "exa-weight.h"

G_BEGIN_DECLS

/**
 * ExaFonts: text for figures, the same on every machine: Inter Regular and
 * SemiBold from the program's own data, unhinted, without subpixel order. The
 * system's whole font set is loaded only when a text has a character that
 * Inter lacks (Han); then the simplified Chinese variants are preferred,
 * in figures of either language.
 *
 * Not thread-safe: one for each thread. What it lays out keeps what it needs.
 */
typedef struct _ExaFonts ExaFonts;

/* For a program without windows, once, before any other use of text: Pango otherwise has fontconfig read the system's
 * fonts at the first layout, even where no figure needs them, which takes 10 to 20 ms, as long as all else of an
 * export. */
void exa_fonts_claim_process (void);

/* Nothing is loaded before it is needed. Transfer full. Freeing them leaves the layouts that they made. */
ExaFonts *exa_fonts_new (void);
void exa_fonts_free (ExaFonts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaFonts, exa_fonts_free)

/* Loads what every figure needs, some 8 ms, which the first layout would else do: to be called while another thread
 * reads the data. */
void exa_fonts_prepare (ExaFonts *self);

/* The em that texts are laid out in, whatever size they get: unhinted text scales, and Pango's work for a font
 * (sorting, loading, measuring) is done once for a weight, not once for each size of a figure. */
#define EXA_FONTS_EM 64.0

/**
 * exa_fonts_layout: a text in one font (transfer full), in units of which EXA_FONTS_EM are an em: to be painted
 * under a scale of @size / EXA_FONTS_EM, and measured by the functions below. Data is text, never markup.
 *
 * @size: the em in pixels of the figure, > 0.
 * @width: the most it may be wide in pixels, or < 0: one line of any width.
 * @max_lines: lines it may wrap to within @width; then it ends in an ellipsis. Neither a line nor the text ends within
 * a figure or a word, see ExaJoints.
 * @align: of its lines against each other.
 */
PangoLayout *exa_fonts_layout (ExaFonts *self, const char *text, ExaLang lang, ExaWeight weight, double size,
                               double width, int max_lines, PangoAlignment align);

/* The same for a text that nobody changes (transfer full): set the same way before, it is the same layout, kept with
 * the fonts. */
PangoLayout *exa_fonts_layout_kept (ExaFonts *self, const char *text, ExaLang lang, ExaWeight weight, double size,
                                    double width, int max_lines, PangoAlignment align);

/* Words of a text that are set bold and in a colour, each in one line. */
typedef struct {
  const char *word; /* where it stands for the last time; borrowed */
  ExaColor color;
} ExaEmphasis;

/* As exa_fonts_layout_kept(), aligned to the left, with @n_words of it emphasized; what does not occur in @text is
 * passed over. */
PangoLayout *exa_fonts_layout_emphasized (ExaFonts *self, const char *text, ExaLang lang, ExaWeight weight, double size,
                                          double width, int max_lines, const ExaEmphasis *words, guint n_words);

/* Whether some of the text is left out. */
gboolean exa_fonts_is_cut (PangoLayout *layout);

/* A copy of @layout, which stays as it is (transfer full, not to be changed), whose lines are about as long as each
 * other; there are no more of them. A @sentence sooner has a line for each clause, and no word alone in its last one.
 */
PangoLayout *exa_fonts_balance (PangoLayout *layout, gboolean sentence);

/* The box of a text of @size in pixels, fractions kept: x is from the layout's origin to the box (aligned texts). */
void exa_fonts_measure (PangoLayout *layout, double size, double *x, double *width, double *height);
/* From the layout's top to the baseline of its first line, in pixels. */
double exa_fonts_baseline (PangoLayout *layout, double size);
/* Paints a text of @size with its origin at @x, @y, in the current colour. @fine: small letters evenly spaced too,
 * which takes some 25 µs a text where cairo itself sets them on whole pixels. */
void exa_fonts_show (cairo_t *cr, PangoLayout *layout, double size, double x, double y, gboolean fine);

G_END_DECLS
