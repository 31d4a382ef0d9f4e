/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The nick of an enumeration's value ("log"), as files and flags have it; "" where there is no such value. Static. */
const char *exa_enum_to_nick (GType type, int value);
/* The value with that nick; FALSE, and @value as it was, where there is none. @nick may be NULL. */
gboolean exa_enum_from_nick (GType type, const char *nick, int *value);
/* "bars, columns or points": all nicks, for a message. Transfer full. */
char *exa_enum_list_nicks (GType type);

G_END_DECLS
