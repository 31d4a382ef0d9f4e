/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-spec.h"

G_BEGIN_DECLS

/**
 * ExaChoice: which bands of a spec are drawn where not all have room. A value. The compared ones stay, then the
 * highlighted ones and those that the headline names, then the others from the first one on; all in the spec's order.
 */
typedef struct {
  guint n;
  gboolean all;                /* the first @n, whatever their number */
  guint16 band[EXA_MAX_BANDS]; /* else: indices of the spec's bands, ascending */
} ExaChoice;

/* @n: how many, at most those that there are. */
ExaChoice exa_choice_new (const ExaSpec *spec, guint n);
/* How many bands the figure is about: compared, highlighted or named by its headline. */
guint exa_choice_count_kept (const ExaSpec *spec);
/* The index in the spec of the @i-th band that is drawn. */
guint exa_choice_nth (const ExaChoice *self, guint i);
/* Whether one of them has the mark @id. */
gboolean exa_choice_has_mark (const ExaChoice *self, const ExaSpec *spec, const char *id);
/* Whether the mark @id, NULL for none, is one of @band's. */
gboolean exa_band_has_mark (const ExaBand *band, const char *id);

G_END_DECLS
