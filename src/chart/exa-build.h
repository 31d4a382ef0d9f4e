/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"

G_BEGIN_DECLS

/**
 * ExaBuild: a layout being made; private to the chart folder. Sizes named in the
 * code are pixels of a figure 1080 lines high; exa_build_px() brings them to the
 * figure's own.
 */
typedef struct {
  const ExaSpec *spec;
  ExaFonts *fonts;
  ExaLayout *layout;
  double unit;               /* pixels of the figure for one at 1080 lines */
  ExaRect content;           /* within the outer margins */
  ExaRect plot;              /* between header and footer */
  ExaSpec shown;             /* a shallow copy of the figure's, once some of its rows had to go */
  gboolean compare_in_words; /* no bracket has room: the comparison is said in a note */
  gboolean as_bars;          /* columns have no room for their names */
  guint spare;               /* how much of header and footer was given up for want of room: 0 none */
} ExaBuild;

/* A text that is measured but has no place yet. */
typedef struct {
  PangoLayout *layout; /* owned until placed */
  double width, height;
  double em;     /* size of the text, pixels */
  double indent; /* from the layout's own origin to the box */
} ExaLabel;

double exa_build_px (const ExaBuild *build, double at_1080);
/* The em of a text: as exa_build_px(), but never too small to be read. */
double exa_build_em (const ExaBuild *build, double at_1080);
/* The thickness of a line in whole pixels, at least one. */
double exa_build_stroke (const ExaBuild *build, double at_1080);

/* @width < 0: any. */
ExaLabel exa_build_label (const ExaBuild *build, const char *text, ExaWeight weight, double em, double width, int lines,
                          PangoAlignment align);
/* The name of a row, a column or a segment. What is too long loses its middle: names differ at their ends, too. */
ExaLabel exa_build_name (const ExaBuild *build, const char *name, double em, double width, int lines,
                         PangoAlignment align);
void exa_label_clear (ExaLabel *label);
/* Puts @label (taken) with its top left corner at @x, @y; @key is @kind, or "@kind:@id". */
void exa_build_place (ExaBuild *build, ExaLabel *label, const char *kind, const char *id, double x, double y,
                      ExaRole role);
/* The same with the middle of @label's capitals, or of its lines, at @middle. */
void exa_build_place_beside (ExaBuild *build, ExaLabel *label, const char *kind, const char *id, double x,
                             double middle, ExaRole role);
/* The same with the baseline of its first line at @baseline. */
void exa_build_place_on (ExaBuild *build, ExaLabel *label, const char *kind, const char *id, double x, double baseline,
                         ExaRole role);
/* The baseline, a whole pixel, of one line in @em beside @middle. */
double exa_build_baseline (double middle, double em);
void exa_build_line (ExaBuild *build, gboolean front, const char *kind, const char *id, double x1, double y1, double x2,
                     double y2, double width, ExaRole role);

/* How a figure is drawn beyond what is certain. */
ExaEncoding exa_build_encode (ExaQuantity quantity, ExaShape shape);
/* Whether it is an upper bound at or below zero, and open beyond. */
gboolean exa_build_is_below_zero (ExaQuantity quantity);
/* The ends of what is drawn of @quantity, base units, on either side of zero. */
void exa_build_extent (const ExaSpec *spec, ExaQuantity quantity, double *low, double *high);
/* The mark of a bar or column, its values mapped and snapped to whole pixels, still without its place across;
 * @length: of the axis. */
ExaLayoutMark exa_build_mark (const ExaBuild *build, const ExaMark *mark, guint band, ExaShape shape,
                              const ExaScale *scale, double length);
/* Pixels that an open end fades over, along an axis of @length. */
double exa_build_fade (const ExaBuild *build, double length);

/* Header and footer: sets @build->plot. */
void exa_build_frame (ExaBuild *build);
/* The plots; each fills @build->plot. */
void exa_build_bars (ExaBuild *build); /* and points: rows either way */
void exa_build_columns (ExaBuild *build);
void exa_build_stacked (ExaBuild *build);
void exa_build_skyline (ExaBuild *build);
/* Gives up what finds no room in the plot: rows beyond the panels' reach, the bracket across panels. Whether it did. */
gboolean exa_build_fit_rows (ExaBuild *build);
/* Whether columns have room for their labels. */
gboolean exa_build_columns_fit (const ExaBuild *build);

/* The bracket between two bars, to the right of @right: how much room it needs, and drawing it. */
double exa_build_bracket_room (const ExaBuild *build);
void exa_build_bracket (ExaBuild *build, double right);
/* The same between two columns, from @top down. */
double exa_build_bracket_head (const ExaBuild *build);
void exa_build_bracket_above (ExaBuild *build, double top);

G_END_DECLS
