/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-export-error.h"
#include "exa-export-options.h"

G_BEGIN_DECLS

/* The whole file in memory (transfer full): @figure, or the rows behind it, in its own language, which goes before
 * that of @options. @fonts: NULL for a format that is no picture. */
GBytes *exa_export_encode (const ExaFigure *figure, const ExaExportOptions *options, ExaFonts *fonts, GError **error);

G_END_DECLS
