/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A gnuplot script (transfer full) that draws the figure @times times, each into its own PNG in @folder:
 * what somebody would write who wanted that figure from gnuplot. */
char *gnuplot_script (int width, int height, int times, const char *folder);

G_END_DECLS
