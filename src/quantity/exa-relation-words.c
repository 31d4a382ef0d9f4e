/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-relation-words.h"

typedef struct {
  const char *text;
  ExaRelation relation;
} Word;

/* Of several that fit, the longest is taken: "<=" and not "<". */
static const Word before[] = {
    {"≈", EXA_ABOUT},
    {"≃", EXA_ABOUT},
    {"~", EXA_ABOUT},
    {"about", EXA_ABOUT},
    {"around", EXA_ABOUT},
    {"roughly", EXA_ABOUT},
    {"approximately", EXA_ABOUT},
    {"approx", EXA_ABOUT},
    {"approx.", EXA_ABOUT},
    {"circa", EXA_ABOUT},
    {"c.", EXA_ABOUT},
    {"ca.", EXA_ABOUT},
    {"ca", EXA_ABOUT},
    {"约", EXA_ABOUT},
    {"约为", EXA_ABOUT},
    {"大约", EXA_ABOUT},
    {"大概", EXA_ABOUT},
    {"nearly", EXA_ABOUT},
    {"almost", EXA_ABOUT},
    {"rund", EXA_ABOUT},
    {"etwa", EXA_ABOUT},
    {"environ", EXA_ABOUT},
    {"約", EXA_ABOUT},
    {"약", EXA_ABOUT},
    {"between", EXA_RANGE},
    {"介于", EXA_RANGE},
    {"<", EXA_BELOW},
    {"less than", EXA_BELOW},
    {"weniger als", EXA_BELOW},
    {"unter", EXA_BELOW},
    {"moins de", EXA_BELOW},
    {"fewer than", EXA_BELOW},
    {"lower than", EXA_BELOW},
    {"under", EXA_BELOW},
    {"below", EXA_BELOW},
    {"低于", EXA_BELOW},
    {"少于", EXA_BELOW},
    {"小于", EXA_BELOW},
    {"不到", EXA_BELOW},
    {"不足", EXA_BELOW},
    {"≤", EXA_AT_MOST},
    {"≦", EXA_AT_MOST},
    {"⩽", EXA_AT_MOST},
    {"<=", EXA_AT_MOST},
    {"at most", EXA_AT_MOST},
    {"bis zu", EXA_AT_MOST},
    {"bis", EXA_AT_MOST},
    {"bis unter", EXA_BELOW},
    {"hasta", EXA_AT_MOST},
    {"até", EXA_AT_MOST},
    {"fino a", EXA_AT_MOST},
    {"до", EXA_AT_MOST},
    {"höchstens", EXA_AT_MOST},
    {"max.", EXA_AT_MOST},
    {"up to", EXA_AT_MOST},
    {"no more than", EXA_AT_MOST},
    {"not more than", EXA_AT_MOST},
    {"至多", EXA_AT_MOST},
    {"最多", EXA_AT_MOST},
    {"不超过", EXA_AT_MOST},
    {"不多于", EXA_AT_MOST},
    {"不高于", EXA_AT_MOST},
    {"不大于", EXA_AT_MOST},
    {">", EXA_ABOVE},
    {"more than", EXA_ABOVE},
    {"über", EXA_ABOVE},
    {"mehr als", EXA_ABOVE},
    {"plus de", EXA_ABOVE},
    {"greater than", EXA_ABOVE},
    {"higher than", EXA_ABOVE},
    {"over", EXA_ABOVE},
    {"above", EXA_ABOVE},
    {"超过", EXA_ABOVE},
    {"多于", EXA_ABOVE},
    {"高于", EXA_ABOVE},
    {"大于", EXA_ABOVE},
    {"≥", EXA_AT_LEAST},
    {"≧", EXA_AT_LEAST},
    {"⩾", EXA_AT_LEAST},
    {">=", EXA_AT_LEAST},
    {"at least", EXA_AT_LEAST},
    {"from", EXA_AT_LEAST},
    {"mind.", EXA_AT_LEAST},
    {"mindestens", EXA_AT_LEAST},
    {"au moins", EXA_AT_LEAST},
    {"no less than", EXA_AT_LEAST},
    {"not less than", EXA_AT_LEAST},
    {"no fewer than", EXA_AT_LEAST},
    {"至少", EXA_AT_LEAST},
    {"最少", EXA_AT_LEAST},
    {"不少于", EXA_AT_LEAST},
    {"不低于", EXA_AT_LEAST},
    {"不小于", EXA_AT_LEAST},
};

