/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDFs that are changed: found where what they say of themselves holds, left as they are where it does not. */
#include <string.h>

#include "exa-pdf-file.h"
#include "exa-pdf-objects.h"

#define OBJECTS                                                                                                        \
  "%PDF-1.5\n"                                                                                                         \
  "1 0 obj\n<< /Type /Catalog\n   /Pages 2 0 R\n>>\nendobj\n"                                                          \
  "2 0 obj\n<< /Type /Page % 1\n   /Contents 3 0 R\n   /Open"                                                          \
  ">>\nendobj\n"
#define LINES   "0000000000 65535 f \n0000000009 00000 n \n0000000061 00000 n \n"
#define TRAILER "trailer\n<< /Size 3\n   /Root 1 0 R\n>>\n"

static GByteArray *
bytes_of (const char *text)
{
  GByteArray *bytes = g_byte_array_new ();

  /* Read as text at its end, it has one. */
  g_byte_array_append (bytes, (const guint8 *)text, (guint)strlen (text) + 1);
  g_byte_array_set_size (bytes, bytes->len - 1);
  return bytes;
}

/* A file of which the table stands where it says, plus @off. */
static GByteArray *
make_pdf (const char *objects, const char *table, int off)
{
  g_autofree char *text = g_strdup_printf ("%s%sstartxref\n%d\n%%%%EOF\n", objects, table, (int)strlen (objects) + off);

  return bytes_of (text);
}

static void
test_read (void)
{
  g_autoptr (GByteArray) pdf = make_pdf (OBJECTS, "xref\n0 3\n" LINES TRAILER, 0), finished = NULL;
  g_autoptr (ExaPdfFile) file = exa_pdf_file_new (pdf);
  g_autoptr (GString) object = g_string_new ("<< >>\n");
  g_autofree char *contents = NULL;

  g_assert_nonnull (file);
  g_assert_cmpuint (exa_pdf_file_find (file, "<< /Type /Catalog"), ==, 1);
  g_assert_cmpuint (exa_pdf_file_find (file, "<< /Type /Page %"), ==, 2);
  g_assert_cmpuint (exa_pdf_file_find (file, "<< /Type /Font"), ==, 0);
  contents = exa_pdf_file_get (file, 2, "/Contents ");
  g_assert_cmpstr (contents, ==, "3 0 R");
  g_assert_null (exa_pdf_file_get (file, 2, "/Parent "));
  g_assert_null (exa_pdf_file_get (file, 9, "/Contents "));
  g_assert_null (exa_pdf_file_get (file, 0, "/Contents "));
  g_assert_false (exa_pdf_file_wrap (file, 2, "/Parent ", "[ ", " ]"));
  g_assert_true (exa_pdf_file_wrap (file, 2, "/Contents ", "[ ", " ]"));
  g_assert_cmpuint (exa_pdf_file_add (file, object), ==, 3);
  finished = exa_pdf_file_finish (file);
  g_byte_array_append (finished, (const guint8 *)"", 1);
  g_assert_nonnull (strstr ((const char *)finished->data, "\n   /Contents [ 3 0 R ]\n"));
  g_assert_nonnull (strstr ((const char *)finished->data, "\n3 0 obj\n<< >>\nendobj\nxref\n0 4\n"));
}

/* What does not look as it should is none, whatever of it is damaged. */
static void
test_damaged (void)
{
  static const struct {
    const char *table;
    int off;
  } cases[] = {
      {"", 0},
      {"xref\n0 3\n" LINES TRAILER, 1},
      {"xref\n0 3\n" LINES TRAILER, -5},
      {"xref\n0 3\n" LINES TRAILER, 100000},
      {"xref\n0 3 \n" LINES TRAILER, 0},
      {"xref\n0 4000000000\n" LINES TRAILER, 0},
      {"xref\n0 2\n" LINES TRAILER, 0},
      {"xref\n0 3\n" LINES "trailer\n<< /Size 4\n>>\n", 0},
      {"xref\n0 3\n" LINES "<< /Size 3\n>>\n", 0},
      {"xref\n0 3\n", 0},
  };
  static const char *const texts[] = {
      "", "x", "startxref", "startxref\n", "startxref\n0\n", "no table at all, but longer"};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GByteArray) pdf = make_pdf (OBJECTS, cases[i].table, cases[i].off);

    if (exa_pdf_file_new (pdf) != NULL)
      g_error ("case %u is read", i);
  }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GByteArray) pdf = bytes_of (texts[i]);

    g_assert_null (exa_pdf_file_new (pdf));
  }
}

