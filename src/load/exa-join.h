/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"

G_BEGIN_DECLS

/* Two names, of one table each, that may be of one thing. */
typedef struct {
  char *a, *b; /* owned; @a is of the table that was named first */
} ExaNearNames;

/**
 * ExaJoin: how the rows of tables that are read together meet by their names. What has one name in two of them, in any
 * case, is one thing, whose figures stand side by side; what has nearly one name is two things until a person says
 * otherwise.
 */
typedef struct {
  GPtrArray *tables; /* ExaSource, owned: two or more */
  GPtrArray *shared; /* ExaEntity, owned: in more than one table */
  GPtrArray **alone; /* of each table: ExaEntity, owned: in no other */
  GPtrArray *near;   /* ExaNearNames, owned: two of those each */
} ExaJoin;

/* How @tables (ExaSource, two or more, in the order of their files) of @dataset meet. @different: "NAME=OTHER", near
 * names of which a person has said that they are two; or NULL. Transfer full. */
ExaJoin *exa_join_new (ExaDataset *dataset, const GPtrArray *tables, char *const *different);
void exa_join_free (ExaJoin *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaJoin, exa_join_free)

/* Adds to @dataset a chart of every measure that two tables or more have of one thing, each figure beside the other
 * table's, and writes on figures that differ by how much they do. Before anybody else sees @dataset. */
void exa_join_add_charts (const ExaJoin *self, ExaDataset *dataset);

/* In words, a line each: what is in both, what may be, what is left over. In English; transfer full. */
char *exa_join_describe (const ExaJoin *self);

G_END_DECLS
