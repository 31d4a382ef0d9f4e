/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-mark.h"

#include <math.h>
#include <string.h>

#include "exa-cell-marks.h"
#include "exa-table-footnote.h"

/* What @text has behind it, and what a line around the table says of that. FALSE where it has no mark, or, where it is
 * a name, none that a line explains: brackets behind a name are part of it. @form: NULL of a name. */
static gboolean
take_mark (const ExaGrid *grid, const char *text, const ExaCellForm *form, ExaTableMark *taken)
{
  gboolean is_name = form == NULL;
  gsize length = strlen (text);
  g_autofree char *marks = NULL, *mark = NULL, *said = NULL;

  /* Most cells end in a digit, and have no mark before it; and most names end in a letter. */
  if (length == 0 ||
      (g_ascii_isdigit (text[length - 1]) && (is_name || (*text != '*' && !g_str_has_prefix (text, "\xe2\x80")))) ||
      (is_name && g_ascii_isalpha (text[length - 1])))
    return FALSE;
  marks = exa_cell_find_marks (text, !is_name && form->flags, !is_name ? form->keys : 0);
  if (*marks == '\0')
    return FALSE;
  said = exa_table_footnote_find (exa_grid_sheet (grid), marks, &mark);
  if (is_name && said == NULL)
    return FALSE;
  *taken = (ExaTableMark){0, g_intern_string (mark), said != NULL ? g_intern_string (said) : NULL, {NULL}};
  return TRUE;
}

static const char *
get_name (const ExaTablePlan *plan, const ExaGrid *grid, guint row)
{
  return plan->name != EXA_NO_COLUMN ? exa_grid_cell (grid, plan->n_headers + row, plan->name) : "";
}

gboolean
exa_table_mark_find (const ExaTablePlan *plan, const ExaGrid *grid, guint row, guint column, ExaTableMark *mark)
{
  const ExaColumn *self = &plan->columns[column];
  const char *cell = exa_grid_cell (grid, plan->n_headers + row, column);
  gboolean is_status = exa_column_read_status (self, cell) != self->status;

  return (!is_status && take_mark (grid, cell, &self->cells, mark)) ||
         take_mark (grid, get_name (plan, grid, row), NULL, mark);
}

gboolean
exa_table_mark_find_in_header (const ExaTablePlan *plan, const ExaGrid *grid, guint column, ExaTableMark *mark)
{
  return take_mark (grid, plan->columns[column].header, NULL, mark);
}

/* Whether some line around the table may explain a mark: without one no name has any. */
static gboolean
has_lines (const ExaGrid *grid)
{
  const ExaSheet *sheet = exa_grid_sheet (grid);

  return exa_sheet_notes (sheet)->len > 0 || exa_sheet_titles (sheet)->len > 0;
}

GArray *
exa_table_mark_find_all (const ExaTablePlan *plan, const ExaGrid *grid, guint column, const ExaColumnValues *values)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (ExaTableMark));
  gboolean lines = has_lines (grid);
  ExaTableMark mark;

  for (guint i = 0; i < values->n; i++) {
    guint row = values->rows != NULL ? values->rows[i] : i;

    /* A plain number has nothing behind it. */
    if ((!lines && !isnan (values->values[i])) || !exa_table_mark_find (plan, grid, row, column, &mark))
      continue;
    mark.n = i;
    for (ExaLang lang = 0; lang < EXA_N_LANGS; lang++)
      mark.name[lang] = get_name (plan, grid, row);
    g_array_append_val (marks, mark);
  }
  if (exa_table_mark_find_in_header (plan, grid, column, &mark)) {
    mark.n = EXA_MARKS_ALL;
    g_array_append_val (marks, mark);
  }
  return marks;
}
