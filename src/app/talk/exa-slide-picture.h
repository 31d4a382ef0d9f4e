/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-figure.h"

G_BEGIN_DECLS

/**
 * ExaSlidePicture: a figure in small, as the audience will see it: laid out at the
 * size of a slide, so that it breaks its lines as there, and painted at the pixels
 * of the widget. As high as its width asks for, 16 to 9. Its name for a screen
 * reader is that of what it stands in.
 */
#define EXA_TYPE_SLIDE_PICTURE (exa_slide_picture_get_type ())
G_DECLARE_FINAL_TYPE (ExaSlidePicture, exa_slide_picture, EXA, SLIDE_PICTURE, GtkWidget)

/* A picture of nothing yet; floating. */
GtkWidget *exa_slide_picture_new (void);
/* @figure: NULL: nothing is shown; not needed afterwards. */
void exa_slide_picture_set_figure (ExaSlidePicture *self, const ExaFigure *figure, ExaFonts *fonts, ExaThemeId theme);
/* Whether it shows a figure. */
gboolean exa_slide_picture_is_filled (ExaSlidePicture *self);

G_END_DECLS
