/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-column-kinds.h"

#include <glib/gi18n.h>

const ExaColumnKindWords exa_column_kinds[EXA_COLUMN_N_KINDS] = {
    {EXA_COLUMN_FIGURES, N_ ("Holds figures"), N_ ("figures")},
    {EXA_COLUMN_DATES, N_ ("Holds dates"), N_ ("dates")},
    {EXA_COLUMN_TEXT, N_ ("Holds words"), N_ ("words")},
    {EXA_COLUMN_KEYS, N_ ("Leave it out"), N_ ("nothing to be charted")},
};

guint
exa_column_kinds_find (ExaColumnKind kind)
{
  for (guint i = 0; i < EXA_COLUMN_N_KINDS; i++)
    if (exa_column_kinds[i].kind == kind)
      return i;
  /* An empty column is left out. */
  return EXA_COLUMN_N_KINDS - 1;
}
