/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names in a plane are those of the dots they stand at. */
#include <math.h>
#include <string.h>

#include "layout-check.h"

/* Pixels. */
#define TOUCH 1.0
/* Times as far away is what a name could be mistaken for the name of. */
#define NEARER 1.4

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

  for (guint i = 0; i < layout->front->len; i++) {
    const ExaLayoutLine *line = &g_array_index (layout->front, ExaLayoutLine, i);
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

/* Whether the dots lie on each other, so that their middles are less than @part of the larger one apart. */
static gboolean
share_place (const ExaLayoutMark *a, const ExaLayoutMark *b, double part)
{
  ExaRect r = exa_layout_mark_rect (a), s = exa_layout_mark_rect (b);
  double x = fabs (r.x + r.width / 2 - s.x - s.width / 2), y = fabs (r.y + r.height / 2 - s.y - s.height / 2);

  return x < part * MAX (r.width, s.width) && y < part * MAX (r.height, s.height);
}

/* Whether the line runs over a dot or its range. */
static gboolean
runs_over_dot (const ExaLayoutLine *line, const ExaLayoutMark *mark)
{
  enum { STEPS = 200 };
  double x, y, radius = mark->thickness / 2;
  ExaRect r = exa_layout_mark_rect (mark);

  if (MAX (r.width, r.height) > mark->thickness)
    return runs_over (line, r);
  exa_layout_dot_center (mark, &x, &y);
  for (int i = 0; i <= STEPS; i++) {
    if (hypot (line->x1 + (line->x2 - line->x1) * i / STEPS - x, line->y1 + (line->y2 - line->y1) * i / STEPS - y) <
        radius)
      return TRUE;
  }
  return FALSE;
}

/* The line from a dot to its name begins at that dot, is on its side of a rule, and crosses neither dot nor text. */
static void
check_leader (const Check *check, const ExaLayoutMark *mark, const ExaLayoutLine *leader, const char *const *own)
{
  const ExaLayout *layout = check->layout;
  ExaRect dot = exa_layout_mark_rect (mark), start = {leader->x1, leader->y1, 0, 0};

  if (distance (dot, start) > TOUCH)
    problem (check, "the line to the name of %s begins beside it", mark->key);
  for (guint i = 0; i < layout->marks->len; i++) {
    const ExaLayoutMark *other = &g_array_index (layout->marks, ExaLayoutMark, i);
    if (other != mark && !share_place (mark, other, 0.3) && runs_over_dot (leader, other))
      problem (check, "the line from %s to its name crosses %s", mark->key, other->key);
  }
  for (guint i = 0; i < layout->texts->len; i++) {
    const ExaLayoutText *text = &g_array_index (layout->texts, ExaLayoutText, i);
    if (!g_strv_contains (own, text->key) && runs_over (leader, text->rect))
      problem (check, "the line from %s to its name crosses %s", mark->key, text->key);
  }
  for (guint i = 0; i < layout->lines->len; i++) {
    const ExaLayoutLine *line = &g_array_index (layout->lines, ExaLayoutLine, i);
    if (line->dashed && (leader->x1 - line->x1) * (leader->x2 - line->x1) < 0)
      problem (check, "the line from %s to its name crosses %s", mark->key, line->key);
  }
}

/* A name without a line is nearer to its own dot than to any other, but one that lies on it. */
static void
check_nearest (const Check *check, guint own, ExaRect text)
{
  const GArray *marks = check->layout->marks;
  const ExaLayoutMark *mark = &g_array_index (marks, ExaLayoutMark, own);
  ExaRect dot = exa_layout_mark_rect (mark);

  for (guint i = 0; i < marks->len; i++) {
    const ExaLayoutMark *other = &g_array_index (marks, ExaLayoutMark, i);
    if (i != own && !share_place (mark, other, 0.6) &&
        distance (text, exa_layout_mark_rect (other)) < NEARER * distance (text, dot))
      problem (check, "the name of %s is as near to %s", mark->key, other->key);
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
  const ExaLayoutLine *leader = find_leader (check->layout, said->id);
  const char *const own[] = {value != NULL ? value->key : "", label != NULL ? label->key : "", NULL};
  if (leader != NULL && strict)
    check_leader (check, &g_array_index (check->layout->marks, ExaLayoutMark, n), leader, own);
  if (leader == NULL && (value != NULL || named != NULL))
    check_nearest (check, n, both (value != NULL ? value : named, named));
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
