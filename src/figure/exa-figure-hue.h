/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-entity.h"
#include "exa-theme.h"

G_BEGIN_DECLS

/* The hue of an entity: that of its country; the same in every chart. */
ExaHue exa_figure_hue (ExaEntity *entity);
/* The hues of countries in the order that a key has them in; EXA_HUE_NEUTRAL beyond the last.
 */
ExaHue exa_figure_hue_nth (guint n);

G_END_DECLS
