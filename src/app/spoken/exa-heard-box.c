/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-heard-box.h"

struct _ExaHeardBox {
  GtkWidget parent_instance;
};

enum { PROP_0, PROP_SPACING };

G_DEFINE_FINAL_TYPE (ExaHeardBox, exa_heard_box, GTK_TYPE_WIDGET)

/* A GtkBox would give the focus to its children only. */
static gboolean
exa_heard_box_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
}

static GtkBoxLayout *
get_layout (GObject *object)
{
  return GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (object)));
}

static void
exa_heard_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, (int)gtk_box_layout_get_spacing (get_layout (object)));
}

static void
exa_heard_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  gtk_box_layout_set_spacing (get_layout (object), (guint)g_value_get_int (value));
}

static void
exa_heard_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (exa_heard_box_parent_class)->dispose (object);
}

static void
exa_heard_box_class_init (ExaHeardBoxClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = exa_heard_box_get_property;
  object_class->set_property = exa_heard_box_set_property;
  object_class->dispose = exa_heard_box_dispose;
  widget_class->focus = exa_heard_box_focus;
  gtk_widget_class_set_css_name (widget_class, "heardbox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  g_object_class_install_property (object_class, PROP_SPACING,
                                   g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
exa_heard_box_init (ExaHeardBox *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (get_layout (G_OBJECT (self))), GTK_ORIENTATION_VERTICAL);
}

void
exa_heard_box_set_words (ExaHeardBox *self, const char *const *texts, guint n)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    if (texts[i] != NULL && *texts[i] != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", texts[i]);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
}
