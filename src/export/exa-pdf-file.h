/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ExaPdfFile: a PDF as cairo wrote it (objects, their table, the trailer), to which objects are added, and into whose
 * objects something is put.
 */
typedef struct _ExaPdfFile ExaPdfFile;

/* @pdf: borrowed, and not to be changed meanwhile. NULL where it does not look as cairo's do. */
ExaPdfFile *exa_pdf_file_new (const GByteArray *pdf);
void exa_pdf_file_free (ExaPdfFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaPdfFile, exa_pdf_file_free)

/* The number of the object that begins with @text; 0 where there is none. */
guint exa_pdf_file_find (const ExaPdfFile *self, const char *text);
/* What stands in the object behind @key, up to the end of the line; NULL where there is no @key. Transfer full. */
char *exa_pdf_file_get (const ExaPdfFile *self, guint object, const char *key);
/* Puts @before between @key, which is the first of that in the object, and what stands behind it on its line, and
 * @after behind that line. Of two calls for one place the later one stands behind. FALSE where there is no @key. */
gboolean exa_pdf_file_wrap (ExaPdfFile *self, guint object, const char *key, const char *before, const char *after);

/* Adds an object and returns its number: what stands between "obj" and "endobj". The one after it has the next
 * number. */
guint exa_pdf_file_add (ExaPdfFile *self, const GString *object);
/* The number that the next one gets that is added. */
guint exa_pdf_file_get_next (const ExaPdfFile *self);

/* The file with all of that. Transfer full. */
GByteArray *exa_pdf_file_finish (ExaPdfFile *self);

G_END_DECLS
