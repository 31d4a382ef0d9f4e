/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-import-figure.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-role-menu.h"
#include "exa-status-words.h"
#include "exa-table-by-hand.h"
#include "exa-scrolled-popover.h"

struct _ExaImportFigure {
  GtkPopover parent_instance;

  ExaSession *session; /* borrowed, as the next */
  GtkMenuButton *button;
  GtkLabel *title, *figure_label, *hint;
  GtkEditable *name, *figure, *colour;
  GtkWidget *colour_label;
  GtkDropDown *status;
  GtkWidget *use;
  guint row, column; /* of the grid; the row is G_MAXUINT where it is about nothing */
  gboolean aimed;    /* at a cell, not at what is inspected */
};

G_DEFINE_FINAL_TYPE (ExaImportFigure, exa_import_figure, GTK_TYPE_POPOVER)

static const char *const statuses[EXA_N_STATUSES + 1] = {
    N_ ("as reported"), N_ ("estimate"), N_ ("announced"), N_ ("plan"), N_ ("target"), N_ ("forecast"), NULL};

/* --- what it is about --- */

static const char *
get_file_cell (const ExaTableReading *reading, guint row, guint column)
{
  const char *original = exa_grid_get_original (reading->grid, row, column);

  return original != NULL ? original : exa_grid_cell (reading->grid, row, column);
}

/* Whether the row is that of @claim. */
static gboolean
is_row_of (const ExaTableReading *reading, guint row, ExaClaim *claim, const char *cited)
{
  const char *name = get_file_cell (reading, row, reading->plan->name);

  return *name != '\0' && (strcmp (name, cited) == 0 || g_str_has_prefix (cited, name) ||
                           strcmp (exa_grid_cell (reading->grid, row, reading->plan->name),
                                   exa_text_get (&claim->subject->name, EXA_LANG_EN)) == 0);
}

/* The cell of which @claim was read. */
static gboolean
find_cell (const ExaTableReading *reading, ExaClaim *claim, guint *at_row, guint *at_column)
{
  const ExaTablePlan *plan = reading->plan;
  const ExaCite *cite = claim->cites->len > 0 ? g_ptr_array_index (claim->cites, 0) : NULL;
  const char *measure = exa_text_get (&claim->measure->name, EXA_LANG_EN);
  gboolean found = FALSE;

  if (cite == NULL || cite->row == NULL || plan->name == EXA_NO_COLUMN)
    return FALSE;
  for (guint row = plan->n_headers; row < exa_grid_n_rows (reading->grid); row++)
    for (guint column = 0; is_row_of (reading, row, claim, cite->row) && column < plan->n_columns; column++) {
      const ExaUnit *unit;
      ExaQuantity q;

      if (!exa_table_plan_holds_figures (plan, column) ||
          !exa_column_read (&plan->columns[column], exa_grid_cell (reading->grid, row, column), &q, &unit) ||
          q.low != claim->value.low || q.high != claim->value.high)
        continue;
      if (!found) {
        *at_row = row;
        *at_column = column;
        found = TRUE;
      }
      if (strcmp (plan->columns[column].name, measure) == 0) {
        *at_row = row;
        *at_column = column;
        return TRUE;
      }
    }
  return found;
}

static void
aim_at_inspected (ExaImportFigure *self, const ExaTableReading *reading)
{
  ExaClaim *claim = exa_figure_model_get_inspected (exa_session_get_model (self->session));

  self->row = G_MAXUINT;
  if (reading != NULL && claim != NULL && !find_cell (reading, claim, &self->row, &self->column))
    self->row = G_MAXUINT;
}

static guint
get_colour_column (const ExaTableReading *reading)
{
  guint country = reading->plan->country;

  return country != EXA_NO_COLUMN ? country : EXA_GRID_COLOUR (reading->grid);
}

/* --- showing --- */

