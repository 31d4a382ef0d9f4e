/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the headers of a table say together of a word that means one thing in one language and another in another. */
#include "exa-header-among.h"

#include <string.h>

#include "exa-scale-words.h"
#include "exa-unit-spelling.h"

/* The headers of a table, all of its rows of them, and the lines above it. */
typedef struct {
  const ExaGrid *grid;
  guint n_rows;
} Headers;

typedef gboolean (*HeaderFunc) (const char *header);

static gboolean
any (const Headers *headers, HeaderFunc says)
{
  const GPtrArray *titles = exa_sheet_titles (exa_grid_sheet (headers->grid));

  for (guint line = 0; line < titles->len; line++)
    if (says (titles->pdata[line]))
      return TRUE;
  for (guint row = 0; row < headers->n_rows; row++)
    for (guint i = 0; i < MIN (exa_grid_n_columns (headers->grid), EXA_MOST_SEARCHED); i++)
      if (says (exa_grid_cell (headers->grid, row, i)))
        return TRUE;
  return FALSE;
}

/* --- languages --- */

static const char *const german_words[] = {
    "abteilung",   "bereich",   "kosten",       "umsatz",   "umsätze",     "gewinn",       "jahr",    "ort",
    "werk",        "posten",    "kostenstelle", "standort", "konto",       "gesellschaft", "summe",   "gesamt",
    "miete",       "lohn",      "gehalt",       "ergebnis", "aufwand",     "aufwendungen", "erlöse",  "ertrag",
    "menge",       "monat",     "stadt",        "firma",    "unternehmen", "bezeichnung",  "betrag",  "kunde",
    "mitarbeiter", "einwohner", "anteil",       "schulden", "steuer",      "steuern",      "und",     "ausgaben",
    "einnahmen",   "vermögen",  "bundesland",   "gemeinde", "kanton",      "verkehr",      "schiene", NULL};
static const char *const german_ends[] = {"kosten", "aufwand", "umsatz", "gewinn", "lohn",  "miete",
                                          "betrag", "steuer",  "schaft", "jahr",   "preis", NULL};
static const char *const spanish_words[] = {"ventas",   "utilidad",  "utilidades", "empresa",  "empresas",
                                            "ingresos", "activos",   "activo",     "pasivos",  "pasivo",
                                            "gastos",   "gasto",     "costos",     "costo",    "deuda",
                                            "año",      "país",      "resultado",  "ganancia", "patrimonio",
                                            "monto",    "inversión", NULL};
static const char *const french_words[] = {"milliard", "milliards", "md", "mds", "milliers", NULL};

static gboolean
is_german (const char *header)
{
  g_autofree char *folded = exa_header_fold (header);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  if (exa_header_has (header, german_words) || strstr (header, "ß") != NULL)
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    for (guint j = 0; german_ends[j] != NULL; j++)
      if (g_str_has_suffix (words[i], german_ends[j]))
        return TRUE;
  return FALSE;
}

static gboolean
is_spanish (const char *header)
{
  return exa_header_has (header, spanish_words);
}

static gboolean
is_french (const char *header)
{
  return exa_header_has (header, french_words);
}

/* Whether one of the characters of @text is among @characters. */
static gboolean
has_one_of (const char *text, const char *characters)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr (characters, -1, g_utf8_get_char (p)) != NULL)
      return TRUE;
  return FALSE;
}

/* Characters that neither mainland China nor Japan writes so. */
static gboolean
is_traditional (const char *header)
{
  return has_one_of (header, "萬營聯銷淨價關總國體臺灣產單幣數據");
}

static gboolean
is_japanese (const char *header)
{
  for (const char *p = header; *p != '\0'; p = g_utf8_next_char (p)) {
    GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

    if (script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA)
      return TRUE;
  }
  return has_one_of (header, "売営国総価関単数");
}

/* --- letters and words --- */

/* Whether the letter @letter stands before money, "T EUR" and, in one word with it, "MUS$". @apart: (out): there is a
 * blank between them. @currency: (out): its id. */
