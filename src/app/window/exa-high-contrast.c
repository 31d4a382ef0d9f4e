/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-high-contrast.h"

#include <string.h>

#include "exa-resources.h"

/* The desktop's names, and GTK's own for the same themes. */
static gboolean
is_high (const char *theme)
{
  return theme != NULL && (g_str_has_prefix (theme, "HighContrast") || strstr (theme, "-hc") != NULL);
}

static void
update (GtkStyleProvider *provider, GParamSpec *pspec, GtkSettings *settings)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autofree char *theme = NULL;

  g_object_get (settings, "gtk-theme-name", &theme, NULL);
  gtk_style_context_remove_provider_for_display (display, provider);
  if (is_high (theme))
    gtk_style_context_add_provider_for_display (display, provider, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}

void
exa_high_contrast_follow (GdkDisplay *display)
{
  GtkCssProvider *provider = gtk_css_provider_new ();
  GtkSettings *settings = gtk_settings_get_for_display (display);

  gtk_css_provider_load_from_resource (provider, EXA_RESOURCE_BASE "/high-contrast.css");
  /* It lives as long as the settings. */
  g_signal_connect_data (settings, "notify::gtk-theme-name", G_CALLBACK (update), provider,
                         (GClosureNotify)(void (*) (void))g_object_unref, G_CONNECT_SWAPPED);
  update (GTK_STYLE_PROVIDER (provider), NULL, settings);
}
