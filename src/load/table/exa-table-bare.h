/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table-doubt.h"

G_BEGIN_DECLS

/* The doubt about a bare figure of @self, the column @column below @n_headers rows, most of whose cells say a scale or
 * another unit than its own: "70" among "7B" and "405B". NULL where there is none, or the header says what it is.
 * Transfer full. */
ExaTableDoubt *exa_table_bare_find_doubt (const ExaColumn *self, guint column, const ExaGrid *grid, guint n_headers);

G_END_DECLS
