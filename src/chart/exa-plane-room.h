/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-plane.h"

G_BEGIN_DECLS

/**
 * ExaPlaneRoom: what stands in a plane already, and where beside a dot a block of text may stand; private to the chart
 * folder. A text is taken for the name of the dot nearest to it. So it stands at its own dot with no other as near, or,
 * where there is no such place, further away with a thin line to it that meets neither dot nor text; then no other dot
 * is close.
 */
typedef struct {
  const ExaPlane *plane;
  double em;      /* of the texts that are placed, pixels: distances are told in it */
  ExaRect bounds; /* no text leaves them */
  GArray *dots;   /* ExaRect: of the layout's marks, in their order */
  GArray *texts;  /* ExaRect: texts and pills */
  GArray *walls;  /* ExaLayoutLine, keys borrowed: neither a text nor a thin line meets them */
  GArray *soft;   /* the same: no text on them but one that must be there */
  GArray *faint;  /* the same, but light */
} ExaPlaneRoom;

/* One or two lines of text, the second below the first: sizes in pixels. */
typedef struct {
  double width, height; /* of both */
  guint n_lines;
  double widths[2];  /* of each */
  double bottom_top; /* from the top of the block to that of its second line */
} ExaBlock;

/* How far a place is looked for. */
typedef enum {
  EXA_REACH_NEAR,   /* at the dot itself */
  EXA_REACH_AROUND, /* or with a thin line to it */
  EXA_REACH_FAR,    /* which may be twice as long */
  EXA_REACH_ANY,    /* even if that has to cross other dots */
} ExaReach;

/* Where a block stands. */
typedef struct {
  ExaRect rect;
  double align; /* of its lines: 0 left, 0.5 centred, 1 right */
  gboolean leader;
  double x1, y1, x2, y2; /* of the thin line, from the dot */
  double cost;           /* the lower, the better */
} ExaBlockPlace;

/* Borrows @plane, and @layout's keys. Free with exa_plane_room_clear(). */
ExaPlaneRoom exa_plane_room_new (const ExaPlane *plane, const ExaLayout *layout);
void exa_plane_room_clear (ExaPlaneRoom *self);

/* Looks for a place for @block at the @n-th mark of @layout, better than @best, which begins with a cost of INFINITY.
 * FALSE where there is no better one. */
gboolean exa_plane_room_find (const ExaPlaneRoom *self, const ExaLayout *layout, guint n, const ExaBlock *block,
                              ExaReach reach, ExaBlockPlace *best);
/* Where the @line of a block at @place has its left end, pixels. */
double exa_block_line_x (const ExaBlock *block, const ExaBlockPlace *place, guint line);
/* Keeps a block that was placed as an obstacle. */
void exa_plane_room_add (ExaPlaneRoom *self, const ExaBlockPlace *place);

/* How much stands on @rect: marks, and texts, pills and lines that nothing may meet. */
guint exa_plane_room_count_on (const ExaPlaneRoom *self, ExaRect rect);
/* Whether the line meets @rect. */
gboolean exa_plane_room_meets (const ExaLayoutLine *line, ExaRect rect);
/* How many of those that do not stand on its beginning a thin line crosses. */
guint exa_plane_room_count_crossed (const ExaPlaneRoom *self, const ExaLayoutLine *line);

G_END_DECLS
