/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-package.h"

#include <expat.h>
#include <glib/gi18n.h>
#include <string.h>

#include "exa-archive.h"
#include "exa-sheet.h"

/* No part of a spreadsheet of figures unpacks to more. */
#define MOST_UNPACKED (G_GUINT64_CONSTANT (1) << 30)
#define PIECE         (64 << 10)

struct _ExaPackage {
  const ExaArchive *archive;
  ExaZipReader *zip;
  /* While a file is read: */
  const ExaPackageReader *reader;
  gpointer data;
  XML_Parser parser;
  gboolean stopped;
  const char *refused; /* why; static */
};

gboolean
exa_package_looks_like (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length > 4 && memcmp (data, "PK\x03\x04", 4) == 0;
}

/* Passes on what went wrong below as a fault of the spreadsheet. */
static void
fail (GError **error, const char *reason)
{
  g_set_error (error, EXA_SHEET_ERROR, EXA_SHEET_ERROR_DAMAGED, _ ("the spreadsheet cannot be opened: %s"), reason);
}

ExaPackage *
exa_package_new (GBytes *bytes, GError **error)
{
  g_autoptr (GError) local = NULL;
  const ExaArchive *archive = exa_archive_get (&local);
  ExaZipReader *zip = archive != NULL ? archive->reader_new (bytes, &local) : NULL;
  ExaPackage *self;

  if (zip == NULL) {
    fail (error, local->message);
    return NULL;
  }
  self = g_new0 (ExaPackage, 1);
  self->archive = archive;
  self->zip = zip;
  return self;
}

void
exa_package_free (ExaPackage *self)
{
  self->archive->reader_free (self->zip);
  g_free (self);
}

gboolean
exa_package_has (const ExaPackage *self, const char *path)
{
  return self->archive->reader_has (self->zip, path);
}

void
exa_package_stop (ExaPackage *self, const char *reason)
{
  if (self->stopped)
    return;
  self->stopped = TRUE;
  self->refused = reason;
  XML_StopParser (self->parser, XML_FALSE);
}

static const char *
skip_prefix (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

const char *
exa_package_attribute (const char **attributes, const char *name)
{
  for (; *attributes != NULL; attributes += 2)
    if (strcmp (skip_prefix (attributes[0]), name) == 0)
      return attributes[1];
  return NULL;
}

static void
on_start (void *data, const char *name, const char **attributes)
{
  const ExaPackage *self = data;

  if (!self->stopped)
    self->reader->start (self->data, skip_prefix (name), attributes);
}

static void
on_end (void *data, const char *name)
{
  const ExaPackage *self = data;

  if (!self->stopped)
    self->reader->end (self->data, skip_prefix (name));
}

static void
on_text (void *data, const char *text, int length)
{
  const ExaPackage *self = data;

  if (!self->stopped && self->reader->text != NULL)
    self->reader->text (self->data, text, (gsize)length);
}

static void
on_doctype (void *data, const char *name, const char *system_id, const char *public_id, int has_subset)
{
  exa_package_stop (data, _ ("it has a document type, which no spreadsheet has"));
}

/* Feeds the parser to the end of the open file. NULL, or what is wrong. */
static const char *
feed (ExaPackage *self, GError **error)
{
  guint64 unpacked = 0;

  for (;;) {
    void *buffer = XML_GetBuffer (self->parser, PIECE);
    gssize n = buffer != NULL ? self->archive->reader_read (self->zip, buffer, PIECE, error) : -1;

    if (n < 0)
      return "";
    unpacked += (guint64)n;
    if (unpacked > MOST_UNPACKED)
      return _ ("it unpacks to more than 1 GiB");
    if (XML_ParseBuffer (self->parser, (int)n, n == 0) == XML_STATUS_ERROR)
      return self->stopped ? self->refused : XML_ErrorString (XML_GetErrorCode (self->parser));
    if (n == 0)
      return NULL;
  }
}

gboolean
exa_package_read (ExaPackage *self, const char *path, const ExaPackageReader *reader, gpointer data, GError **error)
{
  g_autoptr (GError) local = NULL;
  const char *wrong;

  if (!self->archive->reader_open (self->zip, path, &local)) {
    fail (error, local->message);
    return FALSE;
  }
  self->reader = reader;
  self->data = data;
  self->stopped = FALSE;
  self->refused = NULL;
  self->parser = XML_ParserCreate (NULL);
  XML_SetUserData (self->parser, self);
  XML_SetElementHandler (self->parser, on_start, on_end);
  XML_SetCharacterDataHandler (self->parser, on_text);
  XML_SetStartDoctypeDeclHandler (self->parser, on_doctype);
  wrong = feed (self, &local);
  if (wrong != NULL)
    fail (error, local != NULL ? local->message : wrong);
  XML_ParserFree (g_steal_pointer (&self->parser));
  return wrong == NULL;
}
