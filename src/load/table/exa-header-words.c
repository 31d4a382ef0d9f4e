/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-header-words.h"

#include <string.h>

/* The header in lower case with each word between spaces: " launch price ". */
static char *
split_words (const char *header)
{
  GString *words = g_string_new (" ");
  gunichar before = ' ';

  for (const char *next = header; *next != '\0'; next = g_utf8_next_char (next)) {
    gunichar c = g_utf8_get_char (next);

    if (g_unichar_isupper (c) && g_unichar_islower (before))
      g_string_append_c (words, ' ');
    g_string_append_unichar (words, g_unichar_isalnum (c) || c == '%' ? g_unichar_tolower (c) : ' ');
    before = c;
  }
  g_string_append_c (words, ' ');
  return g_string_free (words, FALSE);
}

gboolean
exa_header_has (const char *header, const char *const *words)
{
  g_autofree char *split = split_words (header);

  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *word = g_strdup_printf (" %s ", words[i]);

    /* Chinese has no spaces between words. */
    if (strstr (split, (guchar)*words[i] < 0xe3 ? word : words[i]) != NULL)
      return TRUE;
  }
  return FALSE;
}

char *
exa_header_fold (const char *header)
{
  GString *text = g_string_new (NULL);
  g_autofree char *lower = g_utf8_casefold (header, -1);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (g_unichar_isalnum (c) || c == '#')
      g_string_append_unichar (text, c);
    else if (text->len > 0 && text->str[text->len - 1] != ' ')
      g_string_append_c (text, ' ');
  }
  return g_string_free (text, FALSE);
}

gboolean
exa_header_is_one_of (const char *header, const char *const *words)
{
  g_autofree char *folded = exa_header_fold (header);

  return g_strv_contains (words, g_strchomp (folded));
}

const char *const exa_header_country_words[] = {"country", "nation", "economy", "land", "pays",
                                                "país",    "国家",   "地区",    NULL};

gboolean
exa_header_is_of_kinds (const char *header)
{
  static const char *const words[] = {"kpi",
                                      "kpis",
                                      "metric",
                                      "metrics",
                                      "indicator",
                                      "indicators",
                                      "measure",
                                      "measures",
                                      "statistic",
                                      "stat",
                                      "figure",
                                      "figures",
                                      "kennzahl",
                                      "kennzahlen",
                                      "fact",
                                      "key figure",
                                      "financials",
                                      "spec",
                                      "specs",
                                      "specification",
                                      "property",
                                      "attribute",
                                      "parameter",
                                      "feature",
                                      "merkmal",
                                      "eigenschaft",
                                      "indicateur",
                                      "indicador",
                                      "indikator",

                                      "caractéristique",
                                      "característica",
                                      "指标",
                                      "项目",
                                      "指標",
                                      "参数",
                                      "规格",
                                      "属性",
                                      NULL};

  return exa_header_has (header, words);
}

gboolean
exa_header_says_nothing (const char *header)
{
  static const char *const words[] = {"value",   "values",   "wert", "werte", "valeur", "valor", "valore", "waarde",
                                      "wartość", "значение", "值",   "数值",  "値",     "값",    NULL};
  g_autofree char *folded = g_utf8_casefold (header, -1);

  return g_strv_contains (words, folded);
}

gboolean
exa_header_ends_in (const char *header, const char *const *words)
{
  g_autofree char *split = split_words (header);

  g_strchomp (split);
  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *word = g_strdup_printf (" %s", words[i]);

    if (g_str_has_suffix (split, (guchar)*words[i] < 0xe3 ? word : words[i]))
      return TRUE;
  }
  return FALSE;
}

/* --- what is measured --- */

static const char *const money_words[] = {"revenue",     "revenues", "sales",      "income",   "profit",   "loss",
                                          "cost",        "costs",    "price",      "prices",   "spend",    "spending",
                                          "expenditure", "expenses", "capex",      "opex",     "budget",   "funding",
                                          "valuation",   "cap",      "gdp",        "turnover", "earnings", "ebitda",
                                          "ebit",        "invested", "investment", "assets",   "debt",     "equity",
                                          "wages",       "raised",   "umsatz",     "gewinn",   "kosten",   "preis",
                                          "营收",        "收入",     "利润",       "成本",     "价格",     "支出",
                                          "投资",        "市值",     "估值",       "融资",     "产值",     NULL};
static const char *const counted_words[] = {
    "parameters", "parameter",  "params",    "param",     "tokens",      "users",     "subscribers", "population",
    "people",     "downloads",  "views",     "visits",    "customers",   "employees", "staff",       "units",
    "vehicles",   "cards",      "chips",     "gpus",      "transistors", "shipments", "shipped",     "households",
    "residents",  "passengers", "members",   "followers", "votes",       "requests",  "queries",     "inhabitants",
    "workers",    "students",   "einwohner", "habitants", "habitantes",  "abitanti",  "context",     "pop",
    "jobs",       "visitors",   "shares",    "barrels",   "tonnes",      "tons",      "market",      "trips",
    "tickets",    "参数",       "用户",      "人口",      "词元",        "出货量",    "销量",        "数量",
    "员工",       "下载",       NULL};
