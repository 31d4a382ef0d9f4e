/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-preload.h"

#include "exa-load.h"

struct _ExaPreload {
  GThread *thread;
  ExaProblems *problems;
};

static gpointer
load (gpointer data)
{
  return exa_load (NULL, ((ExaPreload *)data)->problems);
}

ExaPreload *
exa_preload_new (void)
{
  ExaPreload *self = g_new0 (ExaPreload, 1);

  self->problems = exa_problems_new ();
  self->thread = g_thread_new ("bundled data", load, self);
  return self;
}

ExaDataset *
exa_preload_finish (ExaPreload *self, char **problems)
{
  ExaDataset *dataset = g_thread_join (self->thread);

  *problems = dataset == NULL ? exa_problems_to_string (self->problems) : NULL;
  exa_problems_free (self->problems);
  g_free (self);
  return dataset;
}
