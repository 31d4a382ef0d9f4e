/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-archive.h"

#include <glib/gi18n.h>
#include <gmodule.h>
#include <string.h>
#include <zip.h>

struct _ExaZipWriter {
  zip_source_t *target; /* the memory that is written to */
  zip_t *zip;           /* NULL once it is finished, or has failed */
  zip_error_t error;
  GPtrArray *contents; /* GBytes, which are read only at the end */
  guint16 date, time;  /* as MS-DOS has them */
};

static ExaZipWriter *
writer_new (guint16 date, guint16 time)
{
  ExaZipWriter *self = g_new0 (ExaZipWriter, 1);

  zip_error_init (&self->error);
  self->date = date;
  self->time = time;
  self->contents = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  self->target = zip_source_buffer_create (NULL, 0, 0, &self->error);
  if (self->target == NULL)
    return self;
  zip_source_keep (self->target);
  self->zip = zip_open_from_source (self->target, ZIP_TRUNCATE, &self->error);
  if (self->zip == NULL)
    zip_source_free (self->target);
  return self;
}

static void
discard (ExaZipWriter *self)
{
  g_clear_pointer (&self->zip, zip_discard);
}

static void
writer_free (ExaZipWriter *self)
{
  discard (self);
  g_clear_pointer (&self->target, zip_source_free);
  zip_error_fini (&self->error);
  g_ptr_array_unref (self->contents);
  g_free (self);
}

/* Keeps what went wrong for writer_finish(). */
static void
fail (ExaZipWriter *self)
{
  zip_error_set (&self->error, zip_error_code_zip (zip_get_error (self->zip)),
                 zip_error_code_system (zip_get_error (self->zip)));
  discard (self);
}

static void
writer_add (ExaZipWriter *self, const char *path, GBytes *bytes, gboolean compress)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  zip_source_t *source = self->zip != NULL ? zip_source_buffer (self->zip, data, size, 0) : NULL;
  zip_int64_t index = -1;

  if (self->zip == NULL)
    return;
  g_ptr_array_add (self->contents, g_bytes_ref (bytes));
  if (source != NULL)
    index = zip_file_add (self->zip, path, source, ZIP_FL_ENC_UTF_8);
  if (index < 0 && source != NULL)
    zip_source_free (source);
  if (index < 0 ||
      zip_set_file_compression (self->zip, (zip_uint64_t)index, compress ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) < 0 ||
      zip_file_set_dostime (self->zip, (zip_uint64_t)index, self->time, self->date, 0) < 0)
    fail (self);
}

/* What stands in the memory; NULL where it cannot be read. */
static GBytes *
read_target (ExaZipWriter *self)
{
  zip_stat_t stat;
  guint8 *data;
  zip_int64_t n;

  if (zip_source_stat (self->target, &stat) < 0 || zip_source_open (self->target) < 0)
    return NULL;
  data = g_malloc (stat.size);
  n = zip_source_read (self->target, data, stat.size);
  zip_source_close (self->target);
  if (n >= 0 && (zip_uint64_t)n == stat.size)
    return g_bytes_new_take (data, stat.size);
  g_free (data);
  return NULL;
}

static GBytes *
writer_finish (ExaZipWriter *self, GError **error)
{
  GBytes *bytes = NULL;

  if (self->zip != NULL && zip_close (self->zip) < 0)
    fail (self);
  else if (self->zip != NULL) {
    self->zip = NULL;
    bytes = read_target (self);
  }
  if (bytes == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The file could not be packed: %s"),
                 zip_error_strerror (&self->error));
  return bytes;
}

/* --- reading --- */

struct _ExaZipReader {
  GBytes *bytes;
  zip_t *zip;
  zip_file_t *file; /* that is open, or NULL */
};

static ExaZipReader *
reader_new (GBytes *bytes, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  ExaZipReader *self = g_new0 (ExaZipReader, 1);
  zip_error_t wrong;
  zip_source_t *source;

  zip_error_init (&wrong);
  source = zip_source_buffer_create (data, size, 0, &wrong);
  self->zip = source != NULL ? zip_open_from_source (source, ZIP_RDONLY, &wrong) : NULL;
  if (self->zip == NULL) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, zip_error_strerror (&wrong));
    g_clear_pointer (&source, zip_source_free);
    g_clear_pointer (&self, g_free);
  } else {
    self->bytes = g_bytes_ref (bytes);
  }
  zip_error_fini (&wrong);
  return self;
}

static void
reader_free (ExaZipReader *self)
{
  g_clear_pointer (&self->file, zip_fclose);
  zip_discard (self->zip);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static gboolean
reader_has (ExaZipReader *self, const char *path)
{
  return zip_name_locate (self->zip, path, 0) >= 0;
}

static gboolean
reader_open (ExaZipReader *self, const char *path, GError **error)
{
  g_clear_pointer (&self->file, zip_fclose);
  self->file = zip_fopen (self->zip, path, 0);
  if (self->file == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s", path, zip_strerror (self->zip));
  return self->file != NULL;
}

static gssize
reader_read (ExaZipReader *self, gpointer buffer, gsize length, GError **error)
{
  zip_int64_t n = zip_fread (self->file, buffer, length);

  if (n < 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, zip_file_strerror (self->file));
  return (gssize)n;
}

extern const ExaArchive exa_archive_module;
G_MODULE_EXPORT const ExaArchive exa_archive_module = {
    .writer_new = writer_new,
    .writer_free = writer_free,
    .writer_add = writer_add,
    .writer_finish = writer_finish,
    .reader_new = reader_new,
    .reader_free = reader_free,
    .reader_has = reader_has,
    .reader_open = reader_open,
    .reader_read = reader_read,
};
