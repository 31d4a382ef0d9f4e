/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of @bytes, a data file that builds on no other, what its charts @ids show, as a data file of its own (transfer full):
 * the charts, and of the other lists the objects that they name, that those name, and so on; of a measure that is named
 * all claims; no stories. What is in it stands as it stood, in its order. NULL where a chart is not in the file, where
 * it builds on others, or is no JSON: then all of it is to be read, and the reader says what is wrong. It is held to
 * the grammar only: for data that are known to be right. */
GBytes *exa_json_part_of (GBytes *bytes, const char *const *ids);

G_END_DECLS
