/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-reader.h"

G_BEGIN_DECLS

/* Reads "uses", the list of the files that a file builds upon, into the GPtrArray ** of paths (owned by it): each the
 * name of a file beside it, or of a bundled one where there is none; no way out of that folder. What is not there is a
 * problem. */
void exa_read_uses (const ExaReader *reader, const cJSON *value, gpointer field);

G_END_DECLS
