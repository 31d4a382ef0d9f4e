/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exa-export-plan.h"

G_BEGIN_DECLS

/* What became of a figure: @error is NULL where it was written. */
typedef void (*ExaExportDone) (const ExaExportJob *job, const GError *error, gpointer data);

/**
 * exa_export_run: writes the figures of @plan, on as many threads as there are processors, and returns when all are
 * through. One that fails keeps none of the others from being written.
 *
 * @fonts: ready ones, which a thread uses meanwhile; NULL: none are.
 * @cancellable: or NULL. Once cancelled, no other figure is begun or written; what is written stays, each file whole.
 * What was left out is done with G_IO_ERROR_CANCELLED.
 * @done: called in the calling thread for each figure, in the order of the plan, as soon as it is through.
 *
 * FALSE with @error where all were to go into one file, which could not be written, or was not begun since the run was
 * cancelled. It holds the figures that could be made; without any it is not written.
 */
gboolean exa_export_run (const ExaExportPlan *plan, ExaFonts *fonts, GCancellable *cancellable, ExaExportDone done,
                         gpointer data, GError **error);

/* For who makes a figure without writing it: FALSE with an EXA_EXPORT_ERROR_COMPARISON where @view asks for a
 * comparison that what is reported leaves open. */
gboolean exa_export_check_comparison (const ExaFigure *figure, const ExaView *view, GError **error);

G_END_DECLS
