/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-view-private.h"

#include <math.h>

#include "exa-described.h"
#include "exa-pixel-scale.h"

#define ZOOM_STEP 1.15

enum {
  PROP_0,
  PROP_MODEL,
  PROP_INTERACTIVE,
  PROP_READER_TEXT,
  PROP_SLIDE,
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
    exa_figure_view_look_ahead (self);
  return G_SOURCE_REMOVE;
}

/* Lays @figure out, unless that was done ahead; @step: how the way to it begins, if that is known. Both transfer full.
 */
static ExaLayout *
lay_out (ExaFigureView *self, const ExaFigure *figure, const ExaLayoutOptions *options, ExaLayout **step)
{
  const ExaAheadOne *one = exa_ahead_find (&self->ahead, figure, options);

  if (one == NULL)
    return exa_figure_lay_out (figure, exa_figure_model_get_fonts (self->model), options);
  *step = one->step != NULL && one->from == self->motion.shown ? exa_layout_ref (one->step) : NULL;
  return exa_layout_ref (one->layout);
}

/* The figure at its size: laid out anew only where it changed. */
static void
ensure_layout (ExaFigureView *self)
{
  const ExaFigure *figure = self->model != NULL ? exa_figure_model_get_figure (self->model) : NULL;
  ExaLayout *before = self->motion.to;
  g_autoptr (ExaLayout) layout = NULL, step = NULL, former = NULL;
  ExaLayoutOptions options;

  if (figure == NULL) {
    exa_motion_go (&self->motion, NULL, FALSE, NULL);
    return;
  }
  options = exa_figure_view_get_options (self, figure);
  if (!self->stale && before != NULL && before->width == options.width && before->height == options.height)
    return;
  layout = lay_out (self, figure, &options, &step);
  if (before != NULL)
    former = exa_layout_ref (before);
  exa_motion_go (&self->motion, layout, self->stale && exa_figure_view_wants_motion (self), step);
  if (self->stale && former != NULL)
    g_signal_emit_by_name (self, "figure-changed", former, layout);
  if (exa_motion_is_moving (&self->motion) && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  self->stale = FALSE;
  /* The ways from here begin elsewhere. */
  exa_ahead_keep (&self->ahead, NULL);
  exa_figure_view_look_ahead (self);
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

gboolean
exa_figure_view_enter (ExaFigureView *self, gboolean headline)
{
  if (self->overlay == NULL)
    return FALSE;
  if (headline)
    return exa_figure_overlay_focus_headline (self->overlay);
  return gtk_widget_get_focus_child (GTK_WIDGET (self->overlay)) != NULL ||
         gtk_widget_child_focus (GTK_WIDGET (self->overlay), GTK_DIR_TAB_FORWARD);
}

const char *
exa_figure_view_get_focused (ExaFigureView *self)
{
  return self->overlay != NULL ? exa_figure_overlay_get_focused (self->overlay) : NULL;
}

static void
exa_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ExaFigureView *self = EXA_FIGURE_VIEW (widget);
  ExaRasterPlace place = exa_figure_view_get_place (self);

  if (self->motion.shown == NULL)
    return;
  exa_raster_append (&self->raster, self->motion.shown, &place, snapshot);
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

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "", -1);
  exa_described_set (GTK_WIDGET (self), words);
}

static void
on_changed (ExaFigureView *self)
{
  const ExaFigure *figure = self->model != NULL ? exa_figure_model_get_figure (self->model) : NULL;

  self->stale = TRUE;
  /* Unless it is to be shown now, another figure may come to stand at its address. */
  exa_ahead_keep (&self->ahead, figure);
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
  exa_ahead_keep (&self->ahead, exa_figure_model_get_figure (self->model));
  exa_figure_view_look_ahead (self);
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
    g_signal_connect_object (model, "replaced", G_CALLBACK (exa_figure_view_zoom_reset), self, G_CONNECT_SWAPPED);
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
  case PROP_SLIDE: g_value_set_boolean (value, self->slide); break;
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
  case PROP_SLIDE: self->slide = g_value_get_boolean (value); break;
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
  exa_ahead_keep (&self->ahead, NULL);
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
  gtk_widget_class_set_css_name (widget_class, "figureview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, EXA_TYPE_FIGURE_MODEL, flags);
  properties[PROP_INTERACTIVE] = g_param_spec_boolean ("interactive", NULL, NULL, TRUE, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_READER_TEXT] = g_param_spec_boolean ("reader-text", NULL, NULL, FALSE, flags);
  properties[PROP_SLIDE] = g_param_spec_boolean ("slide", NULL, NULL, FALSE, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 1, EXA_VIEWPORT_MAX_ZOOM, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_signal_new ("figure-changed", EXA_TYPE_FIGURE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                G_TYPE_POINTER, G_TYPE_POINTER);
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
