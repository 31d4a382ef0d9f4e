/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-slug.h"

static gsize
write_ascii (const char *text, char *slug)
{
  gsize n = 0;

  for (; *text != '\0' && n < EXA_SLUG_MAX; text++) {
    if (g_ascii_isalnum (*text))
      slug[n++] = g_ascii_tolower (*text);
    else if (n > 0 && slug[n - 1] != '-')
      slug[n++] = '-';
  }
  while (n > 0 && slug[n - 1] == '-')
    n--;
  slug[n] = '\0';
  return n;
}

gsize
exa_slug_write (const char *name, const char *fallback, char slug[EXA_SLUG_MAX + 1])
{
  g_autofree char *ascii = g_str_is_ascii (name) ? NULL : g_str_to_ascii (name, "C");
  gsize n = write_ascii (ascii != NULL ? ascii : name, slug);

  return n > 0 ? n : g_strlcpy (slug, fallback, EXA_SLUG_MAX + 1);
}
