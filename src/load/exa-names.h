/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"

G_BEGIN_DECLS

/**
 * ExaNames: makes ids out of the names of a table, and finds what the Dataset
 * has under a name already, so that a table's "China" is the China of the files
 * beside it.
 */
typedef struct _ExaNames ExaNames;

ExaNames *exa_names_new (ExaDataset *dataset); /* borrowed; must outlive it */
/* Frees what it knows of names; the Dataset keeps what was made. */
void exa_names_free (ExaNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaNames, exa_names_free)

/* "RTX 4090 Ti" → "rtx-4090-ti", or @fallback where no letter or digit is left; numbered where @list has it
 * already. The id is not kept: add the object before asking again. Transfer full. */
char *exa_names_make_id (ExaNames *self, ExaList list, const char *name, const char *fallback);

/* The entity of that name (in any case, also its other names), made and added if there is none. A country is never
 * another kind. @is_new: (out). Borrowed. */
ExaEntity *exa_names_get_entity (ExaNames *self, const char *name, ExaEntityKind kind, gboolean *is_new);

/* Takes a name for another from now on: @same has "NAME=OTHER" each, or is NULL. */
void exa_names_take_for (ExaNames *self, char *const *same);

/* A new entity of that name, whatever others are called. Borrowed. */
ExaEntity *exa_names_add_entity (ExaNames *self, const char *name, ExaEntityKind kind);

G_END_DECLS
