/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-status-words.h"

#include <string.h>

#include "exa-cell-marks.h"

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
      "stima", "estimativa", "preliminary", "provisional", "оценка", "估计", "估算", "預估", "推定", "추정"}},
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

/* Where the letter is in "2025E", "FY26F", "Q2 2024e", "2025 (E)" cut down to "2025 E"; NULL where there is none behind
 * a year. */
static const char *
find_letter (const char *text)
{
  gsize length = strlen (text), digits = 0, end = length > 2 ? length - 1 : 0;

  if (end == 0 || strchr ("aefpAEFP", text[end]) == NULL)
    return NULL;
  while (end > 1 && text[end - 1] == ' ')
    end--;
  while (digits < end && g_ascii_isdigit (text[end - 1 - digits]))
    digits++;
  const char *at = text + end - digits;
  gboolean account = at - text >= 2 && g_ascii_strncasecmp (at - 2, "FY", 2) == 0;
  gboolean part = at - text == 2 && g_ascii_isdigit (*text) && strchr ("QHqh", text[1]) != NULL; /* "2H24E" */
  gboolean year = digits == 4 && (strncmp (at, "19", 2) == 0 || strncmp (at, "20", 2) == 0);

  if (account || part)
    return year || digits == 2 ? text + length - 1 : NULL;
  return year && (at == text || !g_ascii_isalnum (at[-1])) ? text + length - 1 : NULL;
}

/* E is an estimate, F a forecast; P is projected with some and provisional with others: an estimate is true of both. A
 * is what was. */
static ExaStatus
read_letter (const char *text)
{
  const char *letter = find_letter (text);

  if (letter == NULL || g_ascii_toupper (*letter) == 'A')
    return EXA_STATUS_REPORTED;
  return g_ascii_toupper (*letter) == 'F' ? EXA_STATUS_FORECAST : EXA_STATUS_ESTIMATE;
}

/* "revenue forecast" of "revenue forecast 2026". */
static void
cut_year (char *text)
{
  gsize length = strlen (text);

  if (length > 5 && text[length - 5] == ' ' && strspn (text + length - 4, "0123456789") == 4)
    text[length - 5] = '\0';
}

/* What is said by a word before the others, or behind them. */
static ExaStatus
read_ends (const char *text)
{
  static const struct {
    ExaStatus status;
    const char *first[12], *last[12];
  } ends[] = {
      {EXA_STATUS_FORECAST,
       {"projected ", "forecasted ", "forecast ", "expected ", "prognostizierte", "预测", "预计", "预期"},
       {" forecast", " forecasts", " projection", " projections", " projected", " expected", " prognose", "预测",
        "预测值", "预期"}},
      {EXA_STATUS_ESTIMATE,
       {"estimated ", "est. ", "geschätzte", "估计", "估算"},
       {" estimate", " estimates", " estimated", " est.", "估计", "估计值", "估算"}},
      {EXA_STATUS_TARGET, {"target ", "targeted ", "目标"}, {" target", " targets", " goal", "目标", "目标值"}},
      {EXA_STATUS_PLAN, {"planned ", "geplante", "计划", "规划"}, {" planned", "计划", "规划"}},
      {EXA_STATUS_ANNOUNCED, {"announced ", "已宣布"}, {" announced"}},
  };
  static const char *const judged[] = {" error", " accuracy", " bias", " deviation", " horizon", "误差", NULL};
  g_autofree char *folded = g_utf8_casefold (text, -1);

  cut_year (folded);
  /* How good a forecast was is a fact. */
  for (guint i = 0; judged[i] != NULL; i++)
    if (strstr (folded, judged[i]) != NULL)
      return EXA_STATUS_REPORTED;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    for (guint k = 0; ends[i].first[k] != NULL; k++)
      if (g_str_has_prefix (folded, ends[i].first[k]))
        return ends[i].status;
    for (guint k = 0; ends[i].last[k] != NULL; k++)
      if (g_str_has_suffix (folded, ends[i].last[k]))
        return ends[i].status;
  }
  return EXA_STATUS_REPORTED;
}

/* One of the parts that commas make of @text, the name itself or what is added to it. */
static ExaStatus
read_parts (const char *text, gboolean within)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ",;", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    const char *part = g_strstrip (parts[i]);
    ExaStatus status = i > 0 || within ? find_word (part) : EXA_STATUS_REPORTED;

    status = status == EXA_STATUS_REPORTED ? read_letter (part) : status;
    status = status == EXA_STATUS_REPORTED && !within ? read_ends (part) : status;
    if (status != EXA_STATUS_REPORTED)
      return status;
  }
  return EXA_STATUS_REPORTED;
}

