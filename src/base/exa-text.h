/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-lang.h"

G_BEGIN_DECLS

/* ExaText: a label or note in each language of a figure; empty where not given. */
typedef struct {
  char *in[EXA_N_LANGS]; /* owned; NULL where not given */
} ExaText;

/* A text of @en and @zh, each of which may be NULL; copies. Clear it by exa_text_clear(). */
ExaText exa_text_new (const char *en, const char *zh);
/* The text in @lang, else in English, else ""; never NULL; borrowed. */
const char *exa_text_get (const ExaText *text, ExaLang lang);
gboolean exa_text_is_empty (const ExaText *text);
ExaText exa_text_copy (const ExaText *text);
gboolean exa_text_equal (const ExaText *a, const ExaText *b);
/* Gives it the text in @lang, "" for none. English stands where others are missing: a text that has none yet is that,
 * in whichever language it is given; without it the others are kept, but the text is empty. */
void exa_text_set (ExaText *text, ExaLang lang, const char *value);
void exa_text_clear (ExaText *text);

/* Appends @text to Chinese in @out, with the space that stands between Han and Latin letters or digits. */
void exa_text_append_spaced (GString *out, const char *text);

G_END_DECLS
