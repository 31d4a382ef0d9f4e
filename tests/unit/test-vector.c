/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exa-export-error.h"
#include "exa-fonts.h"
#include "exa-vector.h"

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

/* The document as a string; bytes that are zero become spaces. */
static char *
encode (EncodeFunc func, const ExaVectorOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = func (options, paint_figure, NULL, &error);
  g_assert_no_error (error);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  char *text = g_malloc (size + 1);
  for (gsize i = 0; i < size; i++)
    text[i] = data[i] != '\0' ? data[i] : ' ';
  text[size] = '\0';
  return text;
}

static const ExaVectorOptions plain = {
    .width = 320, .height = 180, .title = "A title", .description = "In words", .source = "TrendForce", .lang = "en"};

/* --- SVG --- */

typedef struct {
  GPtrArray *path;  /* names of the open elements */
  GHashTable *text; /* by element name */
  GHashTable *ids;
  GPtrArray *used; /* ids that are referred to */
  gboolean role_seen;
} Document;

static void
on_start (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer data,
          GError **error)
{
  Document *document = data;
  if (document->path->len == 0) {
    g_assert_cmpstr (name, ==, "svg");
    for (guint i = 0; names[i] != NULL; i++) {
      if (g_str_equal (names[i], "role"))
        document->role_seen = g_str_equal (values[i], "img");
    }
  }
  for (guint i = 0; names[i] != NULL; i++) {
    if (g_str_equal (names[i], "id"))
      g_assert_true (g_hash_table_add (document->ids, g_strdup (values[i])));
    if (g_str_has_suffix (names[i], "href") && values[i][0] == '#')
      g_ptr_array_add (document->used, g_strdup (values[i] + 1));
    if (g_str_has_prefix (values[i], "url(#"))
      g_ptr_array_add (document->used, g_strndup (values[i] + 5, strlen (values[i]) - 6));
  }
  g_ptr_array_add (document->path, g_strdup (name));
}

static void
on_end (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Document *document = data;
  g_ptr_array_remove_index (document->path, document->path->len - 1);
}

static void
on_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Document *document = data;
  if (document->path->len > 0)
    g_hash_table_replace (document->text, g_strdup (document->path->pdata[document->path->len - 1]),
                          g_strndup (text, length));
}

static void
document_clear (Document *document)
{
  g_ptr_array_unref (document->path);
  g_hash_table_unref (document->text);
  g_hash_table_unref (document->ids);
  g_ptr_array_unref (document->used);
}

/* Well-formed, every reference answered. */
static Document
parse (const char *svg)
{
  Document document = {
      .path = g_ptr_array_new_with_free_func (g_free),
      .text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
      .ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
      .used = g_ptr_array_new_with_free_func (g_free),
  };
  const GMarkupParser parser = {.start_element = on_start, .end_element = on_end, .text = on_text};
  g_autoptr (GError) error = NULL;
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &document, NULL);
  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document.used->len, >, 5);
  for (guint i = 0; i < document.used->len; i++)
    g_assert_true (g_hash_table_contains (document.ids, document.used->pdata[i]));
  return document;
}

static void
test_svg (void)
{
  g_autofree char *svg = encode (exa_svg_encode, &plain);
  Document document = parse (svg);
  g_assert_true (document.role_seen);
  g_assert_cmpstr (g_hash_table_lookup (document.text, "title"), ==, "A title");
  g_assert_cmpstr (g_hash_table_lookup (document.text, "desc"), ==, "In words");
  g_assert_cmpstr (g_hash_table_lookup (document.text, "dc:source"), ==, "TrendForce");
  g_assert_nonnull (strstr (svg, "aria-labelledby=\"title desc\""));
  g_assert_nonnull (strstr (svg, "viewBox=\"0 0 320 180\""));
  g_assert_null (strstr (svg, "pt\""));
  g_assert_null (strstr (svg, "<text"));
  document_clear (&document);
}

