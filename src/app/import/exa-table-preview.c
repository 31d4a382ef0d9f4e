/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-preview.h"

#include <glib/gi18n.h>
#include <math.h>

#include "exa-later.h"
#include "exa-lines-around.h"
#include "exa-preview-cell.h"
#include "exa-preview-rows.h"
#include "exa-role-menu.h"
#include "exa-unread-cells.h"

/* A list makes widgets for 200 rows, however few are seen: of many columns that takes seconds. So it is given some rows
 * first, as many as are so many cells, and so many more after each frame; once it has made all that it makes, the rest.
 */
#define CELLS_AT_ONCE 400
#define LEAST_ROWS    8
#define MOST_MADE     200
/* Pixels: where there is room, and in a low window, in which the figure below has its share. */
#define HEIGHT       190
#define LEAST_HEIGHT 90

/* Characters: what of a name is seen at the least, and of any other cell, where they are as long; and by how many rows
 * that is known. */
#define NAME_WIDTH  22
#define CELL_WIDTH  12
#define ROWS_LOOKED 60

struct _ExaTablePreview {
  GtkWidget parent_instance;

  ExaSession *session;
  GtkColumnView *view;
  GtkWidget *above, *below; /* the lines that stand around the table */
  GtkPopover *menu;         /* of the column whose title was pressed; NULL before the first */
  double pressed_x;         /* where, in the row of the titles */
  ExaPreviewRows *rows;     /* borrowed: the view's; NULL without a table */
  GtkSliceListModel *seen;  /* as many of them as the view has so far; borrowed, NULL without a table */
  guint step;               /* how many more after the next frame, */
  gboolean growing;         /* which is waited for */
  GArray *lines;            /* guint: which of the sheet's odd records stand between the rows */
  GHashTable *mended;       /* row of the grid, from 1 → ExaOdd, of the sheet: those that were repaired */
  guint place;              /* the row that is to be seen */
};

G_DEFINE_FINAL_TYPE (ExaTablePreview, exa_table_preview, GTK_TYPE_WIDGET)

/* --- rows --- */

/* A row is changed in the first of its cells that is no figure, else in its first figure. */
static void
on_activate (ExaTablePreview *self, guint position)
{
  const ExaTableReading *reading = exa_session_get_reading (self->session);
  g_autoptr (ExaPreviewRow) item =
      self->rows != NULL ? g_list_model_get_item (G_LIST_MODEL (self->rows), position) : NULL;
  guint chosen = EXA_NO_COLUMN, row;

  if (reading == NULL || item == NULL || exa_preview_row_get_line (item) != EXA_NO_LINE)
    return;
  row = exa_preview_row_get_place (item) + reading->plan->n_headers;
  if (row >= exa_grid_n_rows (reading->grid))
    return;
  for (guint column = reading->plan->n_columns; column > 0; column--) {
    const char *cell = exa_grid_cell (reading->grid, row, column - 1);

    if (!exa_table_plan_holds_figures (reading->plan, column - 1))
      continue;
    if (chosen == EXA_NO_COLUMN ||
        !exa_unread_cells_has (reading->plan, chosen, exa_grid_cell (reading->grid, row, chosen)) ||
        exa_unread_cells_has (reading->plan, column - 1, cell))
      chosen = column - 1;
  }
  if (chosen != EXA_NO_COLUMN)
    gtk_widget_activate_action (GTK_WIDGET (self), "import.edit-cell", "(uu)", row, chosen);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_label_set_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "width")));
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, ExaTablePreview *self)
{
  const ExaTableReading *reading = exa_session_get_reading (self->session);
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  ExaPreviewRow *shown = gtk_list_item_get_item (item);
  guint place = exa_preview_row_get_place (shown), line = exa_preview_row_get_line (shown), row;
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));

  if (reading == NULL)
    return;
  row = place + reading->plan->n_headers;
  if (line != EXA_NO_LINE && line >= self->lines->len)
    return;
  if (column == EXA_NO_COLUMN) {
    g_autofree char *number = line == EXA_NO_LINE ? g_strdup_printf ("%u", place + 1) : g_strdup ("–");

    gtk_widget_add_css_class (GTK_WIDGET (label), "row-number");
    gtk_label_set_xalign (label, 1);
    gtk_label_set_text (label, number);
  } else if (line != EXA_NO_LINE) {
    exa_preview_cell_show_line (label, reading, g_array_index (self->lines, guint, line), column);
  } else if (row < exa_grid_n_rows (reading->grid) && column < exa_grid_n_columns (reading->grid)) {
    exa_preview_cell_show (label, reading, row, column, g_hash_table_lookup (self->mended, GUINT_TO_POINTER (row + 1)));
  }
}

/* --- columns --- */

/* How far a press may move and still be none that makes a column wider, in pixels. */
#define STILL 4

