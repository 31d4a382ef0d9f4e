/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A zip file being made by the module. */
typedef struct _ExaZipWriter ExaZipWriter;

/* A zip file being read by the module, one of its files at a time. */
typedef struct _ExaZipReader ExaZipReader;

/**
 * ExaArchive: what needs libzip, as a table of functions.
 *
 * libzip links a cryptographic library, which each start of the program would pay for, and few need either. So the
 * functions stand in a module, which is opened when it is first asked for, and stays.
 */
typedef struct {
  /* @date, @time: of all files in it, as MS-DOS has them. Never NULL; what goes wrong is kept for writer_finish. */
  ExaZipWriter *(*writer_new) (guint16 date, guint16 time);
  void (*writer_free) (ExaZipWriter *writer);
  void (*writer_add) (ExaZipWriter *writer, const char *path, GBytes *bytes, gboolean compress);
  /* The whole file (transfer full), or NULL with G_IO_ERROR; nothing can be added any more. */
  GBytes *(*writer_finish) (ExaZipWriter *writer, GError **error);

  /* NULL with @error where @bytes are no zip file. */
  ExaZipReader *(*reader_new) (GBytes *bytes, GError **error);
  void (*reader_free) (ExaZipReader *reader);
  gboolean (*reader_has) (ExaZipReader *reader, const char *path);
  /* Opens a file in it, in place of the one that was open. */
  gboolean (*reader_open) (ExaZipReader *reader, const char *path, GError **error);
  /* The next bytes of the open file: how many, 0 at its end, -1 with @error where it is damaged. */
  gssize (*reader_read) (ExaZipReader *reader, gpointer buffer, gsize length, GError **error);
} ExaArchive;

/* The name under which the module holds its ExaArchive. */
#define EXA_ARCHIVE_SYMBOL "exa_archive_module"

/* The module's table (owned by it); NULL with G_IO_ERROR where the module is missing or does not open. Thread-safe. */
const ExaArchive *exa_archive_get (GError **error);

G_END_DECLS
