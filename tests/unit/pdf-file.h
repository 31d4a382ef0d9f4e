/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A PDF file, read object by object as far as tests ask for it: a cross-reference table, no object streams. */
typedef struct _PdfFile PdfFile;

/* Fails the test unless each object is where the table says, and each stream as long as it says and, where it is
 * compressed, whole. */
PdfFile *pdf_file_new (const char *data, gsize size);
void pdf_file_free (PdfFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfFile, pdf_file_free)

guint pdf_file_count_objects (const PdfFile *self);
/* The value behind the keys of dictionaries, the trailer's first ("Root", "Pages", NULL), as it is written in the
 * file; in an array, a number is the index. Transfer full; NULL where there is none. */
char *pdf_file_get (const PdfFile *self, const char *first, ...) G_GNUC_NULL_TERMINATED;
/* The same, where it is a string: as UTF-8. */
char *pdf_file_get_text (const PdfFile *self, const char *first, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
