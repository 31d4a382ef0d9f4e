/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-window.h"

G_BEGIN_DECLS

/* Adds to @window what its keys and menus do, but for what exa-figure-actions.h adds; and, under their names, the
 * properties of its session that a menu or a button sets. */
void exa_window_actions_add (ExaWindow *window);

G_END_DECLS
