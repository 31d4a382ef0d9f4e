/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-plan-memory.h"
#include "exa-session-private.h"

/* What is remembered of each of several tables for its own sake; NULL where it is nothing. Transfer full. */
static char **
recall_each (const GPtrArray *readings)
{
  g_autoptr (GStrvBuilder) each = g_strv_builder_new ();
  const char *const no_files[] = {NULL};
  gboolean any = FALSE;

  for (guint i = 0; readings->len > 1 && i < readings->len; i++) {
    g_autoptr (GPtrArray) one = g_ptr_array_new ();
    g_autofree char *shape = NULL, *text = NULL;
    ExaTableTold told = {NULL};

    g_ptr_array_add (one, g_ptr_array_index (readings, i));
    shape = exa_plan_memory_get_shape (one);
    if (shape != NULL && exa_plan_memory_recall (shape, no_files, &told)) {
      text = exa_table_told_write (&told);
      any = TRUE;
    }
    g_strv_builder_add (each, text != NULL ? text : "");
    exa_table_told_clear (&told);
  }
  return any ? g_strv_builder_end (each) : NULL;
}

gboolean
exa_session_recall (ExaSession *self, ExaDataset *dataset, GPtrArray *readings)
{
  const char *const *files = (const char *const *)self->wanted;
  ExaSessionTold *told = &self->wanted_told;
  ExaTableTold remembered;

  if (readings->len == 0 || files == NULL || g_strv_length (self->wanted) != readings->len || told->shape != NULL ||
      !exa_table_told_is_empty (&told->now))
    return FALSE;
  told->shape = exa_plan_memory_get_shape (readings);
  exa_plan_memory_recall (told->shape, files, &remembered);
  remembered.each = recall_each (readings);
  if (exa_table_told_is_empty (&remembered))
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

/* Keeps of each of several tables what is told of it alone, for its own sake. */
static void
keep_each (const GPtrArray *readings, char **each)
{
  const char *const no_files[] = {NULL};
  guint n_each = each != NULL ? g_strv_length (each) : 0;

  for (guint i = 0; readings->len > 1 && i < readings->len; i++) {
    g_autoptr (GPtrArray) one = g_ptr_array_new ();
    g_autofree char *shape = NULL;
    ExaTableTold told = {NULL};

    g_ptr_array_add (one, g_ptr_array_index (readings, i));
    shape = exa_plan_memory_get_shape (one);
    if (i < n_each && *each[i] != '\0')
      exa_table_told_read (&told, each[i]);
    if (shape != NULL)
      exa_plan_memory_keep (shape, no_files, &told);
    exa_table_told_clear (&told);
  }
}

void
exa_session_keep_told (ExaSession *self)
{
  if (self->readings != NULL)
    keep_each (self->readings, self->told.now.each);
  if (self->files != NULL && self->readings != NULL && g_strv_length (self->files) == self->readings->len)
    exa_plan_memory_keep (self->told.shape, (const char *const *)self->files, &self->told.now);
}

gboolean
exa_session_is_recalled (ExaSession *self, const char **misfit)
{
  *misfit = self->told.misfit;
  return self->told.recalled;
}
