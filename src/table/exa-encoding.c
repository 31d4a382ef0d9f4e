/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-encoding.h"

#include "exa-encoding-letters.h"

#include <string.h>

/* How likely the character at @text is in an encoding, which takes @width (out) bytes there: 1 if it is common, less if
 * it is rare; negative if there is none. Only called for bytes above 0x7f. */
typedef double (*Judge) (const guchar *text, gsize before, gsize length, gsize *width);

/* The common characters of GB 2312 are in its rows 16 to 55, by their sound. */
static double
judge_gb18030 (const guchar *text, gsize before, gsize length, gsize *width)
{
  *width = 2;
  if (length < 2 || text[0] == 0x80 || text[0] == 0xff)
    return -1;
  if (text[1] >= 0x40) {
    if (text[1] == 0x7f || text[1] == 0xff)
      return -1;
    if (text[1] > 0xa0 && text[0] > 0xa0) /* behind C8, where Hangul has none, stand as many as every third */
      return text[0] <= 0xa3 ? 1 : text[0] < 0xb0 || text[0] > 0xd7 ? 0.5 : text[0] > 0xc8 ? 1.06 : 0.97;
    return 0.2;
  }
  *width = 4;
  return length >= 4 && g_ascii_isdigit ((char)text[1]) && text[2] >= 0x81 && text[2] != 0xff &&
                 g_ascii_isdigit ((char)text[3])
             ? 0.8
             : -1;
}

/* The common characters of Big5 are those from A4 to C6. */
static double
judge_big5 (const guchar *text, gsize before, gsize length, gsize *width)
{
  *width = 2;
  if (length < 2 || text[0] < 0xa1 || text[0] > 0xf9 || text[1] < 0x40 || (text[1] > 0x7e && text[1] < 0xa1) ||
      text[1] == 0xff)
    return -1;
  if (text[0] <= 0xa3)
    return 0.9;
  return text[0] <= 0xc6 ? 0.95 : 0.3;
}

/* The common ones of Shift JIS are kana and its first level of characters. */
static double
judge_shift_jis (const guchar *text, gsize before, gsize length, gsize *width)
{
  *width = 1;
  if (text[0] >= 0xa1 && text[0] <= 0xdf)
    return 0.1;
  *width = 2;
  if (text[0] == 0x80 || text[0] == 0xa0 || text[0] > 0xfc || length < 2 || text[1] < 0x40 || text[1] == 0x7f ||
      text[1] > 0xfc)
    return -1;
  return text[0] <= 0x83 || (text[0] >= 0x88 && text[0] <= 0x97) ? 1 : 0.3;
}

/* Hangul stands from B0 to C8, and some syllables in every text: where they do, GB 2312 has rare characters. */
static double
judge_euc_kr (const guchar *text, gsize before, gsize length, gsize *width)
{
  static const guint16 common[] = {0xc0cc, 0xb4d9, 0xb1b9, 0xbcf6, 0xb1e2, 0xbbe7, 0xc0ce, 0xbdc3, 0xb5b5,
                                   0xb0e8, 0xbff8, 0xb3e2, 0xbff9, 0xb1b8, 0xc1f6, 0xbef7, 0xbbf3, 0xb8ed,
                                   0xb4eb, 0xc0fc, 0xc0da, 0xc1d6, 0xbaf1, 0xc0b2, 0xb0a1, 0xb7ae};

  *width = 2;
  if (length < 2 || text[0] < 0x81 || text[0] > 0xfd || text[1] < 0x41 || text[1] == 0xff ||
      (text[1] > 0x5a && text[1] < 0x61) || (text[1] > 0x7a && text[1] < 0x81))
    return -1;
  if (text[1] < 0xa1 || text[0] < 0xa1)
    return 0.1;
  if (text[0] < 0xb0 || text[0] > 0xc8)
    return text[0] <= 0xa3 ? 0.9 : 0.2;
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    if ((text[0] << 8 | text[1]) == common[i])
      return 1.6;
  return 0.95;
}

/* In EUC kana have the rows 4 and 5, of which GB 2312 makes little use, and the first level of characters those from 16
 * to 47; where 日, 年, 月, 東, 京 and 県 stand, GB 2312 has rare ones. */
