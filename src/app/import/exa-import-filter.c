/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-import-filter.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exa-announce.h"
#include "exa-role-menu.h"

/* Values that are offered; of a column with more, one is typed. */
#define MOST_VALUES 10000

struct _ExaImportFilter {
  GtkPopover parent_instance;

  ExaSession *session;   /* borrowed; NULL until something is shown */
  GtkMenuButton *button; /* borrowed: whose popover this is */
  GtkDropDown *column, *value;
  GtkWidget *typed;  /* an entry, in place of too long a list, and */
  GtkLabel *because; /* why, or that no row has what was typed */
  GtkWidget *chosen; /* what was chosen, a button each */
  gboolean is_old;   /* the lists are not those of the table shown */
};

G_DEFINE_FINAL_TYPE (ExaImportFilter, exa_import_filter, GTK_TYPE_POPOVER)

static void
tell_where (ExaImportFilter *self, char **where)
{
  ExaTableTold told;

  exa_table_told_copy (&told, exa_session_get_told (self->session));
  g_strfreev (told.where);
  told.where = where;
  gtk_popover_popdown (GTK_POPOVER (self));
  exa_session_tell (self->session, &told);
  exa_table_told_clear (&told);
}

static const char *
get_string (GtkDropDown *drop_down)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (drop_down);

  return item != NULL ? gtk_string_object_get_string (item) : NULL;
}

static gboolean
has_cell (const ExaTableReading *reading, guint column, const char *text)
{
  for (guint i = reading->plan->n_headers; i < exa_grid_n_rows (reading->grid); i++)
    if (strcmp (exa_grid_cell (reading->grid, i, column), text) == 0)
      return TRUE;
  return FALSE;
}

/* The value that is chosen or typed; NULL, and said, where no row has it. Borrowed. */
static const char *
get_value (ExaImportFilter *self, const ExaTableReading *reading, guint column)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->typed));
  g_autofree char *none = NULL;

  if (!gtk_widget_get_visible (self->typed))
    return get_string (self->value);
  if (*typed == '\0')
    return NULL;
  if (has_cell (reading, column, typed))
    return typed;
  none = g_strdup_printf (_ ("No row says “%s” there."), typed);
  gtk_label_set_text (self->because, none);
  exa_announce (GTK_WIDGET (self), none);
  return NULL;
}

static void
on_add (ExaImportFilter *self)
{
  const ExaTableTold *told = exa_session_get_told (self->session);
  const ExaTableReading *reading = exa_session_get_reading (self->session);
  guint n = gtk_drop_down_get_selected (self->column);
  g_autoptr (GStrvBuilder) where = g_strv_builder_new ();
  g_autofree char *column = NULL, *one = NULL;
  const char *value = reading != NULL && n < reading->plan->n_columns ? get_value (self, reading, n) : NULL;

  if (value == NULL)
    return;
  column = exa_role_menu_name_column (reading->plan, n);
  one = g_strdup_printf ("%s=%s", column, value);
  if (told->where != NULL)
    g_strv_builder_addv (where, (const char **)told->where);
  g_strv_builder_add (where, one);
  tell_where (self, g_strv_builder_end (where));
}

static void
on_remove (ExaImportFilter *self, GtkButton *button)
{
  const ExaTableTold *told = exa_session_get_told (self->session);
  g_autoptr (GStrvBuilder) where = g_strv_builder_new ();

  for (guint i = 0; told->where != NULL && told->where[i] != NULL; i++)
    if (strcmp (told->where[i], gtk_widget_get_name (GTK_WIDGET (button))) != 0)
      g_strv_builder_add (where, told->where[i]);
  tell_where (self, g_strv_builder_end (where));
}

/* An entry instead of the list, and why. */
static void
show_typed (ExaImportFilter *self, gboolean typed)
{
  g_autofree char *most = exa_count_to_string (MOST_VALUES);
  g_autofree char *because = g_strdup_printf (_ ("More than %s to choose from: type one as the table has it."), most);

  gtk_widget_set_visible (GTK_WIDGET (self->value), !typed);
  gtk_widget_set_visible (self->typed, typed);
  gtk_widget_set_visible (GTK_WIDGET (self->because), typed);
  gtk_editable_set_text (GTK_EDITABLE (self->typed), "");
  gtk_label_set_text (self->because, because);
}

/* What the column says, each once, as the rows have it. */
static void
on_column_changed (ExaImportFilter *self)
{
  gboolean many = FALSE;
  const ExaTableReading *reading = self->session != NULL ? exa_session_get_reading (self->session) : NULL;
  guint column = gtk_drop_down_get_selected (self->column);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GtkStringList) values = gtk_string_list_new (NULL);

  if (reading == NULL || column >= exa_grid_n_columns (reading->grid))
    return;
  for (guint i = reading->plan->n_headers; i < exa_grid_n_rows (reading->grid) && !many; i++) {
    const char *cell = exa_grid_cell (reading->grid, i, column);

    if (*cell != '\0' && g_hash_table_add (known, (gpointer)cell))
      gtk_string_list_append (values, cell);
    many = g_hash_table_size (known) > MOST_VALUES;
  }
  gtk_drop_down_set_model (self->value, G_LIST_MODEL (values));
  show_typed (self, many);
}

