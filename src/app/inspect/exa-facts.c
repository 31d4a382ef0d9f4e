/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-facts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-comparison.h"
#include "exa-fact.h"
#include "exa-plain-words.h"
#include "exa-source-line.h"

/* Links to further figures of an entity. */
#define MAX_ALSO 12
/* Figures that one is compared with. */
#define MAX_COMPARED 200

static void
add (GListStore *facts, const char *group, const char *title, const char *value, const char *detail, ExaClaim *claim)
{
  g_autoptr (ExaFact) fact = exa_fact_new (group, title, value, detail, claim);

  g_list_store_append (facts, fact);
}

/* Sources are cited in the language of the figure, as at its foot. */
static char *
paragraph_to_text (int paragraph, ExaLang lang)
{
  return g_strdup_printf (lang == EXA_LANG_EN ? "¶ %d" : "第 %d 段", paragraph);
}

static char *
row_to_text (const char *row, ExaLang lang)
{
  return g_strdup_printf (lang == EXA_LANG_EN ? "row “%s”" : "“%s”一行", row);
}

static char *
cite_to_text (const ExaCite *cite, ExaLang lang)
{
  return cite->row != NULL ? row_to_text (cite->row, lang) : paragraph_to_text (cite->paragraph, lang);
}

static char *
source_to_text (ExaSource *source, ExaLang lang)
{
  return g_strdup_printf (lang == EXA_LANG_EN ? "“%s”" : "《%s》", exa_source_get_label (source, lang));
}

/* "¶ 52 · 23 June 2026" */
static char *
where_in_words (const ExaCite *cite, ExaLang lang)
{
  ExaSource *source = cite->source;
  g_autofree char *place = cite_to_text (cite, lang);
  g_autofree char *date = exa_date_format (source->date, lang);

  return g_strjoin (" · ", place, date, NULL);
}

/* Whether the table has it, though its figure may show another before it. */
static gboolean
is_shown (const ExaTable *table, ExaClaim *claim)
{
  return table != NULL && exa_table_find (table, claim, NULL) != EXA_NO_ROW;
}

/* --- one claim --- */

static char *
compare (const ExaTable *table, ExaClaim *a, ExaClaim *b, gboolean by_difference, ExaLang lang)
{
  ExaQuantity result;

  if (!exa_claim_compare (a, b, by_difference, &result))
    return g_strdup ("–");
  return exa_comparison_format (result, by_difference, table->unit, lang);
}

GListModel *
exa_facts_compared (const ExaTable *table, ExaClaim *claim, gboolean by_difference, ExaLang lang)
{
  GListStore *facts = g_list_store_new (EXA_TYPE_FACT);

  if (!is_shown (table, claim))
    return G_LIST_MODEL (facts);
  for (guint i = 0; i < MIN (exa_table_count_all (table), MAX_COMPARED); i++) {
    g_autoptr (ExaRow) row = exa_table_make_row (table, i);
    for (guint k = 0; k < row->cells->len; k++) {
      ExaClaim *other = g_array_index (row->cells, ExaCell, k).claim;
      g_autofree char *title = exa_row_write_name (row, k, lang);
      g_autofree char *text = other != claim ? compare (table, claim, other, by_difference, lang) : NULL;
      if (text != NULL)
        add (facts, NULL, title, text, NULL, other);
    }
  }
  return G_LIST_MODEL (facts);
}

/* A source may say it in several paragraphs. */
static guint
count_sources (ExaClaim *claim)
{
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < claim->cites->len; i++)
    g_hash_table_add (sources, ((ExaCite *)g_ptr_array_index (claim->cites, i))->source);
  return g_hash_table_size (sources);
}

static void
add_speaker (GListStore *facts, ExaClaim *claim, ExaLang lang)
{
  guint n_sources = count_sources (claim);
  g_autofree char *detail = NULL;

  if (n_sources > 1)
    detail = g_strdup_printf (ngettext ("reported by %u source", "reported by %u sources", n_sources), n_sources);
  else
    detail = g_strdup (exa_text_get (&claim->speaker->about, lang));
  add (facts, NULL, exa_text_get (&claim->speaker->name, lang), NULL, detail, NULL);
}

GListModel *
exa_facts_sources (ExaClaim *claim, ExaLang lang)
{
  GListStore *facts = g_list_store_new (EXA_TYPE_FACT);

  if (claim->speaker != NULL)
    add_speaker (facts, claim, lang);
  for (guint i = 0; i < claim->cites->len; i++) {
    const ExaCite *cite = g_ptr_array_index (claim->cites, i);
    g_autofree char *title = source_to_text (cite->source, lang);
    g_autofree char *detail = where_in_words (cite, lang);
    add (facts, NULL, title, NULL, detail, NULL);
  }
  if (!exa_text_is_empty (&claim->assumption))
    add (facts, NULL, _ ("Assumed by the author of the data"), NULL, exa_text_get (&claim->assumption, lang), NULL);
  for (guint i = 0; i < claim->operands->len; i++) {
    ExaClaim *operand = g_ptr_array_index (claim->operands, i);
    g_autofree char *value = exa_claim_format (operand, lang);
    g_autofree char *detail = exa_source_of_claim (operand, lang);
    add (facts, NULL, exa_claim_get_label (operand, lang), value, detail, operand);
  }
  return G_LIST_MODEL (facts);
}

