/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/* ExaToolbar: which view of the rows, and how they are shown. Properties: session; pages: whether it switches
 * between chart, table and sources (TRUE unless said otherwise). */
#define EXA_TYPE_TOOLBAR (exa_toolbar_get_type ())
G_DECLARE_FINAL_TYPE (ExaToolbar, exa_toolbar, EXA, TOOLBAR, GtkWidget)

G_END_DECLS
