/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-preview.h"

#include <glib/gi18n.h>
#include <math.h>

#include "exa-later.h"
#include "exa-preview-rows.h"
#include "exa-role-menu.h"
#include "exa-unread-cells.h"

/* More columns are as many widgets in every row; the last one shown says how many there are. */
#define MOST_COLUMNS 60
/* A list makes widgets for 200 rows, however few are seen: of many columns that takes seconds. So it is given some rows
 * first, as many as are so many cells, and so many more after each frame; once it has made all that it makes, the rest.
 */
#define CELLS_AT_ONCE 400
#define LEAST_ROWS    8
#define MOST_MADE     200
/* Pixels: where there is room, and in a low window, in which the figure below has its share. */
#define HEIGHT       190
#define LEAST_HEIGHT 90

/* Lines above the table, or below it, that are shown there. */
#define MOST_LINES 3

struct _ExaTablePreview {
  GtkWidget parent_instance;

  ExaSession *session;
  GtkColumnView *view;
  GtkBox *above, *below;   /* the lines that stand around the table */
  GtkPopover *menu;        /* of the column whose title was pressed; NULL before the first */
  double pressed_x;        /* where, in the row of the titles */
  ExaPreviewRows *rows;    /* borrowed: the view's; NULL without a table */
  GtkSliceListModel *seen; /* as many of them as the view has so far; borrowed, NULL without a table */
  guint step;              /* how many more after the next frame, */
  gboolean growing;        /* which is waited for */
  GArray *lines;           /* guint: which of the sheet's odd records stand between the rows */
  guint place;             /* the row that is to be seen */
};

G_DEFINE_FINAL_TYPE (ExaTablePreview, exa_table_preview, GTK_TYPE_WIDGET)

/* --- cells --- */

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

  return plan->name != EXA_NO_COLUMN &&
         exa_table_plan_find_apart (plan, exa_grid_cell (reading->grid, row, plan->name)) != NULL;
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

static void
show_cell (GtkLabel *label, const ExaTableReading *reading, guint row, guint column)
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
  } else if (is_doubtful (plan, column)) {
    classes[n++] = "in-doubt";
  }
  gtk_widget_set_css_classes (GTK_WIDGET (label), classes);
  gtk_label_set_text (label, cell);
  gtk_label_set_xalign (label, exa_table_plan_holds_figures (plan, column) ? 1 : 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), told != NULL ? told : cell);
}

/* A line that is no row: its cells as they stand there, what is too much of it in the last one. */
static void
show_line_cell (GtkLabel *label, const ExaTableReading *reading, guint n, guint column)
{
  const char *const classes[] = {"as-line", NULL};
  const ExaOdd *odd = &g_array_index (exa_sheet_odds (reading->sheet), ExaOdd, n);
  g_autoptr (GPtrArray) cells = exa_sheet_read_odd (reading->sheet, n);
  g_autofree char *line = exa_sheet_dup_odd (reading->sheet, n);
  g_autofree char *told =
      g_strdup_printf (_ ("Line %u does not fit the columns, and is left out: %s"), odd->line, line);
  g_autoptr (GString) text = g_string_new (column < cells->len ? cells->pdata[column] : "");
  const char delimiter[] = {' ', exa_sheet_dialect (reading->sheet)->delimiter, ' ', '\0'};

  for (guint i = column + 1; column + 1 == MIN (reading->plan->n_columns, MOST_COLUMNS) && i < cells->len; i++)
    g_string_append_printf (text, "%s%s", delimiter, (char *)cells->pdata[i]);
  gtk_widget_set_css_classes (GTK_WIDGET (label), (const char **)classes);
  gtk_label_set_xalign (label, exa_table_plan_holds_figures (reading->plan, column) ? 1 : 0);
  gtk_label_set_text (label, text->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), told);
}

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
    show_line_cell (label, reading, g_array_index (self->lines, guint, line), column);
  } else if (row < exa_grid_n_rows (reading->grid) && column < exa_grid_n_columns (reading->grid)) {
    show_cell (label, reading, row, column);
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

static void
add_column (ExaTablePreview *self, const char *title, guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *added = gtk_column_view_column_new (title, factory);

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
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
add_columns (ExaTablePreview *self, const ExaTablePlan *plan)
{
  add_column (self, "", EXA_NO_COLUMN);
  for (guint i = 0; i < MIN (plan->n_columns, MOST_COLUMNS); i++) {
    g_autofree char *name = exa_role_menu_title_column (plan, i);
    g_autofree char *title = g_strdup_printf ("%s · %s ▾", name, exa_role_menu_get_role (plan, i));

    add_column (self, title, i);
  }
  if (plan->n_columns > MOST_COLUMNS) {
    g_autofree char *more = g_strdup_printf (_ ("and %u more columns"), plan->n_columns - MOST_COLUMNS);
    g_autoptr (GtkColumnViewColumn) last = gtk_column_view_column_new (more, NULL);

    gtk_column_view_append_column (self->view, last);
  }
}

/* --- lines around the table --- */

static void
add_line (GtkBox *box, const char *text, const char *all)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_set_tooltip_text (label, all);
  gtk_widget_add_css_class (label, "line-around");
  gtk_box_append (box, label);
}

/* Shows the first @lines, and how many more there are. */
static void
show_lines (GtkBox *box, const GPtrArray *lines)
{
  guint shown = lines == NULL ? 0 : lines->len <= MOST_LINES ? lines->len : MOST_LINES - 1;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < shown; i++)
    add_line (box, lines->pdata[i], lines->pdata[i]);
  if (lines != NULL && shown < lines->len) {
    g_autofree char *text =
        g_strdup_printf (ngettext ("and %u more line", "and %u more lines", lines->len - shown), lines->len - shown);
    g_autoptr (GString) all = g_string_new (NULL);

    for (guint i = shown; i < lines->len; i++)
      g_string_append_printf (all, "%s%s", i > shown ? "\n" : "", (char *)lines->pdata[i]);
    add_line (box, text, all->str);
  }
  gtk_widget_set_visible (GTK_WIDGET (box), lines != NULL && lines->len > 0);
}

/* Before which row each line stands that is left out; which lines these are goes into @self. Transfer full. */
static GArray *
find_lines (ExaTablePreview *self, const ExaTableReading *reading)
{
  const GArray *odds = exa_sheet_odds (reading->sheet);
  GArray *between = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_headers = reading->plan->n_headers;

  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < odds->len; i++) {
    const ExaOdd *odd = &g_array_index (odds, ExaOdd, i);
    guint place = MAX (exa_grid_find_row (reading->grid, exa_grid_n_headers (reading->grid) + odd->row), n_headers);

    if (odd->fate != EXA_ODD_SET_APART)
      continue;
    place -= n_headers;
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
  self->session = session;
  show_lines (self->above, reading != NULL ? exa_sheet_titles (reading->sheet) : NULL);
  show_lines (self->below, reading != NULL ? exa_sheet_notes (reading->sheet) : NULL);
  if (reading == NULL)
    return;
  add_columns (self, reading->plan);
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
  self->above = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->below = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (all), GTK_WIDGET (self->above));
  gtk_box_append (GTK_BOX (all), scrolled);
  gtk_box_append (GTK_BOX (all), GTK_WIDGET (self->below));
  gtk_widget_set_parent (all, GTK_WIDGET (self));
}
