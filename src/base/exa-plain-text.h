/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text with ordinary spaces for the unbreakable and narrow ones of typeset figures, and EXA_STAND_IN for what controls
 * a terminal or turns text around: for other programs, and for people who search. Transfer full; NULL for NULL. */
char *exa_plain_text (const char *text);

/* Whether @c is not seen, but turns what is behind it around: an embedding, override or isolate of directions. A name
 * with one is read as another: what stands for it is EXA_STAND_IN. */
gboolean exa_turns_text (gunichar c);
#define EXA_STAND_IN "\ufffd"

G_END_DECLS
