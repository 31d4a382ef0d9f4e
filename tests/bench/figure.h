/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * The figure that every drawer of the benchmark draws: the bundled chart
 * "chips-int8" with its top 12, as texts and numbers. bench.c checks that it
 * is what Exascope draws.
 */
#define FIGURE_CHART    "chips-int8"
#define FIGURE_TOP      "12"
#define FIGURE_TITLE    "The top Chinese INT8 rate listed is about two fifths of the top American"
#define FIGURE_SUBTITLE "Peak INT8 rate of one chip or package as listed by Epoch AI, TOPS"
#define FIGURE_SOURCE   "Source: Epoch AI, as reported in “Machine Learning Hardware”, December 2025"
#define FIGURE_NOTE                                                                                                    \
  "And 61 more, not shown. Of 73 in the table, which has no INT8 rate for the Ascend 910B, 910C and 920."
#define FIGURE_UNIT   "TOPS"
#define FIGURE_EXTENT 6000.0 /* of the axis, TOPS */
#define FIGURE_STEP   1000.0 /* of its ticks */
#define FIGURE_RATIO  "2.46×"

typedef struct {
  const char *label;
  double value;     /* TOPS */
  const char *text; /* the value as written */
  int chinese;      /* red, else blue */
} FigureRow;

static const FigureRow figure_rows[] = {
    {"MI355X", 5033.2, "5,033.2 TOPS", 0}, {"GB200", 5000, "5,000 TOPS", 0},  {"MI350X", 4614, "4,614 TOPS", 0},
    {"TPU v7", 4614, "4,614 TOPS", 0},     {"B200", 4500, "4,500 TOPS", 0},   {"B100", 3500, "3,500 TOPS", 0},
    {"MI300X", 2614.9, "2,614.9 TOPS", 0}, {"MI325X", 2600, "2,600 TOPS", 0}, {"BR100", 2048, "2,048 TOPS", 1},
    {"H100", 1979, "1,979 TOPS", 0},       {"H800", 1979, "1,979 TOPS", 0},   {"H200", 1979, "1,979 TOPS", 0},
};

#define FIGURE_N_ROWS ((int)(sizeof figure_rows / sizeof figure_rows[0]))
