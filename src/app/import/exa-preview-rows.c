/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-preview-rows.h"

struct _ExaPreviewRow {
  GObject parent_instance;

  guint place, line;
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

guint
exa_preview_row_get_line (ExaPreviewRow *self)
{
  return self->line;
}

struct _ExaPreviewRows {
  GObject parent_instance;

  guint n;
  GArray *between; /* before which row each line stands; NULL: there is none */
};

static guint
count_lines (ExaPreviewRows *self)
{
  return self->between != NULL ? self->between->len : 0;
}

/* How many lines stand before the row, those directly before it counted. */
static guint
count_before (ExaPreviewRows *self, guint place)
{
  guint first = 0, end = count_lines (self);

  while (first < end) {
    guint middle = first + (end - first) / 2;

    if (g_array_index (self->between, guint, middle) <= place)
      first = middle + 1;
    else
      end = middle;
  }
  return first;
}

guint
exa_preview_rows_find (ExaPreviewRows *self, guint place)
{
  return place + count_before (self, place);
}

static GType
get_item_type (GListModel *list)
{
  return EXA_TYPE_PREVIEW_ROW;
}

static guint
get_n_items (GListModel *list)
{
  return EXA_PREVIEW_ROWS (list)->n + count_lines (EXA_PREVIEW_ROWS (list));
}

static gpointer
get_item (GListModel *list, guint position)
{
  ExaPreviewRows *self = EXA_PREVIEW_ROWS (list);
  ExaPreviewRow *row;
  guint first = 0, end = count_lines (self);

  if (position >= get_n_items (list))
    return NULL;
  row = g_object_new (EXA_TYPE_PREVIEW_ROW, NULL);
  /* The line n stands at its row's place, and n further on. */
  while (first < end) {
    guint middle = first + (end - first) / 2;

    if (g_array_index (self->between, guint, middle) + middle < position)
      first = middle + 1;
    else
      end = middle;
  }
  row->line = first < count_lines (self) && g_array_index (self->between, guint, first) + first == position
                  ? first
                  : EXA_NO_LINE;
  row->place = position - first;
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
exa_preview_rows_finalize (GObject *object)
{
  g_clear_pointer (&EXA_PREVIEW_ROWS (object)->between, g_array_unref);

  G_OBJECT_CLASS (exa_preview_rows_parent_class)->finalize (object);
}

static void
exa_preview_rows_class_init (ExaPreviewRowsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_preview_rows_finalize;
}

static void
exa_preview_rows_init (ExaPreviewRows *self)
{
}

ExaPreviewRows *
exa_preview_rows_new (guint n, GArray *between)
{
  ExaPreviewRows *self = g_object_new (EXA_TYPE_PREVIEW_ROWS, NULL);

  self->n = n;
  self->between = between;
  return self;
}
