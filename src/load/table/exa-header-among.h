/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-column-beside.h"
#include "exa-column-header.h"
#include "exa-table-doubt.h"

G_BEGIN_DECLS

/* Has the other headers of the table of @cells say what a scale or a currency in @header means, where languages differ:
 * beside "MM US$" an M is a thousand, beside "milliards" a billion a million millions, "元" beside 營收 a New Taiwan
 * dollar. @read: what was read of @header alone; changed where they say another thing. */
void exa_header_among_settle (const ExaColumnCells *cells, const char *header, ExaHeader *read);

/* The doubt about such a scale or currency of @self, the column @column below @n_headers rows; NULL where there is
 * none. Transfer full. */
ExaTableDoubt *exa_header_among_find_doubt (const ExaColumn *self, guint column, const ExaGrid *grid, guint n_headers);

G_END_DECLS
