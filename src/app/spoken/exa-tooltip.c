/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-tooltip.h"

/* Of a widget: its text. */
#define TEXT "exa-tooltip"

static gboolean
on_query (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  const char *text = g_object_get_data (G_OBJECT (widget), TEXT);

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

void
exa_tooltip_set (GtkWidget *widget, const char *text)
{
  const char *before = g_object_get_data (G_OBJECT (widget), TEXT);

  if (g_strcmp0 (before, text) == 0)
    return;
  if (before == NULL)
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_query), NULL);
  if (text == NULL)
    g_signal_handlers_disconnect_by_func (widget, on_query, NULL);
  g_object_set_data_full (G_OBJECT (widget), TEXT, g_strdup (text), g_free);
  gtk_widget_set_has_tooltip (widget, text != NULL);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

const char *
exa_tooltip_get (GtkWidget *widget)
{
  const char *text = g_object_get_data (G_OBJECT (widget), TEXT);

  return text != NULL ? text : gtk_widget_get_tooltip_text (widget);
}
