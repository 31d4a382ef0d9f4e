/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-preview-cell.h"

#include <glib/gi18n.h>

#include "exa-tooltip.h"
#include "exa-unread-cells.h"

static gboolean
is_doubtful (const ExaTablePlan *plan, guint column)
{
  for (guint i = 0; i < plan->doubts->len; i++)
    if (((const ExaTableDoubt *)g_ptr_array_index (plan->doubts, i))->column == column)
      return TRUE;
  return FALSE;
}

static gboolean
is_apart (const ExaTableReading *reading, guint row)
{
  const ExaTablePlan *plan = reading->plan;

  return exa_table_plan_find_apart_in (plan, reading->grid, row) != NULL;
}

static const char *
get_class (const ExaTablePlan *plan, guint column)
{
  if (column == plan->name || column == plan->second || column == plan->third)
    return "as-name";
  if (column == plan->country)
    return "as-colour";
  if (column == plan->date || column == plan->thing_date)
    return "as-date";
  return exa_table_plan_holds_figures (plan, column) ? "as-figure" : "as-text";
}

void
exa_preview_cell_show (GtkLabel *label, const ExaTableReading *reading, guint row, guint column, const ExaOdd *mended)
{
  const ExaTablePlan *plan = reading->plan;
  const char *cell = exa_grid_cell (reading->grid, row, column);
  const char *classes[4] = {get_class (plan, column), NULL};
  g_autofree char *told = NULL;
  guint n = 1;

  if (is_apart (reading, row)) {
    classes[0] = "left-out";
    told = g_strdup_printf (_ ("%s: this row is set apart"), cell);
  } else if (exa_grid_get_original (reading->grid, row, column) != NULL) {
    classes[n++] = "by-hand";
    told = g_strdup_printf (_ ("%s: changed by hand; the file has “%s”"), cell,
                            exa_grid_get_original (reading->grid, row, column));
  } else if (exa_unread_cells_has (plan, column, cell)) {
    classes[n++] = "unread";
    told = g_strdup_printf (_ ("%s: no figure is read here"), cell);
  } else if (mended != NULL) {
    classes[n++] = "mended";
    told = g_strdup_printf (mended->told ? _ ("%s: line %u of the file is read as you chose")
                                         : _ ("%s: line %u of the file was repaired"),
                            cell, mended->line);
  } else if (is_doubtful (plan, column)) {
    classes[n++] = "in-doubt";
  }
  gtk_widget_set_css_classes (GTK_WIDGET (label), classes);
  gtk_label_set_text (label, cell);
  gtk_label_set_xalign (label, exa_table_plan_holds_figures (plan, column) ? 1 : 0);
  exa_tooltip_set (GTK_WIDGET (label), told != NULL ? told : cell);
}

void
exa_preview_cell_show_line (GtkLabel *label, const ExaTableReading *reading, guint n, guint column)
{
  const char *const classes[] = {"as-line", NULL};
  const ExaOdd *odd = &g_array_index (exa_sheet_odds (reading->sheet), ExaOdd, n);
  g_autoptr (GPtrArray) cells = exa_sheet_read_odd (reading->sheet, n);
  g_autofree char *line = exa_sheet_dup_odd (reading->sheet, n);
  g_autofree char *told =
      g_strdup_printf (_ ("Line %u does not fit the columns, and is left out: %s"), odd->line, line);
  g_autoptr (GString) text = g_string_new (column < cells->len ? cells->pdata[column] : "");
  const char delimiter[] = {' ', exa_sheet_dialect (reading->sheet)->delimiter, ' ', '\0'};

  for (guint i = column + 1; column + 1 == MIN (reading->plan->n_columns, EXA_PREVIEW_MOST_COLUMNS) && i < cells->len;
       i++)
    g_string_append_printf (text, "%s%s", delimiter, (char *)cells->pdata[i]);
  gtk_widget_set_css_classes (GTK_WIDGET (label), (const char **)classes);
  gtk_label_set_xalign (label, exa_table_plan_holds_figures (reading->plan, column) ? 1 : 0);
  gtk_label_set_text (label, text->str);
  exa_tooltip_set (GTK_WIDGET (label), told);
}
