/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-export-options.h"

G_BEGIN_DECLS

/**
 * ExaExportSettings: what the export dialog remembers from one time to the next, in
 * $XDG_STATE_HOME/exascope/export.ini: a value; its texts are owned. What cannot be read is as if it had never been.
 */
typedef struct {
  ExaExportOptions options; /* neither language nor words nor data */
  char *folder;             /* never NULL */
  char *name;               /* the template; NULL: the usual one */
} ExaExportSettings;

/* Reads what is kept; @self is overwritten, not cleared. */
void exa_export_settings_load (ExaExportSettings *self);
/* Whatever keeps it from being kept is no reason to disturb anybody. */
void exa_export_settings_save (const ExaExportSettings *self);
void exa_export_settings_clear (ExaExportSettings *self);

G_END_DECLS
