/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-slide-announce.h"

#include <glib/gi18n.h>

#include "exa-announce.h"

void
exa_announce_slide (GtkWindow *window, ExaTalk *talk, ExaAnnounced *last)
{
  const ExaFigure *figure = exa_figure_model_get_figure (exa_talk_get_model (talk));
  g_autofree char *figure_words = NULL, *words = NULL;
  gboolean same_slide;
  guint slide, step;

  exa_talk_get_audience (talk, &slide, &step);
  same_slide = slide + 1 == last->slide;
  if (figure == NULL || !gtk_window_is_active (window) || (same_slide && step == last->step))
    return;
  *last = (ExaAnnounced){slide + 1, step};
  figure_words = exa_figure_describe (figure, NULL);
  /* TRANSLATORS: what a screen reader says of a step, or of a slide: its number, of how many, the figure in words. */
  if (same_slide && step > 0)
    words = g_strdup_printf (_ ("Step %u of %u. %s"), step, exa_talk_get_slide (talk)->steps->len, figure_words);
  else
    words = g_strdup_printf (_ ("Slide %u of %u. %s"), slide + 1, exa_talk_get_n_slides (talk), figure_words);
  exa_announce_latest (GTK_WIDGET (window), "slide", words, NULL);
}
