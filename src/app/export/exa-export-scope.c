/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-scope.h"

#include <glib/gi18n.h>

void
exa_export_scope_fill (GtkDropDown *drop_down, ExaSession *session)
{
  ExaDataset *dataset = exa_session_get_dataset (session);
  ExaLang lang = exa_figure_model_get_lang (exa_session_get_model (session));
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint n = exa_dataset_count (dataset, EXA_LIST_CHARTS);
  g_autofree char *all = g_strdup_printf (ngettext ("All charts (%u)", "All charts (%u)", n), n);

  gtk_string_list_append (list, _ ("This chart"));
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_STORIES); i++) {
    const ExaStory *story = exa_dataset_nth (dataset, EXA_LIST_STORIES, i);
    g_autofree char *name = g_strdup_printf (_ ("Story: %s"), exa_text_get (&story->title, lang));

    gtk_string_list_append (list, name);
  }
  gtk_string_list_append (list, all);
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
}

ExaStory *
exa_export_scope_get_story (guint scope, ExaDataset *dataset)
{
  return scope > EXA_EXPORT_SCOPE_CHART ? exa_dataset_nth (dataset, EXA_LIST_STORIES, scope - 1) : NULL;
}
