/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-file-dialogs.h"

#include <glib/gi18n.h>

#include "exa-openable.h"

/* GtkFileChooserNative is what GTK 4.8 has; a newer GTK knows it as deprecated, but is told by the
 * version macros of the build that 4.8 is meant. */

/* GTK's own file chooser asks for the folders of its path bar one by one, and what it hears after its end ends the
 * program (4.18, on Escape right after it was shown). */
#define KEPT_S 10

static gboolean
let_go (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/* Keeps @dialog (taken), which is hidden, until it has heard all that it asked for. */
static void
keep_a_while (GtkNativeDialog *dialog)
{
  gtk_native_dialog_set_transient_for (dialog, NULL);
  g_timeout_add_seconds_full (G_PRIORITY_LOW, KEPT_S, let_go, dialog, g_object_unref);
}

/* Without its window nobody is left to be answered. */
static void
on_parent_gone (GtkNativeDialog *dialog)
{
  gtk_native_dialog_hide (dialog);
  keep_a_while (dialog);
}

/* Shows @dialog (taken); it goes when it is answered, or its window does. */
static void
show (GtkFileChooserNative *dialog, GtkWindow *parent)
{
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (on_parent_gone), dialog, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* Takes leave of @dialog (taken), which is answered; its window. It can still be asked for what was chosen. */
static GtkWindow *
finish (GtkNativeDialog *dialog)
{
  GtkWindow *parent = gtk_native_dialog_get_transient_for (dialog);

  g_signal_handlers_disconnect_by_func (parent, on_parent_gone, dialog);
  keep_a_while (dialog);
  return parent;
}

static void
on_open_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  GtkWindow *parent = finish (dialog);
  ExaFilesChosen chosen = (ExaFilesChosen)data;
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_autoptr (GListModel) files = NULL;
  g_auto (GStrv) list = NULL;

  if (response == GTK_RESPONSE_ACCEPT) {
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
    for (guint i = 0; i < g_list_model_get_n_items (files); i++) {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);
      if (path != NULL)
        g_strv_builder_add (paths, path);
    }
    list = g_strv_builder_end (paths);
    if (list[0] != NULL)
      chosen (parent, (const char *const *)list);
  }
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *suffixes != NULL; suffixes++)
    gtk_file_filter_add_suffix (filter, *suffixes);
  gtk_file_chooser_add_filter (chooser, filter);
}

void
exa_file_dialog_open (GtkWindow *parent, ExaFilesChosen chosen)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Open data files"), parent,
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Data files"), exa_openable_get_endings ());
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_open_response), (gpointer)chosen);
  show (dialog, parent);
}

static void
set_folder (GtkFileChooserNative *dialog, const char *folder)
{
  g_autoptr (GFile) file = folder != NULL ? g_file_new_for_path (folder) : NULL;

  if (file != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), file, NULL);
}

static void
on_save_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  GtkWindow *parent = finish (dialog);
  ExaPathChosen chosen = (ExaPathChosen)data;
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    chosen (parent, path);
}

void
exa_file_dialog_save_in (GtkWindow *parent, const char *title, const char *folder, const char *name,
                         ExaPathChosen chosen)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  set_folder (dialog, folder);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect (dialog, "response", G_CALLBACK (on_save_response), (gpointer)chosen);
  show (dialog, parent);
}

void
exa_file_dialog_folder (GtkWindow *parent, const char *title, const char *folder, ExaPathChosen chosen)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Select"), _ ("_Cancel"));

  set_folder (dialog, folder);
  g_signal_connect (dialog, "response", G_CALLBACK (on_save_response), (gpointer)chosen);
  show (dialog, parent);
}
