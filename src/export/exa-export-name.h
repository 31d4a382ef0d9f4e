/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-export-options.h"

G_BEGIN_DECLS

/* The usual template: of a picture that holds its figures "{chart}.exascope", else "{chart}". Static. */
const char *exa_export_name_get_usual (const ExaExportOptions *options);

/**
 * exa_export_name: the name of a file, without folder and ending. @template: text with {chart}, {lang}, {theme},
 * {width} and {height} (pixels, or mm of a size on paper), {dpi} and {date} (@date, or nothing) in it; what no file
 * system takes in names is replaced, and the name is neither empty nor hidden. Transfer full.
 */
char *exa_export_name (const char *template, const char *chart, const ExaExportOptions *options, const char *date);

G_END_DECLS
