/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "exa-chart-view-private.h"
#include "exa-text-size.h"

/* More rows than these are scrolled. What one takes, and header and footer, in a figure FIGURE_WIDTH wide. */
#define MOST_ROWS    60
#define ROW_HEIGHT   26
#define FRAME_HEIGHT 420
#define FIGURE_WIDTH 1200
#define MAX_ZOOM     8.0
#define CARD_OFFSET  16
#define CORNER       8

enum { PROP_0, PROP_SESSION, PROP_ZOOM, N_PROPS, PROP_HADJUSTMENT, PROP_VADJUSTMENT, PROP_HPOLICY, PROP_VPOLICY };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ExaChartView, exa_chart_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* --- layout --- */

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ExaChartView *self = EXA_CHART_VIEW (widget);
  gboolean moving = exa_motion_step (&self->motion, gdk_frame_clock_get_frame_time (clock));

  gtk_widget_queue_draw (widget);
  if (!moving)
    self->tick = 0;
  return moving ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
wants_motion (ExaChartView *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);
  return enabled && gtk_widget_get_mapped (GTK_WIDGET (self));
}

/* Of a figure @width wide: where its rows would be too many to be read in the room there is, one to be scrolled. */
static double
wanted_height (const ExaSpec *spec, double width, double height)
{
  gboolean rows = spec->kind == EXA_FIGURE_BARS || spec->kind == EXA_FIGURE_POINTS;
  double least = width / FIGURE_WIDTH * (FRAME_HEIGHT + spec->n_bands * ROW_HEIGHT);

  return rows && spec->n_bands > MOST_ROWS ? MAX (height, least) : height;
}

/* The figure at its size: laid out anew only where it changed. */
static void
ensure_layout (ExaChartView *self, int width, int height)
{
  const ExaSpec *spec = self->session != NULL ? exa_session_get_spec (self->session) : NULL;
  const ExaLayout *before = self->motion.to;
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int w = CLAMP ((int)(width * scale * self->zoom), EXA_LAYOUT_MIN_WIDTH, EXA_LAYOUT_MAX_SIDE);

  if (spec == NULL) {
    exa_motion_go (&self->motion, NULL, FALSE);
    return;
  }
  int h = CLAMP ((int)(wanted_height (spec, width, height) * scale * self->zoom), EXA_LAYOUT_MIN_HEIGHT,
                 EXA_LAYOUT_MAX_SIDE);
  if (!self->stale && before != NULL && before->width == w && before->height == h)
    return;
  /* Larger text is the reader's, not the figure's. Half of the way: a figure's headline is large already, and its bars
   * need their room. */
  ExaLayoutOptions options = {
      .width = w,
      .height = h,
      .theme = exa_session_get_theme (self->session),
      .text_scale = sqrt (exa_text_size_get (GTK_WIDGET (self))),
  };
  g_autoptr (ExaLayout) layout =
      exa_figure_lay_out (exa_session_get_figure (self->session), exa_session_get_fonts (self->session), &options);
  exa_motion_go (&self->motion, layout, self->stale && wants_motion (self));
  if (exa_motion_is_moving (&self->motion) && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  self->stale = FALSE;
}

static void
configure_adjustments (ExaChartView *self, int width, int height)
{
  const ExaLayout *layout = self->motion.to;
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  double w = layout != NULL ? (double)layout->width / scale : width;
  double h = layout != NULL ? (double)layout->height / scale : height;

  g_object_freeze_notify (G_OBJECT (self->hadjustment));
  g_object_freeze_notify (G_OBJECT (self->vadjustment));
  gtk_adjustment_configure (self->hadjustment, gtk_adjustment_get_value (self->hadjustment), 0, MAX (w, width),
                            width * 0.1, width * 0.9, width);
  gtk_adjustment_configure (self->vadjustment, gtk_adjustment_get_value (self->vadjustment), 0, MAX (h, height),
                            height * 0.1, height * 0.9, height);
  g_object_thaw_notify (G_OBJECT (self->hadjustment));
  g_object_thaw_notify (G_OBJECT (self->vadjustment));
}

/* Beside the pointer, and within the figure. */
static void
allocate_card (ExaChartView *self, int width, int height)
{
  GtkRequisition size;
  double x, y;

  gtk_widget_get_preferred_size (GTK_WIDGET (self->card), NULL, &size);
  x = self->pointer_x + CARD_OFFSET;
  y = self->pointer_y + CARD_OFFSET;
  if (x + size.width > width)
    x = self->pointer_x - CARD_OFFSET - size.width;
  if (y + size.height > height)
    y = self->pointer_y - CARD_OFFSET - size.height;
  gtk_widget_size_allocate (GTK_WIDGET (self->card),
                            &(GtkAllocation){(int)MAX (x, 0), (int)MAX (y, 0), size.width, size.height}, -1);
}

static void
exa_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ExaChartView *self = EXA_CHART_VIEW (widget);

  ensure_layout (self, width, height);
  configure_adjustments (self, width, height);
  gtk_widget_size_allocate (GTK_WIDGET (self->bars), &(GtkAllocation){0, 0, width, height}, -1);
  if (self->motion.to != NULL)
    exa_bar_list_place (self->bars, self->motion.to, gtk_widget_get_scale_factor (widget),
                        gtk_adjustment_get_value (self->hadjustment), gtk_adjustment_get_value (self->vadjustment));
  allocate_card (self, width, height);
}

