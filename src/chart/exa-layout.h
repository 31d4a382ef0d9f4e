/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "exa-fonts.h"
#include "exa-scale.h"
#include "exa-spec.h"

G_BEGIN_DECLS

/* ExaRect: pixels of the figure, from its left top; no width or height is below zero. */
typedef struct {
  double x, y, width, height;
} ExaRect;

/* A text where it stands. */
typedef struct {
  char *key;           /* identity for mixing: "title", "label:nvidia", "value:CLAIM" … */
  PangoLayout *layout; /* owned */
  ExaRect rect;        /* logical box, pixels */
  double em;           /* size of the text, pixels */
  double indent;       /* from the layout's own origin to the box: aligned texts */
  ExaRole role;
  double alpha;
} ExaLayoutText;

/* A straight line: tick, zero line, rule, bracket. */
typedef struct {
  char *key;
  double x1, y1, x2, y2, width;
  ExaRole role;
  double alpha;
  gboolean dashed;
  gboolean colored; /* in @hue instead of @role: what belongs to a country */
  ExaHue hue;
} ExaLayoutLine;

/* How the part of a mark beyond what is certain is drawn. */
typedef enum {
  EXA_ENCODE_SOLID, /* up to p_low, nothing beyond                         */
  EXA_ENCODE_RANGE, /* solid to p_low, hatched to p_high, closed outline   */
  EXA_ENCODE_UPPER, /* hatched to p_high, dashed outline, nothing solid    */
  EXA_ENCODE_LOWER, /* solid to p_low, fading to p_high, no end line       */
  EXA_ENCODE_TEXT,  /* of a list: a stroke in its hue beside its text, as long in every row: no length */
  EXA_ENCODE_REST,  /* of a stack: light outline: nobody was said to have it; what is possible hatched */
} ExaEncoding;

/* ExaShape: what a mark looks like, whatever of it is certain. */
typedef enum {
  EXA_SHAPE_BAR,    /* along x */
  EXA_SHAPE_COLUMN, /* along y, upwards */
  EXA_SHAPE_POINT,  /* along x, on a log scale: a point with its range line */
  EXA_SHAPE_DOT,    /* in a plane, up y: a dot in the sign of its hue, with whiskers to the ends of both figures */
  EXA_SHAPE_BOX,    /* the same, where the ends of both figures are those of a box */
  EXA_SHAPE_STEP,   /* of a swatch only: the line of what was the highest so far */
} ExaShape;

/* What stands for one claim. Pixels along the value axis (x of a bar, y of a column): from @zero
 * to @low is certain, on to @high is possible; @back is to where it is possible on the other side of
 * zero (else @zero), fading there if only an upper bound is known. Of what is left of a stack, @low to @high is
 * certain, @back to @low possible. On a point, @low and @high are the ends of its range
 * and @zero the axis' start.
 * Of a dot, @zero is the foot of the plane, @low and @high the ends of its figure up y and @x1 and @x2, from left to
 * right, those along x; an open end ends where it has faded.
 * @cross and @thickness are pixels across; of a dot its left edge and its size. */
typedef struct {
  char *key;  /* the claim's id */
  guint band; /* index of the band it belongs to */
  ExaShape shape;
  ExaEncoding encoding;
  double zero, low, high, back;
  double cross, thickness;
  ExaEncoding across; /* of a dot: its figure along x */
  double x1, x2;
  gboolean compared;         /* of a dot: one of the pair, above all others */
  gboolean several;          /* of a dot: there are more in its place that look like it; it has a sign that says so */
  gboolean unsigned_several; /* the same, but it is too small for the sign */
  gboolean covered;          /* of a dot: it lies beneath one of the pair, and is larger so that it is seen around it */
  gboolean hollow;           /* no fact: an outline with a light tint, nothing solid */
  ExaHue hue;
  guint shade;
  double alpha;
} ExaLayoutMark;

/* The swatch of a key entry. */
typedef struct {
  char *key;
  ExaRect rect;
  ExaShape shape;
  ExaEncoding encoding;
  gboolean hollow, several; /* as of a mark */
  ExaHue hue;
  guint shade;
  double alpha;
} ExaLayoutSwatch;

/* The rounded ground of the comparison's text. */
typedef struct {
  char *key;
  ExaRect rect;
  double alpha;
} ExaLayoutPill;

/* A part of the plot with an axis of its own; more than one where many bars stand in columns. */
typedef struct {
  ExaRect rect; /* of the plot itself, without labels and ticks */
  ExaScale scale;
  gboolean is_plane;
  ExaScale across; /* of a plane: along x; @scale is up y. Days, or base units */
} ExaLayoutPanel;

/* What became of the comparison that a spec asks for. */
typedef enum {
  EXA_COMPARISON_NONE,    /* none is asked for */
  EXA_COMPARISON_BRACKET, /* drawn: a bracket between its two marks */
  /* Said in a note below the figure, because … */
  EXA_COMPARISON_NO_MARK,    /* … one of the two has no mark: its row is left out, or a log scale cannot show it */
  EXA_COMPARISON_NO_BRACKET, /* … this kind of figure takes no bracket */
  EXA_COMPARISON_NO_ROOM,    /* … a bracket finds no room */
} ExaComparison;

/* So many things without a name are told of by theirs. */
#define EXA_MOST_UNNAMED 8