static void
show_figure (ExaImportFigure *self, const ExaTableReading *reading)
{
  const ExaColumn *column = &reading->plan->columns[self->column];
  const char *cell = exa_grid_cell (reading->grid, self->row, self->column);
  g_autofree char *figure = g_strdup (cell), *has = NULL;
  char bare[64];
  ExaStatus status = exa_status_words_read_cell (cell, column->cells.flags, bare, sizeof bare);
  const char *original = exa_grid_get_original (reading->grid, self->row, self->column);

  if (status != EXA_STATUS_REPORTED) {
    g_free (figure);
    figure = g_strdup (bare);
  }
  gtk_editable_set_text (self->figure, figure);
  gtk_drop_down_set_selected (self->status, status);
  has = original != NULL ? g_strdup_printf (_ ("The file has “%s”. Nothing written here takes that again."), original)
                         : g_strdup (_ ("As < 4, 5–6, ≈ 12 or –; what the file has stays in the citation."));
  gtk_label_set_text (self->hint, has);
}

static void
show (ExaImportFigure *self, const ExaTableReading *reading)
{
  const ExaTablePlan *plan = reading->plan;
  g_autofree char *column = exa_role_menu_title_column (plan, self->column);
  gboolean named = plan->name != EXA_NO_COLUMN, coloured = plan->kind != EXA_ENTITY_COUNTRY;
  const char *name = named ? exa_grid_cell (reading->grid, self->row, plan->name) : "";
  g_autofree char *title = g_strdup_printf (_ ("%s, line %u of the data"), name, self->row - plan->n_headers + 1);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->figure_label, column);
  gtk_editable_set_text (self->name, name);
  gtk_widget_set_sensitive (GTK_WIDGET (self->name), named);
  gtk_widget_set_visible (GTK_WIDGET (self->colour), coloured);
  gtk_widget_set_visible (self->colour_label, coloured);
  gtk_editable_set_text (self->colour, exa_grid_cell (reading->grid, self->row, get_colour_column (reading)));
  show_figure (self, reading);
}

static void
on_map (ExaImportFigure *self)
{
  const ExaTableReading *reading = exa_session_get_reading (self->session);

  if (!self->aimed)
    aim_at_inspected (self, reading);
  self->aimed = FALSE;
  if (reading != NULL && self->row < exa_grid_n_rows (reading->grid))
    show (self, reading);
  else {
    self->row = G_MAXUINT;
    gtk_label_set_text (self->title, _ ("Pick a figure first"));
  }
  gtk_widget_set_sensitive (self->use, self->row != G_MAXUINT);
  gtk_widget_grab_focus (GTK_WIDGET (self->figure));
  gtk_editable_select_region (self->figure, 0, -1);
}

/* --- telling --- */

/* Adds to @told that the cell is @text; TRUE where it is not so already. */
static gboolean
change (const ExaTableReading *reading, ExaTableTold *told, guint row, guint column, const char *text)
{
  g_autofree char *cell = NULL;
  const char *original = exa_grid_get_original (reading->grid, row, column);

  if (strcmp (text, exa_grid_cell (reading->grid, row, column)) == 0 || (original == NULL && *text == '\0'))
    return FALSE;
  cell = exa_table_by_hand_name (reading->grid, reading->plan, row, column);
  told->set =
      exa_table_by_hand_add (told->set, cell, strcmp (text, get_file_cell (reading, row, column)) == 0 ? "" : text);
  return TRUE;
}

void
exa_import_figure_tell (ExaSession *session, guint row, guint column, const char *text)
{
  const ExaTableReading *reading = exa_session_get_reading (session);
  ExaTableTold told;

  if (reading == NULL || row >= exa_grid_n_rows (reading->grid))
    return;
  exa_table_told_copy (&told, exa_session_get_told (session));
  if (change (reading, &told, row, column, text))
    exa_session_tell (session, &told);
  exa_table_told_clear (&told);
}

/* Whether the text is a figure of the column, or nothing. */
static gboolean
check_figure (ExaImportFigure *self, const ExaTableReading *reading, const char *text)
{
  const ExaUnit *unit;
  ExaQuantity q;

  if (exa_cell_is_missing (text) || exa_column_read (&reading->plan->columns[self->column], text, &q, &unit))
    return TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self->figure), "error");
  gtk_label_set_text (self->hint, _ ("This is no figure: write it as < 4, 5–6, ≈ 12, or – for nothing."));
  gtk_widget_grab_focus (GTK_WIDGET (self->figure));
  return FALSE;
}

static char *
write_figure (ExaImportFigure *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->figure)));
  const char *status = exa_status_in_words ((ExaStatus)gtk_drop_down_get_selected (self->status), EXA_LANG_EN);

  return status != NULL && !exa_cell_is_missing (text) ? g_strdup_printf ("%s (%s)", text, status)
                                                       : g_steal_pointer (&text);
}

