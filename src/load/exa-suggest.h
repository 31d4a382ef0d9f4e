/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* ExaSuggest: finds what a mistyped word may have meant. On the stack; borrows every word. */
typedef struct {
  const char *word;
  const char *best; /* the nearest so far, or NULL */
  guint distance;   /* in edits; no offer as far away as this is taken */
} ExaSuggest;

/* Begins with the mistyped @word; then each word that it may have meant is offered. Of two as near, the first stays. */
void exa_suggest_init (ExaSuggest *suggest, const char *word);
void exa_suggest_offer (ExaSuggest *suggest, const char *candidate);
/* "; did you mean "…"?", or "". Transfer full. */
char *exa_suggest_to_string (const ExaSuggest *suggest);

G_END_DECLS
