/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-magnitude.h"

/* A number with more digits, or more zeros behind the point, is written as a power of ten. */
#define MOST_DIGITS 15
#define MOST_ZEROS  5
/* Numbers of so many digits get no SI prefix: 1,200 W beside 700 W. */
#define PLAIN_SI_DIGITS 4

ExaMagnitude
exa_magnitude_none (void)
{
  return (ExaMagnitude){.prefix = ""};
}

static gboolean
choose_word (int point, ExaLang lang, ExaMagnitude *m)
{
  static const struct {
    int power;
    const char *word;
  } words[EXA_N_LANGS][3] = {
      [EXA_LANG_EN] = {{12, "T"}, {9, "B"}, {6, "M"}},
      [EXA_LANG_ZH_CN] = {{12, "万亿"}, {8, "亿"}, {4, "万"}},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (words[lang]); i++)
    if (point > words[lang][i].power) {
      *m = (ExaMagnitude){.power = words[lang][i].power, .prefix = "", .word = words[lang][i].word};
      return point - m->power <= EXA_MOST_WORD_DIGITS;
    }
  return FALSE;
}

static gboolean
choose_prefix (int point, ExaMagnitude *m)
{
  static const char *const prefixes[] = {"", "k", "M", "G", "T", "P", "E", "Z", "Y"};
  int step = (point - 1) / 3;
  if (point <= PLAIN_SI_DIGITS || step >= (int)G_N_ELEMENTS (prefixes))
    return FALSE;
  *m = (ExaMagnitude){.power = 3 * step, .prefix = prefixes[step]};
  return TRUE;
}

static ExaMagnitude
choose (const ExaDecimal *d, const ExaUnit *unit, ExaLang lang, gboolean with_unit)
{
  ExaMagnitude m = exa_magnitude_none ();
  if (exa_decimal_is_zero (d))
    return m;
  if (unit->style == EXA_SCALE_COUNT && choose_word (d->point, lang, &m))
    return m;
  if (unit->style == EXA_SCALE_SI && *unit->prefix == '\0' && with_unit && choose_prefix (d->point, &m))
    return m;
  if (d->point > MOST_DIGITS || d->point < -MOST_ZEROS)
    return (ExaMagnitude){.power = d->point - 1, .prefix = "", .science = TRUE};
  return exa_magnitude_none ();
}

ExaMagnitude
exa_magnitude_choose (const ExaDecimal *d, const ExaUnit *unit, ExaLang lang, gboolean with_unit)
{
  ExaMagnitude m = choose (d, unit, lang, with_unit);

  m.digits_power = lang == EXA_LANG_EN ? m.power : choose (d, unit, EXA_LANG_EN, with_unit).power;
  return m;
}

gboolean
exa_magnitude_is_plain (const ExaMagnitude *m)
{
  return m->power == 0 && !m->science;
}
