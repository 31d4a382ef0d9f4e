/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-dataset.h"

struct _ExaDataset {
  GObject parent_instance;

  ExaText title;
  ExaShown shown; /* no chart: there is none */
  GPtrArray *objects[EXA_N_LISTS];
  GListStore *lists[EXA_N_LISTS]; /* the same; NULL until somebody asks for it */
  GHashTable *by_id[EXA_N_LISTS]; /* borrowed id → borrowed object */

  GRecMutex mutex;    /* of the lists of claims and entities while there are: */
  GPtrArray *figures; /* ExaFigures whose claims and things are not in the lists yet, owned; NULL: none ever were */
  guint n_pending;    /* of these claims */
};

G_DEFINE_FINAL_TYPE (ExaDataset, exa_dataset, G_TYPE_OBJECT)

static void
exa_dataset_finalize (GObject *object)
{
  ExaDataset *self = EXA_DATASET (object);

  exa_text_clear (&self->title);
  exa_shown_clear (&self->shown);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_rec_mutex_clear (&self->mutex);
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
  g_rec_mutex_init (&self->mutex);
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

/* --- figures in columns --- */

static gboolean
is_of_figures (const ExaDataset *self, ExaList list)
{
  return self->figures != NULL && (list == EXA_LIST_CLAIMS || list == EXA_LIST_ENTITIES);
}

static void
append (ExaDataset *self, ExaList list, gpointer object)
{
  const char *id = exa_dataset_object_id (list, object);

  if (g_hash_table_contains (self->by_id[list], id))
    return;
  g_hash_table_insert (self->by_id[list], (gpointer)id, object);
  g_ptr_array_add (self->objects[list], g_object_ref (object));
}

/* Makes what is listed of figures in columns, once. */
static void
make_all (ExaDataset *self)
{
  g_rec_mutex_lock (&self->mutex);
  for (guint i = 0; i < self->figures->len; i++) {
    ExaFigures *figures = g_ptr_array_index (self->figures, i);

    for (guint n = 0; i == 0 && n < exa_figures_count_things (figures); n++)
      append (self, EXA_LIST_ENTITIES, exa_figures_get_thing (figures, n));
    for (guint n = 0; n < exa_figures_count (figures); n++)
      append (self, EXA_LIST_CLAIMS, exa_figures_get_claim (figures, n));
  }
  g_ptr_array_set_size (self->figures, 0);
  self->n_pending = 0;
  g_rec_mutex_unlock (&self->mutex);
}

/* The object of that id that a claim would be made for, or a thing. */
static gpointer
find_in_figures (ExaDataset *self, ExaList list, const char *id)
{
  gpointer found = NULL;

  g_rec_mutex_lock (&self->mutex);
  found = g_hash_table_lookup (self->by_id[list], id);
  for (guint i = 0; found == NULL && i < self->figures->len; i++) {
    ExaFigures *figures = g_ptr_array_index (self->figures, i);

    if (list == EXA_LIST_CLAIMS) {
      guint n = exa_figures_find (figures, id);

      found = n != EXA_NO_FIGURE ? exa_figures_get_claim (figures, n) : NULL;
    } else if (i == 0) {
      found = exa_figures_find_thing (figures, id);
    }
  }
  g_rec_mutex_unlock (&self->mutex);
  return found;
}

void
exa_dataset_add_figures (ExaDataset *self, ExaFigures *figures)
{
  if (self->figures == NULL)
    self->figures = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->figures, figures);
  self->n_pending += exa_figures_count (figures);
}

GListModel *
exa_dataset_get_list (ExaDataset *self, ExaList list)
{
  if (is_of_figures (self, list))
    make_all (self);
  if (self->lists[list] == NULL) {
    self->lists[list] = g_list_store_new (exa_dataset_object_type (list));
    g_list_store_splice (self->lists[list], 0, 0, self->objects[list]->pdata, self->objects[list]->len);
  }
  return G_LIST_MODEL (self->lists[list]);
}

gpointer
exa_dataset_find (ExaDataset *self, ExaList list, const char *id)
{
  if (is_of_figures (self, list))
    return find_in_figures (self, list, id);
  return g_hash_table_lookup (self->by_id[list], id);
}

GPtrArray *
exa_dataset_find_about (ExaDataset *self, ExaEntity *entity)
{
  GPtrArray *claims = self->objects[EXA_LIST_CLAIMS], *found = g_ptr_array_new ();

  g_rec_mutex_lock (&self->mutex);
  for (guint i = 0; i < claims->len; i++)
    if (EXA_CLAIM (g_ptr_array_index (claims, i))->subject == entity)
      g_ptr_array_add (found, g_ptr_array_index (claims, i));
  for (guint i = 0; self->figures != NULL && i < self->figures->len; i++) {
    ExaFigures *figures = g_ptr_array_index (self->figures, i);
    guint n = exa_figures_find_about (figures, entity);

    if (n != EXA_NO_FIGURE)
      g_ptr_array_add (found, exa_figures_get_claim (figures, n));
  }
  g_rec_mutex_unlock (&self->mutex);
  return found;
}

static gboolean
insert (ExaDataset *self, ExaList list, int place, gpointer object)
{
  g_autoptr (GObject) owned = object;
  const char *id = exa_dataset_object_id (list, object);

  if (is_of_figures (self, list))
    make_all (self);
  if (g_hash_table_contains (self->by_id[list], id))
    return FALSE;
  g_hash_table_insert (self->by_id[list], (gpointer)id, object);
  g_ptr_array_insert (self->objects[list], place, g_steal_pointer (&owned));
  if (self->lists[list] != NULL)
    g_list_store_insert (self->lists[list], place < 0 ? self->objects[list]->len - 1 : (guint)place, object);
  return TRUE;
}

gboolean
exa_dataset_add (ExaDataset *self, ExaList list, gpointer object)
{
  return insert (self, list, -1, object);
}

gboolean
exa_dataset_add_first (ExaDataset *self, ExaList list, gpointer object)
{
  return insert (self, list, 0, object);
}

gpointer
exa_dataset_nth (ExaDataset *self, ExaList list, guint n)
{
  if (is_of_figures (self, list))
    make_all (self);
  return n < self->objects[list]->len ? g_ptr_array_index (self->objects[list], n) : NULL;
}

guint
exa_dataset_count (ExaDataset *self, ExaList list)
{
  guint n;

  if (!is_of_figures (self, list))
    return self->objects[list]->len;
  g_rec_mutex_lock (&self->mutex);
  n = self->objects[list]->len;
  if (list == EXA_LIST_CLAIMS)
    n += self->n_pending;
  else if (self->figures->len > 0)
    n += exa_figures_count_new_things (g_ptr_array_index (self->figures, 0));
  g_rec_mutex_unlock (&self->mutex);
  return n;
}

guint
exa_dataset_count_derived (ExaDataset *self)
{
  guint n = 0;

  g_rec_mutex_lock (&self->mutex);
  for (guint i = 0; i < self->objects[EXA_LIST_CLAIMS]->len; i++)
    n += exa_claim_is_derived (g_ptr_array_index (self->objects[EXA_LIST_CLAIMS], i));
  g_rec_mutex_unlock (&self->mutex);
  return n;
}

GPtrArray *
exa_dataset_share_claims (ExaDataset *self)
{
  return g_ptr_array_ref (self->objects[EXA_LIST_CLAIMS]);
}
