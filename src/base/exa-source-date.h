/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The moment that SOURCE_DATE_EPOCH names, in UTC: the only date that is written into files, never the clock, which
 * would make each file another. Transfer full; NULL where it is not set, or later than the year 9999. */
GDateTime *exa_source_date_get (void);
/* "2026-06-23T00:00:00Z"; NULL likewise. Transfer full. */
char *exa_source_date_format (void);

G_END_DECLS
