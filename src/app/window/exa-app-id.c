/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-app-id.h"

#include "exa-resources.h"

#ifdef GDK_WINDOWING_WAYLAND
#include <gdk/wayland/gdkwayland.h>

static void
on_map (GtkNative *window)
{
  GdkSurface *surface = gtk_native_get_surface (window);

  if (GDK_IS_WAYLAND_TOPLEVEL (surface))
    gdk_wayland_toplevel_set_application_id (GDK_TOPLEVEL (surface), EXA_APP_ID);
}

static void
on_windows_changed (GListModel *windows, guint position, guint n_removed, guint n_added)
{
  for (guint i = position; i < position + n_added; i++) {
    g_autoptr (GtkNative) window = g_list_model_get_item (windows, i);
    g_signal_connect (window, "map", G_CALLBACK (on_map), NULL);
  }
}

void
exa_app_id_give_all (void)
{
  g_signal_connect (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (on_windows_changed), NULL);
}

#else

void
exa_app_id_give_all (void)
{
}

#endif
