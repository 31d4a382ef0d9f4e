/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/* ExaStoryExportDialog: how a story is taken away, and the writing, which goes on beside the window and can be called
 * off. Its choices are those of "exascope story export". */
#define EXA_TYPE_STORY_EXPORT_DIALOG (exa_story_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ExaStoryExportDialog, exa_story_export_dialog, EXA, STORY_EXPORT_DIALOG, GtkWindow)

/* @story: as it is now; copied. @session: its language and theme are proposed. @parent: has the action win.say, which
 * tells that it is written. */
void exa_story_export_dialog_present (GtkWindow *parent, const ExaStory *story, ExaSession *session);

G_END_DECLS
