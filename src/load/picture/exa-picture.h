/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define EXA_PICTURE_ERROR (exa_picture_error_quark ())
GQuark exa_picture_error_quark (void);
/* ExaPictureError: why no data file comes out of a picture. */
typedef enum {
  EXA_PICTURE_ERROR_FOREIGN, /* no figure of Exascope is inside */
  EXA_PICTURE_ERROR_DAMAGED, /* it ends too early, or a checksum is wrong */
  EXA_PICTURE_ERROR_SIZE,    /* more is inside than a figure takes */
} ExaPictureError;

/* Whether @bytes begin as a PNG, an SVG or a PDF does. */
gboolean exa_picture_is (GBytes *bytes);

/**
 * exa_picture_read: the data file inside a picture that Exascope wrote (exa-inside.h), transfer full. No length that
 * the picture states is trusted, and no more than EXA_INSIDE_MAX_BYTES are unpacked.
 *
 * @digest: (out) (transfer full): SHA-256, in hexadecimal digits, of what is seen: of a PNG its palette and compressed
 *   pixels, of an SVG all but <metadata>; "" of a PDF.
 * NULL with an EXA_PICTURE_ERROR, whose message goes behind the file's name.
 */
GBytes *exa_picture_read (GBytes *bytes, char **digest, GError **error);

G_END_DECLS
