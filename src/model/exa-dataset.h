/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exa-chart.h"
#include "exa-claim.h"
#include "exa-entity.h"
#include "exa-measure.h"
#include "exa-shown.h"
#include "exa-source.h"
#include "exa-speaker.h"
#include "exa-story.h"
#include "exa-topic.h"

G_BEGIN_DECLS

/**
 * ExaDataset: everything that the open files say, as list models in file order.
 * Immutable once loaded; a reload makes a new one.
 */
#define EXA_TYPE_DATASET (exa_dataset_get_type ())
G_DECLARE_FINAL_TYPE (ExaDataset, exa_dataset, EXA, DATASET, GObject)

/* ExaList: the lists that a Dataset has, by what is in them. */
typedef enum {
  EXA_LIST_SOURCES,
  EXA_LIST_SPEAKERS,
  EXA_LIST_ENTITIES,
  EXA_LIST_MEASURES,
  EXA_LIST_CLAIMS, /* derived ones included */
  EXA_LIST_TOPICS,
  EXA_LIST_CHARTS,
  EXA_LIST_STORIES,
  EXA_N_LISTS,
} ExaList;

/* An empty one, for the loader to fill. Transfer full. */
ExaDataset *exa_dataset_new (void);

/* The title of the first file; borrowed, never NULL, may be empty. */
const ExaText *exa_dataset_get_title (ExaDataset *self);
void exa_dataset_take_title (ExaDataset *self, ExaText title);

/* What the picture showed that the first file is; borrowed, NULL where it is none. */
const ExaShown *exa_dataset_get_shown (ExaDataset *self);
void exa_dataset_take_shown (ExaDataset *self, ExaShown shown);

/* The objects of a list; borrowed. Items are ExaSource, ExaSpeaker … */
GListModel *exa_dataset_get_list (ExaDataset *self, ExaList list);
/* The object of that id, or NULL; borrowed. */
gpointer exa_dataset_find (ExaDataset *self, ExaList list, const char *id);
/* What @list is of, and the id of such an object; borrowed. */
GType exa_dataset_object_type (ExaList list);
const char *exa_dataset_object_id (ExaList list, gpointer object);
/* Adds @object (transfer full) under its id; FALSE if the id is taken (@object is then released). */
gboolean exa_dataset_add (ExaDataset *self, ExaList list, gpointer object);
/* The same in front of the others. */
gboolean exa_dataset_add_first (ExaDataset *self, ExaList list, gpointer object);

/* Adds the claims of @figures (transfer full), all of whose things are those of the figures added before, or new here:
 * to be counted and found as all others, and made when they are listed. No claim or entity has one of their ids. */
void exa_dataset_add_figures (ExaDataset *self, ExaFigures *figures);

/* What is said of @entity, in file order; of a long table no other claim is made for it. Transfer container. */
GPtrArray *exa_dataset_find_about (ExaDataset *self, ExaEntity *entity);

/* All claims but those of long tables, as an array that grows with them. Transfer full. */
GPtrArray *exa_dataset_share_claims (ExaDataset *self);

/* Iterating without a reference a piece: the n-th object, borrowed, or NULL past the end. */
gpointer exa_dataset_nth (ExaDataset *self, ExaList list, guint n);
guint exa_dataset_count (ExaDataset *self, ExaList list);
/* How many of the claims are derived: none of those of figures in columns. */
guint exa_dataset_count_derived (ExaDataset *self);

G_END_DECLS
