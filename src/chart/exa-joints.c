/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-joints.h"

#include "exa-joint-figures.h"
#include "exa-joint-words.h"

struct _ExaJoints {
  ExaJointText text;
  guint *at; /* bytes; one more than there are characters */
};

ExaJoints *
exa_joints_new (const char *text)
{
  ExaJoints *self = g_new0 (ExaJoints, 1);
  glong n;

  self->text.chars = g_utf8_to_ucs4_fast (text, -1, &n);
  self->text.n = (guint)n;
  self->text.before = g_new0 (guint8, self->text.n + 1);
  self->at = g_new0 (guint, self->text.n + 1);
  for (guint i = 0; i < self->text.n; i++, text = g_utf8_next_char (text))
    self->at[i + 1] = self->at[i] + (guint)(g_utf8_next_char (text) - text);
  if (self->text.n < 2)
    return self;
  exa_joint_figures (&self->text);
  exa_joint_words (&self->text, text - self->at[self->text.n], self->at);
  return self;
}

void
exa_joints_free (ExaJoints *self)
{
  if (self == NULL)
    return;
  g_free (self->text.chars);
  g_free (self->at);
  g_free (self->text.before);
  g_free (self);
}

/* The character that begins at byte @byte or next after it. */
static guint
char_of (const ExaJoints *self, guint byte)
{
  guint i = 0;

  while (i < self->text.n && self->at[i] < byte)
    i++;
  return i;
}

/* Whether the boundary before the character at @i is one to be kept by the attributes of Pango, which breaks a line
 * behind an en dash wherever they forbid it: there a joiner of lines in the text has to. */
static gboolean
is_kept (const ExaJoints *self, guint i)
{
  return self->text.before[i] != EXA_JOINT_NONE && self->text.chars[i - 1] != 0x2013;
}

gboolean
exa_joints_next (const ExaJoints *self, guint *start, guint *end)
{
  for (guint i = MAX (char_of (self, *end), 1); i < self->text.n; i++) {
    if (!is_kept (self, i))
      continue;
    guint last = i;
    while (last + 1 < self->text.n && is_kept (self, last + 1))
      last++;
    *start = self->at[i - 1];
    *end = self->at[last + 1];
    return TRUE;
  }
  return FALSE;
}

/* Whether a line may begin with the character @i at all: a word of letters is parted anywhere, or not. */
static gboolean
is_between_words (const ExaJoints *self, guint i)
{
  gunichar before = self->text.chars[i - 1], after = self->text.chars[i];

  return before >= 0x2e80 || after >= 0x2e80 || !g_unichar_isalnum (before) || !g_unichar_isalnum (after);
}

gboolean
exa_joints_loosen (ExaJoints *self, guint start, guint end, ExaJoint most)
{
  guint from = char_of (self, start), to = char_of (self, end), weakest = 0;

  for (guint i = from + 1; i <= to && i < self->text.n; i++) {
    if (self->text.before[i] != EXA_JOINT_NONE && self->text.before[i] <= most &&
        (weakest == 0 || self->text.before[i] <= self->text.before[weakest]) &&
        (most > EXA_JOINT_WORD || is_between_words (self, i)))
      weakest = i;
  }
  if (weakest > 0)
    self->text.before[weakest] = EXA_JOINT_NONE;
  return weakest > 0;
}

gboolean
exa_joints_may_part (const ExaJoints *self, guint at)
{
  guint i = char_of (self, at);

  return i >= self->text.n || self->text.before[i] == EXA_JOINT_NONE;
}

gboolean
exa_joints_begins_with_figure (const ExaJoints *self)
{
  return self->text.n > 0 &&
         (exa_joint_is_digit (self->text.chars[0]) || (self->text.n > 1 && self->text.before[1] == EXA_JOINT_FIGURE));
}

guint
exa_joints_find_end (const ExaJoints *self, guint limit)
{
  guint i = char_of (self, limit);

  for (i = i < self->text.n && self->at[i] > limit && i > 0 ? i - 1 : i; i > 0; i--) {
    gboolean ends = i == self->text.n || exa_joint_is_space (self->text.chars[i]) || self->text.chars[i] >= 0x2e80 ||
                    self->text.chars[i - 1] >= 0x2e80;
    if (!ends || (i < self->text.n && self->text.before[i] != EXA_JOINT_NONE))
      continue;
    /* Neither a space nor a mark that opens or joins what is gone stands before the ellipsis. */
    while (i > 0 && (exa_joint_is_space (self->text.chars[i - 1]) ||
                     exa_joint_is_one_of (self->text.chars[i - 1], ",;:–—-(“‘（《、，；：·…")))
      i--;
    return self->at[i];
  }
  return 0;
}
