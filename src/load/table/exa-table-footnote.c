/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-footnote.h"

#include <string.h>

/* A longer line says more than who is the source, in characters. */
#define LONGEST_SOURCE 120

/* The lines below the table, and behind them those above it. */
static const char *
nth_line (const ExaSheet *sheet, guint n)
{
  const GPtrArray *notes = exa_sheet_notes (sheet), *titles = exa_sheet_titles (sheet);

  if (n < notes->len)
    return notes->pdata[n];
  return n - notes->len < titles->len ? titles->pdata[n - notes->len] : NULL;
}

/* @text without the delimiters and quotes that a program wrote around it, and without its full stop. Transfer full. */
static char *
trim (const char *text)
{
  char *trimmed = g_strstrip (g_strdup (text));
  gsize length;

  while ((length = strlen (trimmed)) > 0 && strchr (",;\t\" .", trimmed[length - 1]) != NULL)
    trimmed[length - 1] = '\0';
  if (g_str_has_suffix (trimmed, "。"))
    trimmed[strlen (trimmed) - strlen ("。")] = '\0';
  return trimmed;
}

/* --- marks --- */

/* A mark without its brackets, and a raised sign as the plain one. Transfer full. */
static char *
get_core (const char *mark)
{
  static const struct {
    const char *raised, *plain;
  } signs[] = {{"¹", "1"}, {"²", "2"}, {"³", "3"}, {"⁴", "4"}, {"⁵", "5"}, {"⁶", "6"},
               {"⁷", "7"}, {"⁸", "8"}, {"⁹", "9"}, {"①", "1"}, {"②", "2"}, {"③", "3"},
               {"④", "4"}, {"⑤", "5"}, {"⑥", "6"}, {"ᵃ", "a"}, {"ᵇ", "b"}, {"ᶜ", "c"}};
  gboolean open = *mark == '[' || *mark == '(';
  gsize length = strlen (mark), end = 0;

  if (g_str_has_suffix (mark, "⁾"))
    end = strlen ("⁾");
  else if (open || (length > 1 && mark[length - 1] == ')'))
    end = 1;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strncmp (mark, signs[i].raised, length - end) == 0 && signs[i].raised[length - end] == '\0')
      return g_strdup (signs[i].plain);
  return g_strndup (mark + open, length - open - end);
}

/* What stands in @line behind @mark, with which it begins: "* preliminary", "*: preliminary", "a = estimated". A letter
 * or number needs a sign or a blank behind it, and no sign goes on: "**" is not "*". NULL if it does not. Borrowed. */
static const char *
skip_mark (const char *line, const char *mark)
{
  gsize length = strlen (mark);
  const char *rest = line + length;
  gboolean word = g_ascii_isalnum (mark[length - 1]);

  if (length == 0 || strncmp (line, mark, length) != 0)
    return NULL;
  if (word ? *rest == '\0' || strchr (" \t:=.)", *rest) == NULL : *rest == mark[length - 1])
    return NULL;
  rest += strspn (rest, " \t:=.)-");
  while (g_str_has_prefix (rest, "：") || g_str_has_prefix (rest, "–") || g_str_has_prefix (rest, "—"))
    rest = g_utf8_next_char (rest) + strspn (g_utf8_next_char (rest), " \t");
  return *rest != '\0' ? rest : NULL;
}

/* What the line says of the mark, whichever way it writes it; NULL if it says nothing of it. Borrowed. */
static const char *
read_line (const char *line, const char *mark)
{
  g_autofree char *core = get_core (mark), *square = g_strdup_printf ("[%s]", core);
  g_autofree char *round = g_strdup_printf ("(%s)", core);
  const char *const forms[] = {mark, square, round, core};
  const char *rest = NULL;

  line += strspn (line, " \t\"");
  for (guint i = 0; rest == NULL && i < G_N_ELEMENTS (forms); i++)
    rest = skip_mark (line, forms[i]);
  return rest;
}

