/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Names that may be of one thing, which a person has to say: "Intel" and "Intel Corp.", "Samsung" and "Samsung
 * Electronics", "Micorsoft" and "Microsoft". What differs in a digit never is: "H100" and "H200".
 */

/* @name without what companies have behind their names, signs and case: what such names have in common. Empty where
 * nothing is left. Transfer full. */
char *exa_near_name_fold (const char *name);

/* Whether two folded names, neither empty, may be of one thing: they are the same, one begins with the words of the
 * other, or, where they are long, they differ by one slip of the pen. */
gboolean exa_near_name_match (const char *a, const char *b);

G_END_DECLS
