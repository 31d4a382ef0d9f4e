/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-keys.h"

GtkEventController *
exa_keys_add (GtkWidget *widget, const ExaKey *keys, guint n, GtkPropagationPhase phase)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  for (guint i = 0; i < n; i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_event_controller_set_propagation_phase (shortcuts, phase);
  gtk_widget_add_controller (widget, shortcuts);
  return shortcuts;
}

static void
on_letters_changed (GtkEventController *shortcuts, const char *name, GVariant *state)
{
  gtk_event_controller_set_propagation_phase (shortcuts,
                                              g_variant_get_boolean (state) ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE);
}

void
exa_keys_make_optional (GtkEventController *shortcuts, GtkApplication *application)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (application), "letter-keys");

  if (state == NULL)
    return;
  on_letters_changed (shortcuts, NULL, state);
  g_signal_connect_object (application, "action-state-changed::letter-keys", G_CALLBACK (on_letters_changed), shortcuts,
                           G_CONNECT_SWAPPED);
}
