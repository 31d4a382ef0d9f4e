/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure-model.h"
#include "exa-history.h"

G_BEGIN_DECLS

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

  ExaFigure *next;         /* made ahead, or NULL */
  ExaViewState next_state; /* of @next */
};

G_END_DECLS