ExaStatus
exa_status_words_read (const char *text)
{
  g_autofree char *rest = g_strstrip (g_strdup (text));
  ExaStatus status = EXA_STATUS_REPORTED;
  char inside[32];

  /* Brackets behind brackets, of which one may be the unit: "Revenue forecast ($bn)", "2025 (E)". */
  for (const char *open; status == EXA_STATUS_REPORTED && (open = find_brackets (rest, inside)) != NULL;) {
    rest[open - rest] = '\0';
    g_strchomp (rest);
    status = read_parts (inside, TRUE);
    if (status == EXA_STATUS_REPORTED && strlen (inside) == 1) {
      g_autofree char *lettered = g_strconcat (rest, " ", inside, NULL);
      status = read_letter (lettered);
    }
  }
  return status == EXA_STATUS_REPORTED ? read_parts (rest, FALSE) : status;
}

gboolean
exa_status_words_cut (const char *text, char *bare, gsize size)
{
  char inside[32];
  const char *open = find_brackets (text, inside), *end = open;

  if (open == NULL)
    end = find_letter (text);
  else if (find_word (inside) == EXA_STATUS_REPORTED && (strlen (inside) != 1 || strchr ("aefpAEFP", *inside) == NULL))
    return FALSE;
  if (end == NULL || (gsize)(end - text) >= size)
    return FALSE;
  memcpy (bare, text, (gsize)(end - text));
  bare[end - text] = '\0';
  g_strchomp (bare);
  return TRUE;
}

/* --- cells --- */

static ExaStatus
find_letter_alone (const char *text, gboolean flags)
{
  if (strlen (text) != 1 || (!flags && !g_ascii_isupper (*text)))
    return EXA_STATUS_REPORTED;
  return g_ascii_toupper (*text) == 'F'   ? EXA_STATUS_FORECAST
         : g_ascii_toupper (*text) == 'E' ? EXA_STATUS_ESTIMATE
                                          : EXA_STATUS_REPORTED;
}

/* A word at either end of @text that stands without a blank, as in Chinese; *@start and *@end are moved past it. */
static ExaStatus
find_joined (const char **start, const char **end)
{
  gsize length = (gsize)(*end - *start);

  if (length == 0 || ((guchar) * *start < 0x80 && (guchar)(*end)[-1] < 0x80))
    return EXA_STATUS_REPORTED;
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    for (guint k = 0; k < G_N_ELEMENTS (statuses[i].words) && statuses[i].words[k] != NULL; k++) {
      const char *word = statuses[i].words[k];
      gsize n = strlen (word);

      if (g_ascii_isalpha (*word) || n >= length)
        continue;
      if (strncmp (*start, word, n) == 0)
        *start += n;
      else if (strncmp (*end - n, word, n) == 0)
        *end -= n;
      else
        continue;
      return statuses[i].status;
    }
  return EXA_STATUS_REPORTED;
}

/* The same of one that a blank parts from the figure. */
static ExaStatus
find_apart (const char **start, const char **end)
{
  const char *first = memchr (*start, ' ', (gsize)(*end - *start));
  const char *last = g_strrstr_len (*start, *end - *start, " ");
  ExaStatus status;

  if (first == NULL)
    return EXA_STATUS_REPORTED;
  g_autofree char *before = g_strndup (*start, (gsize)(first - *start));
  g_autofree char *behind = g_strndup (last + 1, (gsize)(*end - last - 1));
  before[strcspn (before, ":")] = '\0';
  if ((status = find_word (before)) != EXA_STATUS_REPORTED)
    *start = first + 1;
  else if ((status = find_word (behind)) != EXA_STATUS_REPORTED)
    *end = last;
  return status;
}

ExaStatus
exa_status_words_read_cell (const char *cell, gboolean flags, char *figure, gsize size)
{
  const char *start = cell, *end = cell + strlen (cell);
  char inside[32];
  const char *open;
  ExaStatus status = EXA_STATUS_REPORTED;

  /* Most cells are nothing but a figure. */
  if (cell[strspn (cell, "0123456789.,-+ %$'<>=~")] == '\0')
    return EXA_STATUS_REPORTED;
  if ((open = find_brackets (cell, inside)) != NULL) {
    status = find_word (inside);
    status = status == EXA_STATUS_REPORTED ? find_letter_alone (inside, flags) : status;
    end = status != EXA_STATUS_REPORTED ? open : end;
  }
  if (status == EXA_STATUS_REPORTED && flags)
    status = find_letter_alone (exa_cell_find_flag (cell), TRUE);
  if (status == EXA_STATUS_REPORTED)
    status = find_apart (&start, &end);
  if (status == EXA_STATUS_REPORTED)
    status = find_joined (&start, &end);
  if (status == EXA_STATUS_REPORTED || (gsize)(end - start) >= size)
    return EXA_STATUS_REPORTED;
  memcpy (figure, start, (gsize)(end - start));
  figure[end - start] = '\0';
  g_strstrip (figure);
  return status;
}

char *
exa_status_words_find_others (const char *cell)
{
  g_autofree char *words = exa_cell_find_words (cell);
  char figure[64];

  if (words == NULL || exa_status_words_read_cell (cell, FALSE, figure, sizeof figure) != EXA_STATUS_REPORTED)
    return NULL;
  return g_steal_pointer (&words);
}
