/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-shorten.h"

#include <string.h>

#include "exa-joints.h"
#include "exa-text.h"
#include "exa-unit-words.h"

/* Characters that a subtitle loses with each step. */
#define STEP_EN 4
#define STEP_ZH 2
/* What a shortened name loses in its rating with a figure: as with so many characters, twice. */
#define LOST_FIGURE 8

static gboolean
is_han (gunichar c)
{
  return c >= 0x3000;
}

static gboolean
is_letter (gunichar c)
{
  return !is_han (c) && (g_unichar_isalnum (c) || g_unichar_ismark (c));
}

/* Whether an apostrophe stands at @at, within a word: that of "the US’s". */
static gboolean
is_apostrophe (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return (c == 0x2019 || c == '\'') && is_letter (g_utf8_get_char (g_utf8_next_char (at)));
}

/* Whether a word ends before @at, which is within @text. What is said in brackets of a word stays when that goes:
 * "（假设）". */
static gboolean
is_boundary (const ExaJoints *joints, const char *text, const char *at)
{
  const char *previous = g_utf8_prev_char (at);
  gunichar before = g_utf8_get_char (previous), after = g_utf8_get_char (at);
  gboolean number = (before == '.' || before == ',' || before == '-') && g_unichar_isdigit (after);

  return !g_unichar_ismark (after) && !number && !(is_letter (before) && is_letter (after)) &&
         !(is_letter (before) && is_apostrophe (at)) && !is_apostrophe (previous) &&
         (after == '(' || after == 0xFF08 || exa_joints_may_part (joints, (guint)(at - text)));
}

/* Whether there is something to read in the @length bytes at @text. */
static gboolean
has_word (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p)) {
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  }
  return FALSE;
}

/* Drops what may not stand before an ellipsis: blanks, stops and opened brackets. */
static void
trim_end (char *text)
{
  while (*text != '\0') {
    char *last = g_utf8_prev_char (text + strlen (text));
    gunichar c = g_utf8_get_char (last);
    GUnicodeType type = g_unichar_type (c);
    gboolean opens = type == G_UNICODE_OPEN_PUNCTUATION || type == G_UNICODE_INITIAL_PUNCTUATION;
    if (!opens && !g_unichar_isspace (c) && strchr (",;:", *last) == NULL && c != 0xFF0C && c != 0x3001 && c != 0xFF1B)
      return;
    *last = '\0';
  }
}

/* Quotation marks and brackets, each with what closes it. */
static const gunichar pairs[][2] = {{0x201C, 0x201D}, {0x300A, 0x300B}, {'(', ')'}, {0xFF08, 0xFF09}};

/* Of each byte of @text, and of its end, what closes the innermost one that is open before it, 0 where none is. Of one
 * within another the outer one is forgotten: names have no such. Transfer full. */
static gunichar *
find_closing (const char *text)
{
  gunichar *closing = g_new0 (gunichar, strlen (text) + 1), open = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
      open = c == pairs[i][0] ? pairs[i][1] : c == pairs[i][1] ? 0 : open;
    closing[g_utf8_next_char (p) - text] = open;
  }
  return closing;
}

/* What of a text is left: @head characters and, from @tail on, its end. */
typedef struct {
  const char *head, *tail;
  glong n;          /* characters of both */
  gunichar closing; /* what stands behind the ellipsis, since the end that is left out had it; 0 for nothing */
} Kept;

static char *
join (const char *name, const Kept *kept)
{
  g_autofree char *head = g_strndup (name, (gsize)(kept->head - name));
  const char *tail = kept->tail;

  trim_end (head);
  while (*tail != '\0' && (g_unichar_isspace (g_utf8_get_char (tail)) || *tail == ','))
    tail = g_utf8_next_char (tail);
  char closing[7] = "";
  if (kept->closing != 0)
    closing[g_unichar_to_utf8 (kept->closing, closing)] = '\0';
  return g_strconcat (head, "…", tail, closing, NULL);
}

/* Whether there is a figure in it; of Chinese ones those that say a part: "一成", "三分之二". */
static gboolean
has_figure (const char *text, const char *end)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p), before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;
    if (exa_joint_is_digit (c) || (exa_joint_is_numeral (before) && exa_joint_is_one_of (c, "成分倍")))
      return TRUE;
  }
  return FALSE;
}

gboolean
exa_shorten_has_figure (const char *name)
{
  return has_figure (name, name + strlen (name));
}

/* How good it is: what is read, that both ends of the name are there, and that no figure is left out: of names that are
 * alike it is often the year. */
static glong
rate (const char *name, const Kept *kept, glong n)
{
  glong head = g_utf8_strlen (name, kept->head - name), tail = n - g_utf8_strlen (name, kept->tail - name);

  return 2 * kept->n + MIN (head, tail) - (has_figure (kept->head, kept->tail) ? LOST_FIGURE : 0);
}

