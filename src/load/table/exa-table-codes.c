/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole numbers that stand for something that has a name, or for classes. */
#include "exa-table-roles.h"

#include <string.h>

#include "exa-column-header.h"
#include "exa-column-texts.h"

/* There are not more classes, and no number of one is so large. */
#define MOST_CLASSES  12
#define LARGEST_CLASS 100

/* What has a number and a name, one or more of which are the whole header: "Region/Country/Area". */
static const char *const thing_words[] = {"country",
                                          "region",
                                          "state",
                                          "province",
                                          "county",
                                          "district",
                                          "municipality",
                                          "city",
                                          "town",
                                          "territory",
                                          "geo",
                                          "geography",
                                          "location",
                                          "place",
                                          "nation",
                                          "continent",
                                          "subregion",
                                          "reporter",
                                          "partner",
                                          "entity",
                                          "division",
                                          "department",
                                          "section",
                                          "sector",
                                          "industry",
                                          "branch",
                                          "occupation",
                                          "commodity",
                                          "product",
                                          "item",
                                          "store",
                                          "shop",
                                          "site",
                                          "station",
                                          "customer",
                                          "client",
                                          "supplier",
                                          "vendor",
                                          "employee",
                                          "team",
                                          "school",
                                          "hospital",
                                          "facility",
                                          "airport",
                                          "kreis",
                                          "gemeinde",
                                          "bundesland",
                                          "bezirk",
                                          "abteilung",
                                          "filiale",
                                          "kunde",
                                          "lieferant",
                                          "artikel",
                                          "produkt",
                                          "pays",
                                          "région",
                                          "département",
                                          "commune",
                                          "ville",
                                          "produit",
                                          "magasin",
                                          "país",
                                          "región",
                                          "provincia",
                                          "municipio",
                                          "comuna",
                                          "producto",
                                          "tienda",
                                          "regione",
                                          "comune",
                                          "negozio",
                                          "prodotto",
                                          "estado",
                                          "município",
                                          "região",
                                          "gemeente",
                                          "regio",
                                          "kommun",
                                          "kommune",
                                          "fylke",
                                          "kraj",
                                          "okres",
                                          "obec",
                                          "powiat",
                                          "gmina",
                                          "województwo",
                                          "страна",
                                          "регион",
                                          "область",
                                          "город",
                                          "国家",
                                          "地区",
                                          "省",
                                          "省份",
                                          "城市",
                                          "县",
                                          "区域",
                                          "都道府県",
                                          "市区町村",
                                          "지역",
                                          "국가",
                                          "departamento",
                                          "wirtschaftszweig",
                                          NULL};
static const char *const said_besides[] = {"area", "or", "and", "ref", "reporting", "", NULL};

/* What the column of the names of such numbers is called, behind their own header. */
static const char *const name_words[] = {"name",        "names",  "label",       "title",       "desc",
                                         "description", "text",   "bezeichnung", "nom",         "libellé",
                                         "libelle",     "nombre", "nome",        "descripción", "denominazione",
                                         "naam",        "nazwa",  "namn",        "navn",        "名称",
                                         "名",          "이름",   "название",    NULL};
/* Or alone, beside codes more than beside figures. */
static const char *const label_words[] = {"",        "label",   "desc",          "description",  "bezeichnung",
                                          "libellé", "libelle", "denominazione", "denominación", "omschrijving",
                                          "opis",    NULL};

/* Classes of people, whose numbers are never figures; and others, where they come again. */
static const char *const people_words[] = {"sex",  "gender", "geschlecht", "sexe", "sexo", "sesso", "geslacht",
                                           "płeć", "пол",    "性别",       "性別", "성별", NULL};
static const char *const class_words[] = {"level",     "class",  "type",      "group",     "category", "region",
                                          "education", "status", "stratum",   "cohort",    "klasse",   "typ",
                                          "gruppe",    "stufe",  "kategorie", "bildung",   "niveau",   "catégorie",
                                          "classe",    "groupe", "région",    "clase",     "tipo",     "grupo",
                                          "categoría", "nivel",  "región",    "categoria", "livello",  "gruppo",
                                          "类型",      "类别",   "等级",      "组别",      "级别",     "地区",
                                          "区域",      "種別",   "区分",      "分類",      NULL};

/* @header in lower case, without marks and blanks. Transfer full. */
static char *
squeeze (const char *header)
{
  char *folded = exa_header_fold (header), *to = folded;

  for (const char *from = folded; *from != '\0'; from++)
    if (*from != ' ')
      *to++ = *from;
  *to = '\0';
  return folded;
}

/* Whether @other is called as @header is, and that it is the name: "country_name" of "country". */
static gboolean
is_name_of (const char *header, const char *other)
{
  g_autofree char *code = squeeze (header), *name = squeeze (other);
  gsize length = strlen (code);

  return length > 0 && g_str_has_prefix (name, code) && g_strv_contains (name_words, name + length);
}

