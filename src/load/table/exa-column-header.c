/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column-header.h"

#include <string.h>

#include "exa-header-tail.h"
#include "exa-money-words.h"
#include "exa-unit-spelling.h"

/* --- unit and scale --- */

/* Reads header[start, end) as a phrase; sets @read if it is one, with the bytes from @outer to @outer_end as its place.
 */
static gboolean
read_phrase (const char *header, gsize start, gsize end, ExaUnitContext context, ExaHeader *read)
{
  g_autofree char *text = g_strstrip (g_strndup (header + start, end - start));
  const ExaUnit *unit;
  int exponent;

  if (!exa_unit_phrase_read (text, context, &unit, &exponent))
    return FALSE;
  /* "FLOPs" of training are a number of operations, of a chip a rate. */
  if (context.training && g_str_has_suffix (text, "FLOPs")) {
    g_autofree char *total = g_strconcat (unit->prefix, "FLOP", NULL);
    unit = exa_unit_get (total);
  }
  read->unit = unit;
  read->exponent = exponent;
  return TRUE;
}

/* A letter alone in brackets could be a scale, or a unit; "mil" thousands, millions, or a part of an inch. */
static gboolean
is_doubtful (const char *inside)
{
  return (strlen (inside) == 1 && strchr ("kKmMbBtT", *inside) != NULL) || g_ascii_strcasecmp (inside, "mil") == 0;
}

/* "GB, fp32": a unit, and how it was measured, which stays in the name with it. */
static gboolean
read_before_comma (const char *header, gsize start, gsize end, ExaUnitContext context, ExaHeader *read)
{
  const char *comma = g_strstr_len (header + start, (gssize)(end - start), ", ");
  gsize length = comma != NULL ? (gsize)(comma - header) - start : 0;
  ExaHeader before = {NULL};

  if (length == 0 || (length == 1 && g_ascii_isalnum (header[start])) ||
      !read_phrase (header, start, start + length, context, &before) || before.unit == NULL)
    return FALSE;
  read->unit = before.unit;
  read->exponent = before.exponent;
  return TRUE;
}

/* Whether @inside, in brackets that follow a word without a blank, ends that word: "Organisation(s)" is about no
 * seconds, and "Time(s)" is. */
static gboolean
ends_word (const char *header, const char *inside)
{
  static const char *const ends[] = {"s", "e", "n", "en", "er", "es", "in", "r", "a", "x", "y", "i", "k", NULL};

  return g_strv_contains (ends, inside) &&
         !(strcmp (inside, "s") == 0 && exa_header_measures (header, exa_unit_get ("s")));
}

/* "¥ billion": the sign of two currencies stays in the name, the scale is read. */
static gboolean
read_beside_yen (const char *inside, ExaUnitContext context, ExaHeader *read)
{
  const char *yen = strstr (inside, "¥");
  const ExaUnit *unit = NULL;
  int exponent = 0;
  g_autofree char *rest = yen != NULL ? g_strconcat (yen + strlen ("¥"), NULL) : NULL;

  context.money = TRUE;
  if (rest == NULL || yen > inside || !exa_unit_phrase_read (rest, context, &unit, &exponent) || unit != NULL)
    return FALSE;
  read->unit = NULL;
  read->exponent = exponent;
  read->kept = "¥";
  return TRUE;
}

/* What stands in brackets. */
gboolean
exa_header_read_brackets (const char *header, ExaUnitContext context, ExaHeader *read)
{
  context.brackets = TRUE;
  for (const char *open = strpbrk (header, "([\xef"); open != NULL; open = strpbrk (open + 1, "([\xef")) {
    gboolean wide = g_str_has_prefix (open, "（");
    const char *start = open + (wide ? strlen ("（") : 1);
    const char *close = wide ? strstr (start, "）") : strpbrk (start, ")]");
    g_autofree char *inside = NULL;

    if (*open == '\xef' && !wide) /* another character that shares a byte with the wide bracket */
      continue;
    if (close == NULL)
      return FALSE;
    inside = g_strndup (start, (gsize)(close - start));
    if (!wide && *open == '(' && open > header && g_ascii_isalnum (open[-1]) && ends_word (header, inside))
      continue;
    read->start = (gsize)(open - header);
    read->end = (gsize)(close - header) + (wide ? strlen ("）") : 1);
    if (read_phrase (header, (gsize)(start - header), (gsize)(close - header), context, read))
      return TRUE;
    if (read_beside_yen (inside, context, read))
      return TRUE;
    if (read_before_comma (header, (gsize)(start - header), (gsize)(close - header), context, read)) {
      read->start = read->end = 0;
      return TRUE;
    }
    read->doubtful |= is_doubtful (inside);
  }
  read->start = read->end = 0;
  return FALSE;
}

