/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-chart.h"
#include "exa-table-figures.h"
#include "exa-table-subjects.h"

G_BEGIN_DECLS

/* A claim with what its chart needs to know of its row. */
typedef struct {
  ExaClaim *claim; /* borrowed from the Dataset */
  const ExaTableRow *row;
  ExaMoment when;            /* of the row, or of the column */
  const char *said;          /* the words in which that was said; borrowed, "" where nothing says it */
  gboolean joined;           /* both say a part of it: "2021" and "Mar" */
  const char *mark, *marked; /* as ExaTableMark has them, or NULL */
  const char *words;         /* how it was measured, by its cell: "FP8"; borrowed, or NULL */
  gboolean by_hand;          /* a person changed it, or its name */
} ExaTableFigure;

/**
 * ExaTableSlot: the figures of one measure of a table, for one chart: those of a column, or, where its rows name
 * several indicators or units that share no axis, of those rows of it.
 */
typedef struct {
  ExaMeasure *measure;   /* borrowed from the Dataset */
  guint column;          /* the first that gave a figure */
  GArray *figures;       /* ExaTableFigure, in the order of the file; owned */
  ExaFigures *columns;   /* of a long table: these instead; owned, or NULL */
  GArray *marks;         /* of these: ExaTableMark; owned, or NULL */
  guint n_unread;        /* cells that are no figures */
  const char *unread;    /* the first of them; borrowed, NULL where there is none */
  guint n_unnamed;       /* figures in rows without a name */
  guint n_elsewhere;     /* figures of the column in units that share no axis with these, in charts of their own */
  const char *elsewhere; /* the first of them; borrowed */
} ExaTableSlot;

/* One without a figure, of @measure (borrowed from the Dataset). Transfer full. */
ExaTableSlot *exa_table_slot_new (ExaMeasure *measure, guint column);
void exa_table_slot_free (ExaTableSlot *self);
guint exa_table_slot_count (const ExaTableSlot *self); /* its figures */

/* What of the slot's figures a chart shows, and how. */
typedef enum {
  EXA_SLOT_ROWS,  /* all but what is set apart */
  EXA_SLOT_APART, /* what is set apart */
} ExaSlotPart;

/* Names @chart, of that part of the slot, for people, in sidebar, title and headline alike: its column has the table's
 * own name. */
void exa_table_slot_name_chart (const ExaTableSlot *self, const ExaTablePlan *plan, ExaSlotPart part, ExaChart *chart);

/* The chart of @part of the figures of the table @title, as its plan's form shows them: the newest of each, or a
 * series. Id, topic and note are left to the caller. NULL where there is no such figure. Transfer full. */
ExaChart *exa_table_slot_make_chart (ExaTableSlot *self, const ExaTablePlan *plan, const char *title, ExaSlotPart part);

/* The same of a slot whose figures are in columns. @in_order: their names are steps of a scale. */
ExaChart *exa_table_slot_make_column_chart (ExaTableSlot *self, const ExaTablePlan *plan, const char *title,
                                            gboolean in_order);

/* What is left out, set apart or doubtful in it, in sentences. */
ExaText exa_table_slot_write_note (const ExaTableSlot *self, const ExaTablePlan *plan);

G_END_DECLS
