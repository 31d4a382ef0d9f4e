/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sets @error, where it is not NULL, and gives FALSE: `return exa_refuse (…)`. */
gboolean exa_refuse (GError **error, GQuark domain, int code, const char *format, ...) G_GNUC_PRINTF (4, 5);

G_END_DECLS
