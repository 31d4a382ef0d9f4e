/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which headers are of money, and which are not. */
#include "exa-money-words.h"

#include <string.h>

/* What is an amount, beside what is called so by words of money. */
static const char *const amount_words[] = {
    "dette",   "dettes",    "deuda",    "debito",   "dívida",   "gross",    "px",        "close",    "vwap",
    "strike",  "msrp",      "net",      "aum",      "exports",  "imports",  "proceeds",  "premiums", "pib",
    "bip",     "pil",       "ввп",      "amount",   "amounts",  "sum",      "total",     "value",    "values",
    "balance", "notional",  "fee",      "fees",     "salary",   "salaries", "wage",      "pay",      "bonus",
    "rent",    "tax",       "taxes",    "loan",     "loans",    "payment",  "payments",  "dividend", "eps",
    "nav",     "bid",       "ask",      "donation", "grant",    "prize",    "dollars",   "wert",     "betrag",
    "summe",   "saldo",     "lohn",     "gehalt",   "miete",    "steuer",   "einnahmen", "ausgaben", "erlös",
    "ertrag",  "aufwand",   "montant",  "prix",     "salaire",  "loyer",    "coût",      "dépenses", "recettes",
    "revenus", "valeur",    "importe",  "monto",    "precio",   "salario",  "ventas",    "ingresos", "gasto",
    "gastos",  "coste",     "costo",    "importo",  "prezzo",   "ricavi",   "spesa",     "costi",    "valore",
    "valor",   "receita",   "despesa",  "preço",    "salário",  "prijs",    "omzet",     "kosten",   "bedrag",
    "waarde",  "pris",      "belopp",   "kwota",    "cena",     "koszt",    "przychody", "wydatki",  "wartość",
    "částka",  "hodnota",   "сумма",    "цена",     "зарплата", "выручка",  "доход",     "доходы",   "расходы",
    "прибыль", "стоимость", "значение", "tutar",    "fiyat",    "gelir",    "gider",     "maliyet",  "ücret",
    "maaş",    "金额",      "金額",     "价格",     "單價",     "値段",     "価格",      "売上",     "費用",
    "工资",    "销售额",    "銷售額",   "单价",     "値",       "值",       "금액",      "가격",     "매출",
    "비용",    "값",        NULL};

/* What is none: a rate, an index, a score, how many there are, how long or large it is. */
static const char *const other_words[] = {"tenure",       "runtime",
                                          "ter",          "ytd",
                                          "doses",        "rooms",
                                          "beds",         "coupon",
                                          "inflation",    "unemployment",
                                          "rate",         "rates",
                                          "ratio",        "ratios",
                                          "index",        "indices",
                                          "score",        "scores",
                                          "rank",         "rating",
                                          "grade",        "share",
                                          "percent",      "percentage",
                                          "pct",          "growth",
                                          "yield",        "beta",
                                          "multiple",     "p e",
                                          "pe",           "p b",
                                          "pb",           "ev ebitda",
                                          "roe",          "roi",
                                          "roa",          "leverage",
                                          "volatility",   "age",
                                          "years",        "expectancy",
                                          "duration",     "maturity",
                                          "days",         "hours",
                                          "months",       "weeks",
                                          "minutes",      "count",
                                          "number",       "no",
                                          "employees",    "employment",
                                          "staff",        "headcount",
                                          "fte",          "population",
                                          "people",       "persons",
                                          "users",        "customers",
                                          "clients",      "units",
                                          "qty",          "quantity",
                                          "quantities",   "pieces",
                                          "pcs",          "volume",
                                          "area",         "weight",
                                          "height",       "distance",
                                          "speed",        "temperature",
                                          "capacity",     "density",
                                          "fertility",    "literacy",
                                          "mortality",    "gini",
                                          "hdi",          "esg",
                                          "cpi",          "stars",
                                          "points",       "goals",
                                          "seats",        "votes",
                                          "members",      "stores",
                                          "branches",     "offices",
                                          "sites",        "countries",
                                          "orders",       "deals",
                                          "transactions", "visits",
                                          "views",        "downloads",
                                          "probability",  "odds",
                                          "correlation",  "emissions",
                                          "co2",          "energy",
                                          "horsepower",   "stock",
                                          "inventory",    "households",
                                          "students",     "arbeitslosigkeit",
                                          "arbeitslose",  "quote",
                                          "anteil",       "alter",
                                          "mitarbeiter",  "beschäftigte",
                                          "anzahl",       "menge",
                                          "lagerbestand", "bestand",
                                          "stück",        "bevölkerung",
                                          "einwohner",    "wachstum",
                                          "punkte",       "rang",
                                          "note",         "fläche",
                                          "gewicht",      "taux",
                                          "indice",       "part",
                                          "âge",          "effectif",
                                          "effectifs",    "nombre",
                                          "croissance",   "chômage",
                                          "quantité",     "inflación",
                                          "tasa",         "índice",
                                          "edad",         "población",
                                          "empleados",    "número",
                                          "crecimiento",  "desempleo",
                                          "cantidad",     "inflazione",
                                          "tasso",        "età",
                                          "popolazione",  "dipendenti",
                                          "numero",       "crescita",
                                          "quantità",     "inflação",
                                          "taxa",         "idade",
                                          "população",    "funcionários",
                                          "crescimento",  "desemprego",
                                          "quantidade",   "inflatie",
                                          "aandeel",      "leeftijd",
                                          "bevolking",    "werknemers",
                                          "aantal",       "inflacja",
                                          "stopa",        "wskaźnik",
                                          "wiek",         "ludność",
                                          "liczba",       "bezrobocie",
                                          "ilość",        "enflasyon",
                                          "oran",         "endeks",
                                          "yaş",          "nüfus",
                                          "çalışan",      "sayı",
                                          "büyüme",       "işsizlik",
                                          "adet",         "инфляция",
                                          "ставка",       "индекс",
                                          "возраст",      "население",
                                          "сотрудники",   "число",
                                          "количество",   "рост",
                                          "безработица",  "доля",
                                          "通胀",         "率",
                                          "指数",         "评分",
                                          "得分",         "排名",
                                          "份额",         "占比",
                                          "比例",         "比重",
                                          "年龄",         "人口",
                                          "员工",         "人数",
                                          "数量",         "數量",
                                          "增长",         "增速",
                                          "同比",         "面积",
                                          "销量",         "指數",
                                          "インフレ",     "年齢",
                                          "件数",         "従業員",
                                          "数",           "지수",
                                          "인구",         "직원",
                                          "성장률",       "비율",
                                          "수량",         NULL};

