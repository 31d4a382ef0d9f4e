/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The nick of an enumeration's value ("log"), as files and flags have it; "" where there is no such value. Static. */
const char *exa_enum_to_nick (GType type, int value);
/* And back: @value is left alone, and the answer FALSE, where there is no such nick. @nick: may be NULL. */
gboolean exa_enum_from_nick (GType type, const char *nick, int *value);
/* "bars, columns or points": all nicks, for a message. Transfer full. */
char *exa_enum_list_nicks (GType type);

G_END_DECLS
