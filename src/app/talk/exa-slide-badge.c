/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-slide-badge.h"

#include <glib/gi18n.h>

char *
exa_slide_badge (const ExaStory *story, guint n)
{
  const ExaSlide *slide = g_ptr_array_index (story->slides, n);

  return slide->skip ? g_strdup_printf (_ ("%u · skipped"), n + 1) : g_strdup_printf ("%u", n + 1);
}