static gboolean
find_before_money (const char *header, char letter, gboolean *apart, const char **currency)
{
  for (const char *p = strchr (header, letter); p != NULL; p = strchr (p + 1, letter)) {
    const char *at = p + 1 + strspn (p + 1, " ");
    g_autofree char *word = g_strndup (at, strcspn (at, " )]）,;"));
    const ExaUnit *unit = exa_unit_find_spelled (word);

    if ((p > header && (g_ascii_isalnum (p[-1]) || p[-1] == '$')) || !exa_unit_is_money (unit))
      continue;
    *apart = at > p + 1;
    *currency = unit->base;
    return TRUE;
  }
  return FALSE;
}

/* Whether @header says millions by a doubled letter: "MM US$", "$MM". */
static gboolean
says_mm (const char *header)
{
  const char *at = strstr (header, "MM");
  gsize length;

  return at != NULL && (at == header || !g_ascii_isalnum (at[-1])) &&
         (!g_ascii_isalnum (at[2]) || exa_currency_match (at + 2, &length) != NULL);
}

/* Whether a word of @header is one that @says. */
static gboolean
has_word (const char *header, HeaderFunc says)
{
  g_auto (GStrv) words = g_strsplit_set (header, " ()[],;/'", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (says (words[i]))
      return TRUE;
  return FALSE;
}

/* "Mld", "milliards", "Milliarden": what only languages of the long scale have. */
static gboolean
is_milliard (const char *word)
{
  return exa_scale_words_find (word) == 9 && (*word == 'm' || *word == 'M');
}

static gboolean
says_milliards (const char *header)
{
  return has_word (header, is_milliard);
}

static gboolean
is_written_short (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  return exa_scale_words_is_short_billion (word) && !g_str_has_prefix (folded, "billion");
}

/* Whether the scale of @header is a billion that the others say to be a million millions. */
static gboolean
is_long_billion (const Headers *headers, const char *header)
{
  if (!has_word (header, exa_scale_words_is_short_billion))
    return FALSE;
  return has_word (header, is_written_short) ? any (headers, says_milliards) : any (headers, is_french);
}

/* "元" that is not said to be of one country. */
static gboolean
is_bare_yuan (const char *header)
{
  const char *at = strstr (header, "元");

  return at != NULL && strstr (header, "人民") == NULL && strstr (header, "CNY") == NULL &&
         strstr (header, "RMB") == NULL && strstr (header, "港") == NULL;
}

static gboolean
is_of_taiwan (const Headers *headers, const char *header)
{
  return is_bare_yuan (header) &&
         (any (headers, is_traditional) || (strstr (header, "億") != NULL && !any (headers, is_japanese)));
}

void
exa_header_among_settle (const ExaColumnCells *cells, const char *header, ExaHeader *read)
{
  const Headers headers = {cells->grid, cells->first};
  const char *currency;
  gboolean apart;

  if (!exa_unit_is_money (read->unit))
    return;
  if (read->exponent == 9 && is_long_billion (&headers, header))
    read->exponent = 12;
  else if (read->exponent == 12 && find_before_money (header, 'T', &apart, &currency) && any (&headers, is_german))
    read->exponent = 3;
  else if (read->exponent == 6 && !says_mm (header) && any (&headers, says_mm) &&
           (find_before_money (header, 'M', &apart, &currency) || strstr (header, "$M") != NULL))
    read->exponent = 3;
  if (strcmp (read->unit->id, "CNY") == 0 && is_of_taiwan (&headers, header))
    read->unit = exa_unit_get ("TWD");
}

/* --- doubts --- */

static ExaTableDoubt *
doubt_scale (const ExaColumn *self, guint column, int other, const char *because)
{
  static const struct {
    int exponent;
    const char *en, *zh;
  } words[] = {{3, "thousands", "千"}, {6, "millions", "百万"}, {9, "billions", "十亿"}, {12, "trillions", "万亿"}};
  ExaText read_as = {{NULL}}, could_be = {{NULL}};

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (words[i].exponent == self->cells.exponent)
      read_as = exa_text_new (words[i].en, words[i].zh);
    if (words[i].exponent == other)
      could_be = exa_text_new (words[i].en, words[i].zh);
  }
  return exa_table_doubt_new (column, self->header, read_as, could_be, because);
}