static const char *
differs_in_words (ExaDiffersIn in)
{
  switch (in) {
  case EXA_DIFFERS_NUMBER: return _ ("The sources differ in the number");
  case EXA_DIFFERS_NAME: return _ ("The sources differ in the name");
  case EXA_DIFFERS_MEANING: break;
  }
  return _ ("The sources differ in the meaning");
}

static void
add_difference (GListStore *facts, const char *group, ExaClaim *claim, const ExaDifference *difference, ExaLang lang)
{
  add (facts, group, differs_in_words (difference->in), NULL, exa_text_get (&difference->note, lang),
       group != NULL ? claim : NULL);
  for (guint i = 0; i < difference->readings->len; i++) {
    const ExaReading *reading = g_ptr_array_index (difference->readings, i);
    g_autofree char *source = source_to_text (reading->source, lang);
    /* A table has none. */
    g_autofree char *place = reading->paragraph > 0 ? paragraph_to_text (reading->paragraph, lang) : NULL;
    g_autofree char *title = g_strjoin (lang == EXA_LANG_EN ? ", " : "，", source, place, NULL);
    add (facts, group, title, NULL, exa_text_get (&reading->says, lang), NULL);
  }
}

/* The differences of @claims, those that say the same once; @grouped: each under the claim that it is about. */
static void
add_differences (GListStore *facts, GPtrArray *claims, gboolean grouped, ExaLang lang)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();

  for (guint i = 0; i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);
    g_autofree char *group =
        grouped ? g_strdup_printf (_ ("Disagreement: %s"), exa_claim_get_label (claim, lang)) : NULL;
    for (guint k = 0; k < claim->differences->len; k++) {
      ExaDifference *difference = g_ptr_array_index (claim->differences, k);
      if (g_ptr_array_find_with_equal_func (said, difference, exa_difference_says_the_same, NULL))
        continue;
      g_ptr_array_add (said, difference);
      add_difference (facts, group, claim, difference, lang);
    }
  }
}

GListModel *
exa_facts_disagreements (ExaClaim *claim, ExaLang lang)
{
  GListStore *facts = g_list_store_new (EXA_TYPE_FACT);
  g_autoptr (ExaClaimSet) set = exa_claim_set_new_of (claim);
  g_autofree char *figure = exa_claim_format (claim, lang);
  g_autofree char *agreed = NULL;
  guint n_sources = count_sources (claim);

  add_differences (facts, set->claims, FALSE, lang);
  if (g_list_model_get_n_items (G_LIST_MODEL (facts)) > 0)
    return G_LIST_MODEL (facts);
  if (n_sources > 1)
    agreed = g_strdup_printf (ngettext ("None: %u source gives %s", "None: %u sources give %s", n_sources), n_sources,
                              figure);
  else
    agreed = g_strdup (_ ("None known"));
  add (facts, NULL, NULL, NULL, agreed, NULL);
  return G_LIST_MODEL (facts);
}

/* How those of @claims that are in the unit of @claim are written below each other. */
static double
find_like (GPtrArray *claims, ExaClaim *claim, ExaLang lang)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < claims->len; i++) {
    const ExaClaim *other = g_ptr_array_index (claims, i);
    if (other->unit != claim->unit)
      continue;
    g_array_append_val (ends, other->value.low);
    g_array_append_val (ends, other->value.high);
  }
  return claim->unit != NULL
             ? exa_numbers_find_like ((const double *)(gpointer)ends->data, ends->len, claim->unit, lang)
             : 0;
}

char *
exa_facts_name_measure (ExaMeasure *measure, ExaLang lang)
{
  const char *name = exa_text_get (&measure->name, lang);

  return strchr (name, ' ') == NULL ? exa_plain_words_of_column (name) : g_strdup (name);
}

/* Other measures, as the files have them, before the same at other times, the newest first. */
static int
by_measure (gconstpointer a, gconstpointer b, gpointer data)
{
  const ExaClaim *x = *(const ExaClaim *const *)a, *y = *(const ExaClaim *const *)b, *claim = data;
  gboolean x_again = x->measure == claim->measure, y_again = y->measure == claim->measure;

  if (x_again != y_again)
    return x_again ? 1 : -1;
  return x_again ? exa_date_compare (y->as_of, x->as_of) : 0;
}

