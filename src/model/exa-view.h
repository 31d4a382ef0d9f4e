/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-chart.h"

G_BEGIN_DECLS

/* ExaScaleType: the scale of the value axis, as files and flags name it; FALSE and TRUE of a chart's log_scale. */
typedef enum {
  EXA_SCALE_TYPE_LINEAR,
  EXA_SCALE_TYPE_LOG,
} ExaScaleType;

/* ExaCompareBy: how two figures are compared, as files and flags name it; FALSE and TRUE of by_difference. */
typedef enum {
  EXA_COMPARE_BY_RATIO,
  EXA_COMPARE_BY_DIFFERENCE,
} ExaCompareBy;

/**
 * ExaView: what a person changed of a chart: the flags of the command line, the
 * toolbar of the window, a step of a story, a step of undo, what is remembered of
 * a window. A value that owns what it points to; start from EXA_VIEW_INIT, end
 * with exa_view_clear(). -1 and NULL mean "as the chart says".
 *
 * A new field needs its line in the table of exa-view.c, and the query to heed it:
 * copies, comparisons, flags and files go by the table.
 */
typedef struct {
  int kind;            /* ExaChartKind */
  int sort;            /* ExaSort */
  int top;             /* the most rows; 0: all */
  int log_scale;       /* ExaScaleType: a gboolean */
  const ExaUnit *unit; /* of the axis; interned */
  char *x, *y;         /* of a scatter: ids or names of measures; owned. @x asks for one where @kind does not say */
  char **countries;    /* ids: only entities of these countries; owned */
  char **only;         /* ids of claims: only these; owned */
  char **highlight;    /* ids of claims: these at full strength, others dimmed; owned */
  char *compare_a, *compare_b; /* ids of claims or entities, owned; "" in compare_a: no comparison */
  int by_difference;           /* ExaCompareBy: a gboolean; where two are named and this is -1, by ratio */
} ExaView;

/* A view that changes nothing of its chart. */
#define EXA_VIEW_INIT                                                                                                  \
  {                                                                                                                    \
    .kind = -1, .sort = -1, .top = -1, .log_scale = -1, .by_difference = -1                                            \
  }

/* @self is overwritten, not cleared. */
void exa_view_copy (ExaView *self, const ExaView *from);
/* Frees what it owns and leaves EXA_VIEW_INIT. */
void exa_view_clear (ExaView *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExaView, exa_view_clear)
/* Whether both change the same, to the same. */
gboolean exa_view_equal (const ExaView *a, const ExaView *b);

/* Sets the comparison; NULL, NULL: the chart's own; "", NULL: none. Copies the ids. */
void exa_view_set_compare (ExaView *self, const char *a, const char *b);

/* --- by name: for flags, files and messages --- */

#define EXA_VIEW_ERROR (exa_view_error_quark ())
GQuark exa_view_error_quark (void);
/* ExaViewError: why a field is not set. */
typedef enum {
  EXA_VIEW_ERROR_VALUE, /* no such field, or no value for it */
} ExaViewError;

/* ExaViewField: how a field of the view is called, and explained, to people. Static. */
typedef struct {
  const char *name;    /* "scale-type": of the flag, too */
  const char *help;    /* what it does, for --help, in English */
  const char *metavar; /* what it takes, likewise */
} ExaViewField;

/* The fields in the order in which they are listed to people; NULL beyond the last. */
const ExaViewField *exa_view_nth_field (guint n);

/**
 * exa_view_set: sets the field @name from @text, as a flag has it: "log", "20", "a,b".
 * FALSE with a message that begins with "takes" where @text is no value for it; @self is then as it was.
 */
gboolean exa_view_set (ExaView *self, const char *name, const char *text, GError **error);
/* The field's value as exa_view_set() takes it; NULL where it is as the chart says. Transfer full. */
char *exa_view_get (const ExaView *self, const char *name);

/* The fields that were changed, a{ss} of names and texts; transfer full, floating. */
GVariant *exa_view_to_variant (const ExaView *self);
/* Reads them into @self, which is overwritten. Fields and values that are not known, from a file of a
 * later version, are left out; FALSE if there were any. */
gboolean exa_view_from_variant (ExaView *self, GVariant *variant);

G_END_DECLS
