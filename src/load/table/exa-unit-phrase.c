/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-unit-phrase.h"

#include <string.h>

#include "exa-numeral.h"
#include "exa-scale-words.h"
#include "exa-unit-spelling.h"

/* The words of the longest unit: "U.S. dollars per GPU hour". */
#define MOST_WORDS 8
/* A quotient that is no unit of this program, but clearly one: no longer than this. */
#define MOST_QUOTIENT 32

/* A phrase in the making. */
typedef struct {
  ExaUnitContext context;
  const ExaUnit *unit;
  int exponent;
  gboolean scaled;
  gboolean billions; /* the scale is "billion" or "bln" */
  gboolean french;   /* an article stands before what is scaled: "billions d'euros" */
  gboolean sign;     /* the unit is said as in its own country: "zł" and "Kč", not PLN */
  gboolean in_front; /* the letter stands before the unit: "T EUR" */
  char letter;       /* a letter that is a scale only if money or things that are counted stand beside it; '\0' */
} Phrase;

/* --- scales --- */

static gboolean
take_scale (Phrase *phrase, int exponent)
{
  if (phrase->scaled)
    return FALSE;
  phrase->scaled = TRUE;
  phrase->exponent = exponent;
  return TRUE;
}

/* Where the number behind a sign of times begins, in "x1000" or, of two words, "× 1,000"; NULL where there is none: an
 * x alone is a multiple. */
static const char *
skip_times (const char *word, const char *next)
{
  gsize n = g_str_has_prefix (word, "×") ? strlen ("×") : *word == 'x' || *word == 'X' ? 1 : 0;
  const char *number = n > 0 && word[n] == '\0' && next != NULL ? next : word + n;

  return n > 0 && g_ascii_isdigit (*number) ? number : NULL;
}

/* --- words --- */

static gboolean
set_unit (Phrase *phrase, const ExaUnit *unit)
{
  if (phrase->unit != NULL && phrase->unit != unit)
    return FALSE; /* two units: it is about something else */
  phrase->unit = unit;
  return TRUE;
}

/* Words that say nothing of unit or scale. */
static gboolean
is_filler (const char *word)
{
  static const char *const fillers[] = {"of",     "in",   "the",  "current", "constant", "nominal", "real",
                                        "prices", "year", "est.", "approx.", "(",        "change",  ")",
                                        "en",     "de",   "di",   "von",     NULL};
  g_autofree char *lower = g_ascii_strdown (word, -1);

  if (strlen (word) == 4 && strspn (word, "0123456789") == 4 && (word[0] == '1' || word[0] == '2') &&
      strcmp (word, "1000") != 0)
    return TRUE; /* "constant 2015 US$" */
  return g_strv_contains (fillers, lower);
}

/* "$bn", "US$m", "€": a currency with its scale as one word. */
static gboolean
take_currency (Phrase *phrase, const char *word)
{
  gsize length;
  const char *id = exa_currency_match (word, &length);
  const char *rest = id != NULL ? word + length : NULL;
  int exponent;

  /* "EURm" and "USDbn", but no longer word. */
  if (id == NULL || (g_ascii_isalpha (word[length - 1]) && g_ascii_isalpha (*rest) &&
                     !(g_ascii_isupper (word[length - 1]) && g_ascii_islower (*rest) && strlen (rest) < 4)))
    return FALSE;
  if (*rest == '\0')
    return set_unit (phrase, exa_unit_get (id));
  exponent = strlen (rest) == 1 ? exa_scale_words_find_letter (*rest) : exa_scale_words_find (rest);
  return exponent >= 0 && set_unit (phrase, exa_unit_get (id)) && take_scale (phrase, exponent);
}

/* "tkr", "mdkr": thousands and milliards of kronor, as Swedish accounts write them. */
static gboolean
take_kronor (Phrase *phrase, const char *word)
{
  static const struct {
    const char *word;
    int exponent;
  } scaled[] = {{"tkr", 3}, {"kkr", 3}, {"mkr", 6}, {"mnkr", 6}, {"mdkr", 9}, {"mdrkr", 9}};

  for (guint i = 0; i < G_N_ELEMENTS (scaled); i++)
    if (g_ascii_strcasecmp (word, scaled[i].word) == 0)
      return set_unit (phrase, exa_unit_get ("SEK")) && take_scale (phrase, scaled[i].exponent);
  return FALSE;
}

/* "架": one or two characters by which Chinese counts things. */
static gboolean
is_counter (const char *text)
{
  glong n = g_utf8_strlen (text, -1);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) != G_UNICODE_SCRIPT_HAN)
      return FALSE;
  return n == 1 || n == 2;
}

