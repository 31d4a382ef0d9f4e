/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* A text for a PDF: where all of its words are single letters, as in "< 4 %", the blanks between them are a little
 * wider. Poppler, and with it most readers on free desktops, takes evenly spaced letters for one spaced-out word, and
 * finds and copies "<4%". Transfer full: @layout itself where nothing is to be done. */
PangoLayout *exa_pdf_text_space (PangoLayout *layout);

G_END_DECLS
