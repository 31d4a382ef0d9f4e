/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-talk-times.h"

G_BEGIN_DECLS

/**
 * ExaTimesReport: the plan of a story beside how long its rehearsals and talks took: a table, a column each, and a
 * data set of which a chart can be made as of any other.
 */
typedef struct {
  const char *id; /* "plan", or when it was; borrowed from the report */
  gboolean is_plan;
  gboolean rehearsal;
  gint64 *slides; /* µs of each slide; owned */
  gint64 total;   /* µs */
} ExaTimesColumn;

/* The columns, and what was left out of them. */
typedef struct {
  ExaStory *story;    /* owned */
  GPtrArray *columns; /* ExaTimesColumn, owned: the plan where there is one, then the others, the earliest first */
  guint n_left_out;   /* so many were of other slides, or of these in another order */

  /*< private >*/
  GPtrArray *times; /* ExaTalkTimes */
} ExaTimesReport;

/* @times (taken): all that is kept of the story. */
ExaTimesReport *exa_times_report_new (ExaStory *story, GPtrArray *times);
void exa_times_report_free (ExaTimesReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaTimesReport, exa_times_report_free)

/* The last rehearsal, else the last talk; NULL where there is none. Borrowed. */
const ExaTimesColumn *exa_times_report_get_last (const ExaTimesReport *self);
/* "Plan", "Rehearsal, 28 November 2026, 09:05"; transfer full. */
char *exa_times_column_name (const ExaTimesColumn *column, ExaLang lang);
/* "1:40", "–" for none; transfer full. */
char *exa_times_write (gint64 spent);

/* The chart "times" of the plan and of the last ones, a bar for each slide; NULL where there is nothing to compare.
 * Transfer full. */
ExaDataset *exa_times_report_to_dataset (const ExaTimesReport *self);
#define EXA_TIMES_CHART "times"

G_END_DECLS