/* "Md€", "mln€", "MMUS$": a scale of several letters and money as one word. */
static gboolean
take_scale_before_money (Phrase *phrase, const char *word)
{
  gsize length;

  for (gsize n = 2; n < strlen (word) && g_ascii_isalpha (word[n - 1]); n++) {
    const char *id = exa_currency_match (word + n, &length);
    g_autofree char *scale = g_strndup (word, n);

    if (id != NULL && word[n + length] == '\0' && exa_scale_words_find (scale) >= 0)
      return set_unit (phrase, exa_unit_get (id)) && take_scale (phrase, exa_scale_words_find (scale));
  }
  return FALSE;
}

/* "亿元", "万张", "百万美元", "k€", "T€", "M$", "万": a scale and what is scaled as one word. */
static gboolean
take_joined (Phrase *phrase, const char *word)
{
  ExaScanner s = {word, word};
  gsize length;
  int exponent;

  /* "人民币百万元": the money is said before the scale, too. */
  if (g_str_has_prefix (word, "人民币") || g_str_has_prefix (word, "人民幣"))
    s.at = word + strlen ("人民币");
  if (exa_numeral_take_scale (&s, &exponent) && *s.at != '\0') {
    const ExaUnit *unit = exa_unit_find_spelled (s.at);

    return (unit != NULL ? set_unit (phrase, unit) : is_counter (s.at)) && take_scale (phrase, exponent);
  }
  if (take_scale_before_money (phrase, word))
    return TRUE;
  exponent = exa_scale_words_find_letter (*word);
  if (exponent < 0 || word[1] == '\0' || exa_currency_match (word + 1, &length) == NULL || word[1 + length] != '\0')
    return FALSE;
  /* German accounts write T€ for thousands of them. */
  return set_unit (phrase, exa_unit_get (exa_currency_match (word + 1, &length))) &&
         take_scale (phrase, *word == 'T' ? 3 : exponent);
}

/* "1.2g" and "800m" of memory, as programs for processes write them, are no grams and metres. */
static gboolean
take_letter_of_memory (Phrase *phrase, const char *word)
{
  return phrase->context.memory && phrase->context.beside && strlen (word) == 1 && strchr ("kmgt", *word) != NULL &&
         take_scale (phrase, exa_scale_words_find_letter (g_ascii_toupper (*word)));
}

/* A letter: a scale, a unit, or nothing, by what it stands beside. */
static gboolean
take_letter (Phrase *phrase, const char *word)
{
  gboolean byte = *word == 'B' && phrase->context.memory;

  if (strlen (word) != 1 || exa_scale_words_find_letter (*word) < 0 || byte)
    return FALSE;
  if (phrase->scaled || phrase->letter != '\0')
    return FALSE;
  phrase->letter = *word;
  phrase->in_front = phrase->unit == NULL;
  return TRUE;
}

/* "R$ bi", "R$ mi": milliards and millions in Brazil. */
static gboolean
take_brazilian (Phrase *phrase, const char *word)
{
  gboolean bi = strcmp (word, "bi") == 0, mi = strcmp (word, "mi") == 0;

  return (bi || mi) && phrase->unit != NULL && strcmp (phrase->unit->base, "BRL") == 0 &&
         take_scale (phrase, bi ? 9 : 6);
}

/* "miles de €", "mil", "R$ mil": thousands in Spanish and Portuguese; elsewhere the one is a length, the other a
 * million, or an inch in a thousand parts. */
static gboolean
take_spanish (Phrase *phrase, const char *word, const char *next)
{
  gboolean miles = g_ascii_strcasecmp (word, "miles") == 0, mil = g_ascii_strcasecmp (word, "mil") == 0;
  gboolean told = phrase->context.spanish || (next != NULL && g_ascii_strcasecmp (next, "de") == 0) ||
                  (mil && phrase->unit != NULL && strcmp (phrase->unit->base, "BRL") == 0);

  return (miles || mil) && told && take_scale (phrase, 3);
}

/* "bin TL", "bin": thousands in Turkish, and a box in English. */
static gboolean
take_turkish (Phrase *phrase, const char *word, const char *next)
{
  gboolean told = phrase->context.turkish || (next != NULL && strcmp (next, "TL") == 0) ||
                  (phrase->unit != NULL && strcmp (phrase->unit->base, "TRY") == 0);

  return g_ascii_strcasecmp (word, "bin") == 0 && told && take_scale (phrase, 3);
}

