/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Letters as searching sees them: case and width folded, accents gone. Transfer full. */
char *exa_fuzzy_fold (const char *text);

/**
 * exa_fuzzy_match: whether every word of @query is found in @text, both folded:
 * as it is, or as the beginning of a word but for a slip or two in longer ones.
 */
gboolean exa_fuzzy_match (const char *text, const char *query);

G_END_DECLS
