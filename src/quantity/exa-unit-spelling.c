/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-unit-spelling.h"

#include <string.h>

/* Longer texts are sentences. */
#define MOST_LENGTH 48

/* Spellings by which no unit is known, in lower case; those of one letter more or less stand in the table of units. */
static const struct {
  const char *spelled, *id;
} spellings[] = {
    {"flop/s", "FLOPS"},   {"flops/s", "FLOPS"}, {"flops", "FLOPS"},
    {"flop", "FLOP"},      {"op/s", "OP/s"},     {"ops/s", "OP/s"},
    {"ops", "OP/s"},       {"bps", "bit/s"},     {"bit/s", "bit/s"},
    {"bits/s", "bit/s"},   {"byte/s", "byte/s"}, {"bytes/s", "byte/s"},
    {"byte", "byte"},      {"bytes", "byte"},    {"watt", "W"},
    {"watts", "W"},        {"w", "W"},           {"wh", "Wh"},
    {"watt-hours", "Wh"},  {"watt hours", "Wh"}, {"joule", "J"},
    {"joules", "J"},       {"hertz", "Hz"},      {"hz", "Hz"},
    {"bit", "bit"},        {"bits", "bit"},      {"param", "parameters"},
    {"usd", "USD"},        {"us-dollar", "USD"}, {"us-dollars", "USD"},
    {"dollar us", "USD"},  {"kg", "kg"},         {"yen", "JPY"},
    {"yuan", "CNY"},       {"rupees", "INR"},    {"prozent", "%"},
    {"procent", "%"},      {"v. h.", "%"},       {"v.h.", "%"},
    {"pour cent", "%"},    {"por ciento", "%"},  {"por cento", "%"},
    {"per cento", "%"},    {"wp", "W"},          {"wel", "W"},
    {"wth", "W"},          {"sqmm", "mm²"},      {"sec", "s"},
    {"sq m", "m²"},        {"sq. m", "m²"},      {"sq.m", "m²"},
    {"sq. m.", "m²"},      {"sq km", "km²"},     {"sq. km", "km²"},
    {"sq ft", "ft²"},      {"sq. ft", "ft²"},    {"sq.ft", "ft²"},
    {"sq ft.", "ft²"},     {"sq. ft.", "ft²"},   {"sq.ft.", "ft²"},
    {"sq mm", "mm²"},      {"sq. mm", "mm²"},    {"瓦时", "Wh"},
    {"千瓦时", "kWh"},     {"兆瓦时", "MWh"},    {"吉瓦时", "GWh"},
    {"太瓦时", "TWh"},     {"瓦", "W"},          {"千瓦", "kW"},
    {"兆瓦", "MW"},        {"吉瓦", "GW"},       {"千瓦時", "kWh"},
    {"千克", "kg"},        {"Вт", "W"},          {"кВт", "kW"},
    {"МВт", "MW"},         {"ГВт", "GW"},        {"Вт·ч", "Wh"},
    {"кВт·ч", "kWh"},      {"МВт·ч", "MWh"},     {"ГВт·ч", "GWh"},
    {"ТВт·ч", "TWh"},      {"кВтч", "kWh"},      {"МВтч", "MWh"},
    {"W·h", "Wh"},         {"kW·h", "kWh"},      {"MW·h", "MWh"},
    {"GW·h", "GWh"},       {"TW·h", "TWh"},      {"TL", "TRY"},
    {"lira", "TRY"},       {"руб", "RUB"},       {"руб.", "RUB"},
    {"рублей", "RUB"},     {"чел", "people"},    {"чел.", "people"},
    {"человек", "people"}, {"тонн", "t"},        {"т", "t"},
    {"км", "km"},          {"кг", "kg"},         {"шт", "count"},
    {"шт.", "count"},      {"osób", "people"},   {"szt.", "count"},
    {"대", "count"},       {"개", "count"},      {"건", "count"},
    {"명", "people"},
};

