/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-encoding-letters.h"

#include <string.h>

/* What is as likely as another reading, but for so much a character that differs, is a doubt. */
#define MARGIN 0.09

/* So many different letters need not have one that is expected. */
#define FEW 2

typedef enum { LATIN, CYRILLIC, GREEK } Script;

/* Languages that are written in one encoding. */
typedef enum { WEST, EAST, TURKISH, BALTIC } Family;

/* Encodings; of two that are as likely the first is taken. */
static const struct {
  const char *name;
  Script script;
  Family family; /* of Latin ones */
} encodings[] = {
    {"WINDOWS-1252", LATIN, WEST}, {"WINDOWS-1251", CYRILLIC},       {"WINDOWS-1253", GREEK},
    {"WINDOWS-1250", LATIN, EAST}, {"ISO-8859-2", LATIN, EAST},      {"KOI8-R", CYRILLIC},
    {"ISO-8859-7", GREEK},         {"WINDOWS-1254", LATIN, TURKISH}, {"WINDOWS-1257", LATIN, BALTIC},
};

/* The letters beyond ASCII of languages that are written in Latin ones, those that are common there and those that are
 * rare, how likely a table is in that language, and letters of which one stands in a few words. The last ones are of
 * names of many places. */
static const struct {
  Family family;
  const char *common, *rare;
  double likely;
  const char *expected; /* or NULL */
} languages[] = {
    {WEST, "éèàçêôîâ", "ëïùûüœæÿñ", 1, "é"}, /* French */
    {WEST, "äöüß", "éèáàçëñ", 1},            /* German */
    {WEST, "áéíóúñ", "üçàèïòªº", 1},         /* Spanish */
    {WEST, "àèéíòóúïüç", "áñ", 0.98},        /* Catalan */
    {WEST, "ãáâçéêíóú", "õàôüèñ", 1},        /* Portuguese */
    {WEST, "àèéìòù", "îóúí", 1},             /* Italian */
    {WEST, "åäöæøé", "üèàáéô", 1},           /* of the north */
    {WEST, "ëéï", "üöèçäêîóà", 1},           /* Dutch */
    {WEST, "áéíóúýþæöð", "", 0.95},          /* Icelandic */
    {WEST, "õäöü", "šž", 0.97},              /* Estonian */
    {EAST, "ąćęłńóśźż", "üöéä", 0.99},       /* Polish */
    {EAST, "áčéěířšýžůúň", "ďóťüöä", 0.99},  /* Czech */
    {EAST, "áčéíýšžúôäľťň", "ďóĺŕüö", 0.98}, /* Slovak */
    {EAST, "áéíóöőúüű", "", 0.99},           /* Hungarian */
    {EAST, "ăâîşţșț", "éöüáő", 0.98},        /* Romanian */
    {EAST, "čćđšž", "éöüá", 0.98},           /* Croatian, Slovenian */
    {TURKISH, "çğıİöşü", "âîû", 1},
    {BALTIC, "āčēģīķļņšūž", "ŗō", 0.9},
    {BALTIC, "ąčęėįšųūž", "ó", 0.9},
    {WEST, "éèàçêôîâëïùûüœæÿñäößáíóúãõìòåøªº", "ðþý", 0.85},
    {EAST, "ąćęłńóśźżáčéěířšýžůúöőüűäôăâîşţđ", "ďňťľĺŕëç", 0.8},
};

/* The letters of the other scripts, the commonest first, down to the rare ones. */
static const char *const frequent[] = {[CYRILLIC] = "оеаинтсрвлі", [GREEK] = "αοιετσνηυρ"};
static const char *const common[] = {[CYRILLIC] = "кмдпуяыьгзбчйхжј", [GREEK] = "πκμλςωόίάέήύώθδγ"};

/* Letters without their accents. */
static const char vowels[] = "aeiouyæœøıаеиоуыэюяієαεηιουω";

/* What stands in texts besides letters; of a few it matters where. */
static const char signs[] = "€…‘’“”„‚•–—™\u00a0£§©«»®°±²³µ·×¿¡ªº‰‹›¢¥½¼¾№†‡";
/* Letters that are words. */
static const char words[] = "àèéíáóåÀÉÈÅ";
/* What is never followed by a vowel. */
static const char before_consonants[] = "ńăąęů";

