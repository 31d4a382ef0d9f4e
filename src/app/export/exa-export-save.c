/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialog's writing: of one figure the proof itself, of several by the same run as the command line's. */
#include "exa-export-dialog-private.h"

#include <glib/gi18n.h>

#include "exa-export-runner.h"
#include "exa-file.h"
#include "exa-replace-dialog.h"

static void
say_written (ExaExportDialog *self, const char *path, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "win.say-file", "(ss)",
                              message, path);
  gtk_window_close (GTK_WINDOW (self));
}

static void
remember (ExaExportDialog *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));

  exa_export_form_read (self, &self->settings.options);
  g_free (self->settings.name);
  self->settings.name = g_strdup (name);
  exa_export_settings_save (&self->settings);
}

/* --- one --- */

static void
write_one (ExaExportDialog *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path), *message = NULL;
  g_autoptr (GError) error = NULL;

  exa_file_clear_abandoned (path);
  if (!exa_file_write (path, self->proof->file, &error)) {
    exa_export_dialog_show_problem (self, error->message);
    return;
  }
  remember (self);
  message = g_strdup_printf (_ ("%s is written."), name);
  say_written (self, path, message);
}

static void
on_replace (GtkWindow *parent, const char *path)
{
  write_one (EXA_EXPORT_DIALOG (parent), path);
}

static void
save_one (ExaExportDialog *self)
{
  g_autofree char *path = exa_export_dialog_get_path (self);

  if (self->proof == NULL)
    return;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    exa_replace_dialog_present (GTK_WINDOW (self), path, self->proof->texture, on_replace);
  else
    write_one (self, path);
}

/* --- several --- */

/* A run in a thread of its own; what it has done goes to the main loop. */
typedef struct {
  ExaExportPlan *plan;
  ExaDataset *dataset; /* owned: files may be read again meanwhile */
  GString *errors;
  guint n_done, n_written;
  GError *failure; /* of the one file that all go into */
  ExaExportDialog *dialog;
} Run;

static void
run_free (gpointer data)
{
  Run *self = data;

  exa_export_plan_free (self->plan);
  g_object_unref (self->dataset);
  g_string_free (self->errors, TRUE);
  g_clear_error (&self->failure);
  g_free (self);
}

/* What the bar shows after a figure. */
typedef struct {
  ExaExportDialog *dialog; /* a reference */
  char *name;
  double fraction;
} Step;

static gboolean
on_step (gpointer data)
{
  Step *step = data;

  if (step->dialog->session != NULL) {
    gtk_progress_bar_set_fraction (step->dialog->progress, step->fraction);
    gtk_progress_bar_set_text (step->dialog->progress, step->name);
  }
  g_object_unref (step->dialog);
  g_free (step->name);
  g_free (step);
  return G_SOURCE_REMOVE;
}

static void
on_done (const ExaExportJob *job, const GError *error, gpointer data)
{
  Run *run = data;
  Step *step = g_new (Step, 1);

  run->n_done++;
  if (error == NULL)
    run->n_written++;
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_string_append_printf (run->errors, "%s%s: %s", run->errors->len > 0 ? "\n" : "", job->chart->id, error->message);
  *step = (Step){g_object_ref (run->dialog), g_filename_display_basename (job->path),
                 run->n_done / (double)run->plan->jobs->len};
  g_main_context_invoke (NULL, on_step, step);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *run = data;

  g_task_return_boolean (task, exa_export_run (run->plan, NULL, cancellable, on_done, run, &run->failure));
}

