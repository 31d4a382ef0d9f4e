/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cjson/cJSON.h>

#include "exa-json-scan.h"
#include "exa-problems.h"

G_BEGIN_DECLS

/**
 * ExaJson: a JSON text, checked strictly and built into a tree of cJSON.
 * exa-json-scan.h holds it to RFC 8259, to UTF-8 without a byte order
 * mark and to EXA_JSON_MAX_DEPTH levels; beyond that, no key stands twice in
 * an object, every number is finite, and no string holds a NUL.
 */
typedef struct _ExaJson ExaJson;

/* @name: the file's name for messages. NULL after adding at least one problem;
 * syntax has no second problem worth naming after the first, duplicate keys have. */
ExaJson *exa_json_parse (GBytes *bytes, const char *name, ExaProblems *problems);
void exa_json_free (ExaJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaJson, exa_json_free)

/* The outermost value, and the file's name for messages; both borrowed. */
const cJSON *exa_json_get_root (const ExaJson *self);
const char *exa_json_get_name (const ExaJson *self);
/* Where @node stands in the text: its value, or its key if @key. Costs a walk of the text; for messages. */
ExaPlace exa_json_locate (const ExaJson *self, const cJSON *node, gboolean key);
/* The place of the byte @offset of the string value @node (escapes counted), for an error inside a value. */
ExaPlace exa_json_locate_in_string (const ExaJson *self, const cJSON *node, gsize offset);

G_END_DECLS
