/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-table.h"

G_BEGIN_DECLS

/* Sorts @rows (ExaRow) and marks those whose order against the next is not known: value: largest
 * first, what has no value last; name: of the English label, as people sort; date: what begins latest first; source: as
 * given. Stable. */
void exa_sort_rows (GPtrArray *rows, ExaSort sort);

/* In which order rows of these values stand by value: below zero where @a comes first, 0 where both are alike. */
int exa_sort_compare_values (ExaQuantity a, ExaQuantity b);

/* Whether it is not known which of two rows has the larger amount: what their values may be overlaps. */
gboolean exa_sort_is_order_unknown (const ExaRow *a, const ExaRow *b);

/* The text by which a name is sorted: in lower case, accents after their letter, numbers by value: A40 before A100. It
 * does not depend on the locale, so that exported figures do not. Transfer full. */
char *exa_sort_name_key (const char *name);

G_END_DECLS
