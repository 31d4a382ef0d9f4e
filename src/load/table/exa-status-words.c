/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-status-words.h"

#include <string.h>

/* Words that say it in brackets. A letter alone says other things as well, as do EST and exp. */
static const struct {
  ExaStatus status;
  const char *words[24];
} statuses[] = {
    {EXA_STATUS_FORECAST,
     {"forecast",       "fcst",      "projected",  "projection", "proj.",      "expected", "outlook", "prognose",
      "prognostiziert", "prévision", "prévisions", "previsión",  "previsione", "previsão", "прогноз", "预测",
      "预期",           "预计",      "予測",       "見通し",     "예측",       "전망"}},
    {EXA_STATUS_ESTIMATE,
     {"est.", "estimate", "estimated", "estimation", "schätzung", "geschätzt", "estimé", "estimación", "estimado",
      "stima", "estimativa", "оценка", "估计", "估算", "預估", "推定", "추정"}},
    {EXA_STATUS_TARGET, {"target", "targeted", "goal", "ziel", "objectif", "objetivo", "цель", "目标", "目標"}},
    {EXA_STATUS_PLAN, {"plan", "planned", "geplant", "prévu", "planificado", "план", "计划", "規劃", "計画"}},
    {EXA_STATUS_ANNOUNCED, {"announced", "angekündigt", "annoncé", "anunciado", "已宣布", "発表"}},
};

/* The brackets that end @text, their content to @inside; where they begin, or NULL. */
static const char *
find_brackets (const char *text, char inside[32])
{
  static const struct {
    const char *open, *close;
  } kinds[] = {{"(", ")"}, {"[", "]"}, {"（", "）"}};

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    const char *open = g_str_has_suffix (text, kinds[i].close) ? g_strrstr (text, kinds[i].open) : NULL;
    gsize length = open != NULL ? strlen (open) - strlen (kinds[i].open) - strlen (kinds[i].close) : 0;

    if (open == NULL || open == text || length == 0 || length >= 32)
      continue;
    memcpy (inside, open + strlen (kinds[i].open), length);
    inside[length] = '\0';
    return open;
  }
  return NULL;
}

static ExaStatus
find_word (const char *word)
{
  g_autofree char *bare = g_strstrip (g_strdup (word)), *folded = g_utf8_casefold (bare, -1);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    for (guint k = 0; k < G_N_ELEMENTS (statuses[i].words) && statuses[i].words[k] != NULL; k++)
      if (strcmp (folded, statuses[i].words[k]) == 0)
        return statuses[i].status;
  return EXA_STATUS_REPORTED;
}

/* "2025E", "FY26F", "Revenue 2025e": a letter behind a year. P can be provisional, which is no forecast. */
static ExaStatus
read_letter (const char *text)
{
  gsize length = strlen (text), digits = 0;
  char letter = length > 2 ? g_ascii_toupper (text[length - 1]) : '\0';

  if (letter != 'E' && letter != 'F')
    return EXA_STATUS_REPORTED;
  while (digits < length - 1 && g_ascii_isdigit (text[length - 2 - digits]))
    digits++;
  const char *at = text + length - 1 - digits;
  gboolean year = digits == 4 && (strncmp (at, "19", 2) == 0 || strncmp (at, "20", 2) == 0);
  gboolean account = digits == 2 && at - text >= 2 && g_ascii_strncasecmp (at - 2, "FY", 2) == 0;
  gboolean own_word = at == text || !g_ascii_isalnum (at[-1]) || (at - text >= 2 && account) ||
                      (at - text >= 2 && g_ascii_strncasecmp (at - 2, "FY", 2) == 0);

  if ((!year && !account) || !own_word)
    return EXA_STATUS_REPORTED;
  return letter == 'F' ? EXA_STATUS_FORECAST : EXA_STATUS_ESTIMATE;
}

ExaStatus
exa_status_words_read (const char *text)
{
  static const char *const first[] = {"projected ", "forecasted ", "prognostizierte", "预测", "预计"};
  static const char *const last[] = {" forecast", " projection", " prognose", "预测", "预测值"};
  g_autofree char *folded = NULL;
  char inside[32];
  ExaStatus status = find_brackets (text, inside) != NULL ? find_word (inside) : EXA_STATUS_REPORTED;

  status = status == EXA_STATUS_REPORTED ? read_letter (text) : status;
  if (status != EXA_STATUS_REPORTED)
    return status;
  folded = g_utf8_casefold (text, -1);
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (g_str_has_prefix (folded, first[i]) || g_str_has_suffix (folded, last[i]))
      return EXA_STATUS_FORECAST;
  return EXA_STATUS_REPORTED;
}

gboolean
exa_status_words_cut (const char *text, char *bare, gsize size)
{
  char inside[32];
  const char *open = find_brackets (text, inside);

  if (open == NULL || (gsize)(open - text) >= size || find_word (inside) == EXA_STATUS_REPORTED)
    return FALSE;
  memcpy (bare, text, (gsize)(open - text));
  bare[open - text] = '\0';
  g_strchomp (bare);
  return TRUE;
}
