/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pane-round.h"

#include "exa-announce.h"

static gboolean
has_focus (GtkWindow *window, GtkWidget *within)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && within != NULL && (focus == within || gtk_widget_is_ancestor (focus, within));
}

static gboolean
enter (GtkWindow *window, const ExaPaneStop *stop)
{
  if (stop->widget == NULL || !gtk_widget_get_mapped (stop->widget))
    return FALSE;
  if (stop->enter != NULL)
    stop->enter (window);
  else if (!gtk_widget_child_focus (stop->widget, GTK_DIR_TAB_FORWARD) || !has_focus (window, stop->widget))
    return FALSE;
  exa_announce (GTK_WIDGET (window), stop->name);
  return TRUE;
}

void
exa_pane_round (GtkWindow *window, const ExaPaneStop *stops, int n, int step)
{
  int at = step > 0 ? -1 : n;

  for (int i = 0; i < n; i++) {
    if (has_focus (window, stops[i].widget))
      at = i;
  }
  for (int i = 1; i <= n; i++) {
    if (enter (window, &stops[(at + step * i + 2 * n) % n]))
      return;
  }
}
