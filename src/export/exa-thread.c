/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-thread.h"

#include <pthread.h>
#include <sched.h>

struct _ExaThread {
  pthread_t thread;
  GThreadFunc func;
  gpointer data;
#ifdef CPU_SETSIZE
  cpu_set_t allowed; /* the processors of this process */
#endif
};

static gpointer
run (gpointer data)
{
  ExaThread *self = data;

#ifdef CPU_SETSIZE
  /* It is there now: from here on the system may move it. */
  if (CPU_COUNT (&self->allowed) > 0)
    pthread_setaffinity_np (pthread_self (), sizeof self->allowed, &self->allowed);
#endif
  return self->func (self->data);
}

/* Any processor but this one; none is named where there is no other. */
static void
prefer_other (ExaThread *self, pthread_attr_t *attributes)
{
#ifdef CPU_SETSIZE
  int here = sched_getcpu ();

  if (here < 0 || pthread_getaffinity_np (pthread_self (), sizeof self->allowed, &self->allowed) != 0)
    CPU_ZERO (&self->allowed);
  cpu_set_t others = self->allowed;
  if (here >= 0)
    CPU_CLR (here, &others);
  if (CPU_COUNT (&others) > 0)
    pthread_attr_setaffinity_np (attributes, sizeof others, &others);
#endif
}

ExaThread *
exa_thread_try_new (GThreadFunc func, gpointer data)
{
  ExaThread *self = g_new0 (ExaThread, 1);
  pthread_attr_t attributes;
  int failure;

  self->func = func;
  self->data = data;
  pthread_attr_init (&attributes);
  prefer_other (self, &attributes);
  failure = pthread_create (&self->thread, &attributes, run, self);
  pthread_attr_destroy (&attributes);
  if (failure != 0)
    g_clear_pointer (&self, g_free);
  return self;
}

gpointer
exa_thread_join (ExaThread *self)
{
  gpointer result;

  pthread_join (self->thread, &result);
  g_free (self);
  return result;
}
