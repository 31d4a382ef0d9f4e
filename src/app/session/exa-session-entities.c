/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-country-item.h"
#include "exa-session-private.h"

static gboolean
is_shown (ExaSession *self, ExaEntity *entity)
{
  const ExaView *view = exa_figure_model_get_view (self->model);
  ExaChart *chart = exa_figure_model_get_chart (self->model);

  for (guint i = 0; view->only != NULL && i < exa_chart_count (chart); i++) {
    ExaClaim *claim = exa_chart_nth (chart, i);
    if (claim->subject == entity && g_strv_contains ((const char *const *)view->only, claim->id))
      return TRUE;
  }
  return view->only == NULL;
}

static gboolean
is_active (ExaSession *self, const char *entity_id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->entities));

  for (guint i = 0; i < n; i++) {
    g_autoptr (ExaCountryItem) item = g_list_model_get_item (G_LIST_MODEL (self->entities), i);
    if (g_strcmp0 (exa_country_item_get_id (item), entity_id) == 0)
      return exa_country_item_get_active (item);
  }
  return TRUE;
}

static void
on_active_changed (ExaSession *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  ExaChart *chart = exa_figure_model_get_chart (self->model);
  g_auto (ExaViewState) next = {0};
  guint n_active = 0;

  for (guint i = 0; i < exa_chart_count (chart); i++) {
    ExaClaim *claim = exa_chart_nth (chart, i);
    if (!is_active (self, claim->subject->id))
      continue;
    g_strv_builder_add (ids, claim->id);
    n_active++;
  }
  exa_view_state_copy (&next, exa_figure_model_get_state (self->model));
  g_clear_pointer (&next.view.only, g_strfreev);
  if (n_active < exa_chart_count (chart))
    next.view.only = g_strv_builder_end (ids);
  exa_figure_model_apply (self->model, &next, TRUE);
}

/* Whether the menu lists just these already, in this language. */
static gboolean
is_listed (ExaSession *self, GPtrArray *entities)
{
  ExaLang lang = exa_figure_model_get_lang (self->model);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->entities)) != entities->len)
    return FALSE;
  for (guint i = 0; i < entities->len; i++) {
    g_autoptr (ExaCountryItem) item = g_list_model_get_item (G_LIST_MODEL (self->entities), i);
    ExaEntity *entity = g_ptr_array_index (entities, i);
    if (g_strcmp0 (exa_country_item_get_id (item), entity->id) != 0 ||
        g_strcmp0 (exa_country_item_get_name (item), exa_text_get (&entity->name, lang)) != 0)
      return FALSE;
  }
  return TRUE;
}

static void
fill (ExaSession *self, GPtrArray *entities)
{
  g_list_store_remove_all (self->entities);
  for (guint i = 0; i < entities->len; i++) {
    ExaEntity *entity = g_ptr_array_index (entities, i);
    g_autoptr (ExaCountryItem) item =
        exa_country_item_new (entity, exa_figure_model_get_lang (self->model), is_shown (self, entity));
    g_signal_connect_object (item, "notify::active", G_CALLBACK (on_active_changed), self, G_CONNECT_SWAPPED);
    g_list_store_append (self->entities, item);
  }
}

void
exa_session_list_entities (ExaSession *self)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  ExaChart *chart = exa_figure_model_get_chart (self->model);
  guint n = chart != NULL ? exa_chart_count (chart) : 0;

  if (!self->names_wanted)
    return;
  for (guint i = 0; n <= EXA_SESSION_MAX_CHOSEN && i < n && entities->len < EXA_SESSION_MAX_ENTITIES; i++) {
    ExaClaim *claim = exa_chart_nth (chart, i);
    if (g_hash_table_add (seen, claim->subject))
      g_ptr_array_add (entities, claim->subject);
  }
  if (!is_listed (self, entities)) {
    fill (self, entities);
    return;
  }
  for (guint i = 0; i < entities->len; i++) {
    g_autoptr (ExaCountryItem) item = g_list_model_get_item (G_LIST_MODEL (self->entities), i);
    g_signal_handlers_block_by_func (item, on_active_changed, self);
    g_object_set (item, "active", is_shown (self, g_ptr_array_index (entities, i)), NULL);
    g_signal_handlers_unblock_by_func (item, on_active_changed, self);
  }
}

GListStore *
exa_session_want_entities (ExaSession *self)
{
  if (!self->names_wanted) {
    self->names_wanted = TRUE;
    exa_session_list_entities (self);
  }
  return self->entities;
}
