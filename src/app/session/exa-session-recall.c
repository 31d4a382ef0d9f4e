/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-plan-memory.h"
#include "exa-session-private.h"

gboolean
exa_session_recall (ExaSession *self, ExaDataset *dataset, GPtrArray *readings)
{
  const ExaTableReading *reading = readings->len == 1 ? g_ptr_array_index (readings, 0) : NULL;
  ExaSessionTold *told = &self->wanted_told;
  ExaTableTold remembered;

  if (reading == NULL || self->wanted == NULL || g_strv_length (self->wanted) != 1 || told->shape != NULL ||
      !exa_table_told_is_empty (&told->now))
    return FALSE;
  told->shape = exa_plan_memory_get_shape (reading->plan);
  if (!exa_plan_memory_recall (told->shape, self->wanted[0], &remembered))
    return FALSE;
  self->guessed = g_object_ref (dataset);
  self->guessed_readings = g_ptr_array_ref (readings);
  /* The way back: as if it had just been told. */
  exa_session_told_tell (told, &remembered);
  told->recalled = TRUE;
  exa_table_told_clear (&remembered);
  return TRUE;
}

void
exa_session_end_recall (ExaSession *self, ExaDataset **dataset, GPtrArray **readings, char **problem)
{
  if (self->guessed == NULL)
    return;
  if (*dataset == NULL) {
    g_autofree char *shape = g_steal_pointer (&self->wanted_told.shape);

    *dataset = g_steal_pointer (&self->guessed);
    g_clear_pointer (readings, g_ptr_array_unref);
    *readings = g_steal_pointer (&self->guessed_readings);
    exa_session_told_clear (&self->wanted_told);
    self->wanted_told.shape = g_steal_pointer (&shape);
    self->wanted_told.misfit = g_steal_pointer (problem);
  }
  exa_session_drop_recall (self);
}

void
exa_session_drop_recall (ExaSession *self)
{
  g_clear_object (&self->guessed);
  g_clear_pointer (&self->guessed_readings, g_ptr_array_unref);
}

void
exa_session_keep_told (ExaSession *self)
{
  if (self->files != NULL && g_strv_length (self->files) == 1)
    exa_plan_memory_keep (self->told.shape, self->files[0], &self->told.now);
}

gboolean
exa_session_is_recalled (ExaSession *self, const char **misfit)
{
  *misfit = self->told.misfit;
  return self->told.recalled;
}
