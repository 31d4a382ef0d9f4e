/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table.h"

G_BEGIN_DECLS

/* What does not add up in @table, to be said by whoever shows it: what is left of a whole, parts that may be more than
 * it, pairs whose order is not known. Transfer full, NULL-terminated; may be empty. */
char **exa_said_gaps (const ExaTable *table, ExaLang lang);

G_END_DECLS
