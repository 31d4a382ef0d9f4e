/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where in a file: @line and @column count from 1, @column in characters. */
typedef struct {
  guint line, column;
} ExaPlace;

/* The place of the byte @offset in @text (UTF-8 or not). */
ExaPlace exa_place_find (const char *text, gsize length, gsize offset);

/**
 * ExaProblems: what is wrong with the files that were read, in order of
 * finding; at most EXA_PROBLEMS_MAX a file are kept, the rest is counted.
 */
#define EXA_PROBLEMS_MAX 20
typedef struct _ExaProblems ExaProblems;

/* None so far. Transfer full. */
ExaProblems *exa_problems_new (void);
void exa_problems_free (ExaProblems *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaProblems, exa_problems_free)

/* @place: NULL where the file as a whole is meant (it cannot be opened). */
void exa_problems_add (ExaProblems *self, const char *file, const ExaPlace *place, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
/* One of them is a quote that is never closed: read without quotes, its table may be good. */
void exa_problems_add_unclosed (ExaProblems *self);
gboolean exa_problems_has_unclosed (const ExaProblems *self);
/* Whether no more of @file would be kept: spares finding the place of what is only counted. */
gboolean exa_problems_is_full (const ExaProblems *self, const char *file);
/* All of them, those that are only counted included. */
guint exa_problems_count (const ExaProblems *self);
/* "FILE:LINE:COLUMN: what is wrong", or "FILE: …"; borrowed, NULL past those kept. */
const char *exa_problems_nth (const ExaProblems *self, guint n);
/* All lines, each ended by a newline; after a file's twentieth "FILE: and N more". Transfer full. */
char *exa_problems_to_string (const ExaProblems *self);

G_END_DECLS
