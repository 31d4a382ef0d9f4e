/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-export-options.h"

G_BEGIN_DECLS

/* The encoders of the table of formats: see encode of ExaFormat. Errors: EXA_EXPORT_ERROR_SIZE, _PAINT. */
GBytes *exa_encode_png (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options,
                        GError **error);
GBytes *exa_encode_svg (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options,
                        GError **error);
GBytes *exa_encode_pdf (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options,
                        GError **error);

/* The rows behind the figure: RFC 4180 CSV with a header, CRLF; or a JSON array, as `list claims` writes claims.
 * Both: low and high in base units, empty or null where open. They never fail. */
GBytes *exa_encode_csv (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options,
                        GError **error);
GBytes *exa_encode_json (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options,
                         GError **error);

G_END_DECLS
