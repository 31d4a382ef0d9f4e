/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-story.h"

G_BEGIN_DECLS

/* Leaves out of @view what says the same as @chart says by itself. */
void exa_step_trim_view (ExaView *view, const ExaChart *chart);
/* Whether both show @chart alike. */
gboolean exa_step_same_view (const ExaView *a, const ExaView *b, const ExaChart *chart);

/* A step that, put in as the @n-th of @slide (from 1; the one there and those behind it move on), shows the chart as
 * @view: by showing, highlighting or comparing alone where that says it, else by the whole view. Transfer full. */
ExaStep *exa_step_make (const ExaSlide *slide, guint n, const ExaView *view);

G_END_DECLS
