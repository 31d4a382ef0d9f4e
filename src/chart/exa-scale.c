/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-scale.h"

#include <math.h>

double
exa_scale_map (const ExaScale *scale, double value)
{
  double t;

  if (scale->log)
    t = value > 0 ? (log10 (value) - log10 (scale->low)) / (log10 (scale->high) - log10 (scale->low)) : 0;
  else
    t = (value - scale->low) / (scale->high - scale->low);
  return scale->p0 + (scale->p1 - scale->p0) * t;
}

void
exa_scale_snap (ExaScale *scale, double a, double a_part, double b, double b_part)
{
  double from = exa_scale_map (scale, a), to = exa_scale_map (scale, b);
  double start = round (from - a_part) + a_part, moved = to + start - from;
  /* Towards the start: nothing gets longer than it had room for. */
  double end = (to > from ? floor (moved - b_part + 1e-6) : ceil (moved - b_part - 1e-6)) + b_part;

  if (to == from || end == start)
    return;
  double stretch = (end - start) / (to - from), p0 = scale->p0, p1 = scale->p1;
  scale->p0 = start + (p0 - from) * stretch;
  scale->p1 = start + (p1 - from) * stretch;
}

/* The step of 1, 2 or 5 × 10^n nearest to @raw on a log scale. */
static double
nice_step (double raw)
{
  double power = pow (10, floor (log10 (raw)));
  double rest = raw / power;

  if (rest < sqrt (2))
    return power;
  if (rest < sqrt (10))
    return 2 * power;
  if (rest < sqrt (50))
    return 5 * power;
  return 10 * power;
}

guint
exa_ticks_linear (double low, double high, guint wanted, double ticks[EXA_MAX_TICKS])
{
  guint n = 0;

  if (!(high > low))
    high = low + 1;
  double step = nice_step ((high - low) / CLAMP (wanted, 1, EXA_MAX_TICKS / 2));
  double first = floor (low / step + 1e-9), last = ceil (high / step - 1e-9);

  if (last <= first)
    last = first + 1;
  for (double i = first; i <= last && n < EXA_MAX_TICKS; i++)
    ticks[n++] = i * step;
  return n;
}

/* The step of 1, 2 or 5 × 10^n at @value or next above it. */
static double
step_above (double value)
{
  double power = pow (10, floor (log10 (value) + 1e-9)), most = value * (1 - 1e-9);

  return power >= most ? power : 2 * power >= most ? 2 * power : 5 * power >= most ? 5 * power : 10 * power;
}

guint
exa_ticks_log (double low, double high, guint wanted, double ticks[EXA_MAX_TICKS])
{
  static const double fine[] = {1, 2, 5};
  double first = floor (log10 (low) + 1e-9), last = ceil (log10 (high) - 1e-9);
  double decades = MAX (last - first, 1);
  guint n = 0;

  if (decades * 3 <= wanted + 1) {
    for (double power = first; power <= last; power++) {
      for (guint k = 0; k < G_N_ELEMENTS (fine) && n < EXA_MAX_TICKS; k++)
        ticks[n++] = fine[k] * pow (10, power);
    }
    /* No more ticks than one beyond the data at each end. */
    guint from = 0, to = n - 1;
    while (from + 1 < to && ticks[from + 1] <= low * (1 + 1e-9))
      from++;
    while (to > from + 1 && ticks[to - 1] >= high * (1 - 1e-9))
      to--;
    while (to - from < 2 && to + 1 < n)
      to++;
    while (to - from < 2 && from > 0)
      from--;
    for (guint i = from; i <= to; i++)
      ticks[i - from] = ticks[i];
    return to - from + 1;
  }
  /* Powers of ten, and the step that just covers the data: up to the next power a fifth of the axis could be empty. */
  double every = ceil (decades / CLAMP (wanted, 1, EXA_MAX_TICKS - 2)), end = step_above (high);
  for (double power = first; n == 0 || (n + 1 < EXA_MAX_TICKS && pow (10, power) < end * (1 - 1e-9)); power += every)
    ticks[n++] = pow (10, power);
  ticks[n++] = MAX (end, 2 * ticks[0]);
  return n;
}
