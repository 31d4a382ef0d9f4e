/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-problems.h"

G_BEGIN_DECLS

/**
 * ExaLoader: files to a Dataset. Add every file, then finish: references run
 * across files, so they are resolved, and derived claims computed, at the end.
 * Nothing half-loaded comes out: with any problem there is no Dataset.
 */
typedef struct _ExaLoader ExaLoader;

ExaLoader *exa_loader_new (ExaProblems *problems); /* @problems must outlive it */
void exa_loader_free (ExaLoader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaLoader, exa_loader_free)

/* Reads @path ("-" is standard input): JSON, or a CSV/TSV table by its content. */
void exa_loader_add_file (ExaLoader *self, const char *path);
/* The same from memory; @name stands in messages. */
void exa_loader_add_text (ExaLoader *self, const char *name, const char *text, gsize length);
/* The Dataset (transfer full), or NULL if there was any problem; the loader is spent. */
ExaDataset *exa_loader_finish (ExaLoader *self);

/* All @paths in one go; the bundled data where @paths is NULL or empty. */
ExaDataset *exa_load (const char *const *paths, ExaProblems *problems);

G_END_DECLS
