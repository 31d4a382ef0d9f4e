/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/* ExaChangeBar: what is other since the files of a session were read again, with the ways to see it and to have seen
 * it. Shows itself while there is something to say. */
#define EXA_TYPE_CHANGE_BAR (exa_change_bar_get_type ())
G_DECLARE_FINAL_TYPE (ExaChangeBar, exa_change_bar, EXA, CHANGE_BAR, GtkWidget)

/* Of @session, of which it holds a reference; floating. */
GtkWidget *exa_change_bar_new (ExaSession *session);

G_END_DECLS
