/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-view-state.h"

G_BEGIN_DECLS

/* ExaHistory: the views that undo and redo go through. */
typedef struct _ExaHistory ExaHistory;

/* Nothing to go back to. Transfer full. */
ExaHistory *exa_history_new (void);
void exa_history_free (ExaHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaHistory, exa_history_free)

/* Keeps a copy of @state, which is about to change; what could be redone is forgotten. */
void exa_history_push (ExaHistory *self, const ExaViewState *state);
/* Swaps @state for the one before, or after, it. FALSE where there is none. */
gboolean exa_history_undo (ExaHistory *self, ExaViewState *state);
gboolean exa_history_redo (ExaHistory *self, ExaViewState *state);
gboolean exa_history_can_undo (const ExaHistory *self);
gboolean exa_history_can_redo (const ExaHistory *self);
void exa_history_forget (ExaHistory *self);
/* The data were read again: the charts of the views are those of @dataset, and views whose chart is gone are
 * forgotten. */
void exa_history_move (ExaHistory *self, ExaDataset *dataset);

G_END_DECLS