static void
on_title_pressed (ExaTablePreview *self, int n_press, double x)
{
  self->pressed_x = x;
}

/* The toolkit opens the menu of a column by the other button of the pointer alone, which nobody tries. The first column
 * has the numbers of the rows. */
static void
on_title_released (ExaTablePreview *self, int n_press, double x, double y, GtkGestureClick *click)
{
  GtkWidget *titles = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  guint column = 0;

  if (fabs (x - self->pressed_x) > STILL)
    return;
  for (GtkWidget *title = gtk_widget_get_next_sibling (gtk_widget_get_first_child (titles)); title != NULL;
       title = gtk_widget_get_next_sibling (title), column++) {
    g_autoptr (GMenuModel) menu = NULL;
    graphene_rect_t place;

    if (!gtk_widget_compute_bounds (title, titles, &place) || x < place.origin.x ||
        x >= place.origin.x + place.size.width || !gtk_widget_compute_bounds (title, GTK_WIDGET (self), &place))
      continue;
    menu = exa_role_menu_new (column);
    if (self->menu == NULL) {
      self->menu = GTK_POPOVER (gtk_popover_menu_new_from_model (menu));
      gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
    }
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), menu);
    gtk_popover_set_pointing_to (self->menu, &(GdkRectangle){(int)place.origin.x, (int)place.origin.y,
                                                             (int)place.size.width, (int)place.size.height});
    gtk_popover_popup (self->menu);
  }
}

/* The row of the titles is the first that a list of columns is made of. */
static void
heed_titles (ExaTablePreview *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_title_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (on_title_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (gtk_widget_get_first_child (GTK_WIDGET (self->view)), GTK_EVENT_CONTROLLER (click));
}

/* How many characters of a column are seen at the least. */
static int
get_width (const ExaTableReading *reading, guint column)
{
  guint first = reading->plan->n_headers, end = MIN (first + ROWS_LOOKED, exa_grid_n_rows (reading->grid));
  glong width = 0, most = column == reading->plan->name ? NAME_WIDTH : CELL_WIDTH;

  for (guint row = first; row < end && width < most; row++)
    width = MAX (width, g_utf8_strlen (exa_grid_cell (reading->grid, row, column), -1));
  return (int)MIN (width, most);
}

static void
add_column (ExaTablePreview *self, const char *title, guint column, int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *added = gtk_column_view_column_new (title, factory);

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (factory), "width", GINT_TO_POINTER (width));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  if (column != EXA_NO_COLUMN) {
    g_autoptr (GMenuModel) menu = exa_role_menu_new (column);

    gtk_column_view_column_set_header_menu (added, menu);
    gtk_column_view_column_set_resizable (added, TRUE);
  }
  gtk_column_view_append_column (self->view, added);
  g_object_unref (added);
}

static void
clear (ExaTablePreview *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  gtk_column_view_set_model (self->view, NULL);
  self->rows = NULL;
  self->seen = NULL;
  while (g_list_model_get_n_items (columns) > 0) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);
    gtk_column_view_remove_column (self->view, column);
  }
}

static void
add_columns (ExaTablePreview *self, const ExaTableReading *reading)
{
  const ExaTablePlan *plan = reading->plan;

  add_column (self, "", EXA_NO_COLUMN, 0);
  for (guint i = 0; i < MIN (plan->n_columns, EXA_PREVIEW_MOST_COLUMNS); i++) {
    g_autofree char *name = exa_role_menu_title_column (plan, i);
    g_autofree char *title = g_strdup_printf ("%s · %s ▾", name, exa_role_menu_get_role (plan, i));

    add_column (self, title, i, get_width (reading, i));
  }
  if (plan->n_columns > EXA_PREVIEW_MOST_COLUMNS) {
    g_autofree char *more = g_strdup_printf (_ ("and %u more columns"), plan->n_columns - EXA_PREVIEW_MOST_COLUMNS);
    g_autoptr (GtkColumnViewColumn) last = gtk_column_view_column_new (more, NULL);

    gtk_column_view_append_column (self->view, last);
  }
}

/* --- lines that do not fit --- */

/* Before which row each line stands that is left out; which lines these are, and which rows were repaired, goes into
 * @self. Transfer full. */
static GArray *
find_lines (ExaTablePreview *self, const ExaTableReading *reading)
{
  const GArray *odds = exa_sheet_odds (reading->sheet);
  GArray *between = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_headers = reading->plan->n_headers;

  g_array_set_size (self->lines, 0);
  g_hash_table_remove_all (self->mended);
  for (guint i = 0; i < odds->len; i++) {
    ExaOdd *odd = &g_array_index (odds, ExaOdd, i);
    guint row = exa_grid_n_headers (reading->grid) + odd->row, place = exa_grid_find_row (reading->grid, row);

    /* The row of one that is repaired may be none of those that were asked for. */
    if (odd->fate == EXA_ODD_REPAIRED && exa_grid_holds_row (reading->grid, row))
      g_hash_table_insert (self->mended, GUINT_TO_POINTER (place + 1), odd);
    if (odd->fate != EXA_ODD_SET_APART)
      continue;
    place = MAX (place, n_headers) - n_headers;
    g_array_append_val (between, place);
    g_array_append_val (self->lines, i);
  }
  return between;
}

