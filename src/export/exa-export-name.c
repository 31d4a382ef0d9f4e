/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-name.h"

#include <math.h>
#include <string.h>

#include "exa-export-geometry.h"

/* Bytes of a name: less than any file system takes, so that there is room for the ending and a number. */
#define MAX_NAME 200

const char *
exa_export_name_get_usual (const ExaExportOptions *options)
{
  gboolean holds = exa_export_options_get_format (options)->is_picture && options->inside != EXA_INSIDE_NONE;

  return holds ? "{chart}.exascope" : "{chart}";
}

static void
append_number (GString *name, double number)
{
  g_autofree char *text = exa_number_to_string (round (number * 10) / 10);

  g_string_append (name, text);
}

/* What stands for the word @word (@length bytes); FALSE where it is none. */
static gboolean
append_word (GString *name, const char *word, gsize length, const char *chart, const ExaExportOptions *options,
             const char *date)
{
  static const char *const words[] = {"chart", "lang", "theme", "width", "height", "dpi", "date"};
  gboolean on_paper = options->unit != EXA_SIZE_PX;
  ExaExportGeometry size;
  guint i = 0;

  while (i < G_N_ELEMENTS (words) && (strlen (words[i]) != length || strncmp (words[i], word, length) != 0))
    i++;
  exa_export_geometry_init (&size, options);
  switch (i) {
  case 0: g_string_append (name, chart); break;
  case 1: g_string_append (name, options->lang == EXA_LANG_ZH_CN ? "zh_CN" : "en"); break;
  case 2: g_string_append (name, exa_theme_to_string (options->theme)); break;
  case 3: append_number (name, on_paper ? size.mm_width : size.width); break;
  case 4: append_number (name, on_paper ? size.mm_height : size.height); break;
  case 5: append_number (name, size.dpi); break;
  case 6: g_string_append (name, date != NULL ? date : ""); break;
  default: return FALSE;
  }
  return TRUE;
}

/* Whether no system has trouble with it in a name. */
static gboolean
is_harmless (gunichar c)
{
  return c >= 0x20 && c != 0x7f && (c >= 0x80 || strchr ("/\\:*?\"<>|", (int)c) == NULL) && g_unichar_isdefined (c);
}

static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *name = g_string_new (NULL);

  for (const char *p = valid; *p != '\0' && name->len < MAX_NAME; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c == '.' && name->len == 0)
      continue;
    g_string_append_unichar (name, is_harmless (c) ? c : '-');
  }
  g_strchomp (name->str);
  if (*name->str == '\0')
    g_string_assign (name, "figure");
  return g_string_free (name, FALSE);
}

char *
exa_export_name (const char *template, const char *chart, const ExaExportOptions *options, const char *date)
{
  g_autoptr (GString) name = g_string_new (NULL);

  while (*template != '\0') {
    const char *end = *template == '{' ? strchr (template, '}') : NULL;

    if (end != NULL && append_word (name, template + 1, (gsize)(end - template - 1), chart, options, date))
      template = end + 1;
    else
      g_string_append_c (name, *template ++);
  }
  return clean (name->str);
}
