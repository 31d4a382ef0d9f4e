/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which numbers are names. */
#include "exa-column-guess.h"

#include <string.h>

#include "exa-column-header.h"

/* Numbers under "n" up to so many times their rows may count these. */
#define FEWEST_OF_AMOUNTS 10

/* "Artikelnr.", "Kundennummer", "Rekeningnummer": in one word. */
static gboolean
is_number_of (const char *header)
{
  g_autofree char *folded = exa_header_fold (header);

  g_strchomp (folded);
  return strlen (folded) > strlen ("nummer") &&
         (g_str_has_suffix (folded, "nr") || g_str_has_suffix (folded, "nummer"));
}

/* "Ticket #", "Floor no.": behind what is numbered. */
static gboolean
ends_in_number (const char *header)
{
  static const char *const ends[] = {" #", " no.", " nr.", " n°", " num."};
  g_autofree char *lower = g_utf8_strdown (header, -1);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (lower, ends[i]))
      return TRUE;
  return FALSE;
}

const char *
exa_column_find_code (const char *header)
{
  static const char *const last[] = {"id",          "ids",        "nr",         "code",    "codes",
                                     "key",         "article no", "item no",    "part no", "model no",
                                     "order no",    "serial no",  "invoice no", "case no", "account no",
                                     "customer no", "nummer",     "编号",       "代码",    "编码",
                                     "コード",      "番号",       "코드",       "번호",    NULL};
  static const char *const of[] = {"of", "per", NULL};

  return (exa_header_ends_in (header, last) || is_number_of (header) || ends_in_number (header)) &&
                 !exa_header_has (header, of)
             ? "identifiers"
             : NULL;
}

/* What is said last of what is numbered. */
static const char *const number_words[] = {"no", "nr",  "num", "number", "numbers", "code", "codes",
                                           "id", "ids", "号",  "码",     "#",       NULL};

/* Words of codes, surely or likely. */
static const char *const sure_codes[] = {"bib",          "bib no",
                                         "bib number",   "startnummer",
                                         "jersey no",    "dorsal",
                                         "geoid",        "ags",
                                         "nace",         "icd",
                                         "aktenzeichen", "vlan",
                                         "codgeo",       "depcom",
                                         "insee",        "siren",
                                         "siret",        "buchungskreis",
                                         "bukrs",        "belnr",
                                         "hkont",        "saknr",
                                         "kostl",        "prctr",
                                         "matnr",        "kunnr",
                                         "lifnr",        "ebeln",
                                         "vbeln",        "konto",
                                         "kostenstelle", "cost center",
                                         "cost centre",  "profit center",
                                         "article no",   "item no",
                                         "part no",      "material no",
                                         "isin",         "wkn",
                                         "hs",           "naics",
                                         "isic",         "物料号",
                                         "科目",         NULL};
static const char *const likely_codes[] = {"batch",
                                           "lot",
                                           "pid",
                                           "ppid",
                                           "tid",
                                           "uid",
                                           "gid",
                                           "charge",
                                           "partia",
                                           "material",
                                           "plant",
                                           "werk",
                                           "account",
                                           "article",
                                           "artikel",
                                           "invoice",
                                           "cp",
                                           "room",
                                           "raum",
                                           "zimmer",
                                           "build",
                                           "cas",
                                           "materialnummer",
                                           "物料",
                                           "工厂",
                                           NULL};

/* Whether whole numbers under @header name something: in a word that says nothing else, or in one that may, where all
 * have as many digits. */
static gboolean
are_codes (const char *header, const ExaColumnEvidence *evidence)
{
  return exa_header_has (header, sure_codes) ||
         (!evidence->of_many_lengths && evidence->length > 2 && exa_header_is_one_of (header, likely_codes));
}

gboolean
exa_column_is_doubtful_key (const char *header, const ExaColumnEvidence *evidence)
{
  static const char *const words[] = {"account", "port", "key", "serial", "hash", "commit", "swift", "#", NULL};
  g_autofree char *folded = exa_header_fold (header);
  const char *last = strrchr (g_strchomp (folded), ' ');

  if (exa_header_is_one_of (header, words))
    return !evidence->counts_rows;
  if (last == NULL)
    return exa_header_is_one_of (header, likely_codes);
  return !exa_header_ends_in (header, number_words) && exa_column_find_key (last + 1, evidence) == NULL &&
         exa_column_find_code (header) == NULL;
}

/* Whether small whole numbers under @header stand in an order, and are no amounts. */
static gboolean
are_steps (const char *header, const ExaColumnEvidence *evidence)
{
  static const char *const words[] = {"tier", "gen", "generation", "list", "first appearance", "first list", "edition",
                                      "wave", "代",  "层级",       NULL};

  return evidence->largest < 100 && exa_header_is_one_of (header, words);
}

