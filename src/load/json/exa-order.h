/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What @node needs before it: an array of nodes, borrowed. */
typedef GPtrArray *(*ExaNeeds) (gpointer node);

/* Adds @nodes, and what they need, to @ordered such that each comes after all that it needs. Where they need each
 * other in a circle there is no such order: each circle found is added to @circles as an array of its nodes, each
 * needing the next and the last the first. Does not recurse. */
void exa_order_by_need (GPtrArray *nodes, ExaNeeds needs, GPtrArray *ordered, GPtrArray *circles);

G_END_DECLS
