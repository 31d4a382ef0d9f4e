/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-numerals.h"

#include <string.h>

/* Groups of a number beyond these are no number. */
#define MOST_GROUPS 16

/* A number as it is written: digits in groups with marks between them. */
typedef struct {
  const char *digits[MOST_GROUPS];
  gsize lengths[MOST_GROUPS];
  char marks[MOST_GROUPS]; /* before the group: '.', ',' or ' ' for blanks and apostrophes; 0 before the first */
  guint n;
  const char *end;
} Groups;

/* The bytes of a blank or an apostrophe that can part thousands; 0 if @text begins with none. */
static gsize
blank_length (const char *text)
{
  static const char *const blanks[] = {" ", "\u00a0", "\u202f", "\u2009", "\u2007", "'", "’", "ʼ"};

  if ((*text & 0x80) == 0 && *text != ' ' && *text != '\'')
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (g_str_has_prefix (text, blanks[i]))
      return strlen (blanks[i]);
  return 0;
}

/* The mark at @text and its length, if digits follow as they do behind a mark. */
static char
find_mark (const char *text, gsize *length)
{
  *length = blank_length (text);
  if (*length > 0) /* "5 000" but not "5 10" and not "2024 2025" */
    return strspn (text + *length, "0123456789") == 3 ? ' ' : '\0';
  *length = 1;
  return (*text == '.' || *text == ',') && g_ascii_isdigit (text[1]) ? *text : '\0';
}

static gsize
count_digits (const char *text)
{
  gsize n = 0;

  while (g_ascii_isdigit (text[n]))
    n++;
  return n;
}

/* The groups at @text, which begins with a digit. */
static void
read_groups (const char *text, Groups *groups)
{
  gsize length = 0;
  char mark = '\0';

  groups->n = 0;
  do {
    text += length;
    groups->digits[groups->n] = text;
    groups->lengths[groups->n] = count_digits (text);
    groups->marks[groups->n] = mark;
    text += groups->lengths[groups->n++];
  } while (groups->n < MOST_GROUPS && (mark = find_mark (text, &length)) != '\0');
  groups->end = text;
}

/* Whether the groups before @n, two at least, are thousands, the last of three digits, those before it of three or, all
 * of them, of two; the first of one to three. */
static gboolean
are_thousands (const Groups *groups, guint n)
{
  gboolean threes = TRUE, twos = TRUE;

  for (guint i = 1; i + 1 < n; i++) {
    threes &= groups->lengths[i] == 3;
    twos &= groups->lengths[i] == 2;
  }
  return groups->lengths[n - 1] == 3 && groups->lengths[0] <= 3 && (threes || (twos && groups->lengths[0] <= 2));
}

static gboolean
marks_are (const Groups *groups, guint n, char mark)
{
  for (guint i = 1; i < n; i++)
    if (groups->marks[i] != mark)
      return FALSE;
  return TRUE;
}

/* Whether a power of ten follows: then no thousands stand before it. */
static gboolean
has_exponent (const char *end)
{
  return (*end == 'e' || *end == 'E') && (g_ascii_isdigit (end[1]) || end[1] == '-' || end[1] == '+');
}

static void
add_number (ExaNumeralVotes *self, const Groups *groups, guint n_times)
{
  guint last = groups->n - 1;
  char mark = groups->marks[last];
  guint *decimal = mark == ',' ? &self->comma_decimal : &self->point_decimal;
  guint *group = mark == ',' ? &self->comma_group : &self->point_group;

  if (groups->n == 1) {
    if (groups->lengths[0] >= 4)
      self->large += n_times;
    else
      self->small += n_times;
  } else if (mark == ' ') {
    ;
  } else if (groups->n == 2) {
    gboolean open =
        groups->lengths[1] == 3 && groups->lengths[0] <= 3 && *groups->digits[0] != '0' && !has_exponent (groups->end);
    if (!open)
      *decimal += n_times;
    else if (mark == ',')
      self->comma_open += n_times;
    else
      self->point_open += n_times;
  } else if (marks_are (groups, groups->n, mark)) {
    if (are_thousands (groups, groups->n))
      *group += n_times;
  } else if (are_thousands (groups, last) && marks_are (groups, last, groups->marks[1]) && groups->marks[1] != mark) {
    *decimal += n_times;
  }
}

void
exa_numeral_votes_add (ExaNumeralVotes *self, const char *cell, guint n_times)
{
  for (const char *at = cell; *at != '\0';) {
    Groups groups;

    if (!g_ascii_isdigit (*at)) {
      at++;
      continue;
    }

    read_groups (at, &groups);
    if (at > cell && at[-1] == ':' && groups.n == 2 && groups.marks[1] != ' ') /* parts of a second: "1:31:44.742" */
      *(groups.marks[1] == ',' ? &self->comma_decimal : &self->point_decimal) += n_times;
    else
      add_number (self, &groups, n_times);
    at = groups.end;
  }
}

guint
exa_numeral_votes_for_comma (const ExaNumeralVotes *self)
{
  return self->comma_decimal + self->point_group;
}

guint
exa_numeral_votes_for_point (const ExaNumeralVotes *self)
{
  return self->point_decimal + self->comma_group;
}

char
exa_numeral_votes_decide (const ExaNumeralVotes *self, const ExaNumeralVotes *file, ExaDecidedBy *by)
{
  guint comma = exa_numeral_votes_for_comma (self), point = exa_numeral_votes_for_point (self);

  *by = EXA_DECIDED_BY_COLUMN;
  if (comma != point)
    return comma > point ? ',' : '.';
  *by = EXA_DECIDED_BY_NOTHING;
  if (self->comma_open + self->point_open == 0)
    return '.';
  /* "1.204" beside "2,500": one of them must be the decimal sign, and nothing says which. */
  *by = EXA_DECIDED_BY_CHANCE;
  if (comma > 0 || (self->comma_open > 0 && self->point_open > 0))
    return '.';
  comma = exa_numeral_votes_for_comma (file);
  point = exa_numeral_votes_for_point (file);
  if (comma != point) {
    *by = EXA_DECIDED_BY_FILE;
    return comma > point ? ',' : '.';
  }
  if (self->comma_open > 0) {
    *by = self->large == 0 ? EXA_DECIDED_BY_CUSTOM : EXA_DECIDED_BY_CHANCE;
    return '.';
  }
  /* Who writes decimals writes three of them in every row; who parts thousands has small numbers without. */
  return self->small > 0 && self->large == 0 ? ',' : '.';
}

gboolean
exa_numeral_take (const char **at, char decimal, GString *out)
{
  Groups groups;
  guint n_whole;
  char mark;

  read_groups (*at, &groups);
  n_whole = groups.n;
  if (groups.n > 1 && groups.marks[groups.n - 1] == decimal)
    n_whole--;
  mark = n_whole > 1 ? groups.marks[1] : '\0';
  if (n_whole > 1 && (mark == decimal || !marks_are (&groups, n_whole, mark) || !are_thousands (&groups, n_whole) ||
                      *groups.digits[0] == '0'))
    return FALSE;
  for (guint i = 0; i < groups.n; i++) {
    if (i == n_whole)
      g_string_append_c (out, '.');
    g_string_append_len (out, groups.digits[i], (gssize)groups.lengths[i]);
  }
  *at = groups.end;
  return TRUE;
}
