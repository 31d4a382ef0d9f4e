/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-copy.h"

#include <string.h>

#include "exa-plain-text.h"
#include "exa-said.h"
#include "exa-source-line.h"

/* --- quotations --- */

char *
exa_copy_quote_figure (const ExaFigure *figure)
{
  g_autoptr (ExaSaid) said = exa_said_new (figure);
  g_autofree char *lines = exa_said_to_string (said), *plain = NULL;
  const char *title = figure->spec->title;
  g_autofree char *text = title != NULL ? g_strconcat (title, "\n", lines, NULL) : g_strdup (lines);

  return exa_plain_text (text);
}

/* "NVIDIA: “68 per cent” — TrendForce, in “…”, ¶ 38, Q1 2026" */
char *
exa_copy_quote_claim (const ExaFigure *figure, ExaClaim *claim)
{
  ExaLang lang = figure->spec->lang;
  guint cell, n = exa_table_find (figure->table, claim, &cell);
  g_autoptr (ExaRow) row = n != EXA_NO_ROW ? exa_table_make_row (figure->table, n) : NULL;
  g_autofree char *name = NULL, *words = NULL, *source = NULL, *date = NULL, *text = NULL;
  g_autoptr (ExaSaidLine) line = NULL;

  if (row == NULL)
    return NULL;
  name = exa_row_write_name (row, cell, lang);
  line = exa_said_line_new (claim, name, figure->table->unit, lang);
  g_clear_pointer (&line->source, g_free);
  words = exa_said_line_to_string (line, lang);
  source = exa_source_of_claim (claim, lang);
  date = exa_date_format (claim->as_of, lang);
  text = g_strdup_printf ("%s%s%s%s%s", words, *source != '\0' ? (lang == EXA_LANG_ZH_CN ? "——" : " — ") : "", source,
                          date != NULL ? (lang == EXA_LANG_ZH_CN ? "，" : ", ") : "", date != NULL ? date : "");
  return exa_plain_text (text);
}

/* --- providers --- */

static GdkContentProvider *
new_for_bytes (const char *mime_type, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

/* GTK gives a program that asks for text/plain escapes in the place of what is not ASCII: bytes of one's own come
 * first. */
GdkContentProvider *
exa_copy_new_for_text (const char *text)
{
  GdkContentProvider *parts[] = {new_for_bytes ("text/plain;charset=utf-8", text), new_for_bytes ("text/plain", text),
                                 gdk_content_provider_new_typed (G_TYPE_STRING, text)};

  return gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
}

/* A table of @tsv whose first line is its header. */
static char *
to_html (const char *tsv)
{
  g_auto (GStrv) lines = g_strsplit (tsv, "\n", -1);
  GString *html = g_string_new ("<meta charset=\"utf-8\"><table>");

  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) cells = g_strsplit (g_strchomp (lines[i]), "\t", -1);

    if (*lines[i] == '\0')
      continue;
    g_string_append (html, "\n<tr>");
    for (char **cell = cells; *cell != NULL; cell++) {
      g_autofree char *escaped = g_markup_escape_text (*cell, -1);

      g_string_append_printf (html, i == 0 ? "<th>%s</th>" : "<td>%s</td>", escaped);
    }
    g_string_append (html, "</tr>");
  }
  g_string_append (html, "\n</table>\n");
  return g_string_free (html, FALSE);
}

GdkContentProvider *
exa_copy_new_for_table (const char *tsv)
{
  g_autofree char *html = to_html (tsv);
  GdkContentProvider *parts[] = {new_for_bytes ("text/html", html), new_for_bytes ("text/tab-separated-values", tsv),
                                 exa_copy_new_for_text (tsv)};

  return gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
}
