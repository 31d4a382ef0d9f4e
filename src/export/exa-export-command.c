/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-command.h"

#include <string.h>

static char *
write_number (double number, double usual)
{
  return number == usual ? NULL : exa_number_to_string (number);
}

static char *
write_hide (ExaHide hide)
{
  GString *names = g_string_new (NULL);

  if (hide & EXA_HIDE_TITLE)
    g_string_append (names, ",title");
  if (hide & EXA_HIDE_KEY)
    g_string_append (names, ",key");
  if (hide & EXA_HIDE_SOURCE)
    g_string_append (names, ",source");
  if (names->len > 0)
    g_string_erase (names, 0, 1);
  return g_string_free (names, names->len == 0);
}

static char *
write_size (const ExaExportOptions *self, const ExaExportOptions *usual)
{
  const ExaSizePreset *preset;

  if (self->unit == usual->unit && self->width == usual->width && self->height == usual->height)
    return NULL;
  for (guint i = 0; (preset = exa_size_preset_nth (i)) != NULL; i++) {
    if (preset->unit == self->unit && preset->width == self->width && preset->height == self->height)
      return g_strdup (preset->name);
  }
  return exa_export_options_write_size (self);
}

char *
exa_export_options_get (const ExaExportOptions *self, const char *name)
{
  static const char *const inside[] = {[EXA_INSIDE_SHOWN] = NULL, [EXA_INSIDE_ALL] = "all", [EXA_INSIDE_NONE] = "none"};
  const ExaExportOptions usual = EXA_EXPORT_OPTIONS_INIT;

  if (strcmp (name, "size") == 0)
    return write_size (self, &usual);
  if (strcmp (name, "scale") == 0)
    return write_number (self->scale, usual.scale);
  if (strcmp (name, "dpi") == 0)
    return write_number (self->dpi, usual.dpi);
  if (strcmp (name, "text") == 0)
    return write_number (self->text, usual.text);
  if (strcmp (name, "hide") == 0)
    return write_hide (self->hide);
  if (strcmp (name, "theme") == 0)
    return self->theme != usual.theme ? g_strdup (exa_theme_to_string (self->theme)) : NULL;
  if (strcmp (name, "transparent") == 0)
    return self->transparent ? g_strdup ("yes") : NULL;
  if (strcmp (name, "format") == 0)
    return self->format != NULL ? g_strdup (self->format->name) : NULL;
  if (strcmp (name, "inside") == 0)
    return g_strdup (inside[self->inside]);
  if (strcmp (name, "svg-text") == 0)
    return self->svg_words ? g_strdup ("text") : NULL;
  if (strcmp (name, "lang") == 0)
    return self->lang == EXA_LANG_ZH_CN ? g_strdup ("zh_CN") : NULL;
  return NULL;
}

static void
append_quoted (GString *line, const char *text)
{
  gboolean plain = *text != '\0' && strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                                  "-_./,:+%@") == strlen (text);
  g_autofree char *quoted = plain ? g_strdup (text) : g_shell_quote (text);

  g_string_append_printf (line, " %s", quoted);
}

static void
append_flag (GString *line, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (line, " --%s", name);
  append_quoted (line, value);
}

char *
exa_export_command (const ExaExportOptions *options, const ExaView *view, const char *chart, const char *title,
                    const char *path, const char *const *files, const char *const *flags)
{
  GString *line = g_string_new ("exascope export");
  const ExaExportField *field;
  const ExaViewField *view_field;

  append_quoted (line, chart);
  for (guint i = 0; (field = exa_export_options_nth_field (i)) != NULL; i++) {
    g_autofree char *value = exa_export_options_get (options, field->name);

    /* A switch takes no value; the ending of the file says the format. */
    if (value != NULL && field->metavar == NULL)
      g_string_append_printf (line, " --%s", field->name);
    else if (path == NULL || strcmp (field->name, "format") != 0)
      append_flag (line, field->name, value);
  }
  append_flag (line, "title", title);
  append_flag (line, "subtitle", options->subtitle);
  append_flag (line, "note", options->note);
  for (guint i = 0; (view_field = exa_view_nth_field (i)) != NULL; i++) {
    g_autofree char *value = exa_view_get (view, view_field->name);

    append_flag (line, view_field->name, value);
  }
  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    append_flag (line, "data", files[i]);
  for (guint i = 0; flags != NULL && flags[i] != NULL; i += 2)
    append_flag (line, flags[i], flags[i + 1]);
  if (path != NULL) {
    g_string_append (line, " -o");
    append_quoted (line, path);
  }
  return g_string_free (line, FALSE);
}
