/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-decision-chips.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-role-menu.h"
#include "exa-unread-cells.h"

/* Rows set apart, and lines, that are named; the others are counted. */
#define MOST_NAMED 3

/* What a plan says as the reason for a decision, to be translated. */
static const char *const reasons[] G_GNUC_UNUSED = {
    N_ ("the same in every row"),
    N_ ("another column was asked for"),
    N_ ("said of “value” by an export"),
    N_ ("the ends of the figures of another column"),
    N_ ("row numbers"),
    N_ ("coordinates"),
    N_ ("versions"),
    N_ ("numbers of places or phones"),
    N_ ("ranks"),
    N_ ("identifiers"),
    N_ ("codes"),
    N_ ("codes, for zeros stand before them"),
    N_ ("yes and no, as 1 and 0"),
};

void
exa_decision_chips_add (GtkBox *box, char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, "chip");
  gtk_box_append (box, label);
  g_free (text);
}

/* Why the decimal sign is what it is taken for. */
static const char *
get_sign_reason (const ExaColumn *column)
{
  switch (column->decimal) {
  case EXA_DECIDED_BY_PERSON: return _ ("as you chose");
  case EXA_DECIDED_BY_COLUMN: return _ ("as its cells show");
  case EXA_DECIDED_BY_FILE: return _ ("as other columns show");
  case EXA_DECIDED_BY_CUSTOM: return _ ("as is usual");
  case EXA_DECIDED_BY_CHANCE:
  case EXA_DECIDED_BY_NOTHING: break;
  }
  return _ ("in doubt");
}

/* Cells that are not read, with the first of them, which is shown where it stands. */
static void
add_unread (GtkBox *box, const ExaTableReading *reading)
{
  ExaUnreadCell first;
  guint n = exa_unread_cells_find (reading, &first, 1);
  g_autofree char *text = NULL;
  GtkWidget *button;

  if (n == 0)
    return;
  text = g_strdup_printf (g_dngettext (NULL, "%u cell is no figure: “%s”", "%u cells are no figures: “%s” …", n), n,
                          exa_grid_cell (reading->grid, first.row, first.column));
  button = gtk_button_new_with_label (text);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (button, _ ("Show the first of them in the table"));
  gtk_widget_add_css_class (button, "chip");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "import.show-row");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", first.row - reading->plan->n_headers);
  gtk_box_append (box, button);
}

/* How many cells a person changed. */
static void
add_by_hand (GtkBox *box, const ExaTableReading *reading)
{
  guint n = exa_grid_count_set (reading->grid);

  if (n > 0)
    exa_decision_chips_add (
        box, g_strdup_printf (g_dngettext (NULL, "%u cell changed by hand", "%u cells changed by hand", n), n));
}

static void
add_apart (GtkBox *box, const ExaTablePlan *plan)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (plan->apart->len == 0)
    return;
  for (guint i = 0; i < MIN (plan->apart->len, MOST_NAMED); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? _ (", ") : "",
                            ((const ExaTableApart *)g_ptr_array_index (plan->apart, i))->label);
  if (plan->apart->len > MOST_NAMED)
    g_string_append (names, "…");
  exa_decision_chips_add (box, g_strdup_printf (g_dngettext (NULL, "%u row set apart: %s", "%u rows set apart: %s",
                                                             plan->apart->len),
                                                plan->apart->len, names->str));
}

static void
add_lines (GtkBox *box, const ExaSheet *sheet)
{
  const GArray *odds = exa_sheet_odds (sheet);

  for (guint i = 0; i < MIN (odds->len, MOST_NAMED); i++) {
    const ExaOdd *odd = &g_array_index (odds, ExaOdd, i);

    exa_decision_chips_add (box,
                            odd->fate == EXA_ODD_REPAIRED
                                ? g_strdup_printf (_ ("Line %u had a cell too many or too few, and is repaired"),
                                                   odd->line)
                                : g_strdup_printf (_ ("Line %u does not fit the columns, and is left out"), odd->line));
  }
  if (odds->len > MOST_NAMED)
    exa_decision_chips_add (box, g_strdup_printf (ngettext ("%u more line like these", "%u more lines like these",
                                                            odds->len - MOST_NAMED),
                                                  odds->len - MOST_NAMED));
}

static gboolean
has_decimal_comma (const ExaTablePlan *plan, guint column)
{
  return exa_table_plan_holds_figures (plan, column) && plan->columns[column].cells.decimal == ',';
}

/* Columns with a decimal comma, those of one reason together. */
static void
add_commas (GtkBox *box, const ExaTablePlan *plan)
{
  for (guint i = 0; i < plan->n_columns; i++) {
    const char *reason = get_sign_reason (&plan->columns[i]);
    g_autoptr (GString) titles = g_string_new (NULL);
    gboolean first = has_decimal_comma (plan, i);

    for (guint k = 0; first && k < plan->n_columns; k++) {
      g_autofree char *title = exa_role_menu_title_column (plan, k);

      if (!has_decimal_comma (plan, k) || strcmp (get_sign_reason (&plan->columns[k]), reason) != 0)
        continue;
      first = k >= i;
      g_string_append_printf (titles, "%s%s", titles->len > 0 ? _ (", ") : "", title);
    }
    if (first)
      exa_decision_chips_add (box, g_strdup_printf (_ ("%s: the decimal sign is a comma, %s"), titles->str, reason));
  }
}

static void
add_not_charted (GtkBox *box, const ExaTablePlan *plan)
{
  for (guint i = 0; i < plan->n_columns; i++) {
    g_autofree char *title = exa_role_menu_title_column (plan, i);
    const char *because;

    if (exa_table_plan_leaves_out (plan, i, &because))
      exa_decision_chips_add (box, because != NULL ? g_strdup_printf (_ ("%s: not charted: %s"), title, _ (because))
                                                   : g_strdup_printf (_ ("%s: not charted"), title));
  }
}

/* "39 rows · separated by “;” · Windows-1252"; of spreadsheets, which are not parted so, the rows alone. Transfer full.
 */
static char *
summarize (const ExaTableReading *reading)
{
  const ExaSheetTold *sheet = &reading->plan->sheet;
  guint n_rows = reading->plan->n_rows;
  GString *out = g_string_new (NULL);

  g_string_printf (out, g_dngettext (NULL, "%u row", "%u rows", n_rows), n_rows);
  if (sheet->delimiter == '\t')
    g_string_append_printf (out, " · %s", _ ("separated by tabs"));
  else if (sheet->delimiter == ' ')
    g_string_append_printf (out, " · %s", _ ("separated by spaces"));
  else if (sheet->delimiter != '\0') {
    g_string_append (out, " · ");
    g_string_append_printf (out, _ ("separated by “%c”"), sheet->delimiter);
  }
  if (sheet->encoding != NULL)
    g_string_append_printf (out, " · %s", sheet->encoding);
  return g_string_free (out, FALSE);
}

void
exa_decision_chips_fill (GtkBox *box, const ExaTableReading *reading)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  exa_decision_chips_add (box, summarize (reading));
  add_commas (box, reading->plan);
  add_not_charted (box, reading->plan);
  add_unread (box, reading);
  add_by_hand (box, reading);
  add_apart (box, reading->plan);
  add_lines (box, reading->sheet);
}
