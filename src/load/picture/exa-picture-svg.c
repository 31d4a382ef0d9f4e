/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-picture-private.h"

#include <string.h>

#include "exa-inside.h"

#define METADATA_START "<metadata>"
#define METADATA_END   "</metadata>"

static char *
digest_around (const guint8 *data, gsize length, const guint8 *start, const guint8 *end)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (sum, data, start - data);
  g_checksum_update (sum, end, (gssize)length - (end - data));
  return g_strdup (g_checksum_get_string (sum));
}

GBytes *
exa_picture_read_svg (GBytes *bytes, char **digest, GError **error)
{
  gsize length, n_packed;
  const guint8 *data = g_bytes_get_data (bytes, &length), *file_end = data + length;
  const guint8 *metadata = exa_picture_find (data, length, METADATA_START);
  const guint8 *start = exa_picture_find (data, length, EXA_INSIDE_SVG_START), *end, *metadata_end;
  g_autofree char *text = NULL;
  g_autofree guint8 *packed = NULL;
  GBytes *inside;

  if (start == NULL || metadata == NULL || metadata > start)
    return exa_picture_refuse (EXA_PICTURE_ERROR_FOREIGN, error);
  start += strlen (EXA_INSIDE_SVG_START);
  end = exa_picture_find (start, (gsize)(file_end - start), EXA_INSIDE_SVG_END);
  metadata_end = end != NULL ? exa_picture_find (end, (gsize)(file_end - end), METADATA_END) : NULL;
  if (metadata_end == NULL)
    return exa_picture_refuse (EXA_PICTURE_ERROR_DAMAGED, error);
  text = g_strndup ((const char *)start, (gsize)(end - start));
  packed = g_base64_decode (text, &n_packed);
  inside = exa_picture_unpack (packed, n_packed, error);
  if (inside != NULL)
    *digest = digest_around (data, length, metadata, metadata_end + strlen (METADATA_END));
  return inside;
}
