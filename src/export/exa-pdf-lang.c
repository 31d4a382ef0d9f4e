/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pdf-lang.h"

#include <string.h>

#define START   "startxref\n"
#define CATALOG "/Type /Catalog"

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

/* The catalog is the last object: only the table of objects, which comes after it, moves by what is inserted. */
void
exa_pdf_set_lang (GByteArray *pdf, const char *lang)
{
  const char *catalog = find_last (pdf, CATALOG), *start = find_last (pdf, START);
  const char *data = (const char *)pdf->data, *end;
  guint64 table;

  if (lang == NULL || catalog == NULL || start == NULL)
    return;
  table = g_ascii_strtoull (start + strlen (START), NULL, 10);
  end = g_strstr_len (catalog, start - catalog, "endobj\n");
  if (end == NULL || (guint64)(end + strlen ("endobj\n") - data) != table)
    return;

  g_autoptr (GString) changed = g_string_new_len (data, catalog + strlen (CATALOG) - data);
  g_string_append_printf (changed, "\n   /Lang (%s)", lang);
  table += changed->len - (gsize)(catalog + strlen (CATALOG) - data);
  g_string_append_len (changed, catalog + strlen (CATALOG), start - catalog - (gssize)strlen (CATALOG));
  g_string_append_printf (changed, START "%" G_GUINT64_FORMAT "\n%%%%EOF\n", table);
  g_byte_array_set_size (pdf, 0);
  g_byte_array_append (pdf, (const guint8 *)changed->str, (guint)changed->len);
}
