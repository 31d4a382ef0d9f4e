/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-window.h"

G_BEGIN_DECLS

/* ExaApplication: one process for all windows of a session bus; one for itself where there is no bus. */
#define EXA_TYPE_APPLICATION (exa_application_get_type ())
G_DECLARE_FINAL_TYPE (ExaApplication, exa_application, EXA, APPLICATION, GtkApplication)

ExaApplication *exa_application_new (GApplicationFlags flags);

/* Opens @paths (the bundled data where NULL) in @window, or in a new window where NULL. */
void exa_application_open (ExaApplication *self, ExaWindow *window, const char *const *paths);
/* Keeps how @window is now for the next start. */
void exa_application_remember (ExaApplication *self, ExaWindow *window);

/* Ends the program; what its windows would remember when closed is kept. */
void exa_application_quit (ExaApplication *self);

G_END_DECLS
