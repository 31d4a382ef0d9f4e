/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-resources.h"

G_BEGIN_DECLS

/* ExaApplication: one process for all windows of a session bus; one for itself where there is no bus. What windows ask
 * of it are the actions app.open, app.new-window and app.quit: see exa-window.h. */
#define EXA_TYPE_APPLICATION (exa_application_get_type ())
G_DECLARE_FINAL_TYPE (ExaApplication, exa_application, EXA, APPLICATION, GtkApplication)

/* @reads_ahead: the bundled data are what the first window will show, and are read while GTK starts. */
ExaApplication *exa_application_new (GApplicationFlags flags, gboolean reads_ahead);

G_END_DECLS
