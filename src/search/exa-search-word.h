/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-quantity.h"

G_BEGIN_DECLS

/* ExaSearchWord: a word of a search; a figure with its unit is one: "1.6 T". */
typedef struct {
  char *text;       /* folded, without spaces; owned */
  gboolean numeric; /* it may be a figure, or the beginning of one */
  gboolean slips;   /* it is found nowhere as it is: words that differ by a slip will do */
  /* What it is as a figure in each unit of the index, not valid where it is none; owned; NULL where it is in none. */
  ExaQuantity *values;
} ExaSearchWord;

/* Frees a word with what it owns. */
void exa_search_word_free (ExaSearchWord *self);

/* Whether @text may begin a figure: with a digit, a sign or a currency, or words such as "less than". */
gboolean exa_search_word_begins_figure (const char *text);
/* The word that @phrase is, read in each of @units (const ExaUnit *). Transfer full. */
ExaSearchWord *exa_search_word_new (const char *phrase, GPtrArray *units);
/* Whether it is a figure in any unit. */
gboolean exa_search_word_is_figure (const ExaSearchWord *self);
/* @text folded, without the spaces of its lines, dashes as hyphens: as figures are searched. Transfer full. */
char *exa_search_squeeze (const char *text);

G_END_DECLS
