/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-header-words.h"

G_BEGIN_DECLS

/* ExaMoneySaid: what a header says of whether its figures are amounts of money. */
typedef enum {
  EXA_MONEY_OPEN, /* nothing: "Target" */
  EXA_MONEY_YES,  /* "Revenue", "Share price" */
  EXA_MONEY_NO,   /* rates, counts, scores, measures: "Inflation", "Revenue growth", "Staff", "P/E" */
} ExaMoneySaid;

/* By the words of @header; where they are of both kinds, by the last of them, or the one before "of". */
ExaMoneySaid exa_header_says_money (const char *header);

/* Whether @header is of prices, which are of one thing: "Unit price"; and whether of costs, of one or of all of them.
 */
gboolean exa_header_is_price (const char *header);
gboolean exa_header_is_cost (const char *header);

G_END_DECLS
