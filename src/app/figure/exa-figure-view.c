/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-view.h"

#include <math.h>

#include "exa-ahead.h"
#include "exa-figure-overlay.h"
#include "exa-motion.h"
#include "exa-pixel-scale.h"
#include "exa-raster.h"
#include "exa-text-size.h"
#include "exa-viewport.h"

/* More rows than these are scrolled. What one takes, and header and footer, in a figure FIGURE_WIDTH wide. */
#define MOST_ROWS    60
#define ROW_HEIGHT   26
#define FRAME_HEIGHT 420
#define FIGURE_WIDTH 1200
#define ZOOM_STEP    1.15

struct _ExaFigureView {
  GtkWidget parent_instance;

  ExaFigureModel *model;
  gboolean interactive, reader_text;
  ExaViewport viewport;
  GtkScrollablePolicy hpolicy, vpolicy;

  gboolean stale; /* the layout is not that of the model's figure */
  ExaMotion motion;
  ExaRaster raster;
  ExaAhead ahead;
  guint tick, ahead_idle; /* ids; 0: none */

  ExaFigureOverlay *overlay; /* where it is interactive; else NULL */
  double zoom_at_start;      /* of a pinch */
};

enum {
  PROP_0,
  PROP_MODEL,
  PROP_INTERACTIVE,
  PROP_READER_TEXT,
  PROP_ZOOM,
  N_PROPS,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HPOLICY,
  PROP_VPOLICY
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ExaFigureView, exa_figure_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* --- layout --- */

/* Of a figure @width wide: where its rows would be too many to be read in the room there is, one to be scrolled. */
static double
wanted_height (const ExaSpec *spec, double width, double height)
{
  gboolean rows = spec->kind == EXA_FIGURE_BARS || spec->kind == EXA_FIGURE_POINTS || spec->kind == EXA_FIGURE_LIST;
  double least = width / FIGURE_WIDTH * (FRAME_HEIGHT + spec->n_bands * ROW_HEIGHT);

  return rows && spec->n_bands > MOST_ROWS ? MAX (height, least) : height;
}

/* How @figure is laid out for the widget as large as it is. */
static ExaLayoutOptions
get_options (ExaFigureView *self, const ExaFigure *figure)
{
  double zoom = self->viewport.zoom;
  int width, height;

  exa_pixel_scale_snap (GTK_WIDGET (self), exa_pixel_scale_get (GTK_WIDGET (self)), &width, &height, NULL);
  double wanted = self->interactive ? wanted_height (figure->spec, width, height) : height;

  return (ExaLayoutOptions){
      .width = CLAMP ((int)(width * zoom), EXA_LAYOUT_MIN_WIDTH, EXA_LAYOUT_MAX_SIDE),
      .height = CLAMP ((int)(wanted * zoom), EXA_LAYOUT_MIN_HEIGHT, EXA_LAYOUT_MAX_SIDE),
      .theme = exa_figure_model_get_theme (self->model),
      /* Larger text is the reader's, not the figure's. Half of the way: a figure's headline is large already, and its
       * bars need their room. */
      .text_scale = self->reader_text ? sqrt (exa_text_size_get (GTK_WIDGET (self))) : 1,
  };
}

static gboolean
on_ahead_idle (gpointer data)
{
  ExaFigureView *self = data;
  const ExaFigure *next = exa_figure_model_get_next (self->model);

  self->ahead_idle = 0;
  if (next != NULL && !self->stale && gtk_widget_get_width (GTK_WIDGET (self)) > 0 &&
      gtk_widget_get_height (GTK_WIDGET (self)) > 0) {
    ExaLayoutOptions options = get_options (self, next);
    if (!exa_ahead_has (&self->ahead, next, &options))
      exa_ahead_lay_out (&self->ahead, next, exa_figure_model_get_fonts (self->model), &options);
  }
  return G_SOURCE_REMOVE;
}

/* Lays the next figure out as soon as there is nothing better to do: the one of now comes first, and no frame of a
 * motion waits for it. */
static void
look_ahead (ExaFigureView *self)
{
  if (self->ahead_idle == 0 && self->tick == 0 && !self->stale && exa_figure_model_get_next (self->model) != NULL)
    self->ahead_idle = g_idle_add_full (G_PRIORITY_LOW, on_ahead_idle, self, NULL);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ExaFigureView *self = EXA_FIGURE_VIEW (widget);
  gboolean moving = exa_motion_step (&self->motion, gdk_frame_clock_get_frame_time (clock));

  gtk_widget_queue_draw (widget);
  if (moving)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  if (self->model != NULL)
    look_ahead (self);
  return G_SOURCE_REMOVE;
}

static gboolean
wants_motion (ExaFigureView *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);
  return enabled && gtk_widget_get_mapped (GTK_WIDGET (self));
}

