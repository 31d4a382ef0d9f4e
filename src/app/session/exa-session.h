/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-choices.h"
#include "exa-figure-model.h"
#include "exa-state.h"

G_BEGIN_DECLS

/**
 * ExaSession: what one window is about: the open files, the page, and the figure.
 * Everything in the window binds to it; panes do not know each other. Needs no
 * display.
 *
 * Properties: those of its figure model, which are the same ones; model, page,
 * content (the name of the page, or of what is shown instead: "failed", "empty",
 * "no-figure"), chart-name, title (of the data), rows, countries,
 * countries-text, problems.
 *
 * Signals: "figure-changed": the model's "changed", when rows and countries are
 * those of the new figure; "picks-changed": the model's.
 */
#define EXA_TYPE_SESSION (exa_session_get_type ())
G_DECLARE_FINAL_TYPE (ExaSession, exa_session, EXA, SESSION, GObject)

ExaSession *exa_session_new (ExaLang lang);

/* Borrowed; the same as long as @self. */
ExaFigureModel *exa_session_get_model (ExaSession *self);
/* The rows behind the figure, ExaRowItem; borrowed. */
GListModel *exa_session_get_rows (ExaSession *self);

/* --- files --- */

/* Reads @files, the bundled data where NULL; FALSE with the property "problems" set. */
gboolean exa_session_load (ExaSession *self, const char *const *files);
/* The same for data that were read already: @dataset (transfer full), or NULL and @problems (transfer full). */
gboolean exa_session_take (ExaSession *self, const char *const *files, ExaDataset *dataset, char *problems);
/* The same files once more; chart and view stay as far as the new data have them. */
gboolean exa_session_reload (ExaSession *self);
const char *const *exa_session_get_files (ExaSession *self);
/* Borrowed; NULL where nothing could be read. */
ExaDataset *exa_session_get_dataset (ExaSession *self);

/* Writes down chart and view, and takes them up again as far as the data have them: no step of undo. */
void exa_session_remember (ExaSession *self, ExaState *state);
void exa_session_restore (ExaSession *self, const ExaState *state);

G_END_DECLS
