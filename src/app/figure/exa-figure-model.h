/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-figure.h"
#include "exa-view-state.h"

G_BEGIN_DECLS

/**
 * ExaFigureModel: one figure that is being looked at: a chart of a data set, how
 * it is shown, what is picked in it, and the ways back. A window has one, each
 * screen of a talk has one; a view shows one and knows nothing else. Needs no
 * display.
 *
 * Properties that are changes of view and can be undone: chart, kind, sort, top,
 * log-scale, unit, by-difference, figure-theme, lang. Others: dark (what
 * EXA_FIGURE_THEME_WINDOW means; can be set), dataset, inspected, can-undo,
 * can-redo, refusal (why the last change was not made or there is no figure; or
 * NULL).
 *
 * Signals: "changed": the figure, or how it looks, is another; "picks-changed":
 * only what is picked is; "prepared": what exa_figure_model_get_ahead() gives is another; "replaced": the data are
 * others, not the same ones read again.
 */
#define EXA_TYPE_FIGURE_MODEL (exa_figure_model_get_type ())
G_DECLARE_FINAL_TYPE (ExaFigureModel, exa_figure_model, EXA, FIGURE_MODEL, GObject)

/* One without data, whose figures will be in @lang. Transfer full. */
ExaFigureModel *exa_figure_model_new (ExaLang lang);
/* Gives @class the properties of a model, with ids from @first: for an object that has one and passes them on. */
void exa_figure_model_install_properties (GObjectClass *class, guint first);

/* Shows @dataset: chart and view stay as far as it has them, else its first chart is shown; undo is forgotten. NULL:
 * nothing is shown, and chart and view wait for the next. */
void exa_figure_model_set_dataset (ExaFigureModel *self, ExaDataset *dataset);
/* The same data, read again: as far as they have the same charts and figures, picks and undo stay as well. */
void exa_figure_model_renew_dataset (ExaFigureModel *self, ExaDataset *dataset);
ExaDataset *exa_figure_model_get_dataset (ExaFigureModel *self);

/* --- the figure --- */

/* Borrowed, valid until "changed"; NULL where there is none. */
const ExaFigure *exa_figure_model_get_figure (ExaFigureModel *self);
const ExaTable *exa_figure_model_get_table (ExaFigureModel *self);
const ExaSpec *exa_figure_model_get_spec (ExaFigureModel *self);

/* --- how it is shown --- */

/* Borrowed, valid until "changed". */
const ExaViewState *exa_figure_model_get_state (ExaFigureModel *self);
const ExaView *exa_figure_model_get_view (ExaFigureModel *self);
ExaChart *exa_figure_model_get_chart (ExaFigureModel *self);
ExaLang exa_figure_model_get_lang (ExaFigureModel *self);
ExaThemeId exa_figure_model_get_theme (ExaFigureModel *self);
/* Made on first use, and kept as long as @self. */
ExaFonts *exa_figure_model_get_fonts (ExaFigureModel *self);

/* Shows @state, which is taken and left empty; the one before can be undone to where @remember. FALSE, with "refusal"
 * set and nothing else changed, where the query refuses it. */
gboolean exa_figure_model_apply (ExaFigureModel *self, ExaViewState *state, gboolean remember);
/* Says in "refusal" why something that was asked for is not done; NULL takes it back. Copies @refusal. */
void exa_figure_model_refuse (ExaFigureModel *self, const char *refusal);
/* Shows a chart as its author made it, or why it has no figure. */
void exa_figure_model_set_chart (ExaFigureModel *self, ExaChart *chart);
/* The chart as its author made it. */
void exa_figure_model_reset_view (ExaFigureModel *self);
void exa_figure_model_undo (ExaFigureModel *self);
void exa_figure_model_redo (ExaFigureModel *self);

/* --- what may come next --- */

/* As many figures as are made ahead: that of the next step, and that of the one before. */
#define EXA_FIGURE_MODEL_AHEAD 2

/* Makes the figure of @state (NULL: none) ahead, so that views can lay it out before it is applied; @n: as which, from
 * 0 to EXA_FIGURE_MODEL_AHEAD. */
void exa_figure_model_prepare (ExaFigureModel *self, guint n, const ExaViewState *state);
/* The @n-th figure that was made ahead; borrowed, valid until "prepared" or "changed"; NULL where there is none. */
const ExaFigure *exa_figure_model_get_ahead (ExaFigureModel *self, guint n);

/* --- picking --- */

/* The first pick is inspected; the second is compared with it; picking the first again drops it. */
void exa_figure_model_pick (ExaFigureModel *self, const char *claim_id);
/* Picks both. */
void exa_figure_model_compare (ExaFigureModel *self, ExaClaim *a, ExaClaim *b);
void exa_figure_model_clear_picks (ExaFigureModel *self);
gboolean exa_figure_model_is_picked (ExaFigureModel *self, const char *claim_id);
/* The picked claim, else the first shown; borrowed, or NULL. */
ExaClaim *exa_figure_model_get_inspected (ExaFigureModel *self);
/* Shows a chart that has @claim, preferring the one on the screen, and picks it there: one step of undo. FALSE: no
 * chart has it. */
gboolean exa_figure_model_go_to_claim (ExaFigureModel *self, ExaClaim *claim);

G_END_DECLS
