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

static guint32
add_to_hash (guint32 hash, char c)
{
  return (hash ^ (guchar)c) * 16777619u;
}

/* Of a slug as it is; 0 where it holds more than ASCII. */
static guint32
hash_ascii (const char *name, gsize *length)
{
  guint32 hash = 2166136261u;
  gboolean parted = FALSE;
  gsize n = 0;

  for (; *name != '\0' && n < EXA_SLUG_MAX; name++) {
    if ((*name & 0x80) != 0)
      return 0;
    if (!g_ascii_isalnum (*name)) {
      parted = TRUE;
      continue;
    }
    if (parted && n > 0) {
      if (++n == EXA_SLUG_MAX)
        break;
      hash = add_to_hash (hash, '-');
    }
    hash = add_to_hash (hash, g_ascii_isupper (*name) ? (char)(*name | 0x20) : *name);
    parted = FALSE;
    n++;
  }
  *length = n;
  return hash | 1;
}

guint32
exa_slug_hash (const char *name, const char *fallback)
{
  char slug[EXA_SLUG_MAX + 1];
  gsize n;
  guint32 hash = hash_ascii (name, &n);

  if (hash != 0 && n > 0)
    return hash;
  exa_slug_write (name, fallback, slug);
  return hash_ascii (slug, &n);
}
