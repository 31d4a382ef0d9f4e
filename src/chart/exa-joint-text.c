/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-joint-text.h"

gunichar
exa_joint_text_at (const ExaJointText *self, guint i)
{
  return i < self->n ? self->chars[i] : 0;
}

void
exa_joint_text_join (ExaJointText *self, guint start, guint end, ExaJoint joint)
{
  for (guint i = start + 1; i < MIN (end, self->n); i++)
    self->before[i] = MAX (self->before[i], (guint8)joint);
}

gboolean
exa_joint_is_space (gunichar c)
{
  return c == ' ' || c == 0x2060 || c == 0x200b || c == 0xa0 || c == 0x202f || c == 0x2009;
}

gboolean
exa_joint_is_digit (gunichar c)
{
  return c < 0x80 && g_ascii_isdigit ((char)c);
}

gboolean
exa_joint_is_han (gunichar c)
{
  return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || c == 0x3007;
}

gboolean
exa_joint_is_numeral (gunichar c)
{
  return exa_joint_is_one_of (c, "零〇一二两三四五六七八九十百千万亿兆半几");
}

gboolean
exa_joint_is_one_of (gunichar c, const char *set)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}
