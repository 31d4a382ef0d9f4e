/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-announce.h"

#include <glib/gi18n.h>

void
exa_announce (GtkWindow *window, const char *words)
{
#if GTK_CHECK_VERSION(4, 14, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_accessible_announce (GTK_ACCESSIBLE (window), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
#else
  gtk_accessible_update_property (GTK_ACCESSIBLE (window), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
#endif
}

void
exa_announce_slide (GtkWindow *window, ExaTalk *talk, ExaAnnounced *last)
{
  const ExaFigure *figure = exa_figure_model_get_figure (exa_talk_get_model (talk));
  g_autofree char *figure_words = NULL, *words = NULL;
  gboolean same_slide;
  guint slide, step;

  exa_talk_get_audience (talk, &slide, &step);
  same_slide = slide + 1 == last->slide;
  if (figure == NULL || (same_slide && step == last->step))
    return;
  *last = (ExaAnnounced){slide + 1, step};
  figure_words = exa_figure_describe (figure, NULL);
  /* TRANSLATORS: what a screen reader says of a step, or of a slide: its number, of how many, the figure in words. */
  if (same_slide)
    words = g_strdup_printf (_ ("Step %u of %u. %s"), step, exa_talk_get_slide (talk)->steps->len, figure_words);
  else
    words = g_strdup_printf (_ ("Slide %u of %u. %s"), slide + 1, exa_talk_get_n_slides (talk), figure_words);
  exa_announce (window, words);
}
