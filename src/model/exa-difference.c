/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plain structs that hang on a claim: where it is said, and where sources disagree. */
#include "exa-claim.h"

#include <string.h>

ExaCite *
exa_cite_new (void)
{
  return g_new0 (ExaCite, 1);
}

void
exa_cite_free (ExaCite *cite)
{
  g_clear_object (&cite->source);
  g_free (cite->row);
  g_free (cite);
}

ExaReading *
exa_reading_new (void)
{
  return g_new0 (ExaReading, 1);
}

void
exa_reading_free (ExaReading *reading)
{
  g_clear_object (&reading->source);
  exa_text_clear (&reading->says);
  g_free (reading);
}

ExaDifference *
exa_difference_new (void)
{
  ExaDifference *difference = g_new0 (ExaDifference, 1);

  difference->readings = g_ptr_array_new_with_free_func ((GDestroyNotify)exa_reading_free);
  difference->with = g_new0 (char *, 1);
  return difference;
}

void
exa_difference_free (ExaDifference *difference)
{
  g_ptr_array_unref (difference->readings);
  g_strfreev (difference->with);
  exa_text_clear (&difference->note);
  g_free (difference);
}

gboolean
exa_difference_says_the_same (gconstpointer a, gconstpointer b)
{
  const ExaDifference *x = a, *y = b;

  if (x->in != y->in || x->readings->len != y->readings->len ||
      strcmp (exa_text_get (&x->note, EXA_LANG_EN), exa_text_get (&y->note, EXA_LANG_EN)) != 0)
    return FALSE;
  for (guint i = 0; i < x->readings->len; i++) {
    const ExaReading *p = g_ptr_array_index (x->readings, i), *q = g_ptr_array_index (y->readings, i);
    if (p->source != q->source || p->paragraph != q->paragraph ||
        strcmp (exa_text_get (&p->says, EXA_LANG_EN), exa_text_get (&q->says, EXA_LANG_EN)) != 0)
      return FALSE;
  }
  return TRUE;
}
