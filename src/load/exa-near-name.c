/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-near-name.h"

#include <string.h>

/* Letters of the shortest name in which one may be wrong: "Iran" and "Iraq" are two. */
#define LEAST_LETTERS 8

/* What stands behind the names of companies and says nothing of which one it is. */
static const char *const forms[] = {"inc",     "incorporated", "corp", "corporation", "co", "company", "ltd",
                                    "limited", "llc",          "plc",  "ag",          "se", "sa",      "nv",
                                    "bv",      "gmbh",         "kk",   "oyj",         "ab", "spa",     "group",
                                    "holding", "holdings",     "the",  NULL};
/* The same in Chinese, the longer first; they stand without a space. */
static const char *const forms_zh[] = {"股份有限公司", "有限责任公司", "有限公司", "集团公司", "集团", "公司", NULL};

/* Letters and digits in no case and without accents, words apart by one space. */
static char *
simplify (const char *name)
{
  g_autofree char *apart = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (apart, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (g_unichar_isalnum (c))
      g_string_append_unichar (out, c);
    else if (!g_unichar_ismark (c) && c != '.' && c != '\'' && c != 0x2019 && out->len > 0 &&
             out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  }
  return g_strchomp (g_string_free (out, FALSE));
}

char *
exa_near_name_fold (const char *name)
{
  g_autofree char *simple = simplify (name);
  g_auto (GStrv) words = g_strsplit (simple, " ", -1);
  GString *out = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (!g_strv_contains (forms, *word))
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", *word);
  for (guint i = 0; forms_zh[i] != NULL; i++)
    if (out->len > strlen (forms_zh[i]) && g_str_has_suffix (out->str, forms_zh[i])) {
      g_string_truncate (out, out->len - strlen (forms_zh[i]));
      break;
    }
  return g_string_free (out, FALSE);
}

/* Whether the digits of both are the same, in their order. */
static gboolean
have_digits_alike (const char *a, const char *b)
{
  for (;; a++, b++) {
    a += strcspn (a, "0123456789");
    b += strcspn (b, "0123456789");
    if (*a != *b)
      return FALSE;
    if (*a == '\0')
      return TRUE;
  }
}

/* Whether one letter more, less or another, or two letters changed about, make @a @b. */
static gboolean
is_slip (const char *a, const char *b)
{
  g_autofree gunichar *x = g_utf8_to_ucs4_fast (a, -1, NULL), *y = g_utf8_to_ucs4_fast (b, -1, NULL);
  glong n = g_utf8_strlen (a, -1), m = g_utf8_strlen (b, -1), i = 0, j = 0;

  if (MIN (n, m) < LEAST_LETTERS || ABS (n - m) > 1)
    return FALSE;
  while (i < n && i < m && x[i] == y[i])
    i++;
  while (j < n - i && j < m - i && x[n - 1 - j] == y[m - 1 - j])
    j++;
  if (n - i - j <= 1 && m - i - j <= 1)
    return TRUE;
  return n == m && n - i - j == 2 && x[i] == y[i + 1] && x[i + 1] == y[i];
}

gboolean
exa_near_name_match (const char *a, const char *b)
{
  gsize n = strlen (a), m = strlen (b), shorter = MIN (n, m);

  if (strcmp (a, b) == 0)
    return TRUE;
  if (!have_digits_alike (a, b))
    return FALSE;
  if (n != m && strncmp (a, b, shorter) == 0 && (n > m ? a : b)[shorter] == ' ')
    return TRUE;
  return is_slip (a, b);
}
