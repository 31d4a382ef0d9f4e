/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How a figure stands inside its picture: JSON of data/FORMAT.md, compressed by zlib. In a PNG, an iTXt chunk of this
 * keyword, before the pixels. */
#define EXA_INSIDE_PNG_KEYWORD "Exascope"
/* In an SVG, between these, as base64, within <metadata>. */
#define EXA_INSIDE_SVG_START "<exa:figure xmlns:exa=\"https://exascope.github.io/figure/1\">"
#define EXA_INSIDE_SVG_END   "</exa:figure>"
/* In a PDF, an embedded file whose dictionary has this entry. */
#define EXA_INSIDE_PDF_ENTRY "/ExascopeFigure 1"
/* The most bytes that it has once it is unpacked. */
#define EXA_INSIDE_MAX_BYTES (4u << 20)
