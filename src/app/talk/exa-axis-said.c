/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-axis-said.h"

#include <glib/gi18n.h>
#include <math.h>

#define DIGITS 3
/* Ends of axes that differ by less are the same: they were computed. */
#define NOISE 1e-9

static gboolean
has_mark (const ExaLayout *layout, const char *key)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    if (strcmp (g_array_index (layout->marks, ExaLayoutMark, i).key, key) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
share_a_mark (const ExaLayout *a, const ExaLayout *b)
{
  for (guint i = 0; i < a->marks->len; i++) {
    if (has_mark (b, g_array_index (a->marks, ExaLayoutMark, i).key))
      return TRUE;
  }
  return FALSE;
}

char *
exa_axis_said (const ExaLayout *from, const ExaLayout *to, const ExaSpec *spec, ExaLang lang)
{
  const ExaScale *before, *now;
  g_autofree char *end = NULL;

  if (from->panels->len == 0 || to->panels->len == 0 || spec == NULL || !share_a_mark (from, to))
    return NULL;
  before = &g_array_index (from->panels, ExaLayoutPanel, 0).scale;
  now = &g_array_index (to->panels, ExaLayoutPanel, 0).scale;
  end = exa_number_format (now->high, now->high, spec->unit, lang, DIGITS, TRUE);
  if (now->log != before->log)
    return g_strdup_printf (now->log ? _ ("Axis now logarithmic, to %s") : _ ("Axis now linear, to %s"), end);
  if (fabs (now->high - before->high) <= NOISE * fabs (before->high))
    return NULL;
  return g_strdup_printf (_ ("Axis now to %s"), end);
}
