/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-window.h"

G_BEGIN_DECLS

/* Adds to @window what is done with its figure elsewhere: win.export, copy-figure, copy-data, print, present,
 * present-here, present-speaker, present-story. They are disabled while there is no figure. */
void exa_figure_actions_add (ExaWindow *window);

G_END_DECLS
