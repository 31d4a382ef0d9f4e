/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure.h"
#include "exa-png.h"

G_BEGIN_DECLS

typedef enum {
  EXA_FORMAT_PNG,
  EXA_FORMAT_SVG,
  EXA_FORMAT_PDF,
  EXA_FORMAT_CSV,
  EXA_FORMAT_JSON,
  EXA_N_FORMATS,
} ExaFormat;

gboolean exa_format_parse (const char *text, ExaFormat *format);
/* "png", "svg" …: also the file name's ending. */
const char *exa_format_to_string (ExaFormat format);

/* How a figure is written. Start from EXA_EXPORT_OPTIONS_INIT. */
typedef struct {
  ExaFormat format;
  int width, height; /* pixels before @scale; after it within the bounds of exa-layout.h */
  double scale;      /* 0.25 to 16: multiplies both sides */
  double dpi;        /* for pHYs; 0: none */
  ExaThemeId theme;
  gboolean transparent;
  gboolean parallel; /* no other figure is being made: two processors for this one */
} ExaExportOptions;

#define EXA_EXPORT_OPTIONS_INIT                                                                                        \
  {                                                                                                                    \
    .width = 1920, .height = 1080, .scale = 1, .dpi = 96                                                               \
  }

/* The whole file in memory (transfer full): @figure, or its rows as CSV or JSON, in its own language.
 * @fonts: NULL for formats without text drawing (CSV, JSON). */
GBytes *exa_export_encode (const ExaFigure *figure, const ExaExportOptions *options, ExaFonts *fonts, GError **error);

/* Rows of @table: RFC 4180 CSV with a header, CRLF; or a JSON array, as `list claims` writes claims.
 * Both: low and high in base units, empty or null where open. */
char *exa_table_to_csv (const ExaTable *table, ExaLang lang);
char *exa_table_to_json (const ExaTable *table, ExaLang lang);

G_END_DECLS
