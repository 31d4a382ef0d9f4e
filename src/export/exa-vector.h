/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-png.h"

G_BEGIN_DECLS

/* ExaVectorOptions: the page, and what is noted in its file. Borrows all of it. */
typedef struct {
  double width, height; /* px in SVG; in PDF 1 px is 1/96 inch */
  const char *title;    /* borrowed, may be NULL */
  const char *description;
  const char *source;   /* PDF keywords; SVG metadata */
  const char *author;   /* PDF */
  const char *lang;     /* BCP 47: "en", "zh-CN" */
  const char *words;    /* SVG: elements that stand above what is painted; or NULL */
  ExaInsideFunc inside; /* or NULL */
  gconstpointer inside_data;
} ExaVectorOptions;

/* The whole file in memory (transfer full), painted by @paint. Errors: EXA_EXPORT_ERROR_SIZE, _PAINT. */
typedef GBytes *(*ExaVectorFunc) (const ExaVectorOptions *options, ExaPaintFunc paint, gconstpointer data,
                                  GError **error);

/* SVG with a real <title> and <desc> (role img, aria-labelledby), well-formed whatever the texts hold;
 * glyphs as outlines, so it looks the same everywhere. Same bytes for same input. Errors: as above. */
GBytes *exa_svg_encode (const ExaVectorOptions *options, ExaPaintFunc paint, gconstpointer data, GError **error);

/* PDF with title, subject and keywords, whose page is one figure that @description stands for; its date is
 * SOURCE_DATE_EPOCH, and without that there is none: never the clock. Errors: as above. */
GBytes *exa_pdf_encode (const ExaVectorOptions *options, ExaPaintFunc paint, gconstpointer data, GError **error);

G_END_DECLS
