/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-awake.h"

#include <glib/gi18n.h>

typedef struct {
  GtkApplication *application; /* owned: a window that goes has none any more */
  guint cookie;                /* 0: none */
} Awake;

static void
on_unrealize (GtkWidget *window, Awake *awake)
{
  if (awake->cookie != 0)
    gtk_application_uninhibit (awake->application, awake->cookie);
  awake->cookie = 0;
}

static void
awake_free (gpointer data, GClosure *closure)
{
  g_object_unref (((Awake *)data)->application);
  g_free (data);
}

void
exa_awake_keep (GtkApplication *application, GtkWindow *window)
{
  Awake *awake = g_new0 (Awake, 1);

  awake->application = g_object_ref (application);
  awake->cookie =
      gtk_application_inhibit (application, window, GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                               _ ("A talk is being given"));
  /* It needs the window's surface still, and so comes before that goes: at the end of the program too. */
  g_signal_connect_data (window, "unrealize", G_CALLBACK (on_unrealize), awake, awake_free, 0);
  g_signal_connect_object (application, "shutdown", G_CALLBACK (gtk_window_destroy), window, G_CONNECT_SWAPPED);
}
