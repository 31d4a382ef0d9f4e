/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text with ordinary spaces for the unbreakable and narrow ones of typeset figures: for other programs,
 * and for people who search. Transfer full; NULL for NULL. */
char *exa_plain_text (const char *text);

G_END_DECLS
