/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-joint-figures.h"

#include <string.h>

#include "exa-unit.h"

#define MAX_UNIT 16

/* What stands between the digits of one figure. */
static gboolean
is_inner (gunichar c)
{
  return exa_joint_is_one_of (c, ".,–—-−~～/:×、·'’") || exa_joint_is_space (c);
}

/* Where the digits end that begin at @i: "2,400", "15–20", "30 – 50", "12、43"; a space alone parts two figures. */
static guint
end_of_digits (const ExaJointText *self, guint i)
{
  for (;;) {
    while (exa_joint_is_digit (exa_joint_text_at (self, i)))
      i++;
    guint next = i, n_marks = 0;
    while (next < i + 4 && is_inner (exa_joint_text_at (self, next)))
      n_marks += exa_joint_is_space (self->chars[next++]) ? 0 : 1;
    gboolean list = exa_joint_is_one_of (exa_joint_text_at (self, i), ",:") && next > i + 1;
    if (n_marks != 1 || list || !exa_joint_is_digit (exa_joint_text_at (self, next)))
      return i;
    i = next;
  }
}

/* Where the sign of the figure at @i begins: "<", "≈ ", "> $", "约 ". */
static guint
start_of_signs (const ExaJointText *self, guint i)
{
  for (;;) {
    guint before = i > 0 && exa_joint_is_space (self->chars[i - 1]) ? i - 1 : i;
    gunichar c = before > 0 ? self->chars[before - 1] : 0;
    /* A dash between two words is no sign. */
    gboolean dash = exa_joint_is_one_of (c, "-−–—") && before == i &&
                    (before < 2 || exa_joint_is_space (self->chars[before - 2]) ||
                     exa_joint_is_one_of (self->chars[before - 2], "(（<>≈≤≥$"));
    if (!dash && !exa_joint_is_one_of (c, "<>≤≥≈~≠±$€£¥₩#¶§第约"))
      return i;
    i = before - 1;
  }
}

static const char *const magnitudes[] = {"K",       "k",        "M",           "B",  "T",  "thousand", "million",
                                         "billion", "trillion", "quadrillion", "bn", "tn", "hundred"};
static const char *const measures[] = {"times", "fold", "percent", "points", "tokens", "parameters", "weeks", "cents"};