/* What is measured, as the last word of a header. */
static const char *const amount_words[] = {"rate",     "issued",  "strength", "size",       "capacity", "share",
                                           "balance",  "power",   "age",      "interval",   "volume",   "length",
                                           "count",    "density", "speed",    "weight",     "height",   "width",
                                           "cost",     "price",   "value",    "level",      "score",    "duration",
                                           "distance", "total",   "sum",      "average",    "staff",    "usage",
                                           "use",      "demand",  "growth",   "traffic",    "coverage", "jump",
                                           "area",     "depth",   "output",   "throughput", "quality",  "amount",
                                           "loss",     "gain",    "销量",     "数",         "数量",     "量",
                                           "额",       "率",      "强度",     "容量",       "密度",     NULL};

/* Whether the header speaks of amounts, of whatever its other words mean: "Phone calls", "Key rate", "手机销量". */
static gboolean
says_amounts (const char *header)
{
  static const char *const no[] = {"numbers", "codes",       "nos",     "ids",       "keys",
                                   "hashes",  "coordinates", "address", "addresses", NULL};
  ExaHeader read = exa_header_read (header);
  g_autofree char *name = exa_header_get_name (header, &read), *folded = exa_header_fold (name);
  const char *last = strrchr (g_strchomp (folded), ' ');
  gsize length = last != NULL ? strlen (last + 1) : 0;

  if (exa_header_ends_in (name, no))
    return FALSE;
  return exa_header_ends_in (name, amount_words) ||
         (length > 3 && last[length] == 's' && strchr ("siu", last[length - 1]) == NULL);
}

gboolean
exa_header_says_amounts (const char *header)
{
  static const char *const no[] = {"series", "numbers", "codes", "ids", "keys", NULL};
  ExaUnitContext context = exa_header_context (header);
  gsize length = strlen (header);

  return says_amounts (header) || context.money || context.counted || context.memory || context.length ||
         (length > 3 && g_ascii_tolower (header[length - 1]) == 's' &&
          strchr ("siu", g_ascii_tolower (header[length - 2])) == NULL && !exa_header_ends_in (header, no));
}

/* Whether a word of @words makes numbers under @header names: it does as the last one, or before "no."; before others
 * only where the cells can be no amounts, which have decimals, or digits by their size. */
static gboolean
are_called (const char *header, const char *const *words, const ExaColumnEvidence *evidence)
{
  gboolean amounts =
      evidence->numerals.point_decimal + evidence->numerals.comma_decimal > 0 ||
      (evidence->n_integers == evidence->n_filled && evidence->of_many_lengths && evidence->n_zeros == 0);

  if (!exa_header_has (header, words))
    return FALSE;
  return exa_header_ends_in (header, words) || exa_header_ends_in (header, number_words) ||
         !(amounts || says_amounts (header));
}

/* Whether "2-1" stands in the column as scores do: of ranges hardly any falls, and few are of one figure. */
static gboolean
are_pairs (const ExaColumnEvidence *evidence)
{
  return evidence->n_pairs * 4 >= evidence->n_filled * 3 && evidence->n_no_ranges * 3 > evidence->n_pairs;
}

/* Whether the header says in brackets in what its figures are, or how many they stand for: "Mobile users (million)". */
static gboolean
says_unit (const char *header)
{
  ExaHeader read = exa_header_read (header);

  return read.start < read.end && !read.doubtful && (read.exponent != 0 || read.unit != NULL);
}

/* --- what numbers that are names are called --- */

static const char *const counts_words[] = {"lp",       "l p",       "poz",        "pos nr", "",       "#",    "no",
                                           "nr",       "num",       "index",      "idx",    "row",    "id",   "pos",
                                           "s no",     "sr no",     "sl no",      "sno",    "lfd nr", "n",    "number",
                                           "nummer",   "unnamed 0", "row number", "line",   "序号",   "编号", "行号",
                                           "position", "obs",       "zeile",      "ligne",  "fila",   "riga", NULL};
static const char *const ids_words[] = {"id",     "ids",    "identifier", "uuid",       "guid", "key",     "isbn",
                                        "issn",   "ean",    "upc",        "gtin",       "sku",  "asin",    "iban",
                                        "swift",  "cik",    "lei",        "fips",       "nuts", "naics",   "doi",
                                        "serial", "hash",   "编号",       "代码",       "编码", "barcode", "ip",
                                        "port",   "commit", "account",    "licence no", NULL};
static const char *const places_words[] = {"zip",          "zipcode",   "postcode",   "postal", "plz",      "pincode",
                                           "phone",        "telephone", "tel",        "fax",    "mobile",   "telefon",
                                           "邮编",         "邮政编码",  "电话",       "手机",   "teléfono", "telefono",
                                           "postleitzahl", "pocztowy",  "postnummer", "индекс", NULL};
static const char *const coordinates_words[] = {"lat",          "latitude",    "lon",         "lng",
                                                "long",         "longitude",   "经度",        "纬度",
                                                "緯度",         "経度",        "breitengrad", "längengrad",
                                                "latitud",      "longitud",    "latitudine",  "longitudine",
                                                "breedtegraad", "lengtegraad", "широта",      "долгота",
                                                "x coord",      "y coord",     "x koord",     "rechtswert",
                                                "hochwert",     "easting",     "northing",    NULL};
