/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-session-private.h"

#include "exa-loader.h"

/* The view stays where the new data still have its chart. */
static void
take_dataset (ExaSession *self, ExaDataset *dataset)
{
  const char *id = self->state.chart != NULL ? self->state.chart->id : "";
  ExaChart *chart = exa_dataset_find (dataset, EXA_LIST_CHARTS, id);

  exa_history_forget (self->history);
  if (chart != NULL) {
    g_set_object (&self->state.chart, chart);
  } else {
    ExaViewState next;
    exa_view_state_init (&next, exa_dataset_nth (dataset, EXA_LIST_CHARTS, 0), self->state.theme, self->state.lang);
    exa_view_state_clear (&self->state);
    self->state = next;
    g_clear_pointer (&self->picked_a, g_free);
    g_clear_pointer (&self->picked_b, g_free);
  }
  g_set_object (&self->dataset, dataset);
}

gboolean
exa_session_take (ExaSession *self, const char *const *files, ExaDataset *dataset, char *problems)
{
  g_autoptr (ExaDataset) taken = dataset;
  char **copy = g_strdupv ((char **)files);

  g_strfreev (self->files);
  self->files = copy;
  g_free (self->problems);
  self->problems = problems != NULL ? g_strchomp (problems) : NULL;
  if (taken != NULL)
    take_dataset (self, taken);
  else
    g_clear_object (&self->dataset);
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify (G_OBJECT (self), "dataset");
  g_object_notify (G_OBJECT (self), "problems");
  exa_session_derive (self);
  g_object_thaw_notify (G_OBJECT (self));
  return taken != NULL;
}

gboolean
exa_session_load (ExaSession *self, const char *const *files)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  ExaDataset *dataset = exa_load (files, problems);

  return exa_session_take (self, files, dataset, dataset == NULL ? exa_problems_to_string (problems) : NULL);
}

gboolean
exa_session_reload (ExaSession *self)
{
  g_auto (GStrv) files = g_strdupv (self->files);

  return exa_session_load (self, (const char *const *)files);
}
