/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ExaScanner: a place in valid UTF-8 text, read character by character, with
 * full-width forms read as their ASCII ones and kinds of hyphen, minus and
 * tilde read as one. A value: copy it to look ahead.
 */
typedef struct {
  const char *text; /* borrowed, from its start */
  const char *at;
} ExaScanner;

/* The next character, folded; 0 at the end. */
gunichar exa_scanner_peek (const ExaScanner *self);
/* Takes one character, unless at the end. */
void exa_scanner_next (ExaScanner *self);
/* Spaces of any kind, also none; TRUE if there was one. */
gboolean exa_scanner_skip_space (ExaScanner *self);
/* Takes @word, in any case, a space in it standing for any run of spaces. What ends in a letter must not run on in
 * letters. @word is lower-case. */
gboolean exa_scanner_take (ExaScanner *self, const char *word);

gboolean exa_unichar_is_digit (gunichar c);  /* 0 to 9 */
gboolean exa_unichar_is_letter (gunichar c); /* a to z */
gboolean exa_unichar_is_dash (gunichar c);   /* what may stand between the endpoints of a range: - – — ~ */
/* Spaces of any width, none included: copied text has those. */
gboolean exa_unichar_is_space (gunichar c);

G_END_DECLS
