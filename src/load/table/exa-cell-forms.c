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

/* The character of ASCII that @c stands for in a figure: a digit of any script, "１", "٧", "७", and the marks of
 * Chinese and Arabic files; 0 if it is none. */
static char
fold_sign (gunichar c)
{
  static const struct {
    gunichar sign;
    char ascii;
  } signs[] = {{0xff0c, ','}, {0xff0e, '.'}, {0xff05, '%'}, {0xff0b, '+'},
               {0xff0d, '-'}, {0x066a, '%'}, {0x066b, '.'}, {0x066c, ','}};

  if (c < 0x80)
    return '\0';
  if (g_unichar_isdigit (c))
    return (char)('0' + g_unichar_digit_value (c));
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].sign == c)
      return signs[i].ascii;
  return '\0';
}

/* "１２０４" and "٧٦٧٦" as 1204 and 7676. */
static void
fold_signs (char *text)
{
  char *out = text;

  for (const char *p = text; *p != '\0';) {
    const char *next = g_utf8_next_char (p);
    char ascii = fold_sign (g_utf8_get_char (p));

    if (ascii != '\0') {
      *out++ = ascii;
    } else {
      memmove (out, p, (gsize)(next - p));
      out += next - p;
    }
    p = next;
  }
  *out = '\0';
}

static gboolean
is_foreign (const char *text)
{
  while (*text != '\0' && (*text & 0x80) == 0)
    text++;
  return *text != '\0';
}

/* --- fractions --- */

static const struct {
  const char *sign, *digits; /* behind the decimal sign */
} fractions[] = {{"½", "5"},
                 {"¼", "25"},
                 {"¾", "75"},
                 {"⅛", "125"},
                 {"⅜", "375"},
                 {"⅝", "625"},
                 {"⅞", "875"},
                 {"⅕", "2"},
                 {"⅖", "4"},
                 {"⅗", "6"},
                 {"⅘", "8"},
                 {"⅓", "3333333333333333"},
                 {"⅔", "6666666666666667"},
                 {"⅙", "16666666666666666"},
                 {"⅚", "8333333333333334"}};

/* Whether a fraction may stand in @cell, by the first of its bytes. */
static gboolean
may_have_fraction (const char *cell)
{
  return strstr (cell, "\xe2\x85") != NULL || strstr (cell, "\xc2\xbc") != NULL || strstr (cell, "\xc2\xbd") != NULL ||
         strstr (cell, "\xc2\xbe") != NULL;
}

char *
exa_cell_open_fraction (const char *cell, char decimal)
{
  for (guint i = 0; may_have_fraction (cell) && i < G_N_ELEMENTS (fractions); i++) {
    const char *at = strstr (cell, fractions[i].sign), *whole = at;

    if (at == NULL || g_ascii_isdigit (at[strlen (fractions[i].sign)]))
      continue;
    whole -= at > cell + 1 && at[-1] == ' ' && g_ascii_isdigit (at[-2]);
    return g_strdup_printf ("%.*s%s%c%s%s", (int)(whole - cell), cell,
                            whole > cell && g_ascii_isdigit (whole[-1]) ? "" : "0", decimal, fractions[i].digits,
                            at + strlen (fractions[i].sign));
  }
  return NULL;
}

gboolean
exa_cell_has_digit (const char *cell)
{
  gboolean foreign = FALSE;

  for (const char *p = cell; *p != '\0'; p++) {
    if (g_ascii_isdigit (*p))
      return TRUE;
    foreign |= (*p & 0x80) != 0;
  }
  /* Most cells are of ASCII. */
  if (!foreign || may_have_fraction (cell))
    return foreign;
  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    if ((*p & 0x80) != 0 && g_unichar_isdigit (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* --- figures in several parts --- */

/* The power of ten of the word that begins @text, of those by which Chinese, Japanese and Korean count; 0 if none does.
 * @length: (out): its bytes. */
static int
find_myriad (const char *text, gsize *length)
{
  static const struct {
    const char *word;
    int exponent;
  } words[] = {{"兆", 12}, {"조", 12}, {"億", 8}, {"亿", 8}, {"억", 8}, {"萬", 4}, {"万", 4}, {"만", 4}};

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i].word)) {
      *length = strlen (words[i].word);
      return words[i].exponent;
    }
  return 0;
}

/* The digits at *@at, commas between thousands among them, as a number; *@at is moved behind them. 0 if there are none,
 * or too many. */
static guint64
take_whole (const char **at)
{
  guint64 number = 0;
  guint n = 0;

  for (; g_ascii_isdigit (**at) || (n > 0 && **at == ',' && strspn (*at + 1, digits) == 3); (*at)++)
    if (**at != ',' && ++n < 10)
      number = number * 10 + (guint64)(**at - '0');
  return n < 10 ? number : 0;
}

/* Adds the next part, at *@at, to @sum, which counts 10^*@power, and moves *@at behind it and *@last before its word.
 * FALSE where none stands there that is smaller than what @sum counts. */
static gboolean
add_part (const char **at, const char **last, guint64 *sum, int *power)
{
  const char *start = *at + strspn (*at, " "), *end = start;
  guint64 number = take_whole (&end), most = 1;
  gsize length = 0;
  int smaller = find_myriad (end, &length);

  for (int i = smaller; i < *power; i++)
    most *= 10;
  /* Of "3万 5000" the second belongs to the first, of "3万 5" it does not. */
  if (number == 0 || number >= most || *end == '.' || (smaller == 0 && start > *at && end < start + 4))
    return FALSE;
  *sum = *sum * most + number;
  *power = smaller;
  *last = end;
  *at = end + length;
  return TRUE;
}

/* "1兆2,450億円" as "12450億円": parts, each of a smaller power of ten than the one before it, are one figure. NULL of
 * other texts. Transfer full. */
static char *
join_parts (const char *text)
{
  const char *start = text + strcspn (text, digits), *at = start, *last = NULL;
  guint64 sum = take_whole (&at);
  gsize length = 0;
  int power = find_myriad (at, &length);

  if (sum == 0 || sum >= 1000000 || power == 0)
    return NULL;
  at += length;
  while (power > 0 && add_part (&at, &last, &sum, &power))
    ;
  return last != NULL ? g_strdup_printf ("%.*s%" G_GUINT64_FORMAT "%s", (int)(start - text), text, sum, last) : NULL;
}

char *
exa_cell_read_out_of (const char *cell, guint *of)
{
  gsize n = strspn (cell, "0123456789"), blanks = strspn (cell + n, " ");
  const char *whole = cell + n + blanks;

  if (n == 0 || n > 6 || *whole != '/')
    return NULL;
  whole += 1 + strspn (whole + 1, " ");
  if (*whole < '1' || *whole > '9' || strspn (whole, digits) != strlen (whole) || strlen (whole) > 6)
    return NULL;
  *of = (guint)g_ascii_strtoull (whole, NULL, 10);
  return g_ascii_strtoull (cell, NULL, 10) <= *of ? g_strndup (cell, n) : NULL;
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
  if (is_foreign (text))
    fold_signs (text);
  if (is_foreign (text) && (behind = join_parts (text)) != NULL) {
    g_free (text);
    text = behind;
  }
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
