/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-json-writer.h"

G_BEGIN_DECLS

/**
 * ExaListKind: how `list` writes one kind of object.
 */
typedef struct {
  const char *name; /* "charts" */
  ExaList list;
  const char *columns; /* names, with spaces between them */
  guint n_text;        /* how many of them, from the first, stand in the text form */
  /* The cells of an object, as many as there are columns; strings, transfer full. */
  GPtrArray *(*get_cells) (gpointer object, ExaLang lang);
  void (*write_json) (gpointer object, ExaLang lang, ExaJsonWriter *writer);
} ExaListKind;

/* The kind of that name, or NULL. */
const ExaListKind *exa_list_kind_get (const char *name);
/* Names of all kinds, NULL-terminated. */
const char *const *exa_list_kind_names (void);

/* One object as JSON; what it does not say is null. */
void exa_list_write_chart (gpointer object, ExaLang lang, ExaJsonWriter *writer);
void exa_list_write_entity (gpointer object, ExaLang lang, ExaJsonWriter *writer);
void exa_list_write_measure (gpointer object, ExaLang lang, ExaJsonWriter *writer);
void exa_list_write_source (gpointer object, ExaLang lang, ExaJsonWriter *writer);
void exa_list_write_story (gpointer object, ExaLang lang, ExaJsonWriter *writer);

G_END_DECLS
