/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-cells.h"
#include "exa-number-format.h"
#include "exa-package.h"

G_BEGIN_DECLS

/* What the cells of each sheet of an .xlsx refer to. */
typedef struct {
  GString *text;   /* the shared texts, each ended by a NUL */
  GArray *starts;  /* guint32: where each begins */
  GArray *formats; /* ExaNumberFormat, by style */
  gboolean from_1904;
} ExaXlsxShared;

/* Reads the shared texts at @path. FALSE with @error. */
gboolean exa_xlsx_read_texts (ExaPackage *package, const char *path, ExaXlsxShared *shared, GError **error);
/* Adds the cells of the sheet at @path. FALSE with @error. */
gboolean exa_xlsx_read_cells (ExaPackage *package, const char *path, const ExaXlsxShared *shared, ExaCells *cells,
                              GError **error);

G_END_DECLS
