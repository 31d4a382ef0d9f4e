/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-problems.h"

G_BEGIN_DECLS

/* No file of figures is larger; a device without an end is no file. */
#define EXA_INPUT_MAX_BYTES (256u << 20)

/* All of the file @path, "-" being standard input, with a NUL behind it that @length does not count. NULL after
 * adding a problem. Transfer full. */
char *exa_input_read (const char *path, gsize *length, ExaProblems *problems);

G_END_DECLS
