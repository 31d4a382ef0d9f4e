/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-deck-watch.h"

gboolean
exa_deck_watch_tell (const ExaDeckWatch *self, guint done, guint all, GError **error)
{
  if (self == NULL)
    return TRUE;
  if (self->told != NULL)
    self->told (done, all, self->data);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}
