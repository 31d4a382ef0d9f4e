/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pixels of the screen for one of @widget's: 1, 2, or 1.25 where the toolkit can be that exact (GTK 4.12). */
double exa_pixel_scale_get (GtkWidget *widget);

/* Calls @changed with @widget, a realised one, whenever that may have become another, until it is unrealised. */
typedef void (*ExaPixelScaleFunc) (GtkWidget *widget);
void exa_pixel_scale_follow (GtkWidget *widget, ExaPixelScaleFunc changed);

/* The pixels of the screen under @widget at @scale: how many, and where they are in it. @bounds (or NULL) begin and end
 * at whole pixels, by half of one beside the widget's edges where those do not. */
void exa_pixel_scale_snap (GtkWidget *widget, double scale, int *width, int *height, graphene_rect_t *bounds);

G_END_DECLS
