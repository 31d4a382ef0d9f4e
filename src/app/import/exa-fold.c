/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-fold.h"

#include <glib/gi18n.h>

static guint
count_most (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "most"));
}

/* Shows or hides what is behind the first children, and says in the button what it would bring. */
static void
on_toggled (GtkToggleButton *button, GtkWidget *box)
{
  gboolean all = gtk_toggle_button_get_active (button);
  guint n = 0, most = count_most (GTK_WIDGET (button));
  g_autofree char *text = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != GTK_WIDGET (button);
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, n++ < most || all);
  text = all ? g_strdup (_ ("fewer")) : g_strdup_printf (ngettext ("and %u more", "and %u more", n - most), n - most);
  gtk_button_set_label (GTK_BUTTON (button), text);
}

void
exa_fold (GtkBox *box, guint most)
{
  GtkWidget *button;
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  if (n <= most + 1)
    return;
  button = gtk_toggle_button_new ();
  g_object_set_data (G_OBJECT (button), "most", GUINT_TO_POINTER (most));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "chip");
  gtk_box_append (box, button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), box, 0);
  on_toggled (GTK_TOGGLE_BUTTON (button), GTK_WIDGET (box));
}
