/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-import-bar.h"

#include <glib/gi18n.h>

#include "exa-announce.h"
#include "exa-column-row.h"
#include "exa-decision-chips.h"
#include "exa-fill-list.h"
#include "exa-fold.h"
#include "exa-import-doubts.h"
#include "exa-import-figure.h"
#include "exa-import-filter.h"
#include "exa-import-words.h"
#include "exa-later.h"
#include "exa-recalled-row.h"
#include "exa-resources.h"
#include "exa-role-menu.h"
#include "exa-spoken-names.h"
#include "exa-table-preview.h"
#include "exa-tooltip.h"
#include "exa-wrap-layout.h"

/* Doubts and decisions that are shown at once: the chart below has its room. */
#define MOST_DOUBTS 2
#define MOST_CHIPS  5
/* Of all below the title while the table is seen: pixels, at the least, and what share of the window's height at the
 * most; and the frames in which the table grows. */
#define LEAST_HEIGHT 150
#define TABLE_SHARE  0.4
#define FRAMES       12

struct _ExaImportBar {
  GtkWidget parent_instance;

  ExaSession *session;
  GtkLabel *title;
  GtkWidget *rest;             /* all below the title: in a low window it leaves the figure its share */
  GtkScrolledWindow *scrolled; /* its only child, */
  GtkWidget *all;              /* with what is in it */
  GdkSurface *surface;         /* of the window; weak */
  GtkWidget *sheet_box;
  GtkDropDown *sheet, *rows, *figure, *colour, *date, *header;
  GtkBox *doubts;
  ExaColumnRow *column;
  ExaRecalledRow *recalled;
  GtkMenuButton *filter, *words, *this_figure;
  ExaImportFigure *figure_popover; /* borrowed: the button's, as the next */
  ExaImportFilter *filter_popover;
  GtkBox *chips;
  GtkToggleButton *preview_button;
  ExaTablePreview *preview;
  guint n_frames;                /* in which the table is still to be scrolled to */
  gboolean filling;              /* what is chosen is set by the program */
  const ExaTableReading *filled; /* whose choices it has: only to be compared */
  char *said;                    /* of its doubts; NULL: nothing */
};

G_DEFINE_FINAL_TYPE (ExaImportBar, exa_import_bar, GTK_TYPE_WIDGET)

static const ExaTablePlan *
get_plan (ExaImportBar *self)
{
  const ExaTableReading *reading = self->session != NULL ? exa_session_get_reading (self->session) : NULL;

  return reading != NULL ? reading->plan : NULL;
}

/* --- filling the drop-downs --- */

/* Whether bars have colours though no column was told to give them: their rows name countries. */
static gboolean
has_hues (ExaImportBar *self)
{
  const ExaSpec *spec = exa_figure_model_get_spec (exa_session_get_model (self->session));

  for (guint i = 0; spec != NULL && i < spec->n_bands; i++)
    if (spec->bands[i].marks[0].hue != EXA_HUE_NEUTRAL)
      return TRUE;
  return FALSE;
}

static void
fill_role (ExaImportBar *self, GtkDropDown *list, guint column)
{
  gboolean none = column == EXA_NO_COLUMN;
  const char *first = none ? list == self->colour && has_hues (self) ? _ ("the rows’ country") : _ ("none")
                           : _ ("let Exascope find it");

  exa_fill_list_columns (list, get_plan (self), first, none ? 0 : column + 1);
}

static void
fill_header (ExaImportBar *self)
{
  const char *told = exa_session_get_told (self->session)->header;
  guint64 line = 0;

  gtk_drop_down_set_selected (self->header, told != NULL && g_ascii_string_to_unsigned (told, 10, 0, 5, &line, NULL)
                                                ? (guint)line + 1
                                                : 0);
}

/* Of a file with several sheets. */
static void
fill_sheets (ExaImportBar *self, const ExaTableReading *reading)
{
  guint n = reading->sheets != NULL ? g_strv_length (reading->sheets) : 0, selected = 0;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < n; i++) {
    g_strv_builder_add (names, reading->sheets[i]);
    selected = g_strcmp0 (reading->sheets[i], reading->read) == 0 ? i : selected;
  }
  exa_fill_list (self->sheet, names, selected);
  gtk_widget_set_visible (self->sheet_box, n > 1);
}

