/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the names of @figures (ExaTableFigure, at least three) are steps of a scale in their order, "1-20", "21-80",
 * ">300": they are then to be shown in that order, and not by the size of their figures. */
gboolean exa_table_is_in_order (const GPtrArray *figures);

G_END_DECLS
