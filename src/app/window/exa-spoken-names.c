/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-spoken-names.h"

#include <glib/gi18n.h>

/* From GTK 4.10 on. */
#define NAMES_BY_TEXT 10

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
  if (gtk_get_minor_version () >= NAMES_BY_TEXT)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* "Cancel", which GTK 4.14 says as "_Cancel" unless it is told better. */
static void
name_label (GtkLabel *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (label),
                                  -1);
}

void
exa_spoken_names_set (GtkWidget *root)
{
  if (GTK_IS_DROP_DOWN (root)) {
    g_signal_connect (root, "notify::selected-item", G_CALLBACK (name_list), NULL);
    name_list (GTK_DROP_DOWN (root));
    return;
  }
  if (gtk_get_minor_version () >= NAMES_BY_TEXT) {
    if (GTK_IS_LABEL (root) && gtk_label_get_use_underline (GTK_LABEL (root))) {
      g_signal_connect (root, "notify::label", G_CALLBACK (name_label), NULL);
      name_label (GTK_LABEL (root));
    }
  } else if (GTK_IS_BUTTON (root) && gtk_button_get_use_underline (GTK_BUTTON (root))) {
    /* GTK 4.8 says the button's own name, with the underscore, besides the text. */
    gtk_accessible_reset_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    exa_spoken_names_set (child);
}
