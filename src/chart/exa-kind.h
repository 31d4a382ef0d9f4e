/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-plot.h"

G_BEGIN_DECLS

/**
 * ExaKind: how one kind of figure is laid out; private to the chart folder. A further kind is a file with its ExaKind,
 * and its entry in exa-kind.c: the frame, the notes, the description and the painter know of no kind by name.
 */
typedef struct {
  const char *name[EXA_N_LANGS]; /* as a description begins: "Bar chart" */
  ExaShape shape;                /* of its marks, and of the key's swatches */
  /* Whether all that it must name has room across the page; NULL: always. Where it has none, @instead is drawn, and
   * @instead_note says why. */
  gboolean (*fits) (const ExaPage *page);
  ExaFigureKind instead;
  const char *instead_note[EXA_N_LANGS];
  /* The least height for @n_bands, pixels, before header and footer give way to it. */
  double (*least_height) (const ExaPage *page, guint n_bands);
  /* The same for the bands that must be there, where notes need what others would take; NULL: notes give way first. */
  double (*kept_height) (const ExaPage *page, guint n_bands);
  /* What not even the headline takes from them whole, pixels, if it can be set smaller; NULL: it need not be. */
  double (*cramped_height) (const ExaPage *page, guint n_bands);
  /* Whether marks are shorter than they are to be for want of height; NULL: none ever is. */
  gboolean (*is_cramped) (const ExaPlot *plot);
  /* How many of the plot's bands have room, at least 1; NULL: any number has. */
  guint (*count_fitting) (const ExaPlot *plot);
  /* Whether a bracket between two marks has room; NULL: this kind takes none. */
  gboolean (*bracket_fits) (const ExaPlot *plot);
  /* The smallest size of the texts that the plot's marks have, pixels. */
  double (*text_em) (const ExaPlot *plot);
  /* Adds axis, marks and their texts to @layout. There is at least one band. */
  void (*place) (const ExaPlot *plot, ExaLayout *layout);
} ExaKind;

/* The kinds, one a file; who lays a figure out asks exa_kind_get(). */
extern const ExaKind exa_kind_bars, exa_kind_columns, exa_kind_stacked, exa_kind_points, exa_kind_list,
    exa_kind_skyline, exa_kind_time, exa_kind_scatter;

/* Whether what is left of the stack may be where its parts are not certain either: hatched at their foot. */
gboolean exa_stack_has_foot (const ExaSpec *spec);

/* How figures of @kind are laid out; static. */
const ExaKind *exa_kind_get (ExaFigureKind kind);

G_END_DECLS
