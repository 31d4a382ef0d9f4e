/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-folder-window.h"

#include <glib/gi18n.h>

#include "exa-openable.h"
#include "exa-resources.h"
#include "exa-spoken-names.h"

#define EXA_TYPE_FOLDER_WINDOW (exa_folder_window_get_type ())
G_DECLARE_FINAL_TYPE (ExaFolderWindow, exa_folder_window, EXA, FOLDER_WINDOW, GtkWindow)

struct _ExaFolderWindow {
  GtkWindow parent_instance;

  ExaFolderChosen chosen;
  char **paths;        /* what can be opened */
  GPtrArray *switches; /* GtkCheckButton, borrowed: one of each path */
  GtkLabel *heading, *others;
  GtkBox *files;
  GtkWidget *scrolled, *open_button;
};

G_DEFINE_FINAL_TYPE (ExaFolderWindow, exa_folder_window, GTK_TYPE_WINDOW)

static gboolean
is_chosen (ExaFolderWindow *self, guint i)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->switches, i));
}

static void
on_toggled (ExaFolderWindow *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->switches->len; i++)
    any = any || is_chosen (self, i);
  gtk_widget_set_sensitive (self->open_button, any);
}

static void
on_open (ExaFolderWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;
  ExaFolderChosen chosen = self->chosen;

  for (guint i = 0; i < self->switches->len; i++)
    if (is_chosen (self, i))
      g_strv_builder_add (builder, self->paths[i]);
  paths = g_strv_builder_end (builder);
  gtk_window_destroy (GTK_WINDOW (self));
  if (paths[0] != NULL)
    chosen (parent, (const char *const *)paths);
}

static void
add_file (ExaFolderWindow *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  GtkWidget *check = gtk_check_button_new_with_label (name);

  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->files, check);
  g_ptr_array_add (self->switches, check);
}

static void
show (ExaFolderWindow *self, const char *folder)
{
  g_autofree char *name = g_filename_display_basename (folder), *heading = NULL, *others = NULL;
  guint n_others, n;

  self->paths = exa_openable_list (folder, &n_others);
  n = g_strv_length (self->paths);
  heading = g_strdup_printf (n > 0 ? _ ("What can be opened of “%s”") : _ ("Nothing in “%s” can be opened"), name);
  others = g_strdup_printf (ngettext ("%u other file or folder is not listed.",
                                      "%u other files and folders are not listed.", n_others),
                            n_others);
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->others, others);
  gtk_widget_set_visible (GTK_WIDGET (self->others), n_others > 0);
  gtk_widget_set_visible (self->scrolled, n > 0);
  gtk_widget_set_visible (self->open_button, n > 0);
  for (guint i = 0; i < n; i++)
    add_file (self, self->paths[i]);
  /* The only one is meant. */
  if (n == 1)
    gtk_check_button_set_active (g_ptr_array_index (self->switches, 0), TRUE);
  on_toggled (self);
}

static void
exa_folder_window_finalize (GObject *object)
{
  ExaFolderWindow *self = EXA_FOLDER_WINDOW (object);

  g_strfreev (self->paths);
  g_ptr_array_unref (self->switches);

  G_OBJECT_CLASS (exa_folder_window_parent_class)->finalize (object);
}

static void
exa_folder_window_class_init (ExaFolderWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = exa_folder_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-folder-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaFolderWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, ExaFolderWindow, others);
  gtk_widget_class_bind_template_child (widget_class, ExaFolderWindow, files);
  gtk_widget_class_bind_template_child (widget_class, ExaFolderWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, ExaFolderWindow, open_button);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
exa_folder_window_init (ExaFolderWindow *self)
{
  self->switches = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  exa_spoken_names_set (GTK_WIDGET (self));
}

void
exa_folder_window_present (GtkWindow *parent, const char *folder, ExaFolderChosen chosen)
{
  ExaFolderWindow *self = g_object_new (EXA_TYPE_FOLDER_WINDOW, "transient-for", parent, NULL);

  self->chosen = chosen;
  show (self, folder);
  gtk_window_present (GTK_WINDOW (self));
}