/* Objects that are not where the table says, or have no end, are not there. */
static void
test_lost (void)
{
  static const char *const lines[] = {
      "0000000000 65535 f \n0000000010 00000 n \n0000000009 00000 n \n",
      "0000000000 65535 f \n9999999999 00000 n \n0000000000 00000 n \n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autofree char *table = g_strconcat ("xref\n0 3\n", lines[i], TRAILER, NULL);
    g_autoptr (GByteArray) pdf = make_pdf (OBJECTS, table, 0);
    g_autoptr (ExaPdfFile) file = exa_pdf_file_new (pdf);

    g_assert_nonnull (file);
    g_assert_cmpuint (exa_pdf_file_find (file, "<< /Type"), ==, 0);
    g_assert_null (exa_pdf_file_get (file, 2, "/Pages "));
  }
  g_autoptr (GByteArray) open = make_pdf ("%PDF-1.5\n1 0 obj\n<< /Type /Catalog\n",
                                          "xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n"
                                          "trailer\n<< /Size 2\n>>\n",
                                          0);
  g_autoptr (ExaPdfFile) file = exa_pdf_file_new (open);
  g_assert_nonnull (file);
  g_assert_cmpuint (exa_pdf_file_find (file, "<< /Type"), ==, 0);
}

/* Nothing is put into what is no such file, and a page that is not there shows no figure. */
static void
test_extra (void)
{
  static const char garbage[] = "startxref\n12\nnothing";
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();
  const ExaPdfExtra extra = {.lang = "en", .pages = pages, .width = 100, .height = 50}, none = {0};
  g_autoptr (GByteArray) other = bytes_of (garbage), same = make_pdf (OBJECTS, "xref\n0 3\n" LINES TRAILER, 0);
  g_autoptr (GByteArray) pdf = make_pdf (OBJECTS, "xref\n0 3\n" LINES TRAILER, 0);
  g_autoptr (GByteArray) no_catalog = make_pdf ("%PDF-1.5\n", "xref\n0 0\ntrailer\n<< /Size 0\n>>\n", 0);
  gsize length = no_catalog->len;
  const char *text;

  g_ptr_array_add (pages, (char *)"First");
  g_ptr_array_add (pages, NULL);
  g_ptr_array_add (pages, (char *)"Third");
  exa_pdf_add_objects (other, &extra);
  g_assert_cmpmem (other->data, other->len, garbage, strlen (garbage));
  exa_pdf_add_objects (no_catalog, &extra);
  g_assert_cmpuint (no_catalog->len, ==, length);
  exa_pdf_add_objects (same, &none);
  g_byte_array_append (same, (const guint8 *)"", 1);
  g_assert_null (strstr ((const char *)same->data, "/Lang"));
  g_assert_null (strstr ((const char *)same->data, "/StructTreeRoot"));
  exa_pdf_add_objects (pdf, &extra);
  g_byte_array_append (pdf, (const guint8 *)"", 1);
  text = (const char *)pdf->data;
  g_assert_nonnull (strstr (text, "/Lang (en)"));
  g_assert_nonnull (strstr (text, "/Alt <FEFF00460069007200730074>"));
  g_assert_null (strstr (text, "/Alt <FEFF0054"));
  g_assert_nonnull (strstr (text, "obj\nnull\nendobj"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-file/read", test_read);
  g_test_add_func ("/pdf-file/damaged", test_damaged);
  g_test_add_func ("/pdf-file/lost", test_lost);
  g_test_add_func ("/pdf-file/extra", test_extra);
  return g_test_run ();
}
