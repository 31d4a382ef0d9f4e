/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figures.h"
#include "exa-view.h"

G_BEGIN_DECLS

/* The most columns of one figure: more than stand apart on a screen. */
#define EXA_MOST_COLUMNS 4000

/* Of figures that are too many to be seen as columns, leaves in @shown (guint, numbers of @figures; in the order of the
 * table, afterwards from left to right) those that can be: of each run of neighbours the tallest, and what is in @kept
 * (ids of claims or things, NULL-terminated). @top: only so many from the left; 0: all. Returns all of them,
 * of which those are some, from left to right; NULL where they are few, and @shown is as it was. Transfer full. */
GArray *exa_skyline_pick (ExaFigures *figures, GArray *shown, ExaSort sort, guint top, const char *const *kept);

G_END_DECLS
