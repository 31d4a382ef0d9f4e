/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-unit.h"

#include <string.h>

#include "exa-unit-table.h"

/* The longest name of a known unit, which also bounds the recursion for quotients of quotients. */
#define MAX_KNOWN_LENGTH 64

/* A unit under construction, with its English singular, as in "per token". */
typedef struct {
  ExaUnit unit;
  const char *one;
} Draft;

static double
power_of_ten (int exponent)
{
  /* strtod() rounds correctly at every exponent, which pow() does not promise. */
  char text[16];
  g_snprintf (text, sizeof text, "1e%d", exponent);
  return g_ascii_strtod (text, NULL);
}

/* One pointer for each text, for the life of the process; at any number of them, which GLib's own are not made for. */
static const char *
intern (const char *text)
{
  static GMutex lock;
  static GHashTable *texts;
  gpointer kept;

  g_mutex_lock (&lock);
  if (texts == NULL)
    texts = g_hash_table_new (g_str_hash, g_str_equal);
  if (!g_hash_table_lookup_extended (texts, text, &kept, NULL)) {
    kept = g_strdup (text);
    g_hash_table_add (texts, kept);
  }
  g_mutex_unlock (&lock);
  return kept;
}

/* The same of @text, which is taken. */
static const char *
interned (char *text)
{
  g_autofree char *own = text;
  return intern (own);
}

static void
draft_from_entry (Draft *draft, const ExaUnitEntry *entry, const char *prefix, int exponent)
{
  *draft = (Draft){
      .unit =
          {
              .base = intern (entry->base ? entry->base : entry->id),
              .style = *prefix ? EXA_SCALE_SI : entry->style,
              .symbol = {entry->symbol[EXA_LANG_EN], entry->symbol[EXA_LANG_ZH_CN]},
              .before = entry->before,
              .before_zh = entry->before_zh,
              .tight = entry->tight,
              .ungrouped = entry->ungrouped,
              .name = {entry->name[EXA_LANG_EN], entry->name[EXA_LANG_ZH_CN]},
              .prefix = prefix,
              .ratio = entry->ratio > 0 ? entry->ratio : 1,
              .exponent = entry->exponent + exponent,
          },
      .one = entry->one,
  };
  /* With a prefix, the symbol is its own name: "EFLOPS", "TB/s". */
  for (ExaLang lang = 0; *prefix && lang < EXA_N_LANGS; lang++)
    draft->unit.name[lang] = interned (g_strconcat (prefix, entry->symbol[lang], NULL));
  /* Only a symbol that is a word has a singular: 1 month, but 1 FLOPS. */
  if (*prefix == '\0' && strcmp (entry->symbol[EXA_LANG_EN], entry->name[EXA_LANG_EN]) == 0 &&
      strcmp (entry->one, entry->name[EXA_LANG_EN]) != 0)
    draft->unit.singular = entry->one;
}

static gboolean
draft_prefixed (Draft *draft, const char *text)
{
  static const struct {
    char letter;
    const char *written;
    int exponent;
  } prefixes[] = {{'k', "k", 3},  {'K', "k", 3},  {'M', "M", 6},  {'G', "G", 9}, {'T', "T", 12},
                  {'P', "P", 15}, {'E', "E", 18}, {'Z', "Z", 21}, {'Y', "Y", 24}};
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (text[0] == prefixes[i].letter && text[1] != '\0') {
      const ExaUnitEntry *entry = exa_unit_table_find (text + 1);
      if (entry == NULL || !entry->prefixes)
        return FALSE;
      draft_from_entry (draft, entry, prefixes[i].written, prefixes[i].exponent);
      return TRUE;
    }
  return FALSE;
}

/* The symbol of a denominator: "W", "$", or the name of a unit that has none: "parameter", "参数". */
static const char *
denominator_symbol (const Draft *d, ExaLang lang)
{
  const char *symbol = d->unit.symbol[lang];
  if (lang == EXA_LANG_EN && d->unit.before && *symbol == '\0')
    return g_strcmp0 (d->unit.before, "$") == 0 ? "$" : d->one;
  if (*symbol == '\0')
    return lang == EXA_LANG_EN ? d->one : d->unit.name[lang];
  return lang == EXA_LANG_EN && d->unit.singular ? d->unit.singular : symbol;
}

