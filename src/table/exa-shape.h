/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-cell-kind.h"

G_BEGIN_DECLS

/**
 * ExaShapes: what the cells of one column look like, learnt from those of good records: 28/01/2018 is 99/99/9999 for
 * it, MG-8769 A-9999. Says how well another cell would belong there.
 */
typedef struct _ExaShapes ExaShapes;

/* Nothing learnt yet. Transfer full. */
ExaShapes *exa_shapes_new (void);
void exa_shapes_free (ExaShapes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaShapes, exa_shapes_free)

/* Learns from one cell of the column: @length bytes at @text, none of an empty one. */
void exa_shapes_add (ExaShapes *self, const char *text, gsize length);

/* How odd @text would be in the column: −ln of how likely it is; 0 where every cell is like it, about 8 where none is.
 */
double exa_shapes_cost (const ExaShapes *self, const char *text, gsize length);

/* How many cells were added. */
guint exa_shapes_count (const ExaShapes *self);

/* The kind that nearly all cells are, those apart that are empty; EXA_CELL_EMPTY where all are, EXA_CELL_TEXT where
 * they differ. */
ExaCellKind exa_shapes_kind (const ExaShapes *self);

G_END_DECLS
