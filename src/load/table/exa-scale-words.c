/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-scale-words.h"

#include <string.h>

#include "exa-numeral.h"

/* In the long scale, which English has not, a billion is a million millions. */
static const struct {
  const char *word;
  int exponent;
} scales[] = {
    {"hundred", 2},    {"hundreds", 2},   {"'000", 3},      {"’000", 3},     {"‘000", 3},      {"000", 3},
    {"000s", 3},       {"'000s", 3},      {"1000", 3},      {"1000s", 3},    {"1,000", 3},     {"1,000s", 3},
    {"thous.", 3},     {"tsd.", 3},       {"tsd", 3},       {"tausend", 3},  {"milliers", 3},  {"lakh", 5},
    {"lakhs", 5},      {"lac", 5},        {"mio.", 6},      {"mio", 6},      {"mill.", 6},     {"mill", 6},
    {"millionen", 6},  {"millones", 6},   {"milioni", 6},   {"mm", 6},       {"mln.", 6},      {"mn.", 6},
    {"crore", 7},      {"crores", 7},     {"cr", 7},        {"cr.", 7},      {"mrd.", 9},      {"mrd", 9},
    {"milliarden", 9}, {"milliard", 9},   {"milliards", 9}, {"miliardi", 9}, {"bln", 9},       {"bn.", 9},
    {"bil", 9},        {"bil.", 9},       {"trn", 12},      {"trl", 12},     {"bio.", 12},     {"quadrillion", 15},
    {"10^3", 3},       {"10^6", 6},       {"10^9", 9},      {"10^12", 12},   {"1e3", 3},       {"1e6", 6},
    {"1e9", 9},        {"1e12", 12},      {"10³", 3},       {"10⁶", 6},      {"trln", 12},     {"trln.", 12},
    {"mld", 9},        {"mld.", 9},       {"mlrd", 9},      {"mlrd.", 9},    {"mia", 9},       {"mia.", 9},
    {"тыс", 3},        {"тыс.", 3},       {"тис.", 3},      {"тысяч", 3},    {"млн", 6},       {"млн.", 6},
    {"млрд", 9},       {"млрд.", 9},      {"трлн", 12},     {"tys", 3},      {"tys.", 3},      {"tis.", 3},
    {"ezer", 3},       {"tusen", 3},      {"miljoner", 6},  {"miljoen", 6},  {"miljarder", 9}, {"miljard", 9},
    {"md", 9},         {"mds", 9},        {"milhões", 6},   {"milhão", 6},   {"bilhões", 9},   {"bilhão", 9},
    {"migliaia", 3},   {"milhares", 3},   {"duizend", 3},   {"miljonen", 6}, {"1.000", 3},     {"1.000.000", 6},
    {"10⁹", 9},        {"10¹²", 12},      {"1,000,000", 6}, {"1000000", 6},  {"milyon", 6},    {"milyar", 9},
    {"trilyon", 12},   {"billionen", 12}, {"billones", 12}, {"billón", 12},  {"biljoen", 12},  {"biljoner", 12},
    {"billioner", 12}, {"biliões", 12},   {"bilião", 12},   {"bilioni", 12}, {"bilione", 12},  {"bilion", 12},
    {"biliony", 12},   {"bilionów", 12},  {"millardos", 9}, {"millardo", 9}, {"tysięcy", 3},   {"milionów", 6},
    {"ألف", 3},        {"آلاف", 3},       {"مليون", 6},     {"مليار", 9},    {"تريليون", 12},  {"miliardów", 9},
};

int
exa_scale_words_find (const char *word)
{
  g_autofree char *times = g_strconcat ("×", word, NULL); /* "10^8" is a power behind this sign alone */
  g_autofree char *folded = g_utf8_casefold (word, -1);
  ExaScanner s = {word, word}, power = {times, times};
  int exponent;

  if (exa_numeral_take_power_of_ten (&power, &exponent) && *power.at == '\0')
    return exponent;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (strcmp (scales[i].word, folded) == 0)
      return scales[i].exponent;
  return exa_numeral_take_scale (&s, &exponent) && *s.at == '\0' ? exponent : -1;
}

/* What makes thousands of the millions and milliards behind it. */
static const char *const thousands[] = {"mil", "miles", "mille", "thousand", "thousands", "milhares", NULL};

int
exa_scale_words_find_two (const char *first, const char *second)
{
  g_autofree char *folded = g_utf8_casefold (first, -1);
  int exponent;

  if (strcmp (first, "1") == 0 && strcmp (second, "000") == 0)
    return 3;
  exponent = exa_scale_words_find (second);
  if (g_strv_contains (thousands, folded) && (exponent == 6 || exponent == 9))
    return exponent + 3;
  return exponent == 7 && exa_scale_words_find (first) == 5 ? 12 : -1;
}

gboolean
exa_scale_words_is_short_billion (const char *word)
{
  static const char *const words[] = {"billion", "billions", "bln", "bln.", "bil", "bil.", NULL};
  g_autofree char *folded = g_utf8_casefold (word, -1);

  return g_strv_contains (words, folded);
}

int
exa_scale_words_find_letter (char letter)
{
  switch (letter) {
  case 'k':
  case 'K': return 3;
  case 'm':
  case 'M': return 6;
  case 'b':
  case 'B':
  case 'G': return 9;
  case 't':
  case 'T': return 12;
  default: return -1;
  }
}
