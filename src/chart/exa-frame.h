/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-key.h"

G_BEGIN_DECLS

/* ExaFrame: header and footer of a figure, measured, and the plot that they leave; private to the chart folder. */
typedef struct {
  ExaLabel title, subtitle, source, brand, notes;
  ExaKey key;
  double key_from;         /* pixels: where it begins on the subtitle's line; 0: it stands below the plot */
  ExaRect plot;            /* pixels */
  double small;            /* the em of notes, source and key, pixels */
  gboolean notes_left_out; /* of the spec's own notes, some or all */
  guint level;             /* how much of it is given up */
} ExaFrame;

/* The largest and the smallest em of notes and source, pixels. */
double exa_frame_most_small (const ExaPage *page);
double exa_frame_least_small (const ExaPage *page);

/* The level at which no more can be given up; at 0 nothing is. */
#define EXA_FRAME_LAST_LEVEL 8

/* As much of header and footer as leaves the kind its least height, notes and source in @small, from @level on; the
 * notes say what @report leaves out. Free with exa_frame_clear(). */
ExaFrame exa_frame_new (const ExaPage *page, const ExaLayoutReport *report, double small, guint level);
void exa_frame_clear (ExaFrame *frame);
/* Takes the labels. */
void exa_frame_place (ExaFrame *frame, const ExaPage *page, ExaLayout *layout);

G_END_DECLS