/* Whether all words of @header are those of things. */
static gboolean
is_called_thing (const char *header)
{
  g_autofree char *folded = exa_header_fold (header);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++) {
    if (!g_strv_contains (thing_words, words[i]) && !g_strv_contains (said_besides, words[i]))
      return FALSE;
    n += g_strv_contains (thing_words, words[i]);
  }
  return n > 0;
}

/* Whether each number of @column has one text of @names, and each text one number. */
static gboolean
is_one_for_one (const ExaTableGuess *guess, guint column, guint names)
{
  guint n_headers = guess->plan->n_headers;
  g_autoptr (ExaColumnTexts) numbers = NULL, texts = NULL;

  if (guess->evidence[column].n_distinct != guess->evidence[names].n_distinct)
    return FALSE;
  numbers = exa_column_texts_new (guess->grid, n_headers, column);
  texts = exa_column_texts_new (guess->grid, n_headers, names);
  for (guint row = 0; row < guess->n_rows; row++) {
    guint first = exa_column_texts_first (numbers, exa_column_texts_of (numbers, row));

    if (exa_column_texts_of (texts, row) != exa_column_texts_of (texts, first))
      return FALSE;
  }
  return numbers->n == texts->n;
}

/* Whether the figures of @column are whole numbers of nothing, beside others. */
static gboolean
are_numbers (const ExaTableGuess *guess, guint column)
{
  const ExaColumn *self = &guess->plan->columns[column];
  const ExaColumnEvidence *evidence = &guess->evidence[column];

  return exa_table_plan_holds_figures (guess->plan, column) && !self->is_time && column != guess->told.figure &&
         evidence->n_integers == evidence->n_filled && evidence->n_distinct > 1 && self->cells.exponent == 0 &&
         !self->cells.context.money && strcmp (self->cells.unit->id, "count") == 0 &&
         exa_table_plan_has_other_figures (guess->plan, column);
}

/* Whether the numbers of @column are codes of what a column of texts names. @doubtful: (out): likely so. */
static gboolean
are_codes (const ExaTableGuess *guess, guint column, gboolean *doubtful)
{
  const ExaTablePlan *plan = guess->plan;
  const char *header = plan->columns[column].header;

  *doubtful = FALSE;
  if (exa_header_says_amounts (header) && !is_called_thing (header))
    return FALSE;
  for (guint i = 0; i < plan->n_columns; i++)
    if (exa_table_guess_is_text (guess, i) && is_name_of (header, plan->columns[i].header) &&
        is_one_for_one (guess, column, i))
      return TRUE;
  if (plan->name == EXA_NO_COLUMN || column > plan->name || !exa_table_guess_is_text (guess, plan->name) ||
      !is_one_for_one (guess, column, plan->name))
    return FALSE;
  *doubtful = column + 1 == plan->name && exa_header_is_one_of (plan->columns[plan->name].header, label_words);
  return is_called_thing (header);
}

gboolean
exa_table_is_of_classes (const ExaTableGuess *guess, guint column)
{
  static const char *const codes[] = {" code", " codes", " cd", " id", " no", NULL};
  const ExaColumnEvidence *evidence = &guess->evidence[column];
  g_autofree char *folded = g_strchomp (exa_header_fold (guess->plan->columns[column].header));

  if (evidence->n_integers != evidence->n_filled || evidence->n_distinct > MOST_CLASSES ||
      evidence->largest >= LARGEST_CLASS)
    return FALSE;
  for (guint i = 0; codes[i] != NULL; i++)
    if (g_str_has_suffix (folded, codes[i])) {
      folded[strlen (folded) - strlen (codes[i])] = '\0';
      return exa_header_ends_in (folded, people_words) || exa_header_ends_in (folded, class_words);
    }
  return exa_header_ends_in (folded, people_words) ||
         (evidence->n_distinct < evidence->n_filled && exa_header_ends_in (folded, class_words));
}

void
exa_table_codes_find (ExaTableGuess *guess)
{
  ExaTablePlan *plan = guess->plan;

  for (guint i = 0; i < plan->n_columns; i++) {
    ExaColumn *self = &plan->columns[i];
    gboolean doubtful;

    if (!are_numbers (guess, i))
      continue;
    if (are_codes (guess, i, &doubtful)) {
      self->kind = EXA_COLUMN_KEYS;
      self->because = "codes of what another column names";
    } else if (doubtful || exa_table_is_of_classes (guess, i)) {
      self->may_name = TRUE;
      if (doubtful)
        exa_table_guess_doubt_figures (guess, i, "a code", "代码", "the names stand right behind it");
      else
        exa_table_guess_doubt_figures (guess, i, "the code of a class", "类别代码", "its header is that of classes");
    }
  }
}
