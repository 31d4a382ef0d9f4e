/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-export-options.h"

G_BEGIN_DECLS

/* The value of the field @name as exa_export_options_set() takes it; NULL where it is the usual one. Transfer full. */
char *exa_export_options_get (const ExaExportOptions *self, const char *name);

/* The command line that writes the same: "exascope export CHART --size … -o PATH", quoted for a shell. @title, @path:
 * or NULL. @files: NULL for the bundled data. @flags: how these are read, names and values by turns; or NULL. Transfer
 * full. */
char *exa_export_command (const ExaExportOptions *options, const ExaView *view, const char *chart, const char *title,
                          const char *path, const char *const *files, const char *const *flags);

G_END_DECLS
