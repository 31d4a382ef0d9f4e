/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-scope.h"

#include <glib/gi18n.h>

static gboolean
is_picking (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_boolean (to, g_value_get_uint (from) == EXA_EXPORT_SCOPE_PICKED);
  return TRUE;
}

void
exa_export_scope_fill (GtkDropDown *drop_down, GtkWidget *button, ExaSession *session)
{
  ExaDataset *dataset = exa_session_get_dataset (session);
  ExaLang lang = exa_figure_model_get_lang (exa_session_get_model (session));
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint n = exa_dataset_count (dataset, EXA_LIST_CHARTS);
  g_autofree char *all = g_strdup_printf (ngettext ("All charts (%u)", "All charts (%u)", n), n);

  gtk_string_list_append (list, _ ("This chart"));
  gtk_string_list_append (list, _ ("Picked charts"));
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_STORIES); i++) {
    const ExaStory *story = exa_dataset_nth (dataset, EXA_LIST_STORIES, i);
    g_autofree char *name = g_strdup_printf (_ ("Story: %s"), exa_text_get (&story->title, lang));

    gtk_string_list_append (list, name);
  }
  gtk_string_list_append (list, all);
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
  g_object_bind_property_full (drop_down, "selected", button, "visible", G_BINDING_SYNC_CREATE, is_picking, NULL, NULL,
                               NULL);
}

ExaStory *
exa_export_scope_get_story (guint scope, ExaDataset *dataset)
{
  return scope > EXA_EXPORT_SCOPE_PICKED
             ? exa_dataset_nth (dataset, EXA_LIST_STORIES, scope - EXA_EXPORT_SCOPE_PICKED - 1)
             : NULL;
}

GPtrArray *
exa_export_scope_get_charts (guint scope, ExaDataset *dataset, ExaChartPicks *picks)
{
  g_autoptr (GPtrArray) all = NULL;

  if (scope == EXA_EXPORT_SCOPE_PICKED)
    return exa_chart_picks_get_charts (picks);
  all = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++)
    g_ptr_array_add (all, g_object_ref (exa_dataset_nth (dataset, EXA_LIST_CHARTS, i)));
  return g_steal_pointer (&all);
}
