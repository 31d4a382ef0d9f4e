/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-svg-text.h"

#include <string.h>

#include "exa-document-text.h"

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

static void
append_metadata (GString *document, const ExaVectorOptions *options)
{
  if (options->source == NULL)
    return;
  g_string_append (document, "<metadata>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                             " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<rdf:Description rdf:about=\"\">\n");
  append_element (document, "<dc:title>", options->title, "</dc:title>");
  append_element (document, "<dc:source>", options->source, "</dc:source>");
  append_element (document, "<dc:language>", options->lang, "</dc:language>");
  g_string_append (document, "</rdf:Description>\n</rdf:RDF>\n</metadata>\n");
}

char *
exa_svg_add_text (const char *svg, const ExaVectorOptions *options)
{
  g_autofree char *numbered = renumber_ids (svg);
  const char *root = strstr (numbered, "<svg ");
  const char *root_end = root != NULL ? strchr (root, '>') : NULL;
  g_return_val_if_fail (root_end != NULL, NULL);

  GString *document = g_string_sized_new (strlen (numbered) + 1024);
  g_string_append_len (document, numbered, root_end - numbered);
  append_root_attributes (document, options);
  g_string_append (document, ">\n");
  append_element (document, "<title id=\"title\">", options->title, "</title>");
  append_element (document, "<desc id=\"desc\">", options->description, "</desc>");
  append_metadata (document, options);
  g_string_append (document, root_end + 1);
  return g_string_free (document, FALSE);
}
