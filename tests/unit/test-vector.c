/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exa-export-error.h"
#include "exa-svg-text.h"
#include "exa-fonts.h"
#include "exa-vector.h"
#include "pdf-file.h"
#include "svg-file.h"

static void
paint_figure (cairo_t *cr, gconstpointer data)
{
  g_autoptr (ExaFonts) fonts = exa_fonts_new ();
  g_autoptr (PangoLayout) layout =
      exa_fonts_layout (fonts, "Exascope 123", EXA_LANG_EN, EXA_WEIGHT_SEMIBOLD, 30, -1, 1, PANGO_ALIGN_LEFT);
  cairo_pattern_t *fade = cairo_pattern_create_linear (0, 0, 100, 0);
  cairo_pattern_add_color_stop_rgba (fade, 0, 0, 0, 1, 1);
  cairo_pattern_add_color_stop_rgba (fade, 1, 0, 0, 1, 0);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_save (cr);
  cairo_arc (cr, 100, 50, 40, 0, 6);
  cairo_clip (cr);
  cairo_set_source (cr, fade);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  exa_fonts_show (cr, layout, 30, 10, 20, FALSE);
  cairo_pattern_destroy (fade);
}

static void
paint_broken (cairo_t *cr, gconstpointer data)
{
  cairo_restore (cr);
}

typedef GBytes *(*EncodeFunc) (const ExaVectorOptions *options, ExaPaintFunc paint, gconstpointer data, GError **error);

/* The document, with a zero byte behind it. */
static char *
encode (EncodeFunc func, const ExaVectorOptions *options, gsize *length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = func (options, paint_figure, NULL, &error);
  g_assert_no_error (error);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  char *text = g_malloc (size + 1);
  memcpy (text, data, size);
  text[size] = '\0';
  if (length != NULL)
    *length = size;
  return text;
}

static const ExaVectorOptions plain = {
    .width = 320, .height = 180, .title = "A title", .description = "In words", .source = "TrendForce", .lang = "en"};

/* --- SVG --- */

static void
test_svg (void)
{
  g_autofree char *text = encode (exa_svg_encode, &plain, NULL);
  g_autoptr (SvgFile) svg = svg_file_new (text);
  g_assert_cmpstr (svg_file_get_attribute (svg, "role"), ==, "img");
  g_assert_cmpstr (svg_file_get_attribute (svg, "aria-labelledby"), ==, "title desc");
  g_assert_cmpstr (svg_file_get_attribute (svg, "viewBox"), ==, "0 0 320 180");
  g_assert_cmpstr (svg_file_get_attribute (svg, "xml:lang"), ==, "en");
  g_assert_true (g_hash_table_contains (svg->ids, "title"));
  g_assert_true (g_hash_table_contains (svg->ids, "desc"));
  g_assert_cmpstr (svg_file_get_text (svg, "title"), ==, "A title");
  g_assert_cmpstr (svg_file_get_text (svg, "desc"), ==, "In words");
  g_assert_cmpstr (svg_file_get_text (svg, "dc:source"), ==, "TrendForce");
  g_assert_cmpuint (svg->used->len, >, 5);
  /* Letters are outlines, and none of the sizes is in points. */
  g_assert_cmpuint (svg_file_count (svg, "text"), ==, 0);
  g_assert_cmpuint (svg_file_count (svg, "use"), >, 5);
  g_assert_false (g_str_has_suffix (svg_file_get_attribute (svg, "width"), "pt"));
  g_assert_false (g_str_has_suffix (svg_file_get_attribute (svg, "height"), "pt"));
}

static void
test_svg_texts (void)
{
  ExaVectorOptions options = plain;
  options.title = "<b> & \"'</title> ]]> id=\"x\" 算力 \x01\x1f\xef\xbf\xbe 😀";
  options.description = "invalid \xff here";
  options.source = NULL;
  g_autofree char *text = encode (exa_svg_encode, &options, NULL);
  g_autoptr (SvgFile) svg = svg_file_new (text);
  g_assert_cmpstr (svg_file_get_text (svg, "title"), ==, "<b> & \"'</title> ]]> id=\"x\" 算力  😀");
  g_assert_cmpstr (svg_file_get_text (svg, "desc"), ==, "invalid \xef\xbf\xbd here");
  g_assert_cmpuint (svg_file_count (svg, "metadata"), ==, 0);

  options.title = options.description = options.lang = NULL;
  g_autofree char *bare = encode (exa_svg_encode, &options, NULL);
  g_autoptr (SvgFile) without = svg_file_new (bare);
  g_assert_cmpuint (svg_file_count (without, "title"), ==, 0);
  g_assert_null (svg_file_get_attribute (without, "aria-labelledby"));
  g_assert_null (svg_file_get_attribute (without, "xml:lang"));
}

