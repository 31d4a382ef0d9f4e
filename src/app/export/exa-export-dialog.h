/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/* ExaExportDialog: how the shown figure is to be written, what that gives, and the writing. The preview is the file,
 * byte for byte. Its choices are those of "exascope export", from the same tables, and go the same way. */
#define EXA_TYPE_EXPORT_DIALOG (exa_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ExaExportDialog, exa_export_dialog, EXA, EXPORT_DIALOG, GtkWindow)

/* @parent: has the action win.say-file, which tells that a file is written. */
void exa_export_dialog_present (GtkWindow *parent, ExaSession *session);
/* The same to copy: Return copies. */
void exa_export_dialog_present_to_copy (GtkWindow *parent, ExaSession *session);

G_END_DECLS
