/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-decision-chips.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-role-menu.h"
#include "exa-tooltip.h"
#include "exa-unread-cells.h"

/* Rows set apart, and lines, that are named; the others are counted. */
#define MOST_NAMED 3
/* Lines around the table that a chip quotes. */
#define MOST_QUOTED 2

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
    N_ ("steps of an order"),
    N_ ("codes of what another column names"),
    N_ ("yes and no, as 1 and 0"),
    N_ ("a part of the date"),
    N_ ("pairs of figures"),
    N_ ("hours of the day"),
};

/* Adds a chip with all of it, @more, for who points at it. */
static void
add_chip (GtkBox *box, const char *text, const char *more)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  exa_tooltip_set (label, more);
  gtk_widget_add_css_class (label, "chip");
  gtk_box_append (box, label);
}

void
exa_decision_chips_add (GtkBox *box, char *text)
{
  add_chip (box, text, text);
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

/* Adds a chip that says @text (taken) and shows the row of @first when it is pressed. */
static void
add_showing (GtkBox *box, const ExaTableReading *reading, const ExaUnreadCell *first, char *text)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  exa_tooltip_set (button, _ ("Show the first of them in the table"));
  gtk_widget_add_css_class (button, "chip");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "import.show-row");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", first->row - reading->plan->n_headers);
  gtk_box_append (box, button);
  g_free (text);
}

/* Cells that are not read, and those that say that there is nothing to be read, with the first of them, which is shown
 * where it stands. */
static void
add_unread (GtkBox *box, const ExaTableReading *reading)
{
  ExaUnreadCell first;
  guint n = exa_unread_cells_find (reading, &first, 1);

  if (n > 0)
    add_showing (box, reading, &first,
                 g_strdup_printf (g_dngettext (NULL, "%u cell is no figure: “%s”", "%u cells are no figures: “%s” …",
                                               n),
                                  n, exa_grid_cell (reading->grid, first.row, first.column)));
  n = exa_unread_cells_find_missing (reading, &first, 1);
  if (n > 0)
    add_showing (box, reading, &first,
                 g_strdup_printf (g_dngettext (NULL, "%u cell says that there is no figure: “%s”",
                                               "%u cells say that there is no figure: “%s” …", n),
                                  n, exa_grid_cell (reading->grid, first.row, first.column)));
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
  exa_decision_chips_add (box, g_strdup_printf (g_dngettext (NULL, "%u name set apart: %s", "%u names set apart: %s",
                                                             plan->apart->len),
                                                plan->apart->len, names->str));
}

/* The lines above the table, or below it: @count (taken), which says how many there are, and the first of them. */
static void
add_around (GtkBox *box, const GPtrArray *lines, char *count)
{
  g_autoptr (GString) first = g_string_new (NULL), all = g_string_new (NULL);
  g_autofree char *said = count, *text = NULL;

  if (lines->len == 0)
    return;
  for (guint i = 0; i < lines->len; i++) {
    if (i < MOST_QUOTED)
      g_string_append_printf (first, "%s%s", i > 0 ? " · " : "", (char *)lines->pdata[i]);
    g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", (char *)lines->pdata[i]);
  }
  if (lines->len > MOST_QUOTED)
    g_string_append (first, " …");
  text = g_strdup_printf (_ ("%s: %s"), said, first->str);
  add_chip (box, text, all->str);
}

/* What was done to a line that is not like the others. Transfer full. */
static char *
write_odd (const ExaOdd *odd)
{
  if (odd->told)
    return g_strdup_printf (odd->fate == EXA_ODD_REPAIRED ? _ ("Line %u is read as you chose")
                                                          : _ ("Line %u is left out, as you chose"),
                            odd->line);
  return g_strdup_printf (odd->fate == EXA_ODD_REPAIRED ? _ ("Line %u had a cell too many or too few, and is repaired")
                                                        : _ ("Line %u does not fit the columns, and is left out"),
                          odd->line);
}

static void
add_lines (GtkBox *box, const ExaSheet *sheet)
{
  const GArray *odds = exa_sheet_odds (sheet);

  for (guint i = 0; i < MIN (odds->len, MOST_NAMED); i++) {
    const ExaOdd *odd = &g_array_index (odds, ExaOdd, i);

    exa_decision_chips_add (box, write_odd (odd));
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
  g_autofree char *rows = exa_count_to_string (n_rows);
  GString *out = g_string_new (NULL);

  g_string_printf (out, g_dngettext (NULL, "%s row", "%s rows", n_rows), rows);
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
  if (reading->plan->other_encoding != NULL)
    g_string_append_printf (out, " (%s?)", reading->plan->other_encoding);
  return g_string_free (out, FALSE);
}

void
exa_decision_chips_fill (GtkBox *box, const ExaTableReading *reading, gboolean around)
{
  const GPtrArray *titles = exa_sheet_titles (reading->sheet), *notes = exa_sheet_notes (reading->sheet);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  exa_decision_chips_add (box, summarize (reading));
  add_commas (box, reading->plan);
  add_not_charted (box, reading->plan);
  add_unread (box, reading);
  add_by_hand (box, reading);
  add_apart (box, reading->plan);
  if (around) {
    add_around (box, titles,
                g_strdup_printf (ngettext ("%u line above the table", "%u lines above the table", titles->len),
                                 titles->len));
    add_around (box, notes,
                g_strdup_printf (ngettext ("%u line below the table", "%u lines below the table", notes->len),
                                 notes->len));
  }
  add_lines (box, reading->sheet);
}
