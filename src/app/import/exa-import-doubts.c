/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-import-doubts.h"

#include <glib/gi18n.h>

#include <string.h>

#include "exa-cell-repair.h"
#include "exa-described.h"
#include "exa-import-figure.h"
#include "exa-interface-lang.h"
#include "exa-role-menu.h"
#include "exa-table-plan-amend.h"
#include "exa-tooltip.h"
#include "exa-unread-cells.h"

/* Cells that are no figures which are asked about at once: the next ones come when these are answered. */
#define MOST_CELLS 2
/* Doubts of several tables, likewise. */
#define MOST_JOINED 3
/* Lines that do not fit, likewise. */
#define MOST_LINES 2

static void
on_settle (GtkButton *button, ExaSession *session)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "doubt"));
  guint table = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "table"));
  gboolean instead = g_object_get_data (G_OBJECT (button), "instead") != NULL;
  const GPtrArray *readings = exa_session_get_readings (session);
  const ExaTableReading *reading =
      readings != NULL && table < readings->len ? g_ptr_array_index (readings, table) : NULL;
  ExaTableTold told = {NULL}, here = {NULL};
  char *text;

  if (reading == NULL || n >= reading->plan->doubts->len)
    return;
  exa_table_told_copy (&told, exa_session_get_told (session));
  exa_table_told_get_each (&told, table, &here);
  text = exa_table_plan_settle (reading->plan, here.plan, n, instead);
  exa_table_told_clear (&here);
  if (readings->len > 1) {
    exa_table_told_set_plan_of (&told, table, readings->len, text);
  } else {
    g_free (told.plan);
    told.plan = text;
  }
  exa_session_tell (session, &told);
  exa_table_told_clear (&told);
}

static void
add_reading (GtkBox *row, ExaSession *session, guint table, guint n, const char *reading, gboolean instead,
             const char *doubt)
{
  GtkWidget *button = gtk_button_new_with_label (reading);

  g_object_set_data (G_OBJECT (button), "doubt", GUINT_TO_POINTER (n));
  g_object_set_data (G_OBJECT (button), "table", GUINT_TO_POINTER (table));
  g_object_set_data (G_OBJECT (button), "instead", GUINT_TO_POINTER (instead));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_settle), session, 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  exa_described_set (button, doubt);
  gtk_box_append (row, button);
}

GtkBox *
exa_import_doubts_add_row (GtkBox *box, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (row, "doubt");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (box, row);
  return GTK_BOX (row);
}

static char *
write_doubt (const ExaTablePlan *plan, guint n)
{
  const ExaTableDoubt *doubt = g_ptr_array_index (plan->doubts, n);
  g_autofree char *sentence = exa_table_doubt_write (doubt, exa_interface_lang_get ());
  g_autofree char *title = exa_role_menu_title_column (plan, doubt->column);

  return g_strdup_printf (_ ("%s: %s"), title, sentence);
}

/* @table: which of the session's it is of; @file: its name, where there are several. */
static void
add_doubt (GtkBox *box, ExaSession *session, const ExaTablePlan *plan, guint table, guint n, const char *file)
{
  const ExaTableDoubt *doubt = g_ptr_array_index (plan->doubts, n);
  ExaLang lang = exa_interface_lang_get ();
  g_autofree char *doubted = write_doubt (plan, n);
  g_autofree char *text = file != NULL ? g_strdup_printf (_ ("%s: %s"), file, doubted) : g_strdup (doubted);
  GtkBox *row = exa_import_doubts_add_row (box, text);

  if (doubt->settles) {
    add_reading (row, session, table, n, exa_text_get (&doubt->read_as, lang), FALSE, text);
    add_reading (row, session, table, n, exa_text_get (&doubt->other, lang), TRUE, text);
  }
}

/* --- cells that are no figures --- */

