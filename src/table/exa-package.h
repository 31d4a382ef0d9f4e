/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ExaPackage: the XML files in a zip file, which is what a spreadsheet is. They are read as they are unpacked, a piece
 * at a time; what unpacks to more than any table, and a document type, with which entities come, is refused.
 */
typedef struct _ExaPackage ExaPackage;

/* NULL with @error, of EXA_SHEET_ERROR. */
ExaPackage *exa_package_new (GBytes *bytes, GError **error);
void exa_package_free (ExaPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaPackage, exa_package_free)

/* Whether there is a file of that path in it. */
gboolean exa_package_has (const ExaPackage *self, const char *path);
/* Whether @bytes begin as a zip file does. */
gboolean exa_package_looks_like (GBytes *bytes);

/* What reads a file; names of elements come without their prefix. */
typedef struct {
  void (*start) (gpointer data, const char *name, const char **attributes);
  void (*end) (gpointer data, const char *name);
  void (*text) (gpointer data, const char *text, gsize length); /* or NULL */
} ExaPackageReader;

/* Reads the file @path. FALSE with @error where it is missing, damaged or refused. */
gboolean exa_package_read (ExaPackage *self, const char *path, const ExaPackageReader *reader, gpointer data,
                           GError **error);
/* From within a reader: reads no further, as enough is seen, or, with @reason (static), as it is refused. */
void exa_package_stop (ExaPackage *self, const char *reason);

/* The value of an attribute, whatever its prefix; NULL where there is none. */
const char *exa_package_attribute (const char **attributes, const char *name);
G_END_DECLS