/* What a layout shows of its spec, and what not. Notes, description and alternative text speak from it. */
typedef struct {
  ExaFigureKind kind;              /* drawn: bars where columns have no room for their names */
  guint n_drawn;                   /* bands: which, exa_choice_new() says */
  guint n_left_out;                /* bands not drawn, those that the spec itself leaves out counted */
  guint n_unshown;                 /* values, zero or less, that a log scale cannot show */
  guint n_names_cut;               /* names of bands that are shortened by an ellipsis */
  guint n_names_left_out;          /* bands that are drawn without their name */
  gboolean notes_left_out;         /* the spec's own notes are not there, or not whole */
  gboolean unlettered;             /* some letters are in no font: boxes stand for them */
  gboolean several;                /* dots that look alike lie in one place and have a sign */
  gboolean unsigned_several;       /* the same of dots too small for a sign */
  guint n_unnamed;                 /* things in a plane that have no room for their names; EXA_MOST_UNNAMED + 1: more */
  guint unnamed[EXA_MOST_UNNAMED]; /* their bands */
  ExaComparison comparison;
} ExaLayoutReport;

/**
 * ExaLayout: a figure at a size: every mark, tick and shaped text in its place,
 * in pixels of the figure. Immutable. Painting, picking, tooltips, focus order,
 * accessibility and animation all read it; nothing is measured twice.
 */
typedef struct {
  int width, height;
  double unit; /* pixels: 1 at 1080 lines; sizes of lines and hatching follow it */
  const ExaTheme *theme;
  gboolean transparent; /* no paper is painted */
  GArray *panels;       /* ExaLayoutPanel */
  GArray *lines;        /* ExaLayoutLine, drawn in order: below the marks */
  GArray *marks;        /* ExaLayoutMark, in focus order */
  GArray *front;        /* ExaLayoutLine, above the marks: the zero line, brackets */
  GArray *swatches;     /* ExaLayoutSwatch */
  GArray *pills;        /* ExaLayoutPill */
  GArray *texts;        /* ExaLayoutText */
  ExaLayoutReport report;
} ExaLayout;

/* The bounds of a figure's sides, in pixels: what is asked for beyond them is brought to the nearest. */
#define EXA_LAYOUT_MIN_WIDTH  320
#define EXA_LAYOUT_MIN_HEIGHT 180
#define EXA_LAYOUT_MAX_SIDE   16384

/* How a figure is to be laid out. Start from EXA_LAYOUT_OPTIONS_INIT. */
typedef struct {
  int width, height; /* pixels, clamped to the bounds above */
  ExaThemeId theme;
  double text_scale;    /* of texts and all, times their usual size: for a reader who wants it, never in a file */
  double least_text;    /* no text is smaller: a part of the height; 0: than can be read at all */
  gboolean transparent; /* no paper is painted */
  gboolean plot_only;   /* neither headline nor key, notes or source: for a miniature */
} ExaLayoutOptions;

/* A slide of 1920 by 1080, in the light theme. */
#define EXA_LAYOUT_OPTIONS_INIT                                                                                        \
  {                                                                                                                    \
    .width = 1920, .height = 1080, .text_scale = 1                                                                     \
  }

/**
 * exa_layout_new: @spec at a size, in one direction, each step made of what the one before gave:
 *
 * 1. choose: which kind is drawn, by the width alone; all bands; the comparison as a bracket, if the kind takes one.
 *    This is the first report.
 * 2. frame: header, key, notes and source, measured for that report, whose omissions the notes say; what they leave
 *    is the plot.
 * 3. fit: what of the report has no room in that plot goes: bands from the last one on, but for those that the figure
 *    is about; the bracket. If anything did, the frame is measured again, as its notes have more to say; and so it is
 *    where its notes would be larger than the texts of the data. That ends because each turn has smaller notes than
 *    the one before, fewer bands, or no bracket any more.
 * 4. place: the frame, then the kind within the plot.
 *
 * Transfer full. Needs neither @spec nor @fonts any more.
 */
ExaLayout *exa_layout_new (const ExaSpec *spec, ExaFonts *fonts, const ExaLayoutOptions *options);
ExaLayout *exa_layout_ref (ExaLayout *self);
void exa_layout_unref (ExaLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaLayout, exa_layout_unref)

/**
 * exa_layout_mix: the layout @t of the way (0 to 1) from @a to @b: what stands
 * in both, by key, moves; what stands in one fades. At 0 and 1 it is @a and @b.
 * Size, theme and report are those of @b.
 */
ExaLayout *exa_layout_mix (ExaLayout *a, ExaLayout *b, double t);

/* The index of the mark at a pixel; -1 if none. Within its panel a mark counts over the whole length of the axis, and
 * by 0.35 of its thickness beyond it, as far as no other is nearer: short bars are easy to hit. In a plane the nearest
 * dot counts. */
int exa_layout_pick (const ExaLayout *self, double x, double y);
/* The index of the mark of that claim, or -1. */
int exa_layout_find (const ExaLayout *self, const char *claim_id);
/* The middle of a dot, pixels: where its figures are, of a range half way between its ends. */
void exa_layout_dot_center (const ExaLayoutMark *mark, double *x, double *y);
/* The mark's box, from zero to the end of what is drawn of it, pixels. */
ExaRect exa_layout_mark_rect (const ExaLayoutMark *mark);

/* The layout as text, one item a line, for golden tests and debugging. Transfer full. */
char *exa_layout_to_string (const ExaLayout *self);

G_END_DECLS