static void
on_repair (GtkButton *button, ExaSession *session)
{
  guint row, column;
  const char *text;

  g_variant_get (g_object_get_data (G_OBJECT (button), "cell"), "(uu&s)", &row, &column, &text);
  exa_import_figure_tell (session, row, column, text);
}

static void
add_repair (GtkBox *box, ExaSession *session, const ExaUnreadCell *cell, const char *text, const char *about)
{
  gboolean nothing = strcmp (text, EXA_CELL_NOTHING) == 0;
  GtkWidget *button = gtk_button_new_with_label (nothing ? _ ("no figure") : text);
  GVariant *data = g_variant_ref_sink (g_variant_new ("(uus)", cell->row, cell->column, text));

  g_object_set_data_full (G_OBJECT (button), "cell", data, (GDestroyNotify)g_variant_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_repair), session, 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  exa_described_set (button, about);
  gtk_box_append (box, button);
}

/* What it says, what it may have meant, and a way to write what it does mean. */
static void
add_unread (GtkBox *box, ExaSession *session, const ExaTableReading *reading, const ExaUnreadCell *cell)
{
  const ExaTablePlan *plan = reading->plan;
  const char *text = exa_grid_cell (reading->grid, cell->row, cell->column);
  const char *name = plan->name != EXA_NO_COLUMN ? exa_grid_cell (reading->grid, cell->row, plan->name) : "";
  g_auto (GStrv) repairs = exa_cell_repair (&plan->columns[cell->column], text);
  g_autofree char *title = exa_role_menu_title_column (plan, cell->column);
  g_autofree char *sentence = g_strdup_printf (_ ("%s, %s: “%s” is no figure"), name, title, text);
  GtkWidget *other = gtk_button_new_with_label (_ ("Other…"));
  GtkBox *row = exa_import_doubts_add_row (box, sentence);

  for (guint i = 0; repairs[i] != NULL; i++)
    add_repair (row, session, cell, repairs[i], sentence);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (other), "import.edit-cell");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (other), "(uu)", cell->row, cell->column);
  gtk_widget_set_valign (other, GTK_ALIGN_CENTER);
  exa_described_set (other, sentence);
  gtk_box_append (row, other);
}

/* --- lines that do not fit --- */

/* Reads the line as @text says, "LINE=>TEXT". */
static void
on_mend (GtkButton *button, ExaSession *session)
{
  g_autoptr (GStrvBuilder) mend = g_strv_builder_new ();
  ExaTableTold told = {NULL};

  exa_table_told_copy (&told, exa_session_get_told (session));
  if (told.mend != NULL)
    g_strv_builder_addv (mend, (const char **)told.mend);
  g_strv_builder_add (mend, g_object_get_data (G_OBJECT (button), "mend"));
  g_strfreev (told.mend);
  told.mend = g_strv_builder_end (mend);
  exa_session_tell (session, &told);
  exa_table_told_clear (&told);
}

static void
add_mend (GtkBox *row, ExaSession *session, const char *label, char *mend, const char *about)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_MIDDLE);
  exa_tooltip_set (button, label);
  g_object_set_data_full (G_OBJECT (button), "mend", mend, g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_mend), session, 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  exa_described_set (button, about);
  gtk_box_append (row, button);
}

