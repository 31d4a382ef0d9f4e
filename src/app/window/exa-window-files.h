/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-window.h"

G_BEGIN_DECLS

/* How data of one's own come into the window: files that are dropped on it, win.paste, win.open, win.open-file and
 * win.bundled. */
void exa_window_files_add (ExaWindow *window);

G_END_DECLS
