/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-fact.h"

struct _ExaFact {
  GObject parent_instance;

  char *group, *title, *value, *detail;
  ExaClaim *claim;
};

G_DEFINE_FINAL_TYPE (ExaFact, exa_fact, G_TYPE_OBJECT)

static void
exa_fact_finalize (GObject *object)
{
  ExaFact *self = EXA_FACT (object);

  g_free (self->group);
  g_free (self->title);
  g_free (self->value);
  g_free (self->detail);
  g_clear_object (&self->claim);

  G_OBJECT_CLASS (exa_fact_parent_class)->finalize (object);
}

static void
exa_fact_class_init (ExaFactClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_fact_finalize;
}

static void
exa_fact_init (ExaFact *self)
{
}

ExaFact *
exa_fact_new (const char *group, const char *title, const char *value, const char *detail, ExaClaim *claim)
{
  ExaFact *self = g_object_new (EXA_TYPE_FACT, NULL);

  self->group = g_strdup (group);
  self->title = g_strdup (title);
  self->value = g_strdup (value);
  self->detail = g_strdup (detail);
  self->claim = claim != NULL ? g_object_ref (claim) : NULL;
  return self;
}

const char *
exa_fact_get_group (ExaFact *self)
{
  return self->group;
}

const char *
exa_fact_get_title (ExaFact *self)
{
  return self->title;
}

const char *
exa_fact_get_value (ExaFact *self)
{
  return self->value;
}

const char *
exa_fact_get_detail (ExaFact *self)
{
  return self->detail;
}

ExaClaim *
exa_fact_get_claim (ExaFact *self)
{
  return self->claim;
}