static const char *const degrees_words[] = {"lat",       "latitude", "lon",      "lng", "long",
                                            "longitude", "latitud",  "longitud", NULL};
static const char *const versions_words[] = {"version", "ver", "revision", "firmware", "driver", "版本", NULL};
static const char *const releases_words[] = {"release", "releases", "build", "tag", "compute capability", NULL};
static const char *const codes_words[] = {"code", "codes", "kod",  "código", "codigo", "codice",
                                          "kód",  "код",   "코드", "コード", NULL};
static const char *const ranks_words[] = {"rank", "ranking", "place", "platz", "rang", "排名", NULL};
static const char *const placed_words[] = {"place",     "placing",     "posición",     "posicion", "posição",
                                           "posizione", "platzierung", "place finale", NULL};
static const char *const of[] = {"of", "per", NULL};
static const char *const amounts[] = {"n", "number", "num", NULL};
/* They count things where they do not all have as many digits, as the numbers of tickets have. */
static const char *const maybe_amounts[] = {"#", NULL};
/* Hours of the day. */
static const char *const hour_words[] = {
    "hour",    "hour of day", "hour of the day", "hora",    "hora del día", "heure", "stunde", "uhrzeit", "ora", "uur",
    "godzina", "hodina",      "timme",           "klockan", "час",          "時刻",  "时刻",   "時",      "시",  NULL};

/* Whether "long" or "lat" is not all that the header says: "Long jump", "Lat pulldown". */
static gboolean
speaks_of_more (const char *header)
{
  static const char *const words[] = {"long", "lat", NULL};
  static const char *const others[] = {"coord", "coords", "deg", "degrees", "wgs84", "gps", "location", NULL};
  g_autofree char *folded = exa_header_fold (header);

  return (g_str_has_prefix (folded, "long ") || g_str_has_prefix (folded, "lat ")) &&
         !exa_header_is_one_of (header, words) && !exa_header_has (header, others) &&
         !exa_header_has (header, (const char *const[]){"lon", "latitude", "longitude", NULL}) &&
         strchr (header, '(') == NULL;
}

const char *
exa_column_find_key (const char *header, const ExaColumnEvidence *evidence)
{
  gboolean integers = evidence->n_integers == evidence->n_filled;
  gboolean whole = evidence->numerals.point_decimal + evidence->numerals.comma_decimal == 0 && evidence->n_integers > 0;

  if (integers && evidence->counts_rows && exa_header_is_one_of (header, counts_words))
    return "row numbers";
  /* "Long jump" is no longitude. */
  if (exa_header_has (header, coordinates_words) && !speaks_of_more (header) &&
      !(evidence->largest > 360 && exa_header_has (header, degrees_words)))
    return "coordinates";
  if (says_unit (header))
    return NULL;
  if (integers && evidence->largest <= 24 && exa_header_is_one_of (header, hour_words))
    return EXA_KEY_HOURS;
  if (are_pairs (evidence))
    return "pairs of figures";
  /* A "Driver" may have a name of words. */
  if (are_called (header, versions_words, evidence) && !exa_header_has (header, of) && evidence->n_numbered > 0)
    return "versions";
  if (exa_header_is_one_of (header, releases_words) && evidence->numerals.point_decimal > 0)
    return "versions";
  if (are_called (header, places_words, evidence))
    return "numbers of places or phones";
  if (integers && evidence->largest < 1000 && exa_header_is_one_of (header, placed_words))
    return "ranks";
  if (integers && evidence->n_ordinals > 0 && (evidence->counts_rows || exa_header_has (header, ranks_words)))
    return "ranks";
  if (whole && are_called (header, ids_words, evidence) && !exa_header_has (header, of))
    return "identifiers";
  if (integers &&
      ((are_called (header, codes_words, evidence) && !exa_header_has (header, of)) || are_codes (header, evidence)))
    return "codes";
  /* "01", and "2A" of Corsica. */
  if (whole && evidence->n_zeros > 0 && (are_codes (header, evidence) || !evidence->of_many_lengths))
    return "codes, for zeros stand before them";
  if (integers && are_steps (header, evidence))
    return "steps of an order";
  if (integers && evidence->n_zeros > 0)
    return "codes, for zeros stand before them";
  /* A total may stand below them. */
  if (evidence->n_integers * 2 > evidence->n_filled && whole && exa_header_is_one_of (header, counts_words) &&
      *header != '\0' && !exa_header_is_one_of (header, (const char *const[]){"index", NULL}) &&
      ((!exa_header_is_one_of (header, amounts) &&
        !(exa_header_is_one_of (header, maybe_amounts) && evidence->of_many_lengths)) ||
       evidence->largest < FEWEST_OF_AMOUNTS * evidence->n_filled))
    return "row numbers";
  if (integers && evidence->n_bits == evidence->n_filled && evidence->n_filled > 2)
    return "yes and no, as 1 and 0";
  return NULL;
}
