/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-later.h"

typedef struct {
  GWeakRef widget;
  ExaLaterFunc work;
} Later;

static void
later_free (gpointer data)
{
  Later *later = data;

  g_weak_ref_clear (&later->widget);
  g_free (later);
}

static gboolean
on_idle (gpointer data)
{
  Later *later = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&later->widget);

  if (widget != NULL)
    later->work (widget);
  return G_SOURCE_REMOVE;
}

/* Ticks come before the frame that they belong to is painted; an idle then comes behind it. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Later *later = g_new0 (Later, 1);

  g_weak_ref_init (&later->widget, widget);
  later->work = (ExaLaterFunc)data;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle, later, later_free);
  return G_SOURCE_REMOVE;
}

void
exa_later (GtkWidget *widget, ExaLaterFunc work)
{
  gtk_widget_add_tick_callback (widget, on_tick, (gpointer)work, NULL);
}
