/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-slide-view.h"

#include "exa-motion.h"
#include "exa-raster.h"

struct _ExaSlideView {
  GtkWidget parent_instance;

  ExaTalk *talk;
  ExaThemeId theme;
  gboolean stale;
  ExaMotion motion;
  ExaRaster raster;
  guint tick;
};

G_DEFINE_FINAL_TYPE (ExaSlideView, exa_slide_view, GTK_TYPE_WIDGET)

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ExaSlideView *self = EXA_SLIDE_VIEW (widget);
  gboolean moving = exa_motion_step (&self->motion, gdk_frame_clock_get_frame_time (clock));

  gtk_widget_queue_draw (widget);
  if (!moving)
    self->tick = 0;
  return moving ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
wants_motion (ExaSlideView *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);
  return enabled && gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
exa_slide_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ExaSlideView *self = EXA_SLIDE_VIEW (widget);
  const ExaFigure *figure = self->talk != NULL ? exa_talk_get_figure (self->talk) : NULL;
  const ExaLayout *before = self->motion.to;
  int scale = gtk_widget_get_scale_factor (widget);

  if (figure == NULL ||
      (!self->stale && before != NULL && before->width == width * scale && before->height == height * scale))
    return;
  ExaLayoutOptions options = {.width = width * scale, .height = height * scale, .theme = self->theme, .text_scale = 1};
  g_autoptr (ExaLayout) layout = exa_figure_lay_out (figure, exa_talk_get_fonts (self->talk), &options);
  exa_motion_go (&self->motion, layout, self->stale && wants_motion (self));
  if (exa_motion_is_moving (&self->motion) && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (widget, on_tick, NULL, NULL);
  self->stale = FALSE;
}

static void
exa_slide_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ExaSlideView *self = EXA_SLIDE_VIEW (widget);
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget), (float)gtk_widget_get_height (widget));
  GdkRectangle whole = {0};

  if (self->talk == NULL || self->motion.shown == NULL)
    return;
  if (exa_talk_get_blank (self->talk) != EXA_BLANK_NONE) {
    float grey = exa_talk_get_blank (self->talk) == EXA_BLANK_WHITE ? 1 : 0;
    gtk_snapshot_append_color (snapshot, &(GdkRGBA){grey, grey, grey, 1}, &bounds);
    return;
  }
  whole.width = self->motion.shown->width;
  whole.height = self->motion.shown->height;
  exa_raster_append (&self->raster, self->motion.shown, &whole, widget, snapshot);
}

static void
on_changed (ExaSlideView *self)
{
  const ExaFigure *figure = exa_talk_get_figure (self->talk);
  const ExaSpec *spec = figure != NULL ? figure->spec : NULL;
  g_autofree char *words = figure != NULL ? exa_figure_describe (figure, NULL) : NULL;

  self->stale = TRUE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spec != NULL && spec->title != NULL ? spec->title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "", -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
exa_slide_view_dispose (GObject *object)
{
  ExaSlideView *self = EXA_SLIDE_VIEW (object);

  g_clear_object (&self->talk);
  exa_motion_clear (&self->motion);
  exa_raster_clear (&self->raster);

  G_OBJECT_CLASS (exa_slide_view_parent_class)->dispose (object);
}

static void
exa_slide_view_class_init (ExaSlideViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_slide_view_dispose;
  widget_class->size_allocate = exa_slide_view_size_allocate;
  widget_class->snapshot = exa_slide_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "slideview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
exa_slide_view_init (ExaSlideView *self)
{
  g_object_set (self, "hexpand", TRUE, "vexpand", TRUE, NULL);
}

void
exa_slide_view_set_talk (ExaSlideView *self, ExaTalk *talk, ExaThemeId theme)
{
  g_set_object (&self->talk, talk);
  self->theme = theme;
  g_signal_connect_object (talk, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talk, "notify::blank", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  on_changed (self);
}
