/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-window-files.h"

#include "exa-file-dialogs.h"
#include "exa-folder-window.h"
#include "exa-paste.h"
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

static void
on_open_bundled (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  open_paths (data, NULL);
}

static const GActionEntry entries[] = {
    {.name = "open", .activate = on_open},
    {.name = "open-file", .activate = on_open_file, .parameter_type = "s"},
    {.name = "paste", .activate = on_paste},
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
