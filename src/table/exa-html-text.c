/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-html-text.h"

#include <stdlib.h>
#include <string.h>

#define LONGEST_REFERENCE 10

/* The references that tables of figures have; all others stay as they are written. */
static const struct {
  const char *name;
  gunichar sign;
} references[] = {
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},       {"quot", '"'},      {"apos", '\''},     {"nbsp", 0xA0},
    {"ndash", 0x2013}, {"mdash", 0x2014}, {"minus", 0x2212}, {"times", 0xD7},    {"plusmn", 0xB1},   {"euro", 0x20AC},
    {"pound", 0xA3},   {"yen", 0xA5},     {"cent", 0xA2},    {"deg", 0xB0},      {"micro", 0xB5},    {"asymp", 0x2248},
    {"le", 0x2264},    {"ge", 0x2265},    {"ne", 0x2260},    {"hellip", 0x2026}, {"thinsp", 0x2009}, {"lsquo", 0x2018},
    {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"middot", 0xB7},   {"bull", 0x2022},   {"permil", 0x2030},
    {"sup1", 0xB9},    {"sup2", 0xB2},    {"sup3", 0xB3},    {"frac12", 0xBD},   {"shy", 0xAD},      {"zwnj", 0x200C},
};

const char *
exa_html_read_tag (const char *p, const char *end, ExaHtmlTag *tag)
{
  char quote = '\0';
  gsize n = 0;

  *tag = (ExaHtmlTag){.attributes = end, .end = end};
  if (end - p >= 4 && memcmp (p, "<!--", 4) == 0) {
    const char *close = g_strstr_len (p, end - p, "-->");

    return close != NULL ? close + 3 : end;
  }
  p++;
  if (p < end && *p == '/') {
    tag->is_end = TRUE;
    p++;
  }
  for (; p < end && g_ascii_isalnum (*p); p++)
    if (n + 1 < sizeof tag->name)
      tag->name[n++] = g_ascii_tolower (*p);
  tag->attributes = p;
  for (; p < end && (quote != '\0' || *p != '>'); p++) {
    if (quote != '\0' ? *p == quote : (*p == '"' || *p == '\''))
      quote = quote != '\0' ? '\0' : *p;
  }
  tag->end = p;
  tag->is_alone = p > tag->attributes && p[-1] == '/';
  return p < end ? p + 1 : end;
}

/* The value that stands from @p on, with or without quotes; where it ends goes to @after. */
static char *
read_value (const char *p, const char *end, const char **after)
{
  const char *start = p;
  char quote = p < end && (*p == '"' || *p == '\'') ? *p : '\0';

  if (quote != '\0')
    start = ++p;
  while (p < end && (quote != '\0' ? *p != quote : !g_ascii_isspace (*p)))
    p++;
  *after = p < end ? p + 1 : end;
  return g_strndup (start, (gsize)(p - start));
}

char *
exa_html_tag_get (const ExaHtmlTag *tag, const char *name)
{
  const char *p = tag->attributes;
  gsize length = strlen (name);

  while (p < tag->end) {
    g_autofree char *value = NULL;
    const char *start;

    while (p < tag->end && (g_ascii_isspace (*p) || *p == '/'))
      p++;
    start = p;
    while (p < tag->end && !g_ascii_isspace (*p) && *p != '=')
      p++;
    gboolean wanted = (gsize)(p - start) == length && g_ascii_strncasecmp (start, name, length) == 0;
    if (p == start)
      p++;
    if (p < tag->end && *p == '=')
      value = read_value (p + 1, tag->end, &p);
    if (wanted)
      return value != NULL ? g_steal_pointer (&value) : g_strdup ("");
  }
  return NULL;
}

/* The sign that @name, @length bytes between "&" and ";", stands for; 0 where it is not known. */
static gunichar
find_reference (const char *name, gsize length)
{
  if (length > 1 && *name == '#') {
    gboolean hex = name[1] == 'x' || name[1] == 'X';
    gunichar sign = (gunichar)strtoul (name + (hex ? 2 : 1), NULL, hex ? 16 : 10);

    return sign >= ' ' && g_unichar_validate (sign) ? sign : 0;
  }
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (strlen (references[i].name) == length && memcmp (references[i].name, name, length) == 0)
      return references[i].sign;
  return 0;
}

const char *
exa_html_append (GString *out, const char *p, const char *end)
{
  const char *close = *p == '&' ? memchr (p, ';', (gsize)MIN (end - p, LONGEST_REFERENCE)) : NULL;
  gunichar sign = close != NULL ? find_reference (p + 1, (gsize)(close - p - 1)) : 0;

  if (sign != 0) {
    g_string_append_unichar (out, sign);
    return close + 1;
  }
  if (!g_ascii_isspace (*p))
    g_string_append_c (out, *p);
  else if (out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  return p + 1;
}