static void
on_use (ExaImportFigure *self)
{
  const ExaTableReading *reading = exa_session_get_reading (self->session);
  g_autofree char *figure = write_figure (self), *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  g_autofree char *colour = g_strstrip (g_strdup (gtk_editable_get_text (self->colour)));
  ExaTableTold told;
  gboolean other;

  if (reading == NULL || self->row == G_MAXUINT || self->row >= exa_grid_n_rows (reading->grid) ||
      !check_figure (self, reading, figure))
    return;
  exa_table_told_copy (&told, exa_session_get_told (self->session));
  other = change (reading, &told, self->row, self->column, figure);
  if (reading->plan->name != EXA_NO_COLUMN && *name != '\0')
    other |= change (reading, &told, self->row, reading->plan->name, name);
  if (gtk_widget_get_visible (GTK_WIDGET (self->colour)))
    other |= change (reading, &told, self->row, get_colour_column (reading), colour);
  gtk_popover_popdown (GTK_POPOVER (self));
  if (other)
    exa_session_tell (self->session, &told);
  exa_table_told_clear (&told);
}

static void
on_edited (ExaImportFigure *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->figure), "error");
}

/* --- the object --- */

static GtkWidget *
add_label (GtkGrid *grid, const char *text, GtkWidget *of, int line)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), of);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (of), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_grid_attach (grid, label, 0, line, 1, 1);
  gtk_grid_attach (grid, of, 1, line, 1, 1);
  return label;
}

static GtkWidget *
make_entry (ExaImportFigure *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 32);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_use), self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkWidget *
make_status (void)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; statuses[i] != NULL; i++)
    gtk_string_list_append (words, _ (statuses[i]));
  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&words)), NULL);
}

static void
exa_import_figure_class_init (ExaImportFigureClass *class)
{
}

static void
exa_import_figure_init (ExaImportFigure *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  self->row = G_MAXUINT;
  gtk_grid_set_row_spacing (grid, 8);
  gtk_grid_set_column_spacing (grid, 10);
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (self->title, 44);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "import-title");
  gtk_grid_attach (grid, GTK_WIDGET (self->title), 0, 0, 2, 1);
  self->name = GTK_EDITABLE (make_entry (self));
  self->figure = GTK_EDITABLE (make_entry (self));
  self->colour = GTK_EDITABLE (make_entry (self));
  self->status = GTK_DROP_DOWN (make_status ());
  add_label (grid, _ ("Name"), GTK_WIDGET (self->name), 1);
  self->figure_label = GTK_LABEL (add_label (grid, NULL, GTK_WIDGET (self->figure), 2));
  gtk_label_set_ellipsize (self->figure_label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->figure_label, 24);
  add_label (grid, _ ("It is"), GTK_WIDGET (self->status), 3);
  self->colour_label = add_label (grid, _ ("Country"), GTK_WIDGET (self->colour), 4);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->colour), _ ("whose colour it has"));
  self->hint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->hint, 0);
  gtk_label_set_wrap (self->hint, TRUE);
  gtk_label_set_max_width_chars (self->hint, 36);
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "dim-label");
  gtk_grid_attach (grid, GTK_WIDGET (self->hint), 1, 5, 1, 1);
  self->use = gtk_button_new_with_label (_ ("Use this"));
  gtk_widget_set_halign (self->use, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->use, "suggested-action");
  gtk_grid_attach (grid, self->use, 1, 6, 1, 1);
  exa_scrolled_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (grid));
  g_signal_connect_object (self->use, "clicked", G_CALLBACK (on_use), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->figure, "changed", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}

ExaImportFigure *
exa_import_figure_new (GtkMenuButton *button, ExaSession *session)
{
  ExaImportFigure *self = g_object_new (EXA_TYPE_IMPORT_FIGURE, NULL);

  self->session = session;
  self->button = button;
  gtk_menu_button_set_popover (button, GTK_WIDGET (self));
  return self;
}

void
exa_import_figure_open (ExaImportFigure *self, guint row, guint column)
{
  self->row = row;
  self->column = column;
  self->aimed = TRUE;
  gtk_menu_button_popup (self->button);
}
