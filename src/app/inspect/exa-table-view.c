/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-table-view.h"

#include <glib/gi18n.h>

#include "exa-resources.h"
#include "exa-row-item.h"
#include "exa-row-label.h"

struct _ExaTableView {
  GtkWidget parent_instance;

  ExaSession *session;
  GtkSortListModel *rows;
  GtkColumnView *columns;
};

enum { PROP_0, PROP_SESSION };

G_DEFINE_FINAL_TYPE (ExaTableView, exa_table_view, GTK_TYPE_WIDGET)

static void
on_activate (ExaTableView *self, guint position)
{
  g_autoptr (ExaRowItem) item =
      g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (self->columns)), position);

  if (item != NULL)
    exa_figure_model_pick (exa_session_get_model (self->session), exa_row_item_get_claim (item)->id);
}

/* Rows become widgets when they are seen for the first time. */
static void
ensure_rows (ExaTableView *self)
{
  if (self->session != NULL && gtk_sort_list_model_get_model (self->rows) == NULL)
    gtk_sort_list_model_set_model (self->rows, exa_session_get_rows (self->session));
}

static void
exa_table_view_map (GtkWidget *widget)
{
  ensure_rows (EXA_TABLE_VIEW (widget));
  GTK_WIDGET_CLASS (exa_table_view_parent_class)->map (widget);
}

/* From GTK 4.12 on, the first arrow only selects the row with the keyboard, of which nothing is heard: it is selected
 * before, so that the arrow moves. */
static gboolean
on_key_pressed (ExaTableView *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean arrow = key == GDK_KEY_Down || key == GDK_KEY_Up || key == GDK_KEY_KP_Down || key == GDK_KEY_KP_Up;

  if (arrow && focus != NULL && (state & gtk_accelerator_get_default_mod_mask ()) == 0)
    gtk_widget_activate_action (focus, "listitem.select", "(bb)", FALSE, FALSE);
  return GDK_EVENT_PROPAGATE;
}

/* Where the keyboard was in it before, it goes back there: by a Tab, GTK 4.12 and later would go to an end of the list.
 */
static void
go_back (ExaTableView *self)
{
#if GTK_CHECK_VERSION(4, 12, 0)
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (gtk_column_view_get_model (self->columns));

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  if (!gtk_bitset_is_empty (selected))
    gtk_column_view_scroll_to (self->columns, gtk_bitset_get_minimum (selected), NULL, GTK_LIST_SCROLL_FOCUS, NULL);
  G_GNUC_END_IGNORE_DEPRECATIONS
#endif
}

/* One stop of Tab, whichever way it comes: arrows walk the rows. */
static gboolean
exa_table_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (exa_table_view_parent_class)->focus (widget, direction);
  if (gtk_widget_get_focus_child (widget) != NULL ||
      !gtk_widget_child_focus (gtk_widget_get_first_child (widget), GTK_DIR_TAB_FORWARD))
    return FALSE;
  go_back (EXA_TABLE_VIEW (widget));
  return TRUE;
}

char *
exa_table_view_to_tsv (ExaTableView *self)
{
  GtkSelectionModel *model = gtk_column_view_get_model (self->columns);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  GString *out = g_string_new (exa_row_item_tsv_header ());
  guint n;

  ensure_rows (self);
  n = g_list_model_get_n_items (G_LIST_MODEL (model));
  g_string_append_c (out, '\n');
  for (guint i = 0; i < n; i++) {
    if (!gtk_bitset_is_empty (selected) && !gtk_bitset_contains (selected, i))
      continue;
    g_autoptr (ExaRowItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
    g_autofree char *line = exa_row_item_to_tsv (item);
    g_string_append_printf (out, "%s\n", line);
  }
  return g_string_free (out, FALSE);
}

static void
exa_table_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, EXA_TABLE_VIEW (object)->session);
}

static void
exa_table_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  g_set_object (&EXA_TABLE_VIEW (object)->session, g_value_get_object (value));
}

static void
exa_table_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&EXA_TABLE_VIEW (object)->session);

  G_OBJECT_CLASS (exa_table_view_parent_class)->dispose (object);
}

static void
exa_table_view_class_init (ExaTableViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = exa_table_view_get_property;
  object_class->set_property = exa_table_view_set_property;
  object_class->dispose = exa_table_view_dispose;
  widget_class->map = exa_table_view_map;
  widget_class->focus = exa_table_view_focus;
  g_object_class_install_property (object_class, PROP_SESSION,
                                   g_param_spec_object ("session", NULL, NULL, EXA_TYPE_SESSION,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_type_ensure (EXA_TYPE_ROW_ITEM);
  g_type_ensure (EXA_TYPE_ROW_LABEL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, EXA_RESOURCE_UI ("exa-table-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, ExaTableView, columns);
  gtk_widget_class_bind_template_child (widget_class, ExaTableView, rows);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
}

static void
exa_table_view_init (ExaTableView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The list within it has no name of its own, which GTK makes up from its class. */
  for (GtkWidget *part = gtk_widget_get_first_child (GTK_WIDGET (self->columns)); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Figures"), -1);
}
