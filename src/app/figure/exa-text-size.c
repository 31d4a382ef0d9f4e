/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-text-size.h"

/* 11 points at 96 pixels an inch. */
#define USUAL_PIXELS   (11 * 96 / 72.0)
#define POINTS_AN_INCH 72

double
exa_text_size_get (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double)pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= MAX (pango_cairo_context_get_resolution (context), 1) / POINTS_AN_INCH;
  return MAX (size / USUAL_PIXELS, 1);
}
