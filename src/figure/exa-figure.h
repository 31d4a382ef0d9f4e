/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"
#include "exa-table.h"

G_BEGIN_DECLS

/**
 * ExaFigure: a chart as one view of it shows it, in one language: its rows and,
 * of them, the spec that is laid out. The one way from the model to a picture:
 * window, talk, miniatures, export, command line and description all go it.
 */
typedef struct {
  ExaTable *table; /* owned */
  ExaSpec *spec;   /* owned */
} ExaFigure;

/* @view: NULL for the chart as it is. @title: a headline instead of the chart's, which is its name alone where the
 * view leaves some of its figures out; or NULL. NULL and an EXA_QUERY_ERROR where the query refuses. */
ExaFigure *exa_figure_new (ExaChart *chart, const ExaView *view, ExaLang lang, const char *title, GError **error);
void exa_figure_free (ExaFigure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaFigure, exa_figure_free)

/* The figure at a size (transfer full): it needs nothing of @self any more. */
ExaLayout *exa_figure_lay_out (const ExaFigure *self, ExaFonts *fonts, const ExaLayoutOptions *options);

/* The figure in words: what is shown, the extremes, the comparison, what is left out, the sources. Transfer full.
 * @layout: the picture that the words stand for, of which they say what it shows; NULL: no picture, so all of it. */
char *exa_figure_describe (const ExaFigure *self, const ExaLayout *layout);

G_END_DECLS