/* Lists of names take long to make, and hardly anyone opens them: made when the popover is. */
static void
exa_import_filter_map (GtkWidget *widget)
{
  ExaImportFilter *self = EXA_IMPORT_FILTER (widget);
  const ExaTableReading *reading = self->session != NULL ? exa_session_get_reading (self->session) : NULL;
  g_autoptr (GtkStringList) columns = gtk_string_list_new (NULL);

  for (guint i = 0; self->is_old && reading != NULL && i < reading->plan->n_columns; i++) {
    g_autofree char *name = exa_role_menu_name_column (reading->plan, i);

    gtk_string_list_append (columns, name);
  }
  if (self->is_old)
    gtk_drop_down_set_model (self->column, G_LIST_MODEL (columns));
  self->is_old = FALSE;
  GTK_WIDGET_CLASS (exa_import_filter_parent_class)->map (widget);
}

void
exa_import_filter_show (ExaImportFilter *self, ExaSession *session)
{
  const ExaTableTold *told = exa_session_get_told (session);
  guint n = told->where != NULL ? g_strv_length (told->where) : 0;
  g_autofree char *text = n > 0 ? g_strdup_printf (_ ("Filter: %u"), n) : g_strdup (_ ("Filter"));
  GtkWidget *child;

  self->session = session;
  /* Lists that nobody opened are empty. */
  if (!self->is_old) {
    gtk_drop_down_set_model (self->column, NULL);
    gtk_drop_down_set_model (self->value, NULL);
  }
  self->is_old = TRUE;
  gtk_menu_button_set_label (self->button, text);
  while ((child = gtk_widget_get_first_child (self->chosen)) != NULL)
    gtk_box_remove (GTK_BOX (self->chosen), child);
  for (guint i = 0; told->where != NULL && told->where[i] != NULL; i++) {
    g_autofree char *label = g_strdup_printf (_ ("Remove “%s”"), told->where[i]);

    child = gtk_button_new_with_label (label);
    gtk_widget_set_name (child, told->where[i]);
    g_signal_connect_object (child, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (self->chosen), child);
  }
}

static void
exa_import_filter_class_init (ExaImportFilterClass *class)
{
  GTK_WIDGET_CLASS (class)->map = exa_import_filter_map;
}

/* A drop-down in a box, which is in a row of @grid behind its label. */
static GtkDropDown *
add_drop_down (GtkWidget *grid, int row, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *label = gtk_label_new (text),
            *drop_down = gtk_drop_down_new (NULL, NULL);
  g_autoptr (GtkExpression) string = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_drop_down_set_expression (GTK_DROP_DOWN (drop_down), string);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), TRUE);
  gtk_widget_set_size_request (drop_down, 220, -1);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), drop_down);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_box_append (GTK_BOX (box), drop_down);
  gtk_grid_attach (GTK_GRID (grid), box, 1, row, 1, 1);
  return GTK_DROP_DOWN (drop_down);
}

static void
exa_import_filter_init (ExaImportFilter *self)
{
  GtkWidget *grid = gtk_grid_new (), *add = gtk_button_new_with_label (_ ("Show these rows only"));

  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);
  self->column = add_drop_down (grid, 0, _ ("Rows where"));
  self->value = add_drop_down (grid, 1, _ ("is"));
  self->chosen = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->typed = gtk_entry_new ();
  self->because = GTK_LABEL (gtk_label_new (NULL));
  g_object_set (self->because, "wrap", TRUE, "max-width-chars", 28, "xalign", 0.0, "visible", FALSE, NULL);
  g_object_set (self->typed, "visible", FALSE, "activates-default", FALSE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->typed), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("is"), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->typed), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->because,
                                  NULL, -1);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->value))), self->typed);
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->because), 1, 2, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), add, 1, 3, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), self->chosen, 0, 4, 2, 1);
  g_signal_connect_object (self->typed, "activate", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (self), grid);
  g_signal_connect_object (self->column, "notify::selected-item", G_CALLBACK (on_column_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (add, "clicked", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
}

ExaImportFilter *
exa_import_filter_new (GtkMenuButton *button)
{
  ExaImportFilter *self = g_object_new (EXA_TYPE_IMPORT_FILTER, NULL);

  self->button = button;
  gtk_menu_button_set_popover (button, GTK_WIDGET (self));
  return self;
}
