/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-export-plan.h"

G_BEGIN_DECLS

/* Several figures in one file (transfer full): a page each in a PDF, with their headlines in its outline; or a zip file
 * of the files that would be written otherwise. */

/* @figures: ExaFigure, in order; all of one size. @title: of the whole; or NULL. Errors:
 * EXA_EXPORT_ERROR_SIZE, _PAINT. */
GBytes *exa_export_bundle_pdf (const ExaExportOptions *options, const char *title, const GPtrArray *figures,
                               ExaFonts *fonts, GError **error);
/* @names: of @files (GBytes). Error: G_IO_ERROR. */
GBytes *exa_export_bundle_zip (const GPtrArray *names, const GPtrArray *files, GError **error);

G_END_DECLS