/* Gives the view the first @n rows, or all where that is more than it makes at once. FALSE where it has all. */
static gboolean
let_see (ExaTablePreview *self, guint n)
{
  guint all = g_list_model_get_n_items (G_LIST_MODEL (self->rows)), before = gtk_slice_list_model_get_size (self->seen);

  n = n > MOST_MADE ? all : MIN (n, all);
  if (n > before)
    gtk_slice_list_model_set_size (self->seen, n);
  return MAX (n, before) < all;
}

static void
grow (GtkWidget *widget)
{
  ExaTablePreview *self = EXA_TABLE_PREVIEW (widget);

  self->growing = self->seen != NULL && let_see (self, gtk_slice_list_model_get_size (self->seen) + self->step);
  if (self->growing)
    exa_later (widget, grow);
}

void
exa_table_preview_show (ExaTablePreview *self, ExaSession *session)
{
  const ExaTableReading *reading = exa_session_get_reading (session);

  clear (self);
  g_hash_table_remove_all (self->mended);
  self->session = session;
  exa_lines_around_show (self->above, reading != NULL ? exa_sheet_titles (reading->sheet) : NULL);
  exa_lines_around_show (self->below, reading != NULL ? exa_sheet_notes (reading->sheet) : NULL);
  if (reading == NULL)
    return;
  add_columns (self, reading);
  self->rows =
      exa_preview_rows_new (exa_grid_n_rows (reading->grid) - reading->plan->n_headers, find_lines (self, reading));
  self->step = MAX (CELLS_AT_ONCE / (reading->plan->n_columns + 1), LEAST_ROWS);
  self->seen = gtk_slice_list_model_new (G_LIST_MODEL (self->rows), 0, self->step);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (self->seen))));
  if (!self->growing)
    exa_later (GTK_WIDGET (self), grow);
  self->growing = TRUE;
}

/* The list inside the view knows how to scroll, and has an action for it; the view itself has not, in GTK 4.8. */
static void
scroll (GtkWidget *widget)
{
  ExaTablePreview *self = EXA_TABLE_PREVIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u",
                                  self->rows != NULL ? exa_preview_rows_find (self->rows, self->place) : self->place);
}

/* A list that is just shown has no rows yet to scroll to. */
void
exa_table_preview_scroll_to (ExaTablePreview *self, guint place)
{
  self->place = place;
  if (self->seen != NULL)
    let_see (self, exa_preview_rows_find (self->rows, place) + self->step);
  exa_later (GTK_WIDGET (self), scroll);
}

/* --- the object --- */

/* From outside, newer lists take the keyboard by Tab alone: an arrow would end on what scrolls them, which says
 * nothing. */
static gboolean
exa_table_preview_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) == NULL && direction != GTK_DIR_TAB_BACKWARD)
    direction = GTK_DIR_TAB_FORWARD;
  return GTK_WIDGET_CLASS (exa_table_preview_parent_class)->focus (widget, direction);
}

static void
exa_table_preview_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (exa_table_preview_parent_class)->dispose (object);
}

static void
exa_table_preview_finalize (GObject *object)
{
  g_array_unref (EXA_TABLE_PREVIEW (object)->lines);
  g_hash_table_unref (EXA_TABLE_PREVIEW (object)->mended);

  G_OBJECT_CLASS (exa_table_preview_parent_class)->finalize (object);
}

static void
exa_table_preview_class_init (ExaTablePreviewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_table_preview_dispose;
  G_OBJECT_CLASS (class)->finalize = exa_table_preview_finalize;
  widget_class->focus = exa_table_preview_focus;
  gtk_widget_class_set_css_name (widget_class, "tablepreview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
exa_table_preview_init (ExaTablePreview *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->mended = g_hash_table_new (NULL, NULL);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_column_view_set_reorderable (self->view, FALSE);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The table as the file has it"), -1);
  heed_titles (self);
  g_object_set (scrolled, "child", self->view, "min-content-height", LEAST_HEIGHT, "max-content-height", HEIGHT,
                "propagate-natural-height", TRUE, NULL);
  self->above = exa_lines_around_new ();
  self->below = exa_lines_around_new ();
  gtk_box_append (GTK_BOX (all), self->above);
  gtk_box_append (GTK_BOX (all), scrolled);
  gtk_box_append (GTK_BOX (all), self->below);
  gtk_widget_set_parent (all, GTK_WIDGET (self));
}
