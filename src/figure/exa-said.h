/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure.h"
#include "exa-said-line.h"

G_BEGIN_DECLS

/* The most marks that are gone through one by one, but for the other readings of the last one. */
#define EXA_SAID_MAX 12

/**
 * ExaSaid: what may be said of a figure by whoever shows it: each mark in words no stronger than the source's, the
 * comparison, who said it, where and when, where sources disagree, what does not add up. All texts are in the figure's
 * language, plain (no markup), in whole phrases that stand beside a heading. Immutable; it needs nothing of the figure.
 *
 * It says what the figure shows: one made with the view of a step or of a pick gives the words for that.
 */
typedef struct {
  ExaLang lang;            /* the figure's */
  GPtrArray *lines;        /* ExaSaidLine, owned: the compared ones, then the highlighted, then in order of drawing */
  guint n_more;            /* marks shown beyond these */
  ExaSaidLine *comparison; /* owned; NULL where the figure compares nothing; its claim is NULL */
  char *who;               /* "TrendForce"; NULL where nobody is named */
  char *where;             /* "“…”, 23 June 2026, ¶ 52; “…”, ¶ 38"; NULL where no source is */
  char *when;              /* what the figures are of: "Q1 2026", "from 2022 to 2026"; NULL where it is not known */
  char **disagreements; /* "in the number: “…”, ¶ 52: one reading; “…”, ¶ 38: the other. Note"; may be empty, never
                         * NULL */
  char *agreement; /* what stands in their place: "none known on these three"; NULL where there are some */
  char **gaps;     /* what does not add up: "22–27 % of the market has no name"; may be empty, never NULL */
} ExaSaid;

/* Transfer full, never NULL. */
ExaSaid *exa_said_new (const ExaFigure *figure);
void exa_said_free (ExaSaid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaSaid, exa_said_free)

/* All of it as plain text, a line each, to be copied or read aloud. Transfer full; no line break at its end. */
char *exa_said_to_string (const ExaSaid *self);

G_END_DECLS
