/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* How full the lines of a layout are, which has its width and ends its lines where it may (exa-line-break.h); private
 * to the chart folder. No function here makes more lines of it. */

/* Breaks the lines earlier where the last one is all but empty. */
void exa_line_fill_pull_down (PangoLayout *layout);
/* Makes the lines about as long as each other; in a @sentence sooner at the end of a clause than within one, and
 * without an orphan in the last line if it can. Nothing is done where the text was cut, or runs from right to left. */
void exa_line_fill_balance (PangoLayout *layout, gboolean sentence);
/* Whether the last of several lines is a single word, or Han characters as few as those of one. */
gboolean exa_line_fill_has_orphan (PangoLayout *layout);

G_END_DECLS
