/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ExaDeckWatch: who waits while a story is made into a file: is told of its pages, and can call it off. A plain value,
 * which owns nothing.
 */
typedef struct {
  void (*told) (guint done, guint all, gpointer data); /* after each page, in the thread that makes them; or NULL */
  gpointer data;
  GCancellable *cancellable; /* or NULL */
} ExaDeckWatch;

/* So many pages are made. FALSE with G_IO_ERROR_CANCELLED where no other is wanted. @self: or NULL, where nobody waits.
 */
gboolean exa_deck_watch_tell (const ExaDeckWatch *self, guint done, guint all, GError **error);

G_END_DECLS
