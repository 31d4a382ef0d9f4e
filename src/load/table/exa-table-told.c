/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-told.h"

#include "exa-table-plan-json.h"

void
exa_table_told_clear (ExaTableTold *self)
{
  char **const owned[] = {&self->name,    &self->figure, &self->colour, &self->date,      &self->sheet,
                          &self->decimal, &self->plan,   &self->header, &self->delimiter, &self->encoding};

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
      .header = g_strdup (other->header),
      .delimiter = g_strdup (other->delimiter),
      .encoding = g_strdup (other->encoding),
      .plan = g_strdup (other->plan),
  };
}

gboolean
exa_table_told_get_sheet (const ExaTableTold *self, ExaSheetTold *told, GError **error)
{
  *told = (ExaSheetTold){NULL};
  if (self->plan != NULL && !exa_table_plan_read_sheet (self->plan, told, error))
    return FALSE;
  return (self->header == NULL || exa_sheet_told_set_header (told, self->header, error)) &&
         (self->delimiter == NULL || exa_sheet_told_set_delimiter (told, self->delimiter, error)) &&
         (self->encoding == NULL || exa_sheet_told_set_encoding (told, self->encoding, error));
}
