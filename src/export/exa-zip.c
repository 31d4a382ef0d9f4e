/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-zip.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zip.h>

#include "exa-export-error.h"
#include "exa-source-date.h"

struct _ExaZip {
  zip_source_t *target; /* the memory that is written to */
  zip_t *zip;           /* NULL once it is finished, or has failed */
  zip_error_t error;
  GPtrArray *contents; /* GBytes, which are read only at the end */
  guint16 date, time;  /* as MS-DOS has them */
};

static void
set_date (ExaZip *self)
{
  g_autoptr (GDateTime) date = exa_source_date_get ();
  int year = date != NULL ? g_date_time_get_year (date) : 0;

  self->date = 1 << 5 | 1;
  if (year < 1980 || year > 2107)
    return;
  self->date = (guint16)((year - 1980) << 9 | g_date_time_get_month (date) << 5 | g_date_time_get_day_of_month (date));
  self->time = (guint16)(g_date_time_get_hour (date) << 11 | g_date_time_get_minute (date) << 5 |
                         g_date_time_get_second (date) / 2);
}

ExaZip *
exa_zip_new (void)
{
  ExaZip *self = g_new0 (ExaZip, 1);

  zip_error_init (&self->error);
  set_date (self);
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
discard (ExaZip *self)
{
  g_clear_pointer (&self->zip, zip_discard);
}

void
exa_zip_free (ExaZip *self)
{
  discard (self);
  g_clear_pointer (&self->target, zip_source_free);
  zip_error_fini (&self->error);
  g_ptr_array_unref (self->contents);
  g_free (self);
}

/* Keeps what went wrong for exa_zip_finish(). */
static void
fail (ExaZip *self)
{
  zip_error_set (&self->error, zip_error_code_zip (zip_get_error (self->zip)),
                 zip_error_code_system (zip_get_error (self->zip)));
  discard (self);
}

void
exa_zip_add (ExaZip *self, const char *path, GBytes *bytes, gboolean compress)
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

void
exa_zip_take_text (ExaZip *self, const char *path, char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  exa_zip_add (self, path, bytes, TRUE);
}

/* What stands in the memory; NULL where it cannot be read. */
static GBytes *
read_target (ExaZip *self)
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

GBytes *
exa_zip_finish (ExaZip *self, GError **error)
{
  GBytes *bytes = NULL;

  if (self->zip != NULL && zip_close (self->zip) < 0)
    fail (self);
  else if (self->zip != NULL) {
    self->zip = NULL;
    bytes = read_target (self);
  }
  if (bytes == NULL)
    g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_PAINT, _ ("The file could not be packed: %s"),
                 zip_error_strerror (&self->error));
  return bytes;
}
