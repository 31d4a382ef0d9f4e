/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-keys.h"

void
exa_keys_add (GtkWidget *widget, const ExaKey *keys, guint n, GtkPropagationPhase phase)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  for (guint i = 0; i < n; i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_event_controller_set_propagation_phase (shortcuts, phase);
  gtk_widget_add_controller (widget, shortcuts);
}
