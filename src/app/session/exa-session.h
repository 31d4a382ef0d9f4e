/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-choices.h"
#include "exa-figure-model.h"
#include "exa-loader.h"
#include "exa-state.h"

G_BEGIN_DECLS

/**
 * ExaSession: what one window is about: the open files, the page, and the figure.
 * Everything in the window binds to it; panes do not know each other. Needs no
 * display.
 *
 * Properties: those of its figure model, which are the same ones; model, page,
 * content (the name of the page, or of what is shown instead: "failed", "empty",
 * "stopped", "no-figure", "loading"), chart-name, title (of the data), rows, countries,
 * countries-text, entities (ExaCountryItem: whose figures the chart has, and whether they are shown), problems,
 * loading, change (what is other since the files were read again: "chips.csv changed at 14:07: 2 figures differ"; or
 * NULL), change-details (some of it by name).
 *
 * Files that change are read again once they are whole: view, picks and undo stay.
 *
 * Data with mistakes are not taken: the last good ones stay, and "problems" says
 * what is wrong until a load succeeds. "loading" is TRUE from when a load has
 * taken so long that it should be said.
 *
 * Signals: "figure-changed": the model's "changed", when rows and countries are
 * those of the new figure; "picks-changed": the model's; "loaded" (gboolean good):
 * files have been read, or could not be.
 */
#define EXA_TYPE_SESSION (exa_session_get_type ())
G_DECLARE_FINAL_TYPE (ExaSession, exa_session, EXA, SESSION, GObject)

/* One without data, whose figures will be in @lang. Transfer full. */
ExaSession *exa_session_new (ExaLang lang);

/* Borrowed; the same as long as @self. */
ExaFigureModel *exa_session_get_model (ExaSession *self);
/* The rows behind the figure, ExaRowItem; borrowed. */
GListModel *exa_session_get_rows (ExaSession *self);

/* --- files --- */

/* Reads @files, the bundled data where NULL, and waits for it; FALSE with the property "problems" set. */
gboolean exa_session_load (ExaSession *self, const char *const *files);
/* The same beside the main loop: a signal "loaded" comes once it is done. What was being read before is dropped. */
void exa_session_load_async (ExaSession *self, const char *const *files);
/* Runs the main loop until that is done; FALSE where there are no data. */
gboolean exa_session_wait (ExaSession *self);
/* Ends a load that is said to be at work ("loading"): the last data stay, and "problems" says that it was stopped until
 * files are read again. FALSE where there is none. */
gboolean exa_session_stop_reading (ExaSession *self);
/* Whether the last load was ended that way. */
gboolean exa_session_was_stopped (ExaSession *self);
/* The files last asked for once more, beside the main loop; of standard input, what was read the first time. */
void exa_session_reload (ExaSession *self);
/* The same, told what is a quote in their tables: a sign, of which one that is never closed ends with its line, or
 * "none". */
void exa_session_reload_quoted (ExaSession *self, const char *quote);
/* Whether somebody asked for the last load; else it was because files changed. */
gboolean exa_session_was_asked (ExaSession *self);
/* Shows the data of @other. */
void exa_session_share (ExaSession *self, ExaSession *other);
/* Picks what changed, one figure a call; FALSE where what changed is no longer there. */
gboolean exa_session_show_change (ExaSession *self);
void exa_session_dismiss_change (ExaSession *self);
/* Keeps to the data that are shown after a load has failed. */
void exa_session_forget_problems (ExaSession *self);
/* Those last asked for; NULL: the bundled data. */
const char *const *exa_session_get_files (ExaSession *self);
/* Borrowed; NULL where nothing could be read. */
ExaDataset *exa_session_get_dataset (ExaSession *self);

/* --- a table --- */

/* How the table was read that the data are; NULL where they are none, or more than one. Borrowed until "loaded". */
const ExaTableReading *exa_session_get_reading (ExaSession *self);
/* How every table was read, ExaTableReading; NULL where nothing was. Borrowed until "loaded". */
const GPtrArray *exa_session_get_readings (ExaSession *self);
/* What a person says of it, also where that is just being read; borrowed until more is told, or "loaded". */
const ExaTableTold *exa_session_get_told (ExaSession *self);
/* Reads it anew, as @told (copied) says, beside the main loop. Where that cannot be, what is shown stays, and
 * "problems" says why. Other files are read as nobody told anything. */
void exa_session_tell (ExaSession *self, const ExaTableTold *told);
/* Whether what is told was remembered, of another table of this shape or of this file; what else is told ends that.
 * @misfit: (out): why what is remembered does not fit and the table is read as guessed; borrowed, or NULL. */
gboolean exa_session_is_recalled (ExaSession *self, const char **misfit);
/* Takes back what was told last, or tells it again. FALSE: there is nothing. */
gboolean exa_session_undo_telling (ExaSession *self);
gboolean exa_session_redo_telling (ExaSession *self);

/* Writes down chart and view, and takes them up again as far as the data have them: no step of undo. */
void exa_session_remember (ExaSession *self, ExaState *state);
void exa_session_restore (ExaSession *self, const ExaState *state);

G_END_DECLS
