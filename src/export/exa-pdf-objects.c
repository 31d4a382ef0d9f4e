/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pdf-objects.h"

#include <string.h>
#include <zlib.h>

#include "exa-inside.h"
#include "exa-pdf-file.h"

#define CATALOG "<< /Type /Catalog"
#define INFO    "<< /Producer"
#define NAME    "(figure.exascope.json)"

static guint G_GNUC_PRINTF (2, 3) add_object (ExaPdfFile *file, const char *format, ...)
{
  g_autoptr (GString) object = g_string_new (NULL);
  va_list args;

  va_start (args, format);
  g_string_append_vprintf (object, format, args);
  va_end (args);
  return exa_pdf_file_add (file, object);
}

static void G_GNUC_PRINTF (2, 3) add_to_catalog (ExaPdfFile *file, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  exa_pdf_file_wrap (file, exa_pdf_file_find (file, CATALOG), CATALOG, text, "");
}

/* --- what is attached --- */

static void
attach (ExaPdfFile *file, const char *inside)
{
  uLong length = strlen (inside), n_packed = compressBound (length);
  g_autofree guint8 *packed = g_malloc (n_packed);
  g_autoptr (GString) stream = g_string_new (NULL);
  guint number, name;

  if (compress2 (packed, &n_packed, (const guint8 *)inside, length, Z_BEST_COMPRESSION) != Z_OK)
    n_packed = 0;
  g_string_append_printf (stream,
                          "<< /Type /EmbeddedFile /Subtype /application#2Fjson\n   " EXA_INSIDE_PDF_ENTRY
                          "\n   /Filter /FlateDecode /Length %lu /Params << /Size %lu >>\n>>\nstream\n",
                          n_packed, length);
  g_string_append_len (stream, (const char *)packed, (gssize)n_packed);
  g_string_append (stream, "\nendstream\n");
  number = exa_pdf_file_add (file, stream);
  name = add_object (file,
                     "<< /Type /Filespec /F " NAME " /UF " NAME "\n   /EF << /F %u 0 R >> /AFRelationship /Data\n>>\n",
                     number);
  add_to_catalog (file, "\n   /Names << /EmbeddedFiles << /Names [ " NAME " %u 0 R ] >> >>\n   /AF [ %u 0 R ]", name,
                  name);
}

/* --- what the pages show --- */

/* "<FEFF…>": a text of any letters, in UTF-8. Transfer full. */
static char *
write_text (const char *text)
{
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
  GString *string = g_string_new ("<FEFF");

  for (const gunichar2 *unit = units; *unit != 0; unit++)
    g_string_append_printf (string, "%04X", *unit);
  g_string_append_c (string, '>');
  return g_string_free (string, FALSE);
}

static guint
add_stream (ExaPdfFile *file, const char *text)
{
  return add_object (file, "<< /Length %" G_GSIZE_FORMAT " >>\nstream\n%sendstream\n", strlen (text), text);
}

/* The object of the page; 0 where there is none. */
static guint
find_page (const ExaPdfFile *file, guint n)
{
  g_autofree char *begin = g_strdup_printf ("<< /Type /Page %% %u\n", n + 1);

  return exa_pdf_file_find (file, begin);
}

/* The key under which the tree knows the page: the one that cairo 1.18 gives it, if to no end. */
static guint
name_page (ExaPdfFile *file, guint page, guint n)
{
  g_autofree char *own = exa_pdf_file_get (file, page, "/StructParents "), *text = NULL;

  if (own != NULL)
    return (guint)g_ascii_strtoull (own, NULL, 10);
  text = g_strdup_printf ("\n   /StructParents %u", n);
  exa_pdf_file_wrap (file, page, "/Contents ", "", text);
  return n;
}

/* One figure: all that is painted on the page. FALSE where it is none. @around: the streams that stand before and
 * behind what is painted; @document: what it belongs to. */
