/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-country-item.h"

struct _ExaCountryItem {
  GObject parent_instance;

  ExaEntity *country;
  ExaLang lang;
  gboolean active;
};

enum { PROP_0, PROP_NAME, PROP_ACTIVE, N_PROPS };

G_DEFINE_FINAL_TYPE (ExaCountryItem, exa_country_item, G_TYPE_OBJECT)

static void
exa_country_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ExaCountryItem *self = EXA_COUNTRY_ITEM (object);

  switch (id) {
  case PROP_NAME: g_value_set_string (value, exa_country_item_get_name (self)); break;
  case PROP_ACTIVE: g_value_set_boolean (value, self->active); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
exa_country_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ExaCountryItem *self = EXA_COUNTRY_ITEM (object);

  if (id != PROP_ACTIVE) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  } else if (self->active != g_value_get_boolean (value)) {
    self->active = g_value_get_boolean (value);
    g_object_notify_by_pspec (object, pspec);
  }
}

static void
exa_country_item_finalize (GObject *object)
{
  g_object_unref (EXA_COUNTRY_ITEM (object)->country);

  G_OBJECT_CLASS (exa_country_item_parent_class)->finalize (object);
}

static void
exa_country_item_class_init (ExaCountryItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = exa_country_item_get_property;
  object_class->set_property = exa_country_item_set_property;
  object_class->finalize = exa_country_item_finalize;
  g_object_class_install_property (object_class, PROP_NAME,
                                   g_param_spec_string ("name", NULL, NULL, NULL,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (object_class, PROP_ACTIVE,
                                   g_param_spec_boolean ("active", NULL, NULL, TRUE,
                                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                             G_PARAM_STATIC_STRINGS));
}

static void
exa_country_item_init (ExaCountryItem *self)
{
}

ExaCountryItem *
exa_country_item_new (ExaEntity *country, ExaLang lang, gboolean active)
{
  ExaCountryItem *self = g_object_new (EXA_TYPE_COUNTRY_ITEM, NULL);

  self->country = g_object_ref (country);
  self->lang = lang;
  self->active = active;
  return self;
}

const char *
exa_country_item_get_id (ExaCountryItem *self)
{
  return self->country->id;
}

const char *
exa_country_item_get_name (ExaCountryItem *self)
{
  return exa_text_get (&self->country->name, self->lang);
}

gboolean
exa_country_item_get_active (ExaCountryItem *self)
{
  return self->active;
}
