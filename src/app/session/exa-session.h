/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-dataset.h"
#include "exa-choices.h"
#include "exa-figure.h"
#include "exa-state.h"

G_BEGIN_DECLS

/**
 * ExaSession: what one window is about: the open files, the shown chart, how it
 * is shown, and what is picked. Everything in the window binds to it; panes do
 * not know each other.
 *
 * Properties: dataset, chart, page, content, chart-name, title, kind, sort, top,
 * log-scale, unit, by-difference, figure-theme, lang, dark, inspected, rows,
 * countries, countries-text, can-undo, can-redo, refusal, problems, loading.
 * Those that can be set are changes of view and can be undone, but for page and dark.
 *
 * Data with mistakes are not taken: the last good ones stay, and "problems" says
 * what is wrong until a load succeeds. "loading" is TRUE from when a load has
 * taken so long that it should be said.
 *
 * Signals: "figure-changed": table and spec are new; "picks-changed": only what is picked is;
 * "loaded" (gboolean good): files have been read, or could not be.
 */
#define EXA_TYPE_SESSION (exa_session_get_type ())
G_DECLARE_FINAL_TYPE (ExaSession, exa_session, EXA, SESSION, GObject)

ExaSession *exa_session_new (ExaLang lang);

/* --- files --- */

/* Reads @files, the bundled data where NULL, and waits for it; FALSE with the property "problems" set. */
gboolean exa_session_load (ExaSession *self, const char *const *files);
/* The same beside the main loop: a signal "loaded" comes once it is done. What was being read before is dropped. */
void exa_session_load_async (ExaSession *self, const char *const *files);
/* The files last asked for once more, beside the main loop; standard input, which cannot be, keeps its data. */
void exa_session_reload (ExaSession *self);
/* Shows the data of @other. */
void exa_session_share (ExaSession *self, ExaSession *other);
/* Keeps to the data that are shown after a load has failed. */
void exa_session_forget_problems (ExaSession *self);
/* Those last asked for; NULL: the bundled data. */
const char *const *exa_session_get_files (ExaSession *self);
ExaDataset *exa_session_get_dataset (ExaSession *self);

/* Writes down chart and view, and takes them up again as far as the data have them: no step of undo. */
void exa_session_remember (ExaSession *self, ExaState *state);
void exa_session_restore (ExaSession *self, const ExaState *state);

/* --- the figure; borrowed, valid until "figure-changed"; NULL where there is none --- */

const ExaFigure *exa_session_get_figure (ExaSession *self);
const ExaTable *exa_session_get_table (ExaSession *self);
const ExaSpec *exa_session_get_spec (ExaSession *self);
GListModel *exa_session_get_rows (ExaSession *self);
ExaThemeId exa_session_get_theme (ExaSession *self);
ExaLang exa_session_get_lang (ExaSession *self);
ExaFonts *exa_session_get_fonts (ExaSession *self);

/* --- the chart and its view --- */

ExaChart *exa_session_get_chart (ExaSession *self);
const ExaView *exa_session_get_view (ExaSession *self);
void exa_session_set_chart (ExaSession *self, ExaChart *chart);
void exa_session_undo (ExaSession *self);
void exa_session_redo (ExaSession *self);
/* The chart as its author made it. */
void exa_session_reset_view (ExaSession *self);

/* --- picking --- */

/* The first pick is inspected; the second is compared with it; picking the first again drops it. */
void exa_session_pick (ExaSession *self, const char *claim_id);
/* Picks both. */
void exa_session_compare (ExaSession *self, ExaClaim *a, ExaClaim *b);
void exa_session_clear_picks (ExaSession *self);
gboolean exa_session_is_picked (ExaSession *self, const char *claim_id);
/* The claim in the inspector: the picked one, else the first shown; borrowed, or NULL. */
ExaClaim *exa_session_get_inspected (ExaSession *self);
/* Shows a chart that has @claim, preferring the one on the screen, and picks it there. */
void exa_session_go_to_claim (ExaSession *self, ExaClaim *claim);

G_END_DECLS
