/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-panes.h"

#include "exa-text-size.h"

/* Below these widths the panes fold; these and the widths of the panes grow with the user's text. */
#define FOLD_START 860
#define FOLD_END   1140

typedef struct {
  GtkWidget *widget;
  gboolean shown;  /* now */
  gboolean wanted; /* by the user, where there is room */
  gboolean folded;
  int fold_below, width;
} ExaPane;

struct _ExaPanes {
  GtkWidget parent_instance;

  GtkWidget *content;
  ExaPane panes[2]; /* start, end */
};

enum {
  PROP_0,
  PROP_CONTENT,
  PROP_START,
  PROP_END,
  PROP_SHOW_START,
  PROP_SHOW_END,
  PROP_START_WANTED,
  PROP_END_WANTED,
  N_PROPS
};

enum { SIGNAL_LEAVING, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ExaPanes, exa_panes, GTK_TYPE_WIDGET)

static void
set_shown (ExaPanes *self, guint n, gboolean shown, gboolean by_user)
{
  ExaPane *pane = &self->panes[n];

  if (by_user && !pane->folded)
    pane->wanted = shown;
  if (pane->shown == shown)
    return;
  if (!shown && pane->widget != NULL)
    g_signal_emit (self, signals[SIGNAL_LEAVING], 0, pane->widget);
  pane->shown = shown;
  if (pane->widget != NULL)
    gtk_widget_set_child_visible (pane->widget, shown);
  /* One pane above the content is enough. */
  if (shown && pane->folded && self->panes[1 - n].folded)
    set_shown (self, 1 - n, FALSE, FALSE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[n == 0 ? PROP_SHOW_START : PROP_SHOW_END]);
}

gboolean
exa_panes_uncover (ExaPanes *self)
{
  gboolean any = FALSE;

  for (guint n = 0; n < 2; n++) {
    if (self->panes[n].folded && self->panes[n].shown) {
      any = TRUE;
      set_shown (self, n, FALSE, FALSE);
    }
  }
  return any;
}

static void
on_pressed (ExaPanes *self)
{
  exa_panes_uncover (self);
}

/* --- layout --- */

static void
show_folded (const ExaPane *pane)
{
  if (pane->widget == NULL)
    return;
  if (pane->folded)
    gtk_widget_add_css_class (pane->widget, "folded");
  else
    gtk_widget_remove_css_class (pane->widget, "folded");
}

static void
fold (ExaPanes *self, int width)
{
  for (guint n = 0; n < 2; n++) {
    ExaPane *pane = &self->panes[n];
    gboolean folded = width < pane->fold_below * exa_text_size_get (GTK_WIDGET (self));

    if (folded == pane->folded)
      continue;
    pane->folded = folded;
    show_folded (pane);
    set_shown (self, n, !folded && pane->wanted, FALSE);
  }
}

static int
pane_width (ExaPanes *self, const ExaPane *pane)
{
  int minimum = 0;

  if (pane->widget != NULL)
    gtk_widget_measure (pane->widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return MAX (minimum, (int)(pane->width * exa_text_size_get (GTK_WIDGET (self))));
}

static void
exa_panes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ExaPanes *self = EXA_PANES (widget);
  int left = 0, right = width;

  fold (self, width);
  for (guint n = 0; n < 2; n++) {
    const ExaPane *pane = &self->panes[n];
    if (!pane->shown)
      continue;
    int w = MIN (pane_width (self, pane), width);
    if (pane->widget != NULL)
      gtk_widget_size_allocate (pane->widget, &(GtkAllocation){n == 0 ? 0 : width - w, 0, w, height}, -1);
    if (!pane->folded && n == 0)
      left = w;
    else if (!pane->folded)
      right = width - w;
  }
  if (self->content != NULL)
    gtk_widget_size_allocate (self->content, &(GtkAllocation){left, 0, MAX (right - left, 1), height}, -1);
}

