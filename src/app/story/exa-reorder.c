/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-reorder.h"

/* What the controllers of one list share. */
typedef struct {
  GtkListBox *list; /* borrowed */
  GtkWidget *owner; /* borrowed */
  guint first;
  ExaReorderMoved moved;
  GtkListBoxRow *marked; /* where the dragged one would go; borrowed, or NULL */
} Reorder;

static void
unmark (Reorder *self)
{
  if (self->marked != NULL) {
    gtk_widget_remove_css_class (GTK_WIDGET (self->marked), "drop-above");
    gtk_widget_remove_css_class (GTK_WIDGET (self->marked), "drop-below");
  }
  self->marked = NULL;
}

/* The row at @y, and whether what is dropped there comes behind it; NULL where it cannot go. */
static GtkListBoxRow *
find_place (Reorder *self, double y, gboolean *behind)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int)y);
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    return NULL;
  *behind = y > bounds.origin.y + bounds.size.height / 2;
  if (gtk_list_box_row_get_index (row) < (int)self->first)
    *behind = TRUE;
  return row;
}

static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, Reorder *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int)y);
  g_autoptr (GdkPaintable) paintable = NULL;

  if (row == NULL || gtk_list_box_row_get_index (row) < (int)self->first)
    return NULL;
  paintable = gtk_widget_paintable_new (GTK_WIDGET (row));
  gtk_drag_source_set_icon (source, paintable, 0, 0);
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

static GdkDragAction
on_motion (GtkDropTarget *target, double x, double y, Reorder *self)
{
  gboolean behind;
  GtkListBoxRow *row = find_place (self, y, &behind);

  unmark (self);
  if (row == NULL)
    return 0;
  self->marked = row;
  gtk_widget_add_css_class (GTK_WIDGET (row), behind ? "drop-below" : "drop-above");
  return GDK_ACTION_MOVE;
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, Reorder *self)
{
  GtkWidget *dragged = g_value_get_object (value);
  gboolean behind;
  GtkListBoxRow *row = find_place (self, y, &behind);
  int from, to;

  unmark (self);
  if (row == NULL || gtk_widget_get_parent (dragged) != GTK_WIDGET (self->list))
    return FALSE;
  from = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (dragged));
  to = gtk_list_box_row_get_index (row) + behind;
  if (to > from)
    to--;
  if (to != from)
    self->moved (self->owner, (guint)from, (guint)to);
  return TRUE;
}

static void
on_leave (GtkDropTarget *target, Reorder *self)
{
  unmark (self);
}

static void
reorder_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
exa_reorder_add (GtkListBox *list, guint first, ExaReorderMoved moved, GtkWidget *owner)
{
  Reorder *self = g_new0 (Reorder, 1);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);

  *self = (Reorder){list, owner, first, moved, NULL};
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), self);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave), self);
  /* The target goes with the list, and what they share with it. */
  g_signal_connect_data (target, "drop", G_CALLBACK (on_drop), self, reorder_free, 0);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (target));
}
