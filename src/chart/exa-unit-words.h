/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-spec.h"

G_BEGIN_DECLS

/* The unit of a figure's values as words: what a value says after its number, and where a subtitle says the same;
 * private to the chart folder. */

/* What @mark's value has beyond its bare number: "TFLOPS" of "752 TFLOPS". Transfer full; NULL where that is nothing,
 * or stands before the number. */
char *exa_unit_words_of (const ExaMark *mark);
/* Where @text has @words as a unit of its own, in brackets or between stops or blanks; NULL where it has not. */
const char *exa_unit_words_find (const char *text, const char *words);
/* The words of the first value whose unit @spec's subtitle says. Transfer full; NULL where it says none. */
char *exa_unit_words_said (const ExaSpec *spec);

G_END_DECLS
