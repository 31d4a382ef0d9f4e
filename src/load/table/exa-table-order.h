/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* ExaTableOrder: whether names are steps of a scale in their order, "1-20", "21-80", ">300": they are then to be shown
 * in that order, and not by the size of their figures. Begins as zeros. */
typedef struct {
  guint n; /* names so far */
  int direction;
  double before;
} ExaTableOrder;

/* Adds the next name. FALSE where it is no further step; no more is to be added then. */
gboolean exa_table_order_add (ExaTableOrder *self, const char *name);
/* Whether there are enough of them. */
gboolean exa_table_order_is_scale (const ExaTableOrder *self);

G_END_DECLS
