/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-export-options.h"

G_BEGIN_DECLS

/* What it can be taken away as: exa-deck-format.h. */
typedef struct _ExaDeckFormat ExaDeckFormat;

/* ExaPaper: the size of the pages that are printed. */
typedef enum {
  EXA_PAPER_A4,
  EXA_PAPER_LETTER,
} ExaPaper;

/**
 * ExaDeckOptions: how a story is taken away: the flags of `story export`. A plain value, which owns nothing: copied by
 * assignment; all zeros are the usual ones.
 *
 * A new one needs its line in the table of exa-deck-options.c, and the encoders to heed it: flags go by the table.
 */
typedef struct {
  const ExaDeckFormat *format; /* NULL: not chosen, which is the first of the table */
  gboolean notes, sources;     /* with each slide; where neither is chosen, a handout has both */
  int handout;                 /* slides on a page of a handout: 1 or 2; 0: not chosen */
  ExaPaper paper;              /* of a handout */
  gboolean steps;              /* a page for each step of a slide, not for its last one alone */
  double scale;                /* of pictures: times 1920 by 1080; 0: not chosen */
  ExaThemeId theme;
  const char *author; /* noted in the file; borrowed; NULL: nobody */
  ExaLang lang;       /* not by name */
} ExaDeckOptions;

/* The format, with the usual one where none was chosen. */
const ExaDeckFormat *exa_deck_options_get_format (const ExaDeckOptions *self);
/* Slides on a page of the handout that is asked for, by whichever option; 0: none is. */
int exa_deck_options_get_handout (const ExaDeckOptions *self);

/* The fields in the order in which they are listed to people; NULL beyond the last. */
const ExaExportField *exa_deck_options_nth_field (guint n);
/* As exa_export_options_set(). @text has to live as long as @self. */
gboolean exa_deck_options_set (ExaDeckOptions *self, const char *name, const char *text, GError **error);
/* FALSE with an EXA_EXPORT_ERROR_VALUE where options exclude each other. */
gboolean exa_deck_options_check (const ExaDeckOptions *self, GError **error);

G_END_DECLS
