/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-build.h"

G_BEGIN_DECLS

/* ExaAxis: the ticks of a value axis, their texts measured; private to the chart folder. */
typedef struct {
  double ticks[EXA_MAX_TICKS]; /* base units */
  guint n_ticks;
  gboolean log;
  ExaLabel labels[EXA_MAX_TICKS];
  double last_width; /* of the last label */
  double widest;     /* of all */
} ExaAxis;

/* Ticks for the spec's values along @length pixels, one about every @every, written in @em (both at 1080 lines). */
void exa_axis_init (ExaAxis *axis, ExaBuild *build, double length, double every, double em);
/* The same from zero to @high, whatever the values. */
void exa_axis_init_to (ExaAxis *axis, ExaBuild *build, double high, double length, double every, double em);
void exa_axis_clear (ExaAxis *axis);

/* What the tick labels below a plot take, with their gap. */
double exa_axis_height (const ExaBuild *build, double em);
/* Grid, zero line and labels of a panel whose axis runs along x, or up y. Leaves out labels that would overlap. */
void exa_axis_place_x (ExaBuild *build, const ExaAxis *axis, const ExaLayoutPanel *panel, guint n);
void exa_axis_place_y (ExaBuild *build, const ExaAxis *axis, const ExaLayoutPanel *panel);

G_END_DECLS
