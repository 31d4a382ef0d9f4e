/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-session-private.h"

#include "exa-loader.h"

gboolean
exa_session_take (ExaSession *self, const char *const *files, ExaDataset *dataset, char *problems)
{
  g_autoptr (ExaDataset) taken = dataset;
  char **copy = g_strdupv ((char **)files);

  g_strfreev (self->files);
  self->files = copy;
  g_free (self->problems);
  self->problems = problems != NULL ? g_strchomp (problems) : NULL;
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify (G_OBJECT (self), "problems");
  exa_figure_model_set_dataset (self->model, taken);
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
