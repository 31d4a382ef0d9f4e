/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "exa-text.h"
#include "exa-unit.h"

G_BEGIN_DECLS

/* ExaBetter: which end of its scale is the better one: whether a record is the highest figure so far, or the lowest. */
typedef enum {
  EXA_BETTER_NONE,
  EXA_BETTER_HIGHER,
  EXA_BETTER_LOWER,
} ExaBetter;

/* What its numbers are. */
typedef enum {
  EXA_MEASURE_AMOUNT, /* so much of something: a bar has its length */
  EXA_MEASURE_NAME,   /* names or places, such as "4 nm" of a process: none is twice another */
} ExaMeasureType;

/* Where an upper bound such as "< 3 %" begins. */
typedef enum {
  EXA_LEAST_ZERO, /* at zero: nothing of the measure is known to be less */
  EXA_LEAST_OPEN, /* nowhere: figures of the measure can be below zero */
} ExaLeast;

/* ExaMeasure: what a figure measures, in which unit, of which whole. */
#define EXA_TYPE_MEASURE (exa_measure_get_type ())
G_DECLARE_FINAL_TYPE (ExaMeasure, exa_measure, EXA, MEASURE, GObject)

struct _ExaMeasure {
  GObject parent_instance;

  char *id;
  ExaText name, note;
  const ExaUnit *unit;
  ExaText of; /* the whole of a share; empty if it is none */
  ExaBetter better;
  ExaMeasureType type;
  ExaLeast least; /* never open of a share */
};

/* By how much of the whole its shares may exceed it together, since each is rounded. */
#define EXA_MEASURE_ROUNDING 0.02

/* An empty one, for who fills it. Transfer full. */
ExaMeasure *exa_measure_new (void);
/* The most a figure can be, in base units: 100 for a share, INFINITY otherwise. */
double exa_measure_get_limit (ExaMeasure *self);
/* Whether figures of both may share an axis: comparable units and one whole. */
gboolean exa_measure_comparable (ExaMeasure *a, ExaMeasure *b);

G_END_DECLS
