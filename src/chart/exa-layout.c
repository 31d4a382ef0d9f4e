/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-layout.h"

#include <string.h>

#include "exa-layout-private.h"

static void
text_clear (gpointer data)
{
  ExaLayoutText *text = data;

  g_free (text->key);
  g_clear_object (&text->layout);
}

static void
line_clear (gpointer data)
{
  g_free (((ExaLayoutLine *)data)->key);
}

static void
mark_clear (gpointer data)
{
  g_free (((ExaLayoutMark *)data)->key);
}

static void
swatch_clear (gpointer data)
{
  g_free (((ExaLayoutSwatch *)data)->key);
}

static void
pill_clear (gpointer data)
{
  g_free (((ExaLayoutPill *)data)->key);
}

static GArray *
array_new (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, FALSE, (guint)size);

  if (clear != NULL)
    g_array_set_clear_func (array, clear);
  return array;
}

ExaLayout *
exa_layout_alloc (int width, int height, const ExaTheme *theme)
{
  ExaLayout *self = g_rc_box_new0 (ExaLayout);

  self->width = width;
  self->height = height;
  self->theme = theme;
  self->panels = array_new (sizeof (ExaLayoutPanel), NULL);
  self->lines = array_new (sizeof (ExaLayoutLine), line_clear);
  self->marks = array_new (sizeof (ExaLayoutMark), mark_clear);
  self->front = array_new (sizeof (ExaLayoutLine), line_clear);
  self->swatches = array_new (sizeof (ExaLayoutSwatch), swatch_clear);
  self->pills = array_new (sizeof (ExaLayoutPill), pill_clear);
  self->texts = array_new (sizeof (ExaLayoutText), text_clear);
  return self;
}

ExaLayout *
exa_layout_ref (ExaLayout *self)
{
  return g_rc_box_acquire (self);
}

static void
layout_clear (gpointer data)
{
  ExaLayout *self = data;

  g_array_unref (self->panels);
  g_array_unref (self->lines);
  g_array_unref (self->marks);
  g_array_unref (self->front);
  g_array_unref (self->swatches);
  g_array_unref (self->pills);
  g_array_unref (self->texts);
}

void
exa_layout_unref (ExaLayout *self)
{
  g_rc_box_release_full (self, layout_clear);
}

/* Between the ends of what is a range, else at the end that is known. */
static double
center_of (ExaEncoding encoding, double low, double high)
{
  return encoding == EXA_ENCODE_UPPER ? high : encoding == EXA_ENCODE_LOWER ? low : (low + high) / 2;
}

void
exa_layout_dot_center (const ExaLayoutMark *mark, double *x, double *y)
{
  *x = center_of (mark->across, mark->x1, mark->x2);
  *y = center_of (mark->encoding, mark->low, mark->high);
}

static ExaRect
dot_rect (const ExaLayoutMark *mark)
{
  double radius = mark->thickness / 2, x, y;

  exa_layout_dot_center (mark, &x, &y);
  double left = MIN (mark->x1, x - radius), right = MAX (mark->x2, x + radius);
  double top = MIN (MIN (mark->low, mark->high), y - radius), bottom = MAX (MAX (mark->low, mark->high), y + radius);
  return (ExaRect){left, top, right - left, bottom - top};
}

ExaRect
exa_layout_mark_rect (const ExaLayoutMark *mark)
{
  double from = MIN (MIN (mark->zero, mark->back), MIN (mark->low, mark->high));
  double to = MAX (MAX (mark->zero, mark->back), MAX (mark->low, mark->high));

  if (mark->shape == EXA_SHAPE_DOT || mark->shape == EXA_SHAPE_BOX)
    return dot_rect (mark);
  if (mark->shape == EXA_SHAPE_COLUMN)
    return (ExaRect){mark->cross, from, mark->thickness, to - from};
  if (mark->shape == EXA_SHAPE_POINT) {
    /* The range alone, with the radius of its ends. */
    from = MIN (mark->low, mark->high) - mark->thickness / 2;
    to = MAX (mark->low, mark->high) + mark->thickness / 2;
  }
  return (ExaRect){from, mark->cross, to - from, mark->thickness};
}

static const ExaLayoutMark *
nth_mark (const ExaLayout *self, guint n)
{
  return &g_array_index (self->marks, ExaLayoutMark, n);
}

int
exa_layout_find (const ExaLayout *self, const char *claim_id)
{
  for (guint i = 0; i < self->marks->len; i++) {
    if (strcmp (nth_mark (self, i)->key, claim_id) == 0)
      return (int)i;
  }
  return -1;
}
