/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-plain-words.h"

#include <string.h>

/* Whether a new word begins at @at, which is no first letter: "launchPrice", "memoryGB", but not "xAI". */
static gboolean
begins_word (const char *name, const char *at)
{
  return at - name >= 2 && g_ascii_isupper (at[0]) && g_ascii_islower (at[-1]) && g_ascii_islower (at[-2]);
}

/* @name with a blank where a program joined words, by "_", by @joins, or by a capital where it is a variable's. Marks
 * between digits stay: "2025-12". */
static GString *
part_words (const char *name, const char *joins)
{
  /* "DeepSeek" is a name; one that begins with a small letter is a variable's. */
  gboolean camel = g_ascii_islower (*name);
  GString *out = g_string_new (NULL);

  for (const char *at = name; *at != '\0'; at++) {
    gboolean word = camel && begins_word (name, at), mark = strchr (joins, *at) != NULL;

    if (mark && *at != '_' && at > name && g_ascii_isdigit (at[-1]) && g_ascii_isdigit (at[1]))
      mark = FALSE;
    if (word)
      g_string_append_c (out, ' ');
    g_string_append_c (out, mark ? ' ' : word && g_ascii_islower (at[1]) ? g_ascii_tolower (*at) : *at);
  }
  return out;
}

/* Letters that stand for words, which people write as capitals. */
static gboolean
is_abbreviation (const char *word)
{
  static const char *const known[] = {"ai",   "amd", "api", "arr",  "cny", "co2", "cpi",  "cpu", "eu",
                                      "eur",  "ev",  "fdi", "gdp",  "gni", "gnp", "gpu",  "hbm", "hpc",
                                      "ibm",  "imf", "ipo", "llm",  "ml",  "npu", "oecd", "ppp", "r&d",
                                      "smic", "tdp", "tpu", "tsmc", "uk",  "usa", "usd",  "wto", NULL};

  return g_strv_contains (known, word);
}

/* "GPU" of "gpu", "GPUs" of "gpus"; others as they are. Transfer full. */
static char *
write_word (const char *word)
{
  g_autofree char *one = g_strdup (word);
  gsize length = strlen (one);

  if (is_abbreviation (one))
    return g_ascii_strup (one, -1);
  if (length > 2 && one[length - 1] == 's') {
    one[length - 1] = '\0';
    if (is_abbreviation (one)) {
      g_autofree char *capitals = g_ascii_strup (one, -1);

      return g_strconcat (capitals, "s", NULL);
    }
  }
  return g_strdup (word);
}

/* Whether a first word of small letters is one of a person's language, rather than a name or a unit as "xAI", "kWh". */
static gboolean
takes_capital (const char *text)
{
  gsize length = strcspn (text, " ");

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (text[i]))
      return FALSE;
  return length > 1;
}

/* The words of @text as people write them, with a capital in front. Transfer full. */
static char *
write_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_free);
  char *all;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (written, write_word (words[i]));
  g_ptr_array_add (written, NULL);
  all = g_strjoinv (" ", (char **)written->pdata);
  if (takes_capital (all))
    all[0] = g_ascii_toupper (all[0]);
  return all;
}

char *
exa_plain_words_of_column (const char *name)
{
  g_autoptr (GString) parted = NULL;
  const char *unit = strstr (name, " (");

  /* "launch_price (tokens)": the brackets are ours. */
  if (unit != NULL && unit > name && memchr (name, ' ', (gsize)(unit - name)) == NULL) {
    g_autofree char *bare = g_strndup (name, (gsize)(unit - name)), *words = exa_plain_words_of_column (bare);

    return g_strconcat (words, unit, NULL);
  }
  /* A person wrote blanks. */
  if (strchr (name, ' ') != NULL) {
    char *same = g_strdup (name);

    if (takes_capital (same))
      same[0] = g_ascii_toupper (same[0]);
    return same;
  }
  parted = part_words (name, "_");
  return write_words (parted->str);
}

/* Whether a word of a file's name says what it is, and not what it is about. */
static gboolean
says_nothing (const char *word)
{
  static const char *const known[] = {"book",   "copy",     "csv",      "data",   "dataset",   "download", "export",
                                      "file",   "final",    "in",       "input",  "json",      "list",     "new",
                                      "out",    "output",   "pasted",   "query",  "raw",       "result",   "results",
                                      "series", "sheet",    "standard", "table",  "temp",      "test",     "tmp",
                                      "tsv",    "untitled", "values",   "xlsx",   "clipboard", "copy of",  "表",
                                      "表格",   "数据",     "新建",     "工作簿", NULL};
  g_autofree char *folded = g_utf8_casefold (word, -1);
  gsize letters = strcspn (folded, "0123456789()-.");

  folded[letters] = '\0';
  return *folded == '\0' || g_strv_contains (known, folded) || (folded[1] == '\0');
}

char *
exa_plain_words_of_file (const char *stem)
{
  g_autoptr (GString) parted = part_words (stem, strchr (stem, ' ') != NULL ? "_" : "_-+");
  g_auto (GStrv) words = g_strsplit (parted->str, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (!says_nothing (words[i]))
      return write_words (parted->str);
  return NULL;
}