/* --- the whole --- */

static void
show_title (ExaImportBar *self, const ExaTableReading *reading)
{
  g_autofree char *base = g_path_get_basename (reading->file);
  g_autofree char *title = g_strdup_printf (_ ("How %s is read"), base);

  gtk_label_set_text (self->title, base);
  exa_tooltip_set (GTK_WIDGET (self->title), title);
}

/* What is scrolled is as high as it is where it is so wide; the toolkit asks how high it were on a single line. While
 * the table is seen it is at most as high as its share of the window. */
static void
measure_rest (GtkWidget *rest, GtkOrientation orientation, int for_size, int *minimum, int *natural,
              int *minimum_baseline, int *natural_baseline)
{
  ExaImportBar *self = EXA_IMPORT_BAR (gtk_widget_get_ancestor (rest, EXA_TYPE_IMPORT_BAR));

  /* Children of a widget are measured before they are placed. */
  gtk_widget_measure (GTK_WIDGET (self->scrolled), orientation, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (self->all, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL && gtk_widget_get_visible (GTK_WIDGET (self->preview))) {
    int share = self->surface != NULL ? (int)(gdk_surface_get_height (self->surface) * TABLE_SHARE) : *natural;

    *minimum = MIN (*minimum, LEAST_HEIGHT);
    *natural = CLAMP (*natural, *minimum, MAX (share, *minimum));
  }
}

/* The height of the window is known from now on, and with it that share. */
static void
on_map (ExaImportBar *self)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (self)));

  if (self->surface == surface)
    return;
  g_set_weak_pointer (&self->surface, surface);
  g_signal_connect_object (surface, "notify::height", G_CALLBACK (gtk_widget_queue_resize), self->rest,
                           G_CONNECT_SWAPPED);
}

static void
allocate_rest (GtkWidget *rest, int width, int height, int baseline)
{
  gtk_widget_size_allocate (gtk_widget_get_first_child (rest), &(GtkAllocation){0, 0, width, height}, -1);
}

static GtkSizeRequestMode
get_rest_mode (GtkWidget *rest)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The table is the last of all that is scrolled, and grows for some frames. */
static void
scroll_to_preview (GtkWidget *widget)
{
  ExaImportBar *self = EXA_IMPORT_BAR (widget);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (self->scrolled);

  gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place));
  if (self->n_frames > 0 && self->n_frames-- > 0)
    exa_later (widget, scroll_to_preview);
}

static gboolean
is_preview_seen (ExaImportBar *self)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (self->scrolled);

  return gtk_adjustment_get_value (place) + gtk_adjustment_get_page_size (place) + 1 > gtk_adjustment_get_upper (place);
}

static void
keep_preview_seen (ExaImportBar *self)
{
  self->n_frames = FRAMES;
  exa_later (GTK_WIDGET (self), scroll_to_preview);
}

/* The lines around the table stand at the table itself where that is seen, and among the chips where it is not. */
static void
show_preview (ExaImportBar *self)
{
  const ExaTableReading *reading = exa_session_get_reading (self->session);
  gboolean shown = gtk_widget_get_visible (GTK_WIDGET (self->preview)), seen = is_preview_seen (self);

  if (reading != NULL) {
    exa_decision_chips_fill (self->chips, reading, !shown);
    exa_fold (self->chips, MOST_CHIPS);
  }
  if (shown) {
    exa_table_preview_show (self->preview, self->session);
    if (seen)
      keep_preview_seen (self);
  }
}

