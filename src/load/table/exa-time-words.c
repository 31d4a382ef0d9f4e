/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-time-words.h"

#include <string.h>

#include "exa-header-words.h"

/* What a column of times is called. */
static const char *const time_words[] = {"year",
                                         "years",
                                         "yr",
                                         "date",
                                         "dates",
                                         "day",
                                         "month",
                                         "quarter",
                                         "qtr",
                                         "period",
                                         "time",
                                         "time period",
                                         "week",
                                         "as of",
                                         "latest year",
                                         "most recent year",
                                         "reference year",
                                         "data year",
                                         "survey year",
                                         "timestamp",
                                         "fieldwork",
                                         "fieldwork date",
                                         "fieldwork dates",
                                         "field dates",
                                         "dates conducted",
                                         "date conducted",
                                         "dates administered",
                                         "survey date",
                                         "survey dates",
                                         "poll date",
                                         "poll dates",
                                         "polling dates",
                                         "erhebungszeitraum",
                                         "befragungszeitraum",
                                         "调查日期",
                                         "调查时间",
                                         "datetime",
                                         "date time",
                                         "fiscal year",
                                         "calendar year",
                                         "financial year",
                                         "reporting period",
                                         "reference period",
                                         "ref date",
                                         "end of period",
                                         "fy",
                                         "jahr",
                                         "datum",
                                         "monat",
                                         "quartal",
                                         "zeitraum",
                                         "tag",
                                         "zeit",
                                         "année",
                                         "annee",
                                         "mois",
                                         "trimestre",
                                         "jour",
                                         "période",
                                         "año",
                                         "ano",
                                         "anno",
                                         "fecha",
                                         "mes",
                                         "mese",
                                         "data",
                                         "periodo",
                                         "rok",
                                         "lata",
                                         "год",
                                         "годы",
                                         "рік",
                                         "година",
                                         "дата",
                                         "yıl",
                                         "yil",
                                         "yıllar",
                                         "tarih",
                                         "vuosi",
                                         "aasta",
                                         "gads",
                                         "metai",
                                         "godina",
                                         "leto",
                                         "anul",
                                         "έτος",
                                         "السنة",
                                         "سنة",
                                         "שנה",
                                         "năm",
                                         "tahun",
                                         "연도",
                                         "년도",
                                         "年次",
                                         "西暦",
                                         "år",
                                         "year quarter",
                                         "year month",
                                         "time stamp",
                                         "yyyymm",
                                         "yyyymmdd",
                                         "yyyy mm",
                                         "yearmonth",
                                         "year month id",
                                         "month id",
                                         "date id",
                                         "month key",
                                         "date key",
                                         "jaar",
                                         "maand",
                                         "datum tijd",
                                         "年",
                                         "年份",
                                         "年度",
                                         "日期",
                                         "时间",
                                         "季度",
                                         "月份",
                                         "月",
                                         "期间",
                                         "报告期",
                                         "財年",
                                         "财年",
                                         "年月",
                                         NULL};

gboolean
exa_header_is_time (const char *header)
{
  return exa_header_is_one_of (header, time_words);
}

/* "Oprichtingsjaar", "Geburtsjahr": in one word. */
static gboolean
ends_in_year (const char *header)
{
  g_autofree char *lower = g_utf8_strdown (header, -1);

  return g_str_has_suffix (lower, "jahr") || g_str_has_suffix (lower, "jaar");
}

/* "Painted", "Completed": one word that says what was done. */
static gboolean
is_participle (const char *header)
{
  gsize length = strlen (header);

  return length > 5 && strchr (header, ' ') == NULL && g_str_has_suffix (header, "ed");
}

