/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-parallel.h"

#define N 5000

static void
count (guint index, gpointer data)
{
  gint *times = data;

  g_atomic_int_inc (&times[index]);
}

/* Each piece once, whatever number of them there is, and all before it returns. */
static void
test_each (void)
{
  const guint numbers[] = {0, 1, 2, 7, N};

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree gint *times = g_new0 (gint, N + 1);

    exa_parallel_for (numbers[i], count, times);
    for (guint index = 0; index <= N; index++)
      g_assert_cmpint (times[index], ==, index < numbers[i] ? 1 : 0);
  }
}

typedef struct {
  GMutex mutex;
  GCond changed;
  guint n;
} Meeting;

/* Waits until another one is here. */
static void
meet (guint index, gpointer data)
{
  Meeting *self = data;
  gint64 end = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND;

  (void)index;
  g_mutex_lock (&self->mutex);
  self->n++;
  g_cond_broadcast (&self->changed);
  while (self->n < 2 && g_cond_wait_until (&self->changed, &self->mutex, end))
    ;
  g_assert_cmpuint (self->n, >=, 2);
  g_mutex_unlock (&self->mutex);
}

/* Two pieces run at the same time where there are two processors. */
static void
test_together (void)
{
  Meeting meeting = {.n = g_get_num_processors () > 1 ? 0 : 1};

  g_mutex_init (&meeting.mutex);
  g_cond_init (&meeting.changed);
  exa_parallel_for (2, meet, &meeting);
  g_cond_clear (&meeting.changed);
  g_mutex_clear (&meeting.mutex);
}

static gboolean no_threads;

GThread *__real_g_thread_try_new (const char *name, GThreadFunc func, gpointer data, GError **error);
GThread *__wrap_g_thread_try_new (const char *name, GThreadFunc func, gpointer data, GError **error);

GThread *
__wrap_g_thread_try_new (const char *name, GThreadFunc func, gpointer data, GError **error)
{
  return no_threads ? NULL : __real_g_thread_try_new (name, func, data, error);
}

/* Where no thread is to be had, this one does it all. */
static void
test_alone (void)
{
  no_threads = TRUE;
  test_each ();
  no_threads = FALSE;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parallel/each", test_each);
  g_test_add_func ("/parallel/together", test_together);
  g_test_add_func ("/parallel/alone", test_alone);
  return g_test_run ();
}