static void
on_loaded (ExaImportBar *self)
{
  const ExaTableReading *reading = exa_session_get_reading (self->session);
  const ExaTablePlan *plan;

  gtk_widget_set_visible (GTK_WIDGET (self), reading != NULL);
  self->filled = reading;
  if (reading == NULL)
    return;
  plan = reading->plan;
  self->filling = TRUE;
  show_title (self, reading);
  fill_sheets (self, reading);
  fill_role (self, self->rows, plan->name);
  fill_role (self, self->colour, plan->country);
  fill_role (self, self->date, plan->date);
  exa_fill_list_figures (self->figure, self->session);
  exa_column_row_show (self->column, self->session);
  fill_header (self);
  exa_recalled_row_show (self->recalled, self->session);
  exa_import_doubts_fill (self->doubts, self->session, GTK_WIDGET (self->preview_button));
  exa_fold (self->doubts, MOST_DOUBTS);
  exa_import_filter_show (self->filter_popover, self->session);
  show_preview (self);
  self->filling = FALSE;
}

static void
on_figure_changed (ExaImportBar *self)
{
  /* All of what has just been read is filled in when it is told. */
  if (get_plan (self) == NULL || self->filling || self->filled != exa_session_get_reading (self->session))
    return;
  self->filling = TRUE;
  exa_fill_list_figures (self->figure, self->session);
  fill_role (self, self->colour, get_plan (self)->country);
  self->filling = FALSE;
}

/* --- choices --- */

/* Tells the column that is chosen in @list, or none. */
static void
tell_role (ExaImportBar *self, GtkDropDown *list, gsize field)
{
  const ExaTablePlan *plan = get_plan (self);
  guint selected = gtk_drop_down_get_selected (list);
  ExaTableTold told = {NULL};
  char **role;

  if (self->filling || plan == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  exa_table_told_copy (&told, exa_session_get_told (self->session));
  role = G_STRUCT_MEMBER_P (&told, field);
  g_clear_pointer (role, g_free);
  if (selected > 0)
    *role = exa_role_menu_name_column (plan, selected - 1);
  exa_session_tell (self->session, &told);
  exa_table_told_clear (&told);
}

static void
on_rows (ExaImportBar *self)
{
  tell_role (self, self->rows, G_STRUCT_OFFSET (ExaTableTold, name));
}

static void
on_colour (ExaImportBar *self)
{
  tell_role (self, self->colour, G_STRUCT_OFFSET (ExaTableTold, colour));
}

static void
on_date (ExaImportBar *self)
{
  tell_role (self, self->date, G_STRUCT_OFFSET (ExaTableTold, date));
}

/* Another sheet is another table: what was told of this one is not true of it. */
static void
on_sheet (ExaImportBar *self)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (self->sheet);
  ExaTableTold told = {NULL};

  if (self->filling || item == NULL)
    return;
  told.sheet = g_strdup (gtk_string_object_get_string (item));
  exa_session_tell (self->session, &told);
  exa_table_told_clear (&told);
}

static void
on_figure (ExaImportBar *self)
{
  ExaDataset *dataset = exa_session_get_dataset (self->session);
  guint selected = gtk_drop_down_get_selected (self->figure);

  if (!self->filling && dataset != NULL && selected < exa_dataset_count (dataset, EXA_LIST_CHARTS))
    exa_figure_model_set_chart (exa_session_get_model (self->session),
                                exa_dataset_nth (dataset, EXA_LIST_CHARTS, selected));
}

static void
on_header (ExaImportBar *self)
{
  guint selected = gtk_drop_down_get_selected (self->header);
  ExaTableTold told = {NULL};

  if (self->filling)
    return;
  exa_table_told_copy (&told, exa_session_get_told (self->session));
  g_clear_pointer (&told.header, g_free);
  if (selected > 0)
    told.header = g_strdup_printf ("%u", selected - 1);
  exa_session_tell (self->session, &told);
  exa_table_told_clear (&told);
}

static void
on_preview (ExaImportBar *self, GtkToggleButton *button)
{
  gboolean shown = gtk_toggle_button_get_active (button);

  gtk_widget_set_visible (GTK_WIDGET (self->preview), shown);
  /* Without the table there is room for all. */
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, shown ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  show_preview (self);
  keep_preview_seen (self);
}

/* Shows the row of the table that has something to be seen. */
static void
on_show_row (GSimpleAction *action, GVariant *row, gpointer data)
{
  ExaImportBar *self = data;

  gtk_toggle_button_set_active (self->preview_button, TRUE);
  exa_table_preview_scroll_to (self->preview, g_variant_get_uint32 (row));
}

