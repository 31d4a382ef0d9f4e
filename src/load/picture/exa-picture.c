/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-picture-private.h"

#include <string.h>

#define PNG_START "\x89PNG\r\n\x1a\n"
/* How far into a file its root element may stand, behind comments and declarations. */
#define SVG_HEAD 1024

static gboolean
starts_with (GBytes *bytes, const char *start)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  return length >= strlen (start) && memcmp (data, start, strlen (start)) == 0;
}

static gboolean
is_svg (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  return length > 0 && (starts_with (bytes, "\xef\xbb\xbf<") || data[0] == '<') &&
         exa_picture_find (data, MIN (length, SVG_HEAD), "<svg") != NULL;
}

gboolean
exa_picture_is (GBytes *bytes)
{
  return starts_with (bytes, PNG_START) || starts_with (bytes, "%PDF-") || is_svg (bytes);
}

GBytes *
exa_picture_read (GBytes *bytes, char **digest, GError **error)
{
  if (starts_with (bytes, PNG_START))
    return exa_picture_read_png (bytes, digest, error);
  return is_svg (bytes) ? exa_picture_read_svg (bytes, digest, error) : exa_picture_read_pdf (bytes, digest, error);
}
