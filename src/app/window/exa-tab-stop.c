/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-tab-stop.h"

struct _ExaTabStop {
  GtkWidget parent_instance;

  GtkWidget *child;
};

enum { PROP_0, PROP_CHILD };

G_DEFINE_FINAL_TYPE (ExaTabStop, exa_tab_stop, GTK_TYPE_WIDGET)

static gboolean
exa_tab_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  ExaTabStop *self = EXA_TAB_STOP (widget);
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  GtkListBoxRow *selected =
      GTK_IS_LIST_BOX (self->child) ? gtk_list_box_get_selected_row (GTK_LIST_BOX (self->child)) : NULL;

  if (self->child == NULL || (tab && gtk_widget_get_focus_child (widget) != NULL))
    return FALSE;
  if (tab && selected != NULL && gtk_widget_grab_focus (GTK_WIDGET (selected)))
    return TRUE;
  /* Backwards it is entered at its beginning, too. */
  return gtk_widget_child_focus (self->child, tab ? GTK_DIR_TAB_FORWARD : direction);
}

static void
exa_tab_stop_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, EXA_TAB_STOP (object)->child);
}

static void
exa_tab_stop_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaTabStop *self = EXA_TAB_STOP (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = g_value_get_object (value);
  if (self->child == NULL)
    return;
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
  g_object_bind_property (self->child, "visible", self, "visible", G_BINDING_SYNC_CREATE);
}

static void
exa_tab_stop_dispose (GObject *object)
{
  g_clear_pointer (&EXA_TAB_STOP (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (exa_tab_stop_parent_class)->dispose (object);
}

static void
exa_tab_stop_class_init (ExaTabStopClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = exa_tab_stop_get_property;
  object_class->set_property = exa_tab_stop_set_property;
  object_class->dispose = exa_tab_stop_dispose;
  widget_class->focus = exa_tab_stop_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_object_class_install_property (object_class, PROP_CHILD,
                                   g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
exa_tab_stop_init (ExaTabStop *self)
{
}
