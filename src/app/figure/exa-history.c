/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-history.h"

#define MAX_STEPS 200

struct _ExaHistory {
  GQueue undo, redo; /* ExaViewState, owned; the latest first */
};

static void
state_free (gpointer data)
{
  exa_view_state_clear (data);
  g_free (data);
}

ExaHistory *
exa_history_new (void)
{
  ExaHistory *self = g_new0 (ExaHistory, 1);

  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
  return self;
}

void
exa_history_free (ExaHistory *self)
{
  exa_history_forget (self);
  g_free (self);
}

void
exa_history_forget (ExaHistory *self)
{
  g_queue_clear_full (&self->undo, state_free);
  g_queue_clear_full (&self->redo, state_free);
}

static void
keep (GQueue *queue, const ExaViewState *state)
{
  ExaViewState *copy = g_new (ExaViewState, 1);

  exa_view_state_copy (copy, state);
  g_queue_push_head (queue, copy);
  if (g_queue_get_length (queue) > MAX_STEPS)
    state_free (g_queue_pop_tail (queue));
}

void
exa_history_push (ExaHistory *self, const ExaViewState *state)
{
  g_queue_clear_full (&self->redo, state_free);
  keep (&self->undo, state);
}

static gboolean
step (GQueue *from, GQueue *to, ExaViewState *state)
{
  g_autofree ExaViewState *before = g_queue_pop_head (from);

  if (before == NULL)
    return FALSE;
  keep (to, state);
  exa_view_state_clear (state);
  *state = *before;
  return TRUE;
}

gboolean
exa_history_undo (ExaHistory *self, ExaViewState *state)
{
  return step (&self->undo, &self->redo, state);
}

gboolean
exa_history_redo (ExaHistory *self, ExaViewState *state)
{
  return step (&self->redo, &self->undo, state);
}

gboolean
exa_history_can_undo (const ExaHistory *self)
{
  return self->undo.length > 0;
}

gboolean
exa_history_can_redo (const ExaHistory *self)
{
  return self->redo.length > 0;
}

static void
move (GQueue *queue, ExaDataset *dataset)
{
  for (GList *link = queue->head, *next; link != NULL; link = next) {
    ExaViewState *state = link->data;
    ExaChart *chart = state->chart != NULL ? exa_dataset_find (dataset, EXA_LIST_CHARTS, state->chart->id) : NULL;

    next = link->next;
    if (chart != NULL) {
      g_set_object (&state->chart, chart);
      continue;
    }
    state_free (state);
    g_queue_delete_link (queue, link);
  }
}

void
exa_history_move (ExaHistory *self, ExaDataset *dataset)
{
  move (&self->undo, dataset);
  move (&self->redo, dataset);
}
