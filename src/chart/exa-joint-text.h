/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* ExaJoint: how firmly two characters of a text hold together; where there is no room, the weaker ones give first. */
typedef enum {
  EXA_JOINT_NONE,
  EXA_JOINT_LAST,   /* of the last words, which would stand alone */
  EXA_JOINT_PHRASE, /* of two words: would read badly if parted */
  EXA_JOINT_CLOSE,  /* of two words that are one thing: a name and its number */
  EXA_JOINT_WORD,   /* should not be broken */
  EXA_JOINT_MARK,   /* of a mark and what it ends or opens */
  EXA_JOINT_FIGURE, /* must not be: another number would stand there */
} ExaJoint;

/* ExaJointText: the characters of one paragraph and how firmly each holds to the one before it; private to the chart
 * folder. */
typedef struct {
  gunichar *chars;
  guint8 *before; /* ExaJoint of the boundary before each character */
  guint n;
} ExaJointText;

/* The character at @i, 0 where there is none. */
gunichar exa_joint_text_at (const ExaJointText *self, guint i);
/* Keeps the characters from @start to before @end together. */
void exa_joint_text_join (ExaJointText *self, guint start, guint end, ExaJoint joint);

/* What a character is. One that a figure may have between its parts is a space: what joins or parts lines without room
 * is as good as none. */
gboolean exa_joint_is_space (gunichar c);
gboolean exa_joint_is_digit (gunichar c);
gboolean exa_joint_is_han (gunichar c);
/* A Chinese number's. */
gboolean exa_joint_is_numeral (gunichar c);
gboolean exa_joint_is_one_of (gunichar c, const char *set);

G_END_DECLS
