/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-deck.h"
#include "exa-export-plan.h"

G_BEGIN_DECLS

/* What takes a while, in a thread of its own, for who has a main loop. */

/* @done of @all figures or pages are through, the last one as the file @name (to be shown to people; NULL: a page is
 * none); in the main loop, never after the callback. */
typedef void (*ExaExportProgress) (guint done, guint all, const char *name, gpointer data);

/**
 * exa_export_run_async: carries out @plan (taken) as exa_export_run() does.
 *
 * @progress: told after each figure; or NULL.
 * @data: of @progress and @callback.
 */
void exa_export_run_async (ExaExportPlan *plan, GCancellable *cancellable, ExaExportProgress progress,
                           GAsyncReadyCallback callback, gpointer data);
/* What went wrong, a line for each figure, transfer full; NULL: nothing, though it may have been cancelled.
 * @n_made: (out): figures that were written. */
char *exa_export_run_finish (GAsyncResult *result, guint *n_made);

/* Writes @deck (taken), which is one file, as exa_deck_write() does. @progress: told after each page; or NULL.
 * @data: of @progress and @callback. */
void exa_deck_write_async (ExaDeck *deck, const char *path, GCancellable *cancellable, ExaExportProgress progress,
                           GAsyncReadyCallback callback, gpointer data);
/* What went wrong, transfer full; NULL: nothing. */
char *exa_deck_write_finish (GAsyncResult *result);

G_END_DECLS
