/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-told.h"

void
exa_table_told_clear (ExaTableTold *self)
{
  char **const owned[] = {&self->name,  &self->figure,  &self->colour, &self->date,
                          &self->sheet, &self->decimal, &self->plan};

  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    g_clear_pointer (owned[i], g_free);
  g_clear_pointer (&self->where, g_strfreev);
}

void
exa_table_told_copy (ExaTableTold *self, const ExaTableTold *other)
{
  *self = (ExaTableTold){
      .name = g_strdup (other->name),
      .figure = g_strdup (other->figure),
      .colour = g_strdup (other->colour),
      .date = g_strdup (other->date),
      .where = g_strdupv (other->where),
      .sheet = g_strdup (other->sheet),
      .decimal = g_strdup (other->decimal),
      .plan = g_strdup (other->plan),
  };
}
