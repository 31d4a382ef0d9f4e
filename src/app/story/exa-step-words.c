/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-step-words.h"

#include <glib/gi18n.h>

/* The name of what has @id, a claim or an entity; borrowed. */
static const char *
find_name (ExaDataset *dataset, const char *id, ExaLang lang)
{
  ExaClaim *claim = exa_dataset_find (dataset, EXA_LIST_CLAIMS, id);
  ExaEntity *entity = claim == NULL ? exa_dataset_find (dataset, EXA_LIST_ENTITIES, id) : NULL;

  if (claim != NULL)
    return exa_claim_get_label (claim, lang);
  return entity != NULL ? exa_text_get (&entity->name, lang) : id;
}

static char *
join_names (ExaDataset *dataset, char **ids, ExaLang lang)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (char **id = ids; *id != NULL; id++)
    g_ptr_array_add (names, (gpointer)find_name (dataset, *id, lang));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (lang == EXA_LANG_ZH_CN ? "、" : ", ", (char **)names->pdata);
}

/* @format: with one %s, for the names. */
static char *G_GNUC_FORMAT (1) name_all (const char *format, ExaDataset *dataset, char **ids, ExaLang lang)
{
  g_autofree char *names = join_names (dataset, ids, lang);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (names, parts);
}

static char *
name_compared (const ExaView *view, ExaDataset *dataset, ExaLang lang)
{
  return g_strdup_printf (view->by_difference > 0 ? _ ("Difference: %s and %s") : _ ("Ratio: %s and %s"),
                          find_name (dataset, view->compare_a, lang), find_name (dataset, view->compare_b, lang));
}

/* --- a whole view --- */

static const char *
name_kind (int kind)
{
  switch ((ExaChartKind)kind) {
  case EXA_CHART_BARS: return _ ("bars");
  case EXA_CHART_COLUMNS: return _ ("columns");
  case EXA_CHART_GROUPED: return _ ("groups");
  case EXA_CHART_STACKED: return _ ("parts of a whole");
  case EXA_CHART_POINTS: return _ ("points");
  case EXA_CHART_TIME: return _ ("over time");
  case EXA_CHART_SCATTER: return _ ("one measure against another");
  default: return _ ("another kind of chart");
  }
}

static const char *
name_sort (int sort)
{
  switch ((ExaSort)sort) {
  case EXA_SORT_NAME: return _ ("sorted by name");
  case EXA_SORT_DATE: return _ ("sorted by date");
  case EXA_SORT_SOURCE: return _ ("in the order given");
  case EXA_SORT_VALUE:
  default: return _ ("sorted by value");
  }
}

static void
take (GPtrArray *words, char *word)
{
  g_ptr_array_add (words, word);
}

/* A measure may be named by its name as well. */
static const char *
find_measure_name (ExaDataset *dataset, const char *id, ExaLang lang)
{
  ExaMeasure *measure = exa_dataset_find (dataset, EXA_LIST_MEASURES, id);

  return measure != NULL ? exa_text_get (&measure->name, lang) : id;
}

static void
add_look (GPtrArray *words, const ExaView *view, ExaDataset *dataset, ExaLang lang)
{
  if (view->kind >= 0)
    take (words, g_strdup (name_kind (view->kind)));
  if (view->log_scale >= 0)
    take (words, g_strdup (view->log_scale ? _ ("logarithmic scale") : _ ("linear scale")));
  if (view->x != NULL)
    take (words, g_strdup_printf (_ ("against “%s”"), find_measure_name (dataset, view->x, lang)));
  if (view->y != NULL)
    take (words, g_strdup_printf (_ ("of “%s”"), find_measure_name (dataset, view->y, lang)));
  if (view->unit != NULL)
    take (words, g_strdup_printf (_ ("in %s"), view->unit->id));
  if (view->sort >= 0)
    take (words, g_strdup (name_sort (view->sort)));
  if (view->top > 0)
    take (words, g_strdup_printf (_ ("the first %d"), view->top));
  else if (view->top == 0)
    take (words, g_strdup (_ ("all rows")));
}

static void
add_rows (GPtrArray *words, const ExaView *view, ExaDataset *dataset, ExaLang lang)
{
  if (view->countries != NULL)
    take (words, name_all (_ ("only what is of %s"), dataset, view->countries, lang));
  if (view->only != NULL)
    take (words, name_all (_ ("only %s"), dataset, view->only, lang));
  if (view->highlight != NULL)
    take (words, name_all (_ ("%s highlighted"), dataset, view->highlight, lang));
  if (view->compare_b != NULL)
    take (words, name_compared (view, dataset, lang));
  else if (view->compare_a != NULL)
    take (words, g_strdup (_ ("no comparison")));
}

char *
exa_view_in_words (const ExaView *view, ExaDataset *dataset, ExaLang lang)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  add_look (words, view, dataset, lang);
  add_rows (words, view, dataset, lang);
  g_ptr_array_add (words, NULL);
  /* TRANSLATORS: stands between the parts of a list of what is changed. */
  return g_strjoinv (_ (", "), (char **)words->pdata);
}

char *
exa_step_in_words (const ExaStep *step, ExaDataset *dataset, ExaLang lang)
{
  g_autofree char *words = NULL;

  if (!step->whole && step->view.only != NULL)
    return name_all (_ ("Show only: %s"), dataset, step->view.only, lang);
  if (!step->whole && step->view.highlight != NULL)
    return name_all (_ ("Highlight: %s"), dataset, step->view.highlight, lang);
  if (!step->whole && step->view.compare_b != NULL)
    return name_compared (&step->view, dataset, lang);
  words = exa_view_in_words (&step->view, dataset, lang);
  return *words != '\0' ? g_strdup_printf (_ ("View: %s"), words) : g_strdup (_ ("View: as the chart says"));
}
