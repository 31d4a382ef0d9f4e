/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-problems.h"

G_BEGIN_DECLS

/* No file of figures is larger; a device without an end is no file. */
#define EXA_INPUT_MAX_BYTES (256u << 20)

/**
 * ExaInput: where files are read. Standard input can be read but once, so its
 * bytes are kept here: whoever may load "-" again, as a window does, keeps one
 * ExaInput for all its loads. Counted references; loads in several threads may
 * share it.
 */
typedef struct _ExaInput ExaInput;

/* One that has read nothing yet. Transfer full. */
ExaInput *exa_input_new (void);
ExaInput *exa_input_ref (ExaInput *self);
void exa_input_unref (ExaInput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaInput, exa_input_unref)

/* All of the file @path, "-" being standard input. NULL after adding a problem. Transfer full. */
GBytes *exa_input_read (ExaInput *self, const char *path, ExaProblems *problems);

G_END_DECLS
