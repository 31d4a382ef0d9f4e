/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-unit-phrase.h"

G_BEGIN_DECLS

/* Whether one of @words (NULL-terminated, lower case) is a word of @header: "launch" and "price" are those of
 * "launchPrice", "Launch price" and "launch_price". Chinese ones may stand anywhere. */
gboolean exa_header_has (const char *header, const char *const *words);
/* @header in lower case, its marks as blanks, of which one may be last: "unnamed: 0" as "unnamed 0". Transfer full. */
char *exa_header_fold (const char *header);
/* Whether that is one of @words, which end in no blank. */
gboolean exa_header_is_one_of (const char *header, const char *const *words);
/* What columns of countries are called; ended by NULL. */
extern const char *const exa_header_country_words[];
/* Whether the rows below it are each of another kind: "Metric" above "Revenue" and "Staff". */
gboolean exa_header_is_of_kinds (const char *header);
/* Whether it does not say what is measured: "Value". */
gboolean exa_header_says_nothing (const char *header);

/* Whether the last word of @header is one of @words (as above): "Public ID" ends in "id". */
gboolean exa_header_ends_in (const char *header, const char *const *words);

/* What kind of figures stand under @header, as far as its words say so. */
ExaUnitContext exa_header_context (const char *header);

G_END_DECLS
