/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-chart.h"

G_BEGIN_DECLS

/* The measures that may lie along an axis of a scatter of @chart: amounts of which two of its subjects or more have a
 * figure, its own among them, in the order of the data; empty where there are fewer than two. Transfer container. */
GPtrArray *exa_plane_list_measures (const ExaChart *chart);

G_END_DECLS
