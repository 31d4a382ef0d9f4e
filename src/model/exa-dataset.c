/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-dataset.h"

struct _ExaDataset {
  GObject parent_instance;

  ExaText title;
  ExaShown shown; /* no chart: there is none */
  GPtrArray *objects[EXA_N_LISTS];
  GListStore *lists[EXA_N_LISTS]; /* the same; NULL until somebody asks for it */
  GHashTable *by_id[EXA_N_LISTS]; /* borrowed id → borrowed object */
};

G_DEFINE_FINAL_TYPE (ExaDataset, exa_dataset, G_TYPE_OBJECT)

static void
exa_dataset_finalize (GObject *object)
{
  ExaDataset *self = EXA_DATASET (object);

  exa_text_clear (&self->title);
  exa_shown_clear (&self->shown);
  for (guint list = 0; list < EXA_N_LISTS; list++) {
    g_hash_table_unref (self->by_id[list]);
    g_ptr_array_unref (self->objects[list]);
    g_clear_object (&self->lists[list]);
  }

  G_OBJECT_CLASS (exa_dataset_parent_class)->finalize (object);
}

static void
exa_dataset_class_init (ExaDatasetClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_dataset_finalize;
}

GType
exa_dataset_object_type (ExaList list)
{
  switch (list) {
  case EXA_LIST_SOURCES: return EXA_TYPE_SOURCE;
  case EXA_LIST_SPEAKERS: return EXA_TYPE_SPEAKER;
  case EXA_LIST_ENTITIES: return EXA_TYPE_ENTITY;
  case EXA_LIST_MEASURES: return EXA_TYPE_MEASURE;
  case EXA_LIST_CLAIMS: return EXA_TYPE_CLAIM;
  case EXA_LIST_TOPICS: return EXA_TYPE_TOPIC;
  case EXA_LIST_CHARTS: return EXA_TYPE_CHART;
  case EXA_LIST_STORIES: return EXA_TYPE_STORY;
  case EXA_N_LISTS:
  default: g_assert_not_reached ();
  }
}

const char *
exa_dataset_object_id (ExaList list, gpointer object)
{
  switch (list) {
  case EXA_LIST_SOURCES: return EXA_SOURCE (object)->id;
  case EXA_LIST_SPEAKERS: return EXA_SPEAKER (object)->id;
  case EXA_LIST_ENTITIES: return EXA_ENTITY (object)->id;
  case EXA_LIST_MEASURES: return EXA_MEASURE (object)->id;
  case EXA_LIST_CLAIMS: return EXA_CLAIM (object)->id;
  case EXA_LIST_TOPICS: return EXA_TOPIC (object)->id;
  case EXA_LIST_CHARTS: return EXA_CHART (object)->id;
  case EXA_LIST_STORIES: return EXA_STORY (object)->id;
  case EXA_N_LISTS:
  default: g_assert_not_reached ();
  }
}

static void
exa_dataset_init (ExaDataset *self)
{
  self->shown = (ExaShown)EXA_SHOWN_INIT;
  for (guint list = 0; list < EXA_N_LISTS; list++) {
    self->objects[list] = g_ptr_array_new_with_free_func (g_object_unref);
    self->by_id[list] = g_hash_table_new (g_str_hash, g_str_equal);
  }
}

ExaDataset *
exa_dataset_new (void)
{
  return g_object_new (EXA_TYPE_DATASET, NULL);
}

const ExaText *
exa_dataset_get_title (ExaDataset *self)
{
  return &self->title;
}

void
exa_dataset_take_title (ExaDataset *self, ExaText title)
{
  exa_text_clear (&self->title);
  self->title = title;
}

const ExaShown *
exa_dataset_get_shown (ExaDataset *self)
{
  return self->shown.chart != NULL ? &self->shown : NULL;
}

void
exa_dataset_take_shown (ExaDataset *self, ExaShown shown)
{
  exa_shown_clear (&self->shown);
  self->shown = shown;
}

GListModel *
exa_dataset_get_list (ExaDataset *self, ExaList list)
{
  if (self->lists[list] == NULL) {
    self->lists[list] = g_list_store_new (exa_dataset_object_type (list));
    g_list_store_splice (self->lists[list], 0, 0, self->objects[list]->pdata, self->objects[list]->len);
  }
  return G_LIST_MODEL (self->lists[list]);
}

gpointer
exa_dataset_find (ExaDataset *self, ExaList list, const char *id)
{
  return g_hash_table_lookup (self->by_id[list], id);
}

gboolean
exa_dataset_add (ExaDataset *self, ExaList list, gpointer object)
{
  g_autoptr (GObject) owned = object;
  const char *id = exa_dataset_object_id (list, object);

  if (g_hash_table_contains (self->by_id[list], id))
    return FALSE;
  g_hash_table_insert (self->by_id[list], (gpointer)id, object);
  g_ptr_array_add (self->objects[list], g_steal_pointer (&owned));
  if (self->lists[list] != NULL)
    g_list_store_append (self->lists[list], object);
  return TRUE;
}

gpointer
exa_dataset_nth (ExaDataset *self, ExaList list, guint n)
{
  return n < self->objects[list]->len ? g_ptr_array_index (self->objects[list], n) : NULL;
}

guint
exa_dataset_count (ExaDataset *self, ExaList list)
{
  return self->objects[list]->len;
}
