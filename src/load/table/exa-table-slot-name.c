/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the chart of a slot is called. */
#include "exa-table-slot.h"

#include "exa-plain-words.h"
#include "exa-table-roles.h"

/* What the rows that are set apart are, in both languages. */
static ExaText
name_apart (const ExaTableSlot *self, const ExaTablePlan *plan)
{
  gboolean parts = FALSE, others = FALSE;

  for (guint i = 0; i < self->figures->len; i++) {
    const ExaTableRow *row = g_array_index (self->figures, ExaTableFigure, i).row;
    gboolean part = row->apart && exa_table_plan_is_apart_as (plan, row->apart_by, EXA_APART_PART);

    parts |= part;
    others |= row->apart && !part;
  }
  if (!parts)
    return exa_text_new ("totals and regions", "合计与地区");
  return others ? exa_text_new ("totals and parts of rows", "合计与其中项") : exa_text_new ("parts of rows", "其中项");
}

void
exa_table_slot_name_chart (const ExaTableSlot *self, const ExaTablePlan *plan, ExaSlotPart part, ExaChart *chart)
{
  g_autofree char *name = exa_plain_words_of_column (exa_text_get (&self->measure->name, EXA_LANG_EN));

  if (part == EXA_SLOT_APART) {
    ExaText apart = name_apart (self, plan);

    chart->name = (ExaText){{[EXA_LANG_EN] = g_strdup_printf ("%s: %s", name, apart.in[EXA_LANG_EN]),
                             [EXA_LANG_ZH_CN] = g_strdup_printf ("%s：%s", name, apart.in[EXA_LANG_ZH_CN])}};
    exa_text_clear (&apart);
  } else {
    chart->name.in[EXA_LANG_EN] = g_steal_pointer (&name);
  }
  chart->title = exa_text_copy (&chart->name);
}