static gboolean
add_figure (ExaPdfFile *file, const ExaPdfExtra *extra, guint page, const char *description, const guint around[2],
            guint document)
{
  g_autofree char *before = g_strdup_printf ("[ %u 0 R ", around[0]);
  g_autofree char *after = g_strdup_printf (" %u 0 R ]", around[1]);
  g_autofree char *alt = write_text (description);

  if (!exa_pdf_file_wrap (file, page, "/Contents ", before, after))
    return FALSE;
  add_object (file,
              "<< /Type /StructElem /S /Figure /P %u 0 R /Pg %u 0 R /K 0\n"
              "   /A << /O /Layout /Placement /Block /BBox [ 0 0 %.0f %.0f ] >>\n   /Alt %s\n>>\n",
              document, page, extra->width, extra->height, alt);
  return TRUE;
}

/* The figures, their document, and the root, which knows the parts of each page. */
static void
add_structure (ExaPdfFile *file, const ExaPdfExtra *extra)
{
  const guint around[2] = {add_stream (file, "/Figure << /MCID 0 >> BDC\n"), add_stream (file, "EMC\n")};
  guint n = extra->pages->len, document = exa_pdf_file_get_next (file) + n, root = document + 1;
  g_autoptr (GString) kids = g_string_new (NULL), parents = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    const char *description = g_ptr_array_index (extra->pages, i);
    guint page = find_page (file, i), figure = exa_pdf_file_get_next (file);

    /* The number of what comes behind is in each figure by then. */
    if (description == NULL || !add_figure (file, extra, page, description, around, document)) {
      add_object (file, "null\n");
      continue;
    }
    g_string_append_printf (kids, " %u 0 R", figure);
    g_string_append_printf (parents, " %u [ %u 0 R ]", name_page (file, page, i), figure);
  }
  add_object (file, "<< /Type /StructElem /S /Document /P %u 0 R /K [%s ] >>\n", root, kids->str);
  add_object (file, "<< /Type /StructTreeRoot /K %u 0 R\n   /ParentTree << /Nums [%s ] >> /ParentTreeNextKey %u\n>>\n",
              document, parents->str, n);
  add_to_catalog (file,
                  "\n   /MarkInfo << /Marked true >> /StructTreeRoot %u 0 R"
                  "\n   /ViewerPreferences << /DisplayDocTitle true >>",
                  root);
}

static gboolean
has_figure (const GPtrArray *pages)
{
  for (guint i = 0; pages != NULL && i < pages->len; i++) {
    if (g_ptr_array_index (pages, i) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* --- all of it --- */

/* cairo 1.16 and 1.18 forget what a date that was set begins with. */
static void
mend_dates (ExaPdfFile *file)
{
  static const char *const keys[] = {"/CreationDate (", "/ModDate ("};
  guint info = exa_pdf_file_find (file, INFO);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autofree char *date = exa_pdf_file_get (file, info, keys[i]);

    if (date != NULL && !g_str_has_prefix (date, "D:"))
      exa_pdf_file_wrap (file, info, keys[i], "D:", "");
  }
}

void
exa_pdf_add_objects (GByteArray *pdf, const ExaPdfExtra *extra)
{
  g_autoptr (ExaPdfFile) file = NULL;
  g_autoptr (GByteArray) finished = NULL;

  /* Read as text at its end, it must have one. */
  g_byte_array_append (pdf, (const guint8 *)"", 1);
  g_byte_array_set_size (pdf, pdf->len - 1);
  file = exa_pdf_file_new (pdf);
  if (file == NULL || exa_pdf_file_find (file, CATALOG) == 0)
    return;
  mend_dates (file);
  if (extra->lang != NULL)
    add_to_catalog (file, "\n   /Lang (%s)", extra->lang);
  if (extra->inside != NULL)
    attach (file, extra->inside);
  if (has_figure (extra->pages))
    add_structure (file, extra);
  finished = exa_pdf_file_finish (file);
  g_byte_array_set_size (pdf, 0);
  g_byte_array_append (pdf, finished->data, finished->len);
}