/* What is counted has no name: "5 TFLOPS each". */
static gboolean
is_bare_count (const Draft *den)
{
  return strcmp (den->unit.base, "count") == 0 && *den->unit.prefix == '\0';
}

static const char *
quotient_symbol (const Draft *num, const Draft *den, ExaLang lang, gboolean one)
{
  const char *denominator = denominator_symbol (den, lang);
  const char *above = one && num->unit.singular ? num->unit.singular : num->unit.symbol[lang];
  if (lang == EXA_LANG_EN && num->unit.before)
    above = ""; /* "$5/W" */
  else if (*above == '\0')
    above = num->unit.name[lang];
  if (is_bare_count (den))
    return interned (g_strconcat (above, lang == EXA_LANG_EN ? (*above != '\0' ? "\u00a0each" : "each") : "/个", NULL));
  return interned (g_strconcat (above, "/", den->unit.prefix, denominator, NULL));
}

/* @above by its denominator in English: "watts per dollar", "cars per MWh" where a prefix says of how many. Interned.
 */
static const char *
quotient_name (const char *above, const Draft *den)
{
  const ExaUnit *unit = &den->unit;

  if (is_bare_count (den))
    return interned (g_strconcat (above, " each", NULL));
  return interned (*unit->prefix != '\0' ? g_strconcat (above, " per ", unit->prefix, unit->symbol[EXA_LANG_EN], NULL)
                                         : g_strconcat (above, " per ", den->one, NULL));
}

static gboolean draft_known (Draft *draft, const char *text);

static gboolean
draft_quotient (Draft *draft, const char *text)
{
  const char *slash = strrchr (text, '/');
  if (slash == NULL || slash == text)
    return FALSE;
  g_autofree char *above = g_strndup (text, (gsize)(slash - text));
  Draft num, den;
  if (!draft_known (&num, above) || !draft_known (&den, slash + 1))
    return FALSE;

  *draft = num;
  draft->unit.base = interned (g_strconcat (num.unit.base, "/", den.unit.base, NULL));
  draft->unit.ratio = num.unit.ratio / den.unit.ratio;
  draft->unit.exponent = num.unit.exponent - den.unit.exponent;
  draft->unit.tight = FALSE;
  draft->unit.ungrouped = FALSE;
  draft->unit.before_zh = NULL;
  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++)
    draft->unit.symbol[lang] = quotient_symbol (&num, &den, lang, FALSE);
  if (num.unit.singular)
    draft->unit.singular = quotient_symbol (&num, &den, EXA_LANG_EN, TRUE);
  draft->unit.name[EXA_LANG_EN] = quotient_name (num.unit.name[EXA_LANG_EN], &den);
  draft->unit.name[EXA_LANG_ZH_CN] =
      interned (g_strconcat (num.unit.name[EXA_LANG_ZH_CN], "/",
                             is_bare_count (&den) ? "个" : den.unit.name[EXA_LANG_ZH_CN], NULL));
  draft->one = quotient_name (num.one, &den);
  return TRUE;
}

static gboolean
draft_known (Draft *draft, const char *text)
{
  const ExaUnitEntry *entry = exa_unit_table_find (text);
  if (entry) {
    draft_from_entry (draft, entry, "", 0);
    return TRUE;
  }
  return draft_prefixed (draft, text) || draft_quotient (draft, text);
}

/* Money for something that is no unit of its own, "USD/GPU hour": written "$2.50/GPU hour", and comparable with nothing
 * else. */
static gboolean
draft_price (Draft *draft, const char *text)
{
  const char *slash = strchr (text, '/');
  if (slash == NULL || slash == text || slash[1] == '\0')
    return FALSE;
  g_autofree char *above = g_strndup (text, (gsize)(slash - text));
  const ExaUnitEntry *money = exa_unit_table_find (above);
  if (money == NULL || money->before == NULL || money->style != EXA_SCALE_COUNT)
    return FALSE;

  draft_from_entry (draft, money, "", 0);
  draft->unit.base = interned (g_strconcat (money->id, slash, NULL));
  for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++) {
    draft->unit.symbol[lang] = interned (g_strconcat (money->symbol[lang], slash, NULL));
    draft->unit.name[lang] = interned (g_strconcat (money->name[lang], slash, NULL));
  }
  return TRUE;
}

