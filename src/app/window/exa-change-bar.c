/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-change-bar.h"

#include "exa-resources.h"

struct _ExaChangeBar {
  GtkWidget parent_instance;

  ExaSession *session;
  GtkLabel *title, *details;
};

G_DEFINE_FINAL_TYPE (ExaChangeBar, exa_change_bar, GTK_TYPE_WIDGET)

/* Empty texts take no room. */
static gboolean
to_visible (GBinding *binding, const GValue *text, GValue *visible, gpointer data)
{
  const char *words = g_value_get_string (text);

  g_value_set_boolean (visible, words != NULL && *words != '\0');
  return TRUE;
}

static void
exa_change_bar_dispose (GObject *object)
{
  ExaChangeBar *self = EXA_CHANGE_BAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (exa_change_bar_parent_class)->dispose (object);
}

static void
exa_change_bar_class_init (ExaChangeBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_change_bar_dispose;
  gtk_widget_class_set_css_name (widget_class, "changebar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-change-bar.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaChangeBar, title);
  gtk_widget_class_bind_template_child (widget_class, ExaChangeBar, details);
}

static void
exa_change_bar_init (ExaChangeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
exa_change_bar_new (ExaSession *session)
{
  ExaChangeBar *self = g_object_new (EXA_TYPE_CHANGE_BAR, NULL);

  self->session = g_object_ref (session);
  g_object_bind_property (session, "change", self->title, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (session, "change-details", self->details, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property_full (session, "change-details", self->details, "visible", G_BINDING_SYNC_CREATE, to_visible,
                               NULL, NULL, NULL);
  g_object_bind_property_full (session, "change", self, "visible", G_BINDING_SYNC_CREATE, to_visible, NULL, NULL, NULL);
  return GTK_WIDGET (self);
}
