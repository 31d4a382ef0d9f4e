/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ExaHelpWindow: what the program does and how its figures are read, on one page beside the window that it is about: a
 * part of the page takes the keyboard, and is heard, as one; and a figure of each way of drawing can be walked and
 * picked in. In the language of the interface.
 */
#define EXA_TYPE_HELP_WINDOW (exa_help_window_get_type ())
G_DECLARE_FINAL_TYPE (ExaHelpWindow, exa_help_window, EXA, HELP_WINDOW, GtkWindow)

/* Shows the help of @parent, which has one at most. @session: as light or dark as its figures are. */
void exa_help_window_present (GtkWindow *parent, ExaSession *session);

G_END_DECLS
