/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-renderer.h"

#define VARIABLE "GSK_RENDERER"

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
exa_renderer_choose (const char *devices)
{
  g_autofree char *dri = g_build_filename (devices, "dri", NULL);

  /* What can render has a node of its own for that; one driver has its own kind of nodes instead. */
  if (!has_device (dri, "renderD") && !has_device (devices, "nvidia0"))
    g_setenv (VARIABLE, "cairo", FALSE);
}
