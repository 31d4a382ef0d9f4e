/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-quantity.h"
#include "exa-theme.h"

G_BEGIN_DECLS

typedef enum {
  EXA_FIGURE_BARS,
  EXA_FIGURE_COLUMNS,
  EXA_FIGURE_STACKED,
  EXA_FIGURE_POINTS,
  EXA_FIGURE_SKYLINE, /* columns too many to be named: one mark a band, any number of bands */
  EXA_FIGURE_LIST,    /* what was said, as text: no axis, no lengths */
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
} ExaMark;

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

/**
 * ExaSpec: a figure before it has a size: everything in words and numbers, in
 * one language, nothing of the model. Made by the figure folder, or by hand. A layout reads it and never changes it.
 */
typedef struct {
  char *id; /* the chart's */
  ExaFigureKind kind;
  ExaLang lang;
  char *title, *subtitle; /* may be NULL */
  char **notes;           /* NULL-terminated, or NULL */
  char *source;           /* "Source: …", or NULL */
  char *brand;            /* at the foot's end, or NULL */
  const ExaUnit *unit;    /* of the axis */
  double limit;           /* the most a value can be, base units; INFINITY: open */
  gboolean log_scale;     /* only with points */
  gboolean avoid_myriads; /* values are written without 万: so are the ticks */
  ExaBand *bands;         /* in order of drawing */
  guint n_bands;
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
  char *compare_words;         /* the same as a sentence without its stop: "Acme against Bolt: 2.3×" */
  /* A line across the scale, of bars and points, that the headline measures by; the name is NULL without one. */
  double reference;      /* base units */
  char *reference_name;  /* "one year" */
  char *reference_words; /* "Line at 365 days: one year" */
  char **highlight;      /* mark ids drawn at full strength, others dimmed; NULL: none dimmed */
  char *empty;           /* said in place of the marks where n_bands is 0 */
} ExaSpec;

ExaSpec *exa_spec_new (void);
void exa_spec_free (ExaSpec *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaSpec, exa_spec_free)

/* The mark of that id, or NULL. */
const ExaMark *exa_spec_find (const ExaSpec *self, const char *id);

/* What stands beside a mark's value, in smaller letters: "(forecast)", "(forecast) Acme", the quoted words; NULL where
 * nothing does. Transfer full. */
char *exa_mark_write_aside (const ExaMark *mark, ExaLang lang);
/* "(forecast)", in the brackets of @lang; NULL where it was reported. Transfer full. */
char *exa_mark_write_status (const ExaMark *mark, ExaLang lang);

/* The most bands that a figure draws, but for a skyline. */
#define EXA_MAX_BANDS 200

G_END_DECLS