/* 以上 and 以下 include the number itself, in Chinese law and in common use. */
static const Word behind[] = {
    {"+", EXA_AT_LEAST},        {"or more", EXA_AT_LEAST},   {"or higher", EXA_AT_LEAST},  {"以上", EXA_AT_LEAST},
    {"及以上", EXA_AT_LEAST},   {"或以上", EXA_AT_LEAST},    {"or less", EXA_AT_MOST},     {"or fewer", EXA_AT_MOST},
    {"or lower", EXA_AT_MOST},  {"以下", EXA_AT_MOST},       {"及以下", EXA_AT_MOST},      {"或以下", EXA_AT_MOST},
    {"以内", EXA_AT_MOST},      {"左右", EXA_ABOUT},         {"and more", EXA_AT_LEAST},   {"and over", EXA_AT_LEAST},
    {"or over", EXA_AT_LEAST},  {"and above", EXA_AT_LEAST}, {"and older", EXA_AT_LEAST},  {"or older", EXA_AT_LEAST},
    {"und mehr", EXA_AT_LEAST}, {"oder mehr", EXA_AT_LEAST}, {"und älter", EXA_AT_LEAST},  {"et plus", EXA_AT_LEAST},
    {"ou plus", EXA_AT_LEAST},  {"y más", EXA_AT_LEAST},     {"o más", EXA_AT_LEAST},      {"e più", EXA_AT_LEAST},
    {"e mais", EXA_AT_LEAST},   {"en meer", EXA_AT_LEAST},   {"i więcej", EXA_AT_LEAST},   {"and under", EXA_AT_MOST},
    {"or under", EXA_AT_MOST},  {"and less", EXA_AT_MOST},   {"und weniger", EXA_AT_MOST}, {"et moins", EXA_AT_MOST},
};

static gboolean
take_longest (ExaScanner *s, const Word *words, gsize n_words, ExaRelation *relation)
{
  ExaScanner best = *s;
  for (gsize i = 0; i < n_words; i++) {
    ExaScanner ahead = *s;
    if (exa_scanner_take (&ahead, words[i].text) && ahead.at > best.at) {
      best = ahead;
      *relation = words[i].relation;
    }
  }
  gboolean found = best.at > s->at;
  *s = best;
  return found;
}

gboolean
exa_relation_take_before (ExaScanner *s, ExaRelation *relation)
{
  /* Most figures are plain numbers: no word begins with a digit. */
  if (exa_unichar_is_digit (exa_scanner_peek (s)))
    return FALSE;
  return take_longest (s, before, G_N_ELEMENTS (before), relation);
}

gboolean
exa_relation_take_behind (ExaScanner *s, ExaRelation *relation)
{
  if (exa_scanner_peek (s) == 0)
    return FALSE;
  return take_longest (s, behind, G_N_ELEMENTS (behind), relation);
}

gboolean
exa_relation_take_range (ExaScanner *s, gboolean after_between)
{
  if (exa_unichar_is_dash (exa_scanner_peek (s))) {
    exa_scanner_next (s);
    return TRUE;
  }
  return exa_scanner_take (s, "to") || exa_scanner_take (s, "bis") || exa_scanner_take (s, "à") ||
         exa_scanner_take (s, "至") || exa_scanner_take (s, "到") ||
         (after_between && (exa_scanner_take (s, "and") || exa_scanner_take (s, "和")));
}
