/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-joint-text.h"

G_BEGIN_DECLS

/* Whether a Chinese word of this one character leads on to what follows, as 为 does, or ends what is before, as 的. */
gboolean exa_joint_leads_on (gunichar c);
gboolean exa_joint_ends_another (gunichar c);
/* Joins words, and those that belong together: Latin words and Chinese ones, a name and its number, a word that leads
 * on and what it leads to, one that ends and what it ends, the last words of a sentence. @utf8: the same text; @at: the
 * bytes at which its characters begin. After the figures. */
void exa_joint_words (ExaJointText *self, const char *utf8, const guint *at);

G_END_DECLS
