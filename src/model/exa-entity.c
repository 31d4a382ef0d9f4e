/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-entity.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (ExaEntity, exa_entity, G_TYPE_OBJECT)

static void
exa_entity_finalize (GObject *object)
{
  ExaEntity *self = EXA_ENTITY (object);

  g_free (self->id);
  exa_text_clear (&self->name);
  exa_text_clear (&self->note);
  exa_text_clear (&self->date_name);
  g_clear_object (&self->country);
  g_ptr_array_unref (self->belongs_to);
  g_strfreev (self->also);

  G_OBJECT_CLASS (exa_entity_parent_class)->finalize (object);
}

static void
exa_entity_class_init (ExaEntityClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_entity_finalize;
}

static void
exa_entity_init (ExaEntity *self)
{
  self->belongs_to = g_ptr_array_new_with_free_func (g_object_unref);
  self->also = g_new0 (char *, 1);
}

ExaEntity *
exa_entity_new (void)
{
  return g_object_new (EXA_TYPE_ENTITY, NULL);
}

ExaEntity *
exa_entity_get_country (ExaEntity *self)
{
  return self->kind == EXA_ENTITY_COUNTRY ? self : self->country;
}

char *
exa_entity_write_date (ExaEntity *self, ExaLang lang)
{
  g_autofree char *date = exa_date_format (self->date, lang);

  return date == NULL
             ? NULL
             : g_strdup_printf (lang == EXA_LANG_EN ? "%s: %s" : "%s：%s", exa_text_get (&self->date_name, lang), date);
}

const char *
exa_entity_kind_in_words (ExaEntityKind kind)
{
  switch (kind) {
  case EXA_ENTITY_COUNTRY: return _ ("country");
  case EXA_ENTITY_COMPANY: return _ ("company");
  case EXA_ENTITY_CHIP: return _ ("chip");
  case EXA_ENTITY_MODEL: return _ ("model");
  case EXA_ENTITY_CLUSTER: return _ ("cluster");
  case EXA_ENTITY_GROUP: break;
  }
  return _ ("group");
}
