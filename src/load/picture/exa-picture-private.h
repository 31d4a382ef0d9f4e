/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-picture.h"

G_BEGIN_DECLS

/* The readers of exa_picture_read(), by kind of picture, and with its errors. */
GBytes *exa_picture_read_png (GBytes *bytes, char **digest, GError **error);
GBytes *exa_picture_read_svg (GBytes *bytes, char **digest, GError **error);
GBytes *exa_picture_read_pdf (GBytes *bytes, char **digest, GError **error);

/* What zlib packed into @data; NULL with an error where that is broken, or too much. Transfer full. */
GBytes *exa_picture_unpack (const guint8 *data, gsize length, GError **error);
/* Sets the error of that kind; gives NULL. */
GBytes *exa_picture_refuse (ExaPictureError kind, GError **error);
/* The first @text in the @length bytes at @data, which may hold zeros; NULL where there is none. */
const guint8 *exa_picture_find (const guint8 *data, gsize length, const char *text);

G_END_DECLS
