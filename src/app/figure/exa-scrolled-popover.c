/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-scrolled-popover.h"

/* Of the window's height: what is above the button is as good as never room. */
#define PART 0.65

static void
on_show (GtkPopover *popover, GtkScrolledWindow *scrolled)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));

  if (root != NULL)
    gtk_scrolled_window_set_max_content_height (scrolled, (int)(gtk_widget_get_height (GTK_WIDGET (root)) * PART));
}

void
exa_scrolled_popover_set_child (GtkPopover *popover, GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_object_set (scrolled, "focusable", FALSE, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "propagate-natural-width", TRUE, "child", child, NULL);
  g_signal_connect_object (popover, "show", G_CALLBACK (on_show), scrolled, 0);
  gtk_popover_set_child (popover, scrolled);
}
