/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-parallel.h"

#define MOST_THREADS 8

typedef struct {
  guint n;
  gint next; /* atomic: the first that nobody has taken */
  ExaParallelFunc func;
  gpointer data;
} Work;

static gpointer
work (gpointer data)
{
  Work *self = data;
  guint index;

  while ((index = (guint)g_atomic_int_add (&self->next, 1)) < self->n)
    self->func (index, self->data);
  return NULL;
}

void
exa_parallel_for (guint n, ExaParallelFunc func, gpointer data)
{
  Work self = {.n = n, .func = func, .data = data};
  guint n_threads = MIN (MIN (n, g_get_num_processors ()), MOST_THREADS);
  GThread *threads[MOST_THREADS] = {NULL};

  /* Where no thread can be had, this one does it all. */
  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_try_new ("parallel", work, &self, NULL);
  work (&self);
  for (guint i = 1; i < n_threads; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
}
