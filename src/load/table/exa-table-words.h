/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"

G_BEGIN_DECLS

/* What a person says of a table beside how it is read: the words that its figures stand with. */
typedef enum {
  EXA_WORD_HEADLINE, /* of a chart, as the next two */
  EXA_WORD_SUBTITLE,
  EXA_WORD_NOTE,      /* beside what is noted of the table anyway */
  EXA_WORD_PUBLISHER, /* who says it; of the table's source, as all below */
  EXA_WORD_SOURCE,    /* its title, instead of the file's name */
  EXA_WORD_DATE,      /* as data/FORMAT.md has it: "2026-06-23" */
  EXA_WORD_URL,
  EXA_N_WORDS,
} ExaTableWord;

/* @words: "KEY=TEXT" each, or NULL: nothing is said. What is said; borrowed, NULL for nothing. @chart: an id, needed
 * for words of a chart. @lang: of the text. */
const char *exa_table_words_get (char **words, ExaTableWord word, const char *chart, ExaLang lang);
/* @words (taken) with that said, or no longer where @text is NULL or empty; NULL where nothing is left. */
char **exa_table_words_set (char **words, ExaTableWord word, const char *chart, ExaLang lang, const char *text);

/* Gives the charts of @dataset and @source their words. Who is said to be its publisher, here or by the table, says its
 * figures. */
void exa_table_words_apply (char **words, ExaDataset *dataset, ExaSource *source);

/* What @source and the figures of @chart (or NULL) lack to be quoted, a whole sentence in the desktop's language; NULL:
 * nothing. Transfer full. */
char *exa_table_words_find_lack (ExaSource *source, ExaChart *chart);

G_END_DECLS
