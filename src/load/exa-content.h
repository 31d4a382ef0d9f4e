/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @bytes can only be JSON. */
gboolean exa_content_is_json (GBytes *bytes);
/* Whether the file @name with these @bytes is a table rather than JSON: by its content where that can be JSON, else by
 * its name, else by whether anything parts cells in it. */
gboolean exa_content_is_table (const char *name, GBytes *bytes);

/* JSON with a record a line as one list of them, each in its line; any other bytes as they are. Transfer full. */
GBytes *exa_content_join_records (GBytes *bytes);

G_END_DECLS
