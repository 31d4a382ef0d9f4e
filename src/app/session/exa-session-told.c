/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-session-private.h"

ExaTableTold *
exa_session_told_copy (const ExaTableTold *told)
{
  ExaTableTold *copy = g_new (ExaTableTold, 1);

  exa_table_told_copy (copy, told);
  return copy;
}

void
exa_session_told_free (gpointer told)
{
  exa_table_told_clear (told);
  g_free (told);
}

void
exa_session_told_set (ExaTableTold *self, const ExaTableTold *told)
{
  ExaTableTold copy;

  exa_table_told_copy (&copy, told);
  exa_table_told_clear (self);
  *self = copy;
}

void
exa_session_forget_told (ExaSession *self)
{
  exa_table_told_clear (&self->told);
  exa_table_told_clear (&self->wanted_told);
  g_queue_clear_full (&self->told_before, exa_session_told_free);
  g_queue_clear_full (&self->told_after, exa_session_told_free);
  g_clear_pointer (&self->shape, g_free);
  g_clear_pointer (&self->misfit, g_free);
  g_clear_object (&self->guessed);
  g_clear_pointer (&self->guessed_readings, g_ptr_array_unref);
  self->recalled = FALSE;
}

void
exa_session_settle_told (ExaSession *self, gboolean good)
{
  /* What could not be is no step to go back to. */
  if (self->telling && !good)
    exa_session_told_free (g_queue_pop_head (&self->told_before));
  self->telling = self->as_told = FALSE;
  exa_session_told_set (good ? &self->told : &self->wanted_told, good ? &self->wanted_told : &self->told);
}
