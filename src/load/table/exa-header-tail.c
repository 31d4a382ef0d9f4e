/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-header-tail.h"

#include <string.h>

#include "exa-header-words.h"
#include "exa-unit-spelling.h"

gboolean
exa_header_measures (const char *header, const ExaUnit *unit)
{
  /* What is measured in a unit, by its base. */
  static const struct {
    const char *base;
    const char *words[24];
  } all[] = {
      {"W",
       {"power", "leistung", "puissance", "potencia", "potenza", "tdp", "consumption", "draw", "load", "last",
        "capacity", "kapazität", "功率", "功耗", "电力", "消費電力", NULL}},
      {"Wh",
       {"energy", "energie", "énergie", "energía", "energia", "strom", "storage", "consumption", "verbrauch", "能耗",
        "电量", "能量", NULL}},
      {"V", {"voltage", "spannung", "tension", "电压", "電圧", NULL}},
      {"Hz", {"frequency", "clock", "takt", "frequenz", "fréquence", "频率", "主频", NULL}},
      {"s",
       {"time", "zeit", "dauer", "duration", "latency", "latenz", "runtime", "laufzeit", "elapsed", "wait", "delay",
        "temps", "durée", "tiempo", "时间", "耗时", "延迟", "时延", NULL}},
      {"kg", {"weight", "mass", "masse", "gewicht", "poids", "peso", "重量", "质量", NULL}},
      {"g", {"weight", "mass", "masse", "gewicht", "poids", "peso", "重量", "质量", NULL}},
      {"m", {"height", "length", "width", "depth", "distance", "höhe", "länge", "breite", "长度", "高度", NULL}},
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (strcmp (unit->base, all[i].base) == 0)
      return exa_header_has (header, all[i].words);
  return g_str_has_prefix (unit->base, "byte") && exa_header_context (header).memory;
}

gboolean
exa_header_means_other (const char *header, const char *word)
{
  static const char *const words[] = {"min",  "hr",     "minute", "second", "hour",  "day", "month",
                                      "year", "person", "model",  "chip",   "token", "bp",  NULL};
  g_autofree char *lower = g_ascii_strdown (word, -1);

  return g_strv_contains (words, lower) && !exa_header_measures (header, exa_unit_get ("s"));
}

gboolean
exa_header_ends_in_per (const char *header, gsize length)
{
  static const char *const words[] = {"per", "pro", "par", "je", NULL};

  while (length > 0 && strchr (" _.-", header[length - 1]) != NULL)
    length--;
  if (length > 0 && header[length - 1] == '/')
    return TRUE;
  if (length >= strlen ("每") && strncmp (header + length - strlen ("每"), "每", strlen ("每")) == 0)
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++) {
    gsize n = strlen (words[i]);
    const char *word = header + length - n;

    if (length > n && g_ascii_strncasecmp (word, words[i], n) == 0 &&
        (strchr (" _.-", word[-1]) != NULL || (g_ascii_islower (word[-1]) && g_ascii_isupper (*word))))
      return TRUE;
  }
  return FALSE;
}

/* "Power {kW}" and "Power/MW": what stands behind the last such mark, the second only where it is measured in that:
 * "Deaths/TWh" are so many to each. */
static const ExaUnit *
find_behind_mark (const char *header, gsize *start)
{
  gsize length = strlen (header);
  const char *open = strrchr (header, '{'), *slash = strrchr (header, '/');
  g_autofree char *inside = NULL;
  const ExaUnit *unit;

  if (open != NULL && open > header && header[length - 1] == '}') {
    inside = g_strndup (open + 1, length - (gsize)(open - header) - 2);
    *start = (gsize)(open - header);
    return exa_unit_find_spelled (inside);
  }
  if (slash == NULL || slash == header || slash[1] == '\0')
    return NULL;
  unit = exa_unit_find_spelled (slash + 1);
  *start = (gsize)(slash - header);
  return unit != NULL && exa_header_measures (header, unit) ? unit : NULL;
}

/* "Power..kW.", "Sales..USD.m.": R writes brackets so. */
static const ExaUnit *
find_in_points (const char *header, gsize *start, int *exponent)
{
  const char *open = strstr (header, "..");
  g_autofree char *inside = open != NULL ? g_strdelimit (g_strdup (open + 2), ".", ' ') : NULL;
  ExaUnitContext context = exa_header_context (header);
  const ExaUnit *unit = NULL;

  context.brackets = TRUE;
  if (open == NULL || open == header || strchr (header, ' ') != NULL ||
      !exa_unit_phrase_read (inside, context, &unit, exponent))
    return NULL;
  *start = (gsize)(open - header);
  return unit != NULL ? unit : exa_unit_get ("count");
}

/* The unit that @text spells, of which small letters may be capitals in a name of programs: "gb". */
static const ExaUnit *
find_in_program (const char *text)
{
  const ExaUnit *unit = exa_unit_find_spelled (text);
  g_autofree char *upper = g_ascii_strup (text, -1);

  return unit != NULL ? unit : exa_unit_find_spelled (upper);
}

/* "memory-gb", "price-usd", where it is measured in that: "passenger-km" is no distance. */
static const ExaUnit *
find_behind_hyphen (const char *header, gsize *start)
{
  const char *at = strrchr (header, '-');
  const ExaUnit *unit;

  if (at == NULL || at == header || strpbrk (header, " _.") != NULL)
    return NULL;
  *start = (gsize)(at - header);
  unit = find_in_program (at + 1);
  return unit != NULL &&
                 (exa_header_measures (header, unit) || (unit->before != NULL && exa_header_context (header).money))
             ? unit
             : NULL;
}

/* "powerKW", "weightKg": the last word of a variable's name, of two letters or more. */
static const ExaUnit *
find_behind_small (const char *header, gsize *start)
{
  gsize at = strlen (header);

  if (strpbrk (header, " _.") != NULL || !g_ascii_islower (*header))
    return NULL;
  while (at > 0 && !(g_ascii_isupper (header[at]) && g_ascii_islower (header[at - 1])))
    at--;
  *start = at;
  return at > 0 && strlen (header + at) > 1 ? exa_unit_find_spelled (header + at) : NULL;
}

/* "Power W", "power_w", "power.w": one letter, where it is measured in that. */
static const ExaUnit *
find_letter (const char *header, gsize *start)
{
  gsize length = strlen (header);
  char letter[2] = {length > 2 ? header[length - 1] : '\0', '\0'};
  const ExaUnit *unit;

  if (length < 4 || strchr (" _.", header[length - 2]) == NULL)
    return NULL;
  if (header[length - 2] != ' ' && (*letter == 'w' || *letter == 'v'))
    *letter = g_ascii_toupper (*letter);
  unit = exa_unit_is_known (letter) ? exa_unit_get (letter) : NULL;
  *start = length - 2;
  return unit != NULL && exa_header_measures (header, unit) ? unit : NULL;
}

const ExaUnit *
exa_header_find_tail (const char *header, gsize *start, int *exponent)
{
  const ExaUnit *unit = find_in_points (header, start, exponent);

  if (unit != NULL)
    return unit;
  *exponent = 0;
  unit = find_behind_mark (header, start);
  if (unit == NULL)
    unit = find_behind_hyphen (header, start);
  if (unit == NULL)
    unit = find_behind_small (header, start);
  if (unit == NULL)
    unit = find_letter (header, start);
  return unit != NULL && !exa_header_ends_in_per (header, *start) ? unit : NULL;
}
