/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-aggregate.h"

#include <string.h>

#include "exa-date.h"

/* The label in lower case, without what stands behind it in brackets or as a mark: "total" of "TOTAL*:". */
static char *
fold (const char *label)
{
  g_autofree char *folded = g_utf8_casefold (label, -1);
  char *open = strpbrk (folded, "([");

  if (open != NULL && open > folded)
    *open = '\0';
  g_strdelimit (folded, "*:", ' ');
  for (char *mark = folded; (mark = strstr (mark, "†")) != NULL;)
    memset (mark, ' ', strlen ("†"));
  return g_strdup (g_strstrip (folded));
}

/* Whether a label of ASCII begins or ends as one of the words below does: most do not, and are not looked at further. A
 * label with brackets, marks or other letters may. */
static gboolean
may_be_total (const char *label)
{
  /* By the first letter, the second ones. */
  static const char *const seconds['z' - 'a' + 1] = {
      ['a' - 'a'] = "lm",  ['b' - 'a'] = "o",     ['l' - 'a'] = "e", ['c' - 'a'] = "e",  ['e' - 'a'] = "n",
      ['g' - 'a'] = "rle", ['i' - 'a'] = "n ",    ['m' - 'a'] = "o", ['n' - 'a'] = "e",  ['o' - 'a'] = "v",
      ['r' - 'a'] = "a",   ['s' - 'a'] = "uoakp", ['j' - 'a'] = "u", ['k' - 'a'] = "o",  ['u' - 'a'] = "k",
      ['t' - 'a'] = "o",   ['w' - 'a'] = "oe",    ['y' - 'a'] = "h", ['z' - 'a'] = "uw",
  };
  char first = g_ascii_tolower (*label);
  const char *p = label, *known = first >= 'a' && first <= 'z' ? seconds[first - 'a'] : NULL;

  if (known != NULL && label[1] != '\0' && strchr (known, g_ascii_tolower (label[1])) != NULL)
    return TRUE;
  for (; *p != '\0'; p++)
    if ((*p & 0x80) != 0 || *p == '(' || *p == '[' || *p == '*' || *p == ':')
      return TRUE;
  return p - label > 3 && (g_ascii_strcasecmp (p - 3, "tal") == 0 || g_ascii_strcasecmp (p - 3, "amt") == 0);
}

/* What rows of totals are called, in lower case; and those of parts of a table. */
static const char *const total_words[] = {"total",
                                          "totals",
                                          "grand total",
                                          "sum",
                                          "all",
                                          "overall",
                                          "world",
                                          "worldwide",
                                          "global",
                                          "in total",
                                          "total world",
                                          "world total",
                                          "gesamt",
                                          "insgesamt",
                                          "summe",
                                          "gesamtsumme",
                                          "zusammen",
                                          "total général",
                                          "total general",
                                          "ensemble",
                                          "totale",
                                          "totaal",
                                          "totalt",
                                          "suma",
                                          "razem",
                                          "ogółem",
                                          "celkem",
                                          "yhteensä",
                                          "i alt",
                                          "итого",
                                          "всего",
                                          "welt",
                                          "monde",
                                          "合计",
                                          "总计",
                                          "总和",
                                          "总数",
                                          "共计",
                                          "全球",
                                          "世界",
                                          "net",
                                          "전국",
                                          "all ages",
                                          "both sexes",
                                          "all sexes",
                                          "ambos sexos",
                                          "les deux sexes",
                                          "계",
                                          "全国",
                                          "全國",
                                          "全部",
                                          "合計",
                                          "総計",
                                          "합계",
                                          "총계",
                                          "σ",
                                          "∑",
                                          "összesen",
                                          "mindösszesen",
                                          "toplam",
                                          "σύνολο",
                                          "всього",
                                          "разом",
                                          "общо",
                                          "укупно",
                                          "المجموع",
                                          "الإجمالي",
                                          "الاجمالي",
                                          "إجمالي",
                                          "सर्वयोग",
                                          "कुल",
                                          "yekun",
                                          "kokku",
                                          "kopā",
                                          "iš viso",
                                          "ukupno",
                                          "skupaj",
                                          "tổng",
                                          "tổng cộng",
                                          "รวม",
                                          "jumlah",
                                          "סה\"כ",
                                          "סך הכל",
                                          "總計",
                                          "总额",
                                          "łącznie",
                                          "sammanlagt",
                                          "summa",
                                          "somma",
                                          "celkově",
                                          "spolu",
                                          "samtals",
                                          "totalsumme",
                                          NULL};