char *
exa_shorten_name (const char *name, glong most)
{
  glong n = g_utf8_strlen (name, -1), n_head = 0, n_tail = n, best_rate = 0;
  g_autoptr (ExaJoints) joints = exa_joints_new (name);
  g_autofree gunichar *closing = find_closing (name);
  const char *end = name + strlen (name), *tail = name;
  Kept best = {NULL, NULL, 0, 0};

  for (const char *head = name; head < end; head = g_utf8_next_char (head), n_head++) {
    if (head == name || !is_boundary (joints, name, head) || !has_word (name, (gsize)(head - name)))
      continue;
    if (n_head > most - 1)
      break;
    /* The longest end that has room beside this head. */
    if (tail < head) {
      tail = head;
      n_tail = n - n_head;
    }
    while (tail < end && (n_head + n_tail > most - 1 || tail == head || !is_boundary (joints, name, tail))) {
      tail = g_utf8_next_char (tail);
      n_tail--;
    }
    /* A quotation mark or bracket stands with its other half. */
    const char *from =
        has_word (tail, (gsize)(end - tail)) && closing[tail - name] == closing[head - name] ? tail : end;
    Kept kept = {head, from, n_head + (from == tail ? n_tail : 0), from == end ? closing[head - name] : 0};
    glong rated = rate (name, &kept, n);
    if (n_head + (kept.closing != 0 ? 1 : 0) <= most - 1 && (best.head == NULL || rated > best_rate)) {
      best = kept;
      best_rate = rated;
    }
  }
  return best.head != NULL ? join (name, &best) : NULL;
}

/* A subtitle: what stands before its unit, the unit in its brackets or behind its stop, and what follows. Owned. */
typedef struct {
  char *head, *unit, *rest;
} Parts;

static void
parts_clear (Parts *parts)
{
  g_free (parts->head);
  g_free (parts->unit);
  g_free (parts->rest);
}

/* The bracket that is open at @at, or NULL. */
static const char *
find_open (const char *text, const char *at)
{
  const char *open = NULL;

  for (const char *p = text; p < at; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (c == '(' || c == 0xFF08)
      open = p;
    else if (c == ')' || c == 0xFF09)
      open = NULL;
  }
  return open;
}

static Parts
split (const ExaSpec *spec, const char *words)
{
  const char *text = spec->subtitle, *at = exa_unit_words_find (text, words), *open = find_open (text, at);
  const char *end = at + strlen (words), *begin = open != NULL ? open : at;
  gboolean english = spec->lang == EXA_LANG_EN;
  Parts parts = {.head = g_strndup (text, (gsize)(begin - text))};

  if (open != NULL) {
    const char *close = strstr (end, english ? ")" : "）");
    end = close != NULL ? g_utf8_next_char (close) : end + strlen (end);
    parts.unit = g_strconcat (english ? " (" : "（", words, english ? ")" : "）", NULL);
  } else {
    parts.unit = g_strconcat (english ? ", " : "，", words, NULL);
  }
  parts.rest = g_strdup (end);
  trim_end (parts.head);
  return parts;
}

/* Drops a bracket that is not closed, and words that want another one behind them. */
static void
trim_words (char *text)
{
  static const char *const leading[] = {" of", " the", " a",   " an", " as",   " one",   " to",      " in",
                                        " by", " for", " and", " or", " what", " their", " against", " with"};
  const char *open = find_open (text, text + strlen (text));

  if (open != NULL)
    text[open - text] = '\0';
  trim_end (text);
  for (guint i = 0; i < G_N_ELEMENTS (leading);) {
    gboolean leads = g_str_has_suffix (text, leading[i]);
    if (leads) {
      text[strlen (text) - strlen (leading[i])] = '\0';
      trim_end (text);
    }
    i = leads ? 0 : i + 1;
  }
}

/* @text without its last @n characters and what is left of a word. Transfer full; NULL where that is nothing. */
static char *
without_end (const char *text, glong n)
{
  g_autoptr (ExaJoints) joints = exa_joints_new (text);
  glong left = g_utf8_strlen (text, -1) - n;
  char *head = g_utf8_substring (text, 0, MAX (left, 0)), *at = head + strlen (head);

  /* No Latin word ends at a stroke or a hyphen. */
  while (at > head && *at == '\0' && !g_unichar_isspace (g_utf8_get_char (text + (at - head))) &&
         (!is_boundary (joints, text, text + (at - head)) || strchr ("/-", at[-1]) != NULL ||
          strchr ("/-", text[at - head]) != NULL)) {
    at = g_utf8_prev_char (at);
    *at = '\0';
  }
  trim_words (head);
  if (*head != '\0')
    return head;
  g_free (head);
  return NULL;
}

/* What a Chinese phrase is about stands at its end: @text without its first @n characters, NULL where nothing is left.
 * What is left is a phrase again, which no ellipsis begins. Borrowed. */
static const char *
without_begin (const char *text, glong n)
{
  g_autoptr (ExaJoints) joints = exa_joints_new (text);

  if (n >= g_utf8_strlen (text, -1))
    return NULL;
  const char *at = g_utf8_offset_to_pointer (text, n);
  while (*at != '\0' && (!is_boundary (joints, text, at) || g_unichar_isspace (g_utf8_get_char (at))))
    at = g_utf8_next_char (at);
  return *at != '\0' ? at : NULL;
}

