/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-window-files.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-file-dialogs.h"
#include "exa-file.h"
#include "exa-folder-window.h"
#include "exa-import-bar.h"
#include "exa-inside-json.h"
#include "exa-paste.h"
#include "exa-table-words.h"
#include "exa-window-private.h"

/* --- opening --- */

/* Opens @paths (the bundled data where NULL) in this window. */
static void
open_paths (ExaWindow *self, const char *const *paths)
{
  const char *none[] = {NULL};

  gtk_widget_activate_action (GTK_WIDGET (self), "app.open", "(u^as)",
                              gtk_application_window_get_id (GTK_APPLICATION_WINDOW (self)),
                              paths != NULL ? paths : none);
}

static void
on_files_chosen (GtkWindow *window, const char *const *paths)
{
  open_paths (EXA_WINDOW (window), paths);
}

/* Opens @paths; of a folder among them it is asked what is meant. */
static void
take (ExaWindow *self, const char *const *paths)
{
  for (guint i = 0; paths[i] != NULL; i++) {
    if (g_file_test (paths[i], G_FILE_TEST_IS_DIR)) {
      exa_folder_window_present (GTK_WINDOW (self), paths[i], on_files_chosen);
      return;
    }
  }
  open_paths (self, paths);
}

/* --- dropping and pasting --- */

static gboolean
on_drop (ExaWindow *self, const GValue *value)
{
  g_auto (GStrv) paths = exa_paste_list_files (value);

  if (paths[0] == NULL)
    return FALSE;
  take (self, (const char *const *)paths);
  return TRUE;
}

static void
on_pasted (GtkWindow *window, const char *const *paths, const char *said)
{
  if (paths != NULL)
    take (EXA_WINDOW (window), paths);
  if (said != NULL)
    exa_toast_say (EXA_WINDOW (window)->toast, said);
}

static void
on_hover (GtkDropTarget *drop, GParamSpec *pspec, ExaWindow *self)
{
  gtk_widget_set_visible (self->drop_hint, gtk_drop_target_get_current_drop (drop) != NULL);
}

/* --- saving --- */

/* What a person should know of the file that was written to @path. */
static char *
describe_saved (ExaWindow *self, const char *path)
{
  ExaDataset *dataset = exa_session_get_dataset (self->session);
  guint n = exa_dataset_count (dataset, EXA_LIST_SOURCES);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *lack =
      n > 0 ? exa_table_words_find_lack (exa_dataset_nth (dataset, EXA_LIST_SOURCES, n - 1),
                                         exa_figure_model_get_chart (exa_session_get_model (self->session)))
            : NULL;
  g_autofree char *saved = g_strdup_printf (_ ("%s was saved."), name);

  return lack != NULL ? g_strdup_printf ("%s %s", saved, lack) : g_steal_pointer (&saved);
}

static void
on_data_path (GtkWindow *window, const char *path)
{
  ExaWindow *self = EXA_WINDOW (window);
  ExaFigureModel *model = exa_session_get_model (self->session);
  const char *const *files = exa_session_get_files (self->session);
  const ExaInsideOptions options = {exa_session_get_dataset (self->session), exa_figure_model_get_view (model),
                                    exa_figure_model_get_theme (model)};
  g_autofree char *json = NULL, *said = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (exa_figure_model_get_figure (model) == NULL)
    return;
  if (files != NULL && g_strv_contains (files, path)) {
    exa_toast_say (self->toast, _ ("That is the file that is shown: please choose another name."));
    return;
  }
  json = exa_inside_to_json (exa_figure_model_get_figure (model), &options);
  bytes = g_bytes_new_static (json, strlen (json));
  if (!exa_file_write (path, bytes, &error)) {
    exa_toast_say (self->toast, error->message);
    return;
  }
  said = describe_saved (self, path);
  exa_toast_say_file (self->toast, said, path);
}

static void
on_save_data (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaWindow *self = data;
  const char *const *files = exa_session_get_files (self->session);
  g_autofree char *folder = files != NULL ? g_path_get_dirname (files[0]) : NULL;
  g_autofree char *base = files != NULL ? g_path_get_basename (files[0]) : g_strdup ("exascope");
  g_autofree char *name = NULL;
  char *ending = strrchr (base, '.');

  if (exa_figure_model_get_figure (exa_session_get_model (self->session)) == NULL)
    return;
  if (ending != NULL && ending != base)
    *ending = '\0';
  /* Not the name of the table itself. */
  name = g_strconcat (base, ending != NULL && g_ascii_strcasecmp (ending + 1, "json") == 0 ? "-figure" : "", ".json",
                      NULL);
  exa_file_dialog_save_in (GTK_WINDOW (self), _ ("Save as data file"), folder, name, on_data_path);
}

/* --- actions --- */

static void
on_paste (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_paste (GTK_WINDOW (data), on_pasted);
}

static void
on_open (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  exa_file_dialog_open (GTK_WINDOW (data), on_files_chosen);
}

static void
on_open_file (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *paths[] = {g_variant_get_string (parameter, NULL), NULL};

  take (data, paths);
}

/* Opens what changes the words, or a figure, of a table. */
static void
edit_table (ExaWindow *self, void (*edit) (GtkWidget *import_bar))
{
  if (exa_session_get_reading (self->session) != NULL && self->import_bar != NULL)
    edit (self->import_bar);
  else
    exa_toast_say (self->toast, _ ("What a data file says stands in the file; only a table can be changed here."));
}

static void
on_edit_words (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  edit_table (data, exa_import_bar_edit_words);
}

static void
on_edit_figure (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  edit_table (data, exa_import_bar_edit_figure);
}

static void
on_open_bundled (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  open_paths (data, NULL);
}

static const GActionEntry entries[] = {
    {.name = "open", .activate = on_open},
    {.name = "open-file", .activate = on_open_file, .parameter_type = "s"},
    {.name = "paste", .activate = on_paste},
    {.name = "save-data", .activate = on_save_data},
    {.name = "edit-words", .activate = on_edit_words},
    {.name = "edit-figure", .activate = on_edit_figure},
    {.name = "bundled", .activate = on_open_bundled},
};

void
exa_window_files_add (ExaWindow *window)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect_object (drop, "drop", G_CALLBACK (on_drop), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (drop, "notify::current-drop", G_CALLBACK (on_hover), window, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (drop));
}
