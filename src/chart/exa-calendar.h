/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-label.h"
#include "exa-scale.h"

G_BEGIN_DECLS

/**
 * ExaCalendar: the ticks of an axis of dates, their texts measured; private to the chart folder. Days are counted as
 * exa_date_get_days() counts them; a tick is the beginning of its day, month or year.
 */
typedef struct {
  double days[EXA_MAX_TICKS];
  ExaLabel labels[EXA_MAX_TICKS];
  guint n;
  double low;        /* where the axis begins: at the tick before the dates, or a little before them */
  gboolean in_cells; /* years that stand between their tick and the next, not under it */
} ExaCalendar;

/* For the days from @low to @high, on @length pixels, in @em pixels. Free with exa_calendar_clear(). */
ExaCalendar exa_calendar_new (const ExaPage *page, double low, double high, double length, double em);
void exa_calendar_clear (ExaCalendar *self);

G_END_DECLS