/* Whether a T is that of German thousands, "T EUR": of other currencies it is a trillion in English. */
static gboolean
is_tausend (const Phrase *phrase)
{
  return phrase->letter == 'T' && phrase->in_front && exa_unit_is_money (phrase->unit) &&
         (strcmp (phrase->unit->base, "EUR") == 0 || strcmp (phrase->unit->base, "CHF") == 0);
}

/* French billions, and those of Poles and Czechs, are a million millions. */
static void
settle_billions (Phrase *phrase)
{
  if (phrase->billions && (phrase->french || phrase->sign))
    phrase->exponent = 12;
}

/* Settles the letter once all words are known. */
static gboolean
settle_letter (Phrase *phrase)
{
  char word[2] = {phrase->letter, '\0'};
  gboolean capital = g_ascii_isupper (phrase->letter) || phrase->letter == 'k';
  /* "(t)" of what is counted are tonnes. */
  gboolean things =
      (phrase->context.counted && *word != 't') || (phrase->unit != NULL && phrase->unit->style == EXA_SCALE_COUNT);

  if (phrase->letter == '\0')
    return TRUE;
  if (*word == 'm' && phrase->unit == NULL && phrase->context.cores && phrase->context.beside &&
      !phrase->context.letters)
    return take_scale (phrase, -3);
  if (exa_unit_is_money (phrase->unit) || (phrase->unit == NULL && phrase->context.money) || phrase->context.letters ||
      (things && (capital || phrase->unit == NULL)))
    return take_scale (phrase, is_tausend (phrase) ? 3 : exa_scale_words_find_letter (phrase->letter));
  if (*word == 'm' && phrase->context.brackets && !phrase->context.length)
    return FALSE;
  /* Metres and tonnes; kelvins where it is about temperatures. Other capitals are left to who knows better. */
  return phrase->unit == NULL && (strchr ("mt", phrase->letter) != NULL || (*word == 'K' && phrase->context.heat)) &&
         set_unit (phrase, exa_unit_get (word));
}

/* "bps" and "bp" of an interest, which are bits and base pairs elsewhere. */
static gboolean
take_basis_points (Phrase *phrase, const char *word)
{
  static const char *const words[] = {"bps", "bp", "bips", "bp.", "bps.", NULL};
  g_autofree char *lower = g_ascii_strdown (word, -1);

  return phrase->context.yield && g_strv_contains (words, lower) && set_unit (phrase, exa_unit_get ("basis points"));
}

/* The longest run of words from @words on that is a unit; 0 if there is none. */
static guint
match_unit (char **words, guint n_words, const ExaUnit **unit)
{
  for (guint n = MIN (n_words, MOST_WORDS); n > 0; n--) {
    g_autoptr (GString) text = g_string_new (words[0]);

    for (guint i = 1; i < n; i++)
      g_string_append_printf (text, " %s", words[i]);
    *unit = exa_unit_find_spelled (text->str);
    if (*unit == NULL &&
        (g_ascii_strcasecmp (text->str, "U.S. dollars") == 0 || g_ascii_strcasecmp (text->str, "U.S. dollar") == 0 ||
         g_ascii_strcasecmp (text->str, "U.S.$") == 0))
      *unit = exa_unit_get ("USD");
    if (*unit != NULL)
      return n;
  }
  return 0;
}

/* The power of ten that the words at @words say, "mil millones" and "miles de millones" among them; -1 if they are no
 * scale. @n: (out): how many they are. */
static int
find_scale (const char *word, char **words, guint n_words, guint *n)
{
  guint second = n_words > 2 && strcmp (words[1], "de") == 0 ? 2 : 1;
  int exponent = n_words > second ? exa_scale_words_find_two (word, words[second]) : -1;

  *n = exponent >= 0 ? second + 1 : 1;
  return exponent >= 0 ? exponent : exa_scale_words_find (word);
}

/* Takes the scale @word, behind which @next stands. */
static gboolean
take_scale_word (Phrase *phrase, const char *word, const char *next, int exponent)
{
  phrase->billions = exa_scale_words_is_short_billion (word);
  phrase->french |= next != NULL && strcmp (next, "de") == 0;
  return take_scale (phrase, exponent);
}

