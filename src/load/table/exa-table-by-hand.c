/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-by-hand.h"

#include <string.h>

static const char *
get_header (const ExaGrid *grid, const ExaTablePlan *plan, guint column)
{
  return column == EXA_GRID_COLOUR (grid) ? "colour" : plan->columns[column].header;
}

static const char *
get_name (const ExaGrid *grid, const ExaTablePlan *plan, guint row)
{
  const char *original = plan->name != EXA_NO_COLUMN ? exa_grid_get_original (grid, row, plan->name) : NULL;

  return plan->name == EXA_NO_COLUMN ? "" : original != NULL ? original : exa_grid_cell (grid, row, plan->name);
}

/* The row of that name or number; G_MAXUINT if there is none. */
static guint
find_row (const ExaGrid *grid, const ExaTablePlan *plan, const char *text)
{
  guint64 number;

  for (guint row = plan->n_headers; row < exa_grid_n_rows (grid); row++)
    if (*text != '\0' && strcmp (get_name (grid, plan, row), text) == 0)
      return row;
  if (*text == '#' &&
      g_ascii_string_to_unsigned (text + 1, 10, 1, exa_grid_n_rows (grid) - plan->n_headers, &number, NULL))
    return plan->n_headers + (guint)number - 1;
  return G_MAXUINT;
}

typedef struct {
  guint row, column;
  const char *text; /* what it is set to; NULL: there is no such cell */
} Cell;

/* Names of rows and headers may have either sign in them: what is a row and a column is taken for them. */
static Cell
find_cell (const ExaGrid *grid, const ExaTablePlan *plan, const char *one)
{
  for (guint column = 0; column <= EXA_GRID_COLOUR (grid); column++) {
    g_autofree char *between = g_strdup_printf ("/%s=", get_header (grid, plan, column));

    for (const char *at = strstr (one, between); at != NULL; at = strstr (at + 1, between)) {
      g_autofree char *name = g_strndup (one, (gsize)(at - one));
      guint row = find_row (grid, plan, name);

      if (row != G_MAXUINT)
        return (Cell){row, column, at + strlen (between)};
    }
  }
  return (Cell){0};
}

gboolean
exa_table_by_hand_is_long (const ExaGrid *grid)
{
  return exa_grid_n_rows (grid) > EXA_TABLE_BY_HAND_MOST_ROWS;
}

void
exa_table_by_hand_set (ExaGrid *grid, const ExaTablePlan *plan, char *const *set)
{
  for (; set != NULL && *set != NULL && !exa_table_by_hand_is_long (grid); set++) {
    Cell cell = find_cell (grid, plan, *set);

    if (cell.text != NULL)
      exa_grid_set (grid, cell.row, cell.column, cell.text);
  }
}

gboolean
exa_table_by_hand_has (const ExaGrid *grid, const ExaTablePlan *plan, const char *one)
{
  return !exa_table_by_hand_is_long (grid) && find_cell (grid, plan, one).text != NULL;
}

char *
exa_table_by_hand_name (const ExaGrid *grid, const ExaTablePlan *plan, guint row, guint column)
{
  const char *name = get_name (grid, plan, row);
  gboolean unique = find_row (grid, plan, name) == row;

  for (guint other = row + 1; unique && other < exa_grid_n_rows (grid); other++)
    unique = strcmp (get_name (grid, plan, other), name) != 0;
  if (unique)
    return g_strdup_printf ("%s/%s=", name, get_header (grid, plan, column));
  return g_strdup_printf ("#%u/%s=", row - plan->n_headers + 1, get_header (grid, plan, column));
}

char **
exa_table_by_hand_add (char **set, const char *cell, const char *text)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_auto (GStrv) before = set, after = NULL;
  g_autofree char *one = g_strconcat (cell, text, NULL);

  for (guint i = 0; before != NULL && before[i] != NULL; i++)
    if (!g_str_has_prefix (before[i], cell))
      g_strv_builder_add (all, before[i]);
  if (*text != '\0')
    g_strv_builder_add (all, one);
  after = g_strv_builder_end (all);
  return *after != NULL ? g_steal_pointer (&after) : NULL;
}
