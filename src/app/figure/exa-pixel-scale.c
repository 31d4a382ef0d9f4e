/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pixel-scale.h"

#include <math.h>

/* A property that surfaces have since GTK 4.12. By its name it is found there, however old the GTK built with. */
#define SCALE "scale"

double
exa_pixel_scale_get (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  double scale = gtk_widget_get_scale_factor (widget);

  if (surface != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (surface), SCALE) != NULL)
    g_object_get (surface, SCALE, &scale, NULL);
  return scale;
}

void
exa_pixel_scale_follow (GtkWidget *widget, ExaPixelScaleFunc changed)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (widget));

  g_signal_connect_object (surface, "notify::scale-factor", G_CALLBACK (changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (surface, "notify::" SCALE, G_CALLBACK (changed), widget, G_CONNECT_SWAPPED);
}

/* Where the widget's corner is on its surface. */
static graphene_point_t
find_corner (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_point_t at = GRAPHENE_POINT_INIT (0, 0);
  double x = 0, y = 0;

  if (native != NULL && gtk_widget_compute_point (widget, GTK_WIDGET (native), &GRAPHENE_POINT_INIT (0, 0), &at))
    gtk_native_get_surface_transform (native, &x, &y);
  return GRAPHENE_POINT_INIT (at.x + (float)x, at.y + (float)y);
}

void
exa_pixel_scale_snap (GtkWidget *widget, double scale, int *width, int *height, graphene_rect_t *bounds)
{
  graphene_point_t corner = find_corner (widget);
  double x = round (corner.x * scale), y = round (corner.y * scale);

  *width = (int)(round ((corner.x + gtk_widget_get_width (widget)) * scale) - x);
  *height = (int)(round ((corner.y + gtk_widget_get_height (widget)) * scale) - y);
  if (bounds != NULL)
    *bounds = GRAPHENE_RECT_INIT ((float)(x / scale) - corner.x, (float)(y / scale) - corner.y, (float)(*width / scale),
                                  (float)(*height / scale));
}