static const char *const subtotal_words[] = {"subtotal",      "sub-total",  "sub total",
                                             "zwischensumme", "sous-total", "subtotaal",
                                             "小计",          "小計",       NULL};
static const char *const total_begins[] = {"somme", "total ", "sum of ", "gesamt", "summe ", "all ", NULL};
static const char *const total_ends[] = {" total", " gesamt", " insgesamt", "合计", "总计", NULL};

ExaTotal
exa_aggregate_rate_total (const char *label)
{
  g_autofree char *folded = may_be_total (label) ? fold (label) : NULL;

  if (folded == NULL)
    return EXA_NO_TOTAL;
  if (g_strv_contains (total_words, folded))
    return EXA_TOTAL;
  for (guint i = 0; subtotal_words[i] != NULL; i++)
    if (g_str_has_prefix (folded, subtotal_words[i]) || g_str_has_suffix (folded, subtotal_words[i]))
      return EXA_SUBTOTAL;
  for (guint i = 0; total_begins[i] != NULL; i++)
    if (g_str_has_prefix (folded, total_begins[i]))
      return EXA_TOTAL_BEGINS;
  for (guint i = 0; total_ends[i] != NULL; i++)
    if (g_str_has_suffix (folded, total_ends[i]))
      return EXA_TOTAL_BEGINS;
  return EXA_NO_TOTAL;
}

/* Names of regions, as they stand alone. */
static const char *const regions[] = {"world",
                                      "africa",
                                      "asia",
                                      "europe",
                                      "oceania",
                                      "north america",
                                      "south america",
                                      "arab world",
                                      "euro area",
                                      "eurozone",
                                      "european union",
                                      "oecd members",
                                      "oecd",
                                      "g7",
                                      "g20",
                                      "brics",
                                      "asean",
                                      "south asia",
                                      "ida only",
                                      "ida total",
                                      "ida blend",
                                      "ibrd only",
                                      "advanced economies",
                                      "emerging markets",
                                      "other small states",
                                      "small states",
                                      "early-demographic dividend",
                                      "late-demographic dividend",
                                      "pre-demographic dividend",
                                      "post-demographic dividend",
                                      "世界",
                                      "全球",
                                      "亚洲",
                                      "欧洲",
                                      "非洲",
                                      "北美洲",
                                      "南美洲",
                                      "欧盟",
                                      "asia-pacific",
                                      "asia pacific",
                                      "middle east",
                                      "latin america",
                                      "eu",
                                      "eu27",
                                      "eu28",
                                      NULL};

/* What only names of regions have in them. */
static const char *const parts_of_regions[] = {" income",
                                               "sub-saharan africa",
                                               "latin america &",
                                               "east asia &",
                                               "europe & central asia",
                                               "middle east &",
                                               "middle east and",
                                               "middle east, ",
                                               "latin america and",
                                               "europe and central asia",
                                               "east asia and",
                                               "small states",
                                               "heavily indebted poor countries",
                                               "least developed countries",
                                               "fragile and conflict",
                                               "ida & ibrd",
                                               "ida total",
                                               "ibrd total",
                                               "central europe and the baltics",
                                               "africa eastern",
                                               "africa western",
                                               "european union",
                                               "economies",
                                               "-income countries",
                                               "euro area",
                                               "oecd",
                                               NULL};

gboolean
exa_aggregate_is_base (const char *label, gboolean *sure)
{
  static const char *const known[] = {"unweighted base",
                                      "weighted base",
                                      "base size",
                                      "sample size",
                                      "total sample",
                                      "sample base",
                                      "unweighted n",
                                      "weighted n",
                                      "respondents",
                                      "base: all",
                                      "n total",
                                      "ungewichtete basis",
                                      "anzahl befragte",
                                      "taille de l'échantillon",
                                      "样本量",
                                      "样本数",
                                      "有效样本",
                                      "样本总数",
                                      "標本数",
                                      "표본수",
                                      NULL};
  static const char *const likely[] = {"base", "basis", "n", "sample", "基数", NULL};
  g_autofree char *folded = NULL;
  gboolean numbered = g_ascii_tolower (*label) == 'n' && label[1 + strspn (label + 1, " ")] == '=';

  *sure = FALSE;
  /* None of the words has a digit, and most names of long tables do. */
  if (!numbered && strpbrk (label, "0123456789") != NULL)
    return FALSE;
  folded = fold (label);
  *sure = numbered || g_strv_contains (known, folded);
  return *sure || g_strv_contains (likely, folded);
}

