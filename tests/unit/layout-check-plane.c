/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names in a plane are those of the dots they stand at. */
#include <math.h>
#include <string.h>

#include "layout-check.h"

/* Pixels. */
#define TOUCH 1.0

typedef struct {
  const ExaLayout *layout;
  const ExaSpec *spec;
  const char *name;
  GString *problems;
  gboolean strict;
} Check;

static void G_GNUC_PRINTF (2, 3) problem (const Check *check, const char *format, ...)
{
  va_list args;

  g_string_append_printf (check->problems, "%s: ", check->name);
  va_start (args, format);
  g_string_append_vprintf (check->problems, format, args);
  va_end (args);
  g_string_append_c (check->problems, '\n');
}

static const ExaLayoutText *
find_text (const ExaLayout *layout, const char *kind, const char *id)
{
  g_autofree char *key = g_strconcat (kind, ":", id, NULL);

  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    if (strcmp (text->key, key) == 0)
      return text;
  }
  return NULL;
}

static const ExaLayoutLine *
find_leader (const ExaLayout *layout, const char *id)
{
  g_autofree char *key = g_strconcat ("leader:", id, NULL);

  for (guint i = 0; i < layout->lines->len; i++) {
    const ExaLayoutLine *line = &g_array_index (layout->lines, ExaLayoutLine, i);
    if (strcmp (line->key, key) == 0)
      return line;
  }
  return NULL;
}

static double
distance (ExaRect a, ExaRect b)
{
  double x = MAX (MAX (a.x - b.x - b.width, b.x - a.x - a.width), 0);
  double y = MAX (MAX (a.y - b.y - b.height, b.y - a.y - a.height), 0);

  return hypot (x, y);
}

static gboolean
overlap (ExaRect a, ExaRect b)
{
  return distance (a, b) <= 0;
}

/* Whether the line runs over the box, but for its edge. */
static gboolean
runs_over (const ExaLayoutLine *line, ExaRect box)
{
  enum { STEPS = 200 };

  for (int i = 0; i <= STEPS; i++) {
    double x = line->x1 + (line->x2 - line->x1) * i / STEPS, y = line->y1 + (line->y2 - line->y1) * i / STEPS;
    if (x > box.x + TOUCH && x < box.x + box.width - TOUCH && y > box.y + TOUCH && y < box.y + box.height - TOUCH)
      return TRUE;
  }
  return FALSE;
}

/* The name of one of the compared does not stand on the side of the other one, where that lies on it. */
static void
check_side (const Check *check, guint own, ExaRect text)
{
  const GArray *marks = check->layout->marks;
  const ExaLayoutMark *mark = &g_array_index (marks, ExaLayoutMark, own);
  double x, y, other_x, other_y;

  exa_layout_dot_center (mark, &x, &y);
  for (guint i = 0; i < marks->len; i++) {
    const ExaLayoutMark *other = &g_array_index (marks, ExaLayoutMark, i);
    if (i == own || !other->compared || !overlap (exa_layout_mark_rect (mark), exa_layout_mark_rect (other)))
      continue;
    exa_layout_dot_center (other, &other_x, &other_y);
    if ((other_x - x) * (text.x + text.width / 2 - x) + (other_y - y) * (text.y + text.height / 2 - y) > 0)
      problem (check, "the name of %s stands beyond %s, which lies on it", mark->key, other->key);
  }
}

/* Of dots that lie on each other, either may be meant. @strict: though it is one of the compared. */
static void
check_nearest (const Check *check, guint own, ExaRect text, const ExaLayoutLine *leader, gboolean strict)
{
  const GArray *marks = check->layout->marks;
  const ExaLayoutMark *mark = &g_array_index (marks, ExaLayoutMark, own);
  ExaRect dot = exa_layout_mark_rect (mark);

  for (guint i = 0; i < marks->len; i++) {
    const ExaLayoutMark *other = &g_array_index (marks, ExaLayoutMark, i);
    ExaRect rect = exa_layout_mark_rect (other);
    if (i == own || overlap (dot, rect))
      continue;
    if (leader == NULL && distance (text, rect) < distance (text, dot))
      problem (check, "the name of %s is nearer to %s", mark->key, other->key);
    if (leader != NULL && strict && runs_over (leader, rect))
      problem (check, "the line from %s to its name crosses %s", mark->key, other->key);
  }
}

/* The box of @a and @b, which may be NULL. */
static ExaRect
both (const ExaLayoutText *a, const ExaLayoutText *b)
{
  ExaRect r = a->rect, s = b != NULL ? b->rect : a->rect;
  double x = MIN (r.x, s.x), y = MIN (r.y, s.y);

  return (ExaRect){x, y, MAX (r.x + r.width, s.x + s.width) - x, MAX (r.y + r.height, s.y + s.height) - y};
}

/* No name but that of one of the compared breaks the line of a record or a rule. */
static void
check_broken (const Check *check, const ExaLayoutText *text)
{
  for (guint i = 0; text != NULL && i < check->layout->lines->len; i++) {
    const ExaLayoutLine *line = &g_array_index (check->layout->lines, ExaLayoutLine, i);
    if ((line->colored || line->dashed) && runs_over (line, text->rect))
      problem (check, "%s stands on %s", text->key, line->key);
  }
}

static void
check_mark (const Check *check, const ExaBand *band, const ExaMark *said, guint n)
{
  const ExaLayoutText *value = find_text (check->layout, "value", said->id);
  const ExaLayoutText *label = find_text (check->layout, "label", band->id);
  gboolean compared =
      g_strcmp0 (said->id, check->spec->compare_a) == 0 || g_strcmp0 (said->id, check->spec->compare_b) == 0;
  gboolean strict = !compared || check->strict;

  /* Of several figures of one thing, one has the name. */
  const ExaLayoutText *named = band->n_marks == 1 ? label : NULL;
  if (value != NULL || named != NULL)
    check_nearest (check, n, both (value != NULL ? value : named, named), find_leader (check->layout, said->id),
                   strict);
  if (compared && label != NULL)
    check_side (check, n, label->rect);
  if (named != NULL && value == NULL && strict)
    problem (check, "%s has its name but no figure", said->id);
  if (!compared)
    check_broken (check, value);
  if (!compared)
    check_broken (check, named);
  if (compared && label == NULL && value == NULL && strict)
    problem (check, "%s is compared and has no name", said->id);
}

/* What leads to the words of a comparison runs over no text. */
static void
check_tie (const Check *check)
{
  for (guint i = 0; i < check->layout->lines->len; i++) {
    const ExaLayoutLine *line = &g_array_index (check->layout->lines, ExaLayoutLine, i);
    for (guint k = 0; strcmp (line->key, "tie") == 0 && k < check->layout->texts->len; k++) {
      const ExaLayoutText *text = &g_array_index (check->layout->texts, ExaLayoutText, k);
      if (!g_str_has_prefix (text->key, "comparison") && runs_over (line, text->rect))
        problem (check, "the line to the comparison runs over %s", text->key);
    }
  }
}

void
layout_check_plane (const ExaLayout *layout, const ExaSpec *spec, gboolean strict, const char *name, GString *problems)
{
  Check check = {layout, spec, name, problems, strict};

  if (!exa_spec_is_plane (spec))
    return;
  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *mark = &g_array_index (layout->marks, ExaLayoutMark, i);
    const ExaMark *said = exa_spec_find (spec, mark->key);
    if (said != NULL && mark->band < spec->n_bands)
      check_mark (&check, &spec->bands[mark->band], said, i);
  }
  check_tie (&check);
}
