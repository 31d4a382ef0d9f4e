/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program keeps for itself, in folders of its own: @path is written whole or not at all, its folder is made
 * where it is not there, and what a program that was killed left in it is cleared away. Returns FALSE where it cannot
 * be kept; what was there before stays then. */
gboolean exa_state_file_save (const char *path, const char *text);
gboolean exa_state_file_save_keys (const char *path, GKeyFile *keys);

G_END_DECLS
