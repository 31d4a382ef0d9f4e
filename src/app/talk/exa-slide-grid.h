/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-talk.h"

G_BEGIN_DECLS

/* ExaSlideGrid: all slides of a talk as miniatures, to be chosen by arrows and Return or by a click. It is laid over
 * a window of the talk, and goes where a slide is chosen, since that ends the talk's "overview". */
#define EXA_TYPE_SLIDE_GRID (exa_slide_grid_get_type ())
G_DECLARE_FINAL_TYPE (ExaSlideGrid, exa_slide_grid, EXA, SLIDE_GRID, GtkWidget)

/* Of all slides of @talk, of which it holds a reference; floating. */
GtkWidget *exa_slide_grid_new (ExaTalk *talk);

/* Whether a key that means another thing in a talk is the overview's while it is open: arrows, Page Up and Page Down,
 * Home, End, Space, Return. */
gboolean exa_slide_grid_takes (ExaTalk *talk, guint keyval);

G_END_DECLS