static void
on_edit_cell (GSimpleAction *action, GVariant *cell, gpointer data)
{
  ExaImportBar *self = data;
  guint row, column;

  g_variant_get (cell, "(uu)", &row, &column);
  exa_import_figure_open (self->figure_popover, row, column);
}

static void
on_menu (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ExaImportBar *self = data;
  const char *word;
  guint column;

  g_variant_get (parameter, "(u&s)", &column, &word);
  exa_role_menu_tell (self->session, column, word);
}

/* --- the object --- */

static void
exa_import_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&EXA_IMPORT_BAR (object)->session);
  g_clear_weak_pointer (&EXA_IMPORT_BAR (object)->surface);
  g_clear_pointer (&EXA_IMPORT_BAR (object)->said, g_free);

  G_OBJECT_CLASS (exa_import_bar_parent_class)->dispose (object);
}

static void
exa_import_bar_class_init (ExaImportBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = exa_import_bar_dispose;
  g_type_ensure (EXA_TYPE_COLUMN_ROW);
  g_type_ensure (EXA_TYPE_RECALLED_ROW);
  g_type_ensure (EXA_TYPE_TABLE_PREVIEW);
  g_type_ensure (EXA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "importbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-import-bar.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, title);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, rest);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, scrolled);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, all);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, sheet_box);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, sheet);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, rows);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, figure);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, colour);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, date);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, column);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, header);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, filter);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, words);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, this_figure);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, recalled);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, doubts);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, chips);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, preview_button);
  gtk_widget_class_bind_template_child (widget_class, ExaImportBar, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_rows);
  gtk_widget_class_bind_template_callback (widget_class, on_sheet);
  gtk_widget_class_bind_template_callback (widget_class, on_figure);
  gtk_widget_class_bind_template_callback (widget_class, on_colour);
  gtk_widget_class_bind_template_callback (widget_class, on_date);
  gtk_widget_class_bind_template_callback (widget_class, on_header);
  gtk_widget_class_bind_template_callback (widget_class, on_preview);
}

static void
exa_import_bar_init (ExaImportBar *self)
{
  static const GActionEntry entries[] = {{.name = "column", .activate = on_menu, .parameter_type = "(us)"},
                                         {.name = "edit-cell", .activate = on_edit_cell, .parameter_type = "(uu)"},
                                         {.name = "show-row", .activate = on_show_row, .parameter_type = "u"}};
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
  gtk_widget_set_layout_manager (self->rest, gtk_custom_layout_new (get_rest_mode, measure_rest, allocate_rest));
  self->filter_popover = exa_import_filter_new (self->filter);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "import", G_ACTION_GROUP (actions));
}

GtkWidget *
exa_import_bar_new (ExaSession *session)
{
  ExaImportBar *self = g_object_new (EXA_TYPE_IMPORT_BAR, NULL);

  self->session = g_object_ref (session);
  exa_import_words_new (self->words, session);
  self->figure_popover = exa_import_figure_new (self->this_figure, session);
  g_signal_connect_object (session, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "figure-changed", G_CALLBACK (on_figure_changed), self, G_CONNECT_SWAPPED);
  on_loaded (self);
  exa_spoken_names_set (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
exa_import_bar_edit_words (GtkWidget *self)
{
  gtk_menu_button_popup (EXA_IMPORT_BAR (self)->words);
}

void
exa_import_bar_edit_figure (GtkWidget *self)
{
  gtk_menu_button_popup (EXA_IMPORT_BAR (self)->this_figure);
}

gboolean
exa_import_bar_say_doubts (GtkWidget *widget)
{
  ExaImportBar *self = EXA_IMPORT_BAR (widget);
  g_autofree char *before = self->said;

  self->said = exa_import_doubts_write (self->session);
  if (g_strcmp0 (before, self->said) == 0)
    return FALSE;
  exa_announce (widget, self->said != NULL ? self->said : _ ("Nothing of the table is in doubt any more"));
  return TRUE;
}
