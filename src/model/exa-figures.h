/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-claim.h"

G_BEGIN_DECLS

/* The number of no figure. */
#define EXA_NO_FIGURE G_MAXUINT

/**
 * ExaFigures: the figures of one measure in a long table, in columns, each about a thing of its own. What counts,
 * filters and sorts them reads the columns, at some ten nanoseconds a figure. The claim of a figure, and the entity
 * that it is about, are made when somebody first asks for them, and are the same for everybody from then on.
 *
 * Immutable but for that, which any thread may do. What knows the table fills the class.
 */
#define EXA_TYPE_FIGURES (exa_figures_get_type ())
G_DECLARE_DERIVABLE_TYPE (ExaFigures, exa_figures, EXA, FIGURES, GObject)

/* What a kind of table has to know of its figures, by number from 0. */
struct _ExaFiguresClass {
  GObjectClass parent_class;

  /* The claim of the @n-th figure, but for its value; called once for each. Transfer full. */
  ExaClaim *(*make_claim) (ExaFigures *self, guint n);
  /* The country whose colour the @n-th figure has; NULL where it has none. Borrowed. */
  ExaEntity *(*get_country) (ExaFigures *self, guint n);
  /* The number of the figure whose claim has, or will have, the id @claim_id; or EXA_NO_FIGURE. */
  guint (*find) (ExaFigures *self, const char *claim_id);
  /* The number of the figure that is about @thing; or EXA_NO_FIGURE. */
  guint (*find_about) (ExaFigures *self, ExaEntity *thing);
  /* How many things the table is about, those without a figure here included, and how many of them are not in the
   * Dataset already, as an owner that has a row of its own is; the @n-th of them; the one of that id, or NULL.
   * Borrowed.
   */
  guint (*count_things) (ExaFigures *self);
  guint (*count_new_things) (ExaFigures *self);
  ExaEntity *(*get_thing) (ExaFigures *self, guint n);
  ExaEntity *(*find_thing) (ExaFigures *self, const char *id);
};

/* A figure that is more than an exact number in its measure's unit. */
typedef struct {
  guint n; /* which */
  ExaQuantity value;
  const ExaUnit *unit; /* in which it was said */
} ExaOddFigure;

/* Gives a new object its figures: @values (transfer full, @n of them, in base units; NAN where the figure is among
 * @odd), @odd (transfer full, ExaOddFigure by number). @order: the claims' place in the files begins there. */
void exa_figures_take (ExaFigures *self, ExaMeasure *measure, double *values, guint n, GArray *odd, guint order);

/* How many figures there are. What has the name of a function of the class answers as that does. */
guint exa_figures_count (ExaFigures *self);
ExaMeasure *exa_figures_get_measure (ExaFigures *self); /* borrowed */
/* The @n-th, in base units, as it was said: a bound or a range among @odd, else an exact number. */
ExaQuantity exa_figures_get_value (ExaFigures *self, guint n);
/* The values as they are kept, for who looks at all of them. Borrowed. */
const double *exa_figures_get_values (ExaFigures *self);
ExaEntity *exa_figures_get_country (ExaFigures *self, guint n);
ExaClaim *exa_figures_get_claim (ExaFigures *self, guint n); /* borrowed */
guint exa_figures_find (ExaFigures *self, const char *claim_id);
guint exa_figures_find_about (ExaFigures *self, ExaEntity *thing);
guint exa_figures_count_things (ExaFigures *self);
guint exa_figures_count_new_things (ExaFigures *self);
ExaEntity *exa_figures_get_thing (ExaFigures *self, guint n);
ExaEntity *exa_figures_find_thing (ExaFigures *self, const char *id);

G_END_DECLS