/* The figure at its size: laid out anew only where it changed. */
static void
ensure_layout (ExaFigureView *self)
{
  const ExaFigure *figure = self->model != NULL ? exa_figure_model_get_figure (self->model) : NULL;
  const ExaLayout *before = self->motion.to;
  g_autoptr (ExaLayout) layout = NULL;
  ExaLayoutOptions options;

  if (figure == NULL) {
    exa_motion_go (&self->motion, NULL, FALSE);
    return;
  }
  options = get_options (self, figure);
  if (!self->stale && before != NULL && before->width == options.width && before->height == options.height)
    return;
  layout = exa_ahead_take (&self->ahead, figure, exa_figure_model_get_fonts (self->model), &options);
  exa_motion_go (&self->motion, layout, self->stale && wants_motion (self));
  if (exa_motion_is_moving (&self->motion) && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  self->stale = FALSE;
  look_ahead (self);
}

static void
exa_figure_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ExaFigureView *self = EXA_FIGURE_VIEW (widget);
  double scale = exa_pixel_scale_get (widget);
  ExaLayout *layout;

  ensure_layout (self);
  layout = self->motion.to;
  exa_viewport_configure (&self->viewport, layout != NULL ? layout->width / scale : width,
                          layout != NULL ? layout->height / scale : height, width, height);
  if (self->overlay == NULL)
    return;
  exa_figure_overlay_set_layout (self->overlay, layout, scale, exa_viewport_get_x (&self->viewport),
                                 exa_viewport_get_y (&self->viewport));
  gtk_widget_size_allocate (GTK_WIDGET (self->overlay), &(GtkAllocation){0, 0, width, height}, -1);
}

static void
exa_figure_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  ExaFigureView *self = EXA_FIGURE_VIEW (widget);

  if (self->overlay == NULL)
    return;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? EXA_LAYOUT_MIN_WIDTH : EXA_LAYOUT_MIN_HEIGHT;
  *natural = *minimum * 2;
  /* Children of a widget are measured before they are placed. */
  gtk_widget_measure (GTK_WIDGET (self->overlay), orientation, -1, NULL, NULL, NULL, NULL);
}

static gboolean
exa_figure_view_grab_focus (GtkWidget *widget)
{
  ExaFigureView *self = EXA_FIGURE_VIEW (widget);

  return self->overlay != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->overlay));
}

/* A pixel of the figure is one of the screen. */
static void
exa_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ExaFigureView *self = EXA_FIGURE_VIEW (widget);
  double scale = exa_pixel_scale_get (widget);
  GdkRectangle part = {
      .x = (int)round (exa_viewport_get_x (&self->viewport) * scale),
      .y = (int)round (exa_viewport_get_y (&self->viewport) * scale),
  };
  graphene_rect_t bounds;

  if (self->motion.shown == NULL)
    return;
  exa_pixel_scale_snap (widget, scale, &part.width, &part.height, &bounds);
  exa_raster_append (&self->raster, self->motion.shown, &part, &bounds, exa_raster_is_for_cairo (widget), snapshot);
  GTK_WIDGET_CLASS (exa_figure_view_parent_class)->snapshot (widget, snapshot);
}

static void
on_scale_changed (GtkWidget *widget)
{
  gtk_widget_queue_allocate (widget);
  gtk_widget_queue_draw (widget);
}