static double
judge_euc_jp (const guchar *text, gsize before, gsize length, gsize *width)
{
  static const guint16 common[] = {0xc6fc, 0xc7af, 0xb7ee, 0xc5ec, 0xb5fe, 0xb8a9};

  *width = text[0] == 0x8f ? 3 : 2;
  if (length < *width || (text[0] < 0xa1 && text[0] != 0x8e && text[0] != 0x8f) || text[0] == 0xff)
    return -1;
  for (gsize i = 1; i < *width; i++)
    if (text[i] < 0xa1 || text[i] == 0xff)
      return -1;
  if (text[0] == 0x8e)
    return text[1] <= 0xdf ? 0.3 : -1;
  if (text[0] == 0xa4 || text[0] == 0xa5)
    return 1.2;
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    if ((text[0] << 8 | text[1]) == common[i])
      return 1.6;
  return text[0] <= 0xa3 || (text[0] >= 0xb0 && text[0] <= 0xcf) ? 0.95 : 0.3;
}

static const struct {
  const char *name;
  Judge judge;
} encodings[] = {
    {"GB18030", judge_gb18030}, {"BIG5", judge_big5},     {"SHIFT_JIS", judge_shift_jis},
    {"EUC-KR", judge_euc_kr},   {"EUC-JP", judge_euc_jp},
};

/* How common the characters above ASCII are in the mean; negative if one is none. */
static double
judge (Judge of, const guchar *text, gsize length)
{
  double sum = 0;
  gsize n = 0;

  for (gsize i = 0, width = 1; i < length && n < EXA_ENCODING_MOST_JUDGED; i += width) {
    double is;

    width = 1;
    if (text[i] < 0x80)
      continue;
    is = of (text + i, i, length - i, &width);
    if (is < 0)
      return -1;
    /* One between plain letters or signs, of which the second byte is a plain letter, may be two: "°C", "Jabłka". */
    if (width == 2 && g_ascii_isalpha ((char)text[i + 1]) && (i == 0 || text[i - 1] < 0x80) &&
        (i + 2 >= length || text[i + 2] < 0x80))
      is *= 0.7;
    sum += is;
    n++;
  }
  return sum / (double)n;
}

/* Not every system has every encoding. */
static gboolean
can_convert (const char *encoding)
{
  GIConv converter = g_iconv_open ("UTF-8", encoding);

  if (converter == (GIConv)-1) /* NOLINT: this is how iconv says it */
    return FALSE;
  g_iconv_close (converter);
  return TRUE;
}

static const char *
guess (const char *text, gsize length, const char **other)
{
  double most;
  const char *best = exa_encoding_letters_find ((const guchar *)text, length, &most, other);

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++) {
    double is = judge (encodings[i].judge, (const guchar *)text, length);

    if (is > most && can_convert (encodings[i].name)) {
      most = is;
      best = encodings[i].name;
      *other = NULL;
    }
  }
  return best;
}

/* UTF-16 by its mark, or by the zeros that every other byte of a plain text is then; NULL if it is none. */
static const char *
find_utf16 (const char *text, gsize length, gsize *skip)
{
  gsize n = MIN (length, 1024) & ~(gsize)1, n_even = 0, n_odd = 0;

  *skip = 2;
  if (length >= 2 && memcmp (text, "\xff\xfe", 2) == 0)
    return "UTF-16LE";
  if (length >= 2 && memcmp (text, "\xfe\xff", 2) == 0)
    return "UTF-16BE";
  *skip = 0;
  for (gsize i = 0; i < n; i += 2) {
    n_even += text[i] == '\0';
    n_odd += text[i + 1] == '\0';
  }
  if (n_odd * 6 > n && n_even == 0)
    return "UTF-16LE";
  return n_even * 6 > n && n_odd == 0 ? "UTF-16BE" : NULL;
}

/* Whether the text is UTF-8 but for few bytes: four good characters above ASCII for each bad byte. */
static gboolean
is_damaged_utf8 (const char *text, gsize length)
{
  gsize n_good = 0, n_bad = 0;

  for (gsize i = 0; i < length;) {
    const guchar c = (guchar)text[i];
    gunichar character = c < 0x80 ? c : g_utf8_get_char_validated (text + i, (gssize)(length - i));

    if (c >= 0x80 && (character == (gunichar)-1 || character == (gunichar)-2)) {
      n_bad++;
      i++;
    } else {
      n_good += c >= 0x80;
      i += c < 0x80 ? 1 : (gsize)(g_utf8_next_char (text + i) - (text + i));
    }
  }
  return n_good >= 4 * n_bad;
}

