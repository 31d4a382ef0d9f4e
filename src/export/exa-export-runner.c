/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-runner.h"

#include <glib/gi18n.h>

#include "exa-export.h"
#include "exa-file.h"

typedef struct {
  gboolean done;
  GError *error; /* owned, or NULL */
} Result;

/* Threads take the next figure each, the calling thread reports them in order. */
typedef struct {
  const ExaExportPlan *plan;
  GCancellable *cancellable; /* borrowed, or NULL */
  ExaFonts *fonts;           /* borrowed; atomic: ready for whoever takes them first, or NULL */
  guint next;                /* atomic: the first job that nobody took yet */
  Result *results;           /* one for each job */
  GMutex mutex;              /* of @results */
  GCond changed;
} ExaExportRunner;

gboolean
exa_export_check_comparison (const ExaFigure *figure, const ExaView *view, GError **error)
{
  if (view->compare_b == NULL || figure->table->compare_a != NULL)
    return TRUE;
  g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_COMPARISON,
               view->by_difference > 0
                   ? _ ("“%s” and “%s”: what is reported of them leaves their difference open")
                   : _ ("“%s” and “%s”: what is reported of them, or its sign, leaves their ratio open"),
               view->compare_a, view->compare_b);
  return FALSE;
}

static gboolean
write_figure (const ExaExportRunner *self, const ExaExportJob *job, ExaFonts *fonts, GError **error)
{
  const ExaExportPlan *plan = self->plan;
  const ExaView *view = job->view != NULL ? job->view : &plan->view;
  ExaExportOptions options = plan->options;
  g_autoptr (ExaFigure) figure = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  figure = exa_figure_new (job->chart, view, options.lang, job->title, error);
  if (figure == NULL || (plan->needs_comparison && !exa_export_check_comparison (figure, view, error)))
    return FALSE;
  options.parallel = plan->jobs->len == 1;
  bytes = exa_export_encode (figure, &options, fonts, error);
  return bytes != NULL && !g_cancellable_set_error_if_cancelled (self->cancellable, error) &&
         exa_file_write (job->path, bytes, error);
}

/* Fonts for one thread: those that are ready, or new ones, which *@made owns. */
static ExaFonts *
take_fonts (ExaExportRunner *self, ExaFonts **made)
{
  ExaFonts *ready = g_atomic_pointer_get (&self->fonts);

  if (ready != NULL && g_atomic_pointer_compare_and_exchange (&self->fonts, ready, NULL))
    return ready;
  if (exa_export_options_get_format (&self->plan->options)->is_picture)
    *made = exa_fonts_new ();
  return *made;
}

/* A worker: fonts of its own, since they are not thread-safe; everything else it only reads. */
static gpointer
work (gpointer data)
{
  ExaExportRunner *self = data;
  g_autoptr (ExaFonts) made = NULL;
  ExaFonts *fonts = take_fonts (self, &made);

  for (;;) {
    guint i = (guint)g_atomic_int_add (&self->next, 1);
    GError *error = NULL;

    if (i >= self->plan->jobs->len)
      return NULL;
    write_figure (self, g_ptr_array_index (self->plan->jobs, i), fonts, &error);
    g_mutex_lock (&self->mutex);
    self->results[i] = (Result){.done = TRUE, .error = error};
    g_cond_signal (&self->changed);
    g_mutex_unlock (&self->mutex);
  }
}

/* Waits for the figures in their order and says what became of each. */
static void
report (ExaExportRunner *self, ExaExportDone done, gpointer data)
{
  for (guint i = 0; i < self->plan->jobs->len; i++) {
    g_mutex_lock (&self->mutex);
    while (!self->results[i].done)
      g_cond_wait (&self->changed, &self->mutex);
    g_mutex_unlock (&self->mutex);
    done (g_ptr_array_index (self->plan->jobs, i), self->results[i].error, data);
    g_clear_error (&self->results[i].error);
  }
}

/* One look at each folder, as long as figures of one stand together in the plan. */
static void
clear_abandoned (const ExaExportPlan *plan)
{
  g_autofree char *last = NULL;

  for (guint i = 0; i < plan->jobs->len; i++) {
    const ExaExportJob *job = g_ptr_array_index (plan->jobs, i);
    g_autofree char *folder = g_path_get_dirname (job->path);

    if (g_strcmp0 (folder, last) != 0)
      exa_file_clear_abandoned (job->path);
    g_free (last);
    last = g_steal_pointer (&folder);
  }
}

void
exa_export_run (const ExaExportPlan *plan, ExaFonts *fonts, GCancellable *cancellable, ExaExportDone done,
                gpointer data)
{
  g_autofree Result *results = g_new0 (Result, plan->jobs->len);
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();
  guint n_threads = plan->jobs->len > 1 ? MIN (g_get_num_processors (), plan->jobs->len) : 0;
  ExaExportRunner self = {.plan = plan, .cancellable = cancellable, .fonts = fonts, .results = results};

  clear_abandoned (plan);
  g_mutex_init (&self.mutex);
  g_cond_init (&self.changed);
  for (guint i = 0; i < n_threads; i++) {
    GThread *thread = g_thread_try_new ("figure", work, &self, NULL);

    if (thread != NULL)
      g_ptr_array_add (threads, thread);
  }
  if (threads->len == 0)
    work (&self);
  report (&self, done, data);
  for (guint i = 0; i < threads->len; i++)
    g_thread_join (g_ptr_array_index (threads, i));
  g_cond_clear (&self.changed);
  g_mutex_clear (&self.mutex);
}
