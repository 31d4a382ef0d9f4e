/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-moment.h"

G_BEGIN_DECLS

/* Dates with the name of a month: "27-Mar-25", "Jan 9, 2025", "9 January 2025", "Jun 2025", "März 2024"; and months and
 * weekdays alone. English, German, French, Spanish, Chinese. */
ExaMomentKind exa_moment_read_named (const char *cell, ExaMoment *moment);

G_END_DECLS
