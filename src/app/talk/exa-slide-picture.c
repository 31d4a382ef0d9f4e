/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-slide-picture.h"

#include <math.h>

#include "exa-paint.h"

/* A slide as it is laid out, pixels. */
#define SLIDE_WIDTH  1280
#define SLIDE_HEIGHT 720

struct _ExaSlidePicture {
  GtkWidget parent_instance;

  ExaLayout *layout;   /* owned, or NULL */
  GdkTexture *texture; /* the layout at the widget's pixels; owned, or NULL until it is painted */
};

G_DEFINE_FINAL_TYPE (ExaSlidePicture, exa_slide_picture, GTK_TYPE_WIDGET)

static GdkTexture *
paint (const ExaLayout *layout, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture = NULL;

  cairo_scale (cr, (double)width / layout->width, (double)height / layout->height);
  exa_paint (layout, cr);
  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS) {
    int stride = cairo_image_surface_get_stride (surface);
    cairo_surface_flush (surface);
    bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize)stride * (gsize)height);
    texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize)stride);
  }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return texture;
}

static void
exa_slide_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ExaSlidePicture *self = EXA_SLIDE_PICTURE (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  int room = gtk_widget_get_width (widget);
  int width = MIN (room, gtk_widget_get_height (widget) * SLIDE_WIDTH / SLIDE_HEIGHT);
  int height = width * SLIDE_HEIGHT / SLIDE_WIDTH;

  if (self->layout == NULL || width <= 0 || height <= 0)
    return;
  if (self->texture == NULL || gdk_texture_get_width (self->texture) != width * scale ||
      gdk_texture_get_height (self->texture) != height * scale) {
    g_clear_object (&self->texture);
    self->texture = paint (self->layout, width * scale, height * scale);
  }
  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture,
                                 &GRAPHENE_RECT_INIT ((float)(room - width) / 2, 0, (float)width, (float)height));
}

static GtkSizeRequestMode
exa_slide_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
exa_slide_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size > 0)
    *natural = (int)lround ((double)for_size * SLIDE_HEIGHT / SLIDE_WIDTH);
}

static void
exa_slide_picture_dispose (GObject *object)
{
  ExaSlidePicture *self = EXA_SLIDE_PICTURE (object);

  g_clear_pointer (&self->layout, exa_layout_unref);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (exa_slide_picture_parent_class)->dispose (object);
}

static void
exa_slide_picture_class_init (ExaSlidePictureClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_slide_picture_dispose;
  widget_class->snapshot = exa_slide_picture_snapshot;
  widget_class->get_request_mode = exa_slide_picture_get_request_mode;
  widget_class->measure = exa_slide_picture_measure;
  gtk_widget_class_set_css_name (widget_class, "slidepicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
exa_slide_picture_init (ExaSlidePicture *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
exa_slide_picture_new (void)
{
  return g_object_new (EXA_TYPE_SLIDE_PICTURE, NULL);
}

void
exa_slide_picture_set_figure (ExaSlidePicture *self, const ExaFigure *figure, ExaFonts *fonts, ExaThemeId theme)
{
  ExaLayoutOptions options = EXA_LAYOUT_OPTIONS_INIT;

  g_clear_pointer (&self->layout, exa_layout_unref);
  g_clear_object (&self->texture);
  options.width = SLIDE_WIDTH;
  options.height = SLIDE_HEIGHT;
  options.theme = theme;
  if (figure != NULL)
    self->layout = exa_figure_lay_out (figure, fonts, &options);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
exa_slide_picture_is_filled (ExaSlidePicture *self)
{
  return self->layout != NULL;
}
