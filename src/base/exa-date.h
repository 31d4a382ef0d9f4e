/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @text is a date of data/FORMAT.md: 2026, 2026-Q1, 2026-06, 2026-06-23, or a span
 * of two of them, the earlier first: 2025/2026. */
gboolean exa_date_is_valid (const char *text);

G_END_DECLS
