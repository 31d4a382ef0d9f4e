/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exa-session.h"

G_BEGIN_DECLS

/**
 * ExaSidebar: the charts by topic, searched; stories; recent files.
 * Properties: session; recents (GListModel of GtkStringObject: paths).
 * Signal "chosen": the user went for a chart.
 */
#define EXA_TYPE_SIDEBAR (exa_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (ExaSidebar, exa_sidebar, EXA, SIDEBAR, GtkWidget)

/* Brings the cursor into the search entry. */
void exa_sidebar_search (ExaSidebar *self);
/* Goes to the chart @step places further down the list as it is shown. */
void exa_sidebar_step (ExaSidebar *self, int step);

G_END_DECLS
