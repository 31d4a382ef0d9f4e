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
