/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which numbers are names. */
#include "exa-column-guess.h"

#include <string.h>

#include "exa-column-header.h"

/* Numbers under "n" up to so many times their rows may count these. */
#define FEWEST_OF_AMOUNTS 10

/* The header in lower case, its marks as blanks: "unnamed: 0" as "unnamed 0". */
static char *
fold (const char *header)
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

static gboolean
is_one_of (const char *header, const char *const *words)
{
  g_autofree char *folded = fold (header);

  return g_strv_contains (words, g_strchomp (folded));
}

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
  return is_one_of (header, time_words);
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

gboolean
exa_header_is_stamp (const char *header)
{
  static const char *const words[] = {"at",      "time",      "timestamp", "date", "created", "updated", "modified",
                                      "changed", "published", "added",     "seen", "started", "ended",   "expires",
                                      "epoch",   "unix",      "时间",      "日期", "创建",    "更新",    NULL};

  return exa_header_has (header, words);
}

/* "Artikelnr.", "Kundennummer", "Rekeningnummer": in one word. */
static gboolean
is_number_of (const char *header)
{
  g_autofree char *folded = fold (header);

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

/* Whether whole numbers under @header name something: in a word that says nothing else, or in one that may, where all
 * have as many digits. */
static gboolean
are_codes (const char *header, const ExaColumnEvidence *evidence)
{
  static const char *const sure[] = {"geoid",
                                     "ags",
                                     "nace",
                                     "icd",
                                     "aktenzeichen",
                                     "vlan",
                                     "codgeo",
                                     "depcom",
                                     "insee",
                                     "siren",
                                     "siret",
                                     "buchungskreis",
                                     "konto",
                                     "kostenstelle",
                                     "cost center",
                                     "cost centre",
                                     "profit center",
                                     "article no",
                                     "item no",
                                     "part no",
                                     "material no",
                                     "isin",
                                     "wkn",
                                     "hs",
                                     "naics",
                                     "isic",
                                     "物料号",
                                     "科目",
                                     NULL};
  static const char *const likely[] = {"batch",
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

  return exa_header_has (header, sure) ||
         (!evidence->of_many_lengths && evidence->length > 2 && is_one_of (header, likely));
}

/* Whether small whole numbers under @header stand in an order, and are no amounts. */
static gboolean
are_steps (const char *header, const ExaColumnEvidence *evidence)
{
  static const char *const words[] = {"tier", "gen", "generation", "list", "first appearance", "first list", "edition",
                                      "wave", "代",  "层级",       NULL};

  return evidence->largest < 100 && is_one_of (header, words);
}

/* Whether the header speaks of amounts, of whatever its other words mean: "Phone calls", "Key rate", "手机销量". */
static gboolean
says_amounts (const char *header)
{
  static const char *const no[] = {"numbers", "codes",       "nos",     "ids",       "keys",
                                   "hashes",  "coordinates", "address", "addresses", NULL};
  static const char *const words[] = {"rate", "issued", "销量", "数", "数量", "量", "额", "率", NULL};
  ExaHeader read = exa_header_read (header);
  g_autofree char *name = exa_header_get_name (header, &read), *folded = fold (name);
  const char *last = strrchr (g_strchomp (folded), ' ');
  gsize length = last != NULL ? strlen (last + 1) : 0;

  if (exa_header_ends_in (name, no))
    return FALSE;
  return exa_header_ends_in (name, words) ||
         (length > 3 && last[length] == 's' && strchr ("siu", last[length - 1]) == NULL);
}

/* Whether a word of @words makes numbers under @header names: it does as the last one, or before "no."; before others
 * only where the cells can be no amounts, which have decimals, or digits by their size. */
static gboolean
are_called (const char *header, const char *const *words, const ExaColumnEvidence *evidence)
{
  static const char *const numbers[] = {"no", "nr",  "num", "number", "numbers", "code", "codes",
                                        "id", "ids", "号",  "码",     "#",       NULL};
  gboolean amounts =
      evidence->numerals.point_decimal + evidence->numerals.comma_decimal > 0 ||
      (evidence->n_integers == evidence->n_filled && evidence->of_many_lengths && evidence->n_zeros == 0);

  if (!exa_header_has (header, words))
    return FALSE;
  return exa_header_ends_in (header, words) || exa_header_ends_in (header, numbers) ||
         !(amounts || says_amounts (header));
}

/* Whether the header says in brackets in what its figures are, or how many they stand for: "Mobile users (million)". */
static gboolean
says_unit (const char *header)
{
  ExaHeader read = exa_header_read (header);

  return read.start < read.end && !read.doubtful && (read.exponent != 0 || read.unit != NULL);
}

const char *
exa_column_find_key (const char *header, const ExaColumnEvidence *evidence)
{
  static const char *const counts[] = {"lp",       "l p",       "poz",        "pos nr", "",       "#",    "no",
                                       "nr",       "num",       "index",      "idx",    "row",    "id",   "pos",
                                       "s no",     "sr no",     "sl no",      "sno",    "lfd nr", "n",    "number",
                                       "nummer",   "unnamed 0", "row number", "line",   "序号",   "编号", "行号",
                                       "position", "obs",       "zeile",      "ligne",  "fila",   "riga", NULL};
  static const char *const ids[] = {"id",     "ids",    "identifier", "uuid",       "guid", "key",     "isbn",
                                    "issn",   "ean",    "upc",        "gtin",       "sku",  "asin",    "iban",
                                    "swift",  "cik",    "lei",        "fips",       "nuts", "naics",   "doi",
                                    "serial", "hash",   "编号",       "代码",       "编码", "barcode", "ip",
                                    "port",   "commit", "account",    "licence no", NULL};
  static const char *const places[] = {"zip",          "zipcode",   "postcode",   "postal", "plz",      "pincode",
                                       "phone",        "telephone", "tel",        "fax",    "mobile",   "telefon",
                                       "邮编",         "邮政编码",  "电话",       "手机",   "teléfono", "telefono",
                                       "postleitzahl", "pocztowy",  "postnummer", "индекс", NULL};
  static const char *const coordinates[] = {"lat",         "latitude",     "lon",         "lng",        "long",
                                            "longitude",   "经度",         "纬度",        "緯度",       "経度",
                                            "breitengrad", "längengrad",   "latitud",     "longitud",   "latitudine",
                                            "longitudine", "breedtegraad", "lengtegraad", "широта",     "долгота",
                                            "x coord",     "y coord",      "x koord",     "rechtswert", "hochwert",
                                            "easting",     "northing",     NULL};
  static const char *const versions[] = {"version", "ver", "revision", "firmware", "driver", "版本", NULL};
  static const char *const releases[] = {"release", "releases", "build", "tag", "compute capability", NULL};
  static const char *const codes[] = {"code", "codes", "kod",  "código", "codigo", "codice",
                                      "kód",  "код",   "코드", "コード", NULL};
  static const char *const of[] = {"of", "per", NULL}, *const amounts[] = {"n", "number", "num", NULL};
  static const char *const ranks[] = {"rank", "ranking", "place", "platz", "rang", "排名", NULL};
  static const char *const placed[] = {"place",     "placing",     "posición",     "posicion", "posição",
                                       "posizione", "platzierung", "place finale", NULL};
  gboolean integers = evidence->n_integers == evidence->n_filled;
  gboolean whole = evidence->numerals.point_decimal + evidence->numerals.comma_decimal == 0 && evidence->n_integers > 0;

  if (integers && evidence->counts_rows && is_one_of (header, counts))
    return "row numbers";
  if (exa_header_has (header, coordinates))
    return "coordinates";
  if (says_unit (header))
    return NULL;
  /* A "Driver" may have a name of words. */
  if (are_called (header, versions, evidence) && !exa_header_has (header, of) && evidence->n_numbered > 0)
    return "versions";
  if (is_one_of (header, releases) && evidence->numerals.point_decimal > 0)
    return "versions";
  if (are_called (header, places, evidence))
    return "numbers of places or phones";
  if (integers && evidence->largest < 1000 && is_one_of (header, placed))
    return "ranks";
  if (integers && evidence->n_ordinals > 0 && (evidence->counts_rows || exa_header_has (header, ranks)))
    return "ranks";
  if (whole && are_called (header, ids, evidence) && !exa_header_has (header, of))
    return "identifiers";
  if (integers &&
      ((are_called (header, codes, evidence) && !exa_header_has (header, of)) || are_codes (header, evidence)))
    return "codes";
  /* "01", and "2A" of Corsica. */
  if (whole && evidence->n_zeros > 0 && (are_codes (header, evidence) || !evidence->of_many_lengths))
    return "codes, for zeros stand before them";
  if (integers && are_steps (header, evidence))
    return "steps of an order";
  if (integers && evidence->n_zeros > 0)
    return "codes, for zeros stand before them";
  /* A total may stand below them. */
  if (evidence->n_integers * 2 > evidence->n_filled && whole && is_one_of (header, counts) && *header != '\0' &&
      !is_one_of (header, (const char *const[]){"index", NULL}) &&
      (!is_one_of (header, amounts) || evidence->largest < FEWEST_OF_AMOUNTS * evidence->n_filled))
    return "row numbers";
  if (integers && evidence->n_bits == evidence->n_filled && evidence->n_filled > 2)
    return "yes and no, as 1 and 0";
  return NULL;
}