/* What a rate is of, and yet an amount: "Hourly rate". */
static const char *const paid_rates[] = {"hourly",  "daily",   "nightly", "weekly",      "monthly",
                                         "hour",    "day",     "night",   "room",        "wage",
                                         "freight", "charter", "billing", "stundensatz", NULL};

/* Whether one of @words is the last of @header before "of", "per" or "in", by which it goes on: "Share of revenue". */
static gboolean
leads (const char *header, const char *const *words)
{
  static const char *const marks[] = {" of ", " per ", " in ", " to ", " by ", " de ", " du ", " di ", " da "};
  g_autofree char *folded = exa_header_fold (header);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
    char *at = strstr (folded, marks[i]);

    if (at != NULL)
      *at = '\0';
  }
  return exa_header_ends_in (folded, words);
}

/* "Bruttolohn", "Arbeitslosenquote": in one word. */
static gboolean
ends_in_one_of (const char *header, const char *const *ends)
{
  g_autofree char *folded = exa_header_fold (header);

  g_strchomp (folded);
  for (guint i = 0; ends[i] != NULL; i++)
    if (g_str_has_suffix (folded, ends[i]) && strlen (folded) > strlen (ends[i]) + 2)
      return TRUE;
  return FALSE;
}

/* "Debt/GDP": two sums of money, one divided by the other. */
static gboolean
is_ratio (const char *header)
{
  const char *slash = strchr (header, '/');
  g_autofree char *above = slash != NULL ? g_strndup (header, (gsize)(slash - header)) : NULL;

  return slash != NULL && exa_header_says_money (above) == EXA_MONEY_YES &&
         exa_header_says_money (slash + 1) == EXA_MONEY_YES;
}

ExaMoneySaid
exa_header_says_money (const char *header)
{
  static const char *const rates[] = {"rate", "rates", NULL};
  static const char *const sums[] = {"lohn",   "preis",  "kosten",   "gewinn",    "umsatz",   "gehalt", "steuer",
                                     "betrag", "ertrag", "ausgaben", "einnahmen", "schulden", "miete",  NULL};
  static const char *const parts[] = {"quote", "rate", "anteil", "index", "zahl", "dauer", "menge", "anzahl", NULL};
  gboolean money = exa_header_context (header).money || exa_header_has (header, amount_words);
  gboolean other = exa_header_has (header, other_words) || exa_header_context (header).counted;

  if (exa_header_is_one_of (header, rates)) /* of a room, or of interest */
    return EXA_MONEY_OPEN;
  if (exa_header_ends_in (header, rates) && exa_header_has (header, paid_rates))
    return EXA_MONEY_YES;
  if (is_ratio (header))
    return EXA_MONEY_NO;
  if (!money && !other) {
    money = ends_in_one_of (header, sums);
    other = ends_in_one_of (header, parts);
  }
  if (money && other)
    return leads (header, other_words) ? EXA_MONEY_NO : EXA_MONEY_YES;
  return money ? EXA_MONEY_YES : other ? EXA_MONEY_NO : EXA_MONEY_OPEN;
}

/* --- prices --- */

/* Surely of one: a sum has another name. */
static const char *const price_words[] = {"price", "prices", "preis",  "preise", "prix",   "precio", "precios",
                                          "preço", "prezzo", "prijs",  "pris",   "cena",   "ceny",   "цена",
                                          "цены",  "fiyat",  "tariff", "tarif",  "tarifa", "价格",   "单价",
                                          "單價",  "価格",   "単価",   "가격",   NULL};
/* Of one, or of all of them. */
static const char *const cost_words[] = {"cost",      "costs",   "kosten", "coût", "coste", "costo",
                                         "custo",     "koszt",   "rate",   "fee",  "fees",  "charge",
                                         "стоимость", "maliyet", "成本",   "费用", NULL};

gboolean
exa_header_is_price (const char *header)
{
  return exa_header_has (header, price_words);
}

gboolean
exa_header_is_cost (const char *header)
{
  return exa_header_has (header, cost_words);
}
