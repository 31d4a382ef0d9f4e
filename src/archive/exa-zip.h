/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ExaZip: a zip file being made, in memory. Its files are dated SOURCE_DATE_EPOCH, or 1980-01-01, the earliest that a
 * zip file knows, without that: the same bytes for the same files.
 */
typedef struct _ExaZip ExaZip;

/* An empty one, never NULL: what cannot be done is said by exa_zip_finish(). Transfer full. */
ExaZip *exa_zip_new (void);
void exa_zip_free (ExaZip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaZip, exa_zip_free)

/* The next file, under a path of its own. @compress: not worth its time for pictures. */
void exa_zip_add (ExaZip *self, const char *path, GBytes *bytes, gboolean compress);
/* The same, of a text (transfer full). */
void exa_zip_take_text (ExaZip *self, const char *path, char *text);

/* The whole file (transfer full), or NULL with G_IO_ERROR; nothing can be added any more. */
GBytes *exa_zip_finish (ExaZip *self, GError **error);

G_END_DECLS