static void
exa_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  ExaChartView *self = EXA_CHART_VIEW (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? EXA_LAYOUT_MIN_WIDTH : EXA_LAYOUT_MIN_HEIGHT;
  *natural = *minimum * 2;
  /* Children of a widget are measured before they are placed. */
  gtk_widget_measure (GTK_WIDGET (self->card), orientation, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->bars), orientation, -1, NULL, NULL, NULL, NULL);
}

/* The figure itself has no focus: its first bar has. */
static gboolean
exa_chart_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *bar = gtk_widget_get_first_child (GTK_WIDGET (EXA_CHART_VIEW (widget)->bars));

  return bar != NULL && gtk_widget_grab_focus (bar);
}

/* --- drawing --- */

static void
exa_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ExaChartView *self = EXA_CHART_VIEW (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GskRoundedRect outline;

  if (self->motion.shown == NULL)
    return;
  GdkRectangle part = {
      .x = (int)round (gtk_adjustment_get_value (self->hadjustment) * scale),
      .y = (int)round (gtk_adjustment_get_value (self->vadjustment) * scale),
      .width = width * scale,
      .height = height * scale,
  };
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height), CORNER);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  exa_raster_append (&self->raster, self->motion.shown, &part, widget, snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->bars), snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->card), snapshot);
  gtk_snapshot_pop (snapshot);
}

GdkTexture *
exa_chart_view_copy (ExaChartView *self)
{
  const ExaLayout *layout = self->motion.to;
  GdkRectangle whole = {0};

  if (layout == NULL)
    return NULL;
  whole.width = layout->width;
  whole.height = layout->height;
  return exa_raster_paint (layout, &whole);
}

/* --- zoom and scrolling --- */