/* The end of the first of @marks: what stands in brackets, or signs of one kind; letters are one. Borrowed. */
static const char *
find_end (const char *marks)
{
  const char *end = marks;

  if (*marks == '[' || *marks == '(') {
    end += strcspn (marks, "])");
    return *end != '\0' ? end + 1 : end;
  }
  if (g_ascii_isalnum (*marks)) {
    while (g_ascii_isalnum (*end))
      end++;
  } else {
    do
      end = g_utf8_next_char (end);
    while (g_utf8_get_char (end) == g_utf8_get_char (marks));
  }
  return *end == ')' ? end + 1 : g_str_has_prefix (end, "⁾") ? end + strlen ("⁾") : end;
}

char *
exa_table_footnote_find (const ExaSheet *sheet, const char *marks, char **mark)
{
  const char *line;

  for (const char *at = marks, *end; *at != '\0'; at = end + strspn (end, " \t")) {
    end = find_end (at);
    *mark = g_strndup (at, (gsize)(end - at));
    for (guint i = 0; (line = nth_line (sheet, i)) != NULL; i++) {
      const char *rest = read_line (line, *mark);

      if (rest != NULL)
        return trim (rest);
    }
    g_free (*mark);
  }
  *mark = g_strdup (marks);
  return NULL;
}

ExaNoteKeys
exa_table_footnote_get_keys (const ExaSheet *sheet)
{
  ExaNoteKeys keys = 0;
  const char *line, *end;

  for (guint i = 0; (line = nth_line (sheet, i)) != NULL; i++)
    keys |= exa_note_key_read (line + strspn (line, " \t\""), &end);
  return keys;
}

static void
add_sentence (ExaText *note, ExaLang lang, const char *sentence)
{
  const char *before = note->in[lang] != NULL ? note->in[lang] : "", *space = lang == EXA_LANG_EN ? " " : "";
  g_autofree char *all = g_strconcat (before, *before != '\0' ? space : "", sentence, NULL);

  exa_text_set (note, lang, all);
}

void
exa_table_footnote_note (const char *mark, const char *said, ExaText *note)
{
  g_autofree char *en = said != NULL ? g_strdup_printf ("Marked “%s” in the table: %s.", mark, said)
                                     : g_strdup_printf ("Marked “%s” in the table, which does not say why.", mark);
  g_autofree char *zh = said != NULL ? g_strdup_printf ("表中标有“%s”：%s。", mark, said)
                                     : g_strdup_printf ("表中标有“%s”，未说明含义。", mark);

  add_sentence (note, EXA_LANG_EN, en);
  add_sentence (note, EXA_LANG_ZH_CN, zh);
}

/* --- the source --- */

/* What stands behind a word for a source and its colon; NULL if the line begins with none. Borrowed. */
static const char *
skip_source (const char *line)
{
  static const char *const words[] = {"source",   "sources", "data source", "data",   "quelle", "quellen", "source(s)",
                                      "数据来源", "来源",    "资料来源",    "fuente", "fonte",  NULL};

  line += strspn (line, " \t\"*");
  for (guint i = 0; words[i] != NULL; i++) {
    const char *rest = line + strlen (words[i]);

    if (g_ascii_strncasecmp (line, words[i], strlen (words[i])) != 0)
      continue;
    rest += strspn (rest, " ");
    if (*rest == ':' || g_str_has_prefix (rest, "："))
      return g_utf8_next_char (rest);
  }
  return NULL;
}

char *
exa_table_footnote_find_source (const ExaSheet *sheet)
{
  g_autofree char *found = NULL;
  const char *line;

  for (guint i = 0; (line = nth_line (sheet, i)) != NULL; i++) {
    const char *rest = skip_source (line);
    g_autofree char *text = rest != NULL ? trim (rest) : NULL;

    if (text == NULL || *text == '\0')
      continue;
    if (found != NULL || g_utf8_strlen (text, -1) > LONGEST_SOURCE)
      return NULL;
    found = g_steal_pointer (&text);
  }
  return g_steal_pointer (&found);
}
