/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cjson/cJSON.h>

#include "exa-json-scan.h"

G_BEGIN_DECLS

/**
 * ExaJsonTree: builds cJSON's tree of a text out of its tokens. cJSON's own
 * parser would write a variable of the whole process at each call (where it
 * failed last), which threads that parse at once must not; making nodes does
 * not.
 */
typedef struct _ExaJsonTree ExaJsonTree;

/* No value yet. Transfer full. Frees the nodes, too. */
ExaJsonTree *exa_json_tree_new (void);
void exa_json_tree_free (ExaJsonTree *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaJsonTree, exa_json_tree_free)

/* Adds @token of @text, which @scan has just read. Not for EXA_JSON_END and EXA_JSON_ERROR. */
void exa_json_tree_add (ExaJsonTree *self, const char *text, ExaJsonToken token, const ExaJsonScan *scan);
/* NULL before any value was added. */
const cJSON *exa_json_tree_get_root (const ExaJsonTree *self);

G_END_DECLS
