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