/* "Market size, US$ bn", "Revenue in USD m": what stands behind the last of these. */
gboolean
exa_header_read_behind (const char *header, ExaUnitContext context, ExaHeader *read)
{
  static const char *const marks[] = {", ", "，", " in ", " - ", ": ", "，单位：", NULL};

  context.brackets = TRUE;
  for (guint i = 0; marks[i] != NULL; i++) {
    const char *at = g_strrstr (header, marks[i]);
    gsize length = strlen (header);

    if (at == NULL || at == header)
      continue;
    if (read_phrase (header, (gsize)(at - header) + strlen (marks[i]), length, context, read)) {
      read->start = (gsize)(at - header);
      read->end = length;
      return TRUE;
    }
  }
  return FALSE;
}

/* Whether seconds behind what is counted are those in which it happened, and no unit of it: "requests_s", but not
 * "tokens_latency_s". */
static gboolean
is_counted_in_time (const char *header, ExaUnitContext context)
{
  const char *at = strrchr (header, '_');
  const ExaUnit *unit = at != NULL && context.counted ? exa_unit_find_spelled (at + 1) : NULL;

  return unit != NULL && strcmp (unit->base, "s") == 0 && !exa_header_measures (header, unit);
}

/* "price_usd_per_kg": the last words, a unit divided by another. */
static gboolean
read_divided (const char *header, ExaUnitContext context, ExaHeader *read)
{
  const char *per = g_strrstr (header, "_per_"), *at = per != NULL ? g_strrstr_len (header, per - header, "_") : NULL;
  g_autofree char *text = at != NULL ? g_strdelimit (g_strdup (at + 1), "_", ' ') : NULL;
  ExaHeader divided = {NULL};

  if (at == NULL || at == header || !read_phrase (text, 0, strlen (text), context, &divided) || divided.unit == NULL ||
      (divided.unit->before == NULL && !exa_unit_is_known (divided.unit->id)))
    return FALSE;
  read->unit = divided.unit;
  read->exponent = divided.exponent;
  read->start = (gsize)(at - header);
  read->end = strlen (header);
  return TRUE;
}

/* The currency that is the word of the name of a program @header before @at, "eur" of "gdp_eur_m"; NULL if it is none.
 * @start: (out): where it begins, with the mark before it. */
static const char *
find_currency_before (const char *header, gsize at, gsize *start)
{
  const char *currency;
  gsize word = at, length;

  while (word > 0 && header[word - 1] != '_')
    word--;
  currency = word > 0 ? exa_currency_match (header + word, &length) : NULL;
  *start = word > 0 ? word - 1 : 0;
  return currency != NULL && word + length == at ? currency : NULL;
}

/* Has what was read behind @at, at the end of a header, go with a currency before it: "gdp_eur_m", "price_eur_kwh".
 * FALSE where it is no unit of money but what that is paid for, "price_kwh". */
static gboolean
join_currency (const char *header, gsize at, ExaHeader *read)
{
  const ExaUnit *unit = read->unit;
  gsize start;
  const char *currency = find_currency_before (header, at, &start);
  gboolean thing = unit != NULL && unit->style != EXA_SCALE_COUNT && !exa_unit_is_percent (unit) &&
                   strcmp (unit->base, "pp") != 0 && strchr (unit->base, '/') == NULL;
  g_autofree char *id = currency != NULL && thing ? g_strconcat (currency, "/", unit->id, NULL) : g_strdup (currency);

  if (currency != NULL && (thing || unit == NULL)) {
    read->unit = exa_unit_get (id);
    read->start = start;
    return TRUE;
  }
  return !thing || !(exa_header_is_price (header) || exa_header_is_cost (header));
}

/* Whether a letter that is the last word of a header is no scale: a price is per tonne, and tonnes are sold rather than
 * trillions of nothing that is said. */
static gboolean
is_no_scale (const char *header, gsize at)
{
  gsize start;

  return header[at + 1] != '\0' && header[at + 2] == '\0' &&
         (exa_header_is_price (header) || (header[at + 1] == 't' && find_currency_before (header, at, &start) == NULL));
}