gboolean
exa_aggregate_is_mean (const char *label)
{
  static const char *const names[] = {
      "average",   "mean",       "avg",          "avg.",       "median",     "overall average",
      "mittel",    "mittelwert", "durchschnitt", "schnitt",    "ø",          "moyenne",
      "médiane",   "media",      "mediana",      "promedio",   "média",      "gemiddelde",
      "gemiddeld", "średnia",    "среднее",      "genomsnitt", "gennemsnit", "平均",
      "平均值",    "均值",       "中位数",       "중앙값",     "평균",       NULL};
  g_autofree char *folded = NULL;

  /* None of the words has a digit, and most names of long tables do. */
  if (strpbrk (label, "0123456789") != NULL)
    return FALSE;
  folded = fold (label);
  return g_strv_contains (names, folded);
}

gboolean
exa_aggregate_is_bloc (const char *label)
{
  static const char *const names[] = {"eu",    "ea",    "eea",       "efta",     "oecd",           "g7", "g20",
                                      "brics", "asean", "euro area", "eurozone", "european union", NULL};
  g_autofree char *folded = fold (label);
  gboolean union_of = g_str_has_prefix (folded, "eu") || g_str_has_prefix (folded, "ea");
  const char *rest = union_of && strspn (folded + 2, "0123456789") == 2 ? folded + 4 : NULL;

  if (rest != NULL && (*rest == '\0' || (*rest == '_' && exa_date_looks_like_year (rest + 1))))
    return TRUE;
  return g_strv_contains (names, folded) || g_str_has_prefix (folded, "european union - ") ||
         g_str_has_prefix (folded, "european union – ") || g_str_has_prefix (folded, "euro area ") ||
         g_str_has_prefix (folded, "oecd - ");
}

gboolean
exa_aggregate_is_of_europe (const char *label)
{
  g_autofree char *folded = fold (label);

  return exa_aggregate_is_bloc (label) && *folded == 'e' && !g_str_has_prefix (folded, "eft");
}

/* Areas that are surely no part of Europe's blocs. */
static const char *const beyond_europe[] = {"us",
                                            "usa",
                                            "u.s.",
                                            "united states",
                                            "united states of america",
                                            "china",
                                            "japan",
                                            "india",
                                            "canada",
                                            "uk",
                                            "united kingdom",
                                            "russia",
                                            "brazil",
                                            "mexico",
                                            "korea",
                                            "australia",
                                            "south korea",
                                            "taiwan",
                                            "israel",
                                            "singapore",
                                            "turkey",
                                            "jp",
                                            "cn",
                                            "in",
                                            "ca",
                                            "gb",
                                            "ru",
                                            "br",
                                            "kr",
                                            "au",
                                            "tw",
                                            "asia",
                                            "apac",
                                            "asia pacific",
                                            "africa",
                                            "latam",
                                            "mea",
                                            "latin america",
                                            "north america",
                                            "middle east",
                                            "row",
                                            "rest of world",
                                            "rest of the world",
                                            "other",
                                            "others",
                                            "vereinigte staaten",
                                            "indien",
                                            "美国",
                                            "中国",
                                            "日本",
                                            "印度",
                                            "英国",
                                            "韩国",
                                            "其他",
                                            NULL};

gboolean
exa_aggregate_is_beyond_europe (const char *label)
{
  g_autofree char *folded = fold (label);

  return g_strv_contains (beyond_europe, folded);
}

gboolean
exa_aggregate_is_region (const char *label)
{
  g_autofree char *folded = fold (label);

  if (g_strv_contains (regions, folded) || exa_aggregate_is_bloc (label))
    return TRUE;
  for (guint i = 0; parts_of_regions[i] != NULL; i++)
    if (strstr (folded, parts_of_regions[i]) != NULL)
      return TRUE;
  return FALSE;
}