static gboolean
is_among (const char *word, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++) {
    if (strcmp (word, words[i]) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Copies the Latin word at @i; returns where it ends. */
static guint
read_word (const ExaJointText *self, guint i, char word[MAX_UNIT * 4])
{
  guint n = 0, start = i;

  while (i < self->n && i - start < MAX_UNIT && self->chars[i] < 0x2000 && !exa_joint_is_space (self->chars[i]) &&
         !exa_joint_is_one_of (self->chars[i], ",;:()[]!?\"†"))
    n += (guint)g_unichar_to_utf8 (self->chars[i++], word + n);
  /* The end of a sentence is none of a unit. */
  if (n > 0 && word[n - 1] == '.') {
    n--;
    i--;
  }
  word[n] = '\0';
  return i;
}

/* Where the unit ends that begins at @i, behind a number's digits: " EFLOPS", "%", " billion"; @i for none. What is
 * counted may follow a magnitude: "billion dollars". */
static guint
end_of_latin_unit (const ExaJointText *self, guint i)
{
  char word[MAX_UNIT * 4];
  guint start = exa_joint_is_space (exa_joint_text_at (self, i)) ? i + 1 : i, end;

  /* "3+" is three and more, "3 + 2" a sum. */
  if (exa_joint_is_one_of (exa_joint_text_at (self, start), start == i ? "%‰°×†+" : "%‰°×†"))
    return start + 1;
  end = read_word (self, start, word);
  if (*word == '\0' || exa_joint_is_digit (exa_joint_text_at (self, start)))
    return i;
  if (is_among (word, magnitudes, G_N_ELEMENTS (magnitudes)))
    return end;
  if (strcmp (word, "per") == 0) {
    guint cent = read_word (self, end + 1, word);
    return strcmp (word, "cent") == 0 ? cent : i;
  }
  return is_among (word, measures, G_N_ELEMENTS (measures)) || exa_unit_is_known (word) ? end : i;
}

/* Units of two and three characters, of which the first alone means something else. */
static const char *const han_units[] = {"美元", "人民币", "欧元", "英镑", "日元", "韩元", "词元", "参数", "百分点",
                                        "小时", "分钟",   "毫秒", "纳米", "季度", "瓦时", "字节", "比特", "平方"};

/* Where the Chinese magnitude and measure words at @i end: "万亿美元", "个月", "倍多"; @i for none. */
static guint
end_of_han_unit (const ExaJointText *self, guint i)
{
  guint start = exa_joint_is_space (exa_joint_text_at (self, i)) && exa_joint_is_han (exa_joint_text_at (self, i + 1))
                    ? i + 1
                    : i,
        end = start;

  while (exa_joint_is_numeral (exa_joint_text_at (self, end)) ||
         exa_joint_is_one_of (exa_joint_text_at (self, end), "多余"))
    end++;
  for (guint k = 0; k < G_N_ELEMENTS (han_units); k++) {
    guint length = (guint)g_utf8_strlen (han_units[k], -1), n = 0;
    while (n < length &&
           exa_joint_text_at (self, end + n) == g_utf8_get_char (g_utf8_offset_to_pointer (han_units[k], (glong)n)))
      n++;
    if (n == length)
      return end + n;
  }
  for (guint n = 0;
       n < 2 && exa_joint_is_one_of (exa_joint_text_at (self, end),
                                     "倍个次年月天日名款颗片台枚块家种项人成段页代层元位所座条例秒瓦岁周点轮期股"
                                     "份");
       n++)
    end++;
  while (end > start && exa_joint_is_one_of (exa_joint_text_at (self, end), "多余半"))
    end++;
  return end > start ? end : i;
}

/* Where the figure ends whose digits end at @i. */
static guint
end_of_unit (const ExaJointText *self, guint i)
{
  guint end = end_of_latin_unit (self, i);

  if (end == i)
    end = end_of_han_unit (self, i);
  /* The sign of a computed figure. */
  guint mark = exa_joint_is_space (exa_joint_text_at (self, end)) ? end + 1 : end;
  return exa_joint_text_at (self, mark) == 0x2020 ? mark + 1 : end;
}

/* The sign of a computed figure stands behind it, or begins the sentence that explains it. */
static void
join_dagger (ExaJointText *self, guint i)
{
  guint before = i;

  while (before > 0 && exa_joint_is_space (self->chars[before - 1]))
    before--;
  if (before == 0 || exa_joint_is_one_of (self->chars[before - 1], ".!?。！？；"))
    exa_joint_text_join (self, i, i + (exa_joint_is_space (exa_joint_text_at (self, i + 1)) ? 3 : 2), EXA_JOINT_FIGURE);
  else if (before < i)
    exa_joint_text_join (self, before - 1, i + 1, EXA_JOINT_FIGURE);
}

void
exa_joint_figures (ExaJointText *self)
{
  for (guint i = 0; i < self->n; i++) {
    if (exa_joint_is_digit (self->chars[i])) {
      guint start = start_of_signs (self, i), end = end_of_digits (self, i), unit_end = end_of_unit (self, end);
      exa_joint_text_join (self, start, unit_end, EXA_JOINT_FIGURE);
      /* What is counted follows a magnitude: "billion dollars". */
      if (unit_end > end)
        exa_joint_text_join (self, unit_end - 1, end_of_latin_unit (self, unit_end), EXA_JOINT_WORD);
      i = MAX (end, i + 1) - 1;
    } else if (exa_joint_is_numeral (self->chars[i])) {
      guint end = i;
      while (exa_joint_is_numeral (exa_joint_text_at (self, end)) ||
             (exa_joint_text_at (self, end) == 0x5206 && exa_joint_text_at (self, end + 1) == 0x4e4b) || /* 分之 */
             (end > i && exa_joint_text_at (self, end) == 0x4e4b && exa_joint_text_at (self, end - 1) == 0x5206))
        end++;
      guint start = start_of_signs (self, i);
      exa_joint_text_join (self, start, end_of_unit (self, end), EXA_JOINT_FIGURE);
      i = end - 1;
    } else if (self->chars[i] == 0x2020) {
      join_dagger (self, i);
    }
  }
}
