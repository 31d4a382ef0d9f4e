/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define EXA_EXPORT_ERROR (exa_export_error_quark ())
GQuark exa_export_error_quark (void);
/* ExaExportError: why a figure or a story is not exported. */
typedef enum {
  EXA_EXPORT_ERROR_VALUE,      /* no such option, or no value for it */
  EXA_EXPORT_ERROR_SIZE,       /* asked for what cannot be made */
  EXA_EXPORT_ERROR_COMPARISON, /* asked to compare figures that leave the answer open */
  EXA_EXPORT_ERROR_PAINT,      /* cairo or libpng failed */
  EXA_EXPORT_ERROR_WRITE,      /* the file could not be written */
} ExaExportError;

G_END_DECLS
