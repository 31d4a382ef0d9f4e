/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-joint-text.h"

G_BEGIN_DECLS

/**
 * ExaJoints: where a text may not be broken into lines, nor be shortened: within a figure (sign, number and unit are
 * one: "< 4 %", "2,400 EFLOPS", "1.6 万亿"), within a Chinese word, between a name and its number ("Ascend 910B"),
 * after a word that leads on ("为"), before one that ends ("的"), and before the last word, which would stand alone;
 * private to the chart folder.
 */
typedef struct _ExaJoints ExaJoints;

/* Of @text, valid UTF-8, one paragraph. */
ExaJoints *exa_joints_new (const char *text);
void exa_joints_free (ExaJoints *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaJoints, exa_joints_free)

/* The next run of characters that belong together, from byte *@end on (0 at first): its bytes from *@start to before
 * *@end. FALSE after the last one. */
gboolean exa_joints_next (const ExaJoints *self, guint *start, guint *end);
/* Lets a line break once between the bytes @start and @end, which are wider than there is room: at the last one of the
 * weakest joints. FALSE where there is none that is no firmer than @most; up to EXA_JOINT_WORD, none within a word of
 * letters. */
gboolean exa_joints_loosen (ExaJoints *self, guint start, guint end, ExaJoint most);

/* Whether the text may be parted before byte @at. */
gboolean exa_joints_may_part (const ExaJoints *self, guint at);
/* Whether the text's first word is a figure. */
gboolean exa_joints_begins_with_figure (const ExaJoints *self);

/* The last byte at or before @limit where the text may be shortened: the end of a word that stands whole, 0 for none.
 */
guint exa_joints_find_end (const ExaJoints *self, guint limit);

G_END_DECLS