static void
test_svg_texts (void)
{
  ExaVectorOptions options = plain;
  options.title = "<b> & \"'</title> ]]> id=\"x\" 算力 \x01\x1f\xef\xbf\xbe 😀";
  options.description = "invalid \xff here";
  options.source = NULL;
  g_autofree char *svg = encode (exa_svg_encode, &options);
  Document document = parse (svg);
  g_assert_cmpstr (g_hash_table_lookup (document.text, "title"), ==, "<b> & \"'</title> ]]> id=\"x\" 算力  😀");
  g_assert_cmpstr (g_hash_table_lookup (document.text, "desc"), ==, "invalid \xef\xbf\xbd here");
  g_assert_null (strstr (svg, "<metadata"));
  document_clear (&document);

  options.title = options.description = options.lang = NULL;
  g_autofree char *bare = encode (exa_svg_encode, &options);
  Document without = parse (bare);
  g_assert_null (g_hash_table_lookup (without.text, "title"));
  g_assert_null (strstr (bare, "aria-labelledby"));
  document_clear (&without);
}

static void
test_svg_same (void)
{
  g_autofree char *first = encode (exa_svg_encode, &plain);
  g_autofree char *second = encode (exa_svg_encode, &plain);
  g_assert_cmpstr (first, ==, second);
}

/* --- PDF --- */

static void
test_pdf (void)
{
  g_autofree char *pdf = encode (exa_pdf_encode, &plain);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-1.4"));
  g_assert_nonnull (strstr (pdf, "%%EOF"));
  /* 320 × 180 px at 96 to the inch. */
  g_assert_nonnull (strstr (pdf, "240 135 ]"));
  g_assert_nonnull (strstr (pdf, "/Title (A title)"));
  g_assert_nonnull (strstr (pdf, "/Subject (In words)"));
  g_assert_nonnull (strstr (pdf, "/Keywords (TrendForce)"));
  g_assert_nonnull (strstr (pdf, "/Creator (Exascope)"));
}

static void
test_pdf_date (void)
{
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_autofree char *first = encode (exa_pdf_encode, &plain);
  g_autofree char *second = encode (exa_pdf_encode, &plain);
  g_assert_null (strstr (first, "/CreationDate"));
  g_assert_null (strstr (first, "/ModDate"));
  g_assert_cmpstr (first, ==, second);

  g_setenv ("SOURCE_DATE_EPOCH", "1750000000", TRUE);
  g_autofree char *dated = encode (exa_pdf_encode, &plain);
  g_assert_nonnull (strstr (dated, "/CreationDate (20250615150640Z)"));
  g_assert_nonnull (strstr (dated, "/ModDate (20250615150640Z)"));
  g_setenv ("SOURCE_DATE_EPOCH", "soon", TRUE);
  g_autofree char *wrong = encode (exa_pdf_encode, &plain);
  g_assert_cmpstr (wrong, ==, first);
  g_setenv ("SOURCE_DATE_EPOCH", "9223372036854775807", TRUE);
  g_autofree char *late = encode (exa_pdf_encode, &plain);
  g_assert_cmpstr (late, ==, first);
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
test_pdf_invalid_text (void)
{
  ExaVectorOptions options = plain;
  options.title = "(算力) \xff";
  options.description = NULL;
  g_autofree char *pdf = encode (exa_pdf_encode, &options);
  g_assert_nonnull (strstr (pdf, "/Title <FEFF00287B97529B00290020FFFD>"));
  g_assert_null (strstr (pdf, "/Subject"));
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
  g_test_add_func ("/vector/svg-same", test_svg_same);
  g_test_add_func ("/vector/pdf", test_pdf);
  g_test_add_func ("/vector/pdf-date", test_pdf_date);
  g_test_add_func ("/vector/pdf-invalid-text", test_pdf_invalid_text);
  g_test_add_func ("/vector/errors", test_errors);
  return g_test_run ();
}
