/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-file-dialogs.h"
#include "exa-file.h"
#include "exa-options.h"
#include "exa-resources.h"

struct _ExaExportDialog {
  GtkWindow parent_instance;

  ExaWindow *window; /* borrowed: its parent */
  GtkDropDown *format, *size, *theme, *language;
  GtkCheckButton *transparent;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (ExaExportDialog, exa_export_dialog, GTK_TYPE_WINDOW)

/* The items of the drop-downs, in the template's order, as the command line has them. */
static const char *const formats[] = {"png", "svg", "pdf", "csv", "json"};
static const char *const sizes[] = {"slide", "4k", "square", "column"};
static const char *const themes[] = {"light", "dark", "print"};
static const char *const languages[] = {"en", "zh_CN"};

/* The choices, checked by the code of the command line. */
static ExaOptions *
read_options (ExaExportDialog *self, GError **error)
{
  const char *argv[12] = {"export"};
  guint n = 1;

  argv[n++] = "--size";
  argv[n++] = sizes[gtk_drop_down_get_selected (self->size)];
  argv[n++] = "--theme";
  argv[n++] = themes[gtk_drop_down_get_selected (self->theme)];
  argv[n++] = "--lang";
  argv[n++] = languages[gtk_drop_down_get_selected (self->language)];
  if (gtk_check_button_get_active (self->transparent))
    argv[n++] = "--transparent";
  return exa_options_parse ((char **)argv, EXA_OPTIONS_DATA | EXA_OPTIONS_VIEW | EXA_OPTIONS_FIGURE, "", "", error);
}

static gboolean
write_figure (ExaExportDialog *self, const char *path, GError **error)
{
  ExaSession *session = exa_window_get_session (self->window);
  g_autoptr (ExaOptions) options = read_options (self, error);
  g_autoptr (ExaFigure) figure = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (options == NULL)
    return FALSE;
  exa_format_parse (formats[gtk_drop_down_get_selected (self->format)], &options->figure.format);
  figure = exa_figure_new (exa_figure_model_get_chart (exa_session_get_model (session)),
                           exa_figure_model_get_view (exa_session_get_model (session)), options->lang, NULL, error);
  if (figure == NULL)
    return FALSE;
  bytes =
      exa_export_encode (figure, &options->figure, exa_figure_model_get_fonts (exa_session_get_model (session)), error);
  return bytes != NULL && exa_file_write (path, bytes, error);
}

/* A name without an ending gets that of the format. */
static char *
complete (ExaExportDialog *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (strchr (name, '.') != NULL)
    return g_strdup (path);
  return g_strconcat (path, ".", formats[gtk_drop_down_get_selected (self->format)], NULL);
}

static void
on_path_chosen (GtkWindow *parent, const char *chosen)
{
  ExaExportDialog *self = EXA_EXPORT_DIALOG (parent);
  g_autofree char *path = complete (self, chosen);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *message = NULL;

  if (!write_figure (self, path, &error)) {
    gtk_label_set_text (self->problem, error->message);
    gtk_widget_show (GTK_WIDGET (self->problem));
    return;
  }
  message = g_strdup_printf (_ ("%s is written."), name);
  exa_window_say (self->window, message);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_export (ExaExportDialog *self)
{
  ExaChart *chart = exa_figure_model_get_chart (exa_session_get_model (exa_window_get_session (self->window)));
  g_autofree char *name = g_strdup_printf ("%s.%s", chart->id, formats[gtk_drop_down_get_selected (self->format)]);

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
  return format <= EXA_FORMAT_PDF;
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

static void
exa_export_dialog_init (ExaExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
exa_export_dialog_present (ExaWindow *window)
{
  ExaExportDialog *self = g_object_new (EXA_TYPE_EXPORT_DIALOG, "transient-for", window, NULL);
  ExaSession *session = exa_window_get_session (window);

  self->window = window;
  gtk_drop_down_set_selected (self->theme, exa_figure_model_get_theme (exa_session_get_model (session)));
  gtk_drop_down_set_selected (self->language, exa_figure_model_get_lang (exa_session_get_model (session)));
  gtk_window_present (GTK_WINDOW (self));
}
