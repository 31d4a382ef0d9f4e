/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/* ExaImportFilter: a popover in which the rows of a table are chosen, by a column and what it says there; what was
 * chosen can be taken away again. */
#define EXA_TYPE_IMPORT_FILTER (exa_import_filter_get_type ())
G_DECLARE_FINAL_TYPE (ExaImportFilter, exa_import_filter, EXA, IMPORT_FILTER, GtkPopover)

/* Becomes the popover of @button, whose label counts what was chosen. */
ExaImportFilter *exa_import_filter_new (GtkMenuButton *button);
/* Of the table that @session (which outlives it) shows now. */
void exa_import_filter_show (ExaImportFilter *self, ExaSession *session);

G_END_DECLS
