/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-fonts.h"
#include "exa-layout.h"
#include "exa-plot.h"
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

/* How a figure is written. Start from EXA_FIGURE_INIT. */
typedef struct {
  ExaFormat format;
  int width, height; /* pixels before @scale; after it within the bounds of exa-layout.h */
  double scale;      /* 0.25 to 16: multiplies both sides */
  double dpi;        /* for pHYs; 0: none */
  ExaThemeId theme;
  ExaLang lang;
  gboolean transparent;
  gboolean parallel; /* no other figure is being made: two processors for this one */
  const char *title; /* instead of the chart's, or NULL; borrowed */
} ExaFigureOptions;

#define EXA_FIGURE_INIT                                                                                                \
  {                                                                                                                    \
    .width = 1920, .height = 1080, .scale = 1, .dpi = 96                                                               \
  }

/* The whole file in memory (transfer full): the figure of @table, or its rows as CSV or JSON.
 * @fonts: NULL for formats without text drawing (CSV, JSON). */
GBytes *exa_figure_export (const ExaTable *table, const ExaFigureOptions *options, ExaFonts *fonts, GError **error);

/* Rows of @table: RFC 4180 CSV with a header, CRLF; or a JSON array, as `list claims` writes claims.
 * Both: low and high in base units, empty or null where open. */
char *exa_table_to_csv (const ExaTable *table, ExaLang lang);
char *exa_table_to_json (const ExaTable *table, ExaLang lang);

G_END_DECLS