static const char *const memory_words[] = {"memory", "vram", "ram",   "hbm",     "storage", "cache", "bandwidth",
                                           "disk",   "file", "bytes", "traffic", "rss",     "heap",  "swap",
                                           "内存",   "显存", "带宽",  "存储",    NULL};
static const char *const heat_words[] = {"temperature", "temp", "kelvin", "temperatur", "温度", NULL};
static const char *const length_words[] = {
    "height",      "length",     "width",     "depth",     "distance",   "altitude",   "size",         "elevation",
    "diameter",    "radius",     "span",      "wingspan",  "range",      "draft",      "draught",      "beam",
    "reach",       "level",      "levels",    "high",      "long",       "tall",       "wide",         "deep",
    "heights",     "lengths",    "distances", "depths",    "thickness",  "perimeter",  "drop",         "jump",
    "throw",       "visibility", "rainfall",  "clearance", "gauge",      "wavelength", "displacement", "position",
    "x",           "y",          "z",         "höhe",      "länge",      "breite",     "tiefe",        "entfernung",
    "durchmesser", "hauteur",    "longueur",  "largeur",   "profondeur", "altura",     "longitud",     "longitude",
    "profundidad", "altezza",    "lunghezza", "pegel",     "prominence", "tide",       "snow",         "circumference",
    "高",          "长",         "宽",        "深",        "距离",       "直径",       "海拔",         NULL};
/* Words of Spanish and Portuguese tables. */
static const char *const spanish_words[] = {"ingresos",
                                            "ventas",
                                            "población",
                                            "poblacion",
                                            "valor",
                                            "gasto",
                                            "gastos",
                                            "empleo",
                                            "empleados",
                                            "habitantes",
                                            "precio",
                                            "coste",
                                            "personas",
                                            "viajeros",
                                            "hogares",
                                            "exportaciones",
                                            "importaciones",
                                            "receita",
                                            "receitas",
                                            "vendas",
                                            "população",
                                            "despesa",
                                            "empregos",
                                            "pessoas",
                                            "preço",
                                            "custo",
                                            "produção",
                                            "producción",
                                            "produccion",
                                            "total de",
                                            "número",
                                            "número de",
                                            "renta",
                                            "renda",
                                            "en",
                                            "em",
                                            "importe",
                                            "cantidad",
                                            "quantidade",
                                            "facturación",
                                            "parados",
                                            "ocupados",
                                            "asalariados",
                                            "afiliados",
                                            "viviendas",
                                            "turistas",
                                            "empresas",
                                            "alumnos",
                                            "nacimientos",
                                            "defunciones",
                                            "pasajeros",
                                            "vehículos",
                                            "contratos",
                                            "toneladas",
                                            "funcionários",
                                            "trabalhadores",
                                            "alunos",
                                            "veículos",
                                            NULL};
/* Words of Turkish tables, but for those that have letters of its own. */
static const char *const turkish_words[] = {"nüfus",   "nufus",     "gelir",  "gider",   "tutar", "fiyat", "ihracat",
                                            "ithalat", "istihdam",  "üretim", "ciro",    "adet",  "hane",  "konut",
                                            "maliyet", "ziyaretçi", "turist", "öğrenci", "bütçe", NULL};
static const char *const training_words[] = {"training", "train", "trained", "compute", "computation", "训练", NULL};
static const char *const yields_words[] = {"spread",  "spreads",  "yield",  "yields", "rate",    "rates",  "margin",
                                           "margins", "interest", "coupon", "cds",    "premium", "change", "basis",
                                           "rendite", "zins",     "利差",   "收益率", "利率",    NULL};
static const char *const cores_words[] = {"cpu", "cpus", "cores", "vcpu", "vcpus", NULL};
static const char *const time_words[] = {"time", "seconds", "runtime", "elapsed", "uptime", "age", "zeit", NULL};
static const char *const bits_words[] = {"bit",     "bitrate", "data",     "baud",   "symbol", "link",
                                         "network", "line",    "transfer", "sample", NULL};

ExaUnitContext
exa_header_context (const char *header)
{
  return (ExaUnitContext){
      .money = exa_header_has (header, money_words),
      .counted = exa_header_has (header, counted_words),
      .memory = exa_header_has (header, memory_words),
      .heat = exa_header_has (header, heat_words),
      .length = exa_header_has (header, length_words),
      .cores = exa_header_has (header, cores_words) && !exa_header_has (header, time_words) &&
               !exa_header_has (header, length_words) && !exa_header_has (header, money_words),
      .spanish = exa_header_has (header, spanish_words),
      .turkish = exa_header_has (header, turkish_words) || strstr (header, "ı") != NULL ||
                 strstr (header, "ş") != NULL || strstr (header, "ğ") != NULL || strstr (header, "İ") != NULL,
      .training = exa_header_has (header, training_words),
      .yield = exa_header_has (header, yields_words) && !exa_header_has (header, bits_words) &&
               !exa_header_has (header, memory_words),
  };
}
