/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cli.h"

#include <errno.h>
#include <string.h>

#include <glib/gstdio.h>

#include "exa-export-plan.h"
#include "exa-file.h"
#include "exa-heap.h"
#include "exa-thread.h"

typedef struct {
  gboolean done;
  GError *error; /* owned, or NULL */
} ExaExportResult;

/* The figures at work: threads take the next one each, the main thread reports them in order. */
typedef struct {
  const ExaOptions *options;
  const ExaExportPlan *plan;
  ExaExportResult *results; /* one for each job */
  ExaFonts *fonts;          /* atomic: fonts ready for whoever takes them first, or NULL */
  guint next;               /* atomic: the first job that nobody took yet */
  GMutex mutex;             /* of @results */
  GCond done;
} ExaExportRun;

static gboolean
export_job (const ExaExportRun *run, const ExaExportJob *job, ExaFonts *fonts, GError **error)
{
  ExaExportOptions options = run->options->figure;
  const char *title = job->title != NULL ? job->title : run->options->title;
  g_autoptr (ExaFigure) figure = exa_cli_figure (job->chart, run->options, title, error);
  g_autoptr (GBytes) bytes = NULL;

  if (figure == NULL)
    return FALSE;
  options.format = run->plan->format;
  options.parallel = run->plan->jobs->len == 1;
  bytes = exa_export_encode (figure, &options, fonts, error);
  return bytes != NULL && exa_file_write (job->path, bytes, error);
}

static gboolean
needs_fonts (ExaFormat format)
{
  return format != EXA_FORMAT_CSV && format != EXA_FORMAT_JSON;
}

/* Fonts take almost as long to load as the data does: both are done at once. */
static gpointer
prepare_fonts (gpointer data)
{
  exa_heap_fill ();
  ExaFonts *fonts = exa_fonts_new ();
  exa_fonts_prepare (fonts);
  return fonts;
}

static ExaFonts *
take_fonts (ExaExportRun *run)
{
  ExaFonts *ready = g_atomic_pointer_get (&run->fonts);

  if (ready != NULL && g_atomic_pointer_compare_and_exchange (&run->fonts, ready, NULL))
    return ready;
  return needs_fonts (run->plan->format) ? exa_fonts_new () : NULL;
}

/* A worker: fonts of its own, which it returns, since they are not thread-safe; everything else it only reads. */
static gpointer
work (gpointer data)
{
  ExaExportRun *run = data;
  ExaFonts *fonts = take_fonts (run);

  for (;;) {
    guint i = (guint)g_atomic_int_add (&run->next, 1);
    GError *error = NULL;

    if (i >= run->plan->jobs->len)
      return fonts;
    export_job (run, g_ptr_array_index (run->plan->jobs, i), fonts, &error);
    g_mutex_lock (&run->mutex);
    run->results[i].error = error;
    run->results[i].done = TRUE;
    g_cond_signal (&run->done);
    g_mutex_unlock (&run->mutex);
  }
}

/* Takes @object and leaves it to the end of the process, when the system takes all back at once. */
static void
keep (gpointer object)
{
  static GPtrArray *kept;

  if (kept == NULL)
    kept = g_ptr_array_new ();
  g_ptr_array_add (kept, object);
}

/* Waits for the figures in their order and says what became of each; whether all are there. */
static gboolean
report (ExaExportRun *run)
{
  gboolean all = TRUE;

  for (guint i = 0; i < run->plan->jobs->len; i++) {
    const ExaExportJob *job = g_ptr_array_index (run->plan->jobs, i);

    g_mutex_lock (&run->mutex);
    while (!run->results[i].done)
      g_cond_wait (&run->done, &run->mutex);
    g_mutex_unlock (&run->mutex);
    if (run->results[i].error != NULL) {
      g_autofree char *message = g_strdup_printf ("%s: %s", job->chart->id, run->results[i].error->message);

      exa_cli_print_error (message);
      g_clear_error (&run->results[i].error);
      all = FALSE;
    } else if (strcmp (job->path, "-") != 0) {
      exa_cli_print (job->path);
      exa_cli_print ("\n");
    }
  }
  return all;
}

static gboolean
export_all (const ExaOptions *options, const ExaExportPlan *plan, ExaFonts *fonts)
{
  g_autofree ExaExportResult *results = g_new0 (ExaExportResult, plan->jobs->len);
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();
  guint n_threads = plan->jobs->len > 1 ? MIN (g_get_num_processors (), plan->jobs->len) : 0;
  ExaExportRun run = {.options = options, .plan = plan, .results = results, .fonts = fonts};
  gboolean all;

  g_mutex_init (&run.mutex);
  g_cond_init (&run.done);
  for (guint i = 0; n_threads > 1 && i < n_threads; i++) {
    GThread *thread = g_thread_try_new ("figure", work, &run, NULL);

    if (thread != NULL)
      g_ptr_array_add (threads, thread);
  }
  if (threads->len == 0)
    keep (work (&run));
  all = report (&run);
  for (guint i = 0; i < threads->len; i++)
    keep (g_thread_join (g_ptr_array_index (threads, i)));
  g_clear_pointer (&run.fonts, exa_fonts_free);
  g_cond_clear (&run.done);
  g_mutex_clear (&run.mutex);
  return all;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  g_set_error (error, EXA_CLI_ERROR, EXA_CLI_ERROR_DATA, "cannot make the folder %s: %s", folder, g_strerror (errno));
  return FALSE;
}

gboolean
exa_cli_export (const ExaOptions *options, GError **error)
{
  g_autoptr (ExaExportPlan) plan = exa_export_plan_new (options, error);
  g_autoptr (ExaDataset) dataset = NULL;
  g_autoptr (ExaFonts) fonts = NULL;
  ExaThread *thread = NULL;
  gboolean all;

  if (plan == NULL)
    return FALSE;
  if (needs_fonts (plan->format)) {
    exa_fonts_claim_process ();
    thread = exa_thread_try_new (prepare_fonts, NULL);
  }
  if (thread == NULL)
    exa_heap_fill ();
  dataset = exa_cli_load (options, error);
  if (thread != NULL)
    fonts = exa_thread_join (thread);
  if (dataset == NULL || !exa_export_plan_fill (plan, options, dataset, error))
    return FALSE;
  if (plan->folder != NULL && !make_folder (plan->folder, error))
    return FALSE;
  all = export_all (options, plan, g_steal_pointer (&fonts));
  keep (g_steal_pointer (&dataset));
  return all;
}
