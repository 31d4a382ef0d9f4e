/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-claim-index.h"

G_BEGIN_DECLS

/**
 * ExaIndexLater: the index of the data that are shown, written down when somebody first searches them: at once where
 * that takes no longer than a key may, some milliseconds; else in a thread of its own, while its owner goes on.
 */
typedef struct _ExaIndexLater ExaIndexLater;

/* Called in the main loop once an index that had to be waited for is there. */
typedef void (*ExaIndexReady) (gpointer data);

/* One without data; @ready is called with @data. Transfer full. */
ExaIndexLater *exa_index_later_new (ExaIndexReady ready, gpointer data);
/* Nothing is called any more. */
void exa_index_later_free (ExaIndexLater *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaIndexLater, exa_index_later_free)

/* What is to be searched from now on, or NULL. */
void exa_index_later_set_dataset (ExaIndexLater *self, ExaDataset *dataset);
/* Borrowed until other data are set; NULL where there are none, or while it is written down. */
const ExaClaimIndex *exa_index_later_get (ExaIndexLater *self);

G_END_DECLS
