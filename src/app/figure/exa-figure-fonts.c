/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-figure-fonts.h"

static GThread *preparing; /* that of the main thread alone; NULL once its fonts are taken */

static gpointer
prepare (gpointer data)
{
  ExaFonts *fonts = exa_fonts_new ();

  exa_fonts_prepare (fonts);
  return fonts;
}

void
exa_figure_fonts_prepare (void)
{
  preparing = g_thread_try_new ("fonts", prepare, NULL, NULL);
}

ExaFonts *
exa_figure_fonts_new (void)
{
  return preparing != NULL ? g_thread_join (g_steal_pointer (&preparing)) : exa_fonts_new ();
}
