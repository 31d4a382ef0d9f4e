/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-picture-private.h"

#include <string.h>

#include "exa-inside.h"

#define LENGTH "/Length "
#define STREAM "stream\n"
/* Bytes of the stream's dictionary behind our entry. */
#define HEAD 256

GBytes *
exa_picture_read_pdf (GBytes *bytes, char **digest, GError **error)
{
  gsize length, n_packed;
  const guint8 *data = g_bytes_get_data (bytes, &length), *end = data + length;
  const guint8 *entry = exa_picture_find (data, length, EXA_INSIDE_PDF_ENTRY), *number, *stream;
  g_autofree char *digits = NULL;
  GBytes *inside;

  if (entry == NULL)
    return exa_picture_refuse (EXA_PICTURE_ERROR_FOREIGN, error);
  number = exa_picture_find (entry, MIN ((gsize)(end - entry), HEAD), LENGTH);
  stream = number != NULL ? exa_picture_find (number, MIN ((gsize)(end - number), HEAD), STREAM) : NULL;
  if (stream == NULL)
    return exa_picture_refuse (EXA_PICTURE_ERROR_DAMAGED, error);
  number += strlen (LENGTH);
  stream += strlen (STREAM);
  digits = g_strndup ((const char *)number, (gsize)(stream - number));
  n_packed = g_ascii_strtoull (digits, NULL, 10);
  inside = exa_picture_unpack (stream, MIN (n_packed, (gsize)(end - stream)), error);
  if (inside != NULL)
    *digest = g_strdup ("");
  return inside;
}
