/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-overlay.h"

#include "exa-bar-list.h"
#include "exa-figure-card.h"

struct _ExaFigureOverlay {
  GtkWidget parent_instance;

  ExaFigureModel *model; /* borrowed: outlives the view that this stands in */
  ExaBarList *bars;
  ExaFigureCard *card;
  double pointer_x, pointer_y; /* -1: outside */
};

enum { SIGNAL_REVEAL, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ExaFigureOverlay, exa_figure_overlay, GTK_TYPE_WIDGET)

/* --- the pointer --- */

/* The claim under the pointer, and the id of its mark; NULL where there is none. Borrowed. */
static ExaClaim *
find_claim (ExaFigureOverlay *self, double x, double y, const char **id)
{
  ExaDataset *dataset = self->model != NULL ? exa_figure_model_get_dataset (self->model) : NULL;

  *id = exa_bar_list_pick (self->bars, x, y);
  return dataset != NULL && *id != NULL ? exa_dataset_find (dataset, EXA_LIST_CLAIMS, *id) : NULL;
}

static void
on_motion (ExaFigureOverlay *self, double x, double y, GtkEventController *controller)
{
  const char *id;
  ExaClaim *claim = find_claim (self, x, y, &id);

  self->pointer_x = x;
  self->pointer_y = y;
  /* GTK's own motions, for what moves under a pointer at rest, have no time: they bring no card. One that comes with
   * the entering does, even at the same place. */
  if (gtk_event_controller_get_current_event (controller) != NULL &&
      gtk_event_controller_get_current_event_time (controller) == GDK_CURRENT_TIME)
    return;
  exa_bar_list_set_hovered (self->bars, id);
  if (claim != NULL)
    exa_figure_card_set_claim (self->card, claim, exa_figure_model_get_lang (self->model));
  gtk_widget_set_child_visible (GTK_WIDGET (self->card), claim != NULL);
  /* The card goes with the pointer; the bars stay where they are. */
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Hides the card until the pointer moves again. */
static void
forget_hover (ExaFigureOverlay *self)
{
  exa_bar_list_set_hovered (self->bars, NULL);
  gtk_widget_set_child_visible (GTK_WIDGET (self->card), FALSE);
}

static void
on_enter (ExaFigureOverlay *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
on_leave (ExaFigureOverlay *self)
{
  self->pointer_x = self->pointer_y = -1;
  forget_hover (self);
}

static void
on_pressed (ExaFigureOverlay *self, int n_press, double x, double y)
{
  const char *found;
  ExaClaim *claim = find_claim (self, x, y, &found);
  /* What is found goes with the figure, and picking makes another. */
  g_autofree char *id = g_strdup (found);

  if (claim == NULL)
    return;
  exa_bar_list_focus (self->bars, id);
  exa_figure_model_pick (self->model, id);
}

static void
on_reveal (ExaFigureOverlay *self, const GdkRectangle *area)
{
  g_signal_emit (self, signals[SIGNAL_REVEAL], 0, area);
}

/* --- the widget --- */

static void
exa_figure_overlay_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ExaFigureOverlay *self = EXA_FIGURE_OVERLAY (widget);

  gtk_widget_size_allocate (GTK_WIDGET (self->bars), &(GtkAllocation){0, 0, width, height}, -1);
  exa_figure_card_place (self->card, self->pointer_x, self->pointer_y, width, height, self->bars);
}

static void
exa_figure_overlay_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  ExaFigureOverlay *self = EXA_FIGURE_OVERLAY (widget);

  /* Children of a widget are measured before they are placed. */
  gtk_widget_measure (GTK_WIDGET (self->card), orientation, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->bars), orientation, -1, NULL, NULL, NULL, NULL);
}

/* The overlay itself has no focus: its first bar has. */
static gboolean
exa_figure_overlay_grab_focus (GtkWidget *widget)
{
  GtkWidget *bar = gtk_widget_get_first_child (GTK_WIDGET (EXA_FIGURE_OVERLAY (widget)->bars));

  return bar != NULL && gtk_widget_grab_focus (bar);
}

static void
exa_figure_overlay_dispose (GObject *object)
{
  ExaFigureOverlay *self = EXA_FIGURE_OVERLAY (object);

  if (self->bars != NULL) {
    gtk_widget_unparent (GTK_WIDGET (self->bars));
    gtk_widget_unparent (GTK_WIDGET (self->card));
    self->bars = NULL;
    self->card = NULL;
  }

  G_OBJECT_CLASS (exa_figure_overlay_parent_class)->dispose (object);
}

static void
exa_figure_overlay_class_init (ExaFigureOverlayClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_figure_overlay_dispose;
  widget_class->size_allocate = exa_figure_overlay_size_allocate;
  widget_class->measure = exa_figure_overlay_measure;
  widget_class->grab_focus = exa_figure_overlay_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "figureoverlay");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_REVEAL] = g_signal_new ("reveal", EXA_TYPE_FIGURE_OVERLAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, GDK_TYPE_RECTANGLE);
}

static void
exa_figure_overlay_init (ExaFigureOverlay *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->pointer_x = self->pointer_y = -1;
  self->bars = g_object_new (EXA_TYPE_BAR_LIST, NULL);
  self->card = g_object_new (EXA_TYPE_FIGURE_CARD, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->bars), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
  gtk_widget_set_child_visible (GTK_WIDGET (self->card), FALSE);
  /* It repeats what the bars say of themselves. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_signal_connect_object (self->bars, "reveal", G_CALLBACK (on_reveal), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
exa_figure_overlay_set_figure (ExaFigureOverlay *self, ExaFigureModel *model)
{
  self->model = model;
  exa_bar_list_set_figure (self->bars, model);
  forget_hover (self);
}

void
exa_figure_overlay_set_layout (ExaFigureOverlay *self, ExaLayout *layout, double scale, double x, double y)
{
  exa_bar_list_set_layout (self->bars, layout, scale, x, y);
}

void
exa_figure_overlay_update_picks (ExaFigureOverlay *self)
{
  exa_bar_list_update_picks (self->bars);
}

void
exa_figure_overlay_get_pointer (ExaFigureOverlay *self, double *x, double *y)
{
  *x = self->pointer_x;
  *y = self->pointer_y;
}
