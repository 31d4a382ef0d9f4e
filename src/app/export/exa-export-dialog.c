/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-dialog-private.h"

#include <glib/gi18n.h>

#include "exa-copy.h"
#include "exa-export-command.h"
#include "exa-export-name.h"
#include "exa-export-scope.h"
#include "exa-file-dialogs.h"
#include "exa-resources.h"
#include "exa-spoken-names.h"
#include "exa-tooltip.h"

G_DEFINE_FINAL_TYPE (ExaExportDialog, exa_export_dialog, GTK_TYPE_WINDOW)

static ExaFigureModel *
get_model (ExaExportDialog *self)
{
  return exa_session_get_model (self->session);
}

/* A proof takes some 20 ms; of a very large picture nobody waits for it. */
#define LONGEST_WAIT_MS 100
#define FIRST_FRAMES    3

/* --- the proof --- */

static void make_proof (ExaExportDialog *self);

/* Writes the figure, if that waited for its proof. */
static void
go_on (ExaExportDialog *self)
{
  if (!self->save_when_made)
    return;
  self->save_when_made = FALSE;
  g_signal_emit_by_name (self, "save");
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ExaExportDialog *self = source;
  GError *error = NULL;
  ExaExportProof *proof;

  /* One at a time: the fonts are those of whichever thread is making it. */
  if (self->fonts == NULL)
    self->fonts = exa_fonts_new ();
  proof = exa_export_proof_new (data, self->fonts, &error);
  if (proof != NULL)
    g_task_return_pointer (task, proof, (GDestroyNotify)exa_export_proof_free);
  else
    g_task_return_error (task, error);
}

/* Once its first frame is drawn, what changes may fade in again. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  if (gdk_frame_clock_get_frame_counter (clock) < FIRST_FRAMES)
    return G_SOURCE_CONTINUE;
  gtk_widget_remove_css_class (widget, "opening");
  return G_SOURCE_REMOVE;
}

static gboolean
on_open (gpointer data)
{
  ExaExportDialog *self = data;

  self->opening = 0;
  gtk_widget_add_css_class (GTK_WIDGET (self), "opening");
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  gtk_window_present (GTK_WINDOW (self));
  /* Not before: assistive technologies are not told of a window that has a focus already (GTK 4.8). */
  gtk_widget_grab_focus (self->first);
  return G_SOURCE_REMOVE;
}

void
exa_export_dialog_open (ExaExportDialog *self, GtkWidget *first)
{
  self->first = first;
  if (self->making)
    self->opening = g_timeout_add (LONGEST_WAIT_MS, on_open, self);
  else
    on_open (self);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  ExaExportDialog *self = EXA_EXPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  ExaExportProof *proof = g_task_propagate_pointer (G_TASK (result), &error);

  self->making = FALSE;
  /* Closed meanwhile. */
  if (self->session == NULL) {
    g_clear_pointer (&proof, exa_export_proof_free);
    return;
  }
  g_clear_pointer (&self->proof, exa_export_proof_free);
  self->proof = proof;
  /* Before it opens: what changes later fades in. */
  exa_export_show_proof (self, error);
  if (self->opening != 0) {
    g_source_remove (self->opening);
    on_open (self);
  }
  if (self->stale)
    make_proof (self);
  else
    go_on (self);
}

/* Has a proof made of what the form says now, as soon as the one before is. */
static void
make_proof (ExaExportDialog *self)
{
  ExaChart *chart = exa_figure_model_get_chart (get_model (self));
  g_autoptr (GTask) task = NULL;
  ExaExportOptions options;

  self->stale = self->making;
  if (self->making)
    return;
  self->making = TRUE;
  exa_export_form_read (self, &options);
  task = g_task_new (self, NULL, on_made, NULL);
  g_task_set_task_data (task,
                        exa_export_request_new (chart, exa_figure_model_get_view (get_model (self)),
                                                exa_export_form_get_title (self), &options),
                        (GDestroyNotify)exa_export_request_free);
  g_task_run_in_thread (task, make_in_thread);
}

/* --- what follows of a change --- */

