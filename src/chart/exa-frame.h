/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-key.h"

G_BEGIN_DECLS

/* ExaFrame: header and footer of a figure, measured, and the plot that they leave; private to the chart folder. */
typedef struct {
  ExaLabel title, subtitle, source, brand, notes;
  ExaKey key;
  ExaRect plot; /* pixels */
} ExaFrame;

/* As much of header and footer as leaves the kind its least height; the notes say what @report leaves out. Free with
 * exa_frame_clear(). */
ExaFrame exa_frame_new (const ExaPage *page, const ExaLayoutReport *report);
void exa_frame_clear (ExaFrame *frame);
/* Takes the labels. */
void exa_frame_place (ExaFrame *frame, const ExaPage *page, ExaLayout *layout);

G_END_DECLS
