/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-talk.h"

G_BEGIN_DECLS

/* ExaSlideView: the figure of a talk at the size of the widget; marks move from slide to slide by identity. */
#define EXA_TYPE_SLIDE_VIEW (exa_slide_view_get_type ())
G_DECLARE_FINAL_TYPE (ExaSlideView, exa_slide_view, EXA, SLIDE_VIEW, GtkWidget)

void exa_slide_view_set_talk (ExaSlideView *self, ExaTalk *talk, ExaThemeId theme);

G_END_DECLS
