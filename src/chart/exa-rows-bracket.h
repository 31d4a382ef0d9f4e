/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-rows.h"

G_BEGIN_DECLS

/* The bracket beside rows: what it takes of them, and where it stands; private to the chart folder. */

/* Sets aside what the bracket takes right of @rows, whose pitch is known. @inner: what it says stands left of its line,
 * among the rows between the two or between their bars, so that longer ones keep their length. FALSE where it cannot
 * stand there. */
gboolean exa_rows_bracket_reserve (ExaRows *rows, gboolean inner);
/* Pixels right of a band that are the bracket's. */
double exa_rows_bracket_room (const ExaRows *rows, guint band);
/* The same of the line above its bars, which what the bracket says may reach. */
double exa_rows_bracket_name_room (const ExaRows *rows, guint band);
/* The bracket, if the plot has one; the rows are in @layout with their texts. */
void exa_rows_bracket_place (const ExaRows *rows, ExaLayout *layout);

G_END_DECLS
