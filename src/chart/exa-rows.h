/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-build.h"

G_BEGIN_DECLS

/* One mark's text, measured. */
typedef struct {
  ExaLabel value, tag;
  double width; /* both, with the gap between them */
} ExaRowEnd;

/**
 * ExaRows: the rows of a figure with bars or points: in how many panels they
 * stand, how high they are, and their texts, measured; private to the chart folder.
 */
typedef struct {
  ExaBuild *build;
  guint n_panels, per_panel; /* panels, and rows in each */
  double pitch;              /* of a band with one mark, whole pixels */
  double text_pitch;         /* the same before rounding: text grows with the figure, not in steps */
  double panel_width, panel_gap;
  double label_em, value_em, label_width, label_gap;
  ExaLabel *labels; /* by band */
  ExaRowEnd **ends; /* by band and mark */
  double room;      /* right of the rows, for the bracket */
  /* Where the next label and the next value of the panel being set have room, pixels down. */
  double label_free, value_free;
} ExaRows;

/* Chooses the panels of @build->plot, puts its top on a whole pixel, and measures the texts. */
void exa_rows_init (ExaRows *rows, ExaBuild *build);
void exa_rows_clear (ExaRows *rows);

/* In whole pixels: the height of a band; of that, what each of its marks has for itself and its gap, and a bar alone.
 * Bands with several marks are a little taller than others, their bars thinner. */
double exa_rows_band_height (const ExaRows *rows, const ExaBand *band);
double exa_rows_mark_pitch (const ExaRows *rows, const ExaBand *band);
double exa_rows_thickness (const ExaRows *rows, const ExaBand *band);
/* Of the tallest panel, pixels. */
double exa_rows_panel_height (const ExaRows *rows);
/* Pixels from a mark's end to its text, and those that the text takes beyond the end on either side. */
double exa_rows_end_gap (const ExaRows *rows);
void exa_rows_reach (const ExaRows *rows, guint band, guint k, double *left, double *right);

G_END_DECLS
