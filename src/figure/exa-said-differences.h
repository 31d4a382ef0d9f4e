/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table.h"

G_BEGIN_DECLS

/* Where sources disagree about what @table shows, and about what that is computed from: a phrase each, with every
 * reading and its place, those that say the same once. Rows whose figures differ without a word about it are among
 * them. Transfer full, NULL-terminated; may be empty. */
char **exa_said_differences (const ExaTable *table, ExaLang lang);
/* What is said where there are none: "none known on these 3 figures". Transfer full. */
char *exa_said_agreement (guint n_figures, ExaLang lang);

G_END_DECLS
