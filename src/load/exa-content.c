/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-content.h"

#include "exa-json-scan.h"

#include <string.h>

/* Where the text begins: past spaces, byte order marks and the zeros of UTF-16. */
static gsize
find_start (const char *text, gsize length)
{
  gsize start = 0;

  while (start < length && (g_ascii_isspace (text[start]) || strchr ("\xef\xbb\xbf\xfe\xff", text[start]) != NULL))
    start++;
  return start;
}

/* Data files are objects. A list is none of them, but JSON still, unless it is only the "[" of a header such as
 * "[Year],Value". */
gboolean
exa_content_is_json (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize start = find_start (text, length);

  if (start == length || text[start] != '[')
    return start < length && text[start] == '{';
  return exa_json_check_syntax (text + start, length - start, NULL, NULL);
}

static gboolean
has_extension (const char *name, const char *const *extensions)
{
  for (guint i = 0; extensions[i] != NULL; i++) {
    g_autofree char *lower = g_ascii_strdown (name, -1);

    if (g_str_has_suffix (lower, extensions[i]))
      return TRUE;
  }
  return FALSE;
}

gboolean
exa_content_is_table (const char *name, GBytes *bytes)
{
  static const char *const of_tables[] = {".csv", ".tsv", ".tab", ".txt", NULL}, *const of_json[] = {".json", NULL};
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (exa_content_is_json (bytes))
    return FALSE;
  if (has_extension (name, of_tables))
    return TRUE;
  if (has_extension (name, of_json) || find_start (text, length) == length)
    return FALSE;
  return memchr (text, ',', length) != NULL || memchr (text, '\t', length) != NULL ||
         memchr (text, ';', length) != NULL || memchr (text, '|', length) != NULL;
}

/* The end of the line at @at, without the blanks before it; *@next is behind it. */
static const char *
find_line_end (const char *at, const char *end, const char **next)
{
  const char *line_end = memchr (at, '\n', (gsize)(end - at));

  line_end = line_end != NULL ? line_end : end;
  *next = line_end < end ? line_end + 1 : end;
  while (line_end > at && g_ascii_isspace (line_end[-1]))
    line_end--;
  return line_end;
}

GBytes *
exa_content_join_records (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length), *end, *next;
  GString *list;
  guint n = 0;

  /* Nothing has no place in memory. */
  if (length == 0)
    return g_bytes_ref (bytes);
  end = text + length;
  list = g_string_new ("[");
  for (const char *at = text + find_start (text, length); at < end; at = next) {
    const char *line_end = find_line_end (at, end, &next);

    if (line_end > at && (*at != '{' || line_end[-1] != '}')) {
      n = 0;
      break;
    }
    if (line_end > at)
      g_string_append_c (list, n++ > 0 ? ',' : ' ');
    g_string_append_len (list, at, line_end - at);
    g_string_append_c (list, '\n');
  }
  g_string_append_c (list, ']');
  if (n > 1)
    return g_string_free_to_bytes (list);
  g_string_free (list, TRUE);
  return g_bytes_ref (bytes);
}
