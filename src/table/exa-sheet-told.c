/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-sheet-told.h"

#include "exa-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

/* Signs that have a word, since they are hard to type or to see. */
static const struct {
  const char *word;
  char sign;
} words[] = {{"tab", '\t'}, {"\\t", '\t'}, {"space", ' '}};

static gboolean G_GNUC_PRINTF (2, 3) refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (EXA_SHEET_ERROR, EXA_SHEET_ERROR_TOLD, format, args);
  va_end (args);
  return FALSE;
}

gboolean
exa_sheet_told_set_header (ExaSheetTold *self, const char *text, GError **error)
{
  const char *dash = strchr (text, '-');
  g_autofree char *before = dash != NULL ? g_strndup (text, (gsize)(dash - text)) : g_strdup (text);
  guint64 first, last;

  if (!g_ascii_string_to_unsigned (before, 10, 0, G_MAXUINT32, &first, NULL) ||
      !g_ascii_string_to_unsigned (dash != NULL ? dash + 1 : before, 10, 0, G_MAXUINT32, &last, NULL) || last < first ||
      last - first >= EXA_SHEET_MOST_HEADERS || (first == 0 && last > 0))
    return refuse (error, _ ("the header is said by its line, 3, its lines, 3-4, or 0 for none, not by “%s”"), text);
  self->header = TRUE;
  self->first = (guint)first;
  self->last = (guint)last;
  return TRUE;
}

gboolean
exa_sheet_told_set_delimiter (ExaSheetTold *self, const char *text, GError **error)
{
  char sign = text[0] != '\0' && text[1] == '\0' ? text[0] : '\0';

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (text, words[i].word) == 0)
      sign = words[i].sign;
  if (sign != '\t' && sign != ' ' && (!g_ascii_ispunct (sign) || strchr ("\"'\\", sign) != NULL))
    return refuse (error, _ ("cells are parted by one sign, such as ; or |, by tab or space, not by “%s”"), text);
  self->delimiter = sign;
  return TRUE;
}

gboolean
exa_sheet_told_set_encoding (ExaSheetTold *self, const char *text, GError **error)
{
  GIConv converter = *text != '\0' ? g_iconv_open ("UTF-8", text) : (GIConv)-1;

  if (converter == (GIConv)-1)
    return refuse (error, _ ("there is no encoding “%s”"), text);
  g_iconv_close (converter);
  self->encoding = g_intern_string (text);
  return TRUE;
}

gboolean
exa_sheet_told_set_quote (ExaSheetTold *self, const char *text, GError **error)
{
  if (g_ascii_strcasecmp (text, "none") == 0)
    self->quote = EXA_QUOTE_NONE;
  else if (strcmp (text, "\"") == 0 || strcmp (text, "'") == 0)
    self->quote = *text;
  else
    return refuse (error, _ ("cells are quoted by \" or ', or by none, not by “%s”"), text);
  return TRUE;
}

/* Parts a line from what it is read as. */
#define ARROW "=>"

gboolean
exa_sheet_told_add_mended (ExaSheetTold *self, const char *text, GError **error)
{
  g_autofree char *all = NULL;

  if (strstr (text, ARROW) == NULL || strchr (text, '\n') != NULL)
    return refuse (error, _ ("a line is mended by LINE=>TEXT, not by “%s”"), text);
  all = self->mended != NULL ? g_strjoin ("\n", self->mended, text, NULL) : g_strdup (text);
  self->mended = g_intern_string (all);
  return TRUE;
}

const char *
exa_sheet_told_find_mended (const ExaSheetTold *self, const char *line, gsize *length)
{
  gsize n = strlen (line);

  for (const char *at = self->mended; at != NULL; at = strchr (at, '\n')) {
    at += *at == '\n';
    if (strncmp (at, line, n) != 0 || !g_str_has_prefix (at + n, ARROW))
      continue;
    at += n + strlen (ARROW);
    *length = strcspn (at, "\n");
    return at;
  }
  return NULL;
}

char *
exa_sheet_told_get_quote (const ExaSheetTold *self)
{
  if (self->quote == EXA_QUOTE_NONE)
    return g_strdup ("none");
  return self->quote != '\0' ? g_strndup (&self->quote, 1) : NULL;
}

char *
exa_sheet_told_get_header (const ExaSheetTold *self)
{
  if (!self->header)
    return NULL;
  return self->first == self->last ? g_strdup_printf ("%u", self->first)
                                   : g_strdup_printf ("%u-%u", self->first, self->last);
}

char *
exa_sheet_told_get_delimiter (const ExaSheetTold *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].sign == self->delimiter)
      return g_strdup (words[i].word);
  return self->delimiter != '\0' ? g_strndup (&self->delimiter, 1) : NULL;
}
