/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-runner.h"

#include <glib/gi18n.h>

#include "exa-export-bundle.h"
#include "exa-export.h"
#include "exa-file.h"
#include "exa-whole-file.h"

typedef struct {
  gboolean done;
  GError *error;     /* owned, or NULL */
  ExaFigure *figure; /* for a PDF of all; owned, or NULL */
  GBytes *file;      /* for a zip file; owned, or NULL */
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
is_pdf (const ExaExportPlan *plan)
{
  return plan->bundle_path != NULL && !g_str_has_suffix (plan->bundle_path, ".zip");
}

/* Makes the figure, and of it what the plan wants: a file that is written, or a part of one. */
static gboolean
make_figure (const ExaExportRunner *self, const ExaExportJob *job, ExaFonts *fonts, Result *result)
{
  const ExaExportPlan *plan = self->plan;
  const ExaView *view = job->view != NULL ? job->view : &plan->view;
  ExaExportOptions options = plan->options;
  g_autoptr (ExaFigure) figure = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, &result->error))
    return FALSE;
  options.view = view;
  figure = exa_export_make_figure (job->chart, view, job->title, &options, &result->error);
  if (figure == NULL || (plan->needs_comparison && !exa_export_check_comparison (figure, view, &result->error)))
    return FALSE;
  if (is_pdf (plan)) {
    result->figure = g_steal_pointer (&figure);
    return TRUE;
  }
  options.parallel = plan->jobs->len == 1;
  bytes = exa_export_encode (figure, &options, fonts, &result->error);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (self->cancellable, &result->error))
    return FALSE;
  if (plan->bundle_path == NULL)
    return exa_file_write (job->path, bytes, &result->error);
  result->file = g_steal_pointer (&bytes);
  return TRUE;
}

/* Fonts for one thread: those that are ready, or new ones, which *@made owns. */
static ExaFonts *
take_fonts (ExaExportRunner *self, ExaFonts **made)
{
  ExaFonts *ready = g_atomic_pointer_get (&self->fonts);

  if (ready != NULL && g_atomic_pointer_compare_and_exchange (&self->fonts, ready, NULL))
    return ready;
  if (exa_export_options_get_format (&self->plan->options)->is_picture && !is_pdf (self->plan))
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
    Result result = {.done = TRUE};

    if (i >= self->plan->jobs->len)
      return NULL;
    make_figure (self, g_ptr_array_index (self->plan->jobs, i), fonts, &result);
    g_mutex_lock (&self->mutex);
    self->results[i] = result;
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
      exa_whole_file_clear_abandoned (job->path);
    g_free (last);
    last = g_steal_pointer (&folder);
  }
}

/* --- one file of all --- */

static GBytes *
make_bundle (ExaExportRunner *self, ExaFonts *fonts, GError **error)
{
  const ExaExportPlan *plan = self->plan;
  g_autoptr (GPtrArray) names = g_ptr_array_new (), parts = g_ptr_array_new ();

  for (guint i = 0; i < plan->jobs->len; i++) {
    gpointer part = is_pdf (plan) ? (gpointer)self->results[i].figure : (gpointer)self->results[i].file;

    if (part == NULL)
      continue;
    g_ptr_array_add (names, ((ExaExportJob *)g_ptr_array_index (plan->jobs, i))->path);
    g_ptr_array_add (parts, part);
  }
  if (parts->len == 0)
    return NULL;
  return is_pdf (plan) ? exa_export_bundle_pdf (&plan->options, plan->bundle_title, parts, fonts, error)
                       : exa_export_bundle_zip (names, parts, error);
}

static gboolean
write_bundle (ExaExportRunner *self, ExaFonts *fonts, GError **error)
{
  g_autoptr (ExaFonts) made = fonts == NULL && is_pdf (self->plan) ? exa_fonts_new () : NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  bytes = make_bundle (self, fonts != NULL ? fonts : made, &failure);
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  /* None could be made: that was said of each. */
  if (bytes == NULL)
    return TRUE;
  exa_whole_file_clear_abandoned (self->plan->bundle_path);
  return exa_file_write (self->plan->bundle_path, bytes, error);
}

gboolean
exa_export_run (const ExaExportPlan *plan, ExaFonts *fonts, GCancellable *cancellable, ExaExportDone done,
                gpointer data, GError **error)
{
  g_autofree Result *results = g_new0 (Result, plan->jobs->len);
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();
  guint n_threads = plan->jobs->len > 1 ? MIN (g_get_num_processors (), plan->jobs->len) : 0;
  ExaExportRunner self = {.plan = plan, .cancellable = cancellable, .fonts = fonts, .results = results};

  gboolean good;

  if (plan->bundle_path == NULL)
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
  good = plan->bundle_path == NULL || write_bundle (&self, fonts, error);
  for (guint i = 0; i < plan->jobs->len; i++) {
    exa_figure_free (results[i].figure);
    g_clear_pointer (&results[i].file, g_bytes_unref);
  }
  g_cond_clear (&self.changed);
  g_mutex_clear (&self.mutex);
  return good;
}