/* "memory_gb", "price_usd": the last word of a name of programs. */
static gboolean
read_suffix (const char *header, ExaUnitContext context, ExaHeader *read)
{
  const char *at = strrchr (header, '_');
  g_autofree char *upper = at != NULL ? g_ascii_strup (at + 1, -1) : NULL;
  const char *const readings[] = {at != NULL ? at + 1 : NULL, upper, NULL};

  if (at == NULL || at == header || at[1] == '\0' || (at[2] == '\0' && !context.counted && !context.money))
    return FALSE;
  if (exa_header_ends_in_per (header, (gsize)(at - header)))
    return read_divided (header, context, read);
  if (is_counted_in_time (header, context) || exa_header_means_other (header, at + 1) ||
      is_no_scale (header, (gsize)(at - header)))
    return FALSE;
  for (guint i = 0; readings[i] != NULL; i++) {
    ExaHeader found = {.start = (gsize)(at - header), .end = strlen (header), .doubtful = read->doubtful};

    if (!read_phrase (readings[i], 0, strlen (readings[i]), context, &found))
      continue;
    if (!join_currency (header, (gsize)(at - header), &found))
      return FALSE;
    *read = found;
    return TRUE;
  }
  return FALSE;
}

/* "memory.gb" of R, as "memory_gb"; of "chip.transistors" the last word is what is counted, and stays in the name. */
static gboolean
read_behind_point (const char *header, ExaUnitContext context, ExaHeader *read)
{
  const char *at = strrchr (header, '.');
  g_autofree char *plain = g_strdelimit (g_strdup (header), ".", '_');
  ExaHeader found = {.doubtful = read->doubtful};

  if (at == NULL || strpbrk (header, " _") != NULL || strstr (header, "..") != NULL || !g_ascii_isalpha (at[1]) ||
      !read_suffix (plain, context, &found) ||
      (found.unit != NULL && found.unit->style == EXA_SCALE_COUNT && !exa_unit_is_money (found.unit)))
    return FALSE;
  *read = found;
  return TRUE;
}

/* "Memory GB", "Revenue US$ m": the last words, if they clearly are no others. They stay in the name. */
static gboolean
read_last_words (const char *header, ExaUnitContext context, ExaHeader *read)
{
  const char *last = strrchr (header, ' ');

  for (guint n = 0; n < 3 && last != NULL; n++) {
    const char *text = last + 1;
    gsize length;
    gboolean clear = exa_currency_match (text, &length) != NULL && !g_ascii_islower (*text);

    for (const char *p = text; *p != '\0'; p++)
      clear |= n == 0 && strlen (text) > 1 && g_ascii_isupper (*p) && exa_unit_is_known (text);
    if (exa_header_ends_in_per (header, (gsize)(last - header))) /* "Score per $" is no money */
      return FALSE;
    if (clear && read_phrase (header, (gsize)(text - header), strlen (header), context, read))
      return TRUE;
    last = g_strrstr_len (header, last - header, " ");
  }
  return FALSE;
}

/* A quotient that stands openly in the header: "ML OP/s". */
static const ExaUnit *
find_quotient (const char *header)
{
  g_auto (GStrv) words = g_strsplit (header, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strchr (words[i], '/') != NULL && exa_unit_find_spelled (words[i]) != NULL)
      return exa_unit_find_spelled (words[i]);
  return NULL;
}

static const char *const per_cent_words[] = {"%",          "pct",         "percent",      "per cent",    "percentage",
                                             "prozent",    "prozentual",  "prozentualer", "prozentsatz", "pourcentage",
                                             "porcentaje", "percentagem", "porcentagem",  "percentuale", "procent",
                                             "prosent",    "prosentti",   "procento",     "procenta",    "százalék",
                                             "yüzde",      "odsetek",     "процент",      "процентов",   "ποσοστό",
                                             "占比",       "百分比",      "パーセント",   "構成比",      "퍼센트",
                                             NULL};
static const char *const rank_words[] = {"rank",    "ranking",    "platz",     "rang",    "rango",  "puesto",
                                         "posição", "classement", "posizione", "miejsce", "plaats", "placering",
                                         "место",   "순위",       "順位",      "排名",    "名次",   NULL};

/* Whether the per cent of @header are how sure the ends of a figure are, and no unit of them: "95_pct_ci_low". */
static gboolean
is_of_confidence (const char *header)
{
  static const char *const words[] = {"ci", "cri", "confidence", "interval", "ki", "konfidenz", "ic", NULL};
  static const char *const ends[] = {"low", "lower", "lo", "lb", "lwr", "high", "upper", "hi", "ub", "upr", NULL};

  return exa_header_has (header, words) && exa_header_has (header, ends);
}

