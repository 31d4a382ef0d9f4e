/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-row-list.h"

#include <math.h>

/* Where an item stands in the table. */
typedef struct {
  guint row, cell;
} ExaPosition;

struct _ExaRowList {
  GObject parent_instance;

  const ExaTable *table; /* borrowed */
  ExaLang lang;
  GArray *positions; /* ExaPosition, of its rows; none where each has one cell, as in columns */
  guint n_items;
  double like; /* how numbers that stand below each other are written; NAN: not known yet */
};

/* Of a long table, of those that the figure shows. */
static double
find_like (const ExaTable *table, ExaLang lang)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (double));

  if (table->kind == EXA_CHART_LIST)
    return 0;
  for (guint i = 0; i < exa_table_count (table); i++) {
    const GArray *cells = exa_table_nth (table, i)->cells;
    for (guint k = 0; k < cells->len; k++) {
      const ExaClaim *claim = g_array_index (cells, ExaCell, k).claim;
      g_array_append_val (ends, claim->value.low);
      g_array_append_val (ends, claim->value.high);
    }
  }
  return exa_numbers_find_like ((const double *)(gpointer)ends->data, ends->len, table->unit, lang);
}

static GType
get_item_type (GListModel *model)
{
  return EXA_TYPE_ROW_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return EXA_ROW_LIST (model)->n_items;
}

static gpointer
get_item (GListModel *model, guint n)
{
  ExaRowList *self = EXA_ROW_LIST (model);
  ExaPosition at = {n, 0};
  g_autoptr (ExaRow) row = NULL;

  if (n >= self->n_items)
    return NULL;
  if (self->positions->len > 0)
    at = g_array_index (self->positions, ExaPosition, n);
  if (isnan (self->like))
    self->like = find_like (self->table, self->lang);
  row = exa_table_make_row (self->table, at.row);
  return exa_row_item_new (self->table, row, at.cell, at.row + 1, self->like, self->lang);
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
  guint n_before = self->n_items, n_rows = table != NULL && table->columns == NULL ? exa_table_count (table) : 0;

  g_array_set_size (self->positions, 0);
  self->table = table;
  self->lang = lang;
  self->like = NAN;
  for (guint row = 0; row < n_rows; row++) {
    for (guint cell = 0; cell < exa_table_nth (table, row)->cells->len; cell++) {
      ExaPosition at = {row, cell};
      g_array_append_val (self->positions, at);
    }
  }
  self->n_items = table != NULL && table->columns != NULL ? exa_table_count_all (table) : self->positions->len;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->n_items);
}
