/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-window.h"

G_BEGIN_DECLS

/* Where the keyboard is in a window: it is always somewhere that is seen, and heard. */

/* Keeps the keyboard where it is seen, from now on: out of what is hidden or goes away. */
void exa_window_focus_follow (ExaWindow *self);
/* Gives the keyboard to the page: the figure's picked bar or its first, the table's row, the sources. */
void exa_window_focus_page (ExaWindow *self);
/* The same for a page that was not shown yet, behind its first frame: not where the user has gone elsewhere by then. */
void exa_window_focus_page_later (ExaWindow *self);
/* Gives it to the next (@step 1) or previous (-1) pane that is shown, and has a reader say which. */
void exa_window_focus_pane (ExaWindow *self, int step);

G_END_DECLS
