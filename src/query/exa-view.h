/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-chart.h"

G_BEGIN_DECLS

/**
 * ExaView: what a person changed of a chart: its flags on the command line, its
 * toolbar in the window. A value; everything in it is borrowed. Start from
 * EXA_VIEW_INIT: -1 and NULL mean "as the chart says".
 */
typedef struct {
  int kind;                          /* ExaChartKind */
  int sort;                          /* ExaSort */
  int top;                           /* the most rows; 0: all */
  int log_scale;                     /* gboolean */
  const ExaUnit *unit;               /* of the axis */
  const char *const *countries;      /* ids: only entities of these countries; NULL-terminated */
  const char *const *only;           /* claim ids: only these; NULL-terminated */
  const char *compare_a, *compare_b; /* claim or entity ids; "" in compare_a: no comparison */
  gboolean by_difference;            /* how compare_a and compare_b are compared */
} ExaView;

#define EXA_VIEW_INIT                                                                                                  \
  {                                                                                                                    \
    .kind = -1, .sort = -1, .top = -1, .log_scale = -1                                                                 \
  }

G_END_DECLS
