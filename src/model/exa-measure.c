/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-measure.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (ExaMeasure, exa_measure, G_TYPE_OBJECT)

static void
exa_measure_finalize (GObject *object)
{
  ExaMeasure *self = EXA_MEASURE (object);

  g_free (self->id);
  exa_text_clear (&self->name);
  exa_text_clear (&self->note);
  exa_text_clear (&self->of);

  G_OBJECT_CLASS (exa_measure_parent_class)->finalize (object);
}

static void
exa_measure_class_init (ExaMeasureClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_measure_finalize;
}

static void
exa_measure_init (ExaMeasure *self)
{
}

ExaMeasure *
exa_measure_new (void)
{
  return g_object_new (EXA_TYPE_MEASURE, NULL);
}

double
exa_measure_get_limit (ExaMeasure *self)
{
  return exa_unit_is_percent (self->unit) && !exa_text_is_empty (&self->of) ? 100.0 : INFINITY;
}

gboolean
exa_measure_comparable (ExaMeasure *a, ExaMeasure *b)
{
  if (a == b)
    return TRUE;
  return exa_unit_comparable (a->unit, b->unit) &&
         strcmp (exa_text_get (&a->of, EXA_LANG_EN), exa_text_get (&b->of, EXA_LANG_EN)) == 0;
}