/* The words of a document that cairo did not make, each by itself; without an end there is no place for text. */
static void
test_svg_parts (void)
{
  static const struct {
    const char *svg;
    ExaVectorOptions options;
    const char *expected;
  } cases[] = {
      {"<svg w=\"1\"></svg>", {0}, "<svg w=\"1\" role=\"img\">\n</svg>"},
      {"<svg w=\"1\"></svg>",
       {.title = "A"},
       "<svg w=\"1\" role=\"img\" aria-labelledby=\"title\">\n<title id=\"title\">A</title>\n</svg>"},
      {"<svg w=\"1\"></svg>",
       {.description = "B"},
       "<svg w=\"1\" role=\"img\" aria-labelledby=\"desc\">\n<desc id=\"desc\">B</desc>\n</svg>"},
      {"<svg w=\"1\"><g id=\"x9\"/></svg>",
       {.words = "<text/>"},
       "<svg w=\"1\" role=\"img\">\n<g id=\"e1\"/><text/></svg>"},
      {"<svg w=\"1\"><g/>", {.words = "<text/>"}, "<svg w=\"1\" role=\"img\">\n<g/>"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = exa_svg_add_text (cases[i].svg, &cases[i].options);
    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

static char *
hold (const char *digest, gconstpointer data)
{
  return data != NULL ? g_strconcat (data, digest, NULL) : NULL;
}

/* What is held stands in the metadata with or without a source; where nothing is held and none is said there are none.
 */
static void
test_svg_held (void)
{
  static const struct {
    const char *source, *held;
    gboolean has_metadata, has_source;
  } cases[] = {{NULL, NULL, FALSE, FALSE}, {NULL, "x", TRUE, FALSE}, {"S", NULL, TRUE, TRUE}, {"S", "x", TRUE, TRUE}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ExaVectorOptions options = {.source = cases[i].source, .inside = hold, .inside_data = cases[i].held};
    g_autofree char *text = exa_svg_add_text ("<svg w=\"1\"></svg>", &options);
    g_assert_cmpint (strstr (text, "<metadata>") != NULL, ==, cases[i].has_metadata);
    g_assert_cmpint (strstr (text, "<dc:source>") != NULL, ==, cases[i].has_source);
  }
}

static void
test_svg_same (void)
{
  g_autofree char *first = encode (exa_svg_encode, &plain, NULL);
  g_autofree char *second = encode (exa_svg_encode, &plain, NULL);
  g_assert_cmpstr (first, ==, second);
}

/* --- PDF --- */

static PdfFile *
encode_pdf (const ExaVectorOptions *options)
{
  gsize length;
  g_autofree char *data = encode (exa_pdf_encode, options, &length);
  return pdf_file_new (data, length);
}

static void
assert_info (const PdfFile *pdf, const char *key, const char *expected)
{
  g_autofree char *text = pdf_file_get_text (pdf, "Info", key, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_pdf (void)
{
  g_autoptr (PdfFile) pdf = encode_pdf (&plain);
  g_autofree char *count = pdf_file_get (pdf, "Root", "Pages", "Count", NULL);
  g_autofree char *box = pdf_file_get (pdf, "Root", "Pages", "Kids", "0", "MediaBox", NULL);
  g_autofree char *font = pdf_file_get (pdf, "Root", "Pages", "Kids", "0", "Resources", "Font", NULL);
  g_autofree char *contents = pdf_file_get (pdf, "Root", "Pages", "Kids", "0", "Contents", NULL);
  g_assert_cmpuint (pdf_file_count_objects (pdf), >, 5);
  g_assert_cmpstr (count, ==, "1");
  /* 320 × 180 px at 96 to the inch. */
  g_assert_cmpstr (box, ==, "[ 0 0 240 135 ]");
  g_assert_nonnull (font);
  g_assert_nonnull (contents);
  assert_info (pdf, "Title", "A title");
  assert_info (pdf, "Subject", "In words");
  assert_info (pdf, "Keywords", "TrendForce");
  assert_info (pdf, "Creator", "Exascope");
}

static void
assert_date (const char *epoch, const char *expected)
{
  if (epoch != NULL)
    g_setenv ("SOURCE_DATE_EPOCH", epoch, TRUE);
  else
    g_unsetenv ("SOURCE_DATE_EPOCH");
  g_autoptr (PdfFile) pdf = encode_pdf (&plain);
  assert_info (pdf, "CreationDate", expected);
  assert_info (pdf, "ModDate", expected);
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
test_pdf_date (void)
{
  assert_date (NULL, NULL);
  assert_date ("1750000000", "D:20250615150640Z");
  assert_date ("soon", NULL);
  assert_date ("9223372036854775807", NULL);
}

static void
test_pdf_same (void)
{
  gsize first_length, second_length;
  g_autofree char *first = encode (exa_pdf_encode, &plain, &first_length);
  g_autofree char *second = encode (exa_pdf_encode, &plain, &second_length);
  g_assert_cmpmem (first, first_length, second, second_length);
}

/* What cairo would refuse is left out, or replaced where it is no text at all. */
static void
test_pdf_texts (void)
{
  ExaVectorOptions options = plain;
  options.title = "(算力) \xff";
  options.description = NULL;
  options.source = "a\xef\xbf\xbe"
                   "b\xef\xb7\x90"
                   "c\xf0\x9f\xbf\xbf\x01"
                   "d 😀";
  g_autoptr (PdfFile) pdf = encode_pdf (&options);
  assert_info (pdf, "Title", "(算力) \xef\xbf\xbd");
  assert_info (pdf, "Subject", NULL);
  assert_info (pdf, "Keywords", "abcd 😀");
}

/* What a reader says to who cannot see it: the page is one figure, which all that is painted belongs to. */
static void
test_pdf_alternative (void)
{
  ExaVectorOptions options = plain;
  options.description = "少于 4% (算力)";
  options.lang = "zh-CN";
  g_autoptr (PdfFile) pdf = encode_pdf (&options);
  g_autofree char *alt = pdf_file_get_text (pdf, "Root", "StructTreeRoot", "K", "K", "0", "Alt", NULL);
  g_autofree char *kind = pdf_file_get (pdf, "Root", "StructTreeRoot", "K", "K", "0", "S", NULL);
  g_autofree char *marked = pdf_file_get (pdf, "Root", "MarkInfo", "Marked", NULL);
  g_autofree char *of_page = pdf_file_get (pdf, "Root", "StructTreeRoot", "ParentTree", "Nums", "1", "0", "Alt", NULL);
  g_autofree char *same = pdf_file_get (pdf, "Root", "StructTreeRoot", "K", "K", "0", "Alt", NULL);
  g_autofree char *key = pdf_file_get (pdf, "Root", "Pages", "Kids", "0", "StructParents", NULL);
  g_autofree char *lang = pdf_file_get_text (pdf, "Root", "Lang", NULL);
  g_assert_cmpstr (alt, ==, options.description);
  g_assert_cmpstr (kind, ==, "/Figure");
  g_assert_cmpstr (marked, ==, "true");
  g_assert_cmpstr (of_page, ==, same);
  g_assert_cmpstr (key, ==, "0");
  g_assert_cmpstr (lang, ==, "zh-CN");

  options.description = NULL;
  g_autoptr (PdfFile) without = encode_pdf (&options);
  g_autofree char *none = pdf_file_get (without, "Root", "StructTreeRoot", NULL);
  g_assert_null (none);
}

static void
test_errors (void)
{
  const EncodeFunc funcs[] = {exa_svg_encode, exa_pdf_encode};
  const double sides[] = {0, -5, 16385, 1e300};
  for (guint i = 0; i < G_N_ELEMENTS (funcs); i++) {
    g_autoptr (GError) painting = NULL;
    g_assert_null (funcs[i](&plain, paint_broken, NULL, &painting));
    g_assert_error (painting, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_PAINT);
    for (guint k = 0; k < G_N_ELEMENTS (sides); k++) {
      ExaVectorOptions options = {.width = sides[k], .height = 100};
      g_autoptr (GError) size = NULL;
      g_assert_null (funcs[i](&options, paint_figure, NULL, &size));
      g_assert_error (size, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_SIZE);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  exa_fonts_claim_process ();
  g_test_add_func ("/vector/svg", test_svg);
  g_test_add_func ("/vector/svg-texts", test_svg_texts);
  g_test_add_func ("/vector/svg-parts", test_svg_parts);
  g_test_add_func ("/vector/svg-held", test_svg_held);
  g_test_add_func ("/vector/svg-same", test_svg_same);
  g_test_add_func ("/vector/pdf", test_pdf);
  g_test_add_func ("/vector/pdf-date", test_pdf_date);
  g_test_add_func ("/vector/pdf-same", test_pdf_same);
  g_test_add_func ("/vector/pdf-texts", test_pdf_texts);
  g_test_add_func ("/vector/pdf-alternative", test_pdf_alternative);
  g_test_add_func ("/vector/errors", test_errors);
  return g_test_run ();
}
