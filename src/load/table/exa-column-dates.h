/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-column-evidence.h"
#include "exa-column.h"

G_BEGIN_DECLS

/* Whether the column holds dates; what looks like a year needs a header that says so, or no header and nothing else
 * beside it. Decides whether its digits are dates. */
gboolean exa_column_holds_dates (const ExaColumnEvidence *evidence, ExaColumn *self);

/* Day or month first, where cells of the column show it, else others of the file. */
void exa_column_choose_moments (const ExaColumnEvidence *evidence, const ExaTableWitness *file, ExaColumn *self);

G_END_DECLS
