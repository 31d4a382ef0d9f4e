/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-state.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "exa-base-enums.h"
#include "exa-nick.h"
#include "exa-state-file.h"

#define GROUP_WINDOW "Window"
#define GROUP_VIEW   "View"
#define MIN_WIDTH    360
#define MIN_HEIGHT   240
#define MAX_SIDE     16384

void
exa_state_init (ExaState *self)
{
  *self = (ExaState){
      .width = 1440,
      .height = 900,
      .sidebar = TRUE,
      .inspector = TRUE,
      .letter_keys = TRUE,
      .lang = -1,
      .view = EXA_VIEW_INIT,
  };
}

void
exa_state_clear (ExaState *self)
{
  g_clear_pointer (&self->audience, g_free);
  g_clear_pointer (&self->chart, g_free);
  exa_view_clear (&self->view);
  g_clear_pointer (&self->recents, g_strfreev);
}

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "exascope", "window.ini", NULL);
}

/* --- reading: whatever is missing or makes no sense leaves the default --- */

static void
read_int (GKeyFile *file, const char *group, const char *key, int low, int high, int *value)
{
  g_autoptr (GError) error = NULL;
  int number = g_key_file_get_integer (file, group, key, &error);

  if (error == NULL && number >= low && number <= high)
    *value = number;
}

static void
read_boolean (GKeyFile *file, const char *key, gboolean *value)
{
  g_autoptr (GError) error = NULL;
  gboolean read = g_key_file_get_boolean (file, GROUP_WINDOW, key, &error);

  if (error == NULL)
    *value = read;
}

static void
read_enum (GKeyFile *file, const char *group, const char *key, GType type, int *value)
{
  g_autofree char *nick = g_key_file_get_string (file, group, key, NULL);

  exa_enum_from_nick (type, nick, value);
}

static void
read_view (ExaState *self, GKeyFile *file)
{
  g_autofree char *text = g_key_file_get_string (file, GROUP_VIEW, "view", NULL);
  g_autoptr (GVariant) view = text != NULL ? g_variant_parse (G_VARIANT_TYPE ("a{ss}"), text, NULL, NULL, NULL) : NULL;

  if (view != NULL)
    exa_view_from_variant (&self->view, view);
}

static void
read_all (ExaState *self, GKeyFile *file)
{
  int appearance = (int)self->appearance, page = (int)self->page, theme = (int)self->theme;

  read_int (file, GROUP_WINDOW, "width", MIN_WIDTH, MAX_SIDE, &self->width);
  read_int (file, GROUP_WINDOW, "height", MIN_HEIGHT, MAX_SIDE, &self->height);
  read_boolean (file, "maximized", &self->maximized);
  read_boolean (file, "sidebar", &self->sidebar);
  read_boolean (file, "inspector", &self->inspector);
  read_boolean (file, "talk-clicks", &self->talk_clicks);
  read_boolean (file, "letter-keys", &self->letter_keys);
  read_enum (file, GROUP_WINDOW, "appearance", EXA_TYPE_APPEARANCE, &appearance);
  self->recents = g_key_file_get_string_list (file, GROUP_WINDOW, "recent", NULL, NULL);
  self->audience = g_key_file_get_string (file, GROUP_WINDOW, "audience", NULL);
  read_enum (file, GROUP_VIEW, "page", EXA_TYPE_PAGE, &page);
  read_enum (file, GROUP_VIEW, "theme", EXA_TYPE_FIGURE_THEME, &theme);
  read_enum (file, GROUP_VIEW, "language", EXA_TYPE_LANG, &self->lang);
  self->chart = g_key_file_get_string (file, GROUP_VIEW, "chart", NULL);
  read_view (self, file);
  self->appearance = (ExaAppearance)appearance;
  self->page = (ExaPage)page;
  self->theme = (ExaFigureTheme)theme;
}

void
exa_state_load (ExaState *self)
{
  g_autofree char *path = get_path ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  exa_state_init (self);
  if (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error)) {
    read_all (self, file);
  } else if (!g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT)) {
    g_autofree char *aside = g_strconcat (path, ".broken", NULL);
    g_message ("%s cannot be read (%s); it is kept as %s", path, error->message, aside);
    (void)g_rename (path, aside);
  }
}

/* --- writing --- */

static void
write_choice (GKeyFile *file, const char *key, GType type, int value)
{
  if (value >= 0)
    g_key_file_set_string (file, GROUP_VIEW, key, exa_enum_to_nick (type, value));
}

static void
write_list (GKeyFile *file, const char *group, const char *key, char **list)
{
  if (list != NULL)
    g_key_file_set_string_list (file, group, key, (const char *const *)list, g_strv_length (list));
}

static void
write_view (const ExaState *self, GKeyFile *file)
{
  g_autoptr (GVariant) view = g_variant_ref_sink (exa_view_to_variant (&self->view));
  g_autofree char *text = g_variant_print (view, FALSE);

  g_key_file_set_string (file, GROUP_VIEW, "view", text);
}

gboolean
exa_state_save (const ExaState *self)
{
  g_autofree char *path = get_path (), *folder = g_path_get_dirname (path);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_integer (file, GROUP_WINDOW, "width", self->width);
  g_key_file_set_integer (file, GROUP_WINDOW, "height", self->height);
  g_key_file_set_boolean (file, GROUP_WINDOW, "maximized", self->maximized);
  g_key_file_set_boolean (file, GROUP_WINDOW, "sidebar", self->sidebar);
  g_key_file_set_boolean (file, GROUP_WINDOW, "inspector", self->inspector);
  g_key_file_set_boolean (file, GROUP_WINDOW, "talk-clicks", self->talk_clicks);
  g_key_file_set_boolean (file, GROUP_WINDOW, "letter-keys", self->letter_keys);
  g_key_file_set_string (file, GROUP_WINDOW, "appearance",
                         exa_enum_to_nick (EXA_TYPE_APPEARANCE, (int)self->appearance));
  write_list (file, GROUP_WINDOW, "recent", self->recents);
  if (self->audience != NULL)
    g_key_file_set_string (file, GROUP_WINDOW, "audience", self->audience);
  write_choice (file, "page", EXA_TYPE_PAGE, (int)self->page);
  write_choice (file, "theme", EXA_TYPE_FIGURE_THEME, (int)self->theme);
  write_choice (file, "language", EXA_TYPE_LANG, self->lang);
  if (self->chart != NULL)
    g_key_file_set_string (file, GROUP_VIEW, "chart", self->chart);
  write_view (self, file);
  if (exa_state_file_save_keys (path, file))
    return TRUE;
  g_printerr (_ ("exascope: What the window looks like cannot be kept in %s"), folder);
  g_printerr ("\n");
  return FALSE;
}

void
exa_state_add_recent (ExaState *self, const char *path)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  guint n = 1;

  g_strv_builder_add (list, path);
  for (char **old = self->recents; old != NULL && *old != NULL && n < EXA_STATE_MAX_RECENTS; old++) {
    if (g_strcmp0 (*old, path) == 0)
      continue;
    g_strv_builder_add (list, *old);
    n++;
  }
  g_strfreev (self->recents);
  self->recents = g_strv_builder_end (list);
}

void
exa_state_drop_missing (ExaState *self)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();

  for (char **path = self->recents; path != NULL && *path != NULL; path++) {
    if (g_file_test (*path, G_FILE_TEST_EXISTS))
      g_strv_builder_add (list, *path);
  }
  g_strfreev (self->recents);
  self->recents = g_strv_builder_end (list);
}