/* A text of ASCII is met eight bytes at a time. */
static gboolean
is_utf8 (const char *text, gsize length)
{
  gsize i = 0;

  for (; i + 8 <= length; i += 8) {
    guint64 eight;

    memcpy (&eight, text + i, 8);
    /* A byte of ASCII that is not NUL is at most 0x7f, and at least 1. */
    if (((eight | (eight - G_GUINT64_CONSTANT (0x0101010101010101))) & G_GUINT64_CONSTANT (0x8080808080808080)) != 0)
      break;
  }
  return g_utf8_validate_len (text + i, length - i, NULL);
}

/* What @encoding says. Programs of Windows write more characters than the encoding has by whose name it goes: "㈱" is
 * in no Shift JIS. */
static char *
read_as (const char *encoding, const char *text, gsize length, gsize *utf8_length)
{
  static const struct {
    const char *encoding, *wider;
    gboolean always; /* of EUC-KR half of such a character would be a control */
  } others[] = {{"EUC-KR", "CP949", TRUE}, {"SHIFT_JIS", "CP932"}, {"EUC-JP", "EUC-JP-MS"}};
  guint i = 0;
  char *utf8 = NULL;

  while (i < G_N_ELEMENTS (others) && g_ascii_strcasecmp (encoding, others[i].encoding) != 0)
    i++;
  if (i == G_N_ELEMENTS (others) || !others[i].always)
    utf8 = g_convert (text, (gssize)length, "UTF-8", encoding, NULL, utf8_length, NULL);
  if (i < G_N_ELEMENTS (others) && utf8 == NULL)
    utf8 = g_convert (text, (gssize)length, "UTF-8", others[i].wider, NULL, utf8_length, NULL);
  return utf8;
}

/* From the encoding @told. */
static char *
convert_from (const char *told, const char *text, gsize length, gsize *utf8_length)
{
  static const char mark[] = "\xef\xbb\xbf";
  g_autofree char *utf8 = read_as (told, text, length, utf8_length);

  if (utf8 == NULL || strlen (utf8) != *utf8_length)
    return NULL;
  if (g_str_has_prefix (utf8, mark)) {
    *utf8_length -= 3;
    memmove (utf8, utf8 + 3, *utf8_length + 1);
  }
  return g_steal_pointer (&utf8);
}

static char *
convert (const char *text, gsize length, gsize *utf8_length, const char **encoding, const char **other)
{
  g_autofree char *utf8 = NULL;
  gsize skip = 0;
  const char *utf16 = find_utf16 (text, length, &skip);

  *encoding = utf16 != NULL ? utf16 : "UTF-8";
  if (utf16 != NULL) {
    utf8 = g_convert (text + skip, (gssize)(length - skip), "UTF-8", utf16, NULL, utf8_length, NULL);
  } else if (memchr (text, '\0', length) != NULL) { /* which is in no text */
    return NULL;
  } else if (is_damaged_utf8 (text, length)) {
    utf8 = g_utf8_make_valid (text, (gssize)length);
    *utf8_length = strlen (utf8);
  } else {
    *encoding = guess (text, length, other);
    utf8 = read_as (*encoding, text, length, utf8_length);
  }
  return utf8 != NULL && strlen (utf8) == *utf8_length ? g_steal_pointer (&utf8) : NULL;
}

char *
exa_encoding_take_utf8 (GBytes *bytes, const char *told, gsize *length, const char **encoding, const char **other)
{
  static const char mark[] = "\xef\xbb\xbf";
  gsize size;
  g_autofree char *text = g_bytes_unref_to_data (bytes, &size);
  gsize skip = size >= 3 && memcmp (text, mark, 3) == 0 ? 3 : 0;
  const char *nowhere;

  /* Nothing has no address, from which nothing may be counted. */
  if (text == NULL)
    text = g_strdup ("");
  if (other != NULL)
    *other = NULL;
  *encoding = told;
  if (told != NULL && g_ascii_strcasecmp (told, "UTF-8") != 0)
    return convert_from (told, text, size, length);
  if (told != NULL && !is_utf8 (text + skip, size - skip))
    return NULL;
  if (!is_utf8 (text + skip, size - skip))
    return convert (text + skip, size - skip, length, encoding, other != NULL ? other : &nowhere);
  *encoding = "UTF-8";
  *length = size - skip;
  text = g_realloc (text, size + 1);
  memmove (text, text + skip, *length);
  text[*length] = '\0';
  return g_steal_pointer (&text);
}
