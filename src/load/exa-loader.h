/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-problems.h"
#include "exa-table-files.h"

G_BEGIN_DECLS

/**
 * ExaLoader: contents of files to a Dataset. Add every one, then finish: references run
 * across files, so they are resolved, and derived claims computed, at the end.
 * Nothing half-loaded comes out: with any problem there is no Dataset.
 */
typedef struct _ExaLoader ExaLoader;

ExaLoader *exa_loader_new (ExaProblems *problems); /* @problems must outlive it */
/* Frees it, finished or not; the problems and the Dataset are others'. */
void exa_loader_free (ExaLoader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaLoader, exa_loader_free)

/* The contents of the file @name (transfer full: a table keeps the block): JSON, or a CSV/TSV table by its content.
 * @name stands in messages. */
void exa_loader_add_bytes (ExaLoader *self, const char *name, GBytes *bytes);
/* The same of a text, which is copied. */
void exa_loader_add_text (ExaLoader *self, const char *name, const char *text, gsize length);
/* The path of a file that those added so far build upon ("uses"), each mention once; transfer full. NULL: no more. */
char *exa_loader_take_use (ExaLoader *self);
/* What is told of all tables that were added (or NULL), and where their readings are to be put (ExaTableReading, owned
 * by the array; or NULL). Both are borrowed until the loader is finished. */
void exa_loader_tell (ExaLoader *self, const ExaTableTold *told, GPtrArray *readings);
/* The Dataset (transfer full), or NULL if there was any problem; the loader is spent. */
ExaDataset *exa_loader_finish (ExaLoader *self);

G_END_DECLS