static void
on_finished (GObject *source, GAsyncResult *result, gpointer data)
{
  ExaExportDialog *self = EXA_EXPORT_DIALOG (source);
  const Run *run = g_task_get_task_data (G_TASK (result));
  gboolean stopped = g_cancellable_is_cancelled (self->running);
  g_autofree char *message = NULL;

  g_clear_object (&self->running);
  if (self->session == NULL)
    return;
  gtk_widget_set_visible (self->progress_box, FALSE);
  gtk_widget_set_sensitive (self->save_button, TRUE);
  if (run->failure != NULL)
    g_string_append_printf (run->errors, "%s%s", run->errors->len > 0 ? "\n" : "", run->failure->message);
  if (run->errors->len > 0) {
    exa_export_dialog_show_problem (self, run->errors->str);
    return;
  }
  message =
      stopped ? g_strdup_printf (ngettext ("Stopped: %u file is written.", "Stopped: %u files are written.",
                                           run->n_written),
                                 run->plan->bundle_path != NULL ? 0 : run->n_written)
      : run->plan->bundle_path != NULL
          ? g_strdup_printf (ngettext ("%u figure is written.", "%u figures are written.", run->n_written),
                             run->n_written)
          : g_strdup_printf (ngettext ("%u file is written.", "%u files are written.", run->n_written), run->n_written);
  remember (self);
  if (stopped)
    exa_export_dialog_show_problem (self, message);
  else
    say_written (self, run->plan->bundle_path != NULL ? run->plan->bundle_path : self->settings.folder, message);
}

static void
add_figures (ExaExportDialog *self, ExaExportPlan *plan, const char *folder)
{
  ExaDataset *dataset = exa_session_get_dataset (self->session);
  guint scope = gtk_drop_down_get_selected (self->scope);
  g_autoptr (GPtrArray) charts = g_ptr_array_new ();

  if (scope <= exa_dataset_count (dataset, EXA_LIST_STORIES)) {
    exa_export_plan_add_story (plan, exa_dataset_nth (dataset, EXA_LIST_STORIES, scope - 1), folder);
    return;
  }
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++)
    g_ptr_array_add (charts, exa_dataset_nth (dataset, EXA_LIST_CHARTS, i));
  exa_export_plan_add_charts (plan, charts, NULL, folder);
}

/* What all figures go into; NULL: a file each. Transfer full. */
static char *
make_bundle_path (ExaExportDialog *self)
{
  static const char *const endings[] = {[EXA_BUNDLE_PDF] = "pdf", [EXA_BUNDLE_ZIP] = "zip"};
  guint bundle = gtk_drop_down_get_selected (self->bundle), scope = gtk_drop_down_get_selected (self->scope);
  ExaDataset *dataset = exa_session_get_dataset (self->session);
  const ExaStory *story = exa_dataset_nth (dataset, EXA_LIST_STORIES, scope - 1);
  g_autofree char *name = NULL;

  if (bundle == EXA_BUNDLE_FILES)
    return NULL;
  name = g_strdup_printf ("%s.%s", story != NULL ? story->id : "figures", endings[bundle]);
  return g_build_filename (self->settings.folder, name, NULL);
}

static void
start_run (GtkWindow *parent, const char *bundle_path)
{
  ExaExportDialog *self = EXA_EXPORT_DIALOG (parent);
  Run *run = g_new0 (Run, 1);
  g_autoptr (GTask) task = NULL;
  ExaExportOptions options;

  exa_export_form_read (self, &options);
  options.subtitle = options.note = NULL;
  run->plan = exa_export_plan_new (&options, NULL);
  run->dataset = g_object_ref (options.dataset);
  run->errors = g_string_new (NULL);
  run->dialog = self;
  if (bundle_path != NULL)
    exa_export_plan_set_bundle (run->plan, bundle_path, gtk_label_get_text (self->chart_name));
  add_figures (self, run->plan, bundle_path != NULL ? "." : self->settings.folder);
  self->running = g_cancellable_new ();
  exa_export_dialog_show_problem (self, NULL);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (self->progress_box, TRUE);
  gtk_widget_set_sensitive (self->save_button, FALSE);
  task = g_task_new (self, self->running, on_finished, NULL);
  g_task_set_task_data (task, run, run_free);
  g_task_run_in_thread (task, run_in_thread);
}

void
exa_export_dialog_save (ExaExportDialog *self)
{
  g_autofree char *bundle_path = NULL;

  if (exa_export_dialog_is_one (self)) {
    save_one (self);
    return;
  }
  bundle_path = make_bundle_path (self);
  if (bundle_path != NULL && g_file_test (bundle_path, G_FILE_TEST_EXISTS))
    exa_replace_dialog_present (GTK_WINDOW (self), bundle_path, NULL, start_run);
  else
    start_run (GTK_WINDOW (self), bundle_path);
}