/* One encoding, and what is found in it. */
typedef struct {
  gunichar chars[256]; /* 0: none */
  gboolean letter[256], vowel[256];
  double weights[256]; /* of each letter where it stands, added up */
  double of_signs;     /* added up, too */
  gsize n;             /* characters above ASCII */
} Reading;

static gboolean
is_among (const char *text, gunichar c)
{
  return c > 0 && g_utf8_strchr (text, -1, c) != NULL;
}

/* FALSE where the system does not have the encoding. */
static gboolean
reading_init (Reading *self, const char *name)
{
  GIConv converter = g_iconv_open ("UTF-8", name);

  *self = (Reading){{0}};
  if (converter == (GIConv)-1) /* NOLINT: this is how iconv says it */
    return FALSE;
  for (guint i = 1; i < 256; i++) {
    const char byte = (char)i;
    g_autofree char *text = g_convert_with_iconv (&byte, 1, converter, NULL, NULL, NULL);
    gunichar c = text != NULL ? g_utf8_get_char (text) : 0;
    gunichar plain[8] = {c};

    if (g_unichar_type (c) == G_UNICODE_CONTROL && i >= 0x80)
      c = 0;
    self->chars[i] = c;
    self->letter[i] = g_unichar_isalpha (c) && !is_among (signs, c);
    g_unichar_fully_decompose (c, FALSE, plain, G_N_ELEMENTS (plain));
    self->vowel[i] = self->letter[i] && is_among (vowels, g_unichar_tolower (plain[0]));
  }
  g_iconv_close (converter);
  return TRUE;
}

/* "m²", "km³": whether the word behind which the sign stands is a length. */
static gboolean
is_length (const guchar *text, gsize at)
{
  gsize from = at;

  while (from > 0 && g_ascii_isalpha ((char)text[from - 1]))
    from--;
  return at > from && at - from <= 2 && text[at - 1] == 'm';
}

static double
weigh_sign (const Reading *self, const guchar *text, gsize at, gsize length)
{
  gunichar c = self->chars[text[at]];
  gboolean behind = at > 0 && self->letter[text[at - 1]], before = at + 1 < length && self->letter[text[at + 1]];

  if (!is_among (signs, c))
    return 0.1;
  if (is_among ("²³", c))
    return is_length (text, at) ? 1.1 : behind || before ? 0.05 : 0.9;
  if (is_among ("’·\u00ad", c) || (is_among ("¿¡“„«‘‚‹", c) && !behind))
    return 0.9;
  if (is_among ("ªº", c))
    return behind && text[at - 1] != 'n' && text[at - 1] != 'N' ? 0.05 : 0.9;
  /* What stands within a word was a letter, and so was a sign of money or a figure at its end. */
  if ((behind && before) || (is_among ("£¥¢¿¡¼½¾", c) && (behind || before)))
    return 0.05;
  return 0.9;
}

/* How likely a letter stands where it does in its word: vowels are rarely among vowels, and consonants among
 * consonants. @plain: some letter of the word is of ASCII, as in Latin ones. */
static double
weigh_place (const Reading *self, Script script, const guchar *text, gsize at, gsize start, gsize end, gboolean plain)
{
  guchar c = text[at];
  gboolean vowel_before = at > start && self->vowel[text[at - 1]];
  gboolean vowel_behind = at + 1 < end && self->vowel[text[at + 1]];
  if (end - start == 1 && is_among (words, self->chars[c]))
    return 0.8;
  if (script == LATIN ? !plain : plain)
    return 0.1;
  if (script != LATIN && end - start < 3) /* of few letters less is known */
    return end - start == 1 ? 0.3 : 0.9;
  if (vowel_behind && is_among (before_consonants, g_unichar_tolower (self->chars[c])))
    return 0.4;
  if (self->chars[c] == 0xf8 && vowel_before && vowel_behind) /* "Jomfruøyene" */
    return 0.9;
  if (self->vowel[c])
    return vowel_behind && (vowel_before || at == start) ? 0.7 : vowel_before && at + 1 == end ? 0.95 : 1;
  return vowel_before || vowel_behind || at == start ? 1 : 0.9;
}