GListModel *
exa_facts_also (ExaDataset *dataset, const ExaTable *table, ExaClaim *claim, ExaLang lang)
{
  GListStore *facts = g_list_store_new (EXA_TYPE_FACT);
  g_autoptr (GPtrArray) claims = exa_dataset_find_about (dataset, claim->subject);

  g_ptr_array_sort_with_data (claims, by_measure, claim);
  for (guint i = 0; i < claims->len && g_list_model_get_n_items (G_LIST_MODEL (facts)) < MAX_ALSO; i++) {
    ExaClaim *other = g_ptr_array_index (claims, i);
    if (is_shown (table, other))
      continue;
    const ExaQuantityFormat format = {.unit = other->unit,
                                      .lang = lang,
                                      .with_unit = TRUE,
                                      .like = find_like (claims, other, lang)};
    g_autofree char *value = exa_claim_format_with (other, &format);
    g_autofree char *date = exa_date_format (other->as_of, lang);
    const char *label = exa_text_get (&other->label, lang);
    g_autofree char *both = g_strjoin (date != NULL && *label != '\0' ? " · " : "", label, date, NULL);
    /* Of the same measure nothing but that tells them apart. */
    gboolean again = other->measure == claim->measure && *both != '\0';
    g_autofree char *name = exa_facts_name_measure (other->measure, lang);
    add (facts, NULL, again ? both : name, value, again ? NULL : both, other);
  }
  return G_LIST_MODEL (facts);
}

/* --- a table --- */

static char *
source_heading (ExaSource *source, ExaLang lang)
{
  const char *author = exa_text_get (&source->author, lang), *publisher = exa_text_get (&source->publisher, lang);
  g_autofree char *date = exa_date_format (source->date, lang);
  GString *out = g_string_new (exa_text_get (&source->title, lang));

  if (*author != '\0')
    g_string_append_printf (out, " · %s", author);
  if (*publisher != '\0')
    g_string_append_printf (out, " · %s", publisher);
  if (date != NULL)
    g_string_append_printf (out, " · %s", date);
  return g_string_free (out, FALSE);
}

static char *
cite_detail (ExaClaim *claim, const ExaCite *cite, ExaLang lang)
{
  g_autofree char *place = cite_to_text (cite, lang);
  g_autofree char *date = exa_date_format (claim->as_of, lang);
  g_autofree char *quote = exa_claim_quote (claim, lang);
  const char *speaker = claim->speaker != NULL ? exa_text_get (&claim->speaker->name, lang) : "";
  GString *out = g_string_new (place);

  if (*speaker != '\0')
    g_string_append_printf (out, " · %s", speaker);
  if (date != NULL)
    g_string_append_printf (out, " · %s", date);
  if (*quote != '\0')
    g_string_append_printf (out, " · %s", quote);
  return g_string_free (out, FALSE);
}

static void
add_source (GListStore *facts, GPtrArray *claims, ExaSource *source, ExaLang lang)
{
  g_autofree char *heading = source_heading (source, lang);

  for (guint i = 0; i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);
    for (guint k = 0; k < claim->cites->len; k++) {
      const ExaCite *cite = g_ptr_array_index (claim->cites, k);
      if (cite->source != source)
        continue;
      g_autofree char *value = exa_claim_format (claim, lang);
      g_autofree char *detail = cite_detail (claim, cite, lang);
      add (facts, heading, exa_claim_get_label (claim, lang), value, detail, claim);
    }
  }
}

static void
add_computed (GListStore *facts, GPtrArray *claims, ExaLang lang)
{
  for (guint i = 0; i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);
    if (!exa_claim_is_derived (claim) && exa_text_is_empty (&claim->assumption))
      continue;
    g_autofree char *value = exa_claim_format (claim, lang);
    g_autofree char *formula = exa_claim_format_formula (claim, lang);
    add (facts, _ ("Computed or assumed"), exa_claim_get_label (claim, lang), value,
         formula != NULL ? formula : exa_text_get (&claim->assumption, lang), claim);
  }
}

/* Of columns that are too many to be seen, those that are drawn are listed. */
static void
add_behind (GListStore *facts, const ExaTable *table, GPtrArray *sources, ExaLang lang)
{
  guint n = exa_table_count_behind (table);
  g_autofree char *count = exa_count_to_string (n), *text = NULL, *heading = NULL;

  if (n == 0 || sources->len == 0)
    return;
  heading = source_heading (g_ptr_array_index (sources, sources->len - 1), lang);
  /* Translators: %s is a number, as in 16,000. */
  text = g_strdup_printf (ngettext ("And %s more figure, which the table lists",
                                    "And %s more figures, which the table lists", n),
                          count);
  add (facts, heading, text, NULL, NULL, NULL);
}

GListModel *
exa_facts_of_table (const ExaTable *table, ExaLang lang)
{
  GListStore *facts = g_list_store_new (EXA_TYPE_FACT);
  g_autoptr (ExaClaimSet) set = exa_table_get_claim_set (table);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  GPtrArray *claims = set->claims;

  for (guint i = 0; i < claims->len; i++) {
    ExaClaim *claim = g_ptr_array_index (claims, i);
    for (guint k = 0; k < claim->cites->len; k++) {
      ExaSource *source = ((ExaCite *)g_ptr_array_index (claim->cites, k))->source;
      if (g_ptr_array_find (sources, source, NULL))
        continue;
      g_ptr_array_add (sources, source);
    }
  }
  for (guint i = 0; i < sources->len; i++)
    add_source (facts, claims, g_ptr_array_index (sources, i), lang);
  add_behind (facts, table, sources, lang);
  add_computed (facts, claims, lang);
  add_differences (facts, claims, TRUE, lang);
  return G_LIST_MODEL (facts);
}