/* The command that writes the same; NULL where flags do not say how its table is read. Transfer full. */
static char *
write_command (ExaExportDialog *self, const ExaExportOptions *options, const char *path)
{
  g_auto (GStrv) flags = exa_table_told_get_flags (exa_session_get_told (self->session));

  if (flags == NULL)
    return NULL;
  return exa_export_command (options, exa_figure_model_get_view (get_model (self)),
                             exa_figure_model_get_chart (get_model (self))->id, exa_export_form_get_title (self), path,
                             exa_session_get_files (self->session), (const char *const *)flags);
}

static void
update_words (ExaExportDialog *self, const ExaExportOptions *options)
{
  g_autofree char *path = exa_export_form_get_path (self), *name = g_filename_display_basename (path);
  g_autofree char *folder = g_filename_display_basename (self->settings.folder);
  g_autofree char *command = write_command (self, options, path);
  const char *title = exa_export_form_is_one (self) ? name : "";

  gtk_label_set_text (self->path_label, title);
  gtk_label_set_text (self->folder_label, folder);
  exa_tooltip_set (GTK_WIDGET (self->folder_label), self->settings.folder);
  gtk_label_set_text (self->command, command != NULL
                                         ? command
                                         : _ ("No command writes this: how the table is read, or its words, "
                                              "were chosen in the window."));
  gtk_widget_set_sensitive (self->copy_command, command != NULL);
}

static void
update_sensitivity (ExaExportDialog *self, const ExaExportOptions *options)
{
  gboolean is_picture = options->format->is_picture, one = exa_export_form_is_one (self);
  GtkWidget *of_pictures[] = {GTK_WIDGET (self->size),       GTK_WIDGET (self->custom),
                              GTK_WIDGET (self->sharpness),  GTK_WIDGET (self->text),
                              GTK_WIDGET (self->theme),      GTK_WIDGET (self->background),
                              GTK_WIDGET (self->show_title), GTK_WIDGET (self->show_source),
                              GTK_WIDGET (self->show_key),   GTK_WIDGET (self->inside)};
  GtkWidget *of_one[] = {GTK_WIDGET (self->headline), GTK_WIDGET (self->subtitle), GTK_WIDGET (self->note)};

  for (guint i = 0; i < G_N_ELEMENTS (of_pictures); i++)
    gtk_widget_set_sensitive (of_pictures[i], is_picture);
  for (guint i = 0; i < G_N_ELEMENTS (of_one); i++)
    gtk_widget_set_sensitive (of_one[i], is_picture && one);
  gtk_widget_set_sensitive (GTK_WIDGET (self->svg_text), g_str_equal (options->format->name, "svg"));
  gtk_widget_set_visible (GTK_WIDGET (self->bundle), !one);
}

static void
on_changed (ExaExportDialog *self)
{
  ExaExportOptions options;

  if (self->filling)
    return;
  self->filling = TRUE;
  exa_export_form_follow_language (self);
  self->filling = FALSE;
  exa_export_form_read (self, &options);
  update_words (self, &options);
  update_sensitivity (self, &options);
  make_proof (self);
}

static void
on_size_changed (ExaExportDialog *self)
{
  if (self->filling)
    return;
  self->filling = TRUE;
  exa_export_form_follow_size (self);
  self->filling = FALSE;
  on_changed (self);
}

static void
on_unit_changed (ExaExportDialog *self)
{
  if (self->filling)
    return;
  self->filling = TRUE;
  exa_export_form_follow_unit (self);
  self->filling = FALSE;
  on_changed (self);
}

/* --- buttons --- */

static void
on_save (ExaExportDialog *self)
{
  if (self->running != NULL)
    return;
  self->save_when_made = TRUE;
  if (!self->making)
    go_on (self);
}

static void
on_copy (ExaExportDialog *self)
{
  ExaExportOptions options;
  g_autoptr (GdkContentProvider) content = NULL;

  exa_export_form_read (self, &options);
  content = exa_copy_new (get_model (self), &options, exa_export_form_get_title (self));
  if (content == NULL)
    return;
  exa_copy_prepare (EXA_COPY (content));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "win.say", "s",
                              _ ("The figure is on the clipboard."));
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_copy_command (ExaExportDialog *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), gtk_label_get_text (self->command));
}

static void
on_folder_chosen (GtkWindow *parent, const char *path)
{
  ExaExportDialog *self = EXA_EXPORT_DIALOG (parent);

  g_free (self->settings.folder);
  self->settings.folder = g_strdup (path);
  on_changed (self);
}

