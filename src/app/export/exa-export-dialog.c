/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-export-runner.h"
#include "exa-file-dialogs.h"
#include "exa-resources.h"

struct _ExaExportDialog {
  GtkWindow parent_instance;

  ExaSession *session; /* borrowed: the parent's, which outlives this window */
  GtkDropDown *format, *size, *theme, *language;
  GtkCheckButton *transparent;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (ExaExportDialog, exa_export_dialog, GTK_TYPE_WINDOW)

static const ExaFormat *
get_format (ExaExportDialog *self)
{
  return exa_format_nth (gtk_drop_down_get_selected (self->format));
}

/* Themes and languages stand in the template in the order of their enumerations. */
static ExaExportOptions
get_options (ExaExportDialog *self)
{
  const ExaSizePreset *size = exa_size_preset_nth (gtk_drop_down_get_selected (self->size));
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;

  options.format = get_format (self);
  options.width = size->width;
  options.height = size->height;
  options.theme = (ExaThemeId)gtk_drop_down_get_selected (self->theme);
  options.lang = (ExaLang)gtk_drop_down_get_selected (self->language);
  options.transparent = gtk_check_button_get_active (self->transparent);
  return options;
}

/* A name without an ending gets that of the format. */
static char *
complete (ExaExportDialog *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (strchr (name, '.') != NULL)
    return g_strdup (path);
  return g_strconcat (path, ".", get_format (self)->extension, NULL);
}

static void
on_done (const ExaExportJob *job, const GError *error, gpointer data)
{
  ExaExportDialog *self = data;
  g_autofree char *name = g_filename_display_basename (job->path), *message = NULL;

  if (error != NULL) {
    gtk_label_set_text (self->problem, error->message);
    gtk_widget_show (GTK_WIDGET (self->problem));
    return;
  }
  message = g_strdup_printf (_ ("%s is written."), name);
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "win.say", "s", message);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_path_chosen (GtkWindow *parent, const char *chosen)
{
  ExaExportDialog *self = EXA_EXPORT_DIALOG (parent);
  ExaFigureModel *model = exa_session_get_model (self->session);
  ExaExportOptions options = get_options (self);
  g_autoptr (ExaExportPlan) plan = exa_export_plan_new (&options, exa_figure_model_get_view (model));
  g_autofree char *path = complete (self, chosen);

  exa_export_plan_add (plan, exa_figure_model_get_chart (model), NULL, path);
  exa_export_run (plan, exa_figure_model_get_fonts (model), NULL, on_done, self);
}

static void
on_export (ExaExportDialog *self)
{
  ExaChart *chart = exa_figure_model_get_chart (exa_session_get_model (self->session));
  g_autofree char *name = g_strdup_printf ("%s.%s", chart->id, get_format (self)->extension);

  exa_file_dialog_save (GTK_WINDOW (self), name, on_path_chosen);
}

static void
on_cancel (ExaExportDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* For the template: CSV and JSON have no look. */
static gboolean
is_picture (gpointer object, guint format)
{
  const ExaFormat *chosen = exa_format_nth (format);

  return chosen != NULL && chosen->is_picture;
}

static void
exa_export_dialog_class_init (ExaExportDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-export-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, ExaExportDialog, size);
  gtk_widget_class_bind_template_child (widget_class, ExaExportDialog, theme);
  gtk_widget_class_bind_template_child (widget_class, ExaExportDialog, language);
  gtk_widget_class_bind_template_child (widget_class, ExaExportDialog, transparent);
  gtk_widget_class_bind_template_child (widget_class, ExaExportDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, is_picture);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* Fills the drop-downs whose items are tables of the export. */
static void
exa_export_dialog_init (ExaExportDialog *self)
{
  g_autoptr (GtkStringList) formats = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) sizes = gtk_string_list_new (NULL);
  const ExaFormat *format;
  const ExaSizePreset *size;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; (format = exa_format_nth (i)) != NULL; i++)
    gtk_string_list_append (formats, format->label);
  for (guint i = 0; (size = exa_size_preset_nth (i)) != NULL; i++)
    gtk_string_list_append (sizes, _ (size->label));
  gtk_drop_down_set_model (self->format, G_LIST_MODEL (formats));
  gtk_drop_down_set_model (self->size, G_LIST_MODEL (sizes));
}

void
exa_export_dialog_present (GtkWindow *parent, ExaSession *session)
{
  ExaExportDialog *self = g_object_new (EXA_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->session = session;
  gtk_drop_down_set_selected (self->theme, exa_figure_model_get_theme (exa_session_get_model (session)));
  gtk_drop_down_set_selected (self->language, exa_figure_model_get_lang (exa_session_get_model (session)));
  gtk_window_present (GTK_WINDOW (self));
}