/* Prefixes as they are spelled, longest first; the letter must not be one that changes the meaning: mW is no MW. */
static const struct {
  const char *word, *letter;
} prefixes[] = {
    {"kilo", "k"}, {"mega", "M"}, {"giga", "G"},  {"tera", "T"},
    {"peta", "P"}, {"exa", "E"},  {"zetta", "Z"}, {"yotta", "Y"},
};

static const ExaUnit *
known (const char *text)
{
  return exa_unit_is_known (text) ? exa_unit_get (text) : NULL;
}

/* The id of the unit without prefix that @text spells, in any case; NULL if it is none. */
static const char *
find_bare (const char *text)
{
  if (strcmp (text, "b/s") == 0) /* Gb/s are bits; of GB/S nobody knows */
    return "bit/s";
  if (strcmp (text, "Bps") == 0) /* and MBps are bytes */
    return "byte/s";
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (g_ascii_strcasecmp (spellings[i].spelled, text) == 0)
      return spellings[i].id;
  return NULL;
}

static const ExaUnit *
join (const char *prefix, const char *id)
{
  g_autofree char *text = g_strconcat (prefix, id, NULL);

  return known (text);
}

/* "petaFLOP", "megawatts": a prefix in full before a unit. */
static const ExaUnit *
find_in_full (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++) {
    gsize length = strlen (prefixes[i].word);
    const char *rest = text + length;

    if (g_ascii_strncasecmp (text, prefixes[i].word, length) != 0)
      continue;
    rest += *rest == '-' || *rest == ' ';
    const char *id = find_bare (rest);
    if (id == NULL && exa_unit_is_known (rest) && strlen (rest) > 1)
      id = exa_unit_get (rest)->base;
    if (id != NULL)
      return join (prefixes[i].letter, id);
  }
  return NULL;
}

/* "TFlop/s", "KW", "MWH", "Gbps": a letter before a spelling. Only capitals, for m is a thousandth, and k. */
static const ExaUnit *
find_prefixed (const char *text)
{
  const char *id = text[0] != '\0' && strchr ("kKMGTPEZY", text[0]) != NULL ? find_bare (text + 1) : NULL;
  char prefix[2] = {text[0], '\0'};

  return id != NULL ? join (prefix, id) : NULL;
}

/* A word of several, or one: no quotient. */
static const ExaUnit *
find_one (const char *text)
{
  const ExaUnit *unit = known (text);
  const char *id = unit == NULL ? find_bare (text) : NULL;

  if (unit != NULL)
    return unit;
  if (id != NULL)
    return known (id);
  unit = find_prefixed (text);
  return unit != NULL ? unit : find_in_full (text);
}

/* The name of @unit itself, whatever other one it was spelled by. */
static const char *
plain_id (const ExaUnit *unit)
{
  return unit->factor == 1 ? unit->base : unit->id;
}

static const ExaUnit *
find_quotient (const char *text)
{
  const char *per = strstr (text, " per "), *slash = strrchr (text, '/');
  const char *at = per != NULL ? per : slash;
  gsize behind = per != NULL ? strlen (" per ") : 1;
  g_autofree char *above = at != NULL ? g_strstrip (g_strndup (text, (gsize)(at - text))) : NULL;
  g_autofree char *below = at != NULL ? g_strstrip (g_strdup (at + behind)) : NULL;
  const ExaUnit *numerator, *denominator;
  g_autofree char *id = NULL;

  if (at == NULL || *above == '\0' || *below == '\0')
    return NULL;
  numerator = exa_unit_find_spelled (above);
  denominator = find_one (below);
  if (numerator == NULL || denominator == NULL)
    return NULL;
  id = g_strconcat (plain_id (numerator), "/", plain_id (denominator), NULL);
  return known (id);
}

const ExaUnit *
exa_unit_find_spelled (const char *text)
{
  const ExaUnit *unit;

  if (*text == '\0' || strlen (text) > MOST_LENGTH)
    return NULL;
  unit = find_one (text);
  if (unit == NULL)
    unit = find_quotient (text);
  /* "$" and "US dollars" are USD, by that name. */
  return unit != NULL && unit->factor == 1 ? exa_unit_get (unit->base) : unit;
}
