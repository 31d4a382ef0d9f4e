/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-column.h"
#include "exa-entity.h"
#include "exa-grid.h"
#include "exa-sheet-told.h"
#include "exa-table-doubt.h"

G_BEGIN_DECLS

/* The number of no column; columns are counted from 0. */
#define EXA_NO_COLUMN G_MAXUINT

/* What the rows of a table are. */
typedef enum {
  EXA_TABLE_THINGS,           /* each about something of its own */
  EXA_TABLE_TIMES,            /* one thing at many times: the times are the rows of a chart */
  EXA_TABLE_THINGS_OVER_TIME, /* things that come again, a date apart: a chart shows the newest figure of each */
} ExaTableForm;

/* A row that is no row like the others: their total, or a region of which they are parts. */
typedef struct {
  guint column;        /* where that stands; EXA_NO_COLUMN: it is the name of the row */
  char *label;         /* owned */
  const char *because; /* in English; static */
} ExaTableApart;

/**
 * ExaTablePlan: how a table is read: where its data begin, which column says
 * what, and how the cells of each are read. Guessed by exa_table_plan_guess(),
 * applied by exa_table_plan_apply(), and free to be changed between them.
 */
typedef struct {
  ExaSheetTold sheet;         /* how the bytes of its file were parted */
  const char *other_encoding; /* one that fits as well as that of @sheet; static, or NULL */
  guint n_headers;            /* rows above the data */
  guint unit_row;     /* that of the units, the one that names the columns stands above it; 0 where there is none */
  ExaColumn *columns; /* @n_columns, owned */
  guint n_columns;
  guint name;         /* the column of what a row is about; rows are numbered where it is EXA_NO_COLUMN */
  guint second;       /* what tells rows of one name apart, or EXA_NO_COLUMN, as all below */
  guint third;        /* what tells those apart that the second does not */
  guint country;      /* whose colour a row has */
  guint owner;        /* the company it belongs to */
  guint date;         /* when the figures were so; of EXA_TABLE_TIMES without it, the names are the dates */
  guint part, day;    /* the month or quarter of a date that is only a year, and the day of that month */
  guint thing_date;   /* a date of what a row is about, which is not that of its figures: "Released" */
  guint measure;      /* what the figures measure: an indicator, of which there may be several in one table */
  guint unit;         /* their unit */
  guint scale;        /* their scale: "Billions", or a power of ten */
  guint status;       /* whether they are so: "forecast" */
  guint last_fact;    /* the last year that is no estimate */
  gboolean wide;      /* the columns with a time for a header are one measure at those times */
  ExaEntityKind kind; /* of what the rows are about */
  ExaTableForm form;
  guint another;      /* the first column of another table beside this one, which is not read; or EXA_NO_COLUMN */
  guint distinct;     /* the column of names where no two rows have one name, and none has none; or EXA_NO_COLUMN */
  guint n_rows;       /* of data, those that were not asked for left out */
  GPtrArray *where;   /* "COLUMN=VALUE", owned: of which rows it is; never NULL, as below */
  GPtrArray *apart;   /* ExaTableApart, owned */
  gboolean accounts;  /* some rows are amounts of money, by their names: "Revenue" */
  gboolean per_share; /* and some are per share */
  char *above;        /* a line above the table that may say the unit of figures which say none, owned; or NULL */
  char **same;        /* "NAME=OTHER", owned: names that are to be taken for another table's; or NULL */
  gboolean beside;    /* other tables are read beside it, whose rows its rows may meet */
  GPtrArray *doubts;  /* ExaTableDoubt, owned */
} ExaTablePlan;

/* A plan of @n_columns columns of text without a header, in which no column says anything. */
ExaTablePlan *exa_table_plan_new (guint n_columns);
void exa_table_plan_free (ExaTablePlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaTablePlan, exa_table_plan_free)

/* Sets the rows apart in which @label stands in @column, or, where that is EXA_NO_COLUMN, is the name. @because: in
 * English; static. */
void exa_table_plan_set_apart (ExaTablePlan *self, guint column, const char *label, const char *because);

/* Whether @column gives figures, and not names or dates. */
gboolean exa_table_plan_holds_figures (const ExaTablePlan *self, guint column);
/* Whether another column than @column is one of figures, before it is known which of them name the rows. */
gboolean exa_table_plan_has_other_figures (const ExaTablePlan *self, guint column);

/* Whether the figures of @column are rates: of the whole of other rows there is one, but it is no sum of theirs. */
gboolean exa_table_plan_is_rate (const ExaTablePlan *self, guint column);

/* Whether a cell of the column of countries, or what a person says, names none: "NA" among codes is Namibia's. */
gboolean exa_table_plan_has_no_country (const ExaTablePlan *self, const char *cell);

/* Whether figures in @unit are ranks: no length shows them. */
gboolean exa_table_is_rank (const ExaUnit *unit);

/* Whether the numbers of @column have no chart: they name or count, or are ranks beside what can be drawn. @because: a
 * static word for it in English, or NULL where a person wants it so. */
gboolean exa_table_plan_leaves_out (const ExaTablePlan *self, guint column, const char **because);

/* The row that is set apart under the name @label; NULL if none is. Borrowed. */
const ExaTableApart *exa_table_plan_find_apart (const ExaTablePlan *self, const char *label);
/* Whether rows are set apart by the cell @label, or NULL, for the reason @because. */
gboolean exa_table_plan_is_apart_as (const ExaTablePlan *self, const char *label, const char *because);
/* The cell by which @row of the grid, headers counted, is set apart: its name, or what stands beside it; NULL if it is
 * not. Borrowed. */
const char *exa_table_plan_find_apart_in (const ExaTablePlan *self, const ExaGrid *grid, guint row);

G_END_DECLS
