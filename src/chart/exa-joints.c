/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-joints.h"

#include <string.h>

#include "exa-han-words.h"
#include "exa-unit.h"

/* Longer ones, as addresses are, have to break somewhere. */
#define MAX_TOKEN 24
#define MAX_UNIT  16
/* A text of so many words or Han characters is a sentence, whose last word is not to stand alone; and the longest that
 * is kept with the one before, in characters. */
#define SENTENCE_WORDS 6
#define SENTENCE_HAN   14
#define MAX_LAST       12
#define LAST_HAN       3

struct _ExaJoints {
  gunichar *chars;
  guint *at;      /* bytes; one more than there are characters */
  guint8 *before; /* ExaJoint of the boundary before each character */
  guint n;
};

/* One that a figure may have between its parts: a joiner of lines is as good as none. */
static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == 0x2060 || c == 0xa0 || c == 0x202f || c == 0x2009;
}

static gboolean
is_digit (gunichar c)
{
  return c < 0x80 && g_ascii_isdigit ((char)c);
}

static gboolean
is_han (gunichar c)
{
  return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || c == 0x3007;
}

static gboolean
is_one_of (gunichar c, const char *set)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

/* The character at @i, 0 where there is none. */
static gunichar
char_at (const ExaJoints *self, guint i)
{
  return i < self->n ? self->chars[i] : 0;
}

/* Keeps the characters from @start to before @end together. */
static void
join (ExaJoints *self, guint start, guint end, ExaJoint joint)
{
  for (guint i = start + 1; i < MIN (end, self->n); i++)
    self->before[i] = MAX (self->before[i], joint);
}

/* --- figures --- */

/* What stands between the digits of one figure. */
static gboolean
is_inner (gunichar c)
{
  return is_one_of (c, ".,–—-−~～/:×、·'’") || is_space (c);
}

/* Where the digits end that begin at @i: "2,400", "15–20", "30 – 50", "12、43"; a space alone parts two figures. */
static guint
end_of_digits (const ExaJoints *self, guint i)
{
  for (;;) {
    while (is_digit (char_at (self, i)))
      i++;
    guint next = i, n_marks = 0;
    while (next < i + 4 && is_inner (char_at (self, next)))
      n_marks += is_space (self->chars[next++]) ? 0 : 1;
    gboolean list = char_at (self, i) == ',' && next > i + 1;
    if (n_marks != 1 || list || !is_digit (char_at (self, next)))
      return i;
    i = next;
  }
}

