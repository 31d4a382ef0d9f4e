/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-lang.h"

G_BEGIN_DECLS

/* A date of data/FORMAT.md as people write it: "23 June 2026", "2026年6月23日", "Q1 2026",
 * "December 2025", "2025–2026". Anything else comes back as it is. Transfer full. */
char *exa_date_to_text (const char *date, ExaLang lang);

G_END_DECLS
