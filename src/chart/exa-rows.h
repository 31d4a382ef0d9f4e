/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-label.h"
#include "exa-plot.h"

G_BEGIN_DECLS

/* Size of the smallest text, at 1080 lines. */
#define EXA_ROWS_LEAST_EM 12.5
/* Of the pitch of a bar that stands alone: the bar. */
#define EXA_ROWS_BAR_PART 0.625
/* The most between a label and the bars under it, at 1080 lines. */
#define EXA_ROWS_LABEL_GAP 8
/* Between a value and a tag under it, in the value's ems. */
#define EXA_ROWS_STACK_GAP 0.2

/* The texts at one mark's end, measured. */
typedef struct {
  ExaLabel value, tag;
  double width;     /* both, with the gap between them */
  gboolean stacked; /* the tag stands under the value */
} ExaRowText;

/**
 * ExaRows: the rows of a figure with bars or points: in how many panels they
 * stand, how high they are, and their texts, measured; private to the chart folder.
 * Bands are counted as they are drawn, see exa_plot_band().
 */
typedef struct {
  const ExaPlot *plot;
  const ExaPage *page;       /* the plot's */
  ExaRect rect;              /* the plot's, its top on a whole pixel */
  gboolean axis;             /* ticks below the rows; else the values at the bars are all there is */
  guint n_panels, per_panel; /* panels, and rows in each */
  double pitch;              /* of a band with one mark, whole pixels, without label_line */
  double text_pitch;         /* the same before rounding: text grows with the figure, not in steps */
  double label_line;         /* whole pixels above the bars of each band, for its label; 0: it stands beside them */
  gboolean brief;            /* units that the subtitle says are left to it */
  gboolean status_behind;    /* what all marks of a band are, "forecast", stands behind its name */
  double text_part;          /* what values and bracket are of their usual size, 1 or less */
  double panel_width, panel_gap;
  double label_em, label_width, label_gap;
  guint n_cut;                    /* labels that are not whole */
  gboolean has_twins;             /* two of them read the same, since they are not whole */
  gboolean loses_figure;          /* one has lost its figure, and may read as another one's */
  double least_kept;              /* of their characters: what is left of the one that lost most; 1: all */
  ExaLabel *labels, *statuses;    /* by band; a status may be empty */
  ExaRowText **texts;             /* by band and mark */
  double room;                    /* right of the rows from @bracket_from to @bracket_to, for the bracket */
  guint bracket_from, bracket_to; /* bands */
  gboolean inner;                 /* what the bracket says stands left of its line: */
  double pill_room;               /* of the rows from @pill_from to @pill_to, for both */
  guint pill_from, pill_to;       /* bands; none if the first is beyond the other */
} ExaRows;

/* Chooses the panels and the place of the labels, and measures the texts. Free with exa_rows_clear(). */
ExaRows exa_rows_new (const ExaPlot *plot);
void exa_rows_clear (ExaRows *rows);

/* So few in all are each what the headline is about, whether it names them or not. */
#define EXA_ROWS_HANDFUL 6

/* What is known without measuring the rows' texts: as ExaKind has it. */
guint exa_rows_count_fitting (const ExaPlot *plot);
double exa_rows_least_height (const ExaPage *page, guint n_bands);
double exa_rows_kept_height (const ExaPage *page, guint n_bands);
double exa_rows_cramped_height (const ExaPage *page, guint n_bands);
/* Whether bars of a handful of rows would be longer if these were higher, as ExaKind has it. */
gboolean exa_rows_are_short (const ExaPlot *plot);
/* Whether a bracket leaves the bars their length, as ExaKind has it. */
gboolean exa_rows_bracket_fits (const ExaPlot *plot);
/* The smallest size of the rows' texts, pixels. */
double exa_rows_text_em (const ExaPlot *plot);

/* In whole pixels: the height of a band; of that, what each of its marks has for itself and its gap, and a bar alone.
 * Bands with several marks are a little taller than others, their bars thinner. */
double exa_rows_band_height (const ExaRows *rows, const ExaBand *band);
double exa_rows_mark_pitch (const ExaRows *rows, const ExaBand *band);
double exa_rows_thickness (const ExaRows *rows, const ExaBand *band);
/* The most that a bar alone takes, pixels. */
double exa_rows_most_thickness (const ExaRows *rows);
/* Of the tallest of @n_panels at that pitch, pixels. */
double exa_rows_panel_height (const ExaRows *rows, guint n_panels, double pitch);
/* The bars of a band, in pitches. */
double exa_rows_band_weight (const ExaBand *band);
/* What the smallest text takes from one baseline to the next, whole pixels. */
double exa_rows_least_line (const ExaRows *rows);
/* Pixels from a name to the status behind it. */
double exa_rows_status_gap (const ExaRows *rows);
/* Pixels from a mark's end to its text. */
double exa_rows_text_gap (const ExaRows *rows);
/* Pixels that a mark takes beyond the ends of its value: its text on the side of growth, what fades on either. */
void exa_rows_get_overhang (const ExaRows *rows, guint band, guint k, double *left, double *right);

G_END_DECLS
