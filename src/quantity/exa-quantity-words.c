/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-quantity-words.h"

#include <string.h>

#define NBSP "\u00a0"

static const struct {
  const char *sign;
  ExaRelation relation;
} signs[] = {
    {"≈", EXA_ABOUT}, {"<", EXA_BELOW}, {"≤", EXA_AT_MOST}, {">", EXA_ABOVE}, {"≥", EXA_AT_LEAST},
};

/* Steps over a sign at *@at and the space behind it; FALSE where there is none. */
static gboolean
take_sign (const char **at, ExaRelation *relation)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (!g_str_has_prefix (*at, signs[i].sign))
      continue;
    *at += strlen (signs[i].sign);
    *at += g_str_has_prefix (*at, NBSP) ? strlen (NBSP) : 0;
    *relation = signs[i].relation;
    return TRUE;
  }
  return FALSE;
}

/* "trillion" for the T at @at of a count; NULL for any other letter. */
static const char *
large_number (const char *at, const ExaUnit *unit, ExaLang lang)
{
  gboolean ends = at[0] != '\0' && (at[1] == '\0' || at[1] == '/' || (guchar)at[1] >= 0x80);

  if (unit->style != EXA_SCALE_COUNT || lang != EXA_LANG_EN || !ends)
    return NULL;
  return at[0] == 'T' ? "trillion" : at[0] == 'B' ? "billion" : at[0] == 'M' ? "million" : NULL;
}

/* Appends the number at @text, its typography as words. */
static void
append_number (GString *out, const char *text, const ExaUnit *unit, ExaLang lang)
{
  gboolean english = lang == EXA_LANG_EN, percent = exa_unit_is_percent (unit), with_sign = strchr (text, '%') != NULL;
  const char *times = english && strcmp (unit->base, "×") == 0 ? "×" : NULL, *word;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    if (g_str_has_prefix (p, "–") || g_str_has_prefix (p, "至"))
      g_string_append (out, english ? " to " : percent && with_sign ? "% 至 " : " 至 ");
    else if (g_str_has_prefix (p, NBSP))
      g_string_append_c (out, ' ');
    else if (english && percent && *p == '%')
      g_string_append (out, exa_unit_name (unit, lang));
    else if (times != NULL && g_str_has_suffix (text, times) && p == text + strlen (text) - strlen (times))
      g_string_append_printf (out, " %s", exa_unit_name (unit, lang));
    else if (p > text && g_str_has_suffix (out->str, " ") && (word = large_number (p, unit, lang)) != NULL)
      g_string_append (out, word);
    else {
      /* Digits and Han characters stand apart, as the data have them. */
      gboolean han = g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HAN;
      g_string_append (out, han && out->len > 0 && g_ascii_isdigit (out->str[out->len - 1]) ? " " : "");
      g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
  }
}

char *
exa_quantity_in_words (ExaQuantity q, const ExaUnit *unit, ExaLang lang, int digits, gboolean with_unit)
{
  g_autofree char *text = exa_quantity_format (q, unit, lang, digits, with_unit);
  GString *out = g_string_new (NULL);
  const char *at = text;
  ExaRelation relation;

  while (take_sign (&at, &relation))
    g_string_append_printf (out, "%s ", exa_relation_in_words (relation, lang));
  append_number (out, at, unit, lang);
  return g_string_free (out, FALSE);
}

/* Whether @number stands in @text with no more of a number beside it. */
static gboolean
stands_in (const char *text, const char *number)
{
  const char *at = strstr (text, number);

  return at != NULL && !g_ascii_isdigit (at[strlen (number)]) && at[strlen (number)] != ',';
}

char *
exa_quantity_number_in_words (ExaQuantity q, const ExaUnit *unit, ExaLang lang, int digits)
{
  g_autofree char *whole = exa_quantity_format (q, unit, lang, digits, TRUE);
  g_autofree char *bare = exa_quantity_format (q, unit, lang, digits, FALSE);
  const char *at = bare, *full = whole;
  GString *out = g_string_new (NULL);
  ExaRelation relation;

  while (take_sign (&at, &relation))
    ;
  while (take_sign (&full, &relation))
    ;
  /* 12 kW is not 12,000 of anything; and Chinese names the unit. */
  append_number (out, lang == EXA_LANG_EN && stands_in (full, at) ? at : full, unit, lang);
  return g_string_free (out, FALSE);
}
