/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"

G_BEGIN_DECLS

/* A figure that differs, or is only in one of two data sets. */
typedef struct {
  ExaClaim *before, *after; /* owned; one of them may be NULL */
  gboolean of_row;          /* what it is of has no figure at all in the other data set */
} ExaClaimChange;

/**
 * ExaDatasetChange: what is other in data that were read again: of the figures that somebody said, by their ids.
 * What is computed follows from them and is not counted; long tables are only counted as a whole.
 */
typedef struct {
  GPtrArray *claims;             /* ExaClaimChange: those that differ, then new ones, then those that are gone */
  guint n_differ;                /* figures that are in both */
  guint n_rows_new, n_rows_gone; /* things that have figures only in one */
  guint n_new, n_gone;           /* figures of things that have others in both */
  guint n_before, n_after;       /* figures in all, those of long tables included */
} ExaDatasetChange;

/* What @after has otherwise than @before, neither of which it needs any more. Transfer full. */
ExaDatasetChange *exa_dataset_change_new (ExaDataset *before, ExaDataset *after);
void exa_dataset_change_free (ExaDatasetChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaDatasetChange, exa_dataset_change_free)
/* Whether nothing was found: no figure differs, and there are as many of them. */
gboolean exa_dataset_change_is_empty (const ExaDatasetChange *self);

G_END_DECLS
