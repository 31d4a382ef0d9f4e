/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-grid.h"
#include "exa-names.h"
#include "exa-table-plan.h"

G_BEGIN_DECLS

/* A row of data: what it is about, and when. */
typedef struct {
  guint number;            /* among the rows of data, from 1 */
  ExaEntity *subject;      /* borrowed from the Dataset; NULL where the row has no name */
  char *name;              /* as the table has it, without its unit; NULL where there is none; owned */
  char *label;             /* where the subject's name does not say it: "East Hall, Day"; else NULL; owned */
  ExaMoment when;          /* all zeros where nothing says it */
  gboolean timed;          /* it is said */
  gboolean apart;          /* it is a total, a region, or of a year whose months others have */
  const char *apart_by;    /* the cell by which it is a total or a region; borrowed from the grid, or NULL */
  const char *of_year;     /* what says the last of these, "M13"; borrowed from the grid, or NULL */
  const ExaUnit *unit;     /* that the row says for its figures, in a column of units or in its name; or NULL */
  int exponent;            /* the same of the scale; 0 where the row says none */
  const char *unread_unit; /* what stands in the column of units and is none that is known: "USD_PPP"; borrowed from the
                            * grid, "" where nothing does */
} ExaTableRow;

/**
 * ExaTableSubjects: the rows of a table as things of a Dataset. Two rows of one name are about one thing, unless they
 * say different countries or owners of it; names that differ in their case only are of two things.
 */
typedef struct {
  ExaTableRow *rows; /* @n_rows, owned */
  guint n_rows;
} ExaTableSubjects;

/* Adds to the Dataset of @names what the rows are about. Transfer full. */
ExaTableSubjects *exa_table_subjects_new (const ExaTablePlan *plan, const ExaGrid *grid, ExaNames *names);
void exa_table_subjects_free (ExaTableSubjects *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaTableSubjects, exa_table_subjects_free)

G_END_DECLS
