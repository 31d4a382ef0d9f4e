/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-row-list.h"

/* Where an item stands in the table. */
typedef struct {
  guint row, cell;
} ExaPosition;

struct _ExaRowList {
  GObject parent_instance;

  const ExaTable *table; /* borrowed */
  ExaLang lang;
  GArray *positions; /* ExaPosition */
};

static GType
get_item_type (GListModel *model)
{
  return EXA_TYPE_ROW_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return EXA_ROW_LIST (model)->positions->len;
}

static gpointer
get_item (GListModel *model, guint n)
{
  ExaRowList *self = EXA_ROW_LIST (model);

  if (n >= self->positions->len)
    return NULL;
  ExaPosition at = g_array_index (self->positions, ExaPosition, n);
  return exa_row_item_new (self->table, exa_table_nth (self->table, at.row), at.cell, at.row + 1, self->lang);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ExaRowList, exa_row_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
exa_row_list_finalize (GObject *object)
{
  g_array_unref (EXA_ROW_LIST (object)->positions);

  G_OBJECT_CLASS (exa_row_list_parent_class)->finalize (object);
}

static void
exa_row_list_class_init (ExaRowListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_row_list_finalize;
}

static void
exa_row_list_init (ExaRowList *self)
{
  self->positions = g_array_new (FALSE, FALSE, sizeof (ExaPosition));
}

ExaRowList *
exa_row_list_new (void)
{
  return g_object_new (EXA_TYPE_ROW_LIST, NULL);
}

void
exa_row_list_set_table (ExaRowList *self, const ExaTable *table, ExaLang lang)
{
  guint n_before = self->positions->len;

  g_array_set_size (self->positions, 0);
  self->table = table;
  self->lang = lang;
  for (guint row = 0; table != NULL && row < exa_table_count (table); row++) {
    for (guint cell = 0; cell < exa_table_nth (table, row)->cells->len; cell++) {
      ExaPosition at = {row, cell};
      g_array_append_val (self->positions, at);
    }
  }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->positions->len);
}
