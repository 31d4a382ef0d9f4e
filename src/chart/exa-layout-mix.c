/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exa-layout-private.h"

static double
lerp (double a, double b, double t)
{
  return a + (b - a) * t;
}

static ExaRect
lerp_rect (ExaRect a, ExaRect b, double t)
{
  return (ExaRect){lerp (a.x, b.x, t), lerp (a.y, b.y, t), lerp (a.width, b.width, t), lerp (a.height, b.height, t)};
}

/* Every item of a layout begins with its key; so pairs are found without knowing its type. */
static const char *
key_of (const GArray *array, guint i)
{
  gsize size = g_array_get_element_size ((GArray *)array);

  return *(char *const *)(array->data + size * i);
}

/* The item of @array with @key, or NULL. Items of two layouts mostly stand in the same order, so @hint is tried first.
 */
static gconstpointer
find (const GArray *array, const char *key, guint hint)
{
  gsize size = g_array_get_element_size ((GArray *)array);

  if (hint < array->len && strcmp (key_of (array, hint), key) == 0)
    return array->data + size * hint;
  for (guint i = 0; i < array->len; i++) {
    if (strcmp (key_of (array, i), key) == 0)
      return array->data + size * i;
  }
  return NULL;
}

/* How far on the way; when what is only in the new layout begins to come; and how far from its own zero line what is in
 * one layout only has to stand to be at the line that moves between the two. */
typedef struct {
  double t;
  double begin;               /* at the half, or at 0 where nothing goes before it */
  double coming_x, leaving_x; /* pixels */
} Mix;

/* What stands only in the old layout is gone at the half. */
static double
leaving (double alpha, const Mix *mix)
{
  return alpha * MAX (1 - 2 * mix->t, 0);
}

static double
coming (double alpha, const Mix *mix)
{
  return alpha * MAX (mix->t - mix->begin, 0) / (1 - mix->begin);
}

static ExaLayoutLine
mix_line (const ExaLayoutLine *a, const ExaLayoutLine *b, const Mix *mix)
{
  ExaLayoutLine line = b != NULL ? *b : *a;

  line.key = g_strdup (line.key);
  if (a != NULL && b != NULL) {
    line.x1 = lerp (a->x1, b->x1, mix->t);
    line.y1 = lerp (a->y1, b->y1, mix->t);
    line.x2 = lerp (a->x2, b->x2, mix->t);
    line.y2 = lerp (a->y2, b->y2, mix->t);
    line.alpha = lerp (a->alpha, b->alpha, mix->t);
  } else {
    line.alpha = b != NULL ? coming (b->alpha, mix) : leaving (a->alpha, mix);
  }
  return line;
}

/* Along the axis of a bar. */
static void
move_mark (ExaLayoutMark *mark, double x)
{
  if (mark->shape != EXA_SHAPE_BAR)
    return;
  mark->zero += x;
  mark->low += x;
  mark->high += x;
  mark->back += x;
}

static ExaLayoutMark
mix_mark (const ExaLayoutMark *a, const ExaLayoutMark *b, const Mix *mix)
{
  ExaLayoutMark mark = b != NULL ? *b : *a;

  mark.key = g_strdup (mark.key);
  if (a != NULL && b != NULL && a->shape == b->shape) {
    mark.zero = lerp (a->zero, b->zero, mix->t);
    mark.low = lerp (a->low, b->low, mix->t);
    mark.high = lerp (a->high, b->high, mix->t);
    mark.back = lerp (a->back, b->back, mix->t);
    mark.cross = lerp (a->cross, b->cross, mix->t);
    mark.thickness = lerp (a->thickness, b->thickness, mix->t);
    mark.x1 = lerp (a->x1, b->x1, mix->t);
    mark.x2 = lerp (a->x2, b->x2, mix->t);
    mark.alpha = lerp (a->alpha, b->alpha, mix->t);
  } else if (b != NULL) {
    mark.alpha = coming (b->alpha, mix);
    move_mark (&mark, mix->coming_x);
  } else {
    mark.alpha = leaving (a->alpha, mix);
    move_mark (&mark, mix->leaving_x);
  }
  return mark;
}

/* What takes the place of another of its key comes when that is gone. */
static double
arriving (double alpha, const Mix *mix)
{
  return alpha * MAX (2 * mix->t - 1, 0);
}

/* The texts that stand at a bar. */
static gboolean
is_of_bar (const char *key)
{
  return g_str_has_prefix (key, "label:") || g_str_has_prefix (key, "value:") || g_str_has_prefix (key, "tag:") ||
         g_str_has_prefix (key, "status:");
}

static gboolean
same_text (const ExaLayoutText *a, const ExaLayoutText *b)
{
  return strcmp (pango_layout_get_text (a->layout), pango_layout_get_text (b->layout)) == 0;
}

