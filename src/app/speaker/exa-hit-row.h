/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-claim-index.h"

G_BEGIN_DECLS

/* ExaHitRow: a claim that was found: whose figure it is, the figure, what it measures, of when. */
#define EXA_TYPE_HIT_ROW (exa_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (ExaHitRow, exa_hit_row, EXA, HIT_ROW, GtkListBoxRow)

/* Copies @hit. */
GtkWidget *exa_hit_row_new (const ExaClaimHit *hit, ExaLang lang);
const ExaClaimHit *exa_hit_row_get_hit (ExaHitRow *self);
void exa_hit_row_set_picked (ExaHitRow *self, gboolean picked);

G_END_DECLS
