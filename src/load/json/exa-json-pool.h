/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cjson/cJSON.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * ExaJsonPool: the memory of a tree that cJSON builds, handed out in a row from
 * large blocks and given back all at once. Nodes and texts one by one cost
 * twice the pages, and two calls of malloc() for each value of a file.
 */
typedef struct _ExaJsonPool ExaJsonPool;

ExaJsonPool *exa_json_pool_new (void);
/* And every tree in it. */
void exa_json_pool_free (ExaJsonPool *self);

/* The tree of a text that is known to be JSON; NULL: no memory. It belongs to the pool: cJSON_Delete() is not for it.
 */
cJSON *exa_json_pool_parse (ExaJsonPool *self, const char *text, gsize length);

G_END_DECLS