static ExaUnit *
unit_new (const char *text)
{
  Draft draft;
  const char *id = intern (text);
  if (strlen (text) > MAX_KNOWN_LENGTH || (!draft_known (&draft, text) && !draft_price (&draft, text)))
    draft.unit = (ExaUnit){.base = id, .symbol = {id, id}, .name = {id, id}, .prefix = "", .ratio = 1};

  ExaUnit *self = g_memdup2 (&draft.unit, sizeof draft.unit);
  self->id = id;
  self->factor = self->exponent ? self->ratio * power_of_ten (self->exponent) : self->ratio;
  return self;
}

const ExaUnit *
exa_unit_get (const char *text)
{
  static GMutex lock;
  static GHashTable *units; /* of ExaUnit by id, for the life of the process */

  if (text == NULL || *text == '\0')
    return NULL;
  g_mutex_lock (&lock);
  if (units == NULL)
    units = g_hash_table_new (g_str_hash, g_str_equal);
  ExaUnit *self = g_hash_table_lookup (units, text);
  if (self == NULL) {
    self = unit_new (text);
    g_hash_table_insert (units, (char *)self->id, self);
  }
  g_mutex_unlock (&lock);
  return self;
}

gboolean
exa_unit_is_known (const char *text)
{
  Draft draft;
  return text && *text && strlen (text) <= MAX_KNOWN_LENGTH && draft_known (&draft, text);
}

const char *
exa_currency_match (const char *text, gsize *length)
{
  static const struct {
    const char *sign, *id;
  } currencies[] = {
      {"$", "USD"},   {"＄", "USD"},   {"US$", "USD"}, {"USD", "USD"}, {"€", "EUR"},   {"EUR", "EUR"}, {"£", "GBP"},
      {"GBP", "GBP"}, {"CN¥", "CNY"},  {"CNY", "CNY"}, {"RMB", "CNY"}, {"JP¥", "JPY"}, {"JPY", "JPY"}, {"₩", "KRW"},
      {"KRW", "KRW"}, {"NT$", "TWD"},  {"TWD", "TWD"}, {"₹", "INR"},   {"INR", "INR"}, {"Rs.", "INR"}, {"Rs", "INR"},
      {"CHF", "CHF"}, {"SFr.", "CHF"}, {"Fr.", "CHF"}, {"HK$", "HKD"}, {"HKD", "HKD"}, {"S$", "SGD"},  {"SGD", "SGD"},
      {"A$", "AUD"},  {"AU$", "AUD"},  {"AUD", "AUD"}, {"C$", "CAD"},  {"CA$", "CAD"}, {"CAD", "CAD"}, {"NZ$", "NZD"},
      {"NZD", "NZD"}, {"R$", "BRL"},   {"BRL", "BRL"}, {"MX$", "MXN"}, {"MXN", "MXN"}, {"₽", "RUB"}, {"RUB", "RUB"},
      {"₺", "TRY"},   {"TRY", "TRY"},  {"SEK", "SEK"}, {"NOK", "NOK"}, {"DKK", "DKK"}, {"PLN", "PLN"}, {"CZK", "CZK"},
      {"HUF", "HUF"}, {"₪", "ILS"},    {"ILS", "ILS"}, {"AED", "AED"}, {"SAR", "SAR"}, {"ZAR", "ZAR"}, {"₫", "VND"},
      {"VND", "VND"}, {"฿", "THB"},    {"THB", "THB"}, {"IDR", "IDR"}, {"MYR", "MYR"}, {"₱", "PHP"},   {"PHP", "PHP"},
      {"CLP", "CLP"},
  };

  /* Most figures begin with a digit, and no sign does. */
  if (g_ascii_isdigit (*text))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (currencies); i++) {
    *length = strlen (currencies[i].sign);
    if (g_ascii_strncasecmp (text, currencies[i].sign, *length) == 0)
      return currencies[i].id;
  }
  return NULL;
}

gboolean
exa_unit_comparable (const ExaUnit *a, const ExaUnit *b)
{
  return a->base == b->base;
}

gboolean
exa_unit_is_percent (const ExaUnit *unit)
{
  return strcmp (unit->base, "%") == 0;
}

gboolean
exa_unit_is_money (const ExaUnit *unit)
{
  return unit != NULL && unit->before != NULL && unit->style == EXA_SCALE_COUNT;
}

const char *
exa_unit_name (const ExaUnit *unit, ExaLang lang)
{
  return unit->name[lang];
}
