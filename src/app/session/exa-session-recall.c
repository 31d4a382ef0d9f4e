/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-plan-memory.h"
#include "exa-session-private.h"

gboolean
exa_session_recall (ExaSession *self, ExaDataset *dataset, GPtrArray *readings)
{
  const ExaTableReading *reading = readings->len == 1 ? g_ptr_array_index (readings, 0) : NULL;

  if (reading == NULL || self->wanted == NULL || g_strv_length (self->wanted) != 1 || self->shape != NULL ||
      !exa_table_told_is_empty (&self->wanted_told))
    return FALSE;
  self->shape = exa_plan_memory_get_shape (reading->plan);
  if (!exa_plan_memory_recall (self->shape, self->wanted[0], &self->wanted_told))
    return FALSE;
  self->guessed = g_object_ref (dataset);
  self->guessed_readings = g_ptr_array_ref (readings);
  self->recalled = TRUE;
  return TRUE;
}

void
exa_session_end_recall (ExaSession *self, ExaDataset **dataset, GPtrArray **readings, char **problem)
{
  static const ExaTableTold nothing = {NULL};

  if (self->guessed == NULL)
    return;
  if (*dataset == NULL) {
    *dataset = g_steal_pointer (&self->guessed);
    g_clear_pointer (readings, g_ptr_array_unref);
    *readings = g_steal_pointer (&self->guessed_readings);
    self->misfit = g_steal_pointer (problem);
    self->recalled = FALSE;
    exa_table_told_clear (&self->wanted_told);
  } else {
    /* The way back: as if it had just been told. */
    g_queue_push_head (&self->told_before, exa_session_told_copy (&nothing));
  }
  g_clear_object (&self->guessed);
  g_clear_pointer (&self->guessed_readings, g_ptr_array_unref);
}

void
exa_session_keep_told (ExaSession *self)
{
  self->recalled = FALSE;
  g_clear_pointer (&self->misfit, g_free);
  if (self->wanted != NULL && g_strv_length (self->wanted) == 1)
    exa_plan_memory_keep (self->shape, self->wanted[0], &self->told);
}

gboolean
exa_session_is_recalled (ExaSession *self, const char **misfit)
{
  *misfit = self->misfit;
  return self->recalled;
}
