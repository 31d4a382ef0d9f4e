/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A header whose names are figures: "Model,4k,32k,128k", "GPUs,1,2,4,8". */
#include "exa-frame.h"

#include <string.h>

/* Rows below a header that are looked at. */
#define MOST_ROWS 50

/* What rows are names of, and no row is called: the last word of the first cell, in lower case. */
static const char *const thing_words[] = {
    "model",    "models",  "gpu",       "gpus",       "chip",        "chips",     "device",   "devices",   "system",
    "systems",  "country", "countries", "state",      "city",        "region",    "company",  "firm",      "vendor",
    "provider", "product", "products",  "item",       "items",       "part",      "parts",    "name",      "names",
    "answer",   "answers", "response",  "question",   "option",      "benchmark", "task",     "dataset",   "metric",
    "method",   "network", "workload",  "framework",  "node",        "nodes",     "batch",    "category",  "group",
    "type",     "segment", "sector",    "industry",   "player",      "team",      "land",     "firma",     "modell",
    "modelle",  "produkt", "artikel",   "antwort",    "unternehmen", "staat",     "bauteil",  "pays",      "modèle",
    "nom",      "produit", "réponse",   "entreprise", "país",        "modelo",    "producto", "nombre",    "respuesta",
    "empresa",  "paese",   "modello",   "prodotto",   "nome",        "azienda",   "国家",     "国家/地区", "模型",
    "型号",     "名称",    "公司",      "企业",       "产品",        "项目",      "地区",     "答案",      "选项",
    "國家",     "型號",    "名稱",      "產品",       "項目",        "地區",      "モデル",   "国",        "会社",
    "製品",     "回答",    "모델",      "국가",       "회사",        "제품",      NULL};

/* A figure of a header, and how it is written without its digits. */
typedef struct {
  double is;
  char *form; /* owned */
} Head;

static void
head_clear (gpointer data)
{
  g_free (((Head *)data)->form);
}

/* The factor of the letter that stands behind a figure, "k" or " GB", or 1. */
static double
read_scale (const char *text)
{
  static const char letters[] = "kmgbt";
  static const double scales[] = {1e3, 1e6, 1e9, 1e9, 1e12};
  const char *at;

  text += *text == ' ';
  at = *text != '\0' ? strchr (letters, g_ascii_tolower (*text)) : NULL;
  if (at == NULL || (g_ascii_isalpha (text[1]) && g_ascii_toupper (text[1]) != 'B'))
    return 1;
  return scales[at - letters];
}

/* The first figure of @cell; "<10" is just below 10, and ">50" above 50. */
static double
read_figure (const char *cell)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *at = cell + strcspn (cell, "0123456789"), *end;
  gboolean below = *cell == '<' || g_str_has_prefix (cell, "≤"), above = *cell == '>' || g_str_has_prefix (cell, "≥");
  double is;

  for (end = at; g_ascii_isdigit (*end) || *end == '.' || (*end == ',' && g_ascii_isdigit (end[1])); end++)
    if (*end != ',')
      g_string_append_c (digits, *end);
  is = g_ascii_strtod (digits->str, NULL) * read_scale (end);
  if (*cell == '-' || g_str_has_prefix (cell, "−"))
    is = -is;
  return is * (below ? 1 - 1e-9 : above ? 1 + 1e-9 : 1);
}

/* "$10k–$50k" as "$k–$k"; without the sign of what is below zero. Transfer full. */
static char *
dup_form (const char *cell)
{
  GString *form = g_string_new (NULL);

  for (cell += *cell == '-'; *cell != '\0'; cell++)
    if (!g_ascii_isdigit (*cell) && strchr (".,", *cell) == NULL)
      g_string_append_c (form, *cell);
  return g_string_free (form, FALSE);
}

/* How the figures below the row are written. Transfer full. */
static GHashTable *
find_forms_below (const ExaFrame *frame, guint row)
{
  GHashTable *forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint column = 0; column < frame->n; column++)
    for (guint i = row + 1; frame->kinds[column] == EXA_CELL_NUMBER && i < MIN (frame->sheet->end_row, row + MOST_ROWS);
         i++)
      g_hash_table_add (forms, dup_form (exa_frame_get (frame, i, column)));
  return forms;
}

/* Whether each of the heads has a mark that no figure below them has. */
static gboolean
are_marked (const ExaFrame *frame, guint row, const GArray *heads)
{
  g_autoptr (GHashTable) below = find_forms_below (frame, row);

  for (guint i = 0; i < heads->len; i++) {
    const char *form = g_array_index (heads, Head, i).form;

    if (*form == '\0' || g_hash_table_contains (below, form))
      return FALSE;
  }
  return TRUE;
}

static gboolean
are_of_one_form (const GArray *heads)
{
  for (guint i = 1; i < heads->len; i++)
    if (strcmp (g_array_index (heads, Head, i).form, g_array_index (heads, Head, 0).form) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
do_rise (const GArray *heads)
{
  for (guint i = 1; i < heads->len; i++)
    if (g_array_index (heads, Head, i).is <= g_array_index (heads, Head, i - 1).is)
      return FALSE;
  return TRUE;
}

/* Whether the first cell says what the names below it are. */
static gboolean
names_things (const ExaFrame *frame, guint row)
{
  g_autofree char *lower = g_utf8_strdown (exa_frame_get (frame, row, 0), -1);
  const char *last = strrchr (lower, ' ');

  return !exa_cell_kind_is_value (frame->kinds[0]) && g_strv_contains (thing_words, last != NULL ? last + 1 : lower) &&
         row + 1 < frame->sheet->end_row;
}

gboolean
exa_frame_are_heads (const ExaFrame *frame, guint row, gboolean *doubtful)
{
  g_autoptr (GArray) heads = g_array_new (FALSE, FALSE, sizeof (Head));
  gboolean marked, rise;

  *doubtful = FALSE;
  if (!names_things (frame, row))
    return FALSE;
  g_array_set_clear_func (heads, head_clear);
  for (guint i = 1; i < frame->n; i++) {
    const char *cell = exa_frame_get (frame, row, i);
    Head head;

    if (frame->kinds[i] != EXA_CELL_NUMBER || exa_cell_kind_of (cell, strlen (cell)) != EXA_CELL_NUMBER)
      continue;
    head = (Head){read_figure (cell), dup_form (cell)};
    g_array_append_val (heads, head);
  }
  if (heads->len < 2)
    return FALSE;
  marked = are_marked (frame, row, heads);
  rise = do_rise (heads);
  *doubtful = rise && !marked;
  return rise || (marked && are_of_one_form (heads));
}
