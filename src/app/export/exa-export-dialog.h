/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-window.h"

G_BEGIN_DECLS

/* ExaExportDialog: how the shown figure is to be written, and the writing. Its choices are those of
 * "exascope export", from the same tables, and go the same way. */
#define EXA_TYPE_EXPORT_DIALOG (exa_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ExaExportDialog, exa_export_dialog, EXA, EXPORT_DIALOG, GtkWindow)

void exa_export_dialog_present (ExaWindow *window);

G_END_DECLS