static void
exa_panes_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                   int *minimum_baseline, int *natural_baseline)
{
  ExaPanes *self = EXA_PANES (widget);

  if (self->content != NULL)
    gtk_widget_measure (self->content, orientation, -1, minimum, natural, NULL, NULL);
  /* Beside the content where there is room, so only heights add to what is needed. */
  for (guint n = 0; n < 2 && orientation == GTK_ORIENTATION_VERTICAL; n++) {
    int least = 0, best = 0;
    if (self->panes[n].widget != NULL)
      gtk_widget_measure (self->panes[n].widget, orientation, -1, &least, &best, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural = MAX (*natural, *minimum);
  }
}

static void
exa_panes_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ExaPanes *self = EXA_PANES (widget);

  /* What is folded out lies above the content. */
  if (self->content != NULL)
    gtk_widget_snapshot_child (widget, self->content, snapshot);
  for (guint n = 0; n < 2; n++) {
    if (self->panes[n].widget != NULL)
      gtk_widget_snapshot_child (widget, self->panes[n].widget, snapshot);
  }
}

/* --- the object --- */

static void
set_child (ExaPanes *self, GtkWidget **at, GtkWidget *child)
{
  g_clear_pointer (at, gtk_widget_unparent);
  *at = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
set_pane (ExaPanes *self, ExaPane *pane, GtkWidget *widget)
{
  set_child (self, &pane->widget, widget);
  if (widget != NULL)
    gtk_widget_set_child_visible (widget, pane->shown);
  show_folded (pane);
}

static void
set_content (ExaPanes *self, GtkWidget *content)
{
  GtkGesture *click = gtk_gesture_click_new ();

  set_child (self, &self->content, content);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (content, GTK_EVENT_CONTROLLER (click));
}

static void
exa_panes_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaPanes *self = EXA_PANES (object);

  switch (id) {
  case PROP_CONTENT: g_value_set_object (value, self->content); break;
  case PROP_START: g_value_set_object (value, self->panes[0].widget); break;
  case PROP_END: g_value_set_object (value, self->panes[1].widget); break;
  case PROP_SHOW_START: g_value_set_boolean (value, self->panes[0].shown); break;
  case PROP_SHOW_END: g_value_set_boolean (value, self->panes[1].shown); break;
  case PROP_START_WANTED: g_value_set_boolean (value, self->panes[0].wanted); break;
  case PROP_END_WANTED: g_value_set_boolean (value, self->panes[1].wanted); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
exa_panes_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaPanes *self = EXA_PANES (object);

  switch (id) {
  case PROP_CONTENT: set_content (self, g_value_get_object (value)); break;
  case PROP_START: set_pane (self, &self->panes[0], g_value_get_object (value)); break;
  case PROP_END: set_pane (self, &self->panes[1], g_value_get_object (value)); break;
  case PROP_SHOW_START: set_shown (self, 0, g_value_get_boolean (value), TRUE); break;
  case PROP_SHOW_END: set_shown (self, 1, g_value_get_boolean (value), TRUE); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
exa_panes_dispose (GObject *object)
{
  ExaPanes *self = EXA_PANES (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  for (guint n = 0; n < 2; n++)
    g_clear_pointer (&self->panes[n].widget, gtk_widget_unparent);

  G_OBJECT_CLASS (exa_panes_parent_class)->dispose (object);
}

static void
exa_panes_class_init (ExaPanesClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = exa_panes_get_property;
  object_class->set_property = exa_panes_set_property;
  object_class->dispose = exa_panes_dispose;
  widget_class->size_allocate = exa_panes_size_allocate;
  widget_class->measure = exa_panes_measure;
  widget_class->snapshot = exa_panes_snapshot;
  gtk_widget_class_set_css_name (widget_class, "panes");

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SHOW_START] = g_param_spec_boolean ("show-start", NULL, NULL, TRUE, flags);
  properties[PROP_SHOW_END] = g_param_spec_boolean ("show-end", NULL, NULL, TRUE, flags);
  properties[PROP_START_WANTED] =
      g_param_spec_boolean ("start-wanted", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_END_WANTED] =
      g_param_spec_boolean ("end-wanted", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_LEAVING] =
      g_signal_new ("leaving", EXA_TYPE_PANES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
}

static void
exa_panes_init (ExaPanes *self)
{
  self->panes[0] = (ExaPane){.shown = TRUE, .wanted = TRUE, .fold_below = FOLD_START, .width = 270};
  self->panes[1] = (ExaPane){.shown = TRUE, .wanted = TRUE, .fold_below = FOLD_END, .width = 300};
}
