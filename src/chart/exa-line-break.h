/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Sets @layout, which has its width and as many lines as it may, in lines that end where @text, its own, allows that
 * (exa-joints.h); the last one is not left with a word alone if the others can give some. Without @wraps it is one
 * line. A text that has no room is cut behind a word and ends in an ellipsis. @attributes: those of the whole text. */
void exa_line_break (PangoLayout *layout, const char *text, PangoAttrList *attributes, gboolean wraps);
/* Whether some of the text was left out. */
gboolean exa_line_break_is_cut (PangoLayout *layout);

G_END_DECLS
