/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-claim-set.h"
#include "exa-dataset.h"
#include "exa-view.h"

G_BEGIN_DECLS

#define EXA_QUERY_ERROR (exa_query_error_quark ())
GQuark exa_query_error_quark (void);
/* ExaQueryError: why a chart is refused as it is asked for. */
typedef enum {
  EXA_QUERY_ERROR_INCOMPARABLE, /* units or wholes differ: no common axis */
  EXA_QUERY_ERROR_COMPARE,      /* a claim to compare is not in the chart, or both are one */
  EXA_QUERY_ERROR_KIND,         /* the chart cannot be drawn that way (a log scale of a stack) */
} ExaQueryError;

/* How a dated figure stands to those of its country before it. */
typedef enum {
  EXA_RECORD_NONE,
  EXA_RECORD_MAYBE, /* a range: its better end is beyond all before, its worse end is not */
  EXA_RECORD_SURE,
} ExaRecord;

/* ExaCell: a claim in its row, with its place beside that of others: one bar, segment or dot. */
typedef struct {
  ExaClaim *claim; /* owned */
  guint series;    /* index into ExaTable.series; 0 where there are none */
  ExaQuantity x; /* in a plane: base units of x_unit, or days from the beginning of the first to the end of the last */
  gboolean own_date;   /* over time: the date is that of the claim's subject, not of its figure */
  GPtrArray *x_claims; /* of a scatter: ExaClaim, owned: what @x is made of; NULL elsewhere */
  guint line;          /* over time: from 1 on, which line of records it may belong to; 0: none */
  ExaRecord record;
} ExaCell;

/* The date at which it stands over time: the figure's, or its subject's own. */
ExaDate exa_cell_get_date (const ExaCell *cell);
/* The weakest status of what it is made of: a rate at an estimated price is an estimate. */
ExaStatus exa_cell_get_status (const ExaCell *cell);

/* A row of the table, a band of the chart: an entity with what was said of it, or one claim. */
typedef struct {
  char *id;               /* the entity's, or the claim's where each claim has a row */
  ExaEntity *subject;     /* owned */
  GArray *cells;          /* ExaCell, at least one; more than one where sources differ, or in groups */
  gboolean by_claim;      /* labelled by its claim rather than its subject */
  ExaQuantity value;      /* the one figure, or the hull of several; base units */
  gboolean order_unknown; /* whether the row below is really smaller is not known */
} ExaRow;

/* One without cells, of what @claim is of, or of @claim itself. */
ExaRow *exa_row_new (ExaClaim *claim, gboolean by_claim);
void exa_row_free (ExaRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaRow, exa_row_free)

/**
 * ExaTable: the rows behind a figure: filtered, sorted, cut to the top, compared.
 * Immutable; the chart, the exported table and the window's list all read it.
 */
typedef struct {
  ExaChart *chart;     /* owned */
  ExaMeasure *measure; /* owned: that of the first claim; the others share its unit and whole */
  ExaChartKind kind;
  ExaSort sort;
  gboolean log_scale;
  const ExaUnit *unit;    /* of the axis; comparable with the measure's */
  GPtrArray *rows;        /* ExaRow, in order of drawing; may be empty */
  GPtrArray *series;      /* ExaText*, names of the series of a grouped chart; may be empty */
  GArray *columns;        /* guint, of more columns than can be seen: the numbers of all their figures, from left to
                           * right, of which @rows are those that are seen; NULL elsewhere */
  guint n_left_out;       /* rows beyond the top */
  guint n_filtered;       /* claims of the chart that the view leaves out */
  gboolean exceeds_whole; /* parts to be stacked that may be more than the whole: the kind is bars instead */
  gboolean no_lengths;    /* bars or another kind were asked for of what has none: it is a list instead */
  ExaMeasure *x_measure;  /* of a scatter: owned; NULL elsewhere */
  const ExaUnit *x_unit;  /* of its x axis */
  GPtrArray *unplaced;    /* ExaClaim: without a place in a plane: no date, or no figure of x_measure */
  ExaDate as_of;          /* over time: the date of the latest source; what comes after it has not happened */
  gboolean lowest;        /* over time: records are the lowest figures so far, not the highest */
  gboolean has_remainder;
  ExaQuantity remainder;           /* of a stack: what is left of the whole */
  ExaClaim *compare_a, *compare_b; /* owned; both NULL without a comparison */
  gboolean by_difference;
  ExaQuantity comparison; /* a ÷ b, or a - b in base units */
  gboolean has_x_comparison;
  ExaQuantity x_comparison; /* of a scatter: the same along x */
} ExaTable;

/* @view: NULL for the chart as it is. NULL and @error where it is refused. */
ExaTable *exa_table_new (ExaChart *chart, const ExaView *view, GError **error);
void exa_table_free (ExaTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaTable, exa_table_free)

/* How many rows it has. */
guint exa_table_count (const ExaTable *self);
/* Rows that no figure shows, as each stands behind a taller column. */
guint exa_table_count_behind (const ExaTable *self);
const ExaRow *exa_table_nth (const ExaTable *self, guint n);

/* --- for a text or a list: also those that no figure shows --- */

/* How many they are. */
guint exa_table_count_all (const ExaTable *self);
/* The @n-th of them all; it may outlive the table. Transfer full. */
ExaRow *exa_table_make_row (const ExaTable *self, guint n);
/* The number of no row. */
#define EXA_NO_ROW G_MAXUINT
/* Which of them all has @claim, and in which cell (may be NULL); EXA_NO_ROW where none has. */
guint exa_table_find (const ExaTable *self, ExaClaim *claim, guint *cell);

/* The claims of all cells with what they are computed from, in the order of the rows. Transfer full. */
ExaClaimSet *exa_table_get_claim_set (const ExaTable *self);

/* The row's label: its subject's name, or its claim's label. Borrowed. */
const char *exa_row_get_label (const ExaRow *self, ExaLang lang);
/* What tells the cells of a row apart (what is meant, or who says it, or when); NULL where nothing does. Transfer full.
 */
char *exa_row_write_tag (const ExaRow *self, guint cell, ExaLang lang);
/* Both: "China (an eighth of the world’s)", in the brackets of @lang; the label alone where there is no tag. Transfer
 * full. */
char *exa_row_write_name (const ExaRow *self, guint cell, ExaLang lang);

/* The comparison in words of a figure: "> 17×", "1,347 EFLOPS". Transfer full; NULL without one. */
char *exa_table_format_comparison (const ExaTable *self, ExaLang lang);
/* Of a scatter, the same along x. */
char *exa_table_format_x_comparison (const ExaTable *self, ExaLang lang);
/* Whether its kind has a place for each figure along x as well: over time, or a scatter. */
gboolean exa_table_is_plane (const ExaTable *self);

G_END_DECLS
