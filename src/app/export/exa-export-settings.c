/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-settings.h"

#include "exa-export-command.h"
#include "exa-state-file.h"

#define GROUP "Export"

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "exascope", "export.ini", NULL);
}

/* The folder for pictures, of whoever has one. */
static char *
find_folder (void)
{
  const char *pictures = g_get_user_special_dir (G_USER_DIRECTORY_PICTURES);

  if (pictures != NULL && g_file_test (pictures, G_FILE_TEST_IS_DIR))
    return g_strdup (pictures);
  return g_strdup (g_get_home_dir ());
}

void
exa_export_settings_load (ExaExportSettings *self)
{
  g_autofree char *path = get_path ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  const ExaExportField *field;

  *self = (ExaExportSettings){.options = EXA_EXPORT_OPTIONS_INIT};
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  for (guint i = 0; (field = exa_export_options_nth_field (i)) != NULL; i++) {
    g_autofree char *value = g_key_file_get_string (file, GROUP, field->name, NULL);

    if (value != NULL)
      exa_export_options_set (&self->options, field->name, value, NULL);
  }
  self->name = g_key_file_get_string (file, GROUP, "name", NULL);
  self->folder = g_key_file_get_string (file, GROUP, "folder", NULL);
  if (self->folder == NULL || !g_file_test (self->folder, G_FILE_TEST_IS_DIR)) {
    g_free (self->folder);
    self->folder = find_folder ();
  }
}

void
exa_export_settings_save (const ExaExportSettings *self)
{
  g_autofree char *path = get_path ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  const ExaExportField *field;

  for (guint i = 0; (field = exa_export_options_nth_field (i)) != NULL; i++) {
    g_autofree char *value = exa_export_options_get (&self->options, field->name);

    /* What is left out of one figure is no habit. */
    if (value != NULL && !g_str_equal (field->name, "lang") && !g_str_equal (field->name, "hide"))
      g_key_file_set_string (file, GROUP, field->name, value);
  }
  g_key_file_set_string (file, GROUP, "folder", self->folder);
  if (self->name != NULL)
    g_key_file_set_string (file, GROUP, "name", self->name);
  (void)exa_state_file_save_keys (path, file);
}

void
exa_export_settings_clear (ExaExportSettings *self)
{
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->name, g_free);
}
