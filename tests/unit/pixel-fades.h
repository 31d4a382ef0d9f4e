/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Open ends measured in an exported picture. */

#include "pixel-ruler.h"

/* Rows across the mark that its outline leaves free. */
static inline void
inner_rows (const Measure *m, int *from, int *to)
{
  gboolean outlined = m->mark->encoding != EXA_ENCODE_SOLID && m->mark->encoding != EXA_ENCODE_LOWER;
  int inset = outlined ? (int)ceil (m->layout->unit * 2.5) + 1 : 1;

  *from = (int)m->mark->cross + inset;
  *to = (int)(m->mark->cross + m->mark->thickness) - inset;
  if (*to <= *from) {
    *from = (int)(m->mark->cross + m->mark->thickness / 2);
    *to = *from + 1;
  }
}

static inline gboolean
is_on_grid (const Measure *m, int along)
{
  for (guint i = 0; i < m->n_lines; i++) {
    if (fabs (along + 0.5 - m->lines[i]) <= 2)
      return TRUE;
  }
  return FALSE;
}

/* A fade of so many pixels shows no steps: at most four pixels have one tone, and on average fewer, as far as a figure
 * has colours for that. */
#define LONG_FADE    100
#define LEAST_FADE   60
#define MOST_OF_TONE 3
#define MOST_TONES   40
/* One of a tint has less to fade, in steps of two or three levels of a colour. */
#define LONG_TINT 50
#define TINT_STEP 0.02

/* The tone of a tinted bar before its open end, between the signs of a texture. */
static inline double
tint_before (const Measure *m, double end, int direction)
{
  int from, to;
  double least = 1;

  inner_rows (m, &from, &to);
  for (int row = from; row < to; row++) {
    for (int n = 1; n <= 8; n++)
      least = MIN (least, coverage (m, nth_from (round (end), -direction, n), row));
  }
  return least;
}

/* From @from to @to the colour only gets lighter, and is gone at the end: no line ends it. It begins visibly lighter
 * than what is certain, but with the very tone of a tint. Grid lines may shine through. */
static inline void
expect_fading (const Measure *m, double from, double to)
{
  int direction = to > from ? 1 : -1, length = (int)fabs (to - from);
  int row = (int)(m->mark->cross + m->mark->thickness / 2);
  gboolean bar = m->mark->shape != EXA_SHAPE_POINT && fabs (m->mark->low - m->mark->zero) > 12;
  double most = m->mark->hollow && bar ? tint_before (m, from, direction) + 0.05 : 0.8, last = 1;
  int n_tones = 0;

  for (int n = 1; n < length; n++) {
    double now = coverage (m, nth_from (from, direction, n), row);
    if (is_on_grid (m, nth_from (from, direction, n)))
      continue;
    if (now > last + 0.02) /* a palette rounds */
      fail (m, "colour of an open end", now, last);
    if (n > 1 && length >= LONG_FADE && now < last - 2.0 / length - 0.018)
      fail (m, "step in an open end", now, last);
    if (n > 1 && m->mark->hollow && bar && length >= LONG_TINT && now < last - TINT_STEP)
      fail (m, "step in the open end of a tint", now, last);
    if (now > most)
      fail (m, "colour of an open end", now, most);
    n_tones += now < last ? 1 : 0;
    last = MIN (now, last);
  }
  if (length >= LEAST_FADE && bar && !m->mark->hollow && n_tones < MIN (length / MOST_OF_TONE, MOST_TONES))
    fail (m, "tones of an open end", n_tones, (double)length / MOST_OF_TONE);
  if (length > 20 && last > 0.15)
    fail (m, "colour where an open end ends", last, 0);
  /* A short one of a tint is none of one tone. */
  if (length > 5 && m->mark->hollow && bar && last > 0.7 * (most - 0.05))
    fail (m, "tone where the open end of a tint ends", last, 0.5 * (most - 0.05));
}
