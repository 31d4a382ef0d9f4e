/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-figure.h"

G_BEGIN_DECLS

/* How it is written: exa-export-options.h. */
typedef struct _ExaExportOptions ExaExportOptions;

/**
 * ExaFormat: a kind of file that a figure can be written as. A new one needs its
 * row in the table of exa-format.c and its encoder (exa-encode.h): the command
 * line and the export dialog go by the table.
 */
typedef struct {
  const char *name;      /* of the flag: "png" */
  const char *label;     /* for people, the same in each language: "PNG" */
  const char *extension; /* of a file's name, without the dot */
  gboolean is_picture;   /* the figure, with a size and a theme; else the rows behind it */

  /* The whole file in memory (transfer full), in the figure's language. @layout: NULL where this is no picture.
   * Errors: EXA_EXPORT_ERROR_SIZE, _PAINT. */
  GBytes *(*encode) (const ExaFigure *figure, const ExaLayout *layout, const ExaExportOptions *options, GError **error);
} ExaFormat;

/* The formats in the order in which they are listed to people, the usual one first; NULL beyond the last. Static. */
const ExaFormat *exa_format_nth (guint n);
/* By name or by the ending of a file, whatever the case; NULL where there is none. */
const ExaFormat *exa_format_find (const char *name);
const ExaFormat *exa_format_find_by_extension (const char *extension);
/* "png, svg or pdf": the names of all, for a message. Transfer full. */
char *exa_format_list_names (void);

G_END_DECLS
