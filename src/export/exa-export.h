/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-export-error.h"
#include "exa-export-options.h"

G_BEGIN_DECLS

/* The figure as @options have it: its language, its words, what it leaves out. @title: or NULL. Transfer full.
 * Error: why the query refuses @chart and @view. */
ExaFigure *exa_export_make_figure (ExaChart *chart, const ExaView *view, const char *title,
                                   const ExaExportOptions *options, GError **error);
/* It at the size of @options, before that is scaled. Transfer full. */
ExaLayout *exa_export_lay_out (const ExaFigure *figure, const ExaExportOptions *options, ExaFonts *fonts,
                               GError **error);

/* The whole file in memory (transfer full): @figure, or the rows behind it, in its own language, which goes before
 * that of @options. @fonts: NULL for a format that is no picture. Errors: EXA_EXPORT_ERROR_SIZE, _PAINT. */
GBytes *exa_export_encode (const ExaFigure *figure, const ExaExportOptions *options, ExaFonts *fonts, GError **error);

G_END_DECLS
