/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story as a PDF, a page a slide. */
#include "exa-deck-format.h"
#include "exa-paint.h"
#include "exa-pdf.h"
#include "exa-plain-text.h"

/* 13 ⅓ × 7 ½ inches, as slides are elsewhere, and lines of the figure on that. */
#define WIDTH  960.0
#define HEIGHT 540.0
#define LINES  1080

GBytes *
exa_deck_encode_pdf (const ExaDeck *deck, ExaFonts *fonts, const ExaDeckWatch *watch, GError **error)
{
  const ExaPdfInfo info = {.title = deck->title, .author = deck->options.author, .lang = exa_deck_get_lang (deck)};
  g_autoptr (ExaPdf) pdf = exa_pdf_new (WIDTH, HEIGHT, &info);

  cairo_scale (exa_pdf_get_cairo (pdf), HEIGHT / LINES, HEIGHT / LINES);
  for (guint i = 0; i < deck->pages->len; i++) {
    const ExaDeckPage *page = g_ptr_array_index (deck->pages, i);
    g_autoptr (ExaLayout) layout = exa_deck_page_lay_out (page, fonts, deck->options.theme, LINES);
    g_autofree char *words = exa_figure_describe (page->figure, layout), *description = exa_plain_text (words);

    exa_paint (layout, exa_pdf_get_cairo (pdf));
    exa_pdf_add_outline (pdf, page->title);
    exa_pdf_describe_page (pdf, description);
    exa_pdf_end_page (pdf);
    if (!exa_deck_watch_tell (watch, i + 1, deck->pages->len, error))
      return NULL;
  }
  return exa_pdf_finish (pdf, error);
}
