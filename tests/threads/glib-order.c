/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded where the thread sanitizer runs ("tests/run --threads"): says to it what GLib, which is not built with it,
 * puts in an order. Without that each lock of GLib would be none in its eyes, and all that is handed from thread to
 * thread a race. Each function here does what GLib's does. What is let go of one thread happens before what takes it in
 * another: a lock, a once, a task and its data, the last reference to an object. */
#include <dlfcn.h>
#include <gio/gio.h>

/* The sanitizer's own; not there in programs that are not built with it, which run beside those that are. */
void __tsan_acquire (void *address) __attribute__ ((weak));
void __tsan_release (void *address) __attribute__ ((weak));

static void
take (gconstpointer of)
{
  if (__tsan_acquire != NULL && of != NULL)
    __tsan_acquire ((gpointer)of);
}

static void
let_go (gconstpointer of)
{
  if (__tsan_release != NULL && of != NULL)
    __tsan_release ((gpointer)of);
}

/* GLib's function of that name. */
#define THEIRS(name)                                                                                                   \
  static __typeof__ (&name) theirs;                                                                                    \
  if (theirs == NULL)                                                                                                  \
  theirs = (__typeof__ (&name))dlsym (RTLD_NEXT, #name)

/* --- locks --- */

#define LOCK(Type, name)                                                                                               \
  void name##_lock (Type *lock)                                                                                        \
  {                                                                                                                    \
    THEIRS (name##_lock);                                                                                              \
    theirs (lock);                                                                                                     \
    take (lock);                                                                                                       \
  }                                                                                                                    \
  void name##_unlock (Type *lock)                                                                                      \
  {                                                                                                                    \
    THEIRS (name##_unlock);                                                                                            \
    let_go (lock);                                                                                                     \
    theirs (lock);                                                                                                     \
  }

LOCK (GMutex, g_mutex)
LOCK (GRecMutex, g_rec_mutex)

void
g_cond_wait (GCond *cond, GMutex *mutex)
{
  THEIRS (g_cond_wait);
  let_go (mutex);
  theirs (cond, mutex);
  take (mutex);
}

gboolean
g_cond_wait_until (GCond *cond, GMutex *mutex, gint64 end)
{
  THEIRS (g_cond_wait_until);
  let_go (mutex);
  gboolean in_time = theirs (cond, mutex, end);
  take (mutex);
  return in_time;
}

/* --- what is made once --- */

gboolean (g_once_init_enter) (volatile void *location)
{
  static gboolean (*theirs) (volatile void *);
  if (theirs == NULL)
    theirs = (gboolean (*) (volatile void *))dlsym (RTLD_NEXT, "g_once_init_enter");
  gboolean first = theirs (location);
  take ((gconstpointer)location);
  return first;
}

void (g_once_init_leave) (volatile void *location, gsize result)
{
  static void (*theirs) (volatile void *, gsize);
  if (theirs == NULL)
    theirs = (void (*) (volatile void *, gsize))dlsym (RTLD_NEXT, "g_once_init_leave");
  let_go ((gconstpointer)location);
  theirs (location, result);
}

/* --- names that are kept once --- */

static char names;

#define NAME(Type, name)                                                                                               \
  Type name (const char *text)                                                                                         \
  {                                                                                                                    \
    THEIRS (name);                                                                                                     \
    take (&names);                                                                                                     \
    Type result = theirs (text);                                                                                       \
    let_go (&names);                                                                                                   \
    return result;                                                                                                     \
  }

NAME (GQuark, g_quark_from_string)
NAME (GQuark, g_quark_from_static_string)
NAME (const char *, g_intern_string)
NAME (const char *, g_intern_static_string)

/* --- tasks --- */

static void
run_task (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GTaskThreadFunc func = (GTaskThreadFunc)g_object_get_data (G_OBJECT (task), "exa-run");

  take (task);
  func (task, source, data, cancellable);
}

void
g_task_run_in_thread (GTask *task, GTaskThreadFunc func)
{
  THEIRS (g_task_run_in_thread);
  g_object_set_data (G_OBJECT (task), "exa-run", (gpointer)func);
  let_go (task);
  theirs (task, run_task);
}

void
g_task_return_pointer (GTask *task, gpointer result, GDestroyNotify free_func)
{
  THEIRS (g_task_return_pointer);
  let_go (task);
  theirs (task, result, free_func);
}

void
g_task_return_boolean (GTask *task, gboolean result)
{
  THEIRS (g_task_return_boolean);
  let_go (task);
  theirs (task, result);
}

void
g_task_return_error (GTask *task, GError *error)
{
  THEIRS (g_task_return_error);
  let_go (task);
  theirs (task, error);
}

void
g_task_return_new_error (GTask *task, GQuark domain, int code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_task_return_error (task, g_error_new_valist (domain, code, format, arguments));
  va_end (arguments);
}

gpointer
g_task_propagate_pointer (GTask *task, GError **error)
{
  THEIRS (g_task_propagate_pointer);
  gpointer result = theirs (task, error);
  take (task);
  return result;
}

gboolean
g_task_propagate_boolean (GTask *task, GError **error)
{
  THEIRS (g_task_propagate_boolean);
  gboolean result = theirs (task, error);
  take (task);
  return result;
}

gpointer
g_task_get_task_data (GTask *task)
{
  THEIRS (g_task_get_task_data);
  take (task);
  return theirs (task);
}

/* --- what the main loop is given by a thread --- */

typedef struct {
  GSourceFunc func;
  gpointer data;
  GDestroyNotify free_func;
} Given;

static gboolean
run_given (gpointer data)
{
  Given *given = data;

  take (given);
  return given->func (given->data);
}

static void
given_free (gpointer data)
{
  Given *given = data;

  take (given);
  if (given->free_func != NULL)
    given->free_func (given->data);
  g_free (given);
}

void
g_main_context_invoke_full (GMainContext *context, int priority, GSourceFunc func, gpointer data,
                            GDestroyNotify free_func)
{
  THEIRS (g_main_context_invoke_full);
  Given *given = g_new (Given, 1);

  *given = (Given){func, data, free_func};
  let_go (given);
  theirs (context, priority, run_given, given, given_free);
}

/* --- references: who drops the last one frees what the others have used --- */

#define DROP(Type, name)                                                                                               \
  void name (Type object)                                                                                              \
  {                                                                                                                    \
    THEIRS (name);                                                                                                     \
    let_go (object);                                                                                                   \
    take (object);                                                                                                     \
    theirs (object);                                                                                                   \
  }

DROP (gpointer, g_object_unref)
DROP (GBytes *, g_bytes_unref)
DROP (GPtrArray *, g_ptr_array_unref)
DROP (GArray *, g_array_unref)
DROP (GHashTable *, g_hash_table_unref)
