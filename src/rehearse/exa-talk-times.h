/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-story.h"

G_BEGIN_DECLS

/* How long was spent at one place of a story. */
typedef struct {
  guint slide, step; /* from 0; step 0 is before the first */
  gint64 spent;      /* µs */
} ExaTalkTime;

/**
 * ExaTalkTimes: how long a talk, or its rehearsal, was at each slide and step. A value that is told where the talk is
 * and how long it has gone on; it asks nobody for the time.
 */
typedef struct {
  char *when;         /* it began: "2026-11-28T09:05:00"; names it among those of its story */
  gboolean rehearsal; /* else it was given */
  char **charts;      /* ids, of the slides as they were then */
  GArray *times;      /* ExaTalkTime: each place once, in the order in which it was first seen */

  /*< private >*/
  guint slide, step; /* where it is */
  gint64 elapsed;    /* µs that are counted */
} ExaTalkTimes;

/* A talk of @story that began at @when and has spent no time yet. Transfer full. */
ExaTalkTimes *exa_talk_times_new (const ExaStory *story, const char *when, gboolean rehearsal);
void exa_talk_times_free (ExaTalkTimes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaTalkTimes, exa_talk_times_free)

/* The talk, which has gone on for @elapsed µs, is at that place from now on. */
void exa_talk_times_move (ExaTalkTimes *self, guint slide, guint step, gint64 elapsed);
/* µs at slide @n (from 0), all its steps; of the whole. */
gint64 exa_talk_times_get_slide (const ExaTalkTimes *self, guint n);
gint64 exa_talk_times_get_total (const ExaTalkTimes *self);
/* Whether the slides were those that @story has now, in this order: else their times say nothing of it. */
gboolean exa_talk_times_is_of (const ExaTalkTimes *self, const ExaStory *story);

/* --- kept in the state folder --- */

/* So many of one story are kept. */
#define EXA_TALK_TIMES_MAX_KEPT 20

/* The file for the story @id of @files (NULL: the bundled data); transfer full. */
char *exa_talk_times_find (const char *id, const char *const *files);
/* Those that @path holds, the earliest first: ExaTalkTimes; none where it cannot be read. Transfer full. */
GPtrArray *exa_talk_times_load (const char *path);
/* Puts @self among them, in the place of what has its "when"; the earliest ones go beyond the number that is kept.
 * FALSE where it cannot be written: no reason to disturb a talk. */
gboolean exa_talk_times_save (const ExaTalkTimes *self, const char *path);

G_END_DECLS
