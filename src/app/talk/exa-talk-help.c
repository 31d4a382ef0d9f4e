/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-talk-help.h"

#include <glib/gi18n.h>

#include "exa-talk-command.h"

/* Key strokes that scroll it by what is seen of it. */
#define LINES 8

static GtkWidget *
new_row (const ExaTalkBinding *line)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *title = gtk_label_new (_ (line->title)), *keys = gtk_label_new (_ (line->shown));

  g_object_set (title, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, NULL);
  g_object_set (keys, "xalign", 1.0, NULL);
  gtk_widget_add_css_class (keys, "keys");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), keys);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

GtkWidget *
exa_talk_help_new (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *list = gtk_list_box_new ();

  for (const ExaTalkBinding *line = exa_talk_bindings_get (); line->command != EXA_TALK_NONE; line++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_row (line));
  g_object_set (list, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The keys of a talk"), -1);
  g_object_set (scroller, "child", list, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "propagate-natural-width", TRUE, "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (scroller, "talk-help");
  return scroller;
}

gboolean
exa_talk_help_scroll (GtkWidget *help, guint keyval)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (help));
  double page = gtk_adjustment_get_page_size (adjustment), by;

  switch (keyval) {
  case GDK_KEY_Down: by = page / LINES; break;
  case GDK_KEY_Up: by = -page / LINES; break;
  case GDK_KEY_Page_Down: by = page; break;
  case GDK_KEY_Page_Up: by = -page; break;
  default: return FALSE;
  }
  if (gtk_adjustment_get_upper (adjustment) <= page)
    return FALSE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
  return TRUE;
}
