/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-spoken-names.h"

#include <glib/gi18n.h>

/* From GTK 4.10 on. */
#define NAMES_LISTS 10

static const char *
get_label (GtkDropDown *list)
{
  g_autoptr (GList) labels = gtk_widget_list_mnemonic_labels (GTK_WIDGET (list));

  return labels != NULL ? gtk_label_get_text (GTK_LABEL (labels->data))
                        : gtk_widget_get_tooltip_text (GTK_WIDGET (list));
}

/* "Size: Slide 16:9". */
static void
name_list (GtkDropDown *list)
{
  GObject *chosen = gtk_drop_down_get_selected_item (list);
  const char *label = get_label (list);
  const char *text = GTK_IS_STRING_OBJECT (chosen) ? gtk_string_object_get_string (GTK_STRING_OBJECT (chosen)) : "";
  /* translators: what a list is about, and what is chosen in it */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), label != NULL ? label : "", text);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (list));

  /* Later GTKs call the button by the label of its list, whatever its own name is: what is chosen is described then. */
  if (gtk_get_minor_version () >= NAMES_LISTS)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* "Cancel", of which the button says "_Cancel" besides. */
static void
name_button (GtkButton *button)
{
  GtkWidget *label = gtk_button_get_child (button);

  /* GTK 4.14 says the underscore unless it is told better, 4.8 says whatever it is told besides the text. */
  if (gtk_get_minor_version () >= NAMES_LISTS && GTK_IS_LABEL (label))
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_label_get_text (GTK_LABEL (label)), -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

void
exa_spoken_names_set (GtkWidget *root)
{
  if (GTK_IS_DROP_DOWN (root)) {
    g_signal_connect (root, "notify::selected-item", G_CALLBACK (name_list), NULL);
    name_list (GTK_DROP_DOWN (root));
    return;
  }
  if (GTK_IS_BUTTON (root) && gtk_button_get_use_underline (GTK_BUTTON (root)))
    name_button (GTK_BUTTON (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    exa_spoken_names_set (child);
}