/* Adds the letters above ASCII of the word text[start, end). */
static void
weigh_word (Reading *self, Script script, const guchar *text, gsize start, gsize end)
{
  gboolean plain = FALSE;

  for (gsize i = start; i < end; i++)
    plain |= text[i] < 0x80;
  for (gsize i = start; i < end && self->n < EXA_ENCODING_MOST_JUDGED; i++) {
    gunichar c = self->chars[text[i]];
    double weight = 1;

    if (text[i] < 0x80)
      continue;
    self->n++;
    if (i > start && g_unichar_isupper (c) && g_unichar_islower (self->chars[text[i - 1]]))
      weight = 0.1;
    else if (i + 1 < end && g_unichar_islower (c) && g_unichar_isupper (self->chars[text[i + 1]]))
      weight = 0.1;
    self->weights[text[i]] += weight * weigh_place (self, script, text, i, start, end, plain);
  }
}

/* FALSE where a byte is no character. */
static gboolean
read_text (Reading *self, Script script, const guchar *text, gsize length)
{
  for (gsize i = 0; i < length && self->n < EXA_ENCODING_MOST_JUDGED;) {
    gsize end = i;

    while (end < length && self->letter[text[end]])
      end++;
    weigh_word (self, script, text, i, end);
    for (i = end; i < length && !self->letter[text[i]]; i++) {
      if (text[i] >= 0x80 && self->chars[text[i]] == 0)
        return FALSE;
      if (text[i] < 0x80)
        continue;
      self->of_signs += weigh_sign (self, text, i, length);
      self->n++;
    }
  }
  return TRUE;
}

/* The words in one language. */
static double
rate_latin (const Reading *self, guint language)
{
  const char *expected = languages[language].expected;
  double sum = 0, likely = languages[language].likely;
  guint n = 0, n_expected = 0;

  for (guint i = 0x80; i < 256; i++) {
    gunichar c = self->chars[i], lower = g_unichar_tolower (c);

    if (self->weights[i] == 0)
      continue;
    n++;
    n_expected += expected != NULL && is_among (expected, lower);
    /* The small letter of "İ" is a plain one. */
    if (is_among (languages[language].common, lower) || is_among (languages[language].common, c))
      sum += self->weights[i];
    else if (is_among (languages[language].rare, lower))
      sum += 0.8 * self->weights[i];
  }
  if (expected != NULL && n > FEW && n_expected == 0)
    likely *= 0.9;
  return (sum * likely + self->of_signs) / (double)self->n;
}

/* The words in letters of another script. */
static double
rate_other (const Reading *self, Script script)
{
  double sum = self->of_signs;

  for (guint i = 0x80; i < 256; i++) {
    gunichar c = g_unichar_tolower (self->chars[i]);

    sum += self->weights[i] * (is_among (frequent[script], c) ? 1.2 : is_among (common[script], c) ? 1 : 0.6);
  }
  return sum / (double)self->n;
}

static double
rate (const Reading *self, Script script, Family family)
{
  double best = 0;

  if (script != LATIN)
    return rate_other (self, script);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (languages[i].family == family)
      best = MAX (best, rate_latin (self, i));
  return best;
}

/* How many bytes of the text the two say something else of. */
static gsize
count_different (const gunichar *a, const gunichar *b, const guchar *text, gsize length)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    n += a[text[i]] != b[text[i]];
  return n;
}

const char *
exa_encoding_letters_find (const guchar *text, gsize length, double *score, const char **other)
{
  g_autofree Reading *readings = g_new (Reading, G_N_ELEMENTS (encodings));
  double scores[G_N_ELEMENTS (encodings)], least = MARGIN;
  guint best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++) {
    Script script = encodings[i].script;
    gboolean good = reading_init (&readings[i], encodings[i].name) && read_text (&readings[i], script, text, length);

    scores[i] = good ? rate (&readings[i], script, encodings[i].family) : -1;
    best = scores[i] > scores[best] ? i : best;
  }
  *other = NULL;
  *score = scores[best];
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++) {
    gsize n = scores[i] >= 0 ? count_different (readings[i].chars, readings[best].chars, text, length) : 0;
    double gap = (scores[best] - scores[i]) * (double)readings[best].n / (double)MAX (n, 1);

    if (n == 0 || gap >= least)
      continue;
    least = gap;
    *other = encodings[i].name;
  }
  return encodings[best].name;
}
