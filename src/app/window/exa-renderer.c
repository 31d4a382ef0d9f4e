/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-renderer.h"

#include <string.h>

/* From GTK 4.16 on, what is not to be used has a variable of its own. */
#define DISABLE_SINCE 16

/* What was chosen, by the name of its variable. */
static const char *chosen[2];

static void
choose (int index, const char *name, const char *value)
{
  if (g_getenv (name) == NULL && g_setenv (name, value, FALSE))
    chosen[index] = name;
}

static gboolean
has_device (const char *folder, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    if (g_str_has_prefix (name, prefix))
      return TRUE;
  }
  return FALSE;
}

void
exa_renderer_choose (const char *devices, guint gtk_minor)
{
  g_autofree char *dri = g_build_filename (devices, "dri", NULL);
  const char *set = g_getenv ("GSK_RENDERER");
  gboolean by_name = gtk_minor >= DISABLE_SINCE;

  chosen[0] = chosen[1] = NULL;
  /* What can render has a node of its own for that; one driver has its own kind of nodes instead. */
  if (has_device (dri, "renderD") || has_device (devices, "nvidia0") || (set != NULL && strcmp (set, "cairo") != 0))
    return;
  choose (0, "GSK_RENDERER", "cairo");
  choose (1, by_name ? "GDK_DISABLE" : "GDK_DEBUG", by_name ? "gl" : "gl-disable");
}

void
exa_renderer_forget (GAppLaunchContext *context)
{
  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++) {
    if (chosen[i] != NULL)
      g_app_launch_context_unsetenv (context, chosen[i]);
  }
}
