/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-session-private.h"

const ExaTableReading *
exa_session_get_reading (ExaSession *self)
{
  gboolean one = self->files != NULL && g_strv_length (self->files) == 1;

  return one && self->readings != NULL && self->readings->len == 1 ? g_ptr_array_index (self->readings, 0) : NULL;
}

const ExaTableTold *
exa_session_get_told (ExaSession *self)
{
  return &self->told;
}

/* Reads the files once more as @told says; where that fails, the last data stay, and what was told of them. */
static void
read_as (ExaSession *self, const ExaTableTold *told)
{
  exa_session_told_set (&self->wanted_told, told);
  exa_session_reload (self);
  self->as_told = TRUE;
}

void
exa_session_tell (ExaSession *self, const ExaTableTold *told)
{
  g_queue_push_head (&self->told_before, exa_session_told_copy (&self->told));
  g_queue_clear_full (&self->told_after, exa_session_told_free);
  self->telling = TRUE;
  read_as (self, told);
}

static gboolean
step (ExaSession *self, GQueue *from, GQueue *to)
{
  ExaTableTold *told = g_queue_pop_head (from);

  if (told == NULL)
    return FALSE;
  g_queue_push_head (to, exa_session_told_copy (&self->told));
  read_as (self, told);
  exa_session_told_free (told);
  return TRUE;
}

gboolean
exa_session_undo_telling (ExaSession *self)
{
  return step (self, &self->told_before, &self->told_after);
}

gboolean
exa_session_redo_telling (ExaSession *self)
{
  return step (self, &self->told_after, &self->told_before);
}

gboolean
exa_session_can_undo_telling (ExaSession *self)
{
  return self->told_before.length > 0;
}
