/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-picture-private.h"

#include <string.h>
#include <zlib.h>

#include "exa-inside.h"

/* Bytes of a PNG before its chunks, and of a chunk beside its data: length, type, checksum. */
#define SIGNATURE 8
#define AROUND    12

typedef struct {
  const guint8 *type; /* four letters */
  const guint8 *data;
  gsize length;
} Chunk;

static guint32
read_number (const guint8 *data)
{
  guint32 number;

  memcpy (&number, data, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* Takes the next chunk off @left bytes at *@at; FALSE where it is cut off, or its checksum is wrong. */
static gboolean
next_chunk (const guint8 **at, gsize *left, Chunk *chunk)
{
  gsize length;

  if (*left < AROUND)
    return FALSE;
  length = read_number (*at);
  if (length > *left - AROUND)
    return FALSE;
  *chunk = (Chunk){.type = *at + 4, .data = *at + 8, .length = length};
  if (crc32 (crc32 (0, NULL, 0), chunk->type, (guint)length + 4) != read_number (chunk->data + length))
    return FALSE;
  *at += length + AROUND;
  *left -= length + AROUND;
  return TRUE;
}

static gboolean
is_type (const Chunk *chunk, const char *type)
{
  return memcmp (chunk->type, type, 4) == 0;
}

/* Whether it is text under our keyword. */
static gboolean
is_ours (const Chunk *chunk)
{
  return is_type (chunk, "iTXt") && chunk->length > sizeof EXA_INSIDE_PNG_KEYWORD &&
         memcmp (chunk->data, EXA_INSIDE_PNG_KEYWORD, sizeof EXA_INSIDE_PNG_KEYWORD) == 0;
}

/* What stands behind keyword, two bytes about packing, language and translated keyword. */
static GBytes *
unpack (const Chunk *chunk, GError **error)
{
  const guint8 *at = chunk->data + sizeof EXA_INSIDE_PNG_KEYWORD, *end = chunk->data + chunk->length;
  gboolean packed;

  if (end - at < 2 || at[0] > 1 || at[1] != 0)
    return exa_picture_refuse (EXA_PICTURE_ERROR_DAMAGED, error);
  packed = at[0] == 1;
  at += 2;
  for (guint i = 0; i < 2; i++) {
    const guint8 *zero = at < end ? memchr (at, 0, (gsize)(end - at)) : NULL;

    if (zero == NULL)
      return exa_picture_refuse (EXA_PICTURE_ERROR_DAMAGED, error);
    at = zero + 1;
  }
  if (packed)
    return exa_picture_unpack (at, (gsize)(end - at), error);
  if ((gsize)(end - at) > EXA_INSIDE_MAX_BYTES)
    return exa_picture_refuse (EXA_PICTURE_ERROR_SIZE, error);
  return g_bytes_new (at, (gsize)(end - at));
}

GBytes *
exa_picture_read_png (GBytes *bytes, char **digest, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GBytes) inside = NULL;
  gsize left;
  const guint8 *at = g_bytes_get_data (bytes, &left);
  Chunk chunk = {0};

  at += SIGNATURE;
  left -= SIGNATURE;
  do {
    if (!next_chunk (&at, &left, &chunk))
      return exa_picture_refuse (EXA_PICTURE_ERROR_DAMAGED, error);
    if (is_type (&chunk, "PLTE") || is_type (&chunk, "tRNS") || is_type (&chunk, "IDAT"))
      g_checksum_update (sum, chunk.data, (gssize)chunk.length);
    if (!is_ours (&chunk))
      continue;
    /* Which of two would be believed? */
    if (inside != NULL)
      return exa_picture_refuse (EXA_PICTURE_ERROR_DAMAGED, error);
    inside = unpack (&chunk, error);
    if (inside == NULL)
      return NULL;
  } while (!is_type (&chunk, "IEND"));
  if (inside == NULL)
    return exa_picture_refuse (EXA_PICTURE_ERROR_FOREIGN, error);
  *digest = g_strdup (g_checksum_get_string (sum));
  return g_steal_pointer (&inside);
}
