/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-chart-search.h"

#include "exa-index-later.h"

struct _ExaChartSearch {
  GObject parent_instance;

  GListModel *model;
  ExaDataset *dataset;
  char *search;
  ExaIndexLater *index; /* of @dataset */
  gboolean part;        /* not all figures are searched */
  GPtrArray *hits;      /* ExaChartHit; NULL where nothing is searched */
};

enum { PROP_0, PROP_MODEL, PROP_DATASET, PROP_SEARCH, N_PROPS };

static GParamSpec *properties[N_PROPS];

/* --- the list --- */

static GType
get_item_type (GListModel *list)
{
  return EXA_TYPE_CHART;
}

static guint
get_n_items (GListModel *list)
{
  ExaChartSearch *self = EXA_CHART_SEARCH (list);

  if (self->hits != NULL)
    return self->hits->len;
  return self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
}

static gpointer
get_item (GListModel *list, guint n)
{
  ExaChartSearch *self = EXA_CHART_SEARCH (list);

  if (self->hits == NULL)
    return self->model != NULL ? g_list_model_get_item (self->model, n) : NULL;
  return n < self->hits->len ? g_object_ref (((ExaChartHit *)g_ptr_array_index (self->hits, n))->chart) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ExaChartSearch, exa_chart_search, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* --- searching --- */

/* The charts of the list; transfer full. */
static GPtrArray *
list_charts (ExaChartSearch *self)
{
  guint n = get_n_items (G_LIST_MODEL (self));
  GPtrArray *charts = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (charts, get_item (G_LIST_MODEL (self), i));
  return charts;
}

/* Tells of what is no longer as it was, from the first of it to the last. */
static void
tell_changed (ExaChartSearch *self, const GPtrArray *before)
{
  g_autoptr (GPtrArray) now = list_charts (self);
  guint first = 0, last = 0, shorter = MIN (before->len, now->len);

  while (first < shorter && before->pdata[first] == now->pdata[first])
    first++;
  while (first + last < shorter && before->pdata[before->len - 1 - last] == now->pdata[now->len - 1 - last])
    last++;
  g_list_model_items_changed (G_LIST_MODEL (self), first, before->len - last - first, now->len - last - first);
}

static void
search (ExaChartSearch *self)
{
  gboolean wanted = self->search != NULL && *self->search != '\0';
  const ExaClaimIndex *index = wanted ? exa_index_later_get (self->index) : NULL;
  g_autoptr (GPtrArray) before = list_charts (self);

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  if (index != NULL)
    self->hits = exa_claim_index_search_charts (index, self->search);
  self->part = index != NULL && !exa_claim_index_is_whole (index);
  tell_changed (self, before);
}

static void
on_items_changed (ExaChartSearch *self, guint position, guint removed, guint added)
{
  if (self->hits == NULL)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
set_model (ExaChartSearch *self, GListModel *model)
{
  guint n_before = get_n_items (G_LIST_MODEL (self));

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, on_items_changed, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  if (self->hits == NULL)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, get_n_items (G_LIST_MODEL (self)));
}

static void
set_dataset (ExaChartSearch *self, ExaDataset *dataset)
{
  if (!g_set_object (&self->dataset, dataset))
    return;
  exa_index_later_set_dataset (self->index, dataset);
  search (self);
}

static void
set_search (ExaChartSearch *self, const char *text)
{
  if (g_strcmp0 (self->search, text) == 0)
    return;
  g_free (self->search);
  self->search = g_strdup (text);
  search (self);
}

gboolean
exa_chart_search_is_searching (ExaChartSearch *self)
{
  return self->hits != NULL;
}

gboolean
exa_chart_search_is_whole (ExaChartSearch *self)
{
  return !self->part;
}

ExaClaim *
exa_chart_search_get_claim (ExaChartSearch *self, ExaChart *chart)
{
  for (guint i = 0; self->hits != NULL && i < self->hits->len; i++) {
    ExaChartHit *hit = g_ptr_array_index (self->hits, i);
    if (hit->chart == chart)
      return hit->claim;
  }
  return NULL;
}

/* --- the object --- */

static void
exa_chart_search_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaChartSearch *self = EXA_CHART_SEARCH (object);

  switch (id) {
  case PROP_MODEL: g_value_set_object (value, self->model); break;
  case PROP_DATASET: g_value_set_object (value, self->dataset); break;
  case PROP_SEARCH: g_value_set_string (value, self->search); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
exa_chart_search_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaChartSearch *self = EXA_CHART_SEARCH (object);

  switch (id) {
  case PROP_MODEL: set_model (self, g_value_get_object (value)); break;
  case PROP_DATASET: set_dataset (self, g_value_get_object (value)); break;
  case PROP_SEARCH: set_search (self, g_value_get_string (value)); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
exa_chart_search_finalize (GObject *object)
{
  ExaChartSearch *self = EXA_CHART_SEARCH (object);

  g_clear_object (&self->model);
  g_clear_object (&self->dataset);
  g_clear_pointer (&self->index, exa_index_later_free);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_free (self->search);

  G_OBJECT_CLASS (exa_chart_search_parent_class)->finalize (object);
}

static void
exa_chart_search_class_init (ExaChartSearchClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = exa_chart_search_get_property;
  object_class->set_property = exa_chart_search_set_property;
  object_class->finalize = exa_chart_search_finalize;
  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_DATASET] = g_param_spec_object ("dataset", NULL, NULL, EXA_TYPE_DATASET, flags);
  properties[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
exa_chart_search_init (ExaChartSearch *self)
{
  self->index = exa_index_later_new ((ExaIndexReady)search, self);
}

ExaChartSearch *
exa_chart_search_new (void)
{
  return g_object_new (EXA_TYPE_CHART_SEARCH, NULL);
}
