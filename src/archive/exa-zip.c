/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-zip.h"

#include <string.h>

#include "exa-archive.h"
#include "exa-source-date.h"

struct _ExaZip {
  const ExaArchive *archive; /* NULL where the module does not open */
  ExaZipWriter *writer;
  GError *error; /* why it does not */
};

/* SOURCE_DATE_EPOCH as MS-DOS has dates. */
static void
get_date (guint16 *date, guint16 *time)
{
  g_autoptr (GDateTime) source = exa_source_date_get ();
  int year = source != NULL ? g_date_time_get_year (source) : 0;

  *date = 1 << 5 | 1;
  *time = 0;
  if (year < 1980 || year > 2107)
    return;
  *date = (guint16)((year - 1980) << 9 | g_date_time_get_month (source) << 5 | g_date_time_get_day_of_month (source));
  *time = (guint16)(g_date_time_get_hour (source) << 11 | g_date_time_get_minute (source) << 5 |
                    g_date_time_get_second (source) / 2);
}

ExaZip *
exa_zip_new (void)
{
  ExaZip *self = g_new0 (ExaZip, 1);
  guint16 date, time;

  get_date (&date, &time);
  self->archive = exa_archive_get (&self->error);
  if (self->archive != NULL)
    self->writer = self->archive->writer_new (date, time);
  return self;
}

void
exa_zip_free (ExaZip *self)
{
  if (self->archive != NULL)
    self->archive->writer_free (self->writer);
  g_clear_error (&self->error);
  g_free (self);
}

void
exa_zip_add (ExaZip *self, const char *path, GBytes *bytes, gboolean compress)
{
  if (self->archive != NULL)
    self->archive->writer_add (self->writer, path, bytes, compress);
}

void
exa_zip_take_text (ExaZip *self, const char *path, char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  exa_zip_add (self, path, bytes, TRUE);
}

GBytes *
exa_zip_finish (ExaZip *self, GError **error)
{
  if (self->archive != NULL)
    return self->archive->writer_finish (self->writer, error);
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  return NULL;
}
