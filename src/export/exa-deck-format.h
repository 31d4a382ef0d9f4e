/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-deck-watch.h"
#include "exa-deck.h"

G_BEGIN_DECLS

/**
 * ExaDeckFormat: what a story can be taken away as. A new one needs its row in the table of exa-deck-format.c and its
 * encoder.
 */
struct _ExaDeckFormat {
  const char *name;      /* of the flag: "pptx" */
  const char *label;     /* for people, the same in each language: "PowerPoint" */
  const char *extension; /* of a file's name, without the dot */
  gboolean has_notes, has_pictures;

  /* The whole file in memory (transfer full). @watch: or NULL. The function is NULL: a file for each page, see
   * exa_deck_plan(). Errors: as exa_deck_encode(). */
  GBytes *(*encode) (const ExaDeck *deck, ExaFonts *fonts, const ExaDeckWatch *watch, GError **error);
  /* The same on paper, @n slides a page; NULL: not in this format. */
  GBytes *(*encode_handout) (const ExaDeck *deck, int n, ExaFonts *fonts, const ExaDeckWatch *watch, GError **error);
};

/* The formats in the order in which they are listed to people, the usual one first; NULL beyond the last. Static. */
const ExaDeckFormat *exa_deck_format_nth (guint n);
/* By name, which is the ending of a file, too, whatever the case; NULL where there is none. */
const ExaDeckFormat *exa_deck_format_find (const char *name);

/* The encoders: a page a slide, a handout, a presentation. Errors: as exa_deck_encode(). */
GBytes *exa_deck_encode_pdf (const ExaDeck *deck, ExaFonts *fonts, const ExaDeckWatch *watch, GError **error);
GBytes *exa_deck_encode_handout (const ExaDeck *deck, int n, ExaFonts *fonts, const ExaDeckWatch *watch,
                                 GError **error);
GBytes *exa_deck_encode_pptx (const ExaDeck *deck, ExaFonts *fonts, const ExaDeckWatch *watch, GError **error);

G_END_DECLS
