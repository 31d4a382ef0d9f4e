/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure-model.h"
#include "exa-history.h"

G_BEGIN_DECLS

/* What the files of the model share. */
struct _ExaFigureModel {
  GObject parent_instance;

  ExaDataset *dataset; /* or NULL */
  ExaViewState state;
  ExaHistory *history;
  gboolean dark;
  char *picked_a, *picked_b; /* claim ids, or NULL */

  ExaFigure *figure; /* or NULL */
  char *refusal;     /* or NULL */
  ExaFonts *fonts;   /* made on first use */

  ExaFigure *ahead[EXA_FIGURE_MODEL_AHEAD];         /* made ahead, or NULL */
  ExaViewState ahead_state[EXA_FIGURE_MODEL_AHEAD]; /* of those */
};

G_END_DECLS
