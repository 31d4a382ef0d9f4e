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

/* What stands only in the old layout is gone at the half; what is only in the new one comes from there. */
static double
leaving (double alpha, double t)
{
  return alpha * MAX (1 - 2 * t, 0);
}

static double
coming (double alpha, double t)
{
  return alpha * MAX (2 * t - 1, 0);
}

static ExaLayoutLine
mix_line (const ExaLayoutLine *a, const ExaLayoutLine *b, double t)
{
  ExaLayoutLine line = b != NULL ? *b : *a;

  line.key = g_strdup (line.key);
  if (a != NULL && b != NULL) {
    line.x1 = lerp (a->x1, b->x1, t);
    line.y1 = lerp (a->y1, b->y1, t);
    line.x2 = lerp (a->x2, b->x2, t);
    line.y2 = lerp (a->y2, b->y2, t);
    line.alpha = lerp (a->alpha, b->alpha, t);
  } else {
    line.alpha = b != NULL ? coming (b->alpha, t) : leaving (a->alpha, t);
  }
  return line;
}

static ExaLayoutMark
mix_mark (const ExaLayoutMark *a, const ExaLayoutMark *b, double t)
{
  ExaLayoutMark mark = b != NULL ? *b : *a;

  mark.key = g_strdup (mark.key);
  if (a != NULL && b != NULL && a->shape == b->shape) {
    mark.zero = lerp (a->zero, b->zero, t);
    mark.low = lerp (a->low, b->low, t);
    mark.high = lerp (a->high, b->high, t);
    mark.back = lerp (a->back, b->back, t);
    mark.cross = lerp (a->cross, b->cross, t);
    mark.thickness = lerp (a->thickness, b->thickness, t);
    mark.alpha = lerp (a->alpha, b->alpha, t);
  } else if (b != NULL) {
    mark.alpha = coming (b->alpha, t);
  } else {
    mark.alpha = leaving (a->alpha, t);
  }
  return mark;
}

static gboolean
same_text (const ExaLayoutText *a, const ExaLayoutText *b)
{
  return strcmp (pango_layout_get_text (a->layout), pango_layout_get_text (b->layout)) == 0;
}

static ExaLayoutText
mix_text (const ExaLayoutText *a, const ExaLayoutText *b, double t)
{
  gboolean both = a != NULL && b != NULL;
  /* A text that changes moves as one and changes its words at the half. */
  const ExaLayoutText *shown = !both ? (b != NULL ? b : a) : (t < 0.5 ? a : b);
  ExaLayoutText text = *shown;

  text.key = g_strdup (shown->key);
  text.layout = g_object_ref (shown->layout);
  if (both) {
    text.rect = lerp_rect (a->rect, b->rect, t);
    text.rect.width = shown->rect.width;
    text.rect.height = shown->rect.height;
    text.alpha = same_text (a, b) ? lerp (a->alpha, b->alpha, t) : leaving (a->alpha, t) + coming (b->alpha, t);
  } else {
    text.alpha = b != NULL ? coming (b->alpha, t) : leaving (a->alpha, t);
  }
  return text;
}

static ExaLayoutSwatch
mix_swatch (const ExaLayoutSwatch *a, const ExaLayoutSwatch *b, double t)
{
  ExaLayoutSwatch swatch = b != NULL ? *b : *a;

  swatch.key = g_strdup (swatch.key);
  if (a != NULL && b != NULL) {
    swatch.rect = lerp_rect (a->rect, b->rect, t);
    swatch.alpha = lerp (a->alpha, b->alpha, t);
  } else {
    swatch.alpha = b != NULL ? coming (b->alpha, t) : leaving (a->alpha, t);
  }
  return swatch;
}

static ExaLayoutPill
mix_pill (const ExaLayoutPill *a, const ExaLayoutPill *b, double t)
{
  ExaLayoutPill pill = b != NULL ? *b : *a;

  pill.key = g_strdup (pill.key);
  if (a != NULL && b != NULL) {
    pill.rect = lerp_rect (a->rect, b->rect, t);
    pill.alpha = lerp (a->alpha, b->alpha, t);
  } else {
    pill.alpha = b != NULL ? coming (b->alpha, t) : leaving (a->alpha, t);
  }
  return pill;
}

/* All of @field that @b has, paired with @a's, then what only @a has. */
#define MIX(field, Type, mix_one)                                                                                      \
  for (guint i = 0; i < b->field->len; i++) {                                                                          \
    const Type *y = &g_array_index (b->field, Type, i);                                                                \
    Type item = mix_one (find (a->field, y->key, i), y, t);                                                            \
    g_array_append_val (mixed->field, item);                                                                           \
  }                                                                                                                    \
  for (guint i = 0; i < a->field->len; i++) {                                                                          \
    const Type *x = &g_array_index (a->field, Type, i);                                                                \
    if (find (b->field, x->key, i) == NULL) {                                                                          \
      Type item = mix_one (x, NULL, t);                                                                                \
      g_array_append_val (mixed->field, item);                                                                         \
    }                                                                                                                  \
  }

ExaLayout *
exa_layout_mix (ExaLayout *a, ExaLayout *b, double t)
{
  if (t <= 0)
    return exa_layout_ref (a);
  if (t >= 1)
    return exa_layout_ref (b);

  ExaLayout *mixed = exa_layout_alloc (b->width, b->height, b->theme);

  mixed->unit = b->unit;
  mixed->transparent = b->transparent;
  g_array_append_vals (mixed->panels, b->panels->data, b->panels->len);
  MIX (lines, ExaLayoutLine, mix_line)
  MIX (marks, ExaLayoutMark, mix_mark)
  MIX (front, ExaLayoutLine, mix_line)
  MIX (swatches, ExaLayoutSwatch, mix_swatch)
  MIX (pills, ExaLayoutPill, mix_pill)
  MIX (texts, ExaLayoutText, mix_text)
  return mixed;
}
