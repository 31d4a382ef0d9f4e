/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figures.h"

#include <math.h>

typedef struct {
  ExaMeasure *measure; /* owned */
  double *values;      /* owned; @n */
  guint n;
  GArray *odd; /* ExaOddFigure */
  guint order;
  GMutex mutex;     /* of what follows */
  GHashTable *made; /* number → ExaClaim, those that somebody asked for; owned */
} ExaFiguresPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ExaFigures, exa_figures, G_TYPE_OBJECT)

static ExaFiguresPrivate *
get_private (ExaFigures *self)
{
  return exa_figures_get_instance_private (self);
}

static void
exa_figures_finalize (GObject *object)
{
  ExaFiguresPrivate *private = get_private (EXA_FIGURES (object));

  g_hash_table_unref (private->made);
  g_free (private->values);
  g_clear_pointer (&private->odd, g_array_unref);
  g_clear_object (&private->measure);
  g_mutex_clear (&private->mutex);

  G_OBJECT_CLASS (exa_figures_parent_class)->finalize (object);
}

static void
exa_figures_class_init (ExaFiguresClass *class)
{
  G_OBJECT_CLASS (class)->finalize = exa_figures_finalize;
}

static void
exa_figures_init (ExaFigures *self)
{
  ExaFiguresPrivate *private = get_private (self);

  private->made = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  g_mutex_init (&private->mutex);
}

void
exa_figures_take (ExaFigures *self, ExaMeasure *measure, double *values, guint n, GArray *odd, guint order)
{
  ExaFiguresPrivate *private = get_private (self);

  g_return_if_fail (private->values == NULL);

  private->measure = g_object_ref (measure);
  private->values = values;
  private->n = n;
  private->odd = odd;
  private->order = order;
}

guint
exa_figures_count (ExaFigures *self)
{
  return get_private (self)->n;
}

ExaMeasure *
exa_figures_get_measure (ExaFigures *self)
{
  return get_private (self)->measure;
}

const double *
exa_figures_get_values (ExaFigures *self)
{
  return get_private (self)->values;
}

/* NULL where the figure is an exact number. */
static const ExaOddFigure *
find_odd (const ExaFiguresPrivate *private, guint n)
{
  guint low = 0, high = private->odd->len;

  if (!isnan (private->values[n]))
    return NULL;
  while (low < high) {
    guint middle = (low + high) / 2;

    if (g_array_index (private->odd, ExaOddFigure, middle).n < n)
      low = middle + 1;
    else
      high = middle;
  }
  return &g_array_index (private->odd, ExaOddFigure, low);
}

ExaQuantity
exa_figures_get_value (ExaFigures *self, guint n)
{
  const ExaFiguresPrivate *private = get_private (self);
  const ExaOddFigure *odd = find_odd (private, n);

  return odd != NULL ? odd->value : exa_quantity_exact (private->values[n]);
}

ExaEntity *
exa_figures_get_country (ExaFigures *self, guint n)
{
  return EXA_FIGURES_GET_CLASS (self)->get_country (self, n);
}

static ExaClaim *
make_claim (ExaFigures *self, guint n)
{
  const ExaFiguresPrivate *private = get_private (self);
  const ExaOddFigure *odd = find_odd (private, n);
  ExaClaim *claim = EXA_FIGURES_GET_CLASS (self)->make_claim (self, n);

  claim->measure = g_object_ref (private->measure);
  claim->value = exa_figures_get_value (self, n);
  claim->unit = odd != NULL ? odd->unit : private->measure->unit;
  claim->order = private->order + n;
  return claim;
}

ExaClaim *
exa_figures_get_claim (ExaFigures *self, guint n)
{
  ExaFiguresPrivate *private = get_private (self);
  ExaClaim *claim;

  g_return_val_if_fail (n < private->n, NULL);

  g_mutex_lock (&private->mutex);
  claim = g_hash_table_lookup (private->made, GUINT_TO_POINTER (n));
  if (claim == NULL) {
    claim = make_claim (self, n);
    g_hash_table_insert (private->made, GUINT_TO_POINTER (n), claim);
  }
  g_mutex_unlock (&private->mutex);
  return claim;
}

guint
exa_figures_find (ExaFigures *self, const char *claim_id)
{
  return EXA_FIGURES_GET_CLASS (self)->find (self, claim_id);
}

guint
exa_figures_find_about (ExaFigures *self, ExaEntity *thing)
{
  return EXA_FIGURES_GET_CLASS (self)->find_about (self, thing);
}

guint
exa_figures_count_things (ExaFigures *self)
{
  return EXA_FIGURES_GET_CLASS (self)->count_things (self);
}

guint
exa_figures_count_new_things (ExaFigures *self)
{
  return EXA_FIGURES_GET_CLASS (self)->count_new_things (self);
}

ExaEntity *
exa_figures_get_thing (ExaFigures *self, guint n)
{
  return EXA_FIGURES_GET_CLASS (self)->get_thing (self, n);
}

ExaEntity *
exa_figures_find_thing (ExaFigures *self, const char *id)
{
  return EXA_FIGURES_GET_CLASS (self)->find_thing (self, id);
}