void
exa_chart_view_zoom_at (ExaChartView *self, double zoom, double x, double y)
{
  double factor, h, v;

  zoom = CLAMP (zoom, 1, MAX_ZOOM);
  if (zoom == self->zoom)
    return;
  factor = zoom / self->zoom;
  h = (gtk_adjustment_get_value (self->hadjustment) + x) * factor - x;
  v = (gtk_adjustment_get_value (self->vadjustment) + y) * factor - y;
  self->zoom = zoom;
  ensure_layout (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  configure_adjustments (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_adjustment_set_value (self->hadjustment, h);
  gtk_adjustment_set_value (self->vadjustment, v);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
exa_chart_view_zoom_by (ExaChartView *self, double factor)
{
  exa_chart_view_zoom_at (self, self->zoom * factor, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                          gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

void
exa_chart_view_zoom_reset (ExaChartView *self)
{
  exa_chart_view_zoom_at (self, 1, 0, 0);
}

static void
on_scrolled (ExaChartView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
on_reveal (ExaChartView *self, const GdkRectangle *area)
{
  double h = gtk_adjustment_get_value (self->hadjustment), v = gtk_adjustment_get_value (self->vadjustment);

  gtk_adjustment_clamp_page (self->hadjustment, area->x + h, area->x + h + area->width);
  gtk_adjustment_clamp_page (self->vadjustment, area->y + v, area->y + v + area->height);
}

static void
set_adjustment (ExaChartView *self, GtkAdjustment **at, GtkAdjustment *adjustment)
{
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  if (*at != NULL)
    g_signal_handlers_disconnect_by_func (*at, on_scrolled, self);
  g_object_ref_sink (adjustment);
  g_clear_object (at);
  *at = adjustment;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
}

/* --- the object --- */

static void
on_figure_changed (ExaChartView *self)
{
  self->stale = TRUE;
  if (self->session != NULL)
    exa_bar_list_set_figure (self->bars, self->session);
  exa_chart_view_forget_hover (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_picks_changed (ExaChartView *self)
{
  exa_bar_list_update_picks (self->bars);
}

static void
on_dataset_changed (ExaChartView *self)
{
  exa_chart_view_zoom_reset (self);
}

static void
set_session (ExaChartView *self, ExaSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  if (session != NULL) {
    g_signal_connect_object (session, "figure-changed", G_CALLBACK (on_figure_changed), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (session, "picks-changed", G_CALLBACK (on_picks_changed), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (session, "notify::dataset", G_CALLBACK (on_dataset_changed), self, G_CONNECT_SWAPPED);
  }
  on_figure_changed (self);
}

static void
exa_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaChartView *self = EXA_CHART_VIEW (object);

  switch (id) {
  case PROP_SESSION: g_value_set_object (value, self->session); break;
  case PROP_ZOOM: g_value_set_double (value, self->zoom); break;
  case PROP_HADJUSTMENT: g_value_set_object (value, self->hadjustment); break;
  case PROP_VADJUSTMENT: g_value_set_object (value, self->vadjustment); break;
  case PROP_HPOLICY: g_value_set_enum (value, self->hpolicy); break;
  case PROP_VPOLICY: g_value_set_enum (value, self->vpolicy); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
exa_chart_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaChartView *self = EXA_CHART_VIEW (object);

  switch (id) {
  case PROP_SESSION: set_session (self, g_value_get_object (value)); break;
  case PROP_ZOOM: exa_chart_view_zoom_at (self, g_value_get_double (value), 0, 0); break;
  case PROP_HADJUSTMENT: set_adjustment (self, &self->hadjustment, g_value_get_object (value)); break;
  case PROP_VADJUSTMENT: set_adjustment (self, &self->vadjustment, g_value_get_object (value)); break;
  case PROP_HPOLICY: self->hpolicy = (GtkScrollablePolicy)g_value_get_enum (value); break;
  case PROP_VPOLICY: self->vpolicy = (GtkScrollablePolicy)g_value_get_enum (value); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
exa_chart_view_dispose (GObject *object)
{
  ExaChartView *self = EXA_CHART_VIEW (object);

  if (self->bars != NULL) {
    gtk_widget_unparent (GTK_WIDGET (self->bars));
    gtk_widget_unparent (GTK_WIDGET (self->card));
    self->bars = NULL;
    self->card = NULL;
  }
  g_clear_object (&self->session);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);
  exa_motion_clear (&self->motion);
  exa_raster_clear (&self->raster);

  G_OBJECT_CLASS (exa_chart_view_parent_class)->dispose (object);
}

static void
exa_chart_view_class_init (ExaChartViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = exa_chart_view_get_property;
  object_class->set_property = exa_chart_view_set_property;
  object_class->dispose = exa_chart_view_dispose;
  widget_class->size_allocate = exa_chart_view_size_allocate;
  widget_class->measure = exa_chart_view_measure;
  widget_class->snapshot = exa_chart_view_snapshot;
  widget_class->grab_focus = exa_chart_view_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, EXA_TYPE_SESSION, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 1, MAX_ZOOM, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HPOLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VPOLICY, "vscroll-policy");
}

static void
exa_chart_view_init (ExaChartView *self)
{
  self->zoom = 1;
  self->pointer_x = self->pointer_y = -1;
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);
  self->bars = g_object_new (EXA_TYPE_BAR_LIST, NULL);
  self->card = g_object_new (EXA_TYPE_FIGURE_CARD, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->bars), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
  gtk_widget_set_child_visible (GTK_WIDGET (self->card), FALSE);
  /* It repeats what the bars say of themselves. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_signal_connect_object (self->bars, "reveal", G_CALLBACK (on_reveal), self, G_CONNECT_SWAPPED);
  exa_chart_view_add_input (self);
}
