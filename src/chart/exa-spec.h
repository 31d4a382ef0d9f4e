/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-note.h"
#include "exa-quantity.h"
#include "exa-theme.h"

G_BEGIN_DECLS

/* ExaFigureKind: what a figure is drawn as; what a chart asked for (ExaChartKind) may have no room or no sense. */
typedef enum {
  EXA_FIGURE_BARS,
  EXA_FIGURE_COLUMNS,
  EXA_FIGURE_STACKED,
  EXA_FIGURE_POINTS,
  EXA_FIGURE_SKYLINE, /* columns too many to be named: one mark a band, any number of bands */
  EXA_FIGURE_LIST,    /* what was said, as text: no axis, no lengths */
  EXA_FIGURE_TIME,    /* a dot at its date: a plane, any number of bands, of which few are named */
  EXA_FIGURE_SCATTER, /* a dot at two figures: likewise */
} ExaFigureKind;

/* What is drawn for one claim. Strings are owned, in the figure's language. */
typedef struct {
  char *id;             /* the claim's: identity across figures */
  char *value;          /* written at its end: "< 4 %" */
  char *bare;           /* the same without its unit, where bars stand close: "< 4"; or NULL */
  char *tag;            /* tells the marks of one band apart; NULL where nothing does */
  char *quote;          /* the words in which it was said, where they are all that there is; or NULL */
  char *status;         /* "forecast": it is no fact, and drawn hollow; NULL where it was reported as one */
  char *standing;       /* how it is known, in words: "exactly", "more than, forecast"; NULL in a skyline */
  char *words;          /* a sentence for alt text, tooltip and accessibility; NULL in a skyline */
  ExaQuantity quantity; /* base units */
  ExaHue hue;
  guint shade; /* of the hue: which series */
  gboolean derived;
  /* In a plane: where it stands along x, base units or days; what that is in words: "$33,600", "March 2020". */
  ExaQuantity x;
  char *x_value;
  guint line;      /* over time: from 1 on, which line it may belong to; 0: none */
  gboolean record; /* over time: the line steps to it, at its worse end */
  gboolean named;  /* over time: has its name beside it */
} ExaMark;

/* ExaBand: a row of bars, a column, a stack, or a thing in a plane, with its name; strings and marks are owned. */
typedef struct {
  char *id;
  char *label;
  ExaMark *marks; /* in a stack: the segments */
  guint n_marks;  /* at least 1 */
} ExaBand;

/* A key entry of a series. */
typedef struct {
  char *label;
  ExaHue hue;
  guint shade;
} ExaKeyEntry;

/* What a plane has beyond other figures; all zeros elsewhere. Strings are owned. */
typedef struct {
  gboolean dates;         /* x is days, as exa_date_get_days() counts them, and what passes of them */
  const ExaUnit *unit;    /* of x, but of dates */
  double limit;           /* the most that x can be, base units */
  gboolean avoid_myriads; /* as of the spec's own axis */
  char *x_name, *y_name;  /* what the axes measure; over time @x_name only where it is more than a date: "Released" */
  double as_of;           /* the end of the day on which the figures were known; 0: not said */
  char *as_of_text;       /* "as of December 2025"; NULL */
  gboolean lowest;        /* lines step down: to the lowest figure so far */
  const ExaUnit *ratio;   /* of y to x: that of the diagonals; NULL for none */
} ExaPlaneSpec;

/**
 * ExaSpec: a figure before it has a size: everything in words and numbers, in
 * one language, nothing of the model. Made by the figure folder, or by hand. A layout reads it and never changes it.
 */
typedef struct {
  char *id; /* the chart's */
  ExaFigureKind kind;
  ExaLang lang;
  char *title, *subtitle; /* may be NULL */
  GPtrArray *notes;       /* ExaNote */
  char *source;           /* "Source: …", or NULL */
  char *brand;            /* at the foot's end, or NULL */
  const ExaUnit *unit;    /* of the axis */
  double limit;           /* the most a value can be, base units; INFINITY: open */
  gboolean log_scale;     /* only with points */
  gboolean avoid_myriads; /* values are written without 万: so are the ticks */
  ExaBand *bands;         /* in order of drawing */
  guint n_bands;
  guint n_behind;   /* of a skyline: columns that no picture shows, each run of neighbours being one band */
  guint n_left_out; /* rows not drawn, counted in a line */
  guint n_unshown;  /* values, zero or less, that a log scale cannot show */
  gboolean no_key;  /* none is drawn, of series or of anything */
  ExaKeyEntry *key; /* of the series; NULL without */
  guint n_key;
  gboolean key_by_country; /* it names the hues of countries, not series */
  ExaMark *remainder;      /* of a stack, or NULL */
  /* The comparison; all NULL without one. Its two marks need not be among the bands. */
  char *compare_a, *compare_b; /* mark ids */
  char *compare_text;          /* what it gives: "2.3×" */
  char *compare_lines;         /* the same on two lines, where there is less room for one; NULL: it has but one */
  char *compare_rates; /* where there is less yet, what both ratios give together: "Acme per $: 2.96× Bolt"; or NULL */
  char *compare_brief; /* both by units alone: "Acme: 0.446× $ · 1.32× TFLOPS"; NULL: nothing shorter */
  char *compare_words; /* the same as a sentence without its stop: "Acme against Bolt: 2.3×" */
  char *compare_told;  /* that on two lines, who is compared on the first; NULL where the result has but one line */
  char *compare_told_lines; /* the same with the result as in compare_lines; NULL as well */
  /* A line across the scale, of bars and points, that the headline measures by; the name is NULL without one. */
  double reference;      /* base units */
  char *reference_name;  /* "one year" */
  char *reference_words; /* "Line at 365 days: one year" */
  char **about;          /* mark ids that the headline is about; NULL where its words tell */
  char **highlight;      /* mark ids drawn at full strength, others dimmed; NULL: none dimmed */
  ExaPlaneSpec plane;
  char *empty; /* said in place of the marks where n_bands is 0 */
} ExaSpec;

/* An empty one: bars in English, without a band. Transfer full. */
ExaSpec *exa_spec_new (void);
void exa_spec_free (ExaSpec *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaSpec, exa_spec_free)

/* Whether its marks stand in a plane. */
gboolean exa_spec_is_plane (const ExaSpec *self);
/* Of all its bands. */
guint exa_spec_count_marks (const ExaSpec *self);
/* The mark of that id, or NULL. */
const ExaMark *exa_spec_find (const ExaSpec *self, const char *id);

/* What stands beside a mark's value, in smaller letters: "(forecast)", "(forecast) Acme", the quoted words; NULL where
 * nothing does. Transfer full. */
char *exa_mark_write_aside (const ExaMark *mark, ExaLang lang);
/* "(forecast)", in the brackets of @lang; NULL where it was reported. Transfer full. */
char *exa_mark_write_status (const ExaMark *mark, ExaLang lang);

/* The most bands that a figure draws, but for a skyline and a plane, which draws so many. */
#define EXA_MAX_BANDS 200
#define EXA_MAX_DOTS  2000

G_END_DECLS
