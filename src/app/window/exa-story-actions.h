/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-window.h"

G_BEGIN_DECLS

/* Adds the actions by which a story is made of what the window shows: win.add-to-story, win.edit-story,
 * win.export-story. */
void exa_story_actions_add (ExaWindow *window);

G_END_DECLS
