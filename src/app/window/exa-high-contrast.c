/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-high-contrast.h"

#include <string.h>

#include "exa-resources.h"

/* GTK 3's white on black, which GTK 4 has as well, but not by this name. */
#define INVERSE "HighContrastInverse"

/* What is laid over GTK's theme. */
typedef struct {
  GtkCssProvider *own;     /* the program's colours */
  GtkCssProvider *inverse; /* GTK's theme of the name that GTK does not know */
} Styles;

/* The desktop's names, and GTK's own for the same themes. */
static gboolean
is_high (const char *theme)
{
  return theme != NULL && (g_str_has_prefix (theme, "HighContrast") || strstr (theme, "-hc") != NULL);
}

gboolean
exa_high_contrast_is_inverse (GtkSettings *settings)
{
  g_autofree char *theme = NULL;

  g_object_get (settings, "gtk-theme-name", &theme, NULL);
  return g_strcmp0 (theme, INVERSE) == 0;
}

static void
lay (GtkCssProvider *provider, guint priority, gboolean over)
{
  GdkDisplay *display = gdk_display_get_default ();

  gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (provider));
  if (over)
    gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider), priority);
}

static void
update (Styles *styles, GParamSpec *pspec, GtkSettings *settings)
{
  g_autofree char *theme = NULL;
  gboolean dark, inverse = exa_high_contrast_is_inverse (settings);

  g_object_get (settings, "gtk-theme-name", &theme, "gtk-application-prefer-dark-theme", &dark, NULL);
  if (inverse)
    gtk_css_provider_load_named (styles->inverse, dark ? "Default-hc-dark" : "Default-hc", NULL);
  lay (styles->inverse, GTK_STYLE_PROVIDER_PRIORITY_THEME + 1, inverse);
  lay (styles->own, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1, is_high (theme));
}

static void
styles_free (gpointer data, GClosure *closure)
{
  Styles *styles = data;

  g_object_unref (styles->own);
  g_object_unref (styles->inverse);
  g_free (styles);
}

void
exa_high_contrast_follow (GdkDisplay *display)
{
  GtkSettings *settings = gtk_settings_get_for_display (display);
  Styles *styles = g_new (Styles, 1);

  *styles = (Styles){gtk_css_provider_new (), gtk_css_provider_new ()};
  gtk_css_provider_load_from_resource (styles->own, EXA_RESOURCE_BASE "/high-contrast.css");
  /* They live as long as the settings. */
  g_signal_connect_data (settings, "notify::gtk-theme-name", G_CALLBACK (update), styles, styles_free,
                         G_CONNECT_SWAPPED);
  g_signal_connect_swapped (settings, "notify::gtk-application-prefer-dark-theme", G_CALLBACK (update), styles);
  update (styles, NULL, settings);
}