/* What stands in the line, and how it may be read. @file: its name, where there are several; or NULL. */
static void
add_line (GtkBox *box, ExaSession *session, const ExaSheet *sheet, guint n, const char *file)
{
  const ExaOdd *odd = &g_array_index (exa_sheet_odds (sheet), ExaOdd, n);
  g_autofree char *line = exa_sheet_dup_odd (sheet, n);
  g_autofree char *doubted = g_strdup_printf (_ ("Line %u does not fit the columns: %s"), odd->line, line);
  g_autofree char *sentence = file != NULL ? g_strdup_printf (_ ("%s: %s"), file, doubted) : g_strdup (doubted);
  g_autoptr (GPtrArray) readings = exa_sheet_offer_odd (sheet, n);
  GtkBox *row = exa_import_doubts_add_row (box, sentence);

  for (guint i = 0; i < readings->len; i++) {
    g_autofree char *text = exa_sheet_write_line (sheet, readings->pdata[i]);
    g_autoptr (GString) label = g_string_new (NULL);
    const GPtrArray *cells = readings->pdata[i];

    for (guint k = 0; k < cells->len; k++)
      g_string_append_printf (label, "%s%s", k > 0 ? " | " : "",
                              *(char *)cells->pdata[k] != '\0' ? (char *)cells->pdata[k] : "–");
    add_mend (row, session, label->str, g_strconcat (line, "=>", text, NULL), sentence);
  }
  add_mend (row, session, _ ("Leave the line out"), g_strconcat (line, "=>", NULL), sentence);
}

/* Asks about the first lines, @most, that are left out though nobody said so. How many such there are. */
static guint
add_lines (GtkBox *box, ExaSession *session, const ExaSheet *sheet, guint most, const char *file)
{
  const GArray *odds = exa_sheet_odds (sheet);
  guint n = 0;

  for (guint i = 0; i < odds->len; i++) {
    const ExaOdd *odd = &g_array_index (odds, ExaOdd, i);

    if (odd->fate == EXA_ODD_SET_APART && !odd->told && n++ < most)
      add_line (box, session, sheet, i, file);
  }
  return n;
}

void
exa_import_doubts_fill (GtkBox *box, ExaSession *session, GtkWidget *next)
{
  GtkRoot *root = gtk_widget_get_root (next);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (box));
  const ExaTableReading *reading = exa_session_get_reading (session);
  ExaUnreadCell cells[MOST_CELLS];
  guint n_unread;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; reading != NULL && i < reading->plan->doubts->len; i++)
    add_doubt (box, session, reading->plan, 0, i, NULL);
  n_unread = reading != NULL ? MIN (exa_unread_cells_find (reading, cells, MOST_CELLS), MOST_CELLS) : 0;
  for (guint i = 0; i < n_unread; i++)
    add_unread (box, session, reading, &cells[i]);
  if (reading != NULL)
    add_lines (box, session, reading->sheet, MOST_LINES, NULL);
  if (focused && !gtk_widget_child_focus (GTK_WIDGET (box), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (next);
}

void
exa_import_doubts_fill_joined (GtkBox *box, ExaSession *session)
{
  const GPtrArray *readings = exa_session_get_readings (session);
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint table = 0; readings != NULL && table < readings->len; table++) {
    const ExaTableReading *reading = g_ptr_array_index (readings, table);
    g_autofree char *file = g_path_get_basename (reading->file);

    for (guint i = 0; i < reading->plan->doubts->len; i++)
      if (n++ < MOST_JOINED)
        add_doubt (box, session, reading->plan, table, i, file);
    n += add_lines (box, session, reading->sheet, n < MOST_JOINED ? MOST_JOINED - n : 0, file);
  }
  if (n > MOST_JOINED) {
    g_autofree char *text =
        g_strdup_printf (ngettext ("%u more doubt", "%u more doubts", n - MOST_JOINED), n - MOST_JOINED);

    exa_import_doubts_add_row (box, text);
  }
  gtk_widget_set_visible (GTK_WIDGET (box), n > 0);
}

char *
exa_import_doubts_write (ExaSession *session)
{
  const ExaTableReading *reading = exa_session_get_reading (session);
  guint n = reading != NULL ? reading->plan->doubts->len : 0;
  g_autofree char *first = n > 0 ? write_doubt (reading->plan, 0) : NULL;
  g_autofree char *count = g_strdup_printf (ngettext ("%u doubt", "%u doubts", n), n);

  /* translators: how many doubts there are about a table, and the first of them */
  return n > 0 ? g_strdup_printf (_ ("%s. %s"), count, first) : NULL;
}
