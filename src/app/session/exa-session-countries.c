/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "exa-country-item.h"
#include "exa-session-private.h"

static void
on_active_changed (ExaSession *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->countries)), n_active = 0;
  g_auto (ExaViewState) next = {0};

  for (guint i = 0; i < n; i++) {
    g_autoptr (ExaCountryItem) item = g_list_model_get_item (G_LIST_MODEL (self->countries), i);
    if (exa_country_item_get_active (item)) {
      g_strv_builder_add (ids, exa_country_item_get_id (item));
      n_active++;
    }
  }
  exa_view_state_copy (&next, exa_figure_model_get_state (self->model));
  g_clear_pointer (&next.view.countries, g_strfreev);
  /* All of them is no filter: figures without a country stay. */
  if (n_active < n)
    next.view.countries = g_strv_builder_end (ids);
  exa_figure_model_apply (self->model, &next, TRUE);
}

static gboolean
has_country (GPtrArray *countries, ExaEntity *country)
{
  return g_ptr_array_find (countries, country, NULL);
}

/* Whether the menu lists just these already. */
static gboolean
is_listed (ExaSession *self, GPtrArray *countries)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->countries)) != countries->len)
    return FALSE;
  for (guint i = 0; i < countries->len; i++) {
    g_autoptr (ExaCountryItem) item = g_list_model_get_item (G_LIST_MODEL (self->countries), i);
    ExaEntity *country = g_ptr_array_index (countries, i);
    if (g_strcmp0 (exa_country_item_get_id (item), country->id) != 0 ||
        g_strcmp0 (exa_country_item_get_name (item),
                   exa_text_get (&country->name, exa_figure_model_get_lang (self->model))) != 0)
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_active (ExaSession *self, ExaEntity *country)
{
  const ExaView *view = exa_figure_model_get_view (self->model);

  return view->countries == NULL || g_strv_contains ((const char *const *)view->countries, country->id);
}

static void
update_items (ExaSession *self, GPtrArray *countries)
{
  for (guint i = 0; i < countries->len; i++) {
    g_autoptr (ExaCountryItem) item = g_list_model_get_item (G_LIST_MODEL (self->countries), i);
    g_signal_handlers_block_by_func (item, on_active_changed, self);
    g_object_set (item, "active", is_active (self, g_ptr_array_index (countries, i)), NULL);
    g_signal_handlers_unblock_by_func (item, on_active_changed, self);
  }
}

void
exa_session_list_countries (ExaSession *self)
{
  g_autoptr (GPtrArray) countries = g_ptr_array_new ();
  ExaChart *chart = exa_figure_model_get_chart (self->model);

  if (!self->countries_wanted)
    return;
  for (guint i = 0; chart != NULL && i < exa_chart_count (chart); i++) {
    ExaEntity *country = exa_chart_nth_country (chart, i);

    if (country != NULL && !has_country (countries, country))
      g_ptr_array_add (countries, country);
  }
  if (is_listed (self, countries)) {
    update_items (self, countries);
    return;
  }
  g_list_store_remove_all (self->countries);
  for (guint i = 0; i < countries->len; i++) {
    ExaEntity *country = g_ptr_array_index (countries, i);
    g_autoptr (ExaCountryItem) item =
        exa_country_item_new (country, exa_figure_model_get_lang (self->model), is_active (self, country));
    g_signal_connect_object (item, "notify::active", G_CALLBACK (on_active_changed), self, G_CONNECT_SWAPPED);
    g_list_store_append (self->countries, item);
  }
}

GListStore *
exa_session_want_countries (ExaSession *self)
{
  if (!self->countries_wanted) {
    self->countries_wanted = TRUE;
    exa_session_list_countries (self);
  }
  return self->countries;
}

char *
exa_session_countries_to_text (ExaSession *self)
{
  const ExaView *view = exa_figure_model_get_view (self->model);

  if (view->only != NULL)
    return g_strdup_printf (_ ("Shown: %u of %u figures"), g_strv_length (view->only),
                            exa_chart_count (exa_figure_model_get_chart (self->model)));
  if (view->countries == NULL)
    return g_strdup (_ ("Countries: all"));
  return g_strdup_printf (_ ("Countries: %u of %u"), g_strv_length (view->countries),
                          g_list_model_get_n_items (G_LIST_MODEL (exa_session_want_countries (self))));
}
