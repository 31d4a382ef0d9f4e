/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-talk-plan.h"

G_BEGIN_DECLS

/**
 * ExaPaceBar: the time of a talk from left to right: a segment for each slide, as
 * wide as the plan gives it time, filled as far as the time that has gone, and a
 * mark where the slide that is shown was due. Colours: CSS color, and exa_accent.
 */
#define EXA_TYPE_PACE_BAR (exa_pace_bar_get_type ())
G_DECLARE_FINAL_TYPE (ExaPaceBar, exa_pace_bar, EXA, PACE_BAR, GtkWidget)

/* @plan: borrowed, stays as long as @self; with a total. @elapsed: µs. */
void exa_pace_bar_set (ExaPaceBar *self, const ExaTalkPlan *plan, guint slide, gint64 elapsed);

G_END_DECLS
