/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-join.h"

G_BEGIN_DECLS

/* Between the files of ExaJoin. */

/* Of which of the tables the claim is, from 0; -1: of none. */
int exa_join_find_table (const GPtrArray *tables, ExaClaim *claim);
/* Appends some of the names (const char *) and how many more there are. */
void exa_join_append_names (GString *out, const GPtrArray *names, ExaLang lang);

G_END_DECLS
