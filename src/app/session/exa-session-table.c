/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-session-private.h"

static ExaTableTold *
told_copy (const ExaTableTold *told)
{
  ExaTableTold *copy = g_new (ExaTableTold, 1);

  exa_table_told_copy (copy, told);
  return copy;
}

static void
told_free (gpointer told)
{
  exa_table_told_clear (told);
  g_free (told);
}

static void
told_set (ExaTableTold *self, const ExaTableTold *told)
{
  ExaTableTold copy;

  exa_table_told_copy (&copy, told);
  exa_table_told_clear (self);
  *self = copy;
}

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
  told_set (&self->wanted_told, told);
  exa_session_reload (self);
}

void
exa_session_tell (ExaSession *self, const ExaTableTold *told)
{
  g_queue_push_head (&self->told_before, told_copy (&self->told));
  g_queue_clear_full (&self->told_after, told_free);
  self->telling = TRUE;
  read_as (self, told);
}

static gboolean
step (ExaSession *self, GQueue *from, GQueue *to)
{
  ExaTableTold *told = g_queue_pop_head (from);

  if (told == NULL)
    return FALSE;
  g_queue_push_head (to, told_copy (&self->told));
  read_as (self, told);
  told_free (told);
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

void
exa_session_forget_told (ExaSession *self)
{
  exa_table_told_clear (&self->told);
  exa_table_told_clear (&self->wanted_told);
  g_queue_clear_full (&self->told_before, told_free);
  g_queue_clear_full (&self->told_after, told_free);
}

void
exa_session_settle_told (ExaSession *self, gboolean good)
{
  /* What could not be is no step to go back to. */
  if (self->telling && !good)
    told_free (g_queue_pop_head (&self->told_before));
  self->telling = FALSE;
  told_set (good ? &self->told : &self->wanted_told, good ? &self->wanted_told : &self->told);
}