static void
on_folder (ExaExportDialog *self)
{
  exa_file_dialog_folder (GTK_WINDOW (self), _ ("Choose a folder"), self->settings.folder, on_folder_chosen);
}

static void
on_stop (ExaExportDialog *self)
{
  g_cancellable_cancel (self->running);
}

static void
on_cancel (ExaExportDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* Return does what the dialog is for, also from a list, whose own way to open is the space bar; not from another
 * button, and not within an open list. */
static gboolean
on_key (ExaExportDialog *self, guint key)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self)), *default_widget;

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || focus == NULL ||
      gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return FALSE;
  if (gtk_widget_get_ancestor (focus, GTK_TYPE_DROP_DOWN) == NULL && !GTK_IS_CHECK_BUTTON (focus))
    return FALSE;
  default_widget = gtk_window_get_default_widget (GTK_WINDOW (self));
  return gtk_widget_activate (default_widget);
}

/* --- the object --- */

static void
exa_export_dialog_dispose (GObject *object)
{
  ExaExportDialog *self = EXA_EXPORT_DIALOG (object);

  /* A proof that is still being made keeps the object, not what it was about. */
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, on_changed, self);
  self->session = NULL;
  g_clear_handle_id (&self->opening, g_source_remove);
  if (self->running != NULL)
    g_cancellable_cancel (self->running);

  G_OBJECT_CLASS (exa_export_dialog_parent_class)->dispose (object);
}

static void
exa_export_dialog_finalize (GObject *object)
{
  ExaExportDialog *self = EXA_EXPORT_DIALOG (object);

  exa_export_settings_clear (&self->settings);
  for (guint i = 0; i < G_N_ELEMENTS (self->own_words); i++)
    g_free (self->own_words[i]);
  g_clear_pointer (&self->proof, exa_export_proof_free);
  g_clear_pointer (&self->fonts, exa_fonts_free);
  g_clear_object (&self->running);
  g_free (self->bundle_path);

  G_OBJECT_CLASS (exa_export_dialog_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, ExaExportDialog, child)

static void
exa_export_dialog_class_init (ExaExportDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_export_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = exa_export_dialog_finalize;
  g_signal_new ("save", EXA_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-export-dialog.ui"));
  BIND (format), BIND (size), BIND (unit), BIND (sharpness), BIND (text), BIND (theme), BIND (background);
  BIND (language), BIND (inside), BIND (svg_text), BIND (custom), BIND (width), BIND (height);
  BIND (headline), BIND (subtitle), BIND (note), BIND (show_title), BIND (show_source), BIND (show_key);
  BIND (chart_name), BIND (facts), BIND (inside_note), BIND (command), BIND (problem), BIND (path_label);
  BIND (folder_label), BIND (preview), BIND (picture), BIND (text_preview), BIND (findings_pane), BIND (findings);
  BIND (copy_command), BIND (name), BIND (scope), BIND (picks_button), BIND (bundle), BIND (save_button),
      BIND (copy_button), BIND (progress_box);
  BIND (progress);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_size_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_unit_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_command);
  gtk_widget_class_bind_template_callback (widget_class, on_folder);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
exa_export_dialog_init (ExaExportDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  exa_spoken_names_set (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

ExaExportDialog *
exa_export_dialog_new (GtkWindow *parent, ExaSession *session)
{
  ExaExportDialog *self = g_object_new (EXA_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  ExaFigureModel *model = exa_session_get_model (session);

  self->session = session;
  exa_export_settings_load (&self->settings);
  self->settings.options.theme = exa_figure_model_get_theme (model);
  self->settings.options.lang = exa_figure_model_get_lang (model);
  gtk_label_set_text (self->chart_name,
                      exa_text_get (&exa_figure_model_get_chart (model)->name, exa_figure_model_get_lang (model)));
  exa_export_form_fill (self);
  self->picks = exa_chart_picks_new (session, self->picks_button);
  exa_export_scope_fill (self->scope, GTK_WIDGET (self->picks_button), session);
  gtk_editable_set_text (GTK_EDITABLE (self->name), self->settings.name != NULL
                                                        ? self->settings.name
                                                        : exa_export_name_get_usual (&self->settings.options));
  self->filling = FALSE;
  /* Fewer rows are the window's, too. */
  g_signal_connect_object (session, "figure-changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  return self;
}
