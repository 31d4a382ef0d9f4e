/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <zip.h>

G_BEGIN_DECLS

/* A zip file as tests read it. Each function fails the test where the file is damaged. */
typedef struct {
  GBytes *bytes; /* owned */
  zip_t *zip;
} PackedFile;

PackedFile *packed_file_new (GBytes *bytes);
void packed_file_free (PackedFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PackedFile, packed_file_free)

guint packed_file_count (const PackedFile *self);
/* The path of the n-th file; borrowed. */
const char *packed_file_nth (const PackedFile *self, guint n);
gboolean packed_file_has (const PackedFile *self, const char *path);
/* A file that has to be there, unpacked (transfer full), ended by a zero byte that is not counted. */
char *packed_file_read (const PackedFile *self, const char *path, gsize *size);

/* An XML file that has to be well-formed: the texts of its elements called @element, in order (transfer full); or of
 * their attributes called that, where it is not NULL. */
GPtrArray *packed_file_get_texts (const PackedFile *self, const char *path, const char *element, const char *attribute);

G_END_DECLS
