/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialog's writing: of one figure the proof itself, of several by the same run as the command line's. */
#include "exa-export-dialog-private.h"

#include <glib/gi18n.h>

#include "exa-export-async.h"
#include "exa-export-scope.h"
#include "exa-file.h"
#include "exa-replace-dialog.h"
#include "exa-whole-file.h"

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

  exa_whole_file_clear_abandoned (path);
  if (!exa_file_write (path, self->proof->file, &error)) {
    exa_export_show_problem (self, error->message);
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
  g_autofree char *path = exa_export_form_get_path (self);

  if (self->proof == NULL)
    return;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    exa_replace_dialog_present (GTK_WINDOW (self), path, self->proof->texture, on_replace);
  else
    write_one (self, path);
}

/* --- several --- */

static void
on_progress (guint done, guint all, const char *name, gpointer data)
{
  ExaExportDialog *self = data;

  /* Closed meanwhile. */
  if (self->session == NULL)
    return;
  gtk_progress_bar_set_fraction (self->progress, (double)done / all);
  gtk_progress_bar_set_text (self->progress, name);
}

/* What is said of a run that went well, or was stopped. Transfer full. */
static char *
word_result (gboolean stopped, gboolean bundled, guint n)
{
  if (stopped && bundled)
    n = 0;
  if (stopped)
    return g_strdup_printf (ngettext ("Stopped: %u file is written.", "Stopped: %u files are written.", n), n);
  if (bundled)
    return g_strdup_printf (ngettext ("%u figure is written.", "%u figures are written.", n), n);
  return g_strdup_printf (ngettext ("%u file is written.", "%u files are written.", n), n);
}

static void
on_finished (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ExaExportDialog) self = data;
  gboolean stopped = g_cancellable_is_cancelled (self->running);
  guint n_made;
  g_autofree char *problems = exa_export_run_finish (result, &n_made), *message = NULL;

  g_clear_object (&self->running);
  if (self->session == NULL)
    return;
  gtk_widget_set_visible (self->progress_box, FALSE);
  gtk_widget_set_sensitive (self->save_button, TRUE);
  if (problems != NULL) {
    exa_export_show_problem (self, problems);
    return;
  }
  message = word_result (stopped, self->bundle_path != NULL, n_made);
  remember (self);
  if (stopped)
    exa_export_show_problem (self, message);
  else
    say_written (self, self->bundle_path != NULL ? self->bundle_path : self->settings.folder, message);
}

static void
add_figures (ExaExportDialog *self, ExaExportPlan *plan, const char *folder)
{
  ExaDataset *dataset = exa_session_get_dataset (self->session);
  const char *id = exa_export_scope_get_story (self->scope);
  ExaStory *story = id != NULL ? exa_dataset_find (dataset, EXA_LIST_STORIES, id) : NULL;
  g_autoptr (GPtrArray) charts = NULL;

  if (story != NULL)
    exa_export_plan_add_story (plan, story, folder);
  if (id != NULL)
    return;
  charts = exa_export_scope_get_charts (self->scope, dataset, self->picks);
  exa_export_plan_add_charts (plan, charts, NULL, folder);
}

/* What all figures go into; NULL: a file each. Transfer full. */
static char *
make_bundle_path (ExaExportDialog *self)
{
  static const char *const endings[] = {[EXA_BUNDLE_PDF] = "pdf", [EXA_BUNDLE_ZIP] = "zip"};
  guint bundle = gtk_drop_down_get_selected (self->bundle);
  const char *story = exa_export_scope_get_story (self->scope);
  g_autofree char *name = NULL;

  if (bundle == EXA_BUNDLE_FILES)
    return NULL;
  name = g_strdup_printf ("%s.%s", story != NULL ? story : "figures", endings[bundle]);
  return g_build_filename (self->settings.folder, name, NULL);
}

static void
start_run (GtkWindow *parent, const char *bundle_path)
{
  ExaExportDialog *self = EXA_EXPORT_DIALOG (parent);
  ExaExportPlan *plan;
  ExaExportOptions options;

  exa_export_form_read (self, &options);
  options.subtitle = options.note = NULL;
  plan = exa_export_plan_new (&options, NULL);
  if (bundle_path != NULL)
    exa_export_plan_set_bundle (plan, bundle_path, gtk_label_get_text (self->chart_name));
  add_figures (self, plan, bundle_path != NULL ? "." : self->settings.folder);
  g_free (self->bundle_path);
  self->bundle_path = g_strdup (bundle_path);
  self->running = g_cancellable_new ();
  exa_export_show_problem (self, NULL);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (self->progress_box, TRUE);
  gtk_widget_set_sensitive (self->save_button, FALSE);
  exa_export_run_async (plan, self->running, on_progress, on_finished, g_object_ref (self));
}

/* Writes it, or what else is in the scope. */
static void
save (ExaExportDialog *self)
{
  g_autofree char *bundle_path = NULL;

  if (exa_export_form_is_one (self)) {
    save_one (self);
    return;
  }
  bundle_path = make_bundle_path (self);
  if (bundle_path != NULL && g_file_test (bundle_path, G_FILE_TEST_EXISTS))
    exa_replace_dialog_present (GTK_WINDOW (self), bundle_path, NULL, start_run);
  else
    start_run (GTK_WINDOW (self), bundle_path);
}

/* --- the dialog --- */

static ExaExportDialog *
open_dialog (GtkWindow *parent, ExaSession *session)
{
  ExaExportDialog *self = exa_export_dialog_new (parent, session);

  g_signal_connect (self, "save", G_CALLBACK (save), NULL);
  return self;
}

void
exa_export_dialog_present (GtkWindow *parent, ExaSession *session)
{
  ExaExportDialog *self = open_dialog (parent, session);

  exa_export_dialog_open (self, GTK_WIDGET (self->format));
}

void
exa_export_dialog_present_to_copy (GtkWindow *parent, ExaSession *session)
{
  ExaExportDialog *self = open_dialog (parent, session);

  gtk_window_set_default_widget (GTK_WINDOW (self), self->copy_button);
  gtk_widget_remove_css_class (self->save_button, "suggested-action");
  gtk_widget_add_css_class (self->copy_button, "suggested-action");
  exa_export_dialog_open (self, GTK_WIDGET (self->size));
}
