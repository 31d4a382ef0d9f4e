/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture that a figure stands in. The checksums of a PNG are set right, which would stop whatever is made up. */
#include <string.h>
#include <zlib.h>

#include "exa-picture.h"
#include "fuzz.h"

#define SIGNATURE 8
/* Of a chunk: length and type before its data, checksum behind them. */
#define HEAD 8
#define SUM  4

static void
mend_sums (guint8 *bytes, gsize size)
{
  gsize at = SIGNATURE;

  while (size > at && size - at >= HEAD + SUM) {
    guint32 length, sum;

    memcpy (&length, bytes + at, sizeof length);
    length = GUINT32_FROM_BE (length);
    if (length > size - at - HEAD - SUM)
      return;
    sum = GUINT32_TO_BE ((guint32)crc32 (0, bytes + at + 4, length + 4));
    memcpy (bytes + at + HEAD + length, &sum, sizeof sum);
    at += HEAD + length + SUM;
  }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  guint8 *copy = g_memdup2 (data, size);
  g_autoptr (GBytes) bytes = NULL, inside = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (GError) error = NULL;

  mend_sums (copy, size);
  bytes = g_bytes_new_take (copy, size);
  if (!exa_picture_is (bytes))
    return 0;
  inside = exa_picture_read (bytes, &digest, &error);
  g_assert_true ((inside == NULL) == (error != NULL));
  return 0;
}