/* A T before money in a table that is not German. */
static ExaTableDoubt *
doubt_t (const ExaColumn *self, guint column, const Headers *headers)
{
  gboolean thousands = self->cells.exponent == 3, apart;
  const char *currency;

  if ((!thousands && self->cells.exponent != 12) || !find_before_money (self->header, 'T', &apart, &currency) ||
      any (headers, is_german))
    return NULL;
  /* "T€" and "TEUR" are written nowhere else. */
  if (!apart && (strcmp (currency, "EUR") == 0 || strcmp (currency, "CHF") == 0))
    return NULL;
  return doubt_scale (self, column, thousands ? 12 : 3,
                      thousands ? "accounts in German write thousands so" : "nothing else is in German");
}

/* An M before money in Spanish, without an MM beside it; one behind a dollar sign beside MM. */
static ExaTableDoubt *
doubt_m (const ExaColumn *self, guint column, const Headers *headers)
{
  const char *currency;
  gboolean apart, before = find_before_money (self->header, 'M', &apart, &currency);

  if (self->cells.exponent == 3 && !before && strstr (self->header, "$M") != NULL && any (headers, says_mm))
    return doubt_scale (self, column, 6, "“MM” beside it is a million");
  if (self->cells.exponent != 6 || !before || strcmp (currency, "EUR") == 0 || !any (headers, is_spanish))
    return NULL;
  return doubt_scale (self, column, 3, "most write millions so");
}

/* A billion of which other headers, or its currency, leave open how long it is. */
static ExaTableDoubt *
doubt_billion (const ExaColumn *self, guint column, const Headers *headers)
{
  static const char *const short_signs[] = {"PLN", "CZK", "HUF", NULL};
  const char *base = self->cells.unit->base;

  if (self->cells.exponent != 9 || !has_word (self->header, exa_scale_words_is_short_billion) ||
      !(any (headers, says_milliards) ||
        (has_word (self->header, is_written_short) && g_strv_contains (short_signs, base))))
    return NULL;
  return doubt_scale (self, column, 12, "a billion in English is a thousand millions");
}

/* Where it is said that the figures of @self are in 元: its header, a line above the table, or the first such cell;
 * NULL where it is not. */
static const char *
find_yuan (const ExaColumn *self, guint column, const Headers *headers)
{
  const GPtrArray *titles = exa_sheet_titles (exa_grid_sheet (headers->grid));
  guint n = MIN (exa_grid_n_rows (headers->grid), headers->n_rows + EXA_MOST_SEARCHED);

  if (exa_header_read (self->header).unit != NULL)
    return is_bare_yuan (self->header) ? self->header : NULL;
  for (guint line = 0; line < titles->len; line++)
    if (is_bare_yuan (titles->pdata[line]))
      return titles->pdata[line];
  for (guint row = headers->n_rows; row < n; row++)
    if (is_bare_yuan (exa_grid_cell (headers->grid, row, column)))
      return exa_grid_cell (headers->grid, row, column);
  return NULL;
}

/* Dollars of Taiwan or yuan, by the characters of the table. */
static ExaTableDoubt *
doubt_yuan (const ExaColumn *self, guint column, const Headers *headers)
{
  gboolean taiwan = strcmp (self->cells.unit->id, "TWD") == 0;
  const char *said = taiwan || strcmp (self->cells.unit->id, "CNY") == 0 ? find_yuan (self, column, headers) : NULL;
  ExaText read_as, other;

  if (said == NULL || !is_of_taiwan (headers, said))
    return NULL;
  read_as = exa_text_new (taiwan ? "New Taiwan dollars" : "yuan", taiwan ? "新台币" : "人民币元");
  other = exa_text_new (taiwan ? "yuan" : "New Taiwan dollars", taiwan ? "人民币元" : "新台币");
  return exa_table_doubt_new (column, said, read_as, other,
                              taiwan ? "its characters are those of Taiwan" : "it is the sign of both");
}

ExaTableDoubt *
exa_header_among_find_doubt (const ExaColumn *self, guint column, const ExaGrid *grid, guint n_headers)
{
  const Headers headers = {grid, n_headers};
  ExaTableDoubt *doubt = NULL;

  if (!exa_unit_is_money (self->cells.unit))
    return NULL;
  doubt = doubt_t (self, column, &headers);
  if (doubt == NULL)
    doubt = doubt_m (self, column, &headers);
  if (doubt == NULL)
    doubt = doubt_billion (self, column, &headers);
  return doubt != NULL ? doubt : doubt_yuan (self, column, &headers);
}
