/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table.h"

G_BEGIN_DECLS

/* Where the sources of what the table shows are to be had, a line each, those of derived claims through what they are
 * made of: "“The report”: Institute, https://…, CC BY 4.0". Transfer full; "" where the sources do not say. */
char *exa_source_list (const ExaTable *table, ExaLang lang);

G_END_DECLS
