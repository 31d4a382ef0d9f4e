/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-help.h"

#include <string.h>

void
world_load (World *world, const char *text, ExaTableTold *told)
{
  world->problems = exa_problems_new ();
  world->readings = g_ptr_array_new_with_free_func (exa_table_reading_free);
  g_autoptr (ExaLoader) loader = exa_loader_new (world->problems);
  exa_loader_tell (loader, told, world->readings);
  exa_loader_add_text (loader, "firms.csv", text, strlen (text));
  world->dataset = exa_loader_finish (loader);
}

void
world_clear (World *world)
{
  exa_problems_free (world->problems);
  g_ptr_array_unref (world->readings);
  g_clear_object (&world->dataset);
}

ExaDataset *
table_read (const char *name, const char *text)
{
  g_autoptr (ExaProblems) problems = exa_problems_new ();
  g_autoptr (ExaLoader) loader = exa_loader_new (problems);
  g_autoptr (ExaDataset) dataset = NULL;
  g_autofree char *all = NULL;

  exa_loader_add_text (loader, name, text, strlen (text));
  dataset = exa_loader_finish (loader);
  all = exa_problems_to_string (problems);
  g_assert_cmpstr (all, ==, "");
  return g_steal_pointer (&dataset);
}