static gboolean
read_words (Phrase *phrase, char **words, guint n_words)
{
  for (guint i = 0; i < n_words;) {
    const ExaUnit *unit;
    const char *word = words[i], *factor = skip_times (word, i + 1 < n_words ? words[i + 1] : NULL);
    int exponent;
    guint n;

    if (*word == '\0' || is_filler (word)) {
      i++;
      continue;
    }
    if (factor != NULL) { /* "x 1,000" */
      i += i + 1 < n_words && factor == words[i + 1];
      word = factor;
    }
    exponent = find_scale (word, words + i, n_words - i, &n);
    /* MM is a million only beside money; else it is a length. */
    if (exponent >= 0 && (g_ascii_strcasecmp (words[i], "mm") != 0 || phrase->context.money || n_words > 1)) {
      if (!take_scale_word (phrase, word, words[i + n], exponent))
        return FALSE;
      i += n;
    } else if (take_basis_points (phrase, words[i]) || take_spanish (phrase, words[i], words[i + 1]) ||
               take_turkish (phrase, words[i], words[i + 1]) || take_brazilian (phrase, words[i]) ||
               take_letter_of_memory (phrase, words[i]) || take_letter (phrase, words[i]) ||
               take_currency (phrase, words[i]) || take_kronor (phrase, words[i]) || take_joined (phrase, words[i])) {
      i++;
    } else if ((n = match_unit (words + i, n_words - i, &unit)) > 0 && set_unit (phrase, unit)) {
      phrase->sign |= strcmp (words[i], "zł") == 0 || strcmp (words[i], "Kč") == 0;
      i += n;
    } else {
      return FALSE;
    }
  }
  settle_billions (phrase);
  return settle_letter (phrase);
}

/* Words between spaces; a comma parts them as well, "USD, millions", and an article is none: "d'euros". @french: (out):
 * there is one. Transfer full. */
static char **
split (const char *text, gboolean *french)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gboolean parts = g_unichar_isspace (c) || ((c == ',' || c == ';') && !g_ascii_isdigit (p[1]));

    if ((g_str_has_prefix (p, " d'") || g_str_has_prefix (p, " d’")) &&
        g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (p + 2)))) {
      *french = TRUE;
      p += 2;
    }
    if (parts)
      g_string_append_c (plain, ' ');
    else
      g_string_append_unichar (plain, c);
  }
  char **words = g_strsplit (g_strstrip (plain->str), " ", -1);
  g_string_free (plain, TRUE);
  return words;
}

/* "USD per GPU hour", "$/1M tokens", "元/百万 tokens": what is divided must be understood, what it is divided by is
 * kept as it is written. */
static gboolean
read_quotient (const char *text, ExaUnitContext context, const ExaUnit **unit, int *exponent)
{
  const char *per = strstr (text, " per "), *slash = strchr (text, '/');
  const char *at = per != NULL ? per : slash;
  const char *below = at == NULL ? NULL : per != NULL ? per + strlen (" per ") : slash + 1;
  g_autofree char *above = at != NULL ? g_strndup (text, (gsize)(at - text)) : NULL;
  const ExaUnit *numerator = NULL;
  g_autofree char *id = NULL;
  int scale = 0;

  if (at == NULL || *below == '\0' || strlen (text) > MOST_QUOTIENT + 16)
    return FALSE;
  if (exa_unit_phrase_read (g_strstrip (above), context, &numerator, &scale) && numerator != NULL) {
    id = g_strconcat (numerator->id, "/", below, NULL);
    if (exa_unit_is_money (numerator)) { /* in its own name: "$" and "US$" are the same money */
      g_free (id);
      id = g_strconcat (numerator->base, "/", below, NULL);
    }
    *unit = exa_unit_get (id);
    *exponent = scale;
    return TRUE;
  }
  /* "bit-OP/s" is clearly a unit, "FP16/BF16" is none. */
  if (*above == '\0' || strlen (text) > MOST_QUOTIENT || scale != 0 || exa_unit_find_spelled (below) == NULL)
    return FALSE;
  *unit = exa_unit_get (text);
  *exponent = 0;
  return TRUE;
}

gboolean
exa_unit_phrase_read (const char *text, ExaUnitContext context, const ExaUnit **unit, int *exponent)
{
  Phrase phrase = {.context = context};
  g_autofree char *plain = g_strstrip (g_strdup (text));
  g_auto (GStrv) words = NULL;

  if (*plain == '\0')
    return FALSE;
  /* Microseconds behind a figure or in brackets; a country in other places: "gdp_us". */
  words = split (strcmp (plain, "us") == 0 && (context.brackets || context.beside) ? "µs" : plain, &phrase.french);
  if (read_words (&phrase, words, g_strv_length (words)) && (phrase.unit != NULL || phrase.scaled)) {
    *unit = phrase.unit;
    *exponent = phrase.exponent;
    return TRUE;
  }
  return read_quotient (plain, context, unit, exponent);
}