/* What the name itself counts. */
static const ExaUnit *
find_in_name (const char *header)
{
  /* Their own name is what such a column counts: "Parameters", "Transistors (millions)". */
  static const char *const counted[] = {"parameters", "tokens", "transistors", "chips", "H100e", "USD", NULL};
  const ExaUnit *unit;

  if (exa_header_has (header, rank_words))
    return exa_unit_get ("rank");
  if (exa_header_has (header, per_cent_words))
    return is_of_confidence (header) ? NULL : exa_unit_get ("%");
  unit = find_quotient (header);
  /* "Tokens per $" counts neither. */
  if (unit == NULL && exa_header_has (header, (const char *const[]){"per", NULL}))
    return NULL;
  for (guint i = 0; unit == NULL && counted[i] != NULL; i++) {
    g_autofree char *lower = g_ascii_strdown (counted[i], -1);

    if (exa_header_has (header, (const char *const[]){lower, NULL}))
      unit = exa_unit_get (counted[i]);
  }
  return unit;
}

/* Whether @text is a symbol, as "FLOP" and "kWh" are, and no word, as "Meters" is. */
static gboolean
is_symbol (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += g_ascii_isupper (*p);
  return n > 1 || (n == 1 && g_ascii_islower (*text));
}

/* A header that is nothing but its unit: "USD per GPU hour", "tokens_per_s", "FLOP". */
static gboolean
read_whole (const char *header, ExaUnitContext context, ExaHeader *read)
{
  g_autofree char *text = g_strdup (header);
  const ExaUnit *unit;
  int exponent;

  if (strstr (text, "_per_") != NULL)
    g_strdelimit (text, "_", ' ');
  if (!exa_unit_phrase_read (text, context, &unit, &exponent) || unit == NULL ||
      (strpbrk (text, " /") == NULL && unit->style != EXA_SCALE_COUNT && !is_symbol (text)) ||
      (unit->before == NULL && !exa_unit_is_known (unit->id)))
    return FALSE;
  read->unit = unit;
  read->exponent = exponent;
  return TRUE;
}

/* Whether the header is a figure with its own unit, "-10 °C" or "90 %", at which what stands below it was measured: no
 * year, and no power of ten of a unit, "1000 t". */
static gboolean
is_figure (const char *header)
{
  const char *at = header;
  gsize n;

  while (*at == '<' || *at == '>' || *at == '-' || *at == '+')
    at++;
  at += g_str_has_prefix (at, "−") ? strlen ("−") : 0;
  n = strspn (at, "0123456789.,");
  if (n == 0 || (n == 4 && (*at == '1' || *at == '2')) || (*at == '1' && n > 3 && strspn (at + 1, "0.,") == n - 1) ||
      strncmp (at, "000", 3) == 0)
    return FALSE;
  at += n;
  at += *at == ' ';
  return *at != '\0' && exa_unit_find_spelled (at) != NULL;
}

ExaHeader
exa_header_read (const char *header)
{
  static const char *const logarithms[] = {"log", "log10", "log2", "ln", "lg", "logarithm", "对数", NULL};
  static const char *const params[] = {"params", "param", "parameter", "参数", "参数量", NULL};
  ExaUnitContext context = exa_header_context (header);
  ExaHeader read = {NULL};
  gsize start;

  if (exa_header_has (header, logarithms) || is_figure (header))
    return read;
  if (!exa_header_read_brackets (header, context, &read) && !exa_header_read_behind (header, context, &read) &&
      !read_whole (header, context, &read) && !read_suffix (header, context, &read) &&
      !read_behind_point (header, context, &read))
    read_last_words (header, context, &read);
  if (read.unit == NULL && read.exponent == 0 &&
      (read.unit = exa_header_find_tail (header, &start, &read.exponent)) != NULL) {
    read.start = start;
    read.end = strlen (header);
  }
  if (read.unit == NULL && !is_counted_in_time (header, context))
    read.unit = find_in_name (header);
  /* Nobody writes thousands of per cent. */
  if (read.unit != NULL && read.exponent > 0 && exa_unit_is_percent (read.unit))
    read.unit = NULL;
  if (read.unit == NULL && exa_header_has (header, params) && read.exponent > 0)
    read.unit = exa_unit_get ("parameters");
  if (read.unit != NULL || read.exponent != 0)
    read.doubtful = FALSE;
  return read;
}

char *
exa_header_get_name (const char *header, const ExaHeader *read)
{
  GString *name = g_string_new_len (header, (gssize)read->start);
  const char *rest = header + read->end;

  if (read->start == read->end)
    return g_string_free (name, TRUE), g_strdup (header);
  g_strchomp (name->str);
  name->len = strlen (name->str);
  g_string_append (name, rest);
  if (read->kept != NULL)
    g_string_append_printf (name, " (%s)", read->kept);
  g_strstrip (name->str);
  if (*name->str == '\0')
    return g_string_free (name, TRUE), g_strdup (header);
  return g_string_free (name, FALSE);
}
