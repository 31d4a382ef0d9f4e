/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-awake.h"

#include <glib/gi18n.h>

typedef struct {
  GtkApplication *application; /* owned: a window that goes has none any more */
  guint cookie;                /* 0: none, or given back */
} Awake;

static void
give_back (Awake *self)
{
  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
}

static void
awake_release (gpointer data)
{
  Awake *self = data;

  g_object_unref (self->application);
  g_free (self);
}