static ExaLayoutText
mix_text (const ExaLayoutText *a, const ExaLayoutText *b, const Mix *mix)
{
  gboolean both = a != NULL && b != NULL;
  /* A text that changes moves as one and changes its words at the half. */
  const ExaLayoutText *shown = !both ? (b != NULL ? b : a) : (mix->t < 0.5 ? a : b);
  ExaLayoutText text = *shown;

  text.key = g_strdup (shown->key);
  text.layout = g_object_ref (shown->layout);
  if (both) {
    text.rect = lerp_rect (a->rect, b->rect, mix->t);
    text.rect.width = shown->rect.width;
    text.rect.height = shown->rect.height;
    text.alpha =
        same_text (a, b) ? lerp (a->alpha, b->alpha, mix->t) : leaving (a->alpha, mix) + arriving (b->alpha, mix);
  } else {
    text.alpha = b != NULL ? coming (b->alpha, mix) : leaving (a->alpha, mix);
    if (is_of_bar (text.key))
      text.rect.x += b != NULL ? mix->coming_x : mix->leaving_x;
  }
  return text;
}

static ExaLayoutSwatch
mix_swatch (const ExaLayoutSwatch *a, const ExaLayoutSwatch *b, const Mix *mix)
{
  ExaLayoutSwatch swatch = b != NULL ? *b : *a;

  swatch.key = g_strdup (swatch.key);
  if (a != NULL && b != NULL) {
    swatch.rect = lerp_rect (a->rect, b->rect, mix->t);
    swatch.alpha = lerp (a->alpha, b->alpha, mix->t);
  } else {
    swatch.alpha = b != NULL ? coming (b->alpha, mix) : leaving (a->alpha, mix);
  }
  return swatch;
}

static ExaLayoutPill
mix_pill (const ExaLayoutPill *a, const ExaLayoutPill *b, const Mix *mix)
{
  ExaLayoutPill pill = b != NULL ? *b : *a;

  pill.key = g_strdup (pill.key);
  if (a != NULL && b != NULL) {
    pill.rect = lerp_rect (a->rect, b->rect, mix->t);
    pill.alpha = lerp (a->alpha, b->alpha, mix->t);
  } else {
    pill.alpha = b != NULL ? coming (b->alpha, mix) : leaving (a->alpha, mix);
  }
  return pill;
}

/* All of @field that @b has, paired with @a's, then what only @a has. */
#define MIX(field, Type, mix_one)                                                                                      \
  for (guint i = 0; i < b->field->len; i++) {                                                                          \
    const Type *y = &g_array_index (b->field, Type, i);                                                                \
    Type item = mix_one (find (a->field, y->key, i), y, &mix);                                                         \
    g_array_append_val (mixed->field, item);                                                                           \
  }                                                                                                                    \
  for (guint i = 0; i < a->field->len; i++) {                                                                          \
    const Type *x = &g_array_index (a->field, Type, i);                                                                \
    if (find (b->field, x->key, i) == NULL) {                                                                          \
      Type item = mix_one (x, NULL, &mix);                                                                             \
      g_array_append_val (mixed->field, item);                                                                         \
    }                                                                                                                  \
  }

/* Whether @a has an item that @b has not. */
static gboolean
has_more (const GArray *a, const GArray *b)
{
  for (guint i = 0; i < a->len; i++) {
    if (find (b, key_of (a, i), i) == NULL)
      return TRUE;
  }
  return FALSE;
}

static gboolean
leaves_anything (const ExaLayout *a, const ExaLayout *b)
{
  return has_more (a->lines, b->lines) || has_more (a->marks, b->marks) || has_more (a->front, b->front) ||
         has_more (a->swatches, b->swatches) || has_more (a->pills, b->pills) || has_more (a->texts, b->texts);
}

/* Where the bars of a layout begin; FALSE where they begin in several places, or are no bars. */
static gboolean
find_zero (const ExaLayout *self, double *zero)
{
  const ExaLayoutMark *mark = self->marks->len > 0 ? &g_array_index (self->marks, ExaLayoutMark, 0) : NULL;

  if (mark == NULL || mark->shape != EXA_SHAPE_BAR || self->panels->len != 1)
    return FALSE;
  *zero = mark->zero;
  return TRUE;
}

ExaLayout *
exa_layout_mix (ExaLayout *a, ExaLayout *b, double t)
{
  if (t <= 0)
    return exa_layout_ref (a);
  if (t >= 1)
    return exa_layout_ref (b);

  ExaLayout *mixed = exa_layout_alloc (b->width, b->height, b->theme);
  Mix mix = {.t = t, .begin = leaves_anything (a, b) ? 0.5 : 0};
  double zero_a, zero_b;

  if (find_zero (a, &zero_a) && find_zero (b, &zero_b)) {
    mix.coming_x = lerp (zero_a, zero_b, t) - zero_b;
    mix.leaving_x = lerp (zero_a, zero_b, t) - zero_a;
  }

  mixed->unit = b->unit;
  mixed->transparent = b->transparent;
  mixed->report = b->report;
  g_array_append_vals (mixed->panels, b->panels->data, b->panels->len);
  MIX (lines, ExaLayoutLine, mix_line)
  MIX (marks, ExaLayoutMark, mix_mark)
  MIX (front, ExaLayoutLine, mix_line)
  MIX (swatches, ExaLayoutSwatch, mix_swatch)
  MIX (pills, ExaLayoutPill, mix_pill)
  MIX (texts, ExaLayoutText, mix_text)
  return mixed;
}
