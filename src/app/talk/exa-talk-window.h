/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-dataset.h"
#include "exa-theme.h"

G_BEGIN_DECLS

/* ExaTalkWindow: the audience's screen: slides over all of a monitor, the keys of a talk, no sleep. */
#define EXA_TYPE_TALK_WINDOW (exa_talk_window_get_type ())
G_DECLARE_FINAL_TYPE (ExaTalkWindow, exa_talk_window, EXA, TALK_WINDOW, GtkWindow)

/* Begins a talk: on another monitor than that of @beside (or NULL) where there is one. @from: a chart to begin
 * at, or NULL. */
void exa_talk_window_start (GtkApplication *application, GtkWindow *beside, ExaDataset *dataset, ExaStory *story,
                            ExaChart *from, ExaLang lang, ExaThemeId theme);

G_END_DECLS
