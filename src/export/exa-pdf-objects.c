/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pdf-objects.h"

#include <string.h>
#include <zlib.h>

#include "exa-inside.h"

#define START   "startxref\n"
#define CATALOG "/Type /Catalog"
#define TABLE   "xref\n0 "
#define TRAILER "trailer\n<< /Size %u"
#define NAME    "(figure.exascope.json)"
/* Bytes of a line of the table of objects. */
#define LINE 20

/* A file as cairo writes it: objects, of which the catalog is the last, then their table, then the trailer. */
typedef struct {
  const char *data, *catalog; /* behind its type */
  const char *table;          /* the lines of it */
  const char *trailer, *start;
  gsize n_before_table;
  guint n_objects;
} Parts;

static const char *
find_last (const GByteArray *pdf, const char *text)
{
  gsize length = strlen (text);

  for (gsize at = pdf->len >= length ? pdf->len - length + 1 : 0; at-- > 0;) {
    if (memcmp (pdf->data + at, text, length) == 0)
      return (const char *)pdf->data + at;
  }
  return NULL;
}

static gboolean
find_parts (const GByteArray *pdf, Parts *parts)
{
  const char *data = (const char *)pdf->data, *catalog = find_last (pdf, CATALOG), *start = find_last (pdf, START),
             *end;
  g_autofree char *head = NULL, *trailer = NULL;
  guint64 table;

  if (catalog == NULL || start == NULL || start < catalog)
    return FALSE;
  table = g_ascii_strtoull (start + strlen (START), NULL, 10);
  end = memmem (catalog, (gsize)(start - catalog), "endobj\n", strlen ("endobj\n"));
  if (end == NULL || (guint64)(end + strlen ("endobj\n") - data) != table || !g_str_has_prefix (data + table, TABLE))
    return FALSE;
  *parts = (Parts){
      .data = data,
      .catalog = catalog + strlen (CATALOG),
      .start = start,
      .n_before_table = (gsize)table,
      .n_objects = (guint)g_ascii_strtoull (data + table + strlen (TABLE), NULL, 10),
  };
  head = g_strdup_printf (TABLE "%u\n", parts->n_objects);
  trailer = g_strdup_printf (TRAILER, parts->n_objects);
  parts->table = data + table + strlen (head);
  parts->trailer = parts->table + (gsize)parts->n_objects * LINE;
  return g_str_has_prefix (data + table, head) && parts->trailer < start &&
         g_str_has_prefix (parts->trailer, trailer) &&
         memmem (parts->catalog, (gsize)(end - parts->catalog), "/Names", strlen ("/Names")) == NULL;
}

/* An object begins, the @n-th that is added: its place goes to @places. */
static void
begin_object (GString *out, const Parts *parts, guint n, gsize *places)
{
  places[n] = out->len;
  g_string_append_printf (out, "%u 0 obj\n", parts->n_objects + n);
}

static void
append_inside (GString *out, const Parts *parts, const char *inside, gsize *places)
{
  uLong length = strlen (inside), n_packed = compressBound (length);
  g_autofree guint8 *packed = g_malloc (n_packed);

  if (compress2 (packed, &n_packed, (const guint8 *)inside, length, Z_BEST_COMPRESSION) != Z_OK)
    n_packed = 0;
  begin_object (out, parts, 0, places);
  g_string_append_printf (out,
                          "<< /Type /EmbeddedFile /Subtype /application#2Fjson\n   " EXA_INSIDE_PDF_ENTRY
                          "\n   /Filter /FlateDecode /Length %lu /Params << /Size %lu >>\n>>\nstream\n",
                          n_packed, length);
  g_string_append_len (out, (const char *)packed, (gssize)n_packed);
  g_string_append (out, "\nendstream\nendobj\n");
  begin_object (out, parts, 1, places);
  g_string_append_printf (out,
                          "<< /Type /Filespec /F " NAME " /UF " NAME "\n   /EF << /F %u 0 R >> /AFRelationship /Data\n"
                          ">>\nendobj\n",
                          parts->n_objects);
}

static void
append_catalog (GString *out, const Parts *parts, const char *lang, gboolean has_inside)
{
  if (lang != NULL)
    g_string_append_printf (out, "\n   /Lang (%s)", lang);
  if (has_inside)
    g_string_append_printf (out, "\n   /Names << /EmbeddedFiles << /Names [ " NAME " %u 0 R ] >> >>\n   /AF [ %u 0 R ]",
                            parts->n_objects + 1, parts->n_objects + 1);
  g_string_append_len (out, parts->catalog, (gssize)(parts->n_before_table - (gsize)(parts->catalog - parts->data)));
}

void
exa_pdf_add_objects (GByteArray *pdf, const char *lang, const char *inside)
{
  guint n_added = inside != NULL ? 2 : 0;
  g_autoptr (GString) out = NULL;
  gsize places[2], table;
  Parts parts;

  /* Read as text at its end, it must have one. */
  g_byte_array_append (pdf, (const guint8 *)"", 1);
  g_byte_array_set_size (pdf, pdf->len - 1);
  if (!find_parts (pdf, &parts))
    return;
  out = g_string_new_len (parts.data, parts.catalog - parts.data);
  append_catalog (out, &parts, lang, inside != NULL);
  if (inside != NULL)
    append_inside (out, &parts, inside, places);
  table = out->len;
  g_string_append_printf (out, TABLE "%u\n", parts.n_objects + n_added);
  g_string_append_len (out, parts.table, parts.trailer - parts.table);
  for (guint i = 0; i < n_added; i++)
    g_string_append_printf (out, "%010" G_GSIZE_FORMAT " 00000 n \n", places[i]);
  g_string_append_printf (out, TRAILER, parts.n_objects + n_added);
  parts.trailer = memchr (parts.trailer + strlen ("trailer\n"), '\n', (gsize)(parts.start - parts.trailer));
  g_string_append_len (out, parts.trailer, parts.start - parts.trailer);
  g_string_append_printf (out, START "%" G_GSIZE_FORMAT "\n%%%%EOF\n", table);
  g_byte_array_set_size (pdf, 0);
  g_byte_array_append (pdf, (const guint8 *)out->str, (guint)out->len);
}
