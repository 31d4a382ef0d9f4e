/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-figure.h"

G_BEGIN_DECLS

/* What goes into the picture of a figure beside the picture. */
typedef enum {
  EXA_INSIDE_SHOWN, /* what it shows: claims, sources, headline; nothing of its file that it does not show */
  EXA_INSIDE_ALL,   /* the whole data */
  EXA_INSIDE_NONE,
} ExaInside;

/* ExaInsideOptions: what is noted of the picture, and how much of the data. Borrows all of it. */
typedef struct {
  ExaDataset *dataset; /* all of which goes in; NULL: what is shown alone */
  const ExaView *view; /* the figure's, needed with @dataset; NULL: the chart as it is */
  ExaThemeId theme;
  const char *picture; /* see ExaShown; or NULL */
  gboolean is_compact; /* in one line, for a picture that keeps it */
} ExaInsideOptions;

/**
 * exa_inside_to_json: a data file (data/FORMAT.md) that shows @figure again: its claims with what they are computed
 * from, their sources, and the chart as the view had it. Nothing of this machine is in it. Transfer full;
 * NULL where nothing is shown.
 */
char *exa_inside_to_json (const ExaFigure *figure, const ExaInsideOptions *options);

G_END_DECLS
