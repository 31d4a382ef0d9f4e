/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-fonts.h"

G_BEGIN_DECLS

/* Begins to load the fonts of the first figure, in a thread of its own: GTK takes longer to start, and the figure finds
 * them there. Once, at the start of the program. */
void exa_figure_fonts_prepare (void);

/* Fonts for figures: for whoever asks first those that were prepared, which may be waited for; new ones for others.
 * In the main thread. Transfer full. */
ExaFonts *exa_figure_fonts_new (void);

G_END_DECLS
