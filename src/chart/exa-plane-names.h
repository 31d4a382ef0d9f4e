/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-plane.h"

G_BEGIN_DECLS

/**
 * exa_plane_names_place: the names and figures of marks beside their dots, the compared ones first: on no mark, text,
 * line in front or pill that @layout has by then, and off the coloured lines where that can be. Where there is no place
 * beside a dot, further above or below it with a thin line to it; where there is none at all, without its figure, then
 * not at all, which the report counts. Private to the chart folder.
 *
 * @below: the figures stand under the name, those of both axes.
 */
void exa_plane_names_place (const ExaPlane *plane, ExaLayout *layout, gboolean below);

G_END_DECLS