static void
exa_figure_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (exa_figure_view_parent_class)->realize (widget);
  exa_pixel_scale_follow (widget, on_scale_changed);
}

/* --- zoom and scrolling --- */

void
exa_figure_view_zoom_at (ExaFigureView *self, double zoom, double x, double y)
{
  if (!exa_viewport_zoom_at (&self->viewport, zoom, x, y))
    return;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
exa_figure_view_zoom_by (ExaFigureView *self, double factor)
{
  exa_figure_view_zoom_at (self, self->viewport.zoom * factor, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                           gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

void
exa_figure_view_zoom_reset (ExaFigureView *self)
{
  exa_figure_view_zoom_at (self, 1, 0, 0);
}

const ExaLayout *
exa_figure_view_get_layout (ExaFigureView *self)
{
  return self->motion.to;
}

static gboolean
on_scroll (ExaFigureView *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  double x, y;

  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;
  exa_figure_overlay_get_pointer (self->overlay, &x, &y);
  exa_figure_view_zoom_at (self, self->viewport.zoom * pow (ZOOM_STEP, -dy), x, y);
  return TRUE;
}

static void
on_pinch_begin (ExaFigureView *self)
{
  self->zoom_at_start = self->viewport.zoom;
}

static void
on_pinch (ExaFigureView *self, double factor, GtkGesture *gesture)
{
  double x = 0, y = 0;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  exa_figure_view_zoom_at (self, self->zoom_at_start * factor, x, y);
}

static void
on_reveal (ExaFigureView *self, const GdkRectangle *area)
{
  exa_viewport_reveal (&self->viewport, area);
}

static void
set_adjustment (ExaFigureView *self, GtkAdjustment **at, GtkAdjustment *adjustment)
{
  if (*at != NULL)
    g_signal_handlers_disconnect_by_func (*at, gtk_widget_queue_allocate, self);
  exa_viewport_set_adjustment (&self->viewport, at, adjustment);
  g_signal_connect_object (*at, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
}

/* --- the model --- */

/* A picture says as a whole what bars say one by one. */
static void
describe (ExaFigureView *self, const ExaFigure *figure)
{
  const char *title = figure != NULL ? figure->spec->title : NULL;
  g_autofree char *words = figure != NULL ? exa_figure_describe (figure, NULL) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "", -1);
}

/* Forgets what was laid out ahead unless it is to be shown now: another figure may come to stand at its address. */
static void
drop_ahead (ExaFigureView *self, const ExaFigure *figure)
{
  if (self->ahead.figure != figure)
    exa_ahead_clear (&self->ahead);
}

static void
on_changed (ExaFigureView *self)
{
  const ExaFigure *figure = self->model != NULL ? exa_figure_model_get_figure (self->model) : NULL;

  self->stale = TRUE;
  drop_ahead (self, figure);
  if (self->overlay == NULL)
    describe (self, figure);
  else if (self->model != NULL)
    exa_figure_overlay_set_figure (self->overlay, self->model);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_picks_changed (ExaFigureView *self)
{
  if (self->overlay != NULL)
    exa_figure_overlay_update_picks (self->overlay);
}

static void
on_prepared (ExaFigureView *self)
{
  drop_ahead (self, exa_figure_model_get_figure (self->model));
  look_ahead (self);
}

static void
set_model (ExaFigureView *self, ExaFigureModel *model)
{
  if (!g_set_object (&self->model, model))
    return;
  if (model != NULL) {
    g_signal_connect_object (model, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (model, "picks-changed", G_CALLBACK (on_picks_changed), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (model, "prepared", G_CALLBACK (on_prepared), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (model, "notify::dataset", G_CALLBACK (exa_figure_view_zoom_reset), self,
                             G_CONNECT_SWAPPED);
  }
  on_changed (self);
}

/* --- the object --- */

static void
exa_figure_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaFigureView *self = EXA_FIGURE_VIEW (object);

  switch (id) {
  case PROP_MODEL: g_value_set_object (value, self->model); break;
  case PROP_INTERACTIVE: g_value_set_boolean (value, self->interactive); break;
  case PROP_READER_TEXT: g_value_set_boolean (value, self->reader_text); break;
  case PROP_ZOOM: g_value_set_double (value, self->viewport.zoom); break;
  case PROP_HADJUSTMENT: g_value_set_object (value, self->viewport.h); break;
  case PROP_VADJUSTMENT: g_value_set_object (value, self->viewport.v); break;
  case PROP_HPOLICY: g_value_set_enum (value, self->hpolicy); break;
  case PROP_VPOLICY: g_value_set_enum (value, self->vpolicy); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
exa_figure_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaFigureView *self = EXA_FIGURE_VIEW (object);

  switch (id) {
  case PROP_MODEL: set_model (self, g_value_get_object (value)); break;
  case PROP_INTERACTIVE: self->interactive = g_value_get_boolean (value); break;
  case PROP_READER_TEXT: self->reader_text = g_value_get_boolean (value); break;
  case PROP_ZOOM: exa_figure_view_zoom_at (self, g_value_get_double (value), 0, 0); break;
  case PROP_HADJUSTMENT: set_adjustment (self, &self->viewport.h, g_value_get_object (value)); break;
  case PROP_VADJUSTMENT: set_adjustment (self, &self->viewport.v, g_value_get_object (value)); break;
  case PROP_HPOLICY: self->hpolicy = (GtkScrollablePolicy)g_value_get_enum (value); break;
  case PROP_VPOLICY: self->vpolicy = (GtkScrollablePolicy)g_value_get_enum (value); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

/* Makes what an interactive view has beyond the picture. */
static void
add_overlay (ExaFigureView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  self->overlay = g_object_new (EXA_TYPE_FIGURE_OVERLAY, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->overlay), GTK_WIDGET (self));
  g_signal_connect_object (self->overlay, "reveal", G_CALLBACK (on_reveal), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (on_pinch_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (on_pinch), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

static void
exa_figure_view_constructed (GObject *object)
{
  ExaFigureView *self = EXA_FIGURE_VIEW (object);

  G_OBJECT_CLASS (exa_figure_view_parent_class)->constructed (object);
  if (self->interactive)
    add_overlay (self);
  else
    g_object_set (self, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
}

static void
exa_figure_view_dispose (GObject *object)
{
  ExaFigureView *self = EXA_FIGURE_VIEW (object);

  g_clear_handle_id (&self->ahead_idle, g_source_remove);
  if (self->overlay != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->overlay));
  self->overlay = NULL;
  g_clear_object (&self->model);
  exa_viewport_clear (&self->viewport);
  exa_ahead_clear (&self->ahead);
  exa_motion_clear (&self->motion);
  exa_raster_clear (&self->raster);

  G_OBJECT_CLASS (exa_figure_view_parent_class)->dispose (object);
}

static void
exa_figure_view_class_init (ExaFigureViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = exa_figure_view_constructed;
  object_class->get_property = exa_figure_view_get_property;
  object_class->set_property = exa_figure_view_set_property;
  object_class->dispose = exa_figure_view_dispose;
  widget_class->realize = exa_figure_view_realize;
  widget_class->size_allocate = exa_figure_view_size_allocate;
  widget_class->measure = exa_figure_view_measure;
  widget_class->snapshot = exa_figure_view_snapshot;
  widget_class->grab_focus = exa_figure_view_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "figureview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, EXA_TYPE_FIGURE_MODEL, flags);
  properties[PROP_INTERACTIVE] = g_param_spec_boolean ("interactive", NULL, NULL, TRUE, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_READER_TEXT] = g_param_spec_boolean ("reader-text", NULL, NULL, FALSE, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 1, EXA_VIEWPORT_MAX_ZOOM, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HPOLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VPOLICY, "vscroll-policy");
}

static void
exa_figure_view_init (ExaFigureView *self)
{
  self->viewport.zoom = 1;
  set_adjustment (self, &self->viewport.h, NULL);
  set_adjustment (self, &self->viewport.v, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
