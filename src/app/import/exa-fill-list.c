/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-fill-list.h"

#include <string.h>

#include "exa-plain-words.h"
#include "exa-role-menu.h"

static gboolean
is_filled (GtkDropDown *list, char **strings)
{
  GListModel *model = gtk_drop_down_get_model (list);
  guint n = model != NULL ? g_list_model_get_n_items (model) : 0;

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (model), i), strings[i]) != 0)
      return FALSE;
  return n == g_strv_length (strings);
}

void
exa_fill_list (GtkDropDown *list, GStrvBuilder *names, guint selected)
{
  g_auto (GStrv) strings = g_strv_builder_end (names);

  if (!is_filled (list, strings)) {
    g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *)strings);

    gtk_drop_down_set_model (list, G_LIST_MODEL (model));
  }
  gtk_drop_down_set_selected (list, selected);
}

void
exa_fill_list_columns (GtkDropDown *list, const ExaTablePlan *plan, const char *none, guint selected)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (none != NULL)
    g_strv_builder_add (names, none);
  for (guint i = 0; i < plan->n_columns; i++) {
    g_autofree char *title = exa_role_menu_title_column (plan, i);

    g_strv_builder_add (names, title);
  }
  exa_fill_list (list, names, selected);
}

/* By the name of its column, as the other lists and the preview call it, where the chart is named by that. Transfer
 * full. */
static char *
name_figure (const ExaChart *chart, ExaLang lang)
{
  const ExaMeasure *measure = chart->figures != NULL        ? exa_figures_get_measure (chart->figures)
                              : exa_chart_count (chart) > 0 ? exa_chart_nth (chart, 0)->measure
                                                            : NULL;
  const char *name = exa_text_get (&chart->name, lang), *column = measure ? exa_text_get (&measure->name, lang) : "";
  g_autofree char *words = exa_plain_words_of_column (column);

  return g_strdup (strcmp (words, name) == 0 ? column : name);
}

void
exa_fill_list_figures (GtkDropDown *list, ExaSession *session)
{
  ExaFigureModel *model = exa_session_get_model (session);
  ExaDataset *dataset = exa_session_get_dataset (session);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  guint selected = 0, n = dataset != NULL ? exa_dataset_count (dataset, EXA_LIST_CHARTS) : 0;

  for (guint i = 0; i < n; i++) {
    ExaChart *chart = exa_dataset_nth (dataset, EXA_LIST_CHARTS, i);
    g_autofree char *name = name_figure (chart, exa_figure_model_get_lang (model));

    g_strv_builder_add (names, name);
    if (chart == exa_figure_model_get_chart (model))
      selected = i;
  }
  exa_fill_list (list, names, selected);
}
