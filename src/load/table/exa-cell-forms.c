/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-cell-forms.h"

#include <string.h>

#include "exa-unit.h"

static const char digits[] = "0123456789";

/* "'1204'" in a file whose quotes are others. */
static void
take_quotes (char *text)
{
  gsize length = strlen (text);

  if (length < 3 || *text != '\'' || text[length - 1] != '\'' || strchr (text + 1, '\'') != text + length - 1)
    return;
  memmove (text, text + 1, length - 2);
  text[length - 2] = '\0';
}

/* "１２０４" of Chinese and Japanese files, with their marks. */
static void
take_wide (char *text)
{
  char *out = text;

  for (const char *p = text; *p != '\0';) {
    gunichar c = g_utf8_get_char (p);
    const char *next = g_utf8_next_char (p);

    if ((c >= 0xff10 && c <= 0xff19) || c == 0xff0c || c == 0xff0e || c == 0xff05 || c == 0xff0b || c == 0xff0d) {
      *out++ = (char)(c - 0xff00 + ' ');
    } else {
      memmove (out, p, (gsize)(next - p));
      out += next - p;
    }
    p = next;
  }
  *out = '\0';
}

/* "1_204" of programs. */
static void
cut_lines (char *text)
{
  for (char *p; (p = strchr (text, '_')) != NULL && p > text && g_ascii_isdigit (p[-1]) && strspn (p + 1, digits) == 3;)
    memmove (p, p + 1, strlen (p));
}

/* "12,00- €" as "-12,00 €". */
static void
take_minus_before_money (char *text)
{
  char *minus = strrchr (text, '-');
  const char *money = minus != NULL ? minus + 1 + strspn (minus + 1, " ") : NULL;
  gsize length;

  if (minus == NULL || minus == text || !g_ascii_isdigit (minus[-1]) || *money == '\0' ||
      exa_currency_match (money, &length) == NULL || money[length] != '\0')
    return;
  memmove (text + 1, text, (gsize)(minus - text));
  *text = '-';
}

/* "kr 4 990,00" and "4 990 kr." as "4 990,00 kr", of whatever country's crowns; "Rp 15.000" as "15.000 IDR". NULL of
 * other texts. Transfer full. */
static char *
write_money_behind (const char *text)
{
  static const struct {
    const char *before, *behind;
  } signs[] = {{"kr.", "kr"}, {"kr", "kr"}, {"Rp.", "IDR"}, {"Rp", "IDR"}, {"RM", "MYR"}};
  gsize length = strlen (text);

  for (guint i = 0; g_ascii_isalpha (*text) && i < G_N_ELEMENTS (signs); i++) {
    gsize n = strlen (signs[i].before);
    const char *number = g_ascii_strncasecmp (text, signs[i].before, n) == 0 ? text + n + strspn (text + n, " ") : "";

    if (g_ascii_isdigit (number[*number == '-']) && g_ascii_isdigit (text[length - 1]))
      return g_strconcat (number, " ", signs[i].behind, NULL);
  }
  if (length > 4 && g_ascii_strcasecmp (text + length - 3, "kr.") == 0 && strcspn (text, digits) < 2)
    return g_strdup_printf ("%.*skr", (int)(length - 3), text);
  return NULL;
}

/* Whether @at, in @text, follows a number, with a blank between them or none. */
static gboolean
is_behind_number (const char *text, const char *at)
{
  at -= at > text && at[-1] == ' ';
  return at > text && g_ascii_isdigit (at[-1]);
}

/* "%12,5" and "-%3" of Turkish and Basque as "12,5%" and "-3%". Transfer full. */
static char *
write_percent_behind (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++) {
    gboolean first = *p == '%' && !is_behind_number (text, p);
    gsize sign = g_str_has_prefix (p + 1, "−") ? strlen ("−") : strspn (p + 1, "+- ");
    gsize n = first && g_ascii_isdigit (p[1 + sign]) ? strspn (p + 1 + sign, "0123456789.,") : 0;

    if (n == 0) {
      g_string_append_c (out, *p);
      continue;
    }
    while (!g_ascii_isdigit (p[sign + n]))
      n--;
    g_string_append_len (out, p + 1, (gssize)(sign + n));
    g_string_append_c (out, '%');
    p += sign + n;
  }
  return g_string_free (out, FALSE);
}

char *
exa_cell_plain_forms (const char *cell)
{
  g_autofree char *text = g_strstrip (g_strdup (cell));
  char *behind = write_money_behind (text);
  gsize sign, length;

  if (behind != NULL)
    return behind;
  if (*text == '\'')
    take_quotes (text);
  if (strstr (text, "\xef\xbc") != NULL)
    take_wide (text);
  if (strchr (text, '%') != NULL && text[strcspn (text, digits)] != '\0') {
    char *turned = write_percent_behind (text);

    g_free (text);
    text = turned;
  }
  cut_lines (text);
  take_minus_before_money (text);
  /* "₹4,500/-": no hundredths. */
  if (g_str_has_suffix (text, "/-"))
    text[strlen (text) - strlen ("/-")] = '\0';
  /* "±0" is none, and "1." one. */
  if (g_str_has_prefix (text, "±0"))
    memmove (text, text + strlen ("±"), strlen (text + strlen ("±")) + 1);
  length = strlen (text);
  if (length > 1 && text[length - 1] == '.' && strspn (text, digits) == length - 1)
    text[length - 1] = '\0';
  /* ",5" and "-.5". */
  sign = strspn (text, "+-");
  if (sign < 2 && (text[sign] == ',' || text[sign] == '.') && g_ascii_isdigit (text[sign + 1]))
    return g_strdup_printf ("%.*s0%s", (int)sign, text, text + sign);
  return g_steal_pointer (&text);
}
