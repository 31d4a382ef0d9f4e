/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-held-key.h"

struct _ExaHeldKey {
  GObject parent_instance;

  guint code; /* of the key that was pressed last and not let go; 0: none */
};

G_DEFINE_FINAL_TYPE (ExaHeldKey, exa_held_key, G_TYPE_OBJECT)

static void
on_released (ExaHeldKey *self, guint key, guint code)
{
  if (code == self->code)
    self->code = 0;
}

/* Another window hears of it when the key is let go. */
static void
on_active_changed (ExaHeldKey *self)
{
  self->code = 0;
}

static void
exa_held_key_class_init (ExaHeldKeyClass *class)
{
}

static void
exa_held_key_init (ExaHeldKey *self)
{
}

ExaHeldKey *
exa_held_key_new (GtkWindow *window, GtkEventController *keys)
{
  ExaHeldKey *self = g_object_new (EXA_TYPE_HELD_KEY, NULL);

  g_signal_connect_object (keys, "key-released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (on_active_changed), self, G_CONNECT_SWAPPED);
  return self;
}

gboolean
exa_held_key_is_held (ExaHeldKey *self, guint code)
{
  gboolean held = code == self->code;

  self->code = code;
  return held;
}
