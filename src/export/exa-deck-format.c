/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-deck-format.h"

static const ExaDeckFormat formats[] = {
    {"pdf", "PDF", "pdf", TRUE, FALSE, exa_deck_encode_pdf, exa_deck_encode_handout},
    {"pptx", "PowerPoint", "pptx", TRUE, TRUE, exa_deck_encode_pptx, NULL},
    {"png", "PNG", "png", FALSE, TRUE, NULL, NULL},
};

const ExaDeckFormat *
exa_deck_format_nth (guint n)
{
  return n < G_N_ELEMENTS (formats) ? &formats[n] : NULL;
}

const ExaDeckFormat *
exa_deck_format_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    if (g_ascii_strcasecmp (name, formats[i].name) == 0)
      return &formats[i];
  }
  return NULL;
}
