/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-source.h"

G_DEFINE_FINAL_TYPE (ExaSource, exa_source, G_TYPE_OBJECT)

static void
exa_source_finalize (GObject *object)
{
  ExaSource *self = EXA_SOURCE (object);

  g_free (self->id);
  exa_text_clear (&self->title);
  exa_text_clear (&self->shorter);
  exa_text_clear (&self->author);
  exa_text_clear (&self->publisher);
  exa_text_clear (&self->note);
  g_free (self->url);
  g_free (self->licence);

  G_OBJECT_CLASS (exa_source_parent_class)->finalize (object);
}

static void
exa_source_class_init (ExaSourceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_source_finalize;
}

static void
exa_source_init (ExaSource *self)
{
}

ExaSource *
exa_source_new (void)
{
  return g_object_new (EXA_TYPE_SOURCE, NULL);
}

const char *
exa_source_get_label (ExaSource *self, ExaLang lang)
{
  return exa_text_get (exa_text_is_empty (&self->shorter) ? &self->title : &self->shorter, lang);
}
