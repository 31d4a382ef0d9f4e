/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-picture-private.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zlib.h>

#include "exa-inside.h"

G_DEFINE_QUARK (exa - picture - error - quark, exa_picture_error)

const guint8 *
exa_picture_find (const guint8 *data, gsize length, const char *text)
{
  return length > 0 ? memmem (data, length, text, strlen (text)) : NULL;
}

GBytes *
exa_picture_refuse (ExaPictureError kind, GError **error)
{
  const char *message = _ ("is a picture without figures inside: only one that Exascope wrote can be opened");

  if (kind == EXA_PICTURE_ERROR_DAMAGED)
    message = _ ("the picture is damaged: what is inside it cannot be read");
  else if (kind == EXA_PICTURE_ERROR_SIZE)
    message = _ ("more than 4 MiB are packed inside the picture: they are not unpacked");
  g_set_error_literal (error, EXA_PICTURE_ERROR, kind, message);
  return NULL;
}

GBytes *
exa_picture_unpack (const guint8 *data, gsize length, GError **error)
{
  g_autoptr (GByteArray) unpacked = g_byte_array_new ();
  z_stream stream = {.next_in = (guint8 *)data, .avail_in = (guint)MIN (length, G_MAXINT)};
  guint8 part[16384];
  int status;

  if (inflateInit (&stream) != Z_OK)
    return exa_picture_refuse (EXA_PICTURE_ERROR_DAMAGED, error);
  do {
    stream.next_out = part;
    stream.avail_out = sizeof part;
    status = inflate (&stream, Z_NO_FLUSH);
    g_byte_array_append (unpacked, part, (guint)(sizeof part - stream.avail_out));
  } while (status == Z_OK && stream.avail_out == 0 && unpacked->len <= EXA_INSIDE_MAX_BYTES);
  inflateEnd (&stream);
  if (unpacked->len > EXA_INSIDE_MAX_BYTES)
    return exa_picture_refuse (EXA_PICTURE_ERROR_SIZE, error);
  if (status != Z_STREAM_END)
    return exa_picture_refuse (EXA_PICTURE_ERROR_DAMAGED, error);
  return g_byte_array_free_to_bytes (g_steal_pointer (&unpacked));
}
