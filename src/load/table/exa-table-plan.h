/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-column.h"
#include "exa-entity.h"

G_BEGIN_DECLS

#define EXA_NO_COLUMN G_MAXUINT

/* What the rows of a table are. */
typedef enum {
  EXA_TABLE_THINGS,           /* each about something of its own */
  EXA_TABLE_TIMES,            /* one thing at many times: the times are the rows of a chart */
  EXA_TABLE_THINGS_OVER_TIME, /* things that come again, a date apart: a chart shows the newest figure of each */
} ExaTableForm;

/**
 * ExaTablePlan: how a table is read: where its data begin, which column says
 * what, and how the cells of each are read. Guessed by exa_table_plan_guess(),
 * applied by exa_table_plan_apply(), and free to be changed between them: a
 * plan has nothing of the cells in it.
 */
typedef struct {
  guint n_headers;    /* rows above the data; the last of them names the columns */
  ExaColumn *columns; /* @n_columns, owned */
  guint n_columns;
  guint name;         /* the column of what a row is about; rows are numbered where it is EXA_NO_COLUMN */
  guint country;      /* or EXA_NO_COLUMN, as below */
  guint owner;        /* the company it belongs to */
  guint date;         /* when the figures were so; of EXA_TABLE_TIMES without it, the names are the dates */
  ExaEntityKind kind; /* of what the rows are about */
  ExaTableForm form;
} ExaTablePlan;

/* A plan of @n_columns columns of text without a header, in which no column says anything. */
ExaTablePlan *exa_table_plan_new (guint n_columns);
void exa_table_plan_free (ExaTablePlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaTablePlan, exa_table_plan_free)

/* Whether @column gives figures, and not names or dates. */
gboolean exa_table_plan_holds_figures (const ExaTablePlan *self, guint column);

G_END_DECLS
