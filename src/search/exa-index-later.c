/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-index-later.h"

#include <gio/gio.h>

/* So many are written down in about 6 ms. */
#define AT_ONCE 400

struct _ExaIndexLater {
  ExaIndexReady ready;
  gpointer data;
  ExaDataset *dataset;   /* owned, or NULL */
  ExaClaimIndex *index;  /* of it; NULL until it is there */
  GCancellable *writing; /* NULL where no thread is at work */
};

ExaIndexLater *
exa_index_later_new (ExaIndexReady ready, gpointer data)
{
  ExaIndexLater *self = g_new0 (ExaIndexLater, 1);

  self->ready = ready;
  self->data = data;
  return self;
}

static void
clear (ExaIndexLater *self)
{
  g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
  g_clear_pointer (&self->index, exa_claim_index_free);
  g_clear_object (&self->dataset);
}

void
exa_index_later_free (ExaIndexLater *self)
{
  if (self == NULL)
    return;
  clear (self);
  g_free (self);
}

void
exa_index_later_set_dataset (ExaIndexLater *self, ExaDataset *dataset)
{
  if (dataset == self->dataset)
    return;
  clear (self);
  self->dataset = dataset != NULL ? g_object_ref (dataset) : NULL;
}

static void
write_down (GTask *task, gpointer source, gpointer dataset, GCancellable *cancellable)
{
  g_task_return_pointer (task, exa_claim_index_new (dataset), (GDestroyNotify)exa_claim_index_free);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  ExaIndexLater *self = data; /* gone where nobody waits any more */
  ExaClaimIndex *index = g_task_propagate_pointer (G_TASK (result), NULL);

  if (index == NULL)
    return;
  self->index = index;
  g_clear_object (&self->writing);
  self->ready (self->data);
}

const ExaClaimIndex *
exa_index_later_get (ExaIndexLater *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->index != NULL || self->dataset == NULL || self->writing != NULL)
    return self->index;
  if (exa_dataset_count (self->dataset, EXA_LIST_CLAIMS) <= AT_ONCE)
    return self->index = exa_claim_index_new (self->dataset);
  self->writing = g_cancellable_new ();
  task = g_task_new (NULL, self->writing, on_written, self);
  g_task_set_task_data (task, g_object_ref (self->dataset), g_object_unref);
  g_task_run_in_thread (task, write_down);
  return NULL;
}
