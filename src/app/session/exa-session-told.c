/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-session-told.h"

static ExaTableTold *
copy (const ExaTableTold *told)
{
  ExaTableTold *it = g_new (ExaTableTold, 1);

  exa_table_told_copy (it, told);
  return it;
}

static void
free_told (gpointer told)
{
  exa_table_told_clear (told);
  g_free (told);
}

static void
copy_steps (GQueue *to, const GQueue *from)
{
  for (const GList *step = from->head; step != NULL; step = step->next)
    g_queue_push_tail (to, copy (step->data));
}

void
exa_session_told_set (ExaSessionTold *self, const ExaSessionTold *from)
{
  ExaSessionTold it = {.recalled = from->recalled, .shape = g_strdup (from->shape), .misfit = g_strdup (from->misfit)};

  exa_table_told_copy (&it.now, &from->now);
  copy_steps (&it.before, &from->before);
  copy_steps (&it.after, &from->after);
  exa_session_told_clear (self);
  *self = it;
}

void
exa_session_told_clear (ExaSessionTold *self)
{
  exa_table_told_clear (&self->now);
  g_queue_clear_full (&self->before, free_told);
  g_queue_clear_full (&self->after, free_told);
  g_free (self->shape);
  g_free (self->misfit);
  *self = (ExaSessionTold){0};
}

/* Takes @told for what is told now. */
static void
replace (ExaSessionTold *self, ExaTableTold *told)
{
  exa_table_told_clear (&self->now);
  self->now = *told;
  g_free (told);
  self->recalled = FALSE;
  g_clear_pointer (&self->misfit, g_free);
}

void
exa_session_told_tell (ExaSessionTold *self, const ExaTableTold *told)
{
  g_queue_push_head (&self->before, copy (&self->now));
  g_queue_clear_full (&self->after, free_told);
  replace (self, copy (told));
}

void
exa_session_told_step (ExaSessionTold *self, gboolean back)
{
  ExaTableTold *told = g_queue_pop_head (back ? &self->before : &self->after);

  g_return_if_fail (told != NULL);
  g_queue_push_head (back ? &self->after : &self->before, copy (&self->now));
  replace (self, told);
}