/* Where the sign of the figure at @i begins: "<", "≈ ", "> $", "约 ". */
static guint
start_of_signs (const ExaJoints *self, guint i)
{
  for (;;) {
    guint before = i > 0 && is_space (self->chars[i - 1]) ? i - 1 : i;
    gunichar c = before > 0 ? self->chars[before - 1] : 0;
    /* A dash between two words is no sign. */
    gboolean dash =
        is_one_of (c, "-−–—") && before == i &&
        (before < 2 || is_space (self->chars[before - 2]) || is_one_of (self->chars[before - 2], "(（<>≈≤≥$"));
    if (!dash && !is_one_of (c, "<>≤≥≈~≠±$€£¥₩#¶§第约"))
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
read_word (const ExaJoints *self, guint i, char word[MAX_UNIT * 4])
{
  guint n = 0, start = i;

  while (i < self->n && i - start < MAX_UNIT && self->chars[i] < 0x2000 && !is_space (self->chars[i]) &&
         !is_one_of (self->chars[i], ",;:()[]!?\"†"))
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
end_of_latin_unit (const ExaJoints *self, guint i)
{
  char word[MAX_UNIT * 4];
  guint start = is_space (char_at (self, i)) ? i + 1 : i, end;

  if (is_one_of (char_at (self, start), "%‰°×†+"))
    return start + 1;
  end = read_word (self, start, word);
  if (*word == '\0' || is_digit (char_at (self, start)))
    return i;
  if (is_among (word, magnitudes, G_N_ELEMENTS (magnitudes)))
    return end;
  if (strcmp (word, "per") == 0) {
    guint cent = read_word (self, end + 1, word);
    return strcmp (word, "cent") == 0 ? cent : i;
  }
  return is_among (word, measures, G_N_ELEMENTS (measures)) || exa_unit_is_known (word) ? end : i;
}

static gboolean
is_numeral (gunichar c)
{
  return is_one_of (c, "零〇一二两三四五六七八九十百千万亿兆半几");
}

/* Units of two and three characters, of which the first alone means something else. */
static const char *const han_units[] = {"美元", "人民币", "欧元", "英镑", "日元", "韩元", "词元", "参数", "百分点",
                                        "小时", "分钟",   "毫秒", "纳米", "季度", "瓦时", "字节", "比特", "平方"};

/* Where the Chinese magnitude and measure words at @i end: "万亿美元", "个月", "倍多"; @i for none. */
static guint
end_of_han_unit (const ExaJoints *self, guint i)
{
  guint start = is_space (char_at (self, i)) && is_han (char_at (self, i + 1)) ? i + 1 : i, end = start;

  while (is_numeral (char_at (self, end)) || is_one_of (char_at (self, end), "多余"))
    end++;
  for (guint k = 0; k < G_N_ELEMENTS (han_units); k++) {
    guint length = (guint)g_utf8_strlen (han_units[k], -1), n = 0;
    while (n < length && char_at (self, end + n) == g_utf8_get_char (g_utf8_offset_to_pointer (han_units[k], (glong)n)))
      n++;
    if (n == length)
      return end + n;
  }
  for (guint n = 0; n < 2 && is_one_of (char_at (self, end),
                                        "倍个次年月天日名款颗片台枚块家种项人成段页代层元位所座条例秒瓦岁周点轮期股"
                                        "份");
       n++)
    end++;
  while (end > start && is_one_of (char_at (self, end), "多余半"))
    end++;
  return end > start ? end : i;
}

/* Where the figure ends whose digits end at @i. */
static guint
end_of_unit (const ExaJoints *self, guint i)
{
  guint end = end_of_latin_unit (self, i);

  if (end == i)
    end = end_of_han_unit (self, i);
  /* The sign of a computed figure. */
  guint mark = is_space (char_at (self, end)) ? end + 1 : end;
  return char_at (self, mark) == 0x2020 ? mark + 1 : end;
}

/* Keeps the word that leads to a figure on its line, where another place to break is left: "为 6.25 倍", "超过 120 万".
 */
static void
join_lead (ExaJoints *self, guint start)
{
  guint before = start > 0 && is_space (self->chars[start - 1]) ? start - 1 : start;

  if (before > 0 && is_one_of (self->chars[before - 1], "为是达到近逾超过仅占至足于"))
    join (self, before - 1, start + 1, EXA_JOINT_WORD);
}

static void
join_figures (ExaJoints *self)
{
  for (guint i = 0; i < self->n; i++) {
    if (is_digit (self->chars[i])) {
      guint start = start_of_signs (self, i), end = end_of_digits (self, i), unit_end = end_of_unit (self, end);
      join (self, start, unit_end, EXA_JOINT_FIGURE);
      join_lead (self, start);
      /* What is counted follows a magnitude: "billion dollars". */
      if (unit_end > end)
        join (self, unit_end - 1, end_of_latin_unit (self, unit_end), EXA_JOINT_WORD);
      i = MAX (end, i + 1) - 1;
    } else if (is_numeral (self->chars[i])) {
      guint end = i;
      while (is_numeral (char_at (self, end)) ||
             (char_at (self, end) == 0x5206 && char_at (self, end + 1) == 0x4e4b) || /* 分之 */
             (end > i && char_at (self, end) == 0x4e4b && char_at (self, end - 1) == 0x5206))
        end++;
      guint start = start_of_signs (self, i);
      join (self, start, end_of_unit (self, end), EXA_JOINT_FIGURE);
      join_lead (self, start);
      i = end - 1;
    } else if (self->chars[i] == 0x2020 && i > 0 && is_space (self->chars[i - 1])) {
      join (self, i > 1 ? i - 2 : 0, i + 1, EXA_JOINT_FIGURE);
    }
  }
}

/* --- words --- */

/* Latin letters and what stands among them without a space. */
static gboolean
is_token (gunichar c)
{
  return c < 0x2000 && !is_space (c) && c >= 0x21;
}

static void
join_tokens (ExaJoints *self)
{
  for (guint i = 0; i < self->n;) {
    guint end = i;
    while (is_token (char_at (self, end)))
      end++;
    if (end - i > 1 && end - i <= MAX_TOKEN) {
      for (guint k = i + 1; k < end; k++) {
        /* "mid-range" may be parted after its hyphen, "2023-24" may not. */
        if (self->chars[k - 1] != '-' || is_digit (self->chars[k]))
          join (self, k - 1, k + 1, EXA_JOINT_WORD);
      }
    }
    i = MAX (end, i + 1);
  }
}

static void
join_han_words (ExaJoints *self, const char *text)
{
  for (guint i = 0; i < self->n;) {
    guint length = is_han (self->chars[i]) ? exa_han_word_length (text + self->at[i]) : 0;
    join (self, i, i + length, EXA_JOINT_WORD);
    i += MAX (length, 1);
  }
}

/* No line begins with a syllable that belongs to the word before it: "H100 的", "最快者". */
static void
join_endings (ExaJoints *self)
{
  for (guint i = 2; i < self->n; i++) {
    if (is_one_of (self->chars[i], "的者们"))
      join (self, is_space (self->chars[i - 1]) ? i - 2 : i - 1, i + 1, EXA_JOINT_WORD);
  }
}

/* Keeps the last words of a sentence together. */
static void
join_last (ExaJoints *self)
{
  guint n_spaces = 0, n_han = 0, last = 0;

  for (guint i = 0; i < self->n; i++) {
    n_han += is_han (self->chars[i]) ? 1 : 0;
    if (self->chars[i] != ' ')
      continue;
    n_spaces++;
    last = i;
  }
  if (n_han >= SENTENCE_HAN && is_han (self->chars[self->n - 2]))
    join (self, self->n - MIN (self->n, LAST_HAN + 1), self->n, EXA_JOINT_WORD);
  else if (n_spaces + 1 >= SENTENCE_WORDS && self->n - last <= MAX_LAST)
    join (self, last - 1, last + 2, EXA_JOINT_WORD);
}

ExaJoints *
exa_joints_new (const char *text)
{
  ExaJoints *self = g_new0 (ExaJoints, 1);
  glong n;

  self->chars = g_utf8_to_ucs4_fast (text, -1, &n);
  self->n = (guint)n;
  self->at = g_new (guint, self->n + 1);
  self->before = g_new0 (guint8, self->n + 1);
  for (guint i = 0; i < self->n; i++, text = g_utf8_next_char (text))
    self->at[i + 1] = (i == 0 ? 0 : self->at[i]) + (guint)(g_utf8_next_char (text) - text);
  self->at[0] = 0;
  if (self->n < 2)
    return self;
  join_figures (self);
  join_tokens (self);
  join_han_words (self, text - self->at[self->n]);
  join_endings (self);
  join_last (self);
  return self;
}

void
exa_joints_free (ExaJoints *self)
{
  if (self == NULL)
    return;
  g_free (self->chars);
  g_free (self->at);
  g_free (self->before);
  g_free (self);
}

/* The character that begins at byte @byte or next after it. */
static guint
char_of (const ExaJoints *self, guint byte)
{
  guint i = 0;

  while (i < self->n && self->at[i] < byte)
    i++;
  return i;
}

/* Whether the boundary before the character at @i is one to be kept by the attributes of Pango, which breaks a line
 * behind an en dash wherever they forbid it: there a joiner of lines in the text has to. */
static gboolean
is_kept (const ExaJoints *self, guint i)
{
  return self->before[i] != EXA_JOINT_NONE && self->chars[i - 1] != 0x2013;
}

gboolean
exa_joints_next (const ExaJoints *self, guint *start, guint *end)
{
  for (guint i = MAX (char_of (self, *end), 1); i < self->n; i++) {
    if (!is_kept (self, i))
      continue;
    guint last = i;
    while (last + 1 < self->n && is_kept (self, last + 1))
      last++;
    *start = self->at[i - 1];
    *end = self->at[last + 1];
    return TRUE;
  }
  return FALSE;
}

gboolean
exa_joints_loosen (ExaJoints *self, guint start, guint end)
{
  guint from = char_of (self, start) + 1, to = char_of (self, end);

  for (ExaJoint joint = EXA_JOINT_WORD; joint <= EXA_JOINT_FIGURE; joint++) {
    gboolean loosened = FALSE;
    for (guint i = from; i < to; i++) {
      if (self->before[i] != joint)
        continue;
      self->before[i] = EXA_JOINT_NONE;
      loosened = TRUE;
    }
    if (loosened)
      return TRUE;
  }
  return FALSE;
}

gboolean
exa_joints_begins_with_figure (const ExaJoints *self)
{
  return self->n > 0 && (is_digit (self->chars[0]) || (self->n > 1 && self->before[1] == EXA_JOINT_FIGURE));
}

guint
exa_joints_find_end (const ExaJoints *self, guint limit)
{
  guint i = char_of (self, limit);

  for (i = i < self->n && self->at[i] > limit && i > 0 ? i - 1 : i; i > 0; i--) {
    gboolean ends =
        i == self->n || is_space (self->chars[i]) || self->chars[i] >= 0x2e80 || self->chars[i - 1] >= 0x2e80;
    if (!ends || (i < self->n && self->before[i] != EXA_JOINT_NONE))
      continue;
    /* Neither a space nor a mark that opens or joins what is gone stands before the ellipsis. */
    while (i > 0 && (is_space (self->chars[i - 1]) || is_one_of (self->chars[i - 1], ",;:–—-(“‘（《、，；：·…")))
      i--;
    return self->at[i];
  }
  return 0;
}
