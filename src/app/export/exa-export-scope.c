/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-export-scope.h"

#include <glib/gi18n.h>

/* The ids of the stories that a drop-down offers are kept with it: files are read again while it is shown. */
static const char stories_key[] = "exa-stories";

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
  g_autoptr (GStrvBuilder) stories = g_strv_builder_new ();
  guint n = exa_dataset_count (dataset, EXA_LIST_CHARTS);
  g_autofree char *all = g_strdup_printf (ngettext ("All charts (%u)", "All charts (%u)", n), n);

  gtk_string_list_append (list, _ ("This chart"));
  gtk_string_list_append (list, _ ("Picked charts"));
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_STORIES); i++) {
    const ExaStory *story = exa_dataset_nth (dataset, EXA_LIST_STORIES, i);
    g_autofree char *name = g_strdup_printf (_ ("Story: %s"), exa_text_get (&story->title, lang));

    gtk_string_list_append (list, name);
    g_strv_builder_add (stories, story->id);
  }
  gtk_string_list_append (list, all);
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
  g_object_set_data_full (G_OBJECT (drop_down), stories_key, g_strv_builder_end (stories), (GDestroyNotify)g_strfreev);
  g_object_bind_property_full (drop_down, "selected", button, "visible", G_BINDING_SYNC_CREATE, is_picking, NULL, NULL,
                               NULL);
}

const char *
exa_export_scope_get_story (GtkDropDown *drop_down)
{
  char **stories = g_object_get_data (G_OBJECT (drop_down), stories_key);
  guint n = gtk_drop_down_get_selected (drop_down);

  return n > EXA_EXPORT_SCOPE_PICKED && n - EXA_EXPORT_SCOPE_PICKED <= g_strv_length (stories)
             ? stories[n - EXA_EXPORT_SCOPE_PICKED - 1]
             : NULL;
}

GPtrArray *
exa_export_scope_get_charts (GtkDropDown *drop_down, ExaDataset *dataset, ExaChartPicks *picks)
{
  g_autoptr (GPtrArray) all = NULL;

  if (gtk_drop_down_get_selected (drop_down) == EXA_EXPORT_SCOPE_PICKED)
    return exa_chart_picks_get_charts (picks, dataset);
  all = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < exa_dataset_count (dataset, EXA_LIST_CHARTS); i++)
    g_ptr_array_add (all, g_object_ref (exa_dataset_nth (dataset, EXA_LIST_CHARTS, i)));
  return g_steal_pointer (&all);
}
