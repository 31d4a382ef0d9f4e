/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-preview-rows.h"

struct _ExaPreviewRow {
  GObject parent_instance;

  guint place;
};

G_DEFINE_FINAL_TYPE (ExaPreviewRow, exa_preview_row, G_TYPE_OBJECT)

static void
exa_preview_row_class_init (ExaPreviewRowClass *class)
{
}

static void
exa_preview_row_init (ExaPreviewRow *self)
{
}

guint
exa_preview_row_get_place (ExaPreviewRow *self)
{
  return self->place;
}

struct _ExaPreviewRows {
  GObject parent_instance;

  guint n;
};

static GType
get_item_type (GListModel *list)
{
  return EXA_TYPE_PREVIEW_ROW;
}

static guint
get_n_items (GListModel *list)
{
  return EXA_PREVIEW_ROWS (list)->n;
}

static gpointer
get_item (GListModel *list, guint position)
{
  ExaPreviewRow *row;

  if (position >= EXA_PREVIEW_ROWS (list)->n)
    return NULL;
  row = g_object_new (EXA_TYPE_PREVIEW_ROW, NULL);
  row->place = position;
  return row;
}

static void
list_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ExaPreviewRows, exa_preview_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_init))

static void
exa_preview_rows_class_init (ExaPreviewRowsClass *class)
{
}

static void
exa_preview_rows_init (ExaPreviewRows *self)
{
}

ExaPreviewRows *
exa_preview_rows_new (guint n)
{
  ExaPreviewRows *self = g_object_new (EXA_TYPE_PREVIEW_ROWS, NULL);

  self->n = n;
  return self;
}