/* What happened to a thing in a year. */
static const char *const event_words[] = {"founded",
                                          "founding",
                                          "established",
                                          "inception",
                                          "opened",
                                          "opening",
                                          "built",
                                          "born",
                                          "introduced",
                                          "released",
                                          "release",
                                          "launch",
                                          "launched",
                                          "since",
                                          "started",
                                          "start",
                                          "end",
                                          "begin",
                                          "commissioned",
                                          "completed",
                                          "completion",
                                          "construction",
                                          "published",
                                          "publication",
                                          "announced",
                                          "died",
                                          "death",
                                          "deceased",
                                          "retired",
                                          "retirement",
                                          "birth",
                                          "dissolved",
                                          "abolished",
                                          "demolished",
                                          "discovered",
                                          "invented",
                                          "elected",
                                          "acquired",
                                          "gestorben",
                                          "geboren",
                                          "出生",
                                          "去世",
                                          "逝世",
                                          "退役",
                                          "gegründet",
                                          "gründung",
                                          "baujahr",
                                          "erschienen",
                                          "oprichting",
                                          "opgericht",
                                          "climbed",
                                          "first",
                                          "erbaut",
                                          "fondé",
                                          "fondation",
                                          "fundado",
                                          "fundación",
                                          "fundação",
                                          "fondata",
                                          "fondazione",
                                          "grundat",
                                          "inaugurated",
                                          "設立",
                                          "설립",
                                          "성립",
                                          "成立",
                                          "建成",
                                          "发布",
                                          "投产",
                                          "上市",
                                          "commissioning",
                                          "renovated",
                                          "renovation",
                                          "closed",
                                          "closure",
                                          "vintage",
                                          "est",
                                          "online",
                                          "inbetriebnahme",
                                          "fertigstellung",
                                          "eröffnet",
                                          "eröffnung",
                                          "errichtet",
                                          "einweihung",
                                          "entdeckt",
                                          "jahrgang",
                                          "seit",
                                          "geschlossen",
                                          "ouverture",
                                          "création",
                                          "mise en service",
                                          "depuis",
                                          "estreno",
                                          "apertura",
                                          "inauguración",
                                          "desde",
                                          "inaugurazione",
                                          "apertura",
                                          "otwarcie",
                                          NULL};

gboolean
exa_header_is_event (const char *header)
{
  return exa_header_has (header, event_words) || ends_in_year (header) || is_participle (header);
}

ExaEvents
exa_header_find_events (const char *header)
{
  static const char *const said[] = {"year",   "years", "yr",  "date",  "dates", "first", "last", "originally",
                                     "when",   "was",   "in",  "on",    "of",    "the",   "no",   "re",
                                     "series", "jahr",  "am",  "wurde", "datum", "de",    "la",   "en",
                                     "mise",   "ann",   "est", "and",   "or",    NULL};
  g_autofree char *folded = exa_header_fold (header);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  ExaEvents events = EXA_NO_EVENTS;

  if (!exa_header_is_event (header) || ends_in_year (header))
    return EXA_NO_EVENTS;
  if (g_strv_length (words) == 1)
    return exa_header_has (header, event_words) ? EXA_NO_EVENTS : EXA_MAYBE_EVENTS;
  /* "Estimates start after" 2020. */
  if (!exa_header_ends_in (header, event_words))
    return EXA_NO_EVENTS;
  for (guint i = 0; words[i] != NULL; i++) {
    gsize length = strlen (words[i]);

    if (length == 0 || g_strv_contains (said, words[i]) || exa_header_has (words[i], event_words))
      continue;
    if (length > 3 && words[i][length - 1] == 's' && strchr ("siu", words[i][length - 2]) == NULL)
      return EXA_COUNTS_EVENTS;
    events = EXA_MAYBE_EVENTS;
  }
  return events;
}

gboolean
exa_header_is_stamp (const char *header)
{
  static const char *const words[] = {"at",      "time",      "timestamp", "date", "created", "updated", "modified",
                                      "changed", "published", "added",     "seen", "started", "ended",   "expires",
                                      "epoch",   "unix",      "时间",      "日期", "创建",    "更新",    NULL};

  return exa_header_has (header, words);
}
