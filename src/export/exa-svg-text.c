/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-svg-text.h"

#include <string.h>
#include <zlib.h>

#include "exa-document-text.h"
#include "exa-inside.h"

/* Where an id is given or used. Cairo's documents have no text in which the same could stand. */
static const char id_pattern[] = "( id=\"|url\\(#|href=\"#)([^\")]+)";

/* Text for XML. */
static char *
escape (const char *text)
{
  g_autofree char *held = exa_document_text (text);
  return g_markup_escape_text (held, -1);
}

static gboolean
renumber_one (const GMatchInfo *match, GString *result, gpointer numbers)
{
  g_autofree char *before = g_match_info_fetch (match, 1);
  g_autofree char *id = g_match_info_fetch (match, 2);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, id));
  if (number == 0) {
    number = g_hash_table_size (numbers) + 1;
    g_hash_table_insert (numbers, g_steal_pointer (&id), GUINT_TO_POINTER (number));
  }
  g_string_append_printf (result, "%se%u", before, number);
  return FALSE;
}

static char *
renumber_ids (const char *svg)
{
  g_autoptr (GRegex) regex = g_regex_new (id_pattern, G_REGEX_OPTIMIZE | G_REGEX_RAW, 0, NULL);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return g_regex_replace_eval (regex, svg, -1, 0, 0, renumber_one, numbers, NULL);
}

static void
append_element (GString *document, const char *start, const char *text, const char *end)
{
  if (text == NULL)
    return;
  g_autofree char *escaped = escape (text);
  g_string_append_printf (document, "%s%s%s\n", start, escaped, end);
}

static void
append_root_attributes (GString *document, const ExaVectorOptions *options)
{
  g_string_append (document, " role=\"img\"");
  if (options->title != NULL || options->description != NULL)
    g_string_append_printf (document, " aria-labelledby=\"%s%s%s\"", options->title != NULL ? "title" : "",
                            options->title != NULL && options->description != NULL ? " " : "",
                            options->description != NULL ? "desc" : "");
  if (options->lang != NULL) {
    g_autofree char *lang = escape (options->lang);
    g_string_append_printf (document, " xml:lang=\"%s\"", lang);
  }
}

/* What follows the metadata: cairo's document, and the words above it. Transfer full. */
static char *
make_body (const char *after, const char *words)
{
  const char *end = g_strrstr (after, "</svg>");

  if (words == NULL || end == NULL)
    return g_strdup (after);
  return g_strdup_printf ("%.*s%s%s", (int)(end - after), after, words, end);
}

/* What is around the metadata is what is seen. */
static char *
make_digest (const GString *before, const char *after)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (sum, (const guint8 *)before->str, (gssize)before->len);
  g_checksum_update (sum, (const guint8 *)after, (gssize)strlen (after));
  return g_strdup (g_checksum_get_string (sum));
}

static void
append_inside (GString *document, const char *inside)
{
  uLong length = strlen (inside), n_packed = compressBound (length);
  g_autofree guint8 *packed = g_malloc (n_packed);
  g_autofree char *text = NULL;

  if (compress2 (packed, &n_packed, (const guint8 *)inside, length, Z_BEST_COMPRESSION) != Z_OK)
    return;
  text = g_base64_encode (packed, n_packed);
  g_string_append_printf (document, "%s%s%s\n", EXA_INSIDE_SVG_START, text, EXA_INSIDE_SVG_END);
}

/* @after: what follows in the document. */
static void
append_metadata (GString *document, const ExaVectorOptions *options, const char *after)
{
  g_autofree char *digest = options->inside != NULL ? make_digest (document, after) : NULL;
  g_autofree char *inside = digest != NULL ? options->inside (digest, options->inside_data) : NULL;

  if (options->source == NULL && inside == NULL) {
    g_string_append (document, after);
    return;
  }
  g_string_append (document, "<metadata>\n");
  if (options->source != NULL) {
    g_string_append (document, "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                               " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<rdf:Description rdf:about=\"\">\n");
    append_element (document, "<dc:title>", options->title, "</dc:title>");
    append_element (document, "<dc:source>", options->source, "</dc:source>");
    append_element (document, "<dc:language>", options->lang, "</dc:language>");
    g_string_append (document, "</rdf:Description>\n</rdf:RDF>\n");
  }
  if (inside != NULL)
    append_inside (document, inside);
  g_string_append_printf (document, "</metadata>%s", after);
}

char *
exa_svg_add_text (const char *svg, const ExaVectorOptions *options)
{
  g_autofree char *numbered = renumber_ids (svg), *body = NULL;
  const char *root = strstr (numbered, "<svg ");
  const char *root_end;

  g_return_val_if_fail (root != NULL, NULL);
  root_end = strchr (root, '>');
  g_return_val_if_fail (root_end != NULL, NULL);

  body = make_body (root_end + 1, options->words);
  GString *document = g_string_sized_new (strlen (numbered) + 1024);
  g_string_append_len (document, numbered, root_end - numbered);
  append_root_attributes (document, options);
  g_string_append (document, ">\n");
  append_element (document, "<title id=\"title\">", options->title, "</title>");
  append_element (document, "<desc id=\"desc\">", options->description, "</desc>");
  append_metadata (document, options, body);
  return g_string_free (document, FALSE);
}