/* The same by its grammar: what stands behind its last 的. */
static const char *
without_modifiers (const char *text)
{
  const char *of = g_strrstr (text, "的");

  if (of == NULL)
    return NULL;
  for (of += strlen ("的"); *of == ' ';)
    of++;
  return *of != '\0' ? of : NULL;
}

static char *
shorten_around_unit (const Parts *parts, ExaLang lang, guint step)
{
  const char *noun = lang == EXA_LANG_EN ? NULL : without_modifiers (parts->head);

  /* What follows the unit goes first. */
  if (*parts->rest != '\0' && step-- == 0)
    return g_strconcat (parts->head, parts->unit, "…", NULL);
  if (noun != NULL && step-- == 0)
    return g_strconcat (noun, parts->unit, NULL);
  if (lang == EXA_LANG_EN) {
    g_autofree char *head = without_end (parts->head, STEP_EN * (step + 1));
    return head != NULL ? g_strconcat (head, "…", parts->unit, NULL) : NULL;
  }
  const char *tail = without_begin (noun != NULL ? noun : parts->head, STEP_ZH * (step + 1));
  return tail != NULL ? g_strconcat (tail, parts->unit, NULL) : NULL;
}

/* Takes what is said in brackets out of @text. Transfer full. */
static char *
without_asides (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "（", -1);
  GString *out = g_string_new (parts[0]);

  for (guint i = 1; parts[i] != NULL; i++) {
    const char *close = strstr (parts[i], "）");
    exa_text_append_spaced (out, close != NULL ? close + strlen ("）") : "");
  }
  return g_string_free (out, FALSE);
}

/* @text up to the first of @marks, and an ellipsis. Transfer full; NULL where it has none. */
static char *
without_clause (const char *text, const char *marks)
{
  const char *at = text;

  while (*at != '\0' && g_utf8_strchr (marks, -1, g_utf8_get_char (at)) == NULL)
    at = g_utf8_next_char (at);
  return *at != '\0' && at > text ? g_strdup_printf ("%.*s…", (int)(at - text), text) : NULL;
}

/* A Chinese subtitle whose unit is not known: what is measured stands at the end of its first clause, and stays. It
 * loses the list of what is shown, what is said in brackets, further clauses, what says more of it, and its end. */
static char *
shorten_chinese (const char *own, guint step)
{
  g_autofree char *listed = without_clause (own, "：；");
  g_autofree char *bare = without_asides (listed != NULL ? listed : own), *clause = without_clause (bare, "，");
  const char *noun = without_modifiers (clause != NULL ? clause : bare);
  const char *forms[] = {listed, bare, clause, noun}, *last = own;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    if (forms[i] == NULL || strcmp (forms[i], last) == 0)
      continue;
    last = forms[i];
    if (--step == 0)
      return g_strdup (last);
  }
  g_autofree char *head = without_end (last, STEP_ZH * step);
  return head != NULL ? g_strconcat (head, "…", NULL) : NULL;
}

char *
exa_shorten_subtitle (const ExaSpec *spec, guint step)
{
  const char *own = spec->subtitle != NULL ? spec->subtitle : "";

  if (step == 0)
    return g_strdup (own);
  g_autofree char *words = exa_unit_words_said (spec);
  if (words == NULL && spec->lang != EXA_LANG_EN)
    return shorten_chinese (own, step);
  if (words == NULL) {
    g_autofree char *head = without_end (own, STEP_EN * step);
    return head != NULL ? g_strconcat (head, "…", NULL) : NULL;
  }
  Parts parts = split (spec, words);
  char *out = shorten_around_unit (&parts, spec->lang, step - 1);
  parts_clear (&parts);
  return out;
}

/* Where the last item of the first @length bytes of @source begins with its separator: none within quotation marks or
 * brackets, nor between two numbers. NULL where there is one item. */
static const char *
find_last_item (const char *source, gsize length)
{
  const char *last = NULL;
  int depth = 0;

  for (const char *p = source; p < source + length; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (g_utf8_strchr ("“《(（", -1, c) != NULL)
      depth++;
    else if (g_utf8_strchr ("”》)）", -1, c) != NULL)
      depth--;
    else if (depth == 0 && g_utf8_strchr (",;，；", -1, c) != NULL && p > source &&
             !(g_ascii_isdigit (p[-1]) && p[1] == ' ' && g_ascii_isdigit (p[2])))
      last = p;
  }
  return last;
}

char *
exa_shorten_source (const char *source, guint step)
{
  static const char *const others[] = {";", "；", "as reported", "转引自"};
  gsize length = strlen (source);

  for (guint i = 0; i < step; i++) {
    const char *at = find_last_item (source, length);
    if (at == NULL)
      return NULL;
    length = (gsize)(at - source);
  }
  gboolean more = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    more = more || strstr (source + length, others[i]) != NULL;
  g_autofree char *head = g_strndup (source, length);
  return g_strconcat (head, more ? "…" : "", NULL);
}
