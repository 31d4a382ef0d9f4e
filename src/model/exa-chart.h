/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figures.h"
#include "exa-topic.h"

G_BEGIN_DECLS

/* ExaChartKind: how the claims of a chart are drawn, as files and flags name it. */
typedef enum {
  EXA_CHART_BARS,
  EXA_CHART_COLUMNS,
  EXA_CHART_GROUPED,
  EXA_CHART_STACKED,
  EXA_CHART_POINTS,
  EXA_CHART_LIST,    /* what was said, without lengths */
  EXA_CHART_TIME,    /* a dot at its date and its figure */
  EXA_CHART_SCATTER, /* a dot at two figures of one subject */
} ExaChartKind;

/* ExaSort: the order of rows: the largest first, by name, the latest first, or as the files have them. */
typedef enum {
  EXA_SORT_VALUE,
  EXA_SORT_NAME,
  EXA_SORT_DATE,
  EXA_SORT_SOURCE,
} ExaSort;

/* ExaSeries: what tells the bars of one row apart in a grouped chart, and so is what its key lists. */
typedef enum {
  EXA_SERIES_SOURCE,
  EXA_SERIES_MEASURE,
  EXA_SERIES_AS_OF, /*< nick=as_of >*/
  EXA_SERIES_LABEL,
} ExaSeries;

/* Two claims that are compared; ids owned, both NULL without a comparison. */
typedef struct {
  char *a, *b;
  gboolean by_difference; /* else by ratio */
} ExaCompare;

/* A figure that the headline measures by, such as a year: no claim, so that it has no mark, only a line. */
typedef struct {
  double value; /* base units */
  ExaText name; /* owned; empty where there is no line */
} ExaReference;

/* ExaChart: which claims stand in one figure, and how. */
#define EXA_TYPE_CHART (exa_chart_get_type ())
G_DECLARE_FINAL_TYPE (ExaChart, exa_chart, EXA, CHART, GObject)

struct _ExaChart {
  GObject parent_instance;

  char *id;
  ExaText name, title, subtitle, note;
  ExaTopic *topic; /* owned, or NULL */
  ExaChartKind kind;
  GPtrArray *own;      /* ExaClaim, owned, in source order: those of a chart without @figures; see exa_chart_count() */
  ExaFigures *figures; /* the same of a long table, in columns; owned, or NULL */
  ExaMeasure *x;       /* of a scatter: what lies along x; owned, or NULL */
  GPtrArray *pool; /* ExaClaim: all of the data set but those in columns, shared with it: where a scatter finds its x */
  gboolean row_per_claim;
  ExaSeries series;
  ExaSort sort;
  guint top; /* 0: all */
  gboolean log_scale;
  const ExaUnit *unit; /* of the axis, or NULL: chosen by size */
  ExaCompare compare;
  ExaReference reference;
  char **about; /* ids of claims that the headline is about, beside those that are compared; owned, or NULL */

  /* Of a chart taken from a picture, which holds no more than is shown; else 0. */
  guint n_filtered; /* claims that a choice left out */
  guint n_left_out; /* rows beyond the top */
  guint n_in_all;   /* claims of the chart as it was */
};

/* An empty one, for who fills it before anybody else sees it. Transfer full. */
ExaChart *exa_chart_new (void);
/* Its claims. One of many figures is made when it is asked for: who needs the values only reads @figures. */
guint exa_chart_count (const ExaChart *self);
ExaClaim *exa_chart_nth (const ExaChart *self, guint n); /* borrowed */
/* The country whose colour the figure has, without making its claim; NULL if none. Borrowed. */
ExaEntity *exa_chart_nth_country (const ExaChart *self, guint n);
/* The claim of that id among them, or NULL; borrowed. */
ExaClaim *exa_chart_find (const ExaChart *self, const char *id);
gboolean exa_chart_has (const ExaChart *self, ExaClaim *claim);
/* Another chart of the same claims. Transfer full. */
ExaChart *exa_chart_copy (ExaChart *self);
/* Whether its reference line can be drawn: there is one, and the kind and the scale have a place for it. */
gboolean exa_chart_has_reference (ExaChart *self);
/* Kinds whose rows stand along one scale. */
gboolean exa_chart_kind_takes_reference (ExaChartKind kind);
void exa_compare_clear (ExaCompare *compare);

G_END_DECLS
